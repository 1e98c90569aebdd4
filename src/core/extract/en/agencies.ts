/** News agencies: the name a credit is given under, and the ways it is written. */
export interface Agency {
  readonly name: string;
  /** As written in datelines and bylines, case as given. */
  readonly forms: readonly string[];
}

export const AGENCIES: readonly Agency[] = [
  {
    name: 'Associated Press',
    forms: ['AP', 'A.P.', 'Associated Press', 'The Associated Press', 'ASSOCIATED PRESS', 'THE ASSOCIATED PRESS'],
  },
  { name: 'Reuters', forms: ['Reuters', 'REUTERS', 'Thomson Reuters'] },
  {
    name: 'Agence France-Presse',
    forms: ['AFP', 'Agence France-Presse', 'Agence France Presse', 'AGENCE FRANCE-PRESSE'],
  },
  { name: 'dpa', forms: ['dpa', 'DPA', 'Deutsche Presse-Agentur'] },
  { name: 'PA Media', forms: ['PA', 'PA Media', 'Press Association', 'PA News Agency', 'PA news agency'] },
  { name: 'Xinhua', forms: ['Xinhua', 'XINHUA', 'Xinhua News Agency'] },
  { name: 'TASS', forms: ['TASS', 'ITAR-TASS', 'Itar-Tass'] },
  { name: 'RIA Novosti', forms: ['RIA Novosti', 'RIA'] },
  { name: 'Interfax', forms: ['Interfax', 'INTERFAX'] },
  { name: 'Bloomberg', forms: ['Bloomberg', 'Bloomberg News'] },
  { name: 'United Press International', forms: ['UPI', 'United Press International'] },
  { name: 'Kyodo', forms: ['Kyodo', 'Kyodo News'] },
  { name: 'Yonhap', forms: ['Yonhap', 'YONHAP'] },
  { name: 'ANSA', forms: ['ANSA'] },
  { name: 'EFE', forms: ['EFE'] },
  { name: 'Anadolu', forms: ['AA', 'Anadolu', 'Anadolu Agency'] },
  { name: 'Press Trust of India', forms: ['PTI', 'Press Trust of India'] },
  { name: 'Asian News International', forms: ['ANI'] },
  { name: 'IANS', forms: ['IANS'] },
  { name: 'Australian Associated Press', forms: ['AAP', 'Australian Associated Press'] },
  { name: 'The Canadian Press', forms: ['CP', 'The Canadian Press', 'Canadian Press', 'THE CANADIAN PRESS'] },
  { name: 'News Agency of Nigeria', forms: ['NAN', 'News Agency of Nigeria'] },
  { name: 'Bernama', forms: ['Bernama', 'BERNAMA'] },
  { name: 'Antara', forms: ['ANTARA', 'Antara'] },
  { name: 'SANA', forms: ['SANA'] },
  { name: 'IRNA', forms: ['IRNA'] },
  { name: 'KCNA', forms: ['KCNA'] },
  { name: 'KUNA', forms: ['KUNA', 'Kuwait News Agency'] },
  { name: 'WAM', forms: ['WAM', 'Emirates News Agency'] },
  { name: 'WAFA', forms: ['WAFA'] },
  { name: 'Ukrinform', forms: ['Ukrinform'] },
  { name: 'Belga', forms: ['Belga'] },
  { name: 'ANP', forms: ['ANP'] },
  { name: 'NTB', forms: ['NTB'] },
  { name: 'TT', forms: ['TT News Agency'] },
  { name: 'Inter Press Service', forms: ['IPS', 'Inter Press Service'] },
  { name: 'States Newsroom', forms: ['States Newsroom'] },
  { name: 'Tribune News Service', forms: ['TNS', 'Tribune News Service'] },
];

/** Outlets that put their own name where an agency's stands: it names the publisher, not a wire. */
export const OUTLET_DATELINES: ReadonlyMap<string, string> = new Map([
  ['CNN', 'CNN'],
  ['CNN Business', 'CNN'],
  ['CNNMoney', 'CNN'],
  ['CBS News', 'CBS News'],
  ['CBS NEWS', 'CBS News'],
  ['NBC News', 'NBC News'],
  ['BBC', 'BBC'],
  ['FOX News', 'Fox News'],
  ['Fox News', 'Fox News'],
  ['FOX NEWS', 'Fox News'],
  ['ABC News', 'ABC News'],
  ['RT', 'RT'],
  ['VOA', 'VOA'],
  ['RFE/RL', 'RFE/RL'],
  ['Al Jazeera', 'Al Jazeera'],
  ['NPR', 'NPR'],
  ['ICIJ', 'ICIJ'],
  ['KABC', 'KABC'],
  ['CBC News', 'CBC News'],
  ['JTA', 'JTA'],
  ['Politico', 'Politico'],
  ['CNS', 'CNS'],
]);

/** Last words of a news agency's name, case as written. */
export const AGENCY_ENDINGS =
  '(?:News Agency|news agency|News Service|News Wire|Newswire|Wire Service|Wire|Press Agency|Press Association|Press)';

/** Capitals in brackets or behind "by" that name no agency: countries, bodies, marks of the copy desk. */
export const NO_AGENCIES: ReadonlySet<string> = new Set(
  `US USA UK EU UN UAE DC NYC LA MORE END ENDS NATO WHO FBI CIA NSA IMF WTO NASA PHOTO PHOTOS VIDEO FILE NB PS AM PM MP MEP
   MD RN TV AI`.split(/\s+/),
);
