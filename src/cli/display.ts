import type { TerminalOptions } from '../report/terminal/index.ts';
import { wantsColour } from './colour.ts';
import type { DisplayOptions } from './options.ts';

/** How the terminal view is drawn, by the options and by where it goes. */
export function displayOf({ width, color, all = false, limit }: DisplayOptions, toFile: boolean): TerminalOptions {
  const tty = process.stdout.isTTY === true && !toFile;
  return {
    width: width ?? (tty ? Math.min(Math.max(process.stdout.columns || 80, 40), 100) : 80),
    color: wantsColour(color, { tty, env: process.env }),
    all,
    ...(limit === undefined ? {} : { limit }),
  };
}
