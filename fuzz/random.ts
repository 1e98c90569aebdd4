/** Choices from a seed, the same in every run. */
export interface Random {
  /** A whole number from 0 up to and not including `end`. */
  below(end: number): number;
  /** Whether something happens that does so once in `times`. */
  once(times: number): boolean;
  /** @throws RangeError where there is nothing to choose from. */
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32 over a hash (FNV-1a) of what names the sequence. */
export function randomOf(...names: readonly (string | number)[]): Random {
  let state = 0x811c9dc5;
  for (const character of names.join('/')) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    once: (times) => below(times) === 0,
    pick(items) {
      const index = below(items.length);
      if (index >= items.length) throw new RangeError('nothing to choose from');
      return items[index] as (typeof items)[number];
    },
  };
}
