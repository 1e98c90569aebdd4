import { wordCount } from '../unit.ts';
import type { PageBlock } from './blocks.ts';
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

/** Shows what is hidden on a page that hides most of its words; returns whether it did. */
export function revealHidden(page: PageDocument, shown: readonly PageBlock[], hidden: readonly PageBlock[]): boolean {
  const count = (blocks: readonly PageBlock[]) => blocks.reduce((sum, { text }) => sum + wordCount(text), 0);
  const [visible, all] = [count(shown), count(hidden)];
  if (all < 150 || all < visible * (MOSTLY_HIDDEN + 1)) return false;
  for (const element of page.querySelectorAll('[hidden],[aria-hidden],[style]')) {
    element.removeAttribute('hidden');
    element.removeAttribute('aria-hidden');
    element.removeAttribute('style');
  }
  return true;
}
