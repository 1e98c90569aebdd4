import {
  type Assignment,
  type ClusterIndex,
  type ClusterSettings,
  createIndex,
  type Sketch,
  settingsOf,
} from '../../core/cluster/index.ts';
import type { Day, StoredEvent } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { type Standing, standingOf } from './constraints.ts';

/** Events of another process that are followed one by one; after more of them everything is read anew. */
const FOLLOWED = 1_000;

/** Articles held at once, above which those far from the day at hand are let go; where the days around it alone hold more, twice as many as they do. */
const HELD = 150_000;

/**
 * The articles of the days around, in memory, as the store has them. One process keeps one; where another has written in
 * the meantime, or a transaction failed, `reset` has it read anew what it needs.
 */
export class Grouping {
  readonly #settings: ClusterSettings;
  #index: ClusterIndex;
  readonly #days = new Set<Day>();
  readonly #labels = new Map<string, string>();
  #decisions: Standing | null = null;
  #most = HELD;
  /** Sequence of the last event that the index has in it. */
  #seen = 0;

  constructor(settings: Partial<ClusterSettings> = {}) {
    this.#settings = settingsOf(settings);
    this.#index = createIndex(this.#settings);
  }

  /** Forgets everything: what is needed is read from the store anew. */
  reset(): void {
    this.#index = createIndex(this.#settings);
    this.#most = HELD;
    this.#days.clear();
    this.#labels.clear();
    this.#decisions = null;
  }

  /** Must be called in a transaction, before articles are placed: sees to it that no other process's work is overlooked. */
  async catchUp(store: Store): Promise<void> {
    const [last] = await store.events.latest(1);
    const sequence = last?.sequence ?? 0;
    if (this.#index.size > this.#most) this.reset();
    else if (sequence !== this.#seen && this.#days.size > 0) {
      const events = await store.events.after(this.#seen, FOLLOWED);
      const all = events.at(-1)?.sequence === sequence;
      if (all && !events.some(({ type }) => type === 'decision')) await this.#follow(store, events);
      else this.reset();
    }
    this.#seen = sequence;
    this.#decisions ??= await standingOf(store);
  }

  /** Stories are known by other ids now: what was decided of them is read anew. */
  async redecide(store: Store): Promise<void> {
    this.#decisions = await standingOf(store);
  }

  /** The name that a person gave a story. */
  nameOf(story: string): string | null {
    return this.#decisions?.names.get(story) ?? null;
  }

  /** Takes over what another process did: articles that came, and that went into other stories. */
  async #follow(store: Store, events: readonly StoredEvent[]): Promise<void> {
    const articles = new Set<string>();
    for (const { type, article, story } of events) {
      if ((type === 'article' || type === 'article-moved') && article !== null) articles.add(article);
      const whole = type === 'story-merged' && story !== null ? await store.stories.get(story) : undefined;
      for (const member of whole?.members ?? []) articles.add(member.article);
    }
    for (const { day, bytes, story } of await store.sketches.of([...articles])) {
      if (story === null || !this.#days.has(day)) continue;
      this.#index.load(bytes, story);
      this.#labels.delete(story);
    }
  }

  /** Tells that the events up to this one come from what was done here. */
  saw(sequence: number): void {
    this.#seen = Math.max(this.#seen, sequence);
  }

  /**
   * Finds the stories of new articles, one after the other. The store is not written to; what it has of their days is read
   * before the first is placed, as it does not know meanwhile what moves.
   */
  async place(store: Store, sketches: readonly Sketch[]): Promise<Assignment[]> {
    const before = this.#index.size;
    for (const { day } of sketches) await this.#load(store, day ?? 0);
    if (before === 0) this.#most = Math.max(HELD, 2 * this.#index.size);
    const { constraints } = this.#decisions ?? (await standingOf(store));
    return sketches.map((sketch) => this.#index.assign(sketch, { constraints }));
  }

  async #load(store: Store, day: Day): Promise<void> {
    const { windowDays } = this.#settings;
    let from: Day | null = null;
    for (let at = day - windowDays; at <= day + windowDays + 1; at++) {
      const missing = at <= day + windowDays && !this.#days.has(at);
      if (missing) {
        this.#days.add(at);
        from ??= at;
      } else if (from !== null) {
        await this.#loadDays(store, from, at - 1);
        from = null;
      }
    }
  }

  async #loadDays(store: Store, from: Day, to: Day): Promise<void> {
    for await (const { bytes, story } of store.sketches.between(from, to))
      if (story !== null) this.#index.load(bytes, story);
  }

  why(article: string) {
    return this.#index.why(article);
  }

  /** The story that an article stands in; null where it is not held. */
  storyOf(article: string): string | null {
    return this.#index.storyOf(article);
  }

  /** Whether articles of the story are held. */
  holds(story: string): boolean {
    return this.#index.daysOf(story) !== null || this.#index.documentsOf(story).length > 0;
  }

  /** The headline that stands nearest to all of a story, where that is another than when it was last asked for and no person has named the story. */
  newLabel(story: string): string | null {
    const label = this.#index.label(story);
    if (label === null || this.#labels.get(story) === label || this.#decisions?.names.has(story)) return null;
    this.#labels.set(story, label);
    return label;
  }
}
