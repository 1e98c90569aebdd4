import { doTask } from '../../src/app/pool/doing.ts';
import { serve } from '../../src/app/pool/serving.ts';
import type { Task } from '../../src/app/pool/task.ts';

/** What an article does to its thread, by a word in its name. */
const POISONS: Readonly<Record<string, () => void>> = {
  hangs: () => {
    for (let turn = 0; ; turn++) if (turn < 0) return;
  },
  swells: () => {
    const held: number[][] = [];
    for (;;) held.push(Array.from({ length: 10_000 }, (_, i) => i));
  },
  throws: () => {
    throw new Error('out of ink');
  },
};

const nameOf = (task: Task): string => (task.type === 'annotate' ? task.document.article : task.article.name);

serve(async (task) => {
  POISONS[nameOf(task).split(' ')[0] ?? '']?.();
  return doTask(task);
});
