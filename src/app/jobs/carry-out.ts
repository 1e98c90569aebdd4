import type { Fault } from '../../store/records.ts';
import type { OpenDesk } from '../desk/open.ts';
import { readAhead } from '../desk/reading-ahead.ts';
import { watchRound } from '../desk/watching.ts';
import { labourHere, type Work } from '../labour.ts';
import { faultOf } from './faults.ts';
import type { Asked, Ending, Order } from './order.ts';
import type { Bench } from './tasks/bench.ts';
import { compareKept, compareMovedStory } from './tasks/comparing.ts';
import { followFeed, refresh } from './tasks/feeds.ts';
import { readDocuments, takeInReceived } from './tasks/intake.ts';
import { lookAtHost } from './tasks/look.ts';
import { recheck } from './tasks/recheck.ts';
import { takeInGiven } from './tasks/take-in.ts';
import { tellTrouble } from './tasks/trouble.ts';

/** Does an order at a desk. Never rejects: what goes wrong is how it ends. */
export async function carryOut(desk: OpenDesk, order: Order, bench: Bench): Promise<Ending> {
  try {
    bench.signal.throwIfAborted();
    const fault = await perform(desk, order, bench);
    return fault ? { type: 'failed', fault } : { type: 'done' };
  } catch (error) {
    return bench.signal.aborted ? { type: 'cancelled' } : { type: 'failed', fault: faultOf(error) };
  }
}

/** The fault that leaves nothing to be told, or null. */
function perform(desk: OpenDesk, order: Order, bench: Bench): Promise<Fault | null> {
  switch (order.type) {
    case 'take-in':
      return takeInGiven(desk, order, bench);
    case 'compare':
      return compareKept(desk, order.story, bench);
    case 'follow':
      return followFeed(desk, order.url, bench);
    case 'refresh':
      return refresh(desk, order.feed, bench);
    case 'recheck':
      return recheck(desk, order.article, bench);
    case 'intake':
      return takeInReceived(desk, order, bench);
    case 'look':
      return lookAtHost(desk, order, bench);
    case 'compare-moved':
      return compareMovedStory(desk, order.story, bench);
    case 'read':
      return readDocuments(desk, order.documents, bench);
    case 'round':
      return round(desk, order.watch, bench);
    default:
      return answer(desk, order, bench);
  }
}

async function answer(desk: OpenDesk, asked: Asked, { tell, signal }: Bench): Promise<null> {
  const labour = labourHere(desk);
  const work: Work = { signal, onProgress: (progress) => tell({ type: 'progress', progress }) };
  if (asked.type === 'ask-reading') tell({ type: 'value', value: await labour.read(asked.account, work) });
  else if (asked.type === 'ask-story') tell({ type: 'value', value: await labour.compareStory(asked.story, work) });
  else tell({ type: 'value', value: await labour.compare(asked.accounts, work) });
  return null;
}

async function round(desk: OpenDesk, watch: boolean, { tell, signal }: Bench): Promise<null> {
  if (watch) {
    const stopped = (): boolean => signal.aborted;
    for await (const watched of watchRound(desk, { revisit: true, stopped })) tellTrouble(watched, tell);
  } else for await (const _ of readAhead(desk)) if (signal.aborted) break;
  signal.throwIfAborted();
  return null;
}
