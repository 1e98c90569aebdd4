import { parentPort } from 'node:worker_threads';
import { tag } from '../../core/text/tagger.ts';
import { loadAttributions } from '../models.ts';
import { lineOf } from './doing.ts';
import type { FromThread, ToThread } from './messages.ts';
import type { Made, Task } from './task.ts';

/**
 * Makes this thread one of a pool: it reads the models, says that it is ready, and does tasks one after the other, in the order in
 * which they come. What cannot be done ends the thread with its error. Lines are handed over, not copied.
 */
export function serve(doTask: (task: Task) => Promise<Made[Task['type']]>): void {
  const port = parentPort;
  if (!port) throw new Error('this is no thread of a pool');
  const say = (message: FromThread, handed: ArrayBuffer[] = []): void => port.postMessage(message, handed);
  let last = loadAttributions().then(() => {
    tag('Ready.');
    say({ type: 'ready' });
  });
  port.on('message', ({ id, task, form }: ToThread) => {
    last = last.then(async () => {
      const made = await doTask(task);
      if (form === 'value') return say({ type: 'made', id, made });
      const line = lineOf(made);
      say({ type: 'made', id, made: line }, [line.bytes.buffer as ArrayBuffer]);
    });
  });
}
