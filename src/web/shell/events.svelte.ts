import { ask, query, Trouble } from '../api.ts';
import type { StoredEvent } from '../records.ts';
import { gate } from './gate.svelte.ts';

/** All that happens in the store, by the names that the stream gives it. */
const TYPES = ['article', 'edit', 'difference', 'story-merged', 'article-moved', 'decision'] as const;

/** Milliseconds before the server is asked again whether it is there: the first time, and at most. */
const [FIRST_WAIT, LAST_WAIT] = [1_000, 15_000];
/** Milliseconds of silence of a stream that broke off before the reader is told: most are back by then. */
const PATIENCE = 2_500;

/**
 * What happens while the reader is here, over one stream for the whole app. It rests while the page is out of sight, since a
 * browser opens few connections to one server for all its tabs; it goes on where it stopped.
 */
class Live {
  /** Whether the server does not answer. */
  lost = $state(false);
  /** Rises when what is on the page may be behind without any event having told so: the server was gone. */
  returns = $state(0);
  /** Stories in which something moved since the list of stories was last loaded, with when it did last. */
  moved = $state.raw<ReadonlyMap<string, string>>(new Map());
  readonly #listeners = new Set<(event: StoredEvent) => void>();
  #stream: EventSource | null = null;
  #sequence: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT;

  /** Tells every event to `listener` until the returned function is called. */
  subscribe(listener: (event: StoredEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The list of stories is fresh. */
  seen(): void {
    this.moved = new Map();
  }

  /** The reader has a story open: what moved in it until now is no news. */
  reads(story: string): void {
    if (this.moved.has(story)) this.moved = new Map([...this.moved].filter(([id]) => id !== story));
  }

  /** Listens until the returned function is called. */
  listen(): () => void {
    const turned = () => (document.hidden ? this.#close() : this.#open());
    document.addEventListener('visibilitychange', turned);
    turned();
    return () => {
      document.removeEventListener('visibilitychange', turned);
      this.#close();
    };
  }

  /** Asks at once whether the server is there again. */
  retry(): void {
    this.#wait = FIRST_WAIT;
    void this.#probe();
  }

  #open(): void {
    if (this.#stream) return;
    const stream = new EventSource(`/api/v1/events${query({ after: this.#sequence })}`);
    this.#stream = stream;
    stream.addEventListener('open', () => this.#opened());
    stream.addEventListener('error', () => this.#broken(stream));
    for (const type of TYPES) stream.addEventListener(type, ({ data }) => this.#tell(JSON.parse(data) as StoredEvent));
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#stream?.close();
    this.#stream = null;
  }

  #opened(): void {
    clearTimeout(this.#timer);
    this.#wait = FIRST_WAIT;
    if (this.lost) this.returns++;
    this.lost = false;
  }

  #broken(stream: EventSource): void {
    clearTimeout(this.#timer);
    if (stream.readyState === EventSource.CLOSED) this.#close();
    this.#timer = setTimeout(() => void this.#probe(), this.lost ? this.#wait : PATIENCE);
  }

  /** Sees why no stream is to be had: nobody there, somebody who asks for a token, or a stream that was ended. */
  async #probe(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await ask('/status');
    } catch (error) {
      if (!(error instanceof Trouble) || error.status === 401) {
        gate.note(error);
        return this.#close();
      }
      this.lost = true;
      this.#close();
      this.#wait = Math.min(this.#wait * 2, LAST_WAIT);
      this.#timer = setTimeout(() => void this.#probe(), this.#wait);
      return;
    }
    if (this.lost) this.#opened();
    this.#close();
    if (!document.hidden) this.#open();
  }

  #tell(event: StoredEvent): void {
    this.#sequence = event.sequence;
    if (event.story !== null) this.moved = new Map([...this.moved, [event.story, event.at]]);
    for (const listener of this.#listeners) listener(event);
  }
}

export const live = new Live();
