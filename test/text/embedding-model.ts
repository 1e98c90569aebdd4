/** A model of a few pieces, made as the recipe makes one, so that a test can say what is in it. */
export interface Pieces {
  readonly dimensions: number;
  /** Each piece with its weight and its row of signed bytes. */
  readonly rows: readonly (readonly [piece: string, weight: number, row: readonly number[]])[];
}

const HEADER = 28;

/** The bytes of a model file. */
export function modelBytes({ dimensions, rows }: Pieces): Uint8Array {
  const names = new TextEncoder().encode(rows.map(([piece]) => piece).join('\n'));
  const vocabulary = Math.ceil(names.length / 4) * 4;
  const rowsAt = HEADER + vocabulary + rows.length * 8;
  const bytes = new Uint8Array(rowsAt + Math.ceil((rows.length * dimensions) / 4) * 4);
  bytes.set(new TextEncoder().encode('RSHMMEAN'));
  bytes.fill(0x0a, HEADER, HEADER + vocabulary);
  bytes.set(names, HEADER);
  const view = new DataView(bytes.buffer);
  rows.forEach(([, weight, row], index) => {
    view.setFloat32(HEADER + vocabulary + index * 4, 1, true);
    view.setFloat32(HEADER + vocabulary + (rows.length + index) * 4, weight, true);
    row.forEach((value, i) => {
      view.setInt8(rowsAt + index * dimensions + i, value);
    });
  });
  [1, dimensions, rows.length, vocabulary].forEach((field, index) => {
    view.setUint32(8 + index * 4, field, true);
  });
  seal(bytes);
  return bytes;
}

/** Writes the checksum that fits the bytes as they are. */
export function seal(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer);
  let value = 0x811c9dc5;
  for (let at = HEADER; at < bytes.length; at += 4) value = Math.imul(value ^ view.getUint32(at, true), 0x01000193);
  view.setUint32(24, value >>> 0, true);
}
