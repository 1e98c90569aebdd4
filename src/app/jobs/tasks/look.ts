import type { Instant } from '../../../store/records.ts';
import type { OpenDesk } from '../../desk/open.ts';
import { revisit } from '../../desk/revisiting.ts';
import { lookAt } from '../../desk/watching.ts';
import type { Look } from '../order.ts';
import { type Bench, OFFLINE } from './bench.ts';
import { tellTrouble } from './trouble.ts';

/** Looks at feeds and pages of one host that are still due, and takes in what is new there. */
export async function lookAtHost(desk: OpenDesk, { at, feeds, pages }: Look, { tell, signal, offline }: Bench) {
  if (offline) return OFFLINE;
  const { store } = desk;
  const due = <T extends { readonly next: Instant | null }>(record: T | undefined): T[] =>
    record?.next && record.next <= at ? [record] : [];
  const asked = (await Promise.all(feeds.map((url) => store.feeds.get(url)))).flatMap(due);
  for await (const watched of lookAt(desk, asked, () => signal.aborted)) {
    tell({ type: 'progress', progress: { stage: 'fetch', done: 0, of: null } });
    tellTrouble(watched, tell);
  }
  signal.throwIfAborted();
  const again = (await Promise.all(pages.map((id) => store.articles.get(id)))).flatMap(due);
  let done = 0;
  for await (const _ of revisit(desk, desk.fetcher, desk.way().open, again)) {
    tell({ type: 'progress', progress: { stage: 'fetch', done: ++done, of: again.length } });
    signal.throwIfAborted();
  }
  return null;
}
