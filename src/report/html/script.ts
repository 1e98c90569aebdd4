/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { contents } from './client/contents.ts';
import { following } from './client/following.ts';
import { light } from './client/light.ts';
import { pair } from './client/pair.ts';
import { peek } from './client/peek.ts';
import { pointing } from './client/pointing.ts';
import { printing } from './client/printing.ts';
import { theme } from './client/theme.ts';

/** Loaders that keep function names wrap functions in calls of this name; in the page it stands alone. */
const NAME_KEEPER = 'const __name = (value) => value;';

/** The page's script. Each part is a function that refers to nothing outside itself, sent as its own source. */
export const SCRIPT = `"use strict";{${NAME_KEEPER}${[theme, pair, light, pointing, following, peek, contents, printing].map((part) => `(${part.toString()})();`).join('\n')}}`;
