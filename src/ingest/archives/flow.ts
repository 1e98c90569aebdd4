/** Where and why the bytes of an archive cannot be unpacked any further; what follows begins anew behind it. */
export interface Break {
  /** Offset in the file. */
  readonly byte: number;
  readonly message: string;
  /** The bytes before it were unpacked and do not fit their checksum. */
  readonly checksum: boolean;
}

/** An archive as it is unpacked: its bytes, where a member of the file begins, and where it is broken. */
export type Flow =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'member'; readonly byte: number }
  | { readonly type: 'break'; readonly fault: Break };

/** An archive that is not packed. */
export async function* plain(source: AsyncIterable<Uint8Array>): AsyncGenerator<Flow> {
  for await (const bytes of source) yield { type: 'bytes', bytes };
}
