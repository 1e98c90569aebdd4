import { tidy } from '../unit.ts';
import { isElement, isText, type PageElement, type PageNode } from './dom.ts';

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
  /** First element with `itemprop` or other attributes to read, for the nearest holder. */
  readonly element: PageElement;
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
export function blocksOf(root: PageElement, hidden = false): PageBlock[] {
  const walk = new Walk(hidden);
  walk.element(root, true);
  walk.flush();
  return walk.blocks;
}

class Walk {
  readonly blocks: PageBlock[] = [];
  private readonly stack: PageElement[] = [];
  private readonly holders: PageElement[] = [];
  private text = '';
  private linked = 0;
  private links = 0;
  private readonly hidden: boolean;

  constructor(hidden: boolean) {
    this.hidden = hidden;
  }

  element(element: PageElement, block: boolean): void {
    if (block) {
      this.flush();
      this.holders.push(element);
    }
    this.stack.push(element);
    for (const child of element.childNodes) this.node(child);
    this.stack.pop();
    if (block) {
      this.flush();
      this.holders.pop();
    }
  }

  private node(node: PageNode): void {
    if (isText(node)) this.add(node.textContent ?? '');
    if (!isElement(node)) return;
    const name = node.tagName.toLowerCase();
    if (name === 'br') this.lineBreak();
    else if (!SKIPPED.has(name) && (this.hidden || !isHidden(node))) {
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
    if (text && holder) this.blocks.push(this.block(text, holder));
    this.text = '';
    this.linked = 0;
  }

  private block(text: string, holder: PageElement): PageBlock {
    const around = [...this.holders].reverse();
    return {
      text,
      tag: holder.tagName.toLowerCase(),
      owner: holder.getAttribute('data-r') ?? '',
      linked: Math.min(1, this.linked / text.length),
      tags: around.map((element) => element.tagName.toLowerCase()),
      owners: around.map((element) => element.getAttribute('data-r') ?? ''),
      hints: around.map(hintOf),
      element: holder,
    };
  }
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
