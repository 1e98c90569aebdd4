/** Words that say how many or how often without a figure. */
export const QUANTIFIERS: ReadonlySet<string> = new Set(
  `most many much several few all both half dozens scores hundreds thousands millions handful majority minority 
   numerous countless some couple third quarter every daily weekly repeatedly often twice once`
    .split(/\s+/)
    .filter(Boolean),
);
