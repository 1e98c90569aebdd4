/** What the content of a file is: decided by its first characters, with the name's ending as a hint. */
export function isHtml(text: string, name: string): boolean {
  const head = text.slice(0, 65_536);
  if (/^\s*(?:<\?xml\b[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b/iu.test(withoutComments(head)))
    return true;
  if (/\.(?:html?|xhtml?)$/iu.test(name)) return /<[a-z!][^<>]*>/iu.test(head);
  if (/\.(?:txt|text|md)$/iu.test(name)) return false;
  return (
    (head.match(/<\/?(?:p|div|article|section|main|span|h[1-6]|meta|title|a|br|ul|li|script)\b[^<>]*>/giu)?.length ??
      0) >= 3
  );
}

/** Whether a page was written by `rashomon compare`: a pattern such as `*.html` easily takes one in with the accounts. */
export const isReport = (text: string): boolean =>
  text.slice(0, 4096).includes('<meta name="generator" content="Rashomon">');

/** Comments and white space before the first tag say nothing. */
function withoutComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

const SIGNATURES: readonly { readonly bytes: string; readonly what: string }[] = [
  { bytes: '%PDF-', what: 'a PDF file' },
  { bytes: 'PK\u0003\u0004', what: 'a ZIP archive or an office document' },
  { bytes: '\u001f\u008b', what: 'a gzip archive' },
  { bytes: '{\\rtf', what: 'an RTF document' },
  { bytes: '\u0089PNG', what: 'an image' },
  { bytes: '\u00ff\u00d8\u00ff', what: 'an image' },
  { bytes: 'GIF8', what: 'an image' },
];

/** What a file of a known binary format is ("a PDF file"), or null. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return SIGNATURES.find(({ bytes: start }) => head.startsWith(start))?.what ?? null;
}

const TEXT_CONTROLS = '\t\n\v\f\r\u001b';

/** Decoded text that is none: it holds zero characters, or many other controls. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 8192);
  const controls = [...head].filter((character) => character < ' ' && !TEXT_CONTROLS.includes(character)).length;
  return head.includes('\0') || controls > head.length * 0.02;
}
