import { describe, expect, it } from 'vitest';
import { importsOf, sources, valueNames } from './sources.ts';

/** Clock, chance, network, process and page: what would make two runs differ or tie the core to a place. */
const IMPURE: ReadonlySet<string> = new Set([
  'Date.now',
  'new Date()',
  'Math.random',
  'performance',
  'fetch',
  'XMLHttpRequest',
  'process',
  'globalThis',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'crypto',
  'console',
  'require',
]);

const core = sources().filter(({ path }) => path.startsWith('src/core/'));

describe('the core is values in, values out', () => {
  it('has sources', () => {
    expect(core.length).toBeGreaterThan(10);
  });
  it('imports no built-in module of Node', () => {
    expect(core.flatMap(importsOf).filter(({ to }) => to.startsWith('node:'))).toEqual([]);
  });
  it.each(core.map((source) => [source.path, source] as const))('%s', (_path, source) => {
    expect(valueNames(source).filter((name) => IMPURE.has(name))).toEqual([]);
  });
});
