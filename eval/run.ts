import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Row } from './row.ts';
import { SCORERS, type Score, type Scorer } from './scorers.ts';
import { renderSections, type Section, withSections } from './table.ts';

const HELP = `npm run eval -- DIR [options]

Measures the product on the corpora under DIR and writes the figures to docs/evaluation.md and standard output.
A scorer whose corpus is not there is skipped, and the run says so.

  DIR            folder with stories/ and data/{attribution,entities,quantity,time,extraction,reuse}
  --only NAME    one scorer alone (may be given more than once): ${SCORERS.map(({ name }) => name).join(', ')}
  --out FILE     where the table goes instead of docs/evaluation.md; sections not measured this time stay as they are
  --errors       what was missed and what was wrong, a line each, on standard error, for the scorers that tell
  --help         this text`;

const PREFACE = `# Evaluation

How well each part does on corpora with known answers. Write these figures anew with \`npm run eval -- DIR\`, where DIR
holds the corpora; most may not be passed on, so they are not part of this project. Values are shares from 0 to 1 unless
the measure says otherwise; n is the number of cases behind one.
`;

const say = (line: string): void => console.error(line);

/** Loads a scorer; null where `eval/<name>/score.ts` does not export it. */
async function load({ name, exported }: Scorer): Promise<Score | null> {
  const file = new URL(`./${name}/score.ts`, import.meta.url);
  if (!existsSync(file)) return null;
  const module = (await import(file.href)) as Readonly<Record<string, unknown>>;
  const score = module[exported];
  return typeof score === 'function' ? (score as Score) : null;
}

/** Runs one scorer; null where it was skipped or failed, with the reason told. */
async function run(scorer: Scorer, dir: string, errors: boolean): Promise<Section | null> {
  const skip = (why: string): null => {
    say(`${scorer.name}: skipped, ${why}`);
    return null;
  };
  if (!existsSync(join(dir, scorer.needs))) return skip(`no ${join(dir, scorer.needs)}`);
  const score = await load(scorer);
  if (!score) return skip(`eval/${scorer.name}/score.ts does not export ${scorer.exported}`);
  say(`${scorer.name}: running`);
  const started = performance.now();
  const rows: Row[] = await score(join(dir, scorer.given), errors ? (line) => say(`  ${line}`) : undefined);
  if (rows.length === 0) return skip('it found nothing to measure');
  say(`${scorer.name}: ${rows.length} figures in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return { name: scorer.name, about: scorer.about, rows };
}

function usage(message: string): never {
  say(`${message}\n\n${HELP}`);
  process.exit(2);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      out: { type: 'string', default: 'docs/evaluation.md' },
      errors: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const [dir] = positionals;
  if (dir === undefined || positionals.length > 1) usage('name one folder with the corpora');
  const unknown = values.only?.find((name) => !SCORERS.some((scorer) => scorer.name === name));
  if (unknown !== undefined) usage(`no scorer is called ${unknown}`);
  const sections: Section[] = [];
  let failed = false;
  for (const scorer of SCORERS.filter(({ name }) => values.only?.includes(name) ?? true)) {
    try {
      const section = await run(scorer, dir, values.errors);
      if (section) sections.push(section);
    } catch (error) {
      failed = true;
      say(`${scorer.name}: failed, ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (sections.length > 0)
    writeFileSync(
      values.out,
      withSections(existsSync(values.out) ? readFileSync(values.out, 'utf8') : PREFACE, sections),
    );
  console.log(renderSections(sections));
  process.exitCode = failed || sections.length === 0 ? 1 : 0;
}

await main();
