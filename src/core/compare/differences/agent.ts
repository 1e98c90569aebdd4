import type { Mention } from '../../model/annotation.ts';
import { spanContains } from '../../model/span.ts';
import { foldedAt } from '../folded.ts';
import type { Profile } from '../profile.ts';
import { isCue } from './cue.ts';
import { type Deed, type Doer, deedsOf } from './deeds.ts';
import { type AlignedWords, type Draft, side } from './draft.ts';
import { isRespelt } from './spelling.ts';

/** Weight of the words that say to what it was done, which both must have for two deeds to be one. */
const LEAST_OBJECT = { active: 1, passive: 0.6 } as const;

/** The same deed told of different doers. */
export function agentDifferences({ pair }: AlignedWords): Draft[] {
  const { a, b, score } = pair;
  const others = deedsOf(b);
  return deedsOf(a).flatMap((x) =>
    others
      .filter((y) => y.verb.key === x.verb.key && !isCue(a, [x.verb]) && !isCue(b, [y.verb]))
      .filter(
        (y) =>
          sharedObject(a, x, y) >= LEAST_OBJECT[x.passive && y.passive ? 'passive' : 'active'] &&
          areTwo(a, x.doer, b, y.doer),
      )
      .map((y) => ({
        type: 'actor' as const,
        severity: 'contradiction' as const,
        about: `Who ${x.verb.token.lower} (“${objectOf(a, x)}”)`,
        sides: [side(a, x.doer.span), side(b, y.doer.span)] as const,
        reasons: ['the same deed, told of different doers'],
        confidence: score * 0.7,
      })),
  );
}

function sharedObject({ weights }: Profile, x: Deed, y: Deed): number {
  const keys = new Set(y.object.map(({ key }) => key));
  return x.object.reduce(
    (sum, { key, weight }) => sum + (weight > 0 && keys.has(key) ? (weights.get(key) ?? 0) : 0),
    0,
  );
}

function objectOf({ reading }: Profile, { object }: Deed): string {
  const [first, last] = [object[0], object.at(-1)];
  return first && last ? reading.text.slice(first.start, last.end).replace(/["“”]/g, '') : '';
}

/** Whether two doers are certainly not one: other names, or other descriptions, and neither told of in the other sentence. */
function areTwo(a: Profile, x: Doer, b: Profile, y: Doer): boolean {
  const words = ({ reading }: Profile, { span }: Doer) => foldedAt(reading, span);
  if (words(a, x) === words(b, y)) return false;
  if (!x.mention || !y.mention) return true;
  if (x.mention.entity === y.mention.entity || isNamed(b, x.mention) || isNamed(a, y.mention)) return false;
  return !isRespelt(a.reading, x.mention, b.reading, y.mention);
}

const isNamed = ({ mentions, sentence }: Profile, { entity }: Mention): boolean =>
  mentions.some((mention) => mention.entity === entity && spanContains(sentence, mention.span));
