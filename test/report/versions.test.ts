import { describe, expect, it } from 'vitest';
import { bareDocument } from '../../src/core/model/document.ts';
import type { ClaimChange } from '../../src/core/model/revision.ts';
import { passageOf } from '../../src/core/model/span.ts';
import { type History, renderVersions, renderVersionsMarkdown } from '../../src/report/versions/index.ts';
import { marked } from '../marked.ts';

const ESC = String.fromCharCode(0x1b);

/** A document whose marked passages are those of a change. */
function written(id: string, source: string) {
  const { text, spans } = marked(source);
  const document = bareDocument({ id, article: id, text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] });
  const [span] = spans.p ?? [];
  return { document, passage: span ? passageOf(document, span) : null };
}

const earlier = written('one', 'Rescuers said <p>at least 12</p> people had drowned off *Corran* Point.');
const later = written('two', 'Rescuers said <p>at least 31</p> people had drowned off *Corran* Point.');

const raised: ClaimChange = {
  type: 'figure',
  severity: 'imprecision',
  what: 'toll raised at least 12 → at least 31',
  before: earlier.passage,
  after: later.passage,
};

const history = (over: Partial<History['article']> = {}): History => ({
  article: { headline: 'Ferry capsizes', outlet: 'Halvey Courier', url: 'https://halvey.example/ferry', ...over },
  revisions: [
    { number: 1, fetched: '2024-03-26T18:10:00Z', document: earlier.document, change: null },
    {
      number: 2,
      fetched: '2024-03-26T19:02:00Z',
      document: later.document,
      change: { kind: 'edit', reasons: ['one sentence edited'], changes: [raised] },
    },
    {
      number: 3,
      fetched: '2024-03-26T20:02:00Z',
      document: bareDocument({ id: 'three', article: 'three', text: '', blocks: [] }),
      change: { kind: 'failure', reasons: ['the page has no report any more'], changes: [] },
    },
  ],
});

describe('revisions in a terminal', () => {
  const shown = renderVersions(history());

  it('tells when each was fetched and what became of it', () => {
    expect(shown).toContain('#1  26 March 2024, 18:10 UTC · first seen, 11 words');
    expect(shown).toContain('#2  26 March 2024, 19:02 UTC · edited: 1 change');
    expect(shown).toContain('the revision before it stands');
    expect(shown).toContain('the page has no report any more');
  });

  it('shows each change with the words before and after in their sentence', () => {
    expect(shown).toContain('toll raised at least 12 → at least 31 (figure)');
    expect(shown).toContain('− Rescuers said at least [-12-] people had drowned off');
    expect(shown).toContain('+ Rescuers said at least {+31+} people had drowned off');
  });

  it('paints only when asked, and then marks nothing by letters', () => {
    expect(shown).not.toContain(ESC);
    const painted = renderVersions(history(), { color: true });
    expect(painted).toContain(`${ESC}[31m12${ESC}[39m`);
    expect(painted).not.toContain('[-12-]');
  });

  it('keeps to the width', () => {
    const widest = Math.max(
      ...renderVersions(history(), { width: 50 })
        .split('\n')
        .map(({ length }) => length),
    );
    expect(widest).toBeLessThanOrEqual(50);
  });

  it('lets nothing from a page reach the terminal', () => {
    expect(renderVersions(history({ headline: `${ESC}[2JGone`, outlet: `a${ESC}]0;x` }))).not.toContain(ESC);
  });

  it('tells what is not known', () => {
    const bare = renderVersions(history({ headline: null, outlet: null, url: null }));
    expect(bare.split('\n').slice(0, 2)).toEqual(['(no headline)', '']);
  });
});

describe('revisions in Markdown', () => {
  const shown = renderVersionsMarkdown(history());

  it('strikes through the words before and sets the words after in bold', () => {
    expect(shown).toContain('- **toll raised at least 12 → at least 31** (figure, imprecision)');
    expect(shown).toContain('at least ~~12~~ people');
    expect(shown).toContain('at least **31** people');
  });

  it('escapes what stands in the text', () => {
    expect(shown).toContain('\\*Corran\\*');
  });
});
