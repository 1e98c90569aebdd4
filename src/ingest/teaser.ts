/** Words below which a feed's only text of an entry is taken for a teaser, and below which any is. */
const FEW = 150;
const VERY_FEW = 40;

/** What a text ends with that goes on elsewhere. */
const GOES_ON =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;|\+\d+ chars)\]|(?:read|see|show|learn) (?:more|on|the (?:full|whole|rest)[\w\s]{0,30})|continue reading[^.]{0,80}|full (?:story|article|report)|more)\s*(?:[»›→>]|&(?:raquo|rarr|gt);)?\s*$/iu;

/**
 * Whether the content that a feed gives of an entry is only a summary or the beginning of the report: it says that it goes
 * on, or it is short, and shorter still where the feed gives a summary beside it.
 */
export function isTeaser(html: string, hasSummary: boolean): boolean {
  const text = textOf(html);
  const words = text.split(' ').filter(Boolean).length;
  return words < (hasSummary ? VERY_FEW : FEW) || GOES_ON.test(text.slice(-160));
}

/** The words of a fragment of HTML, near enough to count them. */
const textOf = (html: string): string =>
  html
    .replace(/<(?:script|style)\b[^>]*>[^<]*<\/(?:script|style)>/giu, ' ')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&nbsp;|&#160;|\s+/giu, ' ')
    .trim();
