import { z } from 'zod';
import type { Work } from '../../app/labour.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { accept, keepAll } from '../accounts.ts';
import { partsOf } from '../comparison/parts.ts';
import { ComparisonShape, PARTS } from '../comparison/shapes.ts';
import { writeComparison } from '../comparison/writing.ts';
import { Refusal } from '../refusal.ts';
import type { Setting } from '../setting.ts';
import { type GivenAccount, GivenAccount as GivenAccountShape, StoryId, stretching } from '../shapes.ts';
import { compareKept } from '../stories.ts';
import { toolOf } from '../tool.ts';
import { quoted, shown } from '../words.ts';

const USUAL = ['synthesis', 'differences', 'points', 'omissions', 'origins', 'notes'] as const;

const KeptEntry = z.object({
  name: z.string(),
  outcome: z.enum(['added', 'revised', 'known', 'unread', 'failed']),
  article: z.string().nullable(),
  story: z.string().nullable(),
  reasons: z.array(z.string()),
});

/** Accounts of one event side by side: of a story that is kept, or handed in. */
export const compareTool = toolOf({
  name: 'compare',
  title: 'Compare accounts of one event',
  description:
    'Lays 2 to 20 news accounts of one event side by side: a short synthesis, where they differ (contradictions first) with the words of every side and the reasons, what several tell and from how many independent origins, what one leaves out, who copied whom. Every statement cites passages. Use it on a story that is kept (`story`, an id from find_story) or on articles that you have (`accounts`: text, html, url or article id). For one article use read; for what one account alone tells use only_here.',
  input: z.strictObject({
    story: StoryId.optional(),
    accounts: z.array(GivenAccountShape).min(2).max(20).optional().describe('The accounts, where no story is named.'),
    keep: z
      .boolean()
      .default(false)
      .describe('Also take the accounts into the store, where later questions find them. Nothing is kept otherwise.'),
    parts: z
      .array(z.enum(PARTS))
      .min(1)
      .default([...USUAL])
      .describe(
        'What to give. Left out unless named: explained (differences that are none), only, quotations (one utterance in its variants), timeline, copies.',
      ),
    ...stretching(10),
  }),
  output: ComparisonShape.extend({
    story: z.object({ id: z.string(), label: z.string(), updated: z.string() }).nullable(),
    kept: z.array(KeptEntry).optional(),
  }),
  reach: ({ mayKeep, offline }) => ({ keeps: mayKeep, fetches: !offline }),
  async answer(setting, { story, accounts, keep, parts, ...stretch }, work) {
    if ((story === undefined) === (accounts === undefined))
      throw new Refusal(
        'Give either story, the id of a story that is kept, or accounts, two or more. find_story gives ids.',
      );
    if (story !== undefined) {
      if (keep) throw new Refusal('keep is for accounts; a story is kept already.');
      const compared = await compareKept(setting, story, work);
      const { id, label, updated } = compared.story;
      return { story: { id, label, updated }, ...partsOf(compared.comparison, parts, stretch, compared.rejected) };
    }
    const { comparison, kept } = await compareGiven(setting, accounts ?? [], keep, work);
    return { story: null, ...(keep ? { kept } : {}), ...partsOf(comparison, parts, stretch) };
  },
  write: (answer) =>
    [
      ...writeComparison(answer),
      ...(answer.story ? ['', `story ${answer.story.id}: ${quoted(answer.story.label)}`] : []),
      ...(answer.kept ?? []).map(
        ({ name, outcome, article, story }) =>
          `kept: ${shown(name, 100)}: ${outcome}${article ? `, article ${article}` : ''}${story ? `, story ${story}` : ''}`,
      ),
    ].join('\n'),
});

async function compareGiven(
  setting: Setting,
  accounts: readonly GivenAccount[],
  keep: boolean,
  work: Work,
): Promise<{ comparison: Comparison; kept: Awaited<ReturnType<typeof keepAll>> }> {
  if (keep && !setting.mayKeep)
    throw new Refusal('Nothing can be kept here. Leave out keep, or start the server with --database FILE.');
  const named = accounts.map((given, i) => ({ given, name: given.name ?? given.url ?? `account ${i + 1}` }));
  const accepted = await Promise.all(named.map(({ given, name }) => accept(setting, given, name, work.signal)));
  const comparison = await setting.labour.compare(
    accepted.map(({ account }) => account),
    work,
  );
  if ('type' in comparison)
    throw new Refusal(
      `A comparison needs two accounts with texts of their own. ${comparison.notes.map(({ message }) => `${shown(message)}.`).join(' ')}`,
    );
  return { comparison, kept: keep ? await keepAll(setting, accepted) : [] };
}
