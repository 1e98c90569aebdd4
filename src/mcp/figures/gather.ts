import type { Quantity, Reading } from '../../core/model/annotation.ts';
import { type Passage, passageOf, spanOverlap } from '../../core/model/span.ts';
import { reanchorAll } from '../../core/versions/index.ts';
import type { Instant, Member, Revision, StoryRecord } from '../../store/records.ts';
import type { Setting } from '../setting.ts';
import { readingsAt } from '../stories.ts';

/** A figure as an article gives it, from the revision that brought it to the last one in which it stands. */
export interface GivenFigure {
  readonly article: string;
  /** Of the revision that brought it. */
  readonly reading: Reading;
  readonly quantity: Quantity;
  /** Numbers of the revisions in which it stands in the same words and place. */
  readonly revisions: number[];
  readonly published: string | null;
  /** When the revision that brought it was fetched. */
  readonly fetched: Instant;
  /** When it was given: publication for what was there from the first, the fetch for what came in an edit. */
  readonly at: string;
}

/** A figure that was changed in an article already published. */
export interface FigureEdit {
  readonly article: string;
  readonly revision: number;
  readonly fetched: Instant;
  readonly what: string;
  readonly before: Passage | null;
  readonly after: Passage | null;
}

export interface StoryFigures {
  readonly figures: readonly GivenFigure[];
  readonly edits: readonly FigureEdit[];
  /** All texts that passages stand in. */
  readonly readings: readonly Reading[];
  /** Articles that were not looked at: there are too many. */
  readonly articlesLeftOut: number;
}

/** Articles of one story, and revisions of one article, that are looked at: the latest of either. */
const MOST_ARTICLES = 60;
const MOST_REVISIONS = 20;

/** Every figure of every revision of the articles of a story. */
export async function figuresOf(setting: Setting, { members }: StoryRecord): Promise<StoryFigures> {
  const chosen = members.slice(-MOST_ARTICLES);
  const figures: GivenFigure[] = [];
  const edits: FigureEdit[] = [];
  const readings: Reading[] = [];
  for (const member of chosen) {
    const revisions = (await setting.desk.store.revisions.of(member.article)).slice(-MOST_REVISIONS);
    const known = await readingsAt(
      setting,
      members,
      revisions.map(({ document }) => document),
    );
    readings.push(...known);
    figures.push(...figuresIn(member, revisions, known));
    edits.push(...revisions.flatMap(editsIn));
  }
  return { figures, edits, readings, articlesLeftOut: members.length - chosen.length };
}

function figuresIn({ article }: Member, revisions: readonly Revision[], readings: readonly Reading[]): GivenFigure[] {
  const all: GivenFigure[] = [];
  let before: { readonly reading: Reading; readonly standing: ReadonlyMap<Quantity, GivenFigure> } | null = null;
  for (const { number, document, fetched } of revisions) {
    const reading = readings.find(({ id }) => id === document);
    if (!reading) continue;
    const kept = before ? stillThere(before, reading) : new Map<Quantity, GivenFigure>();
    const standing = new Map<Quantity, GivenFigure>();
    for (const quantity of reading.quantities) {
      const known = kept.get(quantity);
      known?.revisions.push(number);
      const { published } = reading;
      const at = before === null && number === 1 ? (published ?? fetched) : fetched;
      const figure = known ?? { article, reading, quantity, revisions: [number], published, fetched, at };
      if (!known) all.push(figure);
      standing.set(quantity, figure);
    }
    before = { reading, standing };
  }
  return all;
}

/** Figures of an earlier revision that are found again, in their words and surroundings, as figures of the later one. */
function stillThere(
  before: { readonly reading: Reading; readonly standing: ReadonlyMap<Quantity, GivenFigure> },
  after: Reading,
): Map<Quantity, GivenFigure> {
  const found = new Map<Quantity, GivenFigure>();
  const { reading, standing } = before;
  const passages = reading.quantities.map(({ span }) => passageOf(reading, span));
  const bySpan = new Map(after.quantities.map((one) => [`${one.span.start}-${one.span.end}`, one]));
  reanchorAll(passages, reading, after).forEach((passage, i) => {
    const quantity = passage && bySpan.get(`${passage.start}-${passage.end}`);
    const earlier = reading.quantities[i];
    const figure = earlier && standing.get(earlier);
    if (quantity && figure) found.set(quantity, figure);
  });
  return found;
}

const editsIn = ({ article, number, fetched, change }: Revision): FigureEdit[] =>
  (change?.changes ?? [])
    .filter(({ type }) => type === 'figure')
    .map(({ what, before, after }) => ({ article, revision: number, fetched, what, before, after }));

/** The figures that stand at a passage, in whatever revision it is a passage of. */
export const figuresAt = (figures: readonly GivenFigure[], passage: Passage): GivenFigure[] =>
  figures.filter(
    ({ reading, quantity }) => reading.id === passage.document && spanOverlap(quantity.number, passage) > 0,
  );
