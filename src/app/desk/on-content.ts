import { z } from 'zod';
import type { Passage } from '../../core/model/span.ts';
import { reanchorAll } from '../../core/versions/index.ts';
import type { Member } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';

/** A passage as a decision keeps it, with the article whose document it is of: so it is found in later documents of it too. */
const keptPassage = z.object({
  article: z.string(),
  document: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
});

export type KeptPassage = z.infer<typeof keptPassage>;

/** What the log of decisions keeps of each kind that is about what accounts say. It holds no ids that change from one reading or comparison to the next. */
export const ON_CONTENT = {
  /** Somebody says this content: who does, or null where nobody is known to; and who was held to say it before. */
  speaker: z.object({
    story: z.string(),
    content: z.array(keptPassage).min(1),
    name: z.string().nullable(),
    before: z.string().nullable(),
  }),
  /** These sides do not differ, whatever a comparison says. */
  'reject-difference': z.object({
    story: z.string(),
    type: z.string(),
    what: z.string(),
    sides: z.array(keptPassage).min(1),
  }),
} as const;

export type Correction = z.infer<(typeof ON_CONTENT)['speaker']>;
export type Rejection = z.infer<(typeof ON_CONTENT)['reject-difference']>;

/** What is kept of a passage of one of a story's documents. */
export function keeping({ document, start, end, quote }: Passage, members: readonly Member[]): KeptPassage {
  const article = members.find((member) => member.document === document)?.article ?? '';
  return { article, document, start, end, quote };
}

/**
 * Where kept passages stand in the documents that a story's articles have now: in the same document as they are, in another
 * revision by their words and what is around them. Null for what is lost, or of no article of the story.
 */
export async function placedNow(
  store: Store,
  passages: readonly KeptPassage[],
  members: readonly Member[],
): Promise<(Passage | null)[]> {
  const here = new Set(members.map(({ document }) => document));
  const now = new Map(members.map(({ article, document }) => [article, document]));
  const placed = new Map<KeptPassage, Passage | null>();
  const moved = new Map<string, KeptPassage[]>();
  for (const passage of passages) {
    const to = now.get(passage.article) ?? null;
    if (here.has(passage.document)) placed.set(passage, passage);
    else if (to !== null)
      moved.set(`${passage.document} ${to}`, [...(moved.get(`${passage.document} ${to}`) ?? []), passage]);
  }
  for (const [pair, some] of moved) {
    const [from, to] = await store.documents.all(pair.split(' '));
    if (!from || !to) continue;
    const found = reanchorAll(some, from, to);
    some.forEach((passage, i) => {
      placed.set(passage, found[i] ?? null);
    });
  }
  return passages.map((passage) => placed.get(passage) ?? null);
}
