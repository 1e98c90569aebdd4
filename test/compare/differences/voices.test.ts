import { describe, it } from 'vitest';
import { type DifferenceCase, expectNotProposed, expectProposed, type SameCase } from './accounts.ts';

const DIFFERENT: readonly DifferenceCase[] = [
  {
    name: 'dropped',
    way: 'attribution',
    type: 'attribution',
    severity: 'imprecision',
    event: 'ferry',
    lines: [
      '<side>Engineer Lena Marsh said</side> that the radar of the ferry had failed twice that week.',
      'The <side>radar of the ferry had failed twice</side> that week.',
    ],
  },
  {
    name: 'dropped, with according to',
    way: 'attribution',
    type: 'attribution',
    severity: 'imprecision',
    event: 'fighting',
    lines: [
      '<side>According to the hospital director</side>, most of the wounded in Tessen were children.',
      'Most of the <side>wounded in Tessen were children</side>.',
    ],
  },
  {
    name: 'another speaker',
    way: 'attribution',
    type: 'attribution',
    event: 'ferry',
    lines: [
      '<side>Engineer Lena Marsh said</side> that the radar of the ferry had failed twice that week.',
      '<side>Captain Owen Pell said</side> that the radar of the ferry had failed twice that week.',
    ],
  },
  {
    name: 'alleged dropped',
    way: 'wording',
    type: 'certainty',
    severity: 'imprecision',
    event: 'ferry',
    lines: [
      'Police questioned the captain over <side>his alleged drinking</side> on the bridge of the ferry.',
      'Police questioned the captain over <side>his drinking</side> on the bridge of the ferry.',
    ],
  },
  {
    name: 'allegedly dropped',
    way: 'wording',
    type: 'certainty',
    severity: 'imprecision',
    event: 'council',
    lines: [
      'The builder <side>allegedly</side> paid two councillors for their votes on the stadium.',
      'The builder <side>paid</side> two councillors for their votes on the stadium.',
    ],
  },
  {
    name: 'expected and will',
    way: 'attribution',
    type: 'certainty',
    severity: 'imprecision',
    event: 'council',
    lines: [
      'The stadium <side>is expected to</side> bring 300 jobs to the east of the city.',
      'The stadium <side>will bring 300 jobs</side> to the east of the city.',
    ],
  },
  {
    name: 'may and will',
    way: 'wording',
    type: 'certainty',
    severity: 'imprecision',
    event: 'ferry',
    lines: [
      'Oil from the wreck <side>may reach</side> the seal colony at Gannet Point.',
      'Oil from the wreck <side>will reach</side> the seal colony at Gannet Point.',
    ],
  },
  {
    name: 'negation',
    way: 'wording',
    type: 'certainty',
    severity: 'contradiction',
    event: 'ferry',
    lines: [
      'The ferry <side>had passed</side> its yearly safety inspection in the yards of Port Lowen.',
      'The ferry <side>had not passed</side> its yearly safety inspection in the yards of Port Lowen.',
    ],
  },
  {
    name: 'likely',
    way: 'wording',
    type: 'certainty',
    severity: 'imprecision',
    event: 'fighting',
    lines: [
      'The rockets were <side>probably fired</side> from a farm on the far bank of the river Kell.',
      'The rockets were <side>fired</side> from a farm on the far bank of the river Kell.',
    ],
  },
];

const SAME: readonly SameCase[] = [
  {
    name: 'the speaker’s own doing',
    event: 'council',
    lines: [
      '<side>Mayor Ines Calder said</side> that she would resign over the stadium contract in June.',
      '<side>Mayor Ines Calder</side> will resign over the stadium contract in June.',
    ],
  },
  {
    name: 'the same speaker with another cue',
    event: 'ferry',
    lines: [
      '<side>Engineer Lena Marsh said</side> that the radar of the ferry had failed twice that week.',
      'The radar of the ferry had failed twice that week, <side>according to engineer Lena Marsh</side>.',
    ],
  },
  {
    name: 'a relative clause in a belief',
    event: 'fighting',
    lines: [
      'Investigators believe that Colonel Dario Venn <side>ordered the attack on Tessen, which killed 30 people</side>.',
      'Colonel Dario Venn is thought to be behind <side>the attack on Tessen, which killed 30 people</side>.',
    ],
  },
  {
    name: 'opposite positions that both report',
    event: 'fighting',
    lines: [
      'The government said that <side>the Northern Front broke the truce</side>, while the Northern Front said that <side>the army broke the truce</side>.',
      'The Northern Front said that <side>the army broke the truce</side>, while the government said that <side>the Northern Front broke the truce</side>.',
    ],
  },
  {
    name: 'a hedge in both',
    event: 'council',
    lines: [
      'The builder <side>allegedly</side> paid two councillors for their votes on the stadium.',
      'The builder <side>reportedly</side> paid two councillors for their votes on the stadium.',
    ],
  },
];

describe('who says so and how sure', () => {
  it.each(DIFFERENT)('differ: $type, $name', expectProposed);

  it.each(SAME)('do not differ: $name', expectNotProposed);
});
