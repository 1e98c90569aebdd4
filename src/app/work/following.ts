import type { Fault } from '../../store/records.ts';
import type { Imported } from '../desk/importing.ts';
import type { Queue } from '../queue/queue.ts';

/** What becomes of an order that was put. */
export type FollowedOrder =
  | { readonly type: 'imported'; readonly imported: Imported }
  | { readonly type: 'parked'; readonly order: string; readonly names: readonly string[]; readonly fault: Fault }
  /** It was called off or dropped. */
  | { readonly type: 'gone'; readonly names: readonly string[] };

/** Orders asked after at once. */
const AT_ONCE = 64;

interface Asked {
  readonly id: string;
  readonly names: readonly string[];
  last: number;
}

/** Follows orders until they end, the first first. Where one was divided, its parts take its place. */
export class Following {
  readonly #queue: Queue;
  #open: Asked[] = [];

  constructor(queue: Queue) {
    this.#queue = queue;
  }

  get open(): number {
    return this.#open.length;
  }

  add(id: string, names: readonly string[]): void {
    this.#open.push({ id, names, last: 0 });
  }

  /** What has happened to the first of them since they were last asked after. */
  async look(): Promise<FollowedOrder[]> {
    const asked = this.#open.slice(0, AT_ONCE);
    const answers = await this.#queue.told(asked.map(({ id, last }) => ({ id, after: last })));
    const happened: FollowedOrder[] = [];
    const open: Asked[] = [];
    for (const [i, told] of answers.entries()) {
      const one = asked[i] as Asked;
      one.last = told.last;
      for (const step of told.steps)
        if (step.type === 'imported') happened.push({ type: 'imported', imported: step.imported });
      if (told.state === 'waiting' || told.state === 'running') open.push(one);
      else if (told.state === 'failed' && told.fault)
        happened.push({ type: 'parked', order: one.id, names: one.names, fault: told.fault });
      else if (told.state !== 'done') happened.push({ type: 'gone', names: one.names });
      open.push(...told.parts.map((id) => ({ id, names: one.names, last: 0 })));
    }
    this.#open = [...open, ...this.#open.slice(asked.length)];
    return happened;
  }
}
