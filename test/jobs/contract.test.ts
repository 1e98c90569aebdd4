import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { undo } from '../../src/app/desk/deciding.ts';
import type { Job } from '../../src/app/jobs/job.ts';
import { folder } from '../cli/program.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, FIRE, pageOf, plain, rssOf } from '../desk/reports.ts';
import { serve } from '../fetch/harness.ts';
import { atWork, ended, type Place, textOf, when } from './at-work.ts';

const outcomesOf = ({ outcome }: Job): string[] => outcome.taken.map(({ outcome: what }) => what);

describe.each<Place>(['in this process', 'in child processes', 'by a worker of the queue'])(
  'jobs, done %s',
  (place) => {
    it('take texts in, group them, and compare what stands in one story', async () => {
      const { desk, take } = await atWork(place);
      const job = await take([FERRY, FERRY_ELSEWHERE]);
      expect(job).toMatchObject({ state: 'done', task: 'take-in', title: '2 texts', error: null, progress: null });
      expect(job.counts).toEqual({ taken: 2, added: 2, problems: 0 });
      expect(job.outcome.taken.map(({ name }) => name)).toEqual(['Pasted text 1', 'Pasted text 2']);
      const { items } = await desk.store.stories.list();
      expect(items).toHaveLength(1);
      expect(job.outcome).toMatchObject({ stories: [items[0]?.id], compared: items[0]?.id, byHand: false });
      expect((await desk.store.comparisons.get(items[0]?.id ?? ''))?.comparison.documents).toHaveLength(2);
    });

    it('leave what tells different events apart, and compare nothing then', async () => {
      const { take } = await atWork(place);
      const { outcome } = await take([FERRY, BUDGET]);
      expect(outcome).toMatchObject({ compared: null, byHand: false });
      expect(outcome.stories).toHaveLength(2);
    });

    it('put together what a person says is one event, so that it can be taken back', async () => {
      const { desk, take } = await atWork(place);
      const { outcome } = await take([FERRY, FERRY_ELSEWHERE, BUDGET], true);
      expect(outcome.byHand).toBe(true);
      expect(outcome.stories).toHaveLength(1);
      expect(outcome.compared).toBe(outcome.stories[0]);
      const { items } = await desk.store.decisions.list({ standing: true });
      expect(items.map(({ kind }) => kind)).toEqual(['pin']);
      await undo(desk);
      expect(await desk.store.stories.count()).toBe(2);
    });

    it('move only what was given', async () => {
      const { desk, take } = await atWork(place);
      await take([FIRE, BUDGET]);
      const { outcome } = await take([FERRY, FERRY_ELSEWHERE, BUDGET], true);
      expect(outcome.taken.map(({ outcome: what }) => what)).toEqual(['added', 'added', 'known']);
      const stories = await Promise.all(
        (await desk.store.stories.list()).items.map(({ id }) => desk.store.stories.get(id)),
      );
      const heads = stories.map((story) => story?.members.map(({ headline }) => headline).sort());
      expect(heads).toContainEqual([FIRE.headline]);
      expect(heads).toContainEqual([BUDGET.headline, FERRY.headline, FERRY_ELSEWHERE.headline].sort());
    });

    it('of two stories with as many, take the larger', async () => {
      const { desk, take } = await atWork(place);
      const before = await take([FERRY, FERRY_ELSEWHERE]);
      const { outcome } = await take([BUDGET, FERRY], true);
      expect(outcome.stories).toEqual(before.outcome.stories);
      expect(await desk.store.stories.count()).toBe(1);
    });

    it('know a text that is pasted again', async () => {
      const { take } = await atWork(place);
      await take([FERRY]);
      const again = await take([FERRY]);
      expect(outcomesOf(again)).toEqual(['known']);
      expect(again.counts).toEqual({ taken: 1, added: 0, problems: 0 });
    });

    it('keep what is told of a text', async () => {
      const { desk, done } = await atWork(place);
      const input = {
        ...textOf(FERRY),
        outlet: 'The Courier',
        headline: 'The ferry on the sandbank',
        url: 'https://courier.example/ferry',
        published: '2024-03-05',
      } as const;
      const { title, outcome } = await done({ type: 'take-in', inputs: [input], together: false });
      expect(title).toBe('The ferry on the sandbank');
      expect(outcome.taken[0]?.name).toBe('The ferry on the sandbank');
      const article = await desk.store.articles.byKey('courier.example/ferry');
      expect(article).toMatchObject({ outlet: 'The Courier', published: '2024-03-05' });
    });

    it('leave out a date that is none, and say so', async () => {
      const { done } = await atWork(place);
      const input = { ...textOf(FERRY), published: 'last Tuesday' } as const;
      const { outcome } = await done({ type: 'take-in', inputs: [input], together: false });
      expect(outcome.notes).toEqual([{ name: 'Pasted text 1', message: '“last Tuesday” is no date and was left out' }]);
      expect(outcome.taken).toHaveLength(1);
    });

    it('fetch addresses; one that fails keeps no other from it', async () => {
      const site = await serve({
        '/a': (_, response) => response.setHeader('Content-Type', 'text/html').end(pageOf(FERRY)),
      });
      const { done } = await atWork(place);
      const inputs = ['/a', '/missing'].map((path) => ({ type: 'url' as const, url: site.at(path, '127.0.0.1') }));
      const { state, outcome, counts } = await done({ type: 'take-in', inputs, together: false });
      expect(state).toBe('done');
      expect(counts).toEqual({ taken: 1, added: 1, problems: 1 });
      expect(outcome.problems[0]).toMatchObject({ code: 'link', name: site.at('/missing', '127.0.0.1') });
    });

    it('take the entries of a feed in, and do not follow it', async () => {
      const { desk, done } = await atWork(place);
      const site = await serve({ '/feed': (_, response) => response.end(feed) });
      const feed = rssOf([FERRY, BUDGET].map(entryOf(site.at('/', '127.0.0.1'))));
      const url = site.at('/feed', '127.0.0.1');
      const { counts } = await done({ type: 'take-in', inputs: [{ type: 'url', url }], together: false });
      expect(counts).toEqual({ taken: 2, added: 2, problems: 0 });
      expect((await desk.store.feeds.list()).map(({ next }) => next)).toEqual([null]);
    });

    it('open uploads like files of their names, and tell of one that is gone', async () => {
      const path = join(folder(), 'x');
      writeFileSync(path, `${[FERRY, BUDGET].map((report) => JSON.stringify({ text: plain(report) })).join('\n')}\n`);
      const upload = (id: string) => (id === 'u1' ? { name: 'two.jsonl', path } : undefined);
      const { done } = await atWork(place, { upload });
      const inputs = ['u1', 'u2'].map((id) => ({ type: 'upload' as const, upload: id }));
      const { counts, outcome } = await done({ type: 'take-in', inputs, together: false });
      expect(counts).toEqual({ taken: 2, added: 2, problems: 1 });
      expect(outcome.taken[0]?.name).toContain('two.jsonl');
      expect(outcome.problems[0]).toMatchObject({ code: 'missing' });
    });

    it('compare a story; one of a single account, or none, is a fault with its remedy', async () => {
      const { take, done } = await atWork(place);
      const both = await take([FERRY, FERRY_ELSEWHERE]);
      const alone = await take([BUDGET]);
      const [story = ''] = both.outcome.stories;
      expect(await done({ type: 'compare', story })).toMatchObject({
        state: 'done',
        title: expect.stringMatching(/ferry/iu),
        outcome: { compared: story },
      });
      const [single = ''] = alone.outcome.stories;
      expect((await done({ type: 'compare', story: single })).error).toMatchObject({ code: 'alone' });
      expect((await done({ type: 'compare', story: 'nowhere' })).error).toMatchObject({ code: 'no-story' });
    });

    it('follow a feed and take in what it announces; a page is not followed', async () => {
      const { desk, done } = await atWork(place);
      const site = await serve({
        '/feed': (_, response) => response.end(rssOf([FERRY].map(entryOf(site.at('/', '127.0.0.1'))))),
        '/page': (_, response) => response.setHeader('Content-Type', 'text/html').end(pageOf(BUDGET)),
      });
      const followed = await done({ type: 'follow', url: site.at('/feed', '127.0.0.1') });
      expect(followed).toMatchObject({ state: 'done', counts: { added: 1 } });
      const none = await done({ type: 'follow', url: site.at('/page', '127.0.0.1') });
      expect(none.error).toMatchObject({ code: 'no-feed' });
      const feeds = await desk.store.feeds.list();
      expect(feeds.map(({ url, next }) => [url, next !== null])).toEqual([[site.at('/feed', '127.0.0.1'), true]]);
      const again = await done({ type: 'refresh', feed: site.at('/feed', '127.0.0.1') });
      expect(again).toMatchObject({ state: 'done', counts: { taken: 0 } });
    });

    it('look at a page again', async () => {
      const site = await serve({
        '/a': (_, response) =>
          response.setHeader('Content-Type', 'text/html').end(pageOf(FERRY, { canonical: site.at('/a', '127.0.0.1') })),
      });
      const { done, take } = await atWork(place);
      const url = site.at('/a', '127.0.0.1');
      const first = await done({ type: 'take-in', inputs: [{ type: 'url', url }], together: false });
      const article = first.outcome.taken[0]?.article ?? '';
      expect(outcomesOf(await done({ type: 'recheck', article }))).toEqual(['known']);
      const pasted = await take([BUDGET]);
      const none = await done({ type: 'recheck', article: pasted.outcome.taken[0]?.article ?? '' });
      expect(none.error).toMatchObject({ code: 'no-address' });
    });

    it('tell every state in order, and end', async () => {
      const { jobs } = await atWork(place);
      const submitted = jobs.submit({ type: 'take-in', inputs: [FERRY, FERRY_ELSEWHERE].map(textOf), together: true });
      const told: Job[] = [];
      jobs.watch(submitted.id, (job) => told.push(job));
      const last = await ended(jobs, submitted);
      const versions = told.map(({ version }) => version);
      expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
      expect(told.at(-1)).toEqual(last);
      expect(told.some(({ progress }) => progress !== null)).toBe(true);
      expect(jobs.get(submitted.id)).toEqual(last);
      expect(jobs.list()[0]).toEqual(last);
    });

    it('are not done twice at once', async () => {
      const { jobs, take } = await atWork(place);
      const [story = ''] = (await take([FERRY, FERRY_ELSEWHERE])).outcome.stories;
      const first = jobs.submit({ type: 'compare', story });
      expect(jobs.submit({ type: 'compare', story }).id).toBe(first.id);
      expect(jobs.comparing(story)?.id).toBe(first.id);
      await ended(jobs, first);
      expect(jobs.comparing(story)).toBeUndefined();
      expect(jobs.submit({ type: 'compare', story }).id).not.toBe(first.id);
    });

    it('give their value to who waits for it', async () => {
      const { jobs, take } = await atWork(place);
      const [story = ''] = (await take([FERRY, FERRY_ELSEWHERE])).outcome.stories;
      const accounts = [FERRY, FERRY_ELSEWHERE].map((report, i) => ({
        type: 'given' as const,
        article: { type: 'text' as const, name: `account ${i}`, text: plain(report) },
        notes: [],
      }));
      const { signal } = new AbortController();
      const [first] = accounts;
      if (!first) throw new Error('there are two');
      expect((await jobs.labour.read(first, { signal })).text).toContain('Marigold');
      expect(await jobs.labour.compare(accounts, { signal })).toMatchObject({ documents: [{}, {}] });
      expect(await jobs.labour.compare([first], { signal })).toMatchObject({ type: 'too-few' });
      expect(await jobs.labour.compareStory(story, { signal })).toMatchObject({ story: { id: story }, moved: [] });
      const gone = AbortSignal.abort(new Error('nobody waits'));
      await expect(jobs.labour.read(first, { signal: gone })).rejects.toThrow('nobody waits');
      const later = new AbortController();
      const reading = jobs.labour.compare(accounts, { signal: later.signal });
      later.abort(new Error('nobody waits any more'));
      await expect(reading).rejects.toThrow('nobody waits any more');
    });

    it('are called off while they run and while they wait', async () => {
      const site = await serve({ '/slow': () => undefined });
      const { jobs } = await atWork(place);
      const slow = {
        type: 'take-in',
        inputs: [{ type: 'url', url: site.at('/slow', '127.0.0.1') }],
        together: false,
      } as const;
      const running = Array.from({ length: 3 }, () => jobs.submit(slow));
      const [first] = running;
      if (!first) throw new Error('three were submitted');
      // Whose turn it is first is not promised where they are queued elsewhere; there are places for two.
      await Promise.any(running.map(({ id }) => when(jobs, id, ({ state }) => state === 'running')));
      expect(running.map(({ id }) => jobs.get(id)?.state)).toContain('waiting');
      for (const { id } of running.reverse()) expect((await jobs.cancel(id))?.state).toBe('cancelled');
      expect((await jobs.cancel(first.id))?.state).toBe('cancelled');
      expect(await jobs.cancel('nowhere')).toBeUndefined();
    });

    it('end when all is closed, and what was told is kept', async () => {
      const site = await serve({ '/slow': () => undefined });
      const { jobs, desk } = await atWork(place);
      const inputs = [textOf(FERRY), { type: 'url' as const, url: site.at('/slow', '127.0.0.1') }];
      const { id } = jobs.submit({ type: 'take-in', inputs, together: false });
      await when(jobs, id, ({ counts }) => counts.taken === 1);
      await jobs.close();
      expect(jobs.get(id)).toMatchObject({ state: 'cancelled', counts: { added: 1 } });
      expect(await desk.store.articles.count()).toBe(1);
      expect(() => jobs.submit({ type: 'compare', story: 'x' })).toThrow();
    });
  },
);

const entryOf =
  (base: string) => (report: { readonly headline: string; readonly paragraphs: readonly string[] }, i: number) => ({
    title: report.headline,
    link: `${base}${i}`,
    guid: `g${i}`,
    content: report.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
  });
