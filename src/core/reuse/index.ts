import type { Reading } from '../model/annotation.ts';
import type { Origin, Reuse } from '../model/comparison.ts';
import { type Passage, passageOf } from '../model/span.ts';
import type { WordRange } from './chains.ts';
import { type Indexed, indexed, matchTexts } from './pair.ts';
import { SeedLexicon } from './seeds.ts';
import { weigh } from './weights.ts';
import { Lexicon, prepare, type ReuseText } from './words.ts';

/**
 * Passages shared between the accounts, for every pair of documents: by document ids, then by place. The same whatever
 * the order of the readings.
 */
export function findReuse(readings: readonly Reading[]): Reuse[] {
  const texts = indexTexts([...readings].sort((x, y) => (x.id < y.id ? -1 : 1)));
  return texts.flatMap((one, i) => texts.slice(i + 1).flatMap((other) => reuseBetween(one, other)));
}

function indexTexts(readings: readonly Reading[]): Indexed[] {
  const lexicon = new Lexicon();
  const seeds = new SeedLexicon();
  const texts = readings.map((reading) => prepare(reading, lexicon));
  const weights = weigh(texts);
  return texts.map((text, i) => indexed({ text, weights: weights[i] as Float64Array }, seeds.index(text)));
}

function reuseBetween(one: Indexed, other: Indexed): Reuse[] {
  return matchTexts(one, other).map(({ a, b, kind, containment }) => ({
    passages: [passageOfWords(one.text, a), passageOfWords(other.text, b)],
    kind,
    containment,
  }));
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
export function findOrigins(readings: readonly Reading[], _reuse: readonly Reuse[]): Origin[] {
  return readings.map(({ id }) => ({ id: `origin-${id}`, documents: [id], reason: 'shares no passages' }));
}
