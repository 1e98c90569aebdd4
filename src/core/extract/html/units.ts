import type { BlockKind } from '../../model/document.ts';
import { fold } from '../../text/normalise.ts';
import { CAPTION_HINTS, DEK_HINTS } from '../en/hints.ts';
import { plainUnit, type Unit, wordCount } from '../unit.ts';
import type { PageBlock } from './blocks.ts';

/** Longest text that a name alone makes a caption, in words. */
const LONGEST_CAPTION = 50;

/** How many blocks before and after the report the ledger tells of. */
const BEFORE = 6;
const AFTER = 12;

/** A text this long does not stand twice in a report by its own right, in characters. */
const LONG = 60;

/** The chosen blocks of a page as units, headline first; those passed over near them as removals. */
export function unitsOf(blocks: readonly PageBlock[], chosen: readonly boolean[], headline: string | null): Unit[] {
  const known = headline === null ? null : fold(headline);
  const first = chosen.indexOf(true);
  const last = chosen.lastIndexOf(true);
  const units: Unit[] = headline === null ? [] : [plainUnit(headline, 'headline')];
  const seen = new Set<string>();
  blocks.forEach((block, i) => {
    if (known !== null && fold(block.text) === known && /^h[1-6]$/.test(block.tag)) return;
    const unit: Unit = {
      text: block.text,
      kind: kindOf(block),
      linked: block.linked,
      hints: block.hints.slice(0, 4).join(' '),
    };
    const again = block.text.length >= LONG && seen.has(block.text);
    if (chosen[i]) seen.add(block.text);
    if (chosen[i] && again)
      units.push({ ...unit, cut: { step: 'duplicate', reason: 'stands on the page a second time' } });
    else if (chosen[i]) units.push(unit);
    else if (i >= first - BEFORE && i <= last + AFTER && isWorthTelling(block))
      units.push({ ...unit, cut: { step: 'readability', reason: 'not part of the main text of the page' } });
  });
  return units;
}

const isWorthTelling = (block: PageBlock): boolean =>
  !block.tags.some((tag) => tag === 'nav' || tag === 'footer') && block.linked < 0.9 && wordCount(block.text) >= 3;

function kindOf({ tag, tags, hints, text }: PageBlock): BlockKind {
  if (tags.includes('figcaption')) return 'caption';
  if (CAPTION_HINTS.test(hints.slice(0, 2).join(' ')) && wordCount(text) <= LONGEST_CAPTION) return 'caption';
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tags.slice(0, 4).includes('blockquote')) return 'quotation';
  if (tags.slice(0, 3).includes('li')) return 'list';
  return DEK_HINTS.test(hints[0] ?? '') && wordCount(text) <= 60 ? 'subheadline' : 'paragraph';
}
