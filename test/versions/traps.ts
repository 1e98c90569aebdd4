import { type Expected, edited, type RevisedPair } from './pairs.ts';

const SUMMIT = `Talks on Kalvian truce resume in Geneva

GENEVA - Talks on a cease-fire in Kalvia resumed on Tuesday, with U.S. envoy Martin Groves saying the two sides were “closer than at any time this year”.

Mr. Groves met the Kalvian foreign minister, Irina Volkova, for 20 to 30 minutes. About 1,000 people have died since January, and roughly 10 percent of the population has fled, according to the U.N.

The rebels have not said whether they would sign. Their spokesman, Col. Anton Reiss, claimed that government troops had shelled the town of Merin on Monday night, killing three civilians.

The government has denied the attack. “There was no shelling,” Ms. Volkova said. “We honour what we sign.”

Officials hope to finish the talks by Friday. If they fail, the border will be closed.`;

const edit = (
  name: string,
  replacements: readonly (readonly [string, string])[],
  ...changes: Expected[]
): RevisedPair => ({
  name,
  before: SUMMIT,
  after: edited(SUMMIT, ...replacements),
  kind: changes.length > 0 ? 'edit' : 'cosmetic',
  changes,
});

/** What looks like a change and is none, and changes that are easily missed. */
export const TRAPS: readonly RevisedPair[] = [
  edit('titles without stops', [
    ['Mr. Groves met', 'Mr Groves met'],
    ['Ms. Volkova', 'Ms Volkova'],
    ['Col. Anton', 'Col Anton'],
  ]),
  edit('initials without stops', [
    ['with U.S. envoy', 'with US envoy'],
    ['to the U.N.', 'to the UN.'],
  ]),
  edit('number style', [
    ['1,000 people', '1000 people'],
    ['10 percent of', '10% of'],
    ['20 to 30 minutes', '20-30 minutes'],
    ['killing three', 'killing 3'],
  ]),
  edit('spelling of compounds', [
    ['a cease-fire in', 'a ceasefire in'],
    ['honour what', 'honor what'],
  ]),
  edit('contractions', [['have not said', 'haven’t said']]),
  edit('paragraphs joined', [
    ['by Friday. If', 'by Friday.\n\nIf'],
    ['fled, according to the U.N.\n\nThe rebels', 'fled, according to the U.N. The rebels'],
  ]),
  edit('toll of the year made exact', [['About 1,000 people have', 'At least 1,429 people have']], {
    type: 'figure',
    before: '1,000',
    after: '1,429',
    what: 'toll raised about 1,000 → at least 1,429',
  }),
  edit('range narrowed', [['for 20 to 30 minutes', 'for 25 minutes']], {
    type: 'figure',
    before: '20 to 30',
    after: '25',
    what: 'range narrowed',
    severity: 'imprecision',
  }),
  edit('claimed to said', [['Reiss, claimed that', 'Reiss, said that']], {
    type: 'attribution',
    before: 'claimed',
    after: 'said',
    severity: 'imprecision',
  }),
  edit(
    'claim told flat',
    [['Their spokesman, Col. Anton Reiss, claimed that government troops had shelled', 'Government troops shelled']],
    { type: 'attribution', before: 'Reiss', what: 'told flat now' },
  ),
  edit('a denial withdrawn', [['“There was no shelling,”', '“There was shelling,”']], {
    type: 'quote-wording',
    what: 'Volkova',
  }),
  edit('minister corrected', [['foreign minister, Irina Volkova', 'defence minister, Irina Volkova']], {
    type: ['framing', 'actor', 'other'],
    before: 'foreign',
    after: 'defence',
  }),
  edit('condition made sure', [['If they fail, the border will be closed.', 'The border will be closed.']], {
    type: ['other', 'certainty'],
    before: 'If they fail',
  }),
  edit(
    'day and place of the attack',
    [['the town of Merin on Monday night', 'the town of Loszk on Sunday night']],
    { type: ['place', 'actor'], before: 'Merin', after: 'Loszk' },
    { type: 'time', before: 'Monday', after: 'Sunday', severity: 'contradiction' },
  ),
];
