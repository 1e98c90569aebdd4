/** An article as it was received: one page or one text, with what is known about it from outside. */
export type Article = HtmlArticle | TextArticle;

interface ArticleBase {
  /** How messages name it: a path, a URL, `standard input`. */
  readonly name: string;
  /** Where it was published. Absolute. */
  readonly url?: string;
  /** The publisher, where the caller knows better than the page. */
  readonly outlet?: string;
  /** When it was published, where the caller knows better than the page. ISO 8601, date or date-time. */
  readonly published?: string;
}

export interface HtmlArticle extends ArticleBase {
  readonly type: 'html';
  readonly html: string;
}

export interface TextArticle extends ArticleBase {
  readonly type: 'text';
  readonly text: string;
}
