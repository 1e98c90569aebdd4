/** Integers that stand for words and classes: 32-bit hashes, equal for equal strings on every machine. */

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

/** A hash of what was hashed so far and one more value. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The last step: spreads a mixed hash over all 32 bits. Never 0, which stands for an empty place in a table. */
export function finish(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  value ^= value >>> 16;
  return value === 0 ? 1 : value;
}
