import { mix } from '../../../labelling/hashing.ts';
import { tableOf, type WeightTable } from '../../../labelling/table.ts';
import type { AttributionModel } from './decode.ts';
import { ROLE_TEMPLATES } from './roles.ts';
import { TAGGER_TEMPLATES } from './tagger.ts';

/*
 * The model file, all numbers little-endian: `RSHMATTR`; unsigned 32-bit version, checksum (FNV-1a over the 32-bit words
 * after it) and fingerprint of the templates; two 32-bit floats, the thresholds; then three tables. A table: unsigned
 * 32-bit labels, rows, transitions and bytes of its keys; a 32-bit float, the scale; unsigned 32-bit, the
 * table has two to the power of it places; the transitions as 32-bit floats; the
 * keys in rising order as differences, 7 bits a byte, the high bit set on all but the last; `labels` signed bytes a row.
 * Keys and rows are each filled up with zeros to a multiple of 4.
 */
export const MAGIC = 'RSHMATTR';
export const VERSION = 2;
/** Bytes before the part that the checksum covers. */
export const CHECKED_FROM = 16;
const TABLES_FROM = 28;

/** Changes with any template, so that weights are not read with templates other than those they were learnt with. */
export const fingerprint = (): number =>
  [...TAGGER_TEMPLATES, ...ROLE_TEMPLATES].reduce((hash, { seed }) => mix(hash, seed), VERSION) >>> 0;

/** FNV-1a over 32-bit words. */
export function checksumOf(words: Uint32Array): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) value = Math.imul(value ^ (words[i] as number), 0x01000193);
  return value >>> 0;
}

const damaged = (why: string): Error => new Error(`the attribution model is damaged: ${why}`);

/**
 * Reads a model file.
 * @throws Error that says what is wrong, where the file is no model, is cut or damaged, or has another version.
 */
export function parseAttributionModel(given: Uint8Array): AttributionModel {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.byteLength < TABLES_FROM || bytes.byteLength % 4 !== 0) throw damaged(`it has ${bytes.byteLength} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error('this is no attribution model: its first bytes are others');
  const version = view.getUint32(8, true);
  if (version !== VERSION)
    throw new Error(`the attribution model has version ${version}; this program reads ${VERSION}`);
  const checked = new Uint32Array(bytes.buffer, bytes.byteOffset + CHECKED_FROM, (bytes.byteLength - CHECKED_FROM) / 4);
  if (checksumOf(checked) !== view.getUint32(12, true)) throw damaged('its checksum does not fit');
  if (view.getUint32(16, true) !== fingerprint())
    throw new Error('the attribution model was made for other features: train it anew with npm run train');
  const reader = { bytes, view, at: TABLES_FROM };
  return {
    threshold: view.getFloat32(20, true),
    quotedThreshold: view.getFloat32(24, true),
    tagger: readTable(reader),
    roles: readTable(reader),
    acceptance: readTable(reader).table,
  };
}

interface Reader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}

function readTable(reader: Reader): { readonly table: WeightTable; readonly transitions: Float32Array } {
  const { bytes, view } = reader;
  if (reader.at + 24 > bytes.byteLength) throw damaged('it ends within a table');
  const field = (index: number): number => view.getUint32(reader.at + index * 4, true);
  const [labels, rows, steps, keyBytes] = [field(0), field(1), field(2), field(3)];
  const scale = view.getFloat32(reader.at + 16, true);
  const bits = field(5);
  const transitionsAt = reader.at + 24;
  const keysAt = transitionsAt + steps * 4;
  const weightsAt = keysAt + filled(keyBytes);
  const end = weightsAt + filled(rows * labels);
  if (end > bytes.byteLength) throw damaged(`it ends ${end - bytes.byteLength} bytes too soon`);
  const transitions = Float32Array.from({ length: steps }, (_, i) => view.getFloat32(transitionsAt + i * 4, true));
  const keys = readKeys(bytes.subarray(keysAt, keysAt + keyBytes), rows);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + weightsAt, rows * labels);
  reader.at = end;
  return { table: tableOf(keys, weights, { labels, scale, bits }), transitions };
}

export const filled = (length: number): number => Math.ceil(length / 4) * 4;

function readKeys(bytes: Uint8Array, rows: number): Uint32Array {
  const keys = new Uint32Array(rows);
  let at = 0;
  let key = 0;
  for (let row = 0; row < rows; row++) {
    let difference = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = bytes[at++] ?? 0;
      difference |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    key = (key + difference) >>> 0;
    if (row > 0 && key <= (keys[row - 1] as number)) throw damaged('its keys do not rise');
    keys[row] = key;
  }
  return keys;
}
