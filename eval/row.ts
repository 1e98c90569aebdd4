/** One measured figure. */
export interface Row {
  readonly corpus: string;
  readonly measure: string;
  readonly value: number;
  /** Number of cases behind the figure. */
  readonly n: number;
  readonly note?: string;
}
