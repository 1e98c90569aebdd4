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
