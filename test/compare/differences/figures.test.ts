import { describe, it } from 'vitest';
import {
  type DifferenceCase,
  type ExplainedCase,
  expectExplained,
  expectNotProposed,
  expectProposed,
  type SameCase,
} from './accounts.ts';

const DIFFERENT: readonly DifferenceCase[] = [
  {
    name: 'apart',
    way: 'figure',
    type: 'figure',
    severity: 'contradiction',
    event: 'ferry',
    lines: [
      'Rescue boats took <side>212 passengers</side> off the stricken ferry before dawn.',
      'Before dawn rescue boats had taken <side>187 passengers</side> off the stricken ferry.',
    ],
  },
  {
    name: 'one within the other',
    way: 'figure',
    type: 'figure',
    severity: 'imprecision',
    event: 'ferry',
    lines: [
      'Rescue boats took <side>212 passengers</side> off the stricken ferry before dawn.',
      'Before dawn rescue boats had taken <side>more than 200 passengers</side> off the stricken ferry.',
    ],
  },
  {
    name: 'rounded',
    way: 'figure',
    type: 'figure',
    severity: 'imprecision',
    event: 'council',
    lines: [
      'The new stadium will cost the city <side>$41.3 million</side>, the plans show.',
      'The plans show that the new stadium will cost the city <side>$41 million</side>.',
    ],
  },
  {
    name: 'a vote',
    way: 'figure',
    type: 'figure',
    event: 'council',
    lines: [
      'Councillors backed the stadium plan <side>by 14 votes</side> to 9.',
      'Councillors backed the stadium plan <side>by 15 votes</side> to 9.',
    ],
  },
  {
    name: 'a length',
    way: 'figure',
    type: 'figure',
    event: 'ferry',
    lines: [
      'The hull of the Marigold was torn open over a length of <side>12 metres</side>, divers found.',
      'Divers found the hull of the Marigold torn open over a length of <side>20 metres</side>.',
    ],
  },
  {
    name: 'money',
    way: 'figure',
    type: 'figure',
    event: 'council',
    lines: [
      'The council will borrow <side>$30 million</side> to pay for the stadium.',
      'To pay for the stadium, the council will borrow <side>$25 million</side>.',
    ],
  },
];

const SAME: readonly SameCase[] = [
  {
    name: 'digits and words',
    event: 'ferry',
    lines: [
      'A ship of the coastguard took <side>12 passengers</side> from the ferry to hospital in Port Lowen.',
      'A coastguard ship took <side>a dozen passengers</side> from the ferry to hospital in Port Lowen.',
    ],
  },
  {
    name: 'number words',
    event: 'ferry',
    lines: [
      'A ship of the coastguard took <side>five passengers</side> from the ferry to hospital in Port Lowen.',
      'A coastguard ship took <side>5 passengers</side> from the ferry to hospital in Port Lowen.',
    ],
  },
  {
    name: 'thousands',
    event: 'council',
    lines: [
      'The stadium will have seats for <side>24,000 people</side>.',
      'The stadium will seat <side>24 thousand people</side>.',
    ],
  },
  {
    name: 'other heads',
    event: 'ferry',
    lines: [
      'The ferry carried <side>212 passengers</side> when it struck the reef.',
      'The ferry carried <side>31 cars</side> when it struck the reef.',
    ],
  },
  {
    name: 'other subjects',
    event: 'council',
    lines: [
      'Councillor Mara Dunn spoke for <side>40 minutes</side> against the stadium.',
      'Councillor Piet Oster spoke for <side>15 minutes</side> against the stadium.',
    ],
  },
  {
    name: 'other units',
    event: 'ferry',
    lines: [
      'The Marigold lay <side>two miles</side> from the harbour of Port Lowen.',
      'The Marigold lay in the harbour of Port Lowen for <side>two hours</side>.',
    ],
  },
];

const EXPLAINED: readonly ExplainedCase[] = [
  {
    name: 'a higher toll',
    why: 'later',
    event: 'fighting',
    lines: [
      'Shelling in the village of Tessen killed <side>14 people</side>, the provincial hospital said.',
      'Shelling in the village of Tessen killed <side>23 people</side>, the provincial hospital said.',
    ],
    published: ['2031-05-04T08:00:00Z', '2031-05-05T08:00:00Z'],
  },
  {
    name: 'civilians and people',
    why: 'other-definition',
    event: 'fighting',
    lines: [
      'The shelling of Orrin has killed <side>310 civilians</side> since January.',
      'The shelling of Orrin has killed <side>900 people</side> since January.',
    ],
  },
  {
    name: 'two sides count',
    why: 'reported-by-other',
    event: 'fighting',
    lines: [
      'The government said that <side>40 soldiers</side> were killed in the battle for the Tessen pass.',
      'The Northern Front said that <side>95 soldiers</side> were killed in the battle for the Tessen pass.',
    ],
  },
];

describe('figures', () => {
  it.each(DIFFERENT)('differ: $type, $name', expectProposed);

  it.each(SAME)('do not differ: $name', expectNotProposed);

  it.each(EXPLAINED)('lie apart and are explained: $why, $name', expectExplained);
});
