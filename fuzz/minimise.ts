import type { Input, Target } from './target.ts';
import { trial } from './trial.ts';

/** Trials that one minimising may take. */
const MOST_TRIALS = 3000;

/** What a fault is known by: its first line without its numbers. */
const kindOf = (fault: string | null): string | null => fault?.split('\n')[0]?.replace(/\d+/gu, '#') ?? null;

/**
 * The shortest input found with the same fault: stretches are left out as long as it stays, half of the input first and
 * at last single characters (delta debugging; Zeller 2002). The input as it is where it shows no fault.
 */
export async function minimised(target: Target, input: Input): Promise<Input> {
  let trials = 0;
  const faultOf = async (tried: Input): Promise<string | null> => {
    trials += 1;
    return kindOf((await trial(target, tried, 0)).fault);
  };
  const wanted = await faultOf(input);
  if (wanted === null) return input;
  let best = input;
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let start = 0; start < best.length && trials < MOST_TRIALS; ) {
      const shorter = best.slice(0, start) + best.slice(start + size);
      if ((await faultOf(shorter)) === wanted) best = shorter;
      else start += size;
    }
  }
  return best;
}
