import pg from 'pg';

export interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

let log: Asked[] | null = null;

/** What was asked of servers while the work went on, by whatever client of this process. */
export async function watched<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  log = asked;
  try {
    return { result: await work(), asked };
  } finally {
    log = null;
  }
}

const given = pg.Client.prototype.query;
pg.Client.prototype.query = function query(this: pg.Client, ...args: unknown[]) {
  const [first, second] = args;
  if (log && typeof first === 'string') log.push({ text: first, values: Array.isArray(second) ? second : [] });
  else if (log && typeof first === 'object' && first !== null && 'text' in first && typeof first.text === 'string')
    log.push({ text: first.text, values: 'values' in first && Array.isArray(first.values) ? first.values : [] });
  return Reflect.apply(given, this, args);
} as typeof given;
