import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { GROUP_ADJECTIVES } from '../../src/core/annotate/en/entity-organisations.ts';
import { isTitle } from '../../src/core/annotate/entities/parts.ts';
import { nameWord } from '../../src/core/annotate/entities/spelling.ts';
import type { Span } from '../../src/core/model/span.ts';

export type Label = 'PER' | 'ORG' | 'LOC' | 'MISC';

/** A treebank document: its text by paragraphs and the names in it. */
export interface Treebank {
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly names: readonly (Span & { readonly label: Label })[];
  /** Words with their spans and the treebank's own tags. */
  readonly words: readonly (Span & { readonly tag: string })[];
}

interface Word extends Span {
  readonly text: string;
  readonly tag: string;
  readonly head: number;
  readonly relation: string;
}

interface Marked {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

const LABELS: Readonly<Record<string, Label>> = { person: 'PER', organization: 'ORG', place: 'LOC' };

/** Documents of a CoNLL-U file, with names from the entities that the MISC column marks, where it does. */
export function treebank(path: string): Treebank[] {
  const bytes = readFileSync(path);
  const source = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return source
    .split(/^# newdoc id = /m)
    .slice(1)
    .map(documentOf);
}

function documentOf(source: string): Treebank {
  const id = source.slice(0, source.indexOf('\n'));
  const paragraphs: Span[] = [];
  const all: Word[] = [];
  const names: (Span & { label: Label })[] = [];
  let text = '';
  for (const part of source.split(/\n\n+/)) {
    const rows = part
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    if (/^# newpar/m.test(part) || paragraphs.length === 0) {
      if (text !== '') text = `${text.trimEnd()}\n\n`;
      paragraphs.push({ start: text.length, end: text.length });
    }
    const words: Word[] = [];
    const glued = new Set([...part.matchAll(/^(\d+)-(\d+)\t.*$/gm)].flatMap(([, a, b]) => range(Number(a), Number(b))));
    const spaced = new Set(
      [...part.matchAll(/^\d+-(\d+)\t.*$/gm)]
        .filter(([line]) => !line.includes('SpaceAfter=No'))
        .map(([, b]) => Number(b)),
    );
    for (const row of rows) {
      const form = row[1] ?? '';
      const number = Number(row[0]);
      words.push({
        start: text.length,
        end: text.length + form.length,
        text: form,
        tag: row[4] ?? '',
        head: Number(row[6]) - 1,
        relation: row[7] ?? '',
      });
      const space = spaced.has(number) || (!glued.has(number) && !(row[9] ?? '').includes('SpaceAfter=No'));
      text += space ? `${form} ` : form;
    }
    for (const name of namesOf(rows, words)) names.push(name);
    all.push(...words);
    paragraphs[paragraphs.length - 1] = { start: paragraphs.at(-1)?.start ?? 0, end: text.trimEnd().length };
  }
  return { id, text: text.trimEnd(), paragraphs, names: names.sort((a, b) => a.start - b.start), words: all };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const isName = (word: Word | undefined): boolean => word !== undefined && /^NNPS?$/.test(word.tag);

/** The names that head marked entities; titles are no part of a person's. */
function namesOf(rows: readonly string[][], words: readonly Word[]): (Span & { label: Label })[] {
  const marked = entitiesOf(rows);
  const starts = new Set(marked.map(({ from }) => from));
  const found = new Map<number, { from: number; to: number; label: Label }>();
  for (const { from, to, type } of marked.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (type === 'time' || type === 'quantity') continue;
    const label = LABELS[type] ?? 'MISC';
    const head = headOf(words, from, to);
    const at = isName(words[head]) ? head : namedBeside(words, from, to, head);
    if (at < 0) continue;
    const name = chain(words, from, to, at, label, starts);
    if (name) for (let i = name.from; i < name.to; i++) found.set(i, name);
  }
  return [...new Set(found.values())]
    .filter((name) => range(name.from, name.to).every((i) => found.get(i) === name))
    .map(({ from, to, label }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, label }));
}

function entitiesOf(rows: readonly string[][]): Marked[] {
  const open = new Map<string, { from: number; type: string }[]>();
  const found: Marked[] = [];
  rows.forEach((row, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(row[9] ?? '')?.[1] ?? '';
    for (const [, id = '', type = '', closed, closing] of entity.matchAll(/\((\d+)-([a-z]+)-[^()]*(\))?|(\d+)\)/g)) {
      if (closing === undefined && !closed) open.set(id, [...(open.get(id) ?? []), { from: i, type }]);
      else if (closing === undefined) found.push({ from: i, to: i + 1, type });
      else {
        const last = open.get(closing)?.pop();
        if (last) found.push({ from: last.from, to: i + 1, type: last.type });
      }
    }
  });
  return found;
}

const headOf = (words: readonly Word[], from: number, to: number): number =>
  range(from, to).find((i) => (words[i]?.head ?? -1) < from || (words[i]?.head ?? -1) >= to) ?? from;

/** "co-star Jo Hale": a name in apposition inside the entity. */
const namedBeside = (words: readonly Word[], from: number, to: number, head: number): number =>
  range(from, to).find(
    (i) =>
      words[i]?.head === head &&
      isName(words[i]) &&
      i === head + 1 &&
      /^(?:appos|flat|nmod:desc)/.test(words[i]?.relation ?? ''),
  ) ?? -1;

function chain(
  words: readonly Word[],
  first: number,
  last: number,
  at: number,
  label: Label,
  starts: ReadonlySet<number>,
): { from: number; to: number; label: Label } | null {
  let from = at;
  let to = at + 1;
  const part = (i: number): boolean =>
    isName(words[i]) || /^[&-]$/.test(words[i]?.text ?? '') || (words[i]?.tag === 'CD' && isName(words[i - 1]));
  while (from - 1 >= first && part(from - 1)) from--;
  if (
    from - 1 >= first &&
    words[from - 1]?.tag === 'JJ' &&
    /^\p{Lu}/u.test(words[from - 1]?.text ?? '') &&
    label !== 'PER'
  )
    from--;
  for (;;) {
    if (to < last && part(to)) to++;
    else if (label !== 'PER' && to + 1 < last && /^(?:of|for)$/.test(words[to]?.text ?? '') && part(to + 1)) to += 2;
    else if (
      label !== 'PER' &&
      to + 2 < last &&
      /^of$/.test(words[to]?.text ?? '') &&
      words[to + 1]?.text === 'the' &&
      part(to + 2)
    )
      to += 3;
    else if (label === 'ORG' && to + 1 < last && words[to]?.text === 'and' && part(to + 1) && !starts.has(to + 1))
      to += 2;
    else break;
  }
  while (from < to && !/[\p{L}\p{N}]/u.test(words[from]?.text ?? '')) from++;
  if (label === 'PER') while (from < to - 1 && isTitle(nameWord(words[from]?.text ?? ''))) from++;
  if (label === 'PER' && to - from === 1 && words[from]?.tag === 'NNPS') return { from, to, label: 'MISC' };
  const folded = range(from, to).map((i) => nameWord(words[i]?.text ?? ''));
  if (folded.every(isTitle)) return null;
  if (GROUP_ADJECTIVES.has(folded[0] ?? '') && folded.length === 1) return { from, to, label: 'MISC' };
  return from < to ? { from, to, label } : null;
}
