import { readFile } from 'node:fs/promises';
import { isLoopback } from '../http/security/hosts.ts';
import { makeToken, SHORTEST_TOKEN } from '../http/security/tokens.ts';
import { UsageError } from './exit.ts';

/** What is said of who may use a server. */
export interface TokenOptions {
  readonly host: string;
  readonly tokenFile?: string;
  readonly allowedHost?: readonly string[];
  readonly behindProxy?: boolean;
}

/** What readers must show, and whether it was made here and must be told. */
export interface Token {
  readonly secret: string;
  readonly made: boolean;
}

/**
 * What readers must show: as a file or the environment says; else one made now; null on this machine, where nobody else
 * reaches it. Throws `UsageError` where it is of no use.
 */
export async function tokenOf({
  host,
  tokenFile,
  allowedHost = [],
  behindProxy = false,
}: TokenOptions): Promise<Token | null> {
  const given = await givenToken(tokenFile);
  if (given !== undefined) return { secret: given, made: false };
  const alone = isLoopback(host) && !behindProxy && allowedHost.length === 0;
  return alone ? null : { secret: makeToken(), made: true };
}

/** The token that a file or the environment gives; undefined where neither does. Throws `UsageError` where it is of no use. */
export async function givenToken(tokenFile: string | undefined): Promise<string | undefined> {
  const given = tokenFile === undefined ? process.env.RASHOMON_TOKEN : await readToken(tokenFile);
  return given === undefined || given === '' ? undefined : checked(given.trim());
}

async function readToken(path: string): Promise<string> {
  try {
    const text = await readFile(path, 'utf8');
    if (text.trim() !== '') return text;
  } catch (error) {
    throw new UsageError(`--token-file ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  throw new UsageError(`--token-file ${path} is empty. Write a token into it, such as: openssl rand -base64 32`);
}

function checked(token: string): string {
  if (token.length < SHORTEST_TOKEN || /\s/u.test(token))
    throw new UsageError(
      `The token must have ${SHORTEST_TOKEN} characters or more and no spaces. Make one: openssl rand -base64 32`,
    );
  return token;
}
