/** News agencies: the short forms that datelines and credits use, by the full name. Lower case. */
const AGENCIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['associated press', ['ap']],
  ['agence france-presse', ['afp', 'agence france presse']],
  ['reuters', ['thomson reuters', 'rtrs']],
  ['united press international', ['upi']],
  ['press association', ['pa', 'pa media']],
  ['deutsche presse-agentur', ['dpa']],
  ['canadian press', ['cp']],
  ['australian associated press', ['aap']],
  ['press trust of india', ['pti']],
  ['asian news international', ['ani']],
  ['indo-asian news service', ['ians']],
  ['agencia efe', ['efe']],
  ['agenzia nazionale stampa associata', ['ansa']],
  ['xinhua', ['xinhua news agency']],
  ['tass', ['itar-tass']],
  ['interfax', []],
  ['kyodo news', ['kyodo']],
  ['yonhap', ['yonhap news agency']],
  ['anadolu agency', ['anadolu', 'aa']],
  ['bloomberg', ['bloomberg news']],
]);

const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  [...AGENCIES].flatMap(([name, forms]) => [name, ...forms].map((form) => [form, name] as const)),
);

/** The full name of the agency that a credit, dateline or outlet names, lower case; null where it names none we know. */
export function agencyNamed(text: string | null): string | null {
  if (text === null) return null;
  return FULL_NAMES.get(text.trim().toLowerCase().replace(/^the /, '')) ?? null;
}

/** Letters of initials that stand for one name; two stand for many. */
const FEWEST_INITIALS = 3;

/**
 * Whether two names are one organisation's: an agency under any of its names, the same words, or a name and its initials
 * (“HNA”, “Halyard News Agency”).
 */
export function sameOrganisation(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [first, second] = [agencyNamed(one), agencyNamed(other)];
  if (first !== null || second !== null) return first === second;
  const [here, there] = [plain(one), plain(other)];
  return here.toLowerCase() === there.toLowerCase() || areInitials(here, there) || areInitials(there, here);
}

const plain = (name: string): string => name.trim().replace(/^the /i, '');

function areInitials(letters: string, name: string): boolean {
  const bare = letters.replaceAll('.', '');
  if (bare.length < FEWEST_INITIALS || !/^\p{Lu}+$/u.test(bare)) return false;
  return bare === [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter).join('');
}
