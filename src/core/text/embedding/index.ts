export { cosine, cosines, embed, embedWords } from './embed.ts';
export { type MeaningModel, parseModel } from './model.ts';
export { piecesOf } from './pieces.ts';
export { type Meaning, meaningOf, similarity } from './similarity.ts';
