import { SECOND_SIGNALS, type Signals } from './signals.ts';
import type { Weights } from './weights.ts';

const NAMES = ['mutual', ...SECOND_SIGNALS] as const satisfies readonly (keyof Signals)[];
/** Where each signal stands in a row. */
export const COLUMN = Object.fromEntries(NAMES.map((name, i) => [name, i])) as Readonly<Record<keyof Signals, number>>;

const NONE = Object.fromEntries(NAMES.map((name) => [name, 0])) as unknown as Record<keyof Signals, number>;

/** The signals of all pairs of a story, which are very many: numbers in one block, a row a pair; 0 until they are put in. */
export class SignalTable {
  readonly rows: number;
  readonly #values: Float64Array;

  constructor(rows: number) {
    this.rows = rows;
    this.#values = new Float64Array(rows * NAMES.length);
  }

  /** Puts in a value at a column of `COLUMN`. */
  put(row: number, column: number, value: number): void {
    this.#values[row * NAMES.length + column] = value;
  }

  at(row: number): Signals {
    const from = row * NAMES.length;
    const signals = { ...NONE };
    for (let i = 0; i < NAMES.length; i++) signals[NAMES[i] as keyof Signals] = this.#values[from + i] as number;
    return signals;
  }

  /** Of every row the probability that `probability` gives it. */
  probabilities({ bias, of }: Weights): Float64Array {
    const names = Object.keys(of) as (keyof Signals)[];
    const columns = Int32Array.from(names, (name) => COLUMN[name]);
    const weights = Float64Array.from(names, (name) => of[name] ?? 0);
    const scores = new Float64Array(this.rows);
    for (let row = 0; row < this.rows; row++) {
      let sum = bias;
      for (let i = 0; i < columns.length; i++)
        sum += (weights[i] as number) * (this.#values[row * NAMES.length + (columns[i] as number)] as number);
      scores[row] = 1 / (1 + Math.exp(-sum));
    }
    return scores;
  }
}
