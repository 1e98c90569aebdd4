import { bareDocument } from '../../src/core/model/document.ts';
import type { ComparedDocument, Comparison, Difference, Passage, Point } from '../../src/core/model/index.ts';
import { bareComparison, labelOf, passageOf } from '../../src/core/model/index.ts';
import { type Account, type Edition, editionOf } from '../../src/report/view/edition.ts';

/** Accounts of one event made by hand, sentence by sentence; each sentence is a paragraph of its own unless several are given together. */
export class ToldStory {
  readonly documents: readonly ComparedDocument[];

  constructor(accounts: Readonly<Record<string, readonly (string | readonly string[])[]>>) {
    this.documents = Object.entries(accounts).map(([outlet, paragraphs], i) =>
      documentOf(outlet, labelOf(i), paragraphs),
    );
  }

  /** The one place where words stand, in the account of that outlet. Throws where they are absent or stand twice. */
  at(outlet: string, words: string): Passage {
    const document = this.documents.find((one) => one.outlet === outlet);
    if (!document) throw new Error(`no account of ${outlet}`);
    const start = document.text.indexOf(words);
    if (start < 0 || document.text.indexOf(words, start + 1) >= 0) throw new Error(`not exactly once: ${words}`);
    return passageOf(document, { start, end: start + words.length });
  }

  edition(
    found: Partial<Comparison> = {},
    readings: Readonly<Record<string, Partial<ComparedDocument>>> = {},
  ): Edition {
    return editionOf(
      bareComparison({
        ...found,
        documents: this.documents.map((document) => ({ ...document, ...readings[document.outlet ?? ''] })),
      }),
    );
  }
}

function documentOf(
  outlet: string,
  label: string,
  paragraphs: readonly (string | readonly string[])[],
): ComparedDocument {
  const blocks: ComparedDocument['blocks'][number][] = [];
  const sentences: ComparedDocument['sentences'][number][] = [];
  let text = '';
  for (const [block, paragraph] of paragraphs.entries()) {
    if (text) text += '\n\n';
    const start = text.length;
    for (const [i, sentence] of (typeof paragraph === 'string' ? [paragraph] : paragraph).entries()) {
      if (i > 0) text += ' ';
      sentences.push({ start: text.length, end: text.length + sentence.length, block });
      text += sentence;
    }
    blocks.push({ kind: 'paragraph', start, end: text.length });
  }
  const document = bareDocument({ id: outlet.toLowerCase(), article: `${outlet}.txt`, outlet, text, blocks });
  return { ...document, label, sentences, entities: [], mentions: [], attributions: [], quantities: [], times: [] };
}

export function accountNamed(edition: Edition, outlet: string): Account {
  const account = edition.accounts.find(({ name }) => name === outlet);
  if (!account) throw new Error(`no account of ${outlet}`);
  return account;
}

/** A difference over words that stand in sentences of their own. */
export const differenceOver = (
  story: ToldStory,
  id: string,
  severity: Difference['severity'],
  words: Readonly<Record<string, string>>,
): Difference => ({
  id,
  type: 'figure',
  severity,
  what: 'How many',
  confidence: 0.8,
  reasons: ['the values are apart'],
  sides: Object.entries(words).map(([outlet, value]) => {
    const side = story.at(outlet, value);
    return { ...side, value, context: side };
  }),
});

/** A point that the given passages tell. */
export const pointTold = (id: string, passages: readonly Passage[], salience = 0.5): Point => ({
  id,
  text: passages[0]?.quote ?? '',
  positions: passages.map((passage) => ({
    document: passage.document,
    passages: [passage],
    voice: { type: 'outlet' },
  })),
  origins: passages.length,
  verdict: passages.length > 1 ? 'agreement' : 'unmatched',
  differences: [],
  salience,
});
