import { fold } from '../../text/normalise.ts';
import { type Claim, claim } from '../metadata/claims.ts';
import { bareName, withoutOutlet } from '../metadata/page.ts';
import { wordCount } from '../unit.ts';
import type { PageBlock } from './blocks.ts';

/** The headline: a first-level heading that the page's metadata confirms, else what the metadata says, else the first such heading. */
export function headlineClaim(
  blocks: readonly PageBlock[],
  title: string,
  claims: readonly Claim[],
  outlets: readonly string[],
): Claim | null {
  const stated = claims.filter(({ field }) => field === 'headline');
  const known = [...stated.map(({ value }) => value), title].filter(Boolean).map(fold);
  const names = new Set(outlets.map(bareName));
  const headings = blocks.filter(
    ({ tag, text, tags }) => (tag === 'h1' || tags[1] === 'h1') && wordCount(text) <= 50 && !names.has(bareName(text)),
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
