import type { Tally } from './campaign.ts';

const TITLE = 'Fuzzing';
const BEGIN = '<!-- fuzzing: written by npm run fuzz -->';
const END = '<!-- fuzzing: end -->';

const ABOUT = `\`npm run fuzz\` gives each parser of something from outside inputs that are mutated from good ones (bits flipped, cut off,
spliced, repeated, strewn with tokens of the format, with controls, broken UTF-8, halves of surrogate pairs, marks that turn
the writing round, numbers out of all bounds), put together from tokens alone, or made from a grammar. A seed decides them, so
they are the same in every run. A crash is whatever is thrown where the parser promises not to throw, a law broken (spans
within the text, addresses that are addresses, the same answer when asked again), a child process without memory or without
an answer in a minute. Slow is what takes more than two
seconds, twice, on the clock and of the processor.`;

interface Row extends Tally {
  readonly seed: number;
}

const HEAD = `| target | parser | inputs | crashes | over 2 s | slowest, ms | peak, MB | seed |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |`;

const rowOf = ({ target, parser, inputs, crashes, slow, slowest, megabytes, seed }: Row): string =>
  `| ${target} | ${parser} | ${inputs} | ${crashes} | ${slow} | ${Math.round(slowest)} | ${megabytes} | ${seed} |`;

/** The table of these targets alone. */
export const tableOf = (rows: readonly Row[]): string => `${HEAD}\n${rows.map(rowOf).join('\n')}`;

/** The page on faults with these targets' rows renewed: all else on it stays, other targets' rows too. */
export function renewed(page: string, rows: readonly Row[]): string {
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  const old = start >= 0 && end > start ? page.slice(start, end) : '';
  const lines = new Map(
    [...old.matchAll(/^\| ([a-z][a-z0-9-]*) \|.*$/gmu)]
      .filter(([, name]) => name !== 'target')
      .map(([line, name]) => [name, line]),
  );
  for (const row of rows) lines.set(row.target, rowOf(row));
  const table = [...lines].sort(([a = ''], [b = '']) => (a < b ? -1 : 1)).map(([, line]) => line);
  const section = `${BEGIN}\n## ${TITLE}\n\n${ABOUT}\n\n${HEAD}\n${table.join('\n')}\n\n`;
  if (old !== '') return page.slice(0, start) + section + page.slice(end);
  return `${page.trim() === '' ? '# Faults' : page.trimEnd()}\n\n${section}${END}\n`;
}
