/** Plain text as HTML text. */
export const escapeText = (text: string): string =>
  /[&<>]/u.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

/** A value as it stands between double quotes in HTML. */
export const escapeAttribute = (value: string): string => escapeText(value).replaceAll('"', '&quot;');

/** Plain text as HTML that keeps its paragraphs. */
export function paragraphs(text: string): string {
  const parts = text
    .trim()
    .split(/\n[ \t\r]*\n/u)
    .map((part) => escapeText(part.trim()))
    .filter((part) => part !== '');
  return parts.length > 1 ? parts.map((part) => `<p>${part}</p>`).join('\n') : (parts[0] ?? '');
}
