/** What is to be grouped: things numbered from 0, how alike two are (0 to 1), and what must or must not stand together. */
export interface Grouping {
  readonly size: number;
  readonly likeness: (a: number, b: number) => number;
  /** Pairs that stand together whatever they are like, the most binding first. */
  readonly together: readonly (readonly [number, number])[];
  /** Pairs that never stand together, but where `together` says so. */
  readonly apart: readonly (readonly [number, number])[];
  readonly threshold: number;
}

/** Weighs more than any likeness of those between which it stands. */
const NEVER = -1e9;

/**
 * Groups by average likeness (UPGMA; Sokal and Michener, 1958): two groups become one while the mean likeness of their pairs is
 * the highest and at least the threshold. Found by chains of nearest neighbours (Benzécri, 1982), in time and space of the
 * square of the size. Each group in ascending order, groups by their first.
 */
export function groupsOf(grouping: Grouping): number[][] {
  const table = new AverageTable(grouping);
  bind(table, grouping);
  let chain: number[] = [];
  for (;;) {
    if (chain.length === 0) {
      const next = table.firstOpen();
      if (next === null) break;
      chain = [next];
    }
    const tip = chain.at(-1) as number;
    const before = chain.at(-2);
    const nearest = table.nearest(tip, before);
    if (nearest === null || table.average(tip, nearest) < grouping.threshold) {
      table.close(tip);
      chain.pop();
    } else if (nearest === before) {
      chain.length -= 2;
      table.merge(Math.min(tip, nearest), Math.max(tip, nearest));
    } else chain.push(nearest);
  }
  return table.groups();
}

/** Puts together what must be; a pair that would bring together what must stay apart is passed over, unless it came first. */
function bind(table: AverageTable, { together, apart }: Grouping): void {
  const fixed = new Set<string>();
  for (const [a, b] of together) {
    const [x, y] = [table.groupOf(a), table.groupOf(b)];
    if (x === y) continue;
    const against = apart.some(([p, q]) => {
      const [g, h] = [table.groupOf(p), table.groupOf(q)];
      return (g === x && h === y) || (g === y && h === x);
    });
    if (!against) table.merge(Math.min(x, y), Math.max(x, y));
  }
  for (const [a, b] of apart) {
    const [x, y] = [table.groupOf(a), table.groupOf(b)];
    const pair = `${Math.min(x, y)} ${Math.max(x, y)}`;
    if (x !== y && !fixed.has(pair)) table.forbid(x, y);
    fixed.add(pair);
  }
}

/** Sums of likeness between groups. A group goes by its least member. */
class AverageTable {
  readonly #size: number;
  readonly #sums: Float64Array;
  readonly #members: number[][];
  readonly #groups: Int32Array;
  readonly #live: Uint8Array;
  readonly #closed: Uint8Array;

  constructor({ size, likeness }: Grouping) {
    this.#size = size;
    this.#sums = new Float64Array(size * size);
    for (let a = 0; a < size; a++)
      for (let b = a + 1; b < size; b++) {
        const sum = likeness(a, b);
        this.#sums[a * size + b] = sum;
        this.#sums[b * size + a] = sum;
      }
    this.#members = Array.from({ length: size }, (_, i) => [i]);
    this.#groups = Int32Array.from({ length: size }, (_, i) => i);
    this.#live = new Uint8Array(size).fill(1);
    this.#closed = new Uint8Array(size);
  }

  groupOf(member: number): number {
    return this.#groups[member] as number;
  }

  average(a: number, b: number): number {
    return (this.#sums[a * this.#size + b] as number) / (this.#length(a) * this.#length(b));
  }

  forbid(a: number, b: number): void {
    const never = NEVER * this.#length(a) * this.#length(b);
    this.#sums[a * this.#size + b] = never;
    this.#sums[b * this.#size + a] = never;
  }

  /** The open group nearest to one; of equals `before`, or the first. */
  nearest(group: number, before: number | undefined): number | null {
    let best = before ?? null;
    let highest = before === undefined ? -Infinity : this.average(group, before);
    for (let other = 0; other < this.#size; other++) {
      if (other === group || this.#live[other] === 0) continue;
      const average = this.average(group, other);
      if (average > highest) [best, highest] = [other, average];
    }
    return best;
  }

  merge(into: number, from: number): void {
    for (let other = 0; other < this.#size; other++) {
      const sum = (this.#sums[into * this.#size + other] as number) + (this.#sums[from * this.#size + other] as number);
      this.#sums[into * this.#size + other] = sum;
      this.#sums[other * this.#size + into] = sum;
    }
    const moved = this.#members[from] as number[];
    (this.#members[into] as number[]).push(...moved);
    for (const member of moved) this.#groups[member] = into;
    this.#members[from] = [];
    this.#live[from] = 0;
  }

  /** Nothing more joins this group: its nearest is too far, and groups do not come nearer by growing. */
  close(group: number): void {
    this.#closed[group] = 1;
  }

  firstOpen(): number | null {
    for (let group = 0; group < this.#size; group++)
      if (this.#live[group] === 1 && this.#closed[group] === 0) return group;
    return null;
  }

  groups(): number[][] {
    return this.#members.filter((members) => members.length > 0).map((members) => members.sort((a, b) => a - b));
  }

  #length(group: number): number {
    return (this.#members[group] as number[]).length;
  }
}
