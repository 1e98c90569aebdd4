import { annotate } from '../core/annotate/index.ts';
import { extract } from '../core/extract/index.ts';
import type { Reading } from '../core/model/annotation.ts';
import type { Article } from '../core/model/article.ts';

/** An article to its reading: extract, then annotate. */
export async function read(article: Article): Promise<Reading> {
  return annotate(await extract(article));
}
