import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributionModel } from '../../src/core/annotate/attributions/index.ts';
import { Speakers } from '../../src/core/annotate/attributions/speakers.ts';
import { findEntities } from '../../src/core/annotate/entities/index.ts';
import { annotate } from '../../src/core/annotate/index.ts';
import type { Span } from '../../src/core/model/span.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import { fold } from '../../src/core/text/normalise.ts';
import { documentOf } from '../attribution/document.ts';
import type { Row } from '../row.ts';

interface Gold {
  readonly source: readonly (readonly [number, number])[];
  readonly cue: readonly (readonly [number, number])[];
  readonly speaker: string;
}

interface Count {
  right: number;
  n: number;
}

/** What a source is, by its first words: where speakers are got wrong. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['he, she', /^(?:he|she|him|her|his)$/i],
  ['I, we', /^(?:i|we|us|me|my|our)$/i],
  ['they, it', /^(?:they|it|them|their|its)$/i],
  ['the …', /^the\s/i],
];

/**
 * Whether the source of a marked attribution is given the canonical name that it bears within its article. A name is right
 * where it holds all words of the marked one or the other way round, articles aside. `marked`: the source is given as
 * marked; `read`: it is the one that the program found itself, where source and cue lie over the marked ones.
 */
export function scoreSpeakers(dir: string, model: AttributionModel, errors?: (line: string) => void): Row[] {
  return ['train', 'dev'].flatMap((part) => {
    const file = join(dir, `attribution/open-news/${part}.jsonl`);
    if (!existsSync(file)) return [];
    return scorePart(`open-news ${part}`, readFileSync(file, 'utf8').split('\n').filter(Boolean), model, errors);
  });
}

function scorePart(
  corpus: string,
  lines: readonly string[],
  model: AttributionModel,
  errors?: (line: string) => void,
): Row[] {
  const marked: Count = { right: 0, n: 0 };
  const read: Count = { right: 0, n: 0 };
  const kinds = new Map<string, Count>();
  for (const line of lines) {
    const { id, text, relations } = JSON.parse(line) as { id: string; text: string; relations: Gold[] };
    const document = documentOf(text);
    const speakers = new Speakers(text, findEntities(document, analyse(document)));
    const { attributions } = annotate(document, model);
    for (const { source, cue, speaker } of relations) {
      const [first] = source;
      if (!first || speaker === '') continue;
      const span: Span = { start: first[0], end: first[1] };
      const kind = kindOf(text.slice(span.start, span.end), speaker);
      const said = speakers.of(span).name;
      const right = sameName(said, speaker);
      for (const count of [marked, at(kinds, kind)]) add(count, right);
      if (!right) errors?.(`${id} ${kind}: ${text.slice(span.start, span.end)} → ${said} (${speaker})`);
      const found = attributions.find(
        (one) => one.cue && overlaps([one.cue], cue) && overlaps(one.source, source) && one.speaker !== null,
      );
      if (found) add(read, sameName(found.speaker?.name ?? '', speaker));
    }
  }
  const row = (measure: string, { right, n }: Count): Row => ({ corpus, measure, value: right / (n || 1), n });
  return [
    row('speaker resolved, source as marked', marked),
    row('speaker resolved, source as read', read),
    ...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => row(`speaker resolved, ${kind}`, count)),
  ];
}

const kindOf = (source: string, speaker: string): string =>
  KINDS.find(([, form]) => form.test(source))?.[0] ?? (sameName(source, speaker) ? 'named as it is' : 'other words');

function at(counts: Map<string, Count>, key: string): Count {
  const known = counts.get(key) ?? { right: 0, n: 0 };
  counts.set(key, known);
  return known;
}

function add(count: Count, right: boolean): void {
  count.n++;
  if (right) count.right++;
}

const overlaps = (spans: readonly Span[], pairs: readonly (readonly [number, number])[]): boolean =>
  spans.some(({ start, end }) => pairs.some(([from, to]) => start < to && from < end));

function sameName(a: string, b: string): boolean {
  const [first, second] = [nameWords(a), nameWords(b)];
  const holds = (whole: readonly string[], part: readonly string[]): boolean =>
    part.length > 0 && part.every((word) => whole.includes(word));
  return holds(first, second) || holds(second, first);
}

const nameWords = (name: string): string[] =>
  (
    fold(name)
      .replaceAll(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !/^(?:the|an?|of|and)$/.test(word));
