import type { AnalysedSentence } from '../../../text/analysis.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Run, Vocabulary } from '../runs.ts';
import { bestLabels } from './decode.ts';
import { type Hints, placeFeatures, type Traits, traitsOf } from './features.ts';
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
  readonly scores: Float32Array;
}

/** Places from which a word is seen: the token two before it, one before it, itself, one after it, two after it. */
export const PLACES = [-2, -1, 0, 1, 2] as const;
/** Word forms remembered, so that no batch makes the memory grow without end. */
const MOST_FORMS = 20_000;
const forms = new Map<string, Scored>();

/** Names of a sentence by a linear model over words, shapes, lists and what the rules say (Collins 2002, averaged perceptron). */
export function taggedNames(sentence: AnalysedSentence, hints: Hints, vocabulary: Vocabulary): TaggedName[] {
  const scored = sentence.tokens.map(scoredForm);
  const scores = new Float32Array(scored.length * LABEL_COUNT);
  scored.forEach((form, i) => {
    for (let k = 0; k < PLACES.length; k++) addRow(form.scores, k, scores, i + (PLACES[k] as number));
  });
  const traits = scored.map((form) => form.traits);
  placeFeatures(sentence, traits, hints, vocabulary, (i, feature) => WEIGHTS.add(feature, scores, i * LABEL_COUNT));
  return namesOf(bestLabels(scores, WEIGHTS.transitions));
}

function addRow(from: Float32Array, row: number, to: Float32Array, at: number): void {
  if (at < 0 || at * LABEL_COUNT >= to.length) return;
  for (let label = 0; label < LABEL_COUNT; label++)
    to[at * LABEL_COUNT + label] =
      (to[at * LABEL_COUNT + label] as number) + (from[row * LABEL_COUNT + label] as number);
}

function scoredForm(token: Token): Scored {
  const known = forms.get(token.text);
  if (known) return known;
  const traits = traitsOf(token);
  const scores = new Float32Array(PLACES.length * LABEL_COUNT);
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
