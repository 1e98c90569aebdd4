import type { Constraints } from './types.ts';

/** What people decided, by document. */
export interface Decisions {
  readonly together: ReadonlyMap<string, readonly string[]>;
  readonly apart: ReadonlyMap<string, readonly string[]>;
  readonly pinned: ReadonlyMap<string, string>;
  /** Whether anything was decided of a document. */
  concerns(document: string): boolean;
}

const NONE: Decisions = { together: new Map(), apart: new Map(), pinned: new Map(), concerns: () => false };

const known = new WeakMap<Constraints, Decisions>();

/** Remembered for as long as the constraints live, which are not expected to change. */
export function decisionsOf(constraints: Constraints | undefined): Decisions {
  if (!constraints) return NONE;
  const before = known.get(constraints);
  if (before) return before;
  const together = byDocument(constraints.together);
  const apart = byDocument(constraints.apart);
  const { pinned } = constraints;
  const concerns = (document: string): boolean => together.has(document) || apart.has(document) || pinned.has(document);
  const decisions = { together, apart, pinned, concerns };
  known.set(constraints, decisions);
  return decisions;
}

function byDocument(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const list = map.get(from);
    if (list) list.push(to);
    else map.set(from, [to]);
  };
  for (const [a, b] of pairs) {
    add(a, b);
    add(b, a);
  }
  return map;
}
