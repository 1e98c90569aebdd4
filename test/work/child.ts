import type { FromChild, ToChild } from '../../src/app/jobs/workers/messages.ts';

/** A child that does as the words in its orders say: `POISON` kills it, `HANG` never ends, `FAIL` fails, all else is done. */
const say = (message: FromChild): void => void process.send?.(message);

process.on('disconnect', () => process.exit());
process.on('message', (message: ToChild) => {
  if (message.type === 'open') say({ type: 'ready' });
  else if (message.type === 'close') process.exit();
  else if (message.type === 'cancel') say({ type: 'ended', ending: { type: 'cancelled' } });
  else run(JSON.stringify(message.order));
});

function run(order: string): void {
  if (order.includes('POISON')) process.kill(process.pid, 'SIGKILL');
  if (order.includes('HANG')) return;
  say({ type: 'step', step: { type: 'title', title: 'at it' } });
  const fault = { code: 'fault', message: 'as it was told to', remedy: 'None.' };
  say({ type: 'ended', ending: order.includes('FAIL') ? { type: 'failed', fault } : { type: 'done' } });
}
