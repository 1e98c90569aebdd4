import type { Document } from './document.ts';

export const PAGE_POLICY = "default-src 'none'";

export const apiPage = ({ info }: Document): string => `<!doctype html><title>${info.title}</title>`;
