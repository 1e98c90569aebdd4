import type { Reading } from '../model/annotation.ts';
import { CLAUSE_OPENERS } from './en/clauses.ts';
import type { Term } from './terms.ts';

/** Clauses with fewer telling words are joined to the one before. */
const LEAST_TERMS = 3;

/** A sentence's telling terms by clause: cut at marks and at words that open a clause; short pieces join the one before. */
export function clausesOf({ text }: Reading, terms: readonly Term[]): Term[][] {
  const clauses: Term[][] = [];
  let open: Term[] = [];
  terms.forEach((term, i) => {
    const before = terms[i - 1];
    const cut =
      before && (/[,;:—–()“”"]/.test(text.slice(before.end, term.start)) || CLAUSE_OPENERS.has(term.token.lower));
    if (cut && open.length >= LEAST_TERMS) {
      clauses.push(open);
      open = [];
    }
    if (term.weight > 0) open.push(term);
  });
  const last = clauses.at(-1);
  if (open.length >= LEAST_TERMS || !last) clauses.push(open);
  else last.push(...open);
  return clauses.filter((clause) => clause.length > 0);
}
