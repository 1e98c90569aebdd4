import { Parser } from 'htmlparser2';

/** How much of a page is read for a refresh: it stands in the head. */
const HEAD_BYTES = 32_768;
/** A page with more text than this is one to be read, whatever it leads to. */
const MAX_TEXT = 500;

/**
 * Where a page leads at once that is nothing else than a sign to another: `<meta http-equiv="refresh" content="0; url=…">`.
 * Not a refresh within `noscript`, which is for browsers without script, nor one after a time, nor of a page with a text.
 */
export function refreshTarget(bytes: Uint8Array): string | null {
  if (bytes.length > HEAD_BYTES) return null;
  const source = Buffer.from(bytes).toString('utf8');
  let target: string | null = null;
  let text = 0;
  let silent = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent++;
      else if (name === 'meta' && silent === 0 && attributes['http-equiv']?.toLowerCase() === 'refresh')
        target ??= immediate(attributes.content ?? '');
    },
    ontext(data) {
      if (silent === 0) text += data.trim().length;
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
    },
  });
  parser.end(source);
  return text > MAX_TEXT ? null : target;
}

const SILENT: ReadonlySet<string> = new Set(['noscript', 'script', 'style', 'template']);

/** The address of a refresh after no time, as the HTML Standard reads its `content`. */
function immediate(content: string): string | null {
  const [, rest = ''] = /^\s*0*(?:\.[0-9]*)?\s*[;,]\s*(.{1,4096})$/su.exec(content.slice(0, 5000)) ?? [];
  const value = rest.replace(/^url\s*=\s*/iu, '').trim();
  const quoted = /^(["'])([^"']*)/u.exec(value)?.[2];
  return (quoted ?? value).trim() || null;
}
