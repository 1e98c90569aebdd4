import { passesOf } from '../src/core/labelling/crf.ts';
import { featureRows, placed } from './feature-rows.ts';
import { seeded, shuffled } from './random.ts';
import type { Weights } from './weights.ts';

/** A sequence with its right labels. `features` holds as many hashes a token as the templates have. */
export interface Labelled {
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  /** How much the sequence counts. 0 to 1. */
  readonly weight: number;
}

export interface ChainOptions {
  /** Names of the labels, `O`, `B-x` and `I-x`; `I-x` follows `B-x` and itself alone. */
  readonly labels: readonly string[];
  readonly perToken: number;
  readonly epochs: number;
  readonly thinning: Thinning;
  /** Step of AdaGrad. */
  readonly step: number;
  /** Share of a token's features left out at random at each visit. 0 to 1. */
  readonly dropout: number;
  /** A feature seen less often gets no weight. */
  readonly least: number;
  readonly seed: number;
  readonly tell?: (line: string) => void;
}

/** Each place of the table keeps the feature that tells most; the others are forgotten, and the rest learns to do without. */
export interface Thinning {
  /** After so many epochs. */
  readonly after: number;
  /** The table has `2 ** bits` places. */
  readonly bits: number;
  /** Share of a token's features left out at random from then on. 0 to 1. */
  readonly dropout: number;
}

export interface TrainedChain extends Weights {
  readonly transitions: Float32Array;
}

/** -Infinity where a label may not follow another, 0 elsewhere. */
export function allowedTransitions(labels: readonly string[]): Float32Array {
  const transitions = new Float32Array(labels.length ** 2);
  labels.forEach((before, i) => {
    labels.forEach((after, j) => {
      const inside = after.startsWith('I-') && before.slice(2) !== after.slice(2);
      if (inside) transitions[i * labels.length + j] = -Infinity;
    });
  });
  return transitions;
}

/**
 * Trains a chain by stochastic gradient: AdaGrad (Duchi, Hazan, Singer 2011) on the likelihood of each sequence, features
 * left out at random. The same input gives the same weights.
 */
export function trainChain(sequences: readonly Labelled[], options: ChainOptions): TrainedChain {
  const { perToken, epochs, thinning, step, least, seed, tell } = options;
  const count = options.labels.length;
  const table = featureRows(
    sequences.map(({ features }) => features),
    least,
  );
  const rows = sequences.map(({ features }) => features.map((hash) => table.rowOf(hash)));
  const longest = sequences.reduce((most, { features }) => Math.max(most, features.length), 0);
  const active: Active = { rows: new Int32Array(longest), ends: new Int32Array(longest / perToken) };
  const weights = new Float32Array(table.keys.length * count);
  const squares = new Float32Array(weights.length).fill(1e-6);
  const transitions = allowedTransitions(options.labels);
  const transitionSquares = new Float32Array(transitions.length).fill(1);
  const random = seeded(seed);
  let { dropout } = options;
  let drop = dropper(dropout, seed);
  const indexes = sequences.map((_, i) => i);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0;
    for (const i of shuffled(indexes, random)) {
      const { labels: gold, weight } = sequences[i] as Labelled;
      keepSome(rows[i] as Int32Array, perToken, drop, active);
      const emissions = emissionsOf(active, gold.length, weights, count);
      const { gradient, pairs, lost } = gradientOf(emissions, transitions, gold, count);
      loss += lost;
      if (weight !== 1) for (let k = 0; k < gradient.length; k++) gradient[k] = (gradient[k] as number) * weight;
      descend(active, gold.length, gradient, step, count, weights, squares);
      for (let k = 0; k < transitions.length; k++) {
        if (transitions[k] === -Infinity) continue;
        const g = weight * (pairs[k] as number);
        transitionSquares[k] = (transitionSquares[k] as number) + g * g;
        transitions[k] = (transitions[k] as number) - (step * g) / Math.sqrt(transitionSquares[k] as number);
      }
    }
    tell?.(`  epoch ${epoch}: loss ${loss.toFixed(0)}`);
    if (epoch !== thinning.after) continue;
    const kept = placed(table.keys, worthOf(weights, table.counts, count), thinning.bits);
    for (const list of rows) forget(list, kept);
    const [before, after] = [1 - dropout, 1 - thinning.dropout];
    for (let k = 0; k < weights.length; k++)
      weights[k] = kept[Math.floor(k / count)] ? ((weights[k] as number) * before) / after : 0;
    dropout = thinning.dropout;
    drop = dropper(dropout, seed);
  }
  for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] as number) * (1 - dropout);
  return { labels: count, keys: table.keys, weights, transitions };
}

function forget(rows: Int32Array, kept: Uint8Array): void {
  for (let i = 0; i < rows.length; i++) if (rows[i] !== -1 && !kept[rows[i] as number]) rows[i] = -1;
}

/**
 * What leaving a row out would cost, about: how often it speaks, times the square of what it says, less what it says of all
 * labels alike (optimal brain damage, LeCun, Denker, Solla 1989).
 */
function worthOf(weights: Float32Array, counts: Uint32Array, labels: number): Float64Array {
  return Float64Array.from(counts, (times, row) => {
    const said = weights.subarray(row * labels, (row + 1) * labels);
    const mean = said.reduce((sum, weight) => sum + weight, 0) / labels;
    return times * said.reduce((sum, weight) => sum + (weight - mean) ** 2, 0);
  });
}

/** The rows of the features of a sequence that are not left out: token `i` has those before `ends[i]`. */
interface Active {
  readonly rows: Int32Array;
  readonly ends: Int32Array;
}

/** Whether to leave a feature out: xorshift (Marsaglia 2003), far quicker than what draws the order. */
function dropper(share: number, seed: number): () => boolean {
  let state = (seed * 0x9e3779b1) | 1;
  const limit = share * 4294967296;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0 < limit;
  };
}

function keepSome(rows: Int32Array, perToken: number, drop: () => boolean, active: Active): void {
  let kept = 0;
  for (let token = 0, k = 0; k < rows.length; token++) {
    for (const end = k + perToken; k < end; k++) {
      const row = rows[k] as number;
      if (row >= 0 && !drop()) active.rows[kept++] = row;
    }
    active.ends[token] = kept;
  }
}

function emissionsOf(active: Active, tokens: number, weights: Float32Array, count: number): Float32Array {
  const emissions = new Float32Array(tokens * count);
  for (let token = 0, k = 0; token < tokens; token++)
    for (const end = active.ends[token] as number; k < end; k++) {
      const base = (active.rows[k] as number) * count;
      for (let label = 0, at = token * count; label < count; label++, at++)
        emissions[at] = (emissions[at] as number) + (weights[base + label] as number);
    }
  return emissions;
}

function descend(
  active: Active,
  tokens: number,
  gradient: Float64Array,
  step: number,
  count: number,
  weights: Float32Array,
  squares: Float32Array,
): void {
  for (let token = 0, k = 0; token < tokens; token++)
    for (const end = active.ends[token] as number; k < end; k++) {
      const base = (active.rows[k] as number) * count;
      for (let label = 0, at = token * count; label < count; label++, at++) {
        const g = gradient[at] as number;
        if (g < 1e-4 && g > -1e-4) continue;
        const square = (squares[base + label] as number) + g * g;
        squares[base + label] = square;
        weights[base + label] = (weights[base + label] as number) - (step * g) / Math.sqrt(square);
      }
    }
}

/** Probability minus truth, for each label at each token and for each pair of labels over the whole sequence. */
function gradientOf(
  emissions: Float32Array,
  transitions: Float32Array,
  gold: Uint8Array,
  labels: number,
): { gradient: Float64Array; pairs: Float64Array; lost: number } {
  const { forward, backward, potentials, steps, logTotal } = passesOf({ labels, emissions, transitions });
  const gradient = new Float64Array(forward.length);
  const pairs = new Float64Array(labels * labels);
  let score = 0;
  for (let token = 0; token < gold.length; token++) {
    const base = token * labels;
    let sum = 0;
    for (let label = 0; label < labels; label++)
      sum += (forward[base + label] as number) * (backward[base + label] as number);
    for (let label = 0; label < labels; label++)
      gradient[base + label] = ((forward[base + label] as number) * (backward[base + label] as number)) / sum;
    const right = gold[token] as number;
    gradient[base + right] = (gradient[base + right] as number) - 1;
    score += emissions[base + right] as number;
    if (token === 0) continue;
    let total = 0;
    const joint = new Float64Array(labels * labels);
    for (let before = 0; before < labels; before++)
      for (let after = 0; after < labels; after++) {
        const value =
          (forward[base - labels + before] as number) *
          (steps[before * labels + after] as number) *
          (potentials[base + after] as number) *
          (backward[base + after] as number);
        joint[before * labels + after] = value;
        total += value;
      }
    for (let k = 0; k < joint.length; k++) pairs[k] = (pairs[k] as number) + (joint[k] as number) / total;
    const pair = (gold[token - 1] as number) * labels + right;
    pairs[pair] = (pairs[pair] as number) - 1;
    score += transitions[pair] as number;
  }
  return { gradient, pairs, lost: logTotal - score };
}
