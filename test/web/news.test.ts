import { expect, it } from 'vitest';
import { newsIn } from '../../src/web/front/news.ts';

const LIST = [{ id: 'ferry', updated: '2026-03-04T05:06:07.000Z' }];

it.each([
  ['a story that is not on the list', 'flood', '2026-03-01T00:00:00.000Z', true],
  ['one that moved after what the list shows', 'ferry', '2026-03-04T05:09:00.000Z', true],
  ['one as the list shows it', 'ferry', '2026-03-04T05:06:07.000Z', false],
  ['one whose event was written a moment later', 'ferry', '2026-03-04T05:06:08.500Z', false],
])('%s', (_, story, at, news) => {
  expect(newsIn(new Map([[story, at]]), LIST)).toEqual(news ? [story] : []);
});
