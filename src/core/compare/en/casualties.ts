/** Lemmas that say a figure counts people hurt, dead or missing: figures that rise as an event goes on. */
export const CASUALTY_WORDS: ReadonlySet<string> = new Set(
  `dead death die drown kill injure injured injury wound wounded hurt casualty toll victim missing rescue evacuate displace
   homeless hospital fatality body survivor infect arrest detain`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words for people in general, which other words for some of them (civilians, children, soldiers) are narrower than. */
export const PEOPLE_WORDS: ReadonlySet<string> = new Set(['people', 'person']);
