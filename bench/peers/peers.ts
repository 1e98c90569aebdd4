import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { grower } from '../grow.ts';
import { number, table } from '../markdown.ts';
import type { Item, Told } from './programs/protocol.ts';

export interface PeersOptions {
  /** Folder with peers: `py/` (a Python environment), `js/node_modules`, CoreNLP's `*.jar`. Null: ours alone. */
  readonly peers: string | null;
  /** Folder of pages for extraction; null for those of the examples. */
  readonly pages: string | null;
  readonly say: (line: string) => void;
}

/** Pages and articles that each program goes through twice, and those that are grouped. */
const PAGES = 100;
const ARTICLES = 24;
const GROUPED = 2_000;
/** An article as most are: so many words, give or take. */
const WORDS = { least: 450, most: 750 };

const PROGRAMS = fileURLToPath(new URL('./programs/', import.meta.url));

interface Program {
  readonly what: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Null where it is not on this machine. */
  readonly missing: string | null;
}

interface Contest {
  readonly title: string;
  readonly about: string;
  readonly programs: readonly Program[];
}

/** What we do beside what others do with the same pages and texts, each in a process of its own on one processor. */
export async function peersPart({ peers, pages, say }: PeersOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-peers-'));
  try {
    const contests = [
      extraction(folder, peers, pagesOf(pages), pages),
      await annotation(folder, peers),
      await grouping(folder, peers),
    ];
    const parts = contests.map(({ title, about, programs }) => {
      const rows = programs.map((program) => {
        say(`${title}: ${program.what}`);
        return program.missing ? [program.what, '', '', '', program.missing] : measured(program, peers);
      });
      return `### ${title}\n\n${about}\n\n${table(['', 'a second', 'processor, ms each', 'peak memory, MB', 'note'], rows)}`;
    });
    return `Each program goes through the same pages or texts twice in a process of its own, held to one processor; the second time is
told. Programs that are not on the machine are named and left out.\n\n${parts.join('\n\n')}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured({ what, command, args }: Program, peers: string | null): string[] {
  const pinned = existsSync('/usr/bin/taskset') ? ['taskset', '-c', '0', command, ...args] : [command, ...args];
  const [first = command, ...rest] = pinned;
  const { stdout, stderr, status } = spawnSync(first, rest, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PEERS: peers ?? '', OMP_NUM_THREADS: '1' },
  });
  const line = stdout?.trim().split('\n').at(-1) ?? '';
  if (status !== 0 || !line.startsWith('{')) return [what, '', '', '', `failed: ${stderr?.trim().split('\n').at(-1)}`];
  const { articles, processor, megabytes } = JSON.parse(line) as Told;
  const note = /weights by chance/u.test(stderr) ? 'weights by chance' : '';
  return [what, number((articles * 1000) / processor, 1), number(processor / articles, 2), number(megabytes), note];
}

const node = (what: string, program: string, input: string, missing: string | null = null): Program => ({
  what,
  command: process.execPath,
  args: ['--import', 'tsx', join(PROGRAMS, program), input],
  missing,
});

const absent = (path: string | null, what: string): string | null =>
  path !== null && existsSync(path) ? null : `${what} is not here`;

function python(what: string, module: string, program: string, input: string, peers: string | null): Program {
  const command = peers === null ? 'python3' : join(peers, 'py', 'bin', 'python');
  const known = peers !== null && spawnSync(command, ['-c', `import ${module}`]).status === 0;
  return { what, command, args: [join(PROGRAMS, program), input], missing: known ? null : `${module} is not here` };
}

function extraction(folder: string, peers: string | null, items: readonly Item[], from: string | null): Contest {
  const input = linesIn(folder, 'pages.jsonl', items);
  const size = items.reduce((sum, { text }) => sum + text.length, 0) / items.length;
  return {
    title: 'Taking the report out of pages',
    about: `${items.length} pages ${from === null ? 'of the examples' : 'of real sites from a folder that was named'}, ${number(size / 1000)} thousand characters each on average.`,
    programs: [
      node('rashomon extract, with metadata and what was removed', 'extract.ts', input),
      node(
        'Readability on jsdom',
        'readability.ts',
        input,
        absent(peers && join(peers, 'js/node_modules/jsdom'), 'jsdom'),
      ),
      python('trafilatura, with metadata', 'trafilatura', 'trafilatura_extract.py', input, peers),
    ],
  };
}

async function annotation(folder: string, peers: string | null): Promise<Contest> {
  const items = await typical(ARTICLES);
  const input = linesIn(folder, 'texts.jsonl', items);
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  for (const [at, { text }] of items.entries()) writeFileSync(join(texts, `${String(at).padStart(4, '0')}.txt`), text);
  const words = items.reduce((sum, { text }) => sum + wordsIn(text), 0) / items.length;
  const jars = peers === null ? [] : readdirSync(peers).filter((name) => name.endsWith('.jar'));
  return {
    title: 'Reading texts',
    about: `${items.length} articles of ${number(words)} words on average. What each finds differs: a tagger alone finds word classes; spaCy word
classes, syntax and names; CoreNLP those, figures, times, who is who and who is quoted; we all of that but syntax, and who said what
indirectly.`,
    programs: [
      node('rashomon read, to JSON', 'read.ts', input),
      node('wink-nlp, word classes alone', 'tag.ts', input),
      python('spaCy, the shape of its small English pipeline', 'spacy', 'spacy_small.py', input, peers),
      {
        what: 'CoreNLP: names, figures, times, syntax, who is who, quotations',
        command: 'java',
        args: [
          '-Xmx4g',
          '-cp',
          jars.map((jar) => join(peers ?? '', jar)).join(':'),
          join(PROGRAMS, 'CoreNlp.java'),
          texts,
        ],
        missing: jars.some((jar) => jar.includes('corenlp')) ? null : 'CoreNLP is not here',
      },
    ],
  };
}

async function grouping(folder: string, peers: string | null): Promise<Contest> {
  const input = linesIn(folder, 'grouped.jsonl', await typical(GROUPED));
  return {
    title: 'Finding what belongs together',
    about: `${number(GROUPED)} articles, one by one, each sketched and looked up among those before it. datasketch finds near copies only; our index the
accounts of one event, copies among them.`,
    programs: [
      node('rashomon, sketch and place in a story', 'group.ts', input),
      python('datasketch, MinHash and LSH', 'datasketch', 'datasketch_lsh.py', input, peers),
    ],
  };
}

const wordsIn = (text: string): number => text.split(/\s+/u).length;

/** Grown articles of the usual length. */
async function typical(count: number): Promise<Item[]> {
  const items: Item[] = [];
  const grow = await grower();
  for (const { reading } of grow(count * 100)) {
    const words = wordsIn(reading.text);
    if (words >= WORDS.least && words <= WORDS.most)
      items.push({ name: `article ${items.length}`, text: reading.text });
    if (items.length === count) break;
  }
  return items;
}

function pagesOf(folder: string | null): Item[] {
  const root = folder ?? fileURLToPath(new URL('../../examples/', import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.html?(?:\.gz)?$/u.test(name),
  );
  const step = Math.max(1, Math.floor(names.length / PAGES));
  return names
    .sort()
    .filter((_, at) => at % step === 0)
    .slice(0, PAGES)
    .map((name) => ({ name, text: pageIn(join(root, name)) }));
}

function pageIn(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function linesIn(folder: string, name: string, items: readonly Item[]): string {
  const file = join(folder, name);
  writeFileSync(file, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  return file;
}
