import { keepOrNull, kept, keptOrNull, moment, momentOrNull, write } from './keep.ts';
import { limitOf, pageOf, placeOf } from './pages.ts';
import type { Decision, DecisionKind } from './records.ts';
import type { Session } from './session.ts';
import type { Decisions } from './store.ts';
import type { Row } from './tables.ts';

const decisionOf = ({ id, kind, at, story, payload, undone }: Row<'decisions'>): Decision => ({
  id,
  kind: kept(kind) as DecisionKind,
  at,
  story: keptOrNull(story),
  payload: JSON.parse(payload),
  undone: momentOrNull(undone),
});

export function decisionsIn(session: Session): Decisions {
  return {
    async add({ kind, at, story, payload }) {
      const row = await session.write((trx) =>
        trx
          .insertInto('decisions')
          .values({ kind, at: moment(at), story: keepOrNull(story), payload: write(payload), undone: null })
          .returningAll()
          .executeTakeFirstOrThrow(),
      );
      return decisionOf(row);
    },
    async undo(id, at) {
      const { numUpdatedRows } = await session.write((trx) =>
        trx
          .updateTable('decisions')
          .set({ undone: moment(at) })
          .where('id', '=', id)
          .where('undone', 'is', null)
          .executeTakeFirst(),
      );
      if (numUpdatedRows === 0n) throw new Error(`there is no decision ${id} that stands`);
    },
    async list(which = {}) {
      const limit = limitOf(which);
      const [after] = placeOf(which, [0]) ?? [0];
      const rows = await session
        .read()
        .selectFrom('decisions')
        .selectAll()
        .where('id', '>', after)
        .$if(which.story !== undefined, (query) => query.where('story', '=', keepOrNull(which.story ?? null)))
        .$if(which.standing === true, (query) => query.where('undone', 'is', null))
        .$if(which.standing === false, (query) => query.where('undone', 'is not', null))
        .$if(which.kind !== undefined, (query) => query.where('kind', '=', which.kind ?? ''))
        .orderBy('id')
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, decisionOf, ({ id }) => [id]);
    },
  };
}
