import { compare } from '../../src/app/comparison.ts';
import { read } from '../../src/app/pipeline.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { type Passage, passageOf, spanOverlap } from '../../src/core/model/span.ts';
import type { ExampleEvent, Sides } from './planted.ts';

/** The comparison of an event's accounts, from their texts; outlets and times of publication come from outside. */
export async function compareEvent({ accounts, planted }: ExampleEvent): Promise<Comparison> {
  const outletOf = new Map(planted.accounts.map(({ file, outlet }) => [file, outlet]));
  const articles = accounts.map(({ file: name, text, published }) => {
    const outlet = outletOf.get(name);
    return { type: 'text' as const, name, text, published, ...(outlet ? { outlet } : {}) };
  });
  return compare(await Promise.all(articles.map((article) => read(article))));
}

/** Where planted words stand in the documents compared. Words in lines taken out of the text stand nowhere. */
export function passagesOf(sides: Sides, { accounts }: ExampleEvent, comparison: Comparison): Passage[] {
  return Object.entries(sides).flatMap(([account, words]) => {
    const document = comparison.documents[accounts.findIndex(({ number }) => number === account)];
    const start = document?.text.indexOf(words) ?? -1;
    return document && start >= 0 ? [passageOf(document, { start, end: start + words.length })] : [];
  });
}

/** Whether found passages touch planted ones in at least two accounts. */
export function touches(found: readonly Passage[], planted: readonly Passage[]): boolean {
  const touched = planted.filter((plant) =>
    found.some((passage) => passage.document === plant.document && spanOverlap(passage, plant) > 0),
  );
  return new Set(touched.map(({ document }) => document)).size >= 2;
}
