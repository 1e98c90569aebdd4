import { createIndex, type Sketch, settingsOf, sketchOf } from '../../../src/core/cluster/index.ts';
import { type Item, passes } from './protocol.ts';

/** An article as `stories` has it: names, figures, days and words besides the runs of four words. */
const DAY = '2026-03-04T08:00:00Z';
const index = createIndex(settingsOf({}));
let count = 0;

const documentOf = ({ name, text }: Item, number: number) => ({
  id: String(number),
  article: name,
  outlet: `Outlet ${number % 40}`,
  headline: text.slice(0, text.indexOf('\n')) || null,
  published: DAY,
  url: null,
  language: 'en',
  text,
});

await passes((item) => {
  count += 1;
  const sketch: Sketch = sketchOf(documentOf(item, count) as Parameters<typeof sketchOf>[0], DAY);
  return index.assign(sketch, {});
});
