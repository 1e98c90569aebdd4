/** Labels and words that tell the parts of an English article apart. Folded and bare. */

/** Label above a list of highlights. */
export const HIGHLIGHT_LABELS =
  /^(?:story highlights|highlights|key points|key takeaways|key facts|at a glance|in brief|what to know|what you need to know|the key points|summary|article summary|quick read|key developments|main points)$/;

/** Prefix of a highlight line. */
export const HIGHLIGHT_PREFIX = /^(?:new|updated|just in|breaking):/;

/** Very common words of English, none of them common in another language of the same script. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'the and of to a in that is was for on with as by at from it his her he she they have has had not are were be been this but which who said will would their its an or we you'.split(
    ' ',
  ),
);
