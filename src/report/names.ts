import type { ComparedDocument } from '../core/model/comparison.ts';
import { showDate } from './when.ts';

/** What names an account: its outlet, else the file or address it came from. */
type Named = Pick<ComparedDocument, 'id' | 'outlet' | 'article'>;

/**
 * What accounts are called, by `Document.id`: the outlet, or the last part of the path or address, with as many parts
 * before it as tell the accounts apart.
 */
export function namesOf(documents: readonly Named[]): ReadonlyMap<string, string> {
  const paths = documents.flatMap(({ outlet, article }) => (outlet === null ? [article] : []));
  return new Map(documents.map(({ id, outlet, article }) => [id, outlet ?? shortest(article, paths)]));
}

function shortest(path: string, paths: readonly string[]): string {
  const parts = path.split(/[\\/]/).filter(Boolean);
  const others = paths.filter((other) => other !== path);
  for (let count = 1; count < parts.length; count++) {
    const tail = parts.slice(-count).join('/');
    if (!others.some((other) => `/${other.replaceAll('\\', '/')}`.endsWith(`/${tail}`))) return tail;
  }
  return path;
}

/**
 * What turns a reason or a message of the comparison into words for a reader: accounts under the names that `namesOf`
 * gives them, dates written out.
 */
export function readableFor(documents: readonly Named[]): (text: string) => string {
  const names = namesOf(documents);
  const paths = documents
    .flatMap(({ id, outlet, article }) => (outlet === null ? [{ path: article, name: names.get(id) ?? article }] : []))
    .sort((a, b) => b.path.length - a.path.length);
  return (text) =>
    paths.reduce((told, { path, name }) => told.replaceAll(path, name), text).replace(ISO_DATE, showDate);
}

const ISO_DATE = /\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\w|-)/gu;
