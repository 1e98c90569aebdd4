import { afterEach } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';

/** An engine in a place, for which the contract must hold. */
export interface Setting {
  readonly name: string;
  /** Location of a store that is not there yet. */
  readonly fresh: () => Promise<string>;
  /** What is put there is there for the next who opens it. */
  readonly lasts: boolean;
}

/** Opens stores that are closed after each test. */
export function opener({ fresh }: Setting): { empty(): Promise<Store>; at(location: string): Promise<Store> } {
  const open: Store[] = [];
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  const at = async (location: string): Promise<Store> => {
    const store = await openStore(location);
    open.push(store);
    return store;
  };
  return { at, empty: async () => at(await fresh()) };
}
