import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/core/model/span.ts';
import type { Row } from '../row.ts';
import { f1, locate, read, textOf } from './document.ts';

const PERSONAL = /^(?:he|him|his|she|her|hers)$/i;

export interface GoldMention extends Span {
  readonly cluster: string;
}

/** Pairwise F1 over mentions of persons (clusters with a personal pronoun) in OntoGUM news and interviews (Zhu et al. 2021). */
export function scorePersons(dir: string): Row[] {
  const folder = join(dir, 'entities/ontogum/coref/ontogum/conll');
  const count = { right: 0, found: 0, gold: 0 };
  const files = readdirSync(folder)
    .filter((name) => /^GUM_(?:news|interview)_/.test(name))
    .sort();
  for (const name of files) scoreFile(textOf(join(folder, name)), count);
  return [
    {
      corpus: 'ontogum news, interview',
      measure: 'person coreference pairwise F1',
      value: f1(count.right, count.found, count.gold),
      n: files.length,
    },
  ];
}

/** A document's text and its marked mentions. */
export function marked(source: string): { text: string; gold: GoldMention[] } {
  const rows = source
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'));
  const words = rows.map((row) => row[1] ?? '');
  const text = asWritten(words);
  const spans = locate(text.replace(/[“”]/g, '"'), words);
  return { text, gold: goldMentions(rows, spans) };
}

function scoreFile(source: string, count: { right: number; found: number; gold: number }): void {
  const { text: written, gold } = marked(source);
  const { text, mentions } = read([written]);
  const personal = new Set(
    gold.filter(({ start, end }) => PERSONAL.test(text.slice(start, end))).map(({ cluster }) => cluster),
  );
  const persons = gold.filter(({ cluster }) => personal.has(cluster));
  const entityOf = (mention: GoldMention): string | undefined =>
    mentions.find(
      ({ span }) =>
        span.start >= mention.start &&
        span.end <= mention.end &&
        (span.start === mention.start || span.end === mention.end),
    )?.entity;
  const aligned = persons.map((mention) => ({ mention, entity: entityOf(mention) }));
  for (let i = 0; i < aligned.length; i++)
    for (let k = 0; k < i; k++) {
      const [a, b] = [aligned[i], aligned[k]];
      if (!a || !b) continue;
      const same = a.mention.cluster === b.mention.cluster;
      const said = a.entity !== undefined && a.entity === b.entity;
      if (same) count.gold++;
      if (said) count.found++;
      if (same && said) count.right++;
    }
}

/** Words joined as they would be written; plain quotation marks open and close by turns. */
function asWritten(words: readonly string[]): string {
  let open = false;
  const marked = words.map((word) => {
    if (word !== '"') return ` ${word}`;
    open = !open;
    return open ? ' “' : '”';
  });
  return marked
    .join('')
    .trim()
    .replace(/ (['’]s|n['’]t|['’](?:re|ve|ll|d|m)|[.,;:!?)\]%])/g, '$1')
    .replace(/([([$“]) /g, '$1');
}

function goldMentions(rows: readonly string[][], spans: readonly Span[]): GoldMention[] {
  const open = new Map<string, number[]>();
  const found: GoldMention[] = [];
  rows.forEach((row, i) => {
    for (const [, opens, cluster = '', closes] of (row[2] ?? '').matchAll(/(\()?(\d+)(\))?/g)) {
      if (opens) open.set(cluster, [...(open.get(cluster) ?? []), i]);
      if (!closes) continue;
      const from = open.get(cluster)?.pop();
      const [start, end] = [spans[from ?? i]?.start, spans[i]?.end];
      if (start !== undefined && end !== undefined) found.push({ start, end, cluster });
    }
  });
  return found;
}
