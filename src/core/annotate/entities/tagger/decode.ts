import { LABEL_COUNT, mayFollow } from './labels.ts';

const OPENS = Array.from({ length: LABEL_COUNT }, (_, label) => label).filter((label) => mayFollow(label, -1));

/** Which labels may stand before each: those before label `k` from `BEFORE_FROM[k]` to `BEFORE_FROM[k + 1]`. */
const BEFORE: number[] = [];
const BEFORE_FROM: number[] = [0];
for (let label = 0; label < LABEL_COUNT; label++) {
  for (let before = 0; before < LABEL_COUNT; before++) if (mayFollow(label, before)) BEFORE.push(before);
  BEFORE_FROM.push(BEFORE.length);
}

/** The best sequence of labels (Viterbi). `scores` holds a row of labels for each token. */
export function bestLabels(scores: Int32Array, transitions: Int8Array): number[] {
  const length = scores.length / LABEL_COUNT;
  if (length === 0) return [];
  const best = new Float64Array(scores.length).fill(Number.NEGATIVE_INFINITY);
  const from = new Int8Array(scores.length);
  for (const label of OPENS)
    best[label] = (scores[label] as number) + (transitions[LABEL_COUNT * LABEL_COUNT + label] as number);
  for (let row = LABEL_COUNT; row < scores.length; row += LABEL_COUNT) {
    const last = row - LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let chosen = 0;
      const end = BEFORE_FROM[label + 1] as number;
      for (let k = BEFORE_FROM[label] as number; k < end; k++) {
        const before = BEFORE[k] as number;
        const score = (best[last + before] as number) + (transitions[before * LABEL_COUNT + label] as number);
        if (score > top) {
          top = score;
          chosen = before;
        }
      }
      best[row + label] = top + (scores[row + label] as number);
      from[row + label] = chosen;
    }
  }
  return traced(best, from, length);
}

function traced(best: Float64Array, from: Int8Array, length: number): number[] {
  const last = (length - 1) * LABEL_COUNT;
  let label = 0;
  for (let k = 1; k < LABEL_COUNT; k++) if ((best[last + k] as number) > (best[last + label] as number)) label = k;
  const labels: number[] = new Array(length).fill(0);
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * LABEL_COUNT + label] as number;
  }
  return labels;
}
