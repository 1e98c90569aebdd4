import type pg from 'pg';

const SIGNATURE = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TRAILER = Buffer.from([0xff, 0xff]);

/** Rows of one table in the binary form of COPY, gathered until they are sent. */
export class Rows {
  #buffer = Buffer.allocUnsafe(1 << 20);
  #used = 0;
  readonly table: string;
  readonly columns: readonly string[];

  constructor(table: string, columns: readonly string[]) {
    this.table = table;
    this.columns = columns;
    this.clear();
  }

  clear(): void {
    SIGNATURE.copy(this.#buffer);
    this.#used = SIGNATURE.length;
  }

  get empty(): boolean {
    return this.#used === SIGNATURE.length;
  }

  bytes(): Buffer {
    this.#room(2);
    TRAILER.copy(this.#buffer, this.#used);
    return Buffer.from(this.#buffer.subarray(0, this.#used + 2));
  }

  row(): this {
    this.#room(2);
    this.#used = this.#buffer.writeInt16BE(this.columns.length, this.#used);
    return this;
  }

  integer(value: number | null): this {
    if (value === null) return this.none();
    this.#room(12);
    this.#used = this.#buffer.writeInt32BE(8, this.#used);
    this.#used = this.#buffer.writeBigInt64BE(BigInt(value), this.#used);
    return this;
  }

  real(value: number | null): this {
    if (value === null) return this.none();
    this.#room(12);
    this.#used = this.#buffer.writeInt32BE(8, this.#used);
    this.#used = this.#buffer.writeDoubleBE(value, this.#used);
    return this;
  }

  text(value: string | null): this {
    if (value === null) return this.none();
    this.#room(4 + value.length * 3);
    const length = this.#buffer.write(value, this.#used + 4, 'utf8');
    this.#buffer.writeInt32BE(length, this.#used);
    this.#used += 4 + length;
    return this;
  }

  blob(...parts: readonly Uint8Array[]): this {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    this.#room(4 + length);
    this.#used = this.#buffer.writeInt32BE(length, this.#used);
    for (const part of parts) {
      this.#buffer.set(part, this.#used);
      this.#used += part.length;
    }
    return this;
  }

  none(): this {
    this.#room(4);
    this.#used = this.#buffer.writeInt32BE(-1, this.#used);
    return this;
  }

  #room(length: number): void {
    if (this.#used + length + 2 <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#used + length + 2));
    this.#buffer.copy(larger, 0, 0, this.#used);
    this.#buffer = larger;
  }
}

/** What of the driver's connection is used while rows are sent; its types do not tell of it. */
interface Sending {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** Sends rows to their table, and forgets them. */
export async function send(client: pg.Client, rows: Rows): Promise<void> {
  if (rows.empty) return;
  const data = rows.bytes();
  rows.clear();
  await new Promise<void>((done, failed) => {
    let error: Error | undefined;
    const copy = {
      submit: (connection: Sending) =>
        connection.query(`copy ${rows.table} (${rows.columns.join(', ')}) from stdin (format binary)`),
      handleCopyInResponse(connection: Sending) {
        connection.sendCopyFromChunk(data);
        connection.endCopyFrom();
      },
      handleCommandComplete() {},
      handleError(thrown: Error) {
        error = thrown;
        failed(thrown);
      },
      handleReadyForQuery() {
        if (!error) done();
      },
    };
    client.query(copy as unknown as pg.Submittable);
  });
}
