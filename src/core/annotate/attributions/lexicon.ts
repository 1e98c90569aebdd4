import type { Stance } from '../../model/annotation.ts';
import { DOUBLING_VERBS, IRREGULAR_VERBS, SPELLING_VARIANTS } from '../en/cue-inflection.ts';
import { REPORTING_VERBS } from '../en/cue-verbs.ts';

export type Sort = 'speech' | 'thought' | 'other';
/** How a form stands to its lemma. `past` may also be a participle; `done` is a participle only. */
export type Form = 'base' | 's' | 'past' | 'done' | 'ing';

export interface ReportingVerb {
  readonly lemma: string;
  readonly stance: Stance;
  readonly sort: Sort;
  readonly complements: ReadonlySet<string>;
}

export interface Inflected {
  readonly lemma: string;
  readonly form: Form;
}

const verbs = new Map<string, ReportingVerb>();
for (const line of REPORTING_VERBS.trim().split('\n')) {
  const [stance, sort, complements, lemmas] = line.split('|').map((part) => part.trim().split(/\s+/));
  for (const lemma of lemmas ?? []) {
    const known = verbs.get(lemma);
    verbs.set(lemma, {
      lemma,
      stance: known?.stance ?? (stance?.[0] as Stance),
      sort: known?.sort ?? (sort?.[0] as Sort),
      complements: new Set([...(known?.complements ?? []), ...(complements ?? [])]),
    });
  }
}

const doubling = new Set(DOUBLING_VERBS.split(/\s+/));
const irregular = new Map(
  IRREGULAR_VERBS.split(';')
    .map((entry) => entry.trim().split(/\s+/))
    .filter(([lemma]) => lemma)
    .map(([lemma, past, done]) => [lemma as string, { past: past as string, done: done ?? (past as string) }]),
);

const stem = (lemma: string): string => (doubling.has(lemma) ? lemma + lemma.at(-1) : lemma);

/** All forms of an English verb. */
export function inflect(lemma: string): [string, Form][] {
  const sibilant = /(?:s|x|z|ch|sh)$/.test(lemma);
  const consonantY = /[^aeiou]y$/.test(lemma);
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : lemma + (sibilant || /[^aeiou]o$/.test(lemma) ? 'es' : 's');
  const regular = consonantY ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('e') ? `${lemma}d` : `${stem(lemma)}ed`;
  const ing = /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem(lemma)}ing`;
  const { past, done } = irregular.get(lemma) ?? { past: regular, done: regular };
  const forms: [string, Form][] = [
    [lemma, 'base'],
    [third, 's'],
    [ing, 'ing'],
    [past, 'past'],
  ];
  if (done !== past) forms.push([done, 'done']);
  return forms;
}

/** A table from every form of the lemmas to the lemma; a form of two lemmas goes to the first. */
export function formTable(lemmas: Iterable<string>): ReadonlyMap<string, Inflected> {
  const table = new Map<string, Inflected>();
  const known = new Set<string>();
  for (const lemma of lemmas) {
    known.add(lemma);
    for (const [form, kind] of inflect(lemma)) if (!table.has(form)) table.set(form, { lemma, form: kind });
  }
  for (const entry of SPELLING_VARIANTS.split(';')) {
    const [form, lemma] = entry.trim().split(/\s+/);
    if (form && lemma && known.has(lemma)) table.set(form, { lemma, form: form.endsWith('ing') ? 'ing' : 'past' });
  }
  return table;
}

const forms = formTable(verbs.keys());

export const reportingVerb = (lemma: string): ReportingVerb | undefined => verbs.get(lemma);

/** The reporting verb that a lower-case word may be a form of. */
export const reportingForm = (lower: string): Inflected | undefined => forms.get(lower);
