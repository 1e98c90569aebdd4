import type { Reading } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { tokensIn } from '../text/analysis.ts';
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

/** The forms of a report by what they are forms of, quotations left out; each list in the order of the text. */
export interface Forms {
  readonly byThing: ReadonlyMap<string, readonly Form[]>;
  /** Things that the report itself writes in more than one way. */
  readonly varied: readonly string[];
}

/** The words of a report whose form is a matter of house style or of care. */
export function formsIn(reading: Reading): Forms {
  const quoted = quotedSpans(reading);
  const byThing = new Map<string, Form[]>();
  for (const { start, end } of reading.blocks) {
    const text = reading.text.slice(start, end);
    const words = wordSpansOf(text, start).flatMap((word) => formsOfWord(reading.text, word));
    for (const form of [...words, ...stylesIn(text, start)]) {
      if (meets(form, quoted)) continue;
      const list = byThing.get(form.thing);
      if (list) list.push(form);
      else byThing.set(form.thing, [form]);
    }
  }
  const varied = [...byThing].filter(([, forms]) => forms.some(({ form }) => form !== forms[0]?.form));
  return { byThing, varied: varied.map(([thing]) => thing) };
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
 * throughout, and `copy` in that way only in the passages that the two share, which are given for each.
 */
export function slipIn(
  copy: Forms,
  copyShared: readonly Span[],
  original: Forms,
  originalShared: readonly Span[],
): Slip | null {
  if (copy.varied.length === 0) return null;
  const [here, there] = [union(copyShared), union(originalShared)];
  for (const thing of copy.varied) {
    const [mine, theirs] = [copy.byThing.get(thing) ?? [], original.byThing.get(thing) ?? []];
    const form = theirs[0]?.form;
    if (form === undefined || theirs.some((each) => each.form !== form) || !insideAndOutside(theirs, there)) continue;
    const own = mine.filter((each) => !meets(each, here));
    const shared = mine.find((each) => each.form === form && meets(each, here));
    if (shared && own[0] && own.every((each) => each.form !== form)) return { shared: shared.text, own: own[0].text };
  }
  return null;
}

const insideAndOutside = (forms: readonly Form[], spans: readonly Span[]): boolean =>
  forms.some((form) => meets(form, spans)) && forms.some((form) => !meets(form, spans));

/** Whether a span meets one of others, which are sorted and do not overlap. */
const meets = (span: Span, others: readonly Span[]): boolean => tokensIn(others, span).length > 0;
