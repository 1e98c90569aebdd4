import { z } from 'zod';
import type { Constraints } from '../../core/cluster/index.ts';
import type { Store } from '../../store/store.ts';

/** What the log of decisions keeps of each kind that binds the grouping. Ids are of articles and stories. */
export const PAYLOADS = {
  /** The articles of two stories tell one event: one pair holds both together. */
  merge: z.object({ from: z.string(), into: z.string(), pairs: z.array(z.tuple([z.string(), z.string()])) }),
  /** These articles tell another event than those that stayed. */
  split: z.object({ from: z.string(), into: z.string(), taken: z.array(z.string()), left: z.array(z.string()) }),
  /** The article stays in the story, whatever arrives. */
  pin: z.object({ article: z.string(), story: z.string(), from: z.string() }),
  /** The story's name, and what it was called before. */
  label: z.object({ story: z.string(), label: z.string(), before: z.string() }),
} as const;

/** Decisions read at once. */
const STRETCH = 500;

/** What the grouping must keep to, and the stories whose names are not to be changed. */
export interface Standing {
  readonly constraints: Constraints;
  readonly named: ReadonlySet<string>;
}

/** What people decided and did not take back, in the form that grouping asks for. */
export async function standingOf(store: Store): Promise<Standing> {
  const named = new Set<string>();
  const together: [string, string][] = [];
  const apart: [string, string][] = [];
  const pinned = new Map<string, string>();
  let after: string | undefined;
  do {
    const page = await store.decisions.list({ standing: true, after, limit: STRETCH });
    for (const { kind, payload } of page.items) {
      if (kind === 'merge') together.push(...PAYLOADS.merge.parse(payload).pairs);
      if (kind === 'split') {
        const { taken, left } = PAYLOADS.split.parse(payload);
        for (const a of taken) for (const b of left) apart.push([a, b]);
      }
      if (kind === 'label') {
        const { story } = PAYLOADS.label.parse(payload);
        named.add((await store.stories.resolve(story)) ?? story);
      }
      if (kind === 'pin') {
        const { article, story } = PAYLOADS.pin.parse(payload);
        pinned.set(article, (await store.stories.resolve(story)) ?? story);
      }
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  return { constraints: { together, apart, pinned }, named };
}
