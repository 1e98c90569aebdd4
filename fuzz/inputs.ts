import fc from 'fast-check';
import { mutated, type Stock, strewn } from './mutate.ts';
import { randomOf } from './random.ts';
import { type Input, inputOf, type Target } from './target.ts';

const LONGEST = 200_000;

/** The inputs of a target by their number: the seeds first as they are, then what is made of them. */
export type Inputs = (index: number) => Input;

/** The inputs that a seed gives for a target. The same number gives the same input. */
export async function inputsOf(target: Target, seed: number, more: readonly Uint8Array[] = []): Promise<Inputs> {
  const { takes, name } = target;
  const seeds = [...(await target.seeds()), ...more].map((one) => inputOf(one, takes));
  const dictionary = target.dictionary.map((token) => inputOf(token, takes));
  return (index) => {
    const own = seeds[index];
    if (own !== undefined) return own;
    const random = randomOf(name, seed, index);
    const stock: Stock = {
      random,
      takes,
      dictionary,
      other: random.pick(seeds),
      longest: target.longest ?? LONGEST,
    };
    if (random.once(10)) return strewn(stock);
    if (!target.made || !random.once(4)) return mutated(random.pick(seeds), stock);
    const [made = ''] = fc.sample(target.made, { seed: random.below(2 ** 31), numRuns: 1 });
    const input = inputOf(made, takes);
    return random.once(2) ? input : mutated(input, stock);
  };
}
