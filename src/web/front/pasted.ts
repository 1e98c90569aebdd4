/** What a paste, a drop of words or a typed line holds. */
export type Pasted =
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'text'; readonly text: string }
  /** Something that is read like a file of that name: lines of JSON, a feed, a text too long to be sent as one. */
  | { readonly type: 'file'; readonly name: string; readonly content: string }
  | { readonly type: 'unusable'; readonly what: string; readonly why: string };

/** Longest text that a job takes as such, in UTF-16 units; a longer one is sent as a file. */
const LONGEST = 5_000_000;
/** How much of a paste is looked at to see whether it is a list of links: nobody writes a longer one by hand. */
const LONGEST_LIST = 200_000;
/** Words beside each address up to which a paste is a list of links with some words about them. */
const WORDS_BESIDE = 12;

/** Takes a paste apart: addresses alone, or with few words beside them, are links; all else is one text. */
export function readPasted(given: string): Pasted[] {
  const text = given.trim();
  if (text === '') return [];
  const form = formOf(text);
  if (form) return [{ type: 'file', name: form, content: text }];
  if (text.length > LONGEST) return [{ type: 'file', name: 'pasted.txt', content: text }];
  const links = text.length > LONGEST_LIST ? null : linksIn(text);
  if (links) return links.map((url) => ({ type: 'link', url }));
  const [scheme] = /^[a-z][a-z0-9+.-]{1,20}:(?=\S+$)/iu.exec(text) ?? [];
  if (scheme && !text.includes('\n'))
    return [
      {
        type: 'unusable',
        what: text.slice(0, 200),
        why: `${scheme} is no address of a page. Use one that begins with https://`,
      },
    ];
  return [{ type: 'text', text }];
}

/** The file name under which a paste that has the form of data is read; null for a page's source or plain text. */
function formOf(text: string): string | null {
  const start = text.slice(0, 1_000);
  if (/^(?:<\?xml\b[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:rss|feed|rdf:RDF|opml|urlset|sitemapindex)\b/iu.test(start))
    return 'pasted.xml';
  if (start.startsWith('{') && isObject(firstLine(text))) return 'pasted.jsonl';
  return /^(?:\{\s*"|\[\s*\{)/u.test(start) && isObject(text) ? 'pasted.json' : null;
}

const firstLine = (text: string): string => text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1);

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object';
  } catch {
    return false;
  }
}

/** The addresses of a list of links, each once; null where the paste is a text, also one with addresses in it. */
function linksIn(text: string): string[] | null {
  const urls = new Set<string>();
  let beside = 0;
  for (const word of text.split(/\s+/u)) {
    const url = urlOf(word);
    if (url !== null) urls.add(url);
    else if (/[\p{L}\p{N}]{2}/u.test(word)) beside++;
  }
  return urls.size > 0 && beside <= WORDS_BESIDE * urls.size ? [...urls] : null;
}

const OPENING = /^[<([{"'“‘«*_|-]+/u;
const CLOSING: ReadonlySet<string> = new Set('.,;:!?>"\'”’»*_|…');
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The web address that a word is, without the marks around it; null for any other word. */
export function urlOf(word: string): string | null {
  // [words](address), as Markdown writes a link.
  const inner = /\]\((https?:\/\/\S+)\)[.,;:!?]*$/iu.exec(word)?.[1];
  const bare = inner ?? withoutClosing(word.replace(OPENING, ''));
  if (!/^(?:https?:\/\/|www\.)[^\s/.]/iu.test(bare) && !/^(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*$/iu.test(bare)) return null;
  const address = /^https?:/iu.test(bare) ? bare : `https://${bare}`;
  if (!URL.canParse(address)) return null;
  const { href, hostname } = new URL(address);
  return href.length <= 4_000 && (hostname.includes('.') || hostname === 'localhost') ? href : null;
}

/** Without what ends a sentence or closes what was opened before the word; a bracket that opens in the word stays. */
function withoutClosing(word: string): string {
  const open = new Map(Object.values(PAIRS).map((bracket) => [bracket, count(word, bracket)]));
  let end = word.length;
  for (; end > 0; end--) {
    const last = word.charAt(end - 1);
    const opening = PAIRS[last];
    if (opening === undefined ? !CLOSING.has(last) : count(word.slice(0, end), last) <= (open.get(opening) ?? 0)) break;
  }
  return word.slice(0, end);
}

const count = (word: string, mark: string): number => word.split(mark).length - 1;
