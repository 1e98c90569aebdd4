import { describe, expect, it } from 'vitest';
import { collapse, pageLines } from './page-lines.ts';
import { type Account, exampleEvents, plantedStrings } from './planted.ts';

const events = exampleEvents();
const accounts = events.flatMap((event) => event.accounts.map((account) => ({ ...account, event })));

const linesOf = (account: Account) => account.text.split('\n').map(collapse).filter(Boolean);
const reportOf = (account: Account) => linesOf(account).filter((line) => !account.furniture.includes(line));
const occurrences = (text: string, words: string) => text.split(words).length - 1;
const wordCount = (lines: readonly string[]) => lines.join(' ').split(' ').length;

describe.each(accounts)('$event.name/$file', (account) => {
  const page = pageLines(account.html);

  it('has every planted string once, in the text and in the page', () => {
    const report = collapse(reportOf(account).join(' '));
    const pageText = page.join(' ');
    for (const planted of plantedStrings(account.event.planted).filter((p) => p.account === account.number)) {
      expect({ ...planted, times: occurrences(report, planted.words) }).toEqual({ ...planted, times: 1 });
      expect(pageText).toContain(planted.words);
    }
  });

  it('has its furniture in the text and in the page, outside the report', () => {
    expect(account.furniture.length).toBeGreaterThan(0);
    expect(linesOf(account)).toEqual(expect.arrayContaining([...account.furniture]));
    expect(page).toEqual(expect.arrayContaining([...account.furniture]));
  });

  it('is a report of 300 to 700 words under its headline', () => {
    const report = reportOf(account);
    expect(report[0]).toBe(account.headline);
    expect(wordCount(report)).toBeGreaterThanOrEqual(300);
    expect(wordCount(report)).toBeLessThanOrEqual(700);
  });

  it('tells the same report on the page and in the text, line by line', () => {
    const lines = linesOf(account);
    const start = page.indexOf(lines[0] as string);
    expect(page.slice(start, start + lines.length)).toEqual(lines);
  });

  it('names its time of publication on the page', () => {
    expect(Number.isNaN(Date.parse(account.published))).toBe(false);
    expect(account.html).toContain(account.published);
  });
});

describe('the bundled events', () => {
  const all = events.map((event) => event.planted);

  it('are three, with three or four accounts each', () => {
    expect(events).toHaveLength(3);
    for (const event of events) expect([3, 4]).toContain(event.accounts.length);
  });

  it('hold a difference of every type and every severity', () => {
    const differences = all.flatMap((planted) => planted.differences);
    const types = ['figure', 'time', 'place', 'actor', 'attribution', 'certainty', 'quote-wording', 'framing', 'order'];
    expect(differences.map((d) => d.type)).toEqual(expect.arrayContaining([...types, 'other']));
    expect(differences.map((d) => d.severity)).toEqual(
      expect.arrayContaining(['contradiction', 'imprecision', 'wording']),
    );
  });

  it('hold what looks like a difference and is none', () => {
    const reasons = all.flatMap((planted) => planted.nonDifferences.map((d) => d.why));
    const expected = ['later', 'wider-scope', 'other-definition', 'other-measure', 'reported-by-other'];
    expect(reasons).toEqual(expect.arrayContaining(expected));
  });

  it('have wire copy in at least two', () => {
    const copied = all.filter((planted) => planted.reuse.some((r) => r.kind === 'verbatim'));
    expect(copied.length).toBeGreaterThanOrEqual(2);
  });

  it('name the agency wherever whole sentences are its own', () => {
    for (const { reuse, credits } of all)
      for (const copied of reuse.filter((r) => r.kind === 'verbatim')) expect(credits).toHaveProperty(copied.to);
  });

  it('have sides in at least two accounts, a quotation shared and a fact that one account alone tells', () => {
    for (const planted of all) {
      for (const { sides } of [...planted.differences, ...planted.nonDifferences])
        expect(Object.keys(sides).length).toBeGreaterThanOrEqual(2);
      expect(planted.quotes.filter((q) => Object.keys(q.variants).length > 1)).not.toHaveLength(0);
      expect(planted.only).not.toHaveLength(0);
    }
  });
});
