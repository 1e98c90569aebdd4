import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTimes } from '../../src/core/annotate/times/index.ts';
import type { TimeExpression } from '../../src/core/model/annotation.ts';
import type { Document } from '../../src/core/model/document.ts';
import { bareDocument } from '../../src/core/model/document.ts';
import { spanOverlap } from '../../src/core/model/span.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import type { Row } from '../row.ts';
import { readTimeml, type Timex } from './timeml.ts';
import { sameTimexValue, timexValue } from './timex-value.ts';

/** A gold time with what was found there, for the list of errors. */
export interface TimePair {
  readonly gold: Timex | null;
  readonly found: TimeExpression | null;
  readonly quote: string;
  readonly value: string;
  readonly right: boolean;
  readonly exact: boolean;
}

export function plainDocument(text: string, published: string | null): Document {
  const blocks: { start: number; end: number; kind: 'paragraph' }[] = [];
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g))
    blocks.push({ start: match.index, end: match.index + match[0].length, kind: 'paragraph' });
  return bareDocument({ id: 'x', article: 'x', published, text, blocks });
}

/** TIMEX3 marks the two ends of a range; so are found ranges taken apart. */
function ends(text: string, time: TimeExpression): TimeExpression[] {
  if (time.type !== 'range') return [time];
  const quote = text.slice(time.span.start, time.span.end);
  const gap = / to | and | until | till | through |\s?[-–—]+\s?/.exec(quote);
  const [left, right] = (time.value ?? '').split('/');
  if (!gap || left === undefined || right === undefined || right === '..') return [time];
  const { start, end } = time.span;
  return [
    { ...time, type: 'date', value: left, span: { start, end: start + gap.index } },
    { ...time, type: 'date', value: right, span: { start: start + gap.index + gap[0].length, end } },
  ];
}

/** Pairs found times with the gold ones they overlap, each at most once. */
export function pairTimes(text: string, published: string | null, gold: readonly Timex[]): TimePair[] {
  const document = plainDocument(text, published);
  const found = findTimes(document, analyse(document)).flatMap((time) => ends(text, time));
  const free = new Set(gold);
  const pairs: TimePair[] = found.map((time) => {
    const mate = [...free].find((timex) => spanOverlap(timex, time.span) > 0) ?? null;
    if (mate) free.delete(mate);
    const value = timexValue(time);
    return {
      gold: mate,
      found: time,
      quote: text.slice(time.span.start, time.span.end),
      value,
      right: mate !== null && sameTimexValue(value, mate.value),
      exact: mate !== null && mate.start === time.span.start && mate.end === time.span.end,
    };
  });
  for (const timex of free)
    pairs.push({
      gold: timex,
      found: null,
      quote: text.slice(timex.start, timex.end),
      value: '',
      right: false,
      exact: false,
    });
  return pairs;
}

/** All pairs of a folder of TimeML files. */
export function timePairs(dir: string): TimePair[] {
  const files = readdirSync(dir)
    .filter((name) => /\.tml(?:\.gz)?$/.test(name))
    .sort();
  return files.flatMap((name) => {
    const { text, created, timexes } = readTimeml(readFileSync(join(dir, name)));
    return pairTimes(text, created, timexes);
  });
}

/** Relaxed, strict and value F1 as in TempEval-3, for each corpus folder (`TimeBank`, `AQUAINT`) under `dir`. */
export function scoreTimes(dir: string): Row[] {
  const folders = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const groups = new Map(folders.map((name) => [name, timePairs(join(dir, name))]));
  groups.set('all', [...groups.values()].flat());
  return [...groups].flatMap(([corpus, pairs]) => rowsOf(corpus, pairs));
}

function rowsOf(corpus: string, pairs: readonly TimePair[]): Row[] {
  const gold = pairs.filter((pair) => pair.gold).length;
  const found = pairs.filter((pair) => pair.found).length;
  const both = pairs.filter((pair) => pair.gold && pair.found);
  const f1 = (hits: number): number => (gold + found === 0 ? 0 : (2 * hits) / (gold + found));
  const row = (measure: string, value: number): Row => ({ corpus, measure, value, n: gold });
  return [
    row('relaxed F1', f1(both.length)),
    row('relaxed precision', found === 0 ? 0 : both.length / found),
    row('relaxed recall', gold === 0 ? 0 : both.length / gold),
    row('strict F1', f1(both.filter((pair) => pair.exact).length)),
    row('value F1', f1(both.filter((pair) => pair.right).length)),
  ];
}
