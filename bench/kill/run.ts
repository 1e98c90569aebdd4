import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DatabaseServer } from './database.ts';
import { BLOWS, importStruck, struckBeneath, watchStruck } from './database-rounds.ts';
import { enter, enterTotals, lineOf } from './ledger.ts';
import { inFiles, killRound, momentsOf, type Round, type Setting, type Undisturbed, undisturbed } from './rounds.ts';
import { CHILD, SERVER, type Strike, serveRound } from './serve-rounds.ts';
import { watchKillRound } from './watch-rounds.ts';
import { workerRound } from './worker-rounds.ts';
import { makeWorld } from './world.ts';

/** Rounds that stand in one line of the page. */
const LINE = 50;
/** How often an import is killed, or its database struck, in one round. */
const STRIKES = 6;

const { values } = parseArgs({
  options: {
    import: { type: 'string', default: '20' },
    watch: { type: 'string', default: '10' },
    serve: { type: 'string', default: '10' },
    database: { type: 'string', default: '5' },
    worker: { type: 'string', default: '5' },
    articles: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
    page: { type: 'string', default: 'docs/kill.md' },
    totals: { type: 'string', default: 'docs/faults.md' },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `Rounds of each kind: --import N --watch N --serve N, and with --postgres --worker N --database N (of each blow and victim).
--articles N in the world, --seed N, --page FILE for the lines, --totals FILE for the table.`;

interface Run {
  readonly setting: Setting;
  readonly seed: number;
  readonly engine: string;
}

/** Does rounds, tells each, and enters them by fifties. */
async function rounds(fault: string, victim: string, count: number, each: (round: number) => Promise<Round>) {
  for (let from = 0; from < count; from += LINE) {
    const done: Round[] = [];
    for (let round = from; round < Math.min(count, from + LINE); round++) {
      const one = await each(round);
      done.push(one);
      const faults = one.broken.slice(0, 3).map(({ law, words }) => `${law}: ${words}`);
      console.log(
        `${victim}, ${fault}, ${round}: ${one.kills} kills (${one.moment}), ${faults.join('; ') || 'all laws kept'}`,
      );
    }
    enter(values.page, lineOf(fault, victim, done));
    enterTotals(values.page, values.totals);
  }
}

async function imports({ setting, seed, engine }: Run, measure: Undisturbed): Promise<void> {
  const each = (round: number): Promise<Round> =>
    killRound(round, momentsOf(STRIKES, round, seed, measure), setting, measure);
  await rounds('the program, kill -9', `import, ${engine}`, Number(values.import), each);
}

const served = (run: Run, strike: Strike, count: number): Promise<void> =>
  rounds(strike.name, `serve, ${run.engine}`, count, (round) => serveRound(round, run.seed, strike, run.setting));

const workers = ({ setting, seed, engine }: Run): Promise<void> =>
  rounds('a worker, kill -9', `worker, ${engine}`, Number(values.worker), (round) =>
    workerRound(round, seed, { workers: 3, kills: STRIKES, articles: Number(values.articles) }, setting),
  );

async function database(run: Run, server: DatabaseServer, measure: Undisturbed): Promise<void> {
  const count = Number(values.database);
  const { setting, seed, engine } = run;
  for (const blow of BLOWS) {
    await rounds(blow.name, `import, ${engine}`, count, (round) =>
      importStruck(round, seed, { blow, server, strikes: STRIKES }, setting, measure),
    );
    await rounds(blow.name, `watch, ${engine}`, count, (round) => watchStruck(round, seed, { blow, server }, setting));
    await served(run, struckBeneath(blow, server), count);
  }
}

async function all(run: Run, server: DatabaseServer | null): Promise<void> {
  const measure = await undisturbed(run.setting);
  const { found, lines, ended } = measure;
  console.log(
    `undisturbed: ${lines} lines, ${found.articles} articles in ${found.stories.length} stories, status ${ended.status}`,
  );
  for (const { words } of found.broken) console.log(`  ${words}`);
  await imports(run, measure);
  await rounds('the program, kill -9', `watch, ${run.engine}`, Number(values.watch), (round) =>
    watchKillRound(round, run.seed, run.setting),
  );
  for (const strike of [SERVER, CHILD]) await served(run, strike, Number(values.serve));
  run.setting.world.show({ listed: run.setting.world.fed.length, edited: 0 });
  if (server) await workers(run);
  if (server) await database(run, server, measure);
}

if (values.help) console.log(HELP);
else {
  const scratch = mkdtempSync(join(tmpdir(), 'rashomon-kill-'));
  const seed = Number(values.seed);
  const world = await makeWorld(scratch, Number(values.articles), seed);
  const server = values.postgres ? await DatabaseServer.begin() : null;
  const locationOf = server ? () => server.create() : inFiles(join(scratch, 'stores'));
  try {
    await all({ setting: { world, locationOf }, seed, engine: server ? 'PostgreSQL' : 'SQLite' }, server);
  } finally {
    await server?.close();
    await world.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
