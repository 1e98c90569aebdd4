import { wordCount } from '../unit.ts';
import { blocksOf, type PageBlock, shownBlocks } from './blocks.ts';
import type { PageDocument, PageElement } from './dom.ts';

/** How many times more words must be hidden than shown for a page to be taken as one that shows itself only with scripts. */
const MOSTLY_HIDDEN = 3;

/**
 * Puts parts of a page that were sent late in their places. React sends them as hidden elements `S:n` after the page and
 * moves them to the marks `B:n` or `P:n` by script (react-dom/server, `renderToPipeableStream`).
 */
export function placeStreamed(page: PageDocument): void {
  for (const part of [...page.querySelectorAll('[hidden][id^="S:"]')]) {
    part.removeAttribute('hidden');
    const number = (part.getAttribute('id') ?? '').slice(2);
    const mark = page.getElementById(`B:${number}`) ?? page.getElementById(`P:${number}`);
    if (mark && !contains(part, mark)) mark.replaceWith(part);
  }
}

function contains(outer: PageElement, inner: PageElement): boolean {
  for (let at: PageElement | null = inner; at !== null; at = at.parentNode) if (at === outer) return true;
  return false;
}

/**
 * The blocks of a page as its reader sees them. A page that hides most of its words until a script has run is shown whole:
 * the marks that hide them are taken off.
 */
export function visibleBlocks(page: PageDocument): PageBlock[] {
  const { blocks, hidden } = shownBlocks(page.body);
  const visible = wordsIn(blocks);
  if (hidden < 150 * 3 || hidden < visible * MOSTLY_HIDDEN) return blocks;
  const all = blocksOf(page.body, true);
  const count = wordsIn(all);
  if (count < 150 || count < visible * (MOSTLY_HIDDEN + 1)) return blocks;
  for (const element of page.querySelectorAll('[hidden],[aria-hidden],[style]')) {
    element.removeAttribute('hidden');
    element.removeAttribute('aria-hidden');
    element.removeAttribute('style');
  }
  return all;
}

const wordsIn = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, { text }) => sum + wordCount(text), 0);
