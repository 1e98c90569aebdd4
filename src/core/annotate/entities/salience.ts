import type { Gender } from './gazetteer.ts';
import { genderKnown, type Referent } from './referents.ts';

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
  /** Its verb is one of speech. */
  readonly speaks: boolean;
  /** Who the main clause is about, for a pronoun in a phrase before it ("In her letter, Hale …"). */
  readonly ahead: Referent | undefined;
}

/** What speaks for and against an antecedent; relative to each other, set on GAP and on news with known speakers. */
const WEIGHTS = {
  sentence: 0.9,
  subject: 0.8,
  main: 0.3,
  possessive: 0.9,
  oblique: 0.3,
  parallel: 0.2,
  quotation: 0.8,
  block: 0.3,
  familiar: 0.2,
  mostFamiliar: 1,
  genderless: 0.6,
  unnamed: 1,
  again: 0.15,
  ahead: 1.35,
};

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
    const seen = new Map<Referent, number>();
    const { ahead } = view;
    if (ahead && !excluded.has(ahead) && (genderKnown(ahead) ?? gender) === gender)
      scores.set(ahead, scoreAhead(ahead));
    for (const trace of this.back(view.sentence, PRONOUN_REACH)) {
      const { referent } = trace;
      if (!mayBePerson(referent, trace) || excluded.has(referent)) continue;
      const known = genderKnown(referent);
      if (known !== null && known !== gender) continue;
      if (view.quotation >= 0 && trace.quotation !== view.quotation && trace.speaks && trace.sentence === view.sentence)
        continue;
      const score =
        scoreOf(trace, view) - (known === null ? WEIGHTS.genderless : 0) - (referent.named ? 0 : WEIGHTS.unnamed);
      const times = (seen.get(referent) ?? 0) + 1;
      seen.set(referent, times);
      scores.set(
        referent,
        Math.max(score, scores.get(referent) ?? Number.NEGATIVE_INFINITY) +
          (times === 2 || times === 3 ? WEIGHTS.again : 0),
      );
    }
    return best(scores);
  }
}

function scoreOf(trace: Trace, view: Viewpoint): number {
  let score = -WEIGHTS.sentence * (view.sentence - trace.sentence);
  if (trace.subject) score += WEIGHTS.subject;
  if (trace.main) score += WEIGHTS.main;
  if (trace.possessive) score -= WEIGHTS.possessive;
  if (trace.oblique) score -= WEIGHTS.oblique;
  if (view.subject && trace.subject) score += WEIGHTS.parallel;
  if (trace.quotation >= 0 !== view.quotation >= 0) score -= WEIGHTS.quotation;
  if (trace.block === view.block) score += WEIGHTS.block;
  return score + familiarity(trace.referent);
}

/** A person, or a name of no known type that stands where persons do. */
const mayBePerson = ({ type, plural, name }: Referent, { subject, possessive }: Trace): boolean =>
  !plural && (type === 'person' || (type === 'other' && (subject || possessive) && !/\s/.test(name)));

const scoreAhead = (referent: Referent): number => WEIGHTS.ahead + familiarity(referent);

/** Whom the document names often is more likely meant. */
const familiarity = ({ weight }: Referent): number =>
  Math.min(WEIGHTS.mostFamiliar, WEIGHTS.familiar * Math.log2(weight + 1));

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
