/** Words before a post that make it another post. */
export const RANKS: ReadonlySet<string> = new Set(
  `deputy former acting vice assistant associate interim ex junior senior chief under incoming outgoing co retired designate`
    .split(/\s+/)
    .filter(Boolean),
);
