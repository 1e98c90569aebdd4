import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fillStore } from './filling.ts';
import { measureStore } from './measure.ts';
import { readPlants } from './plants.ts';
import { seed } from './seed.ts';

const HELP = `npm run scale -- --seed postgres://…/seed --url postgres://…/many --articles 1000000

Fills a store on PostgreSQL with many articles and measures it: sizes by table and index, the times of what the desk, the
reading room and search ask, and the plans behind them. Both databases must be there; one that is filled is not filled
again. A million articles take 23 GB and, on two cores, half an hour.

  --seed URL      a store of some thousand articles, read and grouped by the desk, that the others are made of; filled
                  where it is empty
  --url URL       the store to fill and measure; taking in adds some hundred articles each time
  --articles N    how many it is filled with (default 10000)
  --from-read N   how many the seeding store has (default 3000)
  --only PART     fill; or of what is measured: asking, searching, writing
  --out PATH      figures go to PATH.json, plans to PATH.plans.md (default /tmp/rashomon-scale)
  --help          this text

See docs/scale.md for what was found.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    url: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    'from-read': { type: 'string', default: '3000' },
    only: { type: 'string' },
    out: { type: 'string', default: '/tmp/rashomon-scale' },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => console.error(line);
const DAY = 86_400_000;

async function run({ url, seed: seeding, only, out }: typeof values): Promise<void> {
  if (!url) return console.log(HELP);
  if (seeding) {
    await seed(seeding, Number(values['from-read']), say);
    const yesterday = Math.floor(Date.now() / DAY) - 1;
    await fillStore(url, await readPlants(seeding), Number(values.articles), yesterday, say);
  }
  if (only === 'fill') return;
  const { plans, ...figures } = await measureStore(url, only);
  writeFileSync(`${out}.json`, JSON.stringify(figures, null, 1));
  writeFileSync(`${out}.plans.md`, plans);
}

if (values.help) console.log(HELP);
else await run(values);
