/**
 * Linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): the best sequence of labels and the probability
 * of each label at each token. `emissions` holds `labels` scores a token; `transitions[a * labels + b]` scores b after a,
 * -Infinity where b may not follow; a sequence may not begin with a label that may not follow label 0.
 */
export interface Chain {
  readonly labels: number;
  readonly emissions: Float32Array;
  readonly transitions: Float32Array;
}

/** The best labels (Viterbi). */
export function bestLabels({ labels, emissions, transitions }: Chain): Uint8Array {
  const tokens = emissions.length / labels;
  const best = new Uint8Array(tokens);
  if (tokens === 0) return best;
  const back = new Uint8Array(tokens * labels);
  let scores = new Float64Array(labels);
  let next = new Float64Array(labels);
  for (let label = 0; label < labels; label++)
    scores[label] = (emissions[label] as number) + ((transitions[label] as number) === -Infinity ? -Infinity : 0);
  for (let token = 1; token < tokens; token++) {
    for (let label = 0; label < labels; label++) {
      let top = -Infinity;
      let from = 0;
      for (let before = 0; before < labels; before++) {
        const score = (scores[before] as number) + (transitions[before * labels + label] as number);
        if (score > top) {
          top = score;
          from = before;
        }
      }
      next[label] = top + (emissions[token * labels + label] as number);
      back[token * labels + label] = from;
    }
    [scores, next] = [next, scores];
  }
  let label = 0;
  for (let other = 1; other < labels; other++) if ((scores[other] as number) > (scores[label] as number)) label = other;
  for (let token = tokens - 1; token >= 0; token--) {
    best[token] = label;
    label = back[token * labels + label] as number;
  }
  return best;
}

/** Sums of the forward and backward passes, each token's scaled to 1. */
export interface Passes {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** exp of the emissions, each token's largest taken as 1. */
  readonly potentials: Float64Array;
  /** exp of the transitions. */
  readonly steps: Float64Array;
  /** Natural logarithm of the sum over all sequences. */
  readonly logTotal: number;
}

export function passesOf({ labels, emissions, transitions }: Chain): Passes {
  const tokens = emissions.length / labels;
  const steps = Float64Array.from(transitions, (score) => Math.exp(score));
  const potentials = new Float64Array(tokens * labels);
  const forward = new Float64Array(tokens * labels);
  const backward = new Float64Array(tokens * labels);
  let logTotal = 0;
  for (let token = 0; token < tokens; token++) {
    const base = token * labels;
    let top = -Infinity;
    for (let label = 0; label < labels; label++) top = Math.max(top, emissions[base + label] as number);
    let sum = 0;
    for (let label = 0; label < labels; label++) {
      const potential = Math.exp((emissions[base + label] as number) - top);
      potentials[base + label] = potential;
      let reached = 0;
      if (token === 0) reached = (steps[label] as number) > 0 ? 1 : 0;
      else
        for (let before = 0; before < labels; before++)
          reached += (forward[base - labels + before] as number) * (steps[before * labels + label] as number);
      forward[base + label] = reached * potential;
      sum += reached * potential;
    }
    for (let label = 0; label < labels; label++) forward[base + label] = (forward[base + label] as number) / sum;
    logTotal += Math.log(sum) + top;
  }
  backward.fill(1, (tokens - 1) * labels);
  for (let token = tokens - 2; token >= 0; token--) {
    const base = token * labels;
    let sum = 0;
    for (let label = 0; label < labels; label++) {
      let total = 0;
      for (let after = 0; after < labels; after++)
        total +=
          (steps[label * labels + after] as number) *
          (potentials[base + labels + after] as number) *
          (backward[base + labels + after] as number);
      backward[base + label] = total;
      sum += total;
    }
    for (let label = 0; label < labels; label++) backward[base + label] = (backward[base + label] as number) / sum;
  }
  return { forward, backward, potentials, steps, logTotal };
}

/** The probability of each label at each token: `labels` numbers a token. */
export function marginalsOf(chain: Chain): Float64Array {
  const { labels } = chain;
  const { forward, backward } = passesOf(chain);
  const marginals = new Float64Array(forward.length);
  for (let base = 0; base < forward.length; base += labels) {
    let sum = 0;
    for (let label = 0; label < labels; label++)
      sum += (forward[base + label] as number) * (backward[base + label] as number);
    for (let label = 0; label < labels; label++)
      marginals[base + label] = ((forward[base + label] as number) * (backward[base + label] as number)) / sum;
  }
  return marginals;
}
