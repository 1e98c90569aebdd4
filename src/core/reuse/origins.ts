import type { Reading } from '../model/annotation.ts';
import type { Origin, Reuse } from '../model/comparison.ts';
import { type Passage, type Span, spanLength, spanOverlap } from '../model/span.ts';
import { sameOrganisation } from './agencies.ts';
import { type BaggedText, bagged } from './bags.ts';
import { Components } from './components.ts';
import { reportWords, type Shared, sharedBetween } from './coverage.ts';
import { nameOf } from './direction.ts';
import { reuseByPair } from './reuse-by-pair.ts';
import { rewrittenSentences } from './stretches.ts';
import { Lexicon } from './words.ts';

/** Share of a report that must stand in another for the two to go back to one. Reprints abridge and rewrite: most is often gone. */
const SAME_ORIGIN = 0.3;

/**
 * Share of a report that must be copied for what is rewritten beside it to count: two who write of one event tell the
 * same things one after the other, and their sentences are alike.
 */
const ENOUGH_COPIED = 0.2;

/** Share of a report that must be rewritten for the reason to say so. */
const MUCH_REWRITTEN = 0.05;

/** Share of a passage that reuse must cover for the passage to be a copy. */
const MOST_OF_PASSAGE = 0.5;

/** Two documents with the reuse between them. */
interface Link {
  readonly one: Reading;
  readonly other: Reading;
  readonly reuse: readonly Reuse[];
  /** How much of each report is in the other, by that reuse. */
  readonly copied: Shared;
}

/** Accounts grouped by what they independently go back to; every document is in exactly one. Sorted by document ids. */
export function findOrigins(readings: readonly Reading[], reuse: readonly Reuse[]): Origin[] {
  const sorted = [...readings].sort((x, y) => (x.id < y.id ? -1 : 1));
  const reportOf = reportsOnce();
  const components = new Components(sorted.map(({ id }) => id));
  const holding: Bond[] = [];
  for (const link of linksOf(sorted, reuse, reportOf).sort(byCopied)) {
    const bond = components.together(link.one.id, link.other.id) ? null : bondOf(link, reportOf);
    if (!bond) continue;
    components.join(link.one.id, link.other.id);
    holding.push(bond);
  }
  return components.groups().map((documents) => ({
    id: `origin-${documents[0]}`,
    documents,
    reason:
      holding.flatMap(({ one, reason }) => (documents.includes(one.id) ? reason : [])).join('; ') ||
      aloneBecause(documents[0] ?? '', reuse),
  }));
}

/** A report as its words, and as its sentences. */
interface Report {
  readonly words: readonly Span[];
  readonly text: BaggedText;
}

/** The report of each document that is asked for, prepared once. */
function reportsOnce(): (reading: Reading) => Report {
  const lexicon = new Lexicon();
  const known = new Map<string, Report>();
  return (reading) => {
    const report = known.get(reading.id) ?? { words: reportWords(reading), text: bagged(reading, lexicon) };
    known.set(reading.id, report);
    return report;
  };
}

/** That two accounts go back to one, and why. */
interface Bond extends Link {
  readonly reason: string;
}

const byCopied = (x: Link, y: Link): number =>
  most(y.copied) - most(x.copied) || (`${x.one.id} ${x.other.id}` < `${y.one.id} ${y.other.id}` ? -1 : 1);

/** Pairs of documents of which one has something from the other. */
function linksOf(
  readings: readonly Reading[],
  reuse: readonly Reuse[],
  reportOf: (reading: Reading) => Report,
): Link[] {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  return [...reuseByPair(reuse).values()].flatMap((list) => {
    const one = byId.get(list[0]?.passages[0].document ?? '');
    const other = byId.get(list[0]?.passages[1].document ?? '');
    if (!one || !other || list.every(({ kind }) => kind === 'same-quote')) return [];
    return [{ one, other, reuse: list, copied: sharedBetween(reportOf(one).words, reportOf(other).words, list) }];
  });
}

/** What binds two accounts together; null where they do not go back to one. Sentences rewritten beside copied ones count. */
function bondOf(link: Link, reportOf: (reading: Reading) => Report): Bond | null {
  const { one, other, reuse, copied } = link;
  const [here, there] = [reportOf(one), reportOf(other)];
  const rewritten = most(copied) < ENOUGH_COPIED ? [] : rewrittenSentences(here.text, there.text, reuse);
  const shared = sharedBetween(here.words, there.words, reuse, rewritten);
  const share = most(shared);
  const [shorter, longer] = shared.one >= shared.other ? [one, other] : [other, one];
  const agency = sameAgency(one, other);
  if (share < SAME_ORIGIN && agency === null) return null;
  const inPart = share - most(copied) >= MUCH_REWRITTEN ? ', in part rewritten' : '';
  const part = `${Math.round(share * 100)} % of ${nameOf(shorter)} is also in ${nameOf(longer)}${inPart}`;
  return { ...link, reason: agency === null ? part : `${part}, and both go back to ${agency}` };
}

const most = ({ one, other }: Shared): number => Math.max(one, other);

/** The agency that both credit, or that one credits and the other is. */
function sameAgency(one: Reading, other: Reading): string | null {
  const [here, there] = [creditsOf(one), creditsOf(other)];
  const shared = (name: string, more: readonly (string | null)[]) => more.some((each) => sameOrganisation(name, each));
  return (
    here.find((name) => shared(name, [...there, other.outlet])) ??
    there.find((name) => shared(name, [...here, one.outlet])) ??
    null
  );
}

/** The agencies, other than its own outlet, that a report names as where it is from. */
const creditsOf = ({ outlet, credit, dateline }: Reading): string[] =>
  [credit, dateline?.agency ?? null].filter((name) => name !== null).filter((name) => !sameOrganisation(name, outlet));

function aloneBecause(id: string, reuse: readonly Reuse[]): string {
  const own = reuse.filter(({ passages }) => passages.some(({ document }) => document === id));
  if (own.length === 0) return 'shares no passages';
  return own.every(({ kind }) => kind === 'same-quote') ? 'shares only quotations' : 'shares few passages';
}

/**
 * How many independent accounts stand behind passages that tell one thing: documents count as one where the passages at
 * hand are copies of each other, sentence by sentence. A quotation that both give is no copying.
 */
export function independentOrigins(reuse: readonly Reuse[], passages: readonly Passage[]): number {
  const byDocument = new Map<string, Passage[]>();
  for (const passage of passages) {
    const list = byDocument.get(passage.document);
    if (list) list.push(passage);
    else byDocument.set(passage.document, [passage]);
  }
  const components = new Components(byDocument.keys());
  for (const {
    kind,
    passages: [a, b],
  } of reuse) {
    if (kind === 'same-quote') continue;
    const here = byDocument.get(a.document) ?? [];
    const there = byDocument.get(b.document) ?? [];
    if (here.some((p) => there.some((q) => copied(p, a, q, b)))) components.join(a.document, b.document);
  }
  return components.groups().length;
}

/** Whether reuse covers both passages, and most of one of them. */
function copied(p: Span, a: Span, q: Span, b: Span): boolean {
  const [first, second] = [spanOverlap(p, a) / spanLength(p), spanOverlap(q, b) / spanLength(q)];
  return Math.min(first, second) > 0 && Math.max(first, second) >= MOST_OF_PASSAGE;
}
