export type ColourChoice = 'auto' | 'always' | 'never';

/** Whether to paint: as asked; else only on a terminal that can, and not under NO_COLOR (no-color.org). */
export function wantsColour(
  choice: ColourChoice,
  { tty, env }: { tty: boolean; env: Readonly<Record<string, string | undefined>> },
): boolean {
  if (choice !== 'auto') return choice === 'always';
  return tty && !env.NO_COLOR && env.TERM !== 'dumb';
}
