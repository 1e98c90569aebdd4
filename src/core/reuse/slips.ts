import type { Reading } from '../model/annotation.ts';
import { type Span, spanOverlap } from '../model/span.ts';
import { inverseFrequency, oneSpelling, stemOf } from '../text/stems.ts';
import { wordSpansOf } from '../text/words.ts';
import { STYLES } from './english.ts';
import { quotedSpans, union } from './quotations.ts';

/** One way of writing something that is written in several: “harbour” is a form of `spelling harbor`. */
export interface Form extends Span {
  readonly thing: string;
  /** Folded, or the name of a style. */
  readonly form: string;
  /** As it stands in the text. */
  readonly text: string;
}

/** Letters of a name that is long enough for one other letter to be a slip, and short enough for a name. */
const [SHORTEST_NAME, LONGEST_NAME] = [5, 20];

/** Words that news has this often are told apart by their letters: “county”, “country”. */
const LEAST_RARE = 5;

/** The words of a report whose form is a matter of house style or of care, quotations left out; in the order of the text. */
export function formsIn(reading: Reading): Form[] {
  const quoted = quotedSpans(reading);
  const forms = reading.blocks.flatMap(({ start, end }) => [
    ...wordSpansOf(reading.text.slice(start, end), start).flatMap((word) => formsOfWord(reading.text, word)),
    ...stylesIn(reading.text.slice(start, end), start),
  ]);
  return outside(
    forms.sort((x, y) => x.start - y.start),
    quoted,
  );
}

/** Names keep their spelling wherever they are printed (“World Trade Center”), so only other words are a matter of style. */
function formsOfWord(text: string, { start, end, folded }: Span & { readonly folded: string }): Form[] {
  const form = folded.replace(/'s$/, '');
  const as = text.slice(start, start + form.length);
  const things = /^\p{Ll}/u.test(as)
    ? [`spelling ${oneSpelling(form)}`]
    : nameKeys(as, form).map((key) => `name ${key}`);
  return things.map((thing) => ({ start, end, thing, form, text: as }));
}

/**
 * What a rare name has in common with those that are one letter within it away: itself, and itself without that letter
 * (deletion neighbourhoods; Garbe's SymSpell). The first and the last letter stay: “German” and “Germany” are two words.
 */
function nameKeys(text: string, form: string): string[] {
  if (form.length < SHORTEST_NAME || form.length > LONGEST_NAME || !/^\p{Lu}\p{L}+$/u.test(text)) return [];
  if (inverseFrequency(stemOf(form)) < LEAST_RARE) return [];
  return [form, ...Array.from({ length: form.length - 2 }, (_, i) => form.slice(0, i + 1) + form.slice(i + 2))];
}

function stylesIn(text: string, offset: number): Form[] {
  return STYLES.flatMap(({ thing, forms }) =>
    forms.flatMap(({ form, pattern }) =>
      [...text.matchAll(pattern)].map(({ 0: as, index }) => ({
        start: offset + index,
        end: offset + index + as.length,
        thing,
        form,
        text: as,
      })),
    ),
  );
}

/** A slip: what an account writes as another does in what they share, and otherwise elsewhere. */
export interface Slip {
  /** As it stands in what they share. */
  readonly shared: string;
  /** As it stands elsewhere. */
  readonly own: string;
}

/**
 * The first slip that shows `copy` to have its share from `original`: something that `original` writes in one way
 * throughout, and `copy` in that way only in the shared passages. Forms come in the order of the text; the spans are
 * where each shares passages with the other.
 */
export function slipIn(
  copy: readonly Form[],
  copyShared: readonly Span[],
  original: readonly Form[],
  originalShared: readonly Span[],
): Slip | null {
  const [here, there] = [union(copyShared), union(originalShared)];
  const taken = byThing(within(original, there));
  const own = byThing(outside(copy, here));
  const others = byThing(outside(original, there));
  for (const { thing, form, text } of within(copy, here)) {
    if (!taken.get(thing)?.some((each) => each.form === form)) continue;
    const [mine, theirs] = [own.get(thing) ?? [], others.get(thing) ?? []];
    const [first] = mine;
    if (!first || mine.some((each) => each.form === form)) continue;
    if (theirs.length > 0 && theirs.every((each) => each.form === form)) return { shared: text, own: first.text };
  }
  return null;
}

function byThing(forms: readonly Form[]): Map<string, Form[]> {
  const map = new Map<string, Form[]>();
  for (const form of forms) {
    const list = map.get(form.thing);
    if (list) list.push(form);
    else map.set(form.thing, [form]);
  }
  return map;
}

const outside = (forms: readonly Form[], spans: readonly Span[]): Form[] => parted(forms, spans, false);

const within = (forms: readonly Form[], spans: readonly Span[]): Form[] => parted(forms, spans, true);

/** Forms that meet one of the spans, or those that meet none. Both come sorted, and the spans do not overlap. */
function parted(forms: readonly Form[], spans: readonly Span[], meeting: boolean): Form[] {
  let at = 0;
  return forms.filter((form) => {
    while ((spans[at]?.end ?? Infinity) <= form.start) at++;
    const span = spans[at];
    return (span !== undefined && spanOverlap(span, form) > 0) === meeting;
  });
}
