/** What stands where a secret stood. */
export const HIDDEN = '***';

/** Names of parameters whose values are nobody's business, alone or at the end of a longer name. */
const LONG_NAMES =
  'token|secret|password|passwd|passphrase|api[_-]?key|access[_-]?key|signature|credentials?|authorization';
/** Too short to be looked for within a longer name. */
const SHORT_NAMES = 'key|auth|sig|pwd|pass|sid|session|sessionid|jwt|code';

const USER_OF_PAGE = /(\bhttps?:\/{1,3})[^\s/?#"'<>]{1,500}@/giu;
const PASSWORD_OF_SERVER = /(\b(?!https?:)[a-z][a-z0-9+.-]{1,30}:\/{1,3}[^\s:@/?#"'<>]{0,200}:)[^\s"'<>]{1,500}@/giu;
const PARAMETER = new RegExp(
  `([?&;](?:[\\w.-]{0,60}(?:${LONG_NAMES})|(?:[\\w.-]{0,60}[_.-])?(?:${SHORT_NAMES}))=)[^&\\s"'<>]+`,
  'giu',
);
const ASSIGNED = new RegExp(
  `(\\b(?:[\\w.-]{0,60}[_.-])?(?:${LONG_NAMES}|pwd)["']?\\s{0,3}=\\s{0,3}["']?)[^\\s"'&,;<>]+`,
  'giu',
);
const NAMED = /("(?:[\w.-]{0,60}[_.-])?(?:token|secret|password|api[_-]?key)"\s{0,3}:\s{0,3}")[^"]+/giu;
const PASSWORD_TOLD = /(\b(?:password|passwd|api[ _-]?key)\s{0,3}:\s{0,3})[^\s"',;<>]+/giu;
const HEADER =
  /(\b(?:proxy-)?authorization["']?\s{0,3}[:=]\s{0,3}["']?|\b(?:set-)?cookie["']?\s{0,3}:\s{0,3}["']?)[^\r\n"']+/giu;
const BEARER = /(\b(?:bearer|basic)\s{1,3})(?=[\w.~+/=-]{0,200}\d|[\w.~+/=-]{16})[\w.~+/=-]{6,}/giu;
/** Keys that tell by themselves what they are: of language models and code hosts, and JSON Web Tokens (RFC 7519). */
const TELLING =
  /\b(?:sk-[\w-]{12,}|gh[pousr]_\w{16,}|xox[a-z]-[\w-]{10,}|AKIA[A-Z0-9]{12,}|eyJ[\w-]{8,}\.[\w-]{4,}\.[\w-]*)/gu;

/**
 * A text without the secrets that show themselves by where they stand: names and passwords within addresses, parameters and
 * settings that are called token, key or the like, headers that let somebody in, keys of a known make. The rest stays as
 * it is, so that it can still be seen which address was meant. In time linear in the text's length.
 */
export const withoutSecrets = (text: string): string =>
  text
    .replace(HEADER, `$1${HIDDEN}`)
    .replace(BEARER, `$1${HIDDEN}`)
    .replace(USER_OF_PAGE, `$1${HIDDEN}@`)
    .replace(PASSWORD_OF_SERVER, `$1${HIDDEN}@`)
    .replace(ASSIGNED, `$1${HIDDEN}`)
    .replace(PARAMETER, `$1${HIDDEN}`)
    .replace(NAMED, `$1${HIDDEN}`)
    .replace(PASSWORD_TOLD, `$1${HIDDEN}`)
    .replace(TELLING, HIDDEN);
