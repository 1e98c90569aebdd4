import type { Entity, Mention } from '../../model/annotation.ts';
import type { Document } from '../../model/document.ts';
import { bySpan } from '../../model/span.ts';
import type { Analysis } from '../../text/analysis.ts';
import { type Choice, mostLikely } from './antecedents.ts';
import { clusterNames } from './clusters.ts';
import { findNames } from './find-names.ts';
import { identify } from './identity.ts';
import { referentOf } from './referents.ts';
import { Resolver } from './resolve.ts';

export { mentionAt } from './mention-at.ts';

/** Entities of one document with their mentions, in order. An entity that no mention denotes is left out. `choose` says whom a pronoun stands for. */
export function findEntities(
  _document: Document,
  analysis: Analysis,
  choose: Choice = mostLikely,
): { entities: Entity[]; mentions: Mention[] } {
  const names = findNames(analysis.text, analysis);
  const clusters = clusterNames(names);
  const bySentence = analysis.sentences.map(
    () => [] as { name: (typeof names)[number]; referent: ReturnType<typeof referentOf> }[],
  );
  const named = clusters.map((cluster) => {
    const referent = referentOf(cluster);
    for (const name of cluster.names) bySentence[name.sentence]?.push({ name, referent });
    return referent;
  });
  const resolver = new Resolver(analysis, named, choose);
  resolver.read(bySentence);
  const resolved = resolver.mentions.sort((a, b) => bySpan(a.span, b.span));
  const { entities, ids } = identify([...new Set(resolved.map(({ referent }) => referent))]);
  const mentions = resolved.map(({ span, kind, referent }) => ({ span, kind, entity: ids.get(referent) ?? '' }));
  return { entities, mentions };
}
