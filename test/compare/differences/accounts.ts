import { expect } from 'vitest';
import { loadMeaning } from '../../../src/app/models.ts';
import { read } from '../../../src/app/pipeline.ts';
import { linkEntities } from '../../../src/core/annotate/entities/story.ts';
import { scorePairs } from '../../../src/core/compare/alignment/index.ts';
import type { Draft, Explained } from '../../../src/core/compare/differences/draft.ts';
import type { Detector } from '../../../src/core/compare/differences/evidence.ts';
import { type Proposal, propose } from '../../../src/core/compare/differences/index.ts';
import { hasTwoValues, publishExplained } from '../../../src/core/compare/differences/join.ts';
import { quotationDifferences } from '../../../src/core/compare/differences/quotation.ts';
import { spellingDifferences } from '../../../src/core/compare/differences/spelling.ts';
import { profilesOf } from '../../../src/core/compare/profile.ts';
import { collateQuotes } from '../../../src/core/compare/quotes.ts';
import { statementsOf } from '../../../src/core/compare/statements.ts';
import type { DifferenceType, ExplainedNonDifference, Severity } from '../../../src/core/model/comparison.ts';
import { type Span, spanOverlap } from '../../../src/core/model/span.ts';
import { marked } from '../../marked.ts';

/** Invented events that two accounts tell around the lines under test: what comes before the line and what after it. */
const EVENTS = {
  ferry: [
    [
      'Ferry runs aground off Aldane\n\nThe passenger ferry Marigold ran aground on a reef off the island of Aldane in heavy rain.',
      'Harbour pilots had asked for a new lighthouse on the reef for years.\n\nThe owner, Solent Lines, has cancelled all crossings until Saturday.',
    ],
    [
      'Aldane ferry Marigold hits reef\n\nA passenger ferry, the Marigold, ran aground in heavy rain on a reef off Aldane island.',
      'Schools on the island took in stranded passengers overnight.\n\nSolent Lines, which owns the ship, cancelled all crossings until Saturday.',
    ],
  ],
  council: [
    [
      'Brackenford council approves stadium\n\nThe city council of Brackenford approved plans for a new football stadium after a long debate.',
      'Residents of the neighbouring Elm Street fear more traffic.\n\nBuilding work on the stadium is due to begin in spring.',
    ],
    [
      'Stadium plan wins council vote in Brackenford\n\nPlans for a new football stadium were approved by the Brackenford city council after a long debate.',
      'The present ground dates from the days of the railway works.\n\nWork on building the stadium is due to begin in spring.',
    ],
  ],
  fighting: [
    [
      'Truce breaks in Karvonia\n\nA truce between the government of Karvonia and the Northern Front broke down in the mountain province of Orrin.',
      'Aid agencies have pulled their staff out of the province.\n\nPeace talks in the neutral city of Bellhaven have been called off.',
    ],
    [
      'Karvonia truce collapses\n\nThe truce between the Northern Front and the Karvonia government collapsed in the mountainous Orrin province.',
      'Long queues formed at petrol stations in the capital.\n\nThe peace talks in Bellhaven, a neutral city, were called off.',
    ],
  ],
} as const;

type EventName = keyof typeof EVENTS;

/** Two accounts of an event with a line each, in which what is told differently is marked `<side>`. */
export interface LinePair {
  readonly event: EventName;
  readonly lines: readonly [string, string];
  /** Times of publication. */
  readonly published?: readonly [string, string];
}

/** Which way a draft is found; quotations and spellings are looked for in whole accounts, not in aligned pairs. */
type Way = Detector | 'quotation' | 'spelling';

interface Found extends Pick<Proposal, 'draft'> {
  readonly way: Way;
}

export interface ReadPair {
  readonly found: readonly Found[];
  readonly explained: readonly Explained[];
  /** Whether the lines make a pair at all: else that nothing is proposed of them would show nothing. */
  readonly aligned: boolean;
  /** The marked words of each account, in the order of the lines. */
  readonly marks: readonly { readonly document: string; readonly spans: readonly Span[] }[];
}

export async function readPair({ event, lines, published }: LinePair): Promise<ReadPair> {
  const accounts = lines.map((line, i) => {
    const [before, after] = EVENTS[event][i as 0 | 1];
    return marked(`${before}\n\n${line}\n\n${after}`);
  });
  const articles = await Promise.all(
    accounts.map(({ text }, i) => {
      const time = published?.[i];
      return read({ type: 'text', name: `account ${i + 1}`, text, ...(time ? { published: time } : {}) });
    }),
  );
  articles.forEach(({ text }, i) => {
    if (text !== accounts[i]?.text) throw new Error(`account ${i + 1} is not read as it is written`);
  });
  const marks = articles.map(({ id }, i) => ({ document: id, spans: accounts[i]?.spans.side ?? [] }));
  const sorted = articles.map(statementsOf).sort((x, y) => (x.id < y.id ? -1 : 1));
  const { readings, entities } = linkEntities(sorted);
  const pairs = scorePairs(profilesOf(readings, await loadMeaning()));
  const { proposals, explained } = propose(readings, entities, pairs);
  const found: Found[] = [
    ...proposals.map(({ detector, draft }) => ({ way: detector, draft })),
    ...quotationDifferences(collateQuotes(readings)).map((draft) => ({ way: 'quotation' as const, draft })),
    ...spellingDifferences(readings).map((draft) => ({ way: 'spelling' as const, draft })),
  ].filter(({ draft }) => hasTwoValues(draft));
  const aligned = pairs.some(({ a, b }) =>
    [a, b].every(({ document, sentence }) =>
      marks.some((mark) => mark.document === document && mark.spans.some((span) => spanOverlap(span, sentence) > 0)),
    ),
  );
  return { found, explained, aligned, marks };
}

/** Whether each account's marked words are touched by a side. */
const isAtMarks = ({ sides }: Pick<Draft, 'sides'>, { marks }: ReadPair): boolean =>
  marks.every(({ document, spans }) =>
    sides.some((side) => side.reading.id === document && spans.some((span) => spanOverlap(span, side.span) > 0)),
  );

const foundAtMarks = (pair: ReadPair): readonly Found[] => pair.found.filter(({ draft }) => isAtMarks(draft, pair));

/** Two lines of which a detector must propose that they differ at their marks. */
export interface DifferenceCase extends LinePair {
  readonly name: string;
  readonly way: Way;
  readonly type: DifferenceType;
  readonly severity?: Severity;
  /** What the values are values of. */
  readonly about?: RegExp;
}

/** These propose whatever is told in other words, and leave it to the evidence; the others must know what is no difference. */
const LOOSE: readonly Way[] = [
  'description',
  'predicate',
  'statement',
  'place',
  'certainty',
  'adverb',
  'apposition',
  'adjunct',
  'remark',
  'count',
];

/** Two lines of which no detector that knows better may propose that they differ at their marks. */
export interface SameCase extends LinePair {
  readonly name: string;
}

/** Two lines whose values look different and are not. */
export interface ExplainedCase extends LinePair {
  readonly name: string;
  readonly why: ExplainedNonDifference['why'];
}

export async function expectProposed({ way, type, severity, about, ...lines }: DifferenceCase): Promise<void> {
  const pair = await readPair(lines);
  const drafts = foundAtMarks(pair).flatMap((found) => (found.way === way ? [found.draft] : []));
  expect(drafts.map((draft) => draft.type)).toContain(type);
  const draft = drafts.find((one) => one.type === type);
  if (severity) expect(draft?.severity).toBe(severity);
  if (about) expect(draft?.about).toMatch(about);
  expect(draft?.reasons).not.toEqual([]);
  expect(draft?.confidence).toBeGreaterThan(0);
  expect(draft?.confidence).toBeLessThanOrEqual(1);
}

export async function expectNotProposed(lines: SameCase): Promise<void> {
  const pair = await readPair(lines);
  expect(pair.aligned).toBe(true);
  expect(
    foundAtMarks(pair)
      .filter(({ way }) => !LOOSE.includes(way))
      .map(({ way, draft }) => `${way} ${draft.type} ${draft.sides.map(({ value }) => value).join(' | ')}`),
  ).toEqual([]);
}

export async function expectExplained({ why, ...lines }: ExplainedCase): Promise<void> {
  const pair = await readPair(lines);
  expect(foundAtMarks(pair).filter(({ way }) => way === 'figure')).toEqual([]);
  const explained = publishExplained(pair.explained.filter((one) => isAtMarks(one, pair)));
  expect(explained.map((one) => one.why)).toEqual([why]);
}
