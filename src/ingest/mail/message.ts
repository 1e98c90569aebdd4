import iconv from 'iconv-lite';
import PostalMime, { type Email } from 'postal-mime';
import type { Article } from '../../core/model/article.ts';
import { articleFromText, brokenAt, problem, type Received } from '../received.ts';

/** How deep messages may be attached to one another, and how many of them are read. */
const DEEPEST = 5;
const MOST_MESSAGES = 500;
/**
 * Lines as people write them that are read, in a mail and all that are attached to it: each takes the parser some 8 μs, in every
 * message that it stands in. Lines of packed attachments take little.
 */
const MOST_WRITTEN = 150_000;

/** A mail as an article, and each message attached to it as one of its own. */
export async function articlesOfMessage(name: string, bytes: Uint8Array): Promise<Received[]> {
  const received: Received[] = [];
  let left = MOST_WRITTEN;
  await add(bytes, 0);
  return received;

  async function add(message: Uint8Array, depth: number): Promise<void> {
    const place = `message ${received.length + 1}`;
    left -= writtenLines(message, left);
    if (left < 0) {
      received.push(tooLong(depth === 0 ? name : `${name} ${place}`));
      return;
    }
    try {
      const email = await PostalMime.parse(message, { forceRfc822Attachments: true });
      const forwarded = email.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
      const own = receivedOf(name, depth === 0 ? null : place, email);
      if (own.type === 'article' || forwarded.length === 0) received.push(own);
      if (depth < DEEPEST)
        for (const { content } of forwarded)
          if (typeof content !== 'string' && received.length < MOST_MESSAGES)
            await add(new Uint8Array(content), depth + 1);
    } catch (error) {
      received.push(brokenAt(name, place, error instanceof Error ? error.message : String(error)));
    }
  }
}

const tooLong = (name: string): Received =>
  problem(
    name,
    'too-large',
    `comes with more than ${MOST_WRITTEN.toLocaleString('en')} lines of text`,
    'Save the text that it holds.',
  );

const [LINE_END, SPACE] = [10, 32];
/** Lines of packed attachments have some 76 characters. */
const PACKED = 57;

/** Lines but for long ones without a space; counted until they are more than `most`. */
function writtenLines(bytes: Uint8Array, most: number): number {
  let count = 0;
  let from = 0;
  for (let to = bytes.indexOf(LINE_END); to >= 0; to = bytes.indexOf(LINE_END, from)) {
    const isPacked = to - from >= PACKED && !bytes.subarray(from, to).includes(SPACE);
    if (!isPacked && ++count > most) break;
    from = to + 1;
  }
  return count;
}

function receivedOf(name: string, place: string | null, email: Email): Received {
  const type: Article['type'] = email.html?.trim() ? 'html' : 'text';
  const content = western(type === 'html' ? (email.html ?? '') : (email.text ?? ''));
  if (content.trim() === '')
    return problem(name, 'empty', 'is a mail without a text', 'Give a mail with a report in it.');
  const received = articleFromText(place === null ? name : `${name} ${place}`, content, [], type);
  if (received.type !== 'article') return received;
  const headline = western(email.subject ?? '')
    .replace(/^(?:\s*(?:fwd?|re)\s*:)+\s*/iu, '')
    .trim();
  const sender = western(email.from?.name ?? '').trim();
  const date = email.date === undefined ? Number.NaN : Date.parse(email.date);
  const article: Article = {
    ...received.article,
    ...(headline && { headline }),
    ...(sender && (isNewsletter(email) ? { outlet: sender } : { byline: sender })),
    ...(!Number.isNaN(date) && { published: new Date(date).toISOString() }),
    ...(email.messageId && { id: email.messageId }),
    transport: { type: 'mail', name, ...(place !== null && { place }) },
  };
  return { ...received, article };
}

/** Sent to a list: its sender is the outlet, not the writer. */
const isNewsletter = ({ headers }: Email): boolean =>
  headers.some(({ key }) => key === 'list-id' || key === 'list-unsubscribe' || key === 'list-post');

/** Controls that stand where windows-1252 has letters and marks: Node reads that encoding as Latin-1. */
const western = (text: string): string =>
  text.replace(/[\x80-\x9f]/gu, (control) => iconv.decode(Buffer.from(control, 'latin1'), 'windows-1252'));
