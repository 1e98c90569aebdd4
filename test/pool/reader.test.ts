import { describe, expect, it } from 'vitest';
import { read } from '../../src/app/pipeline.ts';
import type { Line } from '../../src/app/pool/task.ts';
import { all, articleOf, articles, POISONED, reader, readTask, UNREADY } from './articles.ts';

const textOf = ({ bytes }: Line): string => new TextDecoder().decode(bytes);

describe('a reader', () => {
  it.each([1, 2, 4])(
    'gives with %d threads what reading one by one gives, in the order of the articles',
    async (jobs) => {
      const given = articles(12);
      const expected = await Promise.all(given.map(({ article, notes }) => read(article, notes)));
      const at = reader({ jobs });
      const lines = await all(at.lines(given, readTask));
      expect(lines.map(({ made }) => textOf(made))).toEqual(expected.map((each) => `${JSON.stringify(each)}\n`));
      const values = await all(at.values(given, readTask));
      expect(values.map(({ made }) => made)).toEqual(expected);
      expect(values.map(({ item }) => item)).toEqual(given);
    },
  );

  it('extracts, and annotates what was extracted, to the same reading', async () => {
    const given = articles(9);
    const at = reader({ jobs: 2 });
    const documents = await all(at.values(given, (each) => ({ type: 'extract', ...each })));
    const annotated = await all(at.values(documents, ({ made }) => ({ type: 'annotate', document: made })));
    expect(annotated.map(({ made }) => made)).toEqual((await all(at.values(given, readTask))).map(({ made }) => made));
  });

  it('gives what was made before its place in the order', async () => {
    const made = await read(articleOf('made before').article);
    const lines = await all(
      reader({ jobs: 2 }).lines(articles(10), (given) =>
        given.article.name === 'article 4' ? { type: 'ready', made } : readTask(given),
      ),
    );
    expect(lines.map((line) => line.made.article)).toEqual(
      articles(10).map(({ article: { name } }) => (name === 'article 4' ? 'made before' : name)),
    );
  });

  it('an article whose source fails comes after all that was before it', async () => {
    const found: string[] = [];
    async function* broken() {
      yield* articles(9);
      throw new Error('the tape tore');
    }
    const reading = async (): Promise<void> => {
      for await (const { made } of reader({ jobs: 2 }).lines(broken(), readTask)) found.push(made.article);
    };
    await expect(reading()).rejects.toThrow('the tape tore');
    expect(found).toHaveLength(9);
  });

  it('is called off between two articles, also where one hangs', async () => {
    const stop = new AbortController();
    const at = reader({ jobs: 2, entry: POISONED });
    const reading = async (): Promise<void> => {
      const given = [...articles(8), articleOf('hangs for ever'), ...articles(8)];
      for await (const { made } of at.lines(given, readTask, stop.signal))
        if (made.article === 'article 7') stop.abort();
    };
    await expect(reading()).rejects.toThrow('aborted');
  });

  it('does all here where no thread can be started', async () => {
    const lines = await all(reader({ jobs: 3, entry: UNREADY }).lines(articles(10), readTask));
    expect(lines.every(({ made }) => !made.unread)).toBe(true);
    expect(lines.map(({ made }) => made.article)).toEqual(articles(10).map(({ article }) => article.name));
  });
});

/** Milliseconds: each thread that is ended is followed by another. */
const SLOW = 240_000;

describe('an article that brings its thread down', () => {
  it.each([
    ['hangs', 'too-slow', 'given up after 5 seconds'],
    ['swells', 'too-large', 'more memory'],
    ['throws', 'fault', 'out of ink'],
  ])(
    'and %s is given up, and all others are read',
    async (poison, code, message) => {
      const given = [...articles(5), articleOf(`${poison} once`), ...articles(3)];
      const at = reader({ jobs: 2, entry: POISONED, seconds: poison === 'hangs' ? 5 : 600, megabytes: 200 });
      const found = await all(at.values(given, readTask));
      expect(found.map(({ made }) => made.article)).toEqual(given.map(({ article }) => article.name));
      for (const { made } of found)
        if (made.article.startsWith(poison)) {
          expect(made.text).toBe('');
          expect(made.notes).toEqual([{ code, message: expect.stringContaining(message) }]);
        } else expect(made.sentences.length).toBeGreaterThan(3);
    },
    SLOW,
  );

  it(
    'keeps its text where that was there before',
    async () => {
      const at = reader({ jobs: 2, entry: POISONED });
      const documents = await all(at.values(articles(8), (given) => ({ type: 'extract', ...given })));
      const found = await all(
        at.values(documents, ({ made }) => ({
          type: 'annotate',
          document: made.article === 'article 3' ? { ...made, article: 'throws now' } : made,
        })),
      );
      expect(found[3]?.made).toMatchObject({
        text: documents[3]?.made.text,
        sentences: [],
        notes: [{ code: 'fault' }],
      });
      expect(found[4]?.made.sentences).not.toEqual([]);
    },
    SLOW,
  );
});
