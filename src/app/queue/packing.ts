import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import type { Order } from '../jobs/order.ts';

/** An order as it stands in a row: as it is, so that people can read it there, or packed. */
export type Data = { readonly order: Order } | { readonly packed: string };

/** Characters from which an order is packed. */
const LONG = 2000;
/** What JSON writes for characters that `jsonb` does not take: NUL and halves of pairs. */
const REFUSED = /\\u(?:0000|d[89a-f])/i;

const pack = promisify<Uint8Array, { level: number }, Buffer>(gzip);
const unpack = promisify<Uint8Array, Buffer>(gunzip);

export async function packed(order: Order): Promise<Data> {
  const text = JSON.stringify(order);
  if (text.length < LONG && !REFUSED.test(text)) return { order };
  const bytes = await pack(Buffer.from(text, 'utf8'), { level: constants.Z_BEST_SPEED });
  return { packed: bytes.toString('base64') };
}

export async function unpacked(data: Data): Promise<Order> {
  if ('order' in data) return data.order;
  return JSON.parse((await unpack(Buffer.from(data.packed, 'base64'))).toString('utf8'));
}

/** Text as `jsonb` takes it. */
export const withoutRefused = (text: string): string =>
  Buffer.from(text.replaceAll('\0', '�'), 'utf8').toString('utf8');
