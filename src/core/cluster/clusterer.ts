import type { Story, Why } from '../model/story.ts';
import { decodeSketch } from './code.ts';
import { fold, Originals, unfold } from './copies.ts';
import { type Decisions, decisionsOf } from './decisions.ts';
import { whyOf } from './explain.ts';
import { labelOf } from './label.ts';
import { likenessScore, type Weighed, weigh } from './likeness.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import { Postings } from './postings.ts';
import { StoryCounts } from './rarity.ts';
import { type Changes, type Regrouping, regroup } from './regroup.ts';
import { type ClusterSettings, settingsOf } from './settings.ts';
import { settleAll } from './settling.ts';
import { byDayAndId, type Held, Shelf } from './shelf.ts';
import type { Assignment, ClusterIndex, Constraints, Sketch } from './types.ts';

/** An empty index. @throws RangeError where a setting is out of its range. */
export const createIndex = (settings: Partial<ClusterSettings> = {}): ClusterIndex =>
  new Clusterer(settingsOf(settings));

/** Articles whose weighed terms are held at once. */
const WEIGHED = 4_000;

/** Most articles of a story that its label is chosen from. */
const LABELLED = 200;

class Clusterer implements ClusterIndex {
  readonly #settings: ClusterSettings;
  readonly #shelf = new Shelf();
  readonly #postings = new Postings();
  readonly #originals = new Originals();
  readonly #counts = new StoryCounts();
  #decisions: Decisions = decisionsOf(undefined);
  /** Held for as long as no count changes by which terms are weighed. */
  readonly #weighed = new Map<Held, Weighed>();
  #weighedAt = 0;

  constructor(settings: ClusterSettings) {
    this.#settings = settings;
  }

  get size(): number {
    return this.#shelf.size;
  }

  load(sketch: Sketch | Uint8Array, story: string | null): void {
    const known = this.#shelf.get(sketch instanceof Uint8Array ? decodeSketch(sketch).id : sketch.id);
    if (known) {
      if (known.original?.story !== story) this.#standAlone(known);
      this.#shelf.place(known, story);
      return;
    }
    const held = this.#shelf.put(sketch);
    if (story !== null && this.#shelf.in(story).size === 0) this.#count(held);
    this.#shelf.place(held, story);
    const original = this.#originals.of(this.#shelf.figures(held));
    if (original && original.story === story) fold(held, original);
    else this.#index(held);
  }

  assign(sketch: Sketch, { constraints }: { readonly constraints?: Constraints } = {}): Assignment {
    this.#decide(constraints);
    const known = this.#shelf.get(sketch.id);
    if (known) return this.#answer(known, { moved: [], merged: [] });
    const held = this.#shelf.put(sketch);
    const original = this.#originals.of(this.#shelf.figures(held));
    if (original && !this.#decisions.concerns(held.id)) {
      fold(held, original);
      this.#shelf.place(held, original.story);
      return this.#answer(held, { moved: [], merged: [] });
    }
    this.#link(held);
    this.#index(held);
    const around = neighbourhoodOf(held, this.#settings.neighbourhood, this.#shelf, this.#decisions);
    return this.#answer(held, regroup(around, this.#regrouping()));
  }

  settle({ constraints, from }: { readonly constraints?: Constraints; readonly from?: number } = {}): Changes {
    this.#decide(constraints);
    const held = [...this.#shelf.all].filter(
      ({ day, original }) => !original && (day === null || day >= (from ?? -Infinity)),
    );
    for (const one of held.sort(byDayAndId)) if (!one.linked) this.#link(one);
    return settleAll(held, this.#regrouping());
  }

  forget(day: number): number {
    const old = [...this.#shelf.all].filter((held) => held.day !== null && held.day < day);
    for (const held of old) this.#drop(held);
    return old.length;
  }

  forgetStory(story: string): number {
    const old = [...this.#shelf.in(story)];
    for (const held of old) this.#drop(held);
    return old.length;
  }

  storyOf(document: string): string | null {
    return this.#shelf.get(document)?.story ?? null;
  }

  stories(): string[] {
    return [...this.#shelf.stories].sort();
  }

  describe(story: string): Story | null {
    const held = this.#shelf.sorted(story);
    if (held.length === 0) return null;
    return {
      story,
      label: this.label(story) ?? '',
      documents: held.map(({ id }) => id),
      why: held.map((one) => this.#explain(one)),
    };
  }

  daysOf(story: string): { first: number; last: number } | null {
    const days = this.#shelf.sorted(story).flatMap(({ day }) => (day === null ? [] : [day]));
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? null : { first, last };
  }

  documentsOf(story: string): readonly string[] {
    return this.#shelf.sorted(story).map(({ id }) => id);
  }

  why(document: string): Why | null {
    const held = this.#shelf.get(document);
    return held ? this.#explain(held) : null;
  }

  label(story: string): string | null {
    const held = this.#shelf.sorted(story).slice(0, LABELLED);
    return labelOf(held.map((one) => this.#shelf.sketch(one)));
  }

  #answer(held: Held, changes: Changes): Assignment {
    const story = held.story ?? '';
    return { story, isNew: this.#shelf.in(story).size === 1, ...changes, why: this.#explain(held) };
  }

  #explain(held: Held): Why {
    const decided = (a: Held, b: Held): boolean => {
      const pin = this.#decisions.pinned.get(a.id);
      return (this.#decisions.together.get(a.id)?.includes(b.id) ?? false) || (pin !== undefined && pin === a.story);
    };
    const { sameText } = this.#settings;
    return whyOf(held, { shelf: this.#shelf, score: this.#score, rarity: this.#counts.rarity, sameText, decided });
  }

  #regrouping(): Regrouping {
    return {
      shelf: this.#shelf,
      score: this.#score,
      threshold: this.#settings.threshold,
      decisions: this.#decisions,
    };
  }

  /** Articles of which something was decided stand for themselves. */
  #decide(constraints: Constraints | undefined): void {
    const decisions = decisionsOf(constraints);
    if (decisions === this.#decisions) return;
    this.#decisions = decisions;
    for (const held of this.#shelf.all) {
      if (decisions.concerns(held.id)) this.#standAlone(held);
    }
  }

  /** A copy of which something else is to be said than of its original. */
  #standAlone(held: Held): void {
    if (!held.original) return;
    unfold(held);
    this.#link(held);
    this.#index(held);
  }

  readonly #score = (a: Held, b: Held): number => likenessScore(this.#weigh(a), this.#weigh(b), this.#settings);

  #weigh(held: Held): Weighed {
    if (this.#weighedAt !== this.#counts.changes || this.#weighed.size > WEIGHED) this.#weighed.clear();
    this.#weighedAt = this.#counts.changes;
    const known = this.#weighed.get(held);
    if (known) return known;
    const weighed = weigh(this.#shelf.figures(held), this.#counts.rarity);
    this.#weighed.set(held, weighed);
    return weighed;
  }

  /** Finds the articles that one is alike enough to, to be of one story. Without any it counts as the first of a story. */
  #link(held: Held): void {
    const { candidates, windowDays, threshold } = this.#settings;
    let first = true;
    const found = this.#postings.like(this.#shelf.figures(held), candidates + 1, this.#counts.rarity, windowDays);
    for (const number of found) {
      const other = this.#shelf.at(number);
      if (!other || other === held || this.#score(held, other) < threshold) continue;
      held.edges.add(number);
      other.edges.add(held.number);
      if (other.linked || other.story !== null) first = false;
    }
    held.linked = true;
    if (first && held.story === null) this.#count(held);
  }

  #count(held: Held): void {
    held.first = true;
    this.#counts.add(this.#shelf.figures(held).keys);
  }

  #index(held: Held): void {
    const figures = this.#shelf.figures(held);
    this.#postings.add(held.number, figures);
    this.#originals.add(held, figures);
  }

  #drop(held: Held): void {
    const figures = this.#shelf.figures(held);
    if (held.original) unfold(held);
    else {
      this.#postings.remove(held.number, figures);
      this.#originals.remove(held, figures);
      this.#passOn(held);
    }
    if (held.first) this.#counts.remove(figures.keys);
    this.#shelf.remove(held);
  }

  /** The copies of an article that goes stand from now on for themselves: the first of them for all. */
  #passOn(held: Held): void {
    const [next, ...rest] = [...held.copies].sort(byDayAndId);
    if (!next) return;
    for (const copy of [next, ...rest]) unfold(copy);
    this.#index(next);
    for (const copy of rest) fold(copy, next);
  }
}
