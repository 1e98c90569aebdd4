import type { z } from 'zod';
import type { Voice } from '../../core/model/annotation.ts';
import type { ComparedDocument, Comparison } from '../../core/model/comparison.ts';
import type { Passage } from '../../core/model/span.ts';
import { type Citations, citationsOf } from '../../report/citations.ts';
import { countWords } from '../../report/outline.ts';
import { type Citing, citingOf } from '../citing.ts';
import type { AccountShape, PlacedPassage } from './shapes.ts';

/** A comparison with what every entry of an answer is made with. */
export interface Edition {
  readonly comparison: Comparison;
  readonly citations: Citations;
  readonly cite: Citing;
  readonly place: (passage: Passage) => z.infer<typeof PlacedPassage>;
  /** In the order of the accounts, one of each account first; at most as many as an entry shows. */
  readonly placeSome: (passages: readonly Passage[], most?: number) => z.infer<typeof PlacedPassage>[];
}

/** Passages that one entry shows. Beyond, their number is told. */
export const MOST_PASSAGES = 12;

/** `comparison` without the differences that a person rejected. */
export function editionOf(comparison: Comparison): Edition {
  const citations = citationsOf(comparison);
  const cite = citingOf(comparison.documents);
  const place = (passage: Passage) => ({ ...cite(passage), at: citations.cite(passage) });
  return {
    comparison,
    citations,
    cite,
    place,
    placeSome: (passages, most = MOST_PASSAGES) => citations.sorted(oneOfEach(passages).slice(0, most)).map(place),
  };
}

/** The first passage of every account before the second of any. */
function oneOfEach(passages: readonly Passage[]): Passage[] {
  const seen = new Map<string, number>();
  return passages
    .map((passage) => {
      const turn = seen.get(passage.document) ?? 0;
      seen.set(passage.document, turn + 1);
      return { passage, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ passage }) => passage);
}

export const accountOf = (
  { citations }: Edition,
  { id, label, outlet, url, headline, published, credit, text }: ComparedDocument,
): z.infer<typeof AccountShape> => ({
  label,
  document: id,
  name: citations.name(id),
  outlet,
  url,
  headline,
  published,
  credit,
  words: countWords(text),
});

export const voiceOf = (voice: Voice): { type: 'outlet' | 'speaker'; name: string | null } =>
  voice.type === 'outlet' ? { type: 'outlet', name: null } : { type: 'speaker', name: voice.speaker?.name ?? null };
