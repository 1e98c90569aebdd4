import type { Reading } from '../core/model/annotation.ts';
import type { Reuse } from '../core/model/comparison.ts';
import { passageOf } from '../core/model/span.ts';
import { findReuse } from '../core/reuse/index.ts';
import { setTwinsApart } from './comparison.ts';

/** The same words in two articles, with the articles' names in the order of the passages. */
export interface NamedReuse extends Reuse {
  readonly articles: readonly [string, string];
}

/** Passages shared between articles. One that repeats another letter for letter shares all of it. */
export function reuseBetween(readings: readonly Reading[]): NamedReuse[] {
  const { distinct, twins } = setTwinsApart(readings);
  const names = new Map(distinct.map(({ id, article }) => [id, article]));
  const copies = twins.map(({ reading, of }): NamedReuse => {
    const whole = passageOf(of, { start: 0, end: of.text.length });
    return {
      passages: [whole, { ...whole, document: reading.id }],
      kind: 'verbatim',
      containment: 1,
      articles: [of.article, reading.article],
    };
  });
  const nameOf = (id: string): string => names.get(id) ?? id;
  const shared = findReuse(distinct).map((reuse): NamedReuse => {
    const [a, b] = reuse.passages;
    return { ...reuse, articles: [nameOf(a.document), nameOf(b.document)] };
  });
  return [...copies, ...shared];
}
