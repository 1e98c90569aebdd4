/** A run of words and how it is painted. */
export interface Piece {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

type Atom = readonly Piece[];

/**
 * Words filled into lines of at most `width` columns. The first line begins with `mark`, the others with as many
 * spaces; both come after `indent` spaces. A word longer than a line is broken.
 */
export function fill(
  pieces: readonly Piece[],
  { width, indent = 0, mark = { text: '' } }: { width: number; indent?: number; mark?: Piece },
): string {
  const hang = columnsOf(mark.text);
  const room = Math.max(10, width - indent - hang);
  const lines: Atom[][] = [[]];
  let used = 0;
  for (const atom of atomsOf(pieces).flatMap((atom) => broken(atom, room))) {
    const size = columnsOf(atom.map(({ text }) => text).join(''));
    const gap = used > 0 ? 1 : 0;
    if (used + gap + size > room) {
      lines.push([]);
      used = size;
    } else used += gap + size;
    lines.at(-1)?.push(atom);
  }
  const lead = ' '.repeat(indent);
  return lines
    .map((line, i) => `${lead}${i === 0 ? painted(mark) : ' '.repeat(hang)}${paintLine(line)}`.trimEnd())
    .join('\n');
}

/** Words that no breaking space divides, whatever their paint. */
function atomsOf(pieces: readonly Piece[]): Atom[] {
  const atoms: Piece[][] = [];
  let open = false;
  for (const piece of pieces)
    for (const word of piece.text.split(/([^\S\u00a0]+)/u)) {
      if (word === '') continue;
      if (/^[^\S\u00a0]/u.test(word)) open = false;
      else {
        const part = { ...piece, text: word };
        if (open) atoms.at(-1)?.push(part);
        else atoms.push([part]);
        open = true;
      }
    }
  return atoms;
}

function broken(atom: Atom, room: number): Atom[] {
  if (columnsOf(atom.map(({ text }) => text).join('')) <= room) return [atom];
  return atom.flatMap(({ text, ...rest }) => chunks(text, room).map((chunk) => [{ ...rest, text: chunk }]));
}

function chunks(text: string, room: number): string[] {
  const result: string[] = [];
  let chunk = '';
  let used = 0;
  for (const character of text) {
    const size = columnsOf(character);
    if (used + size > room) {
      result.push(chunk);
      chunk = '';
      used = 0;
    }
    chunk += character;
    used += size;
  }
  return [...result, chunk];
}

/** Neighbours of one paint are painted together, the space between them too. */
function paintLine(atoms: readonly Atom[]): string {
  const runs: { text: string; paint: Piece['paint'] }[] = [];
  const push = (text: string, paint: Piece['paint']): void => {
    const last = runs.at(-1);
    if (last && last.paint === paint) last.text += text;
    else runs.push({ text, paint });
  };
  atoms.forEach((atom, i) => {
    atom.forEach(({ text, paint }, j) => {
      if (i > 0 && j === 0) push(' ', runs.at(-1)?.paint === paint ? paint : undefined);
      push(text, paint);
    });
  });
  return runs.map(({ text, paint }) => (paint ? paint(text) : text)).join('');
}

const painted = ({ text, paint }: Piece): string => (paint && text ? paint(text) : text);

/** Columns a text takes on a terminal: East Asian wide characters and emoji two, combining marks none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue;
    columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
