import type { Block, Removal } from '../../../core/model/index.ts';
import type { Account, Edition, Unit } from '../../view/edition.ts';
import { layersByUnit, layersOf, type Piece, piecesOf } from '../../view/layers.ts';
import { type Partner, partnersOf, SIGNS } from '../../view/partners.ts';
import { RemovedLines } from '../../view/removed-lines.ts';
import { languageOf } from '../citation.ts';
import { type Content, html, type Markup } from '../markup.ts';

/** An account's whole text with its marks, and the lines that were removed in their places. */
export function accountText(edition: Edition, account: Account): Markup {
  const { units, document } = account;
  const laid = layersByUnit(units, layersOf(edition, account));
  const partners = partnersOf(edition, account);
  const removed = new RemovedLines(document.removals);
  let next = 0;
  const blocks = document.blocks.map((block, index) => {
    const before = removed.upTo(block.start).map(removedLine);
    const inner: Content[] = [];
    for (let unit = units[next]; unit?.block === index; unit = units[++next]) {
      const furniture = removed.upTo(unit.start).map(removedInline);
      inner.push(furniture, sentence(account, unit, laid[next] ?? [], partners.get(unit.id) ?? []), ' ');
    }
    return html`${before}${blockElement(block, inner)}`;
  });
  const rest = removed.upTo(Number.POSITIVE_INFINITY).map(removedLine);
  return html`<div class="account-text"${languageOf(account)}>${blocks}${rest}</div>`;
}

const removedLine = ({ quote, reason }: Removal): Markup =>
  html`<div class="furniture"><small>removed: ${reason}</small> <span dir="auto">${quote}</span></div>`;

const removedInline = ({ quote, reason }: Removal): Markup =>
  html`<span class="furniture"><small>removed: ${reason}</small> <bdi>${quote}</bdi></span> `;

function blockElement({ kind }: Block, inner: Content): Markup {
  if (kind === 'headline') return html`<h4 dir="auto" class="block headline">${inner}</h4>\n`;
  if (kind === 'heading') return html`<h5 dir="auto" class="block">${inner}</h5>\n`;
  if (kind === 'quotation') return html`<blockquote dir="auto" class="block">${inner}</blockquote>\n`;
  return html`<p dir="auto" class="block ${kind}">${inner}</p>\n`;
}

function sentence(
  account: Account,
  unit: Unit,
  laid: Parameters<typeof piecesOf>[1],
  partners: readonly Partner[],
): Markup {
  const { text } = account.document;
  const words = piecesMarkup(text, piecesOf(unit, laid));
  const marks = partners.map(
    ({ id, relation }) => html` <a class="partner ${relation}" href="#${id}">${SIGNS[relation]}${id}</a>`,
  );
  return html`<span class="unit" id="${unit.id}" tabindex="-1"><span class="sentence" data-at="${unit.start}">${words}</span>${marks}</span>`;
}

/** The pieces of a sentence; those that one difference covers make one link to it. */
function piecesMarkup(text: string, pieces: readonly Piece[]): Content {
  const runs: { readonly difference: number | null; readonly inner: Content[] }[] = [];
  for (const piece of pieces) {
    const difference = differenceOf(piece);
    const last = runs.at(-1);
    const words = pieceMarkup(text.slice(piece.start, piece.end), piece);
    if (last?.difference === difference) last.inner.push(words);
    else runs.push({ difference, inner: [words] });
  }
  return runs.map(({ difference, inner }) =>
    difference === null ? inner : html`<a class="value" href="#difference-${difference + 1}">${inner}</a>`,
  );
}

/** The difference that a piece is a side of; the first where there are several. */
function differenceOf({ layers }: Piece): number | null {
  for (const layer of layers) if (layer.type === 'value') return layer.difference;
  return null;
}

function pieceMarkup(words: string, { layers }: Piece): Content {
  const classes = new Set(layers.map(({ type }) => type).filter((type) => type !== 'value'));
  return classes.size === 0 ? words : html`<span class="${[...classes].join(' ')}">${words}</span>`;
}
