import { describe, expect, it } from 'vitest';
import { compare } from '../../src/app/comparison.ts';
import { read } from '../../src/app/pipeline.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { spanOverlap } from '../../src/core/model/span.ts';

const LEAD = 'A landslide buried the coast road near Vessel Point on Monday and cut off the fishing village of Grenna.';
const FINE = 'The road’s owner, Norrland Ways, was fined 40,000 crowns in 2021 for leaving its drains blocked.';

/** Accounts in words of their own: what is told by several is told in other sentences, as reporters do. */
const ACCOUNTS = {
  herald: ['Landslide cuts off Grenna', LEAD, FINE, 'Engineers said the road would stay closed until Thursday.'],
  post: [
    'Grenna cut off after landslide',
    'The fishing village of Grenna was cut off on Monday when a landslide buried the coast road near Vessel Point.',
    'In 2021 a court had made Norrland Ways pay 40,000 crowns over blocked drains along the same road.',
    'Schoolchildren were taken home by boat.',
  ],
  gazette: [
    'Coast road buried',
    'Monday’s landslide near Vessel Point buried the coast road, and the fishing village of Grenna is cut off.',
    'The baker Ina Strom baked through the night for stranded drivers.',
  ],
} as const;

async function compareAccounts(
  accounts: Readonly<Record<string, readonly string[]>>,
  dates: Readonly<Record<string, string>> = {},
): Promise<Comparison> {
  const readings = Object.entries(accounts).map(([name, paragraphs]) => {
    const published = dates[name];
    return read({
      type: 'text',
      name,
      outlet: name,
      text: paragraphs.join('\n\n'),
      ...(published ? { published } : {}),
    });
  });
  return compare(await Promise.all(readings));
}

/** Who leaves out what: the outlet and the words of the point. */
const told = ({ omissions, points, documents }: Comparison) =>
  omissions.map(({ document, point }) => ({
    outlet: documents.find(({ id }) => id === document)?.outlet,
    point: points.find(({ id }) => id === point)?.text,
  }));

describe('what all accounts but one tell', () => {
  it('is an omission of that one, with the accounts that tell it', async () => {
    const comparison = await compareAccounts(ACCOUNTS);
    expect(told(comparison)).toEqual([{ outlet: 'gazette', point: expect.stringContaining('40,000 crowns') }]);
    const [omission] = comparison.omissions;
    const tellers = comparison.documents.filter(({ outlet }) => outlet !== 'gazette').map(({ id }) => id);
    expect(omission?.tellers).toEqual([...tellers].sort());
    expect(omission?.reasons[0]).toBe('2 independent accounts tell it');
  });

  it('is no omission among two accounts', async () => {
    const { herald, gazette } = ACCOUNTS;
    expect((await compareAccounts({ herald, gazette })).omissions).toEqual([]);
  });

  it('is none where those that tell it copied one another', async () => {
    const copy = ['Grenna cut off', LEAD, FINE, 'Schoolchildren were taken home by boat.'];
    expect((await compareAccounts({ ...ACCOUNTS, post: copy })).omissions).toEqual([]);
  });

  it('is none of an account of another event', async () => {
    const chess = [
      'Amberg wins chess title',
      'Grandmaster Lev Amberg won the open chess title in Porto Nuovo with a queen sacrifice.',
    ];
    const comparison = await compareAccounts({ ...ACCOUNTS, chess });
    expect(told(comparison).map(({ outlet }) => outlet)).toEqual(['gazette']);
  });

  it('is told with a word where the silent account was first', async () => {
    const dates = { herald: '2024-03-12', post: '2024-03-13', gazette: '2024-03-11' };
    const [omission] = (await compareAccounts(ACCOUNTS, dates)).omissions;
    expect(omission?.reasons).toContain('published before those that tell it');
  });

  it('is no difference with the silent account', async () => {
    const { omissions, points, differences } = await compareAccounts(ACCOUNTS);
    const [omission] = omissions;
    const passages = points
      .find(({ id }) => id === omission?.point)
      ?.positions.flatMap((position) => position.passages);
    const told = differences.filter(({ sides }) =>
      sides.some((side) =>
        passages?.some((passage) => passage.document === side.document && spanOverlap(passage, side) > 0),
      ),
    );
    expect(omissions).toHaveLength(1);
    expect(told.flatMap(({ sides }) => sides).filter(({ document }) => document === omission?.document)).toEqual([]);
  });
});
