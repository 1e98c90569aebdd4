import { resolveUrl } from '../links.ts';
import { ADDRESSES, DROPPED_TAGS, DROPPED_WHOLE, KEPT_ATTRIBUTES, VOID } from './elements.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { readTags } from './tags.ts';

/**
 * HTML without what could run or load by itself: scripts, styles, handlers, frames, forms, and addresses of dangerous schemes. Relative
 * addresses are resolved. The text stays as it is; tags are not balanced, for what reads it next is a tolerant parser.
 */
export function sanitise(html: string, base: string | null): string {
  const parts: string[] = [];
  let dropping = '';
  let depth = 0;
  readTags(html, {
    text(text) {
      if (!dropping) parts.push(escapeText(text));
    },
    open(raw, attributes) {
      const name = localName(raw);
      if (dropping) {
        if (name === dropping) depth += 1;
      } else if (DROPPED_WHOLE.has(name)) {
        dropping = name;
        depth = 1;
      } else if (!DROPPED_TAGS.has(name) && /^[a-z][a-z0-9-]*$/u.test(name))
        parts.push(`<${name}${attributesKept(attributes, base)}>`);
    },
    close(raw) {
      const name = localName(raw);
      if (dropping) {
        if (name !== dropping) return;
        depth -= 1;
        if (depth === 0) dropping = '';
      } else if (
        !DROPPED_TAGS.has(name) &&
        !DROPPED_WHOLE.has(name) &&
        !VOID.has(name) &&
        /^[a-z][a-z0-9-]*$/u.test(name)
      )
        parts.push(`</${name}>`);
    },
  });
  return parts.join('');
}

/** `xhtml:p` is p. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesKept(attributes: ReadonlyMap<string, string>, base: string | null): string {
  let kept = '';
  for (const [name, value] of attributes) {
    if (!KEPT_ATTRIBUTES.has(name)) continue;
    const safe = ADDRESSES.has(name) ? addressKept(value, base) : value;
    if (safe !== null) kept += ` ${name}="${escapeAttribute(safe)}"`;
  }
  return kept;
}

/** A relative address with nothing to resolve it against stays relative; one with a scheme must be a harmless one. */
function addressKept(value: string, base: string | null): string | null {
  const resolved = resolveUrl(value, base);
  if (resolved !== null) return resolved;
  const bare = [...value].filter((character) => character > ' ').join('');
  return /^[^/?#]*:/u.test(bare) ? null : bare;
}
