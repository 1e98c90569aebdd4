import { afterEach, describe, expect, it } from 'vitest';
import { bindingOf, keyGroups, keyName, registerKeys } from '../../src/web/shell/keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

const offs: (() => void)[] = [];
const register = (keys: readonly string[], what: string) =>
  offs.push(registerKeys([{ keys, what, run: () => undefined }], what));

afterEach(() => {
  for (const off of offs.splice(0)) off();
});

describe('keys', () => {
  it('a key means what was registered last, and what was before once that is gone', () => {
    register(['j', 'ArrowDown'], 'next difference');
    register(['j'], 'next story');
    expect(bindingOf(press('j'))?.what).toBe('next story');
    offs.pop()?.();
    expect(bindingOf(press('j'))?.what).toBe('next difference');
    expect(bindingOf(press('ArrowDown'))?.what).toBe('next difference');
  });

  it('the groups stand in the order of registration until they go', () => {
    register(['/'], 'everywhere');
    register(['j'], 'here');
    expect(keyGroups().map(({ title }) => title)).toEqual(['everywhere', 'here']);
    for (const off of offs.splice(0)) off();
    expect(keyGroups()).toEqual([]);
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('a press with %s is left to the browser', (held) => {
    register(['f'], 'find');
    expect(bindingOf(press('f', { [held]: true }))).toBeUndefined();
  });

  it.each([
    ['ArrowLeft', '←'],
    [' ', 'Space'],
    ['?', '?'],
  ])('%j is written %s', (key, name) => {
    expect(keyName(key)).toBe(name);
  });
});
