import { commitmentOf } from '../annotate/attributions/commitment.ts';
import { HEDGES, HEDGING_VERBS, MODAL_HEDGES } from '../compare/en/certainty.ts';
import { type Case, type CheckedWord, isFrame } from './case.ts';
import type { Refusal, RefusalRule } from './claim.ts';
import { NEGATORS } from './en/negators.ts';

/** Words after an operator that it bears on most. */
const NEAR = 2;
/** Words after it that it may bear on. */
const FAR = 5;

/** A kind of word that changes what follows it. */
interface Operator {
  readonly rule: RefusalRule;
  readonly is: (word: CheckedWord) => boolean;
  /** What else in the claim does its work, wherever it stands. */
  readonly standsIn: (word: CheckedWord) => boolean;
}

const isNegator = ({ lower, lemma }: CheckedWord): boolean => NEGATORS.has(lower) || NEGATORS.has(lemma);

const isHedge = ({ lower, lemma, pos }: CheckedWord): boolean =>
  HEDGES.has(lower) || (MODAL_HEDGES.has(lower) && pos === 'AUX') || (HEDGING_VERBS.has(lemma) && pos === 'VERB');

const OPERATORS: readonly Operator[] = [
  { rule: 'negation', is: isNegator, standsIn: () => false },
  { rule: 'hedge', is: isHedge, standsIn: ({ lower }) => commitmentOf(lower) === 'hedged' },
];

/** A word with whether an operator bears on it closely, or may. */
interface Borne {
  readonly word: CheckedWord;
  readonly near: boolean;
  readonly far: boolean;
}

function borneBy(words: readonly CheckedWord[], { is }: Operator): Borne[] {
  let since = Number.POSITIVE_INFINITY;
  return words.flatMap((word) => {
    if (is(word)) {
      since = 0;
      return [];
    }
    if (!word.content || isFrame(word)) return [];
    since += 1;
    return [{ word, near: since <= NEAR, far: since <= FAR }];
  });
}

/**
 * What a "not" or an "alleged" bears on in the passages, it bears on in the claim, unless a cited passage tells it without;
 * and what a "not" bears on in the claim, it bears on in a passage.
 */
export function scopeRefusals(one: Case): Refusal[] {
  return OPERATORS.flatMap((operator) => {
    const own = borneBy(one.words, operator);
    const known = one.cited.flatMap(({ words }) => borneBy(words, operator));
    const free = new Set(known.filter(({ far }) => !far).map(({ word }) => word.key));
    const bound = new Set(known.filter(({ near }) => near).map(({ word }) => word.key));
    const stoodIn = one.words.some(operator.standsIn);
    const dropped = own.find(({ word, far }) => !far && bound.has(word.key) && !free.has(word.key));
    if (dropped && !stoodIn)
      return [
        { rule: operator.rule, reason: `“${dropped.word.text}” stands in the passages under a ${named(operator)}` },
      ];
    if (operator.rule !== 'negation') return [];
    const anyBound = known.some(({ near }) => near);
    const reach = new Set(known.filter(({ far }) => far).map(({ word }) => word.key));
    const added = own.find(({ word, near }) => near && !reach.has(word.key) && (free.has(word.key) || !anyBound));
    return added ? [{ rule: operator.rule, reason: `“${added.word.text}” is not denied in the passages` }] : [];
  });
}

const named = ({ rule }: Operator): string => (rule === 'negation' ? '“not” or its like' : '“alleged” or its like');
