/** What a person asked for and could not have, and what to do instead. */
export class Refused extends Error {}
