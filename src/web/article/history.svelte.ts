import { SvelteMap } from 'svelte/reactivity';
import type { Document } from '../../core/model/document.ts';
import { ask } from '../api.ts';

/** The texts that versions of an article show parts of, loaded as they are needed. */
export class Texts {
  readonly documents = new SvelteMap<string, Document>();
  readonly #asked = new Set<string>();

  /** Has documents loaded that are not yet. What cannot be had is shown without its surroundings. */
  need(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.#asked.has(id)) continue;
      this.#asked.add(id);
      void ask<Document>(`/documents/${encodeURIComponent(id)}`).then(
        (document) => this.documents.set(id, document),
        () => this.#asked.delete(id),
      );
    }
  }
}
