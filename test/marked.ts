import type { Span } from '../src/core/model/span.ts';

/**
 * Reads a text with positions marked in it: `<cue>said</cue>` becomes `said` and a span under `cue`.
 * Tags are lower-case words, may nest, and must close. Throws on a tag left open or closed twice.
 */
export function marked(source: string): { text: string; spans: Record<string, Span[]> } {
  const spans: Record<string, Span[]> = {};
  const open: { tag: string; start: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/<(\/?)([a-z][a-z0-9-]*)>/g)) {
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    const tag = match[2] as string;
    if (match[1] === '') open.push({ tag, start: text.length });
    else {
      const last = open.pop();
      if (last?.tag !== tag) throw new Error(`</${tag}> closes ${last ? `<${last.tag}>` : 'nothing'}`);
      let list = spans[tag];
      if (!list) {
        list = [];
        spans[tag] = list;
      }
      list.push({ start: last.start, end: text.length });
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.tag}> is left open`);
  text += source.slice(from);
  for (const list of Object.values(spans)) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, spans };
}
