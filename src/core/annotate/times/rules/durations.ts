import { COUNT, countOf } from '../count.ts';
import { type Context, duration, GAP, HINTS, type Reading, type Rule, rule } from '../rule.ts';
import { isoDuration, precisionOf } from '../units.ts';

const UNIT = '(?<unit>second|minute|hour|day|night|weekend|week|month|quarter|year|decade|centurie|century)';
const ADJECTIVE = `(?:(?:more|full|straight|consecutive|long|additional|extra|short|fiscal|trading|working|business|solid|whole|further|other|calendar)${GAP})?`;

const unitOf = (match: RegExpMatchArray): string =>
  (match.groups?.unit ?? 'day').toLowerCase().replace('centurie', 'century');

function counted(match: RegExpMatchArray, context: Context): Reading | null {
  const unit = unitOf(match);
  const written = (match.groups?.count ?? '').toLowerCase();
  if (/^[ -]old\b/.test(context.after) || (/^['’]s? /.test(context.after.slice(0, 3)) && written === 'the'))
    return null;
  const half = match.groups?.half !== undefined ? 0.5 : 0;
  if (/^(?:a|an|the|some|many|few)$/.test(written) && !lengthOfTime(written, unit, match, context)) return null;
  if (written === 'one' && unit === 'day' && !/^(?:for|in|within|than|after|least|only|just)$/.test(context.before))
    return null;
  const count = countOf(written);
  return duration(isoDuration(count === null || written === 'the' ? null : count + half, unit), precisionOf(unit));
}

/** Whether "a day", "the week" measure a length here, and are no rate ("a day" after a figure) and no date. */
function lengthOfTime(written: string, unit: string, match: RegExpMatchArray, context: Context): boolean {
  if (match.groups?.plural !== undefined && written !== 'the') return true;
  if (match.groups?.half !== undefined) return true;
  if (written === 'the')
    return match.groups?.plural !== undefined && /^(?:in|for|over|during|of|within)$/.test(context.before);
  if (unit === 'second' || unit === 'quarter') return false;
  return /^(?:for|in|within|than|after|over|about|nearly|almost|lasted|least|under|takes?|took|last|half|every|spend|spent|only|just|up)$/.test(
    context.before,
  );
}

function rangeOf(match: RegExpMatchArray, context: Context): Reading | null {
  if (/^[ -]old\b/.test(context.after)) return null;
  const unit = unitOf(match);
  const low = countOf(match.groups?.low ?? '');
  const high = countOf(match.groups?.count ?? '');
  if (low === null || high === null) return null;
  return duration(`${isoDuration(low, unit)}/${isoDuration(high, unit)}`, precisionOf(unit));
}

/** "two-year", "20-minute"; an age ("three-year-old") is none. */
function hyphenated(match: RegExpMatchArray, context: Context): Reading | null {
  if (/^-old\b/.test(context.after) || /^-olds\b/.test(context.after)) return null;
  return duration(isoDuration(countOf(match.groups?.count ?? ''), unitOf(match)), precisionOf(unitOf(match)));
}

/** "for years", "in recent months", "the coming weeks". */
function bare(match: RegExpMatchArray, context: Context): Reading | null {
  const written = match.groups?.which?.toLowerCase();
  if (
    written === undefined &&
    !/^(?:for|in|over|within|after|of|takes?|took|lasted|last|several|many|been|than)$/.test(context.before)
  )
    return null;
  return duration(isoDuration(null, unitOf(match)), precisionOf(unitOf(match)));
}

const LOW = COUNT.replace('<count>', '<low>');

/** Lengths of time. */
export const DURATION_RULES: readonly Rule[] = [
  rule('range', HINTS.unit, `${LOW}(?:${GAP}(?:to|or)${GAP}|-|–)${COUNT}(?:${GAP}|-)${UNIT}(?<plural>s)?`, rangeOf),
  rule(
    'counted',
    HINTS.unit,
    `(?:the${GAP}(?:(?:first|latest|final)${GAP})?)?${COUNT}${GAP}${ADJECTIVE}${UNIT}(?<plural>s)?(?<half>${GAP}and a half)?`,
    counted,
  ),
  rule('hyphenated', HINTS.unit, `${COUNT}-${UNIT}`, hyphenated),
  rule(
    'bare',
    HINTS.unit,
    `(?:(?<which>(?:the${GAP})?(?:recent|coming|past|last few|next few|early|final|last|first|following)|many|several|some|these|those|countless)${GAP})?(?<unit>second|minute|hour|day|week|month|quarter|year|decade|centurie)s`,
    bare,
  ),
];
