import { parseHTML } from 'linkedom';

/** What is read of an element. The parser's own types are those of a browser, which the core does not have. */
export interface PageElement {
  readonly nodeType: number;
  readonly tagName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  replaceWith(other: PageElement): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
}

export type PageNode = PageElement | { readonly nodeType: 3; readonly textContent: string | null };

export interface PageDocument extends Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  readonly body: PageElement;
  readonly documentElement: PageElement | null;
  getElementById(id: string): PageElement | null;
}

const ELEMENT = 1;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

export const isText = (node: PageNode): boolean => node.nodeType === 3;

/** Parses a flattened page. */
export const parsePage = (html: string): PageDocument => parseHTML(html).document as unknown as PageDocument;

/** Numbers every element in page order under `data-r`, so that it can be known again after the page was rewritten. */
export function numberElements(page: PageDocument): void {
  let n = 0;
  for (const element of page.querySelectorAll('*')) element.setAttribute('data-r', String(n++));
}
