import type { Token } from '../../text/tokens.ts';
import type { FoundName } from './names.ts';
import type { FoundNominal } from './nominals.ts';
import { roleOf } from './nominals.ts';
import type { Referent } from './referents.ts';
import { isCapital } from './spelling.ts';

/** What a sentence says of its names by apposition and by "is", "was", "became". */
export interface Appositions {
  /** Descriptions that denote whom the name beside them denotes. */
  readonly same: ReadonlyMap<FoundNominal, Referent>;
  /** Titles and roles so stated. */
  readonly stated: readonly { readonly referent: Referent; readonly written: (text: string) => string }[];
}

interface Named {
  readonly name: FoundName;
  readonly referent: Referent;
}

/** Most tokens between a name and the role that "was" gives it. */
const COPULA_REACH = 9;

export function appositionsOf(
  tokens: readonly Token[],
  named: readonly Named[],
  nominals: readonly FoundNominal[],
): Appositions {
  const same = new Map<FoundNominal, Referent>();
  const stated: { referent: Referent; written: (text: string) => string }[] = [];
  const byStart = new Map(nominals.map((nominal) => [nominal.from, nominal]));
  const byEnd = new Map(nominals.map((nominal) => [nominal.to, nominal]));
  for (const { name, referent } of named) {
    if (referent.plural || !['person', 'organisation', 'other'].includes(referent.type)) continue;
    for (const nominal of [following(tokens, name, byStart), preceding(tokens, name, byEnd)]) {
      if (!nominal || same.has(nominal) || !suits(nominal, referent)) continue;
      same.set(nominal, referent);
      stated.push({ referent, written: (text) => text.slice(nominal.span.start, nominal.span.end) });
    }
    for (const nominal of predicates(tokens, name, byStart))
      if (!same.has(nominal) && suits(nominal, referent)) same.set(nominal, referent);
    const role = statedRole(tokens, name);
    if (role) stated.push({ referent, written: (text) => text.slice(role.start, role.end) });
  }
  return { same, stated };
}

const suits = (nominal: FoundNominal, referent: Referent): boolean =>
  !nominal.plural &&
  (nominal.body ? referent.type !== 'person' : referent.type === 'person') &&
  (nominal.gender === null || referent.gender === null || nominal.gender === referent.gender);

/** "Hale, a former mayor of Norland," */
function following(
  tokens: readonly Token[],
  name: FoundName,
  byStart: ReadonlyMap<number, FoundNominal>,
): FoundNominal | undefined {
  const at = afterPlace(tokens, name.to);
  if (!/^[,(–—]$/.test(tokens[at]?.text ?? '')) return undefined;
  const nominal = byStart.get(at + 1);
  return nominal && closes(tokens, nominal.to) ? nominal : undefined;
}

/** "Jo Hale of Norland, a senator": where the name with its place ends. */
function afterPlace(tokens: readonly Token[], to: number): number {
  if (!/^(?:of|from)$/.test(tokens[to]?.lower ?? '')) return to;
  let at = to + 1;
  while (at < to + 4 && tokens[at] && isCapital(tokens[at] as Token)) at++;
  return at > to + 1 ? at : to;
}

/** "his former aide, Ann Hale,": the name stands alone between commas. */
function preceding(
  tokens: readonly Token[],
  name: FoundName,
  byEnd: ReadonlyMap<number, FoundNominal>,
): FoundNominal | undefined {
  if (tokens[name.from - 1]?.text !== ',') return undefined;
  const nominal = byEnd.get(name.from - 1);
  return nominal &&
    (closes(tokens, name.to) ||
      ['VERB', 'AUX'].includes(tokens[name.to]?.pos ?? '') ||
      /^['’]s?$/.test(tokens[name.to]?.text ?? ''))
    ? nominal
    : undefined;
}

/** "Reyes is a farmer and an activist": indefinite descriptions after a form of "be" or after "as". */
function predicates(
  tokens: readonly Token[],
  name: FoundName,
  byStart: ReadonlyMap<number, FoundNominal>,
): FoundNominal[] {
  const near = Array.from({ length: COPULA_REACH }, (_, k) => byStart.get(name.to + 1 + k));
  return near
    .filter((nominal) => nominal !== undefined)
    .filter((nominal) => {
      const before = tokens[nominal.from - 1];
      if (!before) return false;
      if (!['be', 'become'].includes(before.lemma) && before.lower !== 'as') return false;
      return !tokens.slice(name.to, nominal.from).some(({ text, lower }) => /^[,;:“”"]$/.test(text) || lower === 'not');
    });
}

/** Whether a phrase ends at a mark, at the sentence's end, or before a relative word or "and". */
const closes = (tokens: readonly Token[], to: number): boolean =>
  /^(?:[.,;:)–—!?”"]|who|which|and|in|from|at|of|with|since)$/i.test(tokens[to]?.text ?? '.');

/** "Reyes, who was president of Norland", "Reyes is the mayor of …": the words from the role on. */
function statedRole(tokens: readonly Token[], name: FoundName): { start: number; end: number } | undefined {
  let i = name.to;
  if (tokens[i]?.text === ',') i++;
  if (tokens[i]?.lower === 'who') i++;
  let linked = false;
  for (const limit = name.to + COPULA_REACH; i < limit; i++) {
    const token = tokens[i];
    if (!token) return undefined;
    if (['be', 'become'].includes(token.lemma)) linked = true;
    else if (token.lower === 'as' && ['serve', 'work'].includes(tokens[i - 1]?.lemma ?? '')) linked = true;
    else if (linked && roleOf(token) === token.lower && token.pos !== 'VERB' && tokens[i + 1]?.pos !== 'NOUN')
      return { start: firstOfRole(tokens, i), end: endOfRole(tokens, i) };
    else if (
      !['DET', 'ADJ', 'ADV', 'AUX', 'NOUN', 'PROPN', 'NUM'].includes(token.pos) &&
      !['serve', 'work'].includes(token.lemma) &&
      token.text !== '-'
    )
      return undefined;
    if (token.lower === 'not' || token.lower === "n't") return undefined;
  }
  return undefined;
}

function firstOfRole(tokens: readonly Token[], head: number): number {
  let i = head;
  while (i > 0 && (['ADJ', 'NOUN', 'PROPN'].includes(tokens[i - 1]?.pos ?? '') || tokens[i - 1]?.text === '-')) i--;
  return (tokens[i] as Token).start;
}

function endOfRole(tokens: readonly Token[], head: number): number {
  let i = head;
  if (tokens[i + 1]?.lower === 'of') {
    let k = i + 2;
    while (k < head + 6 && ['DET', 'NOUN', 'PROPN', 'ADJ'].includes(tokens[k]?.pos ?? '')) k++;
    i = k - 1;
  }
  return (tokens[i] as Token).end;
}
