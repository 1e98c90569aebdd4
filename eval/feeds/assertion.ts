/** One side of an equation in an assertion. */
export type Operand =
  | { readonly type: 'path'; readonly steps: readonly (string | number)[] }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'numbers'; readonly value: readonly number[] };

/** What one part of an assertion says: all operands are equal, or what a path names is not there. */
export type Clause =
  | { readonly type: 'equal'; readonly operands: readonly Operand[] }
  | { readonly type: 'absent'; readonly path: readonly (string | number)[] }
  | { readonly type: 'other'; readonly written: string };

/** The parts of an assertion as the feeds carry it, an expression in a small part of Python: parts joined by `and`. */
export const clausesIn = (written: string): Clause[] => splitOutside(written.trim(), ' and ').flatMap(clauseOf);

function clauseOf(written: string): Clause[] {
  const bare = withoutBrackets(written.trim());
  if (bare !== written.trim() && splitOutside(bare, ' and ').length > 1) return clausesIn(bare);
  const absent =
    /^not (?<head>entries\[\d+\]|feed)\.has_key\('(?<key>\w+)'\)$/u.exec(bare)?.groups ??
    /^not '(?<key>\w+)' in (?<head>entries\[\d+\]|feed)$/u.exec(bare)?.groups;
  if (absent) return [{ type: 'absent', path: [...pathOf(absent.head ?? ''), absent.key ?? ''] }];
  const count = /^len\(entries\) == (\d+)$/u.exec(bare)?.[1];
  if (count)
    return [
      {
        type: 'equal',
        operands: [
          { type: 'path', steps: ['len'] },
          { type: 'numbers', value: [Number(count)] },
        ],
      },
    ];
  const operands = splitOutside(bare, ' == ').map((side) => operandOf(side.trim()));
  const known = operands.filter((operand) => operand !== null);
  return operands.length > 1 && known.length === operands.length
    ? [{ type: 'equal', operands: known }]
    : [{ type: 'other', written: bare }];
}

function operandOf(side: string): Operand | null {
  if (/^(?:entries|feed)\b/u.test(side)) {
    const steps = pathOf(side);
    return steps.length > 0 ? { type: 'path', steps } : null;
  }
  if (/^u?(?:'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")$/u.test(side))
    return { type: 'text', value: unescaped(side) };
  const parts = splitOutside(side, ' + ');
  if (parts.length > 1) return joined(parts.map((part) => operandOf(part.trim())));
  const numbers = /^\((\d+(?:, *\d+)*)\)$/u.exec(side)?.[1];
  return numbers ? { type: 'numbers', value: numbers.split(',').map(Number) } : null;
}

/** Strings that are added up, so that no comment holds two hyphens. */
function joined(parts: readonly (Operand | null)[]): Operand | null {
  const texts = parts.flatMap((part) => (part?.type === 'text' ? part.value : []));
  return texts.length === parts.length ? { type: 'text', value: texts.join('') } : null;
}

/** `entries[0]['title_detail'].value` as its steps; empty where it is anything else. */
function pathOf(side: string): (string | number)[] {
  const steps = [...side.matchAll(/^(\w+)|\['([^']+)'\]|\[(\d+)\]|\.(\w+)(?!\w*\()/gu)];
  if (steps.map(([whole]) => whole).join('') !== side) return [];
  return steps.map(([, head, key, index, field]) =>
    index === undefined ? (head ?? key ?? field ?? '') : Number(index),
  );
}

function withoutBrackets(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  return closes(text) === text.length - 1 ? text.slice(1, -1).trim() : text;
}

/** Where the bracket that opens the text closes. */
function closes(text: string): number {
  let end = -1;
  walk(text, (index, depth) => {
    if (depth === 0 && end < 0) end = index;
  });
  return end;
}

/** Calls back for every character outside strings, with the depth of brackets after it. */
function walk(text: string, visit: (index: number, depth: number) => void): void {
  let quote = '';
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (quote) {
      if (character === '\\') index += 1;
      else if (character === quote) quote = '';
      continue;
    }
    if (character === "'" || character === '"') quote = character;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    visit(index, depth);
  }
}

function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = [];
  let start = 0;
  walk(text, (index, depth) => {
    if (depth === 0 && index >= start && text.startsWith(mark, index)) {
      parts.push(text.slice(start, index));
      start = index + mark.length;
    }
  });
  return [...parts, text.slice(start)];
}

const NAMED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unescaped(literal: string): string {
  const inner = literal.replace(/^u/u, '').slice(1, -1);
  return inner.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/gu,
    (_, x: string | undefined, u: string | undefined, long: string | undefined, other: string | undefined) => {
      const code = x ?? u ?? long;
      return code === undefined ? (NAMED[other ?? ''] ?? other ?? '') : String.fromCodePoint(Number.parseInt(code, 16));
    },
  );
}
