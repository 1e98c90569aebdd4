/** How much less a term tells because many stories hold it: 1 for one that few do, towards 0 for one that all do. */
export type Rarity = (key: number) => number;

/** Every term tells what it tells in news at large. */
export const PLAIN: Rarity = () => 1;

const BUCKETS = 1 << 22;
/** Stories of news at large that stand behind the first ones counted, so that few stories say little. */
const BEHIND = 370;

/**
 * Counts in how many stories a term stands; once a story, so that an event of which all report does not make its own words
 * common. Terms are counted by their hash in a fixed table (8 MB): now and then two share a count.
 */
export class StoryCounts {
  readonly #counts = new Uint16Array(BUCKETS);
  #stories = 0;

  add(keys: Uint32Array): void {
    this.#stories += 1;
    for (const key of keys) {
      const bucket = key % BUCKETS;
      const count = this.#counts[bucket] as number;
      if (count < 0xffff) this.#counts[bucket] = count + 1;
    }
  }

  remove(keys: Uint32Array): void {
    this.#stories -= 1;
    for (const key of keys) {
      const bucket = key % BUCKETS;
      const count = this.#counts[bucket] as number;
      if (count > 0) this.#counts[bucket] = count - 1;
    }
  }

  readonly rarity: Rarity = (key) => {
    const stories = BEHIND + this.#stories;
    return Math.log(stories / Math.max(1, this.#counts[key % BUCKETS] as number)) / Math.log(stories);
  };
}
