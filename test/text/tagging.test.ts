import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/core/text/tokens.ts';

const tokens = (text: string) => tokensOf(text, { start: 0, end: text.length });
const words = (text: string): string[] => tokens(text).map((token) => token.text);

describe('the tagger forgets', () => {
  it.each([
    ['a possessive met before a comma', 'Velkorin’s, that is.', 'They saw Velkorin’s house.', 'Velkorin'],
    ['a name met in brackets', '(Tamboriks’s) was theirs.', 'They left Tamboriks’s farm.', 'Tamboriks'],
    ['an unknown word of two, met as one', 'So said Ostrelin/Vaduk: no.', 'Ostrelin/Vaduk, they wrote.', 'Ostrelin'],
  ])('%s', (_, before, text, name) => {
    const fresh = words(text.replaceAll(name, name.replace(/.$/u, 'm'))).join(' ');
    tokens(before);
    expect(words(text).join(' ')).toBe(fresh.replaceAll(name.replace(/.$/u, 'm'), name));
  });

  it('a text is cut and tagged in the same way however often it comes', () => {
    const text = 'Quillanbor’s, said Mr Drevak-Sohl, were Quillanbor’s own; “Quillanbor’s” stood on the door.';
    const first = tokens(text);
    expect(tokens(text)).toEqual(first);
  });

  it('a name in small letters is none of the dictionary’s either', () => {
    expect(words('He met brunnemaker’s men')).toEqual(
      words('He met Brunnemaker’s men').map((word) => word.replace('B', 'b')),
    );
  });
});
