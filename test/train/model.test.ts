import { describe, expect, it } from 'vitest';
import { parseAttributionModel } from '../../src/core/annotate/attributions/index.ts';
import { decode } from '../../src/core/annotate/attributions/statistical/decode.ts';
import { modelFile } from '../../train/attribution/file.ts';
import { prepare } from '../../train/attribution/prepared.ts';
import { RECIPE, trainModel } from '../../train/attribution/train.ts';
import { trainChain } from '../../train/chain.ts';
import { readMarked } from '../../train/marked.ts';
import { packed } from '../../train/weights.ts';

/** Articles of one shape with other words in each: enough to learn from, too few to know anything else. */
const NAMES = ['Ana Lund', 'Bo Ek', 'Cai Moss', 'Dita Rey', 'Eno Falk', 'Fay Holm', 'Gil Orr', 'Hana Voss'];
const FACTS = ['the bridge is closed', 'nobody was hurt', 'the plan had failed', 'prices would rise', 'it was over'];
const CORPUS = NAMES.map((name, i) => {
  const sentences = FACTS.map(
    (fact, k) => `{s${k} ${name}} {c${k} ${k % 2 ? 'said' : 'warned'}} {q${k} that ${fact}}. Rain fell on the town.`,
  );
  return `=== article-${i}\n${sentences.join(' ')}\n`;
}).join('\n');
const SMALL = {
  ...RECIPE,
  folds: 2,
  tagger: { ...RECIPE.tagger, dropout: 0.3, step: 0.2 },
  roles: { ...RECIPE.roles, dropout: 0.3, step: 0.2 },
};
const articles = readMarked(CORPUS).map(prepare);
const train = (): Uint8Array => modelFile(trainModel(articles, SMALL, () => undefined));
const file = train();

describe('training', () => {
  it('gives the same file for the same articles', () => {
    expect(Buffer.compare(train(), file)).toBe(0);
  });

  it('gives a model that finds what it was shown, in words that it was not', () => {
    const model = parseAttributionModel(file);
    const [unseen] = readMarked(
      '=== new\n{s1 Ida Ness} {c1 said} {q1 that the harbour is closed}. Rain fell on the town.',
    );
    const { described, relations } = prepare(unseen as typeof unseen & object);
    const [found, ...more] = decode(model, described);
    expect(more).toEqual([]);
    expect({ source: found?.roles.source, content: found?.roles.content }).toEqual({
      source: relations[0]?.source,
      content: relations[0]?.content,
    });
  });

  it('keeps of the features of one place the one that tells more, and learns to do without the other', () => {
    const [telling, idle] = [7, 7 + 2 ** 16];
    const sequences = [0, 1, 2, 3].map((i) => ({
      features: Int32Array.from(i % 2 ? [telling, idle] : [50 + i, idle]),
      labels: Uint8Array.from([i % 2]),
      weight: 1,
    }));
    const { keys, weights } = trainChain(sequences, {
      labels: ['O', 'B-x'],
      perToken: 2,
      epochs: 12,
      step: 0.2,
      dropout: 0,
      thinning: { after: 6, bits: 16, dropout: 0 },
      least: 1,
      seed: 5,
    });
    const said = (key: number): number[] => [...weights.slice(keys.indexOf(key) * 2, keys.indexOf(key) * 2 + 2)];
    expect(said(idle)).toEqual([0, 0]);
    expect(said(telling)[1]).toBeGreaterThan(0.3);
  });

  it('learns labels that only the neighbours tell', () => {
    const sequences = [0, 1, 2, 3, 4, 5].map((i) => ({
      features: Int32Array.from([11, 100 + i, 12, 100 + i, 13, 100 + i]),
      labels: Uint8Array.from([0, 1, 2]),
      weight: 1,
    }));
    const trained = trainChain(sequences, {
      labels: ['O', 'B-x', 'I-x'],
      perToken: 2,
      epochs: 20,
      step: 0.2,
      dropout: 0,
      thinning: { after: 10, bits: 16, dropout: 0 },
      least: 1,
      seed: 5,
    });
    const { keys, weights } = packed(trained, 16);
    const row = keys.indexOf(12);
    expect(weights[row * 3 + 1]).toBeGreaterThan(0);
    expect(weights[row * 3]).toBeLessThan(0);
  });
});

describe('a model file', () => {
  const changed = (at: number, value: number): Uint8Array => {
    const copy = file.slice();
    copy[at] = value;
    return copy;
  };

  it.each([
    ['another kind of file', changed(0, 65), 'no attribution model'],
    ['another version', changed(8, 99), 'version 99'],
    ['a byte changed', changed(file.length - 9, (file.at(-9) as number) ^ 1), 'checksum'],
    ['a file cut short', file.slice(0, file.length - 40), 'checksum'],
    ['a file cut within its header', file.slice(0, 12), '12 bytes'],
    ['an empty file', new Uint8Array(0), '0 bytes'],
  ])('is refused: %s', (_, bytes, why) => {
    expect(() => parseAttributionModel(bytes)).toThrow(why);
  });

  it('is read from any place in memory', () => {
    const shifted = new Uint8Array(file.length + 1);
    shifted.set(file, 1);
    expect(parseAttributionModel(shifted.subarray(1)).threshold).toBe(parseAttributionModel(file).threshold);
  });
});
