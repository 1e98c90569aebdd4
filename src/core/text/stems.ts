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
  const stem = stemmer(oneSpelling(fold(word).replace(/'s?$/, '')));
  stems.set(word, stem);
  return stem;
}

/** British and American spellings of a word as one; what comes out need be no word, only the same for both. */
export const oneSpelling = (word: string): string =>
  word.length < 6
    ? word
    : word
        .replace(/(?<=\p{L}[bdgilmnv])our(?=$|s$|ed$|ing$|er|it|able|ful|hood|al|less)/u, 'or')
        .replace(/is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/, 'iz')
        .replace(/(?<=[bt])re(?=s?$)/, 'er')
        .replace(/ogue$/, 'og')
        .replace(/gramme(?=s?$)/, 'gram');

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
