export { articleKey, canonicalOfPage, canonicalUrl, isSameSite, type StatedAddresses } from './canonical.ts';
