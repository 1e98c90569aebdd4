import { describe, it } from 'vitest';
import { type DifferenceCase, expectNotProposed, expectProposed, type SameCase } from './accounts.ts';

const DIFFERENT: readonly DifferenceCase[] = [
  {
    name: 'days apart',
    way: 'time',
    type: 'time',
    severity: 'contradiction',
    event: 'ferry',
    lines: [
      'The ferry struck the reef <side>on Tuesday evening</side> on its way to Port Lowen.',
      'On its way to Port Lowen the ferry struck the reef <side>on Wednesday evening</side>.',
    ],
  },
  {
    name: 'one wider',
    way: 'time',
    type: 'time',
    severity: 'imprecision',
    event: 'ferry',
    lines: [
      'The ferry struck the reef <side>at 9.40 p.m. on Tuesday</side> on its way to Port Lowen.',
      'On its way to Port Lowen the ferry struck the reef <side>on Tuesday evening</side>.',
    ],
  },
  {
    name: 'months apart',
    way: 'time',
    type: 'time',
    severity: 'contradiction',
    event: 'council',
    lines: [
      'The stadium is to open <side>in August 2033</side>, the council decided.',
      'The council decided that the stadium is to open <side>in October 2033</side>.',
    ],
  },
  {
    name: 'clock times',
    way: 'time',
    type: 'time',
    severity: 'contradiction',
    event: 'fighting',
    lines: [
      'The first rockets fell on the village of Tessen <side>at 4 a.m.</side>, as its people slept.',
      'The first rockets fell on the village of Tessen <side>at 6 a.m.</side>, as its people slept.',
    ],
  },
  {
    name: 'years apart',
    way: 'time',
    type: 'time',
    severity: 'contradiction',
    event: 'fighting',
    lines: [
      'The truce in Orrin had held since it was signed <side>in 2028</side>.',
      'The truce in Orrin had held since it was signed <side>in 2027</side>.',
    ],
  },
  {
    name: 'durations',
    way: 'figure',
    type: 'figure',
    severity: 'contradiction',
    event: 'council',
    lines: [
      'Councillors debated the stadium plan for <side>five hours</side> before they voted.',
      'Councillors debated the stadium plan for <side>seven hours</side> before they voted.',
    ],
  },
];

/** Times that cannot be set against each other are left to the evidence: they may differ, but never contradict each other. */
const UNLIKE: readonly DifferenceCase[] = [
  {
    name: 'other scales',
    way: 'time',
    type: 'time',
    severity: 'imprecision',
    event: 'ferry',
    lines: [
      'The Marigold was built in the yards of Port Lowen <side>in 1998</side>.',
      'The Marigold had left the yards of Port Lowen <side>on Monday</side>.',
    ],
  },
];

const SAME: readonly SameCase[] = [
  {
    name: 'a day with and without a preposition',
    event: 'council',
    lines: [
      'The council will publish the contract <side>on Friday</side>, the city clerk said.',
      'The council will publish the contract <side>Friday</side>, the city clerk said.',
    ],
  },
  {
    name: 'a date both ways',
    event: 'council',
    lines: [
      'The council will publish the contract <side>on Sept. 6</side>, the city clerk said.',
      'The council will publish the contract on <side>6 September</side>, the city clerk said.',
    ],
  },
  {
    name: 'a clock both ways',
    event: 'fighting',
    lines: [
      'The first rockets fell on the village of Tessen <side>at 4 a.m.</side>, as its people slept.',
      'The first rockets fell on the village of Tessen <side>at 04:00</side>, as its people slept.',
    ],
  },
];

describe('times', () => {
  it.each(DIFFERENT)('differ: $type, $name', expectProposed);

  it.each(UNLIKE)('may differ, without contradiction: $name', expectProposed);

  it.each(SAME)('do not differ: $name', expectNotProposed);
});
