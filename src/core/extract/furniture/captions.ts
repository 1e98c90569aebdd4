import { REPORTING } from '../en/appeals.ts';
import { CAPTION_OPENINGS, PHOTO_AGENCIES } from '../en/captions.ts';
import { type Cut, shapeOf, type Unit } from '../unit.ts';
import type { Place } from './place.ts';

const CAPTION: Cut = { step: 'caption', reason: 'caption or credit of a picture' };
const LONGEST = 70;

const GLUED_CREDIT = /(?:[.!?”"’)\p{Ll}](?:Photo )?Credit(?:s)?(?::\s*|(?=\p{Lu})))[^.!?]{2,80}$/u;
const NAMED_CREDIT = new RegExp(
  `(?:^|\\s)(?:\\p{Lu}[\\p{L}.'’-]*[ ,]+){0,4}\\p{Lu}[\\p{L}.'’-]*\\s?[/|]\\s?(?:${PHOTO_AGENCIES})(?: via [\\p{Lu}\\p{L} ]{2,30})?\\)?\\.?$`,
  'u',
);
const PHOTO_BY =
  /(?:\bAP Photo\/|\bPhoto(?:graph)? by |\bPhoto: |\bImage: |\bvia (?:Getty|AP|Reuters|AFP|Shutterstock)\b)[^.!?]{0,80}\)?\.?$/u;
const BRACKETED = new RegExp(
  `\\((?:[^()]{0,80}(?:[/|,]| via | by |: ?)\\s?)?(?:${PHOTO_AGENCIES})(?:[/ ][^()]{0,60})?\\)\\.?$`,
  'u',
);
const BRACKETED_PHOTO =
  /\((?:[^()]{0,80}\b)?(?:Photo|Photos|Image|Images|Getty|Shutterstock|Courtesy|courtesy|File|file photo|Handout)\b[^()]{0,80}\)\.?$/u;
const NAMED = "\\p{Lu}[\\p{L}.'’-]*";
/** "… in the shed. Photograph: Jane Doe for The Ledger" */
const LABELLED = new RegExp(
  `(?:^|[.!?…”’)] )(?:Photo|Photograph|Picture|Image|Pic|Credit|Illustration|Graphic|Map|Chart)s?(?: credit)?: (?:${NAMED}|for|of|the|from|via|and|&|/)(?: (?:${NAMED}|for|of|the|from|via|and|&|/)){0,9}$`,
  'u',
);
/** "… in the shed. (Jane Doe/The Ledger)", "… in the shed. HNA/Jane Doe" */
const SLASHED = new RegExp(
  `[.!?”’] (?:\\(${NAMED}(?: ${NAMED}){1,3} ?/ ?${NAMED}(?: (?:of|and|&|${NAMED})){0,5}\\)|\\p{Lu}{2,6}/${NAMED}(?: ${NAMED}){1,2})\\.?$`,
  'u',
);
const AGENCY_ALONE = new RegExp(
  `^(?:[\\p{L}.'’ -]{2,40} ?[/|,] ?)?(?:${PHOTO_AGENCIES})(?: ?[/|] ?[\\p{L}.'’ -]{2,40})?$`,
  'u',
);

/** Captions and photo credits, known by the credit they end in or the label they begin with. */
export function cutCaption(unit: Unit, place: Place): Cut | null {
  const { bare, words } = shapeOf(unit);
  if (unit.kind === 'caption') return CAPTION;
  if (words > LONGEST || unit.kind === 'list') return null;
  if (CAPTION_OPENINGS.some((opening) => opening.test(bare)) && words <= 60) return CAPTION;
  const end = unit.text.slice(-180);
  if (GLUED_CREDIT.test(end) || NAMED_CREDIT.test(end) || PHOTO_BY.test(end) || BRACKETED_PHOTO.test(end))
    return CAPTION;
  if (LABELLED.test(end) || SLASHED.test(end)) return CAPTION;
  if (AGENCY_ALONE.test(unit.text)) return words <= 8 && /[/|]|Images|Photo/.test(unit.text) ? CAPTION : null;
  return BRACKETED.test(end) && !isWireCredit(unit, place) ? CAPTION : null;
}

/** "… he said. (Reuters)": the credit of the report itself, not that of a picture. Only pictures above the report are credited so. */
function isWireCredit(unit: Unit, place: Place): boolean {
  if (/[/|,:]|Getty|Images|via /.test(unit.text.slice(unit.text.lastIndexOf('(')))) return false;
  const { bare, quoted } = shapeOf(unit);
  return quoted || REPORTING.test(bare) || place.proseBefore > 0 || place.proseAfter === 0;
}
