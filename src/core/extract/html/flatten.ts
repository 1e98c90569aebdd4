import type { Note } from '../../model/document.ts';
import { type Tag, tagAt } from './tag.ts';

/** Page source made safe to parse. */
export interface FlatPage {
  readonly html: string;
  /** Contents of the JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** Contents of other scripts that hold JSON. */
  readonly data: readonly string[];
  /** Characters passed over in elements for browsers without scripts and in templates. */
  readonly folded: number;
  readonly notes: readonly Note[];
}

/** Longest source that is looked at, and longest that is parsed once scripts and the like are gone, in characters. */
const LONGEST_SOURCE = 60_000_000;
const LONGEST_PAGE = 4_000_000;
/** Elements open at one time. Real pages stay below 60. */
const DEEPEST = 100;
/** Elements in all. Large pages have 10,000. */
const MOST_ELEMENTS = 30_000;
/** Length of the scripts of data that are kept, in characters, and their number. */
const LEAST_DATA = 400;
const MOST_DATA = 5_000_000;
const MOST_SCRIPTS = 20;
/** Character entities in all. */
const MOST_ENTITIES = 40_000;

const RAW: ReadonlySet<string> = new Set([
  'script',
  'style',
  'svg',
  'noscript',
  'template',
  'iframe',
  'textarea',
  'noframes',
  'xmp',
  'math',
  'object',
  'select',
  'canvas',
]);
/** Elements that hold content which browsers do not show, or show without scripts only. */
const FOLDED: ReadonlySet<string> = new Set(['noscript', 'template']);
/** Such an element while it is open: no page can name one so. */
const OPENED = '#opened';
const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
/** Elements of which a new one closes the last, so that leaving them open nests nothing. */
const SELF_CLOSING: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option']);
const FRAME: ReadonlySet<string> = new Set(['html', 'head', 'body']);

/**
 * Reads a page source once, front to back, and writes it again without comments, scripts, styles and drawings, nested no
 * deeper than a parser can bear, inside one body. Linear in its length, so that no page can stop a batch. `unfold`: with what
 * stands in `noscript` and `template`.
 */
export function flatten(source: string, unfold = false): FlatPage {
  const notes: Note[] = [];
  const page = new Flattener(source.slice(0, LONGEST_SOURCE), unfold);
  page.run();
  if (page.tooLarge || source.length > LONGEST_SOURCE)
    notes.push({
      code: 'too-large',
      message: `the page is too large; only its first part was read`,
    });
  if (page.tooDeep)
    notes.push({
      code: 'too-deep',
      message: `elements nested more than ${DEEPEST} deep were read as if they were not`,
    });
  return {
    html: `<!doctype html><html lang="${page.language}"><head></head><body>${page.parts.join('')}</body></html>`,
    jsonLd: page.jsonLd,
    data: page.data,
    folded: page.folded,
    notes,
  };
}

class Flattener {
  readonly parts: string[] = [];
  readonly jsonLd: string[] = [];
  readonly data: string[] = [];
  folded = 0;
  language = '';
  tooLarge = false;
  tooDeep = false;
  private length = 0;
  private elements = 0;
  private entities = 0;
  /** Open elements; those too deep are not written. */
  private readonly open: { readonly name: string; readonly written: boolean }[] = [];
  private depth = 0;
  private readonly openCount = new Map<string, number>();
  /** Names whose end tag does not come again. */
  private readonly endless = new Set<string>();
  private readonly source: string;
  private readonly unfold: boolean;

  constructor(source: string, unfold: boolean) {
    this.source = source;
    this.unfold = unfold;
  }

  run(): void {
    let at = 0;
    while (at < this.source.length && !this.tooLarge) {
      const next = this.source.indexOf('<', at);
      if (next < 0) {
        this.text(this.source.slice(at));
        return;
      }
      if (next > at) this.text(this.source.slice(at, next));
      at = this.tag(next);
    }
  }

  /** Handles what begins with `<` at an offset; returns the offset after it. */
  private tag(at: number): number {
    const { source } = this;
    if (source.startsWith('<!--', at)) return this.after('-->', at + 4);
    const second = source.charAt(at + 1);
    if (second === '!' || second === '?') return this.after('>', at);
    const tag = tagAt(source, at);
    if (!tag) {
      this.write('&lt;');
      return at + 1;
    }
    const { name, end } = tag;
    if (tag.closes) this.close(FOLDED.has(name) ? OPENED : name);
    else if (this.isOpened(tag)) this.start({ ...tag, name: OPENED });
    else if (RAW.has(name)) return this.raw(tag);
    else this.start(tag);
    return end;
  }

  /** Whether an element is shown though it is made to be passed over: a shadow root, or any where the page is to be unfolded. */
  private isOpened({ name, attributes }: Tag): boolean {
    return (
      FOLDED.has(name) &&
      (this.unfold || (name === 'template' && /\sshadowrootmode(?:[\s=>]|$)/i.test(attributes.slice(0, 500))))
    );
  }

  private after(mark: string, from: number): number {
    if (this.endless.has(mark)) return this.source.length;
    const found = this.source.indexOf(mark, from);
    if (found >= 0) return found + mark.length;
    this.endless.add(mark);
    return this.source.length;
  }

  private start({ name, attributes, lone }: Tag): void {
    const written = name === OPENED ? '<div>' : `<${name}${attributes}>`;
    if (FRAME.has(name)) {
      if (name === 'html')
        this.language =
          /\slang=["']?([a-z]{2,3}(?:[-_][a-z]{2,4})?)/i.exec(attributes.slice(0, 2000))?.[1] ?? this.language;
      return;
    }
    if (this.depth < DEEPEST && ++this.elements > MOST_ELEMENTS) {
      this.tooLarge = true;
      return;
    }
    if (VOID.has(name) || (lone && name !== OPENED)) {
      this.write(VOID.has(name) ? written : `${written}</${name}>`);
      return;
    }
    if (SELF_CLOSING.has(name) && this.open.at(-1)?.name === name) this.close(name);
    const shallow = this.depth < DEEPEST;
    this.open.push({ name, written: shallow });
    this.openCount.set(name, (this.openCount.get(name) ?? 0) + 1);
    if (shallow) this.depth++;
    else this.tooDeep = true;
    this.write(shallow ? written : ' ');
  }

  private close(name: string): void {
    if (!this.openCount.get(name)) {
      this.write(' ');
      return;
    }
    for (let last = this.open.pop(); last !== undefined; last = this.open.pop()) {
      this.openCount.set(last.name, (this.openCount.get(last.name) ?? 1) - 1);
      if (last.written) this.depth--;
      this.write(last.written ? `</${last.name === OPENED ? 'div' : last.name}>` : ' ');
      if (last.name === name) return;
    }
  }

  /** Skips an element whose content is no text of the page; keeps that of a JSON-LD script aside. */
  private raw({ name, attributes, lone, end: from }: Tag): number {
    const mark = name === 'template' ? /\sid="([BP]:[0-9a-f]+)"/.exec(attributes)?.[1] : undefined;
    if (mark !== undefined) this.write(`<div id="${mark}"></div>`);
    if (lone && name === 'svg') return from;
    if (this.endless.has(name)) return from;
    const ending = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    ending.lastIndex = from;
    const found = ending.exec(this.source);
    if (!found) {
      this.endless.add(name);
      return name === 'script' || name === 'style' ? this.source.length : from;
    }
    if (FOLDED.has(name)) this.folded += found.index - from;
    if (name === 'script' && /ld\+json/i.test(attributes)) this.jsonLd.push(this.source.slice(from, found.index));
    else if (name === 'script' && /application\/json/i.test(attributes)) this.keepData(from, found.index);
    return this.after('>', found.index);
  }

  private keepData(from: number, to: number): void {
    if (to - from > LEAST_DATA && to - from < MOST_DATA && this.data.length < MOST_SCRIPTS)
      this.data.push(this.source.slice(from, to));
  }

  private write(piece: string): void {
    const room = LONGEST_PAGE - this.length;
    if (piece.length > room) this.tooLarge = true;
    const fitting = piece.length > room ? piece.slice(0, room) : piece;
    this.length += fitting.length;
    this.parts.push(this.sparing('&', fitting));
  }

  /** Text between tags. What writes the page again, and has it parsed once more, makes an entity of each `>`. */
  private text(piece: string): void {
    this.write(this.sparing('>', piece));
  }

  /** A parser makes a node of each entity. Past the limit they are blanks. */
  private sparing(mark: '&' | '>', piece: string): string {
    for (let at = piece.indexOf(mark); at >= 0; at = piece.indexOf(mark, at + 1))
      if (this.entities > MOST_ENTITIES || ++this.entities > MOST_ENTITIES)
        return piece.slice(0, at) + piece.slice(at).replaceAll(mark, ' ');
    return piece;
  }
}
