import { describe, expect, it } from 'vitest';
import { loadMeaning } from '../../src/app/models.ts';
import { meaningOf, similarity } from '../../src/core/text/embedding/index.ts';

const PARAPHRASES: readonly (readonly [string, string])[] = [
  [
    'Three people were killed when the bridge at Ostermouth collapsed.',
    'The collapse of the Ostermouth bridge left three dead.',
  ],
  ['The council voted to cut bus fares next year.', 'From next year bus tickets will be cheaper, councillors decided.'],
  ['Police arrested a man over the theft of the painting.', 'A suspect was detained after the artwork was stolen.'],
  [
    'Heavy rain flooded hundreds of homes in Varnholm.',
    'Hundreds of houses in Varnholm are under water after the downpour.',
  ],
  [
    'The airline cancelled its flights because of the strike.',
    'Planes stayed on the ground as the airline staff walked out.',
  ],
  [
    'Doctors said the minister was in stable condition after surgery.',
    "The minister's operation went well, the hospital reported.",
  ],
  ['Wildfires forced thousands of residents to leave their homes.', 'Thousands were evacuated as the blaze spread.'],
  [
    'The company will lay off 400 workers at its Pellworth plant.',
    'Four hundred jobs are to go at the Pellworth factory.',
  ],
];

describe('the model of the package', async () => {
  const model = await loadMeaning();
  const like = (a: string, b: string) => similarity(meaningOf(model, a), meaningOf(model, b));

  it.each(PARAPHRASES)('finds no other sentence closer to "%s" than its paraphrase', (sentence, paraphrase) => {
    const own = like(sentence, paraphrase);
    const others = PARAPHRASES.filter(([other]) => other !== sentence).map(([, other]) => like(sentence, other));
    expect(own).toBeGreaterThan(Math.max(...others) + 0.1);
  });

  it('is read once', () => {
    expect(loadMeaning()).toBe(loadMeaning());
  });

  it('weighs little what is frequent, much what is rare', () => {
    const weightOf = (piece: string) => model.weights[model.pieces.get(piece) ?? -1] ?? Number.NaN;
    expect(weightOf('the')).toBeLessThan(0.2);
    expect(weightOf('bridge')).toBeGreaterThan(0.9);
  });
});
