import { childrenNamed, type Element, firstText, textOrNull } from '../xml/element.ts';

const AUTHOR_NAMES = ['author', 'dc:creator', 'dc:author', 'itunes:author', 'dcterms:creator'] as const;

/** Who wrote an entry, each once, by name where there is one. */
export function authorsOf(element: Element): string[] {
  for (const name of AUTHOR_NAMES) {
    const authors = childrenNamed(element, name).flatMap((author) => personIn(author) ?? []);
    if (authors.length > 0) return [...new Set(authors)];
  }
  return [];
}

/** An Atom person has a name; an RSS author is `mail (Name)`, `Name <mail>` or a name. */
function personIn(element: Element): string | null {
  const named = firstText(element, 'name', 'email', 'uri', 'url');
  if (named) return oneLine(named);
  const text = textOrNull(element);
  return text === null ? null : nameIn(oneLine(text));
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** A longer text is no name with a mail address. */
const MAX_NAME = 300;

function nameIn(text: string): string {
  if (text.length > MAX_NAME) return text;
  const inBrackets = /^[^\s()@]+@[^\s()@]+\s*\(([^()]+)\)/u.exec(text)?.[1];
  if (inBrackets) return inBrackets.trim();
  const mail = text.search(/\s*[<(]?(?:mailto:)?[^\s<>()@]+@[^\s<>()@]+[>)]?$/u);
  return mail > 0 ? text.slice(0, mail).replace(/^"|"$/gu, '').trim() : text;
}
