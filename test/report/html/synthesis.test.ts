import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/report/html/index.ts';
import { comparison } from '../fixture.ts';
import { comparisonOf } from './many.ts';

const sectionOf = (page: string, id: string): string =>
  page
    .slice(page.indexOf(`<section id="${id}"`))
    .split(/<section id="(?!.*^)/u)[1]
    ?.slice(0, 6000) ?? '';

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

describe('the synthesis in the HTML report', () => {
  const section = sectionOf(renderHtml(comparison), 'synthesis');

  it('runs on where it is shared, and stands sentence by sentence where it is not', () => {
    expect(section).toMatch(/<p class="running">.*ran aground near Port Ellery/su);
    expect(section.match(/<li class="(?:differs|only)">/gu)).toEqual(['<li class="differs">', '<li class="only">']);
  });

  it('says how much of the whole it carries', () => {
    expect(plain(section)).toContain('This carries 2 of 3 points that two accounts or more tell');
  });

  it('names an account by its short name where the comparison names it by its path', () => {
    const [first] = comparison.documents;
    const documents = comparison.documents.map((document) =>
      document === first ? { ...document, outlet: null, article: 'in/a/folder/courier.txt' } : document,
    );
    const synthesis = [
      {
        role: 'only' as const,
        text: 'Only in/a/folder/courier.txt adds: Nobody slept.',
        cites: comparison.synthesis[0]?.cites ?? [],
      },
    ];
    const page = renderHtml({ ...comparison, documents, synthesis });
    expect(plain(sectionOf(page, 'synthesis'))).toContain('Only courier.txt adds: Nobody slept.');
  });
});

describe('what one account leaves out, in the HTML report', () => {
  it('is told with who is silent, the accounts that tell it and a word on silence', () => {
    const section = sectionOf(renderHtml(comparison), 'omissions');
    expect(plain(section)).toMatch(
      /Silence is no disagreement.*Everyone but Ellery Courier tells: Three tugs.*\[B\d+\] \[C\d+\]/u,
    );
  });

  it('counts those that tell where others are silent too', () => {
    const many = comparisonOf(9);
    const [silent, other, ...tellers] = many.documents;
    const point = many.points[0];
    if (!silent || !other || !point) throw new Error('nine accounts have three');
    const omission = {
      document: silent.id,
      point: point.id,
      tellers: tellers.map(({ id }) => id),
      reasons: [],
      weight: 0.5,
    };
    const section = sectionOf(renderHtml({ ...many, omissions: [omission] }), 'omissions');
    expect(plain(section)).toMatch(/7 of 9 accounts tell, .* does not:/u);
  });
});
