import { z } from 'zod';
import type { Comparison } from '../../core/model/comparison.ts';
import { Room } from '../bounds.ts';
import { accountOf, editionOf } from '../comparison/edition.ts';
import { omission, omissionsOf, onlyHere } from '../comparison/parts.ts';
import { AccountShape, OmissionEntry, OnlyEntry } from '../comparison/shapes.ts';
import { Refusal } from '../refusal.ts';
import { Count, listOf, StoryId, stretching } from '../shapes.ts';
import { compareKept } from '../stories.ts';
import { toolOf } from '../tool.ts';
import { dateOf, FENCE, quoted, section, shown } from '../words.ts';

/** What one account of a story alone tells, and what it leaves out. */
export const onlyHereTool = toolOf({
  name: 'only_here',
  title: 'What one account alone tells',
  description:
    'For a story that is kept: account by account, what it alone tells, the newsworthiest first, and what it leaves out that nearly all others tell. Use it to find the exclusive, the missing side, or what to check because a single outlet stands for it. Silence is no disagreement: an account may have had no room, or not known it yet. What several tell, and where they differ: compare.',
  input: z.strictObject({
    story: StoryId,
    outlet: z.string().max(300).optional().describe('Only the accounts of this outlet.'),
    ...stretching(8),
  }),
  output: z.object({
    story: z.object({ id: z.string(), label: z.string(), updated: z.string() }),
    accounts: z.array(
      AccountShape.extend({
        only: listOf(OnlyEntry),
        leaves_out: listOf(OmissionEntry).describe(
          'Empty where a story has two accounts: what one leaves out is what the other alone tells.',
        ),
      }),
    ),
    accounts_left_out: Count,
  }),
  reach: () => ({ keeps: false, fetches: false }),
  async answer(setting, { story: asked, outlet, limit, offset, max_bytes }, work) {
    const { story, comparison } = await compareKept(setting, asked, work);
    const chosen = comparison.documents.filter((one) => outlet === undefined || isOutlet(one.outlet, outlet));
    if (chosen.length === 0)
      throw new Refusal(
        `No account of this story is by ${shown(outlet ?? '', 80)}. Its outlets: ${outletNames(comparison)}.`,
      );
    const edition = editionOf(comparison);
    const room = new Room(max_bytes, chosen.length * 2);
    const stretch = { limit, offset };
    const leftOut = omissionsOf(comparison);
    const accounts = chosen.map((document) => ({
      ...room.spend(accountOf(edition, document)),
      only: room.list(
        comparison.only
          .filter((one) => one.document === document.id)
          .sort((a, b) => b.newsworthiness - a.newsworthiness),
        stretch,
        (one) => onlyHere(edition, one),
      ),
      leaves_out: room.list(
        leftOut.filter(({ omission: one }) => one.document === document.id),
        stretch,
        (one) => omission(edition, one),
      ),
    }));
    const { id, label, updated } = story;
    return {
      story: { id, label: shown(label), updated },
      accounts,
      accounts_left_out: comparison.documents.length - chosen.length,
    };
  },
  write: ({ story, accounts }) =>
    [
      FENCE,
      `story ${story.id}: ${quoted(story.label)}`,
      ...accounts.flatMap(({ label, name, published, url, document, only, leaves_out }) => [
        `\n${label} = ${shown(name, 80)}, ${dateOf(published)}${url ? `, ${shown(url)}` : ''} (document ${document})`,
        ...section(
          'IT ALONE TELLS',
          only,
          ({ passage, kind }) => `${passage.at} ${quoted(passage.quote, 400)} (${kind})`,
        ),
        ...section(
          'IT LEAVES OUT',
          leaves_out,
          ({ text, tellers, passages }) =>
            `${quoted(text, 400)} told by ${tellers.join(', ')} [${passages.map(({ at }) => at).join(' ')}]`,
        ),
      ]),
    ].join('\n'),
});

const isOutlet = (outlet: string | null, asked: string): boolean =>
  outlet?.trim().toLowerCase() === asked.trim().toLowerCase();

const outletNames = ({ documents }: Comparison): string =>
  [...new Set(documents.map(({ outlet }) => shown(outlet ?? 'one that is not told', 80)))].join(', ');
