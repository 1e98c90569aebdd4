import type { Sink } from './output.ts';

/** How many values there were, and how many of them were without content. */
export interface Counted {
  readonly total: number;
  readonly failed: number;
}

/**
 * Writes values as they come: one JSON line each, or all as one JSON list. Returns how many there were, and how many of
 * them `failed` says are without content. A value whose line would be broken by an error is not begun.
 */
export async function writeRecords<T>(
  values: AsyncIterable<T>,
  failed: (value: T) => boolean,
  format: 'jsonl' | 'json',
  sink: Sink,
): Promise<Counted> {
  const count = { total: 0, failed: 0 };
  try {
    for await (const value of values) {
      const json = JSON.stringify(value);
      const before = format === 'jsonl' ? '' : count.total === 0 ? '[' : ',\n';
      await sink.write(`${before}${json}${format === 'jsonl' ? '\n' : ''}`);
      count.total += 1;
      if (failed(value)) count.failed += 1;
    }
    if (format === 'json') await sink.write(count.total === 0 ? '[]\n' : ']\n');
    sink.finish();
    return count;
  } catch (error) {
    sink.abandon();
    throw error;
  }
}
