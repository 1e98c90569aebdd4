import { describe, it } from 'vitest';
import { type DifferenceCase, expectNotProposed, expectProposed, type SameCase } from './accounts.ts';

const DIFFERENT: readonly DifferenceCase[] = [
  {
    name: 'reworded',
    way: 'quotation',
    type: 'quote-wording',
    severity: 'wording',
    event: 'ferry',
    lines: [
      '“<side>We heard a terrible bang and then everything went dark</side>,” said passenger Nora Finch.',
      '“<side>We heard a terrible crash and then it all went dark</side>,” said passenger Nora Finch.',
    ],
  },
  {
    name: 'broken off',
    way: 'quotation',
    type: 'quote-wording',
    severity: 'wording',
    event: 'council',
    lines: [
      '“<side>This stadium will be the pride of our city for fifty years, if the builders keep their word</side>,” said Mayor Ines Calder.',
      '“<side>This stadium will be the pride of our city for fifty years</side>,” said Mayor Ines Calder.',
    ],
  },
];

const SAME: readonly SameCase[] = [
  {
    name: 'one sentence and two',
    event: 'ferry',
    lines: [
      '“<side>We heard a terrible bang. Then everything went dark</side>,” said passenger Nora Finch.',
      '“<side>We heard a terrible bang</side>,” said passenger Nora Finch.',
    ],
  },
  {
    name: 'marks and capitals',
    event: 'ferry',
    lines: [
      '“<side>We heard a terrible bang, and then everything went dark</side>,” said passenger Nora Finch.',
      '"<side>We heard a terrible bang and then everything went dark</side>," said passenger Nora Finch.',
    ],
  },
  {
    name: 'split by the cue',
    event: 'ferry',
    lines: [
      '“<side>We heard a terrible bang and then everything went dark</side>,” said passenger Nora Finch.',
      '“<side>We heard a terrible bang</side>,” said passenger Nora Finch, “<side>and then everything went dark</side>.”',
    ],
  },
];

describe('quotations', () => {
  it.each(DIFFERENT)('differ: $type, $name', expectProposed);

  it.each(SAME)('do not differ: $name', expectNotProposed);
});
