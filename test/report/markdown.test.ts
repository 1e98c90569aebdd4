import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { escapeMarkdown, stressed } from '../../src/report/markdown/escape.ts';
import { renderMarkdown } from '../../src/report/markdown/index.ts';
import { comparison } from './fixture.ts';

describe('the Markdown report', () => {
  const page = renderMarkdown(comparison);

  it('has its sections in order', () => {
    expect(page.match(/^#{1,2} .*$/gmu)).toEqual([
      '# 3 accounts of one event, 2 independent origins',
      '## In short',
      '## Where they differ',
      '## What all or several tell',
      '## Quotations',
      '## Copied passages',
      '## Only in A',
      '## Only in B',
      '## Only in C',
      '## What one leaves out',
      '## Timeline',
      '## What was removed',
      '## Notes',
    ]);
  });

  it('tells what all but one tell, and how much of the whole the synthesis carries', () => {
    expect(page).toMatch(
      /^- \*\*Everyone but Ellery Courier tells\*\*: Three tugs .*\[\^B\d+\] \[\^C\d+\] \(2 independent/mu,
    );
    expect(page).toContain(
      '*This carries 2 of 3 points that two accounts or more tell, and 1 of 4 differences above wording.*',
    );
  });

  it('defines every footnote it uses, once, and none besides', () => {
    const used = new Set(page.match(/\[\^[^\]]+\](?!:)/gu));
    const defined = page.match(/^\[\^[^\]]+\](?=:)/gmu) ?? [];
    expect([...used].sort()).toEqual([...defined].sort());
    expect(defined.length).toBeGreaterThan(10);
  });

  it('quotes each side with the words that differ in bold', () => {
    expect(page).toContain(
      '> A: Harbour master Tomas Rell said the ship had left the marked channel at **about 6:40 p.m.** [^A5]',
    );
  });

  it('strikes out what a quotation cuts and makes bold what it adds', () => {
    expect(page).toContain('hold ~~on to one another, and nobody panicked~~ **tight** [^C4]');
  });

  it('warns first where the accounts may tell of different events', () => {
    const warned = renderMarkdown({
      ...comparison,
      notes: [{ code: 'different-events', message: 'hardly anything shared' }],
    });
    expect(warned).toMatch(/^# 3 accounts, 2 independent origins\n\n> \[!WARNING\]\n> hardly anything shared\n/u);
  });

  it('limits its sections unless all is asked for', () => {
    expect(renderMarkdown(comparison, { limit: 1 })).toContain('- … and 1 more');
    expect(renderMarkdown(comparison, { limit: 1, all: true })).not.toContain('… and 1 more');
  });

  it('bears the name of the event where it has one', () => {
    const [title, , counts] = renderMarkdown(comparison, { title: 'The *Maren*\nStar' }).split('\n');
    expect(title).toBe('# The \\*Maren\\* Star');
    expect(counts).toMatch(/^\d accounts.* independent origins?\.$/u);
    expect(renderMarkdown(comparison)).toMatch(/^# \d accounts/u);
  });

  it('lets no markup of a page through', () => {
    const evil = '<script>x</script> # [a](javascript:b) | **c** ';
    const hostile = JSON.parse(
      JSON.stringify(comparison, (key, value) =>
        ['what', 'headline', 'outlet', 'message'].includes(key) && value ? evil + value : value,
      ),
    ) as Comparison;
    const printed = renderMarkdown(hostile);
    expect(printed).not.toMatch(/(?<!\\)<script/u);
    expect(printed).not.toMatch(/(?<!\\)\[a/u);
  });
});

describe('escaping', () => {
  it.each([
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['a | b', 'a \\| b'],
    ['AT&T &lt;', 'AT&amp;T &amp;lt;'],
    ['https://x.example www.x.example', 'https\\://x.example www\\.x.example'],
    ['one\n\n# two', 'one \\# two'],
    ['~~gone~~ [^A1] <b>', '\\~\\~gone\\~\\~ \\[^A1\\] \\<b\\>'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('words that stand out', () => {
  it.each([
    ['met ', 'the minister', ', who', '**the minister**'],
    ['met Torvask', '’s minister', ', who', '’**s minister**'],
    ['“', 'It will be', ',”', '**It will be**'],
    ['the ', '(old)', 's', '**(old**)'],
    ['the ', '(old)', ' shed', '**(old)**'],
    ['a', '—', 'b', '—'],
    ['', '5 * 4', '', '**5 \\* 4**'],
  ])('%j %j %j', (before, words, after, written) => {
    expect(stressed('**', words, { before, after })).toBe(written);
  });
});
