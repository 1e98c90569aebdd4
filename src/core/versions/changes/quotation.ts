import type { Attribution } from '../../model/annotation.ts';
import { hull, type Span, spanOverlap } from '../../model/span.ts';
import type { Hunk } from '../hunks.ts';
import type { RevisedWord } from '../units.ts';
import { change, type Edit, type Findings, type Role, type Side, wordsAt } from './edit.ts';

interface Quotation extends Span {
  readonly attribution: Attribution | undefined;
}

/** Words within quotation marks that were changed: all edits of one quotation are one change. */
export function quotationChanges(edit: Edit): Findings {
  const before = quotationsIn(edit.before);
  const after = quotationsIn(edit.after);
  const groups = new Map<string, { hunks: Hunk[]; p: Quotation; q: Quotation }>();
  for (const hunk of edit.hunks) {
    const p = holderOf(before, hunk.before);
    const q = holderOf(after, hunk.after);
    if (p === null || q === null || (p === undefined && q === undefined)) continue;
    const [x, y] = [p ?? counterpart(q, after, before), q ?? counterpart(p, before, after)];
    if (!x || !y) continue;
    const key = `${x.start} ${y.start}`;
    const group = groups.get(key) ?? { hunks: [], p: x, q: y };
    group.hunks.push(hunk);
    groups.set(key, group);
  }
  const found = [...groups.values()].filter(({ hunks }) => hunks.some(isTold));
  return {
    changes: found.map(({ hunks, p, q }) => changeOf(edit, hunks, p, q)),
    explained: [...groups.values()].flatMap(({ hunks }) => hunks),
  };
}

const isTold = ({ before, after }: Hunk): boolean => before.length + after.length > 0;

/** The quotation that holds all words, undefined where there are no words, null where none holds them. */
function holderOf(quotations: readonly Quotation[], words: readonly RevisedWord[]): Quotation | null | undefined {
  if (words.length === 0) return undefined;
  const span = hull(words);
  return quotations.find(({ start, end }) => start <= span.start && span.end <= end) ?? null;
}

/** The quotation of the same rank on the other side. */
function counterpart(
  one: Quotation | undefined,
  own: readonly Quotation[],
  other: readonly Quotation[],
): Quotation | undefined {
  return one && own.length === other.length ? other[own.indexOf(one)] : undefined;
}

/** Stretches between quotation marks, with who says them. An opening mark without a closing one reaches to the end. */
function quotationsIn({ reading, span }: Side): Quotation[] {
  const text = reading.text.slice(span.start, span.end);
  const found: Quotation[] = [];
  for (const { 0: quotation, index } of text.matchAll(
    /“[^”]*”?|"[^"]*"?|(?<![\p{L}\p{N}])‘(?:[^’]|’(?=[\p{L}]))*’?/gu,
  )) {
    const place = { start: span.start + index, end: span.start + index + quotation.length };
    const attribution = reading.attributions.find(
      ({ kind, content, within }) =>
        kind !== 'indirect' && within === null && content.some((part) => spanOverlap(part, place) > 0),
    );
    found.push({ ...place, attribution });
  }
  return found;
}

const LONGEST = 70;

function changeOf(edit: Edit, hunks: readonly Hunk[], p: Quotation, q: Quotation) {
  const speaker = q.attribution?.speaker?.name ?? p.attribution?.speaker?.name;
  const [before, after] = spansAround(hunks, p, q);
  const words = (side: Side, span: Span) => cut(wordsAt(side, span));
  const what = `quotation${speaker ? ` of ${speaker}` : ''} changed: “${words(edit.before, before)}” → “${words(edit.after, after)}”`;
  return change({ type: 'quote-wording', severity: 'imprecision', what }, edit, before, after);
}

const cut = (text: string): string => {
  const plain = text.replace(/[“”"]/g, '').trim();
  return plain.length > LONGEST ? `${plain.slice(0, Math.max(plain.lastIndexOf(' ', LONGEST), 20))} …` : plain;
};

/** The changed words of both sides, or both quotations whole where words were only added or cut. */
function spansAround(hunks: readonly Hunk[], p: Quotation, q: Quotation): [Span, Span] {
  const words = (role: Role) => hunks.flatMap((hunk) => hunk[role]);
  if (hunks.every(({ before, after }) => before.length > 0 && after.length > 0))
    return [hull(words('before')), hull(words('after'))];
  return [p, q].map(({ start, end }) => ({ start, end })) as [Span, Span];
}
