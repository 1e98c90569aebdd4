import { openDesk } from '../../src/app/desk/open.ts';
import { takeIn } from '../../src/app/desk/take-in.ts';
import { grower } from '../grow.ts';
import { documentOf } from '../searches.ts';
import { watched } from './watching.ts';

const desk = await openDesk({ location: process.argv[2] ?? '' });
const grow = await grower();
const st = Date.now().toString(36);
const all = [...grow(64)].map(({ reading }, i) => ({
  ...reading,
  id: `${st}${i}`,
  url: `https://a.example/${st}${i}`,
  published: new Date().toISOString(),
}));
const prep = (reading: (typeof all)[number]) => ({
  arrival: {
    article: { type: 'text' as const, name: reading.id, text: reading.text },
    notes: [],
    fetch: { at: new Date().toISOString(), etag: '"x"', lastModified: null },
  },
  document: documentOf(reading),
  key: reading.url ?? reading.id,
});
await takeIn(desk, all.slice(0, 32).map(prep));
const { asked } = await watched(() => takeIn(desk, all.slice(32).map(prep)));
const kinds = new Map<string, number>();
for (const { text } of asked) {
  const k = text.trim().replace(/\s+/g, ' ').slice(0, 110);
  kinds.set(k, (kinds.get(k) ?? 0) + 1);
}
for (const [k, n] of [...kinds].sort((a, b) => b[1] - a[1])) console.log(n, k);
console.log(asked.length);
await desk.close();
