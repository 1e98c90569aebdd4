import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const manifest = read('package.json') as Record<'dependencies' | 'devDependencies' | 'scripts', Record<string, string>>;

const all = Object.entries(packages).filter(([path]) => path !== '');
const shipped = all.filter(([, { dev, devOptional }]) => !dev && !devOptional);

/** Licences that ask for no more than their own text and the names of the authors. */
const PERMISSIVE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  '0BSD',
]);
/** Stated otherwise in the lockfile, looked up by hand. */
const CHOICES = new Set(['(MIT OR CC0-1.0)', '(BSD-2-Clause OR MIT OR Apache-2.0)', '(MIT OR Apache-2.0)']);

describe('the packages that are shipped', () => {
  it.each(shipped)('%s has a permissive licence', (_, { license = 'none' }) => {
    expect(PERMISSIVE.has(license) || CHOICES.has(license) || license).toBe(true);
  });

  it('run nothing when they are installed', () => {
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  });
});

describe('all packages', () => {
  it('are pinned to one content', () => {
    expect(all.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('come from the registry', () => {
    const elsewhere = all.filter(([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))(
    '%s is asked for exactly',
    (_, version) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
    },
  );

  it('are the ones that the lockfile has', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });
});
