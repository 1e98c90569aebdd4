import { join } from 'node:path';
import { type Span, spanOverlap } from '../../src/core/model/span.ts';
import type { Row } from '../row.ts';
import { f1, read, textOf } from './document.ts';

/** Whether a pronoun is given to each of two names, against GAP (Webster et al. 2018): F1 over the pairs, and by gender. */
export function scorePronouns(dir: string, errors?: (line: string) => void): Row[] {
  const all = { right: 0, found: 0, gold: 0 };
  const by = { male: { ...all }, female: { ...all } };
  const lines = textOf(join(dir, 'entities/gap/gap-development.tsv')).trim().split('\n').slice(1);
  for (const line of lines) {
    const [id = '', source = '', pronoun = '', at = '0', a = '', atA = '0', isA, b = '', atB = '0', isB] =
      line.split('\t');
    const { text, mentions } = read([source]);
    const entity = mentions.find(({ span, kind }) => kind === 'pronoun' && span.start === Number(at))?.entity;
    const counts = [all, /^(?:she|her|hers)$/i.test(pronoun) ? by.female : by.male];
    let wrong = false;
    for (const [name, offset, is] of [
      [a, atA, isA],
      [b, atB, isB],
    ] as const) {
      const span: Span = { start: Number(offset), end: Number(offset) + name.length };
      const said =
        entity !== undefined &&
        mentions.some(
          (mention) => mention.kind !== 'pronoun' && mention.entity === entity && spanOverlap(mention.span, span) > 0,
        );
      const gold = is === 'TRUE';
      if (said !== gold) wrong = true;
      for (const count of counts) {
        if (said) count.found++;
        if (gold) count.gold++;
        if (said && gold) count.right++;
      }
    }
    if (wrong)
      errors?.(
        `${id} ${pronoun}@${at} A=${a}(${isA}) B=${b}(${isB}) → ${entity ?? 'none'} | ${text.slice(Math.max(0, Number(at) - 250), Number(at) + 60)}`,
      );
  }
  const row = (measure: string, { right, found, gold }: typeof all): Row => ({
    corpus: 'gap development',
    measure,
    value: f1(right, found, gold),
    n: gold,
  });
  return [row('pronoun F1', all), row('pronoun F1, masculine', by.male), row('pronoun F1, feminine', by.female)];
}
