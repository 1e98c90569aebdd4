import { articleNamed as find } from '../../app/desk/finding.ts';
import type { OpenDesk } from '../../app/desk/open.ts';
import { revisit } from '../../app/desk/revisiting.ts';
import { renderVersions } from '../../report/versions/index.ts';
import type { ArticleRecord } from '../../store/records.ts';
import { atDesk } from '../desk.ts';
import { displayOf } from '../display.ts';
import { EXIT, Failure } from '../exit.ts';
import { say } from '../messages.ts';
import type { DisplayOptions } from '../options.ts';
import { openSink } from '../output.ts';
import type { FetchingOptions, StoreOptions } from '../store-options.ts';

export interface VersionsOptions extends StoreOptions, DisplayOptions {
  readonly format: 'terminal' | 'json';
}

/** `rashomon versions`: what became of an article, claim by claim. Returns the exit status. */
export const versionsCommand = (article: string, options: VersionsOptions): Promise<number> =>
  atDesk(options, { mustExist: true }, async (desk) => {
    const history = await historyOf(desk, await articleNamed(desk, article));
    await openSink(undefined).write(
      options.format === 'json' ? `${JSON.stringify(history)}\n` : renderVersions(history, displayOf(options, false)),
    );
    return EXIT.fine;
  });

async function historyOf({ store }: OpenDesk, article: ArticleRecord) {
  const revisions = await store.revisions.of(article.id);
  const documents = new Map(
    (await store.documents.all(revisions.map(({ document }) => document))).map((each) => [each.id, each]),
  );
  return {
    article: {
      id: article.id,
      headline: article.headline,
      outlet: article.outlet,
      url: article.url,
      trouble: article.error === null ? null : { at: article.checked, message: article.error.message },
    },
    revisions: revisions.flatMap(({ document: id, number, fetched, change }) => {
      const document = documents.get(id);
      return document ? [{ number, fetched, document, change }] : [];
    }),
  };
}

/** An article by its id or address. Throws `Failure` where there is none. */
async function articleNamed({ store }: OpenDesk, name: string): Promise<ArticleRecord> {
  const article = await find(store, name);
  if (!article) throw new Failure(`there is no article ${name} in ${store.location}. Find it: rashomon search WORDS`);
  return article;
}

export interface CheckOptions extends StoreOptions, FetchingOptions {
  readonly format: 'terminal' | 'jsonl';
  readonly all?: boolean;
}

/** Pages looked at between two lines of output. */
const STRETCH = 100;

/** `rashomon check`: looks again at pages, those named or those that are due. Returns the exit status. */
export const checkCommand = (names: readonly string[], options: CheckOptions): Promise<number> =>
  atDesk(options, { mustExist: true }, async (desk) => {
    const { write } = openSink(undefined);
    const counts = { looked: 0, edited: 0, failed: 0 };
    for await (const articles of articlesToCheck(desk, names, options.all === true))
      for await (const { article, taken, failure } of revisit(desk, desk.fetcher, desk.way().open, articles)) {
        counts.looked += 1;
        const why = failure ?? (taken?.outcome === 'unread' ? taken.reasons.join('; ') : null);
        if (why !== null) counts.failed += 1;
        if (taken?.outcome === 'revised') counts.edited += 1;
        if (options.format === 'jsonl')
          await write(
            `${JSON.stringify({ article: article.id, url: article.url, outcome: taken?.outcome ?? (failure ? 'failed' : 'known'), change: taken?.change ?? null, failure: why })}\n`,
          );
        else if (why !== null) say(`${article.url}: ${why}`);
        else if (taken?.outcome === 'revised')
          await write(
            `edited: ${article.headline ?? article.url}\n${(taken.change?.changes ?? []).map(({ what }) => `    ${what}\n`).join('')}    rashomon versions ${article.id}\n`,
          );
      }
    const { looked, edited, failed } = counts;
    if (options.format === 'terminal')
      await write(
        looked === 0
          ? 'no page is due; --all looks at every one\n'
          : `${looked} looked at, ${edited} edited, ${failed} failed\n`,
      );
    return failed === 0 ? EXIT.fine : failed < looked ? EXIT.partial : EXIT.nothing;
  });

async function* articlesToCheck(
  desk: OpenDesk,
  names: readonly string[],
  all: boolean,
): AsyncGenerator<ArticleRecord[]> {
  if (names.length > 0) {
    const named: ArticleRecord[] = [];
    for (const name of names) named.push(await articleNamed(desk, name));
    yield named;
  } else if (all) {
    let after: string | undefined;
    do {
      const page = await desk.store.articles.list({ after, limit: STRETCH });
      yield page.items.filter(({ url }) => url !== null && /^https?:/iu.test(url));
      after = page.next ?? undefined;
    } while (after !== undefined);
  } else {
    const now = desk.now().toISOString();
    for (;;) {
      const due = await desk.store.articles.due(now, STRETCH);
      if (due.length === 0) return;
      yield [...due];
    }
  }
}
