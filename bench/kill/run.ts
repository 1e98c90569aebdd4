import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newDatabase } from '../../test/store/postgres.ts';
import { inFiles, killRound, momentOf, type Round, undisturbed } from './rounds.ts';
import { makeWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    articles: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'rashomon-kill-'));
const seed = Number(values.seed);
const world = await makeWorld(scratch, Number(values.articles), seed);
const locationOf = values.postgres ? () => newDatabase() : inFiles(join(scratch, 'stores'));
const setting = { world, locationOf, read: true };
const measure = await undisturbed(setting);
console.log(`undisturbed: ${JSON.stringify({ ms: measure.milliseconds, lines: measure.lines, articles: measure.found.articles, stories: measure.found.stories.length, status: measure.ended.status, broken: measure.found.broken.slice(0, 5) })}`);
console.log(measure.ended.stderr.slice(0, 500));
const rounds: Round[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  const result = await killRound(round, momentOf(round, seed, measure), setting, measure);
  rounds.push(result);
  console.log(JSON.stringify(result));
}
await world.close();
rmSync(scratch, { recursive: true, force: true });
