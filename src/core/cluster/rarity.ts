/** How much less a term tells because many stories hold it: 1 for one that few do, towards 0 for one that all do. */
export type Rarity = (key: number) => number;

/** Every term tells what it tells in news at large. */
export const PLAIN: Rarity = () => 1;

const BUCKETS = 1 << 22;
const LAST_BUCKET = BUCKETS - 1;
const LOGARITHMS = Float64Array.from({ length: 0x10000 }, (_, count) => Math.log(count));
/** Stories of news at large that stand behind the first ones counted, so that few stories say little. */
const BEHIND = 370;

/**
 * Counts in how many stories a term stands; once a story, so that an event of which all report does not make its own words
 * common. Terms are counted by their hash in a fixed table (8 MB): now and then two share a count.
 */
export class StoryCounts {
  readonly #counts = new Uint16Array(BUCKETS);
  #stories = 0;
  #changes = 0;
  #scale = Math.log(BEHIND);

  /** Goes up with whatever changes how rare a term is. */
  get changes(): number {
    return this.#changes;
  }

  add(keys: Uint32Array): void {
    this.#recount(this.#stories + 1);
    for (const key of keys) {
      const bucket = key & LAST_BUCKET;
      const count = this.#counts[bucket] as number;
      if (count < 0xffff) this.#counts[bucket] = count + 1;
    }
  }

  remove(keys: Uint32Array): void {
    this.#recount(this.#stories - 1);
    for (const key of keys) {
      const bucket = key & LAST_BUCKET;
      const count = this.#counts[bucket] as number;
      if (count > 0) this.#counts[bucket] = count - 1;
    }
  }

  #recount(stories: number): void {
    this.#stories = stories;
    this.#changes += 1;
    this.#scale = Math.log(BEHIND + stories);
  }

  readonly rarity: Rarity = (key) => {
    const count = this.#counts[key & LAST_BUCKET] as number;
    return count < 2 ? 1 : 1 - (LOGARITHMS[count] as number) / this.#scale;
  };
}
