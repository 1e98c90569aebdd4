import type { AnalysedSentence } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { isSubject } from './grammar.ts';
import type { FoundName } from './names.ts';

/** Most tokens of a clause before a pronoun. */
const CLAUSE_REACH = 60;

/** The name that opens the main clause after a phrase with a comma: "In her letter, Hale said". */
export function subjectAhead<T extends { readonly name: FoundName }>(
  tokens: readonly Token[],
  named: readonly T[],
): T | undefined {
  const opener = tokens[0];
  if (!opener || !(opener.pos === 'ADP' || opener.pos === 'SCONJ' || /ing$/.test(opener.lower))) return undefined;
  return named.find(({ name }) => tokens[name.from - 1]?.text === ',' && isSubject(tokens, name.from, name.to));
}

/** "him", or "her" with no noun after it. */
export const isObject = (sentence: AnalysedSentence, at: number, word: string): boolean =>
  word === 'him' || (word === 'her' && !isPossessivePronoun(sentence.tokens, at));

/** "his", "its", "their", and "her" before a noun or what qualifies one. */
export function isPossessivePronoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word !== 'her') return /^(?:his|its|their)$/.test(word);
  return ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(tokens[at + 1]?.pos ?? '');
}

/** Token at which the clause that holds `at` opens: after the last mark, conjunction or relative word. */
export function clauseStart(sentence: AnalysedSentence, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - CLAUSE_REACH); i--) {
    const token = sentence.tokens[i];
    if (
      token &&
      (/^[,;:“”"—–]$/.test(token.text) ||
        token.pos === 'SCONJ' ||
        /^(?:who|which|that|whom|if|because|when|while|after|before|but)$/.test(token.lower))
    )
      return i + 1;
  }
  return Math.max(0, at - CLAUSE_REACH);
}
