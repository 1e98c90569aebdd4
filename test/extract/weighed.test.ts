import { describe, expect, test } from 'vitest';
import { extractHtml } from '../../src/core/extract/html.ts';
import { HEADLINE, PARAGRAPHS } from './report.ts';

interface Page {
  readonly head?: string;
  readonly top?: string;
  readonly foot?: string;
  readonly url?: string;
}

const page = ({ head = '', top = '', foot = '', url = 'https://valleycourier.example/a' }: Page) =>
  extractHtml({
    type: 'html',
    name: 'n',
    url,
    html: `<html lang="en-GB"><head><title>${HEADLINE}</title>${head}</head><body><article><h1>${HEADLINE}</h1>${top}
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}</article>${foot}</body></html>`,
  });

const article = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, ...fields })}</script>`;

describe('when a report was published', () => {
  const stated = article({ datePublished: '2025-03-06T02:10:00Z', dateModified: '2025-03-08T09:00:00Z' });

  test.each<[string, Page, string | null]>([
    ['as its markup states', { head: stated }, '2025-03-06T02:10:00Z'],
    ['on the day shown to its readers', { head: stated, top: '<p>5 March 2025</p>' }, '2025-03-05'],
    ['on the day in its address', { head: stated, url: 'https://valleycourier.example/2025/03/05/a' }, '2025-03-05'],
    [
      'at the same instant in the zone of the place',
      { head: `${stated}<meta property="article:published_time" content="2025-03-05T21:10:00-05:00">` },
      '2025-03-05T21:10:00-05:00',
    ],
    [
      'earlier than the page was built',
      { head: stated, top: '<div class="post-date">1 June 2024</div>' },
      '2024-06-01',
    ],
    ['and not when it was updated', { head: stated, top: '<p>Updated 9 March 2025</p>' }, '2025-03-06T02:10:00Z'],
    ['and not on a later day that it shows', { head: stated, top: '<p>20 March 2025</p>' }, '2025-03-06T02:10:00Z'],
    ['under a name of its own', { head: '<meta name="w-published-date" content="2025-03-05">' }, '2025-03-05'],
    ['behind a label of its own line', { top: '<div>Published</div><div>5 March 2025</div>' }, '2025-03-05'],
    ['in a line run together', { top: '<div><span>4 min read</span><span>Mar 5, 2025</span></div>' }, '2025-03-05'],
    ['in numbers, by the language of the page', { top: '<p>05/03/2025</p>' }, '2025-03-05'],
    ['in its address alone', { url: 'https://valleycourier.example/2025/03/05/a' }, '2025-03-05'],
    ['when it was updated, where no more is told', { top: '<p>Updated 9 March 2025</p>' }, '2025-03-09'],
    [
      'and not when other reports were',
      { foot: [1, 2, 3].map((day) => `<div><h3>Other news</h3><time>${day} March 2025</time></div>`).join('') },
      null,
    ],
  ])('%s', (_, given, expected) => {
    expect(page(given).published).toBe(expected);
  });

  test('the evidence says that only an update is told', () => {
    expect(page({ top: '<p>Updated 9 March 2025</p>' }).evidence.published?.detail).toContain('the only date told');
  });
});

describe('who wrote a report', () => {
  const by = (author: unknown) => article({ author });

  test.each<[string, Page, string | null]>([
    ['persons of the markup', { head: by([{ name: 'Lena Marsh' }, { name: 'Tom Hale' }]) }, 'Lena Marsh, Tom Hale'],
    [
      'the byline shown, not the outlet',
      { head: by({ name: 'Valley Courier' }), top: '<p>By Lena Marsh</p>' },
      'Lena Marsh',
    ],
    [
      'the byline shown, not who uploaded it',
      { head: by({ name: 'Tom Hale' }), top: '<p>By Lena Marsh</p>' },
      'Lena Marsh',
    ],
    ['a name run together with By', { top: '<div><span>By</span><span>Lena Marsh</span></div>' }, 'Lena Marsh'],
    ['a name behind a date', { top: '<p>5 March 2025 · Lena Marsh</p>' }, 'Lena Marsh'],
    ['a date before By', { top: '<p>5 March 2025 by Lena Marsh</p>' }, 'Lena Marsh'],
    ['a link to the author', { top: '<div><a href="/authors/lena-marsh">Lena Marsh</a></div>' }, 'Lena Marsh'],
    ['an element for the author', { top: '<div class="article__author">Lena Marsh</div>' }, 'Lena Marsh'],
    ['a label above the name', { top: '<h4>Author</h4><p>Lena Marsh</p>' }, 'Lena Marsh'],
    ['a role behind the name', { top: '<div class="author-name">Lena Marsh Staff Writer</div>' }, 'Lena Marsh'],
    ['no account', { head: by({ name: 'admin' }) }, null],
    ['no agency', { head: by({ name: 'Associated Press' }) }, null],
    ['no reviewer', { top: '<p>Fact checked by Tom Hale</p>' }, null],
    [
      'no person of the story',
      {
        foot: '<p><a href="/people/edith-lorne/">Edith Lorne</a> spoke to the town on Tuesday night, and many came.</p>',
      },
      null,
    ],
  ])('%s', (_, given, expected) => {
    expect(page(given).byline).toBe(expected);
  });

  test('an agency among the authors is the credit', () => {
    const document = page({ head: by([{ name: 'Lena Marsh' }, { name: 'Associated Press' }]) });
    expect(document).toMatchObject({ byline: 'Lena Marsh', credit: 'Associated Press' });
  });

  test('a feed says what the page does not', () => {
    const html = `<article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`;
    const given = { type: 'html', name: 'n', html, headline: HEADLINE, byline: 'Lena Marsh' } as const;
    expect(extractHtml(given)).toMatchObject({ headline: HEADLINE, byline: 'Lena Marsh' });
  });
});

describe('a report that the page does not show', () => {
  const LONG = [...PARAGRAPHS, ...PARAGRAPHS.map((text) => text.replace('Marlow', 'Sorrel'))];
  const shell = (inner: string) => extractHtml({ type: 'html', name: 'n', html: `<title>${HEADLINE}</title>${inner}` });
  const json = (value: object) => `<script type="application/json">${JSON.stringify(value)}</script>`;

  test.each([
    ['JSON-LD', article({ articleBody: LONG.join('\n\n') })],
    ['markup in JSON-LD', article({ articleBody: LONG.map((text) => `<p>${text}</p>`).join('') })],
    ['elements for browsers without scripts', `<noscript>${LONG.map((text) => `<p>${text}</p>`).join('')}</noscript>`],
    ['a template', `<template>${LONG.map((text) => `<p>${text}</p>`).join('')}</template>`],
    ['data for scripts', json({ props: { page: { blocks: LONG.map((text) => ({ type: 'p', text })) } } })],
  ])('in %s', (_, inner) => {
    const document = shell(`<div id="root"></div>${inner}`);
    expect(document.notes.map(({ code }) => code)).toEqual(['unshown']);
    for (const paragraph of LONG) expect(document.text).toContain(paragraph);
  });

  test('a shadow root is shown', () => {
    const document = shell(
      `<x-story><template shadowrootmode="open">${LONG.map((text) => `<p>${text}</p>`).join('')}</template></x-story>`,
    );
    expect(document.notes).toEqual([]);
    expect(document.text).toContain(LONG[0]);
  });

  test('what it shows stands above a shorter or equal text for machines', () => {
    const shown = LONG.map((text) => `<p>${text}</p>`).join('');
    expect(shell(`<article>${shown}</article>${article({ articleBody: LONG.join(' ') })}`).notes).toEqual([]);
  });

  test.each([
    ['an attribute without end', `<div class="${'a '.repeat(500_000)}`],
    ['data nested deep', json({ a: JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) })],
    ['a template never closed', `<template>${'<p>'.repeat(2000)}`],
  ])('%s', (_, inner) => {
    expect(shell(`<p>${PARAGRAPHS[0]}</p>${inner}`).text).toContain(PARAGRAPHS[0]);
  });
});
