import type { Ending, Order, Tell, Worker } from './order.ts';

/** Work that waits its turn, and who is told of it. */
export interface Errand {
  readonly order: Order;
  readonly tell: Tell;
  /** It is taken up. */
  readonly started: () => void;
  readonly ended: (ending: Ending) => void;
}

interface Running {
  readonly errand: Errand;
  readonly stop: AbortController;
  readonly over: Promise<void>;
}

/** Work done in the order in which it comes, by as many as there are workers. */
export class Lane {
  readonly #workers: readonly Worker[];
  readonly #waiting: Errand[] = [];
  readonly #running = new Map<Worker, Running>();

  constructor(workers: readonly Worker[]) {
    this.#workers = workers;
  }

  /** Makes one worker ready before there is work. */
  warm(): void {
    this.#workers[0]?.warm();
  }

  /** How much waits for its turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Whether there is anybody who can be expected to work. */
  get able(): boolean {
    return this.#workers.some(({ able }) => able !== false);
  }

  /** Whether something runs or waits. */
  get busy(): boolean {
    return this.#running.size > 0 || this.#waiting.length > 0;
  }

  add(errand: Errand): void {
    this.#waiting.push(errand);
    this.#next();
  }

  /** Calls off what waits or runs. Resolves when it has ended. */
  async cancel(errand: Errand): Promise<void> {
    const at = this.#waiting.indexOf(errand);
    if (at >= 0) {
      this.#waiting.splice(at, 1);
      errand.ended({ type: 'cancelled' });
      return;
    }
    for (const running of this.#running.values())
      if (running.errand === errand) {
        running.stop.abort();
        await running.over;
      }
  }

  /** Calls off everything and lets go of the workers. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.#waiting, ...[...this.#running.values()].map(({ errand }) => errand)].map((errand) =>
        this.cancel(errand),
      ),
    );
    await Promise.all(this.#workers.map((worker) => worker.close()));
  }

  #next(): void {
    const worker = this.#workers.find((each) => !this.#running.has(each));
    const errand = worker && this.#waiting.shift();
    if (!errand) return;
    const stop = new AbortController();
    if (!worker.waits) errand.started();
    const tell: Tell = (step) => (step.type === 'begun' ? errand.started() : errand.tell(step));
    const over = worker.run(errand.order, tell, stop.signal).then((ending) => {
      this.#running.delete(worker);
      errand.ended(ending);
      this.#next();
    });
    this.#running.set(worker, { errand, stop, over });
  }
}
