/** One measured figure of one corpus. */
export interface Row {
  readonly corpus: string;
  readonly measure: string;
  readonly value: number;
  readonly n: number;
  readonly note?: string;
}
