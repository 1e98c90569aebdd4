import {
  correctSpeaker,
  mergeStories,
  nameStory,
  pinArticle,
  rejectDifference,
  restoreDifference,
  splitStory,
  undo,
} from '../../app/desk/deciding.ts';
import { storyNamed } from '../../app/desk/finding.ts';
import type { OpenDesk } from '../../app/desk/open.ts';
import { printable } from '../../report/clean.ts';
import { shorten } from '../../report/excerpt.ts';
import type { Decision, DecisionKind } from '../../store/records.ts';
import type { ColourChoice } from '../colour.ts';
import { atDesk } from '../desk.ts';
import { displayOf } from '../display.ts';
import { EXIT, Failure, UsageError } from '../exit.ts';
import { openSink } from '../output.ts';
import type { StoreOptions } from '../store-options.ts';
import { storyView } from '../views/stories.ts';

export interface StoryOptions extends StoreOptions {
  readonly format: 'terminal' | 'json';
  readonly color: ColourChoice;
}

/** `rashomon story show`: a story, its accounts, and why each stands in it. Returns the exit status. */
export const showStory = (id: string, options: StoryOptions): Promise<number> =>
  atDesk(options, { mustExist: true }, async ({ store }) => {
    const story = await storyNamed(store, id);
    if (!story) throw new Failure(`there is no story ${id} in ${store.location}. See: rashomon stories`);
    await openSink(undefined).write(
      options.format === 'json' ? `${JSON.stringify(story)}\n` : storyView(story, displayOf(options, false)),
    );
    return EXIT.fine;
  });

/** `rashomon story merge|split|pin|name|speaker|reject|restore|undo`: what a person decides, and later runs keep to. Returns the exit status. */
export const decideCommand = {
  merge: (from: string, into: string, options: StoreOptions) =>
    decided(
      options,
      (desk) => mergeStories(desk, from, into),
      ({ payload, story }) => `story ${(payload as { from: string }).from} went into ${story}`,
    ),
  split: (from: string, articles: readonly string[], options: StoreOptions) =>
    decided(
      options,
      (desk) => splitStory(desk, from, articles),
      ({ payload }) => `split off as story ${(payload as { into: string }).into}`,
    ),
  pin: (article: string, story: string | undefined, options: StoreOptions) =>
    decided(
      options,
      (desk) => pinArticle(desk, article, story),
      (made) => `article ${(made.payload as { article: string }).article} stays in story ${made.story}`,
    ),
  name: (story: string, label: readonly string[], options: StoreOptions) =>
    decided(
      options,
      (desk) => nameStory(desk, story, label.join(' ')),
      (made) => `story ${made.story} is called “${label.join(' ')}”`,
    ),
  speaker: (story: string, place: string, name: readonly string[], options: SpeakerOptions) =>
    decided(
      options,
      (desk) => correctSpeaker(desk, story, { ...placeOf(place), name: nameOf(name, options) }),
      ({ payload }) => {
        const { content, name: speaker } = payload as { content: readonly { quote: string }[]; name: string | null };
        const words = content.map(({ quote }) => shorten(printable(quote), 100)).join(' … ');
        return `${speaker === null ? 'nobody is known to say' : `${printable(speaker)} says`}: ${words}`;
      },
    ),
  reject: (story: string, difference: string, options: StoreOptions) =>
    decided(
      options,
      (desk) => rejectDifference(desk, story, difference),
      ({ payload }) => `left out: ${whatOf(payload)}`,
    ),
  restore: (story: string, difference: string, options: StoreOptions) =>
    decided(
      options,
      (desk) => restoreDifference(desk, story, difference),
      ({ payload }) => `no longer left out: ${whatOf(payload)}`,
      () => '',
    ),
  undo: (id: number | undefined, options: StoreOptions) =>
    decided(
      options,
      (desk) => undo(desk, id),
      ({ id: number, kind }) => `took back decision ${number}, the ${KINDS.get(kind) ?? kind}`,
      () => '',
    ),
};

export interface SpeakerOptions extends StoreOptions {
  readonly nobody?: boolean;
}

/** What decisions are called, where it is not their kind. */
const KINDS: ReadonlyMap<DecisionKind, string> = new Map([
  ['label', 'name'],
  ['reject-difference', 'rejection of a difference'],
]);

const whatOf = (payload: unknown): string => printable((payload as { what: string }).what);

/** `DOCUMENT:ATTRIBUTION` */
function placeOf(place: string): { readonly document: string; readonly attribution: string } {
  const colon = place.lastIndexOf(':');
  if (colon < 1) throw new UsageError(`${place} is no DOCUMENT:ATTRIBUTION. See: rashomon help story`);
  return { document: place.slice(0, colon), attribution: place.slice(colon + 1) };
}

function nameOf(name: readonly string[], { nobody = false }: SpeakerOptions): string | null {
  if (nobody === name.length > 0) throw new UsageError('Say who speaks: a name, or --nobody where none is known.');
  return nobody ? null : name.join(' ');
}

const takesBack = ({ id }: Decision): string => ` (decision ${id}; rashomon story undo ${id} takes it back)`;

const decided = (
  options: StoreOptions,
  decide: (desk: OpenDesk) => Promise<Decision>,
  told: (decision: Decision) => string,
  hint = takesBack,
): Promise<number> =>
  atDesk(options, { mustExist: true }, async (desk) => {
    const decision = await decide(desk);
    await openSink(undefined).write(`${printable(`${told(decision)}${hint(decision)}`)}\n`);
    return EXIT.fine;
  });
