import type { CreateTableBuilder } from 'kysely';
import type { ColumnTypes, Trx } from '../engine.ts';
import type { Step } from './index.ts';

type Table = CreateTableBuilder<string, string>;

const table = (trx: Trx, name: string, columns: (table: Table) => Table): Promise<void> =>
  columns(trx.schema.createTable(name)).execute();

const index = (trx: Trx, name: string, columns: readonly string[]): Promise<void> =>
  trx.schema
    .createIndex(`${name}_by_${columns.join('_')}`)
    .on(name)
    .columns([...columns])
    .execute();

/** Articles and their revisions, documents and what was read from them. */
async function createArticles(trx: Trx, { text, integer, bytes }: ColumnTypes): Promise<void> {
  await table(trx, 'documents', (documents) =>
    documents.addColumn('number', integer, (c) => c.primaryKey()).addColumn('id', text, (c) => c.notNull().unique()),
  );
  await table(trx, 'texts', (texts) =>
    texts
      .addColumn('document', integer, (c) => c.primaryKey().references('documents.number'))
      .addColumn('json', bytes, (c) => c.notNull()),
  );
  await table(trx, 'articles', (articles) =>
    articles
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('key', text, (c) => c.notNull().unique())
      .addColumn('url', text)
      .addColumn('outlet', text)
      .addColumn('outlet_key', text)
      .addColumn('headline', text)
      .addColumn('published', text)
      .addColumn('transport', text)
      .addColumn('fetched', text, (c) => c.notNull())
      .addColumn('checked', text, (c) => c.notNull())
      .addColumn('next', text)
      .addColumn('etag', text)
      .addColumn('last_modified', text)
      .addColumn('failures', integer, (c) => c.notNull())
      .addColumn('error', text)
      .addColumn('revision', integer, (c) => c.notNull())
      .addColumn('document', integer, (c) => c.references('documents.number')),
  );
  await index(trx, 'articles', ['next', 'id']);
  await index(trx, 'articles', ['document', 'id']);
  await index(trx, 'articles', ['outlet_key', 'document']);
  await table(trx, 'revisions', (revisions) =>
    revisions
      .addColumn('article', text, (c) => c.notNull().references('articles.id'))
      .addColumn('number', integer, (c) => c.notNull())
      .addColumn('document', integer, (c) => c.notNull().references('documents.number'))
      .addColumn('fetched', text, (c) => c.notNull())
      .addColumn('change', text)
      .addPrimaryKeyConstraint('revisions_key', ['article', 'number']),
  );
  await index(trx, 'revisions', ['document', 'article']);
  await table(trx, 'readings', (readings) =>
    readings
      .addColumn('document', integer, (c) => c.notNull().references('documents.number'))
      .addColumn('version', text, (c) => c.notNull())
      .addColumn('searched', integer, (c) => c.notNull())
      .addColumn('json', bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint('readings_key', ['document', 'version']),
  );
  await table(trx, 'sketches', (sketches) =>
    sketches
      .addColumn('article', text, (c) => c.primaryKey().references('articles.id'))
      .addColumn('document', integer, (c) => c.notNull().references('documents.number'))
      .addColumn('day', integer, (c) => c.notNull())
      .addColumn('bytes', bytes, (c) => c.notNull()),
  );
  await index(trx, 'sketches', ['day', 'article']);
}

/** Stories, who stands in them, what their comparison found, what people decided. */
async function createStories(trx: Trx, { text, integer, real, bytes, serial }: ColumnTypes): Promise<void> {
  await table(trx, 'stories', (stories) =>
    stories
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('label', text, (c) => c.notNull())
      .addColumn('created', text, (c) => c.notNull())
      .addColumn('updated', text, (c) => c.notNull()),
  );
  await index(trx, 'stories', ['updated', 'id']);
  await table(trx, 'former_stories', (former) =>
    former
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('into_story', text, (c) => c.notNull().references('stories.id')),
  );
  await index(trx, 'former_stories', ['into_story']);
  await table(trx, 'memberships', (memberships) =>
    memberships
      .addColumn('article', text, (c) => c.primaryKey().references('articles.id'))
      .addColumn('story', text, (c) => c.notNull().references('stories.id'))
      .addColumn('why', text, (c) => c.notNull())
      .addColumn('placed_by', text, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull()),
  );
  await index(trx, 'memberships', ['story']);
  await table(trx, 'comparisons', (comparisons) =>
    comparisons
      .addColumn('story', text, (c) => c.primaryKey().references('stories.id'))
      .addColumn('key', text, (c) => c.notNull())
      .addColumn('created', text, (c) => c.notNull())
      .addColumn('json', bytes, (c) => c.notNull()),
  );
  await table(trx, 'differences', (differences) =>
    differences
      .addColumn('story', text, (c) => c.notNull().references('stories.id'))
      .addColumn('position', integer, (c) => c.notNull())
      .addColumn('id', text, (c) => c.notNull())
      .addColumn('type', text, (c) => c.notNull())
      .addColumn('severity', text, (c) => c.notNull())
      .addColumn('what', text, (c) => c.notNull())
      .addColumn('confidence', real, (c) => c.notNull())
      .addColumn('rejected', integer, (c) => c.notNull())
      .addColumn('created', text, (c) => c.notNull())
      .addColumn('json', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('differences_key', ['story', 'position']),
  );
  await index(trx, 'differences', ['type', 'created']);
  await index(trx, 'differences', ['created']);
  await table(trx, 'difference_sides', (sides) =>
    sides
      .addColumn('story', text, (c) => c.notNull().references('stories.id'))
      .addColumn('position', integer, (c) => c.notNull())
      .addColumn('type', text, (c) => c.notNull())
      .addColumn('document', integer, (c) => c.notNull().references('documents.number'))
      .addPrimaryKeyConstraint('difference_sides_key', ['story', 'position', 'document']),
  );
  await index(trx, 'difference_sides', ['type', 'document']);
  await table(trx, 'decisions', (decisions) =>
    decisions
      .addColumn('id', serial)
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('story', text)
      .addColumn('payload', text, (c) => c.notNull())
      .addColumn('undone', text),
  );
  await index(trx, 'decisions', ['story', 'id']);
}

/** Feeds and what was seen of them; what happened, for whoever passes it on. */
async function createFeeds(trx: Trx, { text, integer, serial }: ColumnTypes): Promise<void> {
  await table(trx, 'feeds', (feeds) =>
    feeds
      .addColumn('url', text, (c) => c.primaryKey())
      .addColumn('title', text)
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('added', text, (c) => c.notNull())
      .addColumn('next', text)
      .addColumn('interval', integer, (c) => c.notNull())
      .addColumn('etag', text)
      .addColumn('last_modified', text)
      .addColumn('failures', integer, (c) => c.notNull())
      .addColumn('error', text)
      .addColumn('last_ok', text),
  );
  await index(trx, 'feeds', ['next']);
  await table(trx, 'entries', (entries) =>
    entries
      .addColumn('feed', text, (c) => c.notNull().references('feeds.url'))
      .addColumn('key', text, (c) => c.notNull())
      .addColumn('seen', text, (c) => c.notNull())
      .addColumn('article', text)
      .addColumn('outcome', text)
      .addPrimaryKeyConstraint('entries_key', ['feed', 'key']),
  );
  await table(trx, 'events', (events) =>
    events
      .addColumn('sequence', serial)
      .addColumn('type', text, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('story', text)
      .addColumn('article', text)
      .addColumn('payload', text, (c) => c.notNull()),
  );
  await table(trx, 'sinks', (sinks) =>
    sinks.addColumn('name', text, (c) => c.primaryKey()).addColumn('sequence', integer, (c) => c.notNull()),
  );
}

export const base: Step = {
  number: 1,
  name: 'articles, stories, feeds, events',
  async apply(trx, engine) {
    const { types } = engine;
    await engine.createNumbers(trx);
    await table(trx, 'schema_steps', (steps) =>
      steps
        .addColumn('number', types.integer, (c) => c.primaryKey())
        .addColumn('name', types.text, (c) => c.notNull())
        .addColumn('at', types.text, (c) => c.notNull()),
    );
    await createArticles(trx, types);
    await createStories(trx, types);
    await createFeeds(trx, types);
  },
};
