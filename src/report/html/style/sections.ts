/** Head, synthesis, differences and the lists. */
export const SECTIONS = `
.nameplate{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;margin-block-end:1.5rem;padding-block:.35rem;border-block:1px solid var(--strong-rule);font:.875rem/1.4 var(--sans);color:var(--soft)}
.nameplate span:first-child{font:700 1rem/1.4 var(--serif);letter-spacing:.02em;color:var(--ink)}
.warning{max-width:var(--measure);margin-block-start:1rem;padding:.6rem .9rem;border-inline-start:4px solid var(--grave);background:var(--raised);font:600 .9375rem/1.5 var(--sans)}
.counts{display:flex;flex-wrap:wrap;gap:.35rem 1.75rem;margin-block-start:1.25rem;font:.875rem/1.4 var(--sans);color:var(--soft)}
.counts b{color:var(--ink);font:700 1.35rem/1.2 var(--serif);font-variant-numeric:lining-nums tabular-nums}
.accounts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:0 2rem}
.account{display:flex;gap:.75rem;padding-block:.8rem;border-block-start:1px solid var(--rule)}
.account>div{min-width:0}
.account .chip{align-self:start;margin-block-start:.15rem}
.outlet{font:700 .9375rem/1.4 var(--sans);color:var(--hue)}
.headline{font-size:1.0625rem;line-height:1.35;text-wrap:pretty}
.path{overflow-wrap:anywhere}
.facts{display:flex;flex-wrap:wrap;gap:.1rem .9rem;margin-block-start:.3rem;color:var(--soft);font:.8125rem/1.45 var(--sans)}
.origin{margin-block-start:.25rem;font:.8125rem/1.45 var(--sans);color:var(--middling)}
.synthesis{max-width:var(--measure);font-size:1.1875rem;line-height:1.6}
.synthesis .running{margin-block-end:1rem}
.synthesis .cites{white-space:normal}
.synthesis li{margin-block-end:.7rem;padding-inline-start:.9rem;border-inline-start:3px dotted var(--soft)}
.synthesis li.differs{border-inline-start:3px solid var(--grave)}
.synthesis .coverage{margin-block-start:1rem;color:var(--soft);font:.875rem/1.5 var(--sans)}
.differences{columns:2 26rem;column-gap:1rem}
.difference{break-inside:avoid;margin-block-end:1rem;padding:.9rem 1rem .6rem;border:1px solid var(--rule);border-block-start:3px solid var(--mild);background:var(--raised)}
.difference.contradiction{border-block-start-color:var(--grave)}
.difference.imprecision{border-block-start-color:var(--middling)}
.difference:target{outline:3px solid var(--focus);outline-offset:2px}
.difference .tag{vertical-align:.1em;margin-inline-end:.15rem}
.number{color:var(--soft);font:600 .8125rem/1 var(--sans);margin-inline-end:.45rem}
.sides{margin-block:.6rem .3rem}
.sides li{display:grid;grid-template-columns:1.5rem minmax(0,1fr);gap:.6rem;padding-block:.45rem;border-block-start:1px solid var(--rule);font-size:1rem;line-height:1.5}
.sides .chip{align-self:start;margin-block-start:.2rem}
.reads{margin-inline:.3rem}
.reasons,.ledger ul,.notes{font:.875rem/1.5 var(--sans)}
.reasons li,.notes li{padding-inline-start:1rem;text-indent:-1rem}
.reasons li::before,.notes li::before{content:"– "}
.explained{margin-block-start:1.5rem}
.explained .difference{margin-block:.75rem;max-width:46rem}
.collation{margin-block:.5rem 1.25rem}
.collation ul{border-block-end:1px solid var(--rule)}
.collation li{display:grid;grid-template-columns:2.2rem 8.5rem minmax(0,1fr) auto;gap:.25rem .75rem;align-items:baseline;padding-block:.5rem;border-block-start:1px solid var(--rule)}
.collation .chip{justify-self:start}
.collation .kind{color:var(--soft);font:.8125rem/1.4 var(--sans)}
.timeline{max-width:56rem}
.timeline>li{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.25rem 1.5rem}
.timeline .when{padding-block:.6rem;font:600 .9375rem/1.4 var(--sans);text-align:end}
.timeline .when small{display:block;font-weight:400;color:var(--soft)}
.timeline .happened{position:relative;padding:.6rem 0 1rem 1.5rem;padding-inline:1.5rem 0;border-inline-start:2px solid var(--rule)}
.timeline .happened::before{content:"";position:absolute;inset-block-start:1rem;inset-inline-start:-.4rem;width:.7rem;height:.7rem;border-radius:50%;background:var(--ink);border:2px solid var(--paper)}
.timeline.relative .happened::before{background:var(--paper);border-color:var(--ink)}
.timeline .happened li{margin-block-start:.3rem}
.chips .chip{margin-inline-end:.25rem}
.conflict-link{text-decoration:none;margin-inline-end:.5rem}
.only-list{max-width:52rem}
.only-list>li{display:grid;grid-template-columns:6.2rem minmax(0,1fr);gap:0 .75rem;align-items:baseline;padding-block:.55rem;border-block-start:1px solid var(--rule)}
.only-list .tag{text-align:center}
.only-list .why{grid-column:2}
.omission-list{max-width:52rem}
.omission-list>li{padding-block:.55rem;border-block-start:1px solid var(--rule)}
.omission-list b{font:600 .9375rem/1.4 var(--sans)}
.omission-list .why{display:block}
.origins li{margin-block-end:.35rem;font:.9375rem/1.5 var(--sans)}
.copy{margin-block-start:1.25rem}
.copy-pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem}
.copy blockquote{margin:0;padding:.6rem .9rem;border-inline-start:3px solid var(--hue);background:var(--raised)}
.own{font-style:normal;text-decoration:underline 2px var(--middling);text-underline-offset:.2em}
.ledger{max-width:52rem;border-block-start:1px solid var(--rule)}
.ledger li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding-block:.25rem;border-block-start:1px dotted var(--rule)}
.ledger small{color:var(--soft)}
@media (max-width:40rem){
.collation li{grid-template-columns:2.2rem minmax(0,1fr)}
.collation li .words,.collation li .cites{grid-column:1/-1}
.timeline>li{grid-template-columns:minmax(0,1fr)}
.timeline .when{text-align:start;padding-block:.6rem 0}
.timeline .when small{display:inline;margin-inline-start:.4rem}
.timeline .happened::before{inset-block-start:.3rem}
.only-list>li{grid-template-columns:minmax(0,1fr)}
.only-list .tag{justify-self:start}
.only-list .why{grid-column:1}
}
`;
