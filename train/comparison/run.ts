import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadMeaning } from '../../src/app/models.ts';
import { fitDifferences } from './differences.ts';
import { loadStories } from './stories.ts';

const HELP = `npm run train:comparison [-- options]

Fits what the comparison weighs on the marked stories of corpus/stories: which proposals are differences, and of what type.
Writes src/core/compare/differences/fitted.ts. The same stories give the same file.

  --stories FOLDER   other stories than corpus/stories; may be given more than once
  --help             this text`;

const WRITTEN = fileURLToPath(new URL('../../corpus/stories/', import.meta.url));
const DIFFERENCES = new URL('../../src/core/compare/differences/fitted.ts', import.meta.url);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { stories: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const meaning = await loadMeaning();
  const stories = (
    await Promise.all((values.stories ?? [WRITTEN]).map((folder) => loadStories(folder, meaning)))
  ).flat();
  console.error(`${stories.length} stories`);
  const { acceptance, types } = fitDifferences(stories);
  writeFileSync(
    DIFFERENCES,
    `import type { DifferenceType } from '../../model/comparison.ts';
import type { Weights } from './acceptance.ts';

// Written by npm run train:comparison: do not change it by hand.

/** How much each piece of evidence speaks for a proposal being a difference. */
export const ACCEPTANCE: Weights = ${JSON.stringify(acceptance)};

/** How much each speaks for the type. */
export const TYPES: Readonly<Partial<Record<DifferenceType, Weights>>> = ${JSON.stringify(types)};
`,
  );
}

await main();
