import type { Store } from '../../store/store.ts';
import { type Body, bodyOf } from './encodings.ts';

/** A comparison's JSON, packed by gzip, as it goes out. */
export interface Parcel {
  /** Of what it is: see `Comparisons.put`. */
  readonly key: string;
  readonly created: string;
  readonly bytes: Body;
}

/** Bytes of comparisons held at most. */
const MOST = 64 * 1024 * 1024;

/**
 * Comparisons as they go out, those asked for last kept at hand: up to so many bytes. Whether one still stands is asked of the
 * store each time, by its key alone.
 */
export class Parcels {
  readonly #store: Store;
  readonly #most: number;
  /** By story; the one that was longest not asked for comes first. */
  readonly #held = new Map<string, Parcel>();
  #size = 0;

  constructor(store: Store, most = MOST) {
    this.#store = store;
    this.#most = most;
  }

  /** Of a story by the id that stands for it; undefined where there is none. */
  async of(story: string): Promise<Parcel | undefined> {
    const { comparisons } = this.#store;
    const key = await comparisons.keyOf(story);
    const held = this.#held.get(story);
    if (held) this.#drop(story, held);
    if (key === undefined) return undefined;
    if (held?.key === key) return this.#hold(story, held);
    const packed = await comparisons.packed(story);
    return packed && this.#hold(story, { key: packed.key, created: packed.created, bytes: bodyOf(packed.bytes) });
  }

  #hold(story: string, parcel: Parcel): Parcel {
    const before = this.#held.get(story);
    if (before) this.#drop(story, before);
    this.#held.set(story, parcel);
    this.#size += parcel.bytes.byteLength;
    for (const [oldest, { bytes }] of this.#held) {
      if (this.#size <= this.#most) break;
      this.#held.delete(oldest);
      this.#size -= bytes.byteLength;
    }
    return parcel;
  }

  #drop(story: string, { bytes }: Parcel): void {
    if (this.#held.delete(story)) this.#size -= bytes.byteLength;
  }
}
