import { expect, test } from 'vitest';
import { extractHtml } from '../../src/core/extract/html.ts';
import { extractText } from '../../src/core/extract/text.ts';

const SENTENCE =
  'The council voted on Tuesday to close the old bridge, after engineers said that its piers had cracked.';

test.each([
  [
    'nested 100,000 deep',
    `${'<div>'.repeat(100_000)}<p>${SENTENCE}</p>${'</div>'.repeat(100_000)}`,
    ['too-deep'],
    true,
  ],
  ['tags never closed', `${'<b><i>'.repeat(5000)}<p>${SENTENCE}`, ['too-deep'], true],
  ['more elements than any page', `<p>${SENTENCE}</p>${'<br>'.repeat(40_000)}`, ['too-large'], true],
  ['scripts never closed', `<p>${SENTENCE}</p>${'<script>'.repeat(1000)}`, [], true],
  ['marks without end', '<'.repeat(5000), ['empty'], false],
  ['quotes without end', '<a "'.repeat(5000), ['empty'], false],
  ['nothing', '', ['empty'], false],
  ['an image', '\u0089PNG\r\n\u001a\n\0\0\0', ['binary'], false],
])('%s', (_, html, codes, readable) => {
  const document = extractHtml({ type: 'html', name: 'n', html });
  expect(document.notes.map(({ code }) => code)).toEqual(codes);
  if (readable) expect(document.text).toContain(SENTENCE);
  else expect(document.text).toBe('');
});

test('tags left open and a script in the headline', () => {
  const html = `<title>Gates tested</title><h1>Flood gates tested <script>document.write("x")</script>before winter</h1>
<p>${SENTENCE}
<p>One gate stuck for <b>twenty minutes and had to be <i>freed by hand, the director, Ruth Amsel, told a radio station.
<p>The gates are tested each autumn & were last closed in January, when the tide rose by 3.1 metres.`;
  const document = extractHtml({ type: 'html', name: 'n', html });
  expect(document.headline).toBe('Flood gates tested before winter');
  expect(document.text.split('\n\n').slice(1)).toEqual([
    SENTENCE,
    'One gate stuck for twenty minutes and had to be freed by hand, the director, Ruth Amsel, told a radio station.',
    'The gates are tested each autumn & were last closed in January, when the tide rose by 3.1 metres.',
  ]);
});

test.each([
  ['dates', '05/06/2025 '.repeat(20_000)],
  ['names joined', `By ${'A-'.repeat(50_000)}A`],
  ['brackets of agencies', 'MARLOW (VNA '.repeat(20_000)],
  ['a credit without end', `With material from ${'A'.repeat(100_000)}`],
  ['questions', 'Were you there? Write '.repeat(20_000)],
  ['offers', 'support for 1 '.repeat(20_000)],
  ['labels of pictures', `${SENTENCE} Photo: ${'Jane for '.repeat(20_000)}`],
])('a long line of %s', (_, line) => {
  const document = extractText({ type: 'text', name: 'n', text: `Bridge closed\n\n${line}\n\n${SENTENCE}` });
  expect(document.text).toContain(SENTENCE);
});

test('many lines that name an outlet', () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, i) => `Published in The Valley Courier of Marlow ${'I'.repeat(i % 7)}`,
  );
  const document = extractText({ type: 'text', name: 'n', text: [...lines, SENTENCE, ...lines].join('\n\n') });
  expect(document.text).toContain(SENTENCE);
});
