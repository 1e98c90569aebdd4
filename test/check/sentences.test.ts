import { beforeAll, describe, expect, it } from 'vitest';
import { checkSentence, type RefusalRule } from '../../src/core/check/index.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { type Passage, passageOf } from '../../src/core/model/span.ts';
import { compareAccident } from './story.ts';

let comparison: Comparison;
beforeAll(async () => {
  comparison = await compareAccident();
});

/** The sentence of an account that holds some words. */
function sentence(words: string): Passage {
  for (const document of comparison.documents)
    for (const span of document.sentences) {
      const passage = passageOf(document, span);
      if (passage.quote.includes(words)) return passage;
    }
  throw new Error(`no sentence holds ${words}`);
}

const rulesAgainst = (text: string, ...cited: readonly string[]): RefusalRule[] =>
  checkSentence({ text, cites: cited.map(sentence) }, comparison).map(({ rule }) => rule);

describe('a sentence is let through', () => {
  it.each<[string, string, ...string[]]>([
    [
      'in the words of its passage',
      'Harbour master Tomas Rell said the captain had ignored two warnings.',
      'two warnings',
    ],
    ['with a number as a word', 'Repairs will cost $4.1 million and take 9 weeks.', 'nine weeks'],
    ['shortened', 'Repairs will take nine weeks.', 'nine weeks'],
    ['with the source named by surname', 'The captain had ignored two warnings, Rell said.', 'two warnings'],
    ['with a quotation in one piece', 'Ida Verlen told reporters: “We saw the lights far too late.”', 'far too late'],
    [
      'with a quotation shortened by an ellipsis',
      'Ida Verlen told reporters: “We saw the lights … there was nothing to be done.”',
      'far too late',
    ],
    ['that keeps its "not"', 'The engine: the company did not inspect it in March.', 'not inspect'],
    ['that keeps its "alleged"', 'Piet Garland, the alleged saboteur, was arrested on Wednesday.', 'alleged saboteur'],
    ['that keeps the distance of "claimed"', 'The operator claimed more than 200 people were on board.', 'on board'],
    [
      'that gives both sides',
      'Accounts differ on how many: “killing 3 people” (Oldhaven Courier), “5 people” (Coast Wire).',
      'killing 3',
      'killing 5',
    ],
    [
      'that tells one side as an account’s',
      'As Oldhaven Courier tells it: The ferry struck a pier, killing 3 people.',
      'killing 3',
    ],
    [
      'that names the only account',
      'Only Coast Wire adds: The mayor, Rosa Quill, praised the rescue crews.',
      'Rosa Quill',
    ],
  ])('%s', (_, text, ...cited) => {
    expect(checkSentence({ text, cites: cited.map(sentence) }, comparison)).toEqual([]);
  });
});

describe('a sentence is refused', () => {
  it.each<[string, RefusalRule, string, ...string[]]>([
    ['a number that is not there', 'number', 'Repairs will cost $4.7 million and take nine weeks.', 'nine weeks'],
    ['a number as a word that is not there', 'number', 'Repairs will take eight weeks.', 'nine weeks'],
    ['a number of another unit', 'number', 'Repairs will cost $4.1 million and take nine months.', 'nine weeks'],
    ['a number of something else', 'number', 'The ferry struck a pier, injuring 12 crew members.', 'killing 3'],
    [
      'numbers that changed places',
      'swapped',
      'The ferry struck a pier in Oldhaven, killing 12 people and injuring 3 passengers.',
      'killing 3',
    ],
    ['a figure surer than it is', 'hedge', 'The operator claimed 200 people were on board.', 'on board'],
    [
      'a name that is not there',
      'name',
      'Harbour master Tomas Bell said the captain had ignored two warnings.',
      'two warnings',
    ],
    ['a name of another passage', 'name', 'Rosa Quill said the captain had ignored two warnings.', 'two warnings'],
    [
      'two names made one',
      'name',
      'Tomas Garland said the captain had ignored two warnings.',
      'two warnings',
      'alleged saboteur',
    ],
    ['names that changed places', 'swapped', 'Rell thanked Verlen for his help.', 'thanked'],
    [
      'a day that is not there',
      'time',
      'The alleged saboteur, Piet Garland, was arrested at the docks on Friday.',
      'alleged saboteur',
    ],
    [
      'a part of the day that is not there',
      'time',
      'The ferry struck a pier in Oldhaven on Tuesday evening.',
      'killing 3',
    ],
    [
      'another half of the day',
      'time',
      'The operator claimed more than 200 people were on board at 9:15 p.m.',
      'on board',
    ],
    ['a "not" left out', 'negation', 'The company did inspect the engine in March.', 'not inspect'],
    ['a "not" put in', 'negation', 'Repairs will not cost $4.1 million.', 'nine weeks'],
    ['a denial left out', 'negation', 'Garland had touched the engine.', 'denied'],
    [
      'an "alleged" left out',
      'hedge',
      'The saboteur, Piet Garland, was arrested at the docks on Wednesday.',
      'alleged saboteur',
    ],
    ['a "claimed" made "said"', 'hedge', 'The operator said more than 200 people were on board.', 'on board'],
    [
      'a "said" made "admitted"',
      'attribution',
      'Harbour master Tomas Rell admitted the captain had ignored two warnings.',
      'two warnings',
    ],
    ['a claim told as a fact', 'attribution', 'The captain had ignored two warnings.', 'two warnings'],
    [
      'a claim given to nobody in particular',
      'attribution',
      'Officials said the captain had ignored two warnings.',
      'two warnings',
    ],
    ['an invented quotation', 'quotation', 'Ida Verlen told reporters: “We were all asleep.”', 'far too late'],
    [
      'reported words put between quotation marks',
      'quotation',
      'Tomas Rell said “the captain had ignored two warnings”.',
      'two warnings',
    ],
    [
      'two quotations made one',
      'quotation',
      'Ida Verlen said: “We saw the lights far too late, and that is all I know.”',
      'far too late',
      'all I know',
    ],
    [
      'one side of a difference as fact',
      'one-sided',
      'The ferry struck a pier in Oldhaven, killing 3 people.',
      'killing 3',
      'killing 5',
    ],
    [
      'a side given to the other account',
      'account',
      'Accounts differ on how many: “killing 5 people” (Oldhaven Courier), “3 people” (Coast Wire).',
      'killing 3',
      'killing 5',
    ],
    [
      'another account’s figure told as one account’s',
      'number',
      'As Oldhaven Courier tells it: The ferry struck a pier in Oldhaven, killing 5 people.',
      'killing 3',
      'killing 5',
    ],
    [
      '"only" one account where two are cited',
      'account',
      'Only Coast Wire tells that the ferry struck a pier.',
      'killing 3',
      'killing 5',
    ],
    [
      '"all accounts" where one is cited',
      'account',
      'All accounts say the mayor, Rosa Quill, praised the rescue crews.',
      'Rosa Quill',
    ],
    [
      'a word in the place of its contrary',
      'contrary',
      'The saboteur, Piet Garland, was released at the docks on Wednesday.',
      'alleged saboteur',
    ],
    [
      'words that the passage does not have',
      'unsupported',
      'Dark money paid the owners to hide rotten steel plates.',
      'Rosa Quill',
    ],
    ['nothing at all', 'passage', ' ', 'Rosa Quill'],
  ])('for %s', (_, rule, text, ...cited) => {
    expect(rulesAgainst(text, ...cited)).toContain(rule);
  });

  it('for citing nothing, a passage of no account, or words that stand elsewhere', () => {
    const told = sentence('Rosa Quill');
    for (const cites of [[], [{ ...told, document: 'nowhere' }], [{ ...told, quote: 'The mayor resigned.' }]])
      expect(checkSentence({ text: told.quote, cites }, comparison).map(({ rule }) => rule)).toEqual(['passage']);
  });

  it('with a reason that shows the words', () => {
    const [refusal] = checkSentence(
      { text: 'Repairs will take eight weeks.', cites: [sentence('nine weeks')] },
      comparison,
    );
    expect(refusal?.reason).toContain('eight');
  });

  it('however long it is', () => {
    const text = `The mayor ${'praised the rescue crews and '.repeat(5000)}left.`;
    expect(checkSentence({ text, cites: [sentence('Rosa Quill')] }, comparison)).toHaveLength(1);
  });
});
