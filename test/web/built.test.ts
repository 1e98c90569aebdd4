import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtApp } from './app.ts';

describe('the built web app', () => {
  let folder = '';
  let files: string[] = [];

  beforeAll(() => {
    folder = builtApp();
    files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  }, 120_000);

  it('has less than 120 kB of script, gzipped, with every view', () => {
    const scripts = files.filter((file) => file.endsWith('.js.gz'));
    const total = scripts.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
    expect(scripts.length).toBeGreaterThan(3);
    expect(total).toBeLessThan(120_000);
  });

  it('has a compressed copy of every script and style', () => {
    const plain = files.filter((file) => /\.(?:js|css)$/u.test(file));
    expect(plain.filter((file) => !files.includes(`${file}.br`) || !files.includes(`${file}.gz`))).toEqual([]);
  });

  it('has a page without scripts and styles of its own, as the policy asks', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/u);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/u);
    expect(page).not.toMatch(/(?:src|href)="(?!\/)/u);
  });
});
