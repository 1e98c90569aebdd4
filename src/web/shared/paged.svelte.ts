import { ask, type Trouble } from '../api.ts';
import { gate } from '../shell/gate.svelte.ts';

interface Stretch<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A list of the API that is loaded a stretch at a time. */
export class Paged<T> {
  items = $state.raw<readonly T[]>([]);
  /** Whether the first stretch has come. */
  ready = $state(false);
  loading = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  #next = $state<string | null>(null);
  readonly more: boolean = $derived(this.#next !== null);
  #path = '';
  #leave: AbortController = new AbortController();

  /** Loads the first stretch of a list, which then stands in place of what there was. The path may have a query. */
  async start(path: string): Promise<void> {
    this.#path = path;
    await this.#load(path, () => []);
  }

  /** Loads the list again from its beginning. */
  again(): Promise<void> {
    return this.start(this.#path);
  }

  /** Loads the stretch that follows. */
  async goOn(): Promise<void> {
    if (this.#next === null || this.loading) return;
    const after = `after=${encodeURIComponent(this.#next)}`;
    const path = `${this.#path}${this.#path.includes('?') ? '&' : '?'}${after}`;
    await this.#load(path, () => this.items);
  }

  close(): void {
    this.#leave.abort();
  }

  async #load(path: string, before: () => readonly T[]): Promise<void> {
    this.#leave.abort();
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.loading = true;
    this.trouble = null;
    try {
      const { items, next } = await ask<Stretch<T>>(path, { signal });
      this.items = [...before(), ...items];
      this.#next = next;
      this.ready = true;
    } catch (error) {
      this.trouble = gate.note(error);
    } finally {
      if (!signal.aborted) this.loading = false;
    }
  }
}
