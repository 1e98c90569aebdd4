/** The side-by-side reading. */
export const READING = `
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin-block-end:1rem;color:var(--soft);font:.8125rem/1.6 var(--sans)}
.legend .partner{font-size:.8125rem}
.chooser{display:flex;flex-wrap:wrap;align-items:end;gap:.6rem;margin-block-end:1rem}
.chooser label{display:grid;gap:.15rem;min-width:0;color:var(--soft);font:.8125rem/1.4 var(--sans)}
.chooser select{max-width:min(20rem,calc(100vw - 2rem))}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.25rem}
.column{min-width:0;border:1px solid var(--rule);border-block-start:4px solid var(--hue);background:var(--raised)}
.column header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.25rem 1rem;padding:.6rem 1.1rem;border-block-end:1px solid var(--rule)}
.column h3{margin:0;font:700 1rem/1.4 var(--sans)}
.switch{color:var(--soft);font:.8125rem/1.6 var(--sans)}
.pane{padding:1rem 1.1rem 1.5rem}
.pane:focus-visible{outline-offset:-3px}
@media (min-width:52rem){.scripted .pane{max-height:max(24rem,calc(100vh - 9rem));overflow:auto;position:relative}}
.block{margin-block-end:.9rem}
.block.headline,.metadata-headline{font-size:1.5rem;line-height:1.22;font-weight:700;text-wrap:balance;margin-block-end:.9rem}
.block.subheadline{font-size:1.15rem;color:var(--soft)}
.block.highlight{padding-inline-start:.9rem;border-inline-start:3px solid var(--rule)}
.block.caption{font:.875rem/1.5 var(--sans);color:var(--soft)}
.block.list{padding-inline-start:1.2rem;text-indent:-.8rem}
.block.list::before{content:"• "}
h5.block{font-size:1.0625rem;margin-block:1.25rem .5rem}
blockquote.block{margin-inline:1.2rem 0;font-style:italic}
.unit{scroll-margin-block:4rem}
.unit::before,.partner{direction:ltr;unicode-bidi:isolate}
.unit::before{content:attr(id);margin-inline-end:.3em;color:var(--soft);font:500 .6875rem/1 var(--sans);vertical-align:.25em;font-style:normal}
.unit.lit>.sentence,.unit.lit .value,:root:not(.scripted) .unit:target>.sentence{background:var(--lit);box-decoration-break:clone;-webkit-box-decoration-break:clone}
.unit:focus-visible{outline-offset:3px}
::highlight(passage){background:var(--exact)}
.partner{margin-inline-start:.15em;padding:.1em .25em;border-radius:.25em;font:600 .75rem/1.5 var(--sans);text-decoration:none;color:var(--link);white-space:nowrap;vertical-align:.1em}
.partner.conflict{color:var(--grave)}
a.partner:hover{text-decoration:underline;background:var(--sunk)}
.speech{color:var(--speech)}
.source,.cue{font-style:italic;color:var(--speech)}

.copied{text-decoration:underline 1px solid var(--thread);text-underline-offset:.28em}
.words-shared{text-decoration:underline dotted 1.5px var(--thread);text-underline-offset:.28em}
.value{background:var(--faint-mark);color:var(--ink);text-decoration:underline dashed 1.5px var(--middling);text-underline-offset:.28em}
.furniture{display:none;margin-block:.4rem;padding:.25rem .6rem;border-inline-start:3px dotted var(--soft);background:var(--sunk);color:var(--soft);font:.875rem/1.45 var(--sans)}
.furniture small{font-weight:600}
.column:has(.show-furniture:checked) div.furniture{display:block}
.column:has(.show-furniture:checked) span.furniture{display:inline}
`;
