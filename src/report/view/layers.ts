import { type Reuse, type Severity, type Span, spanOverlap } from '../../core/model/index.ts';
import { type Account, type Edition, unitsAt } from './edition.ts';

/** What the reading marks in a text, and `lit`, what the reader came for. `value` is one side of a difference, with the difference's index. */
export type Layer =
  | { readonly type: 'speech' | 'cue' | 'source' | 'copied' | 'words-shared' | 'lit' }
  | { readonly type: 'value'; readonly difference: number; readonly severity: Severity };

/** A stretch of text over which one layer lies. */
export interface LaidSpan extends Span {
  readonly layer: Layer;
}

/** A stretch of text over which the same layers lie. */
export interface Piece extends Span {
  readonly layers: readonly Layer[];
}

/** All that is marked in an account's text. */
export function layersOf(edition: Edition, { document }: Account): LaidSpan[] {
  const spans: LaidSpan[] = [];
  const lay = (span: Span, layer: Layer) => spans.push({ start: span.start, end: span.end, layer });
  for (const { kind, content, cue, source } of document.attributions) {
    if (kind !== 'indirect') for (const span of content) lay(span, { type: 'speech' });
    for (const span of source) lay(span, { type: 'source' });
    if (cue) lay(cue, { type: 'cue' });
  }
  for (const reuse of edition.comparison.reuse)
    for (const passage of reuse.passages)
      if (passage.document === document.id) lay(passage, { type: isQuoteOnly(reuse) ? 'words-shared' : 'copied' });
  edition.comparison.differences.forEach(({ sides, severity }, difference) => {
    for (const side of sides) if (side.document === document.id) lay(side, { type: 'value', difference, severity });
  });
  return spans;
}

const isQuoteOnly = ({ kind }: Reuse): boolean => kind === 'same-quote';

/** Layers of each account's units, made when they are first asked for. */
const LAID = new WeakMap<Account, ReadonlyMap<string, readonly LaidSpan[]>>();

/** All that is marked in an account's text, by `Unit.id`. */
export function layersById(edition: Edition, account: Account): ReadonlyMap<string, readonly LaidSpan[]> {
  const known = LAID.get(account);
  if (known) return known;
  const laid = layersByUnit(account.units, layersOf(edition, account));
  const made = new Map(account.units.map(({ id }, i) => [id, laid[i] ?? []]));
  LAID.set(account, made);
  return made;
}

/** What is marked within a span of an account's text. */
export const accountLayers = (edition: Edition, account: Account, span: Span): LaidSpan[] => {
  const byId = layersById(edition, account);
  return [...new Set(unitsAt(account, span).flatMap(({ id }) => byId.get(id) ?? []))];
};

/** Cuts a span of text wherever a layer begins or ends. `laid` may reach beyond the span. */
export function piecesOf(span: Span, laid: readonly LaidSpan[]): Piece[] {
  const within = laid.filter((other) => spanOverlap(span, other) > 0);
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of within) {
    if (start > span.start) cuts.add(start);
    if (end < span.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? span.end;
    return {
      start,
      end,
      layers: within.filter((other) => other.start <= start && end <= other.end).map((o) => o.layer),
    };
  });
}

/** Layers by the unit they touch, so that each unit looks at its own alone. Both lists are walked once. */
export function layersByUnit(units: readonly Span[], laid: readonly LaidSpan[]): LaidSpan[][] {
  const sorted = [...laid].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: LaidSpan[] = [];
  return units.map((unit) => {
    open = open.filter(({ end }) => end > unit.start);
    for (let layer = sorted[next]; layer && layer.start < unit.end; layer = sorted[++next]) open.push(layer);
    return open.filter((layer) => spanOverlap(unit, layer) > 0);
  });
}
