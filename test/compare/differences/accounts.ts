import { expect } from 'vitest';
import { compare } from '../../../src/app/comparison.ts';
import { read } from '../../../src/app/pipeline.ts';
import type { Reading } from '../../../src/core/model/annotation.ts';
import type {
  Comparison,
  Difference,
  DifferenceType,
  ExplainedNonDifference,
  Severity,
} from '../../../src/core/model/comparison.ts';
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

interface ComparedPair {
  readonly comparison: Comparison;
  /** The marked words of each account, in the order of the lines. */
  readonly marks: readonly { readonly document: string; readonly spans: readonly Span[] }[];
}

interface ReadPair {
  readonly readings: readonly Reading[];
  readonly marks: ComparedPair['marks'];
}

/** The two accounts around the lines, read, with the words marked in them. */
export async function readPair({ event, lines, published }: LinePair): Promise<ReadPair> {
  const accounts = lines.map((line, i) => {
    const [before, after] = EVENTS[event][i as 0 | 1];
    return marked(`${before}\n\n${line}\n\n${after}`);
  });
  const readings = await Promise.all(
    accounts.map(({ text }, i) =>
      read({
        type: 'text',
        name: `account ${i + 1}`,
        text,
        ...(published ? { published: published[i as 0 | 1] } : {}),
      }),
    ),
  );
  readings.forEach(({ text }, i) => {
    if (text !== accounts[i]?.text) throw new Error(`account ${i + 1} is not read as it is written`);
  });
  return { readings, marks: readings.map(({ id }, i) => ({ document: id, spans: accounts[i]?.spans.side ?? [] })) };
}

async function comparePair(lines: LinePair): Promise<ComparedPair> {
  const { readings, marks } = await readPair(lines);
  return { comparison: await compare(readings), marks };
}

type Found = Difference | ExplainedNonDifference;

/** Those found that have a side in the marked words of both accounts. */
const atMarks = <T extends Found>(found: readonly T[], { marks }: ComparedPair): T[] =>
  found.filter(({ sides }) =>
    marks.every(({ document, spans }) =>
      sides.some((side) => side.document === document && spans.some((span) => spanOverlap(span, side) > 0)),
    ),
  );

/** Two lines that must differ at their marks. */
export interface DifferenceCase extends LinePair {
  readonly name: string;
  readonly type: DifferenceType;
  readonly severity?: Severity;
}

/** Two lines that must not differ at their marks, whatever else. */
export interface SameCase extends LinePair {
  readonly name: string;
}

/** Two lines whose values look different and are not. */
export interface ExplainedCase extends LinePair {
  readonly name: string;
  readonly why: ExplainedNonDifference['why'];
}

export async function expectDifference({ type, severity, ...lines }: DifferenceCase): Promise<void> {
  const pair = await comparePair(lines);
  const found = atMarks(pair.comparison.differences, pair).filter((difference) => difference.type === type);
  expect(found).toHaveLength(1);
  if (severity) expect(found[0]?.severity).toBe(severity);
  expect(found[0]?.reasons).not.toEqual([]);
}

export async function expectNoDifference(lines: SameCase): Promise<void> {
  const pair = await comparePair(lines);
  expect(areAligned(pair)).toBe(true);
  expect(atMarks(pair.comparison.differences, pair)).toEqual([]);
}

export async function expectExplained({ why, ...lines }: ExplainedCase): Promise<void> {
  const pair = await comparePair(lines);
  expect(atMarks(pair.comparison.differences, pair)).toEqual([]);
  expect(atMarks(pair.comparison.nonDifferences, pair).map((explained) => explained.why)).toEqual([why]);
}

/** Whether the lines are aligned at all: else that they do not differ would show nothing. */
const areAligned = ({ comparison, marks }: ComparedPair): boolean =>
  comparison.alignments.some(({ a, b }) =>
    marks.every(({ document, spans }) =>
      [a, b].some((passage) => passage.document === document && spans.some((span) => spanOverlap(span, passage) > 0)),
    ),
  );
