import type { Attribution } from '../../model/annotation.ts';
import type { Severity } from '../../model/comparison.ts';
import { hull, type Span, spanOverlap } from '../../model/span.ts';
import { fold, wordsOf } from '../../text/normalise.ts';
import type { Hunk } from '../hunks.ts';
import {
  change,
  type Edit,
  type Findings,
  findingsOf,
  hunksAt,
  isCapitalOnly,
  lowerFirst,
  NOTHING,
  type Side,
  touched,
  wordsAt,
} from './edit.ts';
import { isSpelling } from './spelling.ts';

/** Who a claim is attributed to, where that was edited: given, dropped, changed to another, or told by another verb. */
export function attributionChanges(edit: Edit): Findings {
  const before = attributionsIn(edit, 'before');
  const after = attributionsIn(edit, 'after');
  const found: Findings[] = [];
  const open = new Set(after);
  for (const x of before) {
    const y = [...open].find((other) => sharesContent(x, other, edit)) ?? keptIn(x, edit.before, edit.after);
    if (y) open.delete(y);
    found.push(y ? changed(x, y, edit) : dropped(x, edit));
  }
  for (const y of open) {
    const x = keptIn(y, edit.after, edit.before);
    found.push(x ? changed(x, y, edit) : given(y, edit));
  }
  return findingsOf(oncePerPlace(found));
}

/** Without findings all of whose places an earlier one explains: a source of two statements is edited once. */
function oncePerPlace(found: readonly Findings[]): Findings[] {
  const told = new Set<Hunk>();
  return found.filter(({ explained }) => {
    const fresh = explained.some((hunk) => !told.has(hunk));
    for (const hunk of explained) told.add(hunk);
    return fresh;
  });
}

/** Attributions whose source or cue was edited, nested ones left out. */
const attributionsIn = ({ hunks, ...sides }: Edit, role: 'before' | 'after'): Attribution[] =>
  touched(sides[role].reading.attributions, frameOf, sides[role], hunks, role).filter((attribution) =>
    isFrame(attribution, sides[role]),
  );

/** Of what was read with less confidence nothing is said to have changed. 0 to 1. */
const DOUBTFUL = 0.4;

/** Whether it says in this sentence who says what. Doubtful and nested ones and those from nobody named are left out. */
const isFrame = ({ within, cue, source, confidence }: Attribution, { span }: Side): boolean =>
  confidence >= DOUBTFUL && within === null && source.length > 0 && cue !== null && spanOverlap(cue, span) > 0;

const frameOf = ({ source, cue }: Attribution): Span[] => [...source, ...(cue ? [cue] : [])];

const LEAST_SHARED = 0.4;

/** Whether two attributions are of one claim: most words of the shorter content are in the other. */
function sharesContent(x: Attribution, y: Attribution, { before, after }: Edit): boolean {
  const [p, q] = [contentWords(x, before), contentWords(y, after)];
  const shared = [...p].filter((word) => q.has(word)).length;
  return shared > 0 && shared / Math.min(p.size, q.size) >= LEAST_SHARED;
}

const contentWords = ({ content }: Attribution, { reading, span }: Side): Set<string> =>
  new Set(
    content
      .filter((part) => spanOverlap(part, span) > 0)
      .flatMap(({ start, end }) => fold(reading.text.slice(start, end)).match(/[\p{L}\p{N}]+/gu) ?? []),
  );

/** The attribution of the same claim on the other side, whose own words were not edited. */
function keptIn(one: Attribution, own: Side, other: Side): Attribution | undefined {
  const words = contentWords(one, own);
  return other.reading.attributions.find((candidate) => {
    if (!isFrame(candidate, other)) return false;
    const theirs = contentWords(candidate, other);
    const shared = [...words].filter((word) => theirs.has(word)).length;
    return shared > 0 && shared / Math.min(words.size, theirs.size) >= LEAST_SHARED;
  });
}

const frameSpan = (attribution: Attribution, { span }: Side): Span => {
  const parts = frameOf(attribution).filter((part) => spanOverlap(part, span) > 0);
  return parts.length > 0 ? hull(parts) : span;
};

/** The source as it is named. One that begins a sentence and is no name loses its capital. */
function nameOf({ source }: Attribution, side: Side): string {
  const span = hull(source);
  const words = wordsAt(side, span);
  const isName = side.reading.mentions.some(
    (mention) =>
      mention.kind === 'name' &&
      mention.span.start <= span.start &&
      mention.span.end > span.start &&
      !isCapitalOnly(side, mention),
  );
  return !isName && (DETERMINER.test(words) || !/\p{Lu}/u.test(words.slice(1))) ? lowerFirst(words) : words;
}

/** “The mayor, Ann Hale” begins with no name. */
const DETERMINER = /^(?:The|An?|His|Her|Its|Their|Our|My|Some|Many|Several|One)\b/;

const dropped = (x: Attribution, edit: Edit): Findings =>
  one(edit, x, null, {
    severity: 'imprecision',
    what: `attributed to ${nameOf(x, edit.before)} before, told flat now`,
  });

const given = (y: Attribution, edit: Edit): Findings =>
  one(edit, null, y, {
    severity: 'imprecision',
    what: `attributed to ${nameOf(y, edit.after)} now, told flat before`,
  });

function changed(x: Attribution, y: Attribution, edit: Edit): Findings {
  const [p, q] = [nameOf(x, edit.before), nameOf(y, edit.after)];
  if (!sameName(p, q)) {
    if (isRespelt(p, q)) return NOTHING;
    const quoted = x.kind === 'direct' && y.kind === 'direct';
    const alike = x.speaker !== null && y.speaker !== null && sameName(x.speaker.name, y.speaker.name);
    if (alike) return NOTHING;
    return one(edit, x, y, {
      severity: quoted ? 'contradiction' : 'imprecision',
      what: `speaker changed: ${p} → ${q}`,
    });
  }
  const [c, d] = [cueOf(x, edit.before), cueOf(y, edit.after)];
  if (fold(c) === fold(d)) return NOTHING;
  const stance = x.stance !== y.stance || x.commitment !== y.commitment;
  const denial = (x.stance === 'denied') !== (y.stance === 'denied');
  const severity = denial ? 'contradiction' : stance ? 'imprecision' : 'wording';
  return one(edit, x, y, { severity, what: `${q}: ‘${c}’ → ‘${d}’` });
}

const cueOf = ({ cue }: Attribution, side: Side): string => (cue ? wordsAt(side, cue) : '');

/** Whether one name has all words of the other, articles and titles aside: “Hale”, “Mayor Ann Hale”. */
function sameName(p: string, q: string): boolean {
  const words = (name: string) =>
    new Set(
      (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter(
        (word) => !/^(?:the|a|an|his|her|its|their|mr|mrs|ms|dr)$/.test(word),
      ),
    );
  const [x, y] = [words(p), words(q)];
  const [fewer, more] = x.size <= y.size ? [x, y] : [y, x];
  return fewer.size === 0 ? more.size === 0 : [...fewer].every((word) => more.has(word));
}

function one(
  edit: Edit,
  x: Attribution | null,
  y: Attribution | null,
  told: { severity: Severity; what: string },
): Findings {
  const before = x && frameSpan(x, edit.before);
  const after = y && frameSpan(y, edit.after);
  const explained = [
    ...(before ? hunksAt(edit.hunks, 'before', before) : []),
    ...(after ? hunksAt(edit.hunks, 'after', after) : []),
  ];
  return { changes: [change({ type: 'attribution', ...told }, edit, before, after)], explained };
}

/** The same name but for its spelling. */
function isRespelt(p: string, q: string): boolean {
  const [x, y] = [wordsOf(p), wordsOf(q)];
  return x.length === y.length && x.every((word, i) => word === y[i] || isSpelling(word, y[i] ?? ''));
}
