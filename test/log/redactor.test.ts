import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactorFor, redactorOf } from '../../src/app/log/index.ts';
import { hideLocation, hidePath } from '../../src/app/log/redactor.ts';
import { withoutSecrets } from '../../src/core/text/secrets.ts';
import { StoreError } from '../../src/store/errors.ts';
import { withoutPassword } from '../../src/store/postgres/faults.ts';

const SECRET = 'hunter2-Quagmire';

describe('a text without secrets', () => {
  it.each([
    ['a database', `postgres://desk:${SECRET}@db.example:5432/news`],
    ['a database with another name', `postgresql+x://desk:${SECRET}@db.example/news`],
    ['a database whose name was mistyped', `no folder /srv/postgress:/desk:${SECRET}@db.example`],
    ['a password with a stroke in it', `mysql://desk:a/b${SECRET}/c@db.example/news`],
    ['a password with an at in it', `postgres://desk:a@${SECRET}@db.example/news`],
    ['a parameter of a database', `postgres://db.example/news?user=desk&password=${SECRET}`],
    ['a name and password of a page', `https://desk:${SECRET}@feeds.example/rss`],
    ['a token in place of a name', `https://${SECRET}@feeds.example/rss`],
    ['a key in a feed', `https://feeds.example/rss?api_key=${SECRET}&page=2`],
    ['another', `https://feeds.example/rss?page=2&accessToken=${SECRET}#top`],
    ['a signed address', `https://cloud.example/o?X-Amz-Credential=a&X-Amz-Signature=${SECRET}`],
    ['a bearer', `curl -H "Authorization: Bearer ${SECRET}"`],
    ['a header in lower case', `authorization: ${SECRET}`],
    ['a header in JSON', `{"authorization":"Basic ${SECRET}"}`],
    ['a cookie', `Cookie: rashomon-4700=${SECRET}; theme=dark`],
    ['a cookie that is set', `set-cookie: rashomon-4700=${SECRET}`],
    ['settings of a connection', `host=db.example user=desk password=${SECRET} dbname=news`],
    ['settings in JSON', `{"host":"db.example","password":"${SECRET}"}`],
    ['a variable', `RASHOMON_TOKEN=${SECRET} rashomon serve`],
    ['a key of a model', `the key sk-${SECRET}${SECRET} was refused`],
  ])('of %s', (_, text) => {
    expect(withoutSecrets(text)).not.toContain(SECRET);
    expect(withoutSecrets(text)).toContain('***');
  });

  it.each([
    'postgres://desk@db.example:5432/news',
    'https://courier.example/harbour-fire?page=2&edition=morning',
    'https://social.example/@desk/1234',
    'Basic training resumes at the harbour; the bearer of the torch arrives',
    'job 4f (take-in, 2 texts) done: 2 new, 0 not read',
    'The secret of the harbour: a token gesture',
    'write it as postgres://user@host:5432/database',
  ])('leaves the rest as it is: %s', (text) => expect(withoutSecrets(text)).toBe(text));

  it('keeps the place that an address leads to', () => {
    expect(withoutSecrets(`cannot reach postgres://desk:${SECRET}@db.example:5432/news now`)).toBe(
      'cannot reach postgres://desk:***@db.example:5432/news now',
    );
  });

  it.each(['a://b:', 'http://', '?token', 'password = ', '&a.b-c_', 'eyJaaaaaaaa.aaaa', 'Cookie: '])(
    'is made in time also of very much of %s',
    (piece) => {
      const long = piece.repeat(300_000);
      expect(withoutSecrets(long).length).toBeLessThanOrEqual(long.length * 2);
    },
  );

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('?token=', '://u:', 'password=', 'Bearer ', '@'), (text, mark) => {
        const once = withoutSecrets(`${mark}${text}`);
        expect(withoutSecrets(once)).toBe(once);
      }),
    );
  });
});

describe('a redactor', () => {
  it('knows what it is told, as it stands and as addresses write it', () => {
    const redactor = redactorOf(['pass word/with?marks']);
    expect(redactor.text('it is pass word/with?marks here')).toBe('it is *** here');
    expect(redactor.text(`/x/${encodeURIComponent('pass word/with?marks')}`)).toBe('/x/***');
  });

  it('does not hide words for a secret that is too short', () => {
    expect(redactorOf(['a', undefined, '']).text('an apple')).toBe('an apple');
  });

  it('knows the secrets of the environment', () => {
    const redactor = redactorFor({
      RASHOMON_TOKEN: `${SECRET}-1 `,
      RASHOMON_LLM_KEY: `${SECRET}-2`,
      PGPASSWORD: `${SECRET}-3`,
      RASHOMON_DATABASE: `postgres://desk:${SECRET}-4@db.example/news`,
    });
    expect(redactor.text([1, 2, 3, 4].map((n) => `told ${SECRET}-${n}`).join())).not.toContain(SECRET);
  });

  it('hides a password apart from its address, and where events are posted to', () => {
    const redactor = redactorOf();
    hideLocation(redactor, `postgres://desk:${SECRET}@db.example/news`);
    hideLocation(redactor, 'rashomon.db');
    hidePath(redactor, 'https://hooks.example/services/T01/B02/abcdef');
    expect(redactor.text(`FATAL: no ${SECRET}`)).toBe('FATAL: no ***');
    expect(redactor.text('webhook https://hooks.example/services/T01/B02/abcdef')).toBe(
      'webhook https://hooks.example***',
    );
  });

  it('goes into values, errors and what caused them', () => {
    const cause = Object.assign(new Error(`connect ${SECRET}`), { client: { password: SECRET }, code: 'ECONNREFUSED' });
    const value = {
      error: new StoreError('cannot-connect', 'no connection', 'look', cause),
      headers: { authorization: SECRET, Cookie: SECRET, 'x-api-key': SECRET, host: 'desk.example' },
      list: [{ url: `https://a:${SECRET}@b.example` }],
      count: 3,
      at: new Date(0),
      none: null,
    };
    const written = JSON.stringify(redactorOf([SECRET]).value(value));
    expect(written).not.toContain(SECRET);
    expect(JSON.parse(written)).toMatchObject({ headers: { host: 'desk.example' }, count: 3, none: null });
  });

  it('ends with what holds itself', () => {
    const ring: Record<string, unknown> = {};
    ring.ring = ring;
    expect(() => JSON.stringify(redactorOf().value(ring))).not.toThrow();
  });
});

describe('what the store says of itself', () => {
  it('has no password', () => {
    const error = new StoreError('no-folder', `no /a/postgress:/desk:${SECRET}@db`, `mkdir postgres://a:${SECRET}@b`);
    expect(`${error.message} ${error.remedy} ${error.stack}`).not.toContain(SECRET);
    const url = `postgres://desk:${SECRET}@db.example/news?password=${SECRET}&sslpassword=${SECRET}&sslmode=require`;
    expect(withoutPassword(url)).toBe('postgres://desk@db.example/news');
  });
});
