import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../model/span.ts';

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

const nlp = winkNLP(model, ['pos']);
const { its } = nlp;

/** Tokens of one sentence of `text`, tagged. Offsets are into `text`. */
export function tokensOf(text: string, sentence: Span): Token[] {
  const source = plainLetters(text.slice(sentence.start, sentence.end));
  const tokens = nlp.readDoc(source).tokens();
  const values = tokens.out(its.value) as string[];
  const tags = tokens.out(its.pos) as string[];
  // The typings give `its.lemma` a parameter that wink passes itself.
  const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
  const result: Token[] = [];
  let from = 0;
  values.forEach((value, i) => {
    const at = source.indexOf(value, from);
    if (value.trim() === '' || at < 0) return;
    from = at + value.length;
    const start = sentence.start + at;
    const written = text.slice(start, start + value.length);
    const lower = written.toLowerCase();
    result.push({
      start,
      end: start + value.length,
      text: written,
      lower,
      lemma: lemmas[i] ?? lower,
      pos: (tags[i] === 'SPACE' ? 'X' : (tags[i] ?? 'X')) as PartOfSpeech,
    });
  });
  return result;
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
