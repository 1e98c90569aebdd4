/** Percent escapes spelt one way (RFC 3986, 6.2.2): those of characters that need none undone, the others in capitals. */
export const plainEscapes = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/giu, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/u.test(character) ? character : escaped.toUpperCase();
  });
