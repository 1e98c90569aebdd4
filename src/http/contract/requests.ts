import { z } from '@hono/zod-openapi';

/** What the HTTP API is asked, checked on arrival. */

const ID = z.string().min(1).max(100);
/** Made of the places of all its sides. */
const DIFFERENCE_ID = z.string().min(1).max(4_000);
const URL_TEXT = z.url({ protocol: /^https?$/u }).max(4_000);

const TextInput = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(5_000_000),
  outlet: z.string().max(200).optional(),
  headline: z.string().max(1_000).optional(),
  url: URL_TEXT.optional(),
  published: z.string().max(40).optional(),
});

export const JobRequest = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('take-in'),
      inputs: z
        .array(
          z.discriminatedUnion('type', [
            z.strictObject({ type: z.literal('url'), url: URL_TEXT }),
            TextInput,
            z.strictObject({ type: z.literal('upload'), upload: ID }),
          ]),
        )
        .min(1)
        .max(200),
      together: z.boolean().default(false),
    }),
    z.strictObject({ type: z.literal('compare'), story: ID }),
    z.strictObject({ type: z.literal('follow'), url: URL_TEXT }),
    z.strictObject({ type: z.literal('refresh'), feed: URL_TEXT.nullable().default(null) }),
    z.strictObject({ type: z.literal('recheck'), article: ID }),
  ])
  .openapi('JobRequest');

export const DecisionRequest = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('merge'), from: ID, into: ID }),
    z.strictObject({ kind: z.literal('split'), story: ID, articles: z.array(ID).min(1).max(1_000) }),
    z.strictObject({ kind: z.literal('pin'), article: ID, into: ID.optional() }),
    z.strictObject({ kind: z.literal('label'), story: ID, label: z.string().trim().min(1).max(300) }),
    z.strictObject({
      kind: z.literal('speaker'),
      story: ID,
      document: ID,
      attribution: ID,
      name: z.string().trim().min(1).max(200).nullable(),
    }),
    z.strictObject({ kind: z.literal('reject-difference'), story: ID, difference: DIFFERENCE_ID }),
  ])
  .openapi('DecisionRequest');

export type JobRequest = z.input<typeof JobRequest>;
export type DecisionRequest = z.input<typeof DecisionRequest>;
