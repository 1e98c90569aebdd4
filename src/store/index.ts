export { StoreError } from './errors.ts';
export { openStore } from './open.ts';
