/** On paper: black on white, everything unfolded, every account in full, nothing to press. */
export const PRINT = `
@media print{
:root,:root[data-theme]{color-scheme:light;--paper:#fff;--raised:#fff;--sunk:#fff}
@page{margin:16mm 14mm}
@page wide{size:A4 landscape}
#points:has(thead th:nth-child(8)){page:wide}
html{font-size:9.5pt}
.sheet{display:block;max-width:none;padding:0}
.contents,.skip,.chooser,.switch,.filter,.peek{display:none!important}
main{padding:0}
.column[hidden]{display:block!important}
a.partner[hidden]{display:inline!important}
.columns{display:block}
.column{margin-block-end:1.5rem;border-inline:0;border-block-end:0}
.scripted .pane,.pane,.grid-frame{max-height:none;overflow:visible;position:static}
.pane{columns:2;column-gap:2rem;padding-inline:0}
.grid-frame{border:0}
.grid tr>:first-child,.grid thead th{position:static;min-width:0;width:auto}
.grid td,.grid thead th{min-width:0;overflow-wrap:anywhere}
.grid th,.grid td{padding:.3rem .35rem}
#points tbody tr{display:table-row!important}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}
a{color:inherit;text-decoration:none}
.jump{display:none}
.cite,.partner{color:var(--soft)}
h1,h2,h3,h4,summary,caption{break-after:avoid}
.difference,.collation li,.copy,.figure,.timeline>li,.account,.grid tr{break-inside:avoid}
.difference{margin-block-end:1rem}
.chip,mark,.value,.bar,.dot{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
