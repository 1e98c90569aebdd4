import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Gold, type Range, sentenceName } from '../../eval/stories/gold.ts';
import { Mapping } from '../../eval/stories/mapping.ts';
import { read } from '../../src/app/pipeline.ts';
import { linkEntities } from '../../src/core/annotate/entities/story.ts';
import { type Profile, profilesOf } from '../../src/core/compare/profile.ts';
import { statementsOf } from '../../src/core/compare/statements.ts';
import type { Entity, Reading } from '../../src/core/model/index.ts';
import type { MeaningModel } from '../../src/core/text/embedding/index.ts';

/** A marked story, read and made ready for comparison. */
export interface MarkedStory {
  readonly id: string;
  readonly gold: Gold;
  readonly readings: readonly Reading[];
  readonly entities: readonly Entity[];
  readonly profiles: readonly Profile[];
  /** A–Z by `Reading.id`. */
  readonly labels: ReadonlyMap<string, string>;
  /** Where a span of a reading stands in the marked text. */
  readonly place: (reading: Reading, span: { readonly start: number; readonly end: number }) => Range | null;
  /** Names of the marked sentences that a profile stands for. */
  readonly sentences: (profile: Profile) => readonly string[];
}

/** The stories of a folder, by name; folders without gold.json are passed over. */
export async function loadStories(folder: string, meaning: MeaningModel): Promise<MarkedStory[]> {
  const stories: MarkedStory[] = [];
  for (const id of readdirSync(folder).sort())
    if (existsSync(join(folder, id, 'gold.json'))) stories.push(await loadStory(join(folder, id), id, meaning));
  return stories;
}

async function loadStory(folder: string, id: string, meaning: MeaningModel): Promise<MarkedStory> {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold;
  const texts = gold.documents.map(({ label }) => readFileSync(join(folder, `${label}.txt`), 'utf8'));
  const read1 = await Promise.all(texts.map((text, i) => read({ type: 'text', name: String(i), text })));
  const labels = new Map(read1.map((reading, i) => [reading.id, gold.documents[i]?.label ?? '']));
  const mappings = new Map(read1.map((reading, i) => [reading.id, new Mapping(texts[i] ?? '', reading.text)]));
  const sorted = read1.map(statementsOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  const { readings, entities } = linkEntities(sorted);
  const place: MarkedStory['place'] = (reading, span) => mappings.get(reading.id)?.range(span) ?? null;
  return {
    id,
    gold,
    readings,
    entities,
    profiles: profilesOf(readings, meaning),
    labels,
    place,
    sentences: (profile) =>
      sentencesAt(gold, labels.get(profile.document) ?? '', place(profile.reading, profile.sentence)),
  };
}

/** Marked sentences that a range mostly covers, or mostly lies in. */
function sentencesAt(gold: Gold, label: string, range: Range | null): string[] {
  if (!range) return [];
  const sentences = gold.documents.find((document) => document.label === label)?.sentences ?? {};
  return Object.entries(sentences).flatMap(([number, [start, end]]) => {
    const shared = Math.min(end, range[1]) - Math.max(start, range[0]);
    const same = shared >= 0.4 * (end - start) || shared >= 0.6 * (range[1] - range[0]);
    return same ? [sentenceName(label, number)] : [];
  });
}
