import { seeded } from '../seeded.ts';

/** An invented article, as it is published. */
export interface Item {
  /** Its number among all. */
  readonly number: number;
  /** The event it tells. */
  readonly event: number;
  readonly outlet: string;
  readonly headline: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly published: string;
}

const OUTLETS = ['Velden Courier', 'Northern Wire', 'Orsholm Bladet', 'Harbour Post', 'The Inland', 'Sennet Times'];
const SYLLABLES = ['ar', 'bel', 'cor', 'dun', 'el', 'fen', 'gar', 'hol', 'il', 'kes', 'lor', 'mar', 'nes', 'or', 'pel'];
const ENDINGS = ['stad', 'by', 'wick', 'ham', 'ford', 'sund', 'berg', 'mouth', 'vale', 'ness'];
const GIVEN = ['Ida', 'Tomas', 'Elena', 'Rurik', 'Marta', 'Oskar', 'Lena', 'Viggo', 'Nadia', 'Pavel', 'Signe', 'Anton'];

/** What happens, and what is said of it: `P` a place, `A` and `B` people, `N` and `M` numbers. */
const EVENTS: readonly (readonly [headline: string, ...sentences: string[]])[] = [
  [
    'Ferry runs aground off P',
    'A ferry with N people on board ran aground on a sandbank near P, the coastguard said.',
    'Harbour master A said M passengers had been injured, two of them badly.',
    '“We were told to sit on the floor and hold on,” said B, a teacher who was on board.',
    'Three tugs were sent from P and were expected to pull the ship free at high water.',
  ],
  [
    'Fire destroys warehouse in P',
    'A fire destroyed a timber warehouse in P during the night, and N firefighters fought it until dawn.',
    'Fire chief A said M workers had been led out of the building through a side door.',
    'Smoke drifted over the railway, and trains to P were cancelled for the morning.',
    '“The roof came down all at once,” said B, who lives across the street.',
  ],
  [
    'Teachers in P vote to strike',
    'Teachers at N schools in P voted to strike over pay, their union said.',
    'Union leader A said the offer of M per cent was an insult to every classroom.',
    'Parents were asked to keep their children at home from the first day of the walkout.',
    'Education secretary B called on both sides to return to the table.',
  ],
  [
    'Flood water cuts off P',
    'Flood water cut off the town of P after the river rose by M centimetres in a day.',
    'Some N households were without power, the grid operator said.',
    'Mayor A asked people to stay away from the bridges, two of which were closed.',
    '“The cellar filled within minutes,” said shopkeeper B.',
  ],
  [
    'Court in P jails former mayor',
    'A court in P sentenced former mayor A to M months in prison for taking bribes from builders.',
    'Prosecutors said A had steered N contracts to a company owned by a cousin.',
    'Defence lawyer B said an appeal would be lodged within the week.',
    'The judge found that the payments had been hidden in invoices for gravel.',
  ],
  [
    'Tunnel under P to open years late',
    'The road tunnel under P will open M months late, the building authority admitted.',
    'Engineer A said water had entered the northern bore at N places.',
    'Opposition councillor B demanded to know who had known of the leaks.',
    'The lining of the tunnel has to be drilled out and cast again.',
  ],
];

/** Events one after the other, each told by one to five outlets within two days. The same in every run. */
export function invent(count: number, seed: number): Item[] {
  const items: Item[] = [];
  for (let event = 0; items.length < count; event++) {
    const random = seeded(seed * 100_003 + event);
    const told = tellingOf(event, random);
    const accounts = 1 + Math.floor(random() * 5);
    const day = Date.UTC(2026, 4, 1) + Math.floor(random() * 12) * 86_400_000;
    for (let i = 0; i < accounts && items.length < count; i++) items.push(accountOf(told, items.length, event, i, day));
  }
  return items;
}

type Telling = (sentence: string) => string;

function tellingOf(event: number, random: () => number): { readonly lines: readonly string[] } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const name = (): string => capital(pick(SYLLABLES) + pick(SYLLABLES) + pick(ENDINGS));
  const values: Record<string, string> = {
    P: name(),
    A: `${pick(GIVEN)} ${name()}`,
    B: `${pick(GIVEN)} ${name()}`,
    N: String(40 + Math.floor(random() * 900)),
    M: String(3 + Math.floor(random() * 35)),
  };
  const fill: Telling = (sentence) => sentence.replace(/\b[PABNM]\b/g, (letter) => values[letter] ?? letter);
  return { lines: (EVENTS[event % EVENTS.length] ?? []).map(fill) };
}

function accountOf(
  { lines: [headline = '', lead = '', ...rest] }: ReturnType<typeof tellingOf>,
  number: number,
  event: number,
  account: number,
  day: number,
): Item {
  const outlet = OUTLETS[(event + account) % OUTLETS.length] ?? '';
  const turned = [...rest.slice(account % 3), ...rest.slice(0, account % 3)];
  const published = new Date(day + account * 7 * 3_600_000).toISOString();
  const end = `This is report ${number} of ${outlet} on what happened.`;
  return { number, event, outlet, headline: leadIn(headline, account), text: [lead, ...turned, end], published };
}

const leadIn = (headline: string, account: number): string =>
  account === 0 ? headline : `${headline}: ${['what we know', 'the day after', 'an account', 'in full'][account - 1]}`;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** As a web page. `edited` puts another figure and a correction in it. */
export function pageOf(item: Item, url: string, edited = false): string {
  const text = edited ? [...item.text, EDITS[item.number % EDITS.length] ?? ''] : item.text;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${item.headline}</title>
<link rel="canonical" href="${url}"><meta property="og:site_name" content="${item.outlet}">
<meta property="article:published_time" content="${item.published}"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>${item.headline}</h1>
${text.map((each) => `<p>${each}</p>`).join('\n')}
</article><footer>All rights reserved</footer></body></html>
`;
}

const EDITS: readonly string[] = [
  'Police later said that 11 people had been arrested in connection with the case.',
  'The insurer put the damage at 23 million crowns in a statement on the following evening.',
  'A second inquiry has been opened by the regulator, officials announced.',
];
