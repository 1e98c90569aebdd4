import type { Store } from '../../../src/store/store.ts';
import { AT, articleOf, comparisonOf, difference, LATER, readingOf, STRANGE, tell, tellStory } from '../fixtures.ts';

/** Something of every kind, told strangely. */
export async function fill(store: Store): Promise<void> {
  const told = [];
  for (const [i, strange] of STRANGE.entries())
    told.push(
      await tell(store, {
        url: `https://gazette.example/${i}/${strange}`,
        text: `<source>Orla Finch</source> said <content>the bridge was safe</content>; <figure>nine people</figure> died <time>then</time>. No ${i}.`,
        headline: strange,
        outlet: i % 2 ? 'Gazette' : strange,
        published: i % 3 ? `2026-03-0${i}` : null,
      }),
    );
  const url = `https://gazette.example/1/${STRANGE[1]}`;
  await tell(store, { url, text: 'Later: <figure>ten people</figure> died at the bridge.', outlet: 'Gazette' });
  await store.readings.put(
    [readingOf({ url, text: 'Later: ten <figure>people</figure> died at the bridge.' })],
    'reader 2',
  );
  const transport = { type: 'mail' as const, name: STRANGE[1] ?? '', place: 'message 3' };
  await store.articles.add([articleOf('carried', { transport })]);
  const articles = told.map(({ article }) => article);
  await store.articles.update(articles[0] ?? '', {
    next: LATER,
    etag: '"e"',
    failures: 1,
    error: { code: 'x', message: STRANGE[1] ?? '', remedy: 'y' },
  });
  await store.sketches.put(
    told.map((one, i) => ({ ...one, day: 20_000 + (i % 2), bytes: Uint8Array.from([i, 0, 255]) })),
  );
  await tellStory(store, 's', articles.slice(0, 3));
  await tellStory(store, STRANGE[1] ?? '', articles.slice(3, 5));
  await store.stories.merge(STRANGE[1] ?? '', 's', LATER);
  await tellStory(store, STRANGE[2] ?? '', articles.slice(5));
  const documents = await store.documents.all(told.map(({ document }) => document));
  const found = [
    difference('d1', documents.slice(2, 4)),
    difference('d2', documents.slice(2, 4), { what: STRANGE[2] ?? '' }),
  ];
  await store.comparisons.put('s', `key ${STRANGE[1]}`, comparisonOf(found), LATER);
  await store.comparisons.reject('s', 'd2', true);
  for (const payload of [null, { strange: STRANGE }])
    await store.decisions.add({ kind: 'merge', at: AT, story: 's', payload });
  await store.decisions.undo(1, LATER);
  await store.feeds.add({ url: 'f', title: STRANGE[2] ?? '', kind: 'sitemap', added: AT, next: LATER, interval: 60 });
  await store.feeds.saw(STRANGE.map((key) => ({ feed: 'f', key, seen: AT, article: null, outcome: key })));
  for (const payload of [null, STRANGE])
    await store.events.add([{ type: 'x', at: AT, story: 's', article: null, payload }]);
  await store.events.moveCursor('mail', 1);
}
