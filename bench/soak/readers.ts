import { setTimeout as wait } from 'node:timers/promises';
import type { Served } from '../kill/served.ts';
import { seeded } from '../seeded.ts';

/** What readers got. */
export interface Readings {
  asked: number;
  /** Answers of 500 and above, and none at all. */
  failed: number;
  streams: number;
}

const WORDS = ['ferry', 'fire', 'teachers', 'flood', 'mayor', 'tunnel', 'police', '"the bridges"', 'strike -pay'];

/** One reader: lists, searches, opens a story and its comparison, listens for a while; with pauses, until told to stop. */
export async function reader(served: Served, seed: number, told: Readings, stop: AbortSignal): Promise<void> {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const ask = async (path: string): Promise<unknown> => {
    told.asked += 1;
    try {
      const answer = await served.get(path);
      if (answer.status >= 500) told.failed += 1;
      return await answer.json();
    } catch {
      told.failed += 1;
      return null;
    }
  };
  while (!stop.aborted) {
    const list = (await ask('/stories?limit=20')) as { readonly items?: readonly { readonly id: string }[] } | null;
    const story = pick(list?.items ?? [])?.id;
    if (story) {
      await ask(`/stories/${story}`);
      await ask(`/stories/${story}/comparison`);
    }
    await ask(`/search?q=${encodeURIComponent(pick(WORDS) ?? '')}`);
    await ask('/articles?limit=50');
    if (random() < 0.3) await listen(served, 500 + random() * 3000, told);
    await wait(200 + random() * 800, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** A listener that comes and goes. */
async function listen(served: Served, milliseconds: number, told: Readings): Promise<void> {
  told.streams += 1;
  try {
    const signal = AbortSignal.timeout(milliseconds);
    const answer = await served.get('/events', { headers: { accept: 'text/event-stream' }, signal });
    for await (const _ of answer.body ?? []) if (signal.aborted) break;
  } catch {
    return;
  }
}
