import { describe, it } from 'vitest';
import { type DifferenceCase, expectNotProposed, expectProposed, type SameCase } from './accounts.ts';

const DIFFERENT: readonly DifferenceCase[] = [
  {
    name: 'an adjective added',
    way: 'wording',
    type: 'framing',
    severity: 'wording',
    event: 'council',
    lines: [
      'Opponents of the stadium held a <side>noisy protest</side> outside the city hall of Brackenford.',
      'Opponents of the stadium held a <side>protest</side> outside the city hall of Brackenford.',
    ],
  },
  {
    name: 'other adjectives',
    way: 'wording',
    type: 'framing',
    severity: 'wording',
    event: 'council',
    lines: [
      'Opponents of the stadium held a <side>noisy protest</side> outside the city hall of Brackenford.',
      'Opponents of the stadium held a <side>peaceful protest</side> outside the city hall of Brackenford.',
    ],
  },
  {
    name: 'another noun for people',
    way: 'wording',
    type: 'framing',
    severity: 'wording',
    event: 'fighting',
    lines: [
      '<side>Rebels</side> of the Northern Front captured an army helicopter near the Tessen pass.',
      '<side>Fighters</side> of the Northern Front captured an army helicopter near the Tessen pass.',
    ],
  },
  {
    name: 'another verb',
    way: 'wording',
    type: 'framing',
    severity: 'wording',
    event: 'fighting',
    lines: [
      'Government troops <side>stormed</side> the border town of Kell with tanks at the weekend.',
      'Government troops <side>entered</side> the border town of Kell with tanks at the weekend.',
    ],
  },
  {
    name: 'before and after',
    way: 'order',
    type: 'order',
    severity: 'contradiction',
    event: 'ferry',
    lines: [
      'The captain sent a distress call <side>before he ordered</side> the passengers into the lifeboats.',
      'The captain sent a distress call <side>after he had ordered</side> the passengers into the lifeboats.',
    ],
  },
  {
    name: 'after on either side',
    way: 'order',
    type: 'order',
    severity: 'contradiction',
    event: 'fighting',
    lines: [
      'The army shelled Tessen <side>after the Northern Front attacked</side> a convoy on the Kell road.',
      'The Northern Front attacked a convoy on the Kell road <side>after the army shelled Tessen</side>.',
    ],
  },
  {
    name: 'rank',
    way: 'post',
    type: 'other',
    severity: 'contradiction',
    event: 'fighting',
    lines: [
      'The talks were led for Karvonia by <side>foreign minister</side> Jovan Reth.',
      'The talks were led for Karvonia by <side>deputy foreign minister</side> Jovan Reth.',
    ],
  },
  {
    name: 'spelling',
    way: 'wording',
    type: 'other',
    severity: 'contradiction',
    event: 'council',
    lines: [
      'The plans were drawn by the architect Helena <side>Brandt</side>, who also built the library.',
      'The plans were drawn by the architect Helena <side>Brant</side>, who also built the library.',
    ],
  },
  {
    name: 'accents',
    way: 'spelling',
    type: 'other',
    severity: 'wording',
    event: 'council',
    lines: [
      'The plans were drawn by the architect Helena <side>Muñoz</side>, who also built the library.',
      'The plans were drawn by the architect Helena <side>Munoz</side>, who also built the library.',
    ],
  },
  {
    name: 'reasons',
    way: 'reason',
    type: 'other',
    severity: 'imprecision',
    event: 'ferry',
    lines: [
      'The ferry left Port Lowen an hour late <side>because of a broken ramp</side>.',
      'The ferry left Port Lowen an hour late <side>because of thick fog</side>.',
    ],
  },
];

const SAME: readonly SameCase[] = [
  {
    name: 'one order told both ways',
    event: 'fighting',
    lines: [
      'The army shelled Tessen <side>after the Northern Front attacked</side> a convoy on the Kell road.',
      'The Northern Front attacked a convoy on the Kell road <side>before the army shelled Tessen</side>.',
    ],
  },
  {
    name: 'one reason in other words',
    event: 'ferry',
    lines: [
      'The ferry left Port Lowen an hour late <side>because of thick fog</side>.',
      'The ferry left Port Lowen an hour late <side>owing to the thick fog</side>.',
    ],
  },
  {
    name: 'a cue of another kind',
    event: 'council',
    lines: [
      'Mayor Ines Calder <side>said</side> that the stadium would pay for itself in ten years.',
      'Mayor Ines Calder <side>told reporters</side> that the stadium would pay for itself in ten years.',
    ],
  },
  {
    name: 'a surname alone',
    event: 'council',
    lines: [
      'Mayor <side>Ines Calder</side> cut the first turf on the site with a silver spade.',
      'Mayor <side>Calder</side> cut the first turf on the site with a silver spade.',
    ],
  },
];

describe('words, order and the rest', () => {
  it.each(DIFFERENT)('differ: $type, $name', expectProposed);

  it.each(SAME)('do not differ: $name', expectNotProposed);
});
