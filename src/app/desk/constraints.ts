import { z } from 'zod';
import type { Constraints } from '../../core/cluster/index.ts';
import type { Store } from '../../store/store.ts';

const articles = z.array(z.string());

/** What the log of decisions keeps of each kind that binds the grouping. Ids are of articles and stories. */
export const PAYLOADS = {
  /** The articles of two stories tell one event: `moved` came to `met`. They were called `label` and `called`. */
  merge: z.object({
    from: z.string(),
    into: z.string(),
    label: z.string(),
    called: z.string(),
    moved: articles,
    met: articles,
  }),
  /** These articles tell another event than those that stayed. */
  split: z.object({ from: z.string(), into: z.string(), label: z.string(), taken: articles, left: articles }),
  /** The article stays in the story, beside those it met there, whatever arrives. The story it came from was called `label`. */
  pin: z.object({ article: z.string(), story: z.string(), from: z.string(), label: z.string(), met: articles }),
  /** The story's name, and what it was called before. */
  label: z.object({ story: z.string(), label: z.string(), before: z.string() }),
} as const;

/** Decisions read at once. */
const STRETCH = 500;

/** What the grouping must keep to, and the names that people gave to stories. */
export interface Standing {
  readonly constraints: Constraints;
  readonly names: ReadonlyMap<string, string>;
  /** Groups of articles that tell one event. */
  readonly groups: readonly ReadonlySet<string>[];
}

interface Parted {
  readonly taken: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

/** What people decided and did not take back, in the form that grouping asks for. A later decision stands above an earlier one. */
export async function standingOf(store: Store): Promise<Standing> {
  const names = new Map<string, string>();
  const pinned = new Map<string, string>();
  let groups: ReadonlySet<string>[] = [];
  let parted: Parted[] = [];
  let after: string | undefined;
  do {
    const page = await store.decisions.list({ standing: true, after, limit: STRETCH });
    for (const { kind, payload } of page.items) {
      if (kind === 'merge') {
        const { moved, met } = PAYLOADS.merge.parse(payload);
        parted = parted.flatMap((each) => reconciled(each, new Set([...moved, ...met])));
        groups.push(new Set([...moved, ...met]));
      }
      if (kind === 'split') {
        const { taken, left } = PAYLOADS.split.parse(payload);
        const out = new Set(taken);
        groups = groups.flatMap((group) => divided(group, out));
        for (const article of taken) pinned.delete(article);
        parted.push({ taken: out, left: new Set(left) });
      }
      if (kind === 'pin') {
        const { article, story, from, met } = PAYLOADS.pin.parse(payload);
        if (story !== from) groups = groups.flatMap((group) => divided(group, new Set([article])));
        parted = parted.flatMap((each) => reconciledOne(each, article, new Set(met)));
        pinned.set(article, (await store.stories.resolve(story)) ?? story);
      }
      if (kind === 'label') {
        const { story, label } = PAYLOADS.label.parse(payload);
        names.set((await store.stories.resolve(story)) ?? story, label);
      }
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  const together = groups.flatMap((group) => pairsOf(group));
  const apart = parted.flatMap(({ taken, left }) => [...taken].flatMap((a) => [...left].map((b) => [a, b] as const)));
  return { constraints: { together, apart, pinned }, names, groups };
}

/** Each with the first. */
function pairsOf(group: ReadonlySet<string>): [string, string][] {
  const [first, ...rest] = group;
  return rest.flatMap((other): [string, string][] => (first === undefined ? [] : [[first, other]]));
}

/** A group without those that were taken out of it, and these by themselves; one article is no group. */
function divided(group: ReadonlySet<string>, out: ReadonlySet<string>): ReadonlySet<string>[] {
  const parts = [new Set<string>(), new Set<string>()] as const;
  for (const article of group) parts[out.has(article) ? 1 : 0].add(article);
  return parts.filter(({ size }) => size > 1);
}

/** What was parted, but for pairs that were put together again since. */
function reconciled({ taken, left }: Parted, together: ReadonlySet<string>): Parted[] {
  const [met, unmet] = [new Set<string>(), new Set<string>()];
  for (const article of taken) (together.has(article) ? met : unmet).add(article);
  const still = new Set([...left].filter((article) => !together.has(article)));
  return [
    { taken: unmet, left },
    { taken: met, left: still },
  ].filter((each) => each.taken.size > 0 && each.left.size > 0);
}

/** What was parted, but for one article and those that it was put beside. */
const reconciledOne = ({ taken, left }: Parted, article: string, met: ReadonlySet<string>): Parted[] => {
  const without = (from: ReadonlySet<string>, out: ReadonlySet<string>) =>
    new Set([...from].filter((each) => !out.has(each)));
  const one = new Set([article]);
  if (taken.has(article))
    return [
      { taken: without(taken, one), left },
      { taken: one, left: without(left, met) },
    ].filter((each) => each.taken.size > 0 && each.left.size > 0);
  if (left.has(article))
    return [
      { taken, left: without(left, one) },
      { taken: without(taken, met), left: one },
    ].filter((each) => each.taken.size > 0 && each.left.size > 0);
  return [{ taken, left }];
};
