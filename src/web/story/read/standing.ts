import { type Edition, editionOf } from '../../../report/view/edition.ts';
import { leaveOut } from '../../../report/view/rejected.ts';
import type { Room } from '../open-story.svelte.ts';

const KNOWN = new WeakMap<Edition, { readonly rejected: string; readonly edition: Edition }>();

/** The story's comparison without the differences that a person rejected. The same as long as nothing more is decided. */
export function standingEdition({ edition, story }: Room): Edition {
  if (story.rejected.size === 0) return edition;
  const rejected = [...story.rejected].sort();
  const key = rejected.join(' ');
  const known = KNOWN.get(edition);
  if (known?.rejected === key) return known.edition;
  const made = editionOf(leaveOut(edition.comparison, rejected));
  KNOWN.set(edition, { rejected: key, edition: made });
  return made;
}
