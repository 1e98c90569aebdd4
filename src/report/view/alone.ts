import type { Reading } from '../../core/model/annotation.ts';
import { type Edition, editionOf } from './edition.ts';

/** One account by itself, in the form in which several are shown: nothing to be shared, and nothing to differ from. */
export const editionAlone = (reading: Reading): Edition =>
  editionOf({
    version: 1,
    documents: [{ ...reading, label: 'A' }],
    entities: reading.entities,
    alignments: [],
    points: [],
    differences: [],
    nonDifferences: [],
    quotes: [],
    reuse: [],
    origins: [],
    only: [],
    omissions: [],
    timeline: [],
    synthesis: [],
    coverage: { points: { carried: 0, of: 0 }, differences: { carried: 0, of: 0 }, share: null },
    notes: [],
  });
