import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/core/model/index.ts';
import { spanOf } from '../../src/web/article/span-text.ts';
import { whoSays } from '../../src/web/article/who-says.ts';
import { marked } from '../marked.ts';

it.each([
  ['120-180', { start: 120, end: 180 }],
  ['180-120', null],
  ['5-5', null],
  ['d-3', null],
  ['', null],
  ['1-2-3', null],
])('%j names %j', (text, span) => {
  expect(spanOf(text)).toEqual(span);
});

describe('who says what', () => {
  const { text, spans } = marked(
    '<one>“We saw smoke,”</one> said the mate, <two>“and then fire.”</two> The owner said <three>all was well</three>. ' +
      '<four>Nobody was aboard</four>, the mate added. <five>It was late.</five>',
  );
  const attribution = (
    id: string,
    names: readonly string[],
    speaker: string | null,
    within: string | null = null,
  ): Attribution => ({
    id,
    kind: 'direct',
    source: [],
    cue: null,
    content: names.flatMap((name) => spans[name] ?? []),
    speaker: speaker === null ? null : { id: speaker, name: speaker },
    addressee: null,
    stance: 'said',
    commitment: 'neutral',
    within,
    rule: 'test',
    confidence: 1,
  });
  const found = whoSays({
    text,
    attributions: [
      attribution('a', ['one', 'two'], 'the mate'),
      attribution('b', ['three'], 'the owner'),
      attribution('c', ['two'], 'the cook', 'a'),
      attribution('d', ['four'], 'the mate'),
      attribution('e', ['five'], null),
    ],
  });

  it('goes by speaker, those who say most first', () => {
    expect(found.map(({ name, sayings }) => [name, sayings.map(({ id }) => id)])).toEqual([
      ['the mate', ['a', 'd']],
      ['the owner', ['b']],
      [null, ['e']],
    ]);
  });

  it('words in pieces stand together, over the span of all', () => {
    const [first] = found[0]?.sayings ?? [];
    expect(first?.words).toBe('“We saw smoke,” … “and then fire.”');
    expect(text.slice(first?.start, first?.end)).toBe('“We saw smoke,” said the mate, “and then fire.”');
  });
});
