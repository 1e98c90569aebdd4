/** Invented reports that the pairs of revisions are made from; the first paragraph of each is its headline. */

export const FERRY = `Ferry capsizes off Corran Point, killing at least 12

PORT HALVEY - At least 12 people were killed when a ferry carrying about 140 passengers capsized off Corran Point on Monday evening, the coast guard said.

Rescuers pulled 97 people from the water before nightfall, and three were still missing, said Captain Ines Roldan, who led the search. The vessel, the Maid of Lorne, left Port Halvey at 5.40pm and was due on Skerray Island an hour later.

“We heard a bang and then everything tilted,” said Tom Arkwright, a passenger. “People were sliding across the deck.”

The ferry was allegedly overloaded, according to two crew members. The operator, Halvey Lines, denied that it had carried more people than its licence allowed.

“Our thoughts are with the families,” the company’s chief executive, Dana Whitlock, said in a statement.

Police in Port Halvey have opened an inquiry. A spokesman said the master of the ship, Joseph Kerr, had been questioned and released.

The Maid of Lorne was built in 1988 and passed an inspection in March. Two other ferries run by Halvey Lines were taken out of service last year after cracks were found in their hulls.

The transport minister, Paul Osei, will visit the port on Tuesday. He said the government would pay for the funerals.`;

export const MARCH = `Thousands march in Belmora over water prices

BELMORA - Protesters marched through the centre of Belmora on Saturday to demand that the city reverse a 30 percent rise in water prices.

The organisers put the crowd at 20,000. Police said about 8,000 people had taken part.

Officers used tear gas near the Mercy Bridge after some of the marchers threw stones, a police spokeswoman, Carla Diaz, said. Fourteen people were arrested and six officers were hurt.

“They treated us like criminals for wanting to drink,” said Lena Moritz, a nurse who marched with her two sons.

The mayor, Victor Sandoval, said the rise was needed to mend pipes that lose a third of the city’s water. He may offer a rebate to poor households, an aide said.

“I will not be bullied,” Sandoval told reporters. “The pipes must be paid for.”

The city council voted for the new prices by 14 to 9 in January. The rise took effect on 1 March.

Witnesses said the first stones were thrown after a police van struck a barrier. Diaz denied that any van had moved.

Another march is planned for next Saturday.`;

export const BANK = `Northgate Bank to cut 1,200 jobs

LONDON - Northgate Bank will close 85 branches and cut 1,200 jobs over two years, it said on Wednesday, as its profit fell by a quarter.

Pre-tax profit for the first half was £412 million, down from £550 million a year earlier. Income slipped to £2.1 billion.

The chief executive, Helen Marsh, said the bank had “no choice but to follow our customers online”. Three in four of its customers never visit a branch, she said.

The union Bankstaff said it had not been consulted. “This is a betrayal of people who kept the branches open through the pandemic,” said its general secretary, Ray Coles.

Northgate, which was founded in Leeds in 1871, employs about 23,000 people. Its shares rose 4 per cent in early trading.

Analysts had expected a profit of £430 million. The bank kept its dividend at 6 pence a share.

The Treasury said it was monitoring the closures. A spokesman added that the government expected banks to protect access to cash.

The first branches will close in September. Staff in Hull and Derby are likely to be the first to go.`;

export const TRIAL = `Former treasurer guilty of fraud

ASHBURY - A former treasurer of a children’s charity was convicted on Thursday of stealing more than $640,000 over six years.

A jury found Gordon Pell, 58, guilty of fraud and false accounting after deliberating for nine hours at Ashbury Crown Court. He was cleared of a charge of money laundering.

Pell spent the money on holidays, a boat and a flat in Spain, prosecutors said. “He took from children to live like a lord,” the prosecutor, Mary Tull, told the jury.

His lawyer, Simon Hurst, said his client would appeal. Pell did not speak as the verdict was read.

The Bright Steps charity discovered the missing money in 2021, when a supplier complained of an unpaid bill. An auditor then found 214 payments to companies that Pell controlled.

The judge, Anne Okafor, told Pell to expect a long prison sentence. He will be sentenced on 12 May.

The charity’s chairwoman, Ruth Lamb, said that it had been close to collapse. “We were weeks away from shutting our doors,” she said.

About 40 percent of the money has been recovered. The police are still looking for the rest.`;

export const WILDFIRE = `Wildfire near Tarn Valley forces 3,000 from homes

TARN VALLEY - A wildfire driven by strong winds destroyed 40 homes near Tarn Valley on Sunday and forced about 3,000 people to flee, officials said.

The blaze, which started on Friday in the Cobb Hills, had burned 9,500 acres by Sunday night and was 10 percent contained. Two firefighters were treated for smoke inhalation.

“It came over the ridge faster than anybody could drive,” said the county sheriff, Walt Jessup. He urged people to leave at once if told to do so.

Investigators believe that a fallen power line caused the fire. The utility, Granite Power, said it was cooperating with the investigation and did not comment further.

The high school in Millbrook was opened as a shelter, and 420 people spent the night there. Among them was Irene Castell, 81, who left with her cat and a box of photographs.

“I have lived through three fires, and this is the worst,” she said.

Governor Alan Reyes declared a state of emergency and sent 200 National Guard troops to the valley. The wind is expected to ease on Tuesday.

Last year fires in the state destroyed 310 homes and killed nine people.`;

export const OTHER_MATCH = `Rovers come from behind to reach the final

WESTPORT - Two late goals by the substitute Marco Bellini sent Westport Rovers into the final of the League Cup with a 3-2 victory over Carrow Town.

Carrow led twice before the interval through Ade Johnson and Liam Frost. Rovers equalised in the 70th minute when the captain headed home a corner.

Bellini, who came on with a quarter of an hour to play, scored in the 83rd and 89th minutes. “I dreamed of a night like this,” the striker said.

The coach, Hector Lund, praised the home supporters. The final will be played at the National Stadium on 4 June.`;

export const OWN_LEAD = `Ferry capsizes off Corran Point, killing at least 12

The siren at the lifeboat station in Port Halvey sounded at seven minutes past six, and everybody in the harbour knew that it meant the ferry.

Rescuers pulled 97 people from the water before nightfall, and three were still missing, said Captain Ines Roldan, who led the search. The vessel, the Maid of Lorne, left Port Halvey at 5.40pm and was due on Skerray Island an hour later.`;
