/**
 * Colours, type and measures. Account hues keep apart for the common kinds of colour blindness and reach 4.5 : 1 on
 * the paper of either theme (WCAG 2.2, 1.4.3); the letter always stands with them, so that colour is never alone.
 */
export const TOKENS = `
:root{color-scheme:light dark;
--paper:light-dark(#fcfbf8,#141518);--raised:light-dark(#fff,#1c1e22);--sunk:light-dark(#f3f1ea,#0f1013);
--ink:light-dark(#1c1a17,#e9e6df);--soft:light-dark(#595449,#b3afa5);--rule:light-dark(#d9d4c7,#3a3c42);--strong-rule:light-dark(#1c1a17,#a9a59b);
--speech:light-dark(#123f6d,#a9cdf0);--link:light-dark(#114f8c,#8fc1f2);--focus:light-dark(#0b57d0,#9cc9ff);
--lit:light-dark(#dbe9fb,#1d3350);--exact:light-dark(#a8ccf7,#2b5286);--mark:light-dark(#fbe3a6,#5a4710);--faint-mark:light-dark(#fdf1cd,#3b3113);--thread:light-dark(#8d8675,#7d7a72);
--grave:light-dark(#a3160f,#ff9d91);--middling:light-dark(#7a4d00,#efc069);--mild:light-dark(#47525e,#b7c3d0);--calm:light-dark(#1e6140,#86d3a8);
--serif:"Iowan Old Style","Palatino Linotype","URW Palladio L",P052,Charter,"Bitstream Charter",Georgia,Cambria,"Noto Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;
--measure:40rem;--bar:3rem}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
.hue0{--hue:light-dark(#0b5394,#7ab8f5)}.hue1{--hue:light-dark(#a83a00,#ff9e66)}.hue2{--hue:light-dark(#00664a,#4fcfa5)}.hue3{--hue:light-dark(#8a3273,#e59acb)}
.hue4{--hue:light-dark(#735300,#e3bd4d)}.hue5{--hue:light-dark(#14687f,#7fd3ea)}.hue6{--hue:light-dark(#4b3f9e,#b7adff)}.hue7{--hue:light-dark(#4d5560,#b9c1cc)}
.chip{display:inline-block;min-width:1.55em;padding-inline:.3em;border:2px solid var(--hue);border-radius:.25em;font:700 .75rem/1.45 var(--sans);text-align:center;vertical-align:.08em}
.chip.form0{background:var(--hue);color:var(--paper)}
.chip.form1{color:var(--hue);background:var(--paper)}
.chip.form2{color:var(--hue);background:var(--paper);border-style:dashed}
`;
