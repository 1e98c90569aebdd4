/** All places of the app on one screen. */
export const ROUTES = {
  front: '/',
  search: '/search',
  sources: '/sources',
  job: '/jobs/:job',
  article: '/articles/:article',
  passage: '/passages/:document/:span',
  story: '/stories/:story/:view?/:a?/:b?',
} as const;

export type RouteName = keyof typeof ROUTES;

export interface Route {
  readonly name: RouteName | 'nowhere';
  /** Parts of the path by the names that the pattern gives them; those left out are not there. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The place that a path leads to. */
export function routeOf(path: string): Route {
  for (const [name, pattern] of Object.entries(ROUTES) as [RouteName, string][]) {
    const parts = matched(pattern, path);
    if (parts) return { name, parts };
  }
  return { name: 'nowhere', parts: {} };
}

const pieces = (path: string): string[] => path.split('/').filter((piece) => piece !== '');

function matched(pattern: string, path: string): Record<string, string> | null {
  const [names, given] = [pieces(pattern), pieces(path)];
  if (given.length > names.length) return null;
  const parts: Record<string, string> = {};
  for (const [i, name] of names.entries()) {
    const piece = given[i];
    if (!name.startsWith(':')) {
      if (name !== piece) return null;
    } else if (piece !== undefined) parts[name.replace(/[:?]/gu, '')] = decoded(piece);
    else if (!name.endsWith('?')) return null;
  }
  return parts;
}

/** A part of an address as it was meant; one that was encoded wrongly stays as it is. */
export function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

/** A path of its pieces; what is undefined ends it. */
export function pathTo(...given: readonly (string | undefined)[]): string {
  const end = given.indexOf(undefined);
  const all = (end < 0 ? given : given.slice(0, end)) as readonly string[];
  return `/${all.map(encodeURIComponent).join('/')}`;
}
