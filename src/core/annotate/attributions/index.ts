import type { Attribution, Entity, Mention } from '../../model/annotation.ts';
import type { Document } from '../../model/document.ts';
import type { Analysis } from '../../text/analysis.ts';

/** Who is reported to have said, written, believed what. In order of their first span. */
export function findAttributions(
  _document: Document,
  _analysis: Analysis,
  _known: { readonly entities: readonly Entity[]; readonly mentions: readonly Mention[] },
): Attribution[] {
  return [];
}
