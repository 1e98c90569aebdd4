import type { Block, Removal } from '../model/document.ts';
import type { Unit } from './unit.ts';

export interface Assembled {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
}

/** Blocks joined by blank lines, and the ledger of what was cut with the place where it stood. */
export function assemble(units: readonly Unit[]): Assembled {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const removals: Removal[] = [];
  let length = 0;
  for (const { text, kind, cut } of units) {
    if (cut) {
      removals.push({ quote: text, step: cut.step, reason: cut.reason, at: length });
      continue;
    }
    const start = length === 0 ? 0 : length + 2;
    length = start + text.length;
    parts.push(text);
    blocks.push({ start, end: length, kind });
  }
  return { text: parts.join('\n\n'), blocks, removals };
}
