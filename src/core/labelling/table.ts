import { BLOCK, type Features, type Range } from './templates.ts';

/**
 * Rows of weights found by the 32-bit hash of a feature. Some hundred are looked up for a token: what that costs is most of
 * what labelling costs. So a look-up neither searches nor branches. A place holds one row at most (a direct-mapped table),
 * and what stands there is added under a mask that is empty where it is another feature's; training leaves out the rows whose
 * place is taken. And the table is small enough for the processor's second cache.
 */
export interface WeightTable {
  /** Weights a row. */
  readonly labels: number;
  /**
   * Two integers a place: the higher half of the hash of the row that stands there and its weights, a byte each, raised by
   * `RAISED`. The lowest bits of a hash name its place. An empty place has weights of 0.
   */
  readonly places: Int32Array;
  /** The bits of a hash that name its place. */
  readonly mask: number;
  /** What a weight is multiplied by. */
  readonly scale: number;
}

/** So many raised weights add up to no more than 16 bits hold. */
const MOST_FEATURES = 257;
const MOST_LABELS = 6;
const RAISED = 128;
/** Weights of 0, of a hash whose higher half is 0. */
const NOTHING: readonly [number, number] = [0x00008080, 0x80808080 | 0];
/** A hash is known by the bits that name its place and the higher half together: those must be all. */
const LEAST_BITS = 16;
const MOST_BITS = 24;

/** What there is to say of a table beside its rows. */
export interface TableShape {
  /** Weights a row. 1 to 6. */
  readonly labels: number;
  readonly scale: number;
  /** The table has `2 ** bits` places. 16 to 24. */
  readonly bits: number;
}

/**
 * The table of `keys` and their rows: `labels` signed bytes each.
 * @throws Error where the shape is out of range or two keys have one place.
 */
export function tableOf(keys: Uint32Array, weights: Int8Array, { labels, scale, bits }: TableShape): WeightTable {
  if (labels > MOST_LABELS) throw new Error(`a table holds ${MOST_LABELS} weights a row at most, not ${labels}`);
  if (!(bits >= LEAST_BITS && bits <= MOST_BITS))
    throw new Error(`a table has ${LEAST_BITS} to ${MOST_BITS} bits, not ${bits}`);
  const mask = 2 ** bits - 1;
  const places = new Int32Array(2 ** (bits + 1));
  for (let at = 0; at < places.length; at += 2) places.set(NOTHING, at);
  const taken = new Uint8Array(2 ** bits);
  const bytes = new DataView(places.buffer);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    const place = key & mask;
    if (taken[place] === 1) throw new Error(`a table of ${bits} bits has two rows for one place`);
    taken[place] = 1;
    places[2 * place] = (key & HIGHER_HALF) | (NOTHING[0] & ~HIGHER_HALF);
    for (let label = 0; label < labels; label++)
      bytes.setUint8(8 * place + byteOf(label), (weights[row * labels + label] as number) + RAISED);
  }
  return { labels, places, mask, scale };
}

const HIGHER_HALF = 0xffff0000 | 0;

/** The byte of a place that holds the weight of a label: two beside the hash, four in the second integer. */
const byteOf = (label: number): number => (label < 2 ? label : label + 2);

/** Every second of four raised weights, with room to add up: so two labels are added in one step. */
const PAIR = 0x00ff00ff;
const BYTE = 0xff;

/** Integers that hold the sums of one token's raised weights and how many features they are of. */
export const SUM = 4;

/**
 * Adds the weights of the features of the tokens of a range to the sum of each; the first token's begins at `at`. Sums are of
 * integers: it matters neither in what order features are added nor in how many goes, so a part that stands for long may be
 * kept.
 * @throws Error where there are more than 257 features a token.
 */
export function addUp(
  table: WeightTable,
  features: Features<string>,
  range: Range,
  bounds: Range,
  sums: Int32Array,
  at = 0,
): void {
  for (let from = range.from; from < range.to; from += BLOCK, at += BLOCK * SUM) {
    const to = Math.min(range.to, from + BLOCK);
    addBlock(table, features.read({ from, to }, bounds), features.count, to - from, sums, at);
  }
}

function addBlock(
  { places, mask }: WeightTable,
  hashes: Int32Array,
  count: number,
  tokens: number,
  sums: Int32Array,
  at: number,
): void {
  if (count > MOST_FEATURES) throw new Error(`a token has ${MOST_FEATURES} features at most, not ${count}`);
  for (let token = 0, to = at; token < tokens; token++, to += SUM) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let from = token, end = token + count * BLOCK; from < end; from += BLOCK) {
      const hash = hashes[from] as number;
      const place = (hash & mask) << 1;
      const low = places[place] as number;
      const high = places[place + 1] as number;
      const same = (((low ^ hash) >>> 16) - 1) >> 31;
      a = (a + (((low & BYTE) | ONE) & same)) | 0;
      b = (b + ((low >>> 8) & BYTE & same)) | 0;
      c = (c + (high & PAIR & same)) | 0;
      d = (d + ((high >>> 8) & PAIR & same)) | 0;
    }
    sums[to] = (sums[to] as number) + a;
    sums[to + 1] = (sums[to + 1] as number) + b;
    sums[to + 2] = (sums[to + 2] as number) + c;
    sums[to + 3] = (sums[to + 3] as number) + d;
  }
}

/** One feature more, in the half of its sum where no weight is added up. */
const ONE = 0x10000;

/** The scores of one token that has the features with these hashes. */
export function scoresOf(table: WeightTable, hashes: Int32Array): Float32Array {
  const sheet = new Int32Array(hashes.length * BLOCK);
  hashes.forEach((hash, i) => {
    sheet[i * BLOCK] = hash;
  });
  const sums = new Int32Array(SUM);
  addBlock(table, sheet, hashes.length, 1, sums, 0);
  return scoresFrom(table, sums);
}

/** The scores that sums stand for: `labels` numbers a token. */
export function scoresFrom({ labels, scale }: WeightTable, sums: Int32Array): Float32Array {
  const scores = new Float32Array((sums.length / SUM) * labels);
  const each = new Int32Array(MOST_LABELS);
  for (let from = 0, at = 0; from < sums.length; from += SUM, at += labels) {
    const raised = ((sums[from] as number) >>> 16) * RAISED;
    apart(sums, from, each);
    for (let label = 0; label < labels; label++) scores[at + label] = ((each[label] as number) - raised) * scale;
  }
  return scores;
}

/** The sums of one token, one for each label. */
function apart(sums: Int32Array, from: number, each: Int32Array): void {
  const [even, odd] = [sums[from + 2] as number, sums[from + 3] as number];
  each[0] = (sums[from] as number) & 0xffff;
  each[1] = sums[from + 1] as number;
  each[2] = even & 0xffff;
  each[3] = odd & 0xffff;
  each[4] = even >>> 16;
  each[5] = odd >>> 16;
}

/** The same for a chain, whose first label has no weights: 0 for it, then the others, `labels` and one more numbers a token. */
export function emissionsFrom(table: WeightTable, sums: Int32Array): Float32Array {
  const { labels } = table;
  const scores = scoresFrom(table, sums);
  const emissions = new Float32Array((scores.length / labels) * (labels + 1));
  for (let from = 0, to = 1; from < scores.length; from += labels, to += labels + 1)
    for (let label = 0; label < labels; label++) emissions[to + label] = scores[from + label] as number;
  return emissions;
}
