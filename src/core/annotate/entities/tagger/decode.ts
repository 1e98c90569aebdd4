import { LABEL_COUNT, mayFollow } from './labels.ts';

const FOLLOWS = Array.from({ length: LABEL_COUNT }, (_, label) =>
  Array.from({ length: LABEL_COUNT }, (_, before) => before).filter((before) => mayFollow(label, before)),
);
const OPENS = Array.from({ length: LABEL_COUNT }, (_, label) => label).filter((label) => mayFollow(label, -1));

/** The best sequence of labels (Viterbi). `scores` holds a row of labels for each token. */
export function bestLabels(scores: Float32Array, transitions: Int8Array): number[] {
  const length = scores.length / LABEL_COUNT;
  if (length === 0) return [];
  const best = new Float64Array(scores.length).fill(Number.NEGATIVE_INFINITY);
  const from = new Int8Array(scores.length);
  for (const label of OPENS)
    best[label] = (scores[label] as number) + (transitions[LABEL_COUNT * LABEL_COUNT + label] as number);
  for (let row = LABEL_COUNT; row < scores.length; row += LABEL_COUNT) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      let [top, chosen] = [Number.NEGATIVE_INFINITY, 0];
      for (const before of FOLLOWS[label] as number[]) {
        const score =
          (best[row - LABEL_COUNT + before] as number) + (transitions[before * LABEL_COUNT + label] as number);
        if (score > top) [top, chosen] = [score, before];
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
