import { contract } from './contract.ts';
import { temporaryFiles } from './files.ts';

const path = temporaryFiles();

contract({ name: 'a file of SQLite', fresh: async () => path(), lasts: true });
contract({ name: 'memory', fresh: async () => ':memory:', lasts: false });
