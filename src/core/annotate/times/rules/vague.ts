import { type Context, GAP, type Reading, type Rule, rule } from '../rule.ts';

const vague = (key: string): Reading => ({
  value: null,
  precision: 'vague',
  type: 'date',
  anchor: 'none',
  offset: null,
  relative: key,
});

const currently = (_match: RegExpMatchArray, context: Context): Reading | null =>
  /^[ ]?(?:that|-)/.test(context.after) ? null : vague('now');

/** Times that name no day: present, recent past, future. */
export const VAGUE_RULES: readonly Rule[] = [
  rule(
    'present',
    /now|current|present|these days/i,
    `(?:right${GAP}now|now|currently|at present|the present|these days|nowadays)`,
    currently,
  ),
  rule(
    'recent',
    /recent|past/i,
    `(?:more${GAP})?recently|the${GAP}recent${GAP}past|the${GAP}past(?=[,.;]|${GAP}(?:and|but|it|he|she|they|to)${GAP})`,
    () => vague('recently'),
  ),
  rule('soon', /future/i, `the${GAP}(?:near${GAP}|foreseeable${GAP})?future`, () => vague('future')),
];
