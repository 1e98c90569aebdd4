import { bareComparison, type Reading } from '../../core/model/index.ts';
import { type Edition, editionOf } from './edition.ts';

/** One account by itself, in the form in which several are shown: nothing to be shared, and nothing to differ from. */
export const editionAlone = (reading: Reading): Edition =>
  editionOf(bareComparison({ documents: [{ ...reading, label: 'A' }], entities: reading.entities }));
