import type {
  Attribution,
  Entity,
  Quantity,
  Reading,
  Speaker,
  TimeExpression,
} from '../../src/core/model/annotation.ts';
import type { ComparedDocument, Comparison, DifferenceSide } from '../../src/core/model/comparison.ts';
import type { Block, BlockKind, Document, Removal } from '../../src/core/model/document.ts';
import { type Passage, passageOf, type Span } from '../../src/core/model/span.ts';
import { hashText } from '../../src/core/text/hash.ts';
import { sentencesOf } from '../../src/core/text/sentences.ts';

/** A small, complete comparison of three accounts, made by hand: every section of a report has something to show. */

/** The one place where words stand in a text. Throws where they are absent or stand twice. */
function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`not exactly once: ${words}`);
  return { start, end: start + words.length };
}

type Paragraph = string | readonly [BlockKind, string];

function documentOf(paragraphs: readonly Paragraph[], fields: Partial<Document>): Document {
  const blocks: Block[] = [];
  let text = '';
  for (const [i, paragraph] of paragraphs.entries()) {
    const [kind, words] =
      typeof paragraph === 'string' ? ([i === 0 ? 'headline' : 'paragraph', paragraph] as const) : paragraph;
    if (text) text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
  }
  return {
    id: hashText(text),
    article: 'unnamed.txt',
    outlet: null,
    url: null,
    headline: typeof paragraphs[0] === 'string' ? paragraphs[0] : null,
    byline: null,
    dateline: null,
    published: null,
    modified: null,
    language: 'en',
    credit: null,
    evidence: {},
    removals: [],
    notes: [],
    ...fields,
    text,
    blocks,
  };
}

const removal = (quote: string, step: string, reason: string, at: number): Removal => ({ quote, step, reason, at });

const courier = documentOf(
  [
    'Ferry runs aground off Port Ellery, 14 hurt',
    'The ferry Maren Star ran aground on Gull Bank on Thursday evening with 212 people on board, injuring 14, the coastguard said.',
    'Nine people were taken to hospital, most of them with broken bones.',
    '“We were told to sit on the floor and hold on to one another, and nobody panicked,” said Ida Verlen, a teacher who was on board.',
    'Harbour master Tomas Rell said the ship had left the marked channel at about 6:40 p.m.',
    'The last passengers were brought ashore by 10 p.m.',
    'It was the third grounding on Gull Bank in two years, according to records kept by this newspaper.',
  ],
  {
    article: 'ferry/courier.html',
    outlet: 'Ellery Courier',
    url: 'https://courier.example/ferry',
    byline: 'Nell Agard',
    published: '2024-03-08T07:15:00Z',
    evidence: { outlet: { from: 'json-ld', detail: 'publisher.name' } },
    removals: [
      removal('Sign up for the Courier’s morning letter', 'promotion', 'an invitation to subscribe', 44),
      removal('Read more: Ten years of harbour works in pictures', 'related-link', 'a link to another report', 173),
      removal('Photo gallery', 'widget', 'names a part of the page', 173),
    ],
  },
);

const wire = documentOf(
  [
    'Passenger ferry grounds on sandbank; at least 17 injured',
    'PORT ELLERY (North Coast Wire) — A passenger ferry with more than 200 people on board ran aground on a sandbank near Port Ellery on Thursday, leaving 17 or more people injured, officials said.',
    'The Maren Star left the marked channel shortly after 7 p.m., harbour master Tomas Rell said.',
    '“We were told to sit on the floor and hold on to one another,” passenger Ida Verlen said.',
    'Three tugs pulled the ship free early on Friday.',
    'The operator, Sundline, said it would pay for all hotel costs.',
  ],
  { article: 'ferry/wire.txt', outlet: 'North Coast Wire', published: '2024-03-08', credit: 'North Coast Wire' },
);

const meridian = documentOf(
  [
    'Passengers told to “hold on” as ferry strikes sandbank',
    'A passenger ferry with more than 200 people on board ran aground on a sandbank near Port Ellery on Thursday, leaving 17 or more people injured.',
    'The captain may have been avoiding a fishing boat, two crew members said.',
    '“We were told to sit on the floor and hold tight,” Ms Verlen said.',
    'Three tugs pulled the ship free early on Friday.',
  ],
  {
    article: 'ferry/meridian.html',
    removals: [removal('We use cookies to improve your visit', 'consent', 'a consent banner', 0)],
    notes: [{ code: 'published', message: 'no publication date is stated' }],
  },
);

const person = (id: string, name: string, aliases: string[], titles: string[], gender: Entity['gender']): Entity => ({
  id,
  type: 'person',
  name,
  aliases,
  titles,
  gender,
});

const entities: readonly Entity[] = [
  person('e1', 'Ida Verlen', ['Ms Verlen'], ['teacher'], 'female'),
  person('e2', 'Tomas Rell', [], ['harbour master'], 'male'),
  { id: 'e3', type: 'work', name: 'Maren Star', aliases: [], titles: [], gender: null },
  { id: 'e4', type: 'organisation', name: 'Sundline', aliases: [], titles: [], gender: null },
];

const verlen: Speaker = { id: 'e1', name: 'Ida Verlen' };
const rell: Speaker = { id: 'e2', name: 'Tomas Rell' };
const officials: Speaker = { id: 's1', name: 'officials' };
const coastguard: Speaker = { id: 's2', name: 'the coastguard' };

function attribution(
  document: Document,
  id: string,
  speaker: Speaker,
  parts: { source: string; cue: string; content: string },
  kind: Attribution['kind'] = 'indirect',
): Attribution {
  const content = find(document.text, parts.content);
  const sentence = sentencesOf(document.text, document.blocks).find(
    (s) => s.start <= content.start && content.end <= s.end,
  );
  if (!sentence) throw new Error(`crosses sentences: ${parts.content}`);
  const words = document.text.slice(sentence.start, sentence.end);
  const within = ({ start, end }: Span): Span => ({ start: sentence.start + start, end: sentence.start + end });
  return {
    id,
    kind,
    source: [within(find(words, parts.source))],
    cue: within(find(words, parts.cue)),
    content: [content],
    speaker,
    addressee: null,
    stance: 'said',
    commitment: 'neutral',
    within: null,
    rule: 'by-hand',
    confidence: 1,
  };
}

function count(document: Document, words: string, number: string, bounds: Partial<Quantity>): Quantity {
  const span = find(document.text, words);
  const inner = find(words, number);
  return {
    span,
    number: { start: span.start + inner.start, end: span.start + inner.end },
    low: 0,
    high: 0,
    openLow: false,
    openHigh: false,
    hedge: 'exact',
    rounding: 0.5,
    unit: 'one',
    dimension: 'count',
    counted: 'people',
    scope: null,
    asOf: null,
    voice: { type: 'outlet' },
    ...bounds,
  };
}

const time = (document: Document, words: string, value: string, precision: TimeExpression['precision']) =>
  ({
    span: find(document.text, words),
    value,
    offset: null,
    precision,
    type: 'time',
    anchor: 'published',
    relative: null,
  }) satisfies TimeExpression;

const mentionsOf = (document: Document): Reading['mentions'] =>
  entities
    .flatMap(({ id, name, aliases }) =>
      [name, ...aliases].flatMap((form) =>
        [...document.text.matchAll(new RegExp(`\\b${form}\\b`, 'gu'))].map(({ index }) => ({
          span: { start: index, end: index + form.length },
          kind: 'name' as const,
          entity: id,
        })),
      ),
    )
    .sort((a, b) => a.span.start - b.span.start);

function compared(
  label: string,
  document: Document,
  found: Pick<Reading, 'attributions' | 'quantities' | 'times'>,
): ComparedDocument {
  return {
    label,
    ...document,
    sentences: sentencesOf(document.text, document.blocks),
    entities,
    mentions: mentionsOf(document),
    ...found,
  };
}

const QUOTE = '“We were told to sit on the floor and hold on to one another';
const RATHER =
  'A passenger ferry with more than 200 people on board ran aground on a sandbank near Port Ellery on Thursday, leaving 17 or more people injured';

const a = compared('A', courier, {
  attributions: [
    attribution(courier, 'a1', coastguard, {
      source: 'the coastguard',
      cue: 'said',
      content:
        'The ferry Maren Star ran aground on Gull Bank on Thursday evening with 212 people on board, injuring 14',
    }),
    attribution(
      courier,
      'a2',
      verlen,
      { source: 'Ida Verlen, a teacher who was on board', cue: 'said', content: `${QUOTE}, and nobody panicked,”` },
      'direct',
    ),
    attribution(courier, 'a3', rell, {
      source: 'Harbour master Tomas Rell',
      cue: 'said',
      content: 'the ship had left the marked channel at about 6:40 p.m.',
    }),
  ],
  quantities: [
    count(courier, '212 people', '212', { low: 212, high: 212 }),
    count(courier, 'injuring 14', '14', { low: 14, high: 14 }),
    count(courier, 'Nine people', 'Nine', { low: 9, high: 9 }),
  ],
  times: [
    time(courier, 'about 6:40 p.m.', '2024-03-07T18:40~', 'minute'),
    time(courier, '10 p.m.', '2024-03-07T22:00', 'hour'),
  ],
});

const b = compared('B', wire, {
  attributions: [
    attribution(wire, 'b1', officials, { source: 'officials', cue: 'said', content: RATHER }),
    attribution(wire, 'b2', rell, {
      source: 'harbour master Tomas Rell',
      cue: 'said',
      content: 'The Maren Star left the marked channel shortly after 7 p.m.',
    }),
    attribution(wire, 'b3', verlen, { source: 'passenger Ida Verlen', cue: 'said', content: `${QUOTE},”` }, 'direct'),
    attribution(
      wire,
      'b4',
      { id: 'e4', name: 'Sundline' },
      {
        source: 'The operator, Sundline,',
        cue: 'said',
        content: 'it would pay for all hotel costs',
      },
    ),
  ],
  quantities: [
    count(wire, 'more than 200 people', '200', { low: 200, high: null, openLow: true, hedge: 'more-than' }),
    count(wire, '17 or more people', '17', { low: 17, high: null, hedge: 'at-least' }),
  ],
  times: [time(wire, 'shortly after 7 p.m.', '2024-03-07T19:00~', 'hour')],
});

const c = compared('C', meridian, {
  attributions: [
    attribution(
      meridian,
      'c1',
      { id: 's3', name: 'two crew members' },
      {
        source: 'two crew members',
        cue: 'said',
        content: 'The captain may have been avoiding a fishing boat',
      },
    ),
    attribution(
      meridian,
      'c2',
      verlen,
      { source: 'Ms Verlen', cue: 'said', content: '“We were told to sit on the floor and hold tight,”' },
      'direct',
    ),
  ],
  quantities: [
    count(meridian, 'more than 200 people', '200', { low: 200, high: null, openLow: true, hedge: 'more-than' }),
    count(meridian, '17 or more people', '17', { low: 17, high: null, hedge: 'at-least' }),
  ],
  times: [],
});

const at = (document: ComparedDocument, words: string): Passage => passageOf(document, find(document.text, words));

function sentenceOf(document: ComparedDocument, { start }: Span): Passage {
  const sentence = document.sentences.find((s) => s.start <= start && start < s.end);
  if (!sentence) throw new Error(`no sentence at ${start}`);
  return passageOf(document, { start: sentence.start, end: sentence.end });
}

const sentence = (document: ComparedDocument, words: string): Passage => sentenceOf(document, at(document, words));

function side(document: ComparedDocument, words: string, value: string): DifferenceSide {
  const passage = at(document, words);
  return { ...passage, value, context: sentenceOf(document, passage) };
}

const outlet = { type: 'outlet' } as const;
const position = (document: ComparedDocument, words: string, value?: string) => ({
  document: document.id,
  passages: [sentence(document, words)],
  voice: outlet,
  ...(value === undefined ? {} : { value }),
});

const WENT_AGROUND = { a: 'ran aground on Gull Bank', b: 'ran aground on a sandbank', c: 'ran aground on a sandbank' };

export const comparison: Comparison = {
  version: 1,
  documents: [a, b, c],
  entities,
  alignments: [
    {
      a: sentence(a, WENT_AGROUND.a),
      b: sentence(b, WENT_AGROUND.b),
      relation: 'conflict',
      score: 0.82,
      reasons: ['same event', 'other figure'],
    },
    {
      a: sentence(b, WENT_AGROUND.b),
      b: sentence(c, WENT_AGROUND.c),
      relation: 'same',
      score: 0.97,
      reasons: ['same words'],
    },
  ],
  points: [
    {
      id: 'p1',
      text: a.text.slice(sentence(a, WENT_AGROUND.a).start, sentence(a, WENT_AGROUND.a).end),
      positions: [position(a, WENT_AGROUND.a), position(b, WENT_AGROUND.b), position(c, WENT_AGROUND.c)],
      origins: 2,
      verdict: 'agreement',
      differences: [],
      salience: 0.95,
    },
    {
      id: 'p2',
      text: 'injuring 14',
      positions: [
        position(a, 'injuring 14', 'injuring 14'),
        position(b, '17 or more people', '17 or more people'),
        position(c, '17 or more people', '17 or more people'),
      ],
      origins: 2,
      verdict: 'discrepancy',
      differences: ['d1'],
      salience: 0.9,
    },
    {
      id: 'p3',
      text: 'Three tugs pulled the ship free early on Friday.',
      positions: [position(b, 'Three tugs'), position(c, 'Three tugs')],
      origins: 1,
      verdict: 'agreement',
      differences: [],
      salience: 0.5,
    },
    {
      id: 'p4',
      text: 'The captain may have been avoiding a fishing boat, two crew members said.',
      positions: [position(c, 'The captain may')],
      origins: 1,
      verdict: 'unmatched',
      differences: [],
      salience: 0.4,
    },
  ],
  differences: [
    {
      id: 'd1',
      type: 'figure',
      severity: 'contradiction',
      what: 'how many people were injured: 14, or at least 17',
      sides: [
        side(a, 'injuring 14', '14'),
        side(b, '17 or more people injured', '≥17'),
        side(c, '17 or more people injured', '≥17'),
      ],
      reasons: ['same event', 'same thing counted', 'the ranges do not meet'],
      confidence: 0.9,
    },
    {
      id: 'd2',
      type: 'time',
      severity: 'contradiction',
      what: 'when the ship left the channel: about 6:40 p.m., or shortly after 7 p.m.',
      sides: [side(a, 'about 6:40 p.m.', '18:40'), side(b, 'shortly after 7 p.m.', '19:00')],
      reasons: ['same speaker', 'same event', 'twenty minutes apart'],
      confidence: 0.8,
    },
    {
      id: 'd3',
      type: 'figure',
      severity: 'imprecision',
      what: 'how many people were on board: 212, or more than 200',
      sides: [side(a, '212 people on board', '212'), side(b, 'more than 200 people on board', '>200')],
      reasons: ['the exact figure lies within the vaguer one'],
      confidence: 0.9,
    },
    {
      id: 'd4',
      type: 'attribution',
      severity: 'imprecision',
      what: 'the injured: B gives the figure to officials, C tells it as its own',
      sides: [
        side(b, 'leaving 17 or more people injured, officials said', 'officials'),
        side(c, 'leaving 17 or more people injured', 'outlet'),
      ],
      reasons: ['same words', 'the attribution is left out'],
      confidence: 0.85,
    },
    {
      id: 'd5',
      type: 'quote-wording',
      severity: 'wording',
      what: 'Ida Verlen is quoted in other words',
      sides: [side(b, 'hold on to one another', 'hold on to one another'), side(c, 'hold tight', 'hold tight')],
      reasons: ['same speaker', 'same utterance'],
      confidence: 0.7,
    },
  ],
  nonDifferences: [
    {
      why: 'other-definition',
      what: 'nine taken to hospital and at least 17 injured count different things',
      sides: [side(a, 'Nine people', '9'), side(b, '17 or more people', '≥17')],
    },
  ],
  quotes: [
    {
      id: 'q1',
      speaker: verlen,
      agreement: 'reworded',
      variants: [
        {
          document: a.id,
          attribution: 'a2',
          kind: 'direct',
          passages: [at(a, `${QUOTE}, and nobody panicked,”`)],
          words: [
            { op: 'kept', text: 'We were told to sit on the floor and hold on to one another, and nobody panicked' },
          ],
        },
        {
          document: b.id,
          attribution: 'b3',
          kind: 'direct',
          passages: [at(b, `${QUOTE},”`)],
          words: [
            { op: 'kept', text: 'We were told to sit on the floor and hold on to one another' },
            { op: 'cut', text: ', and nobody panicked' },
          ],
        },
        {
          document: c.id,
          attribution: 'c2',
          kind: 'direct',
          passages: [at(c, '“We were told to sit on the floor and hold tight,”')],
          words: [
            { op: 'kept', text: 'We were told to sit on the floor and hold' },
            { op: 'cut', text: ' on to one another, and nobody panicked' },
            { op: 'added', text: ' tight' },
          ],
        },
      ],
    },
  ],
  reuse: [
    {
      passages: [at(b, RATHER), at(c, RATHER)],
      kind: 'verbatim',
      containment: 1,
      direction: { from: b.id, to: c.id, reason: 'B is a news agency and C leaves out its dateline' },
    },
    { passages: [sentence(b, 'Three tugs'), sentence(c, 'Three tugs')], kind: 'verbatim', containment: 1 },
    { passages: [at(a, QUOTE), at(b, QUOTE)], kind: 'same-quote', containment: 0.94 },
  ],
  origins: [
    { id: 'o1', documents: [a.id], reason: 'shares nothing with the others but a quotation' },
    { id: 'o2', documents: [b.id, c.id], reason: 'most of C’s sentences stand in B' },
  ],
  only: [
    {
      document: a.id,
      passage: sentence(a, 'It was the third grounding'),
      kind: 'background',
      reasons: ['no passage of another account matches'],
      newsworthiness: 0.6,
    },
    {
      document: a.id,
      passage: sentence(a, 'The last passengers'),
      kind: 'event',
      reasons: ['no passage of another account matches'],
      newsworthiness: 0.5,
    },
    {
      document: b.id,
      passage: sentence(b, 'The operator, Sundline'),
      kind: 'actor',
      reasons: ['Sundline is named here alone'],
      newsworthiness: 0.55,
    },
    {
      document: c.id,
      passage: sentence(c, 'The captain may'),
      kind: 'event',
      reasons: ['no passage of another account matches'],
      newsworthiness: 0.7,
    },
  ],
  timeline: [
    {
      id: 't1',
      when: '2024-03-07T18:40~',
      label: 'Thursday 7 March, about 6:40 p.m.',
      precision: 'minute',
      passages: [sentence(a, 'about 6:40 p.m.'), sentence(b, 'shortly after 7 p.m.')],
      conflict: 'd2',
    },
    {
      id: 't2',
      when: '2024-03-07T22:00',
      label: 'Thursday 7 March, 10 p.m.',
      precision: 'hour',
      passages: [sentence(a, 'The last passengers')],
      conflict: null,
    },
    {
      id: 't3',
      when: '2024-03-08',
      label: 'Friday 8 March',
      precision: 'day',
      passages: [sentence(b, 'Three tugs'), sentence(c, 'Three tugs')],
      conflict: null,
    },
  ],
  omissions: [
    {
      document: a.id,
      point: 'p3',
      tellers: [b.id, c.id],
      reasons: ['2 independent accounts tell it', 'near the top of one'],
      weight: 0.5,
    },
  ],
  synthesis: [
    {
      text: 'The ferry Maren Star ran aground near Port Ellery on Thursday.',
      role: 'shared',
      cites: [sentence(a, WENT_AGROUND.a), sentence(b, WENT_AGROUND.b), sentence(c, WENT_AGROUND.c)],
    },
    {
      text: 'Accounts differ on how many were injured: 14, or at least 17.',
      role: 'differs',
      cites: [at(a, 'injuring 14'), at(b, '17 or more people injured'), at(c, '17 or more people injured')],
    },
    {
      text: 'Only C reports that the captain may have been avoiding a fishing boat.',
      role: 'only',
      cites: [sentence(c, 'The captain may')],
    },
  ],
  coverage: { points: { carried: 2, of: 3 }, differences: { carried: 1, of: 4 }, share: 0.429 },
  notes: [{ code: 'shared-origin', message: 'B and C go back to one account: what both tell counts once.' }],
};
