/**
 * Text columns hold well-formed Unicode without NUL: PostgreSQL refuses NUL, and neither engine has lone surrogates.
 * What a column cannot hold is written as U+001A and four hexadecimal digits, and so is U+001A itself: nothing is lost,
 * and other text is kept as it is. JSON needs none of it: it escapes these by itself.
 */
const ESCAPE = String.fromCharCode(0x1a);

const UNKEEPABLE = new RegExp(`[\\0${ESCAPE}\\p{Cs}]`, 'gu');

export const keep = (text: string): string =>
  text.replace(UNKEEPABLE, (unit) => ESCAPE + unit.charCodeAt(0).toString(16).padStart(4, '0'));

export const kept = (text: string): string =>
  text.includes(ESCAPE)
    ? text
        .split(ESCAPE)
        .reduce((given, part) => given + String.fromCharCode(Number.parseInt(part.slice(0, 4), 16)) + part.slice(4))
    : text;

export const keepOrNull = (text: string | null): string | null => (text === null ? null : keep(text));

export const keptOrNull = (text: string | null): string | null => (text === null ? null : kept(text));

/** JSON in a text column. */
export const write = (value: unknown): string => JSON.stringify(value) ?? 'null';

export const writeOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : write(value);

// The store wrote it, so it has the shape that it was written with.
export const readOrNull = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Moments are compared as text, so all must be written alike. @throws RangeError on one that is written otherwise */
export function moment(value: string): string {
  if (!INSTANT.test(value))
    throw new RangeError(`not a moment as Date.toISOString writes it: ${JSON.stringify(value)}`);
  return value;
}

export const momentOrNull = (value: string | null): string | null => (value === null ? null : moment(value));
