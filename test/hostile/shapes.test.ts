import { describe, expect, it } from 'vitest';
import { compare } from '../../src/app/comparison.ts';
import { read } from '../../src/app/pipeline.ts';
import type { Span } from '../../src/core/model/span.ts';

const LENGTH = 8_000;

const filled = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length));
const counted = (piece: (i: number) => string, count: number): string =>
  Array.from({ length: count }, (_, i) => piece(i)).join('');

const SHAPES: readonly (readonly [name: string, text: string])[] = [
  ['words without a stop', filled('and the river went on past the quiet town ')],
  ['names without a stop', filled('Mara Okell Boris Lind Ann Tarrow ')],
  ['a list of names', filled('Mara Okell, Boris Lind, Ann Tarrow, ')],
  ['numbers', counted((i) => `${i * 37} `, 1200)],
  ['dates', counted((i) => `on ${1 + (i % 28)} March ${1900 + (i % 120)} and `, 300)],
  ['plain marks', filled('"')],
  ['opening marks', filled('“word ')],
  ['single marks opened in each other', filled('‘word ')],
  ['reporting verbs', filled('he said she said ')],
  ['reports within reports', filled('he said that she claimed that ')],
  ['nested brackets', `${'(a '.repeat(1500)}${'b) '.repeat(1500)}`],
  ['one-line paragraphs', counted((i) => `Line ${i} of the report says the mayor left.\n`, 200)],
  ['quotations', counted((i) => `“We lost ${i} boats and the pier,” said Mara Okell.\n\n`, 120)],
  ['blank lines', `The mayor left on Friday.${'\n'.repeat(LENGTH)}The boats had gone, she said.`],
  ['halves of surrogate pairs', filled('the \ud800 boats \udc00 left ')],
  ['marks that turn the writing round', filled('the \u202e\u2066boats\u2069 left ')],
  ['accents without end', `The a${'\u0301\u0323'.repeat(LENGTH)} boats left.`],
  ['characters without width', filled('the\u200b\u200d boats ')],
  ['agencies', filled('(AP) — ')],
];

/** Every span anywhere in a value. */
function spansIn(value: unknown, found: Span[] = []): Span[] {
  if (Array.isArray(value)) for (const item of value) spansIn(item, found);
  else if (value !== null && typeof value === 'object') {
    if ('start' in value && 'end' in value) found.push(value as Span);
    for (const item of Object.values(value)) spansIn(item, found);
  }
  return found;
}

/** Spans with words of their own, anywhere in a value. */
const passagesIn = (value: unknown) =>
  spansIn(value).filter((span): span is Span & { document: string; quote: string } => 'quote' in span);

describe.each(SHAPES)('%s', (_, text) => {
  it('is read with every span within the text', async () => {
    const reading = await read({ type: 'text', name: 'hostile.txt', text: `The boats left on Friday.\n\n${text}` });
    const spans = spansIn({ ...reading, text: '', removals: [] });
    expect(spans.length).toBeGreaterThan(0);
    for (const { start, end } of spans)
      expect(0 <= start && start <= end && end <= reading.text.length, `${start}-${end}`).toBe(true);
  });

  it('is compared with every passage in its place', async () => {
    const readings = await Promise.all(
      ['The boats left on Friday.', 'The ships left on Monday.'].map((lead, i) =>
        read({ type: 'text', name: `${i}.txt`, text: `${lead}\n\n${text}` }),
      ),
    );
    const comparison = await compare(readings);
    const texts = new Map(comparison.documents.map((document) => [document.id, document.text]));
    for (const { document, start, end, quote } of passagesIn({ ...comparison, documents: [] }))
      expect(texts.get(document)?.slice(start, end)).toBe(quote);
    expect(comparison.documents).toHaveLength(2);
  });
});
