import { z } from 'zod';
import type { Attribution } from '../../core/model/annotation.ts';
import { hull } from '../../core/model/span.ts';
import type { Hit, Query } from '../../store/records.ts';
import { sizeOf } from '../bounds.ts';
import { daysOf } from '../days.ts';
import { Refusal } from '../refusal.ts';
import type { Setting } from '../setting.ts';
import { DAY } from '../shapes.ts';
import { StatementShape, statementOf, writeStatement } from '../statements.ts';
import { howToFill, readingsAt } from '../stories.ts';
import { toolOf } from '../tool.ts';
import { dateOf, FENCE, outletOf, quoted, shown } from '../words.ts';
import { BAD_PLACE } from './find-story.ts';

const StatementEntry = StatementShape.extend({
  article: z.string(),
  story: z.string().nullable(),
  headline: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
});
type StatementEntry = z.infer<typeof StatementEntry>;

/** What somebody is reported to say, in all articles that are kept. */
export const findStatementTool = toolOf({
  name: 'find_statement',
  title: 'Find statements',
  description:
    'Finds what somebody is reported to say, in all articles that are kept: by the name of the speaker, by words within what is said, or both, and by days. Gives each statement with its passages, speaker, kind (direct, mixed, indirect), outlet, article and story, the newest articles first. Two outlets reporting the same words are two statements; compare tells whether one copied the other. Words anywhere in an article: find_story.',
  input: z.strictObject({
    speaker: z.string().max(300).optional().describe('Words of a name: varga finds Elena Varga.'),
    words: z.string().max(2_000).optional().describe('Words, "phrases", -not, OR, within what is said.'),
    outlet: z.string().max(300).optional(),
    from: DAY.optional().describe('Published on this day or later.'),
    to: DAY.optional().describe('Published on this day or earlier.'),
    limit: z.int().min(1).max(50).default(15),
    after: z.string().max(2_000).optional().describe('`next` of the answer before, to go on. Ask the same otherwise.'),
  }),
  output: z.object({
    statements: z.array(StatementEntry),
    next: z.string().nullable().describe('Where the list goes on; null at its end.'),
  }),
  reach: () => ({ keeps: false, fetches: false }),
  async answer(setting, { speaker, words, outlet, from, to, limit, after }) {
    if (!speaker?.trim() && !words?.trim())
      throw new Refusal('Give speaker, words of what is said, or both. To search by anything else use find_story.');
    const query: Query = {
      ...(speaker?.trim() ? { speaker } : {}),
      ...(words?.trim() ? { quotation: words } : {}),
      ...(outlet === undefined ? {} : { outlet }),
      ...daysOf({ from, to }),
    };
    if ((await setting.desk.store.articles.count()) === 0) throw new Refusal(howToFill(setting));
    try {
      return await statementsFor(setting, query, limit, after);
    } catch (error) {
      throw after !== undefined && error instanceof RangeError ? new Refusal(BAD_PLACE) : error;
    }
  },
  write: ({ statements, next }) =>
    [
      statements.length === 0
        ? 'Nothing of the kind is reported in what is kept. Try the last name alone, or fewer words.'
        : FENCE,
      ...statements.map(
        (one) =>
          `\n- ${writeStatement(one)}\n  ${outletOf(one)}, ${dateOf(one.published)}, ${quoted(one.headline ?? 'no headline', 160)}${one.url ? `, ${shown(one.url)}` : ''}; article ${one.article}${one.story ? `, story ${one.story}` : ''}`,
      ),
      ...(next === null ? [] : [`\nThere is more: after ${next}`]),
    ].join('\n'),
});

/** Bytes of statements after which an answer ends with the article at hand. */
const ROOM = 40_000;
/** Statements given of one article. */
const MOST_OF_ONE = 8;

/** Goes through the articles that match, the newest first, so that an answer can end after any of them. */
async function statementsFor(
  setting: Setting,
  query: Query,
  limit: number,
  after: string | undefined,
): Promise<{ statements: StatementEntry[]; next: string | null }> {
  const statements: StatementEntry[] = [];
  let next: string | null = after ?? null;
  let room = ROOM;
  do {
    const page = await setting.desk.store.search.find(query, { after: next ?? undefined, limit: 1 });
    for (const hit of page.items) statements.push(...(await statementsIn(setting, hit, query.quotation === undefined)));
    next = page.next;
    room = ROOM - sizeOf(statements);
  } while (next !== null && statements.length < limit && room > 0);
  return { statements, next };
}

/** The statements that were found in an article; where only the speaker was asked for, all of that speaker's. */
async function statementsIn(setting: Setting, hit: Hit, all: boolean): Promise<StatementEntry[]> {
  const members = hit.story === null ? [] : ((await setting.desk.store.stories.get(hit.story))?.members ?? []);
  const [reading] = await readingsAt(setting, members, [hit.document]);
  if (!reading) return [];
  const { article, story, headline, outlet, url, published } = hit;
  const found = reading.attributions.filter(({ content }) => isAmong(content, hit.passages));
  const speakers = new Set(found.flatMap(({ speaker }) => speaker?.id ?? []));
  const own = all ? reading.attributions.filter(({ speaker }) => speaker && speakers.has(speaker.id)) : found;
  return own.slice(0, MOST_OF_ONE).map((one) => ({
    ...statementOf({ ...reading, outlet, url }, one),
    article,
    story,
    headline: headline === null ? null : shown(headline),
    outlet,
    url,
    published,
  }));
}

function isAmong(content: Attribution['content'], passages: Hit['passages']): boolean {
  if (content.length === 0) return false;
  const { start, end } = hull(content);
  return passages.some((passage) => passage.start === start && passage.end === end);
}
