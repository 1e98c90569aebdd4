/** Knowledge of English: which words are common, and what is written in several ways. Language knowledge is data. */

/** Words that every report has, whatever its subject: sharing them says little. Lemmas, lower case. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  `say tell add report accord ask call make take get give go come see know think want need look use find put keep let
   hold begin start become seem show try turn leave bring lead include follow remain continue expect believe
   day week month year hour minute time today yesterday tomorrow morning afternoon evening night
   people man woman person official government country state city group member leader number part place way thing case
   world area end side point fact issue question statement report reporter news press spokesman spokeswoman spokesperson
   new old first last next other more most many much few several same own good great big large small long high early late
   also still just only even again already later earlier since ago however meanwhile now then there here about around
   million billion thousand hundred percent per`
    .split(/\s+/)
    .filter(Boolean),
);

/** Titles and roles that go with names and count as part of them. Lemmas, lower case. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  `president premier chancellor prime minister secretary foreign defence defense interior finance senator representative
   congressman congresswoman governor mayor judge justice general colonel captain sergeant chief director chairman chairwoman
   chair executive officer counterpart king queen prince princess pope bishop ambassador former deputy vice acting
   mr mrs ms dr sir lady lord professor attorney sheriff superintendent commissioner inspector detective coach`
    .split(/\s+/)
    .filter(Boolean),
);

/** Things that outlets write each in its own way, with the ways; patterns are global and meet no long text. */
export const STYLES: readonly {
  readonly thing: string;
  readonly forms: readonly { readonly form: string; readonly pattern: RegExp }[];
}[] = [
  {
    thing: 'share',
    forms: [
      { form: 'percent', pattern: /\bpercent\b/gi },
      { form: 'per cent', pattern: /\bper cent\b/gi },
      { form: '%', pattern: /(?<=\d ?)%/g },
    ],
  },
  {
    thing: 'half of the day',
    forms: [
      { form: 'p.m.', pattern: /(?<=\d ?)[ap]\.m\./g },
      { form: 'pm', pattern: /(?<=\d ?)[ap]m\b/g },
      { form: 'PM', pattern: /(?<=\d ?)[AP]M\b/g },
    ],
  },
  {
    thing: 'hour and minute',
    forms: [
      { form: '10:40', pattern: /\b\d{1,2}:\d\d(?= ?[AaPp]\.?[Mm]\b)/g },
      { form: '10.40', pattern: /\b\d{1,2}\.\d\d(?= ?[AaPp]\.?[Mm]\b)/g },
    ],
  },
];
