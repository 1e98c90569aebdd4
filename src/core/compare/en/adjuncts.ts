export type AdjunctKind = 'when' | 'why' | 'condition';

const list = (kind: AdjunctKind, words: string): [string, AdjunctKind][] =>
  words.split(' ').map((word) => [word, kind]);

/** Words that bring in when, why or on what condition something is so. */
export const ADJUNCTS: ReadonlyMap<string, AdjunctKind> = new Map([
  ...list('when', 'after before until till while when as since during by'),
  ...list('why', 'because over amid following citing due'),
  ...list('condition', 'if unless once provided should without'),
]);
