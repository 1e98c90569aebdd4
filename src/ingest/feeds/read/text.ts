import { paragraphs } from '../markup/escape.ts';
import { collapse, looksLikeHtml, plainText } from '../markup/plain.ts';
import { sanitise } from '../markup/sanitise.ts';
import { innerHtml } from '../markup/serialise.ts';
import { type Element, elementsIn, textOf } from '../xml/element.ts';

/** What an element says: plain text, or HTML as it was sent. */
export interface Said {
  readonly html: boolean;
  readonly value: string;
  readonly base: string | null;
}

const HTML_TYPES = /^(?:html|xhtml|text\/html|application\/xhtml\+xml|text\/x-html|application\/xhtml)\b/u;
const TEXT_TYPES = /^(?:text|plain|text\/plain|text\/(?!html|xml)[\w.+-]+)$/u;

/** Reads a text construct of Atom 0.3 or 1.0, or an element of RSS, by its type, its mode and what it holds. */
export function said(element: Element): Said {
  const type = (element.attributes.get('type') ?? '').trim().toLowerCase();
  const mode = (element.attributes.get('mode') ?? '').trim().toLowerCase();
  const { base } = element;
  if (elementsIn(element).length > 0) return { html: true, value: innerHtml(unwrapped(element, type)), base };
  const raw = /^(?:image|audio|video)\//u.test(type) ? '' : textOf(element);
  const value = mode === 'base64' || isBinary(type) ? fromBase64(raw) : raw;
  if (mode === 'xml' && !type.startsWith('html'))
    return { html: isMarkupType(type) && looksLikeHtml(value), value, base };
  if (type === 'xhtml' || type === 'application/xhtml+xml')
    return { html: mode !== '' || looksLikeHtml(value), value, base };
  if (HTML_TYPES.test(type)) return { html: true, value, base };
  if (TEXT_TYPES.test(type)) return { html: false, value, base };
  return { html: looksLikeHtml(value), value, base };
}

const isMarkupType = (type: string): boolean => HTML_TYPES.test(type);

/** Atom 1.0 puts XHTML into a `div` that is no part of it. */
function unwrapped(element: Element, type: string): Element {
  const inner = elementsIn(element);
  const [only] = inner;
  const bare = element.children.every((child) => typeof child !== 'string' || child.trim() === '');
  return type === 'xhtml' && inner.length === 1 && only?.local === 'div' && bare ? only : element;
}

/** Content of other media types is sent in base64 (RFC 4287, 4.1.3.3). */
const isBinary = (type: string): boolean =>
  /^(?!text\/|application\/xhtml)[\w.-]+\/[\w.+-]+$/u.test(type) && !/xml$/u.test(type);

function fromBase64(raw: string): string {
  const bare = raw.replace(/\s+/gu, '');
  if (bare === '' || bare.length % 4 === 1 || !/^[A-Za-z0-9+/_-]+=*$/u.test(bare)) return raw;
  return Buffer.from(bare, 'base64').toString('utf8');
}

/** As plain text on one line; null where nothing is left. */
export const asPlain = ({ html, value }: Said): string | null => (html ? plainText(value) : collapse(value)) || null;

/** As safe HTML; null where it holds nothing. */
export function asHtml({ html, value, base }: Said): string | null {
  const safe = html ? sanitise(value, base).trim() : paragraphs(value);
  return safe || null;
}
