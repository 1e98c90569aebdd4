import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openNews, polnear } from '../eval/attribution/corpora.ts';
import { modelFile } from './attribution/file.ts';
import { type Marked, prepare } from './attribution/prepared.ts';
import { RECIPE, trainModel } from './attribution/train.ts';
import { readMarked } from './marked.ts';

const HELP = `npm run train -- CORPORA [options]

Trains the model of who said what and writes models/attribution.bin.gz. CORPORA is a folder with open-news/train.jsonl; the
articles in corpus/attribution are trained on as well. The same input gives the same file.

  --only-written     train on corpus/attribution alone, without CORPORA
  --polnear          train on CORPORA/polnear/train instead, to measure what openness costs; asks for --out
  --out FILE         where the model goes (default models/attribution.bin.gz)
  --help             this text

Examples:
  npm run train -- ../corpora/attribution
  npm run train -- ../corpora/attribution --polnear --out /tmp/polnear.bin.gz`;

const WRITTEN = new URL('../corpus/attribution/', import.meta.url);
const SHIPPED = new URL('../models/attribution.bin.gz', import.meta.url);

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'only-written': { type: 'boolean', default: false },
      polnear: { type: 'boolean', default: false },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const started = Date.now();
  const tell = (line: string): void =>
    console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const [folder] = positionals;
  if (values.polnear && !values.out) throw new Error('--polnear asks for --out: that model is not to be shipped');
  const marked = values.polnear ? polnear(`${folder}/polnear/train`) : articlesOf(folder, values['only-written']);
  if (marked.length === 0) throw new Error(`no marked articles in ${folder ?? 'the folder that was not named'}`);
  const articles = marked.map(prepare);
  const relations = articles.reduce((sum, article) => sum + article.relations.length, 0);
  tell(`${articles.length} articles, ${relations} attributions`);
  const bytes = gzipSync(modelFile(trainModel(articles, RECIPE, tell)), { level: 9 });
  writeFileSync(values.out ?? SHIPPED, bytes);
  tell(`${values.out ?? 'models/attribution.bin.gz'}: ${bytes.length.toLocaleString('en')} bytes`);
}

function articlesOf(folder: string | undefined, onlyWritten: boolean): Marked[] {
  const written = readdirSync(WRITTEN)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readMarked(readFileSync(new URL(name, WRITTEN), 'utf8')))
    .map((article) => ({ ...article, written: !onlyWritten }));
  if (onlyWritten) return written;
  const file = `${folder}/open-news/train.jsonl`;
  if (!folder || !existsSync(file))
    throw new Error(`${file} is not there: name the folder of the corpora, or --only-written`);
  return [...openNews(file), ...written];
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
