import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as api from '../../src/index.ts';

/** What a program can call. A change here is a change of the public interface: write it into the changelog. */
const VALUES: readonly string[] = [
  'annotate',
  'articleFromFile',
  'checkSentence',
  'compare',
  'extract',
  'findReuse',
  'findStretches',
  'passageOf',
  'read',
  'renderHtml',
  'renderMarkdown',
  'renderTerminal',
  'rewriteSynthesis',
  'similarity',
];

/** What a program can name. */
const TYPES: readonly string[] = [
  'Alignment',
  'Article',
  'Attribution',
  'AttributionKind',
  'Block',
  'BlockKind',
  'Carried',
  'Claim',
  'ClaimChange',
  'CollatedQuote',
  'Commitment',
  'ComparedDocument',
  'Comparison',
  'Coverage',
  'Dateline',
  'Difference',
  'DifferenceSide',
  'DifferenceType',
  'Document',
  'Endpoint',
  'Entity',
  'EntityType',
  'Evidence',
  'ExplainedNonDifference',
  'Hedge',
  'HtmlArticle',
  'MarkdownOptions',
  'Mention',
  'MentionKind',
  'MetadataField',
  'Note',
  'Omission',
  'OnlyHere',
  'Origin',
  'Passage',
  'Point',
  'Position',
  'Problem',
  'Quantity',
  'QuoteVariant',
  'Reading',
  'Received',
  'Refusal',
  'RefusalRule',
  'Removal',
  'Reuse',
  'RevisionChange',
  'Sentence',
  'Severity',
  'Span',
  'Speaker',
  'Stance',
  'Story',
  'Stretch',
  'StretchBar',
  'SynthesisSentence',
  'TerminalOptions',
  'TextArticle',
  'TimeExpression',
  'TimePrecision',
  'TimelineEntry',
  'Transport',
  'Voice',
  'Why',
];

function exportedTypes(): string[] {
  const file = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error('src/index.ts exports nothing');
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return !(target.flags & ts.SymbolFlags.Value);
    })
    .map(({ name }) => name)
    .sort();
}

describe('the public interface', () => {
  it('has these values', () => {
    expect(Object.keys(api).sort()).toEqual(VALUES);
  });
  it('has these types', () => {
    expect(exportedTypes()).toEqual(TYPES);
  });
});
