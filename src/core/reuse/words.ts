import type { Reading } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { analyse } from '../text/analysis.ts';
import { fold } from '../text/normalise.ts';
import type { Token } from '../text/tokens.ts';
import { wordSpansOf } from '../text/words.ts';
import { HEADINGS } from './coverage.ts';
import { LIGHT_WORDS, TITLE_WORDS } from './english.ts';
import { quotedSpans } from './quotations.ts';

/** What a word can tell about copying: `content` most, `function` next to nothing. */
export type Role = 'content' | 'light' | 'name' | 'number' | 'function';

/** A word prepared for comparison. */
export interface ReuseWord extends Span {
  /** Folded, marks within left out: what must be equal for a verbatim copy. */
  readonly surface: string;
  /** Number of its lemma, the same in all texts prepared together. */
  readonly key: number;
  readonly role: Role;
  readonly verb: boolean;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Stands within a quotation. */
  readonly quoted: boolean;
  /** Stands in a headline or heading. */
  readonly heading: boolean;
}

/** Words of one sentence: from the first, up to and without the last. */
export interface SentenceWords extends Span {
  readonly from: number;
  readonly to: number;
}

/** A reading as the search for shared passages sees it. */
export interface ReuseText {
  readonly reading: Reading;
  readonly words: readonly ReuseWord[];
  readonly sentences: readonly SentenceWords[];
}

/** Numbers lemmas so that they can be compared and hashed as integers. */
export class Lexicon {
  readonly #keys = new Map<string, number>();

  keyOf(lemma: string): number {
    const known = this.#keys.get(lemma);
    if (known !== undefined) return known;
    this.#keys.set(lemma, this.#keys.size);
    return this.#keys.size - 1;
  }
}

const FUNCTION_TAGS: ReadonlySet<string> = new Set(['DET', 'ADP', 'PRON', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'INTJ']);

/** Words of a reading with what the comparison needs to know of each. */
export function prepare(reading: Reading, lexicon: Lexicon): ReuseText {
  const quoted = quotedSpans(reading);
  const words: ReuseWord[] = [];
  const sentences: SentenceWords[] = [];
  let quote = 0;
  for (const sentence of analyse(reading).sentences) {
    const from = words.length;
    const heading = HEADINGS.has(reading.blocks[sentence.block]?.kind ?? '');
    let token = 0;
    const start = Math.max(sentence.start, Math.min(sentence.end, datelineEnd(reading, sentence)));
    for (const word of wordSpansOf(reading.text.slice(start, sentence.end), start)) {
      while ((sentence.tokens[token]?.end ?? Infinity) <= word.start) token++;
      while ((quoted[quote]?.end ?? Infinity) <= word.start) quote++;
      const surface = surfaceOf(word.folded);
      const lemma = lemmaOf(surface, word, sentence.tokens[token]);
      words.push({
        start: word.start,
        end: word.end,
        surface,
        key: lexicon.keyOf(lemma),
        role: roleOf(lemma, sentence.tokens[token], words.length === from),
        verb: sentence.tokens[token]?.pos === 'VERB',
        sentence: sentences.length,
        quoted: (quoted[quote]?.start ?? Infinity) <= word.start,
        heading,
      });
    }
    sentences.push({
      start: start === sentence.start ? start : (words[from]?.start ?? start),
      end: sentence.end,
      from,
      to: words.length,
    });
  }
  return { reading, words, sentences };
}

/** Where and by whom a report was filed is no part of its first sentence. */
const datelineEnd = ({ dateline }: Reading, sentence: Span): number =>
  dateline && dateline.start <= sentence.start ? dateline.end : sentence.start;

/** "U.S" and "US" are one word. */
const surfaceOf = (folded: string): string =>
  /^\p{L}(?:\.\p{L})+$/u.test(folded) ? folded.replaceAll('.', '') : folded;

function lemmaOf(surface: string, word: Span, token: Token | undefined): string {
  if (token?.start !== word.start) return surface;
  const possessive = surface.endsWith("'s");
  if (token.end !== word.end && !possessive) return surface;
  return fold(token.lemma).replaceAll('.', '');
}

function roleOf(lemma: string, token: Token | undefined, first: boolean): Role {
  if (/^\p{N}/u.test(lemma)) return 'number';
  if (!token || FUNCTION_TAGS.has(token.pos)) return 'function';
  if (TITLE_WORDS.has(lemma)) return 'name';
  if (LIGHT_WORDS.has(lemma)) return 'light';
  if (/^\p{Lu}/u.test(token.text) && (token.pos === 'PROPN' || !first)) return 'name';
  return 'content';
}
