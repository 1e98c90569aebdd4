import type { Span } from '../../model/span.ts';
import { CARDINALS, VULGAR_FRACTIONS } from '../en/number-words.ts';

const WORDS = [...CARDINALS.keys()].sort((a, b) => b.length - a.length).join('|');
const VAGUE = 'dozens|scores|hundreds|thousands|millions|billions|trillions|tens(?= of)';
const ARTICLE =
  'an?(?= (?:hundred|thousand|million|billion|trillion|(?:half[- ])?dozen|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)\\b)';

/** Where a number may begin. A point before digits counts when nothing but space stands before it. */
const START = new RegExp(
  `(?<!\\d)\\d|(?<=[\\s($£€])\\.(?=\\d)|[${[...VULGAR_FRACTIONS.keys()].join('')}]|(?<![\\p{L}\\p{N}])(?:(?:${WORDS}|${VAGUE}|half|dozen)(?![\\p{L}\\p{N}])|${ARTICLE})`,
  'giu',
);

/** Offsets at which a number may begin, in order. */
export function* numberStarts(text: string, sentence: Span): Generator<number> {
  const source = text.slice(sentence.start, sentence.end);
  for (const match of source.matchAll(START)) yield sentence.start + match.index;
}
