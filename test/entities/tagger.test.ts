import { describe, expect, it } from 'vitest';
import { bestLabels } from '../../src/core/annotate/entities/tagger/decode.ts';
import { LABEL_COUNT, LABELS, mayFollow } from '../../src/core/annotate/entities/tagger/labels.ts';
import { entitiesOf, entityOn } from './entities-of.ts';

const scores = (rows: readonly Partial<Record<(typeof LABELS)[number], number>>[]): Int32Array =>
  Int32Array.from(rows.flatMap((row) => LABELS.map((label) => row[label] ?? 0)));
const free = new Int8Array((LABEL_COUNT + 1) * LABEL_COUNT);
const named = (labels: readonly number[]): string[] => labels.map((label) => LABELS[label] as string);

describe('the best labels', () => {
  it('are none for no token', () => {
    expect(bestLabels(new Int32Array(0), free)).toEqual([]);
  });

  it('never go on with a name that was not begun', () => {
    const labels = bestLabels(scores([{ O: 1 }, { 'I-ORG': 9, 'B-PER': 1 }, { 'I-ORG': 9 }]), free);
    expect(labels.every((label, i) => mayFollow(label, labels[i - 1] ?? -1))).toBe(true);
  });

  it('take a weaker label for the sake of the sequence', () => {
    expect(named(bestLabels(scores([{ 'B-LOC': 4, 'B-ORG': 3 }, { 'I-ORG': 6 }]), free))).toEqual(['B-ORG', 'I-ORG']);
  });

  it('heed the transitions', () => {
    const transitions = free.slice();
    transitions[LABELS.indexOf('B-PER') * LABEL_COUNT + LABELS.indexOf('I-PER')] = 5;
    expect(named(bestLabels(scores([{ 'B-PER': 1 }, { O: 4 }]), transitions))).toEqual(['B-PER', 'I-PER']);
  });
});

describe('names that no rule knows', () => {
  it.each([
    ['my friends and i are flying to <x>brisbane</x> in june', 'place'],
    ['I WENT TO <x>CHICAGO</x> LAST WEEK AND LOVED IT', 'place'],
    ['The attackers fled towards <x>Kirkuk</x> at dawn.', 'place'],
    ['Engineers at <x>Nortek Systems</x> found the leak.', 'organisation'],
    ['I asked <x>Rebecca</x> about the invoice.', 'person'],
  ])('%s', (source, type) => {
    const { reading, spans } = entitiesOf(source);
    const [span] = spans.x ?? [];
    expect(span && entityOn(reading, span)?.type).toBe(type);
  });

  it.each(['The <x>Belgian</x> minister left.', 'He is <x>Prime Minister</x> no longer.', 'I did <x>NOT</x> go.'])(
    '%s names nobody',
    (source) => {
      const { reading, spans } = entitiesOf(source);
      const names = reading.mentions.filter(({ kind }) => kind === 'name');
      for (const span of spans.x ?? []) expect(names.some(({ span: { start } }) => start === span.start)).toBe(false);
    },
  );
});
