import { shown } from '../view/shown.ts';

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

/** A text as text of a page, whatever is in it: see `shown`. */
export const escapeText = (text: string): string =>
  shown(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

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
