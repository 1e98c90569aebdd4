import { z } from 'zod';
import type { Work } from '../../app/labour.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { stemsOf } from '../../core/text/stems.ts';
import type { StoryRecord } from '../../store/records.ts';
import { Room } from '../bounds.ts';
import { type Citing, citingOf } from '../citing.ts';
import { wordsOf } from '../figures/fates.ts';
import { figuresOf, type GivenFigure, type StoryFigures } from '../figures/gather.ts';
import { type FigureGroup, groupsOf } from '../figures/groups.ts';
import { FigureShape, figureOf, rangeOf, voiceIn } from '../figures/shape.ts';
import { Refusal } from '../refusal.ts';
import type { Setting } from '../setting.ts';
import { CitedPassage, Count, listOf, StoryId, stretching, VoiceShape } from '../shapes.ts';
import { howToFill, storyOf } from '../stories.ts';
import { toolOf } from '../tool.ts';
import { dateOf, FENCE, outletOf, quoted, section, shown } from '../words.ts';

const FigureEntry = FigureShape.extend({
  voice: VoiceShape,
  article: z.string(),
  revision: Count.describe('The revision of its article that brought it; 1 is the first.'),
  revisions: z.array(Count).describe('All revisions in which it stands.'),
  published: z.string().nullable(),
  fetched: z.string(),
  at: z.string().describe('When it was given: publication, or the fetch of the edit that brought it.'),
});

const EditEntry = z.object({
  article: z.string(),
  revision: Count,
  fetched: z.string(),
  what: z.string(),
  before: CitedPassage.nullable(),
  after: CitedPassage.nullable(),
});

const GroupEntry = z.object({
  story: z.string(),
  subject: z.string().describe('What the figures are given for.'),
  unit: z.string(),
  counted: z.string().nullable(),
  tied_by: z
    .array(z.enum(['compared', 'later', 'edited', 'same-toll', 'same-value']))
    .describe('Why they stand together; empty for a figure that stands alone.'),
  figures: z.array(FigureEntry),
  figures_left_out: Count,
  edits: z.array(EditEntry).describe('Figures changed in an article already published.'),
});
type GroupEntry = z.infer<typeof GroupEntry>;

/** Every figure given for one thing, by time. */
export const figureHistoryTool = toolOf({
  name: 'figure_history',
  title: 'History of a figure',
  description:
    'Follows figures through time: for a story that is kept (or the stories that match some words), every figure given for a thing, in the order in which it was given, over all accounts and all revisions of each article: as a range with its hedge, who states it (the outlet or somebody it reports), the passage, the outlet. It tells which changes came by editing an article already published. Use it for tolls, sums, crowd sizes, shares. Name the thing (`thing`: injured, passengers, usd, percent) to see that alone.',
  input: z.strictObject({
    story: StoryId.optional(),
    words: z.string().max(2_000).optional().describe('Instead of a story: words, "phrases", -not, OR.'),
    thing: z
      .string()
      .max(200)
      .optional()
      .describe('Words of what is counted or measured, of its unit, or of the sentence around the figure.'),
    ...stretching(10),
  }),
  output: z.object({
    stories: z.array(z.object({ id: z.string(), label: z.string() })),
    groups: listOf(GroupEntry),
    articles_left_out: Count.describe('Articles that were not looked at, where a story has very many.'),
  }),
  reach: () => ({ keeps: false, fetches: false }),
  async answer(setting, { story, words, thing, limit, offset, max_bytes }, work) {
    const stories = await storiesOf(setting, story, words);
    const found: Found[] = [];
    let articlesLeftOut = 0;
    for (const one of stories) {
      work.signal.throwIfAborted();
      const figures = await figuresOf(setting, one);
      articlesLeftOut += figures.articlesLeftOut;
      const comparison = await comparisonOf(setting, one, stories.length === 1, work);
      const cite = citingOf(inTheirOutlets(figures, one));
      for (const group of groupsOf(figures, comparison)) found.push({ id: one.id, group, cite });
    }
    const room = new Room(max_bytes, 1);
    const heads = room.spend(stories.map(({ id, label }) => ({ id, label: shown(label) })));
    const groups = room.list(about(found, thing), { limit, offset }, ({ id, group, cite }) =>
      entryOf(id, group, cite, stories),
    );
    return { stories: heads, groups, articles_left_out: articlesLeftOut };
  },
  write: ({ stories, groups, articles_left_out }) =>
    [
      FENCE,
      ...stories.map(({ id, label }) => `story ${id}: ${quoted(label)}`),
      ...(groups.total === 0 ? ['No such figure is given. Leave out thing to see all.'] : []),
      ...section('FIGURES BY THING', groups, writeGroup),
      ...(articles_left_out > 0 ? [`${articles_left_out} earlier articles were not looked at.`] : []),
    ].join('\n'),
});

/** A group with the story it is of. */
interface Found {
  readonly id: string;
  readonly group: FigureGroup;
  readonly cite: Citing;
}

/** Stories looked at for some words. */
const MOST_STORIES = 5;
/** Articles gone through to find them. */
const MOST_HITS = 60;
/** Figures and edits shown of one thing. */
const MOST_FIGURES = 20;
const MOST_EDITS = 10;

async function storiesOf(
  setting: Setting,
  story: string | undefined,
  words: string | undefined,
): Promise<StoryRecord[]> {
  const { store } = setting.desk;
  if ((story === undefined) === (words === undefined))
    throw new Refusal('Give either story, the id of a story that is kept, or words. find_story gives ids.');
  if (story !== undefined) return [await storyOf(setting, story)];
  if ((await store.stories.count()) === 0) throw new Refusal(howToFill(setting));
  const { items } = await store.search.find({ text: words ?? '', order: 'best' }, { limit: MOST_HITS });
  const ids = [...new Set(items.flatMap((hit) => hit.story ?? []))].slice(0, MOST_STORIES);
  if (ids.length === 0) throw new Refusal(`No story matches ${shown(words ?? '', 80)}. Try fewer or other words.`);
  return Promise.all(ids.map((id) => storyOf(setting, id)));
}

/** The comparison that ties figures: made where one story is asked about, else the one that is kept. */
async function comparisonOf(
  { desk, labour }: Setting,
  { id }: StoryRecord,
  alone: boolean,
  work: Work,
): Promise<Comparison | null> {
  if (!alone) return (await desk.store.comparisons.get(id))?.comparison ?? null;
  const compared = await labour.compareStory(id, work);
  return 'comparison' in compared ? compared.comparison : null;
}

/** The texts, under the outlets that the story has for their articles. */
function inTheirOutlets({ readings, figures }: StoryFigures, { members }: StoryRecord) {
  const articles = new Map(figures.map(({ reading, article }) => [reading.id, article]));
  const outlets = new Map(members.map(({ article, outlet }) => [article, outlet]));
  return readings.map((reading) => ({
    ...reading,
    outlet: reading.outlet ?? outlets.get(articles.get(reading.id) ?? '') ?? null,
  }));
}

/**
 * Those that are about a thing: where its words name what some figures count, their unit or their subject, those; else all
 * in whose sentence they stand.
 */
function about(found: readonly Found[], thing: string | undefined): readonly Found[] {
  const wanted = stemsOf(thing ?? '');
  if (wanted.length === 0) return found;
  const holds = (words: string): boolean => {
    const stems = new Set(stemsOf(words));
    return wanted.every((stem) => stems.has(stem));
  };
  const named = found.filter(({ group }) => group.figures.some((one) => holds(namesOf(group, one))));
  if (named.length > 0) return named;
  return found.filter(({ group }) =>
    group.figures.some(({ reading, quantity }) => holds(figureOf(reading, quantity).sentence.quote)),
  );
}

/** What a figure is of, in all words for it. */
const namesOf = ({ subject, fate }: FigureGroup, { reading, quantity: { span, unit, counted } }: GivenFigure): string =>
  [
    subject ?? '',
    ...(fate === null ? [] : ['people', fate, ...wordsOf(fate)]),
    unit,
    counted ?? '',
    reading.text.slice(span.start, span.end),
  ].join(' ');

/** A toll; else what the comparison calls it, where that names words; else what is counted. */
function subjectOf({ subject, fate }: FigureGroup, unit: string, counted: string | null): string {
  if (fate !== null) return `people ${fate}`;
  if (subject?.includes('“')) return subject;
  return [counted, unit === 'one' ? null : unit].filter((part) => part !== null).join(', in ') || 'count';
}

function entryOf(story: string, group: FigureGroup, cite: Citing, stories: readonly StoryRecord[]): GroupEntry {
  const { figures, ties, edits } = group;
  const [first] = figures;
  const { unit = 'one', counted = null } = first?.quantity ?? {};
  const outlets = new Map(
    stories.flatMap(({ members }) => members.map((member) => [member.article, member.outlet] as const)),
  );
  return {
    story,
    subject: subjectOf(group, unit, counted),
    unit,
    counted,
    tied_by: [...ties],
    figures: figures.slice(0, MOST_FIGURES).map((figure) => entryOfFigure(figure, outlets.get(figure.article) ?? null)),
    figures_left_out: Math.max(0, figures.length - MOST_FIGURES),
    edits: edits.slice(-MOST_EDITS).map(({ before, after, ...edit }) => ({
      ...edit,
      before: before && cite(before),
      after: after && cite(after),
    })),
  };
}

const entryOfFigure = (
  { reading, quantity, article, revisions, published, fetched, at }: GivenFigure,
  outlet: string | null,
): GroupEntry['figures'][number] => ({
  ...figureOf({ ...reading, outlet: reading.outlet ?? outlet }, quantity),
  voice: voiceIn(quantity),
  article,
  revision: revisions[0] ?? 1,
  revisions: [...revisions],
  published,
  fetched,
  at,
});

const writeGroup = ({ subject, figures, figures_left_out, edits }: GroupEntry): string =>
  [
    shown(subject),
    ...figures.map(
      (one) =>
        `  ${dateOf(one.at)}, ${outletOf(one.passage)}${one.revision > 1 ? ` (edit, revision ${one.revision})` : ''}: ${rangeOf(one)}, stated by ${one.voice.type === 'outlet' ? 'the outlet' : shown(one.voice.name ?? 'somebody', 100)}: ${quoted(one.sentence.quote, 300)} [${one.passage.document} ${one.passage.start}–${one.passage.end}]`,
    ),
    ...(figures_left_out > 0 ? [`  … and ${figures_left_out} more`] : []),
    ...edits.map(
      ({ what, before, after, revision, fetched }) =>
        `  edited in revision ${revision}, seen ${dateOf(fetched)}: ${shown(what)}${before && after ? `: ${quoted(before.quote, 120)} → ${quoted(after.quote, 120)}` : ''}`,
    ),
  ].join('\n');
