import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importAll } from '../../src/app/desk/importing.ts';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import { Tail } from '../../src/http/routes/tail.ts';
import type { Received } from '../../src/ingest/received.ts';
import { type Item, invent } from '../kill/news.ts';

/**
 * What a process holds after many rounds of the same work, its garbage collected (`node --expose-gc`): the same articles come
 * again and again, readers search and list, listeners come and go. One JSON object on standard output.
 */
const [warm, rounds] = process.argv.slice(2).map(Number) as [number, number];
const folder = mkdtempSync(join(tmpdir(), 'rashomon-cycles-'));
const desk = await openDesk({ location: join(folder, 'store.db') });
const items = invent(24, 2);
const tail = new Tail(desk.store.events, 5);

for (let i = 0; i < warm; i++) await cycle();
const before = held();
for (let i = 0; i < rounds; i++) await cycle();
const after = held();
await desk.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ before, after })}\n`);

function held() {
  for (let i = 0; i < 4; i++) globalThis.gc?.();
  return { heap: process.memoryUsage().heapUsed, resources: process.getActiveResourcesInfo().length };
}

async function cycle(): Promise<void> {
  await take(desk);
  const { store } = desk;
  for (const { id } of (await store.stories.list({ limit: 5 })).items) await store.stories.get(id);
  await store.search.find({ text: 'ferry OR fire' }, { limit: 20 });
  const gone = new AbortController();
  const listeners = Array.from({ length: 10 }, () => tail.after(Number.MAX_SAFE_INTEGER, 60_000, gone.signal));
  gone.abort();
  await Promise.all(listeners);
}

async function take(at: OpenDesk): Promise<void> {
  async function* news(): AsyncGenerator<Received> {
    for (const item of items) yield receivedOf(item);
  }
  for await (const _ of importAll(at, news(), at.way({ offline: true })));
}

function receivedOf({ number, headline, text, outlet, published }: Item): Received {
  const url = `https://news.example/${number}`;
  const name = `article ${number}`;
  return {
    type: 'article',
    article: { type: 'text', name, text: text.join('\n\n'), url, headline, outlet, published },
    notes: [],
  };
}
