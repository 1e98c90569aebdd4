import type { Order } from '../jobs/order.ts';
import type { Hold, Ticket } from '../queue/queue.ts';

/**
 * An order of many things that failed, or over which a worker died, as orders of one thing each: so that what is wrong with
 * one is found, and parked alone. Null where it is tried as it is.
 */
export function partsOf({ order, attempts, urgency }: Hold): Ticket[] | null {
  const parts = attempts > 0 ? single(order) : [];
  return parts.length > 1 ? parts.map((part) => ({ ...part, urgency })) : null;
}

/** The key of reading one document, under which it is parked where it cannot be read. */
export const keyOfReading = (document: string): string => `read ${document}`;

function single(order: Order): Omit<Ticket, 'urgency'>[] {
  // Links stay together: they are of one host, which would be asked by several workers at once.
  if (order.type === 'intake' && order.items.every(({ type }) => type === 'article'))
    return order.items.map((item) => ({ order: { ...order, items: [item] }, key: null }));
  if (order.type === 'read')
    return order.documents.map((document) => ({
      order: { ...order, documents: [document] },
      key: keyOfReading(document),
    }));
  return [];
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

/** An order in a few words, without the texts in it. */
export function orderInWords(order: Order): string {
  switch (order.type) {
    case 'intake':
      return `take in ${count(order.items.length, 'article')}`;
    case 'take-in':
      return `take in ${count(order.given.length, 'thing')}`;
    case 'look':
      return `look at ${order.host}`;
    case 'compare':
    case 'compare-moved':
    case 'ask-story':
      return `compare story ${order.story}`;
    case 'read':
      return `read ${count(order.documents.length, 'document')}`;
    case 'follow':
      return `follow ${order.url}`;
    case 'refresh':
      return `look at ${order.feed ?? 'feeds that are due'}`;
    case 'recheck':
      return `look again at ${order.article}`;
    case 'round':
      return order.watch ? 'a round of what is due' : 'read what is not read';
    case 'ask-comparison':
      return `compare ${count(order.accounts.length, 'account')}`;
    case 'ask-reading':
      return 'read an account';
  }
}
