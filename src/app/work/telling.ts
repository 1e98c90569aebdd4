import type { Step } from '../jobs/order.ts';
import type { Hold, Queue } from '../queue/queue.ts';

/** Milliseconds for which steps are gathered before they are told. */
const GATHERED = 250;

/** Whether somebody may wait for what is told of it. Of an archive nobody asks, and it would be much. */
function isFollowed({ order, urgency }: Hold): boolean {
  return order.type === 'intake' ? order.followed : urgency === 'reader';
}

/** Hands on what work tells, a few times a second; of progress only the last. What is lost with the database is not told again. */
export class Telling {
  readonly #queue: Queue;
  readonly #hold: Hold;
  readonly #followed: boolean;
  #steps: Step[] = [];
  #timer: NodeJS.Timeout | undefined;
  #told: Promise<void> = Promise.resolve();

  constructor(queue: Queue, hold: Hold) {
    this.#queue = queue;
    this.#hold = hold;
    this.#followed = isFollowed(hold);
  }

  tell(step: Step): void {
    if (!this.#followed || (this.#hold.order.type === 'intake' && step.type === 'progress')) return;
    if (step.type === 'progress' && this.#steps.at(-1)?.type === 'progress') this.#steps.pop();
    this.#steps.push(step);
    this.#timer ??= setTimeout(() => this.#handOn(), GATHERED);
  }

  /** All that was told is there for those who wait. */
  async end(): Promise<void> {
    this.#handOn();
    await this.#told;
  }

  #handOn(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const steps = this.#steps;
    this.#steps = [];
    if (steps.length > 0)
      this.#told = this.#told.then(() => this.#queue.tell(this.#hold.id, steps)).catch(() => undefined);
  }
}
