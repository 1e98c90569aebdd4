import { endsSentence, tidy } from './unit.ts';

/** Widest column a hard-wrapped text is expected to have, and the narrowest. */
const WIDEST = 100;
const NARROWEST = 40;
/** How much shorter than the column a full line may be, beyond the word that did not fit: wrappers even their lines out. */
const SLACK = 6;

/**
 * Paragraphs of a plain text, white space tidied. A line is a paragraph unless the text is wrapped at a column; then
 * lines are joined until a blank line, an indented line among flush ones, or a break that the column did not force.
 */
export function paragraphsOf(text: string): string[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const width = wrapWidth(lines);
  if (width === null) return lines.map(tidy).filter(Boolean);
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(joinLines(open));
    open = [];
  };
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') {
      close();
      continue;
    }
    if (indentOf(line) > indentOf(lines[i - 1] ?? '') && open.length > 0) close();
    open.push(line);
    if (!isForced(line, lines[i + 1] ?? '', width)) close();
  }
  close();
  return paragraphs.map(tidy).filter(Boolean);
}

/** Column at which a text was wrapped, or null. Wrapped prose has many lines that begin in lower case and are full. */
function wrapWidth(lines: readonly string[]): number | null {
  const full = lines.filter((line) => line.trim() !== '');
  const lengths = full.map((line) => line.length).sort((a, b) => a - b);
  const longest = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.97))] ?? 0;
  if (full.length < 4 || longest > WIDEST || longest < NARROWEST) return null;
  let breaks = 0;
  let running = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1]?.trim() ?? '';
    if (line.trim() === '' || next === '') return;
    breaks++;
    if (/^[\p{Ll}\p{N}]/u.test(next) && !endsSentence(line) && isForced(line, next, longest)) running++;
  });
  return running >= 2 && running / breaks >= 0.3 ? longest : null;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Whether the next line's first word would not have fitted on this line. */
function isForced(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next.trimStart().slice(0, WIDEST))?.[0] ?? '';
  return word !== '' && line.length + 1 + word.length + SLACK > width;
}

/** A hyphen at the end of a line is kept: whether it belongs to the word cannot be known. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, i) => (i === 0 || /\p{L}-$/u.test(lines[i - 1]?.slice(-2) ?? '') ? line.trim() : ` ${line.trim()}`))
    .join('');
}
