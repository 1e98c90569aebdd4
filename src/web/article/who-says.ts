import type { Attribution, Reading, Span } from '../../core/model/index.ts';
import { hull } from '../../core/model/span.ts';

/** Something that somebody is reported to say. */
export interface Saying extends Span {
  /** `Attribution.id`. */
  readonly id: string;
  readonly stance: Attribution['stance'];
  /** The words, those in several pieces with an ellipsis between. */
  readonly words: string;
}

/** All that one speaker is reported to say, in the order of the text. */
export interface Sayings {
  /** Null where nobody is named. */
  readonly name: string | null;
  readonly sayings: readonly Saying[];
}

/** Who says what in a text: those with most to say first. What stands within what another says is left to that one. */
export function whoSays({ text, attributions }: Pick<Reading, 'text' | 'attributions'>): Sayings[] {
  const bySpeaker = new Map<string, { name: string | null; sayings: Saying[] }>();
  for (const { id, speaker, stance, content, within } of attributions) {
    if (within !== null || content.length === 0) continue;
    const key = speaker?.id ?? '';
    const own = bySpeaker.get(key) ?? { name: speaker?.name ?? null, sayings: [] };
    bySpeaker.set(key, own);
    own.sayings.push({
      id,
      stance,
      ...hull(content),
      words: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    });
  }
  return [...bySpeaker.values()].sort((a, b) => b.sayings.length - a.sayings.length);
}
