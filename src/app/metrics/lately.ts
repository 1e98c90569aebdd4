/** Milliseconds that somebody who asks for figures waits for one of them. */
const PATIENCE = 2000;

/**
 * What `ask` gives, asked again at most once in `ms` milliseconds. Undefined where it fails or does not come in time: nobody
 * who looks at figures shall wait for a database that is gone.
 */
export function lately<T>(
  ask: () => Promise<T>,
  ms: number,
  clock: () => number = Date.now,
): () => Promise<T | undefined> {
  let known: { readonly at: number; readonly value: Promise<T | undefined> } | undefined;
  return () => {
    const now = clock();
    if (known === undefined || now - known.at >= ms) known = { at: now, value: inTime(ask, PATIENCE) };
    return known.value;
  };
}

/** What `ask` gives; undefined where it fails or takes longer. */
export async function inTime<T>(ask: () => Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
