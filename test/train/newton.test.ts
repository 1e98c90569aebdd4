import { describe, expect, it } from 'vitest';
import { type Example, type Fitted, fitLogistic, fitStandardised } from '../../train/comparison/newton.ts';
import { seeded } from '../../train/random.ts';

const chance = ({ bias, of }: Fitted, values: Example['values']): number => {
  let sum = bias;
  for (const [name, value] of Object.entries(values)) sum += (of[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
};

/** Examples drawn from a model that is known. */
function drawn(count: number, model: Fitted, seed = 1): Example[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const values = Object.fromEntries(Object.keys(model.of).map((name) => [name, 4 * random() - 2]));
    return { values, label: random() < chance(model, values) ? 1 : 0 };
  });
}

const KNOWN: Fitted = { bias: -0.5, of: { score: 1.5, near: -1, idle: 0 } };
const NOISY = drawn(6000, KNOWN);
const SEPARABLE: Example[] = [-2, -1.5, -1, 1, 1.5, 2].map((score) => ({
  values: { score },
  label: score > 0 ? 1 : 0,
}));
const size = ({ of }: Fitted): number => Math.hypot(...Object.values(of));

describe.each([
  { name: 'a logistic fit', fitModel: fitLogistic },
  { name: 'a standardised logistic fit', fitModel: fitStandardised },
])('$name', ({ fitModel }) => {
  it('finds the weights that noisy examples were drawn from', () => {
    const fitted = fitModel(NOISY, 0.1);
    expect(Math.abs(fitted.bias - KNOWN.bias)).toBeLessThan(0.15);
    for (const [name, weight] of Object.entries(KNOWN.of))
      expect(Math.abs((fitted.of[name] ?? 0) - weight), name).toBeLessThan(0.15);
  });

  it('tells separable examples apart with finite weights', () => {
    const fitted = fitModel(SEPARABLE, 0.1);
    expect(Number.isFinite(fitted.bias)).toBe(true);
    expect(Number.isFinite(fitted.of.score)).toBe(true);
    for (const { values, label } of SEPARABLE) expect(chance(fitted, values) > 0.5).toBe(label === 1);
  });

  it.each([
    { name: 'noisy', examples: NOISY.slice(0, 300) },
    { name: 'separable', examples: SEPARABLE },
  ])('has smaller weights the greater the ridge, on $name examples', ({ examples }) => {
    const sizes = [0.1, 1, 10, 100, 1000].map((ridge) => size(fitModel(examples, ridge)));
    for (let i = 1; i < sizes.length; i++) expect(sizes[i]).toBeLessThan(sizes[i - 1] ?? 0);
  });

  it('leaves the bias free: with weights held down it is the odds of the examples', () => {
    const examples: Example[] = [1, 1, 1, 0].map((label, i) => ({ values: { score: i % 2 }, label: label as 0 | 1 }));
    expect(fitModel(examples, 1e6).bias).toBeCloseTo(Math.log(3), 1);
  });

  it('is the same whatever the order of the names and of the examples', () => {
    const examples = NOISY.slice(0, 200);
    const turned = [...examples]
      .reverse()
      .map(({ values, label }) => ({ values: Object.fromEntries(Object.entries(values).reverse()), label }));
    expect(fitModel(turned, 1)).toEqual(fitModel(examples, 1));
    expect(JSON.stringify(fitModel(turned, 1))).toBe(JSON.stringify(fitModel(examples, 1)));
  });

  it('takes a value that is not named for nought', () => {
    const examples = NOISY.slice(0, 100).map(({ values, label }, i) => ({
      values: { score: values.score ?? 0, rare: i % 10 === 0 ? 1 : 0 },
      label,
    }));
    const sparse = examples.map(({ values, label }) => ({
      values: values.rare === 0 ? { score: values.score } : values,
      label,
    }));
    expect(fitModel(sparse, 1)).toEqual(fitModel(examples, 1));
  });
});

describe('weighted examples', () => {
  it('count as often as they weigh', () => {
    const examples = NOISY.slice(0, 50);
    const twice = [...examples, ...examples];
    const weighted = examples.map((example) => ({ ...example, weight: 2 }));
    expect(fitLogistic(weighted, 1)).toEqual(fitLogistic(twice, 1));
  });
});

describe('a standardised fit', () => {
  it('does not depend on the unit of a value but by its weight', () => {
    const examples = NOISY.slice(0, 300);
    const inCents = examples.map(({ values, label }) => ({
      values: { ...values, score: (values.score ?? 0) / 100 },
      label,
    }));
    const [plain, scaled] = [fitStandardised(examples, 5), fitStandardised(inCents, 5)];
    expect((scaled.of.score ?? 0) / 100).toBeCloseTo(plain.of.score ?? 0, 1);
    expect(scaled.of.near).toBeCloseTo(plain.of.near ?? 0, 2);
  });

  it('gives a value that never varies no weight', () => {
    const examples = NOISY.slice(0, 100).map(({ values, label }) => ({ values: { ...values, same: 1 }, label }));
    expect(fitStandardised(examples, 1).of.same).toBeCloseTo(0);
  });
});
