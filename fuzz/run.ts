import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { campaign, type Tally } from './campaign.ts';
import { minimised } from './minimise.ts';
import { renewed, tableOf } from './page.ts';
import { targetNamed, targets } from './targets/index.ts';

const HELP = `npm run fuzz [-- options]

Gives every parser of something from outside many bad inputs, in child processes, and tells of crashes and of inputs that take
more than two seconds. Ends with 1 where there is one.

  --only NAME     one target, or several divided by commas; --list names them
  --count N       inputs for each target (default 10000)
  --seed N        other inputs (default 1)
  --seconds S     time for each target
  --seeds DIR     a folder with more seeds, for the targets that take files of their endings; may be given again
  --found DIR     where inputs that crash or are slow are put (default: fuzz-found in the system's folder for such files)
  --minimise FILE with --only: shortens an input that was found, and prints it as a string of JSON
  --write         renews the targets' rows in docs/faults.md
  --list          the targets
  --help          this text`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: 'Infinity' },
    seeds: { type: 'string', multiple: true, default: [] },
    found: { type: 'string', default: join(tmpdir(), 'fuzz-found') },
    minimise: { type: 'string' },
    write: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => console.error(line);

const chosen =
  values.only === undefined
    ? targets
    : values.only.split(',').map((name) => {
        const target = targetNamed(name);
        if (!target) throw new Error(`no target is called ${name}; --list names them`);
        return target;
      });

async function shorten(file: string): Promise<void> {
  const [target] = chosen;
  if (!target || chosen.length > 1) throw new Error('--minimise needs --only with one target');
  const input = readFileSync(file, target.takes === 'text' ? 'utf16le' : 'latin1');
  const short = await minimised(target, input);
  say(`${input.length} → ${short.length} ${target.takes === 'text' ? 'characters' : 'bytes, one a character'}`);
  console.log(JSON.stringify(short));
  await target.close?.();
}

async function fuzz(): Promise<void> {
  const seed = Number(values.seed);
  const rows: (Tally & { seed: number })[] = [];
  for (const target of chosen) {
    const tally = await campaign(target, {
      count: Number(values.count),
      seed,
      seconds: Number(values.seconds),
      folders: values.seeds,
      found: values.found,
      say,
    });
    rows.push({ ...tally, seed });
    say(
      `${target.name}: ${tally.inputs} inputs, ${tally.crashes} crashes, ${tally.slow} slow, slowest ${Math.round(tally.slowest)} ms, ${tally.megabytes} MB`,
    );
    if (values.write)
      writeFileSync(PAGE, renewed(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '', [{ ...tally, seed }]));
  }
  console.log(tableOf(rows));
  if (rows.some(({ crashes, slow }) => crashes + slow > 0)) process.exitCode = 1;
}

const PAGE = 'docs/faults.md';

if (values.help) console.log(HELP);
else if (values.list) console.log(targets.map(({ name, parser }) => `${name.padEnd(16)} ${parser}`).join('\n'));
else if (values.minimise !== undefined) await shorten(values.minimise);
else await fuzz();
