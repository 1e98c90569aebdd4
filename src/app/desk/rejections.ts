import type { Difference } from '../../core/model/comparison.ts';
import { type Passage, spanLength, spanOverlap } from '../../core/model/span.ts';
import type { Member } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { standingDecisions } from './decision-log.ts';
import type { Desk } from './desk.ts';
import { isOfStory, type KeptPassage, ON_CONTENT, placedIn, type Rejection } from './on-content.ts';

/**
 * Which of a story's differences people hold for none, each with the number of the decision that says so. A decision means
 * one difference at most: of its type, with two of its sides in the same places; where several are, the one most like it.
 */
export async function rejectedAmong(
  store: Store,
  differences: readonly Difference[],
  members: readonly Member[],
): Promise<Map<string, number>> {
  const documents = new Set(differences.flatMap(({ sides }) => sides.map(({ document }) => document)));
  const rejected = new Map<string, number>();
  for (const { id, payload } of await standingDecisions(store, 'reject-difference')) {
    const rejection = ON_CONTENT['reject-difference'].parse(payload);
    if (!isOfStory(rejection.sides, members)) continue;
    const sides = (await placedIn(store, rejection.sides, documents)).filter((side) => side !== null);
    const meant = meantBy(rejection, sides, differences, rejected);
    if (meant) rejected.set(meant.id, id);
  }
  return rejected;
}

function meantBy(
  { type, what }: Rejection,
  sides: readonly Passage[],
  differences: readonly Difference[],
  taken: ReadonlyMap<string, number>,
): Difference | undefined {
  let best: Difference | undefined;
  let most = 0;
  for (const difference of differences) {
    if (difference.type !== type || taken.has(difference.id)) continue;
    const likeness = likenessOf(difference, sides) + (difference.what === what ? 1 : 0);
    if (sharedSides(difference, sides) >= 2 && likeness > most) [best, most] = [difference, likeness];
  }
  return best;
}

/** Two spans of which at least half of the shorter one is in the other are one place. */
const isSamePlace = (a: Passage, b: Passage): boolean =>
  a.document === b.document && 2 * spanOverlap(a, b) >= Math.max(1, Math.min(spanLength(a), spanLength(b)));

const sharedSides = ({ sides }: Difference, others: readonly Passage[]): number =>
  new Set(sides.filter((side) => others.some((other) => isSamePlace(side, other))).map(({ document }) => document))
    .size;

/** How much of the words of both is the words of both, summed over sides. */
function likenessOf({ sides }: Difference, others: readonly Passage[]): number {
  let sum = 0;
  for (const side of sides)
    for (const other of others) {
      const both = side.document === other.document ? spanOverlap(side, other) : 0;
      sum += both / Math.max(1, spanLength(side) + spanLength(other) - both);
    }
  return sum;
}

/** Brings what is marked as rejected in a story's comparison in line with the decisions that stand. */
export async function markRejected({ store }: Desk, story: string): Promise<void> {
  const [record, kept] = [await store.stories.get(story), await store.comparisons.get(story)];
  if (!record || !kept) return;
  const { differences } = kept.comparison;
  const rejected = await rejectedAmong(store, differences, record.members);
  const marked = new Set(kept.rejected);
  for (const { id } of differences)
    if (marked.has(id) !== rejected.has(id)) await store.comparisons.reject(story, id, rejected.has(id));
}

/** The stories in which the articles of these passages stand now. */
export async function storiesWith(store: Store, passages: readonly KeptPassage[]): Promise<Set<string>> {
  const stories = new Set<string>();
  for (const article of new Set(passages.map((passage) => passage.article))) {
    const story = await store.stories.ofArticle(article);
    if (story) stories.add(story.id);
  }
  return stories;
}
