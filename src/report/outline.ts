import type {
  CollatedQuote,
  ComparedDocument,
  Comparison,
  Difference,
  DifferenceSide,
  ExplainedNonDifference,
  Omission,
  OnlyHere,
  Point,
  QuoteVariant,
  Reuse,
  Severity,
  SynthesisSentence,
} from '../core/model/comparison.ts';
import type { Note, Removal } from '../core/model/document.ts';
import type { Passage } from '../core/model/span.ts';
import type { Citations } from './citations.ts';

/** The order and the grouping that every written form of a comparison shares. */

export const SEVERITIES: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'contradiction', title: 'Contradictions: both cannot be right' },
  { severity: 'imprecision', title: 'Imprecisions: one is vaguer or leaves something out' },
  { severity: 'wording', title: 'Wording: the same thing in other words' },
];

/** Why what looks like a difference is none. */
export const NOT_A_DIFFERENCE: Readonly<Record<ExplainedNonDifference['why'], string>> = {
  later: 'a later figure',
  'wider-scope': 'another scope',
  'other-definition': 'another thing counted',
  'other-measure': 'another measure',
  'reported-by-other': 'somebody else’s word',
};

/** How much of a passage is shared. */
export const COPY_KINDS: Readonly<Record<Reuse['kind'], string>> = {
  verbatim: 'word for word',
  edited: 'lightly edited',
  adapted: 'adapted',
  'same-quote': 'only a quotation is shared',
};

/** Differences of one severity, the surest first. */
export const differencesOf = ({ differences }: Comparison, severity: Severity): Difference[] =>
  differences.filter((d) => d.severity === severity).sort((a, b) => b.confidence - a.confidence);

/** What a difference is about, without the values that stand against each other. */
export const subjectOf = ({ what }: Pick<Difference, 'what'>): string =>
  /^(.+?): “[^”]*”(?: against “[^”]*”)+$/u.exec(what)?.[1] ?? what;

/** Points that at least two accounts tell: by independent origins, then by importance. */
export const sharedPoints = ({ points }: Comparison): Point[] =>
  points
    .filter(({ positions }) => new Set(positions.map(({ document }) => document)).size > 1)
    .sort((a, b) => b.origins - a.origins || b.salience - a.salience);

/** What one account alone tells, the newsworthiest first. */
export const onlyIn = ({ only }: Comparison, document: ComparedDocument): OnlyHere[] =>
  only.filter((item) => item.document === document.id).sort((a, b) => b.newsworthiness - a.newsworthiness);

/** What nearly all tell and one does not, by account, with the point that it leaves out. */
export function omissionsOf(
  { omissions, points }: Comparison,
  document: ComparedDocument,
): { omission: Omission; point: Point }[] {
  const byId = new Map(points.map((point) => [point.id, point]));
  return omissions.flatMap((omission) => {
    const point = byId.get(omission.point);
    return omission.document === document.id && point ? [{ omission, point }] : [];
  });
}

/** "Everyone but the one named tells", or how many do where others are silent too. */
export const omissionLead = ({ tellers }: Omission, accounts: number, name: string): string =>
  tellers.length === accounts - 1
    ? `Everyone but ${name} tells`
    : `${tellers.length} of ${accounts} accounts tell, ${name} does not`;

export const SILENCE =
  'Silence is no disagreement: an account may have had no room for it, not known it yet, or thought little of it.';

/** "This carries 6 of 13 points that two accounts or more tell, and 5 of 14 differences above wording." */
export function coverageLine({ coverage: { points, differences, share } }: Comparison): string | null {
  if (share === null) return null;
  const parts = [
    ...(points.of > 0 ? [`${points.carried} of ${counted(points.of, 'point')} that two accounts or more tell`] : []),
    ...(differences.of > 0 ? [`${differences.carried} of ${counted(differences.of, 'difference')} above wording`] : []),
  ];
  return `This carries ${parts.join(', and ')}.`;
}

/** A synthesis as a report is set: what is shared runs on, the rest stands sentence by sentence. */
export function synthesisParts({ synthesis }: Comparison): {
  running: readonly SynthesisSentence[];
  listed: readonly SynthesisSentence[];
} {
  const runs = ({ role }: SynthesisSentence): boolean => role === 'shared' || role === 'unrelated';
  return { running: synthesis.filter(runs), listed: synthesis.filter((sentence) => !runs(sentence)) };
}

/** Copied passages, the longest first. */
export const copiedPassages = (reuse: readonly Reuse[]): Reuse[] =>
  [...reuse].sort((a, b) => b.passages[0].quote.length - a.passages[0].quote.length);

/** Removals by the rule that made them, the most frequent first. */
export function removalCounts(removals: readonly Removal[]): { step: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { step } of removals) counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].map(([step, count]) => ({ step, count })).sort((a, b) => b.count - a.count);
}

/** Sides in the order of the accounts; those whose sentence says it in the same words stand together. */
export function groupedSides(
  { sorted }: Pick<Citations, 'sorted'>,
  sides: readonly DifferenceSide[],
): [DifferenceSide, ...DifferenceSide[]][] {
  const groups = new Map<string, [DifferenceSide, ...DifferenceSide[]]>();
  for (const side of sorted(sides)) {
    const key = JSON.stringify([side.quote, side.context.quote]);
    const group = groups.get(key);
    if (group) group.push(side);
    else groups.set(key, [side]);
  }
  return [...groups.values()];
}

/** Variants of an utterance, the fullest first; those that keep all of the fullest one's words stand with it. */
export function groupedVariants({ variants }: CollatedQuote): {
  fullest: readonly QuoteVariant[];
  others: readonly QuoteVariant[];
} {
  const [first] = variants;
  const whole = (variant: QuoteVariant): boolean =>
    variant === first ||
    (variant.kind === 'direct' && variant.words.length > 0 && variant.words.every(({ op }) => op === 'kept'));
  return { fullest: variants.filter(whole), others: variants.filter((variant) => !whole(variant)) };
}

/** Accounts that are not independent: each group with its labels, in the order of the accounts, and the reason. */
export const sharedOrigins = ({ documents, origins }: Comparison): { labels: string[]; reason: string }[] =>
  origins
    .filter((origin) => origin.documents.length > 1)
    .map((origin) => ({
      labels: documents.filter(({ id }) => origin.documents.includes(id)).map(({ label }) => label),
      reason: origin.reason,
    }));

/** The two passages of a copy: the one that was first before the other where that is known, else in the order of the accounts. */
export function fromAndTo({ passages, direction }: Reuse, { sorted }: Citations): [Passage, Passage] {
  const [a, b] = passages;
  if (direction) return direction.from === b.document ? [b, a] : [a, b];
  return sorted(passages)[0] === b ? [b, a] : [a, b];
}

/** How many passages each pair of accounts shares: "A → B" 9. */
export function copyCounts(reuse: readonly Reuse[], { label }: Citations): { pair: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { passages, direction } of reuse) {
    const [a, b] = passages.map(({ document }) => label(document)).sort();
    const pair = direction ? `${label(direction.from)} → ${label(direction.to)}` : `${a} = ${b}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .map(([pair, count]) => ({ pair, count }))
    .sort((a, b) => b.count - a.count || (a.pair < b.pair ? -1 : 1));
}

/** "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Notes that put the whole comparison in doubt, shown before everything else. */
export const isWarning = ({ code }: Note): boolean => code === 'different-events';

export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** "3 accounts", "1 account". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Words of a quotation against its fullest variant as one run: a space is put where two pieces would be glued. */
export function joinsWithSpace(before: string, after: string): boolean {
  return before !== '' && !/[\s“‘(—-]$/u.test(before) && !/^[\s,.;:!?’”)…—-]/u.test(after);
}
