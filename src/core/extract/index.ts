import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { languageNote } from './language.ts';
import { extractText } from './text.ts';

/** Takes the report out of a page or a plain text. The HTML parser and the language detector are loaded only when asked for. */
export async function extract(article: Article): Promise<Document> {
  if (article.type === 'text') return withLanguage(extractText(article));
  const { extractHtml } = await import('./html.ts');
  return withLanguage(extractHtml(article));
}

/** Names the language of a text that does not read as English. A text too short to tell keeps none. */
async function withLanguage(document: Document): Promise<Document> {
  if (document.language !== null || document.text.length < 40) return document;
  const { eld } = await import('eld/small');
  const found = eld.detect(document.text.slice(0, 20_000));
  if (!found.language || !found.isReliable()) return document;
  const notes = found.language === 'en' ? document.notes : [...document.notes, languageNote(found.language)];
  const evidence = { ...document.evidence, language: { from: 'text' as const, detail: 'letter sequences' } };
  return { ...document, language: found.language, evidence, notes };
}
