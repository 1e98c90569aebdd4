const LARGEST = 64;

/**
 * A list in pieces of 64, 32, 16 … 1: statements with so many rows come in seven sizes only, so each is prepared once.
 */
export function* chunksOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0, size = LARGEST; at < list.length; ) {
    while (size > list.length - at) size /= 2;
    yield list.slice(at, at + size);
    at += size;
  }
}
