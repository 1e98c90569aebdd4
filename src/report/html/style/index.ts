import { PRINT } from './print.ts';
import { READING } from './reading.ts';
import { SECTIONS } from './sections.ts';
import { SHEET } from './sheet.ts';
import { TABLES } from './tables.ts';
import { TOKENS } from './tokens.ts';

/** The page's style. */
export const STYLE = TOKENS + SHEET + SECTIONS + TABLES + READING + PRINT;
