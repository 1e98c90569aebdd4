/** A report as a page shows it. */
export interface Report {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** A ferry runs aground: the report that most tests follow. */
export const FERRY: Report = {
  headline: 'Ferry with 140 aboard runs aground off Port Arden',
  paragraphs: [
    'PORT ARDEN — The ferry Marigold ran aground on a sandbank outside Port Arden on Tuesday evening with 140 people aboard, the harbour authority said.',
    'At least 12 passengers were injured, two of them seriously, according to the harbour master, Ilse Brandt. All were taken to Saint Olave hospital.',
    '“The captain reported a loss of steering at 18:40 and the vessel drifted for a quarter of an hour,” Ms. Brandt said at the quay.',
    'The operator, Arden Lines, said the Marigold had passed an inspection in February and promised to cooperate with the inquiry.',
    'Passengers described a violent jolt and said the crew handed out life jackets within minutes. Tugs freed the vessel shortly before midnight.',
  ],
};

/** The same event as another outlet tells it. */
export const FERRY_ELSEWHERE: Report = {
  headline: 'Twenty hurt as Marigold ferry hits sandbank near Port Arden',
  paragraphs: [
    'The passenger ferry Marigold struck a sandbank near Port Arden on Tuesday evening, injuring 20 people, the coastguard said.',
    'The harbour master, Ilse Brandt, said the captain of the Marigold had reported a loss of steering before the vessel drifted.',
    'Arden Lines, which operates the ferry, said 140 people were aboard. The injured were taken to Saint Olave hospital in Port Arden.',
    'Rescue tugs pulled the ferry free shortly before midnight. An inquiry into the loss of steering will begin on Wednesday.',
    'One passenger, Tomas Reil, said the crew had handed out life jackets at once and that nobody had panicked.',
  ],
};

/** Something else altogether. */
export const BUDGET: Report = {
  headline: 'Lower Varna council rejects budget after all-night session',
  paragraphs: [
    'LOWER VARNA — Councillors voted 23 to 19 against the draft budget early on Friday after a session that lasted eleven hours.',
    'The mayor, Anton Keller, called the vote a setback for the schools, which were to receive 4 million crowns for new roofs.',
    '“We shall present a new draft within three weeks,” Mr. Keller told reporters outside the town hall.',
    'The opposition leader, Greta Sorrel, said the draft had hidden a rise of the water fee by nine percent.',
    'Without a budget the town may only spend what the law demands, the treasurer said, and the library will close on Saturdays.',
  ],
};

export const FIRE: Report = {
  headline: 'Fire destroys grain store at Mill Hollow, no one hurt',
  paragraphs: [
    'MILL HOLLOW — A fire destroyed the largest grain store of the Hollow cooperative early on Monday, but no one was hurt, the fire brigade said.',
    'Sixty firefighters from four villages fought the flames for six hours, the fire chief, Oskar Lind, told local radio.',
    'The cooperative put the damage at 3 million crowns and said 900 tonnes of barley had been lost.',
    '“We saw the glow from the other side of the valley,” said a farmer, Petra Volk, whose harvest was stored there.',
    'Investigators suspect an overheated conveyor. The cooperative asked its members to take their barley to Upper Hollow instead.',
  ],
};

/** A report with words replaced, each of which must stand in it. */
export function reworded(report: Report, ...replacements: readonly (readonly [string, string])[]): Report {
  const change = (text: string): string => replacements.reduce((done, [from, to]) => done.replaceAll(from, to), text);
  const changed = { headline: change(report.headline), paragraphs: report.paragraphs.map(change) };
  if (JSON.stringify(changed) === JSON.stringify(report)) throw new Error('nothing was replaced');
  return changed;
}

interface PageFacts {
  readonly canonical?: string;
  readonly outlet?: string;
  readonly published?: string;
  /** What stands around the report. */
  readonly around?: string;
}

/** The report on a page of its outlet. */
export const pageOf = (
  { headline, paragraphs }: Report,
  { canonical, outlet = 'The Courier', published = '2024-03-05T09:00:00Z', around = '' }: PageFacts = {},
): string => `<!doctype html><html lang="en"><head><title>${headline} | ${outlet}</title>
<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${published}">
${canonical === undefined ? '' : `<link rel="canonical" href="${canonical}">`}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>${headline}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article>${around}</body></html>`;

export const plain = ({ headline, paragraphs }: Report): string => `${headline}\n\n${paragraphs.join('\n\n')}\n`;

export interface FeedItem {
  readonly title?: string;
  readonly link?: string;
  readonly guid?: string;
  readonly summary?: string;
  readonly content?: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const tag = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`;

/** An RSS feed. */
export const rssOf = (items: readonly FeedItem[], { title = 'The Courier', ttl = '' } = {}): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${title}</title><link>http://north.test/</link>${ttl === '' ? '' : `<ttl>${ttl}</ttl>`}
${items.map(({ title: name, link, guid, summary, content }) => `<item>${tag('title', name)}${tag('link', link)}${tag('guid', guid)}${tag('description', summary)}${tag('content:encoded', content)}</item>`).join('\n')}
</channel></rss>`;
