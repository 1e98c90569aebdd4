import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { compare } from '../src/app/comparison.ts';
import { read } from '../src/app/pipeline.ts';
import { parseAttributionModel } from '../src/core/annotate/attributions/index.ts';
import type { Reading } from '../src/core/model/index.ts';
import { findReuse } from '../src/core/reuse/index.ts';
import { generateAccounts } from './accounts.ts';
import { deskPart } from './desk.ts';
import { median, runCommand, timed } from './measure.ts';
import { peersPart } from './peers/peers.ts';
import { readingPart } from './reading.ts';
import { roomPart } from './room/room.ts';
import { renewed, type Section } from './sections.ts';
import { stagesOf } from './stages.ts';
import { workersPart } from './workers.ts';

const HELP = `npm run bench [-- options]

Measures how fast accounts are read and compared, how that grows, how long the command takes from a cold start and how
much memory it needs; what the desk does with many articles; how the reading room answers many clients and how it feels in
a browser. Writes docs/bench.md and prints it. Build first: npm run build.

  --runs N      measurements behind each median (default 5)
  --articles N  most articles that are kept, grouped and searched (default 10000)
  --large       the same as --articles 100000; takes half an hour
  --only PART   accounts: what is done with few; reading: archives through a pipe; desk: with many articles; room: the reading
                room; workers: import by workers over a queue; peers: beside other programs. The other
                parts of the page stay as they stand
  --requests N  requests behind each row of the reading room (default 5000)
  --keep DIR    folder where the reading room's store is kept for the next run
  --peers DIR   folder that has other programs: py/ (a Python environment with trafilatura, spacy, datasketch), js/node_modules
                with jsdom and @mozilla/readability, and the jars of CoreNLP; those that are missing are left out
  --pages DIR   folder of pages for the part peers, in place of the examples'
  --out FILE    where the tables go instead of docs/bench.md
  --help        this text`;

const COUNTS = [2, 5, 10, 20, 50];
const LENGTHS = [300, 600, 1200, 2400];
/** Articles of the archive that is read as a filter does. */
const READ = 2000;
const USUAL_COUNT = 5;
const USUAL_LENGTH = 600;
/** Enough for all code to be compiled long before the end. */
const MANY = 200;
const COMMAND = fileURLToPath(new URL('../bin/rashomon', import.meta.url));

interface Figure {
  readonly what: string;
  readonly value: string;
  /** In times that the tagger alone takes for a thousand tokens. */
  readonly ratio: string;
}

const say = (line: string): void => console.error(line);

const readAll = (texts: readonly string[]): Promise<Reading[]> =>
  Promise.all(texts.map((text, i) => read({ type: 'text', name: `account-${i + 1}.txt`, text })));

/** Articles that workers take in at most: each run reads them all. */
const QUEUED = 600;

/** The tagger's own speed on the same texts: what all figures are held against, as machines and their load differ. */
async function tokensPerSecond(texts: readonly string[], runs: number): Promise<number> {
  const tagger = winkNLP(model, ['pos']);
  let tokens = 0;
  const milliseconds = await timed(runs, () => {
    tokens = texts.reduce((sum, text) => sum + tagger.readDoc(text).tokens().length(), 0);
  });
  return (tokens / milliseconds) * 1000;
}

async function measure(runs: number): Promise<Figure[]> {
  const speed = await tokensPerSecond(generateAccounts(10, USUAL_LENGTH), runs);
  const thousand = 1e6 / speed;
  const rate = (what: string, milliseconds: number, articles: number): Figure => ({
    what,
    value: `${((articles * 1000) / milliseconds).toFixed(1)} articles/s (${milliseconds.toFixed(0)} ms)`,
    ratio: (milliseconds / articles / thousand).toFixed(1),
  });
  const figures: Figure[] = [
    { what: 'calibration: the tagger (wink-nlp) alone', value: `${Math.round(speed)} tokens/s`, ratio: '1.0' },
  ];
  for (const length of LENGTHS) {
    say(`read, ${length} words`);
    const texts = generateAccounts(USUAL_COUNT, length);
    const milliseconds = await timed(runs, () => readAll(texts));
    figures.push(rate(`read, ${length} words an article`, milliseconds, texts.length));
  }
  say(`read, ${MANY} articles in a row`);
  const usual = generateAccounts(MANY / 20, USUAL_LENGTH);
  const inARow = async (): Promise<void> => {
    for (let round = 0; round < 20; round++) await readAll(usual);
  };
  figures.push(rate(`read, ${USUAL_LENGTH} words an article, ${MANY} in a row`, await timed(1, inARow), MANY));
  say('the steps of reading');
  const texts = generateAccounts(10, USUAL_LENGTH);
  for (const { what, milliseconds } of await stagesOf(texts, runs))
    figures.push(rate(`of that, 600 words: ${what}`, milliseconds, texts.length));
  figures.push(...(await modelFigures(runs)));
  const compared = async (count: number, length: number, what: string): Promise<number> => {
    say(what);
    const readings = await readAll(generateAccounts(count, length));
    const milliseconds = await timed(runs, () => compare(readings));
    figures.push(rate(what, milliseconds, count));
    return milliseconds;
  };
  const times: { readonly count: number; readonly milliseconds: number }[] = [];
  for (const count of COUNTS) {
    const what = `compare ${count} accounts of ${USUAL_LENGTH} words, already read`;
    times.push({ count, milliseconds: await compared(count, USUAL_LENGTH, what) });
  }
  figures.push(...growth(times.slice(-3)));
  for (const length of LENGTHS)
    await compared(USUAL_COUNT, length, `compare ${USUAL_COUNT} accounts of ${length} words, already read`);
  const many = await readAll(generateAccounts(20, USUAL_LENGTH));
  figures.push(
    rate(`shared passages alone, 20 accounts of ${USUAL_LENGTH} words`, await timed(runs, () => findReuse(many)), 20),
  );
  return [...figures, ...measureCommand(runs, thousand)];
}

/** By which power of the number of accounts the time grows from each number to the next: 2 is quadratic. */
const growth = (times: readonly { readonly count: number; readonly milliseconds: number }[]): Figure[] =>
  times.slice(1).map(({ count, milliseconds }, i) => {
    const before = times[i] ?? { count, milliseconds };
    const exponent = Math.log(milliseconds / before.milliseconds) / Math.log(count / before.count);
    return {
      what: `growth from ${before.count} to ${count} accounts, exponent`,
      value: exponent.toFixed(2),
      ratio: '',
    };
  });

/** How long the model of who said what takes to unpack and read. */
async function modelFigures(runs: number): Promise<Figure[]> {
  const file = readFileSync(new URL('../models/attribution.bin.gz', import.meta.url));
  const milliseconds = await timed(runs, () => parseAttributionModel(gunzipSync(file)));
  return [
    {
      what: `loading the model of who said what, ${(file.length / 1e6).toFixed(1)} MB`,
      value: `${milliseconds.toFixed(0)} ms`,
      ratio: '',
    },
  ];
}

function measureCommand(runs: number, thousand: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'));
  try {
    const files = generateAccounts(10, USUAL_LENGTH).map((text, i) => {
      const file = join(folder, `account-${i + 1}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const command = (count: number) => {
      say(`rashomon compare, ${count} files`);
      return Array.from({ length: runs }, () =>
        runCommand(COMMAND, ['compare', ...files.slice(0, count), '--format', 'json']),
      );
    };
    const cold = median(command(2).map(({ milliseconds }) => milliseconds));
    const alone = Array.from({ length: runs }, () => runCommand(COMMAND, ['read', ...files, '--format', 'json']));
    const ten = command(10);
    const time = median(ten.map(({ milliseconds }) => milliseconds));
    return [
      {
        what: 'rashomon compare, 2 files, process and all',
        value: `${cold.toFixed(0)} ms`,
        ratio: (cold / thousand).toFixed(1),
      },
      {
        what: 'rashomon compare, 10 files, process and all',
        value: `${time.toFixed(0)} ms`,
        ratio: (time / thousand).toFixed(1),
      },
      {
        what: 'rashomon read, 10 files, peak memory',
        value: `${median(alone.map(({ megabytes }) => megabytes)).toFixed(0)} MB`,
        ratio: '',
      },
      {
        what: 'rashomon compare, 10 files, peak memory',
        value: `${median(ten.map(({ megabytes }) => megabytes)).toFixed(0)} MB`,
        ratio: '',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sizes at which the desk is measured, up to the most. */
const SIZES = [1_000, 10_000, 100_000];

const sizesTo = (most: number): number[] => [...SIZES.filter((size) => size < most), most];

const manyText = (
  tables: string,
): string => `Articles grown from the bundled examples and invented stories by a seed, with all that was read in them, go through the desk
as \`import\` has them: batches of 32, each written to the disk before the next. They are of 365 days in no order, so each batch
falls all over the year. Then articles arrive one by one, each in a transaction of its own.

${tables}`;

function fewText(figures: readonly Figure[], runs: number): string {
  return `Median of ${runs} runs each.
The accounts are made from the bundled examples: a quarter of the paragraphs copied, the rest rewritten. Times are of the
processor; for the command, which runs as a process of its own, the start of Node is in them.
The ratio is the time an article takes (for the command: the whole run) in units of the time that the tagger alone takes for
a thousand tokens in the same run: compare that, rather than the seconds, between machines.

| what | figure | ratio |
|---|---:|---:|
${figures.map(({ what, value, ratio }) => `| ${what} | ${value} | ${ratio} |`).join('\n')}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      articles: { type: 'string', default: '10000' },
      large: { type: 'boolean', default: false },
      only: { type: 'string' },
      requests: { type: 'string', default: '5000' },
      keep: { type: 'string' },
      peers: { type: 'string' },
      pages: { type: 'string' },
      out: { type: 'string', default: 'docs/bench.md' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError('--runs takes a whole number from 1');
  if (!existsSync(new URL('../dist/cli.js', import.meta.url)))
    throw new Error('there is no build to measure: npm run build');
  const most = values.large ? 100_000 : Number(values.articles);
  if (!Number.isInteger(most) || most < 1) throw new RangeError('--articles takes a whole number from 1');
  const requests = Number(values.requests);
  if (!Number.isInteger(requests) || requests < 1) throw new RangeError('--requests takes a whole number from 1');
  const parts: Readonly<Record<string, () => Promise<Section>>> = {
    reading: async () => ({ title: 'Reading', text: await readingPart(READ, say) }),
    accounts: async () => ({ title: 'Few accounts', text: fewText(await measure(runs), runs) }),
    desk: async () => ({ title: 'Many articles', text: manyText(await deskPart(sizesTo(most), say)) }),
    room: async () => ({
      title: 'The reading room',
      text: await roomPart({ articles: most, requests, keep: values.keep, say }),
    }),
    workers: async () => ({
      title: 'Many workers',
      text: await workersPart({ articles: Math.min(most, QUEUED), say }),
    }),
    peers: async () => ({
      title: 'Beside other programs',
      text: await peersPart({ peers: values.peers ?? null, pages: values.pages ?? null, say }),
    }),
  };
  if (values.only !== undefined && !Object.hasOwn(parts, values.only))
    throw new RangeError(`--only takes one of ${Object.keys(parts).join(', ')}`);
  const sections: Section[] = [];
  for (const [name, part] of Object.entries(parts))
    if (values.only === undefined || values.only === name) sections.push(await part());
  writeFileSync(values.out, renewed(existsSync(values.out) ? readFileSync(values.out, 'utf8') : '', sections));
  for (const { title, text } of sections) console.log(`## ${title}\n\n${text}\n`);
}

try {
  await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
