/** Shortest word that may be another misspelt. */
const LEAST = 4;

/** Whether two words are one spelt otherwise: a letter changed, added or left out, or two that changed places. */
export function isSpelling(p: string, q: string): boolean {
  if (Math.min(p.length, q.length) < LEAST || Math.abs(p.length - q.length) > 1) return false;
  let start = 0;
  while (start < p.length && p[start] === q[start]) start++;
  let end = 0;
  while (end < Math.min(p.length, q.length) - start && p[p.length - 1 - end] === q[q.length - 1 - end]) end++;
  const [left, right] = [p.length - start - end, q.length - start - end];
  if (Math.max(left, right) <= 1) return true;
  return left === 2 && right === 2 && p[start] === q[start + 1] && p[start + 1] === q[start];
}
