import { describe, expect, it } from 'vitest';
import { loadAttributions } from '../../src/app/models.ts';
import type { Attribution, AttributionKind, Stance } from '../../src/core/model/annotation.ts';
import type { Span } from '../../src/core/model/span.ts';
import { marked } from '../marked.ts';
import { attributionsIn } from './reading.ts';

type Shape = readonly [name: string, kind: AttributionKind, stance: Stance, text: string];

const DIRECT: readonly Shape[] = [
  [
    'tag after',
    'direct',
    'said',
    '<content>“The bridge is safe,”</content> <source>Ms. Lund</source> <cue>said</cue>.',
  ],
  [
    'straight marks',
    'direct',
    'said',
    '<content>"The bridge is safe,"</content> <source>the mayor</source> <cue>said</cue>.',
  ],
  [
    'British single marks',
    'direct',
    'said',
    '<content>‘The bridge isn’t safe,’</content> <source>Mr Lund</source> <cue>said</cue>.',
  ],
  [
    'straight single marks',
    'direct',
    'said',
    "<content>'The workers' union agreed,'</content> <source>Mr Lund</source> <cue>said</cue>.",
  ],
  [
    'typewriter marks',
    'direct',
    'said',
    "<content>``The bridge is safe,''</content> <source>she</source> <cue>said</cue>.",
  ],
  [
    'tag before',
    'direct',
    'said',
    '<source>Lund</source> <cue>added</cue>, <content>“We will reopen it in May.”</content>',
  ],
  [
    'addressee',
    'direct',
    'said',
    '<content>“We will rebuild,”</content> <source>Lund</source> <cue>told reporters</cue>.',
  ],
  [
    'inverted',
    'direct',
    'said',
    '<content>“We will rebuild,”</content> <cue>said</cue> <source>Ana Lund, the mayor of Riverton</source>.',
  ],
  ['question mark', 'direct', 'asked', '<content>“Who will pay?”</content> <source>he</source> <cue>asked</cue>.'],
  [
    'sentence mark before a name',
    'direct',
    'said',
    '<content>“We will never pay!”</content> <source>Ms. Lund</source> <cue>told</cue> Channel Nine.',
  ],
  [
    'split',
    'direct',
    'said',
    '<content>“We will rebuild,”</content> <source>she</source> <cue>said</cue>. <content>“It may take years.”</content>',
  ],
  [
    'several sentences',
    'direct',
    'said',
    '<content>“It fell. Nobody was hurt. We were lucky,”</content> <source>she</source> <cue>said</cue>.',
  ],
  [
    'paragraphs without a closing mark',
    'direct',
    'said',
    '<content>“It fell at noon,”</content> <source>Lund</source> <cue>said</cue>. <content>“We heard a crack.</content>\n<content>“Then there was dust.”</content>',
  ],
  ['colon', 'direct', 'said', '<source>Lund</source> <cue>said</cue>: <content>“We will rebuild.”</content>'],
  ['transcript', 'direct', 'said', '<source>Lund</source><cue>:</cue> <content>‘We will rebuild’</content>'],
  [
    'noun read for a verb',
    'direct',
    'said',
    'Each time, <source>the boys</source> <cue>reply</cue>, <content>“Never!”</content>',
  ],
  [
    'a tag with a statement',
    'direct',
    'said',
    '<content>“We regret it,”</content> <source>the firm</source> <cue>said</cue> in a statement on Friday.',
  ],
];

const LEADING: readonly Shape[] = [
  [
    'the cue opens the sentence',
    'direct',
    'said',
    '<cue>Said</cue> <source>Ana Lund, the mayor</source>, <content>“We will rebuild.”</content>',
  ],
  [
    'a paragraph after a colon',
    'direct',
    'said',
    '<source>Lund</source> <cue>declared</cue>:\n<content>“We will rebuild this bridge.”</content>',
  ],
  [
    'another verb and a colon',
    'direct',
    'said',
    '<source>Lund</source> <cue>addressed the crowd</cue>: <content>“We will rebuild.”</content>',
  ],
  [
    'a title with a stop in the tag',
    'direct',
    'said',
    '<content>“It fell,”</content> <cue>said</cue> <source>Sen. Ana Lund of Ohio</source>. <content>“It will stay shut.”</content>',
  ],
];

const REPORTED: readonly Shape[] = [
  [
    'party and state',
    'indirect',
    'said',
    '<source>Rep. Ana Lund, R-N.Y.,</source> <cue>noted</cue> <content>that the bridge was old</content>.',
  ],
  [
    'interposed',
    'indirect',
    'said',
    'They tested <content>the bolts</content> <source>the city</source> <cue>said</cue> <content>were sound</content>.',
  ],
  [
    'in the words of',
    'indirect',
    'said',
    '<cue>In the words of</cue> <source>the mayor</source>, <content>the bridge was a ruin</content>.',
  ],
  [
    'accused by',
    'indirect',
    'accused',
    '<content>He</content> <cue>had been accused</cue> <content>of theft</content> by <source>a neighbour</source>.',
  ],
  [
    'denied in a relative clause',
    'indirect',
    'denied',
    'She read <content>the charges</content>, which <source>the builder</source> <cue>has denied</cue>.',
  ],
  [
    'that',
    'indirect',
    'said',
    '<source>The mayor</source> <cue>said</cue> <content>that the bridge was safe</content>.',
  ],
  ['no that', 'indirect', 'said', '<source>Officials</source> <cue>said</cue> <content>the bridge was safe</content>.'],
  [
    'mixed',
    'mixed',
    'said',
    '<source>She</source> <cue>said</cue> <content>the repair was “slow and costly”</content>.',
  ],
  [
    'time between',
    'indirect',
    'said',
    '<source>She</source> <cue>said</cue> Friday <content>that the bridge was safe</content>.',
  ],
  [
    'auxiliaries and negation',
    'indirect',
    'said',
    '<source>The mayor</source> <cue>has not said</cue> <content>whether the bridge is safe</content>.',
  ],
  [
    'leading up',
    'indirect',
    'claimed',
    '<source>Lund</source> <cue>went on to argue</cue> <content>that the toll was too high</content>.',
  ],
  [
    'tag after a clause',
    'indirect',
    'said',
    '<content>The bridge will close for a month</content>, <source>officials</source> <cue>said</cue>.',
  ],
  [
    'tag at the end of a headline',
    'indirect',
    'claimed',
    '<content>The bridge will close for a month</content>, <source>city group</source> <cue>reports</cue>',
  ],
  [
    'tag inside',
    'indirect',
    'said',
    '<content>The bridge</content>, <source>officials</source> <cue>said</cue>, <content>will close for a month</content>.',
  ],
  [
    'long apposition',
    'indirect',
    'said',
    '<source>Ana Lund, a former engineer who was elected mayor in 2012,</source> <cue>said</cue> <content>the bridge was safe</content>.',
  ],
  [
    'bracket',
    'indirect',
    'said',
    '<source>Rep. Ana Lund (D-Ohio)</source> <cue>said</cue> <content>the bridge was safe</content>.',
  ],
  [
    'prepositional source',
    'indirect',
    'said',
    '<source>A spokeswoman for the ministry of roads</source> <cue>said</cue> <content>the bridge was safe</content>.',
  ],
  [
    'introduction',
    'indirect',
    'said',
    'In a speech on Friday, <source>Lund</source> <cue>said</cue> <content>the bridge was safe</content>.',
  ],
  [
    'document',
    'indirect',
    'showed',
    'The city paid $4 million, <source>the records</source> <cue>show</cue>.'.replace(
      'The city paid $4 million',
      '<content>The city paid $4 million</content>',
    ),
  ],
  [
    'belief',
    'indirect',
    'believed',
    '<source>Lund</source> <cue>believes</cue> <content>the bridge is safe</content>.',
  ],
  [
    'hope',
    'indirect',
    'hoped',
    '<source>Her aides</source> <cue>hope</cue> <content>to reopen the bridge in May</content>.',
  ],
  ['promise', 'indirect', 'promised', '<source>Lund</source> <cue>pledged</cue> <content>to repay the loan</content>.'],
  [
    'urging',
    'indirect',
    'asked',
    '<source>Lund</source> <cue>urged residents</cue> <content>to stay at home</content>.',
  ],
  [
    'call on',
    'indirect',
    'asked',
    '<source>Lund</source> <cue>called on the governor</cue> <content>to resign</content>.',
  ],
  [
    'accusing',
    'indirect',
    'accused',
    '<source>Lund</source> <cue>accused</cue> <content>the builder of hiding the cracks</content>.',
  ],
  [
    'denying',
    'indirect',
    'denied',
    '<source>The builder</source> <cue>denied</cue> <content>the allegations</content>.',
  ],
  [
    'challenging',
    'indirect',
    'denied',
    '<source>Lund</source> <cue>has challenged</cue> <content>the assertion that the steel was poor</content>.',
  ],
  [
    'describing',
    'mixed',
    'said',
    '<source>Lund</source> <cue>described</cue> <content>the talks as “candid”</content>.',
  ],
  ['naming', 'mixed', 'said', '<source>Lund</source> <cue>called</cue> <content>the plan “reckless”</content>.'],
  [
    'clear',
    'indirect',
    'said',
    '<source>Lund</source> <cue>made it clear</cue> <content>that the bridge would close</content>.',
  ],
  [
    'concern',
    'indirect',
    'said',
    '<source>Lund</source> <cue>expressed concern</cue> <content>that the bridge would close</content>.',
  ],
  [
    'according to, last',
    'indirect',
    'said',
    '<content>The bridge is safe</content>, <cue>according to</cue> <source>two engineers</source>.',
  ],
  [
    'according to, first',
    'indirect',
    'said',
    '<cue>According to</cue> <source>entrance polls</source>, <content>Lund won most of the vote</content>.',
  ],
  [
    'relative clause',
    'indirect',
    'claimed',
    'The repair, <content>which</content> <source>he</source> <cue>claimed</cue> <content>was cheap</content>, took years.',
  ],
  [
    'what',
    'indirect',
    'estimated',
    'They fled <content>what</content> <source>the city</source> <cue>estimates</cue> <content>was the worst flood in years</content>.',
  ],
  [
    'who',
    'indirect',
    'claimed',
    'She thanked <source>neighbours</source> who <cue>argued</cue> <content>the bridge was unsafe</content>.',
  ],
  [
    'participle',
    'indirect',
    'said',
    '<source>Lund</source> closed the bridge, <cue>adding</cue> <content>that it would reopen in May</content>.',
  ],
  [
    'participle first',
    'indirect',
    'said',
    '<cue>Citing</cue> <content>the cracks</content>, <source>Lund</source> closed the bridge.',
  ],
  [
    'statement saying',
    'indirect',
    'said',
    'The court released <source>a letter from her doctor</source> <cue>declaring</cue> <content>that she was well</content>.',
  ],
  [
    'shared subject',
    'indirect',
    'said',
    '<source>Lund</source> said the bridge was safe and <cue>added</cue> <content>that it would reopen</content>.',
  ],
  [
    'noun with a possessive',
    'indirect',
    'claimed',
    '<source>The builder</source>’s <cue>claim</cue> <content>that the steel was sound</content> drew laughter.',
  ],
  [
    'noun with from',
    'indirect',
    'claimed',
    'She faced <cue>accusations</cue> from <source>other aides</source> <content>that she hid the report</content>.',
  ],
  [
    'noun with a pronoun',
    'indirect',
    'promised',
    'He kept <source>his</source> <cue>pledge</cue> <content>to repay the loan</content>.',
  ],
  [
    'passive',
    'indirect',
    'believed',
    '<content>The ship</content> <cue>is expected</cue> <content>to dock on Friday</content>.',
  ],
  ['reported that', 'indirect', 'claimed', 'It <cue>was reported</cue> <content>that the ship had sunk</content>.'],
  ['reportedly', 'indirect', 'reported', '<content>The ship</content> <cue>reportedly</cue> <content>sank</content>.'],
  [
    'worried',
    'indirect',
    'feared',
    '<source>Lund</source> <cue>isn’t worried</cue> <content>that the bridge will fall</content>.',
  ],
];

const NEAR_MISSES: readonly (readonly [string, string])[] = [
  ['say as an example', 'A small town of, say, forty houses needs a bridge.'],
  ['show up', 'Two hundred people showed up at the gates.'],
  ['claim lives', 'A road called the Ridge was closed.'],
  ['a title', 'She starred in “The Long River” for two years.'],
  ['a nickname', 'James “Red” Lund retired in May.'],
  ['scare quotes', 'The “bargain” cost the city four million dollars.'],
  ['add to a list', 'The city added three buses to the line.'],
  ['states as a noun', 'The southern states lost the most people.'],
  ['a plural possessive', 'The workers’ union and the drivers’ club met on Friday.'],
  ['no quotation after the seconds', 'He ran the mile in 4’ 05” on a wet track.'],
];

const sorted = (spans: readonly Span[]): string[] => spans.map(({ start, end }) => `${start}-${end}`);
const near = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end).replace(/^[\s,]+|[\s,.]+$/g, ''));

function at(found: readonly Attribution[], cue: Span | undefined): Attribution | undefined {
  return found.find(
    (attribution) => cue && attribution.cue && attribution.cue.start < cue.end && cue.start < attribution.cue.end,
  );
}

describe.each([
  ['direct', DIRECT],
  ['leading', LEADING],
  ['reported', REPORTED],
])('%s speech', (_, shapes) => {
  it.each(shapes)('%s', (_name, kind, stance, source) => {
    const { text, spans } = marked(source);
    const found = at(attributionsIn(text), spans.cue?.[0]);
    expect(found, 'no attribution at the cue').toBeDefined();
    expect(near(text, found?.source ?? [])).toEqual(near(text, spans.source ?? []));
    expect(near(text, found?.content ?? [])).toEqual(near(text, spans.content ?? []));
    expect(found?.kind).toBe(kind);
    if (stance !== 'said') expect(found?.stance).toBe(stance);
    expect(sorted(found?.cue ? [found.cue] : [])[0]?.split('-')[0]).toBe(String(spans.cue?.[0]?.start));
  });
});

it.each(NEAR_MISSES)('is no attribution: %s', (_name, text) => {
  expect(attributionsIn(text)).toEqual([]);
});

describe('rules and model together', () => {
  const NOBODY = { entities: [], mentions: [] };

  it('find at least six in seven of the shapes with the source and content as marked', async () => {
    const model = await loadAttributions();
    const shapes = [...DIRECT, ...LEADING, ...REPORTED];
    const missed = shapes.flatMap(([name, , , source]) => {
      const { text, spans } = marked(source);
      const found = at(attributionsIn(text, NOBODY, model), spans.cue?.[0]);
      const same =
        found &&
        near(text, found.source).join() === near(text, spans.source ?? []).join() &&
        near(text, found.content).join() === near(text, spans.content ?? []).join();
      return same ? [] : [name];
    });
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(shapes.length / 7);
  });

  it.each([
    [
      'a paragraph that ends with a colon announces the next',
      '<source>Ms. Lund</source> <cue>continued</cue>:\n<content>“The bridge is old. It was never meant for lorries.”</content>',
    ],
    [
      'what is said inside what is said',
      'A spokesman said on Monday that <source>the mayor</source> <cue>believes</cue> <content>the repair will take a year</content>.',
    ],
    [
      'a quotation and a tag with a verb of manner',
      '<content>“Close it now,”</content> <source>Lund</source> <cue>barked</cue>.',
    ],
  ])('%s', async (_, source) => {
    const { text, spans } = marked(source);
    const found = at(attributionsIn(text, NOBODY, await loadAttributions()), spans.cue?.[0]);
    expect(near(text, found?.source ?? [])).toEqual(near(text, spans.source ?? []));
    expect(near(text, found?.content ?? [])).toEqual(near(text, spans.content ?? []));
  });

  it('put lower what they are less sure of', async () => {
    const model = await loadAttributions();
    const [sure, unsure] = ['“The bridge is old,” Lund said.', 'The move drew criticism of the plan to sell.'].map(
      (text) => Math.max(0, ...attributionsIn(text, NOBODY, model).map(({ confidence }) => confidence)),
    );
    expect(sure).toBeGreaterThan(0.8);
    expect(unsure).toBeLessThan(sure as number);
  });
});
