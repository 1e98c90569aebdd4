import type { DifferenceType, ExplainedNonDifference } from '../../../src/core/model/comparison.ts';
import type { LinePair } from './accounts.ts';

type Case = LinePair & {
  readonly name: string;
  readonly type?: DifferenceType;
  readonly severity?: string;
  readonly why?: ExplainedNonDifference['why'];
};

const differs = (type: DifferenceType, name: string, event: LinePair['event'], a: string, b: string, severity?: string): Case => ({
  name: `${type}: ${name}`, type, event, lines: [a, b], ...(severity ? { severity } : {}),
});
const same = (name: string, event: LinePair['event'], a: string, b: string): Case => ({ name: `none: ${name}`, event, lines: [a, b] });
const explained = (why: ExplainedNonDifference['why'], name: string, event: LinePair['event'], a: string, b: string, published?: [string, string]): Case => ({
  name: `${why}: ${name}`, why, event, lines: [a, b], ...(published ? { published } : {}),
});

export const CASES: Case[] = [
  differs('figure', 'apart', 'ferry', 'Rescue boats took <side>212 passengers</side> off the stricken ferry before dawn.', 'Before dawn rescue boats had taken <side>187 passengers</side> off the stricken ferry.', 'contradiction'),
  differs('figure', 'one within the other', 'ferry', 'Rescue boats took <side>212 passengers</side> off the stricken ferry before dawn.', 'Before dawn rescue boats had taken <side>more than 200 passengers</side> off the stricken ferry.', 'imprecision'),
  differs('figure', 'rounded', 'council', 'The new stadium will cost the city <side>$41.3 million</side>, the plans show.', 'The plans show that the new stadium will cost the city <side>$41 million</side>.', 'imprecision'),
  differs('figure', 'a vote', 'council', 'Councillors backed the stadium plan <side>by 14 votes</side> to 9.', 'Councillors backed the stadium plan <side>by 15 votes</side> to 9.'),
  differs('figure', 'a length', 'ferry', 'The hull of the Marigold was torn open over a length of <side>12 metres</side>, divers found.', 'Divers found the hull of the Marigold torn open over a length of <side>20 metres</side>.'),
  differs('figure', 'money', 'council', 'The council will borrow <side>$30 million</side> to pay for the stadium.', 'To pay for the stadium, the council will borrow <side>$25 million</side>.'),
  same('digits and words', 'ferry', 'A ship of the coastguard took <side>12 passengers</side> from the ferry to hospital in Port Lowen.', 'A coastguard ship took <side>a dozen passengers</side> from the ferry to hospital in Port Lowen.'),
  same('number words', 'ferry', 'A ship of the coastguard took <side>five passengers</side> from the ferry to hospital in Port Lowen.', 'A coastguard ship took <side>5 passengers</side> from the ferry to hospital in Port Lowen.'),
  same('thousands', 'council', 'The stadium will have seats for <side>24,000 people</side>.', 'The stadium will seat <side>24 thousand people</side>.'),
  same('other heads', 'ferry', 'The ferry carried <side>212 passengers</side> when it struck the reef.', 'The ferry carried <side>31 cars</side> when it struck the reef.'),
  same('other subjects', 'council', 'Councillor Mara Dunn spoke for <side>40 minutes</side> against the stadium.', 'Councillor Piet Oster spoke for <side>15 minutes</side> against the stadium.'),
  same('other units', 'ferry', 'The Marigold lay <side>two miles</side> from the harbour of Port Lowen.', 'The Marigold lay in the harbour of Port Lowen for <side>two hours</side>.'),
  explained('later', 'a higher toll', 'fighting', 'Shelling in the village of Tessen killed <side>14 people</side>, the provincial hospital said.', 'Shelling in the village of Tessen killed <side>23 people</side>, the provincial hospital said.', ['2031-05-04T08:00:00Z', '2031-05-05T08:00:00Z']),
  explained('other-definition', 'civilians and people', 'fighting', 'The shelling of Orrin has killed <side>310 civilians</side> since January.', 'The shelling of Orrin has killed <side>900 people</side> since January.'),
  explained('reported-by-other', 'two sides count', 'fighting', 'The government said that <side>40 soldiers</side> were killed in the battle for the Tessen pass.', 'The Northern Front said that <side>95 soldiers</side> were killed in the battle for the Tessen pass.'),

  differs('time', 'days apart', 'ferry', 'The ferry struck the reef <side>on Tuesday evening</side> on its way to Port Lowen.', 'On its way to Port Lowen the ferry struck the reef <side>on Wednesday evening</side>.', 'contradiction'),
  differs('time', 'one wider', 'ferry', 'The ferry struck the reef <side>at 9.40 p.m. on Tuesday</side> on its way to Port Lowen.', 'On its way to Port Lowen the ferry struck the reef <side>on Tuesday evening</side>.', 'imprecision'),
  differs('time', 'months apart', 'council', 'The stadium is to open <side>in August 2033</side>, the council decided.', 'The council decided that the stadium is to open <side>in October 2033</side>.', 'contradiction'),
  differs('time', 'clock times', 'fighting', 'The first rockets fell on the village of Tessen <side>at 4 a.m.</side>, as its people slept.', 'The first rockets fell on the village of Tessen <side>at 6 a.m.</side>, as its people slept.', 'contradiction'),
  differs('time', 'years apart', 'fighting', 'The truce in Orrin had held since it was signed <side>in 2028</side>.', 'The truce in Orrin had held since it was signed <side>in 2027</side>.', 'contradiction'),
  differs('figure', 'durations', 'council', 'Councillors debated the stadium plan for <side>five hours</side> before they voted.', 'Councillors debated the stadium plan for <side>seven hours</side> before they voted.', 'contradiction'),
  same('a day with and without a preposition', 'council', 'The council will publish the contract <side>on Friday</side>, the city clerk said.', 'The council will publish the contract <side>Friday</side>, the city clerk said.'),
  same('a date both ways', 'council', 'The council will publish the contract <side>on Sept. 6</side>, the city clerk said.', 'The council will publish the contract on <side>6 September</side>, the city clerk said.'),
  same('a clock both ways', 'fighting', 'The first rockets fell on the village of Tessen <side>at 4 a.m.</side>, as its people slept.', 'The first rockets fell on the village of Tessen <side>at 04:00</side>, as its people slept.'),
  same('other scales', 'ferry', 'The Marigold was built in the yards of Port Lowen <side>in 1998</side>.', 'The Marigold had left the yards of Port Lowen <side>on Monday</side>.'),

  differs('place', 'names', 'ferry', 'The injured were flown by helicopter to <side>Port Lowen</side> for treatment.', 'The injured were flown by helicopter to <side>Castle Bay</side> for treatment.'),
  differs('place', 'hospitals', 'ferry', 'Nine of the injured passengers are being treated at <side>Brannoc Island Hospital</side>, a nurse said.', 'Nine of the injured passengers are being treated at <side>Lowen General Hospital</side>, a nurse said.'),
  differs('place', 'north and south', 'ferry', 'The wreck lies off the <side>northern</side> shore of the island, where the reef is steep.', 'The wreck lies off the <side>southern</side> shore of the island, where the reef is steep.', 'contradiction'),
  differs('place', 'streets', 'council', 'The stadium will be built on the site of an old brewery in <side>Mill Street</side>.', 'The stadium will be built on the site of an old brewery in <side>Station Road</side>.'),
  differs('place', 'villages', 'fighting', 'Soldiers set up a roadblock near the village of <side>Tessen</side> after the attack.', 'Soldiers set up a roadblock near the village of <side>Marrow</side> after the attack.'),
  same('one place named more fully', 'ferry', 'The injured were flown by helicopter to <side>Port Lowen</side> for treatment.', 'The injured were flown by helicopter to <side>the harbour town of Port Lowen</side> for treatment.'),

  differs('actor', 'doers', 'fighting', '<side>Government soldiers</side> burned down the customs house in the border town of Kell.', '<side>Fighters of the Northern Front</side> burned down the customs house in the border town of Kell.'),
  differs('actor', 'people', 'council', 'The stadium contract was signed by <side>Mara Dunn</side> on behalf of the city.', 'The stadium contract was signed by <side>Piet Oster</side> on behalf of the city.'),
  differs('actor', 'bodies', 'ferry', 'A formal inquiry into the grounding was opened by the <side>Transport Ministry</side> of Aldane.', 'A formal inquiry into the grounding was opened by the <side>Maritime Agency</side> of Aldane.'),
  same('one doer, active and passive', 'fighting', '<side>Soldiers of the Karvonia government</side> burned down the customs house in the border town of Kell.', 'The customs house in the border town of Kell was burned down by <side>soldiers of the Karvonia government</side>.'),

  differs('attribution', 'dropped', 'ferry', '<side>Engineer Lena Marsh said</side> that the radar of the ferry had failed twice that week.', 'The <side>radar of the ferry had failed twice</side> that week.', 'imprecision'),
  differs('attribution', 'dropped, with according to', 'fighting', '<side>According to the hospital director</side>, most of the wounded in Tessen were children.', 'Most of the <side>wounded in Tessen were children</side>.', 'imprecision'),
  differs('attribution', 'another speaker', 'ferry', '<side>Engineer Lena Marsh said</side> that the radar of the ferry had failed twice that week.', '<side>Captain Owen Pell said</side> that the radar of the ferry had failed twice that week.'),
  same('the speaker’s own doing', 'council', '<side>Mayor Ines Calder said</side> that she would resign over the stadium contract in June.', '<side>Mayor Ines Calder</side> will resign over the stadium contract in June.'),
  same('the same speaker with another cue', 'ferry', '<side>Engineer Lena Marsh said</side> that the radar of the ferry had failed twice that week.', 'The radar of the ferry had failed twice that week, <side>according to engineer Lena Marsh</side>.'),
  same('a relative clause in a belief', 'fighting', 'Investigators believe that Colonel Dario Venn <side>ordered the attack on Tessen, which killed 30 people</side>.', 'Colonel Dario Venn is thought to be behind <side>the attack on Tessen, which killed 30 people</side>.'),
  same('opposite positions that both report', 'fighting', 'The government said that <side>the Northern Front broke the truce</side>, while the Northern Front said that <side>the army broke the truce</side>.', 'The Northern Front said that <side>the army broke the truce</side>, while the government said that <side>the Northern Front broke the truce</side>.'),

  differs('certainty', 'alleged dropped', 'ferry', 'Police questioned the captain over <side>his alleged drinking</side> on the bridge of the ferry.', 'Police questioned the captain over <side>his drinking</side> on the bridge of the ferry.', 'imprecision'),
  differs('certainty', 'allegedly dropped', 'council', 'The builder <side>allegedly</side> paid two councillors for their votes on the stadium.', 'The builder <side>paid</side> two councillors for their votes on the stadium.', 'imprecision'),
  differs('certainty', 'expected and will', 'council', 'The stadium <side>is expected to</side> bring 300 jobs to the east of the city.', 'The stadium <side>will bring 300 jobs</side> to the east of the city.', 'imprecision'),
  differs('certainty', 'may and will', 'ferry', 'Oil from the wreck <side>may reach</side> the seal colony at Gannet Point.', 'Oil from the wreck <side>will reach</side> the seal colony at Gannet Point.', 'imprecision'),
  differs('certainty', 'negation', 'ferry', 'The ferry <side>had passed</side> its yearly safety inspection in the yards of Port Lowen.', 'The ferry <side>had not passed</side> its yearly safety inspection in the yards of Port Lowen.', 'contradiction'),
  differs('certainty', 'likely', 'fighting', 'The rockets were <side>probably fired</side> from a farm on the far bank of the river Kell.', 'The rockets were <side>fired</side> from a farm on the far bank of the river Kell.', 'imprecision'),
  same('a hedge in both', 'council', 'The builder <side>allegedly</side> paid two councillors for their votes on the stadium.', 'The builder <side>reportedly</side> paid two councillors for their votes on the stadium.'),

  differs('quote-wording', 'reworded', 'ferry', '“<side>We heard a terrible bang and then everything went dark</side>,” said passenger Nora Finch.', '“<side>We heard a terrible crash and then it all went dark</side>,” said passenger Nora Finch.', 'wording'),
  differs('quote-wording', 'broken off', 'council', '“<side>This stadium will be the pride of our city for fifty years, if the builders keep their word</side>,” said Mayor Ines Calder.', '“<side>This stadium will be the pride of our city for fifty years</side>,” said Mayor Ines Calder.', 'wording'),
  same('one sentence and two', 'ferry', '“<side>We heard a terrible bang. Then everything went dark</side>,” said passenger Nora Finch.', '“<side>We heard a terrible bang</side>,” said passenger Nora Finch.'),
  same('marks and capitals', 'ferry', '“<side>We heard a terrible bang, and then everything went dark</side>,” said passenger Nora Finch.', '"<side>We heard a terrible bang and then everything went dark</side>," said passenger Nora Finch.'),
  same('split by the cue', 'ferry', '“<side>We heard a terrible bang and then everything went dark</side>,” said passenger Nora Finch.', '“<side>We heard a terrible bang</side>,” said passenger Nora Finch, “<side>and then everything went dark</side>.”'),

  differs('framing', 'an adjective added', 'council', 'Opponents of the stadium held a <side>noisy protest</side> outside the city hall of Brackenford.', 'Opponents of the stadium held a <side>protest</side> outside the city hall of Brackenford.', 'wording'),
  differs('framing', 'other adjectives', 'council', 'Opponents of the stadium held a <side>noisy protest</side> outside the city hall of Brackenford.', 'Opponents of the stadium held a <side>peaceful protest</side> outside the city hall of Brackenford.', 'wording'),
  differs('framing', 'another noun for people', 'fighting', '<side>Rebels</side> of the Northern Front captured an army helicopter near the Tessen pass.', '<side>Fighters</side> of the Northern Front captured an army helicopter near the Tessen pass.', 'wording'),
  differs('framing', 'another verb', 'fighting', 'Government troops <side>stormed</side> the border town of Kell with tanks at the weekend.', 'Government troops <side>entered</side> the border town of Kell with tanks at the weekend.', 'wording'),

  differs('order', 'before and after', 'ferry', 'The captain sent a distress call <side>before he ordered</side> the passengers into the lifeboats.', 'The captain sent a distress call <side>after he had ordered</side> the passengers into the lifeboats.', 'contradiction'),
  differs('order', 'after on either side', 'fighting', 'The army shelled Tessen <side>after the Northern Front attacked</side> a convoy on the Kell road.', 'The Northern Front attacked a convoy on the Kell road <side>after the army shelled Tessen</side>.', 'contradiction'),
  same('one order told both ways', 'fighting', 'The army shelled Tessen <side>after the Northern Front attacked</side> a convoy on the Kell road.', 'The Northern Front attacked a convoy on the Kell road <side>before the army shelled Tessen</side>.'),

  differs('other', 'rank', 'fighting', 'The talks were led for Karvonia by <side>foreign minister</side> Jovan Reth.', 'The talks were led for Karvonia by <side>deputy foreign minister</side> Jovan Reth.', 'contradiction'),
  differs('other', 'spelling', 'council', 'The plans were drawn by the architect Helena <side>Brandt</side>, who also built the library.', 'The plans were drawn by the architect Helena <side>Brant</side>, who also built the library.', 'contradiction'),
  differs('other', 'accents', 'council', 'The plans were drawn by the architect Helena <side>Muñoz</side>, who also built the library.', 'The plans were drawn by the architect Helena <side>Munoz</side>, who also built the library.', 'wording'),
  differs('other', 'reasons', 'ferry', 'The ferry left Port Lowen an hour late <side>because of a broken ramp</side>.', 'The ferry left Port Lowen an hour late <side>because of thick fog</side>.', 'imprecision'),
  same('one reason in other words', 'ferry', 'The ferry left Port Lowen an hour late <side>because of thick fog</side>.', 'The ferry left Port Lowen an hour late <side>owing to the thick fog</side>.'),
  same('a cue of another kind', 'council', 'Mayor Ines Calder <side>said</side> that the stadium would pay for itself in ten years.', 'Mayor Ines Calder <side>told reporters</side> that the stadium would pay for itself in ten years.'),
  same('a surname alone', 'council', 'Mayor <side>Ines Calder</side> cut the first turf on the site with a silver spade.', 'Mayor <side>Calder</side> cut the first turf on the site with a silver spade.'),
];
