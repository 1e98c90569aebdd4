import { MONTHS, PARTS_OF_DAY, SEASONS, WEEKDAYS } from '../annotate/en/time-words.ts';
import type { Case, CheckedWord } from './case.ts';
import type { Refusal } from './claim.ts';

const OTHERS =
  'today yesterday tomorrow tonight noon midnight midday overnight ago earlier later next last previous'.split(' ');
const CLOCK = /^([ap])\.?m\.?$/;

/** What a word says of the time, as compared; null where it says nothing. */
export function timeOf(word: CheckedWord | undefined): string | null {
  if (!word) return null;
  const { lower, pos } = word;
  const clock = CLOCK.exec(lower);
  if (clock) return `${clock[1]}m`;
  if (lower === 'may' || lower === 'march') return pos === 'PROPN' || pos === 'NOUN' ? lower : null;
  const bare = lower.replace(/s$/, '');
  const month = MONTHS.get(lower);
  if (month !== undefined) return `month ${month}`;
  const weekday = WEEKDAYS.get(lower) ?? (bare.length > 4 ? WEEKDAYS.get(bare) : undefined);
  if (weekday !== undefined) return `weekday ${weekday}`;
  if (lower === 'fall' && pos !== 'NOUN') return null;
  return PARTS_OF_DAY.has(bare) || SEASONS.has(bare) || OTHERS.includes(lower) ? bare : null;
}

/** Every day, month, part of a day and hour of the claim is one of a cited passage. */
export function timeRefusals({ words, cited }: Case): Refusal[] {
  const known = new Set(cited.flatMap((passage) => passage.words.map(timeOf)));
  return words.flatMap((word) => {
    const time = timeOf(word);
    return time === null || known.has(time)
      ? []
      : [{ rule: 'time' as const, reason: `“${word.text}” is no time of the cited passages` }];
  });
}
