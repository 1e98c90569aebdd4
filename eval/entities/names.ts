import { join } from 'node:path';
import type { Row } from '../row.ts';
import { f1, locate, read, textOf } from './document.ts';

const TYPES: Readonly<Record<string, string>> = { person: 'PER', organisation: 'ORG', place: 'LOC' };

/** Exact spans of names, and spans with their types, against UNER on the English Web Treebank (Mayhew et al. 2024). */
export function scoreNames(dir: string, errors?: (line: string) => void): Row[] {
  const count = { found: 0, gold: 0, span: 0, typed: 0 };
  for (const document of textOf(join(dir, 'entities/uner-ewt/en_ewt-ud-dev.iob2.gz'))
    .split(/^# newdoc id = /m)
    .slice(1))
    scoreDocument(document, count, errors);
  const { found, gold, span, typed } = count;
  return [
    { corpus: 'uner-ewt dev', measure: 'name span F1', value: f1(span, found, gold), n: gold },
    {
      corpus: 'uner-ewt dev',
      measure: 'name span and type F1',
      value: f1(typed, found, gold),
      n: gold,
      note: 'PER, LOC, ORG',
    },
  ];
}

interface Count {
  found: number;
  gold: number;
  span: number;
  typed: number;
}

function scoreDocument(source: string, count: Count, errors?: (line: string) => void): void {
  const sentences = source
    .split(/^# sent_id/m)
    .slice(1)
    .map(sentenceOf);
  const { text, mentions, entities } = read(sentences.map(({ words }) => words));
  const gold = new Map<string, string>();
  let from = 0;
  for (const { words, tokens, tags } of sentences) {
    const start = text.indexOf(words, from);
    const spans = locate(text, tokens, start);
    tags.forEach((tag, i) => {
      if (!tag.startsWith('B-')) return;
      let last = i;
      while (tags[last + 1]?.startsWith('I-')) last++;
      gold.set(`${spans[i]?.start}-${spans[last]?.end}`, tag.slice(2));
    });
    from = start + words.length;
  }
  count.gold += gold.size;
  for (const { span, kind, entity } of mentions) {
    const type = TYPES[entities.get(entity)?.type ?? ''];
    if (kind !== 'name' || !type) continue;
    count.found++;
    const wanted = gold.get(`${span.start}-${span.end}`);
    if (wanted) count.span++;
    if (wanted === type) count.typed++;
    else
      errors?.(
        `${wanted ?? 'none'} ${type} ${text.slice(span.start, span.end)} | ${text.slice(span.start - 30, span.end + 30)}`,
      );
    gold.delete(`${span.start}-${span.end}`);
  }
  for (const [key, type] of gold) {
    const [start = 0, end = 0] = key.split('-').map(Number);
    errors?.(`${type} missed ${text.slice(start, end)} | ${text.slice(start - 30, end + 30)}`);
  }
}

function sentenceOf(source: string): { words: string; tokens: string[]; tags: string[] } {
  const rows = source
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'));
  return {
    words: /^# text = (.*)$/m.exec(source)?.[1] ?? '',
    tokens: rows.map((row) => row[1] ?? ''),
    tags: rows.map((row) => row[2] ?? 'O'),
  };
}
