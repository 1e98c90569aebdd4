import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type ClusterSettings,
  type Constraints,
  createIndex,
  type Sketchable,
  sketchOf,
} from '../../src/core/cluster/index.ts';

export interface TestArticle extends Sketchable {
  readonly event: string;
}

const corpus = (name: string): string => fileURLToPath(new URL(`../../corpus/${name}`, import.meta.url));

/** Invented series: what recurs, what happens in one place on one day, what is alike elsewhere. */
export const seriesArticles = (): TestArticle[] =>
  readFileSync(corpus('series/articles.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, event, outlet, title, text, published } = JSON.parse(line) as Record<string, string>;
      return {
        id: `${id}`,
        event: `${event}`,
        outlet: outlet ?? null,
        headline: title ?? null,
        text: text ?? '',
        published: published ?? null,
      };
    });

/** The invented stories that the comparison is fitted on, without days. */
export const storyArticles = (): TestArticle[] =>
  readdirSync(corpus('stories'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(corpus(`stories/${name}`))
        .filter((file) => file.endsWith('.txt'))
        .map((file) => {
          const [headline = '', ...rest] = readFileSync(corpus(`stories/${name}/${file}`), 'utf8').split('\n');
          return { id: `${name}/${file}`, event: name, headline, text: rest.join('\n').trim(), published: null };
        }),
    );

/** In an order that depends on the seed alone. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

interface GroupOptions {
  readonly settings?: Partial<ClusterSettings>;
  readonly constraints?: Constraints;
}

/** Article to story, the articles having arrived in the order given. */
export function grouped(articles: readonly Sketchable[], { settings = {}, constraints }: GroupOptions = {}) {
  const index = createIndex(settings);
  for (const article of articles) index.assign(sketchOf(article), constraints ? { constraints } : {});
  return { index, groups: new Map(articles.map(({ id }) => [id, index.storyOf(id) ?? ''])) };
}
