import { openStore } from '../../src/store/open.ts';
import { documentOf, tell } from './fixtures.ts';

/**
 * A process that puts articles one by one, and says each one's number once it is kept.
 * Arguments: location, name of the writer, how many (0 for on and on).
 */
const [location = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore(location);
for (let i = 0; count === '0' || i < Number(count); i++) {
  const url = `https://${name}.example/${i}`;
  await store.transaction((tx) => tell(tx, { url, text: `Account ${i} of ${name} tells of a flood.` }));
  process.stdout.write(`${i} ${documentOf({ url, text: `Account ${i} of ${name} tells of a flood.` }).id}\n`);
}
await store.close();
