import { type Item, pageOf } from '../../bench/kill/news.ts';
import { seeded } from '../../bench/seeded.ts';
import type { Order } from '../../src/app/jobs/order.ts';
import { articleFromText, type Received } from '../../src/ingest/received.ts';

export const urlOf = ({ number }: Item): string => `https://paper.example/news/${number}`;

/** An invented page as it is received. */
export function receivedOf(item: Item): Received {
  const received = articleFromText(`page ${item.number}`, pageOf(item, urlOf(item)));
  if (received.type !== 'article') throw new Error('no article');
  return { ...received, article: { ...received.article, url: urlOf(item) } };
}

export const intake = (items: readonly Received[], read = true): Order => ({
  type: 'intake',
  items,
  read,
  followed: false,
});

/** Days between two events: those that are told in the same words are further apart than a story lasts. */
const APART = 4;

/** The events far enough apart that nobody takes one for another, whatever the order. */
export const spread = (items: readonly Item[]): Item[] =>
  items.map((item) => ({
    ...item,
    published: new Date(Date.parse(item.published) + item.event * APART * 86_400_000).toISOString(),
  }));

/** In another order, the same every time. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

export function stretches<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));
}
