import { fold } from '../../text/normalise.ts';
import { type Claim, claim } from '../metadata/claims.ts';
import { bareName, withoutOutlet } from '../metadata/page.ts';
import { wordCount } from '../unit.ts';
import type { PageBlock } from './blocks.ts';

/**
 * The headline: a heading that is exactly what the page's metadata says, else a first-level heading that agrees with it, else
 * what the metadata says, else the first such heading. A heading that only ends the page's title is the outlet's name there.
 */
export function headlineClaim(
  blocks: readonly PageBlock[],
  title: string,
  claims: readonly Claim[],
  outlets: readonly string[],
): Claim | null {
  const stated = claims.filter(({ field }) => field === 'headline');
  const known = [...stated.map(({ value }) => value), title].filter(Boolean).map(fold);
  const names = new Set(outlets.map(bareName));
  const exact = exactHeading(blocks, stated, outlets);
  if (exact) return claim('headline', exact.text, 'html', exact.tag);
  const isTail = titleTails(title, blocks);
  const headings = blocks.filter(
    ({ tag, text, tags }) =>
      (tag === 'h1' || tags[1] === 'h1') && wordCount(text) <= 50 && !names.has(bareName(text)) && !isTail(text),
  );
  const heading = headings.find(({ text }) => known.some((one) => agree(one, fold(text)))) ?? onlyVisible(headings);
  if (heading) return claim('headline', heading.text, 'html', 'h1');
  const second = blocks.find(
    ({ tag, text }) => tag === 'h2' && wordCount(text) > 3 && known.some((one) => agree(one, fold(text))),
  );
  if (second) return claim('headline', second.text, 'html', 'h2');
  const [best] = stated;
  if (best) return { ...best, value: withoutOutlet(best.value, outlets) };
  const [first] = headings;
  if (first) return claim('headline', first.text, 'html', 'h1');
  return title ? claim('headline', withoutOutlet(title, outlets), 'html', 'title') : null;
}

/** The heading, of any level, that says word for word what the metadata states as the headline. */
function exactHeading(
  blocks: readonly PageBlock[],
  stated: readonly Claim[],
  outlets: readonly string[],
): PageBlock | undefined {
  const names = new Set(outlets.map(bareName));
  const headings = new Map<string, PageBlock>();
  for (const block of blocks) {
    const text = fold(block.text.slice(0, 1000));
    if (/^h[1-6]$/.test(block.tag) && !names.has(bareName(text)) && !headings.has(text)) headings.set(text, block);
  }
  return stated
    .flatMap(({ value }) => [value, withoutOutlet(value, outlets)])
    .map((value) => headings.get(fold(value)))
    .find((block) => block !== undefined);
}

/** Tells the headings that only end a title which another heading begins: the outlet's name in "Bridge closed : The Ledger". */
function titleTails(title: string, blocks: readonly PageBlock[]): (heading: string) => boolean {
  const whole = fold(title);
  const opening = blocks.find(
    ({ tag, text }) => /^h[1-3]$/.test(tag) && wordCount(text) > 2 && whole.startsWith(fold(text.slice(0, 1000))),
  );
  return (heading) =>
    opening !== undefined && opening.text !== heading && whole.endsWith(fold(heading)) && whole !== fold(heading);
}

/** A page's single first-level heading, where it is long enough to be a headline. */
const onlyVisible = (headings: readonly PageBlock[]): PageBlock | undefined =>
  headings.length === 1 && wordCount(headings[0]?.text ?? '') >= 4 ? headings[0] : undefined;

/** One holds the other and is most of it, or both begin alike. */
function agree(stated: string, heading: string): boolean {
  if (heading.length < 8) return stated === heading;
  return (
    stated.includes(heading) ||
    (heading.includes(stated) && stated.length > 15) ||
    (heading.length > 30 && stated.slice(0, 30) === heading.slice(0, 30))
  );
}
