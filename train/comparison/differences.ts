import { overlap } from '../../eval/stories/gold.ts';
import { scorePairs } from '../../src/core/compare/alignment/index.ts';
import type { PassWeights } from '../../src/core/compare/alignment/weights.ts';
import { evidenceByName } from '../../src/core/compare/differences/evidence.ts';
import { type Proposal, propose } from '../../src/core/compare/differences/index.ts';
import { type Example, type Fitted, fitLogistic } from './newton.ts';
import type { MarkedStory } from './stories.ts';

/** Penalties on the weights, by trial on stories left out. */
const RIDGE = 2;

/** Unlikely pairs are judged too, so that the weights know what a low score says. */
const LEAST_SCORE = 0.06;

/** A proposal with the types of the marked differences that both its sides touch; none where it is not one. */
interface Judged {
  readonly proposal: Proposal;
  readonly types: readonly string[];
}

/** All that the detectors propose in a story, judged by its marks. */
function judge(story: MarkedStory, alignment: PassWeights): Judged[] {
  const pairs = scorePairs(story.profiles, alignment);
  return propose(story.readings, story.entities, pairs, LEAST_SCORE).proposals.map((proposal) => {
    const sides = proposal.draft.sides.map(({ reading, span }) => ({
      label: story.labels.get(reading.id) ?? '',
      range: story.place(reading, span),
    }));
    const met = story.gold.differences.filter((difference) =>
      sides.every(({ label, range }) => overlap(range, difference.sides[label]?.span) > 0),
    );
    return { proposal, types: met.map(({ type }) => type) };
  });
}

/** Weights for which proposals to accept, and for what type an accepted one is. */
export function fitDifferences(
  stories: readonly MarkedStory[],
  alignment: PassWeights,
): {
  acceptance: Fitted;
  types: Readonly<Record<string, Fitted>>;
} {
  const judged = stories.flatMap((story) => judge(story, alignment));
  const acceptance = fitLogistic(
    judged.map(
      ({ proposal, types }): Example => ({
        values: evidenceByName(proposal.evidence),
        label: types.length > 0 ? 1 : 0,
      }),
    ),
    RIDGE,
  );
  const good = judged.filter(({ types }) => types.length > 0);
  const names = [...new Set(good.flatMap(({ types }) => types))].sort();
  const types = Object.fromEntries(
    names.map((name) => [
      name,
      fitLogistic(
        good.map(
          ({ proposal, types: own }): Example => ({
            values: evidenceByName(proposal.evidence),
            label: own.includes(name) ? 1 : 0,
          }),
        ),
        RIDGE,
      ),
    ]),
  );
  return { acceptance, types };
}
