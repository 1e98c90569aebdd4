import { z } from 'zod';
import type { Document } from '../../core/model/document.ts';
import { counted } from '../../report/outline.ts';
import type { Hit, Page, Query, StoryCounts } from '../../store/records.ts';
import { sizeOf } from '../bounds.ts';
import { cite } from '../citing.ts';
import { daysOf } from '../days.ts';
import { Refusal } from '../refusal.ts';
import type { Setting } from '../setting.ts';
import { CitedPassage, Count, DAY } from '../shapes.ts';
import { howToFill, outletsOf } from '../stories.ts';
import { toolOf } from '../tool.ts';
import { citation, dateOf, FENCE, quoted, shown } from '../words.ts';

const StoryEntry = z.object({
  story: z.string().describe('Its id, for compare, only_here and figure_history.'),
  label: z.string(),
  accounts: Count,
  outlets: z.array(z.string()),
  origins: Count.nullable().describe('Independent origins among the accounts; null where it was not compared yet.'),
  differences: Count,
  contradictions: Count,
  moved: z.string().describe('When something last moved in it.'),
  articles: z
    .array(
      z.object({
        article: z.string(),
        headline: z.string().nullable(),
        outlet: z.string().nullable(),
        url: z.string().nullable(),
        published: z.string().nullable(),
        passages: z.array(CitedPassage),
      }),
    )
    .describe('Articles of it that match, with where they match.'),
});
type StoryEntry = z.infer<typeof StoryEntry>;

/** Stories that are kept, by words, outlet and days. */
export const findStoryTool = toolOf({
  name: 'find_story',
  title: 'Find stories',
  description:
    'Finds stories that are kept: each is the accounts of one event. By words, outlet and days of publication; with none of them, what moved last comes first. Gives ids for compare, only_here and figure_history, how many accounts, outlets, independent origins and differences each has, and the passages that match. It searches what is kept here, never the web. For what somebody said use find_statement.',
  input: z.strictObject({
    words: z.string().max(2_000).optional().describe('Words, "phrases", -not, OR.'),
    outlet: z.string().max(300).optional().describe('The name of an outlet, capitals apart.'),
    from: DAY.optional().describe('Published on this day or later.'),
    to: DAY.optional().describe('Published on this day or earlier.'),
    limit: z.int().min(1).max(50).default(10),
    after: z.string().max(2_000).optional().describe('`next` of the answer before, to go on. Ask the same otherwise.'),
  }),
  output: z.object({
    stories: z.array(StoryEntry),
    next: z.string().nullable().describe('Where the list goes on; null at its end.'),
  }),
  reach: () => ({ keeps: false, fetches: false }),
  async answer(setting, { words, outlet, from, to, limit, after }) {
    const { store } = setting.desk;
    if ((await store.stories.count()) === 0) throw new Refusal(howToFill(setting));
    const query: Query = {
      ...(words === undefined || words.trim() === '' ? {} : { text: words, order: 'best' as const }),
      ...(outlet === undefined ? {} : { outlet }),
      ...daysOf({ from, to }),
    };
    try {
      return await (Object.keys(query).length === 0
        ? latest(setting, limit, after)
        : matching(setting, query, limit, after));
    } catch (error) {
      throw after !== undefined && error instanceof RangeError ? new Refusal(BAD_PLACE) : error;
    }
  },
  write: ({ stories, next }) =>
    [
      stories.length === 0 ? 'No story matches. Try fewer or other words, or no dates.' : FENCE,
      ...stories.map(
        ({ story, label, accounts, outlets, origins, differences, contradictions, moved, articles }) =>
          `\nstory ${story}: ${quoted(label)}\n  ${counted(accounts, 'account')} of ${outlets.map((outlet) => shown(outlet, 60)).join(', ') || 'no outlet told'}; ${origins === null ? 'not compared yet' : `${counted(origins, 'independent origin')}, ${counted(differences, 'difference')}, ${counted(contradictions, 'contradiction')} among them`}; moved ${dateOf(moved)}${articles.flatMap(({ article, url, passages }) => passages.map((passage) => `\n  article ${article}${url ? ` ${shown(url)}` : ''}: ${citation(passage)}`)).join('')}`,
      ),
      ...(next === null ? [] : [`\nThere is more: after ${next}`]),
    ].join('\n'),
});

export const BAD_PLACE =
  'after is no place in this list. Give `next` of the answer before as it stands, or leave after out.';

/** Outlets, articles and passages that are named of one story. */
const MOST_OUTLETS = 12;
const MOST_ARTICLES = 3;
/** Bytes for the articles of all stories of one answer. */
const ROOM = 45_000;
/** Characters of a passage that is quoted. */
const LONGEST = 320;

async function latest(setting: Setting, limit: number, after: string | undefined) {
  const page = await setting.desk.store.stories.list({ after, limit });
  const stories: StoryEntry[] = [];
  for (const story of page.items) stories.push(await entryOf(setting, story, [], 0));
  return { stories, next: page.next };
}

/** Stretches of articles that are gone through for one answer: a story of very many articles fills several. */
const MOST_STRETCHES = 20;

/** Goes through what matches, article by article, until there are enough stories. */
async function matching(setting: Setting, query: Query, limit: number, after: string | undefined) {
  const { store } = setting.desk;
  const found = new Map<string, Hit[]>();
  let next: string | null = after ?? null;
  let stretches = 0;
  do {
    const page: Page<Hit> = await store.search.find(query, {
      after: next ?? undefined,
      limit: Math.max(1, limit - found.size),
    });
    for (const hit of page.items) if (hit.story !== null) found.set(hit.story, [...(found.get(hit.story) ?? []), hit]);
    next = page.next;
    stretches += 1;
  } while (next !== null && found.size < limit && stretches < MOST_STRETCHES);
  const stories: StoryEntry[] = [];
  for (const [id, hits] of found) {
    const story = await store.stories.get(id);
    if (story) stories.push(await entryOf(setting, story, hits, ROOM / limit));
  }
  return { stories, next };
}

async function entryOf(
  { desk: { store } }: Setting,
  { id, label, accounts, differences, contradictions, updated }: StoryCounts,
  hits: readonly Hit[],
  room: number,
): Promise<StoryEntry> {
  const [story, compared] = [await store.stories.get(id), await store.comparisons.get(id)];
  const texts = await store.documents.all(hits.slice(0, MOST_ARTICLES).map(({ document }) => document));
  const articles = hits.slice(0, MOST_ARTICLES).map((hit) => articleOf(hit, texts));
  while (articles.length > 0 && sizeOf(articles) > room) articles.pop();
  return {
    story: id,
    label: shown(label),
    accounts,
    outlets: outletsOf(story?.members ?? []).slice(0, MOST_OUTLETS),
    origins: compared?.comparison.origins.length ?? null,
    differences,
    contradictions,
    moved: updated,
    articles,
  };
}

function articleOf(hit: Hit, texts: readonly Document[]): StoryEntry['articles'][number] {
  const { article, headline, outlet, url, published, document, passages } = hit;
  const text = texts.find(({ id }) => id === document);
  return {
    article,
    headline: headline === null ? null : shown(headline),
    outlet,
    url,
    published,
    passages: text ? passages.slice(0, 3).map((passage) => cite({ ...text, outlet, url }, passage, LONGEST)) : [],
  };
}
