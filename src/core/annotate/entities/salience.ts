import type { Gender } from './gazetteer.ts';
import { genderKnown, type Referent } from './referents.ts';

/** One earlier mention, as later ones look back on it. */
export interface Trace {
  readonly referent: Referent;
  readonly sentence: number;
  readonly block: number;
  /** First token within the sentence. */
  readonly at: number;
  readonly subject: boolean;
  readonly possessive: boolean;
  /** The quotation it stands in, or -1. */
  readonly quotation: number;
  /** Its verb is one of speech. */
  readonly speaks: boolean;
}

/** Where a mention that looks for its antecedent stands. */
export interface Viewpoint {
  readonly sentence: number;
  readonly block: number;
  readonly at: number;
  readonly subject: boolean;
  readonly quotation: number;
}

/** How many sentences a pronoun looks back. */
const PRONOUN_REACH = 4;
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

  /** The referent a pronoun of this gender stands for, or undefined where none fits or two fit alike. */
  antecedent(gender: Gender, view: Viewpoint, excluded: ReadonlySet<Referent>): Referent | undefined {
    const scores = new Map<Referent, number>();
    for (const trace of this.back(view.sentence, PRONOUN_REACH)) {
      const { referent } = trace;
      if (referent.type !== 'person' || referent.plural || excluded.has(referent)) continue;
      const known = genderKnown(referent);
      if (known !== null && known !== gender) continue;
      if (view.quotation >= 0 && trace.quotation !== view.quotation && trace.speaks && trace.sentence === view.sentence)
        continue;
      const score = scoreOf(trace, view) - (known === null ? 0.6 : 0);
      scores.set(
        referent,
        Math.max(score, scores.get(referent) ?? Number.NEGATIVE_INFINITY) + (scores.has(referent) ? 0.15 : 0),
      );
    }
    return best(scores);
  }
}

function scoreOf(trace: Trace, view: Viewpoint): number {
  let score = -0.9 * (view.sentence - trace.sentence);
  if (trace.subject) score += 0.8;
  if (trace.possessive) score -= 0.3;
  if (view.subject && trace.subject) score += 0.2;
  if (trace.quotation >= 0 !== view.quotation >= 0) score -= 0.8;
  if (trace.block === view.block) score += 0.3;
  return score + Math.min(0.6, 0.15 * Math.log2(trace.referent.weight + 1));
}

function best(scores: ReadonlyMap<Referent, number>): Referent | undefined {
  let top: Referent | undefined;
  let topScore = Number.NEGATIVE_INFINITY;
  for (const [referent, score] of scores) {
    if (score > topScore) {
      top = referent;
      topScore = score;
    }
  }
  return top;
}
