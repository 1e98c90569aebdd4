export { read } from './app/pipeline.ts';
export { annotate } from './core/annotate/index.ts';
export { compare } from './core/compare/index.ts';
export { extract } from './core/extract/index.ts';
export type * from './core/model/index.ts';
export { passageOf } from './core/model/index.ts';
export { findReuse } from './core/reuse/index.ts';
