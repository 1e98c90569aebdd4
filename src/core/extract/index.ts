import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { extractText } from './text.ts';

/** Takes the report out of a page or a plain text. The HTML parser is loaded only when a page asks for it. */
export async function extract(article: Article): Promise<Document> {
  if (article.type === 'text') return extractText(article);
  const { extractHtml } = await import('./html.ts');
  return extractHtml(article);
}
