/**
 * How the names of the months begin, by language, January first; lower case, without accents. A word that begins so names that month.
 * English comes first, then the others in the order in which a word is tried where the language is not known.
 */
export const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  de: ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'],
  fr: ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  pt: ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'],
  it: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
  nl: ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  sv: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  da: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  nb: ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'],
  is: ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'],
  hu: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'szept', 'okt', 'nov', 'dec'],
  ro: ['ian', 'feb', 'mar', 'apr', 'mai', 'iun', 'iul', 'aug', 'sep', 'oct', 'noi', 'dec'],
  ca: ['gen', 'feb', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'des'],
  pl: ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paz', 'lis', 'gru'],
  cs: ['led', 'uno', 'bre', 'dub', 'kve', 'cerven', 'cervenec', 'srp', 'zar', 'rij', 'lis', 'pro'],
  sk: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  hr: ['sij', 'velj', 'ozu', 'tra', 'svi', 'lip', 'srp', 'kol', 'ruj', 'list', 'stu', 'pros'],
  fi: ['tam', 'hel', 'maal', 'huh', 'tou', 'kes', 'hei', 'elo', 'syys', 'loka', 'marras', 'jou'],
  et: ['jaan', 'veeb', 'mart', 'apr', 'mai', 'juun', 'juul', 'aug', 'sept', 'okt', 'nov', 'dets'],
  lv: ['janv', 'feb', 'mart', 'apr', 'maij', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  lt: ['saus', 'vas', 'kov', 'bal', 'geg', 'birz', 'liep', 'rugpj', 'rugs', 'spal', 'lapk', 'gruod'],
  tr: ['oca', 'sub', 'mar', 'nis', 'may', 'haz', 'tem', 'agu', 'eyl', 'eki', 'kas', 'ara'],
  id: ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'],
  el: ['ιαν', 'φεβ', 'μαρ', 'απρ', 'μαι', 'ιουν', 'ιουλ', 'αυγ', 'σεπ', 'οκτ', 'νοε', 'δεκ'],
  ru: ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  uk: ['січ', 'лют', 'бер', 'кві', 'тра', 'чер', 'лип', 'сер', 'вер', 'жов', 'лис', 'гру'],
  bg: ['яну', 'фев', 'март', 'апр', 'маи', 'юни', 'юли', 'авг', 'сеп', 'окт', 'ное', 'дек'],
  he: ['ינו', 'פבר', 'מרץ', 'אפר', 'מאי', 'יונ', 'יול', 'אוג', 'ספט', 'אוק', 'נוב', 'דצמ'],
  ar: ['يناير', 'فبراير', 'مارس', 'ابريل', 'مايو', 'يونيو', 'يوليو', 'اغسطس', 'سبتمبر', 'اكتوبر', 'نوفمبر', 'ديسمبر'],
};

/** Other ways to write a month that no rule above covers: a known fault of a Greek locale for March, and longer Greek May. */
export const ODD_MONTHS: Readonly<Record<string, number>> = { μαω: 3, μαη: 5, μαιος: 5 };

/** Words before or after noon, by what is added to the hour. */
export const BEFORE_NOON: ReadonlySet<string> = new Set(['am', 'a.m', 'a.m.', '오전', '上午', '午前', 'πμ', 'π.μ.']);
export const AFTER_NOON: ReadonlySet<string> = new Set(['pm', 'p.m', 'p.m.', '오후', '下午', '午後', 'μμ', 'μ.μ.']);

/** Languages whose countries write the month before the day in figures. */
export const MONTH_FIRST: ReadonlySet<string> = new Set(['en-us', 'en-ph', 'es-us', 'fil', 'tl']);
