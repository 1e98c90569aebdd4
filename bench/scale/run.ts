import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fillStore } from './filling.ts';
import { measureStore } from './measure.ts';
import { readPlants } from './plants.ts';
import { seed } from './seed.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '' },
    url: { type: 'string', default: '' },
    articles: { type: 'string', default: '10000' },
    only: { type: 'string' },
    out: { type: 'string', default: '/tmp/rashomon-scale' },
    fill: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => console.error(line);
if (values.fill) {
  await seed(values.seed, 3000, say);
  await fillStore(
    values.url,
    await readPlants(values.seed),
    Number(values.articles),
    Math.floor(Date.now() / 86_400_000) - 1,
    say,
  );
} else {
  const { plans, ...figures } = await measureStore(values.url, values.only);
  writeFileSync(`${values.out}.json`, JSON.stringify(figures, null, 1));
  writeFileSync(`${values.out}.plans.md`, plans);
}
