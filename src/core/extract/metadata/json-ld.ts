import { decodeEntities, parseJson } from '../html/unshown.ts';
import { tidy } from '../unit.ts';
import { agencyCalled } from './agency.ts';
import { type Claim, claim } from './claims.ts';
import { readDate } from './dates.ts';

/** A JSON object whose fields are not known. */
type Json = { readonly [key: string]: unknown };

const ARTICLE = /^(?:.*Article|BlogPosting|LiveBlogPosting|Report|OpinionNewsArticle|Review|Recipe|.*Posting)$/;
const PAGE = /^(?:WebPage|ItemPage|AboutPage)$/;
/** Objects looked at: a page may hold any number. */
const MOST = 2000;

/** Claims of the JSON-LD on a page (schema.org NewsArticle and kin, in arrays and graphs), articles before pages. */
export function claimsOfJsonLd(scripts: readonly string[]): Claim[] {
  const objects = scripts.flatMap((script) => objectsOf(parseJson(script)));
  const byId = new Map(
    objects.flatMap((object): [string, Json][] => (typeof object['@id'] === 'string' ? [[object['@id'], object]] : [])),
  );
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  const pages = objects.filter((object) => typesOf(object).some((type) => PAGE.test(type)));
  return [
    ...articles.flatMap((object) => claimsOfObject(object, byId)),
    ...pages.flatMap((object) => claimsOfPage(object)),
  ];
}

function objectsOf(root: unknown): Json[] {
  const found: Json[] = [];
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && found.length < MOST; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST));
    else if (isJson(value)) {
      found.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
        if (typeof value[key] === 'object') queue.push(value[key]);
    }
  }
  return found;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (object: Json): string[] => [object['@type']].flat().filter((type) => typeof type === 'string');

function claimsOfObject(object: Json, byId: ReadonlyMap<string, Json>): Claim[] {
  const [type = 'Article'] = typesOf(object);
  const claims: Claim[] = [];
  const add = (field: Claim['field'], key: string, value: string | null) => {
    if (value) claims.push(claim(field, value, 'json-ld', `${type}.${key}`));
  };
  add('headline', 'headline', textOf(object.headline) ?? textOf(object.name));
  add('byline', 'author', namesOf(object.author ?? object.creator, byId));
  add('outlet', 'publisher', namesOf(object.publisher ?? object.sourceOrganization, byId));
  const [publisher, origin] = [
    namesOf(object.publisher, byId),
    namesOf(object.sourceOrganization ?? object.provider, byId),
  ];
  if (origin !== null && origin !== publisher) add('credit', 'sourceOrganization', agencyCalled(origin));
  add('published', 'datePublished', dateOf(object.datePublished) ?? dateOf(object.dateCreated));
  add('modified', 'dateModified', dateOf(object.dateModified));
  add('url', 'url', urlOf(object.url) ?? urlOf(object.mainEntityOfPage));
  return claims;
}

const claimsOfPage = (object: Json): Claim[] =>
  [
    ['published', 'datePublished', dateOf(object.datePublished)] as const,
    ['modified', 'dateModified', dateOf(object.dateModified)] as const,
  ].flatMap(([field, key, value]) => (value ? [claim(field, value, 'json-ld', `WebPage.${key}`)] : []));

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? tidy(decodeEntities(value)) || null : null;

const dateOf = (value: unknown): string | null => {
  const text = textOf(Array.isArray(value) ? value[0] : value);
  return text === null ? null : readDate(text);
};

const urlOf = (value: unknown): string | null => {
  const url = isJson(value) ? (textOf(value['@id']) ?? textOf(value.url)) : textOf(value);
  return url !== null && /^https?:/.test(url) ? url : null;
};

/** Names of persons or organisations: strings, objects, references to other objects, or lists of these. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Json>): string | null {
  const names = [value].flat().map((one) => {
    const object = isJson(one) && one.name === undefined && typeof one['@id'] === 'string' ? byId.get(one['@id']) : one;
    const name = isJson(object) ? (Array.isArray(object.name) ? object.name[0] : object.name) : object;
    const text = textOf(name);
    return text !== null && !/^https?:/.test(text) && /^[\p{L}\p{N}"'‘“]/u.test(text) ? text : null;
  });
  return [...new Set(names.filter((name) => name !== null))].join(', ') || null;
}
