import { describe, expect, it } from 'vitest';
import { bCubed } from '../../eval/clustering/b-cubed.ts';
import { dayOfIso } from '../../src/core/cluster/days.ts';
import {
  type ClusterIndex,
  type Constraints,
  clusterAll,
  createIndex,
  encodeSketch,
  likeness,
  sketchOf,
} from '../../src/core/cluster/index.ts';
import { fold } from '../../src/core/text/normalise.ts';
import { grouped, seriesArticles, shuffled, storyArticles, type TestArticle } from './articles.ts';

const series = seriesArticles();
const stories = storyArticles();
const events = (articles: readonly TestArticle[]): Map<string, string> =>
  new Map(articles.map(({ id, event }) => [id, event]));
const score = (articles: readonly TestArticle[]) => bCubed(grouped(articles).groups, events(articles));

const NO_CONSTRAINTS: Constraints = { together: [], apart: [], pinned: new Map() };
const first = (event: string): TestArticle => series.find((article) => article.event === event) as TestArticle;
const all = (event: string): TestArticle[] => series.filter((article) => article.event === event);

/** An index as another run of the program has it. */
function reloaded(before: ClusterIndex, articles: readonly TestArticle[]): ClusterIndex {
  const index = createIndex();
  for (const article of articles) index.load(encodeSketch(sketchOf(article)), before.storyOf(article.id));
  return index;
}

describe('grouping as articles arrive', () => {
  it('finds the stories among invented ones that have no days', () => {
    expect(score(stories).f1).toBeGreaterThan(0.95);
  });

  it('keeps apart most of what recurs and is alike', () => {
    const { precision, recall } = score(series);
    expect(precision).toBeGreaterThan(0.8);
    expect(recall).toBeGreaterThan(0.95);
  });

  it.each([
    ['the next package of sanctions', 'sanctions-12', 'sanctions-13'],
    ['the figures of another week', 'claims-w1', 'claims-w2'],
    ['another ferry', 'ferry-lake', 'ferry-river'],
    ['another matter in the same town on the same day', 'quay-collapse', 'orsholm-school'],
    ['a storm a week later', 'storm-sat', 'storm-next'],
    ['an anniversary', 'quake-north', 'quake-anniversary'],
    ['two earthquakes of one day', 'quake-north', 'quake-palu'],
    ['days of one trial that lie apart', 'trial-day-1', 'trial-verdict'],
  ])('keeps %s apart', (_, one, other) => {
    const { groups } = grouped([...all(one), ...all(other)]);
    const of = (event: string): Set<string | undefined> => new Set(all(event).map(({ id }) => groups.get(id)));
    expect([...of(one)].filter((story) => of(other).has(story))).toEqual([]);
  });

  it('follows an event over its days', () => {
    const { groups } = grouped(all('quay-collapse'));
    expect(new Set(groups.values()).size).toBe(1);
  });

  it('gives the same stories in whatever order articles arrive', () => {
    const articles = [...series, ...stories];
    const reference = grouped(articles).groups;
    for (const seed of [1, 2, 3]) {
      const { groups } = grouped(shuffled(articles, seed));
      expect(bCubed(groups, reference).f1).toBeGreaterThan(0.98);
    }
  });

  it('goes on where it was when what is kept is loaded anew between two articles', () => {
    const articles = shuffled([...series, ...stories], 5);
    const { groups } = grouped(articles);
    let index = createIndex();
    for (const [i, article] of articles.entries()) {
      if (i % 60 === 59) index = reloaded(index, articles.slice(0, i));
      index.assign(sketchOf(article));
    }
    const resumed = new Map(articles.map(({ id }) => [id, index.storyOf(id) ?? '']));
    expect(bCubed(resumed, groups).f1).toBeGreaterThan(0.98);
  });

  it('gives exactly the same from all together', () => {
    const codes = [...series, ...stories].map((article) => encodeSketch(sketchOf(article)));
    const reference = [...clusterAll(codes)];
    expect([...clusterAll(shuffled(codes, 7))]).toEqual(reference);
    expect(reference.flatMap(({ documents }) => documents)).toHaveLength(codes.length);
  });

  it('answers an article that it holds already, and adds nothing', () => {
    const { index } = grouped(all('quay-collapse'));
    const [, second] = all('quay-collapse');
    const story = index.storyOf(second?.id ?? '');
    expect(index.assign(sketchOf(second as TestArticle))).toMatchObject({ story, isNew: false, moved: [], merged: [] });
    expect(index.size).toBe(4);
  });

  it('folds in a reprint and says so', () => {
    const { index } = grouped(series);
    const original = first('ferry-lake');
    const reprint = { ...original, id: 'reprint', outlet: 'Albion Record', published: '2023-07-03' };
    const { story, why } = index.assign(sketchOf(reprint));
    expect(story).toBe(index.storyOf(original.id));
    expect(why).toMatchObject({ document: 'reprint', with: original.id });
    expect(why.shares[0]).toBe('same text');
    expect(index.documentsOf(story)).toContain('reprint');
  });

  it('marks an abridged reprint', () => {
    const original = stories[0] as TestArticle;
    const { index } = grouped([original]);
    const half = original.text.split('\n\n').slice(0, 4).join('\n\n');
    const { story, why } = index.assign(sketchOf({ ...original, id: 'z', text: half, headline: 'Held after fracas' }));
    expect(story).toBe(index.storyOf(original.id));
    expect(why.shares).toContain('same text');
  });

  it('takes ten thousand articles of one text', () => {
    const index = createIndex();
    const sketch = sketchOf(stories[1] as TestArticle);
    for (let i = 0; i < 10_000; i++) index.assign({ ...sketch, id: `copy ${i}` });
    expect(index.stories()).toHaveLength(1);
    expect(index.size).toBe(10_000);
  });

  it('neither loses bodies of a few words nor throws them together', () => {
    const briefs = series.filter(({ event }) => event.startsWith('brief'));
    expect(grouped(briefs).groups.size).toBe(briefs.length);
    expect(score(briefs).precision).toBe(1);
    expect(score(briefs).recall).toBe(1);
  });

  it('groups articles of which no day is known', () => {
    const undated = all('ferry-lake').map((article) => ({ ...article, published: null }));
    expect(new Set(grouped(undated).groups.values()).size).toBe(1);
  });
});

describe('what people decide', () => {
  const [one, two] = all('ferry-river') as [TestArticle, TestArticle];
  const other = first('match-a');
  const decided = (given: Partial<Constraints>): Constraints => ({ ...NO_CONSTRAINTS, ...given });

  it.each([1, 2, 3])('holds whatever arrives later, order %d', (seed) => {
    const constraints = decided({ together: [[one.id, other.id]], apart: [[one.id, two.id]] });
    const { groups } = grouped(shuffled(series, seed), { constraints });
    expect(groups.get(one.id)).toBe(groups.get(other.id));
    expect(groups.get(one.id)).not.toBe(groups.get(two.id));
  });

  it('holds in settling', () => {
    const constraints = decided({ together: [[one.id, other.id]], apart: [[one.id, two.id]] });
    const { index } = grouped(series);
    const { moved } = index.settle({ constraints });
    expect(index.storyOf(one.id)).toBe(index.storyOf(other.id));
    expect(index.storyOf(one.id)).not.toBe(index.storyOf(two.id));
    expect(moved.length).toBeGreaterThan(0);
    index.settle({ constraints });
    expect(index.storyOf(one.id)).toBe(index.storyOf(other.id));
  });

  it('pins an article to a story, which others may join', () => {
    const constraints = decided({ pinned: new Map([[one.id, 'river']]) });
    const { groups } = grouped(series, { constraints });
    expect(groups.get(one.id)).toBe('river');
    expect(groups.get(two.id)).toBe('river');
  });

  it('parts a reprint from what it repeats', () => {
    const reprint = { ...one, id: 'reprint' };
    const { groups } = grouped([...all('ferry-river'), reprint], {
      constraints: decided({
        apart: [
          [one.id, 'reprint'],
          [two.id, 'reprint'],
        ],
      }),
    });
    expect(groups.get('reprint')).not.toBe(groups.get(one.id));
  });

  it('parts a reprint that was folded in before', () => {
    const { index } = grouped([...all('ferry-river'), { ...one, id: 'reprint' }]);
    expect(index.storyOf('reprint')).toBe(index.storyOf(one.id));
    index.settle({
      constraints: decided({
        apart: [
          [one.id, 'reprint'],
          [two.id, 'reprint'],
        ],
      }),
    });
    expect(index.storyOf('reprint')).not.toBe(index.storyOf(one.id));
  });
});

describe('stories over time', () => {
  it('goes on with stories that are loaded, under their ids', () => {
    const [opening, ...rest] = all('quay-collapse') as [TestArticle, ...TestArticle[]];
    const index = createIndex();
    index.load(encodeSketch(sketchOf(opening)), 'kept');
    for (const article of rest) expect(index.assign(sketchOf(article))).toMatchObject({ story: 'kept', isNew: false });
    expect(index.documentsOf('kept')).toHaveLength(4);
  });

  it('tells which articles moved and which stories ended where an arrival joins two', () => {
    const [a, b, c] = all('quay-collapse') as [TestArticle, TestArticle, TestArticle];
    const index = createIndex();
    index.load(sketchOf(a), 'first');
    index.load(sketchOf(b), 'second');
    const { story, moved, merged } = index.assign(sketchOf(c));
    expect(index.stories()).toEqual([story]);
    const gone = story === 'first' ? 'second' : 'first';
    expect(merged).toEqual([{ from: gone, into: story }]);
    expect(moved).toEqual([{ document: gone === 'first' ? a.id : b.id, from: gone, to: story }]);
  });

  it('forgets days and no more', () => {
    const { index } = grouped(series);
    const day = dayOfIso('2023-06-01') as number;
    const old = series.filter(({ published }) => (published ?? '') < '2023-06-01');
    expect(index.forget(day)).toBe(old.length);
    expect(index.size).toBe(series.length - old.length);
    expect(index.storyOf(first('quay-collapse').id)).toBeNull();
    expect(index.assign(sketchOf(first('quay-collapse'))).isNew).toBe(true);
  });

  it('describes a story by its accounts in order, each with its reason', () => {
    const { index } = grouped(all('quay-collapse'));
    const story = index.describe(index.stories()[0] ?? '');
    expect(story?.documents).toEqual(all('quay-collapse').map(({ id }) => id));
    expect(story?.why.map(({ document }) => document)).toEqual(story?.documents);
    expect(story?.why[0]?.with).toBeNull();
    expect(story?.label).toMatch(/Orsholm/);
    expect(index.describe('none')).toBeNull();
  });
});

describe('reasons', () => {
  const plain = ({ headline, text }: TestArticle): string => fold(`${headline} ${text}`);

  it('name what both texts hold', () => {
    const articles = [...series, ...stories];
    const byId = new Map(articles.map((article) => [article.id, article]));
    const { index } = grouped(articles);
    let checked = 0;
    for (const article of articles) {
      const why = index.why(article.id);
      if (!why?.with) continue;
      for (const share of why.shares.filter((share) => share !== 'same text' && !/\d/.test(share))) {
        expect(plain(article)).toContain(fold(share));
        expect(plain(byId.get(why.with) as TestArticle)).toContain(fold(share));
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(500);
  });

  it('say names, figures and days as a person would', () => {
    const [a, b] = all('quay-collapse') as [TestArticle, TestArticle];
    const { score: sure, shares } = likeness(sketchOf(a), sketchOf(b));
    expect(sure).toBeGreaterThan(0.8);
    expect(shares).toEqual(expect.arrayContaining(['Orsholm', '4 killed', '8 May']));
    expect(likeness(sketchOf(b), sketchOf(a))).toEqual({ score: sure, shares });
  });
});

describe('settings', () => {
  it('are held to their ranges', () => {
    expect(() => createIndex({ threshold: 0 })).toThrow(RangeError);
    expect(() => createIndex({ windowDays: -1 })).toThrow(RangeError);
  });

  it('make stories smaller where more likeness is asked for', () => {
    const count = (threshold: number): number => grouped(series, { settings: { threshold } }).index.stories().length;
    expect(count(0.9)).toBeGreaterThan(count(0.5));
  });
});
