import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, html } from '../../../src/report/html/markup.ts';

const decoded = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('escaping', () => {
  it.each([
    ['<script>', '&lt;script&gt;'],
    [`a" onerror='x`, 'a&quot; onerror=&#39;x'],
    ['AT&amp;T', 'AT&amp;amp;T'],
    ['a\u202Eb\u2066c\u2069', 'a\u2060b\u2060c\u2060'],
    ['a\u0000b\u001B[31m', 'a\uFFFDb\uFFFD[31m'],
    ['line\r\nline', 'line \nline'],
    ['\uD800x', '\uFFFDx'],
    ['😀 naïve', '😀 naïve'],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it('keeps the place of every unit and leaves no markup, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(decoded(escaped)).toHaveLength(text.length);
      }),
    );
  });
});

describe('the template', () => {
  it('escapes what is put in, and markup not twice', () => {
    const inner = html`<b>${'1 < 2'}</b>`;
    expect(html`<p title="${'"'}">${[inner, ' & ', 3, null, false]}</p>`.source).toBe(
      '<p title="&quot;"><b>1 &lt; 2</b> &amp; 3</p>',
    );
  });
});
