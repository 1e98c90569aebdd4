import { Readability } from '@mozilla/readability';
import { tidy } from '../unit.ts';
import { blocksOf, type PageBlock } from './blocks.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { mainElement, recover } from './region.ts';

/** Elements that Readability is given; its work grows faster than their number. */
const MOST_ELEMENTS = 15_000;

/**
 * Whether each block of a page belongs to its main text, by Readability; where that finds nothing, or the page is not
 * `sound` (too deep or too large, where Readability takes very long), by the largest text body. Rewrites the page.
 */
export function chooseMain(page: PageDocument, blocks: readonly PageBlock[], sound: boolean): boolean[] {
  const content = sound ? readable(page) : null;
  if (!content) return mainElement(blocks, []) ?? largestBody(blocks);
  const owners = new Set<string>();
  for (const element of content.querySelectorAll('[data-r]')) owners.add(element.getAttribute('data-r') ?? '');
  const texts = new Set(blocksOf(content).map(({ text }) => text));
  const read = blocks.map(({ owner, text }) => texts.has(text) || (owners.has(owner) && text.length > 80));
  return recover(blocks, mainElement(blocks, read) ?? read);
}

function readable(page: PageDocument): PageElement | null {
  try {
    const reader = new Readability<PageElement>(page as never, {
      keepClasses: true,
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node as unknown as PageElement,
    });
    const content = reader.parse()?.content ?? null;
    return content && tidy(content.textContent ?? '') !== '' ? content : null;
  } catch {
    // Readability throws on pages it cannot make sense of; the caller has another way.
    return null;
  }
}

/** The element whose own children hold the most prose, and all that lies in it. */
function largestBody(blocks: readonly PageBlock[]): boolean[] {
  const weight = new Map<string, number>();
  for (const block of blocks) {
    if (block.linked > 0.5 || block.text.length < 60) continue;
    for (const owner of block.owners.slice(0, 3)) weight.set(owner, (weight.get(owner) ?? 0) + block.text.length);
  }
  let best: string | null = null;
  for (const [owner, size] of weight) if (best === null || size > (weight.get(best) ?? 0)) best = owner;
  return blocks.map((block) => best === null || block.owners.includes(best));
}
