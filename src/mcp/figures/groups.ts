import { comparable, ofAnotherOrder, relateQuantities } from '../../core/annotate/quantities/compare.ts';
import type { Quantity, Reading } from '../../core/model/annotation.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { passageOf } from '../../core/model/span.ts';
import { subjectOf } from '../../report/outline.ts';
import { editionOf } from '../../report/view/edition.ts';
import { figureGroups } from '../../report/view/figure-groups.ts';
import { type Fate, fatesIn } from './fates.ts';
import { type FigureEdit, figuresAt, type GivenFigure, type StoryFigures } from './gather.ts';

/** What makes figures values of one thing. */
export type Tie = 'compared' | 'later' | 'edited' | 'same-toll' | 'same-value';

/** Figures given for one thing, by time. */
export interface FigureGroup {
  /** How the comparison calls it; null where it does not tie them. */
  readonly subject: string | null;
  /** Where it is a toll: of what. */
  readonly fate: Fate | null;
  readonly figures: readonly GivenFigure[];
  readonly ties: readonly Tie[];
  readonly edits: readonly FigureEdit[];
}

/**
 * Figures of a story by the thing they are given for: those that the comparison lays side by side or calls a later value,
 * those that an edit put in each other's place, counts of the dead and of the hurt, and the same value of the same thing.
 * What nothing ties stands alone, since twelve passengers in a boat and ninety on board are both people.
 */
export function groupsOf({ figures, edits }: StoryFigures, comparison: Comparison | null): FigureGroup[] {
  const groups = new Groups(figures);
  if (comparison) tieCompared(groups, figures, comparison);
  for (const { before, after } of edits)
    if (before && after) groups.tie('edited', [...figuresAt(figures, before), ...figuresAt(figures, after)]);
  tieTolls(groups, figures);
  tieSameValues(groups, figures);
  return groups.all(edits).sort(byInterest);
}

function tieCompared(groups: Groups, figures: readonly GivenFigure[], comparison: Comparison): void {
  for (const { title, difference, rows } of figureGroups(editionOf(comparison))) {
    const own = rows.flatMap(({ account, quantity }) =>
      figuresAt(figures, passageOf(account.document, quantity.number)),
    );
    const fits = difference === null ? agree : isOfOneOrder;
    for (const [i, figure] of own.entries())
      groups.tie('compared', [...own.slice(0, i).filter((one) => fits(one, figure)), figure], difference && title);
  }
  for (const { why, what, sides } of comparison.nonDifferences) {
    if (why !== 'later') continue;
    const [first, ...others] = sides.flatMap((side) => figuresAt(figures, side));
    if (first) groups.tie('later', [first, ...others.filter((one) => isComparable(first, one))], subjectOf({ what }));
  }
}

const isOfOneOrder = (a: GivenFigure, b: GivenFigure): boolean => !ofAnotherOrder(a.quantity, b.quantity);

/** Whether two figures that stand in accounts of one fact can both be right of one thing. */
const agree = (a: GivenFigure, b: GivenFigure): boolean =>
  isComparable(a, b) && relateQuantities(a.quantity, b.quantity) !== 'disjoint';

const isComparable = (a: GivenFigure, b: GivenFigure): boolean => comparable(a.quantity, b.quantity).comparable;

/** People of whom the same is told: of one event, one toll, unless the numbers are of another order. */
function tieTolls(groups: Groups, figures: readonly GivenFigure[]): void {
  const readers = new Map<Reading, (quantity: Quantity) => Fate | null>();
  const tolls = new Map<Fate, GivenFigure[]>();
  for (const figure of figures) {
    const read = readers.get(figure.reading) ?? fatesIn(figure.reading);
    readers.set(figure.reading, read);
    const fate = read(figure.quantity);
    if (fate !== null) tolls.set(fate, [...(tolls.get(fate) ?? []), figure]);
  }
  for (const [fate, counted] of tolls) {
    const [first, ...others] = counted;
    if (first) groups.tie('same-toll', [first, ...others.filter((one) => isOfOneOrder(first, one))], null, fate);
  }
}

/** Dimensions whose values tell a thing by themselves: few events have two sums of three million crowns. */
const TELLING: ReadonlySet<string> = new Set(['money', 'mass', 'area', 'volume', 'energy', 'data']);

/** From here on a count is telling: many things of an event are two or five. */
const TELLING_COUNT = 10;

/** The same value of things that may be the same, in one article or several. */
function tieSameValues(groups: Groups, figures: readonly GivenFigure[]): void {
  const byValue = new Map<string, GivenFigure[]>();
  for (const figure of figures) {
    const { dimension, unit, low, high, counted } = figure.quantity;
    if (counted === null && !TELLING.has(dimension)) continue;
    const key = `${dimension} ${unit} ${low} ${high}`;
    byValue.set(key, [...(byValue.get(key) ?? []), figure]);
  }
  for (const same of byValue.values())
    same.forEach((figure, i) => {
      const partner = same.slice(0, i).find((one) => isSame(one, figure));
      if (partner) groups.tie('same-value', [partner, figure]);
    });
}

function isSame(a: GivenFigure, b: GivenFigure): boolean {
  const [x, y] = [a.quantity, b.quantity];
  const telling = x.counted === y.counted || (x.low ?? x.high ?? 0) >= TELLING_COUNT;
  return telling && isComparable(a, b) && relateQuantities(x, y) === 'equal';
}

/** Sets that grow together (union–find), with what brought them together. */
class Groups {
  readonly #parent: Map<GivenFigure, GivenFigure>;
  readonly #ties: {
    readonly figure: GivenFigure;
    readonly tie: Tie;
    readonly subject: string | null;
    readonly fate: Fate | null;
  }[] = [];

  constructor(figures: readonly GivenFigure[]) {
    this.#parent = new Map(figures.map((figure) => [figure, figure]));
  }

  tie(tie: Tie, figures: readonly GivenFigure[], subject: string | null = null, fate: Fate | null = null): void {
    const [first, ...others] = figures;
    if (!first || (others.length === 0 && fate === null)) return;
    for (const other of others) this.#parent.set(this.#root(other), this.#root(first));
    this.#ties.push({ figure: first, tie, subject, fate });
  }

  all(edits: readonly FigureEdit[]): FigureGroup[] {
    const members = new Map<GivenFigure, GivenFigure[]>();
    for (const figure of this.#parent.keys()) {
      const root = this.#root(figure);
      members.set(root, [...(members.get(root) ?? []), figure]);
    }
    return [...members].map(([root, figures]) => {
      const ties = this.#ties.filter(({ figure }) => this.#root(figure) === root);
      return {
        subject: ties.find(({ subject }) => subject !== null)?.subject ?? null,
        fate: ties.find(({ fate }) => fate !== null)?.fate ?? null,
        figures: figures.sort(byTime),
        ties: [...new Set(ties.map(({ tie }) => tie))],
        edits: edits.filter(({ after }) => after !== null && figuresAt(figures, after).length > 0),
      };
    });
  }

  #root(figure: GivenFigure): GivenFigure {
    let root = figure;
    for (let up = this.#parent.get(root); up && up !== root; up = this.#parent.get(root)) root = up;
    for (let at = figure; at !== root; ) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }
}

const moment = (at: string): number => {
  const time = Date.parse(at);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
};

const byTime = (a: GivenFigure, b: GivenFigure): number => {
  const [first, second] = [moment(a.at), moment(b.at)];
  if (first !== second) return first < second ? -1 : 1;
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.quantity.span.start - b.quantity.span.start;
};

/** How many different values a group has. */
export const valuesIn = ({ figures }: Pick<FigureGroup, 'figures'>): number =>
  new Set(
    figures.map(
      ({ quantity: { low, high, openLow, openHigh, unit } }) => `${low} ${high} ${openLow} ${openHigh} ${unit}`,
    ),
  ).size;

/** What was edited first, then what has most values, then what most give. */
const byInterest = (a: FigureGroup, b: FigureGroup): number =>
  b.edits.length - a.edits.length || valuesIn(b) - valuesIn(a) || b.figures.length - a.figures.length;
