import { describe, expect, it } from 'vitest';
import type { Entity, Mention } from '../../src/core/model/annotation.ts';
import type { Span } from '../../src/core/model/span.ts';
import { marked } from '../marked.ts';
import { attributionsIn } from './reading.ts';

const entity = (id: string, name: string): Entity => ({
  id,
  type: 'person',
  name,
  aliases: [],
  titles: [],
  gender: null,
});
const mentionsOf = (spans: Record<string, Span[]>, kinds: Record<string, Mention['kind']>): Mention[] =>
  Object.entries(kinds).flatMap(([tag, kind]) =>
    (spans[tag] ?? []).map((span) => ({ span, kind, entity: tag.replace(/-.*$/, '') })),
  );

describe('the speaker', () => {
  it('is the entity of the mention that heads the source', () => {
    const { text, spans } = marked(
      '<lund>Ana Lund</lund>, mayor of <town>Riverton</town>, said the bridge was safe. <lund-pronoun>She</lund-pronoun> added that it was old.',
    );
    const known = {
      entities: [entity('lund', 'Ana Lund'), { ...entity('town', 'Riverton'), type: 'place' as const }],
      mentions: mentionsOf(spans, { lund: 'name', town: 'name', 'lund-pronoun': 'pronoun' }),
    };
    expect(attributionsIn(text, known).map(({ speaker }) => speaker)).toEqual([
      { id: 'lund', name: 'Ana Lund' },
      { id: 'lund', name: 'Ana Lund' },
    ]);
  });

  it('is not the owner in a possessive', () => {
    const { text, spans } = marked('<lund>Lund</lund>’s spokesman said the bridge was safe.');
    const known = { entities: [entity('lund', 'Ana Lund')], mentions: mentionsOf(spans, { lund: 'name' }) };
    expect(attributionsIn(text, known)[0]?.speaker?.name).toBe('Lund’s spokesman');
  });

  it('keeps the description of an unnamed source, the same words the same speaker', () => {
    const [first, second] = attributionsIn(
      'A senior city official said the bridge was safe.\nA senior city official said the toll was fair.',
    );
    expect(first?.speaker?.name).toBe('A senior city official');
    expect(first?.speaker?.id).toBe(second?.speaker?.id);
  });

  it('is empty where nobody is named', () => {
    expect(attributionsIn('It was reported that the ship had sunk.')[0]?.speaker).toBeNull();
  });

  it('of both leaders is the two of them', () => {
    const { text, spans } = marked(
      '<lund>Ana Lund</lund> met <mori>Ken Mori</mori> on Friday. <both>Both leaders</both> said they could work together.',
    );
    const known = {
      entities: [entity('lund', 'Ana Lund'), entity('mori', 'Ken Mori')],
      mentions: mentionsOf(spans, { lund: 'name', mori: 'name' }),
    };
    expect(attributionsIn(text, known)[0]?.speaker?.name).toBe('Ana Lund and Ken Mori');
  });
});

describe('a quotation without a cue', () => {
  it('goes on from the one before it', () => {
    const { text, spans } = marked('<said>“We lost the road,”</said> Lund said. <said>“Then the water rose.”</said>');
    const found = attributionsIn(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.content).toEqual(spans.said);
  });

  it('after other sentences is an orphan of the last speaker', () => {
    const found = attributionsIn(
      '“We lost the road,” Lund said.\nIt rained for a week. The school closed. Two shops closed too.\nA fence fell.\n“Nobody told us anything.”',
    );
    const orphan = found.find(({ cue }) => cue === null);
    expect(orphan?.kind).toBe('direct');
    expect(orphan?.speaker?.name).toBe('Lund');
    expect(orphan?.source).toEqual([]);
  });
});

describe('nesting', () => {
  it('tells which attribution holds another', () => {
    const [outer, inner] = attributionsIn('The paper reported that police believe the man fled.');
    expect(inner?.cue).not.toBeNull();
    expect(inner?.within).toBe(outer?.id);
    expect(outer?.within).toBeNull();
  });

  it('leaves what somebody wants to do to the words it is told in', () => {
    expect(attributionsIn('Lund said she wants to resign.')).toHaveLength(1);
    expect(attributionsIn('Lund wants to resign.')).toHaveLength(1);
  });
});
