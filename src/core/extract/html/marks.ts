import { fold } from '../../text/normalise.ts';
import { UPDATED_LABEL } from '../en/dates.ts';
import { readByline } from '../metadata/byline.ts';
import { type Claim, claim } from '../metadata/claims.ts';
import { readDate } from '../metadata/dates.ts';
import { looseByline } from '../metadata/page.ts';
import { wordCount } from '../unit.ts';
import type { PageBlock } from './blocks.ts';
import { isProseBlock } from './region.ts';

/** Short lines looked at on either side of the headline. */
const NEAR = 14;

/** Author and time as the lines around the headline tell them, where the page's metadata may not. */
export function claimsOfHead(blocks: readonly PageBlock[], headline: string): Claim[] {
  const at = blocks.findIndex(({ text }) => text === headline);
  if (at < 0) return [];
  const claims: Claim[] = [];
  let prose = 0;
  for (let i = Math.max(0, at - 4); i < blocks.length && i <= at + NEAR && prose < 3; i++) {
    const block = blocks[i] as PageBlock;
    if (isProseBlock(block)) prose++;
    else if (i !== at && wordCount(block.text) <= 16)
      claims.push(...claimsOfLine(block.text, blocks[i + 1]?.text ?? ''));
  }
  return claims;
}

function claimsOfLine(text: string, next: string): Claim[] {
  const claims: Claim[] = [];
  const byline =
    readByline(text)?.names ??
    looseByline(text) ??
    (/^(?:written |words |posted )?by:?$/i.test(text) ? looseByline(`By ${next}`) : null);
  if (byline) claims.push(claim('byline', byline, 'text', text));
  const date = readDate(text);
  if (date) claims.push(claim(UPDATED_LABEL.test(fold(text)) ? 'modified' : 'published', date, 'text', text));
  return claims;
}
