import type {
  ComparedDocument,
  Comparison,
  Point,
  Reuse,
  SynthesisSentence,
  TimelineEntry,
} from '../../core/model/comparison.ts';
import { shorten } from '../excerpt.ts';
import {
  COPY_KINDS,
  copiedPassages,
  counted,
  countWords,
  coverageLine,
  fromAndTo,
  isWarning,
  listed,
  omissionLead,
  omissionsOf,
  onlyIn,
  removalCounts,
  SILENCE,
  sharedOrigins,
  sharedPoints,
  synthesisParts,
} from '../outline.ts';
import { showDate, showWhen } from '../when.ts';
import { differences } from './differences.ts';
import { escapeMarkdown } from './escape.ts';
import { limited, type Page, pageOf, section } from './page.ts';
import { quotations } from './quotations.ts';

export interface MarkdownOptions {
  /** Show everything, at length. Default false. */
  readonly all?: boolean;
  /** Entries a section shows unless `all`. Default 20. */
  readonly limit?: number;
  /** What the event is called. Default: how many accounts there are. */
  readonly title?: string;
}

/**
 * A comparison as a page of GitHub Flavored Markdown, ending in a line break. Every statement carries footnotes with the
 * sentences it rests on. Nothing from a page becomes markup.
 */
export function renderMarkdown(
  comparison: Comparison,
  { all = false, limit = 20, title }: MarkdownOptions = {},
): string {
  const page = pageOf(comparison, all ? Number.POSITIVE_INFINITY : limit, all);
  const { documents, reuse, timeline } = comparison;
  const lines = [
    ...heading(page, comparison, title),
    ...section('In short', inShort(page, comparison)),
    ...section('Where they differ', differences(page, comparison)),
    ...section(
      documents.length > 2 ? 'What all or several tell' : 'What both tell',
      limited(page, sharedPoints(comparison), (point) => shared(page, point)),
    ),
    ...section('Quotations', quotations(page, comparison)),
    ...section(
      'Copied passages',
      limited(page, copiedPassages(reuse), (copy) => copied(page, copy)),
    ),
    ...documents.flatMap((document) => alone(page, comparison, document)),
    ...section('What one leaves out', leftOut(page, comparison)),
    ...section(
      'Timeline',
      limited(page, timeline, (entry) => happened(page, entry)),
    ),
    ...section(
      'What was removed',
      documents.flatMap((document) => removed(page, document)),
    ),
    ...section('Notes', notes(comparison)),
  ];
  return `${[...lines, ...page.footnotes()]
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()}\n`;
}

function heading(page: Page, comparison: Comparison, title: string | undefined): string[] {
  const { documents, origins, notes } = comparison;
  const warnings = notes.filter(isWarning);
  const accounts = `${counted(documents.length, 'account')}${warnings.length > 0 ? '' : ' of one event'}`;
  const counts = `${accounts}, ${counted(origins.length, 'independent origin')}`;
  const row = (document: ComparedDocument): string =>
    [
      document.label,
      escapeMarkdown(page.citations.name(document.id)),
      escapeMarkdown(document.headline ?? ''),
      document.published ? escapeMarkdown(showDate(document.published)) : '',
      countWords(document.text).toLocaleString('en'),
      String(document.removals.length),
      escapeMarkdown(document.article),
    ].join(' | ');
  return [
    ...(title === undefined ? [`# ${counts}`] : [`# ${escapeMarkdown(title)}`, '', `${counts}.`]),
    '',
    ...warnings.flatMap(({ message }) => ['> [!WARNING]', `> ${escapeMarkdown(page.citations.readable(message))}`, '']),
    '| | Outlet | Headline | Published | Words | Lines removed | From |',
    '|---|---|---|---|--:|--:|---|',
    ...documents.map((document) => `| ${row(document)} |`),
    '',
    ...sharedOrigins(comparison).flatMap(({ labels, reason }) => [
      `${listed(labels)} count as one: ${escapeMarkdown(page.citations.readable(reason))}.`,
      '',
    ]),
  ];
}

function shared(page: Page, { text, positions, origins, verdict }: Point): string {
  const cites = page.cite(positions.flatMap(({ passages }) => passages));
  const differs = verdict === 'discrepancy' ? '; they differ, see above' : '';
  return `- ${escapeMarkdown(shorten(text, 300))} ${cites} (${counted(origins, 'origin')}${differs})`;
}

function copied(page: Page, reuse: Reuse): string {
  const { kind, containment, direction } = reuse;
  const [from, to] = fromAndTo(reuse, page.citations);
  const { label } = page.citations;
  const pair = `${label(from.document)} ${direction ? '→' : '='} ${label(to.document)}`;
  const reason = direction ? `; ${escapeMarkdown(page.citations.readable(direction.reason))}` : '';
  return [
    `- **${pair}**: ${COPY_KINDS[kind]}, ${Math.round(containment * 100)} %${reason} ${page.cite([from, to])}`,
    '',
    `  > ${escapeMarkdown(shorten(from.quote, page.all ? 2000 : 300))}`,
    '',
  ].join('\n');
}

function alone(page: Page, comparison: Comparison, document: ComparedDocument): string[] {
  const lines = limited(
    page,
    onlyIn(comparison, document),
    ({ passage, kind }) => `- ${escapeMarkdown(shorten(passage.quote, 300))} ${page.cite([passage])} (${kind})`,
  );
  return section(`Only in ${document.label}`, lines);
}

/** What is shared as a paragraph, what differs and what one adds below it, and how much of the whole that is. */
function inShort(page: Page, comparison: Comparison): string[] {
  const { running, listed } = synthesisParts(comparison);
  const told = ({ text, cites }: SynthesisSentence): string =>
    `${escapeMarkdown(page.citations.readable(text))} ${page.cite(cites)}`;
  const coverage = coverageLine(comparison);
  if (running.length + listed.length === 0) return [];
  return [
    ...(running.length > 0 ? [running.map(told).join(' '), ''] : []),
    ...listed.map((sentence) => `- ${told(sentence)}`),
    ...(coverage === null ? [] : ['', `*${coverage}*`]),
  ];
}

function leftOut(page: Page, comparison: Comparison): string[] {
  const { documents, omissions } = comparison;
  if (omissions.length === 0) return [];
  const entries = documents.flatMap((document) =>
    limited(page, omissionsOf(comparison, document), ({ omission, point }) => {
      const lead = escapeMarkdown(omissionLead(omission, documents.length, page.citations.name(document.id)));
      const cites = page.cite(point.positions.flatMap(({ passages }) => passages));
      const reasons = omission.reasons.map(escapeMarkdown).join('; ');
      return `- **${lead}**: ${escapeMarkdown(shorten(point.text, 300))} ${cites} (${reasons})`;
    }),
  );
  return [SILENCE, '', ...entries];
}

function happened(page: Page, entry: TimelineEntry): string {
  const { passages, conflict } = entry;
  const [first] = passages;
  const words = first ? ` ${escapeMarkdown(shorten(first.quote, 200))}` : '';
  return `- **${escapeMarkdown(showWhen(entry))}**:${words} ${page.cite(passages)}${conflict === null ? '' : ' (accounts differ)'}`;
}

function removed(page: Page, { label, removals }: ComparedDocument): string[] {
  if (removals.length === 0) return [];
  const counts = removalCounts(removals).map(
    ({ step, count }) => `${count} ${escapeMarkdown(step.replaceAll('-', ' '))}`,
  );
  const head = `- **${label}**: ${counted(removals.length, 'line')} (${counts.join(', ')})`;
  if (!page.all) return [head];
  return [
    head,
    ...removals.map(({ quote, reason }) => `  - ${escapeMarkdown(shorten(quote, 200))} (${escapeMarkdown(reason)})`),
  ];
}

const notes = (comparison: Comparison): string[] => [
  ...comparison.notes.filter((note) => !isWarning(note)).map(({ message }) => `- ${escapeMarkdown(message)}`),
  ...comparison.documents.flatMap(({ label, notes: own }) =>
    own.map(({ message }) => `- **${label}**: ${escapeMarkdown(message)}`),
  ),
];
