import type { Note } from '../model/document.ts';
import { wordsOf } from '../text/normalise.ts';
import { FUNCTION_WORDS } from './en/structure.ts';

/** Share of a text's words that must be English function words for it to read as English. English prose has about .35. */
const ENGLISH_SHARE = 0.2;
/** Words looked at. */
const SAMPLE = 20_000;

/** 'en' where the text reads as English by its function words; null where it does not, or is too short to tell. */
export function readsAsEnglish(text: string): 'en' | null {
  const words = wordsOf(text.slice(0, SAMPLE));
  if (words.length < 8) return words.some((word) => FUNCTION_WORDS.has(word)) ? 'en' : null;
  const common = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  return common / words.length >= ENGLISH_SHARE ? 'en' : null;
}

const names = new Intl.DisplayNames(['en'], { type: 'language' });

export const languageNote = (code: string): Note => ({
  code: 'language',
  message: `reads as ${names.of(code) ?? code}; Rashomon reads English so far`,
});
