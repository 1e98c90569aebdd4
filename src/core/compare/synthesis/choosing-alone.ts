import type { Reading } from '../../model/annotation.ts';
import type { Difference, SynthesisSentence } from '../../model/comparison.ts';
import { spanContains } from '../../model/span.ts';
import type { Profile } from '../profile.ts';
import type { Draft } from './draft.ts';
import type { Findings } from './findings.ts';
import { passageTold, standsAlone } from './telling.ts';

const MOST_ALONE = 4;
const MOST_ALONE_OF_ONE = 2;

/** The newsiest of what one account alone tells, in its own words after a lead that names it. */
export function chooseOnly(
  { alone, apart, differences, readings }: Findings,
  names: ReadonlyMap<string, string>,
  draft: Draft,
  upTo: number,
): SynthesisSentence[] {
  const counts = new Map<string, number>();
  const chosen: { document: string; sentence: SynthesisSentence }[] = [];
  for (const { profile } of alone) {
    if (chosen.length === MOST_ALONE || draft.words >= upTo) break;
    const { document } = profile;
    const count = counts.get(document) ?? 0;
    if (count === MOST_ALONE_OF_ONE || apart.has(document) || isTold(profile, differences)) continue;
    if (!standsAlone(profile) || !introduces(profile, readings)) continue;
    const own = passageTold(profile);
    const text = `Only ${names.get(document) ?? document} adds: ${own.quote}`;
    const sentence: SynthesisSentence = { role: 'only', text, cites: [own] };
    if (!draft.add(sentence, profile)) continue;
    counts.set(document, count + 1);
    chosen.push({ document, sentence });
  }
  const order = chosen.map(({ document }) => document);
  return chosen.sort((x, y) => order.indexOf(x.document) - order.indexOf(y.document)).map(({ sentence }) => sentence);
}

/** Whether a sentence holds a side of a difference: then it is no one account's own news. */
const isTold = ({ document, sentence }: Profile, differences: readonly Difference[]): boolean =>
  differences.some(
    ({ severity, sides }) =>
      severity !== 'wording' && sides.some((side) => side.document === document && spanContains(sentence, side)),
  );

/** Whether the sentence gives in full the name of whoever this account alone names: nobody else has introduced them. */
const introduces = ({ document, mentions, reading }: Profile, readings: readonly Reading[]): boolean =>
  mentions.every(({ kind, entity }) => {
    const known = reading.entities.find(({ id }) => id === entity);
    const [first = '', ...rest] = known?.name.split(' ') ?? [];
    if (kind !== 'name' || known?.type !== 'person' || rest.length === 0) return true;
    return (
      mentions.some(
        (other) => other.entity === entity && reading.text.slice(other.span.start, other.span.end).includes(first),
      ) ||
      readings.some((other) => other.id !== document && other.mentions.some((mention) => mention.entity === entity))
    );
  });
