import type { Comparison } from '../core/model/comparison.ts';
import { displayOf } from './display.ts';
import type { DisplayOptions } from './options.ts';

export type ComparisonFormat = 'terminal' | 'markdown' | 'html' | 'json';

type Write = (comparison: Comparison, options: DisplayOptions & { readonly output?: string }) => Promise<string>;

/** How a comparison is written in each format. A format is loaded when it is asked for. */
export const FORMATS: Readonly<Record<ComparisonFormat, Write>> = {
  terminal: async (comparison, options) =>
    (await import('../report/terminal/index.ts')).renderTerminal(
      comparison,
      displayOf(options, options.output !== undefined),
    ),
  markdown: async (comparison, { all = false, limit }) =>
    (await import('../report/markdown/index.ts')).renderMarkdown(comparison, {
      all,
      ...(limit === undefined ? {} : { limit }),
    }),
  html: async (comparison) => (await import('../report/html/index.ts')).renderHtml(comparison),
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
