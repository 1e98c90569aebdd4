/** Words for a side or part of a place: another one is another place. */
export const DIRECTIONS: ReadonlySet<string> = new Set(
  `north south east west northern southern eastern western north-east north-west south-east south-west northeast northwest
   southeast southwest northeastern northwestern southeastern southwestern left right upper lower inner outer upstream
   downstream uptown downtown`
    .split(/\s+/)
    .filter(Boolean),
);

/** Prepositions after which a name says where, even the name of a body: "at St Anne's Hospital". */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at near outside inside to from off on around'.split(' '),
);

/** Nouns for kinds of places: after one of them and "of", a name is the name of a place. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `village town city hamlet suburb district province region county state island port harbour harbor quarter neighbourhood
   neighborhood municipality settlement borough parish valley`
    .split(/\s+/)
    .filter(Boolean),
);

/** Prepositions that bring in where something is or goes: the same, and those that say how it lies there. */
export const PLACE_ADJUNCTS: ReadonlySet<string> = new Set([
  ...PLACE_PREPOSITIONS,
  ...'behind beside beneath under above over across along between beyond through throughout toward towards into onto by opposite'.split(
    ' ',
  ),
]);
