import { extractArticle } from '../src/app/extraction.ts';
import { loadAttributions } from '../src/app/models.ts';
import { findAttributions } from '../src/core/annotate/attributions/index.ts';
import { findEntities } from '../src/core/annotate/entities/index.ts';
import { findQuantities } from '../src/core/annotate/quantities/index.ts';
import { findTimes } from '../src/core/annotate/times/index.ts';
import type { Document } from '../src/core/model/document.ts';
import { analyse } from '../src/core/text/analysis.ts';
import { timed } from './measure.ts';

/** A step of reading and its processor time for all the texts, in milliseconds. */
export interface Stage {
  readonly what: string;
  readonly milliseconds: number;
}

/** What each step of reading takes: each is timed alone, on what the steps before it have found. */
export async function stagesOf(texts: readonly string[], runs: number): Promise<Stage[]> {
  const model = await loadAttributions();
  const documents = await Promise.all(texts.map((text, i) => extractArticle({ type: 'text', name: `${i}`, text }, [])));
  /** Analyses are remembered by the blocks' list: a new list is analysed anew. */
  const renewed = (document: Document): Document => ({ ...document, blocks: [...document.blocks] });
  const read = documents.map((document) => {
    const analysis = analyse(document);
    const known = findEntities(document, analysis);
    const attributions = findAttributions(document, analysis, known, model);
    const times = findTimes(document, analysis);
    return { document, analysis, known, attributions, times };
  });
  const stage = async (what: string, task: () => unknown): Promise<Stage> => ({
    what,
    milliseconds: await timed(runs, task),
  });
  const rules = await stage('who said what, rules', () =>
    read.map(({ document, analysis, known }) => findAttributions(document, analysis, known, null)),
  );
  const both = await stage('who said what, rules and model', () =>
    read.map(({ document, analysis, known }) => findAttributions(document, analysis, known, model)),
  );
  return [
    await stage('sentences, words and their classes', () => documents.map((document) => analyse(renewed(document)))),
    await stage('who is who', () => read.map(({ document, analysis }) => findEntities(document, analysis))),
    rules,
    { what: 'who said what, model', milliseconds: both.milliseconds - rules.milliseconds },
    await stage('times', () => read.map(({ document, analysis }) => findTimes(document, analysis))),
    await stage('quantities', () =>
      read.map(({ document, analysis, attributions, times }) =>
        findQuantities(document, analysis, { attributions, times }),
      ),
    ),
  ];
}
