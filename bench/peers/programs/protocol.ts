import { readFileSync } from 'node:fs';

/** One page or text to work on. */
export interface Item {
  readonly name: string;
  readonly text: string;
}

/** What a program tells of its second pass, as one line of JSON: the first has warmed it. */
export interface Told {
  readonly articles: number;
  /** Milliseconds of the processor, all threads and children together. */
  readonly processor: number;
  readonly clock: number;
  /** Peak resident memory in megabytes. */
  readonly megabytes: number;
}

/** Does the work on all items twice and tells of the second time. Items that it throws on are counted all the same. */
export async function passes(work: (item: Item) => unknown): Promise<void> {
  const [file = ''] = process.argv.slice(2);
  const items = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Item);
  const pass = async (): Promise<void> => {
    for (const item of items) {
      try {
        await work(item);
      } catch (error) {
        process.stderr.write(`${item.name}: ${error instanceof Error ? error.message : error}\n`);
      }
    }
  };
  await pass();
  const started = performance.now();
  const before = process.cpuUsage();
  await pass();
  const { user, system } = process.cpuUsage(before);
  const told: Told = {
    articles: items.length,
    processor: (user + system) / 1000,
    clock: performance.now() - started,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
