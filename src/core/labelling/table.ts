/**
 * Rows of weights found by the 32-bit hash of a feature. Some hundred are looked up for a token, nearly all are there, and
 * they lie far apart in memory: what that costs is most of what labelling costs. So a row is one place, its hash beside its
 * weights, and is asked for before it is needed.
 */
export interface WeightTable {
  readonly labels: number;
  /**
   * `PLACE` integers a place: a hash and the weights of its row, a byte a label, each raised by `RAISED`. A hash stands at the
   * place that its last bits name, or the next free one. A free place has 0 for its hash and weights of 0.
   */
  readonly places: Int32Array;
  /** The bits of a hash that name its place. */
  readonly mask: number;
  /** What a weight is multiplied by. */
  readonly scale: number;
}

const PLACE = 3;
const MOST_LABELS = 8;
const RAISED = 128;
/** Four weights of 0. */
const NOTHING = 0x80808080 | 0;
/** So many raised weights add up to no more than 16 bits hold. */
const MOST_FEATURES = 257;

/**
 * The table for `keys`, which differ and are not 0, and their rows: `labels` signed bytes each.
 * @throws Error where there are more than eight labels.
 */
export function tableOf(keys: Uint32Array, weights: Int8Array, labels: number, scale: number): WeightTable {
  if (labels > MOST_LABELS) throw new Error(`a table of weights has ${MOST_LABELS} labels at most, not ${labels}`);
  let size = 1;
  while (size < 2 * keys.length) size *= 2;
  const mask = size - 1;
  const places = new Int32Array(size * PLACE).fill(NOTHING);
  for (let at = 0; at < places.length; at += PLACE) places[at] = 0;
  const bytes = new Uint8Array(places.buffer);
  for (let row = 0; row < keys.length; row++) {
    const key = (keys[row] as number) | 0;
    let at = (key & mask) * PLACE;
    while (places[at] !== 0) at = after(places, at);
    places[at] = key;
    for (let label = 0; label < labels; label++)
      bytes[(at + 1) * 4 + label] = (weights[row * labels + label] as number) + RAISED;
  }
  return { labels, places, mask, scale };
}

/** The next place; after the last the first. */
const after = (places: Int32Array, at: number): number => (at + PLACE === places.length ? 0 : at + PLACE);

/** Every second of four raised weights, with room to add up: so two labels are added in one step. */
const PAIR = 0x00ff00ff;

/**
 * Adds up the weights of each token's features: `labels` numbers a token. `features` holds `perToken` hashes a token.
 * @throws Error where there are more than 257 features a token.
 */
export function scoresOf(table: WeightTable, features: Int32Array, perToken: number): Float32Array {
  const sums = new Int32Array(perToken === 0 ? 0 : (features.length / perToken) * SUM);
  addUp(table, features, perToken, sums, 0);
  return scoresFrom(table, sums, perToken);
}

/** Integers that hold the sums of one token's raised weights. */
export const SUM = 4;

/**
 * Adds the weights of each token's features to its sum; that of the first token begins at `at`. Sums are of integers: it
 * matters neither in what order features are added nor in how many goes, so a part that stands for long may be kept.
 * @throws Error where there are more than 257 features a token.
 */
export function addUp(table: WeightTable, features: Int32Array, perToken: number, sums: Int32Array, at: number): void {
  if (perToken > MOST_FEATURES) throw new Error(`a token has ${MOST_FEATURES} features at most, not ${perToken}`);
  const { places, mask } = table;
  const firsts = new Int32Array(perToken);
  for (let next = 0, to = at; next < features.length; to += SUM) {
    readAhead(table, features, next, firsts);
    let [even, odd, laterEven, laterOdd] = [0, 0, 0, 0];
    for (let i = 0; i < perToken; i++, next++) {
      const key = features[next] as number;
      let place = (key & mask) * PLACE;
      let found = firsts[i] as number;
      while (found !== key && found !== 0) {
        place = after(places, place);
        found = places[place] as number;
      }
      const first = places[place + 1] as number;
      const later = places[place + 2] as number;
      even = (even + (first & PAIR)) | 0;
      odd = (odd + ((first >>> 8) & PAIR)) | 0;
      laterEven = (laterEven + (later & PAIR)) | 0;
      laterOdd = (laterOdd + ((later >>> 8) & PAIR)) | 0;
    }
    sums[to] = (sums[to] as number) + even;
    sums[to + 1] = (sums[to + 1] as number) + odd;
    sums[to + 2] = (sums[to + 2] as number) + laterEven;
    sums[to + 3] = (sums[to + 3] as number) + laterOdd;
  }
}

/** The scores that sums stand for, each of `perToken` weights: `labels` numbers a token. */
export function scoresFrom({ labels, scale }: WeightTable, sums: Int32Array, perToken: number): Float32Array {
  const tokens = sums.length / SUM;
  const scores = new Float32Array(tokens * labels);
  const each = new Int32Array(MOST_LABELS);
  for (let token = 0, from = 0; token < tokens; token++, from += SUM) {
    apart(sums[from] as number, sums[from + 1] as number, each, 0);
    apart(sums[from + 2] as number, sums[from + 3] as number, each, 4);
    for (let label = 0, at = token * labels; label < labels; label++, at++)
      scores[at] = ((each[label] as number) - RAISED * perToken) * scale;
  }
  return scores;
}

/** The four sums that two pairs hold. */
function apart(even: number, odd: number, sums: Int32Array, at: number): void {
  sums[at] = even & 0xffff;
  sums[at + 1] = odd & 0xffff;
  sums[at + 2] = even >>> 16;
  sums[at + 3] = odd >>> 16;
}

/**
 * Reads what stands first where each feature is looked for. By itself, so that all come from memory side by side: a search
 * waits for what it reads before it knows whether to go on, and would fetch them one after the other.
 */
function readAhead({ places, mask }: WeightTable, features: Int32Array, from: number, firsts: Int32Array): void {
  for (let i = 0; i < firsts.length; i++) firsts[i] = places[((features[from + i] as number) & mask) * PLACE] as number;
}
