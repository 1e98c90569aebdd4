import { NAME_MODEL } from '../../en/name-model.ts';
import { LABEL_COUNT } from './labels.ts';

/** A linear model over hashed features. */
export interface Weights {
  /** Adds what a feature says of each label to `scores`, from `at` on. */
  add(feature: number, scores: Int32Array, at: number): void;
  /** Score of a label after another; the row after the last label is the sentence's start. */
  readonly transitions: Int8Array;
}

const HEADER = 8;

/**
 * Reads a model written by scripts/names/train.ts, in base64. Little-endian: numbers of features and of weights (32 bits),
 * the features' hashes (32 bits), which labels each has a weight for (16 bits), the weights and the transitions (8 bits).
 */
export function weightsOf(base64: string): Weights {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const [features, count] = [view.getUint32(0, true), view.getUint32(4, true)];
  const masksAt = HEADER + features * 4;
  const packed = new Int8Array(bytes.buffer, masksAt + features * 2, count);
  const rows = new Int8Array(features * LABEL_COUNT);
  const hashes = new Uint32Array(features);
  let next = 0;
  for (let i = 0; i < features; i++) {
    hashes[i] = view.getUint32(HEADER + i * 4, true);
    const mask = view.getUint16(masksAt + i * 2, true);
    for (let label = 0; label < LABEL_COUNT; label++)
      if ((mask >>> label) & 1) rows[i * LABEL_COUNT + label] = packed[next++] as number;
  }
  const find = tableOf(hashes);
  return {
    transitions: new Int8Array(bytes.buffer, masksAt + features * 2 + count, (LABEL_COUNT + 1) * LABEL_COUNT),
    add(feature, scores, at) {
      const row = find(feature) * LABEL_COUNT;
      if (row < 0) return;
      for (let label = 0; label < LABEL_COUNT; label++)
        scores[at + label] = (scores[at + label] as number) + (rows[row + label] as number);
    },
  };
}

/** Bits of the filter that turns away most features that have no weight before the table is read. */
const FILTER_BITS = 18;

/** Finds the index of a hash, or -1: an open table at most a quarter full, behind a filter that fits into a fast cache. */
function tableOf(hashes: Uint32Array): (hash: number) => number {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, hashes.length) * 4));
  const slots = new Int32Array(size).fill(-1);
  const filter = new Uint32Array(2 ** (FILTER_BITS - 5));
  const shift = 32 - FILTER_BITS;
  for (const hash of hashes)
    filter[(hash >>> shift) >>> 5] = (filter[(hash >>> shift) >>> 5] as number) | (1 << (hash >>> shift));
  for (let i = 0; i < hashes.length; i++) {
    let slot = (hashes[i] as number) & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = i;
  }
  return (hash) => {
    const bit = hash >>> shift;
    if (((filter[bit >>> 5] as number) & (1 << bit)) === 0) return -1;
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const index = slots[slot] as number;
      if (index === -1 || hashes[index] === hash) return index;
    }
  };
}

export const WEIGHTS = weightsOf(NAME_MODEL);
