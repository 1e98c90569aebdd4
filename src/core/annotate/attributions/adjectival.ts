import type { Stance } from '../../model/annotation.ts';
import { REPORTING_ADJECTIVES } from '../en/cue-adjectives.ts';
import { type Candidate, type Clause, sourceSpans, spanOf } from './candidate.ts';
import type { Chunk } from './chunks.ts';
import { contentEnd, isEmbedded } from './extent.ts';
import { subjectOf } from './subject.ts';

const adjectives = new Map<string, { readonly stance: Stance; readonly complements: ReadonlySet<string> }>();
for (const line of REPORTING_ADJECTIVES.trim().split('\n')) {
  const [stance, complements, words] = line.split('|').map((part) => part.trim().split(/\s+/));
  for (const word of words ?? [])
    adjectives.set(word, { stance: stance?.[0] as Stance, complements: new Set(complements) });
}

/** "She isn't worried that they will win", "They are determined to stay": the source is the subject. */
export function adjectivalCandidates({ chunks }: Clause): Candidate[] {
  return chunks.flatMap((chunk, i) => {
    const at = chunk.group?.finite ? adjectiveAt(chunks, i) : null;
    const entry = at === null ? undefined : adjectives.get(chunks[at]?.group?.verb.lower ?? chunks[at]?.last ?? '');
    const next = at === null ? undefined : chunks[at + 1];
    if (at === null || !entry || !next) return [];
    const that = next.kind === 'that' && entry.complements.has('that');
    if (!that && !(next.group?.infinitive && entry.complements.has('to'))) return [];
    const subject = subjectOf(chunks, i);
    if (!subject || chunks[subject.from]?.lower === 'it') return [];
    const to = contentEnd(chunks, at + 1, { cue: i, embedded: isEmbedded(chunks, subject.from) });
    return [
      {
        rule: that ? 'adjective-that' : 'adjective-to',
        cue: spanOf(chunks, { from: i, to: at + 1 }),
        source: sourceSpans(chunks, subject),
        content: [spanOf(chunks, { from: at + 1, to })],
        addressee: null,
        stance: entry.stance,
        sort: 'thought' as const,
        confidence: 0.7,
      },
    ];
  });
}

/** The chunk with the adjective that a verb group at `i` leads to: the group itself ("is worried") or the next. */
function adjectiveAt(chunks: readonly Chunk[], i: number): number | null {
  const group = chunks[i]?.group;
  if (!group) return null;
  if (group.auxiliary && adjectives.has(group.verb.lower)) return i;
  if (!/^(?:am|is|are|was|were|be|been|feels?|felt|remains?|remained|['’](?:s|re|m))$/.test(group.verb.lower))
    return null;
  const next = chunks[i + 1]?.kind === 'adverb' ? i + 2 : i + 1;
  return chunks[next]?.kind === 'adjective' ? next : null;
}
