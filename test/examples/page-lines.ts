import { parseHTML } from 'linkedom';

const BLOCKS = new Set(
  'address article aside blockquote body br button center dd details dialog div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul'
    .split(' ')
    .map((name) => name.toUpperCase()),
);

/** As much of a DOM node as is read here. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TEXTAREA']);

/** Runs of white space become one space; none at either end. */
export function collapse(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** What a browser would show of a page, one line for each block of text, in the order of the page. */
export function pageLines(html: string): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    if (collapse(line) !== '') lines.push(collapse(line));
    line = '';
  };
  const visit = (node: PageNode) => {
    if (node.nodeType === 3) line += node.textContent ?? '';
    if (node.nodeType !== 1 || SILENT.has(node.nodeName.toUpperCase())) return;
    const isBlock = BLOCKS.has(node.nodeName.toUpperCase());
    if (isBlock) flush();
    for (const child of node.childNodes) visit(child);
    if (isBlock) flush();
  };
  visit(parseHTML(html).document.body as unknown as PageNode);
  flush();
  return lines;
}
