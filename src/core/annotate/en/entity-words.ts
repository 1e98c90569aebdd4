const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Months, weekdays, seasons, holidays of the calendar: never names of anybody. Folded, the stop taken off. */
export const CALENDAR = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
   monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays
   am pm a.m p.m gmt utc est edt pst pdt bst ad bc`,
);

/** Words that take a capital only from the start of a sentence or from a headline. Folded. */
export const ORDINARY_WORDS = words(
  `the a an this that these those he she it they we you i me him her us them his hers its their theirs our ours my mine your yours himself herself itself themselves myself
   who whom whose which what where when why how whether if because although though while since until unless as than so such both either neither each every all any some no none
   not never nor or and but yet for of in on at by with from to into onto upon over under above below between among through during before after against about around across along
   behind beyond near off out up down toward towards within without despite according amid throughout via per plus like unlike besides except regarding concerning following including
   is am are was were be been being do does did done doing have has had having will would shall should can could may might must ought let lets
   there here then now today yesterday tomorrow tonight later earlier soon once twice again also too very just only even still already almost always often sometimes usually rarely ever
   however moreover furthermore therefore thus hence meanwhile instead otherwise nevertheless nonetheless indeed perhaps maybe probably certainly clearly apparently reportedly allegedly
   finally eventually recently currently previously originally initially suddenly unfortunately fortunately ultimately overall more most less least much many few several other others another
   one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions half first second third last next new old good great big small long short high low early late
   yes no well oh ok okay please thanks thank asked said says say told tells added speaking speaking based given seen known made born
   people man men woman women children police officials authorities experts critics supporters voters residents reports sources polls recent former current local
   nobody somebody everybody anyone everyone someone nothing something everything anything part parts time times year years day days week weeks month months
   back home work even thing things way ways lot lots don't didn't doesn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't
   it's he's she's that's there's we're they're you're i'm i've we've they've what's who's let's don isn doesn didn won wouldn couldn
   breaking update updated watch read photo photos video image images related source see click share advertisement copyright editor's correction`,
);

/** Lower-case words inside personal and other names, between capitals. */
export const NAME_PARTICLES = words(
  'de da di do dos das del della der den des du van von vom zu zur la le el al bin ibn ben abu ul y e ter ten af av',
);

/** Words after the name of a family that belong to it. Folded, the stop taken off. */
export const NAME_SUFFIXES = words('jr sr ii iii iv phd md esq qc kc mp mep');

/** Verbs that only persons, and bodies that speak and act like persons, do. Lemmas. */
export const SPEECH_VERBS = words(
  `say tell add ask announce argue claim deny insist warn explain note reply respond admit acknowledge accuse declare promise suggest state write tweet
   comment confirm concede believe think feel want hope fear know vow pledge urge call criticize criticise condemn praise describe recall predict estimate
   report refuse decline agree complain contend maintain assert stress emphasize emphasise observe remark joke quip allege propose recommend order vote sign meet
   visit resign apologize apologise testify speak talk expect plan intend decide stand win lose run serve die marry`,
);

/** Prepositions that a place follows. */
export const PLACE_PREPOSITIONS = words(
  'in at near from to across outside inside around into toward towards throughout via',
);

/** What "of" and the name of a place follow: "the village of". */
export const SETTLEMENTS = words(
  'village town city borough suburb district county state province region island port hamlet municipality parish commune emirate prefecture republic kingdom area neighbourhood neighborhood',
);

/** Ordinary words that may open a name before another capital: "New York", "First Bank". */
export const NAME_OPENERS = words(
  'new old great first second third high long big low short black white people police home one two three seven national local good early late last next women men children small former current',
);

/** Words of a name that "of" or "for" may go on from: "Department of State", "Center for Justice". */
export const OF_HEADS = words(
  `department ministry university college school institute academy bank church council court board office bureau house city state states republic kingdom
   center centre centers association society league federation union army secretary minister commission committee agency conference congress
   foundation museum hospital port gulf bay isle cape strait duke earl prince princess archbishop bishop order knights daughters sons bill
   declaration battle treaty game lord chamber speaker campaign fund campaigns coalition alliance organization organisation party front`,
);

/** Words whose possessive goes on into a name: "Women’s March". */
export const OWNING_WORDS = words(
  'people women men children veterans workers teachers farmers students nurses patients lloyd king queen',
);

/** Legal forms of companies, left out where names are compared. Folded, the stop taken off. */
export const CORPORATE_TAILS = words('inc incorporated corp corporation co company ltd limited llc plc gmbh ag sa');

/** Words that acronyms leave out. */
export const ACRONYM_SKIPS = words('of and the for in on to a');

/** Possessive determiners. */
export const POSSESSIVES = words('my your his her its our their whose');

/** Words of number and choice that open a noun phrase. */
export const QUANTIFIERS = words(
  'some other others several many most few both each every all two three four five six seven eight nine ten dozens hundreds thousands more another any no',
);

/** Families of roles by which news writing varies the name of somebody in focus ("the Republican lawmaker"). */
export const EPITHET_FAMILIES = words(
  'president prime-minister senator congress parliament council governor mayor leader leader-party politician founder journalist artist athlete writer royal scholar minister state-assembly',
);

/** Third-person pronouns of persons with what they say of gender. */
export const PERSONAL_PRONOUNS: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** Words that tell one rank of an office from another: a deputy prime minister is no prime minister. */
export const RANKS = words('prime deputy vice assistant');

/** What only a business is called. */
export const BUSINESS_NOUNS = words('company firm corporation retailer automaker carmaker airline manufacturer');

/** Words in the names of public bodies, which are no companies. */
export const PUBLIC_BODY_WORDS = words(
  'department ministry government congress senate parliament court police university committee commission council board office house administration party army navy union agency nations treasury',
);

/** What somebody has written or issued, and speaks by. */
export const DOCUMENT_NOUNS = words(
  `statement report announcement release website site tweet tweets memo memorandum letter filing filings advisory bulletin post posts blog email e-mail message note memoir memoirs
   motion brief complaint lawsuit petition decree order ruling opinion speech testimony remarks column editorial article essay book paper study research work findings poll survey
   page account video decision document press-release submission application proposal plan`,
);

/** Pronouns by which somebody speaks of themselves alone. */
export const FIRST_PERSON = words('i me my mine myself');

/** Pronouns of several. */
export const PLURAL_PRONOUNS = words('they them their theirs themselves');

/** Pronouns of a body. */
export const BODY_PRONOUNS = words('it its itself');

/** Body nouns that take up the name of a body. */
export const BODY_EPITHETS = words(
  'agency company firm corporation group organisation organization association charity bank party union network newspaper magazine watchdog regulator retailer club ministry department commission committee council board court university school force',
);

/** Openings of descriptions that denote nobody in particular, or somebody of a speaker the words do not name. */
export const NOBODY = words('my our your no any every whatever what which');
