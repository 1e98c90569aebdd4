import type { AnalysedSentence } from '../../../text/analysis.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Run, Vocabulary } from '../runs.ts';
import { bestLabels } from './decode.ts';
import { type Hints, PLACE_FEATURES, placeFeatures, type Traits, traitsOf } from './features.ts';
import { mixed } from './hash.ts';
import { LABEL_COUNT, LABELS } from './labels.ts';
import { WEIGHTS } from './weights.ts';

export type Kind = 'PER' | 'ORG' | 'LOC' | 'MISC';

/** Tokens that the model takes for a name. */
export interface TaggedName extends Run {
  readonly kind: Kind;
}

/** A word form with what it says of the labels where it stands, and of the tokens beside it. */
interface Scored {
  readonly traits: Traits;
  /** Rows of labels: for the token two before, one before, itself, one after, two after. */
  readonly scores: Int32Array;
}

/** Places from which a word is seen: the token two before it, one before it, itself, one after it, two after it. */
export const PLACES = [-2, -1, 0, 1, 2] as const;
/** Word forms remembered, so that no batch makes the memory grow without end. */
const MOST_FORMS = 20_000;
const forms = new Map<string, Scored>();

/** Names of a sentence by a linear model over words, shapes, lists and what the rules say (Collins 2002, averaged perceptron). */
export function taggedNames(sentence: AnalysedSentence, hints: Hints, vocabulary: Vocabulary): TaggedName[] {
  const scored = sentence.tokens.map(scoredForm);
  const scores = new Int32Array(scored.length * LABEL_COUNT);
  for (let i = 0; i < scored.length; i++) addForm((scored[i] as Scored).scores, scores, i);
  const traits = scored.map((form) => form.traits);
  const features = placeFeatures(sentence, traits, hints, vocabulary);
  for (let i = 0, next = 0; i < scored.length; i++)
    for (const end = next + PLACE_FEATURES; next < end; next++)
      WEIGHTS.add(features[next] as number, scores, i * LABEL_COUNT);
  return namesOf(bestLabels(scores, WEIGHTS.transitions));
}

/** Adds what the form of token `i` says of it and of the tokens beside it, as far as there are such. */
function addForm(rows: Int32Array, scores: Int32Array, i: number): void {
  const first = (i + PLACES[0]) * LABEL_COUNT;
  const from = Math.max(0, -first);
  const to = Math.min(rows.length, scores.length - first);
  for (let k = from; k < to; k++) scores[first + k] = (scores[first + k] as number) + (rows[k] as number);
}

function scoredForm(token: Token): Scored {
  const known = forms.get(token.text);
  if (known) return known;
  const traits = traitsOf(token);
  const scores = new Int32Array(PLACES.length * LABEL_COUNT);
  PLACES.forEach((place, row) => {
    for (const feature of featuresFrom(traits, place)) WEIGHTS.add(feature, scores, row * LABEL_COUNT);
  });
  if (forms.size >= MOST_FORMS) forms.clear();
  const scored = { traits, scores };
  forms.set(token.text, scored);
  return scored;
}

/** What a word says of the token that stands `place` tokens after it. */
export function featuresFrom(traits: Traits, place: (typeof PLACES)[number]): readonly number[] {
  if (place === 0) return traits.here;
  const features = Math.abs(place) === 1 ? traits.beside : traits.near;
  return features.map((feature) => mixed(50 + place, feature));
}

function namesOf(labels: readonly number[]): TaggedName[] {
  const names: TaggedName[] = [];
  for (let from = 0; from < labels.length; ) {
    const label = labels[from] as number;
    let to = from + 1;
    if (label % 2 === 1) {
      while (labels[to] === label + 1) to++;
      names.push({ from, to, kind: (LABELS[label] as string).slice(2) as Kind });
    }
    from = to;
  }
  return names;
}
