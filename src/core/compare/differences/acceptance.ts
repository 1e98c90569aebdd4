import type { DifferenceType } from '../../model/comparison.ts';
import { type Draft, topicOf } from './draft.ts';
import { type Evidence, pieceOf } from './evidence.ts';
import { ACCEPTANCE, TYPES } from './fitted.ts';
import type { Proposal } from './index.ts';

/** A logistic model over evidence: what the sum starts from, and a weight for each piece; 0 for those not named. */
export interface Weights {
  readonly bias: number;
  readonly of: Readonly<Record<string, number>>;
}

/** Proposals less likely than this to be a difference that an editor would flag are dropped. */
const LEAST_CONFIDENCE = 0.32;
/** Two values are called contradictory only where it is at least this sure that they are values of one thing. */
const LEAST_CONTRADICTION = 0.5;

/** The proposal as a difference of the likeliest type, or undefined where it is likelier none. */
export function accepted({ draft, evidence, words }: Proposal): Draft | undefined {
  const confidence = probability(ACCEPTANCE, evidence);
  if (draft.sure) return { ...draft, confidence: Math.max(confidence, draft.confidence) };
  if (confidence < LEAST_CONFIDENCE) return undefined;
  const type = likeliestType(evidence) ?? draft.type;
  const severity =
    draft.severity === 'contradiction' && confidence < LEAST_CONTRADICTION ? 'imprecision' : draft.severity;
  const about = type === draft.type ? draft.about : `${QUESTIONS[type]}${topicOf(words, draft.sides[0].span)}`;
  return { ...draft, type, severity: type === 'framing' ? 'wording' : severity, about, confidence, meant: draft.type };
}

function likeliestType(evidence: Evidence): DifferenceType | undefined {
  let likeliest: DifferenceType | undefined;
  let most = 0;
  for (const [type, weights] of Object.entries(TYPES) as [DifferenceType, Weights][]) {
    if (type === 'quote-wording' && !isOfWords(evidence)) continue;
    const chance = probability(weights, evidence);
    if (chance > most) {
      most = chance;
      likeliest = type;
    }
  }
  return likeliest;
}

/** Whether somebody's words stand on either side: else nothing is quoted in other words. */
const isOfWords = (evidence: Evidence): boolean =>
  pieceOf(evidence, 'quoted') > 0 || pieceOf(evidence, 'quotedOne') > 0;

function probability(weights: Weights, { names, values }: Evidence): number {
  const by = weightsOf(weights, names);
  let sum = weights.bias;
  for (let i = 0; i < values.length; i++) sum += (by[i] as number) * (values[i] as number);
  return 1 / (1 + Math.exp(-sum));
}

const known = new WeakMap<Weights, WeakMap<readonly string[], Float64Array>>();

/** The weights of some names, in their order, looked up once. */
function weightsOf(weights: Weights, names: readonly string[]): Float64Array {
  const lists = known.get(weights) ?? new WeakMap<readonly string[], Float64Array>();
  known.set(weights, lists);
  const list = lists.get(names) ?? Float64Array.from(names, (name) => weights.of[name] ?? 0);
  lists.set(names, list);
  return list;
}

/** What the values of each type are values of, where the detector had another type in mind. */
const QUESTIONS: Readonly<Record<DifferenceType, string>> = {
  figure: 'How many or how much',
  time: 'When',
  place: 'Where',
  actor: 'Who',
  attribution: 'Who says so',
  certainty: 'How sure',
  'quote-wording': 'The words quoted',
  framing: 'How it is described',
  order: 'What came first',
  other: 'What',
};
