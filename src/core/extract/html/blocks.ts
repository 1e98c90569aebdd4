import { AUTHOR_HINTS, NO_AUTHOR_HINTS, TIME_HINTS } from '../en/hints.ts';
import { tidy } from '../unit.ts';
import { isElement, isText, type PageElement, type PageNode } from './dom.ts';

/** An element that the page marks as naming the author or telling a time, by its name, its class or where it links to. */
export interface PageMark {
  readonly of: 'author' | 'time';
  readonly text: string;
  /** What a machine is to read: `datetime`, or null. */
  readonly stamp: string | null;
  /** The class or name that marks it. */
  readonly detail: string;
}

/** A run of text between two block boundaries of a page. */
export interface PageBlock {
  readonly text: string;
  /** Name of the element that holds it, lower case: `p`, `li`, `h2`, `div`. */
  readonly tag: string;
  /** `data-r` of that element. */
  readonly owner: string;
  /** Share of the characters that are links. */
  readonly linked: number;
  /** Names of the elements around it, the nearest first. */
  readonly tags: readonly string[];
  /** `data-r` of the elements around it, the nearest first. */
  readonly owners: readonly string[];
  /** `class`, `id`, `role` of the elements around it, the nearest first, lower case. */
  readonly hints: readonly string[];
  /** Marks in it, and those around it that begin with it. */
  readonly marks: readonly PageMark[];
}

const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset
   h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template svg select option button input textarea iframe object embed audio video canvas map head title meta link datalist progress meter dialog'.split(
    ' ',
  ),
);

/** Blocks of text below an element in page order. Controls are passed over, and hidden elements unless `hidden` is set. */
export const blocksOf = (root: PageElement, hidden = false): PageBlock[] => walked(root, hidden).blocks;

/** The blocks that a page shows, and how many characters lie in what it hides. */
export function shownBlocks(root: PageElement): { readonly blocks: PageBlock[]; readonly hidden: number } {
  const { blocks, passedOver } = walked(root, false);
  return { blocks, hidden: passedOver };
}

function walked(root: PageElement, hidden: boolean): Walk {
  const walk = new Walk(hidden);
  walk.element(root, true);
  walk.flush();
  return walk;
}

/** Longest text of a mark, in characters, and most blocks that it may run over. */
const LONGEST_MARK = 160;
const MOST_BLOCKS = 4;

class Walk {
  readonly blocks: (PageBlock & { readonly marks: PageMark[] })[] = [];
  private marks: PageMark[] = [];
  private readonly holders: PageElement[] = [];
  private text = '';
  private linked = 0;
  private links = 0;
  /** Characters in hidden elements. */
  passedOver = 0;
  private readonly hidden: boolean;

  constructor(hidden: boolean) {
    this.hidden = hidden;
  }

  element(element: PageElement, block: boolean): void {
    if (block) {
      this.flush();
      this.holders.push(element);
    }
    const of = markOf(element);
    const [first, length] = [this.blocks.length, this.text.length];
    for (const child of element.childNodes) this.node(child);
    if (of !== null && this.blocks.length === first) this.mark(element, of, this.text.slice(length));
    if (block) {
      this.flush();
      this.holders.pop();
    }
    if (of !== null) this.markBlocks(element, of, first);
  }

  private mark(element: PageElement, of: PageMark['of'], said: string): void {
    const text = tidy(said);
    const mark: PageMark = { of, text, ...readMark(element, of) };
    if ((text !== '' || mark.stamp !== null) && text.length <= LONGEST_MARK) this.marks.push(mark);
  }

  /** A mark around whole blocks goes to the first of them. */
  private markBlocks(element: PageElement, of: PageMark['of'], from: number): void {
    const inside = this.blocks.slice(from, from + MOST_BLOCKS + 1);
    const [first] = inside;
    const text = inside.map((block) => block.text).join(' | ');
    if (!first || inside.length > MOST_BLOCKS || text.length > LONGEST_MARK) return;
    if (first.marks.some((mark) => mark.of === of && mark.text === text)) return;
    first.marks.push({ of, text, ...readMark(element, of) });
  }

  private node(node: PageNode): void {
    if (isText(node)) this.add(node.textContent ?? '');
    if (!isElement(node)) return;
    const name = node.tagName.toLowerCase();
    if (name === 'br') this.lineBreak();
    else if (SKIPPED.has(name)) return;
    else if (!this.hidden && isHidden(node)) this.passedOver += (node.textContent ?? '').length;
    else {
      if (name === 'a') this.links++;
      this.element(node, BLOCKS.has(name));
      if (name === 'a') this.links--;
    }
  }

  private add(text: string): void {
    if (this.links > 0) this.linked += text.replace(/\s+/g, ' ').length;
    this.text += text.replace(/\n/g, ' ');
  }

  /** One break is a space, two in a row end the block. */
  private lineBreak(): void {
    if (/\n\s*$/.test(this.text.slice(-20))) this.flush();
    else this.text += '\n';
  }

  flush(): void {
    const text = tidy(this.text);
    const holder = this.holders.at(-1);
    if (text && holder) {
      this.blocks.push(this.block(text, holder));
      this.marks = [];
    }
    this.text = '';
    this.linked = 0;
  }

  private block(text: string, holder: PageElement): PageBlock & { readonly marks: PageMark[] } {
    const around = [...this.holders].reverse();
    return {
      text,
      tag: holder.tagName.toLowerCase(),
      owner: holder.getAttribute('data-r') ?? '',
      linked: Math.min(1, this.linked / text.length),
      tags: around.map((element) => element.tagName.toLowerCase()),
      owners: around.map((element) => element.getAttribute('data-r') ?? ''),
      hints: around.map(hintOf),
      marks: this.marks,
    };
  }
}

/** What an element marks: by `rel`, `itemprop` or its name, by its class, by a link to a page of authors. */
function markOf(element: PageElement): PageMark['of'] | null {
  const name = element.tagName;
  if (name === 'TIME') return 'time';
  if (name === 'BODY' || name === 'MAIN' || name === 'ARTICLE' || name === 'P') {
    const own = element.getAttribute('class');
    return own === null ? null : ofHint(own.toLowerCase());
  }
  const [rel, property] = [element.getAttribute('rel'), element.getAttribute('itemprop')];
  if ((rel !== null && /\bauthor\b/.test(rel)) || property === 'author') return 'author';
  if (name === 'A' && AUTHOR_PATH.test((element.getAttribute('href') ?? '').slice(0, 300))) return 'author';
  const hint = `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  return hint.length > 1 ? ofHint(hint.slice(0, 300).toLowerCase()) : null;
}

const ofHint = (hint: string): PageMark['of'] | null =>
  AUTHOR_HINTS.test(hint) && !NO_AUTHOR_HINTS.test(hint) ? 'author' : TIME_HINTS.test(hint) ? 'time' : null;

/** A path to the page of one author. */
const AUTHOR_PATH =
  /\/(?:authors?|contributors?|writers?|journalists?|reporters?|columnists?|by|staff|producers?|profiles?|experts?|people|team|bios?)\/[^/?#]{3,}/i;

/** `PageMark.detail` where nothing but an address tells. */
export const LINK_TO_AUTHOR = 'link to a page of an author';

function readMark(element: PageElement, of: PageMark['of']): { stamp: string | null; detail: string } {
  const own = tidy((element.getAttribute('class') ?? '').slice(0, 80));
  const byLink = of === 'author' && element.tagName === 'A' && ofHint(own.toLowerCase()) === null;
  const named = byLink ? (element.getAttribute('rel')?.includes('author') ? 'rel=author' : LINK_TO_AUTHOR) : own;
  return {
    stamp: element.getAttribute('datetime') ?? element.getAttribute('content'),
    detail: named || element.tagName.toLowerCase(),
  };
}

const hints = new WeakMap<PageElement, string>();

function hintOf(element: PageElement): string {
  let hint = hints.get(element);
  if (hint === undefined) {
    hint = ['class', 'id', 'role', 'data-testid', 'data-component', 'aria-label', 'itemprop']
      .map((name) => element.getAttribute(name) ?? '')
      .filter(Boolean)
      .join(' ')
      .slice(0, 300)
      .toLowerCase();
    hints.set(element, hint);
  }
  return hint;
}

function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
