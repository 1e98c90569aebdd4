import type { Article } from '../../src/core/model/article.ts';
import { type OpenOptions, openInput } from '../../src/ingest/open.ts';
import type { Received } from '../../src/ingest/received.ts';
import { pieces } from './archive-of.ts';

/** Everything that some bytes give. */
export async function received(
  name: string,
  content: string | Uint8Array,
  options: Partial<OpenOptions> = {},
): Promise<Received[]> {
  const all: Received[] = [];
  for await (const one of openInput(name, pieces(Buffer.from(content)), { maxBytes: 1_000_000, ...options }))
    all.push(one);
  return all;
}

export const articlesOf = (all: readonly Received[]): Article[] =>
  all.flatMap((one) => (one.type === 'article' ? [one.article] : []));

/** Words of an article, tags off. */
export const wordsOf = (article: Article | undefined): string =>
  (article?.type === 'html' ? article.html.replace(/<[^>]*>/g, ' ') : (article?.text ?? ''))
    .replace(/\s+/g, ' ')
    .trim();

export const problemsOf = (all: readonly Received[]): string[] =>
  all.flatMap((one) => (one.type === 'problem' ? [`${one.problem.code}: ${one.problem.message}`] : []));

export const notesOf = (all: readonly Received[]): string[] =>
  all.flatMap((one) => (one.type === 'note' ? [one.note.message] : []));
