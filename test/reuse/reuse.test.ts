import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Reading, Reuse } from '../../src/core/model/index.ts';
import { findReuse } from '../../src/core/reuse/index.ts';
import { OWN_WORDS, WIRE } from './accounts.ts';
import { readingOf } from './reading.ts';

const between = (a: readonly string[], b: readonly string[]) => findReuse([readingOf('a', a), readingOf('b', b)]);

const kinds = (reuse: readonly Reuse[]) => reuse.map(({ kind }) => kind);

const quotes = (reuse: readonly Reuse[]) => reuse.map(({ passages }) => passages.map(({ quote }) => quote));

/** Two accounts of a treaty that have the ministers, their titles and the deed in common. */
const TREATY = {
  a: 'Foreign Minister Anselm Brandt and his Norwegian counterpart, Ingrid Solheim, signed the fisheries treaty after nine hours of talks that nearly failed.',
  b: 'Foreign Minister Anselm Brandt and his Norwegian counterpart, Ingrid Solheim, signed the fisheries treaty, to the relief of trawler owners in both countries.',
};

describe('what one account has from another', () => {
  const [, records, quotation, crews] = WIRE;
  const cases: {
    name: string;
    a: readonly string[];
    b: readonly string[];
    kinds: Reuse['kind'][];
    quotes?: string[][];
  }[] = [
    {
      name: 'a paragraph word for word is verbatim',
      a: [OWN_WORDS[0], records, OWN_WORDS[1]],
      b: [records, OWN_WORDS[3]],
      kinds: ['verbatim'],
      quotes: [[records, records]],
    },
    {
      name: 'other marks and capitals are no edit',
      a: [
        'The agency’s inspectors – nine of them – arrived at Calder Bridge before noon, the county’s clerk confirmed.',
      ],
      b: [
        "the agency's inspectors - nine of them - arrived at CALDER BRIDGE before noon, the county's clerk confirmed.",
      ],
      kinds: ['verbatim'],
    },
    {
      name: 'a sentence with words exchanged is edited, and whole',
      a: [
        'The two ministers hold opposing views over whether the harbour should be closed to tankers over its failing sea wall.',
      ],
      b: [
        'Both ministers hold opposing views on whether the harbour should be closed to tankers because of its failing sea wall.',
      ],
      kinds: ['edited'],
      quotes: [
        [
          'The two ministers hold opposing views over whether the harbour should be closed to tankers over its failing sea wall.',
          'Both ministers hold opposing views on whether the harbour should be closed to tankers because of its failing sea wall.',
        ],
      ],
    },
    {
      name: 'a sentence cut short and turned round is adapted',
      a: [
        'Nine tank cars left the rails on a curve that inspectors had flagged twice since the spring, according to maintenance records.',
      ],
      b: [
        'Maintenance records show inspectors flagged the curve twice since spring before the nine cars left the rails there.',
      ],
      kinds: ['adapted'],
    },
    {
      name: 'a shared quotation is no copying',
      a: [OWN_WORDS[0], quotation],
      b: [
        `“We heard a long grinding noise and then the whole kitchen began to shake,” a neighbour told the Courier.`,
        OWN_WORDS[1],
      ],
      kinds: ['same-quote'],
    },
    {
      name: 'a quotation with the report around it is',
      a: [quotation, crews],
      b: [quotation, crews],
      kinds: ['verbatim'],
    },
    { name: 'one event in two reporters’ words', a: WIRE, b: OWN_WORDS, kinds: [] },
    {
      name: 'names and titles in a row',
      a: [
        'Foreign Minister Anselm Brandt and his Norwegian counterpart, Ingrid Solheim, met for breakfast at the old mill.',
      ],
      b: ['The dispute was settled by Foreign Minister Anselm Brandt and his Norwegian counterpart, Ingrid Solheim.'],
      kinds: [],
    },
    {
      name: 'one clause about them',
      a: [TREATY.a, OWN_WORDS[0]],
      b: [TREATY.b],
      kinds: [],
    },
    {
      name: 'one clause about them beside a copied sentence',
      a: [TREATY.a, OWN_WORDS[0]],
      b: [TREATY.b, OWN_WORDS[0]],
      kinds: ['edited', 'verbatim'],
    },
    {
      name: 'what a plan is called',
      a: ['Both governments had asked for a joint commission of engineers to measure the flow of the river.'],
      b: ['A joint commission of engineers to measure the flow of the river was all that came of the talks.'],
      kinds: [],
    },
    {
      name: 'a quotation with who said it, and where',
      a: [
        '“We heard a long grinding noise and then the whole kitchen began to shake,” Councillor Marta Oyelaran of Calder Bridge said in a statement on Tuesday.',
      ],
      b: [
        '“We heard a long grinding noise and then the whole kitchen began to shake,” Marta Oyelaran, a councillor, said on Tuesday in a joint statement from Calder Bridge.',
      ],
      kinds: ['same-quote'],
    },
    {
      name: 'a few words that anybody uses',
      a: ['He said on Tuesday that it was one of the best days of the year so far.'],
      b: ['She said on Tuesday that it was one of the worst storms in memory.'],
      kinds: [],
    },
    {
      name: 'a headline alone',
      a: ['# Sulphur train derails near Calder Bridge, forcing hundreds from their homes at dawn', OWN_WORDS[1]],
      b: ['# Sulphur train derails near Calder Bridge, forcing hundreds from their homes at dawn', WIRE[4]],
      kinds: [],
    },
    { name: 'nothing at all', a: [], b: WIRE, kinds: [] },
  ];
  it.each(cases)('$name', ({ a, b, kinds: expected, quotes: words }) => {
    const reuse = between(a, b);
    expect(kinds(reuse)).toEqual(expected);
    if (words) expect(quotes(reuse)).toEqual(words);
  });

  it('finds an abridged reprint of which most is gone', () => {
    const reuse = between(WIRE, [OWN_WORDS[0], WIRE[1], OWN_WORDS[2], `${WIRE[3].slice(0, -1)}, officials said.`]);
    expect(kinds(reuse)).toEqual(['verbatim', 'edited']);
  });

  it('keeps what was copied to the letter apart from what was edited', () => {
    const edited = WIRE[3].replace('river water', 'canal water').replace('the main bridge', 'both bridges');
    expect(kinds(between([WIRE[1], WIRE[3]], [WIRE[1], edited]))).toEqual(['verbatim', 'edited']);
  });

  it('a dateline is no part of the copied sentence', () => {
    const dateline = 'CALDER BRIDGE (HNA) — ';
    const text = `${dateline}${WIRE[1]}`;
    const filed = readingOf('a', [text], {
      dateline: { start: 0, end: dateline.length, place: 'CALDER BRIDGE', agency: 'HNA' },
    });
    const reuse = findReuse([filed, readingOf('b', [WIRE[1], OWN_WORDS[0]])]);
    expect(reuse.map(({ kind }) => kind)).toEqual(['verbatim']);
    expect(quotes(reuse)).toEqual([[WIRE[1], WIRE[1]]]);
  });

  it('single quotation marks hold a quotation, apostrophes do not', () => {
    const said = 'we heard a long grinding noise and then the whole kitchen began to shake';
    expect(kinds(between([`‘${said},’ one woman recalled.`], [`The neighbour’s memory of it: ‘${said}’.`]))).toEqual([
      'same-quote',
    ]);
  });

  it('a paragraph set off as a quotation holds one', () => {
    const letter = 'Nobody in this valley will forget who walked the line with us in the dark that morning.';
    const set = readingOf('a', ['The union wrote to its members.', letter]);
    const blocks = set.blocks.map((block, i): Block => (i === 1 ? { ...block, kind: 'quotation' } : block));
    const cited = readingOf('b', [`“${letter}” the union wrote on Friday.`]);
    expect(kinds(findReuse([{ ...set, blocks }, cited]))).toEqual(['same-quote']);
  });

  it('takes consecutive sentences as one passage', () => {
    const reuse = between([OWN_WORDS[0], ...WIRE.slice(0, 3)], [...WIRE.slice(0, 3), OWN_WORDS[2]]);
    expect(reuse).toHaveLength(1);
    expect(reuse[0]?.containment).toBe(1);
  });
});

describe('paragraphs that one outlet sets under everything', () => {
  const notice =
    'The Valley Courier welcomes letters from readers about what they see on the roads, rails and rivers of the county.';
  const reports: [string[], string[]] = [
    [...WIRE, notice],
    [...OWN_WORDS, notice],
  ];
  it('are not reuse within the outlet', () => {
    const [a, b] = reports;
    const outlet = { outlet: 'Valley Courier' };
    expect(findReuse([readingOf('a', a, outlet), readingOf('b', b, outlet)])).toEqual([]);
  });
  it('are where the outlets differ', () => {
    const [a, b] = reports;
    expect(
      kinds(findReuse([readingOf('a', a, { outlet: 'Valley Courier' }), readingOf('b', b, { outlet: 'Moor Post' })])),
    ).toEqual(['verbatim']);
  });
});

describe('which was first', () => {
  const copy = [WIRE[0], WIRE[1]];
  const cases: { name: string; a: Partial<Reading>; b: Partial<Reading>; from: string | undefined }[] = [
    { name: 'nothing tells', a: {}, b: {}, from: undefined },
    { name: 'the earlier day', a: { published: '2031-04-09' }, b: { published: '2031-04-07' }, from: 'b' },
    {
      name: 'the earlier instant, zones considered',
      a: { published: '2031-04-09T10:00:00+02:00' },
      b: { published: '2031-04-09T09:00:00Z' },
      from: 'a',
    },
    {
      name: 'the next day somewhere is not later',
      a: { published: '2031-04-09' },
      b: { published: '2031-04-10' },
      from: undefined,
    },
    {
      name: 'one that is no date tells nothing',
      a: { published: 'yesterday' },
      b: { published: '2031-04-10' },
      from: undefined,
    },
    { name: 'the one with a credit', a: {}, b: { credit: 'Associated Press' }, from: 'b' },
    {
      name: 'the agency itself, before its time of publication',
      a: { outlet: 'Reuters', published: '2031-04-12' },
      b: { credit: 'Reuters', published: '2031-04-09' },
      from: 'a',
    },
    {
      name: 'both credited to one agency',
      a: { credit: 'AP' },
      b: { credit: 'The Associated Press' },
      from: undefined,
    },
  ];
  it.each(cases)('$name', ({ a, b, from }) => {
    const [reuse] = findReuse([readingOf('a', copy, a), readingOf('b', [...copy, OWN_WORDS[3]], b)]);
    expect(reuse?.direction?.from).toBe(from);
  });

  it('the outlet itself, by its initials', () => {
    const [reuse] = findReuse([
      readingOf('a', copy, { dateline: { start: 0, end: 0, place: 'CALDER BRIDGE', agency: 'MVN' } }),
      readingOf('b', [...copy, OWN_WORDS[3]], { outlet: 'Moor and Vale News' }),
    ]);
    expect(reuse?.direction).toMatchObject({ from: 'b', to: 'a' });
  });

  describe('by the slips of who copied', () => {
    const shared =
      'Divers from the harbor police found the ferry’s bell on Monday, wedged under a beam that Captain Rosalind Tetlow had sawn through twice.';
    const cases: { name: string; a: string[]; b: string[]; reason: string | undefined }[] = [
      {
        name: 'the other’s spelling with the words',
        a: [shared, 'The harbour was closed to yachts.', 'Nobody swam.'],
        b: [
          shared,
          'A tug stood by in the harbor until dawn, and two more waited at the breakwater with their lamps lit.',
        ],
        reason: 'a.txt writes “harbor” in what they share, as b.txt does throughout, and “harbour” elsewhere',
      },
      {
        name: 'not where each keeps to its own spelling',
        a: [shared, 'Tetlow was at home.', 'Her brother said so.'],
        b: ['Ms Tettlow was at home.', 'Nobody swam.', shared.replace('Tetlow', 'Tettlow')],
        reason: undefined,
      },
      {
        name: 'the other’s spelling of a name',
        a: [shared.replace('Tetlow', 'Tettlow'), 'Tetlow was at home.', 'Her brother said so.'],
        b: ['Ms Tettlow was at home.', 'Nobody swam.', shared.replace('Tetlow', 'Tettlow')],
        reason: 'a.txt writes “Tettlow” in what they share, as b.txt does throughout, and “Tetlow” elsewhere',
      },
      {
        name: 'the other’s way to tell the time',
        a: [shared.replace('on Monday', 'at 10:40 p.m.'), 'They had gone out at 9.15pm.'],
        b: [shared.replace('on Monday', 'at 10:40 p.m.'), 'The tug came at 11:05 p.m. and left again.'],
        reason: 'a.txt writes “p.m.” in what they share, as b.txt does throughout, and “pm” elsewhere',
      },
      {
        name: 'not where the other writes both',
        a: [shared, 'The harbour was closed to yachts.', 'Nobody swam.'],
        b: [shared, 'A tug stood by in the harbor until dawn.', 'The harbour light went out.'],
        reason: undefined,
      },
      {
        name: 'not where the other does not write it elsewhere',
        a: [shared, 'The harbour was closed to yachts.', 'Nobody swam.'],
        b: [shared, 'A tug stood by until dawn.', 'The light went out.'],
        reason: undefined,
      },
      {
        name: 'not from what a name is spelt like',
        a: [shared.replace('harbor police', 'Pell Harbor police'), 'The harbour was closed to yachts.', 'Nobody swam.'],
        b: [shared.replace('harbor police', 'Pell Harbor police'), 'A tug stood by in Pell Harbor until dawn.'],
        reason: undefined,
      },
    ];
    it.each(cases)('$name', ({ a, b, reason }) => {
      const [reuse] = findReuse([readingOf('a', a), readingOf('b', b)]);
      expect(reuse?.kind).toBeDefined();
      expect(reuse?.direction?.reason).toBe(reason);
    });
  });

  it('the fuller one, where the other is nearly all in it', () => {
    const [reuse] = findReuse([readingOf('a', WIRE.slice(0, 2)), readingOf('b', [...WIRE, ...OWN_WORDS])]);
    expect(reuse?.direction).toMatchObject({ from: 'b', to: 'a' });
  });

  it('is not asked of a shared quotation', () => {
    const [reuse] = findReuse([
      readingOf('a', [WIRE[2]], { published: '2031-04-09' }),
      readingOf('b', [WIRE[2].replace('said Marta Oyelaran, who lives beside the embankment', 'a neighbour told us')], {
        published: '2031-04-01',
      }),
    ]);
    expect(reuse?.kind).toBe('same-quote');
    expect(reuse?.direction).toBeUndefined();
  });
});

describe('laws', () => {
  const sentence = fc.constantFrom(
    ...WIRE,
    ...OWN_WORDS,
    'It rained.',
    '“Stay calm,” he said.',
    '—',
    'a a a a a a a a a a',
  );
  const account = fc.array(sentence, { maxLength: 8 });
  const accounts = fc
    .array(account, { minLength: 2, maxLength: 5 })
    .map((list) => list.map((paragraphs, i) => readingOf(`d${i}`, paragraphs)));

  it('the order of the readings decides nothing', () => {
    fc.assert(
      fc.property(
        accounts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(findReuse(shuffled)).toEqual(findReuse(list));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('every passage is anchored, every pair in the order of ids, every share between 0 and 1', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const texts = new Map(list.map(({ id, text }) => [id, text]));
        for (const { passages, containment } of findReuse(list)) {
          for (const { document, start, end, quote } of passages) {
            expect(texts.get(document)?.slice(start, end)).toBe(quote);
            expect(quote).not.toBe('');
          }
          expect(passages[0].document < passages[1].document).toBe(true);
          expect(containment).toBeGreaterThan(0);
          expect(containment).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('a copy is covered whole', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ mode: 'sentences' }), { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const original = readingOf('a', paragraphs);
        const [reuse, ...rest] = findReuse([original, readingOf('b', paragraphs)]);
        expect(rest).toEqual([]);
        expect(reuse).toMatchObject({ kind: 'verbatim', containment: 1 });
        expect(reuse?.passages[0].quote).toBe(original.text);
      }),
      { numRuns: 30 },
    );
  });
});

describe('hostile input', () => {
  const cases: { name: string; text: string; other?: string }[] = [
    { name: 'one word, over and over', text: 'alarm '.repeat(60_000) },
    { name: 'one sentence, over and over', text: `${WIRE[1]} `.repeat(1_000) },
    { name: 'quotation marks alone', text: '“'.repeat(100_000) },
    { name: 'one word without an end', text: 'a'.repeat(500_000) },
  ];
  it.each(cases)('$name', ({ text }) => {
    const readings = [
      readingOf('a', [text]),
      readingOf('b', [`${text}${text.slice(0, 1000)} more`]),
      readingOf('c', WIRE),
    ];
    for (const { passages } of findReuse(readings))
      for (const { start, end } of passages) expect(end).toBeGreaterThan(start);
  });
});
