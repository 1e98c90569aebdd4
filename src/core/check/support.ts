import { type Case, tellingWords } from './case.ts';
import type { Refusal } from './claim.ts';
import { OPPOSITES } from './en/opposites.ts';

/** Share of a claim's telling words that the cited passages have. */
const LEAST_SUPPORT = 0.6;

/** Most words of the claim are words of the passages. */
export function supportRefusals(one: Case): Refusal[] {
  const telling = tellingWords(one);
  const known = keysOf(one);
  const missing = telling.filter(({ key }) => !known.has(key));
  if (missing.length <= telling.length * (1 - LEAST_SUPPORT)) return [];
  return [
    {
      rule: 'unsupported',
      reason: `the passages do not speak of ${missing.map(({ text }) => `“${text}”`).join(', ')}`,
    },
  ];
}

/** No word of the claim stands for its contrary in the passages. */
export function contraryRefusals(one: Case): Refusal[] {
  const lemmas = new Set(one.cited.flatMap(({ words }) => words.flatMap(({ lower, lemma }) => [lower, lemma])));
  return one.words.flatMap(({ text, lower, lemma }) => {
    if (lemmas.has(lemma) || lemmas.has(lower)) return [];
    const pair = OPPOSITES.find(([x, y]) => (x === lemma && lemmas.has(y)) || (y === lemma && lemmas.has(x)));
    return pair ? [{ rule: 'contrary' as const, reason: `“${text}” is the contrary of a word of the passages` }] : [];
  });
}

const keysOf = ({ cited }: Case): ReadonlySet<string> =>
  new Set(cited.flatMap(({ words }) => words.map(({ key }) => key)));
