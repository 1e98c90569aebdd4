/** Two accounts of one event, as their outlets print them. They differ in how many were hurt, when it was and what was said. */

export const LEDGER = `Nine hurt as footbridge gives way at Brackwater

By Orla Penhallow

The Brackwater Ledger, 3 June 2025

Nine people were hurt on Tuesday morning when a footbridge over the River Sallow gave way at Brackwater.

The bridge, which was built in 1931, came down at about 7.40am as commuters were walking to the railway station.

"We had warned the council about those bolts for two years," said Marian Tolgate, who chairs the Sallow Walkers.

The council said that the bridge had last been inspected in March. It will pay £40,000 into a fund for the injured.

Firefighters pulled six people out of the water within half an hour, Chief Officer Dell Harrow told reporters.`;

export const COURIER = `Fourteen injured in Brackwater bridge collapse

By Tom Ashgrove

Sallow Valley Courier, 3 June 2025

Fourteen people were hurt on Tuesday morning when a footbridge over the River Sallow collapsed at Brackwater.

The bridge, which was built in 1931, fell at about 8.15am while commuters were crossing it to reach the railway station.

"We warned the council about those bolts," said Marian Tolgate, who chairs the Sallow Walkers.

Firefighters pulled six people out of the river within half an hour, Chief Officer Dell Harrow told reporters.

A school party of thirty children had crossed the bridge ten minutes before, their teacher Ines Corby said.`;

/** Two accounts of another event: they differ in what it is worth, in the day it was missed and in who saw it last. */

export const GAZETTE = `Silver ewer stolen from Halmery museum

A silver ewer worth £90,000 was stolen from the Halmery Museum on Friday night, police said.

The ewer, made in 1684 for the Guild of Weavers, was taken from a glass case on the first floor.

"It is the heart of our collection and we want it back," said the museum's director, Rosalind Achterby.

A cleaner found the case open at 6am on Saturday, Inspector Hugh Lanner said.`;

export const MESSENGER = `Museum thieves take guild ewer

A silver ewer worth £150,000 was stolen from the Halmery Museum on Friday night, police said.

The ewer, made in 1684 for the Guild of Weavers, was taken from a glass case on the ground floor.

"We want it back," said the museum's director, Rosalind Achterby.

A night watchman found the case open at 4am on Saturday, Inspector Hugh Lanner said.`;
