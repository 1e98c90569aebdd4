import { unsharedRuns } from '../view/shared-words.ts';
import { type Content, html } from './markup.ts';

/** A text with the words marked that another text has not, or has less often. */
export const markedUnshared = (text: string, other: string): Content =>
  unsharedRuns(text, other).map((run) => (run.own ? html`<i class="own">${run.text}</i>` : run.text));
