import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/core/model/index.ts';
import { citationsOf } from '../../../src/report/citations.ts';
import { renderHtml } from '../../../src/report/html/index.ts';
import { editionOf } from '../../../src/report/view/edition.ts';
import { originCount } from '../../../src/report/view/origins.ts';
import { reference } from '../../../src/report/view/reference.ts';
import { webAddress } from '../../../src/report/view/web-address.ts';
import { comparison } from '../fixture.ts';
import { comparisonOf } from './many.ts';

/** Every passage anywhere in a value. */
function passagesIn(value: unknown): Passage[] {
  if (Array.isArray(value)) return value.flatMap(passagesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value && 'document' in value ? [value as Passage] : [];
  return [...own, ...Object.values(value).flatMap(passagesIn)];
}

describe('the page', () => {
  const page = renderHtml(comparison);

  it('is the same for the same comparison', () => {
    expect(renderHtml(structuredClone(comparison))).toBe(page);
  });

  it('allows nothing but its own style and script', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    for (const [tag, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ]) {
      const source = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
      const hash = createHash('sha256').update(source).digest('base64');
      expect(policy).toContain(`${directive} 'sha256-${hash}'`);
    }
    expect(page).not.toMatch(/ (?:on\w+|style)="/);
  });

  it('has an anchor for every link within it, and no anchor twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(ids).toContain(link);
  });

  it('names every passage as the other reports do', () => {
    const edition = editionOf(comparison);
    const { cite } = citationsOf(comparison);
    const passages = passagesIn({ ...comparison, documents: [] });
    expect(passages.length).toBeGreaterThan(20);
    for (const passage of passages) expect(reference(edition, passage)?.text).toBe(cite(passage));
  });

  it('bears the name of the event where it has one', () => {
    const named = renderHtml(comparison, { title: 'The <Maren> Star' });
    expect(named).toContain('<title>The &lt;Maren&gt; Star · Rashomon</title>');
    expect(named).toContain('<h1 dir="auto">The &lt;Maren&gt; Star</h1>');
    expect(page).not.toContain('The &lt;Maren&gt; Star');
  });

  it('stays small for ten long accounts', () => {
    expect(Buffer.byteLength(renderHtml(comparisonOf(10, 60)))).toBeLessThan(1_000_000);
  });

  it('says so where there is nothing to show', () => {
    const empty = renderHtml(comparisonOf(1, 0));
    for (const words of ['No passage was found in two accounts', 'No times were found', 'Nothing was removed'])
      expect(empty).toContain(words);
    expect(() => renderHtml(comparisonOf(0))).not.toThrow();
  });
});

describe('the head', () => {
  it('counts accounts without a group as origins of their own', () => {
    const four = comparisonOf(4);
    const [a, b] = four.documents.map(({ id }) => id);
    const origins = [{ id: 'o1', documents: [a ?? '', b ?? ''], reason: 'same words' }];
    expect(originCount(editionOf({ ...four, origins }))).toBe(3);
    expect(originCount(editionOf(four))).toBe(4);
  });

  it.each([
    ['https://paper.example/a?b=1', 'https://paper.example/a?b=1'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['not an address', null],
    [null, null],
  ])('links to %j as %j', (url, expected) => {
    expect(webAddress(url)).toBe(expected);
  });
});
