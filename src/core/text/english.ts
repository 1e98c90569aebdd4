/** English spelling knowledge for the splitter. Language knowledge is data; rules that use it are in `sentences.ts`. */

/** Abbreviations that are followed by a name or number, so their full stop never ends a sentence. Lower case, without the stop. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr sr sra msgr hon gen lt col maj capt cmdr cpl sgt pvt adm brig sen sens rep reps gov govs pres
   supt det insp messrs mme mlle st ste mt ft vs v no nos art sec fig ed eds vol pp cf approx est dept univ
   jan feb mar apr jun jul aug sep sept oct nov dec`
    .split(/\s+/)
    .filter(Boolean),
);

/** Abbreviations that may end a sentence or go on: decided by the word that follows. Lower case, without the last stop. */
export const OPEN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y a.m p.m a.d b.c ph.d m.d b.a m.a d.phil jr inc corp co ltd llc bros plc
   etc al ave blvd rd ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa
   tenn tex va vt wash wis wyo i.e e.g`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that, capitalised after an open abbreviation, begin a new sentence. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `the a an this that these those he she it they we you i his her its their our my in on at by for from with as after before
   when while if although though but and or so yet however meanwhile there here what who where why how both some many most
   several all no not also then now later earlier since according because despite during under over about among another one`
    .split(/\s+/)
    .filter(Boolean),
);
