import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { BUDGET } from '../desk/reports.ts';
import { clientOf } from './clients.ts';
import { filledDesk, storyAbout } from './filled.ts';

let desk: OpenDesk;
let ferry: string;
beforeAll(async () => {
  desk = await filledDesk();
  ferry = await storyAbout(desk, 'erry');
});
afterAll(() => desk.close());

type Contents = readonly { readonly mimeType?: string; readonly text: string }[];

const readAt = async (uri: string): Promise<Contents> =>
  (await (await clientOf(desk)).readResource({ uri })).contents as unknown as Contents;

describe('what can be read by address', () => {
  it('is listed, stories and articles', async () => {
    const client = await clientOf(desk);
    const { resources } = await client.listResources();
    expect(resources.filter(({ uri }) => uri.startsWith('rashomon://stories/'))).toHaveLength(3);
    expect(resources.filter(({ uri }) => uri.startsWith('rashomon://articles/'))).toHaveLength(6);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'rashomon://stories/{id}',
      'rashomon://articles/{id}',
    ]);
  });

  it('is completed by the beginning of an id or a word of a label', async () => {
    const client = await clientOf(desk);
    const complete = async (kind: string, value: string) =>
      (
        await client.complete({
          ref: { type: 'ref/resource', uri: `rashomon://${kind}/{id}` },
          argument: { name: 'id', value },
        })
      ).completion.values;
    expect(await complete('stories', ferry.slice(0, 6))).toEqual([ferry]);
    expect(await complete('stories', 'ferry')).toEqual([ferry]);
    expect(await complete('stories', 'nowhere')).toEqual([]);
    expect(await complete('articles', 'a')).toHaveLength(6);
  });

  it('gives a story as its report in Markdown', async () => {
    const [report] = await readAt(`rashomon://stories/${ferry}`);
    expect(report?.mimeType).toBe('text/markdown');
    expect(report?.text).toMatch(/^> What follows is taken from news articles/u);
    expect(report?.text).toContain('## Where they differ');
    expect(report?.text.length).toBeLessThan(61_000);
  });

  it('gives what a story of one account says', async () => {
    const [report] = await readAt(`rashomon://stories/${await storyAbout(desk, 'budget')}`);
    expect(report?.text).toContain(`# ${BUDGET.headline}`);
    expect(report?.text).toContain('Anton Keller (“Mr. Keller”) told reporters: “‘We shall present a new draft');
  });

  it('gives an article letter for letter, beside what is known of it', async () => {
    const [hit] = (await desk.store.search.find({ outlet: 'East Wire' })).items;
    const [known, text] = await readAt(`rashomon://articles/${hit?.article}`);
    expect(JSON.parse(known?.text ?? '')).toMatchObject({ outlet: 'East Wire', document: hit?.document, story: ferry });
    expect(text?.text).toBe((await desk.store.documents.get(hit?.document ?? ''))?.text);
  });

  it.each(['rashomon://stories/none', 'rashomon://articles/none', 'rashomon://articles/%E0%A4%A'])(
    'says of %s that there is none, and what to ask',
    async (uri) => {
      await expect(readAt(uri)).rejects.toThrow(/There is no (?:story|article).*find_story/su);
    },
  );
});
