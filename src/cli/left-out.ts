const WORD_LEFT_OUT = /^-[^-\s]\S/u;
const FORMAT = /^-f=?(?:terminal|jsonl)$/u;

/**
 * Arguments in which a word that a search leaves out (`-insurance`) is not taken for an option: a space stands before it,
 * which no search minds.
 */
export const withWordsLeftOut = (args: readonly string[]): string[] =>
  args[0] === 'search'
    ? args.map((arg) => (WORD_LEFT_OUT.test(arg) && !FORMAT.test(arg) ? ` ${arg}` : arg))
    : [...args];
