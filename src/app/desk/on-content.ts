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

/** What is kept of passages of a story's documents, of the latest or an earlier revision of its articles. */
export async function keeping(
  store: Store,
  passages: readonly Passage[],
  members: readonly Member[],
): Promise<KeptPassage[]> {
  const articles = new Map(members.map(({ document, article }) => [document, article]));
  if (passages.some(({ document }) => !articles.has(document)))
    for (const { article } of members)
      for (const { document } of await store.revisions.of(article))
        if (!articles.has(document)) articles.set(document, article);
  return passages.map(({ document, start, end, quote }) => {
    const article = articles.get(document);
    if (article === undefined) throw new Error(`document ${document} is of no article of the story`);
    return { article, document, start, end, quote };
  });
}

/**
 * Where kept passages stand in some documents: in the same document as they are, in another revision of its article by
 * their words and what is around them. Null for what is lost, or of none of the documents.
 */
export async function placedIn(
  store: Store,
  passages: readonly KeptPassage[],
  documents: ReadonlySet<string>,
): Promise<(Passage | null)[]> {
  const placed = new Map<KeptPassage, Passage | null>();
  for (const passage of passages) {
    const { document, start, end, quote } = passage;
    placed.set(passage, documents.has(document) ? { document, start, end, quote } : null);
  }
  for (const [document, some] of byDocument(passages.filter((passage) => placed.get(passage) === null))) {
    const revisions = await store.revisions.of(some[0]?.article ?? '');
    const now = revisions.find((revision) => documents.has(revision.document))?.document;
    const [from, to] = now === undefined ? [] : await store.documents.all([document, now]);
    if (!from || !to) continue;
    const found = reanchorAll(some, from, to);
    for (const [i, passage] of some.entries()) placed.set(passage, found[i] ?? null);
  }
  return passages.map((passage) => placed.get(passage) ?? null);
}

function byDocument(passages: readonly KeptPassage[]): Map<string, KeptPassage[]> {
  const groups = new Map<string, KeptPassage[]>();
  for (const passage of passages) groups.set(passage.document, [...(groups.get(passage.document) ?? []), passage]);
  return groups;
}

/** Whether one of the passages is of a story's accounts. */
export const isOfStory = (passages: readonly KeptPassage[], members: readonly Member[]): boolean =>
  passages.some(({ article, document }) =>
    members.some((member) => member.article === article || member.document === document),
  );
