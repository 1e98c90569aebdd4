import {
  APPEAL_OPENINGS,
  APPEAL_THINGS,
  ASKS,
  BARE_APPEALS,
  CAUSES,
  CHANNELS,
  FIRST_PLURAL,
  INVITATIONS,
  OFFERS,
  REPORTING,
  SECOND_PERSON,
} from '../en/appeals.ts';
import { type Cut, shapeOf, type Unit } from '../unit.ts';

const APPEAL: Cut = { step: 'appeal', reason: 'asks the reader to subscribe, join or give' };

const CONTACT: Cut = { step: 'contact', reason: 'invitation to write to the outlet' };
/** Longest line taken for one by its shape alone, in words. */
const LONGEST_SHAPE = 40;

/** Lines that offer the outlet's own goods or ask for letters, known by the shape of the whole line. */
export function cutAddress(unit: Unit): Cut | null {
  const { bare, words, quoted } = shapeOf(unit);
  if (quoted || words > LONGEST_SHAPE || REPORTING.test(bare)) return null;
  if (INVITATIONS.some((shape) => shape.test(bare))) return CONTACT;
  return OFFERS.some((shape) => shape.test(bare)) ? APPEAL : null;
}

/** Requests for money, membership or an address: the line speaks to the reader and names what it wants. */
export function cutAppeal(unit: Unit): Cut | null {
  const { bare, words, quoted } = shapeOf(unit);
  if (words <= 9 && BARE_APPEALS.test(bare)) return APPEAL;
  if (quoted || words > 60 || REPORTING.test(bare) || !APPEAL_THINGS.test(bare)) return null;
  if (APPEAL_OPENINGS.some((opening) => opening.test(bare))) return APPEAL;
  if (opensWithRequest(unit) && (FIRST_PLURAL.test(bare) || CHANNELS.test(bare))) return APPEAL;
  return SECOND_PERSON.test(bare) && FIRST_PLURAL.test(bare) && (CAUSES.test(bare) || CHANNELS.test(bare))
    ? APPEAL
    : null;
}

/** Whether a line begins with a verb that asks the reader to do something. */
export const opensWithRequest = (unit: Unit): boolean => ASKS.has(/^[a-z']+/.exec(shapeOf(unit).bare)?.[0] ?? '');

/** Whether a line speaks to the reader: a request, or "you", or the outlet's "we". */
export function addressesReader(unit: Unit): boolean {
  const { bare, quoted } = shapeOf(unit);
  return (
    !quoted && !REPORTING.test(bare) && (opensWithRequest(unit) || SECOND_PERSON.test(bare) || FIRST_PLURAL.test(bare))
  );
}
