import pc from 'picocolors';
import type { DifferenceType } from '../../core/model/comparison.ts';
import { printable } from '../../report/clean.ts';
import type { Hit, Query } from '../../store/records.ts';
import { type ColourChoice, wantsColour } from '../colour.ts';
import { atDesk } from '../desk.ts';
import { EXIT, UsageError } from '../exit.ts';
import { say } from '../messages.ts';
import { openSink } from '../output.ts';
import type { StoreOptions } from '../store-options.ts';
import { shortTime } from '../views/days.ts';

export interface SearchOptions extends StoreOptions {
  readonly speaker?: string;
  readonly quotation?: string;
  readonly figure?: NonNullable<Query['figure']>;
  readonly from?: number;
  readonly to?: number;
  readonly outlet?: string;
  readonly difference?: DifferenceType;
  readonly newest?: boolean;
  readonly limit: number;
  readonly format: 'terminal' | 'jsonl';
  readonly color: ColourChoice;
}

/** `rashomon search`: articles by their words, who says what, figures, dates, outlets, differences. Returns the exit status. */
export function searchCommand(words: readonly string[], options: SearchOptions): Promise<number> {
  const query = queryOf(words.join(' '), options);
  if (Object.keys(query).length === 0)
    throw new UsageError('search needs words or an option that says what to look for. See rashomon search --help.');
  return atDesk(options, { mustExist: true }, async ({ store }) => {
    const page = await store.search.find(query, { limit: options.limit });
    const colors = pc.createColors(
      wantsColour(options.color, { tty: process.stdout.isTTY === true, env: process.env }),
    );
    const write = openSink(undefined).write;
    for (const hit of page.items)
      await write(options.format === 'jsonl' ? `${JSON.stringify(hit)}\n` : hitView(hit, colors));
    if (page.items.length === 0) say('nothing found');
    else if (page.next !== null) say(`there is more: --limit ${options.limit * 5} shows it`);
    return page.items.length > 0 ? EXIT.fine : EXIT.partial;
  });
}

function queryOf(text: string, options: SearchOptions): Query {
  const { speaker, quotation, figure, from, to, outlet, difference, newest } = options;
  return {
    ...(text.trim() === '' ? {} : { text, ...(newest ? {} : { order: 'best' as const }) }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(quotation === undefined ? {} : { quotation }),
    ...(figure === undefined ? {} : { figure }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(difference === undefined ? {} : { difference }),
  };
}

function hitView(hit: Hit, colors: ReturnType<typeof pc.createColors>): string {
  const facts = [hit.outlet ?? 'no outlet told', shortTime(hit.published), `article ${hit.article}`];
  if (hit.story !== null) facts.push(`story ${hit.story}`);
  return [
    colors.bold(printable(hit.headline ?? 'untitled')),
    `    ${colors.dim(facts.map(printable).join(' · '))}`,
    ...hit.passages.slice(0, 3).map(({ quote }) => `    … ${printable(quote)} …`),
    ...hit.differences.slice(0, 3).map(({ type, severity, what }) => `    ${type}, ${severity}: ${printable(what)}`),
    '',
    '',
  ].join('\n');
}
