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

/** A word with how close an operator stands before it, counted in words that tell something; no mark stands in between. */
interface Borne {
  readonly word: CheckedWord;
  readonly distance: number;
}

function borneBy(words: readonly CheckedWord[], text: string, { is }: Operator): Borne[] {
  let since = Number.POSITIVE_INFINITY;
  let last = 0;
  return words.flatMap((word) => {
    if (/[,;:.!?“”"()—–]/.test(text.slice(last, word.start))) since = Number.POSITIVE_INFINITY;
    last = word.end;
    if (is(word)) {
      since = 0;
      return [];
    }
    if (!word.content || isFrame(word)) return [];
    since += 1;
    return [{ word, distance: since }];
  });
}

/**
 * What a "not" or an "alleged" bears on in the passages, it bears on in the claim, unless a cited passage tells it without;
 * and what a "not" bears on in the claim, it bears on in a passage.
 */
export function scopeRefusals(one: Case): Refusal[] {
  return OPERATORS.flatMap((operator) => {
    const own = borneBy(one.words, one.body.text, operator);
    const known = one.cited.flatMap(({ words, document }) => borneBy(words, document.text, operator));
    const fault =
      droppedIn(one, own, known, operator) ?? (operator.rule === 'negation' ? addedIn(own, known) : undefined);
    return fault ? [{ rule: operator.rule, reason: fault }] : [];
  });
}

/** The word right after an operator must stand after one; the next may also stand elsewhere in a sentence that has one. */
function droppedIn(one: Case, own: readonly Borne[], known: readonly Borne[], operator: Operator): string | undefined {
  if (one.words.some(operator.standsIn)) return undefined;
  const keysAt = (fits: (distance: number) => boolean) =>
    new Set(known.filter(({ distance }) => fits(distance)).map(({ word }) => word.key));
  const free = keysAt((distance) => distance > FAR);
  const [first, next] = [keysAt((distance) => distance === 1), keysAt((distance) => distance === NEAR)];
  const operates = one.words.some(operator.is);
  const dropped = own.find(
    ({ word: { key }, distance }) =>
      distance > FAR && !free.has(key) && (first.has(key) || (next.has(key) && !operates)),
  );
  return dropped && `“${dropped.word.text}” stands in the passages under a ${named(operator)}`;
}

function addedIn(own: readonly Borne[], known: readonly Borne[]): string | undefined {
  const denied = known.some(({ distance }) => distance <= NEAR);
  const reach = new Set(known.filter(({ distance }) => distance <= FAR).map(({ word }) => word.key));
  const free = new Set(known.filter(({ distance }) => distance > FAR).map(({ word }) => word.key));
  const added = own.find(
    ({ word: { key }, distance }) => distance <= NEAR && !reach.has(key) && (free.has(key) || !denied),
  );
  return added && `“${added.word.text}” is not denied in the passages`;
}

const named = ({ rule }: Operator): string => (rule === 'negation' ? '“not” or its like' : '“alleged” or its like');
