import type { Article } from '../../core/model/article.ts';
import { articleFromBytes, problem, type Received } from '../received.ts';
import { articlesOfMessage } from './message.ts';
import { isSavedPage, mailFields, savedPage } from './mhtml.ts';

/** Lines of a mail that are read: each takes time, and one with twenty megabytes of attachments has 270,000. */
const MOST_LINES = 400_000;

function hasMoreLines(bytes: Buffer, most: number): boolean {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) if (++count > most) return true;
  return false;
}

/** A page saved whole with what belongs to it (MHTML), or a mail with the messages attached to it. */
export async function articlesOfMail(name: string, bytes: Buffer): Promise<Received[]> {
  if (hasMoreLines(bytes, MOST_LINES))
    return [
      problem(
        name,
        'too-large',
        `has more than ${MOST_LINES.toLocaleString('en')} lines`,
        'Save the page or the text that it holds.',
      ),
    ];
  if (!isSavedPage(mailFields(bytes))) return articlesOfMessage(name, bytes);
  const page = await savedPage(bytes).catch(() => null);
  if (!page) return [problem(name, 'no-text', 'is a saved page without a page in it', 'Save the page again.')];
  const received = articleFromBytes(name, page.bytes, { charset: page.charset, type: 'html' });
  if (received.type !== 'article') return [received];
  const saved = Date.parse(page.saved ?? '');
  const article: Article = {
    ...received.article,
    ...(page.url !== null && { url: page.url }),
    ...(page.title !== null && { headline: page.title }),
    ...(!Number.isNaN(saved) && { fetched: new Date(saved).toISOString() }),
    transport: { type: 'file', name },
  };
  return [{ ...received, article }];
}

const NAME =
  /^(?:Received|Return-Path|Delivered-To|From|To|Subject|Date|MIME-Version|Message-ID|Content-Type|Reply-To|Sender|List-[A-Za-z-]+|DKIM-Signature|Snapshot-Content-Location|ARC-[A-Za-z-]+|X-[A-Za-z0-9-]+|Authentication-Results|Content-Transfer-Encoding|Cc|Precedence|Feedback-ID|Importance|Thread-[A-Za-z]+)$/iu;

/** Whether bytes begin with the head of a message: nothing but fields up to a blank line, of which those of a mail are three. */
export function isMail(head: Buffer): boolean {
  const start = head.toString('latin1', 0, 65_536).replace(/^(?:\r?\n)+/u, '');
  if (!/^[A-Za-z][A-Za-z0-9-]{1,60}:/u.test(start)) return false;
  const block = start.split(/\r?\n\r?\n/u, 1)[0] ?? '';
  if (!block.split(/\r?\n/u).every((line) => /^(?:[ \t]|[!-9;-~]{1,80}[ \t]*:)/u.test(line))) return false;
  const names = [...mailFields(head).keys()].filter((name) => NAME.test(name));
  return names.length >= 3 || (names.includes('mime-version') && names.includes('content-type'));
}
