import type { Speaker } from '../../model/annotation.ts';
import { fold } from '../../text/normalise.ts';

/** Whether two accounts have something from one speaker: one entity, or the same words where nobody is named ("divers"). */
export const sameSpeaker = (x: Speaker | null | undefined, y: Speaker | null | undefined): boolean =>
  x?.id === y?.id || (!!x && !!y && fold(x.name) === fold(y.name));
