import type { ClaimChange } from '../../core/model/revision.ts';
import { escapeMarkdown, stressed } from '../markdown/escape.ts';
import { showDate } from '../when.ts';
import {
  type Documents,
  documentsOf,
  type History,
  type Revision,
  type Shown,
  sidesOf,
  summaryOf,
  titleOf,
  troubleOf,
} from './history.ts';

/** The revisions of an article in GitHub Flavored Markdown: words before struck through, words after bold. */
export function renderVersionsMarkdown({ article, revisions }: History): string {
  const documents = documentsOf({ article, revisions });
  const trouble = troubleOf({ article, revisions });
  const facts = [article.outlet, article.url].flatMap((fact) => (fact ? [escapeMarkdown(fact)] : [])).join(' · ');
  const lines = [
    `# ${escapeMarkdown(article.headline ?? '(no headline)')}`,
    ...(facts ? ['', facts] : []),
    ...(trouble ? ['', escapeMarkdown(trouble)] : []),
    ...revisions.flatMap((revision) => ['', ...revisionLines(revision, documents)]),
  ];
  return `${lines.join('\n')}\n`;
}

function revisionLines(revision: Revision, documents: Documents): string[] {
  const { change } = revision;
  const reasons = (change?.reasons ?? []).map(escapeMarkdown).join('; ');
  const changes = (change?.changes ?? []).flatMap((one) => changeLines(one, documents));
  return [
    `## ${revision.number}. ${escapeMarkdown(showDate(revision.fetched))}: ${summaryOf(revision)}`,
    ...(reasons ? ['', reasons] : []),
    ...(changes.length > 0 ? ['', ...changes] : []),
  ];
}

function changeLines(change: ClaimChange, documents: Documents): string[] {
  const { before, after } = sidesOf(change, documents);
  return [
    `- **${escapeMarkdown(titleOf(change))}** (${change.type}, ${change.severity})`,
    ...(before ? [`  - before: ${sideWords(before, '~~')}`] : []),
    ...(after ? [`  - after: ${sideWords(after, '**')}`] : []),
  ];
}

const sideWords = ({ before, words, after }: Shown, mark: string): string =>
  `${spaced(before)}${stressed(mark, words, { before, after })}${spaced(after)}`.trim();

/** Escaped, with the space at its ends kept. */
const spaced = (text: string): string =>
  `${/^\s/u.test(text) ? ' ' : ''}${escapeMarkdown(text)}${/\s$/u.test(text) && text.trim() !== '' ? ' ' : ''}`;
