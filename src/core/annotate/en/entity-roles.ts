/** What a role noun says of the one it denotes. */
export interface Role {
  readonly gender: 'female' | 'male' | null;
  /** Roles of one family may name the same person: a congressman is a lawmaker. */
  readonly family: string;
}

/** family: roles; a man's marked /m, a woman's /f. Lower case, singular. */
const PERSON_ROLES = `
president: president ex-president president-elect
vice-president: vice-president
prime-minister: premier chancellor taoiseach
minister: minister
secretary: secretary undersecretary
senator: senator lawmaker legislator
congress: congressman/m congresswoman/f representative lawmaker legislator congressmember
parliament: mp parliamentarian backbencher lawmaker legislator
state-assembly: assemblyman/m assemblywoman/f delegate lawmaker legislator
council: councilman/m councilwoman/f councillor councilor alderman/m
governor: governor
mayor: mayor
speaker: speaker
leader: leader politician
leader-party: front-runner frontrunner candidate contender nominee challenger hopeful incumbent runner
politician: politician statesman/m stateswoman/f republican democrat conservative liberal independent libertarian socialist
chair: chairman/m chairwoman/f chairperson chair
chief: chief head boss
director: director manager executive ceo cfo coo administrator
founder: founder co-founder owner entrepreneur businessman/m businesswoman/f mogul tycoon billionaire millionaire magnate developer investor industrialist
spokesman: spokesman/m spokeswoman/f spokesperson
aide: aide adviser advisor assistant strategist staffer consultant deputy counselor
official: official officer commissioner administrator bureaucrat regulator
diplomat: ambassador envoy diplomat negotiator
lawyer: lawyer attorney prosecutor solicitor barrister counsel advocate
judge: judge justice magistrate
police: sheriff detective inspector superintendent constable policeman/m policewoman/f investigator trooper cop agent
military: general colonel major captain commander lieutenant sergeant admiral brigadier marshal soldier veteran pilot
doctor: doctor physician internist surgeon psychiatrist nurse cardiologist paediatrician pediatrician pathologist
scholar: professor scientist researcher historian economist analyst expert scholar sociologist psychologist physicist biologist astronomer engineer climatologist epidemiologist academic lecturer author
journalist: journalist reporter correspondent editor anchor columnist broadcaster commentator blogger newsman/m anchorman/m anchorwoman/f interviewer moderator host photographer
writer: writer novelist poet author playwright biographer
artist: actor/m actress/f singer musician artist director star comedian entertainer rapper guitarist composer painter filmmaker producer dancer model
athlete: player striker goalkeeper midfielder defender quarterback pitcher coach manager captain athlete champion skipper driver rider swimmer cyclist runner boxer golfer referee
clergy: pope/m priest/m bishop archbishop cardinal/m pastor rabbi imam/m ayatollah/m cleric reverend patriarch/m nun/f
royal: king/m queen/f prince/m princess/f duke/m duchess/f emperor/m sultan/m monarch
family: wife/f husband/m mother/f father/m son/m daughter/f brother/m sister/f widow/f widower/m uncle/m aunt/f grandfather/m grandmother/f grandson/m nephew/m niece/f boyfriend/m girlfriend/f fiance/m fiancee/f spouse partner cousin sibling parent child stepfather/m stepmother/f
person: man/m woman/f boy/m girl/f gentleman/m lady/f teenager student resident native survivor victim suspect defendant witness driver passenger worker employee activist campaigner protester demonstrator organizer organiser volunteer refugee migrant citizen critic supporter opponent ally rival counterpart successor predecessor colleague friend neighbour neighbor member whistleblower hacker gunman/m attacker shooter farmer teacher principal fisherman/m cameraman/m veteran patient informant source dissident rebel fighter insider observer shareholder donor voter pollster trader banker lobbyist landlord tenant curator sponsor translator designer
author: accuser plaintiff petitioner complainant dictator strongman/m
`;

/** Roles that can stand for a body and never for one person. Lower case, singular. */
export const BODY_ROLES: ReadonlySet<string> = new Set(
  `government administration campaign committee commission council board agency department ministry office company firm corporation organisation organization
   group retailer automaker carmaker airline manufacturer party opposition coalition union association bank court police army military force team club university school hospital church newspaper
   magazine network station channel panel tribunal parliament senate congress house cabinet leadership establishment crowd family
   jury prosecution defence defense watchdog regulator charity foundation institute think-tank bureau service authority camp staff crew delegation
   bloc alliance federation league state kingdom nation country city town`
    .split(/\s+/)
    .filter(Boolean),
);

/** Role nouns of persons by lower-case singular. A role that stands in several families has several entries. */
export const ROLES: ReadonlyMap<string, readonly Role[]> = readRoles();

function readRoles(): Map<string, Role[]> {
  const roles = new Map<string, Role[]>();
  for (const line of PERSON_ROLES.trim().split('\n')) {
    const [family = '', members = ''] = line.split(':');
    for (const member of members.trim().split(/\s+/)) {
      const [noun = '', mark] = member.split('/');
      const role: Role = { family, gender: mark === 'm' ? 'male' : mark === 'f' ? 'female' : null };
      roles.set(noun, [...(roles.get(noun) ?? []), role]);
    }
  }
  return roles;
}

/** Plurals of role nouns that `-s` does not make. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    people: 'person',
    children: 'child',
    wives: 'wife',
    chiefs: 'chief',
    policemen: 'policeman',
    congressmen: 'congressman',
    spokesmen: 'spokesman',
    spokeswomen: 'spokeswoman',
    businessmen: 'businessman',
    gunmen: 'gunman',
    fishermen: 'fisherman',
    parties: 'party',
    agencies: 'agency',
    ministries: 'ministry',
    companies: 'company',
    universities: 'university',
    churches: 'church',
    families: 'family',
    countries: 'country',
    cities: 'city',
    deputies: 'deputy',
    attorneys: 'attorney',
    secretaries: 'secretary',
    authorities: 'authority',
    charities: 'charity',
    coaches: 'coach',
    witnesses: 'witness',
    bosses: 'boss',
    actresses: 'actress',
  }),
);

/** Roles by which one person refers to another in the text: never the same person as the possessor. */
export const RELATIVE_ROLES: ReadonlySet<string> = new Set(
  `successor predecessor counterpart rival opponent colleague friend ally wife husband mother father son daughter brother sister spouse partner
   aide adviser advisor spokesman spokeswoman spokesperson lawyer attorney doctor physician boss deputy assistant supporter critic staffer`
    .split(/\s+/)
    .filter(Boolean),
);
