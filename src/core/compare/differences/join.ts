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
  const places = new Map<string, Set<number>>();
  for (const draft of drafts.filter(hasTwoValues).sort(surestFirst)) {
    const near = new Set(placesOf(draft).flatMap((place) => [...(places.get(place) ?? [])]));
    const met = [...near].sort((x, y) => x - y).filter((i) => groups[i]?.meets(draft));
    const [group, ...others] = met.filter((i) => groups[i]?.fits(draft));
    if (group === undefined && met.length > 0) continue;
    const at = group ?? groups.push(new Group()) - 1;
    const joined = groups[at] as Group;
    joined.add(draft);
    for (const i of others) {
      const other = groups[i] as Group;
      if (other.drafts.every((member) => joined.has(member))) for (const member of other.takeAll()) joined.add(member);
    }
    for (const member of others.length > 0 ? joined.drafts : [draft])
      for (const place of placesOf(member)) places.set(place, (places.get(place) ?? new Set()).add(at));
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

/** The stretches of text that a draft's sides touch, with its type: drafts that meet have one in common. */
const placesOf = ({ type, sides }: Draft): string[] =>
  sides.flatMap(({ reading, span }) => {
    const [first, last] = [Math.floor(span.start / STRETCH), Math.floor(span.end / STRETCH)];
    return Array.from({ length: last - first + 1 }, (_, i) => `${kindOf(type)} ${reading.id} ${first + i}`);
  });

/** Two sides with the same words differ in nothing that can be shown, unless it is who says them or how they are spelt. */
export function hasTwoValues({ sides: [x, y] }: Draft): boolean {
  const words = ({ reading, value }: SideDraft) => foldedValue(reading, value).words;
  return words(x) !== words(y) || (x.value !== y.value && !/\s/.test(x.value));
}

function surestFirst(x: Draft, y: Draft): number {
  return y.confidence - x.confidence || (keyOf(x) < keyOf(y) ? -1 : 1);
}

const keyOf = ({ type, sides }: Draft): string =>
  [type, ...sides.map(({ reading, span }) => `${reading.id}:${String(span.start).padStart(7, '0')}`)].join(' ');

/** Drafts of one difference. Their sides are mostly the same few passages, which are looked at once each. */
class Group {
  #drafts: Draft[] = [];
  /** The different passages of a reading that drafts of a kind have. */
  readonly #spans = new Map<string, Map<string, Span[]>>();

  get drafts(): readonly Draft[] {
    return this.#drafts;
  }

  add(draft: Draft): void {
    this.#drafts.push(draft);
    for (const { reading, span } of draft.sides) {
      const kinds = this.#spans.get(reading.id) ?? new Map<string, Span[]>();
      const spans = kinds.get(kindOf(draft.type)) ?? [];
      if (!spans.some(({ start, end }) => start === span.start && end === span.end)) spans.push(span);
      this.#spans.set(reading.id, kinds.set(kindOf(draft.type), spans));
    }
  }

  /** All drafts, which are gone from here. */
  takeAll(): readonly Draft[] {
    const drafts = this.#drafts;
    this.#drafts = [];
    this.#spans.clear();
    return drafts;
  }

  /** Whether a draft of the same kind shares some words with it. */
  meets({ type, sides }: Draft): boolean {
    return sides.some(({ reading, span }) =>
      this.#spans
        .get(reading.id)
        ?.get(kindOf(type))
        ?.some((own) => spanOverlap(own, span) > 0),
    );
  }

  /** Whether it has both sides of a draft already. */
  has({ sides }: Draft): boolean {
    return sides.every(({ reading, span }) =>
      [...(this.#spans.get(reading.id)?.values() ?? [])].some((spans) =>
        spans.some((own) => spanOverlap(own, span) > 0),
      ),
    );
  }

  /** Whether a draft's sides are those it has for these accounts, or of accounts it has none for: a difference has one side an account. */
  fits({ sides }: Draft): boolean {
    return sides.every(({ reading, span }) =>
      [...(this.#spans.get(reading.id)?.values() ?? [])].every((spans) =>
        spans.every((own) => spanOverlap(own, span) > 0),
      ),
    );
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
