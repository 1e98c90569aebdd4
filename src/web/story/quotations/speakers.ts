import type { CollatedQuote, Entity, QuoteVariant } from '../../../core/model/index.ts';
import { fold, hasWords } from '../../shared/fold.ts';

/** What one speaker is quoted with. */
export interface SpeakerGroup {
  /** `Speaker.id`; empty for utterances of which nobody says whose they are. */
  readonly id: string;
  readonly name: string | null;
  readonly quotes: readonly CollatedQuote[];
}

/** Utterances by speaker, those quoted most first; utterances that most accounts give first; nobody's last. */
export function bySpeaker(quotes: readonly CollatedQuote[]): SpeakerGroup[] {
  const groups = new Map<string, CollatedQuote[]>();
  for (const quote of quotes) {
    const id = quote.speaker?.id ?? '';
    const group = groups.get(id);
    if (group) group.push(quote);
    else groups.set(id, [quote]);
  }
  return [...groups]
    .map(([id, own]) => ({
      id,
      name: own[0]?.speaker?.name ?? null,
      quotes: own.toSorted((a, b) => b.variants.length - a.variants.length),
    }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || versionsIn(b) - versionsIn(a));
}

/** How often accounts give something that one speaker said. */
export const versionsIn = ({ quotes }: SpeakerGroup): number =>
  quotes.reduce((sum, { variants }) => sum + variants.length, 0);

/** What is left where somebody looks for words: groups whose speaker has them, and of the others the utterances that do. */
export function found(groups: readonly SpeakerGroup[], wanted: string): SpeakerGroup[] {
  if (wanted.trim() === '') return [...groups];
  return groups.flatMap((group) => {
    if (group.name !== null && hasWords(group.name, wanted)) return [group];
    const quotes = group.quotes.filter(({ variants }) =>
      variants.some((variant) => hasWords(wordsOf(variant), wanted)),
    );
    return quotes.length > 0 ? [{ ...group, quotes }] : [];
  });
}

const wordsOf = ({ passages }: QuoteVariant): string => passages.map(({ quote }) => quote).join(' ');

/** Names of those who may have said something: people, organisations and groups by name, each once. */
export function possibleSpeakers(entities: readonly Entity[]): string[] {
  const names = new Map<string, string>();
  for (const { type, name } of entities)
    if (type === 'person' || type === 'organisation' || type === 'group')
      if (!names.has(fold(name))) names.set(fold(name), name);
  return [...names.values()].sort((a, b) => (fold(a) < fold(b) ? -1 : 1));
}
