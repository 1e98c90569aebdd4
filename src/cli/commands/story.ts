import { mergeStories, nameStory, pinArticle, Refused, splitStory, undo } from '../../app/desk/deciding.ts';
import type { OpenDesk } from '../../app/desk/open.ts';
import type { Decision } from '../../store/records.ts';
import type { ColourChoice } from '../colour.ts';
import { atDesk } from '../desk.ts';
import { displayOf } from '../display.ts';
import { EXIT, Failure } from '../exit.ts';
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
    const story = await store.stories.get(id);
    if (!story) throw new Failure(`there is no story ${id} in ${store.location}. See: rashomon stories`);
    await openSink(undefined).write(
      options.format === 'json' ? `${JSON.stringify(story)}\n` : storyView(story, displayOf(options, false)),
    );
    return EXIT.fine;
  });

/** `rashomon story merge|split|pin|name|undo`: what a person decides, and later runs keep to. Returns the exit status. */
export const decideCommand = {
  merge: (from: string, into: string, options: StoreOptions) =>
    decided(
      options,
      (desk) => mergeStories(desk, from, into),
      ({ story }) => `story ${from} went into ${story}`,
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
      (made) => `article ${article} stays in story ${made.story}`,
    ),
  name: (story: string, label: readonly string[], options: StoreOptions) =>
    decided(
      options,
      (desk) => nameStory(desk, story, label.join(' ')),
      () => `story ${story} is called “${label.join(' ')}”`,
    ),
  undo: (id: number | undefined, options: StoreOptions) =>
    decided(
      options,
      (desk) => undo(desk, id),
      ({ id: number, kind }) => `took back decision ${number}, the ${kind === 'label' ? 'name' : kind}`,
      () => '',
    ),
};

const takesBack = ({ id }: Decision): string => ` (decision ${id}; rashomon story undo ${id} takes it back)`;

const decided = (
  options: StoreOptions,
  decide: (desk: OpenDesk) => Promise<Decision>,
  told: (decision: Decision) => string,
  hint = takesBack,
): Promise<number> =>
  atDesk(options, { mustExist: true }, async (desk) => {
    try {
      const decision = await decide(desk);
      await openSink(undefined).write(`${told(decision)}${hint(decision)}\n`);
      return EXIT.fine;
    } catch (error) {
      throw error instanceof Refused ? new Failure(error.message) : error;
    }
  });
