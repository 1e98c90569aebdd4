import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadAttributions } from '../../src/app/models.ts';
import { inflect, reportingForm } from '../../src/core/annotate/attributions/lexicon.ts';
import { findQuotations } from '../../src/core/annotate/attributions/quotations.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import { attributionsIn, documentOf } from './reading.ts';

const NOBODY = { entities: [], mentions: [] };

const pieces = fc.constantFrom(
  'he said',
  'She',
  ' told reporters',
  ' that',
  ' “',
  '”',
  '"',
  " '",
  "'s",
  ', ',
  '. ',
  '\n',
  ' according to',
  ' the mayor',
  ' who',
  ' claim',
  ' reportedly',
  ' and',
  ' added',
  ' (',
  ')',
  ' – ',
  ': ',
  '; ',
  ' was',
  ' expected to',
  ' go',
  ' Ana Lund',
  ' adding',
  ' by',
  ' which',
  ' what',
  ' in a statement',
  '😀',
  ' é',
);
const texts = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));

const model = await loadAttributions();

it.each([
  ['the rules alone', null],
  ['rules and model', model],
])('keeps every span inside the text, in order, and every reference to one that exists: %s', (_, used) => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = attributionsIn(text, NOBODY, used);
      const ids = new Set(found.map(({ id }) => id));
      expect(ids.size).toBe(found.length);
      for (const { source, cue, content, addressee, within, id, confidence } of found) {
        expect(content.length).toBeGreaterThan(0);
        for (const span of [...source, ...content, ...(cue ? [cue] : []), ...(addressee ? [addressee] : [])]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        expect(within === null || (ids.has(within) && within !== id)).toBe(true);
        const around = new Set([id]);
        for (let at = within; at !== null; at = found.find((one) => one.id === at)?.within ?? null) {
          expect(around.has(at), 'two stand within each other').toBe(false);
          around.add(at);
        }
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }
    }),
  );
});

it('finds quotations that nest and never cross', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { blocks } = documentOf(text);
      const quotations = findQuotations(text, blocks);
      for (const a of quotations)
        for (const b of quotations) if (a.start < b.start && b.start < a.end) expect(b.end).toBeLessThanOrEqual(a.end);
    }),
  );
});

it('is the same whatever was read before', () => {
  const text = 'Ana Lund said the bridge was safe. “It is old,” she added.';
  const first = attributionsIn(text, NOBODY, model);
  analyse(documentOf('“Another text,” he said.'));
  attributionsIn('Lund warned of floods. She denied it.', NOBODY, model);
  expect(attributionsIn(text, NOBODY, model)).toEqual(first);
});

it.each([
  ['deny', ['deny', 'denies', 'denied', 'denying']],
  ['say', ['say', 'says', 'said', 'saying']],
  ['urge', ['urge', 'urges', 'urged', 'urging']],
  ['admit', ['admit', 'admits', 'admitted', 'admitting']],
  ['write', ['write', 'writes', 'wrote', 'written', 'writing']],
  ['confess', ['confess', 'confesses', 'confessed', 'confessing']],
  ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
])('inflects %s', (lemma, forms) => {
  expect(new Set(inflect(lemma).map(([form]) => form))).toEqual(new Set(forms));
  for (const form of forms) expect(reportingForm(form)?.lemma).toBe(lemma);
});

it('puts none within what stands within it', () => {
  const text = 'NEW: At least nine people are hurt in Marow on Friday, a rescue group reports';
  const found = attributionsIn(text, NOBODY, model);
  expect(found.length).toBeGreaterThan(0);
  for (const { id } of found) {
    const around = new Set<string>();
    for (let at: string | null = id; at !== null; at = found.find((one) => one.id === at)?.within ?? null) {
      expect(around.has(at)).toBe(false);
      around.add(at);
    }
  }
});
