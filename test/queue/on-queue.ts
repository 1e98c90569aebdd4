import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Order, Step } from '../../src/app/jobs/order.ts';
import { openQueue } from '../../src/app/queue/open-queue.ts';
import type { Hold, Queue, Ticket, Urgency } from '../../src/app/queue/queue.ts';
import { newDatabase } from '../store/postgres.ts';

export interface OnQueue {
  readonly queue: Queue;
  readonly location: string;
  /** Asks the database itself. */
  sql(text: string): Promise<Record<string, unknown>[]>;
  /** As if so much time had gone by since a worker was last heard of and orders were put off. */
  pass(seconds: number): Promise<void>;
}

/** A queue in a new database, closed with the test. */
export async function onQueue(location?: string): Promise<OnQueue> {
  const where = location ?? (await newDatabase());
  const queue = await openQueue(where);
  const pool = new pg.Pool({ connectionString: where, max: 1 });
  onTestFinished(async () => {
    await queue.close();
    await pool.end();
  });
  const sql = async (text: string): Promise<Record<string, unknown>[]> => (await pool.query(text)).rows;
  const pass = async (seconds: number): Promise<void> => {
    const back = `- interval '${seconds} seconds'`;
    await sql(`update rashomon_queue.workers set beat = beat ${back}`);
    await sql(`update rashomon_queue.held set taken = taken ${back}`);
    await sql(`update rashomon_queue.job set start_after = start_after ${back}, created_on = created_on ${back}`);
  };
  return { queue, location: where, sql, pass };
}

export const orderOf = (story: string): Order => ({ type: 'compare', story });
export const ticket = (story: string, urgency: Urgency = 'news', key: string | null = null): Ticket => ({
  order: orderOf(story),
  urgency,
  key,
});

export const storiesOf = (holds: readonly Hold[]): string[] =>
  holds.map(({ order }) => (order.type === 'compare' ? order.story : order.type));

/** A worker tells that it lives. */
export const beat = (queue: Queue, id: string, holds: readonly string[] = []): Promise<readonly string[]> =>
  queue.beat({ id, host: 'mill', pid: 7, version: '0.1.0', lanes: 2, holds, done: 0, failed: 0 });

export const titled = (title: string): Step => ({ type: 'title', title });
export const FAULT = { code: 'fault', message: 'it broke', remedy: 'Mend it.' };
