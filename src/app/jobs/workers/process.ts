import { type OpenDesk, openDesk } from '../../desk/open.ts';
import { loadAttributions, loadMeaning, readerVersion } from '../../models.ts';
import { carryOut } from '../carry-out.ts';
import { faultOf } from '../faults.ts';
import type { Order } from '../order.ts';
import type { FromChild, Opening, ToChild } from './messages.ts';

/**
 * The child process: opens a desk of its own on the same store, reads the models, and does one order after another. It ends
 * with its parent, and leaves signals to it: Ctrl-C reaches all processes of a terminal.
 */
const say = (message: FromChild): void => {
  if (process.connected) process.send?.(message);
};

let desk: OpenDesk | undefined;
let offline = false;
let stop = new AbortController();

async function open(opening: Opening): Promise<void> {
  try {
    const { location, settings, fetch } = opening;
    offline = opening.offline;
    desk = await openDesk({ location, settings, fetch, measured: (measure) => say({ type: 'measured', measure }) });
    await Promise.all([loadMeaning(), loadAttributions(), readerVersion()]);
    say({ type: 'ready' });
  } catch (error) {
    say({ type: 'unable', fault: faultOf(error) });
  }
}

async function run(at: OpenDesk, order: Order): Promise<void> {
  stop = new AbortController();
  const { signal } = stop;
  const ending = await carryOut(at, order, { tell: (step) => say({ type: 'step', step }), signal, offline });
  say({ type: 'ended', ending });
}

async function close(): Promise<void> {
  await desk?.close();
  process.exit();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', (message: ToChild) => {
  if (message.type === 'open') void open(message.opening);
  else if (message.type === 'run' && desk) void run(desk, message.order);
  else if (message.type === 'cancel') stop.abort();
  else if (message.type === 'close') void close();
});
