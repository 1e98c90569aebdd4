import type { Form, Line, Made, Task } from './task.ts';

/** A task for a thread, by a number of its own. */
export interface ToThread {
  readonly id: number;
  readonly task: Task;
  readonly form: Form;
}

export type FromThread =
  /** The models are read. */
  { readonly type: 'ready' } | { readonly type: 'made'; readonly id: number; readonly made: Made[Task['type']] | Line };
