import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { renderTerminal } from '../../src/report/terminal/index.ts';
import { columnsOf, fill } from '../../src/report/terminal/layout.ts';
import { renderReuse } from '../../src/report/terminal/reuse.ts';
import { comparison } from './fixture.ts';

const ESCAPE = '\u001b';

const titles = (text: string): string[] =>
  text.split('\n').flatMap((line) => (/^[A-Z ]{5,}(?: \(\d+\))?$/u.test(line) ? [line.replace(/ \(\d+\)$/u, '')] : []));

describe('the terminal view', () => {
  const view = renderTerminal(comparison);

  it('tells how many accounts there are and how many are independent', () => {
    expect(view).toMatch(/^3 accounts of one event, 2 independent origins\n/u);
    expect(view).toMatch(
      /^A {2}Ellery Courier: Ferry runs aground off Port Ellery, 14 hurt\n {3}8 March 2024, 07:15 UTC · 111 words · 3 lines/mu,
    );
  });

  it('has its sections in order', () => {
    expect(titles(view)).toEqual([
      'IN SHORT',
      'WHERE THEY DIFFER',
      'WHAT ALL OR SEVERAL TELL',
      'QUOTATIONS',
      'FIGURES THAT DIFFER',
      'COPIED PASSAGES',
      'ONLY IN A',
      'ONLY IN B',
      'ONLY IN C',
      'WHAT ONE LEAVES OUT',
      'TIMELINE',
      'WHAT WAS REMOVED',
      'NOTES',
    ]);
  });

  it('leaves out sections that have nothing to show', () => {
    const bare: Comparison = {
      ...comparison,
      synthesis: [],
      differences: [],
      nonDifferences: [],
      quotes: [],
      timeline: [],
    };
    expect(titles(renderTerminal(bare))).not.toContain('IN SHORT');
    expect(titles(renderTerminal(bare))).toHaveLength(8);
  });

  it('tells in short what is shared as a paragraph, then the rest, and how much of the whole that is', () => {
    const wide = renderTerminal(comparison, { width: 400 });
    const short = wide.slice(wide.indexOf('IN SHORT'), wide.indexOf('WHERE THEY DIFFER'));
    expect(short.trim().split('\n')).toEqual([
      'IN SHORT',
      expect.stringMatching(/^The ferry Maren Star ran aground .* \[A\d+ B\d+ C\d+\]$/u),
      expect.stringMatching(/^- Accounts differ on /u),
      expect.stringMatching(/^- Only C reports /u),
      'This carries 2 of 3 points that two accounts or more tell, and 1 of 4 differences above wording.',
    ]);
  });

  it('tells what all but one tell, and that silence is no disagreement', () => {
    const wide = renderTerminal(comparison, { width: 400 });
    expect(wide).toContain('WHAT ONE LEAVES OUT (1)\nSilence is no disagreement');
    expect(wide).toMatch(
      /^- Everyone but Ellery Courier tells: Three tugs .* \[B\d+ C\d+\] 2 independent accounts tell it; near the top of one$/mu,
    );
  });

  it.each([40, 60, 80, 100])('keeps to %d columns', (width) => {
    const longest = Math.max(...renderTerminal(comparison, { width, all: true }).split('\n').map(columnsOf));
    expect(longest).toBeLessThanOrEqual(width);
  });

  it('shows each side of a difference with its sentence, the words that differ marked', () => {
    const wide = renderTerminal(comparison, { width: 200 });
    expect(wide).toContain(
      'A5  Harbour master Tomas Rell said the ship had left the marked channel at *about 6:40 p.m.*',
    );
    expect(wide).toContain(
      'B3  The Maren Star left the marked channel *shortly after 7 p.m.*, harbour master Tomas Rell said.',
    );
  });

  it('puts contradictions before imprecisions before wording', () => {
    const places = ['Contradictions', 'Imprecisions', 'Wording'].map((title) => view.indexOf(title));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('shows what a quotation keeps, cuts and adds', () => {
    expect(renderTerminal(comparison, { width: 200 })).toContain(
      'C4  We were told to sit on the floor and hold [-on to one another, and nobody panicked-] {+tight+}',
    );
  });

  it('draws figures that differ on one axis, open ranges with an arrow, equal ones together', () => {
    const [, first = '', second = ''] = view
      .slice(view.indexOf('how many people were injured', view.indexOf('FIGURES')))
      .split('\n');
    expect(first).toMatch(/^ {3}A2 {5}·+●·+ injuring 14$/u);
    expect(second).toMatch(/^ {3}B2 C2 {2}·+├─+▶ 17 or more people$/u);
    expect(first.indexOf('●')).toBeLessThan(second.indexOf('├'));
  });

  it('says who copied from whom and how that is known', () => {
    expect(renderTerminal(comparison, { width: 200 })).toContain(
      'B2 → C2 word for word, 100 %; B is a news agency and C leaves out its dateline',
    );
  });

  it('limits its sections and says so, and shows all on request', () => {
    const short = renderTerminal(comparison, { limit: 1 });
    expect(short).toContain('  … and 1 more (--all)');
    expect(short).not.toContain('Photo gallery');
    const all = renderTerminal(comparison, { limit: 1, all: true });
    expect(all).not.toContain('more (--all)');
    expect(all).toContain('Photo gallery');
    expect(all).toContain('count different things');
  });

  it('warns first where the accounts may tell of different events', () => {
    const message = 'these accounts share hardly anything and may tell of different events';
    const warned = renderTerminal({ ...comparison, notes: [{ code: 'different-events', message }] });
    expect(warned).toMatch(/^3 accounts, 2 independent origins\n!! these accounts share hardly/u);
  });

  it('paints on request only', () => {
    expect(view).not.toContain(ESCAPE);
    expect(renderTerminal(comparison, { color: true })).toContain(ESCAPE);
  });

  it('prints nothing that moves the cursor or reorders text', () => {
    const evil = `${ESCAPE}[2J${ESCAPE}]0;title\u0007\u009b31m\u202Eevil\u2066\r\n\u0000`;
    const hostile = JSON.parse(
      JSON.stringify(comparison, (key, value) =>
        ['what', 'headline', 'outlet', 'message', 'label'].includes(key) && value?.length > 1 ? evil + value : value,
      ),
    ) as Comparison;
    const printed = renderTerminal(hostile, { all: true });
    for (const mark of [ESCAPE, '\u0007', '\u009b', '\u202e', '\u2066', '\r', '\u0000'])
      expect(printed).not.toContain(mark);
    expect(printed).toContain('evil');
  });
});

describe('shared passages alone', () => {
  it('are shown with the names of the articles', () => {
    const view = renderReuse(comparison.documents, comparison.reuse, { width: 200 });
    expect(view).toContain('B  North Coast Wire');
    expect(view).toContain('A4 = B4 only a quotation is shared, 94 %');
    expect(renderReuse(comparison.documents, [])).toContain('No passage is shared.');
  });
});

describe('filling lines', () => {
  it('hangs the lines after the first under its words', () => {
    expect(fill([{ text: 'one two three' }], { width: 14, indent: 2, mark: { text: '- ' } })).toBe(
      '  - one two\n    three',
    );
  });

  it('breaks a word that is longer than a line', () => {
    expect(fill([{ text: 'abcdefghijklmnopqrstuvwxyz' }], { width: 12 }).split('\n')).toEqual([
      'abcdefghijkl',
      'mnopqrstuvwx',
      'yz',
    ]);
  });

  it('counts wide characters twice and combining marks not at all', () => {
    expect(['港', 'e\u0301', 'ab', '😀'].map(columnsOf)).toEqual([2, 1, 2, 2]);
  });

  it('paints words together and never splits a word between paints', () => {
    const red = (text: string): string => `<${text}>`;
    expect(fill([{ text: 'a ' }, { text: 'b c', paint: red }, { text: ', d' }], { width: 40 })).toBe('a <b c>, d');
  });
});

describe('what is told in the same words', () => {
  it('stands together: sides of a difference', () => {
    const [first] = comparison.differences;
    const side = first?.sides[2];
    if (!first || !side) throw new Error('the fixture lost its first difference');
    const twice: Comparison = { ...comparison, differences: [{ ...first, sides: [side, ...first.sides] }] };
    const view = renderTerminal(twice, { width: 200 });
    expect(view.match(/^ {3}C2 {2}/gmu)).toHaveLength(1);
  });

  it('stands together: variants of a quotation that keep every word', () => {
    const [quote] = comparison.quotes;
    const [fullest, second] = quote?.variants ?? [];
    if (!quote || !fullest || !second) throw new Error('the fixture lost its quotation');
    const same: Comparison = {
      ...comparison,
      quotes: [{ ...quote, variants: [fullest, { ...second, words: fullest.words }] }],
    };
    expect(renderTerminal(same)).toContain('   A4 B4  “We were told');
  });
});
