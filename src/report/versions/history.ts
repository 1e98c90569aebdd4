import type { Severity } from '../../core/model/comparison.ts';
import type { Document } from '../../core/model/document.ts';
import type { ClaimChange, RevisionChange } from '../../core/model/revision.ts';
import type { Passage } from '../../core/model/span.ts';
import { excerptOf } from '../excerpt.ts';
import { counted, countWords } from '../outline.ts';
import { showDate } from '../when.ts';

/** One text of an article as it was fetched. */
export interface Revision {
  readonly number: number;
  /** ISO 8601. */
  readonly fetched: string;
  readonly document: Document;
  /** Against the revision before it; null for the first. */
  readonly change: RevisionChange | null;
}

/** An article and its revisions, the earliest first. */
export interface History {
  readonly article: {
    readonly headline: string | null;
    readonly outlet: string | null;
    readonly url: string | null;
    /** Why the last look at the page failed, and when that was, in ISO 8601. Absent or null where it did not. */
    readonly trouble?: { readonly at: string; readonly message: string } | null;
  };
  readonly revisions: readonly Revision[];
}

const KIND_WORDS: Readonly<Record<RevisionChange['kind'], string>> = {
  same: 'unchanged',
  cosmetic: 'no change of substance',
  edit: 'edited',
  failure: 'not to be read: the revision before it stands',
  other: 'another page',
};

/** What became of an article, in a few words: “edited: 3 changes”. */
export function summaryOf({ document, change }: Revision): string {
  return change ? kindWords(change) : `first seen, ${counted(countWords(document.text), 'word')}`;
}

/** What a look at an article's page found, in a few words: “edited: 3 changes”. */
export function kindWords({ kind, changes }: Pick<RevisionChange, 'kind' | 'changes'>): string {
  const words = KIND_WORDS[kind];
  return kind === 'edit' ? `${words}: ${counted(changes.length, 'change')}` : words;
}

/** What the last look at the page showed where it failed: the text that was read stands. */
export const troubleOf = ({ article: { trouble } }: History): string | null =>
  trouble ? `last looked at ${showDate(trouble.at)}: ${trouble.message}. What was read before stands.` : null;

/** How grave a change is, as a mark before it. */
export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = {
  contradiction: '!!',
  imprecision: '!',
  wording: '·',
};

/** Words of one side that changed, within as much around them as is shown. */
export interface Shown {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const ROOM = 170;

/** The texts of all revisions by their ids. */
export type Documents = ReadonlyMap<string, Document>;

export const documentsOf = ({ revisions }: History): Documents =>
  new Map(revisions.map(({ document }) => [document.id, document]));

/** What a change is, without the words that are shown below it. */
export const titleOf = ({ what, before, after }: ClaimChange): string =>
  before || after ? (what.split(/: [“"]/u)[0] ?? what) : what;

/** Both sides of a change as they are shown; null where a side has no words. */
export function sidesOf(
  { before, after }: ClaimChange,
  documents: Documents,
): { readonly before: Shown | null; readonly after: Shown | null } {
  const [x, y] = before && after ? withoutCommonEnds(before, after) : [before, after];
  return { before: shownIn(x, documents), after: shownIn(y, documents) };
}

/** A passage within its paragraph. */
function shownIn(passage: Passage | null, documents: Documents): Shown | null {
  const document = passage && documents.get(passage.document);
  if (!document) return null;
  const { id, text, blocks } = document;
  const block = blocks.find(({ start, end }) => start <= passage.start && passage.end <= end) ?? passage;
  const context = { document: id, start: block.start, end: block.end, quote: text.slice(block.start, block.end) };
  return excerptOf(passage, context, ROOM);
}

/** Two passages without the words that both begin or end with; as they are where one would be left empty. */
function withoutCommonEnds(x: Passage, y: Passage): [Passage, Passage] {
  const [p, q] = [x.quote.split(' '), y.quote.split(' ')];
  const least = Math.min(p.length, q.length) - 1;
  let head = 0;
  while (head < least && p[head] === q[head]) head++;
  let tail = 0;
  while (tail < least - head && p[p.length - 1 - tail] === q[q.length - 1 - tail]) tail++;
  return [trimmed(x, p, head, tail), trimmed(y, q, head, tail)];
}

function trimmed(passage: Passage, words: readonly string[], head: number, tail: number): Passage {
  const length = (list: readonly string[]): number => list.reduce((sum, word) => sum + word.length + 1, 0);
  const start = passage.start + length(words.slice(0, head));
  const end = passage.end - length(words.slice(words.length - tail));
  return { ...passage, start, end, quote: passage.quote.slice(start - passage.start, end - passage.start) };
}
