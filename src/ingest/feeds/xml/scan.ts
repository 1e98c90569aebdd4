/** What a scanner of XML tells, in the order of the text. Positions are in UTF-16 units. */
export interface ScanEvents {
  /** Attribute values are raw: references in them are not decoded. */
  open(name: string, attributes: readonly (readonly [name: string, value: string])[], at: number): void;
  close(name: string, at: number): void;
  /** Raw text with its references. */
  text(raw: string): void;
  cdata(text: string): void;
}

/** Longest processing instruction in which a `>` does not end it. */
const MAX_INSTRUCTION = 1024;

/** Attributes of one tag that are read. */
const MAX_ATTRIBUTES = 512;

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?/gu;

const NAME_START = /[\p{L}_:]/u;

/**
 * Scans XML that need not be well-formed, in linear time. What looks like no tag (`<3`, `a < b`) is text. Returns where the text
 * breaks off within a tag, comment or CDATA section, or null where it ends between them; what is broken off is not told.
 */
export function scanXml(xml: string, from: number, events: ScanEvents): number | null {
  const tags = new TagEnds(xml);
  let index = from;
  while (index < xml.length) {
    const mark = xml.indexOf('<', index);
    if (mark < 0) {
      events.text(xml.slice(index));
      return null;
    }
    if (mark > index) events.text(xml.slice(index, mark));
    const next = afterMarkup(xml, mark, tags, events);
    if (next === null) return mark;
    index = next;
  }
  return null;
}

/** Tells what begins with the `<` at `mark` and returns where it ends; null where it does not end. */
function afterMarkup(xml: string, mark: number, tags: TagEnds, events: ScanEvents): number | null {
  const second = xml[mark + 1];
  if (second === undefined) return null;
  if (second === '!') return afterDeclaration(xml, mark, events);
  if (second === '?') return afterInstruction(xml, mark);
  if (second === '/') return afterClosing(xml, mark, events);
  if (!NAME_START.test(String.fromCodePoint(xml.codePointAt(mark + 1) ?? 0))) {
    events.text('<');
    return mark + 1;
  }
  const end = tags.endAfter(mark + 1);
  if (end === null) return null;
  if (xml[end] === '<') {
    events.text(xml.slice(mark, end));
    return end;
  }
  openTag(xml.slice(mark + 1, end), mark, events);
  return end + 1;
}

/** A processing instruction ends with `?>`, or where that is not near, with `>`. */
function afterInstruction(xml: string, mark: number): number | null {
  const proper = /^<\?[^<]*?\?>/u.exec(xml.slice(mark, mark + MAX_INSTRUCTION));
  return proper ? mark + proper[0].length : endOf(xml, '>', mark);
}

function openTag(inside: string, at: number, events: ScanEvents): void {
  const empty = inside.endsWith('/');
  const name = /^[^\s/>]+/u.exec(inside)?.[0] ?? inside;
  const attributes: (readonly [string, string])[] = [];
  const rest = inside.slice(name.length, empty ? -1 : undefined);
  if (/\S/u.test(rest))
    for (const [, key = '', double, single, bare] of rest.matchAll(ATTRIBUTE)) {
      attributes.push([key, double ?? single ?? bare ?? '']);
      if (attributes.length >= MAX_ATTRIBUTES) break;
    }
  events.open(name, attributes, at);
  if (empty) events.close(name, at);
}

function afterClosing(xml: string, mark: number, events: ScanEvents): number | null {
  const stops = /[<>]/gu;
  stops.lastIndex = mark + 1;
  const found = stops.exec(xml);
  if (!found) return null;
  const stop = found[0] === '>' ? found.index + 1 : found.index;
  const name = /^[^\s<>]+/u.exec(xml.slice(mark + 2, Math.min(stop, mark + 258)))?.[0];
  if (name) events.close(name, mark);
  return stop;
}

function afterDeclaration(xml: string, mark: number, events: ScanEvents): number | null {
  if (xml.startsWith('<!--', mark)) return endOf(xml, '-->', mark + 4);
  if (!/^<!\[cdata\[/iu.test(xml.slice(mark, mark + 9))) return endOf(xml, '>', mark);
  const end = xml.indexOf(']]>', mark + 9);
  if (end < 0) return null;
  events.cdata(xml.slice(mark + 9, end));
  return end + 3;
}

function endOf(xml: string, what: string, from: number): number | null {
  const at = xml.indexOf(what, from);
  return at < 0 ? null : at + what.length;
}

/** Where tags end. A `>` within quotes ends none, unless the quotes never close. */
class TagEnds {
  readonly #xml: string;
  readonly #exhausted = { '"': false, "'": false };

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Where the `>` of the tag stands whose name begins at `from`, or the `<` that shows that it is none. */
  endAfter(from: number): number | null {
    const stops = /["'<>]/gu;
    stops.lastIndex = from;
    for (let stop = stops.exec(this.#xml); stop; stop = stops.exec(this.#xml)) {
      if (stop[0] === '>' || stop[0] === '<') return stop.index;
      const quote = stop[0] === '"' ? '"' : "'";
      if (this.#opensValue(stop.index)) stops.lastIndex = this.#afterQuote(quote, stop.index + 1);
    }
    return null;
  }

  /** A quotation mark opens a value only after an equals sign. */
  #opensValue(at: number): boolean {
    let index = at - 1;
    while (index > 0 && at - index < 64 && /\s/u.test(this.#xml[index] ?? '')) index -= 1;
    return this.#xml[index] === '=';
  }

  #afterQuote(quote: '"' | "'", from: number): number {
    if (this.#exhausted[quote]) return from;
    const end = this.#xml.indexOf(quote, from);
    if (end >= 0) return end + 1;
    this.#exhausted[quote] = true;
    return from;
  }
}
