import type { Mention, Reading } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { fold, wordsOf } from '../../text/normalise.ts';

import type { Draft } from './draft.ts';

/** The same name spelt otherwise: a letter off is a slip of one of them, an accent left out is style. */
export function spellingDifferences(readings: readonly Reading[]): Draft[] {
  const drafts: Draft[] = [];
  const words = readings.map(nameWords);
  words.forEach((left, i) => {
    words.slice(i + 1).forEach((right, k) => {
      const [a, b] = [readings[i] as Reading, readings[i + 1 + k] as Reading];
      for (const [entity, x] of left)
        for (const [form, span] of x) {
          const y = right.get(entity);
          if (!y || y.has(form)) continue;
          const slip = [...y].find(([other]) => !x.has(other) && spellingDistance(form, other) === 'slip');
          const style = [...y].find(([other]) => !x.has(other) && spellingDistance(form, other) === 'style');
          const found = slip ?? style;
          if (!found) continue;
          drafts.push({
            type: 'other',
            severity: slip ? 'contradiction' : 'wording',
            about: 'How the name is spelt',
            sides: [
              { reading: a, span, value: form },
              { reading: b, span: found[1], value: found[0] },
            ],
            reasons: [slip ? 'one letter differs' : 'only accents differ'],
            confidence: 0.8,
          });
        }
    });
  });
  return drafts;
}

/** The words of each entity's names in a reading, with the first place of each. */
function nameWords(reading: Reading): Map<string, Map<string, Span>> {
  const words = new Map<string, Map<string, Span>>();
  for (const { entity, kind, span } of reading.mentions as readonly Mention[]) {
    if (kind !== 'name') continue;
    const forms = words.get(entity) ?? new Map<string, Span>();
    words.set(entity, forms);
    for (const match of reading.text.slice(span.start, span.end).matchAll(/\p{Lu}[\p{L}\p{M}'’-]{3,}/gu)) {
      const form = match[0].replace(/['’]s$/, '');
      const start = span.start + match.index;
      if (!forms.has(form)) forms.set(form, { start, end: start + form.length });
    }
  }
  return words;
}

function spellingDistance(a: string, b: string): 'slip' | 'style' | null {
  if (a === b) return null;
  if (fold(a) === fold(b)) return a.toLowerCase() === b.toLowerCase() ? null : 'style';
  return oneEditApart(fold(a), fold(b)) ? 'slip' : null;
}

/** Whether one letter put in, left out, changed or swapped with its neighbour makes one word the other. A plural -s does not count. */
function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || `${a}s` === b || `${b}s` === a) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    restA.slice(1) === restB ||
    restB.slice(1) === restA ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** Two names whose words are alike one by one: one person or body, spelt in two ways. */
export function isRespelt(a: Reading, x: Mention, b: Reading, y: Mention): boolean {
  if (x.kind !== 'name' || y.kind !== 'name') return false;
  const words = ({ text }: Reading, { start, end }: Span) => wordsOf(text.slice(start, end));
  const [left, right] = [words(a, x.span), words(b, y.span)];
  return (
    left.length === right.length && left.every((word, i) => word === right[i] || oneEditApart(word, right[i] ?? ''))
  );
}
