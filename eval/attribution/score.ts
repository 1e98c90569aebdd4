import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadAttributions } from '../../src/app/models.ts';
import {
  type AttributionModel,
  findAttributions,
  parseAttributionModel,
} from '../../src/core/annotate/attributions/index.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import type { Row } from '../row.ts';
import { type GoldDocument, openNews, polnear } from './corpora.ts';
import { documentOf } from './document.ts';
import { errorKinds } from './errors.ts';
import { match, type Relation, relationOf, type Tally, tallyOf } from './relations.ts';

const HELP = `npx tsx eval/attribution/score.ts CORPORA [options]

Scores the attributions found in the corpora under CORPORA (open-news/dev.jsonl, polnear/dev), those that are there.

  --model FILE   a model file in place of the one shipped
  --rules        the rules alone, without a model
  --errors       what goes wrong, by kind and count, as well`;

const MEASURES = [
  'relation',
  'relation direct',
  'relation mixed',
  'relation indirect',
  'relation speech',
  'source exact',
  'cue exact',
  'content exact',
  'source overlap',
  'cue overlap',
  'content overlap',
];

/**
 * Attribution against marked corpora under `dir` (`open-news/dev.jsonl`, `polnear/dev`), those that are there.
 * relation: one-to-one matching where source, cue and content each have a token Dice above .5; direct, mixed and indirect by
 * how much of the content stands in quotation marks; speech: cues of saying and writing; exact: spans identical;
 * overlap: tokens; speaker: of the gold quotations with a source, how many are found and given to the right source.
 */
export async function scoreAttribution(dir: string): Promise<Row[]> {
  const model = await loadAttributions();
  return corporaUnder(dir).flatMap(({ name, gold }) => rowsOf(name, judged(gold, model)));
}

const corporaUnder = (dir: string): { readonly name: string; readonly gold: readonly GoldDocument[] }[] =>
  [
    { name: 'open-news dev', gold: openNews(`${dir}/open-news/dev.jsonl`) },
    { name: 'polnear dev', gold: polnear(`${dir}/polnear/dev`) },
  ].filter(({ gold }) => gold.length > 0);

interface Judged {
  readonly gold: readonly Relation[];
  readonly found: readonly Relation[];
}

const judged = (gold: readonly GoldDocument[], model: AttributionModel | null): Judged[] =>
  gold.map((document) => ({ gold: goldRelations(document), found: foundRelations(document, model) }));

function rowsOf(corpus: string, documents: readonly Judged[]): Row[] {
  const tally: Tally = tallyOf(documents);
  const row = (measure: string, value: number, n: number): Row => ({
    corpus,
    measure: `attribution ${measure}`,
    value: Math.round(value * 1000) / 1000,
    n,
  });
  const f = (name: string): Row[] => {
    const { hit, found, gold } = tally.counts.get(name) ?? { hit: 0, found: 0, gold: 0 };
    return [row(`${name} F1`, (2 * hit) / (found + gold || 1), gold)];
  };
  const { right, found, quotes } = tally.speaker;
  return [
    ...MEASURES.flatMap(f),
    row('speaker of quotations', right / (quotes || 1), quotes),
    row('speaker of quotations found', right / (found || 1), found),
  ];
}

const goldRelations = (document: GoldDocument): Relation[] =>
  document.relations
    .filter(({ cue, content }) => cue.length > 0 && content.length > 0)
    .map((relation) => relationOf(document.text, relation));

function foundRelations({ text }: GoldDocument, model: AttributionModel | null): Relation[] {
  const document = documentOf(text);
  return findAttributions(document, analyse(document), { entities: [], mentions: [] }, model)
    .filter(({ cue }) => cue !== null)
    .map(({ source, cue, content, rule }) => relationOf(text, { source, cue: cue ? [cue] : [], content, rule }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      model: { type: 'string' },
      rules: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(HELP);
  const given = values.model ? parseAttributionModel(gunzipSync(readFileSync(values.model))) : await loadAttributions();
  for (const { name, gold } of corporaUnder(positionals[0] ?? '')) {
    const documents = judged(gold, values.rules ? null : given);
    for (const { corpus, measure, value, n } of rowsOf(name, documents))
      console.log(`${corpus.padEnd(15)} ${measure.padEnd(40)} ${value.toFixed(3)}  (${n})`);
    if (!values.errors) continue;
    console.log(`${name}: what goes wrong`);
    const pairs = documents.map((pair) => ({ ...pair, matched: match(pair.gold, pair.found) }));
    for (const line of errorKinds(pairs)) console.log(line);
  }
}
