import type { Span } from '../src/core/model/span.ts';

/** One attribution as marked: its spans and the sort of its cue. Offsets are UTF-16 code units of the text. */
export interface MarkedRelation {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly type: 'speech' | 'thought' | 'other';
}

export interface MarkedArticle {
  readonly id: string;
  readonly text: string;
  readonly relations: readonly MarkedRelation[];
}

const ROLE = { s: 'source', c: 'cue', t: 'cue', o: 'cue', q: 'content' } as const;
const TYPE = { c: 'speech', t: 'thought', o: 'other' } as const;
const OPEN = /\{([sctoq])(\d+(?:,\d+)*) /y;

/**
 * Articles with marks in the text: `=== name` begins an article; `{s1 The mayor} {c1 said} {q1 that it rains}` marks the
 * source, cue and content of relation 1. The cue's letter tells its sort: c speech, t thought, o other. Marks nest; a span may
 * belong to several relations: `{s1,2 She}`. Throws where a mark is not closed or a relation has no content.
 */
export function readMarked(marked: string): MarkedArticle[] {
  return marked
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const line = part.indexOf('\n');
      return readArticle(part.slice(0, line).trim(), part.slice(line + 1).trim());
    });
}

interface Draft {
  source: Span[];
  cue: Span[];
  content: Span[];
  type: MarkedRelation['type'];
}

function readArticle(id: string, marked: string): MarkedArticle {
  const relations = new Map<string, Draft>();
  const open: { letter: keyof typeof ROLE; numbers: string[]; start: number }[] = [];
  let text = '';
  for (let i = 0; i < marked.length; ) {
    OPEN.lastIndex = i;
    const mark = OPEN.exec(marked);
    if (mark) {
      open.push({
        letter: mark[1] as keyof typeof ROLE,
        numbers: (mark[2] as string).split(','),
        start: text.length,
      });
      i += mark[0].length;
    } else if (marked[i] === '}') {
      const closed = open.pop();
      if (!closed) throw new Error(`${id}: a closing brace too many near "${text.slice(-40)}"`);
      if (closed.start === text.length) throw new Error(`${id}: an empty mark near "${text.slice(-40)}"`);
      for (const number of closed.numbers)
        add(relations, number, closed.letter, { start: closed.start, end: text.length });
      i++;
    } else if (marked[i] === '{') {
      throw new Error(`${id}: a brace that opens no mark near "${marked.slice(i, i + 40)}"`);
    } else text += marked[i++];
  }
  if (open.length > 0) throw new Error(`${id}: ${open.length} marks are not closed`);
  for (const [number, { cue, content }] of relations)
    if (content.length === 0 || (cue.length === 0 && !/["“‘']/.test(text.slice(content[0]?.start, content[0]?.end))))
      throw new Error(`${id}: relation ${number} lacks ${content.length === 0 ? 'its content' : 'its cue'}`);
  return { id, text, relations: [...relations.values()] };
}

function add(relations: Map<string, Draft>, number: string, letter: keyof typeof ROLE, span: Span): void {
  const draft = relations.get(number) ?? { source: [], cue: [], content: [], type: 'speech' as const };
  relations.set(number, draft);
  draft[ROLE[letter]].push(span);
  draft[ROLE[letter]].sort((a, b) => a.start - b.start);
  if (letter in TYPE) draft.type = TYPE[letter as keyof typeof TYPE];
}
