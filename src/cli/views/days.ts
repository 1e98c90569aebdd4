/** A moment or a date as lists show it: `2026-03-04 05:06`, or `2026-03-04` where no time is told; a dash where nothing is. */
export const shortTime = (stated: string | null): string =>
  stated === null
    ? '-'
    : stated
        .slice(0, 16)
        .replace('T', ' ')
        .replace(/ 00:00$/u, '');
