import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMarked } from '../../train/marked.ts';

const read = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('marked articles', () => {
  it('give the text without its marks, and spans for each relation', () => {
    const [article] = readMarked(
      '=== bridge\n{q1 “It is safe,”} {s1,2 the mayor} {c1 said}. {t2 Hoping} {q2 that {s3 they} {o3 agreed} {q3 to pay}}.\n',
    );
    expect(article?.id).toBe('bridge');
    expect(article?.text).toBe('“It is safe,” the mayor said. Hoping that they agreed to pay.');
    const relations = article?.relations.map(({ source, cue, content, type }) => [
      type,
      ...[source, cue, content].map((spans) => read(article.text, spans).join(' … ')),
    ]);
    expect(relations).toEqual([
      ['speech', 'the mayor', 'said', '“It is safe,”'],
      ['thought', 'the mayor', 'Hoping', 'that they agreed to pay'],
      ['other', 'they', 'agreed', 'to pay'],
    ]);
  });

  it.each([
    ['a mark left open', '=== a\n{s1 The mayor said', 'not closed'],
    ['a mark closed twice', '=== a\nThe mayor} said', 'too many'],
    ['a brace that is no mark', '=== a\nThe {mayor} said', 'opens no mark'],
    ['an empty mark', '=== a\n{s1 } said', 'empty'],
    ['a cue with nothing said', '=== a\n{s1 He} {c1 spoke}', 'lacks its content'],
  ])('refuse %s', (_, text, why) => {
    expect(() => readMarked(text)).toThrow(why);
  });

  it('of the corpus all can be read, each under a name of its own', () => {
    const folder = new URL('../../corpus/attribution/', import.meta.url);
    const articles = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => readMarked(readFileSync(new URL(name, folder), 'utf8')));
    expect(articles.length).toBeGreaterThan(900);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    for (const { text, relations } of articles)
      for (const { source, cue, content } of relations)
        for (const { start, end } of [...source, ...cue, ...content])
          expect(start < end && end <= text.length && text.slice(start, end).trim() === text.slice(start, end)).toBe(
            true,
          );
  });
});
