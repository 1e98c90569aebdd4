import { isDeepStrictEqual } from 'node:util';
import { give, type Input, type Target } from './target.ts';

/** What became of one input. */
export interface Outcome {
  readonly index: number;
  readonly milliseconds: number;
  /** What was thrown, or which law was broken; null where all went well. */
  readonly fault: string | null;
}

/** One input in so many is given twice: the answers must be equal. */
const REPEATED = 20;

/** Milliseconds above which an input is slow. */
export const SLOW = 2000;

/** Gives an input to its target and looks at the time and at what is thrown. A slow one is given again: another's load is no fault. */
export async function trial(target: Target, input: Input, index: number): Promise<Outcome> {
  const first = await timed(target, input);
  if ('fault' in first) return { index, ...first };
  const again = index % REPEATED === 0 || first.milliseconds > SLOW ? await timed(target, input) : null;
  if (again === null) return { index, milliseconds: first.milliseconds, fault: null };
  if ('fault' in again) return { index, ...again };
  return {
    index,
    milliseconds: Math.min(first.milliseconds, again.milliseconds),
    fault: isDeepStrictEqual(first.answer, again.answer) ? null : 'gives another answer when asked again',
  };
}

type Timed = { readonly milliseconds: number } & ({ readonly answer: unknown } | { readonly fault: string });

/** The lesser of the time on the clock and of the processor's: what else runs on the machine lengthens the first. */
function stopwatch(): () => number {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return Math.min(performance.now() - clock, (user + system) / 1000);
  };
}

async function timed(target: Target, input: Input): Promise<Timed> {
  const taken = stopwatch();
  try {
    const answer = await give(target, input);
    return { milliseconds: taken(), answer };
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { milliseconds: taken(), fault };
  }
}
