/** A tag of a page's source, as a parser of HTML reads it. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Whether it ends with `/>`. */
  readonly lone: boolean;
  /** Its attributes as written; without those from one on whose quotes never close. */
  readonly attributes: string;
  /** Offset behind it. */
  readonly end: number;
}

/** Longest value of an attribute, in characters: pages hold pictures and data in them. */
const LONGEST_VALUE = 2_000_000;

const NAME = /<(\/?)([a-zA-Z][a-zA-Z0-9:_-]{0,40})/y;
/** What a parser takes for the rest of a name. */
const REST_OF_NAME = /[^\s/>]*/y;
const BETWEEN = /[\s/]*/y;
const ATTRIBUTE = /[^\s/>][^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s>]*/y;

/** Offset behind what a pattern takes at an offset; the same one where it takes nothing. */
function behind(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

/**
 * The tag that begins at an offset, or null where none does. A quote counts where a value begins and nowhere else (HTML
 * Living Standard, 13.2.5.32 and following), so that a tag ends where the parser of the page will end it. One with a quote
 * that never closes ends at its first `>`.
 */
export function tagAt(source: string, at: number): Tag | null {
  NAME.lastIndex = at;
  const [, slash, name = ''] = NAME.exec(source) ?? [];
  if (slash === undefined) return null;
  const start = behind(REST_OF_NAME, source, NAME.lastIndex);
  const { stop, end } = attributesFrom(source, start);
  const lone = end - 2 >= stop && source.charAt(end - 2) === '/';
  return { name: name.toLowerCase(), closes: slash === '/', lone, attributes: source.slice(start, stop), end };
}

/** Where the last attribute that is whole stops, and the offset behind the tag's `>`. */
function attributesFrom(source: string, start: number): { readonly stop: number; readonly end: number } {
  let stop = start;
  for (;;) {
    const at = behind(BETWEEN, source, stop);
    if (at >= source.length || source.charAt(at) === '>') return { stop, end: Math.min(at + 1, source.length) };
    const named = behind(ATTRIBUTE, source, at);
    const value = behind(EQUALS, source, named);
    const next = value === named ? named : valueEnd(source, value);
    if (next < 0) return { stop, end: source.indexOf('>', at) + 1 || source.length };
    stop = next;
  }
}

/** Offset behind the value that begins at an offset, or -1 where its quotes do not close. */
function valueEnd(source: string, at: number): number {
  const quote = source.charAt(at);
  if (quote !== '"' && quote !== "'") return behind(BARE_VALUE, source, at);
  const close = source.indexOf(quote, at + 1);
  return close < 0 || close - at > LONGEST_VALUE ? -1 : close + 1;
}
