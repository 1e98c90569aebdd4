import { z } from 'zod';
import type { StoredEvent } from '../../store/records.ts';

/** An event in words: for a line on a terminal, or an entry of a feed. */
export interface Told {
  readonly title: string;
  /** What belongs to it, a line each. */
  readonly details: readonly string[];
  /** The page that it is about, where there is one. */
  readonly url: string | null;
}

const nullable = z.string().nullable().catch(null);
const ARTICLE = z.object({ headline: nullable, outlet: nullable, url: nullable });
const EDIT = ARTICLE.extend({ changes: z.array(z.object({ what: z.string() })).catch([]) });
const DIFFERENCE = z.object({
  kind: z.string(),
  label: z.string(),
  difference: z.object({ what: z.string(), severity: z.string(), sides: z.array(z.object({ quote: z.string() })) }),
  accounts: z.array(z.object({ outlet: nullable })),
});
const MOVE = z.object({ from: z.string() });

/** Says what an event tells. One of a kind that is not known is told by its name. */
export function tell({ type, story, article, payload }: StoredEvent): Told {
  switch (type) {
    case 'article':
      return tellArticle(ARTICLE.parse(payload), story);
    case 'edit':
      return tellEdit(EDIT.parse(payload));
    case 'difference':
      return tellDifference(DIFFERENCE.parse(payload));
    case 'story-merged':
      return plain(`story ${MOVE.parse(payload).from} went into ${story}`);
    case 'article-moved':
      return plain(`article ${article} went from story ${MOVE.parse(payload).from} to ${story}`);
    default:
      return plain(type);
  }
}

const plain = (title: string): Told => ({ title, details: [], url: null });

const tellArticle = ({ headline, outlet, url }: z.infer<typeof ARTICLE>, story: string | null): Told => ({
  title: `new: ${headline ?? 'untitled'}${from(outlet)}`,
  details: story === null ? [] : [`story ${story}`],
  url,
});

const tellEdit = ({ headline, outlet, url, changes }: z.infer<typeof EDIT>): Told => ({
  title: `edited: ${headline ?? 'untitled'}${from(outlet)}`,
  details: changes.map(({ what }) => what),
  url,
});

const tellDifference = ({ kind, label, difference, accounts }: z.infer<typeof DIFFERENCE>): Told => ({
  title: `${kind === 'widened' ? 'one more account in a difference' : 'new difference'}: ${difference.what} (${label})`,
  details: difference.sides.map(({ quote }, i) => `${quoted(quote)}${from(accounts[i]?.outlet ?? null)}`),
  url: null,
});

/** In quotation marks, unless it brings its own. */
const quoted = (words: string): string => (/^[“"‘].*[”"’]$/su.test(words) ? words : `“${words}”`);

const from = (outlet: string | null): string => (outlet === null ? '' : `, ${outlet}`);
