import type { Span } from '../model/span.ts';
import { tag } from './tagger.ts';

/** Universal part of speech (universaldependencies.org/u/pos), and SPACE never. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word, number or mark. Contractions are two ("did" "n’t"), hyphenated compounds three ("20" "-" "minute"). */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Dictionary form, lower case. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/** More characters without a space than any word or address has: the tagger's time grows with the square of such a run. */
const ENDLESS = /\S{400,}/g;

/** Tokens of one sentence of `text`, tagged. Offsets are into `text`. A run of characters without an end is one token. */
export function tokensOf(text: string, sentence: Span): Token[] {
  const source = text.slice(sentence.start, sentence.end);
  const result: Token[] = [];
  let from = 0;
  for (const { 0: run, index } of source.matchAll(ENDLESS)) {
    tagInto(result, source.slice(from, index), sentence.start + from);
    from = index + run.length;
    const [start, lower] = [sentence.start + index, run.toLowerCase()];
    result.push({ start, end: start + run.length, text: run, lower, lemma: lower, pos: 'X' });
  }
  tagInto(result, source.slice(from), sentence.start + from);
  return result;
}

function tagInto(result: Token[], written: string, offset: number): void {
  if (written.trim() === '') return;
  const source = plainLetters(written);
  const { values, tags, lemmas } = tag(source);
  let from = 0;
  values.forEach((value, i) => {
    const at = source.indexOf(value, from);
    if (value.trim() === '' || at < 0) return;
    from = at + value.length;
    // The tagger gives the same word as the same string each time, which is found quicker wherever it is looked up.
    const text = source === written ? value : written.slice(at, from);
    const lower = text.toLowerCase();
    result.push({
      start: offset + at,
      end: offset + from,
      text,
      lower,
      lemma: lemmas[i] ?? lower,
      pos: (tags[i] === 'SPACE' ? 'X' : (tags[i] ?? 'X')) as PartOfSpeech,
    });
  });
}

/** Letters beyond Latin-1 without their accents, so that the tagger does not split a word at them. Of the same length. */
const plainLetters = (text: string): string =>
  text.replace(/[\u0100-\u024f\u1e00-\u1eff]/g, (letter) => {
    const base = letter.normalize('NFD').charAt(0);
    return base.charCodeAt(0) < 0x100 ? base : (STROKED.get(letter) ?? letter);
  });

const STROKED: ReadonlyMap<string, string> = new Map(
  [...'łlŁLđdĐDħhĦHŧtŦTıiœoŒOƒf'.matchAll(/(.)(.)/g)].map(([, from, to]) => [from as string, to as string]),
);

export const isWord = (token: Token): boolean => /[\p{L}\p{N}]/u.test(token.text);
