import type { ClaimChange, RevisionChange } from '../../src/core/model/revision.ts';
import { BANK, FERRY, MARCH, OTHER_MATCH, OWN_LEAD, TRIAL, WILDFIRE } from './articles.ts';

/** A change that must be told: its type (any of several that would be right), words on either side, and words of `what`. */
export interface Expected {
  readonly type: ClaimChange['type'] | readonly ClaimChange['type'][];
  readonly before?: string;
  readonly after?: string;
  readonly what?: string;
  readonly severity?: ClaimChange['severity'];
}

export interface RevisedPair {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly kind: RevisionChange['kind'];
  readonly changes: readonly Expected[];
}

type Replacement = readonly [from: string, to: string];

/** A text with words replaced, each of which must stand in it once. */
export function edited(text: string, ...replacements: readonly Replacement[]): string {
  return replacements.reduce((done, [from, to]) => {
    if (done.split(from).length !== 2) throw new Error(`“${from}” stands ${done.split(from).length - 1} times`);
    return done.replace(from, () => to);
  }, text);
}

/** A pair made by replacing words of an article; without changes it is to be called cosmetic. */
export const edit = (
  name: string,
  base: string,
  replacements: readonly Replacement[],
  ...changes: Expected[]
): RevisedPair => ({
  name,
  before: base,
  after: edited(base, ...replacements),
  kind: changes.length > 0 ? 'edit' : 'cosmetic',
  changes,
});

export const paragraphs = (text: string): string[] => text.split('\n\n');

/** The pairs that the comparison was made with. */
export const PAIRS: readonly RevisedPair[] = [
  edit(
    'a toll raised in headline and lead',
    FERRY,
    [
      ['killing at least 12', 'killing at least 31'],
      ['At least 12 people were', 'At least 31 people were'],
    ],
    { type: 'headline', before: '12', after: '31' },
    {
      type: 'figure',
      before: '12',
      after: '31',
      what: 'toll raised at least 12 → at least 31',
      severity: 'imprecision',
    },
  ),
  edit('missing lowered', FERRY, [['three were still missing', 'one was still missing']], {
    type: ['figure', 'framing', 'other'],
    before: 'three',
    after: 'one',
  }),
  edit('alleged dropped', FERRY, [['was allegedly overloaded', 'was overloaded']], {
    type: 'certainty',
    before: 'allegedly',
    what: '‘allegedly’ dropped',
    severity: 'imprecision',
  }),
  edit('attribution dropped', FERRY, [['overloaded, according to two crew members.', 'overloaded.']], {
    type: 'attribution',
    before: 'two crew members',
    what: 'told flat now',
  }),
  edit(
    'attribution given',
    TRIAL,
    [
      [
        'About 40 percent of the money has been recovered.',
        'About 40 percent of the money has been recovered, detectives said.',
      ],
    ],
    { type: 'attribution', after: 'detectives said', what: 'told flat before' },
  ),
  edit('protesters to rioters', MARCH, [['Protesters marched', 'Rioters marched']], {
    type: 'framing',
    before: 'Protesters',
    after: 'Rioters',
    what: '‘Protesters’ → ‘Rioters’',
    severity: 'wording',
  }),
  edit('a quotation changed', MARCH, [['“I will not be bullied,”', '“I will never be bullied by anyone,”']], {
    type: 'quote-wording',
    what: 'Sandoval',
  }),
  edit(
    'headline only',
    BANK,
    [['Northgate Bank to cut 1,200 jobs', 'Bank staff in shock as Northgate axes branches']],
    { type: 'headline', before: 'cut 1,200', after: 'axes' },
  ),
  edit('a hedge on a figure dropped', WILDFIRE, [['forced about 3,000 people', 'forced 3,000 people']], {
    type: ['figure', 'certainty'],
    what: '‘about’ dropped',
    severity: 'imprecision',
  }),
  edit('a hedge on a figure added', BANK, [['will close 85 branches', 'will close at least 85 branches']], {
    type: ['figure', 'certainty'],
    what: '‘at least’ added',
  }),
  edit(
    'negation',
    MARCH,
    [['Diaz denied that any van had moved.', 'Diaz denied that any van had moved. No officer was suspended.']],
    { type: 'added', after: 'No officer' },
  ),
  edit('claim turned round', TRIAL, [['Pell did not speak as', 'Pell spoke as']], {
    type: 'certainty',
    severity: 'contradiction',
    what: 'negation dropped',
  }),
  edit('another speaker', FERRY, [['said Tom Arkwright, a passenger', 'said Neil Brody, a passenger']], {
    type: ['attribution', 'actor'],
    before: 'Tom Arkwright',
    after: 'Neil Brody',
  }),
  edit('another day', WILDFIRE, [['expected to ease on Tuesday', 'expected to ease on Wednesday']], {
    type: 'time',
    before: 'Tuesday',
    after: 'Wednesday',
    severity: 'contradiction',
  }),
  edit(
    'sentence added',
    WILDFIRE,
    [['spent the night there.', 'spent the night there. A second shelter was opened at the fairgrounds in Dunmore.']],
    { type: 'added', after: 'fairgrounds' },
  ),
  edit(
    'sentence removed',
    WILDFIRE,
    [['\n\nLast year fires in the state destroyed 310 homes and killed nine people.', '']],
    { type: 'removed', before: '310 homes' },
  ),
  edit(
    'correction with its edit',
    TRIAL,
    [
      ['over six years.', 'over four years.'],
      [
        'looking for the rest.',
        'looking for the rest.\n\nThis article was amended on 3 April 2024. An earlier version said that the money had been stolen over six years.',
      ],
    ],
    { type: 'added', after: 'This article was amended', what: 'correction note added' },
    { type: ['figure', 'time'], before: 'six years', after: 'four years' },
  ),
  edit('marks, titles and spelling only', TRIAL, [
    ['“We were weeks away from shutting our doors,” she', '"We were weeks away from shutting our doors," she'],
    ['About 40 percent', 'About 40 per cent'],
    ['children’s charity was', "children's charity was"],
  ]),
  edit('two and 2', WILDFIRE, [
    ['Two firefighters were', '2 firefighters were'],
    ['is expected to ease', 'is expected to ease'],
  ]),
  edit('a moved paragraph', MARCH, [
    ['\n\nAnother march is planned for next Saturday.', ''],
    [
      'Police said about 8,000 people had taken part.',
      'Police said about 8,000 people had taken part.\n\nAnother march is planned for next Saturday.',
    ],
  ]),
  {
    name: 'stamp and furniture that extraction leaves out',
    before: BANK,
    after: edited(
      BANK,
      ['LONDON - Northgate', 'Updated 14:05 GMT\n\nLONDON - Northgate'],
      ['The first branches will', 'Read more: How to keep your local branch\n\nThe first branches will'],
    ),
    kind: 'same',
    changes: [],
  },
  edit('a quotation split otherwise', FERRY, [
    [
      '“We heard a bang and then everything tilted,” said Tom Arkwright, a passenger. “People',
      '“We heard a bang and then everything tilted. People',
    ],
    ['across the deck.”', 'across the deck,” said Tom Arkwright, a passenger.'],
  ]),
  edit('contraction', MARCH, [['“I will not be bullied,”', '“I won’t be bullied,”']]),
  edit('American spelling', MARCH, [
    ['The organisers put', 'The organizers put'],
    ['the centre of', 'the center of'],
  ]),
  edit(
    'a toll raised and two sentences reworded',
    WILDFIRE,
    [
      ['killed nine people', 'killed eleven people'],
      [
        'The high school in Millbrook was opened as a shelter, and',
        'Millbrook High School was turned into a shelter, and',
      ],
      [
        'He urged people to leave at once if told to do so.',
        'He told residents to get out immediately when ordered to.',
      ],
    ],
    { type: 'figure', before: 'nine', after: 'eleven', what: 'toll raised' },
    { type: ['framing', 'other', 'actor', 'place'], before: 'high school', after: 'High School' },
    { type: ['framing', 'other', 'removed', 'attribution'], before: 'urged' },
    { type: ['framing', 'other', 'added', 'attribution'], after: 'told residents' },
  ),
  edit(
    'own lead for the agency’s',
    FERRY,
    [[paragraphs(FERRY)[1] ?? '', paragraphs(OWN_LEAD)[1] ?? '']],
    { type: 'removed', before: 'At least 12 people' },
    { type: 'added', after: 'The siren' },
  ),
  edit('a sum corrected downwards', BANK, [['£412 million', '£402 million']], {
    type: 'figure',
    before: '412',
    after: '402',
    what: 'lowered',
  }),
  { name: 'nothing left', before: BANK, after: '', kind: 'failure', changes: [] },
  {
    name: 'a wall',
    before: BANK,
    after: `${paragraphs(BANK).slice(0, 2).join('\n\n')}\n\nTo continue reading, subscribe or sign in to your account.`,
    kind: 'failure',
    changes: [],
  },
  { name: 'cut off', before: FERRY, after: paragraphs(FERRY).slice(0, 3).join('\n\n'), kind: 'failure', changes: [] },
  { name: 'another report', before: FERRY, after: OTHER_MATCH, kind: 'other', changes: [] },
];
