import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractHtml } from '../../src/core/extract/html.ts';
import { extractText } from '../../src/core/extract/text.ts';
import type { Document } from '../../src/core/model/document.ts';
import { wordsOf } from '../../src/core/text/normalise.ts';
import { PARAGRAPHS } from './report.ts';

const line = fc.oneof(
  fc.constantFrom(
    ...PARAGRAPHS,
    'Advertisement',
    'Support the Courier',
    'CNN —',
    'Story highlights',
    'RELATED',
    'By Jane Doe',
    '12',
    '* * *',
    'Read more: Why',
    'Bridge closed',
  ),
  fc
    .array(
      fc.constantFrom(
        'the',
        'Mayor',
        'you',
        'our',
        'newsletter',
        'said.',
        '“No,”',
        '(AP)',
        '—',
        'Credit:',
        '2013',
        'By',
        '\t',
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join(' ')),
  fc.string({ maxLength: 60 }).map((text) => text.replace(/\0/g, '')),
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\n    ')), { maxLength: 25 })
  .map((parts) => parts.flat().join(''));

function checkLaws({ text: whole, blocks, removals, dateline }: Document): void {
  let end = 0;
  for (const block of blocks) {
    expect(whole.slice(end, block.start).trim()).toBe('');
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
  }
  expect(end).toBe(whole.length);
  for (const { at, quote } of removals) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(whole.length);
    expect(quote).not.toBe('');
  }
  if (dateline) expect(dateline.start < dateline.end && dateline.end <= whole.length).toBe(true);
}

test('no word of a plain text is lost, blocks cover the text, and the same text gives the same document', () => {
  fc.assert(
    fc.property(text, (source) => {
      const document = extractText({ type: 'text', name: 'n', text: source });
      checkLaws(document);
      if (document.notes.some(({ code }) => code === 'binary')) return;
      const found = wordsOf([document.text, ...document.removals.map(({ quote }) => quote)].join('\n')).sort();
      expect(found).toEqual(wordsOf(source.replace(/\p{L}-\s*\n\s*/gu, (hyphen) => hyphen)).sort());
      expect(extractText({ type: 'text', name: 'n', text: source })).toEqual(document);
    }),
    { numRuns: 300 },
  );
});

const markup = fc.array(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="related">',
    '</div>',
    '<b>',
    '<ul><li>',
    '<a href="x">',
    '</a>',
    '<script>',
    '<!--',
    '-->',
    '<br>',
    '<h1>',
    '&amp;',
    '<',
    '"',
    ...PARAGRAPHS,
  ),
  { maxLength: 40 },
);

test('no page throws, and the laws hold for every page', () => {
  fc.assert(
    fc.property(markup, (parts) => checkLaws(extractHtml({ type: 'html', name: 'n', html: parts.join('') }))),
    { numRuns: 100 },
  );
});
