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
  /** Its title and authors as a feed, a table or a mail gives them. What the page says of itself stands above them. */
  readonly headline?: string;
  readonly byline?: string;
  /** Its name with what carried it: the guid of a feed's entry, the id of a table's row. */
  readonly id?: string;
  /** When an archive or the network gave it. ISO 8601. */
  readonly fetched?: string;
  /** What carried it here. */
  readonly transport?: Transport;
}

/** What carried an article here, told apart from who published it and from the agency that wrote it. */
export interface Transport {
  readonly type: 'file' | 'page' | 'feed' | 'archive' | 'table' | 'mail' | 'input';
  /** The file's path, the feed's or the page's URL. */
  readonly name: string;
  /** Where in it: `entry 3`, `line 12`, `byte 4096`. */
  readonly place?: string;
}

export interface HtmlArticle extends ArticleBase {
  readonly type: 'html';
  readonly html: string;
}

export interface TextArticle extends ArticleBase {
  readonly type: 'text';
  readonly text: string;
}
