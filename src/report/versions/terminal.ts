import pc from 'picocolors';
import type { ClaimChange } from '../../core/model/revision.ts';
import { printable } from '../clean.ts';
import { fill, type Piece } from '../terminal/layout.ts';
import { showDate } from '../when.ts';
import {
  type Documents,
  documentsOf,
  type History,
  type Revision,
  SEVERITY_MARKS,
  type Shown,
  sidesOf,
  summaryOf,
  titleOf,
  troubleOf,
} from './history.ts';

export interface VersionsOptions {
  /** Columns. Default 80. */
  readonly width?: number;
  /** Paint with ANSI colours. Default false: words are then marked `[-before-]` and `{+after+}`. */
  readonly color?: boolean;
}

interface Page {
  readonly width: number;
  readonly colors: ReturnType<typeof pc.createColors>;
  readonly color: boolean;
}

/**
 * The revisions of an article for a terminal, ending in a line break: when each was fetched, what became of the article,
 * and each change with the words before and after. Nothing from a page can move the cursor or change colours.
 */
export function renderVersions(
  { article, revisions }: History,
  { width = 80, color = false }: VersionsOptions = {},
): string {
  const page: Page = { width, color, colors: pc.createColors(color) };
  const { bold, dim } = page.colors;
  const headline = printable(article.headline ?? '(no headline)');
  const documents = documentsOf({ article, revisions });
  const trouble = troubleOf({ article, revisions });
  const facts = [article.outlet, article.url].flatMap((fact) => (fact ? [printable(fact)] : [])).join(' · ');
  const lines = [
    fill([{ text: headline, paint: bold }], { width }),
    ...(facts ? [fill([{ text: facts, paint: dim }], { width })] : []),
    ...(trouble ? [fill([{ text: printable(trouble), paint: page.colors.yellow }], { width })] : []),
    ...revisions.flatMap((revision) => ['', ...revisionLines(page, revision, documents)]),
  ];
  return `${lines.join('\n')}\n`;
}

function revisionLines(page: Page, revision: Revision, documents: Documents): string[] {
  const { width, colors } = page;
  const { change } = revision;
  const title = fill(
    [{ text: showDate(printable(revision.fetched)), paint: colors.bold }, { text: ` · ${summaryOf(revision)}` }],
    { width, mark: { text: `#${revision.number}  `, paint: colors.cyan } },
  );
  const reasons = (change?.reasons ?? []).map(printable).join('; ');
  return [
    title,
    ...(reasons ? [fill([{ text: reasons, paint: colors.dim }], { width, indent: INDENT })] : []),
    ...(change?.changes ?? []).flatMap((one) => changeLines(page, one, documents)),
  ];
}

const INDENT = 4;

function changeLines(page: Page, change: ClaimChange, documents: Documents): string[] {
  const { width, colors } = page;
  const { before, after } = sidesOf(change, documents);
  const paint =
    change.severity === 'contradiction' ? colors.red : change.severity === 'imprecision' ? colors.yellow : colors.dim;
  return [
    fill(
      [
        { text: printable(titleOf(change)), paint: colors.bold },
        { text: ` (${change.type})`, paint: colors.dim },
      ],
      {
        width,
        indent: INDENT,
        mark: { text: `${SEVERITY_MARKS[change.severity].padEnd(2)} `, paint },
      },
    ),
    ...(before ? [sideLine(page, before, '−', colors.red, ['[-', '-]'])] : []),
    ...(after ? [sideLine(page, after, '+', colors.green, ['{+', '+}'])] : []),
  ];
}

/** The words of one side in colour, or between the marks of wdiff. */
function sideLine(
  { width, color }: Page,
  { before, words, after }: Shown,
  sign: string,
  paint: (text: string) => string,
  [open, close]: readonly [string, string],
): string {
  const marked: Piece = color ? { text: words, paint } : { text: `${open}${words}${close}` };
  return fill([{ text: before }, marked, { text: after }], {
    width,
    indent: INDENT + 3,
    mark: { text: `${sign} `, paint },
  });
}
