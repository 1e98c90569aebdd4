import type { Mention, Reading } from '../model/annotation.ts';
import { spanContains } from '../model/span.ts';
import type { AnalysedSentence } from '../text/analysis.ts';
import { indexOnce } from '../text/span-index.ts';
import { inverseFrequency, stemOf } from '../text/stems.ts';
import { isWord, type Token } from '../text/tokens.ts';

/** A word as compared: its stem, or the entity that it is part of a mention of. */
export interface Term extends Pick<Token, 'start' | 'end'> {
  readonly key: string;
  readonly token: Token;
  /** How much sharing it tells; 0 for function words. */
  readonly weight: number;
}

/** Words that say next to nothing about which fact a sentence tells. */
const CLOSED_CLASSES: ReadonlySet<Token['pos']> = new Set([
  'DET',
  'ADP',
  'CCONJ',
  'SCONJ',
  'PART',
  'PRON',
  'AUX',
  'PUNCT',
  'SYM',
]);

/** Auxiliaries that say how far something is so or ought to be: they belong to the statement. */
const MODALS: ReadonlySet<string> = new Set(['could', 'should', 'must', 'might']);

/** What a pronoun tells of its entity, against a name. */
const PRONOUN_SHARE = 0.1;
const NOMINAL_SHARE = 0.7;
/** Weight of an entity before the story's own frequency is taken into account. */
const ENTITY_WEIGHT = 4;

const mentionsOf = indexOnce<Mention>(({ span }) => [span]);

/** The terms of a sentence, in order. A name is one term, whatever its words. */
export function termsOf(reading: Reading, sentence: AnalysedSentence): Term[] {
  const mentions = mentionsOf(reading.mentions);
  const terms: Term[] = [];
  const seen = new Set<unknown>();
  for (const token of sentence.tokens) {
    if (!isWord(token)) continue;
    const mention = mentions.overlapping(token).find(({ span }) => spanContains(span, token));
    if (mention && !seen.has(mention)) {
      seen.add(mention);
      const share = mention.kind === 'name' ? 1 : mention.kind === 'nominal' ? NOMINAL_SHARE : PRONOUN_SHARE;
      terms.push({ ...mention.span, key: `@${mention.entity}`, token, weight: ENTITY_WEIGHT * share });
    }
    if (mention && mention.kind !== 'nominal') continue;
    const key = stemOf(token.text);
    terms.push({
      start: token.start,
      end: token.end,
      key,
      token,
      weight: CLOSED_CLASSES.has(token.pos) && !MODALS.has(token.lower) ? 0 : inverseFrequency(key),
    });
  }
  return terms;
}
