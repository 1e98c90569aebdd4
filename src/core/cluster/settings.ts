/** What decides when articles make a story. Every field may be set in a configuration file; what is left out has the default. */
export interface ClusterSettings {
  /** Average likeness, 0 to 1, that accounts of one story must have among themselves. Higher: smaller, purer stories. */
  readonly threshold: number;
  /** Days between two articles after which only the same text joins them. */
  readonly windowDays: number;
  /** Days over which likeness falls to half, from the second day on. */
  readonly halfLifeDays: number;
  /** Share of the shorter text's word runs that must stand in the other for "same text", 0 to 1. */
  readonly sameText: number;
  /** Most articles that a new one is weighed against. */
  readonly candidates: number;
  /** Most articles that are grouped anew when one arrives; a story with more only takes in, and is not divided. */
  readonly neighbourhood: number;
}

/** The settings where none are given. Chosen on the invented stories under `corpus/`. */
export const DEFAULT_SETTINGS: ClusterSettings = {
  threshold: 0.5,
  windowDays: 14,
  halfLifeDays: 1.5,
  sameText: 0.5,
  candidates: 60,
  neighbourhood: 120,
};

/** Settings with the defaults filled in. @throws RangeError where one is not a number in its range. */
export function settingsOf(given: Partial<ClusterSettings> = {}): ClusterSettings {
  const settings = { ...DEFAULT_SETTINGS, ...given };
  for (const name of ['threshold', 'sameText'] as const)
    if (!(settings[name] > 0 && settings[name] <= 1))
      throw new RangeError(`${name} ${settings[name]} is not above 0 and up to 1`);
  for (const name of ['windowDays', 'halfLifeDays', 'candidates', 'neighbourhood'] as const)
    if (!(settings[name] > 0)) throw new RangeError(`${name} ${settings[name]} is less than 1`);
  return settings;
}
