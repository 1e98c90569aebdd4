import type { EntityType } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/normalise.ts';
import { type Case, type CheckedWord, isInside } from './case.ts';
import type { Refusal } from './claim.ts';
import { nameRuns } from './names.ts';
import { numbersIn } from './numbers.ts';
import { accountQuotes } from './quotations.ts';
import { timeOf } from './times.ts';

/** Words on either side that tell of what a figure or name is one. */
const REACH = 3;

/** A figure or name with what stands around it. */
interface Marked {
  readonly value: string;
  readonly text: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/**
 * A figure or name stands in the company that it keeps in the passages, not in that of another one: "12 dead, 3 hurt" is not
 * "3 dead, 12 hurt". Words given as an account's own are held against it elsewhere.
 */
export function swapRefusals(one: Case): Refusal[] {
  const quotes = accountQuotes(one);
  const free = (span: Span) => !isInside(quotes, span);
  const whole = { start: 0, end: one.body.text.length };
  const numbers = numbersIn(one.body, whole)
    .filter(free)
    .map((number) => markedAt(one.words, number, String(number.value)));
  const knownNumbers = one.cited.flatMap(({ document, passage, words }) =>
    numbersIn(document, passage).map((number) => markedAt(words, number, String(number.value))),
  );
  const names = nameRuns(one)
    .filter((run) => timeOf(run.at(-1)) === null)
    .map((run) => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, key: nameKey(run) }))
    .filter(free)
    .map((name) => markedAt(one.words, name, name.key));
  const surnames = new Set(names.map(({ value }) => value));
  const knownNames = one.cited.flatMap(({ words }) =>
    words.filter((word) => surnames.has(nameKey([word]))).map((word) => markedAt(words, word, nameKey([word]))),
  );
  const typeOf = entityTypes(one);
  return [
    ...numbers.flatMap((own) => swapped(own, knownNumbers)),
    ...names.flatMap((own) =>
      swapped(
        own,
        knownNames.filter(({ value }) => value === own.value || typeOf(value) === typeOf(own.value)),
      ),
    ),
  ];
}

/** What a name's last word names in the accounts: people change places with people, not with towns. */
function entityTypes({ cited }: Case): (key: string) => EntityType | undefined {
  const types = new Map<string, EntityType>();
  for (const document of new Set(cited.map((each) => each.document)))
    for (const { name, aliases, type } of document.entities)
      for (const form of [name, ...aliases]) types.set(fold(form.split(' ').at(-1) ?? ''), type);
  return (key) => types.get(key);
}

/** A name by its last word: that is what is kept when it is shortened. */
const nameKey = (run: readonly CheckedWord[]): string => fold(run.at(-1)?.lower ?? '').replace(/'s$/, '');

function markedAt(words: readonly CheckedWord[], span: Span, value: string): Marked {
  const content = words.filter((word) => word.content);
  const keys = (some: readonly CheckedWord[]) => new Set(some.map(({ key }) => key));
  const inside = words.filter(({ start, end }) => start >= span.start && end <= span.end);
  return {
    value,
    text: inside.map(({ text }) => text).join(' '),
    before: keys(content.filter(({ end }) => end <= span.start).slice(-REACH)),
    after: keys(content.filter(({ start }) => start >= span.end).slice(0, REACH)),
  };
}

function swapped(own: Marked, known: readonly Marked[]): Refusal[] {
  const best = (some: readonly Marked[]) => Math.max(0, ...some.map((other) => company(own, other)));
  const same = best(known.filter(({ value }) => value === own.value));
  const [other] = known.filter(({ value }) => value !== own.value).sort((x, y) => company(own, y) - company(own, x));
  if (!other || company(own, other) <= same) return [];
  return [{ rule: 'swapped', reason: `“${own.text}” stands where the passages have “${other.text}”` }];
}

const common = (x: ReadonlySet<string>, y: ReadonlySet<string>): number => [...x].filter((key) => y.has(key)).length;

const company = (x: Marked, y: Marked): number => common(x.before, y.before) + common(x.after, y.after);
