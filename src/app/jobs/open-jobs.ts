import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Fault } from '../../store/records.ts';
import type { Measure } from '../desk/measuring.ts';
import type { OpenDesk } from '../desk/open.ts';
import type { Labour } from '../labour.ts';
import { type Log, SILENT } from '../log/index.ts';
import { type Meters, UNCOUNTED } from '../metrics/meters.ts';
import type { Queue } from '../queue/queue.ts';
import { labourIn } from './elsewhere.ts';
import { JobInHand } from './in-hand.ts';
import type { Input, Job, Task } from './job.ts';
import type { Jobs, JobsAtHand } from './jobs.ts';
import { type Errand, Lane } from './lane.ts';
import type { Ending, Given, Order } from './order.ts';
import { Rounds, type Watching } from './rounds.ts';
import { titleOf } from './titles.ts';
import { Forked } from './workers/forked.ts';
import { inProcess } from './workers/in-process.ts';
import type { Opening } from './workers/messages.ts';
import { queued } from './workers/queued.ts';

export interface JobsOptions {
  /** The desk of this process. */
  readonly desk: OpenDesk;
  /** What child processes open desks of their own with. Of a store in memory the work is done here. */
  readonly opening: Opening;
  /** Whether feeds that are followed are looked at meanwhile. */
  readonly watch: boolean;
  /** Has workers of the queue do the work, all but that on files that lie here; what is due is theirs then too. Who opened it closes it. */
  readonly queue?: Queue | undefined;
  /** Where a file lies that was uploaded. */
  readonly upload?: (id: string) => { readonly name: string; readonly path: string } | undefined;
  /** The file of the child processes, where it is another than the one that stands beside this module. */
  readonly entry?: string;
  /** Told of jobs that ended, and of failures that are no job's. */
  readonly log?: Log;
  /** Counts what is done. */
  readonly meters?: Meters;
}

/** Jobs, and the rounds of looking at feeds beside them. */
export interface OpenJobs extends Jobs, JobsAtHand {
  watching(): Watching;
  /** So many jobs wait that no more should be taken on. */
  readonly crowded: boolean;
  /** Whether there is somebody to do them. */
  readonly able: boolean;
  /** The same workers, for those who wait for a value. */
  readonly labour: Labour;
}

/** Jobs that have ended and are still told of. */
const REMEMBERED = 200;
/** Jobs that wait at once: what they were given is held in memory. */
const CROWD = 100;
/** Readers served at once: one may wait for a slow site while another compares. */
const READERS = Math.min(2, availableParallelism());
/** Jobs that are followed at once where workers elsewhere do them. */
const FOLLOWED = 32;

interface Kept {
  readonly hand: JobInHand;
  /** Two jobs with one key would do the same. */
  readonly key: string | null;
  readonly lane: Lane;
  /** Null once it has ended: what it was given may be large. */
  errand: Errand | null;
}

/** Who does what. */
interface Lanes {
  /** Work that readers wait for. */
  readonly readers: Lane;
  /** Rounds, and looking at feeds. */
  readonly background: Lane;
  /** Work on files that lie here. */
  readonly files: Lane;
}

function lanesOf({ desk, opening, entry, queue, log = SILENT, meters = UNCOUNTED }: JobsOptions): Lanes {
  if (opening.location === ':memory:') {
    const readers = new Lane([inProcess(desk, opening.offline)]);
    return { readers, background: new Lane([inProcess(desk, opening.offline)]), files: readers };
  }
  const died = (how: string): void => {
    log.error(`a worker ended unexpectedly (${how})`, { event: 'worker-died', how });
    meters.workerDied();
  };
  const options = { died, entry, measured: (measure: Measure) => meters.measured(measure) };
  if (queue) {
    const readers = new Lane(Array.from({ length: FOLLOWED }, () => queued(queue)));
    return { readers, background: readers, files: new Lane([new Forked(opening, options)]) };
  }
  const readers = new Lane(Array.from({ length: READERS }, () => new Forked(opening, options)));
  return { readers, background: new Lane([new Forked(opening, { ...options, behind: true })]), files: readers };
}

/** Opens the place where long work is done. The first worker is made ready at once. */
export function openJobs(options: JobsOptions): OpenJobs {
  return new JobsAtWork(options);
}

class JobsAtWork implements OpenJobs {
  readonly #options: JobsOptions;
  readonly labour: Labour;
  readonly #lanes: Lanes;
  /** Null where the workers of the queue see to what is due. */
  readonly #rounds: Rounds | null;
  /** In the order they came. */
  readonly #jobs = new Map<string, Kept>();
  #closing: Promise<void> | null = null;

  constructor(options: JobsOptions) {
    this.#options = options;
    const { desk, opening } = options;
    const watch = options.watch && !opening.offline;
    const { log = SILENT, meters = UNCOUNTED } = options;
    this.#lanes = lanesOf(options);
    const { readers, background } = this.#lanes;
    readers.warm();
    this.labour = labourIn(readers);
    this.#rounds = options.queue
      ? null
      : new Rounds({
          desk,
          lane: background,
          watch,
          readersWait: () => readers.busy,
          trouble: (name, fault) => {
            log.warn(`${name}: ${wordsOf(fault)}`, { event: 'trouble', what: name, code: fault.code });
            meters.trouble(fault.code);
          },
          ended: (at, well) => meters.roundEnded(at, well),
        });
  }

  submit(task: Task): Job {
    if (this.#closing) throw new Error('no job is taken on any more');
    const key = keyOf(task);
    const same = key === null ? undefined : this.#find((kept) => kept.key === key);
    if (same) return same.hand.job;
    const id = randomBytes(9).toString('base64url');
    const title = titleOf(task, (upload) => this.#options.upload?.(upload)?.name);
    const hand = new JobInHand(id, task.type, title, this.#now());
    const order = orderOf(task, this.#given);
    const lane = this.#laneOf(order);
    const kept: Kept = { hand, key, lane, errand: null };
    const errand: Errand = {
      order,
      tell: (step) => hand.take(step),
      started: () => hand.start(this.#now()),
      ended: (ending) => this.#ended(kept, ending),
    };
    kept.errand = errand;
    this.#jobs.set(id, kept);
    if (task.type === 'refresh') void this.#rounds?.giveWay();
    lane.add(errand);
    return hand.job;
  }

  get(id: string): Job | undefined {
    return this.#jobs.get(id)?.hand.job;
  }

  list(): readonly Job[] {
    return [...this.#jobs.values()]
      .slice(-REMEMBERED)
      .reverse()
      .map(({ hand }) => hand.job);
  }

  comparing(story: string): Job | undefined {
    return this.#find(({ hand, key }) => key === `compare ${story}` || hand.comparing === story)?.hand.job;
  }

  async cancel(id: string): Promise<Job | undefined> {
    const kept = this.#jobs.get(id);
    if (kept?.errand) await kept.lane.cancel(kept.errand);
    return kept?.hand.job;
  }

  watch(id: string, listener: (job: Job) => void): () => void {
    return this.#jobs.get(id)?.hand.watch(listener) ?? (() => undefined);
  }

  atHand(): { readonly waiting: number; readonly running: number } {
    const states = [...this.#jobs.values()].map(({ hand }) => hand.job.state);
    return {
      waiting: states.filter((state) => state === 'waiting').length,
      running: states.filter((state) => state === 'running').length,
    };
  }

  get crowded(): boolean {
    return this.#lanes.readers.waiting >= CROWD;
  }

  get able(): boolean {
    return this.#lanes.readers.able;
  }

  watching(): Watching {
    return this.#rounds?.watching ?? { on: this.#options.watch && !this.#options.opening.offline, lastRound: null };
  }

  close(): Promise<void> {
    this.#rounds?.close();
    const { readers, background, files } = this.#lanes;
    this.#closing ??= Promise.all([...new Set([readers, background, files])].map((lane) => lane.close())).then(
      () => undefined,
    );
    return this.#closing;
  }

  #laneOf(order: Order): Lane {
    if (order.type === 'refresh') return this.#lanes.background;
    const hasFiles = order.type === 'take-in' && order.given.some(({ type }) => type === 'file');
    return hasFiles ? this.#lanes.files : this.#lanes.readers;
  }

  #now(): string {
    return this.#options.desk.now().toISOString();
  }

  /** A job that waits or runs. */
  #find(is: (kept: Kept) => boolean): Kept | undefined {
    return [...this.#jobs.values()].find((kept) => kept.errand !== null && is(kept));
  }

  readonly #given = (input: Input): Given => {
    if (input.type !== 'upload') return input;
    const file = this.#options.upload?.(input.upload);
    return file ? { type: 'file', ...file } : { type: 'lost', name: `upload ${input.upload}` };
  };

  #ended(kept: Kept, ending: Ending): void {
    kept.errand = null;
    kept.hand.end(ending, this.#now());
    const { id, task, title, state, counts, error } = kept.hand.job;
    const what = `job ${id} (${task}, ${title})`;
    const found = counts.taken + counts.problems > 0 ? `: ${counts.added} new, ${counts.problems} not read` : '';
    const { log = SILENT, meters = UNCOUNTED } = this.#options;
    meters.jobEnded(kept.hand.job);
    const fields = { event: 'job', job: id, task, state, ...counts, ms: millisecondsOf(kept.hand.job) };
    if (error) log.error(`${what} failed: ${wordsOf(error)}`, { ...fields, code: error.code });
    else log.info(`${what} ${ending.type}${found}`, fields);
    const ended = [...this.#jobs].filter(([, { errand }]) => errand === null);
    for (const [old] of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) this.#jobs.delete(old);
    void this.#rounds?.look();
  }
}

/** From when it was begun; null where it never was. */
const millisecondsOf = ({ started, ended }: Job): number | null =>
  started === null || ended === null ? null : Date.parse(ended) - Date.parse(started);

const wordsOf = ({ message, remedy }: Fault): string => `${message}. ${remedy}`;

/** What would be the same work. What is taken in is never the same: it may have changed. */
function keyOf(task: Task): string | null {
  switch (task.type) {
    case 'take-in':
      return null;
    case 'compare':
      return `compare ${task.story}`;
    case 'follow':
      return `feed ${task.url}`;
    case 'refresh':
      return `feed ${task.feed ?? ''}`;
    case 'recheck':
      return `article ${task.article}`;
  }
}

const orderOf = (task: Task, given: (input: Input) => Given): Order =>
  task.type === 'take-in' ? { type: 'take-in', given: task.inputs.map(given), together: task.together } : task;
