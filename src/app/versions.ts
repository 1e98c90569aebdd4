import type { Reading } from '../core/model/annotation.ts';
import type { RevisionChange } from '../core/model/revision.ts';
import { compareRevisions as compareByMeaning } from '../core/versions/index.ts';
import { loadMeaning } from './models.ts';

/**
 * What became of an article between two fetches, the earlier first, with the model of word meanings that comes with the
 * package: the same, changed in looks only, edited (claim by claim), no longer to be read, or another article.
 */
export async function compareRevisions(before: Reading, after: Reading): Promise<RevisionChange> {
  return compareByMeaning(before, after, { meaning: await loadMeaning() });
}
