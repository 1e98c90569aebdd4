/** The grid of points and the drawn figures. */
export const TABLES = `
.filter{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0 0 .75rem;padding:0;border:0;font:.875rem/1.9 var(--sans)}
.filter legend{float:inline-start;padding:0;margin-inline-end:1.25rem;color:var(--soft)}
.grid-frame{position:relative;overflow:auto;max-height:85vh;border:1px solid var(--rule);background:var(--raised)}
.grid{border-collapse:separate;border-spacing:0;min-width:100%;font:.875rem/1.4 var(--sans)}
.grid th,.grid td{padding:.55rem .65rem;border-block-end:1px solid var(--rule);text-align:start;vertical-align:top}
.grid td{min-width:7.5rem;max-width:16rem}
.grid thead th{position:sticky;inset-block-start:0;z-index:2;background:var(--sunk);font-weight:600;min-width:7.5rem}
.grid tr>:first-child{position:sticky;inset-inline-start:0;z-index:1;width:24rem;min-width:18rem;background:var(--raised);border-inline-end:1px solid var(--rule)}
.grid thead tr>:first-child{z-index:3;background:var(--sunk)}
.grid tbody th{font-weight:400}
.point{display:block;font:1rem/1.4 var(--serif)}
.support{display:block;margin-block-start:.3rem;color:var(--soft);font-size:.8125rem}
.grid .cite{white-space:normal}
.grid .cite{display:inline-block;min-width:1.5rem;min-height:1.5rem}
.grid .cite small{font-weight:400}
.grid .cite .position{font-size:.875rem}
.grid td.told{border-inline-start:3px solid var(--hue)}
.grid tr.discrepancy td.told .position{background:var(--mark);color:var(--ink);padding-inline:.15em}
.grid .voice{display:block}
.untold{color:var(--soft)}
.peek{display:none}
.grid td:hover>.peek,.grid td:focus-within>.peek{display:block;position:fixed;inset-block-end:0;inset-inline:0;z-index:6;max-height:30vh;overflow:auto;padding:.9rem max(1rem,calc(50vw - 26rem));background:var(--raised);border-block-start:3px solid var(--hue);font:1.0625rem/1.5 var(--serif);box-shadow:0 -.4rem 1.2rem rgb(0 0 0/.16)}
.grid td:hover>.peek{z-index:7}
.peek-off .grid td>.peek{display:none!important}
#points:has(#points-several:checked) tr.unmatched,#points:has(#points-discrepancies:checked) tbody tr:not(.discrepancy){display:none}
.figure{width:100%;margin-block:1rem 2rem;border-collapse:collapse;table-layout:fixed;font:.9375rem/1.4 var(--sans)}
.figure caption{padding-block-end:.35rem;text-align:start;font:600 1.0625rem/1.4 var(--serif)}
.figure th,.figure td{padding:.35rem .5rem;border-block-start:1px solid var(--rule);text-align:start;vertical-align:middle}
.figure thead th{border:0;color:var(--soft);font-size:.8125rem;font-weight:500;vertical-align:bottom}
.figure th:nth-child(1){width:4.5rem}.figure th:nth-child(2){width:30%}.figure th:nth-child(3){width:18%}
.figure .voice{display:block}
.figure .plot{padding-inline:0;position:relative}
.figure svg{display:block;width:100%;overflow:visible}
.figure .scale text{fill:var(--soft);font-size:.75rem}
.scale-name{position:absolute;inset-inline-end:0;inset-block-start:-.6rem;color:var(--soft);font-size:.75rem;font-weight:400}
.tick{stroke:var(--rule)}
.bar{stroke:var(--hue);stroke-width:4}
.bar.vague{stroke-dasharray:5 4}
.dot{fill:var(--hue);stroke:var(--hue);stroke-width:2.5}
.dot.open,.dot.vague{fill:var(--raised)}
.dot.vague{stroke-dasharray:3 2}
.arrow{fill:none;stroke:var(--hue);stroke-width:3}
@media (max-width:48rem){
.grid tr>:first-child{width:10rem;min-width:10rem}
.point{font-size:.875rem}
.figure th:nth-child(1){width:2.6rem}.figure th:nth-child(1),.figure td:nth-child(1){padding-inline-start:0}
.figure thead th:nth-child(1){font-size:0}
.figure th:nth-child(2){width:40%}
.figure th:nth-child(3),.figure td:nth-child(3),.scale .inner{display:none}
}
`;
