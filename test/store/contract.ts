import { describe } from 'vitest';
import { articles } from './contract/articles.ts';
import { logs } from './contract/logs.ts';
import { readings } from './contract/readings.ts';
import { search } from './contract/search.ts';
import type { Setting } from './contract/setting.ts';
import { stories } from './contract/stories.ts';
import { transactions } from './contract/transactions.ts';
import { transfer } from './contract/transfer.ts';

/** What every engine must hold to. */
export function contract(setting: Setting): void {
  describe(`a store in ${setting.name}`, () => {
    describe('articles', () => articles(setting));
    describe('readings and sketches', () => readings(setting));
    describe('stories and comparisons', () => stories(setting));
    describe('decisions, feeds and events', () => logs(setting));
    describe('transactions', () => transactions(setting));
    describe('search', () => search(setting));
    describe('export and import', () => transfer(setting));
  });
}
