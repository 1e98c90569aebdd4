import type { Run } from './seeds.ts';

/** Words that may stand between two runs of one passage, on either side. */
const WIDEST_GAP = 15;

/** What a word between two runs costs, against 1 for a shared word: a gap must be paid for by what it joins. */
const GAP_COST = 0.35;

/** A run that tells less than this is noise unless it is long: "of the year". */
const LEAST_TELLING = 0.8;

/** A half-open range of words. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Runs in the same order in both texts that belong to one passage. */
export interface Chain {
  readonly runs: readonly Run[];
  readonly a: WordRange;
  readonly b: WordRange;
  /** Shared words less the cost of the gaps. */
  readonly score: number;
}

interface OpenChain extends Chain {
  runs: Run[];
  a: WordRange;
  b: WordRange;
  score: number;
}

/**
 * Joins runs to chains: each run goes to the nearest chain that it continues in both texts, where the gap costs less
 * than the run and the chain bring. Runs come sorted; `telling` is the weight of a run.
 */
export function chainRuns(runs: readonly Run[], telling: (run: Run) => number): Chain[] {
  const closed: Chain[] = [];
  let open: OpenChain[] = [];
  for (const run of runs) {
    if (telling(run) < LEAST_TELLING) continue;
    const near = open.filter(({ a }) => a.to + WIDEST_GAP >= run.a);
    if (near.length < open.length) {
      closed.push(...open.filter(({ a }) => a.to + WIDEST_GAP < run.a));
      open = near;
    }
    const best = nearest(open, run);
    if (best) append(best, run);
    else open.push(chainOf(run));
  }
  return [...closed, ...open];
}

const chainOf = (run: Run): OpenChain => ({
  runs: [run],
  a: { from: run.a, to: run.a + run.length },
  b: { from: run.b, to: run.b + run.length },
  score: run.length,
});

function nearest(chains: readonly OpenChain[], run: Run): OpenChain | undefined {
  let best: OpenChain | undefined;
  let least = Infinity;
  for (const chain of chains) {
    const rest = restAfter(chain, run);
    if (!rest) continue;
    const gap = gapBefore(chain, rest);
    if (gap * GAP_COST <= Math.min(chain.score, rest.length) && gap < least) {
      best = chain;
      least = gap;
    }
  }
  return best;
}

/** Mean number of words between a chain and a run after it; infinite where either side is too wide. */
function gapBefore({ a, b }: Chain, run: Run): number {
  const wide = Math.max(run.a - a.to, run.b - b.to) > WIDEST_GAP;
  return wide ? Infinity : (run.a - a.to + run.b - b.to) / 2;
}

/** The part of a run that lies after a chain in both texts, or null where little is left of it. */
function restAfter({ a, b }: Chain, run: Run): Run | null {
  const cut = Math.max(0, a.to - run.a, b.to - run.b);
  return cut * 2 > run.length ? null : { a: run.a + cut, b: run.b + cut, length: run.length - cut };
}

function append(chain: OpenChain, run: Run): void {
  const rest = restAfter(chain, run);
  if (!rest) return;
  chain.score += rest.length - gapBefore(chain, rest) * GAP_COST;
  chain.runs.push(rest);
  chain.a = { from: chain.a.from, to: rest.a + rest.length };
  chain.b = { from: chain.b.from, to: rest.b + rest.length };
}
