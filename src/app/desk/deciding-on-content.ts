import { passageOf } from '../../core/model/span.ts';
import type { Decision, StoryRecord } from '../../store/records.ts';
import { corrected, correctionsOf } from './corrections.ts';
import { log, storyOf } from './decision-log.ts';
import type { Desk } from './desk.ts';
import { oneNamed } from './finding.ts';
import { inOneGo } from './in-one-go.ts';
import { keeping } from './on-content.ts';
import { readingOf } from './readings.ts';
import { Refused } from './refused.ts';
import { markRejected, rejectedAmong } from './rejections.ts';
import { undo } from './undoing.ts';

/** An attribution in an account of a story, and who says it. */
export interface SpeakerCorrection {
  /** `Document.id`. */
  readonly document: string;
  /** `Attribution.id` in it. */
  readonly attribution: string;
  /** Null where nobody is known to say it. */
  readonly name: string | null;
}

/** Puts right who says something in an account of a story. The story is compared anew by it. */
export async function correctSpeaker(
  desk: Desk,
  id: string,
  { document: of, attribution, name }: SpeakerCorrection,
): Promise<Decision> {
  if (name?.trim() === '') throw new Refused('A speaker needs a name that can be read.');
  const document = documentNamed(of, await storyOf(desk.store, id));
  // Outside of the transaction: what is not read yet is read now.
  const read = await readingOf(desk.store, document);
  return inOneGo(desk, async (within) => {
    const story = await storyOf(within.store, id);
    const corrections = await correctionsOf(within.store, story.members);
    const [reading = read] = await corrected(within.store, [read], corrections);
    const meant = reading.attributions.find((one) => one.id === attribution);
    if (!meant) throw new Refused(`there is no attribution ${attribution} in document ${document}.`);
    const passages = meant.content.map((span) => passageOf(reading, span));
    const content = await keeping(within.store, passages, story.members);
    const before = meant.speaker?.name ?? null;
    return log(within, 'speaker', story.id, { story: story.id, content, name: name?.trim() ?? null, before });
  });
}

/** A document of a story's accounts by its id or its article's, or the beginning of one. */
function documentNamed(name: string, { id, members }: StoryRecord): string {
  const documents = members.flatMap(({ article, document }) => (document === null ? [] : { id: document, article }));
  const byArticle = documents.map(({ id: document, article }) => ({ id: article, document }));
  const found = oneNamed('documents', name, documents)?.id ?? oneNamed('articles', name, byArticle)?.document;
  if (found === undefined)
    throw new Refused(`there is no document ${name} in story ${id}. See: rashomon story show ${id} -f json`);
  return found;
}

/** Something that the latest comparison of a story calls a difference is none. It stays so when the story is compared anew. */
export const rejectDifference = (desk: Desk, id: string, difference: string): Promise<Decision> =>
  inOneGo(desk, async (within) => {
    const story = await storyOf(within.store, id);
    const kept = await within.store.comparisons.get(story.id);
    const meant = oneNamed('differences', difference, kept?.comparison.differences ?? []);
    if (!kept || !meant) throw new Refused(notThere(difference, story.id));
    if (kept.rejected.includes(meant.id)) throw new Refused(`difference ${meant.id} is left out already.`);
    const sides = await keeping(within.store, meant.sides, story.members);
    const { type, what } = meant;
    const decision = await log(within, 'reject-difference', story.id, { story: story.id, type, what, sides });
    await markRejected(within, story.id);
    return decision;
  });

/** Takes back that something is no difference. */
export async function restoreDifference(desk: Desk, id: string, difference: string): Promise<Decision> {
  const story = await storyOf(desk.store, id);
  const kept = await desk.store.comparisons.get(story.id);
  const meant = oneNamed('differences', difference, kept?.comparison.differences ?? []);
  if (!kept || !meant) throw new Refused(notThere(difference, story.id));
  const rejected = await rejectedAmong(desk.store, kept.comparison.differences, story.members);
  const decision = rejected.get(meant.id);
  if (decision === undefined) throw new Refused(`difference ${meant.id} is not left out.`);
  return undo(desk, decision);
}

const notThere = (difference: string, story: string): string =>
  `there is no difference ${difference} in the comparison of story ${story}. See: rashomon compare --story ${story} -f json`;
