import type { Reading } from '../model/annotation.ts';
import type { Reuse } from '../model/comparison.ts';
import { type Passage, passageOf, type Span } from '../model/span.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import type { WordRange } from './chains.ts';
import { reportWords, sharedBetween } from './coverage.ts';
import { directionBetween, type Sharer } from './direction.ts';
import { type Indexed, indexed, matchTexts } from './pair.ts';
import { SeedLexicon } from './seeds.ts';
import { formsIn } from './slips.ts';
import { weigh } from './weights.ts';
import { Lexicon, prepare, type ReuseText } from './words.ts';

export { findOrigins, independentOrigins } from './origins.ts';
export { findStretches, type Stretch, type StretchBar } from './stretches.ts';

/**
 * Passages shared between the accounts, for every pair of documents: by document ids, then by place. The same whatever
 * the order of the readings.
 */
export function findReuse(readings: readonly Reading[]): Reuse[] {
  const accounts = prepareAll([...readings].sort((x, y) => (x.id < y.id ? -1 : 1)));
  return accounts.flatMap((one, i) => accounts.slice(i + 1).flatMap((other) => reuseBetween(one, other)));
}

interface Account extends Sharer {
  readonly indexed: Indexed;
  /** Of the report, without its headings. */
  readonly words: readonly Span[];
}

function prepareAll(readings: readonly Reading[]): Account[] {
  const lexicon = new Lexicon();
  const seeds = new SeedLexicon();
  const texts = readings.map((reading) => prepare(reading, lexicon));
  const weights = weigh(texts);
  return texts.map((text, i) => ({
    reading: text.reading,
    indexed: indexed({ text, weights: weights[i] ?? new Float64Array(text.words.length) }, seeds.index(text)),
    words: reportWords(text.reading),
    forms: once(() => formsIn(text.reading)),
  }));
}

/** The value when it is first asked for, and the same ever after. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function reuseBetween(one: Account, other: Account): Reuse[] {
  const found = matchTexts(one.indexed, other.indexed).map(
    ({ a, b, kind, containment }): Reuse => ({
      passages: [passageOfWords(one.indexed.text, a), passageOfWords(other.indexed.text, b)],
      kind,
      containment,
    }),
  );
  const shared = sharedBetween(one.words, other.words, found);
  const direction = directionBetween(one, other, found, shared);
  return withoutBoilerplate(one.reading, other.reading, found, shared).map((reuse) =>
    direction && reuse.kind !== 'same-quote' ? { ...reuse, direction } : reuse,
  );
}

/** The passage of a range of words; a whole sentence has its marks with it. */
function passageOfWords({ reading, words, sentences }: ReuseText, { from, to }: WordRange): Passage {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) throw new RangeError(`no words ${from}-${to}`);
  const opening = sentences[first.sentence];
  const closing = sentences[last.sentence];
  const start = opening?.from === from ? opening.start : first.start;
  return passageOf(reading, { start, end: closing?.to === to ? closing.end : last.end });
}
