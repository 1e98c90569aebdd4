const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words that a sentence may open with only after another one: pronouns, demonstratives, what goes on from before. */
export const LEANING_OPENERS = words(`
  he she it they him her them his its their theirs this that these those such here there
  and but so or nor yet then thus therefore hence however meanwhile instead nevertheless nonetheless still besides moreover
  furthermore otherwise also too another others both neither either afterwards afterward later earlier likewise similarly
  indeed anyway elsewhere again consequently accordingly finally asked
`);

/** Pronouns of the third person, which stand for somebody or something named before. */
export const STANDING_FOR = words(
  'he she it they him her them his hers its their theirs himself herself itself themselves',
);

/** Words that open a sentence as pronouns where a verb or "of" follows: "Some carried placards". */
export const COUNTING_OPENERS = words('some most many all few several none more others each any enough much');

/** Words that point back where they stand near a sentence's beginning: "At that point". */
export const POINTING = words('this that these those such same');

/** The writer and the reader, who do not speak in a report of many. */
export const WRITERS_AND_READERS = words('i we you me us my our your mine ours yours');
