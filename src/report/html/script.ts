/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { contents } from './client/contents.ts';
import { lighting } from './client/lighting.ts';
import { pair } from './client/pair.ts';
import { printing } from './client/printing.ts';
import { theme } from './client/theme.ts';

/** Loaders that keep function names wrap functions in calls of this name; in the page it stands alone. */
const NAME_KEEPER = 'const __name = (value) => value;';

/** The page's script. Each part is a function that refers to nothing outside itself, sent as its own source. */
export const SCRIPT = `"use strict";{${NAME_KEEPER}${[theme, pair, lighting, contents, printing].map((part) => `(${part.toString()})();`).join('\n')}}`;
