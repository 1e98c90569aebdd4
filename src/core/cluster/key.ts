import { stemOf } from '../text/stems.ts';

/** 32-bit hash of a text: FNV-1a over UTF-16 units with the finaliser of MurmurHash3. What terms and word runs are told apart by. */
export function hashKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** The hash of a run of words from the hashes of its words, in order. */
export function runKey(hashes: Uint32Array, from: number, length: number): number {
  let hash = 0x2f0b4c47;
  for (let i = from; i < from + length; i++) hash = Math.imul(hash ^ (hashes[i] as number), 0x01000193) + 0x9e3779b9;
  return finish(hash);
}

function finish(given: number): number {
  let hash = given ^ (given >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The form under which a word meets its other forms: the stem, of the folded word without the stops of an abbreviation. */
export const termOf = (folded: string): string => stemOf(folded.includes('.') ? withoutStops(folded) : folded);

const withoutStops = (folded: string): string =>
  /^\p{L}(?:\.\p{L})+$/u.test(folded) ? folded.replaceAll('.', '') : folded;
