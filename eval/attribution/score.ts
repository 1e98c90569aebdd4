import { fileURLToPath } from 'node:url';
import { findAttributions } from '../../src/core/annotate/attributions/index.ts';
import { findEntities } from '../../src/core/annotate/entities/index.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import type { Row } from '../row.ts';
import { type GoldDocument, openNews, polnear } from './corpora.ts';
import { documentOf } from './document.ts';
import { errorKinds } from './errors.ts';
import { match, type Relation, relationOf, type Tally, tallyOf } from './relations.ts';

/**
 * Attribution against marked corpora under `dir` (`open-news/dev.jsonl`, `polnear/dev`), those that are there.
 * relation: one-to-one matching where source, cue and content each have a token Dice above .5; exact: spans identical;
 * by kind; speaker: of the gold quotations with a source, how many are found and given to the right source.
 */
export function scoreAttribution(dir: string): Row[] {
  return [
    ...rowsOf('open-news dev', openNews(`${dir}/open-news/dev.jsonl`)),
    ...rowsOf('polnear dev', polnear(`${dir}/polnear/dev`)),
  ];
}

function rowsOf(corpus: string, gold: readonly GoldDocument[]): Row[] {
  if (gold.length === 0) return [];
  const tally = tallyOf(gold.map((document) => ({ gold: goldRelations(document), found: foundRelations(document) })));
  return rowsFrom(corpus, tally);
}

function rowsFrom(corpus: string, tally: Tally): Row[] {
  const row = (measure: string, value: number, n: number): Row => ({
    corpus,
    measure,
    value: Math.round(value * 1000) / 1000,
    n,
  });
  const f = (name: string): Row[] => {
    const { hit, found, gold } = tally.counts.get(name) ?? { hit: 0, found: 0, gold: 0 };
    return [row(`attribution ${name} F1`, (2 * hit) / (found + gold || 1), gold)];
  };
  const names = [
    'relation',
    'relation direct',
    'relation mixed',
    'relation indirect',
    'source exact',
    'cue exact',
    'content exact',
  ];
  const { right, quotes } = tally.speaker;
  return [...names.flatMap(f), row('attribution speaker of quotations', right / (quotes || 1), quotes)];
}

const goldRelations = (document: GoldDocument): Relation[] =>
  document.relations.map((relation) => relationOf(document.text, relation));

function foundRelations({ text }: GoldDocument): Relation[] {
  const document = documentOf(text);
  const analysis = analyse(document);
  return findAttributions(document, analysis, findEntities(document, analysis), null)
    .filter(({ cue }) => cue !== null)
    .map(({ source, cue, content, kind, rule }) =>
      relationOf(text, { source, cue: cue ? [cue] : [], content, kind, rule }),
    );
}

/** What goes wrong, by kind and count, as lines. */
export function attributionErrors(dir: string): string[] {
  const documents = openNews(`${dir}/open-news/dev.jsonl`);
  const pairs = documents.map((document) => ({ gold: goldRelations(document), found: foundRelations(document) }));
  return errorKinds(pairs.map((pair) => ({ ...pair, matched: match(pair.gold, pair.found) })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dir = process.argv[2] ?? '';
  for (const { corpus, measure, value, n } of scoreAttribution(dir))
    console.log(`${corpus.padEnd(15)} ${measure.padEnd(36)} ${value.toFixed(3)}  (${n})`);
  if (process.argv.includes('--errors')) for (const line of attributionErrors(dir)) console.log(line);
}
