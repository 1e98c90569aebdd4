import { join } from 'node:path';
import type { Choice } from '../../src/core/annotate/entities/antecedents.ts';
import { type Span, spanOverlap } from '../../src/core/model/span.ts';
import type { Row } from '../row.ts';
import { f1, read, textOf } from './document.ts';

/** A pronoun with two names, and which of them it stands for. */
export interface Pair {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly word: string;
  readonly names: readonly { readonly span: Span; readonly is: boolean }[];
}

/** The pairs of GAP development (Webster et al. 2018). */
export function pairs(dir: string): Pair[] {
  const lines = textOf(join(dir, 'entities/gap/gap-development.tsv')).trim().split('\n').slice(1);
  return lines.map((line) => {
    const [id = '', text = '', word = '', at = '0', a = '', atA = '0', isA, b = '', atB = '0', isB] = line.split('\t');
    const span = (offset: string, name: string): Span => ({
      start: Number(offset),
      end: Number(offset) + name.length,
    });
    return {
      id,
      text,
      word,
      pronoun: span(at, word),
      names: [
        { span: span(atA, a), is: isA === 'TRUE' },
        { span: span(atB, b), is: isB === 'TRUE' },
      ],
    };
  });
}

interface Count {
  right: number;
  found: number;
  gold: number;
}

/** Whether a pronoun is given to each of two names, against GAP: F1 over the pairs, and by gender. */
export function scorePronouns(dir: string, errors?: (line: string) => void): Row[] {
  const none = (): Count => ({ right: 0, found: 0, gold: 0 });
  const all = none();
  const by = { male: none(), female: none() };
  for (const pair of pairs(dir)) {
    const counts = [all, /^(?:she|her|hers)$/i.test(pair.word) ? by.female : by.male];
    scorePair(pair, counts, errors);
  }
  const row = (measure: string, { right, found, gold }: Count): Row => ({
    corpus: 'gap development',
    measure,
    value: f1(right, found, gold),
    n: gold,
  });
  return [row('pronoun F1', all), row('pronoun F1, masculine', by.male), row('pronoun F1, feminine', by.female)];
}

/** Adds one pair to counts. */
export function scorePair(
  pair: Pair,
  counts: readonly Count[],
  errors?: (line: string) => void,
  choose?: Choice,
): void {
  const { text, mentions } = read([pair.text], choose);
  const { start } = pair.pronoun;
  const entity = mentions.find(({ span, kind }) => kind === 'pronoun' && span.start === start)?.entity;
  let wrong = false;
  for (const { span, is } of pair.names) {
    const said =
      entity !== undefined &&
      mentions.some(
        (mention) => mention.kind !== 'pronoun' && mention.entity === entity && spanOverlap(mention.span, span) > 0,
      );
    if (said !== is) wrong = true;
    for (const count of counts) {
      if (said) count.found++;
      if (is) count.gold++;
      if (said && is) count.right++;
    }
  }
  if (!wrong) return;
  const names = pair.names.map(({ span, is }) => `${text.slice(span.start, span.end)}(${is})`).join(' ');
  errors?.(
    `${pair.id} ${pair.word}@${start} ${names} → ${entity ?? 'none'} | ${text.slice(Math.max(0, start - 250), start + 60)}`,
  );
}
