import { resolveUrl } from '../links.ts';
import type { Element } from '../xml/element.ts';
import { ADDRESSES, VOID } from './elements.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** What stands within an element, as HTML. Addresses are resolved against the `xml:base` that holds where they stand. */
export const innerHtml = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? escapeText(child) : outerHtml(child))).join('');

function outerHtml(element: Element): string {
  const name = element.local;
  let tag = `<${name}`;
  for (const [key, value] of element.attributes) {
    const resolved = ADDRESSES.has(key) ? (resolveUrl(value, element.base) ?? value) : value;
    tag += ` ${key}="${escapeAttribute(resolved)}"`;
  }
  return VOID.has(name) ? `${tag}>` : `${tag}>${innerHtml(element)}</${name}>`;
}
