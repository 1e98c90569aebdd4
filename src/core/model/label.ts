/** A, B, … Z, AA, AB, … for 0, 1, …: how accounts are told apart on the page. */
export function labelOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : labelOf(Math.floor(index / 26) - 1) + letter;
}
