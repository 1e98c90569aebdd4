import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newDatabase } from '../../test/store/postgres.ts';
import { inFiles, killRound, momentOf, type Round, type Setting, undisturbed } from './rounds.ts';
import { watchKillRound } from './watch-rounds.ts';
import { makeWorld } from './world.ts';

const HEAD = `# Stopped at any moment

\`npm run kill\` kills \`rashomon import\` and \`rashomon watch\` (SIGKILL) at moments chosen by a seed and holds what is left
against the laws: every article that was acknowledged is there, once, with its document, its sketch and its story; no story
is empty or torn; no event is lost, told twice under another number, or changed. Then it runs the command again to its end
and looks again. What it printed last for each kind of store:
`;

/** Text between two marks of the page, in the place of what stood there. */
function writeSection(page: string, name: string, text: string): void {
  const before = safeRead(page) ?? HEAD;
  const section = `## ${name}\n\n${text}\n`;
  const parts = before.split(/^(?=## )/m).filter((part) => !part.startsWith(`## ${name}\n`));
  writeFileSync(page, `${[...parts.map((part) => part.trimEnd()), section.trimEnd()].join('\n\n')}\n`);
}

function safeRead(page: string): string | null {
  try {
    return readFileSync(page, 'utf8');
  } catch {
    return null;
  }
}

const rowOf = ({ round, moment, acknowledged, kept, final, stories, broken }: Round): string =>
  `| ${round} | ${moment} | ${acknowledged} | ${kept} | ${final} | ${stories.toFixed(3)} | ${broken.length === 0 ? 'all' : broken.slice(0, 3).join('; ')} |`;

function tableOf(what: string, rounds: readonly Round[]): string {
  const whole = rounds.filter(({ broken }) => broken.length === 0).length;
  const least = Math.min(...rounds.map(({ stories }) => stories));
  return [
    `${what}: ${whole} of ${rounds.length} rounds kept every law; stories agree with an undisturbed run by at least ${least.toFixed(3)}.`,
    '',
    '| round | killed | acknowledged | kept then | at the end | stories | laws kept |',
    '| ---: | --- | ---: | ---: | ---: | ---: | --- |',
    ...rounds.map(rowOf),
  ].join('\n');
}

async function importRounds(count: number, seed: number, setting: Setting): Promise<string> {
  const measure = await undisturbed(setting);
  const { found, ended, lines } = measure;
  console.log(
    `undisturbed: ${lines} lines, ${found.articles} articles in ${found.stories.length} stories, status ${ended.status}`,
  );
  for (const each of found.broken) console.log(`  ${each}`);
  const rounds: Round[] = [];
  for (let round = 0; round < count; round++)
    rounds.push(told(await killRound(round, momentOf(round, seed, measure), setting, measure)));
  return tableOf(`\`rashomon import\` of ${found.articles} articles in ${found.stories.length} stories`, rounds);
}

async function watchRounds(count: number, seed: number, setting: Setting): Promise<string> {
  const rounds: Round[] = [];
  for (let round = 0; round < count; round++) rounds.push(told(await watchKillRound(round, seed, setting)));
  return tableOf('`rashomon watch --once`, four steps a round, pages edited in between', rounds);
}

function told(round: Round): Round {
  console.log(rowOf(round));
  return round;
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    watch: { type: 'string', default: '10' },
    articles: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
    page: { type: 'string', default: 'docs/kill.md' },
  },
});
const [rounds, watches, seed] = [Number(values.rounds), Number(values.watch), Number(values.seed)];
const scratch = mkdtempSync(join(tmpdir(), 'rashomon-kill-'));
const world = await makeWorld(scratch, Number(values.articles), seed);
const locationOf = values.postgres ? () => newDatabase() : inFiles(join(scratch, 'stores'));
const setting = { world, locationOf };
const name = values.postgres ? 'PostgreSQL' : 'SQLite';
try {
  if (rounds > 0) writeSection(values.page, `${name}: import`, await importRounds(rounds, seed, setting));
  if (watches > 0) writeSection(values.page, `${name}: watch`, await watchRounds(watches, seed, setting));
} finally {
  await world.close();
  rmSync(scratch, { recursive: true, force: true });
}
