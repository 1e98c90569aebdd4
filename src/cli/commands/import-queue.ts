import { setTimeout as wait } from 'node:timers/promises';
import type { Imported } from '../../app/desk/importing.ts';
import type { Queue } from '../../app/queue/queue.ts';
import { type Filled, fill } from '../../app/work/filling.ts';
import { type FollowedOrder, Following } from '../../app/work/following.ts';
import { databaseOf, settingsOf } from '../desk.ts';
import { EXIT, UsageError } from '../exit.ts';
import { inputsOf, receivedFrom } from '../gather.ts';
import { onInterrupt } from '../interrupt.ts';
import { say, sayProblem } from '../messages.ts';
import { openSink } from '../output.ts';
import { counterOf } from '../progress.ts';
import { atQueue } from '../queue.ts';
import { type Counts, count, type ImportOptions, lineOf, noCounts, statusOf, summary, tell } from '../taking-in.ts';

/** Milliseconds between two looks at what was queued. */
const LOOK = 300;

/** `rashomon import --queue`: what is received is queued for workers. Returns the exit status. */
export async function importToQueue(given: readonly string[], options: ImportOptions): Promise<number> {
  if (options.offline)
    throw new UsageError(
      '--offline is for whoever fetches, which with --queue are the workers: rashomon worker --offline',
    );
  const inputs = await inputsOf(given, options);
  return atQueue(options, async (queue) => {
    const report = new Report(options, databaseOf(options, await settingsOf(options)).replace(/:[^:@/]*@/u, '@'));
    const forget = onInterrupt(() => report.interrupted());
    try {
      await queueAll(fillFrom(queue, receivedFrom(inputs, options), options, report), report, options);
      return await report.end();
    } catch (error) {
      report.abandon();
      throw error;
    } finally {
      forget();
    }
  });
}

interface Filling {
  readonly filled: AsyncIterable<Filled>;
  readonly following: Following | null;
}

function fillFrom(
  queue: Queue,
  received: Parameters<typeof fill>[1],
  { read, wait: followed = false }: ImportOptions,
  report: Report,
): Filling {
  const following = followed ? new Following(queue) : null;
  const waiting = async (): Promise<void> => {
    for (const happened of (await following?.look()) ?? []) await report.happened(happened);
  };
  return { filled: fill(queue, received, { read, followed, waiting }), following };
}

async function queueAll({ filled, following }: Filling, report: Report, options: ImportOptions): Promise<void> {
  const progress = await counterOf('articles queued');
  try {
    for await (const one of filled) {
      await report.filled(one);
      if (one.type !== 'queued') continue;
      following?.add(one.order, one.names);
      for (const name of one.names) progress.step(name);
    }
  } finally {
    progress.stop();
  }
  if (!following || !options.wait) return;
  while (following.open > 0) {
    const happened = await following.look();
    for (const one of happened) await report.happened(one);
    if (happened.length === 0) await wait(LOOK);
  }
}

/** What is told of it all, while it goes on and at its end. */
class Report {
  readonly #options: ImportOptions;
  readonly #location: string;
  readonly #sink: ReturnType<typeof openSink>;
  readonly #counts: Counts = noCounts();
  #articles = 0;
  #orders = 0;

  constructor(options: ImportOptions, location: string) {
    this.#options = options;
    this.#location = location;
    this.#sink = openSink(options.output);
  }

  async filled(one: Filled): Promise<void> {
    if (one.type !== 'queued') return this.#imported(one);
    this.#orders += 1;
    this.#articles += one.names.length;
    if (!this.#options.wait) await this.#line({ type: 'queued', order: one.order, names: one.names });
  }

  async happened(one: FollowedOrder): Promise<void> {
    if (one.type === 'imported') return this.#imported(one.imported);
    this.#counts.problems += one.names.length;
    const [first = 'an order'] = one.names;
    const what = one.names.length > 1 ? `${first} and ${one.names.length - 1} more` : first;
    if (one.type === 'gone') return say(`${what}: called off`);
    sayProblem({ name: what, code: 'fault', message: `was parked: ${one.fault.message}`, remedy: PARKED });
    await this.#line({ type: 'parked', order: one.order, names: one.names, fault: one.fault });
  }

  interrupted(): void {
    say(
      `stopped. ${this.#articles} articles are queued, and workers go on with them. Run it again for the rest: what is kept already is known.`,
    );
  }

  abandon(): void {
    this.#sink.abandon();
  }

  async end(): Promise<number> {
    const { format, wait: waited } = this.#options;
    if (format === 'terminal') await this.#sink.write(waited ? summary(this.#counts, this.#location) : this.#queued());
    this.#sink.finish();
    if (waited) return statusOf(this.#counts);
    if (this.#counts.problems === 0) return EXIT.fine;
    return this.#orders > 0 ? EXIT.partial : EXIT.nothing;
  }

  #queued(): string {
    const articles = `${this.#articles.toLocaleString('en')} ${this.#articles === 1 ? 'article' : 'articles'}`;
    const orders = `${this.#orders.toLocaleString('en')} ${this.#orders === 1 ? 'order' : 'orders'}`;
    const problems = this.#counts.problems > 0 ? `; ${this.#counts.problems} not read` : '';
    return `${articles} queued in ${orders}${problems}\nSee how it goes: rashomon queue\n`;
  }

  async #imported(imported: Imported): Promise<void> {
    count(this.#counts, imported);
    tell(imported);
    await this.#line(lineOf(imported));
  }

  async #line(value: unknown): Promise<void> {
    if (this.#options.format === 'jsonl') await this.#sink.write(`${JSON.stringify(value)}\n`);
  }
}

const PARKED = 'See it: rashomon queue';
