import { speakerId } from '../../core/annotate/attributions/speakers.ts';
import type { Attribution, Reading, Speaker, Voice } from '../../core/model/annotation.ts';
import { type Passage, type Span, spanLength, spanOverlap } from '../../core/model/span.ts';
import { fold } from '../../core/text/normalise.ts';
import type { Member } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { standingDecisions } from './decision-log.ts';
import { type Correction, isOfStory, ON_CONTENT, placedIn } from './on-content.ts';

/** Who says what, as people put it right and did not take back, in the accounts of a story; in the order in which they did. */
export async function correctionsOf(store: Store, members: readonly Member[]): Promise<Correction[]> {
  const standing = await standingDecisions(store, 'speaker');
  return standing
    .map(({ payload }) => ON_CONTENT.speaker.parse(payload))
    .filter(({ content }) => isOfStory(content, members));
}

/** Readings with the speakers that people put right. Accounts of the same text are put right alike. */
export async function corrected(
  store: Store,
  readings: readonly Reading[],
  corrections: readonly Correction[],
): Promise<Reading[]> {
  const documents = new Set(readings.map(({ id }) => id));
  const texts = new Map(readings.map(({ id, text }) => [id, text]));
  let result = [...readings];
  for (const { content, name } of corrections) {
    const placed = (await placedIn(store, content, documents)).filter((passage) => passage !== null);
    const text = texts.get(placed[0]?.document ?? '');
    if (text === undefined) continue;
    result = result.map((reading) => (reading.text === text ? withSpeaker(reading, placed, name) : reading));
  }
  return result;
}

/** Share of both contents together that must be of both for them to be one: another reader may cut it otherwise. */
const SAME_CONTENT = 0.5;

/** The attribution of this content: the one that shares most with it. */
function attributionOf(reading: Reading, content: readonly Span[]): Attribution | undefined {
  let best: Attribution | undefined;
  let most = 0;
  for (const attribution of reading.attributions) {
    const share = sharedOf(attribution.content, content);
    if (share >= SAME_CONTENT && share > most) [best, most] = [attribution, share];
  }
  return best;
}

function sharedOf(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + spanLength(span), 0);
  const both = a.reduce((sum, span) => sum + b.reduce((part, other) => part + spanOverlap(span, other), 0), 0);
  return both / Math.max(1, length(a) + length(b) - both);
}

/** A reading in which a content is said by somebody of this name. As it is where it has no such attribution. */
function withSpeaker(reading: Reading, content: readonly Passage[], name: string | null): Reading {
  const meant = attributionOf(reading, content);
  if (!meant) return reading;
  const speaker = name === null ? null : speakerNamed(reading, name);
  const voiced = <T extends { readonly voice: Voice }>(one: T): T =>
    one.voice.type === 'speaker' && one.voice.attribution === meant.id
      ? { ...one, voice: { ...one.voice, speaker } }
      : one;
  return {
    ...reading,
    attributions: reading.attributions.map((attribution) =>
      attribution === meant ? { ...attribution, speaker, rule: 'by hand', confidence: 1 } : attribution,
    ),
    quantities: reading.quantities.map(voiced),
  };
}

/** The entity of the reading that has this name or, if it is the only one, this other form of it; else a speaker of its own. */
function speakerNamed({ entities }: Reading, name: string): Speaker {
  const wanted = fold(name);
  const other = entities.filter(({ aliases }) => aliases.some((alias) => fold(alias) === wanted));
  const known = entities.find((entity) => fold(entity.name) === wanted) ?? (other.length === 1 ? other[0] : undefined);
  return known ? { id: known.id, name: known.name } : { id: speakerId(name), name };
}
