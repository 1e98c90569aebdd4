/** Response headers as undici gives them, names in lower case. */
export type ResponseHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A header's value, the first where there are several; null where there is none. */
export function headerOf(headers: ResponseHeaders, name: string): string | null {
  const value = headers[name];
  return (typeof value === 'string' ? value : value?.[0])?.trim() || null;
}

/** All values of a header that may come several times. */
export function headersOf(headers: ResponseHeaders, name: string): readonly string[] {
  const value = headers[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Whether a text can stand in a request header: visible ASCII with spaces, so that nothing can end the header within it. */
export const isHeaderValue = (text: string): boolean => text.length <= 4096 && /^[\x20-\x7e]*$/u.test(text);

/** The headers of which the value can be sent. One that cannot is left out: what came from a server may be anything. */
export const sendable = (headers: Readonly<Record<string, string | null | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => {
      const [, value] = entry;
      return typeof value === 'string' && value !== '' && isHeaderValue(value);
    }),
  );

/** The media type and charset of a Content-Type header, lower-case. */
export function contentType(value: string | null): { readonly type: string | null; readonly charset: string | null } {
  if (value === null) return { type: null, charset: null };
  const [type = '', ...parameters] = value.slice(0, 1024).split(';');
  const charset = parameters
    .map((parameter) => parameter.trim().split('='))
    .find(([name]) => name?.trim().toLowerCase() === 'charset')?.[1];
  const name = charset?.trim().replace(/^["']|["']$/gu, '');
  return {
    type: /^[\w.+-]+\/[\w.+-]+$/u.test(type.trim()) ? type.trim().toLowerCase() : null,
    charset: name && /^[\w.:+-]+$/u.test(name) ? name.toLowerCase() : null,
  };
}

const DAY_MS = 86_400_000;

/** When a Retry-After header wants us back: seconds or an HTTP date (RFC 9110, 10.2.3). At most 30 days are believed. */
export function retryAfter(value: string | null, now: Date): Date | null {
  if (value === null) return null;
  const at = /^\d{1,9}$/u.test(value) ? now.getTime() + Number(value) * 1000 : httpDate(value);
  if (at === null || Number.isNaN(at)) return null;
  return new Date(Math.min(Math.max(at, now.getTime()), now.getTime() + 30 * DAY_MS));
}

/** Only what begins with a day's name is an HTTP date; `Date.parse` alone takes nearly anything for one. */
const httpDate = (value: string): number | null =>
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? [\w :+-]{10,40}$/iu.test(value) ? Date.parse(value) : null;
