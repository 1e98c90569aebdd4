import type { Span } from '../../model/span.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, sharedAround, side } from './draft.ts';

const LEAST_CONTEXT = 1.2;
const REACH = 4;

interface CountedNoun {
  readonly span: Span;
  readonly key: string;
  readonly plural: boolean;
}

/** One thing or several: the same noun in the singular in one account and the plural in the other. */
export function numberDifferences({ pair, sharedA, sharedB }: AlignedWords): Draft[] {
  const { a, b, score } = pair;
  const others = nounsIn(b);
  return nounsIn(a).flatMap((x) =>
    others
      .filter((y) => y.key === x.key && y.plural !== x.plural)
      .filter(() => !others.some((y) => y.key === x.key && y.plural === x.plural))
      .filter(
        (y) =>
          Math.min(sharedAround(a, sharedA, x.span, REACH), sharedAround(b, sharedB, y.span, REACH)) >= LEAST_CONTEXT,
      )
      .map((y) => ({
        type: 'figure' as const,
        severity: 'imprecision' as const,
        about: 'One or several',
        sides: [side(a, x.span), side(b, y.span)] as const,
        reasons: ['the same noun, once in the singular and once in the plural'],
        confidence: score * 0.6,
      })),
  );
}

const ONE = new Set(['a', 'an', 'one', 'another', 'single', 'first', 'this']);

/** Nouns that are clearly one (with "a", "one") or clearly several (plural), with the words from the determiner on. */
function nounsIn({ terms, weights }: Profile): CountedNoun[] {
  return terms.flatMap((term, i): CountedNoun[] => {
    if (term.token.pos !== 'NOUN' || !weights.has(term.key)) return [];
    if (isPlural(term)) return [{ span: { start: term.start, end: term.end }, key: term.key, plural: true }];
    const one = terms.slice(Math.max(0, i - 4), i).findLast(({ token }) => token.pos === 'DET' || token.pos === 'NUM');
    if (!one || !ONE.has(one.token.lower) || terms[i + 1]?.token.pos === 'NOUN') return [];
    return [{ span: { start: one.start, end: term.end }, key: term.key, plural: false }];
  });
}

const isPlural = ({ token }: Term): boolean => token.lower !== token.lemma && /s$/.test(token.lower);
