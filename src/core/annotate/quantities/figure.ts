import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { WrittenNumber } from './number.ts';
import type { FoundUnit } from './unit.ts';

/** A number or range with its unit, before hedge, counted noun and scope are read. */
export interface Figure extends Span {
  /** The number as written, both ends of a range, sign included. */
  readonly number: Span;
  readonly low: number;
  readonly high: number;
  readonly place: number;
  readonly form: WrittenNumber['form'];
  readonly unit: string;
  readonly dimension: FoundUnit['dimension'];
  /** Whether the unit is joined by a hyphen to the noun after it ("20-minute talk"). */
  readonly attributive: boolean;
}

/** What the readers of figures look at: the text, and one sentence of it. */
export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Span;
  /** Times of the document that are no lengths, in order. */
  readonly dates: readonly Span[];
}
