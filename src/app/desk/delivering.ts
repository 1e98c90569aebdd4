import type { StoredEvent } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';

/** Where events go out to. */
export interface EventSink {
  /** Under this name the store remembers how far it has got. */
  readonly name: string;
  /** Resolves once they are safely out; rejects where they are not, and they come again. */
  deliver(events: readonly StoredEvent[]): Promise<void>;
}

/** What came of handing events on. */
export interface Delivered {
  readonly sink: string;
  readonly count: number;
  /** Why it stopped short; null where all went out. */
  readonly failure: string | null;
}

/** Events handed over at once. */
const STRETCH = 100;

/**
 * Hands on, in order, what a sink has not had: each event once, and once more at most where the program is killed between
 * handing it over and noting that. `sequence` tells such a pair.
 */
export async function deliver(store: Store, sink: EventSink): Promise<Delivered> {
  let count = 0;
  for (;;) {
    const events = await store.events.after(await store.events.cursor(sink.name), STRETCH);
    const last = events.at(-1);
    if (!last) return { sink: sink.name, count, failure: null };
    try {
      await sink.deliver(events);
    } catch (error) {
      return { sink: sink.name, count, failure: error instanceof Error ? error.message : String(error) };
    }
    await store.events.moveCursor(sink.name, last.sequence);
    count += events.length;
  }
}

/** A sink that is new begins with what happens from now on, also where nothing has happened yet. */
export const begin = (store: Store, sink: EventSink): Promise<void> => store.events.begin(sink.name);
