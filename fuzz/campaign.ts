import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Task } from './child.ts';
import { inputsOf } from './inputs.ts';
import { seedFiles } from './seed-files.ts';
import type { Input, Target } from './target.ts';
import { type Outcome, SLOW } from './trial.ts';

export interface CampaignOptions {
  readonly count: number;
  readonly seed: number;
  /** Seconds after which no new input is begun. */
  readonly seconds: number;
  readonly folders: readonly string[];
  /** Where inputs that crash or are slow are put. */
  readonly found: string;
  readonly say: (line: string) => void;
}

/** What a target did with its inputs. */
export interface Tally {
  readonly target: string;
  readonly parser: string;
  inputs: number;
  crashes: number;
  /** Inputs that took more than two seconds, those among them that did not end. */
  slow: number;
  slowest: number;
  /** Peak resident memory in megabytes. */
  megabytes: number;
}

/** Milliseconds of silence after which an input is taken for endless, and its child is killed. */
const ENDLESS = 60_000;
/** Milliseconds that a child may take to begin. */
const BEGINNING = 300_000;
/** Megabytes of memory that a child's values may take. */
const HEAP = 1024;
/** Faults of one kind that are saved. */
const MOST_OF_A_KIND = 3;

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** Runs a target's inputs in a child: a hang or a want of memory ends the child, is counted, and the next one goes on behind it. */
export async function campaign(target: Target, options: CampaignOptions): Promise<Tally> {
  const { name, parser } = target;
  const tally: Tally = { target: name, parser, inputs: 0, crashes: 0, slow: 0, slowest: 0, megabytes: 0 };
  const inputs = await inputsOf(target, options.seed, seedFiles(target, options.folders));
  const kinds = new Map<string, number>();
  const keep = (index: number, what: string): void => {
    const kind = `${what.split('\n')[0]?.slice(0, 40).replace(/\d+/gu, '#')}${/\n\s+at [^\n]*/u.exec(what)?.[0] ?? ''}`;
    const times = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, times);
    if (times > MOST_OF_A_KIND) return;
    options.say(
      `${name} ${index}: ${what
        .split('\n')
        .slice(0, 6)
        .map((line) => line.slice(0, 200))
        .join('\n  ')}`,
    );
    save(options.found, target, index, inputs(index));
  };
  const judge = ({ index, milliseconds, fault }: Outcome): void => {
    tally.inputs += 1;
    tally.slowest = Math.max(tally.slowest, milliseconds);
    if (fault !== null) tally.crashes += 1;
    if (milliseconds > SLOW) tally.slow += 1;
    if (fault !== null) keep(index, fault);
    else if (milliseconds > SLOW) keep(index, `slow: took ${Math.round(milliseconds)} ms`);
  };
  const until = performance.now() + options.seconds * 1000;
  let from = 0;
  while (from < options.count && performance.now() < until) {
    const { seed, folders, count } = options;
    const end = await runChild({ target: name, seed, folders, from, to: count }, until, judge, tally);
    from = end.next;
    if (end.killedBy === null) continue;
    tally.inputs += 1;
    tally.crashes += 1;
    if (end.killedBy === 'silence') tally.slow += 1;
    keep(
      from,
      end.killedBy === 'silence' ? 'endless: did not answer in a minute' : `killed its process: ${end.killedBy}`,
    );
    from += 1;
  }
  return tally;
}

interface End {
  /** The number of the input that was running, or of the next one. */
  readonly next: number;
  readonly killedBy: string | null;
}

function runChild(task: Task, until: number, judge: (outcome: Outcome) => void, tally: Tally): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    let next = task.from;
    let ready = false;
    let over = false;
    let silent = false;
    let wrote = '';
    const kill = (): void => {
      silent = true;
      child.kill('SIGKILL');
    };
    let alarm = setTimeout(kill, BEGINNING);
    child.stderr?.on('data', (data) => {
      wrote = `${wrote}${data}`.slice(-4000);
    });
    child.on('message', (message: 'ready' | 'done' | (Outcome & { rss: number })) => {
      clearTimeout(alarm);
      alarm = setTimeout(kill, ENDLESS);
      if (message === 'ready') {
        ready = true;
        return;
      }
      if (message === 'done') {
        over = true;
        child.kill('SIGKILL');
        return;
      }
      judge(message);
      next = message.index + 1;
      tally.megabytes = Math.max(tally.megabytes, Math.round(message.rss / 1024));
      if (performance.now() < until || over) return;
      over = true;
      child.kill('SIGKILL');
    });
    child.on('exit', (code, signal) => {
      clearTimeout(alarm);
      if (!ready) reject(new Error(`${task.target} does not begin: ${wrote}`));
      else if (over) resolve({ next: task.to, killedBy: null });
      else resolve({ next, killedBy: silent ? 'silence' : `${code ?? signal} ${wrote.trim().slice(-300)}` });
    });
    child.send(task);
  });
}

/** Puts an input into a file of its own: `html-123.input`, as UTF-16 where the target takes text. */
function save(folder: string, { name, takes }: Target, index: number, input: Input): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}-${index}.input`), Buffer.from(input, takes === 'text' ? 'utf16le' : 'latin1'));
}
