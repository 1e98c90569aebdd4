const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Forms of address before a name that state a man, a woman, or neither. Folded, the stop taken off. */
export const MALE_TITLES = words(
  'mr mister sir lord baron count duke earl king prince emperor sultan emir sheikh father friar brother pope rabbi imam señor senor monsieur herr',
);
export const FEMALE_TITLES = words(
  'mrs ms miss lady dame baroness countess duchess queen princess empress sister madam madame mme mlle mother señora senora frau',
);
export const NEUTRAL_TITLES = words('mx dr prof rev hon msgr');

/** Forms of address that are no part of a title worth keeping. */
export const PLAIN_TITLES = words('mr mister mrs ms miss mx madam madame mme mlle monsieur');

/** Offices and ranks that stand before a name with a capital. Folded, the stop taken off. */
export const OFFICE_TITLES = words(
  `president vice-president premier chancellor minister secretary senator sen sens representative rep reps congressman congresswoman governor gov mayor
   speaker leader chairman chairwoman chairperson chair chief director deputy commissioner ambassador envoy judge justice attorney prosecutor sheriff
   general gen lieutenant lt colonel col major maj captain capt commander cmdr sergeant sgt corporal cpl private pvt admiral adm brigadier brig marshal officer
   detective inspector superintendent supt constable professor doctor reverend bishop archbishop cardinal pastor ayatollah mullah patriarch
   councilman councilwoman councillor councilor alderman assemblyman assemblywoman delegate treasurer comptroller solicitor undersecretary
   coach manager principal dean chancellor rector provost ceo cfo coo founder editor spokesman spokeswoman spokesperson counsel lieutenant-governor
   mp msp senator-elect president-elect governor-elect taoiseach comrade agent trooper pilot astronaut cosmonaut aide dictator`,
);

/** Words that may stand before an office as part of the title. Folded. */
export const TITLE_MODIFIERS = words(
  `former ex late then acting interim outgoing incoming deputy vice assistant associate senior junior prime foreign first chief executive managing general lead
   shadow federal state national minority majority supreme honorary current incumbent longtime veteran national international regional special under
   attorney press defense defence interior finance health education justice treasury house senate democratic republican labour`,
);

/** What a secretary or minister may be of. Folded. */
export const PORTFOLIOS = words(
  'state defense defence treasury homeland security health human services energy commerce labor labour education agriculture interior transportation veterans affairs war foreign finance justice housing urban development home economy trade environment parliament congress house representatives staff',
);
