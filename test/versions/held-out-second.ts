import { BANK, FERRY, MARCH, OTHER_MATCH, TRIAL, WILDFIRE } from './articles.ts';
import { edit, paragraphs, type RevisedPair } from './pairs.ts';

/** A second lot of pairs that were looked at after the comparison was made. */
export const SECOND_HELD_OUT: readonly RevisedPair[] = [
  edit(
    'crowd raised and its source changed',
    MARCH,
    [['Police said about 8,000 people had taken part.', 'The city said about 9,500 people had taken part.']],
    { type: 'figure', before: '8,000', after: '9,500', what: 'raised' },
    { type: 'attribution', before: 'Police', after: 'The city' },
  ),
  edit(
    'arrests raised, injured hedged',
    MARCH,
    [
      [
        'Fourteen people were arrested and six officers were hurt.',
        'Twenty-two people were arrested and at least six officers were hurt.',
      ],
    ],
    { type: 'figure', before: 'Fourteen', after: 'Twenty-two', what: 'raised' },
    { type: ['figure', 'certainty'], what: '‘at least’ added' },
  ),
  edit('killed to murdered, in voice of the outlet', FERRY, [['people were killed when', 'people drowned when']], {
    type: 'framing',
    before: 'killed',
    after: 'drowned',
  }),
  edit(
    'suspect named',
    FERRY,
    [['A spokesman said the master', 'A spokesman, Inspector Lyle Haddon, said the master']],
    { type: ['actor', 'attribution', 'other'], after: 'Lyle Haddon' },
  ),
  edit('reportedly added', WILDFIRE, [['Two firefighters were treated', 'Two firefighters were reportedly treated']], {
    type: 'certainty',
    after: 'reportedly',
    what: 'added',
  }),
  edit('plan to deed', FERRY, [['will visit the port on Tuesday', 'visited the port on Tuesday']], {
    type: ['certainty', 'other', 'framing'],
    before: 'will visit',
    after: 'visited',
  }),
  edit('pounds for dollars', BANK, [['£2.1 billion', '$2.1 billion']], {
    type: ['figure', 'other', 'framing'],
    before: '2.1',
    after: '2.1',
  }),
  edit('date of sentence', TRIAL, [['sentenced on 12 May', 'sentenced on 19 May']], {
    type: 'time',
    before: '12 May',
    after: '19 May',
  }),
  edit('score of the vote', MARCH, [['by 14 to 9 in January', 'by 13 to 10 in January']], {
    type: 'figure',
    before: '14 to 9',
    after: '13 to 10',
  }),
  edit(
    'quotation cut short',
    TRIAL,
    [['“He took from children to live like a lord,” the', '“He took from children,” the']],
    { type: 'quote-wording', before: 'live like a lord' },
  ),
  edit('a sentence made two, nothing else', BANK, [
    [
      'The chief executive, Helen Marsh, said the bank had “no choice but to follow our customers online”.',
      'The bank had “no choice but to follow our customers online”, said the chief executive, Helen Marsh.',
    ],
  ]),
  edit('paragraph breaks', WILDFIRE, [
    [' Two firefighters were treated', '\n\nTwo firefighters were treated'],
    [
      'who left with her cat and a box of photographs.\n\n“I have',
      'who left with her cat and a box of photographs. “I have',
    ],
  ]),
  edit('figures in digits and words', FERRY, [
    ['Two other ferries', '2 other ferries'],
    ['and three were still', 'and 3 were still'],
    ['about 140 passengers', 'around 140 passengers'],
  ]),
  edit('headline in capitals', TRIAL, [['Former treasurer guilty of fraud', 'FORMER TREASURER GUILTY OF FRAUD']]),
  edit(
    'editor tightens and removes the end',
    BANK,
    [
      [
        '\n\nThe Treasury said it was monitoring the closures. A spokesman added that the government expected banks to protect access to cash.\n\nThe first branches will close in September. Staff in Hull and Derby are likely to be the first to go.',
        '',
      ],
      ['Northgate Bank to cut 1,200 jobs', 'Northgate to close 85 branches'],
    ],
    { type: 'headline', after: '85 branches' },
    { type: 'removed', before: 'Treasury' },
    { type: 'removed', before: 'first branches' },
  ),
  {
    name: 'a robot check',
    before: WILDFIRE,
    after:
      'Just a moment...\n\nPlease verify that you are human. This process is automatic and your browser will redirect to the page shortly.',
    kind: 'failure',
    changes: [],
  },
  {
    name: 'the first two sentences alone',
    before: BANK,
    after: paragraphs(BANK).slice(0, 2).join('\n\n'),
    kind: 'failure',
    changes: [],
  },
  {
    name: 'front page',
    before: TRIAL,
    after:
      'Latest news from Ashbury\n\nRovers come from behind to reach the final\n\nCouncil backs new bypass after long debate\n\nSchool reopens three weeks after flood\n\nHospital waiting times fall for a third month\n\nIn pictures: the spring fair\n\nBus drivers to vote on strike\n\nLibrary hours to be cut from May\n\nFarmers count the cost of late frost\n\nOpinion: why the bypass is a mistake',
    kind: 'other',
    changes: [],
  },
  { name: 'another trial', before: TRIAL, after: OTHER_MATCH, kind: 'other', changes: [] },
];
