import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { loadMeaning } from '../../src/app/models.ts';
import { type MeaningModel, meaningOf, similarity } from '../../src/core/text/embedding/index.ts';
import type { Row } from '../row.ts';
import { areaUnderCurve, bestF1, pearson } from './measures.ts';

interface Pair {
  /** Likeness as people judged it: 0 to 5, or 0 and 1. */
  readonly gold: number;
  readonly texts: readonly [string, string];
}

/** Parts of the STS tasks that are news, each with its published figure where one is known. */
const NEWS: readonly (readonly [file: string, measure: string, note?: string])[] = [
  ['2013/headlines.test.tsv', 'Pearson, headlines 2013'],
  ['2014/headlines.test.tsv', 'Pearson, headlines 2014'],
  ['2015/headlines.test.tsv', 'Pearson, headlines 2015', 'published: .825, trained on earlier years'],
  ['2012/MSRpar.test.tsv', 'Pearson, news paraphrases 2012'],
  ['2012/SMTnews.test.tsv', 'Pearson, translated news 2012'],
  ['2014/deft-news.test.tsv', 'Pearson, news summaries 2014'],
  ['2014/tweet-news.test.tsv', 'Pearson, posts and news 2014'],
];

const PARAPHRASES = 'msr-paraphrase-corpus/msr_paraphrase_train.txt.gz';

/** Likeness of sentences against people's judgement: news pairs of STS 2012 to 2015, and MSR paraphrases. */
export async function scoreSimilarity(dir: string): Promise<Row[]> {
  const model = await loadMeaning();
  return [
    ...likenessRows(model, join(dir, 'similarity', 'sts')),
    ...paraphraseRows(model, join(dir, 'similarity', 'msrp')),
  ];
}

function likenessRows(model: MeaningModel, dir: string): Row[] {
  return NEWS.filter(([file]) => existsSync(join(dir, file))).map(([file, measure, note]) => {
    const pairs = judgedPairs(readFileSync(join(dir, file), 'utf8'), [1, 2]);
    const scores = pairs.map((pair) => likeness(model, pair));
    const value = pearson(
      scores,
      pairs.map(({ gold }) => gold),
    );
    return { corpus: 'STS', measure, value, n: pairs.length, ...(note === undefined ? {} : { note }) };
  });
}

function paraphraseRows(model: MeaningModel, dir: string): Row[] {
  const file = join(dir, PARAPHRASES);
  if (!existsSync(file)) return [];
  const pairs = judgedPairs(gunzipSync(readFileSync(file)).toString('utf8'), [3, 4]);
  const judged = pairs.map((pair) => ({ score: likeness(model, pair), positive: pair.gold === 1 }));
  const shared = { corpus: 'MSR paraphrases', n: pairs.length };
  const note = 'at the best threshold; published: about .86 without neural models; all alike: .806';
  return [
    { ...shared, measure: 'F1', value: bestF1(judged), note },
    { ...shared, measure: 'AUC', value: areaUnderCurve(judged) },
  ];
}

const likeness = (model: MeaningModel, { texts: [a, b] }: Pair): number =>
  similarity(meaningOf(model, a), meaningOf(model, b));

/** Pairs of a tab-separated file whose first field is the judgement; lines that nobody judged, and its heading, are left out. */
function judgedPairs(text: string, [a, b]: readonly [number, number]): Pair[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const fields = line.split('\t');
    const value = Number.parseFloat(fields[0] ?? '');
    return Number.isNaN(value) ? [] : [{ gold: value, texts: [fields[a] ?? '', fields[b] ?? ''] as const }];
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const dir = process.argv[2];
  if (dir === undefined) throw new Error('usage: tsx eval/similarity/score.ts FOLDER (the one that holds similarity/)');
  console.table((await scoreSimilarity(dir)).map((row) => ({ ...row, value: row.value.toFixed(3) })));
}
