import type { ComparedDocument } from '../model/comparison.ts';
import type { Span } from '../model/span.ts';
import type { Case } from './case.ts';
import type { Refusal } from './claim.ts';
import { ALL_ACCOUNTS } from './en/frame.ts';

/** Where a text names an account. */
export interface NamedAccount extends Span {
  readonly document: string;
}

/** Where a label such as "A" is the name of an account and not a word: in brackets, or after a word for accounts. */
const LABELLED =
  /\([A-Z]{1,2}(?:(?:, | and |; )[A-Z]{1,2}){0,60}\)|\b(?:[Aa]ccounts?|[Oo]nly|[Aa]s|[Tt]o|[Bb]y|[Ii]n|and) [A-Z]{1,2}\b/g;

/** Places where a text names accounts: by outlet, by what the article is called, or by label. In order, not overlapping. */
export function accountsNamed(text: string, documents: readonly ComparedDocument[]): NamedAccount[] {
  const found: NamedAccount[] = [];
  const add = (span: Span, document: string) => {
    if (!found.some(({ start, end }) => start < span.end && span.start < end)) found.push({ ...span, document });
  };
  const names = documents
    .flatMap(({ id, outlet, article }) =>
      [outlet === null ? '' : `${outlet}, ${article}`, outlet ?? '', article]
        .flatMap((name) => [name, name.replace(/^The /, 'the ')])
        .map((name) => ({ id, name })),
    )
    .filter(({ name }) => name.length > 1)
    .sort((x, y) => y.name.length - x.name.length);
  for (const { id, name } of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      if (isWhole(text, at, at + name.length)) add({ start: at, end: at + name.length }, id);
  const byLabel = new Map(documents.map(({ label, id }) => [label, id]));
  for (const { 0: run, index } of text.matchAll(LABELLED))
    for (const { 0: label, index: within } of run.matchAll(/\b[A-Z]{1,2}\b/g)) {
      const document = byLabel.get(label);
      const start = index + within;
      if (document !== undefined) add({ start, end: start + label.length }, document);
    }
  return found.sort((x, y) => x.start - y.start);
}

const isWhole = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));

/** The accounts that brackets right after a place name: “20 minutes” (Courier and Wire). */
export function accountsAfter({ claim, named }: Case, place: number): string[] {
  const bracket = /^[,.]? \(([^()]*)\)/.exec(claim.text.slice(place));
  if (!bracket) return [];
  const end = place + bracket[0].length;
  return named.filter((account) => account.start >= place && account.end <= end).map(({ document }) => document);
}

/** "Only the Courier" cites the Courier alone, "all accounts" cites all, and an account that is named is cited. */
export function accountRefusals({ claim, documents, named, cited }: Case): Refusal[] {
  const borne = new Set(cited.map(({ document }) => document.id));
  const refusals: Refusal[] = [];
  for (const { document, start, end } of named) {
    const name = claim.text.slice(start, end);
    if (!borne.has(document)) refusals.push({ rule: 'account', reason: `${name} is named and not cited` });
    else if (/\bonly (?:the |account )?$/i.test(claim.text.slice(0, start)) && borne.size > 1)
      refusals.push({ rule: 'account', reason: `“only ${name}”, and others are cited` });
  }
  const all = ALL_ACCOUNTS.exec(claim.text);
  if (all && documents.some(({ id, sentences }) => sentences.length > 0 && !borne.has(id)))
    refusals.push({ rule: 'account', reason: `“${all[0]}”, and not all are cited` });
  return refusals;
}
