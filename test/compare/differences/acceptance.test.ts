import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../../src/app/comparison.ts';
import { loadMeaning } from '../../../src/app/models.ts';
import { read } from '../../../src/app/pipeline.ts';
import { linkEntities } from '../../../src/core/annotate/entities/story.ts';
import { scorePairs } from '../../../src/core/compare/alignment/index.ts';
import { accepted } from '../../../src/core/compare/differences/acceptance.ts';
import { DETECTORS, evidenceByName } from '../../../src/core/compare/differences/evidence.ts';
import { ACCEPTANCE, TYPES } from '../../../src/core/compare/differences/fitted.ts';
import { type Proposal, propose } from '../../../src/core/compare/differences/index.ts';
import { hasTwoValues } from '../../../src/core/compare/differences/join.ts';
import { profilesOf } from '../../../src/core/compare/profile.ts';
import { statementsOf } from '../../../src/core/compare/statements.ts';
import type { Reading } from '../../../src/core/model/annotation.ts';
import type { Comparison, Difference } from '../../../src/core/model/comparison.ts';
import { type Span, spanOverlap } from '../../../src/core/model/span.ts';
import { marked } from '../../marked.ts';
import { EVENTS, readEvent } from '../story.ts';
import { STORIES } from './stories.ts';

async function proposalsAmong(articles: readonly Reading[]): Promise<Proposal[]> {
  const sorted = articles.map(statementsOf).sort((x, y) => (x.id < y.id ? -1 : 1));
  const { readings, entities } = linkEntities(sorted);
  return propose(readings, entities, scorePairs(profilesOf(readings, await loadMeaning()))).proposals;
}

/** What a difference at a mark may be called: how long something took is a figure, or a time. */
const TYPES_AT: Readonly<Record<string, readonly Difference['type'][]>> = {
  'd-day': ['time'],
  'd-trapped': ['figure', 'time'],
  'd-words': ['quote-wording'],
  'd-cost': ['figure'],
  'd-worth': ['figure'],
  'd-alarm': ['time'],
  'd-minutes': ['figure', 'time'],
  'd-spelling': ['other'],
};

describe.each(STORIES)('the whole comparison of $name', ({ accounts }) => {
  const read2 = accounts.map(marked);
  const tags = [...new Set(read2.flatMap(({ spans }) => Object.keys(spans)))];
  let comparison: Comparison;
  let ids: string[];
  beforeAll(async () => {
    const readings = await Promise.all(read2.map(({ text }, i) => read({ type: 'text', name: `account ${i}`, text })));
    ids = readings.map(({ id }) => id);
    comparison = await compare(readings);
  });

  /** The differences with a side in the marked words of both accounts. */
  const at = (tag: string): Difference[] =>
    comparison.differences.filter(({ sides }) =>
      read2.every(({ spans }, i) =>
        sides.some(
          (side) => side.document === ids[i] && (spans[tag] ?? []).some((span: Span) => spanOverlap(span, side) > 0),
        ),
      ),
    );

  it.each(tags.filter((tag) => tag.startsWith('d-')))('finds %s', (tag) => {
    const types = at(tag).map(({ type }) => type);
    expect(types.filter((type) => TYPES_AT[tag]?.includes(type))).not.toEqual([]);
  });

  /** Of a side that is mostly something else it is that which is called different. */
  it.each(tags.filter((tag) => tag.startsWith('n-')))('calls %s no difference', (tag) => {
    const called = at(tag).filter(({ sides }) =>
      read2.every(({ spans }, i) =>
        sides.some(
          (side) =>
            side.document === ids[i] &&
            (spans[tag] ?? []).some((span) => spanOverlap(span, side) * 2 > side.end - side.start),
        ),
      ),
    );
    expect(called.map(({ what }) => what)).toEqual([]);
  });
});

describe.each(EVENTS)('what is accepted of %s', (event) => {
  let readings: Reading[];
  let proposals: Proposal[];
  let comparison: Comparison;
  beforeAll(async () => {
    readings = await readEvent(event);
    proposals = await proposalsAmong(readings);
    comparison = await compare(readings);
  });

  it('is part of what is proposed', () => {
    const drafts = proposals.flatMap((proposal) => accepted(proposal) ?? []);
    expect(drafts.length).toBeGreaterThan(0);
    expect(drafts.length).toBeLessThan(proposals.length / 2);
  });

  it('has two values and a probability; only the likely contradict each other', () => {
    for (const proposal of proposals) {
      const draft = accepted(proposal);
      if (!draft) continue;
      expect(hasTwoValues(draft)).toBe(true);
      expect(draft.confidence).toBeGreaterThan(0);
      expect(draft.confidence).toBeLessThanOrEqual(1);
      if (draft.severity === 'contradiction') expect(draft.confidence).toBeGreaterThanOrEqual(0.5);
      if (draft.type === 'framing') expect(draft.severity).toBe('wording');
      expect(draft.about).not.toBe('');
    }
    for (const { sides, confidence } of comparison.differences) {
      expect(sides.length).toBeGreaterThanOrEqual(2);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('is accepted on finite evidence under names that the weights know', () => {
    const known = new Set(Object.keys(ACCEPTANCE.of));
    for (const { evidence, detector } of proposals)
      for (const [name, value] of Object.entries(evidenceByName(evidence))) {
        expect(Number.isFinite(value), name).toBe(true);
        if (!name.includes(detector)) expect(known, name).toContain(name);
      }
  });

  it('does not depend on the order of the accounts', async () => {
    const keyOf = ({ detector, draft }: Proposal) =>
      `${detector} ${draft.type} ${draft.sides.map(({ reading, span }) => `${reading.id}.${span.start}-${span.end}`)}`;
    const turned = await proposalsAmong([...readings].reverse());
    expect(turned.map(keyOf)).toEqual(proposals.map(keyOf));
    expect(turned.map((one) => accepted(one)?.confidence)).toEqual(proposals.map((one) => accepted(one)?.confidence));
  });
});

describe('the fitted weights', () => {
  it('are finite, and know every detector', () => {
    for (const { bias, of } of [ACCEPTANCE, ...Object.values(TYPES)]) {
      expect(Number.isFinite(bias)).toBe(true);
      for (const weight of Object.values(of)) expect(Number.isFinite(weight)).toBe(true);
    }
    expect(DETECTORS.filter((detector) => !(`is ${detector}` in ACCEPTANCE.of))).toEqual([]);
  });
});

describe('a hedged claim', () => {
  const typesOf = async (texts: readonly string[]) => {
    const readings = await Promise.all(texts.map((text, i) => read({ type: 'text', name: `account ${i}`, text })));
    return (await compare(readings)).differences.map(({ type }) => type);
  };
  const FLAT = `Flood kills hundreds in Orlan valley

The flood that broke the Terrin dam on Sunday killed 640 people in the Orlan valley.

Rescue teams left for the valley on Monday.`;

  it('told flat elsewhere is a difference of attribution', async () => {
    const estimated = `Orlan mourns its dead

The government estimates that 640 people were killed in the Orlan valley by the flood when the Terrin dam broke on Sunday.

Schools will stay closed this week.`;
    expect(await typesOf([estimated, FLAT])).toContain('attribution');
  });

  it('attributed in both is none', async () => {
    const estimated = `Orlan mourns its dead

The government estimates that 640 people were killed in the Orlan valley by the flood when the Terrin dam broke on Sunday.`;
    const also = `Valley counts dead

In the Orlan valley, the government estimates, 640 people were killed by the flood when the Terrin dam broke on Sunday.`;
    expect(await typesOf([estimated, also])).not.toContain('attribution');
  });
});
