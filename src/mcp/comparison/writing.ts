import { counted } from '../../report/outline.ts';
import { citation, dateOf, FENCE, outletOf, quoted, section, shown } from '../words.ts';
import type { ComparisonAnswer } from './shapes.ts';

type Placed = { readonly at: string; readonly quote: string };
type Entry<K extends 'differences' | 'explained'> = NonNullable<ComparisonAnswer[K]>['entries'][number];

/** The parts of a comparison as text: places are named `A3`, the third sentence of account A. */
export function writeComparison(answer: ComparisonAnswer): string[] {
  const { contradiction, imprecision, wording, rejected } = answer.differences_by_severity;
  const total = answer.accounts.length + answer.accounts_left_out;
  return [
    FENCE,
    `${counted(total, 'account')}, ${counted(answer.independent_origins, 'independent origin')}; ${counted(contradiction, 'contradiction')}, ${counted(imprecision, 'imprecision')}, ${counted(wording, 'difference')} of wording${rejected > 0 ? `, ${rejected} more rejected by hand` : ''}.`,
    ...answer.accounts.map(
      ({ label, name, published, headline, url, document }) =>
        `${label} = ${shown(name, 80)}, ${dateOf(published)}, ${quoted(headline ?? 'no headline', 160)}${url ? `, ${shown(url, 300)}` : ''} (document ${document})`,
    ),
    ...(answer.accounts_left_out > 0 ? [`… and ${answer.accounts_left_out} more accounts`] : []),
    ...section('IN SHORT', answer.synthesis, ({ text, cites }) => `${shown(text, 1_000)} ${places(cites)}`),
    ...(answer.coverage ? [answer.coverage] : []),
    ...section('WHERE THEY DIFFER', answer.differences, difference),
    ...section('LOOKS DIFFERENT AND IS NOT', answer.explained, (one) => `${shown(one.what)}: ${one.why}${sides(one)}`),
    ...section(
      'WHAT SEVERAL TELL',
      answer.points,
      ({ text, verdict, origins, tellers }) =>
        `${quoted(text)} ${places(tellers)} (${verdict}, ${origins} independent)`,
    ),
    ...section(
      'WHAT ONE LEAVES OUT',
      answer.omissions,
      ({ account, tellers, text, passages }) =>
        `${account} does not tell what ${tellers.join(', ')} tell: ${quoted(text)} ${places(passages)}`,
    ),
    ...section(
      'WHAT ONE ALONE TELLS',
      answer.only,
      ({ passage, kind }) => `${passage.at} ${outletOf(passage)}: ${quoted(passage.quote)} (${kind})`,
    ),
    ...section(
      'QUOTATIONS',
      answer.quotations,
      ({ speaker, agreement, variants }) =>
        `${shown(speaker ?? 'no speaker told', 100)}, ${agreement}:${variants.map(({ kind, passages }) => `\n  ${places(passages)} ${kind} ${passages.map(({ quote }) => quoted(quote)).join(' … ')}`).join('')}`,
    ),
    ...section(
      'TIMELINE',
      answer.timeline,
      ({ when, label, passages, differs }) =>
        `${when ?? shown(label, 80)}: ${quoted(passages[0]?.quote ?? '')} ${places(passages)}${differs ? ' (accounts differ)' : ''}`,
    ),
    ...section('COPIED PASSAGES', answer.copies, ({ kind, passages, first, reason }) => {
      const direction = first === null ? '' : `; ${first} was first: ${shown(reason ?? '')}`;
      return `${kind}: ${quoted(passages[0]?.quote ?? '')} ${places(passages)}${direction}`;
    }),
    ...section('ORIGINS', answer.origins, ({ accounts, reason }) => `${accounts.join(', ')}: ${shown(reason)}`),
    ...section('NOTES', answer.notes, ({ message }) => shown(message)),
  ];
}

const places = (passages: readonly Placed[]): string => `[${[...new Set(passages.map(({ at }) => at))].join(' ')}]`;

const difference = (one: Entry<'differences'>): string =>
  `${one.severity} (${one.type}): ${shown(one.what)}${sides(one)}\n  because: ${one.reasons.map((reason) => shown(reason)).join('; ')}`;

const sides = ({ sides: all, sides_left_out }: Entry<'differences'> | Entry<'explained'>): string =>
  [
    ...all.map(({ at, context, ...words }) => `\n  ${at} ${citation(words, 160)} in ${quoted(context.quote, 400)}`),
    ...(sides_left_out > 0 ? [`\n  … and ${sides_left_out} more sides`] : []),
  ].join('');
