import type { Reading } from '../model/annotation.ts';
import type { BlockKind } from '../model/document.ts';
import { hull, type Span } from '../model/span.ts';
import { type AnalysedSentence, analyse } from '../text/analysis.ts';
import { fold } from '../text/normalise.ts';
import { inverseFrequency, oneSpelling, stemOf } from '../text/stems.ts';
import { wordSpansOf } from '../text/words.ts';
import { CORRECTIONS, FURNITURE, STAMPS } from './en/lines.ts';

/** A word as revisions are compared by it: marks, case, spelling and contraction do not count. */
export interface RevisedWord extends Span {
  readonly key: string;
  /** How much it tells: 0 for function words. */
  readonly weight: number;
}

/** A sentence of a revision. */
export interface Unit extends Span {
  readonly reading: Reading;
  readonly sentence: AnalysedSentence;
  readonly kind: BlockKind;
  /** Place among the units of its kind of part. */
  readonly place: number;
  readonly words: readonly RevisedWord[];
  /** The keys of all words. */
  readonly key: string;
  /** Sum of the words' weights. */
  readonly weight: number;
}

/** A revision taken apart. */
export interface Parts {
  readonly reading: Reading;
  readonly headline: Unit | null;
  /** Sentences that tell the story, captions too, in order. */
  readonly report: readonly Unit[];
  /** Blocks in which the outlet corrects itself. */
  readonly corrections: readonly Correction[];
  /** Words of the report. */
  readonly count: number;
}

export interface Correction extends Span {
  readonly key: string;
}

/** Words that tell less than this are function words. */
const LEAST_WEIGHT = 1.1;
/** A sentence without an end is compared by its first words. */
const MOST_WORDS = 800;
/** Longest line taken for a stamp or furniture, in characters. */
const LONGEST_LINE = 240;

export function partsOf(reading: Reading): Parts {
  const roles = reading.blocks.map((block, i) => roleOf(reading.text.slice(block.start, block.end), block.kind, i));
  const units = analyse(reading).sentences.map((sentence, place) => ({ sentence, place, role: roles[sentence.block] }));
  const report = units.flatMap(({ sentence, role }, place) =>
    role === 'report' ? (unitOf(reading, sentence, place) ?? []) : [],
  );
  return {
    reading,
    headline: headlineOf(
      reading,
      units.filter(({ role }) => role === 'headline').map(({ sentence }) => sentence),
    ),
    report: report.map((unit, place) => ({ ...unit, place })),
    corrections: reading.blocks.flatMap(({ start, end }, i) =>
      roles[i] === 'correction' ? [{ start, end, key: keyOf(wordsIn(reading.text, { start, end })) }] : [],
    ),
    count: report.reduce((sum, { words }) => sum + words.length, 0),
  };
}

type Role = 'headline' | 'report' | 'correction' | 'furniture';

function roleOf(text: string, kind: BlockKind, index: number): Role {
  if (kind === 'headline' && index === 0) return 'headline';
  const line = fold(text.slice(0, LONGEST_LINE)).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (CORRECTIONS.some((pattern) => pattern.test(line))) return 'correction';
  if (text.length > LONGEST_LINE) return 'report';
  return [...STAMPS, ...FURNITURE].some((pattern) => pattern.test(line)) ? 'furniture' : 'report';
}

function unitOf(reading: Reading, sentence: AnalysedSentence, place: number): Unit | null {
  const words = wordsIn(reading.text, sentence);
  if (words.length === 0) return null;
  const kind = reading.blocks[sentence.block]?.kind ?? 'paragraph';
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  return { reading, sentence, kind, place, words, key: keyOf(words), weight, start: sentence.start, end: sentence.end };
}

/** The headline as one unit, however many sentences it has. */
function headlineOf(reading: Reading, sentences: readonly AnalysedSentence[]): Unit | null {
  const [first] = sentences;
  if (!first) return null;
  const span = hull(sentences);
  return unitOf(reading, { ...first, ...span, tokens: sentences.flatMap(({ tokens }) => tokens) }, 0);
}

const keyOf = (words: readonly RevisedWord[]): string => words.map(({ key }) => key).join(' ');

/** A number with the sign of a currency before it is another word than without; marks that are read out are words. */
function wordsIn(text: string, { start, end }: Span): RevisedWord[] {
  return wordSpansOf(text.slice(start, end), start)
    .slice(0, MOST_WORDS)
    .flatMap(({ folded, ...span }) => {
      const sign = CURRENCY.exec(text.charAt(span.start - 1))?.[0] ?? '';
      const words = keysOf(folded).map((key) => wordOf(sign + key, span));
      const mark = MARKS.find(([pattern]) => pattern.test(text.slice(span.end - 1, span.end + 2)));
      return mark ? [...words, wordOf(mark[1], { start: span.end, end: span.end + 1 })] : words;
    });
}

const CURRENCY = /[$£€¥₹]/;

/** Marks after a number that are read out: “10%”, “20-30”. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^\d%/, 'percent'],
  [/^\d[-–—]\d/, 'to'],
];

const wordOf = (key: string, { start, end }: Span): RevisedWord => ({ start, end, key, weight: weightOf(key) });

/** “Didn't” is “did not”. */
function keysOf(folded: string): readonly string[] {
  const plain = folded.replace(/[.,]+$/, '');
  if (plain === 'cannot' || plain === "can't") return ['can', 'not'];
  if (plain === "won't") return ['will', 'not'];
  const short = /^(\p{L}+)n't$/u.exec(plain)?.[1];
  if (short !== undefined) return [short, 'not'];
  return [oneSpelling(plain.replace(/(?<=\p{L})\.(?=\p{L})/gu, '').replace(/(?<=\d),(?=\d{3})/g, ''))];
}

function weightOf(key: string): number {
  const weight = inverseFrequency(stemOf(key));
  return weight < LEAST_WEIGHT ? 0 : weight;
}
