import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { decode } from '../decode.ts';
import { brokenAt, problem, type Received } from '../received.ts';
import { isFieldName, namesContent } from './fields.ts';
import { type Row, receivedOfRow } from './row.ts';

const DELIMITERS: readonly string[] = ['\t', ';', '|', ','];

/** How the columns of a table are divided and what they are called. */
export interface Header {
  readonly delimiter: string;
  readonly names: readonly string[];
}

/**
 * The header of a table of articles that a text begins with, or null. The delimiter is the one that gives the most names
 * that are known; two of them, one for the text, the page or its address, make a table of it.
 */
export function headerOf(text: string): Header | null {
  const line = /^\ufeff?([^\r\n]{1,10000})(?:\r|\n)/u.exec(text)?.[1];
  if (line === undefined) return null;
  const best = DELIMITERS.map((delimiter) => ({ delimiter, names: cells(line, delimiter) })).sort(
    (a, b) => known(b) - known(a),
  )[0];
  return best && known(best) >= 2 && namesContent(best.names) && best.names.every((name) => name.length <= 60)
    ? best
    : null;
}

const known = ({ names }: Header): number => names.filter(isFieldName).length;

const cells = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));

/** Broken rows after which a table is none, where they are more than the good ones. */
const MOST_BROKEN = 1000;

const NO_TABLE = new Error(`more than ${MOST_BROKEN.toLocaleString('en')} rows are broken; the rest is not read`);

/** A table with a header: each row an article. A row that cannot be read is told with its line, and the rest goes on. */
export async function* articlesOfCsv(
  name: string,
  head: Buffer,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Received> {
  const { text, encoding } = decode(head);
  const header = headerOf(text);
  if (!header) {
    yield problem(
      name,
      'no-text',
      'is a table without a column for a text or an address',
      'Call the columns url, title, text, published, outlet.',
    );
    return;
  }
  const skipped: Received[] = [];
  let [good, bad] = [0, 0];
  const isNone = (): boolean => bad > MOST_BROKEN && bad > good;
  const rows = parse({
    columns: [...header.names],
    from: 2,
    delimiter: header.delimiter,
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count_less: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: maxBytes,
    on_skip: (error) => {
      bad += 1;
      if (isNone()) rows.destroy(NO_TABLE);
      else skipped.push(brokenRow(name, error));
    },
  });
  const input = Readable.from(source);
  input.on('error', (error) => rows.destroy(error));
  const decoded = input.pipe(iconv.decodeStream(encoding));
  decoded.on('error', (error) => rows.destroy(error));
  decoded.pipe(rows);
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: Row; info: { lines: number } }>) {
      yield* skipped.splice(0);
      const received = receivedOfRow(name, `line ${info.lines}`, record);
      if (received.type === 'problem') bad += 1;
      else good += 1;
      yield received;
      if (isNone()) throw NO_TABLE;
    }
  } catch (error) {
    yield* skipped.splice(0);
    yield brokenRow(name, error);
  } finally {
    rows.destroy();
  }
  yield* skipped;
}

function brokenRow(name: string, error: unknown): Received {
  const { message, lines } = error as Partial<CsvError & { lines: number }>;
  return brokenAt(name, `line ${lines ?? '?'}`, message ?? String(error));
}
