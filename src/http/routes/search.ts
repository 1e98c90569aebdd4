import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Query } from '../../store/records.ts';
import { SearchQuery } from '../contract/queries.ts';
import type { HitList } from '../contract/resources.ts';
import { givesList, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { refuse } from './problems.ts';
import { sendList } from './sending.ts';

const ROUTE = createRoute({
  method: 'get',
  path: '/search',
  operationId: 'search',
  tags: ['Search'],
  summary: 'Articles by their words, by who said what, by figures, times, outlets and differences',
  description: 'All that is given must hold of one article. Nothing given finds all, newest first.',
  request: { query: SearchQuery },
  responses: {
    ...givesList('HitList', 'Articles, each with the passages it was found by.'),
    ...refuses('bad-request', 'bad-place'),
  },
});

export function search(api: OpenAPIHono, { desk: { store } }: Room): void {
  api.openapi(ROUTE, async (c) => {
    const asked = c.req.valid('query');
    const fault = faultIn(asked);
    if (fault) return refuse('bad-request', fault);
    const { after, limit } = asked;
    return sendList<HitList>(c, await store.search.find(queryOf(asked), { after, limit }));
  });
}

/** What cannot be asked for together. */
function faultIn({ low, high, mentions_from, mentions_to, from, to, order, text, unit, counted }: SearchQuery) {
  if (low !== undefined && high !== undefined && low > high)
    return { detail: '`low` is above `high`.', remedy: 'Change the two.', place: 'query.low' };
  if ((mentions_from === undefined) !== (mentions_to === undefined))
    return {
      detail: '`mentions_from` and `mentions_to` go together.',
      remedy: 'Give both; for one day give it twice.',
      place: mentions_from === undefined ? 'query.mentions_from' : 'query.mentions_to',
    };
  if (mentions_from !== undefined && mentions_to !== undefined && mentions_from > mentions_to)
    return {
      detail: '`mentions_from` is after `mentions_to`.',
      remedy: 'Change the two.',
      place: 'query.mentions_from',
    };
  if (from !== undefined && to !== undefined && from > to)
    return { detail: '`from` is after `to`.', remedy: 'Change the two.', place: 'query.from' };
  if (order === 'best' && text === undefined)
    return {
      detail: '`order=best` ranks by `text`, and there is none.',
      remedy: 'Give `text`, or leave `order` out.',
      place: 'query.order',
    };
  if (unit === 'one' && counted === undefined && low === undefined && high === undefined)
    return {
      detail: '`unit=one` alone asks for every count.',
      remedy: 'Give `low`, `high` or `counted` with it.',
      place: 'query.unit',
    };
  return undefined;
}

function queryOf({ low, high, unit, counted, mentions_from, mentions_to, ...rest }: SearchQuery): Query {
  const { after: _, limit: __, ...asked } = rest;
  const figure = { low, high, unit, counted };
  return {
    ...given(asked),
    ...(Object.values(figure).some((value) => value !== undefined) && { figure: given(figure) }),
    ...(mentions_from !== undefined &&
      mentions_to !== undefined && { mentions: { from: mentions_from, to: mentions_to } }),
  };
}

/** What of it is given. */
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function given<T extends object>(values: T): Given<T> {
  const kept: Given<T> = {};
  for (const key in values) {
    const value = values[key];
    if (isGiven(value)) kept[key] = value;
  }
  return kept;
}

const isGiven = <T>(value: T): value is Exclude<T, undefined> => value !== undefined;
