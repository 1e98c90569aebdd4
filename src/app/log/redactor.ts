import { HIDDEN, withoutSecrets } from '../../core/text/secrets.ts';

/** Takes secrets out of what is written down. */
export interface Redactor {
  /** From a text. */
  text(text: string): string;
  /** From a value of plain JSON or an error, however deep: texts in it, and fields whose names say that they hold one. */
  value(value: unknown): unknown;
  /** From now on this is a secret too. Too short ones are left, since they would hide ordinary words. */
  hide(secret: string | undefined): void;
}

/** Shorter ones are words. */
const SHORTEST = 6;
/** How deep values are followed; what lies deeper is not written. */
const DEEPEST = 6;

const SECRET_FIELD =
  /^(?:.*[_-])?(?:authorization|(?:set-)?cookie|password|passwd|secret|token|api[_-]?key|credentials?)$/iu;

/** Environment variables that hold secrets as they are. */
const SECRET_VARIABLES = ['RASHOMON_TOKEN', 'RASHOMON_LLM_KEY', 'PGPASSWORD'] as const;

/**
 * Takes out what shows itself to be a secret, and those that are told: as they stand, and as an address writes them.
 */
export function redactorOf(secrets: readonly (string | undefined)[] = []): Redactor {
  const hidden = new Set<string>();
  const hide = (secret: string | undefined): void => {
    for (const form of secret === undefined ? [] : formsOf(secret)) if (form.length >= SHORTEST) hidden.add(form);
  };
  for (const secret of secrets) hide(secret);
  const text = (given: string): string => {
    let left = given;
    for (const secret of hidden) left = left.replaceAll(secret, HIDDEN);
    return withoutSecrets(left);
  };
  return { text, value: (value) => within(value, text, 0), hide };
}

/** A redactor that knows the secrets of an environment. */
export function redactorFor(env: Readonly<Record<string, string | undefined>>): Redactor {
  const redactor = redactorOf(SECRET_VARIABLES.map((name) => env[name]?.trim()));
  hideLocation(redactor, env.RASHOMON_DATABASE);
  return redactor;
}

/** Hides the password of a database's URL, also where it comes without the URL. */
export function hideLocation(redactor: Redactor, location: string | undefined): void {
  if (location === undefined || !URL.canParse(location)) return;
  const { password, searchParams } = new URL(location);
  for (const secret of [password, searchParams.get('password'), searchParams.get('sslpassword')])
    redactor.hide(secret ?? undefined);
}

/** Hides all of an address but where it leads: addresses to post to are often secrets by their path. */
export function hidePath(redactor: Redactor, address: string): void {
  if (!URL.canParse(address)) return;
  const { pathname, search, password } = new URL(address);
  redactor.hide(password);
  redactor.hide(pathname === '/' ? search : `${pathname}${search}`);
}

const formsOf = (secret: string): string[] => {
  try {
    return [secret, encodeURIComponent(secret), decodeURIComponent(secret)];
  } catch {
    return [secret];
  }
};

function within(value: unknown, text: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return HIDDEN;
  if (value instanceof Error) return errorOf(value, text, depth);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((each) => within(each, text, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      SECRET_FIELD.test(name) && each !== null ? HIDDEN : within(each, text, depth + 1),
    ]),
  );
}

/** Of an error only what it says and where it arose: drivers hang the whole question on theirs. */
const errorOf = (
  { name, message, stack, cause, ...more }: Error & { code?: unknown },
  text: (text: string) => string,
  depth: number,
) => ({
  type: name,
  message: text(message),
  ...(typeof more.code === 'string' && { code: more.code }),
  ...(stack !== undefined && { stack: text(stack) }),
  ...(cause !== undefined && { cause: within(cause, text, depth + 1) }),
});
