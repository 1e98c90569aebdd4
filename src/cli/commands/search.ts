import pc from 'picocolors';
import type { DifferenceType } from '../../core/model/comparison.ts';
import type { Document } from '../../core/model/document.ts';
import type { Passage } from '../../core/model/span.ts';
import { printable } from '../../report/clean.ts';
import { excerptOf } from '../../report/excerpt.ts';
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
    if (options.format === 'jsonl') for (const hit of page.items) await write(`${JSON.stringify(hit)}\n`);
    else {
      const documents = await store.documents.all(page.items.map(({ document }) => document));
      const byId = new Map(documents.map((document) => [document.id, document]));
      for (const hit of page.items) await write(hitView(hit, byId.get(hit.document), colors));
    }
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

function hitView(hit: Hit, document: Document | undefined, colors: ReturnType<typeof pc.createColors>): string {
  const facts = [hit.outlet ?? 'no outlet told', shortTime(hit.published), `article ${hit.article}`];
  if (hit.story !== null) facts.push(`story ${hit.story}`);
  return [
    colors.bold(printable(hit.headline ?? 'untitled')),
    `    ${colors.dim(facts.map(printable).join(' · '))}`,
    ...passagesOf(hit)
      .slice(0, 3)
      .map((passage) => `    ${passageView(passage, document, colors)}`),
    ...hit.differences.slice(0, 3).map(({ type, severity, what }) => `    ${type}, ${severity}: ${printable(what)}`),
    '',
    '',
  ].join('\n');
}

/** What stands below the headline: one that was found by its headline shows it already. */
const passagesOf = ({ headline, passages }: Hit): readonly Passage[] =>
  passages.filter(({ quote }) => quote.trim() !== headline?.trim());

/** What was found, within its paragraph: a number or a remark alone tells neither what is counted nor who says it. */
function passageView(
  passage: Passage,
  document: Document | undefined,
  colors: ReturnType<typeof pc.createColors>,
): string {
  const block = document?.blocks.find(({ start, end }) => start <= passage.start && passage.end <= end);
  if (!document || !block) return printable(passage.quote);
  const quote = document.text.slice(block.start, block.end);
  const { before, words, after } = excerptOf(passage, { ...block, document: document.id, quote });
  return `${before}${colors.bold(words)}${after}`;
}
