import type { StoryView } from '../../http/contract/resources.ts';
import type { StoredEvent, StoryCounts } from '../records.ts';

/** Milliseconds by which an event may be written down after the story it moved was: both belong to one deed. */
const ONE_DEED = 2_000;

/** The stories that moved after what a list shows of them; those that it does not show at all are news. */
export function newsIn(
  moved: ReadonlyMap<string, string>,
  shown: readonly Pick<StoryCounts, 'id' | 'updated'>[],
): string[] {
  const updated = new Map(shown.map((story) => [story.id, Date.parse(story.updated)]));
  return [...moved].flatMap(([id, at]) => (Date.parse(at) > (updated.get(id) ?? 0) + ONE_DEED ? [id] : []));
}

/** Events that change the accounts of a story; what people decide in it they see at once. */
const CHANGES: ReadonlySet<string> = new Set(['edit', 'story-merged', 'article-moved']);

/** Whether an event changed a story after what is shown of it was loaded: it brought an account, or one was edited or moved. */
export function isNewsOf(view: StoryView, { type, story, article, at }: StoredEvent): boolean {
  if (story !== view.id) return false;
  if (type === 'article') return !view.members.some((member) => member.article === article);
  return CHANGES.has(type) && newsIn(new Map([[story, at]]), [view]).length > 0;
}
