import { z } from 'zod';

/** Shapes that several tools take or give. */

export const Count = z.int().min(0).meta({ id: 'Count' });

export const CitedPassage = z
  .object({
    document: z.string().describe('Id of the text that start and end count in.'),
    start: Count.describe('First UTF-16 unit in that text.'),
    end: Count.describe('One past the last unit.'),
    quote: z.string().describe('The words there, letter for letter.'),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    cut: z.literal(true).optional().describe('The passage goes on; only its beginning is quoted.'),
  })
  .describe('Words of an article and where they stand in it.')
  .meta({ id: 'Passage' });
export type CitedPassage = z.infer<typeof CitedPassage>;

/** A list of which only a stretch may be shown: how many there are, and how many come after those shown. */
export const listOf = <T extends z.ZodType>(entry: T) =>
  z.object({
    entries: z.array(entry),
    total: Count,
    left_out: Count,
  });
export interface Listed<T> {
  entries: T[];
  total: number;
  left_out: number;
}

/** How much of lists is asked for. */
export const stretching = (usual: number) => ({
  limit: z.int().min(1).max(500).default(usual).describe(`Entries of each list. Default ${usual}.`),
  offset: z.int().min(0).default(0).describe('Entries of each list to pass over: to go on where an answer ended.'),
  max_bytes: z
    .int()
    .min(2_000)
    .max(2_000_000)
    .default(60_000)
    .describe('Size of the answer. Ask for more only if the answer said that something was left out for room.'),
});
export interface Stretch {
  readonly limit: number;
  readonly offset: number;
  readonly max_bytes: number;
}

const id = (of: string) => z.string().min(1).max(200).describe(of);
export const StoryId = id('Id of a story, as find_story gives it.');
export const ArticleId = id('Id of an article that is kept.');

export const GivenAccount = z
  .strictObject({
    text: z.string().max(5_000_000).optional().describe('The report as plain text, the headline first.'),
    html: z.string().max(5_000_000).optional().describe('The source of its page.'),
    url: z.string().max(4_000).optional().describe('Its address, to be fetched.'),
    article: ArticleId.optional(),
    outlet: z.string().max(300).optional().describe('Who published it, where the page does not say.'),
    published: z.string().max(40).optional().describe('When: 2026-03-04 or 2026-03-04T07:15:00Z.'),
    name: z.string().max(300).optional().describe('What to call it in messages.'),
  })
  .describe('One account: exactly one of text, html, url or article.');
export type GivenAccount = z.infer<typeof GivenAccount>;

export const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'write a day as 2026-03-04');

export const NoteShape = z.object({ code: z.string(), message: z.string() });

export const VoiceShape = z
  .object({ type: z.enum(['outlet', 'speaker']), name: z.string().nullable() })
  .describe('Who states it: the outlet itself, or somebody it reports.')
  .meta({ id: 'Voice' });
