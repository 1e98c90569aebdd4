import { type Content, html } from './markup.ts';

/** A list of which only the first entries stand open; the rest unfolds below. `wrap` puts the list's element around entries. */
export function folded(
  entries: readonly Content[],
  shown: number,
  wrap: (entries: readonly Content[]) => Content,
): Content {
  const more = entries.slice(shown);
  return [
    wrap(entries.slice(0, shown)),
    more.length > 0 && html`<details class="more"><summary>${more.length} more</summary>${wrap(more)}</details>`,
  ];
}
