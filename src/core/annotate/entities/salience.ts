import type { Referent } from './referents.ts';

/** One earlier mention, as later ones look back on it. */
export interface Trace {
  readonly referent: Referent;
  readonly sentence: number;
  readonly block: number;
  /** First token within the sentence, and one past the last. */
  readonly at: number;
  readonly to: number;
  readonly subject: boolean;
  /** The first subject of its sentence: what the main clause is about. */
  readonly main: boolean;
  readonly possessive: boolean;
  /** A preposition stands before it. */
  readonly oblique: boolean;
  /** "and" stands before it. */
  readonly joined: boolean;
  /** The quotation it stands in, or -1. */
  readonly quotation: number;
  /** Its verb is one of speech. */
  readonly speaks: boolean;
  readonly kind: 'name' | 'nominal' | 'pronoun';
  /** Offset of its first letter. */
  readonly start: number;
}

/** Where a mention that looks for its antecedent stands. */
export interface Viewpoint {
  readonly sentence: number;
  readonly block: number;
  readonly at: number;
  readonly subject: boolean;
  /** "his", or "her" before its noun. */
  readonly possessive: boolean;
  readonly start: number;
  /** First token of its clause. */
  readonly clause: number;
  readonly quotation: number;
  /** Its verb is one of speech. */
  readonly speaks: boolean;
  /** Who the main clause is about, for a pronoun in a phrase before it ("In her letter, Hale …"). */
  readonly ahead: Referent | undefined;
}

/** How many mentions anything looks back, so that no text makes the search long. */
const MOST_TRACES = 300;

/** Earlier mentions, the latest last. */
export class Discourse {
  readonly #traces: Trace[] = [];

  add(trace: Trace): void {
    this.#traces.push(trace);
  }

  /** Traces from the latest back, for as many sentences as `reach`, and never more than `MOST_TRACES`. */
  *back(sentence: number, reach: number): Generator<Trace> {
    const last = this.#traces.length - 1;
    for (let i = last; i >= 0 && i > last - MOST_TRACES; i--) {
      const trace = this.#traces[i] as Trace;
      if (sentence - trace.sentence > reach) return;
      yield trace;
    }
  }
}
