/** What is searched for, by the names that the address and the API have for it. */
export const FIELDS = [
  'text',
  'speaker',
  'quotation',
  'low',
  'high',
  'unit',
  'counted',
  'mentions_from',
  'mentions_to',
  'from',
  'to',
  'outlet',
  'difference',
  'order',
] as const;

export type Field = (typeof FIELDS)[number];

/** What is filled in; what is not is the empty string. */
export type Terms = Readonly<Record<Field, string>>;

export const NO_TERMS: Terms = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Terms;

/** What an address asks for; what it does not know is left out. */
export function termsOf(search: URLSearchParams): Terms {
  return Object.fromEntries(FIELDS.map((field) => [field, (search.get(field) ?? '').trim()])) as Terms;
}

/** What is sent and stands in the address: only what is filled in. The best first needs words to be the best for. */
export function askedOf(terms: Terms): Partial<Record<Field, string>> {
  const trimmed = FIELDS.map((field) => [field, terms[field].trim()] as const);
  return Object.fromEntries(
    trimmed.filter(
      ([field, value]) => value !== '' && (field !== 'order' || (value === 'best' && terms.text.trim() !== '')),
    ),
  );
}

/** A part of what is searched for that can be left out by itself. */
export interface Part {
  readonly fields: readonly Field[];
  /** In words: “said by Varga”. */
  readonly told: string;
}

const PARTS: readonly { readonly fields: readonly Field[]; readonly tell: (terms: Terms) => string }[] = [
  { fields: ['text'], tell: ({ text }) => `the words ${text}` },
  { fields: ['speaker'], tell: ({ speaker }) => `the speaker “${speaker}”` },
  { fields: ['quotation'], tell: ({ quotation }) => `what is said: ${quotation}` },
  { fields: ['low', 'high', 'unit', 'counted'], tell: tellFigure },
  {
    fields: ['mentions_from', 'mentions_to'],
    tell: (terms) => `dates named ${range(terms.mentions_from, terms.mentions_to)}`,
  },
  { fields: ['from', 'to'], tell: ({ from, to }) => `published ${range(from, to)}` },
  { fields: ['outlet'], tell: ({ outlet }) => `the outlet “${outlet}”` },
  { fields: ['difference'], tell: ({ difference }) => `a difference in ${DIFFERENCES[difference] ?? difference}` },
];

/** What the types of difference are about. */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  figure: 'figures',
  time: 'time',
  place: 'place',
  actor: 'who did it',
  attribution: 'who says it',
  certainty: 'how certain it is',
  'quote-wording': 'the words of a quotation',
  framing: 'framing',
  order: 'the order of events',
  other: 'something else',
};

function range(from: string, to: string): string {
  if (from === '') return `until ${to}`;
  return to === '' ? `from ${from}` : `from ${from} to ${to}`;
}

function tellFigure({ low, high, unit, counted }: Terms): string {
  const span =
    low !== '' && high !== ''
      ? `${low}–${high}`
      : low !== ''
        ? `at least ${low}`
        : high !== ''
          ? `at most ${high}`
          : '';
  return ['a figure', span, unit, counted && `of “${counted}”`].filter((each) => each !== '').join(' ');
}

/** The parts of what is searched for, in the order of the form. */
export const partsOf = (terms: Terms): Part[] =>
  PARTS.filter(({ fields }) => fields.some((field) => terms[field] !== '')).map(({ fields, tell }) => ({
    fields,
    told: tell(terms),
  }));

/** The same search without a part of it. */
export const without = (terms: Terms, { fields }: Part): Terms => ({
  ...terms,
  ...Object.fromEntries(fields.map((field) => [field, ''])),
});

/** Whether anything but words is asked for. */
export const isFiltered = (terms: Terms): boolean => partsOf(terms).some(({ fields }) => !fields.includes('text'));
