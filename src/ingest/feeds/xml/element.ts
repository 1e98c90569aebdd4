/** An element with what it inherits. Names are in lower case; those of the feed's own vocabulary stand bare, others as `dc:date`. */
export interface Element {
  readonly name: string;
  /** The name without its prefix, in lower case. */
  readonly local: string;
  readonly parent: Element | null;
  /** By name without prefix, in lower case, but `xml:base` and `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
  /** Absolute, after `xml:base`; null where nothing tells. */
  readonly base: string | null;
  readonly language: string | null;
  /** Where its tag begins in the text. */
  readonly at: number;
}

export const elementsIn = (element: Element): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string');

export const childrenNamed = (element: Element, ...names: readonly string[]): Element[] =>
  elementsIn(element).filter(({ name }) => names.includes(name));

/** Text of an element and all within it. */
export const textOf = (element: Element): string =>
  element.children.length === 1 && typeof element.children[0] === 'string'
    ? element.children[0]
    : element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Text without white space at its ends, null where there is none. */
export const textOrNull = (element: Element | undefined): string | null =>
  element ? textOf(element).trim() || null : null;

/** Text of the first of these children, in the order of the names, that has any. */
export function firstText(element: Element, ...names: readonly string[]): string | null {
  for (const name of names)
    for (const child of childrenNamed(element, name)) {
      const text = textOrNull(child);
      if (text) return text;
    }
  return null;
}
