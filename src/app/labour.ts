import { setImmediate } from 'node:timers/promises';
import type { Reading } from '../core/model/annotation.ts';
import type { Article } from '../core/model/article.ts';
import type { Comparison } from '../core/model/comparison.ts';
import type { Note } from '../core/model/document.ts';
import { compareAll, sameness, setTwinsApart, type Twin } from './comparison.ts';
import { compareStory, type NotCompared, type StoryCompared } from './desk/comparing.ts';
import type { OpenDesk } from './desk/open.ts';
import { read } from './pipeline.ts';
import type { WorkOptions } from './progress.ts';
import { isUnread } from './unread.ts';

/** An account to be worked on: one that was handed in and is still to be read, or one that is kept. */
export type Account =
  | { readonly type: 'given'; readonly article: Article; readonly notes: readonly Note[] }
  | { readonly type: 'kept'; readonly reading: Reading };

/** Fewer than two accounts with texts of their own: `notes` say why. */
export interface TooFew {
  readonly type: 'too-few';
  readonly notes: readonly Note[];
}

/** Who waits for work: they may give up, and may be told how far it has come. */
export interface Work extends WorkOptions {
  readonly signal: AbortSignal;
}

/**
 * The work that keeps a processor busy. A server that answers others meanwhile has it done elsewhere; all that goes in and
 * out, but for `Work`, is plain values. Each rejects with the signal's reason once nobody waits any more.
 */
export interface Labour {
  /** Reads accounts and lays them side by side. Keeps nothing. */
  compare(accounts: readonly Account[], work: Work): Promise<Comparison | TooFew>;
  /** Reads one account. */
  read(account: Account, work: Work): Promise<Reading>;
  /** The comparison of a story that is kept: the one that stands, or one made now and kept. */
  compareStory(story: string, work: Work): Promise<StoryCompared | NotCompared>;
}

const readAccount = async (account: Account): Promise<Reading> =>
  account.type === 'kept' ? account.reading : read(account.article, account.notes);

/** Reads and compares accounts in this process. */
export async function compareAccounts(accounts: readonly Account[], work: Work): Promise<Comparison | TooFew> {
  const readings: Reading[] = [];
  for (const account of accounts) {
    work.onProgress?.({ stage: 'read', done: readings.length, of: accounts.length });
    work.signal.throwIfAborted();
    readings.push(await readAccount(account));
    await setImmediate();
  }
  const unread = readings.filter(isUnread).map(unreadNote);
  const { distinct, twins } = setTwinsApart(readings.filter((reading) => !isUnread(reading)));
  if (distinct.length < 2) return { type: 'too-few', notes: [...unread, ...twins.map(twinNote)] };
  return compareAll(distinct, twins, unread, work);
}

/** Does everything in this process, on this desk. */
export const labourHere = (desk: OpenDesk): Labour => ({
  compare: compareAccounts,
  read: readAccount,
  compareStory: (story, work) => compareStory(desk, story, work),
});

const unreadNote = ({ article, notes }: Reading): Note => ({
  code: 'unread',
  message: `${article}: ${notes.map(({ message }) => message).join('; ') || 'no report was found in it'}`,
});

const twinNote = (twin: Twin): Note => ({ code: 'same-text', message: sameness(twin) });
