import type { Row } from './row.ts';

/** What one scorer gave. */
export interface Section {
  readonly name: string;
  readonly about: string;
  readonly rows: readonly Row[];
}

const START = '<!-- figures: start -->';
const END = '<!-- figures: end -->';

/** Figures as a Markdown document's part: a table for each scorer under what it measures. */
export const renderSections = (sections: readonly Section[]): string =>
  sections.map(({ name, about, rows }) => `## ${name}\n\n${about}\n\n${renderRows(rows)}`).join('\n\n');

function renderRows(rows: readonly Row[]): string {
  const lines = rows.map(({ corpus, measure, value, n, note }) =>
    [corpus, measure, formatValue(value), String(n), note ?? ''].map((cell) => cell.replaceAll('|', '\\|')).join(' | '),
  );
  return [
    '| corpus | measure | value | n | note |',
    '|---|---|---:|---:|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

const formatValue = (value: number): string =>
  Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);

/**
 * A document with the sections between its markers replaced; those that were not measured this time keep what they had.
 * A document without markers gets them at its end.
 */
export function withSections(document: string, sections: readonly Section[]): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  const before = start < 0 ? `${document.trimEnd()}\n\n` : document.slice(0, start);
  const after = end < 0 ? '\n' : document.slice(end + END.length);
  const kept = new Map(start < 0 || end < 0 ? [] : partsOf(document.slice(start + START.length, end)));
  for (const section of sections) kept.set(section.name, renderSections([section]));
  return `${before}${START}\n\n${[...kept.values()].join('\n\n')}\n\n${END}${after}`;
}

function partsOf(text: string): [name: string, part: string][] {
  return text
    .split(/^(?=## )/m)
    .map((part) => part.trim())
    .filter((part) => part.startsWith('## '))
    .map((part) => [part.slice(3, part.indexOf('\n')), part]);
}
