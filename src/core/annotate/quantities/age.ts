import { tokenIndexAt } from '../../text/analysis.ts';
import type { Figure, Place } from './figure.ts';

const OLD = /^(?:[- ]olds?\b| of age\b)/i;
const SHORT_OLD = /^[- ]?(?:yo|y\/o|year-old)\b/i;
const AGED = /\b(?:aged?|ages|the age of) (?:(?:over|above|under|below|between|about|around) )?$/i;

/** The figure as an age where the words say so ("three-year-old", "aged 42") or it stands after a name ("Smith, 42, said"). */
export function asAge(place: Place, figure: Figure): Figure {
  const { text } = place;
  const after = text.slice(figure.end, figure.end + 10);
  const old = figure.dimension === 'time' ? OLD.exec(after) : figure.unit === 'one' ? SHORT_OLD.exec(after) : null;
  if (old) {
    const unit = figure.unit === 'one' ? 'year' : figure.unit;
    return { ...figure, end: figure.end + old[0].length, dimension: 'age', unit, attributive: after.startsWith('-') };
  }
  const before = text.slice(Math.max(place.sentence.start, figure.start - 20), figure.start);
  if (figure.unit === 'one' && AGED.test(before)) return { ...figure, dimension: 'age', unit: 'year' };
  return isApposition(place, figure) ? { ...figure, dimension: 'age', unit: 'year' } : figure;
}

/** ", 42," or "(42)" after a capitalised name, ", 42," after a noun. */
function isApposition({ text, tokens, sentence }: Place, figure: Figure): boolean {
  if (figure.unit !== 'one' || figure.low !== figure.high || figure.low < 1 || figure.low > 115) return false;
  if (!/^\d{1,3}$/.test(text.slice(figure.number.start, figure.number.end))) return false;
  const index = tokenIndexAt(tokens, figure.start);
  const [name, mark] = [tokens[index - 2], tokens[index - 1]];
  if (!name || !mark || name.start < sentence.start) return false;
  const closed = /^(?:,|\.|;|$| and\b| – | — )/.test(text.slice(figure.end, figure.end + 4));
  const bracketed = mark.text === '(' && text.charAt(figure.end) === ')';
  return (
    /^\p{Lu}\p{L}/u.test(name.text) &&
    ((mark.text === ',' && closed && text.charAt(figure.start - 1) === ' ') || bracketed)
  );
}
