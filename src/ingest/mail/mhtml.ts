import PostalMime, { decodeWords } from 'postal-mime';
import { mediaType } from '../archives/http.ts';
import { blankLine, fieldsOf } from '../archives/warc.ts';

/** The page of a file that a browser saved whole (MHTML, RFC 2557), decoded from its transfer encoding. */
export interface SavedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** When it was saved, as written. */
  readonly saved: string | null;
}

interface Part {
  readonly fields: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
}

/** Longest head of a message that is read. */
const LONGEST_HEAD = 262_144;

/** Most parts of one file that are looked at, and how deep they may lie in one another. */
const MOST_PARTS = 2000;
const DEEPEST = 4;

/** Fields of the head that a message or a part of one begins with. */
export function mailFields(bytes: Buffer): Map<string, string> {
  let start = 0;
  while (bytes[start] === 10 || bytes[start] === 13) start += 1;
  const message = bytes.subarray(start);
  const end = blankLine(message, LONGEST_HEAD)?.start ?? LONGEST_HEAD;
  return fieldsOf(`\n${message.toString('latin1', 0, end)}`);
}

/** Whether a message is a saved page and no mail: parts that belong to one page, and nobody it was sent to. */
export const isSavedPage = (fields: ReadonlyMap<string, string>): boolean =>
  /^multipart\/related\b/iu.test(fields.get('content-type') ?? '') &&
  (fields.has('snapshot-content-location') || !(fields.has('to') || fields.has('received')));

/** The page that a saved file shows, or null where none of its parts is one. */
export async function savedPage(bytes: Buffer): Promise<SavedPage | null> {
  const fields = mailFields(bytes);
  const part = rootPart({ fields, bytes }, 0);
  if (!part) return null;
  const marked = Buffer.concat([Buffer.from('Content-Disposition: attachment\r\n'), part.bytes]);
  const { attachments } = await PostalMime.parse(marked);
  const content = attachments[0]?.content;
  if (content === undefined) return null;
  const location = part.fields.get('content-location') ?? '';
  const urls = [location, fields.get('snapshot-content-location') ?? ''].map((url) => url.replace(/\s+/gu, ''));
  const subject = fields.get('subject');
  return {
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    charset: mediaType(part.fields.get('content-type')).charset,
    url: urls.map(decodeWords).find((url) => /^https?:\/\//iu.test(url) && URL.canParse(url)) ?? null,
    title: subject === undefined ? null : decodeWords(subject),
    saved: fields.get('date') ?? null,
  };
}

/** The part that the head names as the start, else the first page among the parts. */
function rootPart(message: Part, depth: number): Part | null {
  const { type } = mediaType(message.fields.get('content-type'));
  if (type === 'text/html' || type === 'application/xhtml+xml') return message;
  if (!type.startsWith('multipart/') || depth > DEEPEST) return null;
  const parts = partsOf(message);
  const start = parameter(message.fields, 'start');
  const named = start === null ? undefined : parts.find(({ fields }) => fields.get('content-id') === start);
  for (const part of named ? [named, ...parts] : parts) {
    const root = rootPart(part, depth + 1);
    if (root) return root;
  }
  return null;
}

function partsOf({ fields, bytes }: Part): Part[] {
  const boundary = parameter(fields, 'boundary');
  if (boundary === null) return [];
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const starts: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0 && starts.length <= MOST_PARTS; at = bytes.indexOf(mark, at + mark.length))
    if (at === 0 || bytes[at - 1] === 10) starts.push(at);
  return starts.flatMap((start, i) => {
    const from = bytes.indexOf(10, start) + 1;
    const part = bytes.subarray(from, starts[i + 1] ?? bytes.length);
    return from === 0 || bytes.toString('latin1', start + mark.length, start + mark.length + 2) === '--'
      ? []
      : [{ fields: mailFields(part), bytes: part }];
  });
}

const parameter = (fields: ReadonlyMap<string, string>, name: string): string | null =>
  new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'iu')
    .exec(fields.get('content-type') ?? '')
    ?.slice(1)
    .find((value) => value !== undefined) ?? null;
