import { BANK, FERRY, MARCH, TRIAL, WILDFIRE } from './articles.ts';
import { edit, paragraphs, type RevisedPair } from './pairs.ts';

/** Pairs that were written before the comparison and looked at after it. */
export const HELD_OUT: readonly RevisedPair[] = [
  edit(
    'acres raised, containment raised',
    WILDFIRE,
    [
      ['9,500 acres', '14,200 acres'],
      ['10 percent contained', '25 percent contained'],
    ],
    { type: 'figure', before: '9,500', after: '14,200', what: 'raised' },
    { type: 'figure', before: '10 percent', after: '25 percent', what: 'raised' },
  ),
  edit('may to will', MARCH, [['He may offer a rebate', 'He will offer a rebate']], {
    type: 'certainty',
    before: 'may',
    after: 'will',
  }),
  edit(
    'a source given for the cause',
    WILDFIRE,
    [['Investigators believe that a fallen power line caused the fire.', 'A fallen power line caused the fire.']],
    { type: ['attribution', 'certainty'], before: 'Investigators believe', what: 'told flat now' },
  ),
  edit('verb of report', FERRY, [['denied that it had', 'admitted that it had']], {
    type: 'attribution',
    before: 'denied',
    after: 'admitted',
  }),
  edit('another town', WILDFIRE, [['The high school in Millbrook', 'The high school in Fernley']], {
    type: ['place', 'actor'],
    before: 'Millbrook',
    after: 'Fernley',
  }),
  edit('guilty to innocent', TRIAL, [['He was cleared of a charge', 'He was convicted of a charge']], {
    type: ['other', 'framing'],
    before: 'cleared',
    after: 'convicted',
  }),
  edit('a name spelt right', TRIAL, [['The judge, Anne Okafor, told', 'The judge, Anne Okafar, told']], {
    type: 'actor',
    before: 'Okafor',
    after: 'Okafar',
    severity: 'wording',
  }),
  edit('range narrowed', BANK, [['cut 1,200 jobs over two years, it', 'cut 1,200 to 1,500 jobs over two years, it']], {
    type: 'figure',
    before: '1,200',
    after: '1,500',
  }),
  edit('clause dropped', BANK, [['Northgate, which was founded in Leeds in 1871, employs', 'Northgate employs']], {
    type: ['other', 'time', 'place'],
    before: '1871',
  }),
  edit(
    'crackdown',
    MARCH,
    [
      ['Officers used tear gas near', 'Officers fired tear gas near'],
      ['like criminals for wanting', 'like animals for wanting'],
    ],
    { type: 'framing', before: 'used', after: 'fired' },
    { type: 'quote-wording', before: 'criminals', after: 'animals', what: 'Lena Moritz' },
  ),
  edit(
    'a paragraph added that repeats a figure',
    BANK,
    [
      [
        'kept its dividend at 6 pence a share.',
        'kept its dividend at 6 pence a share.\n\nThe 1,200 jobs amount to about one in twenty of its staff, according to Bankstaff.',
      ],
    ],
    { type: 'added', after: 'one in twenty' },
  ),
  edit(
    'editor’s note',
    MARCH,
    [
      [
        'Another march is planned for next Saturday.',
        'Another march is planned for next Saturday.\n\nEditor’s note: The spelling of Lena Moritz’s name has been corrected.',
      ],
    ],
    { type: 'added', after: 'Editor’s note', what: 'correction note added' },
  ),
  edit('marks, clock and title', FERRY, [
    ['PORT HALVEY - At', 'PORT HALVEY — At'],
    ['“Our thoughts are with the families,” the company’s', "'Our thoughts are with the families,' the company's"],
    ['left Port Halvey at 5.40pm', 'left Port Halvey at 5:40 p.m.'],
  ]),
  edit('attribution moved within its sentence', FERRY, [
    [
      'At least 12 people were killed when a ferry carrying about 140 passengers capsized off Corran Point on Monday evening, the coast guard said.',
      'The coast guard said at least 12 people were killed when a ferry carrying about 140 passengers capsized off Corran Point on Monday evening.',
    ],
  ]),
  edit(
    'tightened',
    WILDFIRE,
    [
      ['\n\n“I have lived through three fires, and this is the worst,” she said.', ''],
      [' Among them was Irene Castell, 81, who left with her cat and a box of photographs.', ''],
      ['forced about 3,000 people to flee', 'forced thousands of people to flee'],
    ],
    { type: 'removed', before: 'I have lived' },
    { type: 'removed', before: 'Irene Castell' },
    { type: ['figure', 'framing', 'other'], before: '3,000', after: 'thousands' },
  ),
  {
    name: 'an error page',
    before: MARCH,
    after:
      'Page not found\n\nSorry, the page you are looking for could not be found. Try searching or return to the home page.',
    kind: 'failure',
    changes: [],
  },
  {
    name: 'stops within a sentence',
    before: TRIAL,
    after: `${paragraphs(TRIAL).slice(0, 4).join('\n\n')}\n\nHis lawyer, Simon Hurst, said his`,
    kind: 'failure',
    changes: [],
  },
  {
    name: 'a rolling page',
    before: MARCH,
    after:
      'Belmora protests: live updates\n\n16:40\n\nPolice have closed the Mercy Bridge to all traffic.\n\n16:22\n\nOur reporter at the scene says that the crowd is thinning out.\n\n15:58\n\nThe mayor is to speak at six, his office says.\n\n15:30\n\nTear gas has been used near the river.\n\n15:02\n\nThe march has set out from Union Square.',
    kind: 'other',
    changes: [],
  },
];
