import { describe, it } from 'vitest';
import { type DifferenceCase, expectNotProposed, expectProposed, type SameCase } from './accounts.ts';

const DIFFERENT: readonly DifferenceCase[] = [
  {
    name: 'names',
    way: 'wording',
    type: 'place',
    event: 'ferry',
    lines: [
      'The injured were flown by helicopter to <side>Port Lowen</side> for treatment.',
      'The injured were flown by helicopter to <side>Castle Bay</side> for treatment.',
    ],
  },
  {
    name: 'hospitals',
    way: 'wording',
    type: 'place',
    event: 'ferry',
    lines: [
      'Nine of the injured passengers are being treated at <side>Brannoc Island Hospital</side>, a nurse said.',
      'Nine of the injured passengers are being treated at <side>Lowen General Hospital</side>, a nurse said.',
    ],
  },
  {
    name: 'north and south',
    way: 'wording',
    type: 'place',
    severity: 'contradiction',
    event: 'ferry',
    lines: [
      'The wreck lies off the <side>northern</side> shore of the island, where the reef is steep.',
      'The wreck lies off the <side>southern</side> shore of the island, where the reef is steep.',
    ],
  },
  {
    name: 'streets',
    way: 'wording',
    type: 'place',
    event: 'council',
    lines: [
      'The stadium will be built on the site of an old brewery in <side>Mill Street</side>.',
      'The stadium will be built on the site of an old brewery in <side>Station Road</side>.',
    ],
  },
  {
    name: 'villages',
    way: 'wording',
    type: 'place',
    event: 'fighting',
    lines: [
      'Soldiers set up a roadblock near the village of <side>Tessen</side> after the attack.',
      'Soldiers set up a roadblock near the village of <side>Marrow</side> after the attack.',
    ],
  },
  {
    name: 'doers',
    way: 'wording',
    type: 'actor',
    event: 'fighting',
    lines: [
      '<side>Government soldiers</side> burned down the customs house in the border town of Kell.',
      '<side>Fighters of the Northern Front</side> burned down the customs house in the border town of Kell.',
    ],
  },
  {
    name: 'people',
    way: 'wording',
    type: 'actor',
    event: 'council',
    lines: [
      'The stadium contract was signed by <side>Mara Dunn</side> on behalf of the city.',
      'The stadium contract was signed by <side>Piet Oster</side> on behalf of the city.',
    ],
  },
  {
    name: 'bodies',
    way: 'wording',
    type: 'actor',
    event: 'ferry',
    lines: [
      'A formal inquiry into the grounding was opened by the <side>Transport Ministry</side> of Aldane.',
      'A formal inquiry into the grounding was opened by the <side>Maritime Agency</side> of Aldane.',
    ],
  },
];

const SAME: readonly SameCase[] = [
  {
    name: 'one place named more fully',
    event: 'ferry',
    lines: [
      'The injured were flown by helicopter to <side>Port Lowen</side> for treatment.',
      'The injured were flown by helicopter to <side>the harbour town of Port Lowen</side> for treatment.',
    ],
  },
  {
    name: 'one doer, active and passive',
    event: 'fighting',
    lines: [
      '<side>Soldiers of the Karvonia government</side> burned down the customs house in the border town of Kell.',
      'The customs house in the border town of Kell was burned down by <side>soldiers of the Karvonia government</side>.',
    ],
  },
];

describe('places and doers', () => {
  it.each(DIFFERENT)('differ: $type, $name', expectProposed);

  it.each(SAME)('do not differ: $name', expectNotProposed);
});
