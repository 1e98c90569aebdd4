import { hashOf, mix } from '../../../labelling/hashing.ts';
import type { Columns } from '../../../labelling/templates.ts';
import type { Span } from '../../../model/span.ts';
import { type Analysis, tokenIndexAt } from '../../../text/analysis.ts';
import type { Token } from '../../../text/tokens.ts';
import { TIME_WORDS, UTTERANCE_NOUNS } from '../../en/cue-words.ts';
import { BODY_ROLES, ROLES } from '../../en/entity-roles.ts';
import type { Candidate, Clause } from '../candidate.ts';
import type { Chunk } from '../chunks.ts';
import { reportingForm, reportingVerb } from '../lexicon.ts';
import { reportingNoun } from '../nouns.ts';
import type { Quotation } from '../quotations.ts';

/** What is known of every token of a document before any model has looked at it. */
export const TOKEN_COLUMNS = [
  'word',
  'lemma',
  'tag',
  'class',
  'ending',
  'shape',
  'lexicon',
  'stance',
  'chunk',
  'inChunk',
  'next1',
  'next2',
  'next3',
  'before1',
  'before2',
  'headAfter',
  'headBefore',
  'quote',
  'quoteEdge',
  'verbBefore',
  'verbAfter',
  'cueBefore',
  'cueAfter',
  'verbs',
  'commas',
  'place',
  'ruleCue',
  'ruleSource',
  'ruleContent',
] as const;

export type TokenColumn = (typeof TOKEN_COLUMNS)[number];

/** Columns of a document's tokens (`Analysis.tokens`), in that order. */
export function tokenColumns(
  analysis: Analysis,
  quotations: readonly Quotation[],
  clauses: readonly Clause[],
  proposed: readonly Candidate[],
): Columns<TokenColumn> {
  const { tokens } = analysis;
  const columns = emptyColumns(TOKEN_COLUMNS, tokens.length);
  tokens.forEach((token, i) => {
    const known = wordValues(token);
    columns.word[i] = known.word;
    columns.lemma[i] = known.lemma;
    columns.ending[i] = known.ending;
    columns.shape[i] = known.shape;
    columns.lexicon[i] = known.lexicon;
    columns.stance[i] = known.stance;
    columns.tag[i] = hashOf(token.pos);
    columns.class[i] = columns.tag[i] as number;
  });
  quoteColumns(columns, tokens, quotations);
  for (const clause of clauses) clauseColumns(columns, tokens, clause);
  sentenceColumns(columns, analysis);
  ruleColumns(columns, tokens, proposed);
  return columns;
}

export function emptyColumns<Name extends string>(names: readonly Name[], length: number): Record<Name, Int32Array> {
  return Object.fromEntries(names.map((name) => [name, new Int32Array(length)])) as Record<Name, Int32Array>;
}

interface WordValues {
  readonly word: number;
  readonly lemma: number;
  readonly ending: number;
  readonly shape: number;
  readonly lexicon: number;
  readonly stance: number;
}

const values = new Map<string, WordValues>();
const MOST_WORDS = 60_000;

function wordValues(token: Token): WordValues {
  const known = values.get(token.text);
  if (known) return known;
  if (values.size > MOST_WORDS) values.clear();
  const made = valuesOf(token);
  values.set(token.text, made);
  return made;
}

function valuesOf({ text, lower }: Token): WordValues {
  const word = plain(lower);
  const form = reportingForm(lower);
  const verb = form && reportingVerb(form.lemma);
  const noun = reportingNoun(lower);
  return {
    word: hashOf(word),
    lemma: hashOf(form?.lemma ?? word.replace(/(?:’s|ies|es|s|ed|ing)$/, '')),
    ending: hashOf(word.slice(-3)),
    shape: hashOf(shapeOf(text)),
    lexicon: hashOf(verb ? `v ${verb.sort} ${form?.form}` : noun ? `n ${noun.sort}` : nounClass(lower)),
    stance: hashOf(verb?.stance ?? noun?.stance ?? ''),
  };
}

/** Marks in one form and digits as 0, so that figures and kinds of quotation marks share what is learnt. */
const plain = (lower: string): string =>
  lower
    .replace(/\d/g, '0')
    .replace(/[“”„‟«»]|``|''/g, '"')
    .replace(/[‘’`]/g, "'")
    .replace(/[–—―]|--/g, '—');

const shapeOf = (text: string): string =>
  /^\p{Lu}+$/u.test(text)
    ? text.length === 1
      ? 'X'
      : 'XX'
    : /^\p{Lu}/u.test(text)
      ? 'Xx'
      : /^\p{Ll}+$/u.test(text)
        ? 'x'
        : /^\d/.test(text)
          ? '0'
          : /^\p{L}/u.test(text)
            ? 'x-'
            : text.slice(0, 1);

function nounClass(lower: string): string {
  if (UTTERANCE_NOUNS.has(lower)) return 'utterance';
  if (TIME_WORDS.has(lower)) return 'time';
  if (BODY_ROLES.has(lower)) return 'body';
  const single = lower.replace(/s$/, '');
  if (ROLES.has(lower) || ROLES.has(single)) return 'person';
  return BODY_ROLES.has(single) ? 'body' : '';
}

type Draft = Record<TokenColumn, Int32Array>;

/** quote: how deep inside quotations and of which mark; quoteEdge: what the token is to the nearest mark. */
function quoteColumns(columns: Draft, tokens: readonly Token[], quotations: readonly Quotation[]): void {
  for (const quotation of quotations) {
    const from = tokenIndexAt(tokens, quotation.start);
    let to = from;
    while (to < tokens.length && (tokens[to] as Token).start < quotation.end) to++;
    for (let i = from; i < to; i++)
      columns.quote[i] = (columns.quote[i] as number) + (quotation.mark === 'double' ? 1 : 16);
    if (quotation.parent !== null) continue;
    const long = to - from > 8 ? 8 : to - from > 4 ? 4 : 0;
    const set = (at: number, value: number): void => {
      if (at >= 0 && at < tokens.length) columns.quoteEdge[at] = value;
    };
    set(to, 5 + long);
    set(from - 1, 6 + long);
    set(from - 2, 7 + long);
    set(to + 1, 4 + long);
    set(to - 2, 16 + (quotation.endsSentence ? 1 : 0));
    set(from + 1, 2);
    set(to - 1, quotation.closed ? 3 + 64 + (quotation.endsSentence ? 128 : 0) : 3);
    set(from, 1);
  }
}

const NO_CHUNK = hashOf('no chunk');

/** Chunks round each token, and its class after mending; the innermost clause a token stands in is written last. */
function clauseColumns(columns: Draft, tokens: readonly Token[], { chunks }: Clause): void {
  const kinds = chunks.map(kindOfChunk);
  const heads = chunks.map((chunk) => (chunk.kind === 'noun' ? headOf(chunk) : 0));
  const kindAt = (c: number): number => kinds[c] ?? NO_CHUNK;
  const headsAfter = nearestAfter(heads);
  let headBefore = 0;
  chunks.forEach((chunk, c) => {
    const [before2, before1, here] = [kindAt(c - 2), kindAt(c - 1), kindAt(c)];
    const [next1, next2, next3] = [kindAt(c + 1), kindAt(c + 2), kindAt(c + 3)];
    const headAfter = headsAfter[c] as number;
    chunk.items.forEach((item, position) => {
      const category = hashOf(item.category);
      const inChunk = position === 0 ? 1 : position === chunk.items.length - 1 ? 3 : 2;
      for (let i = tokenIndexAt(tokens, item.start); i < tokens.length && (tokens[i] as Token).start < item.end; i++) {
        columns.class[i] = category;
        columns.chunk[i] = here;
        columns.inChunk[i] = inChunk;
        columns.next1[i] = next1;
        columns.next2[i] = next2;
        columns.next3[i] = next3;
        columns.before1[i] = before1;
        columns.before2[i] = before2;
        columns.headBefore[i] = headBefore;
        columns.headAfter[i] = headAfter;
      }
    });
    if (chunk.kind === 'noun') headBefore = heads[c] as number;
  });
}

/** For each place the next value after it that is not 0, or 0 where none follows. */
function nearestAfter(values: readonly number[]): number[] {
  const nearest = values.map(() => 0);
  for (let i = values.length - 2; i >= 0; i--) nearest[i] = values[i + 1] || (nearest[i + 1] as number);
  return nearest;
}

/** The kind of a chunk, of a verb group with its form. */
function kindOfChunk({ kind, group, items, lower, last }: Chunk): number {
  if (group)
    return hashOf(
      `verb ${group.infinitive ? 'to' : group.finite ? 'finite' : group.form} ${group.passive ? 'passive' : ''}`,
    );
  if (kind === 'noun') return hashOf(`noun ${nounKind(items.at(-1)?.category ?? '', last)}`);
  if (kind === 'preposition' || kind === 'subordinator' || kind === 'relative' || kind === 'and')
    return hashOf(`${kind} ${lower}`);
  return hashOf(kind);
}

const nounKind = (category: string, last: string): string =>
  category === 'pronoun' ? last : category === 'name' ? 'name' : `${category} ${nounClass(last)}`;

const headOf = ({ items, last }: Chunk): number => hashOf(nounKind(items.at(-1)?.category ?? '', last));

export const bucket = (distance: number): number =>
  distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : distance <= 24 ? 8 : 9;

/** Verbs and reporting words before and after each token of a sentence, and where in the sentence it stands. */
function sentenceColumns(columns: Draft, { tokens, sentences }: Analysis): void {
  const reports = (i: number): boolean => reportingForm((tokens[i] as Token).lower) !== undefined;
  let next = 0;
  for (const sentence of sentences) {
    const from = next;
    const to = from + sentence.tokens.length;
    next = to;
    let [verb, cue, verbs, commas] = [-1, -1, 0, 0];
    for (let i = from; i < to; i++) {
      columns.verbBefore[i] = verb < 0 ? 0 : (columns.lemma[verb] as number);
      columns.cueBefore[i] = cue < 0 ? 0 : mix(columns.lexicon[cue] as number, bucket(i - cue));
      columns.verbs[i] = Math.min(verbs, 3);
      columns.commas[i] = Math.min(commas, 3);
      columns.place[i] = i === from ? 1 : i === from + 1 ? 2 : i >= to - 2 ? 3 : 0;
      if (isVerb(tokens[i] as Token)) {
        verb = i;
        verbs++;
        if (reports(i)) cue = i;
      } else if ((tokens[i] as Token).lower === ',') commas++;
    }
    [verb, cue] = [-1, -1];
    for (let i = to - 1; i >= from; i--) {
      columns.verbAfter[i] = verb < 0 ? 0 : (columns.lemma[verb] as number);
      columns.cueAfter[i] = cue < 0 ? 0 : mix(columns.lexicon[cue] as number, bucket(cue - i));
      if (isVerb(tokens[i] as Token)) {
        verb = i;
        if (reports(i)) cue = i;
      }
    }
  }
}

const isVerb = ({ pos }: Token): boolean => pos === 'VERB' || pos === 'AUX';

/** What the rules say of each token: part of which rule's cue, source or content, and whether at its beginning. */
function ruleColumns(columns: Draft, tokens: readonly Token[], proposed: readonly Candidate[]): void {
  const write = (column: Int32Array, span: Span, value: number): void => {
    const from = tokenIndexAt(tokens, span.start);
    for (let i = from; i < tokens.length && (tokens[i] as Token).start < span.end; i++)
      column[i] = mix(value, i === from ? 1 : 2);
  };
  for (const { rule, cue, source, content } of proposed) {
    const value = hashOf(rule);
    for (const span of content) write(columns.ruleContent, span, value);
    for (const span of source) write(columns.ruleSource, span, value);
    if (cue) write(columns.ruleCue, cue, value);
  }
}
