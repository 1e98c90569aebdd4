import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../src/app/comparison.ts';
import { read } from '../../src/app/pipeline.ts';
import type { Comparison, Passage, Reading } from '../../src/core/model/index.ts';
import { articleFromFile } from '../../src/ingest/files.ts';
import { type Gold, overlap, type Range, sentenceName } from './gold.ts';
import { Mapping } from './mapping.ts';

/** Where a passage stands in the annotated texts. */
export interface Place {
  readonly label: string;
  readonly span: Range | null;
}

/** A story's annotations with what was found in it. */
export class Story {
  readonly id: string;
  readonly gold: Gold;
  readonly found: Comparison;
  readonly #accounts: ReadonlyMap<string, { label: string; mapping: Mapping }>;

  constructor(id: string, gold: Gold, found: Comparison, texts: readonly string[]) {
    this.id = id;
    this.gold = gold;
    this.found = found;
    this.#accounts = new Map(
      found.documents.map((document, i) => [
        document.id,
        { label: gold.documents[i]?.label ?? '', mapping: new Mapping(texts[i] ?? '', document.text) },
      ]),
    );
  }

  labelOf(document: string): string {
    return this.#accounts.get(document)?.label ?? '';
  }

  mappingOf(label: string): Mapping | undefined {
    return [...this.#accounts.values()].find((account) => account.label === label)?.mapping;
  }

  place(passage: { readonly document: string; readonly start: number; readonly end: number }): Place | null {
    const account = this.#accounts.get(passage.document);
    return account ? { label: account.label, span: account.mapping.range(passage) } : null;
  }

  /** The annotated sentences that a passage stands for: those it mostly covers, and those it mostly lies in. */
  sentencesOf(passage: Passage): string[] {
    const place = this.place(passage);
    const span = place?.span;
    if (!place || !span) return [];
    const sentences = this.gold.documents.find(({ label }) => label === place.label)?.sentences ?? {};
    return Object.entries(sentences).flatMap(([number, sentence]) => {
      const shared = overlap(span, sentence);
      const covers = shared >= 0.4 * (sentence[1] - sentence[0]);
      return covers || shared >= 0.6 * (span[1] - span[0]) ? [sentenceName(place.label, number)] : [];
    });
  }
}

/** Reads and compares the accounts of a story as the command does. */
export async function loadStory(folder: string, id: string): Promise<Story> {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold;
  const files = gold.documents.map(({ label }) => join(folder, `${label}.txt`));
  const readings: Reading[] = [];
  for (const file of files) {
    const received = await articleFromFile(file);
    if (received.type === 'problem') throw new Error(`${file}: ${received.problem.message}`);
    readings.push(await read(received.article, received.notes));
  }
  return new Story(
    id,
    gold,
    await compare(readings),
    files.map((file) => readFileSync(file, 'utf8')),
  );
}
