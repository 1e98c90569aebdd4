/** The page: its columns, contents, headings and plain text. */
export const SHEET = `
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-block:calc(var(--bar) + 1rem) 5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);overflow-wrap:break-word}
[hidden]{display:none!important}
.hidden,.skip:not(:focus){position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:fixed;inset-block-start:.5rem;inset-inline-start:.5rem;z-index:9;padding:.5rem 1rem;background:var(--raised);font-family:var(--sans)}
:root:not(.scripted) .needs-script{display:none}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
[tabindex="-1"]:focus:not(.unit){outline:none}
.sheet{max-width:88rem;margin-inline:auto;padding-inline:1rem}
main{min-width:0;padding-block:1rem 4rem}
h1,h2,h3,h4,h5,p,ul,ol{margin:0}
h1{font-size:clamp(1.9rem,1.3rem + 2.6vw,3.4rem);line-height:1.1;font-weight:700;letter-spacing:-.012em;text-wrap:balance;max-width:26em}
h2{margin-block:0 1rem;padding-block-start:.55rem;border-block-start:3px double var(--strong-rule);font-size:1.6rem;line-height:1.2;font-weight:700}
h3{margin-block:1.75rem .5rem;font-size:1.15rem;line-height:1.3}
h4{font-size:1.0625rem;line-height:1.4;font-weight:600}
main>section{margin-block-start:3.25rem}
section:focus{outline:none}
ul,ol{padding:0;list-style:none}
.lead,.meaning,.none{max-width:var(--measure);margin-block-end:1rem;color:var(--soft);font:.9375rem/1.5 var(--sans)}
.meaning{margin-block-end:.75rem}
.count{color:var(--soft);font:500 .8125em/1 var(--sans);font-variant-numeric:tabular-nums}
.why,.voice,.reads{color:var(--soft);font:.8125rem/1.45 var(--sans)}
.tag{display:inline-block;padding:.05em .5em;border:1px solid currentColor;border-radius:1em;color:var(--soft);font:600 .75rem/1.5 var(--sans);white-space:nowrap}
.tag.contradiction,.tag.discrepancy,.tag.differs{color:var(--grave)}
.tag.imprecision{color:var(--middling)}
.tag.wording{color:var(--mild)}
.tag.agreement,.tag.identical{color:var(--calm)}
.cite{color:var(--hue);font:600 .8125rem/1.4 var(--sans);font-variant-numeric:tabular-nums;text-decoration-color:transparent;white-space:nowrap}
.cite:hover{text-decoration-color:currentColor}
q::before,q::after{content:none}
mark{background:var(--mark);color:inherit;border-block-end:2px solid var(--middling);padding-inline:.1em}
del{color:var(--soft);text-decoration:line-through}
ins{text-decoration:underline 2px;text-underline-offset:.18em;font-weight:600}
summary{cursor:pointer;padding-block:.25rem;font:600 .875rem/1.5 var(--sans);color:var(--soft)}
summary:hover{color:var(--ink)}
summary h3{display:inline;font:inherit}
button,select{min-height:2.25rem;padding:.3rem .7rem;border:1px solid var(--soft);border-radius:.3rem;background:var(--raised);color:var(--ink);font:500 .875rem/1.3 var(--sans)}
button{cursor:pointer}
button[aria-pressed=true]{background:var(--ink);color:var(--paper)}
input{accent-color:var(--link);width:1.1rem;height:1.1rem;vertical-align:-.2em}
small{font-size:.8125rem}
.contents{position:sticky;inset-block-start:0;z-index:5;display:flex;align-items:center;gap:.75rem;min-height:var(--bar);margin-inline:-1rem;padding-inline:1rem;background:var(--paper);border-block-end:1px solid var(--rule);font:.875rem/1.3 var(--sans)}
.contents ol{display:flex;gap:.25rem;overflow-x:auto;flex:1;padding-block:.3rem;scrollbar-width:thin}
.contents li{flex:none}
.contents a{display:block;padding:.4rem .55rem;color:var(--ink);text-decoration:none;border-radius:.3rem}
.contents a:hover{background:var(--sunk);text-decoration:underline}
.contents a[aria-current]{background:var(--sunk);font-weight:700}
.contents a:focus-visible{outline-offset:-3px}
@media (min-width:72rem){
html{scroll-padding-block-start:4.5rem}
.sheet{display:grid;grid-template-columns:11.5rem minmax(0,1fr);gap:2.5rem;padding-inline:2rem}
.contents{display:block;align-self:start;max-height:100vh;overflow-y:auto;margin:0;padding:1.6rem 0 1rem;border:0}
.contents ol{display:block;overflow:visible;border-block-start:1px solid var(--rule);padding-block:.5rem;margin-block-end:.75rem}
.contents a{padding:.3rem .5rem;margin-inline-start:-.5rem}
}
.colophon{margin-block-start:4rem;padding-block-start:1rem;border-block-start:1px solid var(--rule);color:var(--soft);font:.8125rem/1.5 var(--sans)}
.colophon p{max-width:var(--measure)}
`;
