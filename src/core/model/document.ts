import type { Span } from './span.ts';

/** What a block of a document is on the page. Only `paragraph`, `list`, `quotation` and `highlight` tell the story in sentences of their own. */
export type BlockKind =
  | 'headline'
  | 'subheadline'
  | 'highlight'
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'quotation'
  | 'caption';

export interface Block extends Span {
  readonly kind: BlockKind;
}

/** Something on the page that is not the report, taken out of the text, kept here so that it can be shown again. */
export interface Removal {
  /** The words removed. */
  readonly quote: string;
  /** The rule that removed it. */
  readonly step: string;
  /** Why, in a few words for the reader. */
  readonly reason: string;
  /** Where in `Document.text` it stood: the text before this unit came before it. @asType integer @minimum 0 */
  readonly at: number;
}

/** Where a piece of metadata came from. */
export interface Evidence {
  /** `option` the caller said so; `json-ld`, `meta`, `microdata`, `html` the page; `text` the words; `url` its address; `file` the file's name; `transport` the feed, table or mail that carried it. */
  readonly from: 'option' | 'json-ld' | 'meta' | 'microdata' | 'html' | 'text' | 'url' | 'file' | 'transport';
  /** The field or the words it was read from. */
  readonly detail: string;
}

export type MetadataField =
  | 'outlet'
  | 'url'
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'published'
  | 'modified'
  | 'language'
  | 'credit';

/** "WASHINGTON (AP) —": where and by whom a report says it was filed. */
export interface Dateline extends Span {
  /** Place name as written, or null where only an agency or outlet is named. */
  readonly place: string | null;
  /** Agency or outlet as written, or null. */
  readonly agency: string | null;
}

/** Something a reader of this article's result should know, with the place where there is one. */
export interface Note {
  /** Stable name of the condition, such as `empty`, `truncated`, `language`. */
  readonly code: string;
  readonly message: string;
  readonly span?: Span;
}

/** The report taken from an article. Its text never changes: a new fetch is another document. */
export interface Document {
  /** Derived from the content, so the same content has the same id in every run and place. */
  readonly id: string;
  /** `Article.name`. */
  readonly article: string;
  /** The publisher. */
  readonly outlet: string | null;
  readonly url: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly dateline: Dateline | null;
  /** ISO 8601, as precise as stated: a date, a local date-time where no zone is told, a date-time with zone. */
  readonly published: string | null;
  readonly modified: string | null;
  /** BCP 47, by reading the text: the page's own word is often wrong. */
  readonly language: string | null;
  /** The news agency the report is credited to ("Associated Press"), where one is. */
  readonly credit: string | null;
  /** Where each of the fields above came from. */
  readonly evidence: { readonly [field in MetadataField]?: Evidence };
  /** The report: blocks joined by blank lines, without the furniture of the page. */
  readonly text: string;
  /** In order, not overlapping, covering all of `text` but white space. */
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
  readonly notes: readonly Note[];
}

/** A document of which nothing is known but its text: what is not given is null or empty. English, as all that is read. */
export const bareDocument = (
  given: Pick<Document, 'id' | 'article' | 'text' | 'blocks'> & Partial<Document>,
): Document => ({
  outlet: null,
  url: null,
  headline: null,
  byline: null,
  dateline: null,
  published: null,
  modified: null,
  language: 'en',
  credit: null,
  evidence: {},
  removals: [],
  notes: [],
  ...given,
});
