import type { Trouble } from '../api.ts';

/** A line at the foot of the page about something that was done, with the way back where there is one. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => unknown) | undefined;
  /** What went wrong, where it is about that. */
  readonly trouble?: Trouble | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How many stand at once; older ones go. */
const AT_ONCE = 3;
/** Milliseconds after which a notice has been read by most. */
const READ = 8_000;

class Notices {
  items = $state.raw<readonly Notice[]>([]);
  #last = 0;

  /** Tells something. It stands until the reader sends it away, takes back what it tells, or others come. */
  tell(text: string, { undo, trouble }: Pick<Notice, 'undo' | 'trouble'> = {}): void {
    this.items = [...this.items, { id: ++this.#last, text, undo, trouble, at: Date.now() }].slice(-AT_ONCE);
  }

  /** The reader goes to another place: what stood long enough to be read goes. */
  moveOn(): void {
    this.items = this.items.filter(({ at }) => Date.now() - at < READ);
  }

  drop(id: number): void {
    this.items = this.items.filter((each) => each.id !== id);
  }
}

export const notices = new Notices();
