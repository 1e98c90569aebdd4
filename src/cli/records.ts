import type { Line } from '../app/pool/task.ts';
import type { Sink } from './output.ts';

/** How many values there were, and how many of them were without content. */
export interface Counted {
  readonly total: number;
  readonly failed: number;
}

/**
 * Writes values as they come: one JSON line each, or all as one JSON list. Returns how many there were, and how many of
 * them hold no report. A value whose line would be broken by an error is not begun.
 */
export async function writeRecords(lines: AsyncIterable<Line>, format: 'jsonl' | 'json', sink: Sink): Promise<Counted> {
  const count = { total: 0, failed: 0 };
  try {
    for await (const { bytes, unread } of lines) {
      if (format === 'jsonl') await sink.write(bytes);
      else {
        await sink.write(count.total === 0 ? '[' : ',\n');
        await sink.write(bytes.subarray(0, -1));
      }
      count.total += 1;
      if (unread) count.failed += 1;
    }
    if (format === 'json') await sink.write(count.total === 0 ? '[]\n' : ']\n');
    sink.finish();
    return count;
  } catch (error) {
    sink.abandon();
    throw error;
  }
}
