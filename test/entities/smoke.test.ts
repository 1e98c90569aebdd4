import { describe, expect, it } from 'vitest';
import { findEntities } from '../../src/core/annotate/entities/index.ts';
import type { Document } from '../../src/core/model/document.ts';
import { analyse } from '../../src/core/text/analysis.ts';

describe('findEntities', () => {
  it('joins a name, its short form and its pronoun', () => {
    const text = 'Mayor Ann Hale opened the port on Monday. Hale said she was glad.';
    const document = { text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] } as unknown as Document;
    const { mentions } = findEntities(document, analyse(document));
    expect(mentions.filter(({ entity }) => entity === 'person:ann-hale')).toHaveLength(3);
  });
});
