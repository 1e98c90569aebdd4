export type * from './annotation.ts';
export type * from './article.ts';
export type * from './comparison.ts';
export * from './differences.ts';
export type * from './document.ts';
export * from './label.ts';
export type * from './revision.ts';
export * from './span.ts';
export type * from './story.ts';
