import type { Reading } from '../model/annotation.ts';
import type { Document } from '../model/document.ts';
import { analyse } from '../text/analysis.ts';
import { type AttributionModel, findAttributions } from './attributions/index.ts';
import { findEntities } from './entities/index.ts';
import { findQuantities } from './quantities/index.ts';
import { findTimes } from './times/index.ts';

/** Reads a document: sentences, entities and their mentions, attributions, times, quantities. */
export function annotate(document: Document, model: AttributionModel): Reading {
  const analysis = analyse(document);
  const { entities, mentions } = findEntities(document, analysis);
  const attributions = findAttributions(document, analysis, { entities, mentions }, model);
  const times = findTimes(document, analysis);
  const quantities = findQuantities(document, analysis, { attributions, times });
  const sentences = analysis.sentences.map(({ start, end, block }) => ({ start, end, block }));
  return { ...document, sentences, entities, mentions, attributions, quantities, times };
}
