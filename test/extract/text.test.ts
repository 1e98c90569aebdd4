import { describe, expect, test } from 'vitest';
import { extract } from '../../src/core/extract/index.ts';
import { extractText } from '../../src/core/extract/text.ts';
import { blocksOf, HEADLINE, PARAGRAPHS, reportWith } from './report.ts';

const read = (text: string) => extractText({ type: 'text', name: 'n', text });

describe('structure', () => {
  test('a repeated headline stays as a block of its own', () => {
    const document = read([HEADLINE, HEADLINE, ...PARAGRAPHS].join('\n\n'));
    expect(blocksOf(document).slice(0, 2)).toEqual([
      ['headline', HEADLINE],
      ['subheadline', HEADLINE],
    ]);
    expect(document.removals).toEqual([]);
  });

  test('highlights stand under their label until the dateline', () => {
    const document = read(
      [
        HEADLINE,
        'Story highlights',
        'NEW: Mayor says traffic will be sent round',
        'Cracks were found in two piers',
        'CNN  — ',
        ...PARAGRAPHS,
      ].join('\n\n'),
    );
    expect(blocksOf(document).filter(([kind]) => kind === 'highlight')).toHaveLength(2);
    expect(document.removals.map(({ quote }) => quote)).toEqual(['Story highlights', 'CNN —']);
    expect(document.outlet).toBe('CNN');
    expect(document.evidence.outlet?.from).toBe('text');
  });

  test.each([
    ['Mayor: ‘We had no choice’', 'heading'],
    ['• Two piers are cracked', 'list'],
  ])('%s is a %s', (line, kind) => {
    expect(blocksOf(reportWith(line, 2))).toContainEqual([kind, line]);
  });

  test('a line without a stop below the headline is a dek', () => {
    const dek = 'Engineers warned of the piers three years ago, papers show';
    expect(blocksOf(read([HEADLINE, dek, ...PARAGRAPHS].join('\n')))[1]).toEqual(['subheadline', dek]);
  });

  test('paragraphs may be single lines, indented or wrapped at a column', () => {
    const wrap = (text: string) => text.replace(/(.{50,70})\s/g, '$1\n');
    const expected = blocksOf(read([HEADLINE, ...PARAGRAPHS].join('\n\n')));
    expect(blocksOf(read([HEADLINE, ...PARAGRAPHS].join('\n')))).toEqual(expected);
    expect(blocksOf(read([HEADLINE, ...PARAGRAPHS.map((p) => `    ${p}`)].join('\r\n\r\n')))).toEqual(expected);
    expect(blocksOf(read([HEADLINE, ...PARAGRAPHS.map(wrap)].join('\n\n')))).toEqual(expected);
  });
});

describe('datelines', () => {
  test.each([
    ['WASHINGTON (AP) — ', 'WASHINGTON', 'AP', 'Associated Press'],
    ['CAIRO — ', 'CAIRO', null, null],
    ['WASHINGTON, Sept. 6 (Reuters) - ', 'WASHINGTON', 'Reuters', 'Reuters'],
    ['LAGOS, Nigeria (AFP) – ', 'LAGOS, Nigeria', 'AFP', 'Agence France-Presse'],
    ['(Reuters) - ', null, 'Reuters', 'Reuters'],
    ['ST. PETERSBURG, Russia — ', 'ST. PETERSBURG, Russia', null, null],
  ])('%s', (opening, place, agency, credit) => {
    const document = read([HEADLINE, opening + PARAGRAPHS[0], ...PARAGRAPHS.slice(1)].join('\n\n'));
    expect(document.dateline).toMatchObject({ place, agency });
    const { start = 0, end = 0 } = document.dateline ?? {};
    expect(document.text.slice(start, end)).toBe(opening.trim());
    expect(document.credit).toBe(credit);
    expect(document.removals).toEqual([]);
  });

  test.each([
    'The mayor — who was away — did not answer.',
    'NATO — the alliance of 32 states — met on Monday in the town hall.',
  ])('%s has none', (opening) => {
    expect(read([HEADLINE, opening, ...PARAGRAPHS].join('\n\n')).dateline).toBeNull();
  });
});

describe('metadata', () => {
  test('byline, credit and times are read before their lines go', () => {
    const document = read(
      [
        HEADLINE,
        'By JANE DOE, Associated Press',
        'Published 3:14 p.m. EDT Sept. 6, 2013',
        'Updated Sept. 7, 2013',
        ...PARAGRAPHS,
      ].join('\n'),
    );
    expect(document).toMatchObject({
      byline: 'JANE DOE',
      credit: 'Associated Press',
      published: '2013-09-06T15:14-04:00',
      modified: '2013-09-07',
    });
    expect(document.removals.map(({ step }) => step)).toEqual(['byline', 'timestamp', 'timestamp']);
    expect(document.evidence.byline).toEqual({ from: 'text', detail: 'By JANE DOE, Associated Press' });
  });

  test('a sentence that begins with By is no byline', () => {
    const line = 'By Monday, the mayor had resigned.';
    expect(read([HEADLINE, line, ...PARAGRAPHS].join('\n\n')).byline).toBeNull();
  });

  test('the caller wins, and a domain is the last resort', () => {
    const text = [HEADLINE, 'CNN —', ...PARAGRAPHS].join('\n\n');
    const told = extractText({ type: 'text', name: 'n', text, outlet: 'Valley Courier', published: '2024-05-01' });
    expect(told).toMatchObject({ outlet: 'Valley Courier', published: '2024-05-01' });
    expect(told.evidence.outlet?.from).toBe('option');
    const found = extractText({
      type: 'text',
      name: 'n',
      text: PARAGRAPHS.join('\n\n'),
      url: 'https://www.marlowpost.example/a',
    });
    expect(found.outlet).toBe('marlowpost.example');
    expect(found.evidence.outlet?.from).toBe('url');
  });

  test('the id follows outlet, address and text', () => {
    const text = PARAGRAPHS.join('\n\n');
    const id = (outlet: string) => extractText({ type: 'text', name: 'n', text, outlet }).id;
    expect(id('A')).toBe(id('A'));
    expect(id('A')).not.toBe(id('B'));
  });
});

describe('what cannot be read', () => {
  test.each([
    ['', 'empty'],
    [' \n\n ', 'empty'],
    ['PK\u0003\u0004\0\0\u0008', 'binary'],
  ])('%j', (text, code) => {
    const document = read(text);
    expect(document.text).toBe('');
    expect(document.notes.map((note) => note.code)).toEqual([code]);
  });
});

test('the language is told by reading', async () => {
  const french =
    'Le conseil municipal a décidé mardi de fermer le vieux pont de la ville après la découverte de fissures dans deux de ses piles. '.repeat(
      3,
    );
  const document = await extract({ type: 'text', name: 'n', text: french });
  expect(document.language).toBe('fr');
  expect(document.notes).toEqual([{ code: 'language', message: 'reads as French; Rashomon reads English so far' }]);
  const english = await extract({ type: 'text', name: 'n', text: PARAGRAPHS.join('\n') });
  expect(english).toMatchObject({ language: 'en', notes: [] });
});
