import { paragraphsOf } from '../paragraphs.ts';
import { endsSentence, wordCount } from '../unit.ts';

/** Text of a report that a page holds for machines, and where it was read. */
export interface Unshown {
  readonly paragraphs: readonly string[];
  readonly where: string;
}

/** Fewest words taken for a report. */
const FEWEST = 60;
/** Values looked at in the data of one page. */
const MOST = 50_000;

type Json = { readonly [key: string]: unknown };
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The longest `articleBody` of a page's JSON-LD (schema.org), or null. */
export function articleBody(scripts: readonly string[]): Unshown | null {
  let longest = '';
  for (const script of scripts)
    visit(parseJson(script), (value) => {
      const body = isJson(value) ? value.articleBody : undefined;
      if (typeof body === 'string' && body.length > longest.length) longest = body;
    });
  return unshown(plainParagraphs(longest), 'the articleBody of its JSON-LD');
}

/**
 * The report in the data that a script would build the page from (`__NEXT_DATA__` and kin): the sentences of the one list or
 * object that holds most of them.
 */
export function hydrationText(scripts: readonly string[]): Unshown | null {
  let best: readonly string[] = [];
  let most = 0;
  for (const script of scripts)
    visit(parseJson(script), (value) => {
      const texts = (Array.isArray(value) ? value.flatMap(proseOfItem) : isJson(value) ? Object.values(value) : [])
        .filter((one): one is string => typeof one === 'string' && one.length > 40)
        .flatMap(plainParagraphs)
        .filter((text) => endsSentence(text) && wordCount(text) >= 6);
      const words = wordsIn(texts);
      if (words > most) [best, most] = [texts, words];
    });
  return unshown([...new Set(best)], 'the data for its scripts');
}

/** Texts of one item of a list: itself, or what stands in it at most two objects deep (`{ type: "text", data: { text } }`). */
const proseOfItem = (item: unknown): unknown[] =>
  isJson(item)
    ? Object.values(item).flatMap((value) =>
        isJson(value) ? Object.values(value) : Array.isArray(value) ? [joined(value)] : [value],
      )
    : [item];

const joined = (spans: readonly unknown[]): string =>
  spans
    .slice(0, 500)
    .map((span) => (typeof span === 'string' ? span : isJson(span) && typeof span.text === 'string' ? span.text : ''))
    .join('');

function unshown(paragraphs: readonly string[], where: string): Unshown | null {
  return wordsIn(paragraphs) >= FEWEST ? { paragraphs, where } : null;
}

export const wordsIn = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + wordCount(text), 0);

function visit(root: unknown, see: (value: object) => void): void {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < MOST; i++) {
    const value = queue[i];
    if (typeof value !== 'object' || value === null) continue;
    see(value);
    for (const inner of Object.values(value)) if (typeof inner === 'object' && queue.length < MOST) queue.push(inner);
  }
}

/** Null where a script is no JSON. */
export function parseJson(script: string): unknown {
  const source = script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*;?\s*$/g, '').trim();
  try {
    return JSON.parse(source);
  } catch {
    try {
      return JSON.parse(source.replace(/\p{Cc}/gu, ' ').replace(/;\s*$/, ''));
    } catch {
      return null;
    }
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
]);

/** JSON holds no entities by rights, but pages write them. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });

/** Paragraphs of a text that may hold markup. */
function plainParagraphs(text: string): string[] {
  const plain = /<[a-z/]/i.test(text)
    ? text.replace(/<(?:\/(?:p|div|li|h[1-6]|blockquote)|br ?\/?)>/gi, '\n').replace(/<[^<>]{0,2000}>/g, '')
    : text;
  return paragraphsOf(decodeEntities(plain));
}
