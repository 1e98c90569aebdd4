import { ARC } from './arc.ts';
import { type Break, type Flow, plain } from './flow.ts';
import { gunzipped } from './gzip.ts';
import type { ArchiveItem, ArchiveRecord, Fault, Format, RecordHead } from './record.ts';
import { type Place, Tape } from './tape.ts';
import { WARC } from './warc.ts';

/** Longest head of a record. */
const LONGEST_HEAD = 65_536;

/** Bytes looked at behind a record to see that another one begins there. */
const AHEAD = 8192;

/** Bytes searched at a time for the next record, and how many of them are searched again with the next. */
const STEP = 262_144;
const OVERLAP = 8192;

/** Bytes without a record after which an archive is given up. */
const LONGEST_SEARCH = 1_000_000_000;

export interface ReadOptions {
  /** Largest record that is given, in bytes; larger ones are passed over. */
  readonly maxBytes: number;
  readonly format: 'warc' | 'arc';
  readonly packed: boolean;
}

/**
 * The records of a WARC or ARC file, plain or packed, read forward with bounded memory. All whole records are given, and
 * every place where the archive is broken: reading goes on at the next record that can be found. A record whose stated
 * length does not lead to the next one is given with what stands before that, and told as a fault too.
 */
export async function* readArchive(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<ArchiveItem> {
  const flow: AsyncGenerator<Flow> = options.packed ? gunzipped(source) : plain(source);
  const reader = new RecordReader(new Tape(flow), options.format === 'warc' ? WARC : ARC, options.maxBytes);
  try {
    yield* reader.items();
  } finally {
    await reader.close();
  }
}

class RecordReader {
  #number = 0;
  /** Bytes passed in search of a record. */
  #searched = 0;
  /** The break that a record was told to end at. */
  #told: Break | null = null;
  readonly #tape: Tape;
  readonly #format: Format;
  readonly #maxBytes: number;

  constructor(tape: Tape, format: Format, maxBytes: number) {
    this.#tape = tape;
    this.#format = format;
    this.#maxBytes = maxBytes;
  }

  close(): Promise<void> {
    return this.#tape.close();
  }

  async *items(): AsyncGenerator<ArchiveItem> {
    for (;;) {
      await this.#passLineEnds();
      if ((await this.#tape.fill(1)) > 0) yield* this.#next();
      else if (this.#tape.fault) {
        if (this.#tape.fault !== this.#told) yield this.#breakItem(this.#tape.fault);
        this.#tape.resume();
      } else return;
      if (this.#searched > LONGEST_SEARCH) return;
    }
  }

  async #passLineEnds(): Promise<void> {
    for (;;) {
      const length = await this.#tape.fill(AHEAD);
      const ends = lineEnds(this.#tape.peek(length));
      this.#tape.drop(ends);
      if (ends < length || length === 0) return;
    }
  }

  #fault(record: number, place: Place, expected: string, found: string, mended = false): ArchiveItem {
    const fault: Fault = { record, place, expected, found, mended };
    return { type: 'fault', fault };
  }

  /** A break behind the last record. */
  #breakItem({ byte, message }: Break): ArchiveItem {
    return this.#fault(this.#number, { byte, unpacked: false }, 'gzip data up to the end', message);
  }

  async *#next(): AsyncGenerator<ArchiveItem> {
    this.#number += 1;
    const { place } = this.#tape;
    const ahead = this.#tape.peek(await this.#tape.fill(LONGEST_HEAD));
    if (!this.#format.begins(ahead)) {
      yield this.#fault(this.#number, place, this.#format.beginning, shown(ahead));
      yield* this.#search();
      return;
    }
    const read = this.#format.read(ahead);
    if (read === null) {
      yield this.#fault(this.#number, place, 'the end of the record’s head', this.#endOf(ahead));
      this.#tape.drop(1);
      yield* this.#search();
      return;
    }
    this.#tape.drop(read.headLength);
    if ('expected' in read) {
      yield this.#fault(this.#number, place, read.expected, read.found);
      yield* this.#search();
    } else if (read.length > this.#maxBytes) {
      yield { type: 'too-large', number: this.#number, place, length: read.length };
      yield* this.#pass(read.length, place);
    } else yield* this.#content(read.head, read.length, place);
  }

  async *#content(head: RecordHead, length: number, place: Place): AsyncGenerator<ArchiveItem> {
    const available = await this.#tape.fill(length + AHEAD);
    const ahead = this.#tape.peek(available);
    const ends = lineEnds(ahead.subarray(length));
    const ownMember = available >= length && this.#tape.beginsMember(length, length + ends);
    if (ownMember || (available >= length && this.#leadsOn(ahead.subarray(length + ends)))) {
      this.#tape.drop(length);
      if (!ownMember && length + ends === available && this.#tape.fault?.checksum)
        yield this.#unlikeItself(place, ahead);
      else yield this.#record(head, place, ahead.subarray(0, length), false);
      return;
    }
    const next = this.#format.find(ahead);
    if (next >= 0 && next < length) yield* this.#mended(head, length, place, ahead, next);
    else if (available < length) {
      const found = `${available.toLocaleString('en')}, then ${this.#endOf(ahead)}`;
      yield this.#fault(this.#number, place, `${length.toLocaleString('en')} bytes of content`, found);
      this.#tape.drop(available);
    } else if (next < 0 && this.#tape.fault?.checksum) {
      yield this.#unlikeItself(place, ahead);
      this.#tape.drop(available);
    } else yield* this.#longer(head, length, place);
  }

  /** A record that was unpacked and does not fit the checksum behind it. */
  #unlikeItself(place: Place, ahead: Buffer): ArchiveItem {
    return this.#fault(this.#number, place, 'a record as it was packed', this.#endOf(ahead));
  }

  /** Whether what stands behind a record and its line ends is the end or another record. */
  #leadsOn(rest: Buffer): boolean {
    return rest.length === 0 || this.#format.begins(rest);
  }

  /** A record whose length is too large: the next one begins within it. */
  *#mended(head: RecordHead, length: number, place: Place, ahead: Buffer, next: number): Generator<ArchiveItem> {
    const content = withoutLineEnds(ahead.subarray(0, next));
    yield this.#fault(
      this.#number,
      place,
      `${length.toLocaleString('en')} bytes of content`,
      `another record after ${content.length.toLocaleString('en')}`,
      true,
    );
    yield this.#record(head, place, content, true);
    this.#tape.drop(next);
  }

  /** A record whose length is too small, or that stray bytes follow: it goes on to where the next one begins. */
  async *#longer(head: RecordHead, length: number, place: Place): AsyncGenerator<ArchiveItem> {
    const available = await this.#tape.fill(this.#maxBytes);
    const ahead = this.#tape.peek(available);
    const next = this.#format.find(ahead.subarray(length));
    const found = shown(ahead.subarray(length));
    yield this.#fault(
      this.#number,
      place,
      `another record after ${length.toLocaleString('en')} bytes of content`,
      found,
      true,
    );
    const end = next < 0 ? length : length + next;
    yield this.#record(
      head,
      place,
      next < 0 ? ahead.subarray(0, length) : withoutLineEnds(ahead.subarray(0, end)),
      true,
    );
    this.#tape.drop(end);
    if (next < 0) yield* this.#search();
  }

  /** Passes over a content, and stops before what looks like another record's head. */
  async *#pass(length: number, place: Place): AsyncGenerator<ArchiveItem> {
    let left = length;
    while (left > 0) {
      const available = await this.#tape.fill(Math.min(left, STEP));
      const ahead = this.#tape.peek(available);
      const next = this.#format.find(ahead);
      if (next >= 0 || available === 0) {
        const found = next < 0 ? this.#endOf(ahead) : 'another record';
        const passed = length - left + Math.max(next, 0);
        yield this.#fault(
          this.#number,
          place,
          `${length.toLocaleString('en')} bytes of content`,
          `${found} after ${passed.toLocaleString('en')}`,
        );
        this.#tape.drop(Math.max(next, 0));
        return;
      }
      const passed = available === left || available < STEP ? available : available - OVERLAP;
      this.#tape.drop(passed);
      left -= passed;
    }
  }

  /** Goes on to the next record's head. */
  async *#search(): AsyncGenerator<ArchiveItem> {
    for (this.#searched = 0; this.#searched <= LONGEST_SEARCH; ) {
      const available = await this.#tape.fill(STEP);
      const next = this.#format.find(this.#tape.peek(available));
      const passed = next >= 0 ? next : available < STEP ? available : available - OVERLAP;
      this.#tape.drop(passed);
      this.#searched += passed;
      if (next >= 0 || available < STEP) {
        this.#searched = 0;
        return;
      }
    }
    yield this.#fault(
      this.#number,
      this.#tape.place,
      'another record',
      `none in ${LONGEST_SEARCH.toLocaleString('en')} bytes; the rest is not read`,
    );
  }

  #record(head: RecordHead, place: Place, content: Buffer, mended: boolean): ArchiveItem {
    const record: ArchiveRecord = { ...head, number: this.#number, place, content, mended };
    return { type: 'record', record };
  }

  /** What the bytes ahead end at. */
  #endOf(ahead: Buffer): string {
    if (this.#tape.fault) {
      const { message, byte } = this.#tape.fault;
      this.#told = this.#tape.fault;
      return `${message} (byte ${byte})`;
    }
    return ahead.length >= LONGEST_HEAD ? 'none in 64 kB' : 'the end of the file';
  }
}

/** How many bytes at the start are line ends. */
function lineEnds(bytes: Buffer): number {
  let length = 0;
  while (bytes[length] === 10 || bytes[length] === 13) length += 1;
  return length;
}

/** Content without the two line ends that stand behind every record. */
function withoutLineEnds(bytes: Buffer): Buffer {
  let end = bytes.length;
  for (let lines = 0; lines < 2 && bytes[end - 1] === 10; lines++) end -= bytes[end - 2] === 13 ? 2 : 1;
  return bytes.subarray(0, end);
}

const shown = (bytes: Buffer): string => JSON.stringify(bytes.toString('latin1', 0, 24));
