/** A story in two accounts whose sentences are clearly aligned; what is told differently is marked `<d-…>`, what only looks so `<n-…>`. */
export interface TwoAccounts {
  readonly name: string;
  readonly accounts: readonly [string, string];
}

export const STORIES: readonly TwoAccounts[] = [
  {
    name: 'a tunnel collapse',
    accounts: [
      `Roof of rail tunnel collapses near Ostermund, trapping workers

The roof of a railway tunnel under construction near Ostermund collapsed <d-day>on Tuesday evening</d-day>, trapping <d-trapped>14 workers</d-trapped> underground, the rescue service said.

Rescue teams reached the trapped workers through a ventilation shaft <n-clock>at 4 a.m.</n-clock> on Wednesday and brought all of them to the surface.

<n-taken>Six workers</n-taken> were taken to <n-hospital>St Agnes Hospital</n-hospital> in Ostermund with broken bones, the hospital said.

“<d-words>We heard a loud crack and then the whole roof came down on us</d-words>,” said tunnel worker Marek Linde.

Site engineer Hanna Voll said that water had been seeping into the tunnel for several weeks before the collapse.

The tunnel is being built by the company Norbau at a cost of <d-cost>$310 million</d-cost> and is due to open in 2034.

Transport Minister Ines Calder ordered an inquiry into the collapse and suspended all work on the railway line.`,
      `Workers trapped as tunnel roof falls in at Ostermund

The roof of a railway tunnel that is being built near Ostermund collapsed <d-day>on Monday evening</d-day>, trapping <d-trapped>19 workers</d-trapped> underground, the rescue service said.

Rescuers reached the trapped workers through a ventilation shaft <n-clock>at 04:00</n-clock> on Wednesday and brought all of them to the surface.

The hospital said <n-taken>6 workers</n-taken> had been taken to <n-hospital>St Agnes Hospital</n-hospital> in Ostermund with broken bones.

“<d-words>We heard a loud bang and then the entire roof fell down on us</d-words>,” said tunnel worker Marek Linde.

Water had been seeping into the tunnel for several weeks before the collapse, engineer Hanna Voll said.

The tunnel, built by the company Norbau, costs <d-cost>$270 million</d-cost> and is due to open in 2034.

The transport minister, Ines Calder, ordered an inquiry into the collapse and suspended all work on the railway line.`,
    ],
  },
  {
    name: 'a museum theft',
    accounts: [
      `Thieves take silver crown from Karsholm museum

Thieves broke into the royal museum of Karsholm <n-night>on Friday night</n-night> and stole a silver crown from the sixteenth century, police said.

The crown, which was made for Queen Oda, is worth <d-worth>4 million euros</d-worth>, the museum said.

The alarm went off <d-alarm>at 2.15 a.m.</d-alarm>, and the first police car arrived <d-minutes>eight minutes</d-minutes> later.

The thieves escaped <n-boat>in a motor boat</n-boat> across the harbour, according to Inspector Jens <d-spelling>Ahlgrén</d-spelling>.

“<n-quote>They knew exactly which window to open</n-quote>,” Ahlgrén told reporters on Saturday.

The museum, which is visited by <n-visitors>about 90,000 people</n-visitors> a year, will stay closed until Tuesday.`,
      `Silver crown stolen from royal museum in Karsholm

A silver crown from the sixteenth century was stolen when thieves broke into the royal museum of Karsholm <n-night>on Friday night</n-night>, police said.

The museum said the crown, made for Queen Oda, was worth <d-worth>7 million euros</d-worth>.

The alarm went off <d-alarm>at 3.40 a.m.</d-alarm>, and the first police car arrived <d-minutes>twenty minutes</d-minutes> later.

According to Inspector Jens <d-spelling>Ahlgren</d-spelling>, the thieves escaped <n-boat>in a motor boat</n-boat> across the harbour.

“<n-quote>They knew exactly which window to open</n-quote>,” the inspector told reporters on Saturday.

The museum will stay closed until Tuesday; <n-visitors>some 90,000 people</n-visitors> visit it each year.`,
    ],
  },
];
