import type { HtmlArticle } from '../model/article.ts';
import type { Document } from '../model/document.ts';

/** Report of an HTML page. */
export function extractHtml(article: HtmlArticle): Document {
  throw new Error(`not written: ${article.name}`);
}
