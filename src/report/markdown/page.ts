import type { Comparison } from '../../core/model/comparison.ts';
import type { Passage } from '../../core/model/span.ts';
import { type Citations, citationsOf } from '../citations.ts';
import { shorten } from '../excerpt.ts';
import { escapeMarkdown } from './escape.ts';

/** What every section of the Markdown report is written with. It remembers what is cited, for the notes at the end. */
export interface Page {
  readonly citations: Citations;
  readonly limit: number;
  readonly all: boolean;
  /** Footnote marks: `[^A3] [^B2]`. */
  readonly cite: (passages: readonly Passage[]) => string;
  /** The footnotes for all that was cited so far, in the order of accounts and sentences. */
  readonly footnotes: () => string[];
}

export function pageOf(comparison: Comparison, limit: number, all: boolean): Page {
  const citations = citationsOf(comparison);
  const cited = new Map<string, Passage>();
  const texts = new Map(comparison.documents.map((document) => [document.id, document]));
  const order = comparison.documents.map(({ id }) => id);
  const footnote = (name: string, { document: id, start, end }: Passage): string => {
    const document = texts.get(id);
    const whole = (document?.sentences ?? []).filter((sentence) => sentence.end > start && sentence.start < end);
    const from = whole[0]?.start ?? start;
    const to = whole.at(-1)?.end ?? end;
    return `[^${plainId(name)}]: ${name}: ${escapeMarkdown(shorten(document?.text.slice(from, to) ?? '', 400))}`;
  };
  return {
    citations,
    limit,
    all,
    cite: (passages) => {
      for (const passage of passages)
        if (!cited.has(citations.cite(passage))) cited.set(citations.cite(passage), passage);
      const names = citations.list(passages);
      return names
        .split(' ')
        .filter(Boolean)
        .map((name) => `[^${plainId(name)}]`)
        .join(' ');
    },
    footnotes: () =>
      [...cited]
        .sort(([, a], [, b]) => order.indexOf(a.document) - order.indexOf(b.document) || a.start - b.start)
        .map(([name, passage]) => footnote(name, passage)),
  };
}

/** Entries up to the limit, and a line that says how many are left out. */
export function limited<T>(page: Page, items: readonly T[], write: (item: T) => string): string[] {
  const shown = items.slice(0, page.limit).map(write);
  const rest = items.length - shown.length;
  return rest > 0 ? [...shown, `- … and ${rest.toLocaleString('en')} more`] : shown;
}

/** A section under its title; nothing where it has nothing to show. */
export const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];

/** A footnote's name in plain characters. */
const plainId = (name: string): string => name.replace('–', '-');
