const EMPTY = Buffer.alloc(0);

/** Bytes between two offsets of a stream, of which the front is let go as it is read. */
export class Window {
  /** Offset of the first byte that is held. */
  start = 0;
  #chunks: Buffer[] = [];
  #length = 0;

  /** Offset behind the last byte that is held. */
  get end(): number {
    return this.start + this.#length;
  }

  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#chunks.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#length += bytes.length;
  }

  /** Held bytes from an offset on, at most `length`; fewer where fewer are held. Joined once, so that asking again is cheap. */
  slice(from: number, length: number): Buffer {
    let before = this.start;
    for (let first = 0; first < this.#chunks.length; first++) {
      const chunk = this.#chunks[first] ?? EMPTY;
      if (from >= before + chunk.length) {
        before += chunk.length;
        continue;
      }
      const at = from - before;
      if (at + length > chunk.length) this.#join(first, at + length);
      return (this.#chunks[first] ?? EMPTY).subarray(at, at + length);
    }
    return EMPTY;
  }

  /** Lets go of what stands before an offset. */
  dropBefore(offset: number): void {
    let dropped = 0;
    let first = this.#chunks[0];
    while (first && this.start + first.length <= offset) {
      this.start += first.length;
      this.#length -= first.length;
      dropped += 1;
      first = this.#chunks[dropped];
    }
    if (dropped > 0) this.#chunks.splice(0, dropped);
    if (first && offset > this.start) {
      this.#chunks[0] = first.subarray(offset - this.start);
      this.#length -= offset - this.start;
      this.start = offset;
    }
  }

  #join(first: number, length: number): void {
    let size = 0;
    let last = first;
    while (last < this.#chunks.length && size < length) size += this.#chunks[last++]?.length ?? 0;
    if (last - first > 1) this.#chunks.splice(first, last - first, Buffer.concat(this.#chunks.slice(first, last)));
  }
}
