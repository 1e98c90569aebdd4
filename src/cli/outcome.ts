import type { Note } from '../core/model/document.ts';
import { EXIT } from './exit.ts';
import { say } from './messages.ts';

interface Unread {
  readonly article: string;
  readonly notes: readonly Note[];
}

/** Tells that an article holds no report, and why as far as it is known. */
export function sayUnread({ article, notes }: Unread): void {
  const why = notes.map(({ message }) => message).join('; ');
  say(
    `${article} holds no report that could be found${why ? ` (${why})` : ''}. Give the article’s own page or its text.`,
  );
}

/** Tells that an article is in a language whose results are not to be relied on. */
export function sayLanguage({ article, notes }: Unread): void {
  for (const { code, message } of notes)
    if (code === 'language') say(`${article} ${message}. Do not rely on what is found in it; give an English account.`);
}

/** Why an article was not read, as notes on what was made without it. */
export const reasons = ({ article, notes }: Unread): Note[] =>
  notes.length > 0
    ? notes.map(({ code, message }) => ({
        code,
        message: message.includes(article) ? message : `${article}: ${message}`,
      }))
    : [{ code: 'empty', message: `${article}: no report was found in it` }];

/** The exit status by how many inputs were read and how many were not. */
export const statusOf = (read: number, unread: number): number =>
  read === 0 ? EXIT.nothing : unread > 0 ? EXIT.partial : EXIT.fine;
