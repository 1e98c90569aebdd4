import type { Break, Flow } from './flow.ts';
import { Window } from './window.ts';

/** Where something stands in an archive: the byte of the file, or of what it unpacks to where several records share a member. */
export interface Place {
  readonly byte: number;
  readonly unpacked: boolean;
}

/** An archive read forward. Reading stops before a break until `resume` is called. */
export class Tape {
  /** Offset in what is unpacked of the next byte. */
  position = 0;
  readonly #flow: AsyncIterator<Flow>;
  readonly #window = new Window();
  /** The members that begin at or behind the position, by where they are unpacked to. */
  #members: { readonly at: number; readonly byte: number }[] = [];
  #packed = false;
  #fault: Break | null = null;
  #ended = false;

  constructor(flow: AsyncIterable<Flow>) {
    this.#flow = flow[Symbol.asyncIterator]();
  }

  /** Reads on until `length` bytes lie ahead. Returns how many do: fewer before a break and at the end. */
  async fill(length: number): Promise<number> {
    while (this.#window.end - this.position < length && !this.#fault && !this.#ended) {
      const { done, value } = await this.#flow.next();
      if (done) this.#ended = true;
      else if (value.type === 'bytes') this.#window.push(value.bytes);
      else if (value.type === 'break') this.#fault = value.fault;
      else {
        this.#packed = true;
        this.#members.push({ at: this.#window.end, byte: value.byte });
      }
    }
    return Math.min(length, this.#window.end - this.position);
  }

  /** Bytes ahead that have been filled, at most `length`. */
  peek(length: number): Buffer {
    return this.#window.slice(this.position, length);
  }

  drop(length: number): void {
    this.position += length;
    this.#window.dropBefore(this.position);
    if ((this.#members[1]?.at ?? Number.POSITIVE_INFINITY) <= this.position)
      this.#members = this.#members.filter(({ at }, i) => at >= this.position || i === this.#members.length - 1);
  }

  /** Whether a member of the file begins between so many bytes ahead and so many, both taken in. */
  beginsMember(from: number, to: number): boolean {
    return this.#members.some(({ at }) => at >= this.position + from && at <= this.position + to);
  }

  /** The break that the filled bytes end at, if it is that and not the end. */
  get fault(): Break | null {
    return this.#fault;
  }

  /** Goes on behind the break. */
  resume(): void {
    this.#fault = null;
  }

  /** Where the next byte stands. */
  get place(): Place {
    if (!this.#packed) return { byte: this.position, unpacked: false };
    const member = this.#members.find(({ at }) => at === this.position);
    return member ? { byte: member.byte, unpacked: false } : { byte: this.position, unpacked: true };
  }

  async close(): Promise<void> {
    await this.#flow.return?.();
  }
}
