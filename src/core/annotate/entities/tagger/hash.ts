/** 32-bit FNV-1a hash of a string. */
export function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** One 32-bit hash of a feature's kind and its parts, in their order; the steps are those of MurmurHash3's last mix. */
export function mixed(kind: number, a: number, b = 0, c = 0): number {
  let value = Math.imul(kind ^ 0x9e3779b9, 0x85ebca6b) ^ a;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b) ^ b;
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35) ^ c;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 15)) >>> 0;
}
