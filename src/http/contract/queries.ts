import { z } from '@hono/zod-openapi';
import { DIFFERENCE_TYPES, SEVERITIES } from '../../core/model/index.ts';

/** What stands in addresses and after their question mark, checked on arrival. */

const DAY_LENGTH = 86_400_000;

export const Id = z.string().min(1).max(100);

/** A whole number written in digits. */
function whole(least: number, most: number, description: string, usual?: number) {
  const asked = `write a whole number from ${least} to ${most}`;
  return z
    .string()
    .refine((written) => /^\d{1,16}$/u.test(written) && Number(written) >= least && Number(written) <= most, asked)
    .transform(Number)
    .openapi({
      type: 'integer',
      minimum: least,
      maximum: most,
      description,
      ...(usual === undefined ? {} : { default: usual }),
    });
}

const limit = (usual: number) => whole(1, 200, 'How many at most.', usual).default(usual);

const After = z
  .string()
  .min(1)
  .max(2_000)
  .openapi({ description: '`next` of the stretch before; left out for the first.' })
  .optional();

/** Where a list goes on, and how much of it is wanted. */
const STRETCH = { after: After, limit: limit(50) };

export const Stretch = z.strictObject(STRETCH);

const figure = (description: string) =>
  z
    .string()
    .refine((written) => /^-?\d{1,15}(?:\.\d{1,15})?$/u.test(written), 'write a number: 1400, -3, 2.5')
    .transform(Number)
    .openapi({ type: 'number', description })
    .optional();

const dayOf = (written: string): number =>
  /^\d{4}-\d\d-\d\d$/u.test(written) ? Date.parse(`${written}T00:00:00Z`) / DAY_LENGTH : Number.NaN;

/** A day that is in the calendar, as its number since 1970. */
const day = (description: string) =>
  z
    .string()
    .refine((written) => isoDay(dayOf(written)) === written, 'write a day as 2026-03-04')
    .transform(dayOf)
    .openapi({ type: 'string', format: 'date', description })
    .optional();

const isoDay = (number: number): string | null =>
  Number.isNaN(number) ? null : new Date(number * DAY_LENGTH).toISOString().slice(0, 10);

const words = (description: string) => z.string().min(1).max(1_000).openapi({ description }).optional();

export const DifferenceType = z.enum(DIFFERENCE_TYPES);

export const Severity = z.enum(SEVERITIES);

export const SearchQuery = z.strictObject({
  text: words('Words, "phrases", -not, OR.'),
  speaker: words('Words of the name of somebody who is reported to say something.'),
  quotation: words('Words within what somebody is reported to say; with `speaker`, within what that one says.'),
  low: figure('A figure of at least so much.'),
  high: figure('A figure of at most so much.'),
  unit: words('The unit of the figure: `minute`, `usd`, `percent`.'),
  counted: words('What the figure counts: `people`.'),
  mentions_from: day('A time named in the text that touches the days from here…'),
  mentions_to: day('… to here.'),
  from: day('Published on this day or later.'),
  to: day('Published on this day or earlier.'),
  outlet: words("The outlet's name, capitals apart."),
  difference: DifferenceType.openapi({ description: 'A difference of this type in its story.' }).optional(),
  order: z.enum(['newest', 'best']).openapi({ description: '`best` asks for `text`.' }).optional(),
  after: After,
  limit: limit(20),
});

export type SearchQuery = z.output<typeof SearchQuery>;

export const DifferenceQuery = z.strictObject({
  type: DifferenceType.optional(),
  severity: Severity.optional(),
  ...STRETCH,
});

export const FeedQuery = z.strictObject({ url: z.string().min(1).max(4_000) });

export const EntryQuery = FeedQuery.extend(STRETCH);

export const DecisionQuery = z.strictObject({ story: Id.optional(), ...STRETCH });

export const EventQuery = z.strictObject({
  after: whole(0, Number.MAX_SAFE_INTEGER, 'The sequence of the last event that is known.').optional(),
  limit: limit(50),
});

export const ReportQuery = z.strictObject({ format: z.enum(['html', 'markdown']).default('html') });

export const UploadQuery = z.strictObject({
  name: z.string().min(1).max(300).openapi({ description: "The file's name." }),
});

/** `120-180`: units of UTF-16 in the document's text, the second not included. */
export const SpanText = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/u, 'write a span as 120-180')
  .openapi({ description: 'First unit of UTF-16 and one past the last: `120-180`.', example: '120-180' });

export const DecisionId = whole(1, Number.MAX_SAFE_INTEGER, 'The number of a decision.');
