/** One measured figure. */
export interface Row {
  readonly corpus: string;
  readonly measure: string;
  readonly value: number;
  readonly n: number;
  readonly note?: string;
}
