import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Gold, Range } from '../../eval/stories/gold.ts';
import type { Marks } from '../../scripts/stories/gold.ts';

const FOLDER = new URL('../../corpus/stories/', import.meta.url);
const STORIES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The gold with what the training does not read. */
interface Story {
  readonly texts: Readonly<Record<string, string>>;
  readonly marks: Marks;
  readonly gold: Gold;
}

function readStory(name: string): Story {
  const folder = new URL(`${name}/`, FOLDER);
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const labels = readdirSync(folder).filter((file) => /^[A-Z]\.txt$/.test(file));
  return {
    texts: Object.fromEntries(labels.map((file) => [file.charAt(0), read(file)])),
    marks: JSON.parse(read('marks.json')) as Marks,
    gold: JSON.parse(read('gold.json')) as Gold,
  };
}

/** What is wrong with a story, a line each. */
function faultsOf({ texts, marks, gold }: Story): string[] {
  const ranges = new Map<string, Range>();
  for (const { label, sentences } of gold.documents)
    for (const [number, range] of Object.entries(sentences))
      ranges.set(number === 'h' ? `${label}.h` : `${label}${number}`, range);
  const textAt = (label: string, range: Range | undefined) => (range ? (texts[label] ?? '').slice(...range) : '');
  return [
    ...sentenceFaults(gold, texts),
    ...pairFaults(gold, marks, ranges),
    ...marks.differences.flatMap(({ what, sides }, i) => {
      const told = gold.differences[i];
      if (told?.what !== what) return [`${what}: not in the gold`];
      return Object.entries(sides).flatMap(([label, { sent, value }]) => {
        const span = told.sides[label]?.span;
        const sentence = ranges.get(sent);
        const inside = span && sentence && sentence[0] <= span[0] && span[1] <= sentence[1];
        return inside && sent.startsWith(label) && textAt(label, span) === value ? [] : [`${what}: ${label} ${value}`];
      });
    }),
    ...(gold.differences.length === marks.differences.length ? [] : ['differences that are not marked']),
  ];
}

/** Sentences that are empty, out of order or beside the text. */
function sentenceFaults({ documents }: Gold, texts: Story['texts']): string[] {
  return documents.flatMap(({ label, sentences }) => {
    const sorted = Object.values(sentences).sort((x, y) => x[0] - y[0]);
    const length = (texts[label] ?? '').length;
    return sorted.flatMap(([start, end], i) => {
      const good = (sorted[i - 1]?.[1] ?? 0) <= start && start < end && end <= length;
      return good ? [] : [`${label}: sentence at ${start}`];
    });
  });
}

function pairFaults(gold: Gold, marks: Marks, ranges: ReadonlyMap<string, Range>): string[] {
  const known = new Set(gold.pairs.map(({ x, y }) => `${x} ${y}`));
  return [
    ...gold.pairs.flatMap(({ x, y }) =>
      ranges.has(x) && ranges.has(y) && x.charAt(0) !== y.charAt(0) ? [] : [`pair ${x} ${y}`],
    ),
    ...marks.pairs.flatMap(([x, y]) => (known.has(`${x} ${y}`) ? [] : [`pair ${x} ${y}: not in the gold`])),
  ];
}

describe('the marked stories', () => {
  it('are many', () => {
    expect(STORIES.length).toBeGreaterThan(50);
  });

  it.each(STORIES)('%s is sound', (name) => {
    const story = readStory(name);
    const labels = Object.keys(story.texts).sort();
    expect(story.gold.documents.map(({ label }) => label).sort()).toEqual(labels);
    expect(labels.length).toBeGreaterThanOrEqual(2);
    for (const { label, sentences } of story.gold.documents) {
      expect(sentences, label).toHaveProperty('h');
      expect(Object.keys(sentences).length, label).toBeGreaterThan(5);
    }
    expect(story.gold.pairs.length).toBeGreaterThan(0);
    expect(story.gold.differences.length).toBeGreaterThan(0);
    expect(faultsOf(story)).toEqual([]);
  });

  it('would not be sound with a mark moved', () => {
    const story = readStory(STORIES[0] as string);
    const [first, ...others] = story.gold.differences;
    if (!first) throw new Error('no difference');
    const sides = Object.entries(first.sides).map(([label, side]) => {
      const [start, end] = side.span ?? [0, 0];
      return [label, { ...side, span: [start + 1, end + 1] as const }] as const;
    });
    const moved = { ...first, sides: Object.fromEntries(sides) };
    const faults = faultsOf({ ...story, gold: { ...story.gold, differences: [moved, ...others] } });
    expect(faults).toHaveLength(sides.length);
  });
});
