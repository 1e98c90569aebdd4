import { OPPOSITES } from '../../check/en/opposites.ts';
import type { ClaimChange } from '../../model/revision.ts';
import { hull, type Span } from '../../model/span.ts';
import { tokensIn } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { REVERSALS } from '../en/reversals.ts';
import type { Hunk } from '../hunks.ts';
import type { RevisedWord } from '../units.ts';
import { change, changeAt, type Edit, type Findings, type Side, wordsAt } from './edit.ts';

/** More places edited than this are told as one change of the sentence. */
const MOST_PLACES = 2;
/** Telling words from which what came or went is something told and not only worded. */
const LEAST_TOLD = 3;

/** What no other detector explains: other words in place of some, words added, words dropped. */
export function wordingChanges(edit: Edit): Findings {
  const { hunks } = edit;
  const opposite = hunks.filter((hunk) => isOpposite(edit, hunk));
  const rest = hunks.filter((hunk) => !opposite.includes(hunk));
  return {
    changes: [
      ...opposite.map((hunk) => one(edit, hunk, true)),
      ...(rest.length > MOST_PLACES ? [whole(edit, rest)] : rest.map((hunk) => one(edit, hunk, false))),
    ],
    explained: hunks,
  };
}

function one(edit: Edit, hunk: Hunk, opposite: boolean): ClaimChange {
  const [p, q] = [text(edit.before, hunk.before), text(edit.after, hunk.after)];
  if (p === '') return changeAt({ type: 'other', severity: weightOf(hunk.after), what: `added: ‘${q}’` }, edit, hunk);
  if (q === '')
    return changeAt({ type: 'other', severity: weightOf(hunk.before), what: `dropped: ‘${p}’` }, edit, hunk);
  const what = `‘${p}’ → ‘${q}’`;
  if (opposite) return changeAt({ type: 'other', severity: 'contradiction', what }, edit, hunk);
  const framing = hasContent(edit.before, hunk.before) && hasContent(edit.after, hunk.after);
  return changeAt({ type: framing ? 'framing' : 'other', severity: 'wording', what }, edit, hunk);
}

const weightOf = (words: readonly RevisedWord[]) => (telling(words) >= LEAST_TOLD ? 'imprecision' : 'wording');

const telling = (words: readonly RevisedWord[]): number => words.filter(({ weight }) => weight > 0).length;

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV']);

const hasContent = (side: Side, words: readonly RevisedWord[]): boolean =>
  tokensAt(side, words).some(({ pos }) => CONTENT.has(pos));

const tokensAt = ({ units }: Side, words: readonly RevisedWord[]): Token[] =>
  tokensIn(
    units.flatMap(({ sentence }) => sentence.tokens),
    hull(words),
  );

const text = (side: Side, words: readonly RevisedWord[]): string =>
  words.length > 0 ? wordsAt(side, hull(words)) : '';

/** A sentence edited in many places as one change, from the first edited word to the last. */
function whole(edit: Edit, hunks: readonly Hunk[]): ClaimChange {
  const span = (side: Side, words: readonly RevisedWord[]): Span => (words.length > 0 ? hull(words) : side.span);
  const before = span(
    edit.before,
    hunks.flatMap((hunk) => hunk.before),
  );
  const after = span(
    edit.after,
    hunks.flatMap((hunk) => hunk.after),
  );
  const more = telling(hunks.flatMap((hunk) => [...hunk.before, ...hunk.after])) >= 2 * LEAST_TOLD;
  const what = `sentence reworded: “${wordsAt(edit.before, before)}” → “${wordsAt(edit.after, after)}”`;
  return change({ type: 'other', severity: more ? 'imprecision' : 'wording', what }, edit, before, after);
}

const opposites = new Set([...OPPOSITES, ...REVERSALS].flatMap(([x, y]) => [`${x} ${y}`, `${y} ${x}`]));

/** Whether a word stands where its opposite stood. */
function isOpposite(edit: Edit, { before, after }: Hunk): boolean {
  if (before.length === 0 || after.length === 0 || before.length > 4 || after.length > 4) return false;
  const lemmas = (side: Side, words: readonly RevisedWord[]) => tokensAt(side, words).map(({ lemma }) => lemma);
  const others = lemmas(edit.after, after);
  return lemmas(edit.before, before).some((x) => others.some((y) => opposites.has(`${x} ${y}`)));
}
