import { BLOCKS, DROPPED_WHOLE, HTML_ELEMENTS, LONE_ELEMENTS } from './elements.ts';
import { readTags } from './tags.ts';

/** White space as one blank each, none at the ends. */
export const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The text of HTML on one line, without what scripts and styles hold. */
export function plainText(html: string): string {
  const parts: string[] = [];
  let dropping = '';
  readTags(html, {
    text(text) {
      if (!dropping) parts.push(text);
    },
    open(name) {
      if (dropping) return;
      if (DROPPED_WHOLE.has(name)) dropping = name;
      else if (BLOCKS.has(name)) parts.push(' ');
    },
    close(name) {
      if (dropping === name) dropping = '';
      else if (!dropping && BLOCKS.has(name)) parts.push(' ');
    },
  });
  return collapse(parts.join(''));
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,12})(?=[\s/>])/gu;

/** Whether a text of unknown type is HTML: it has the end tag of an element, a tag that stands alone, or a character reference. */
export function looksLikeHtml(text: string): boolean {
  if (text.includes('<')) {
    for (const [, slash, name = ''] of text.matchAll(TAG)) {
      const lower = name.toLowerCase();
      if (slash ? HTML_ELEMENTS.has(lower) : LONE_ELEMENTS.has(lower)) return true;
    }
    if (text.includes('<!--')) return true;
  }
  return /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/u.test(text);
}
