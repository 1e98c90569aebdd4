/** Adjectives and participles that, after a form of "be" or "feel", carry a clause as their content: `stance | complements | words`. */
export const REPORTING_ADJECTIVES = `
feared   | that | worried concerned afraid fearful anxious
believed | that | convinced confident sure certain aware unaware sceptical skeptical adamant
hoped    | that | hopeful optimistic
said     | that | glad pleased happy proud sorry surprised disappointed delighted
intended | to that | determined
intended | to | keen
`;
