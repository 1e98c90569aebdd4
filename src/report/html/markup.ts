/** Markup that is safe to send as it stands. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a template. Lists are joined; `null`, `undefined` and `false` give nothing; strings are escaped. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as text of a page, whatever is in it. Every unit becomes one unit again, so offsets into the text hold in
 * the page: control characters and lone surrogates show as U+FFFD, marks that turn the writing direction over
 * (UAX #9: embeddings, overrides, isolates) become the invisible U+2060, line separators become spaces.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\r\u2028\u2029]/g, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069\u061C\u200E\u200F]/g, '\u2060')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** Tagged template for markup: everything put in is escaped unless it is `Markup` itself. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let source = strings[0] ?? '';
  contents.forEach((content, i) => {
    source += sourceOf(content) + (strings[i + 1] ?? '');
  });
  return new Markup(source);
}

function sourceOf(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Markup) return content.source;
  if (typeof content === 'object') return content.map(sourceOf).join('');
  return escapeText(String(content));
}

/** Several pieces with a text between them. */
export const joined = (pieces: readonly Content[], between: string): Content =>
  pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]));
