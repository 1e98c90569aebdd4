/** English words around numbers that tell figures from labels. Data only. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words before a number that make it a name: "Flight 17", "Room 5". Lower case. */
export const LABELS: ReadonlySet<string> = words(
  `no no. nos nos. number flight room rooms route highway interstate bill section sections article articles chapter page pages channel
   apollo formula type phase level proposition resolution amendment title unit terminal gate pier boeing airbus
   windows war iphone stage grade class district psalm act scene volume version figure table line exhibit item
   count interstate autobahn runway platform track lane camp ward precinct division group tier case docket ext extension box
   suite apartment apt building block plot lot model series season episode game round lap chapter verse category zone sector region
   hb sb hr i- us- m- a- area studio pg p pp nikkei ftse cac asx russell stoxx topix ibex s&p dow-30 ipad android playstation xbox galaxy covid catch`,
);

/** Words that end a street name. */
export const STREETS: ReadonlySet<string> = words(
  'street st avenue ave road rd boulevard blvd drive lane square place court way terrace highway parkway plaza crescent',
);

/** Words after "two-" that make it no figure. */
export const COMPOUND_TAILS: ReadonlySet<string> = words(
  'time way sided on off dimensional pronged handed piece one man woman party track to half door fold up size',
);

/** Nouns after "20-30" or verbs before it that make it the count of two sides. */
export const SCORE_NOUNS: ReadonlySet<string> = words(
  'vote votes win victory loss defeat lead majority decision ruling margin draw tie record score triumph split advantage run rout thrashing verdict season start walkover drubbing',
);
export const SCORE_VERBS: ReadonlySet<string> = words(
  'vote beat win lose defeat rule pass lead trail tie draw thrash edge reject approve split score finish down decide confirm fall crush rout finish',
);

/** Verbs of change, after which "from 2 to 3 percent" names two values. Lemmas. */
export const CHANGE_VERBS: ReadonlySet<string> = words(
  `rise fall grow increase decrease drop climb jump decline raise cut lower reduce slip surge plunge expand shrink soar tumble dip
   edge widen narrow go move double swell revise upgrade downgrade slide boost hike trim slash up down`,
);

/** Verbs whose bare count is of people: "killed over 1,400", "4,000 were injured". Lemmas and forms. */
export const CASUALTY_WORDS: ReadonlySet<string> = words(
  `kill injure wound hurt arrest detain displace evacuate die perish hospitalize hospitalise behead execute abduct kidnap rescue infect
   sicken dead injured wounded killed missing homeless hurt arrested displaced detained evacuated died hospitalized`,
);

/** Adjectives that stand for people when they follow a count with no noun: "1,400 dead". */
export const CASUALTY_ADJECTIVES: ReadonlySet<string> = words('dead wounded injured missing homeless hurt unaccounted');

/** Nouns before which "one" is a count. */
export const ONE_COUNTS: ReadonlySet<string> = words(
  `person people man woman child boy girl soldier officer policeman policewoman civilian worker passenger victim student protester
   death killed dead wounded injured survivor suspect hostage other patient firefighter vote seat goal point guard pilot driver
   resident journalist employee fatality injury missing arrest case member`,
);

/** Prepositions that lead what limits a figure; after `in` and `of` stands what is measured. */
export const PREPOSITIONS_OF_SCOPE: ReadonlySet<string> = words('in of on for among from per across throughout');

/** Nouns after "a" or "an" that make a figure a rate: "$5 a share". */
export const RATE_NOUNS: ReadonlySet<string> = words(
  'share year day week month hour minute night piece head person barrel gallon pound ton tonne ounce kilo litre liter unit copy ticket bushel bottle pack vote',
);

/** Nouns before "of" and a figure that name an amount and not what it is of: "a total of 64". */
export const AMOUNT_NOUNS: ReadonlySet<string> = words(
  `total sum average number figure amount level record maximum minimum high low peak tune count estimate margin range most
   least majority bulk rest excess region order handful group team half third quarter pair value increase decrease rise fall drop decline
   loss gain jump maximum combination mean median`,
);

/** Nouns whose figures are percentages even where the sign is left out after one that has it. */
export const RATIO_NOUNS: ReadonlySet<string> = words(
  'rate turnout share percentage approval unemployment inflation yield',
);
