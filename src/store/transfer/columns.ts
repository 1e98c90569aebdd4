import { keep, kept, write } from '../keep.ts';
import { type Bytes, bytesOf, gunzipped, gzipped, pack, unpack } from '../pack.ts';

/** What a column holds, and so how it stands in an export. A document is told by its number here and by its
 * id there; `value` is JSON that may be null itself, `json` JSON or nothing. */
export type ColumnKind = 'text' | 'number' | 'json' | 'value' | 'packed' | 'gzipped' | 'bytes' | 'document';

const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array || value instanceof ArrayBuffer;

const must = <T>(value: unknown, fits: (value: unknown) => value is T, what: string): T => {
  if (!fits(value)) throw new TypeError(`${JSON.stringify(value)} is no ${what}`);
  return value;
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A column's value as it is exported. */
export function exported(kind: ColumnKind, value: unknown, ids: ReadonlyMap<number, string>): unknown {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'text':
      return kept(must(value, isText, 'text'));
    case 'number':
      return must(value, isNumber, 'number');
    case 'json':
    case 'value':
      return JSON.parse(must(value, isText, 'text'));
    case 'packed':
      return unpack<unknown>(must(value, isBytes, 'bytes'));
    case 'gzipped':
      return gunzipped<unknown>(must(value, isBytes, 'bytes'));
    case 'bytes':
      return Buffer.from(bytesOf(must(value, isBytes, 'bytes'))).toString('base64');
    case 'document':
      return must(ids.get(must(value, isNumber, 'number')), isText, 'id of a document');
  }
}

/** What was exported as the column keeps it. @throws TypeError where it has another type */
export function imported(kind: ColumnKind, value: unknown, numbers: ReadonlyMap<string, number>): unknown {
  if (kind !== 'value' && (value === null || value === undefined)) return null;
  switch (kind) {
    case 'text':
      return keep(must(value, isText, 'text'));
    case 'number':
      return must(value, isNumber, 'number');
    case 'json':
    case 'value':
      return write(value);
    case 'packed':
      return pack(value);
    case 'gzipped':
      return gzipped(value);
    case 'bytes':
      return Buffer.from(must(value, isText, 'text'), 'base64');
    case 'document':
      return must(numbers.get(must(value, isText, 'text')), isNumber, 'document of this export');
  }
}
