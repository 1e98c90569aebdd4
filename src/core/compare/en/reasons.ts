/**
 * Words that bring in why something was done or what set it off, longest first. Each is matched as whole words.
 * "for", "as" and a bare "to" are left out: they mostly mean something else.
 */
export const REASON_WORDS: readonly string[] = [
  'in an effort to',
  'in an attempt to',
  'in a bid to',
  'in order to',
  'in response to',
  'in retaliation for',
  'in the wake of',
  'on the grounds that',
  'as a result of',
  'because of',
  'because',
  'so that',
  'due to',
  'owing to',
  'amid',
  'following',
  'prompted by',
  'citing',
];
