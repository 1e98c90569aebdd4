import { FURNITURE_HINTS } from '../en/hints.ts';
import { endsSentence, wordCount } from '../unit.ts';
import type { PageBlock } from './blocks.ts';

/** Parts of a page that hold no report, whatever their text looks like. */
const APART: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'fieldset', 'menu']);

/** Share of the chosen prose that an element must hold to be taken for the region of the report. */
const MOST = 0.9;

/** Reads as a sentence or more, not as a link. */
export const isProseBlock = ({ text, linked }: PageBlock): boolean =>
  linked < 0.4 && wordCount(text) >= 8 && (endsSentence(text) || wordCount(text) >= 25);

/** Lies in a part of the page that is named as furniture. `levels`: how far out is looked. */
export const isApart = (block: PageBlock, levels = block.tags.length): boolean =>
  block.tags.slice(0, levels).some((tag) => APART.has(tag)) ||
  block.hints.slice(0, levels).some((hint) => FURNITURE_HINTS.test(hint));

const words = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, { text }) => sum + wordCount(text), 0);

/** The deepest element that holds nearly all of the chosen prose, or null. */
export function regionOf(blocks: readonly PageBlock[], chosen: readonly boolean[]): string | null {
  const prose = blocks.filter((block, i) => chosen[i] && isProseBlock(block));
  const total = words(prose);
  const held = new Map<string, number>();
  for (const block of prose)
    for (const owner of block.owners) held.set(owner, (held.get(owner) ?? 0) + wordCount(block.text));
  const [first] = [...prose].sort((a, b) => wordCount(b.text) - wordCount(a.text));
  return first?.owners.find((owner) => (held.get(owner) ?? 0) >= total * MOST) ?? null;
}

/**
 * Takes back what was left out of the middle of a report: prose, and the headings and list items between it, inside the
 * region of the chosen text and in no part named as furniture.
 */
export function recover(blocks: readonly PageBlock[], chosen: readonly boolean[]): boolean[] {
  const region = regionOf(blocks, chosen);
  if (region === null) return [...chosen];
  return blocks.map((block, i) => {
    if (chosen[i]) return true;
    const depth = block.owners.indexOf(region);
    return depth >= 0 && block.linked < 0.3 && !isApart(block, depth) && isProseBlock(block);
  });
}

/** Elements that pages use for the report itself. */
const MAIN_TAGS: ReadonlySet<string> = new Set(['article', 'main']);
const MAIN_HINTS = /(?:^|\s)(?:articlebody|main)(?:$|\s)|(?:article|post|entry|story)[_-]?(?:body|content|text)/;

/** The choice to fall back to where the chosen text holds less than half of the prose of the page's main element; else null. */
export function mainElement(blocks: readonly PageBlock[], chosen: readonly boolean[]): boolean[] | null {
  const prose = blocks.filter((block) => isProseBlock(block) && !isApart(block));
  const kept = words(blocks.filter((block, i) => chosen[i] && isProseBlock(block)));
  const weight = new Map<string, number>();
  for (const block of prose)
    block.owners.forEach((owner, i) => {
      if (MAIN_TAGS.has(block.tags[i] ?? '') || MAIN_HINTS.test(block.hints[i] ?? ''))
        weight.set(owner, (weight.get(owner) ?? 0) + wordCount(block.text));
    });
  let best: string | null = null;
  for (const [owner, size] of weight) if (size >= (best === null ? 0 : (weight.get(best) ?? 0))) best = owner;
  const size = best === null ? words(prose) : (weight.get(best) ?? 0);
  if (size < 100 || kept * 2 >= size) return null;
  return blocks.map((block) => (best === null || block.owners.includes(best)) && !isApart(block) && block.linked < 0.6);
}
