import { describe, expect, it } from 'vitest';
import type { Alignment, Comparison, Passage, Quantity, Reuse } from '../../src/core/model/index.ts';
import type { Edition } from '../../src/report/view/edition.ts';
import { editionOf } from '../../src/report/view/edition.ts';
import { type MarginNote, marginOf, notesByBlock } from '../../src/report/view/margin.ts';
import { missingOf } from '../../src/report/view/missing.ts';
import { toldOf } from '../../src/report/view/told.ts';
import { comparison as ferry } from './fixture.ts';
import { accountNamed, differenceOver, pointTold, ToldStory } from './told-story.ts';

const aligned = (a: Passage, b: Passage, relation: Alignment['relation'] = 'overlap', score = 0.95): Alignment => ({
  a,
  b,
  relation,
  score,
  reasons: ['the same words'],
});

const noteOf = <T extends MarginNote['type']>(edition: Edition, outlet: string, type: T) =>
  marginOf(edition, accountNamed(edition, outlet)).filter(
    (note): note is Extract<MarginNote, { type: T }> => note.type === type,
  );

const names = (accounts: readonly { readonly name: string }[]): string[] => accounts.map(({ name }) => name);

describe('disputes', () => {
  const story = new ToldStory({
    Courier: ['Nine people were hurt.', 'Crews came at dawn.'],
    Herald: ['Twelve people were hurt.'],
    Wire: ['Nine people were hurt.'],
    Post: ['A dozen people were hurt.'],
  });
  const edition = story.edition({
    differences: [
      differenceOver(story, 'd', 'contradiction', { Courier: 'Nine', Herald: 'Twelve', Wire: 'Nine', Post: 'A dozen' }),
    ],
  });

  it('tell the other values, each with who gives it, and who gives this one too', () => {
    const [note, ...more] = noteOf(edition, 'Courier', 'dispute');
    expect(more).toEqual([]);
    expect(note?.unit.id).toBe('A1');
    expect(note?.own.quote).toBe('Nine');
    expect(note?.others.map(({ value, accounts }) => [value, ...names(accounts)])).toEqual([
      ['Twelve', 'Herald'],
      ['A dozen', 'Post'],
    ]);
    expect(names(note?.agreeing ?? [])).toEqual(['Wire']);
  });

  it('are seen from each side, and not by an account without one', () => {
    expect(noteOf(edition, 'Post', 'dispute').map(({ own }) => own.quote)).toEqual(['A dozen']);
    const without = story.edition({
      differences: [differenceOver(story, 'd', 'wording', { Courier: 'Nine', Herald: 'Twelve' })],
    });
    expect(noteOf(without, 'Wire', 'dispute')).toEqual([]);
  });
});

describe('what others tell more', () => {
  const story = new ToldStory({
    Courier: ['The hall burned down on Monday.', 'Nobody was hurt.'],
    Herald: ['The hall on Mill Lane burned down, a loss of 4 million crowns.'],
    Wire: ['The hall on Mill Lane burned down.'],
  });
  const lane = (outlet: string) => ({ span: story.at(outlet, 'Mill Lane'), kind: 'name' as const, entity: 'e1' });
  const entities: Comparison['entities'] = [
    { id: 'e1', type: 'place', name: 'Mill Lane', aliases: [], titles: [], gender: null },
  ];
  const loss: Quantity = {
    span: story.at('Herald', '4 million crowns'),
    number: story.at('Herald', '4 million'),
    low: 4e6,
    high: 4e6,
    openLow: false,
    openHigh: false,
    hedge: 'exact',
    rounding: 0,
    unit: 'crown',
    dimension: 'money',
    counted: null,
    scope: null,
    asOf: null,
    voice: { type: 'outlet' },
  };
  const [own, herald, wire] = [
    story.at('Courier', 'The hall burned down on Monday.'),
    story.at('Herald', 'The hall on Mill Lane burned down, a loss of 4 million crowns.'),
    story.at('Wire', 'The hall on Mill Lane burned down.'),
  ] as const;
  const readings = { Herald: { mentions: [lane('Herald')], quantities: [loss] }, Wire: { mentions: [lane('Wire')] } };
  const editionWith = (relation: Alignment['relation'], score: number, found: Partial<Comparison> = {}) =>
    story.edition(
      { entities, alignments: [aligned(own, herald, relation, score), aligned(own, wire)], ...found },
      readings,
    );

  it('is told once, by the passage that has most of it, with all who tell it', () => {
    const notes = noteOf(editionWith('overlap', 0.9), 'Courier', 'addition');
    expect(notes.map(({ passage, unit }) => [unit.id, passage.quote])).toEqual([['A1', herald.quote]]);
    const [note] = notes;
    expect(note?.facts.map(({ start, end }) => story.documents[1]?.text.slice(start, end))).toEqual([
      'Mill Lane',
      '4 million crowns',
    ]);
    expect(names(note?.tellers ?? [])).toEqual(['Herald', 'Wire']);
  });

  it.each([
    ['nothing is told more by a sentence that tells the same', editionWith('same', 0.9)],
    ['a doubtful alignment tells nothing', editionWith('overlap', 0.5)],
  ])('%s', (_, edition) => {
    expect(noteOf(edition, 'Courier', 'addition').map(({ passage }) => passage.quote)).toEqual([wire.quote]);
  });

  it('leaves out what the two differ over', () => {
    const side = { ...story.at('Herald', '4 million crowns'), value: '4 million', context: herald };
    const other = { ...own, value: 'none', context: own };
    const differences = [{ ...differenceOver(story, 'd', 'wording', {}), sides: [side, other] }];
    const [note] = noteOf(editionWith('overlap', 0.9, { differences }), 'Courier', 'addition');
    expect(note?.facts).toHaveLength(1);
  });

  it('leaves out a name that the account has too', () => {
    const known = story.edition(
      { entities, alignments: [aligned(wire, herald)] },
      { ...readings, Herald: { mentions: [lane('Herald')] } },
    );
    expect(noteOf(known, 'Wire', 'addition')).toEqual([]);
  });
});

describe('what others tell and an account does not', () => {
  const story = new ToldStory({
    Courier: ['The bridge fell at noon.', 'It was built in spring.'],
    Herald: ['The bridge fell at noon.', 'Two boats sank with it.', 'The mayor was away.'],
    Wire: ['Two boats sank too.'],
  });
  const fell = [
    story.at('Courier', 'The bridge fell at noon.'),
    story.at('Herald', 'The bridge fell at noon.'),
  ] as const;
  const boats = [story.at('Herald', 'Two boats sank with it.'), story.at('Wire', 'Two boats sank too.')];
  const mayor = [story.at('Herald', 'The mayor was away.')];
  const points = [pointTold('mayor', mayor, 0.01), pointTold('boats', boats, 0.9), pointTold('fell', fell, 0.9)];
  const edition = story.edition({ points, alignments: [aligned(fell[0], fell[1])] });

  it('is ranked by weight, with who tells it and where it would stand', () => {
    const missing = missingOf(edition, accountNamed(edition, 'Courier'));
    expect(missing.map(({ point, tellers, beside }) => [point.id, names(tellers), beside?.id])).toEqual([
      ['boats', ['Herald', 'Wire'], 'A1'],
      ['mayor', ['Herald'], 'A1'],
    ]);
  });

  it('stands in the margin where it weighs enough', () => {
    expect(noteOf(edition, 'Courier', 'beside').map(({ missing }) => missing.point.id)).toEqual(['boats']);
  });

  it('has no place where nothing near it is aligned', () => {
    const unaligned = story.edition({ points });
    const [first] = missingOf(unaligned, accountNamed(unaligned, 'Courier'));
    expect(first?.beside).toBeNull();
  });

  it('takes the weight of an omission where the comparison names one', () => {
    const omission = { document: 'courier', point: 'mayor', tellers: ['herald'], reasons: [], weight: 0.99 };
    const told = story.edition({ points, omissions: [omission] });
    expect(missingOf(told, accountNamed(told, 'Courier'))[0]?.point.id).toBe('mayor');
  });

  it('counts tellers by sentence: how many in all, how many of them independently', () => {
    const told = toldOf(edition, accountNamed(edition, 'Courier'));
    expect([told.get('A1'), told.get('A2')]).toEqual([{ origins: 2, accounts: 2 }, undefined]);
  });
});

describe('copies', () => {
  const story = new ToldStory({
    Courier: [['The pier is closed.', 'It opens in May.'], 'Ships go elsewhere.'],
    Herald: ['The pier is closed. It opens in May.'],
    Wire: ['The pier is closed.'],
    Post: ['Ships go elsewhere.'],
  });
  const reuse = (from: Passage, to: Passage, given: Partial<Reuse> = {}): Reuse => ({
    passages: [from, to],
    kind: 'verbatim',
    containment: 1,
    ...given,
  });
  const direction = (from: string, to: string) => ({ direction: { from, to, reason: 'was first' } });

  it('are one note a paragraph, by who had it first', () => {
    const edition = story.edition({
      reuse: [
        reuse(
          story.at('Wire', 'The pier is closed.'),
          story.at('Courier', 'The pier is closed.'),
          direction('wire', 'courier'),
        ),
        reuse(
          story.at('Courier', 'It opens in May.'),
          story.at('Herald', 'It opens in May.'),
          direction('courier', 'herald'),
        ),
        reuse(story.at('Courier', 'Ships go elsewhere.'), story.at('Post', 'Ships go elsewhere.')),
      ],
    });
    const notes = noteOf(edition, 'Courier', 'copied');
    expect(notes.map(({ unit, from, to, alike }) => [unit.id, names(from), names(to), names(alike)])).toEqual([
      ['A1', ['Wire'], ['Herald'], []],
      ['A3', [], [], ['Post']],
    ]);
  });

  it('are none where only a quotation is shared', () => {
    const passages = [story.at('Wire', 'The pier is closed.'), story.at('Courier', 'The pier is closed.')] as const;
    expect(noteOf(story.edition({ reuse: [reuse(...passages, { kind: 'same-quote' })] }), 'Courier', 'copied')).toEqual(
      [],
    );
  });

  it('name their accounts, so that these do not merely tell it too', () => {
    const [own, wire, post] = [
      story.at('Courier', 'The pier is closed.'),
      story.at('Wire', 'The pier is closed.'),
      story.at('Post', 'Ships go elsewhere.'),
    ] as const;
    const edition = story.edition({
      reuse: [reuse(own, wire)],
      alignments: [aligned(own, wire, 'same'), aligned(own, post)],
    });
    expect(noteOf(edition, 'Courier', 'told').map(({ accounts }) => names(accounts))).toEqual([['Post']]);
  });
});

describe('quotations', () => {
  const story = new ToldStory({
    Courier: ['“We ran,” said Ann Orr.'],
    Herald: ['“We ran for the gate,” Orr said.'],
    Wire: ['“We RAN for the gate!” she cried.'],
    Post: ['“We ran.” That is all Ms Orr said.'],
  });
  const variant = (outlet: string, words: string) => ({
    document: outlet.toLowerCase(),
    attribution: 'a1',
    kind: 'direct' as const,
    passages: [story.at(outlet, words)],
    words: [],
  });
  const quote = {
    id: 'q',
    speaker: null,
    agreement: 'shortened' as const,
    variants: [
      variant('Herald', 'We ran for the gate'),
      variant('Wire', 'We RAN for the gate'),
      variant('Courier', 'We ran'),
      variant('Post', 'We ran'),
    ],
  };

  it('in other words elsewhere are told, those of the same words together, whatever their case', () => {
    const [note, ...more] = noteOf(story.edition({ quotes: [quote] }), 'Courier', 'requoted');
    expect(more).toEqual([]);
    expect(note?.unit.id).toBe('A1');
    expect(note?.others.map(({ accounts }) => names(accounts))).toEqual([['Herald', 'Wire']]);
  });

  it('alike in all are not', () => {
    const alike = { ...quote, agreement: 'identical' as const };
    expect(noteOf(story.edition({ quotes: [alike] }), 'Courier', 'requoted')).toEqual([]);
  });

  it('are told once where the difference in wording is told', () => {
    const difference = differenceOver(story, 'd', 'wording', { Courier: 'We ran', Herald: 'We ran for the gate' });
    const edition = story.edition({ quotes: [quote], differences: [{ ...difference, type: 'quote-wording' }] });
    expect(marginOf(edition, accountNamed(edition, 'Courier')).map(({ type }) => type)).toEqual(['dispute']);
  });
});

describe('the margin', () => {
  const edition = editionOf(ferry);

  it.each(edition.accounts.map((account) => [account.name, account] as const))(
    'of %s goes down the text, in each paragraph the gravest first',
    (_, account) => {
      const notes = marginOf(edition, account);
      expect(notes.length).toBeGreaterThan(0);
      expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
      notes.forEach((note, i) => {
        const before = notes[i - 1];
        if (before)
          expect(
            before.unit.block < note.unit.block ||
              (before.unit.block === note.unit.block && before.gravity >= note.gravity),
          ).toBe(true);
        expect(account.units).toContain(note.unit);
        expect(note.gravity).toBeGreaterThanOrEqual(0);
        expect(note.gravity).toBeLessThanOrEqual(1);
      });
    },
  );

  it('is the same in every run', () => {
    const again = editionOf(structuredClone(ferry));
    for (const [i, account] of edition.accounts.entries()) {
      const other = again.accounts[i];
      expect(other && marginOf(again, other).map(({ id }) => id)).toEqual(
        marginOf(edition, account).map(({ id }) => id),
      );
    }
  });

  it('opens as many notes of a paragraph as there is room for, the rest folded, who merely tells it too apart', () => {
    const [account] = edition.accounts;
    if (!account) throw new Error('no account');
    const notes = marginOf(edition, account);
    const beside = notesByBlock(notes, () => 1);
    const blocks = account.document.blocks.map((_, block) => beside(block));
    expect(blocks.every(({ open }) => open.length <= 1)).toBe(true);
    const shown = blocks.flatMap(({ open, folded, told }) => [...open, ...folded, ...told]);
    expect(new Set(shown)).toEqual(new Set(notes));
    expect(beside(999)).toEqual({ open: [], folded: [], told: [] });
  });
});
