import type { Difference, DifferenceSide, ExplainedNonDifference } from '../../model/comparison.ts';
import { bySpan, passageOf, type Span, spanOverlap } from '../../model/span.ts';
import { analyse, sentenceAt } from '../../text/analysis.ts';
import { foldedValue } from '../folded.ts';
import { type Draft, type Explained, OUTLET, type SideDraft } from './draft.ts';

const SEVERITY_ORDER = { contradiction: 0, imprecision: 1, wording: 2 } as const;
const LONGEST_VALUE = 90;

/** Joins drafts that meet in a passage to one difference with a side an account, and words them. */
export function joinDrafts(drafts: readonly Draft[]): Difference[] {
  const groups: Group[] = [];
  const places = new Places();
  for (const draft of inOrder(drafts.filter(hasTwoValues))) {
    const met = places.near(draft).filter((i) => groups[i]?.meets(draft));
    const [group, ...others] = met.filter((i) => groups[i]?.fits(draft));
    if (group === undefined && met.length > 0) continue;
    const at = group ?? groups.push(new Group()) - 1;
    const joined = groups[at] as Group;
    joined.add(draft);
    places.note(draft, at);
    for (const i of others)
      if (joined.hasAll(groups[i] as Group))
        for (const member of (groups[i] as Group).takeAll()) {
          joined.add(member);
          places.note(member, at);
        }
  }
  return groups
    .flatMap(({ drafts }) => (drafts.length > 0 ? [differenceOf(drafts)] : []))
    .sort(
      (x, y) =>
        SEVERITY_ORDER[x.severity] - SEVERITY_ORDER[y.severity] ||
        y.confidence - x.confidence ||
        (x.id < y.id ? -1 : 1),
    );
}

/** Quotations are long and hold much that may differ besides their words: they are joined among themselves. */
const kindOf = (type: Draft['type']): string => (type === 'quote-wording' ? type : '');

/** Units of text in which drafts are looked for together: a long sentence. */
const STRETCH = 512;

/** Which groups have drafts in which stretches of text: drafts that meet have one in common. */
class Places {
  /** By kind, reading and stretch. */
  readonly #groups = new Map<string, Map<string, Map<number, Set<number>>>>();

  /** The groups, in their order, with a draft of the same kind in a stretch that one of the draft's sides touches. */
  near({ type, sides }: Draft): number[] {
    const readings = this.#groups.get(kindOf(type));
    const near = new Set<number>();
    for (const { reading, span } of sides) {
      const stretches = readings?.get(reading.id);
      if (stretches) for (const stretch of stretchesOf(span)) for (const i of stretches.get(stretch) ?? []) near.add(i);
    }
    return [...near].sort((x, y) => x - y);
  }

  note({ type, sides }: Draft, group: number): void {
    const readings = reached(this.#groups, kindOf(type), () => new Map<string, Map<number, Set<number>>>());
    for (const { reading, span } of sides) {
      const stretches = reached(readings, reading.id, () => new Map<number, Set<number>>());
      for (const stretch of stretchesOf(span)) reached(stretches, stretch, () => new Set<number>()).add(group);
    }
  }
}

function stretchesOf({ start, end }: Span): number[] {
  const [first, last] = [Math.floor(start / STRETCH), Math.floor(end / STRETCH)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function reached<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** Two sides with the same words differ in nothing that can be shown, unless it is who says them or how they are spelt. */
export function hasTwoValues({ sides: [x, y] }: Draft): boolean {
  const words = ({ reading, value }: SideDraft) => foldedValue(reading, value).words;
  return words(x) !== words(y) || (x.value !== y.value && !/\s/.test(x.value));
}

/** The surest first; of those that are as sure, by kind and place. */
const inOrder = (drafts: readonly Draft[]): Draft[] =>
  drafts
    .map((draft) => ({ draft, key: keyOf(draft) }))
    .sort((x, y) => y.draft.confidence - x.draft.confidence || (x.key < y.key ? -1 : 1))
    .map(({ draft }) => draft);

const keyOf = ({ type, sides }: Draft): string =>
  [type, ...sides.map(({ reading, span }) => `${reading.id}:${String(span.start).padStart(7, '0')}`)].join(' ');

/** Drafts of one difference. Their sides are mostly the same few passages, which are looked at once each. */
class Group {
  #drafts: Draft[] = [];
  /** By reading what drafts have of it: of each kind, and at all. */
  readonly #passages = new Map<string, { readonly byKind: Map<string, Passages>; readonly all: Passages }>();

  get drafts(): readonly Draft[] {
    return this.#drafts;
  }

  add(draft: Draft): void {
    this.#drafts.push(draft);
    for (const { reading, span } of draft.sides) {
      const { byKind, all } = reached(this.#passages, reading.id, () => ({ byKind: new Map(), all: new Passages() }));
      reached(byKind, kindOf(draft.type), () => new Passages()).add(span);
      all.add(span);
    }
  }

  /** All drafts, which are gone from here. */
  takeAll(): readonly Draft[] {
    const drafts = this.#drafts;
    this.#drafts = [];
    this.#passages.clear();
    return drafts;
  }

  /** Whether a draft of the same kind shares some words with it. */
  meets({ type, sides }: Draft): boolean {
    return sides.some(({ reading, span }) => this.#passages.get(reading.id)?.byKind.get(kindOf(type))?.touch(span));
  }

  /** Whether it has both sides of every draft of another group already. */
  hasAll({ drafts }: Group): boolean {
    return drafts.every(({ sides }) =>
      sides.every(({ reading, span }) => this.#passages.get(reading.id)?.all.touch(span)),
    );
  }

  /** Whether a draft's sides are those it has for these accounts, or of accounts it has none for: a difference has one side an account. */
  fits({ sides }: Draft): boolean {
    return sides.every(({ reading, span }) => this.#passages.get(reading.id)?.all.allTouch(span) ?? true);
  }
}

/** Passages of one reading, mostly the same few over and over. */
class Passages {
  readonly #spans: Span[] = [];
  /** The first end and the last start of them, and whether none is empty: what touches all lies across both. */
  #firstEnd = Number.POSITIVE_INFINITY;
  #lastStart = Number.NEGATIVE_INFINITY;
  #full = true;

  add(span: Span): void {
    if (this.#spans.some(({ start, end }) => start === span.start && end === span.end)) return;
    this.#spans.push(span);
    this.#firstEnd = Math.min(this.#firstEnd, span.end);
    this.#lastStart = Math.max(this.#lastStart, span.start);
    this.#full &&= span.start < span.end;
  }

  /** Whether one of them shares some words with a span. */
  touch(span: Span): boolean {
    return this.#spans.some((own) => spanOverlap(own, span) > 0);
  }

  /** Whether each of them does. */
  allTouch({ start, end }: Span): boolean {
    return this.#full && start < end && start < this.#firstEnd && end > this.#lastStart;
  }
}

function differenceOf(group: readonly Draft[]): Difference {
  const surest = group.reduce((best, draft) => (draft.confidence > best.confidence ? draft : best));
  const meant = group.filter((draft) => (draft.meant ?? draft.type) === surest.type);
  const named = meant[0] ?? surest;
  const sides = new Map<string, SideDraft>();
  for (const draft of [...meant, surest, ...group])
    for (const entry of draft.sides) if (!sides.has(entry.reading.id)) sides.set(entry.reading.id, entry);
  const published = [...sides.values()].sort((x, y) => (x.reading.id < y.reading.id ? -1 : 1)).map(publishSide);
  const severity = group.reduce(
    (gravest, { severity: s }) => (SEVERITY_ORDER[s] < SEVERITY_ORDER[gravest] ? s : gravest),
    surest.severity,
  );
  return {
    id: `${surest.type}-${published.map(({ document, start }) => `${document}.${start}`).join('-')}`,
    type: surest.type,
    severity,
    what: wordingOf(named.about, published),
    sides: published,
    reasons: [...new Set(group.flatMap(({ reasons }) => reasons))],
    confidence: Number(surest.confidence.toFixed(3)),
  };
}

function publishSide({ reading, span, value }: SideDraft): DifferenceSide {
  const sentence = sentenceAt(analyse(reading).sentences, span.start) ?? span;
  const context = { start: Math.min(sentence.start, span.start), end: Math.max(sentence.end, span.end) };
  return { ...passageOf(reading, span), value, context: passageOf(reading, context) };
}

/** "When: “Friday evening” against “Friday afternoon”". */
function wordingOf(about: string, sides: readonly DifferenceSide[]): string {
  const values = [...new Set(sides.map(({ value }) => shorten(value)))];
  return `${about}: ${values.map((value) => (value === OUTLET ? value : `“${value}”`)).join(' against ')}`;
}

function shorten(value: string): string {
  const flat = value.replace(/\s+/g, ' ').replace(/^[“"'‘]+|[”"'’,]+$/g, '');
  return flat.length <= LONGEST_VALUE ? flat : `${flat.slice(0, flat.lastIndexOf(' ', LONGEST_VALUE))} …`;
}

/** Explained non-differences as they are published, each pair of passages once. */
export function publishExplained(explained: readonly Explained[]): ExplainedNonDifference[] {
  const seen = new Set<string>();
  return explained.flatMap(({ why, about, sides }) => {
    const published = [...sides]
      .sort((x, y) => (x.reading.id < y.reading.id ? -1 : 1) || bySpan(x.span, y.span))
      .map(publishSide);
    const key = published.map(({ document, start }) => `${document}.${start}`).join('-');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ why, what: wordingOf(about, published), sides: published }];
  });
}
