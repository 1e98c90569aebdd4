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
  const comma = tokens.findIndex(({ text }) => text === ',');
  return named.find(({ name }) => name.from === comma + 1 && isSubject(tokens, name.from, name.to));
}

/** "him", or "her" with no noun after it. */
export function isObject(sentence: AnalysedSentence, at: number, word: string): boolean {
  if (word === 'him') return true;
  const next = sentence.tokens[at + 1];
  return word === 'her' && !(next && ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.pos));
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
