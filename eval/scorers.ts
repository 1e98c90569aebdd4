import type { Row } from './row.ts';

/** Scores one part of the product on corpora under a folder. Rows in the order of importance. */
export type Score = (dir: string, onError?: (line: string) => void) => Row[] | Promise<Row[]>;

/** What the runner knows of a scorer before it loads it. */
export interface Scorer {
  readonly name: string;
  /** The name under which `eval/<name>/score.ts` exports it. */
  readonly exported: string;
  /** The folder of the corpora that it needs; without it the scorer is skipped. Relative, as `given`. */
  readonly needs: string;
  /** The folder that it is handed. */
  readonly given: string;
  /** What is measured, for the reader of the table. */
  readonly about: string;
}

/** All scorers, in the order of the table. */
export const SCORERS: readonly Scorer[] = [
  {
    name: 'stories',
    exported: 'scoreStories',
    needs: 'stories',
    given: '.',
    about:
      'The whole comparison on stories annotated by two people: pairs of sentences that tell a same fact, differences (found where two sides touch the marked values), attributions by their cues, furniture. What both annotators marked counts for recall, what one alone marked is neutral. The weights of alignment and differences are fitted on corpus/stories alone; the signals were chosen and three thresholds set with an eye on these stories too.',
  },
  {
    name: 'clustering',
    exported: 'scoreClustering',
    needs: 'data/stories/basil',
    given: '.',
    about:
      'Articles of fifty events, three outlets each, over ten years, as one stream, grouped into stories as they arrive: B³ in the order of the files and in twenty others. Nothing was fitted on them; the weights are those of the invented stories and series.',
  },
  {
    name: 'attribution',
    exported: 'scoreAttribution',
    needs: 'data/attribution',
    given: 'data/attribution',
    about:
      'Source, cue and content of attributions in news articles. relation: each of the three shares more than half its tokens with the marked one; direct, mixed, indirect by how much of the content stands in quotation marks, so what is told inside a quotation counts as direct; speech: cues of saying and writing; exact: the same span; overlap: tokens. PolNeAR is marked to a broader guide, and no text of it was trained on.',
  },
  {
    name: 'entities',
    exported: 'scoreEntities',
    needs: 'data/entities',
    given: 'data',
    about:
      'Speakers of marked attributions by the name they bear in their article, names of people, organisations and places, what pronouns refer to, and which mentions are one person. The weights of the antecedents were fitted on GAP development and open-news train among others: fitted on the other parts, each of five left out in turn, pronoun F1 is .69.',
  },
  {
    name: 'quantities',
    exported: 'scoreQuantities',
    needs: 'data/quantity/ms-recognizers-specs',
    given: 'data/quantity/ms-recognizers-specs',
    about: 'Numbers, amounts and units against the specifications of a recogniser: text found and value given.',
  },
  {
    name: 'times',
    exported: 'scoreTimes',
    needs: 'data/time/timebank/TBAQ-cleaned',
    given: 'data/time/timebank/TBAQ-cleaned',
    about: 'Times named in news, as in TempEval-3: relaxed and strict spans, and the value in TIMEX3.',
  },
  {
    name: 'extraction',
    exported: 'scoreExtraction',
    needs: 'data/extraction',
    given: '.',
    about: 'The report taken from a web page, word by word against the text that people marked on it.',
  },
  {
    name: 'reuse',
    exported: 'scoreReuse',
    needs: 'data/reuse',
    given: '.',
    about:
      'Passages copied between two documents: precision, recall and granularity by characters, and plagdet, their combination, as at PAN. The documents are general web text with artificial copies, and what is found there is no measure of news agency copy.',
  },
  {
    name: 'similarity',
    exported: 'scoreSimilarity',
    needs: 'data/similarity',
    given: 'data',
    about: 'Likeness of sentences by static vectors and common word pieces, against the judgement of people.',
  },
  {
    name: 'warc',
    exported: 'scoreWarc',
    needs: 'data/warc',
    given: 'data/warc',
    about:
      'Records of web archives, broken ones among them, against a count of its own that follows each stated length in the whole file and holds a record for whole where that leads to another one or to the end. Records are told to be broken by number and byte.',
  },
  {
    name: 'feeds',
    exported: 'scoreFeeds',
    needs: 'data/feeds/feedparser',
    given: 'data/feeds/feedparser',
    about:
      'Feeds in every dialect, many ill-formed, each with an assertion written for another reader. Counted are those on title, address, date, text and id of entries and on title and address of feeds. Dates are compared as instants, addresses as the URL standard writes them, texts as a reader sees them: plain text with white space collapsed and the addresses of links in order, and no script, style or handler in what was read. What keeps other attributes and style rules in the markup is not compared. Where an entry has one date only, it may be the published or the modified one.',
  },
];
