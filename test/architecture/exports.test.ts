import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as desk from '../../src/desk.ts';
import * as api from '../../src/index.ts';

/** What a program can call. A change here is a change of the public interface: write it into the changelog. */
const VALUES: readonly string[] = [
  'annotate',
  'articleFromFile',
  'checkSentence',
  'compare',
  'compareRevisions',
  'extract',
  'findReuse',
  'findStretches',
  'groupStories',
  'nextCheck',
  'passageOf',
  'read',
  'reanchor',
  'reanchorAll',
  'renderHtml',
  'renderMarkdown',
  'renderTerminal',
  'renderVersions',
  'renderVersionsMarkdown',
  'rewriteSynthesis',
  'similarity',
];

/** What a program can name. */
const TYPES: readonly string[] = [
  'Alignment',
  'Anchored',
  'Article',
  'Attribution',
  'AttributionKind',
  'Block',
  'BlockKind',
  'Carried',
  'Claim',
  'ClaimChange',
  'ClusterSettings',
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
  'History',
  'HtmlArticle',
  'HtmlOptions',
  'LineArticle',
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
  'Progress',
  'Quantity',
  'QuoteVariant',
  'Reading',
  'Received',
  'Refusal',
  'RefusalRule',
  'Removal',
  'Reuse',
  'Revision',
  'RevisionChange',
  'Schedule',
  'Sentence',
  'Severity',
  'Span',
  'Speaker',
  'Stage',
  'Stance',
  'Step',
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
  'Watched',
  'Why',
  'WorkOptions',
];

/** The same of the desk: what fetches and keeps. */
const DESK_VALUES: readonly string[] = [
  'Refused',
  'StoreError',
  'atomSink',
  'begin',
  'compareStory',
  'correctSpeaker',
  'createFetcher',
  'deliver',
  'importAll',
  'importInputs',
  'mergeStories',
  'nameStory',
  'openDesk',
  'openStore',
  'parseFeed',
  'parseOpml',
  'parseSitemap',
  'pinArticle',
  'readAhead',
  'rejectDifference',
  'restoreDifference',
  'revisit',
  'splitStory',
  'undo',
  'watchRound',
  'webhookSink',
];

const DESK_TYPES: readonly string[] = [
  'Arrival',
  'ArticleRecord',
  'ArticleState',
  'Carrier',
  'Day',
  'Decision',
  'DecisionKind',
  'Delivered',
  'DeskOptions',
  'EventSink',
  'Fault',
  'Feed',
  'FeedEntry',
  'FeedNote',
  'FeedProblem',
  'FetchFacts',
  'FetchOptions',
  'Fetched',
  'Fetcher',
  'Followed',
  'FollowedFeed',
  'FoundDifference',
  'Hit',
  'ImportProgress',
  'Imported',
  'Instant',
  'KeptComparison',
  'Member',
  'NewArticle',
  'NewDecision',
  'NewEvent',
  'NewFeed',
  'NewRevision',
  'NotCompared',
  'OpenDesk',
  'Page',
  'PlacedSketch',
  'Placement',
  'Progress',
  'Query',
  'Received',
  'Revision',
  'Revisited',
  'SeenEntry',
  'Settings',
  'Sketch',
  'SpeakerCorrection',
  'Stage',
  'Store',
  'StoredEvent',
  'StoryCompared',
  'StoryCounts',
  'StoryHead',
  'StoryRecord',
  'Stretching',
  'Taken',
  'WatchOptions',
  'Way',
  'WorkOptions',
];

function exportedTypes(entry: string): string[] {
  const file = fileURLToPath(new URL(`../../src/${entry}`, import.meta.url));
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
  if (!module) throw new Error(`${entry} exports nothing`);
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
    expect(exportedTypes('index.ts')).toEqual(TYPES);
  });
});

describe('the public interface of the desk', () => {
  it('has these values', () => {
    expect(Object.keys(desk).sort()).toEqual(DESK_VALUES);
  });
  it('has these types', () => {
    expect(exportedTypes('desk.ts')).toEqual(DESK_TYPES);
  });
});
