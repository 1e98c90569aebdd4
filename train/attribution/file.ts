import {
  CHECKED_FROM,
  checksumOf,
  filled,
  fingerprint,
  MAGIC,
  VERSION,
} from '../../src/core/annotate/attributions/statistical/file.ts';
import type { PackedWeights } from '../weights.ts';
import type { TrainedModel } from './train.ts';

/** A trained model as the bytes of a model file; `parseAttributionModel` reads them. */
export function modelFile({ tagger, roles, acceptance, threshold, quotedThreshold }: TrainedModel): Uint8Array {
  const header = new DataView(new ArrayBuffer(28));
  [...MAGIC].forEach((letter, i) => {
    header.setUint8(i, letter.charCodeAt(0));
  });
  header.setUint32(8, VERSION, true);
  header.setUint32(16, fingerprint(), true);
  header.setFloat32(20, threshold, true);
  header.setFloat32(24, quotedThreshold, true);
  const parts = [
    new Uint8Array(header.buffer),
    tableBytes(tagger, tagger.transitions),
    tableBytes(roles, roles.transitions),
    tableBytes(acceptance, new Float32Array(0)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  new DataView(bytes.buffer).setUint32(12, checksumOf(new Uint32Array(bytes.buffer, CHECKED_FROM)), true);
  return bytes;
}

function tableBytes({ labels, keys, weights, scale, bits }: PackedWeights, transitions: Float32Array): Uint8Array {
  const differences: number[] = [];
  let before = 0;
  for (const key of keys) {
    let left = key - before;
    before = key;
    for (; left >= 0x80; left = Math.floor(left / 0x80)) differences.push((left % 0x80) | 0x80);
    differences.push(left);
  }
  const keysAt = 24 + transitions.length * 4;
  const weightsAt = keysAt + filled(differences.length);
  const bytes = new Uint8Array(weightsAt + filled(weights.length));
  const view = new DataView(bytes.buffer);
  [labels, keys.length, transitions.length, differences.length].forEach((value, i) => {
    view.setUint32(i * 4, value, true);
  });
  view.setFloat32(16, scale, true);
  view.setUint32(20, bits, true);
  transitions.forEach((score, i) => {
    view.setFloat32(24 + i * 4, score, true);
  });
  bytes.set(differences, keysAt);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), weightsAt);
  return bytes;
}
