import { field } from './endpoint.ts';

/** A sentence as a model gives it: its words and the numbers of the passages it is said to rest on. */
export interface OfferedSentence {
  readonly text: string;
  /** As given: they may be numbers of no passage. */
  readonly passages: readonly number[];
}

const MOST_SENTENCES = 30;
const MOST_PASSAGES = 40;

/** The sentences of an answer, or null where it holds none in the form asked for. */
export function sentencesOf(answer: string): OfferedSentence[] | null {
  const list = field(parse(answer), 'sentences');
  if (!Array.isArray(list)) return null;
  const sentences = list.slice(0, MOST_SENTENCES).flatMap((item: unknown): OfferedSentence[] => {
    const text = field(item, 'text');
    const passages = field(item, 'passages');
    if (typeof text !== 'string' || !Array.isArray(passages)) return [];
    const numbers = passages.map(Number).slice(0, MOST_PASSAGES);
    return [{ text: oneLine(text), passages: [...new Set(numbers)] }];
  });
  return sentences.length === 0 ? null : sentences;
}

/** JSON, also where it stands in a fence or among other words. */
function parse(answer: string): unknown {
  const [from, to] = [answer.indexOf('{'), answer.lastIndexOf('}')];
  try {
    return JSON.parse(answer.slice(Math.max(0, from), to + 1));
  } catch {
    return undefined;
  }
}

const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
