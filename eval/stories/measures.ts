import type { Attribution, Difference, Passage } from '../../src/core/model/index.ts';
import { type GoldDifference, type GoldStatement, overlap, type Range, sentenceName } from './gold.ts';
import type { Story } from './story.ts';

/** Counts of one measure, and the errors behind them, a line each. */
export interface Tally {
  readonly counts: Readonly<Record<string, number>>;
  readonly errors: readonly string[];
}

/** Pairs of sentences that tell a same fact: found by both annotators, found by neither. */
export function tallyAlignments({ gold, found, sentencesOf }: Bound): Tally {
  const any = new Set(gold.pairs.map(({ x, y }) => pairKey(x, y)));
  const both = new Set(gold.pairs.flatMap(({ x, y, both }) => (both ? pairKey(x, y) : [])));
  const got = new Set<string>();
  for (const { a, b } of found.alignments)
    for (const x of sentencesOf(a)) for (const y of sentencesOf(b)) if (x[0] !== y[0]) got.add(pairKey(x, y));
  const missed = [...both].filter((key) => !got.has(key));
  const wrong = [...got].filter((key) => !any.has(key));
  return {
    counts: { tp: both.size - missed.length, fp: wrong.length, fn: missed.length },
    errors: [...missed.map((key) => `alignment missed: ${key}`), ...wrong.map((key) => `alignment wrong: ${key}`)],
  };
}

const pairKey = (x: string, y: string): string => [x, y].sort().join('~');

/** Differences: found where, for two sides or more, a passage touches the value that the annotators marked. */
export function tallyDifferences({ gold, found, place }: Bound): Tally {
  const touches = (difference: Difference, marked: GoldDifference): boolean => {
    const sides = Object.entries(marked.sides).filter(([label, { span }]) =>
      difference.sides.some((side) => {
        const at = place(side);
        return at?.label === label && overlap(at.span, span) > 0;
      }),
    );
    return sides.length >= 2;
  };
  const wanted = gold.differences.filter(({ both }) => both);
  const missed = wanted.filter((marked) => !found.differences.some((difference) => touches(difference, marked)));
  const good = found.differences.filter((difference) => gold.differences.some((marked) => touches(difference, marked)));
  const typed = good.filter((difference) =>
    gold.differences.some((marked) => touches(difference, marked) && marked.type === difference.type),
  );
  const wrong = found.differences.filter((difference) => !good.includes(difference));
  const contradictions = found.differences.filter(({ severity }) => severity === 'contradiction');
  const kinds: Record<string, number> = {};
  const count = (name: string) => {
    kinds[name] = (kinds[name] ?? 0) + 1;
  };
  for (const marked of wanted)
    for (const kind of [marked.type, marked.severity]) {
      count(`wanted ${kind}`);
      if (!missed.includes(marked)) count(`found ${kind}`);
    }
  return {
    counts: {
      tp: wanted.length - missed.length,
      fn: missed.length,
      good: good.length,
      all: found.differences.length,
      typed: typed.length,
      contradictions: contradictions.length,
      'contradictions borne out': contradictions.filter((difference) => good.includes(difference)).length,
      ...kinds,
    },
    errors: [
      ...missed.map(({ type, what }) => `difference missed: ${type} ${what}`),
      ...wrong.map(({ type, sides }) => `difference wrong: ${type} ${sides.map(({ quote }) => quote).join(' <> ')}`),
    ],
  };
}

interface FoundAttribution {
  readonly attribution: Attribution;
  readonly label: string;
  readonly cue: Range | null;
  readonly source: Range | null;
}

/** Attributions by their cues; source, speaker and kind among those found. */
export function tallyAttributions({ gold, found, place, labelOf }: Bound): Tally {
  const all = found.documents.flatMap(({ id, attributions }) =>
    attributions.map((attribution): FoundAttribution => {
      const spans = (list: Attribution['source']) => list.map((span) => place({ ...span, document: id })?.span ?? null);
      const [cue = null] = attribution.cue ? spans([attribution.cue]) : [];
      return { attribution, label: labelOf(id), cue, source: spans(attribution.source).find((span) => span) ?? null };
    }),
  );
  const marked = gold.statements.filter(({ cue }) => cue);
  const same = (statement: GoldStatement, { label, cue }: FoundAttribution) =>
    label === statement.sent[0] && overlap(cue, statement.cue) > 0;
  const counts = { tp: 0, fp: 0, fn: 0, source: 0, sources: 0, speaker: 0, kind: 0 };
  const errors: string[] = [];
  for (const statement of marked) {
    if (!statement.both) continue;
    const hit = all.find((one) => same(statement, one));
    if (!hit) {
      counts.fn++;
      errors.push(`attribution missed: ${statement.sent} ${statement.speaker ?? ''}`);
      continue;
    }
    counts.tp++;
    if (statement.source) counts.sources++;
    if (statement.source && overlap(hit.source, statement.source) > 0) counts.source++;
    if (hit.attribution.kind === statement.kind) counts.kind++;
    if (sameSpeaker(hit.attribution.speaker?.name, statement)) counts.speaker++;
  }
  const wrong = all.filter((one) => one.attribution.cue && !marked.some((statement) => same(statement, one)));
  return {
    counts: { ...counts, fp: wrong.length },
    errors: [...errors, ...wrong.map(({ label, attribution }) => `attribution wrong: ${label} ${attribution.id}`)],
  };
}

const TITLES: ReadonlySet<string> = new Set(['the', 'and', 'mrs', 'president', 'senator', 'sen', 'rep', 'gov']);

/** A speaker is right where one word of the name, titles aside, is in the annotated name. */
function sameSpeaker(name: string | undefined, { speaker, speakerAlso }: GoldStatement): boolean {
  const wanted = [...nameWords(speaker), ...nameWords(speakerAlso)];
  return nameWords(name).some((word) => wanted.includes(word));
}

const nameWords = (name: string | undefined): string[] =>
  (name ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9 ]/g, ' ')
    .split(/\s+/)
    .filter((word) => word.length > 2 && !TITLES.has(word));

/** Sentences that are furniture and sentences that are the report, by whether the document kept them. */
export function tallyFurniture({ gold, mappingOf }: Bound): Tally {
  const counts = { cut: 0, left: 0, kept: 0, lost: 0 };
  const errors: string[] = [];
  for (const { label, sentences } of gold.documents)
    for (const [number, span] of Object.entries(sentences)) {
      const name = sentenceName(label, number);
      const there = (mappingOf(label)?.kept(span) ?? 0) > 0.5;
      const fate = gold.boilerplate.includes(name) ? (there ? 'left' : 'cut') : there ? 'kept' : 'lost';
      counts[fate]++;
      if (fate === 'lost') errors.push(`report sentence lost: ${name}`);
    }
  return { counts, errors };
}

/** Passages of alignments, differences and attributions whose words are not what stands at their offsets. */
export function tallyAnchors({ found }: Bound): Tally {
  const texts = new Map(found.documents.map(({ id, text }) => [id, text]));
  const passages: Passage[] = [
    ...found.alignments.flatMap(({ a, b }) => [a, b]),
    ...found.differences.flatMap(({ sides }) => sides),
  ];
  const broken = passages.filter(({ document, start, end, quote }) => texts.get(document)?.slice(start, end) !== quote);
  return {
    counts: { anchors: passages.length, broken: broken.length },
    errors: broken.map(({ document, start, end }) => `anchor broken: ${document} ${start}-${end}`),
  };
}

/** A story's methods, free to be taken apart. */
export type Bound = ReturnType<typeof bind>;

export const bind = (story: Story) => ({
  gold: story.gold,
  found: story.found,
  labelOf: (document: string) => story.labelOf(document),
  mappingOf: (label: string) => story.mappingOf(label),
  place: (passage: { document: string; start: number; end: number }) => story.place(passage),
  sentencesOf: (passage: Passage) => story.sentencesOf(passage),
});
