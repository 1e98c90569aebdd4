const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that make a name one of an organisation wherever they stand in it. Folded. */
export const ORGANISATION_WORDS = words(
  `inc inc. incorporated corp corp. corporation co. company companies ltd ltd. limited llc plc gmbh ag s.a. holdings group partners ventures capital
   university college school academy institute institution faculty polytechnic seminary
   committee commission council board bureau agency department dept. ministry office administration authority service services secretariat directorate
   congress senate parliament assembly legislature cabinet government court tribunal judiciary house-of
   party coalition alliance union federation confederation league association society foundation trust fund charity network
   organization organisation club team orchestra church diocese archdiocese mosque synagogue hospital clinic museum library laboratory laboratories labs center centre
   army navy force forces police guard corps marines brigade battalion regiment militia command taskforce patrol
   bank airlines airways motors industries systems technologies technology software pharmaceuticals energy oil petroleum electric media press news
   times post journal tribune herald gazette chronicle guardian observer broadcasting television tv radio magazine newspaper newspapers publishing entertainment studios records pictures
   exchange securities insurance stores restaurants brothers bros. associates consulting communications campaign caucus brotherhood movement front
   nations ngo embassy consulate treasury reserve reuters`,
);

/** Names of organisations that no word in them gives away. Folded. */
export const ORGANISATIONS = words(
  `google facebook twitter microsoft apple-inc amazon netflix youtube instagram whatsapp wikipedia wikileaks uber tesla spacex boeing airbus toyota honda nissan ford-motor volkswagen bmw
   samsung sony nokia intel ibm oracle cisco yahoo newsmax politico bloomberg reuters xinhua al-jazeera cnn bbc nbc abc cbs msnbc npr pbs afp ap upi tass ria itar-tass kyodo univision telemundo
   breitbart buzzfeed huffpost axios vox slate gawker nato unicef unesco opec interpol europol eurozone fema nasa fbi cia nsa tsa irs epa fda cdc sec ftc fcc nlrb gop dnc rnc naacp aclu nra
   pentagon congress parliament senate bundestag knesset duma hezbollah hamas taliban isis isil al-qaeda al-qaida qaeda fatah daesh likud labour greenpeace
   walmart wal-mart mcdonald's starbucks nike disney exxon exxonmobil chevron shell bp enron halliburton monsanto pfizer moderna
   halliburton blackwater citigroup jpmorgan goldman hsbc barclays ubs lufthansa ryanair gazprom rosneft yukos interfax
   verizon comcast at&t`,
);

/** Names of organisations of several words that no word in them gives away, or whose last word misleads. Folded. */
export const ORGANISATION_PHRASES: readonly string[] = [
  'white house',
  'kremlin',
  'elysee',
  'whitehall',
  'blue house',
  'casa rosada',
  'malacanang',
  'los pinos',
  'holy see',
  'supreme court',
  'downing street',
  'european union',
  'united nations',
  'security council',
  'red cross',
  'red crescent',
  'islamic state',
  'al qaeda',
  'al qaida',
  'al jazeera',
  'boko haram',
  'wall street journal',
  'fox news',
  'associated press',
  'agence france-presse',
  'amnesty international',
  'human rights watch',
  'doctors without borders',
  'scotland yard',
  'homeland security',
  'planned parenthood',
  'tea party',
  'black lives matter',
  'goldman sachs',
  'morgan stanley',
  'general motors',
  'general electric',
  'deutsche welle',
  'le monde',
  'der spiegel',
  'el pais',
  'u.n.',
  'e.u.',
  'eu',
  'un',
];

/** Words that, at the end of a name, make it an event. Folded. */
export const EVENT_TAILS = words(
  `war wars battle olympics paralympics games cup championship championships tournament marathon festival summit conference convention election elections referendum
   revolution uprising massacre attacks crisis hurricane earthquake tsunami holocaust ceremony inauguration debate primary caucuses awards oscars grammys
   expo symposium forum treaty-signing day eve christmas easter ramadan thanksgiving hanukkah halloween passover week prix open series bowl`,
);

/** Words that, at the head of a name, make it an event. Folded. */
export const EVENT_HEADS = words('hurricane typhoon cyclone storm operation super');

/** Words that, at the end of a name, make it a law, a document or another work. Folded. */
export const WORK_TAILS = words(
  'act amendment bill constitution treaty agreement accord accords protocol convention-on code statute charter declaration resolution plan report bible koran quran prize award medal',
);

/** Words that name groups of people by party, faith or origin, in plural. Folded. */
export const GROUP_WORDS = words(
  `republicans democrats conservatives liberals tories labourites greens socialists communists libertarians independents nationalists islamists
   muslims christians jews catholics protestants evangelicals mormons hindus buddhists sikhs sunnis shiites shias kurds arabs hispanics latinos
   africans europeans asians westerners americans britons afghans blacks whites nazis houthis rohingya yazidis alawites texans californians
   new-yorkers marines scouts teamsters`,
);

/** Adjectives of party and faith: never a name when alone before a noun. Folded. */
export const GROUP_ADJECTIVES = words(
  `republican democratic democrat conservative liberal labour tory communist socialist islamic muslim christian jewish catholic protestant evangelical
   mormon hindu buddhist sikh sunni shiite shia kurdish arab arabic hispanic latino african european asian western eastern nazi zionist orthodox
   african-american asian-american northern southern marxist`,
);
