import { chunksOf } from './chunks.ts';
import type { Trx } from './engine.ts';
import { keep, keepOrNull, kept, keptOrNull, moment, write } from './keep.ts';
import type { NewEvent, StoredEvent } from './records.ts';
import type { Session } from './session.ts';
import type { Events } from './store.ts';
import type { Row } from './tables.ts';

const eventOf = ({ sequence, type, at, story, article, payload }: Row<'events'>): StoredEvent => ({
  sequence,
  type: kept(type),
  at,
  story: keptOrNull(story),
  article: keptOrNull(article),
  payload: JSON.parse(payload),
});

async function add(session: Session, trx: Trx, events: readonly NewEvent[]): Promise<StoredEvent[]> {
  if (events.length === 0) return [];
  await session.engine.lockEvents(trx);
  const added: StoredEvent[] = [];
  for (const chunk of chunksOf(events)) {
    const rows = await trx
      .insertInto('events')
      .values(
        chunk.map(({ type, at, story, article, payload }) => ({
          type: keep(type),
          at: moment(at),
          story: keepOrNull(story),
          article: keepOrNull(article),
          payload: write(payload),
        })),
      )
      .returningAll()
      .execute();
    added.push(...rows.map(eventOf).sort((a, b) => a.sequence - b.sequence));
  }
  return added;
}

export function eventsIn(session: Session): Events {
  return {
    add: (events) => session.write((trx) => add(session, trx, events)),
    async after(sequence, limit) {
      const rows = await session
        .read()
        .selectFrom('events')
        .selectAll()
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(limit)
        .execute();
      return rows.map(eventOf);
    },
    async latest(limit) {
      const rows = await session
        .read()
        .selectFrom('events')
        .selectAll()
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute();
      return rows.map(eventOf).reverse();
    },
    async cursor(sink) {
      const row = await session
        .read()
        .selectFrom('sinks')
        .select('sequence')
        .where('name', '=', keep(sink))
        .executeTakeFirst();
      return row?.sequence ?? 0;
    },
    async begin(sink) {
      await session.write(async (trx) => {
        const last = await trx
          .selectFrom('events')
          .select(({ fn }) => fn.max<number | null>('sequence').as('sequence'))
          .executeTakeFirst();
        await trx
          .insertInto('sinks')
          .values({ name: keep(sink), sequence: last?.sequence ?? 0 })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute();
      });
    },
    async moveCursor(sink, sequence) {
      await session.write((trx) =>
        trx
          .insertInto('sinks')
          .values({ name: keep(sink), sequence })
          .onConflict((conflict) =>
            conflict.column('name').doUpdateSet({ sequence }).where('sinks.sequence', '<', sequence),
          )
          .execute(),
      );
    },
  };
}
