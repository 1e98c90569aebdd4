import type { Comparison } from '../core/model/comparison.ts';
import { displayOf } from './display.ts';
import type { DisplayOptions } from './options.ts';

export type ComparisonFormat = 'terminal' | 'markdown' | 'html' | 'json';

/** Display, where it goes, and what the event is called where it has a name. */
type WriteOptions = DisplayOptions & { readonly output?: string; readonly title?: string };

type Write = (comparison: Comparison, options: WriteOptions) => Promise<string>;

/** How a comparison is written in each format. A format is loaded when it is asked for. */
export const FORMATS: Readonly<Record<ComparisonFormat, Write>> = {
  terminal: async (comparison, options) =>
    (await import('../report/terminal/index.ts')).renderTerminal(
      comparison,
      displayOf(options, options.output !== undefined),
    ),
  markdown: async (comparison, { all = false, limit, title }) =>
    (await import('../report/markdown/index.ts')).renderMarkdown(comparison, {
      all,
      ...(limit === undefined ? {} : { limit }),
      ...(title === undefined ? {} : { title }),
    }),
  html: async (comparison, { title }) =>
    (await import('../report/html/index.ts')).renderHtml(comparison, title === undefined ? {} : { title }),
  json: async (comparison) => `${JSON.stringify(comparison)}\n`,
};

const ENDINGS: readonly [RegExp, ComparisonFormat][] = [
  [/\.html?$/iu, 'html'],
  [/\.(?:md|markdown)$/iu, 'markdown'],
  [/\.json$/iu, 'json'],
];

/** The format asked for, else the one that the output's name ends in, else the terminal's. */
export const formatOf = (format: ComparisonFormat | undefined, output: string | undefined): ComparisonFormat =>
  format ?? ENDINGS.find(([ending]) => output !== undefined && ending.test(output))?.[1] ?? 'terminal';
