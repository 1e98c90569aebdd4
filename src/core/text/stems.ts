import { stemmer } from 'stemmer';
import { ARTICLES, FREQUENCIES } from './data/document-frequency.ts';
import { fold, wordsOf } from './normalise.ts';

const stems = new Map<string, string>();
const STEMS_REMEMBERED = 50_000;

/** Porter stem (M. F. Porter, 1980) of a word, folded: "Resignation" and "resigned" are both `resign`. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_REMEMBERED) stems.clear();
  const stem = stemmer(fold(word).replace(/'s?$/, ''));
  stems.set(word, stem);
  return stem;
}

export const stemsOf = (text: string): string[] => wordsOf(text).map(stemOf);

let frequencies: Map<string, number> | undefined;

function frequencyOf(stem: string): number {
  frequencies ??= new Map(
    FREQUENCIES.trim()
      .split('\n')
      .flatMap((line) => {
        const [count, ...words] = line.split(' ');
        return words.map((word) => [word, Number(count)] as const);
      }),
  );
  return frequencies.get(stem) ?? 1;
}

/** How telling a stem is in news: the log of the inverse share of articles that hold it, 0 (in all) to about 6 (in one of 369). */
export const inverseFrequency = (stem: string): number => Math.log((ARTICLES + 1) / frequencyOf(stem));
