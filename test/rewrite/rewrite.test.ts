import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkSentence } from '../../src/core/check/index.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { type Endpoint, rewriteSynthesis } from '../../src/rewrite/index.ts';
import { compareAccident } from '../check/story.ts';
import { type Asked, numberOf, type Stub, say, sentences, stubOf } from './endpoint-stub.ts';

let comparison: Comparison;
beforeAll(async () => {
  comparison = await compareAccident();
});

const open: Stub[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((stub) => stub.close()));
});

async function stub(...args: Parameters<typeof stubOf>): Promise<Stub> {
  const started = await stubOf(...args);
  open.push(started);
  return started;
}

const rewrite = (url: string, options: Partial<Endpoint> = {}): Promise<Comparison> =>
  rewriteSynthesis(comparison, { url, model: 'small-model', ...options });

const lastNote = ({ notes }: Comparison) => notes.at(-1);

describe('a model that answers well', () => {
  it('has its sentences stand, with their passages and a note', async () => {
    const { url } = await stub((asked, response) =>
      say(
        response,
        sentences({
          text: 'Only B adds: Rosa Quill, the mayor, praised the rescue crews.',
          passages: [numberOf(asked, 'Rosa Quill')],
        }),
      ),
    );
    const result = await rewrite(url);
    const [told] = result.synthesis.filter(({ text }) => text.startsWith('Only B adds: Rosa Quill'));
    expect(told?.role).toBe('only');
    expect(told?.cites.map(({ quote }) => quote)).toEqual(['The mayor, Rosa Quill, praised the rescue crews.']);
    expect(lastNote(result)).toMatchObject({
      code: 'rewritten',
      message: expect.stringMatching(/small-model.*1 of 1 sentences hold$/u),
    });
  });

  it('leaves our own sentences where it tells nothing of theirs', async () => {
    const { url } = await stub((asked, response) =>
      say(
        response,
        sentences({
          text: 'Only B adds: Rosa Quill, the mayor, praised the rescue crews.',
          passages: [numberOf(asked, 'Rosa Quill')],
        }),
      ),
    );
    const { synthesis } = await rewrite(url);
    const own = comparison.synthesis.filter(({ text }) => !text.includes('Rosa Quill'));
    expect(own.length).toBeGreaterThan(0);
    expect(synthesis.map(({ text }) => text)).toEqual(expect.arrayContaining(own.map(({ text }) => text)));
    expect(synthesis.some(({ text }) => text.includes('The mayor, Rosa Quill'))).toBe(false);
  });

  it('may fence its JSON and add words', async () => {
    const { url } = await stub((asked, response) =>
      say(
        response,
        `Here it is:\n\`\`\`json\n${sentences({ text: 'Rosa Quill praised the rescue crews.', passages: [numberOf(asked, 'Rosa Quill')] })}\n\`\`\``,
      ),
    );
    expect(lastNote(await rewrite(url))?.code).toBe('rewritten');
  });
});

describe('what is sent', () => {
  it('is the task and the passages that the synthesis cites, and nothing else', async () => {
    const { url, asked } = await stub((_, response) => say(response, '{}'));
    await rewrite(url, { key: 'secret-key' });
    expect(asked).toHaveLength(1);
    const [one] = asked as [Asked];
    expect(one.path).toBe('/v1/chat/completions');
    expect(one.authorization).toBe('Bearer secret-key');
    const { messages, model } = JSON.parse(one.body) as { messages: { content: string }[]; model: string };
    expect(model).toBe('small-model');
    const lines = (messages[1]?.content ?? '').split('\n').filter((line) => line.startsWith('['));
    const cited = comparison.synthesis.flatMap(({ cites }) => cites.map(({ quote }) => quote));
    for (const line of lines)
      expect(cited.some((quote) => line.endsWith(quote)) || /^\[\d+\]$/u.test(line), line).toBe(true);
    for (const { name } of [{ name: 'courier.txt' }, { name: 'Oldhaven Courier' }, { name: 'Coast Wire' }])
      expect(one.body).not.toContain(name);
  });

  it('has no key where none is given, and the key is in no note', async () => {
    const { url, asked } = await stub((_, response) => {
      response.statusCode = 401;
      response.end('secret-key is wrong');
    });
    await rewrite(url);
    expect(asked[0]?.authorization).toBeUndefined();
    expect(JSON.stringify((await rewrite(url, { key: 'secret-key' })).notes)).not.toContain('secret-key');
  });

  it('is nothing where a key would go over http to another machine', async () => {
    const result = await rewrite('http://models.example/v1', { key: 'secret-key' });
    expect(lastNote(result)?.message).toContain('a key is sent over https');
  });

  it('is nothing where the accounts share nothing', async () => {
    const { url, asked } = await stub((_, response) => say(response, '{}'));
    const nothing = { ...comparison, synthesis: [] };
    const result = await rewriteSynthesis(nothing, { url, model: 'small-model' });
    expect(asked).toEqual([]);
    expect(result.synthesis).toEqual([]);
  });
});

describe('a model that lies', () => {
  it.each<[string, string, string]>([
    ['a number', 'killing', 'The ferry struck a pier, killing 30 people.'],
    ['a name', 'Rosa Quill', 'The mayor, Rosa Quinn, praised the rescue crews.'],
    ['an invented quotation', 'Rosa Quill', 'The mayor, Rosa Quill, said: “Never again.”'],
    ['a negation', 'Rosa Quill', 'The mayor, Rosa Quill, never praised the rescue crews.'],
    ['one side as fact', 'killing 3', 'The ferry struck a pier in Oldhaven on Tuesday morning, killing 3 people.'],
    ['another day', 'killing 3', 'The ferry struck a pier in Oldhaven on Sunday.'],
  ])('about %s is refused, with the reason in a note, and our own stands', async (_, words, text) => {
    const { url } = await stub((asked, response) =>
      say(response, sentences({ text, passages: [numberOf(asked, words)] })),
    );
    const result = await rewrite(url);
    expect(result.synthesis).toEqual(comparison.synthesis);
    expect(result.coverage).toEqual(comparison.coverage);
    expect(lastNote(result)?.message).toContain('0 of 1 sentences hold, 1 were refused');
    expect(lastNote(result)?.message).toContain(text.slice(0, 20));
  });

  it.each([[[99]], [[0]], [[-1]], [[1.5]], [[]]])('about its passages (%j) is refused', async (passages) => {
    const { url } = await stub((_, response) =>
      say(response, sentences({ text: 'The ferry struck a pier.', passages })),
    );
    const result = await rewrite(url);
    expect(result.synthesis).toEqual(comparison.synthesis);
    expect(lastNote(result)?.message).toContain('1 were refused');
  });

  it('in one sentence loses that one alone', async () => {
    const { url } = await stub((asked, response) => {
      const passages = [numberOf(asked, 'Rosa Quill')];
      say(
        response,
        sentences(
          { text: 'Only B adds: Rosa Quill praised the rescue crews.', passages },
          { text: 'Only B adds: Rosa Quill praised 9 rescue crews.', passages },
        ),
      );
    });
    const result = await rewrite(url);
    const texts = result.synthesis.map(({ text }) => text);
    expect(texts).toContain('Only B adds: Rosa Quill praised the rescue crews.');
    expect(texts.join(' ')).not.toContain('9 rescue');
    for (const sentence of result.synthesis) expect(checkSentence(sentence, result)).toEqual([]);
  });
});

describe('a model that is of no use', () => {
  const cases: readonly (readonly [string, Parameters<typeof stubOf>[0], string])[] = [
    ['answers garbage', (_, response) => response.end('<html>not here</html>'), 'not JSON'],
    ['answers JSON of another form', (_, response) => response.end('{"error":"no"}'), 'holds no message'],
    ['writes prose', (_, response) => say(response, 'The ferry struck a pier.'), 'not in the form'],
    ['writes no sentences', (_, response) => say(response, '{"sentences":[]}'), 'not in the form'],
    [
      'writes sentences of another form',
      (_, response) => say(response, '{"sentences":[1,{"text":2},null]}'),
      'not in the form',
    ],
    [
      'fails',
      (_, response) => {
        response.statusCode = 500;
        response.end('{}');
      },
      'status 500',
    ],
    [
      'sends elsewhere',
      (_, response) => {
        response.writeHead(302, { location: 'http://127.0.0.1:9/v1/chat/completions' });
        response.end();
      },
      'sends elsewhere',
    ],
    ['never answers', () => undefined, 'no answer within 0.05 seconds'],
    [
      'begins and never ends',
      (_, response) => {
        response.writeHead(200);
        response.write('{');
      },
      'no answer within 0.05 seconds',
    ],
    ['breaks off', (_, response) => response.destroy(), 'could not be reached'],
    ['goes on without end', (_, response) => response.end('x'.repeat(200_000)), 'longer than 100000 bytes'],
  ];
  it.each(cases)('because it %s leaves our own synthesis, and a note', async (_, answer, why) => {
    const { url } = await stub(answer);
    const result = await rewrite(url, { maxBytes: 100_000, timeout: why.startsWith('no answer') ? 50 : 20_000 });
    expect(result.synthesis).toEqual(comparison.synthesis);
    expect(lastNote(result)?.code).toBe('rewrite-failed');
    expect(lastNote(result)?.message).toContain(why);
  });

  it('because nobody is there leaves our own synthesis, and a note', async () => {
    const { url, close } = await stubOf(() => undefined);
    await close();
    expect(lastNote(await rewrite(url))?.message).toContain('could not be reached');
  });

  it.each(['nowhere', 'ftp://models.example/v1', 'http://name:word@models.example/v1'])(
    'because %s is no address for it leaves our own synthesis',
    async (url) => {
      const result = await rewrite(url);
      expect(result.synthesis).toEqual(comparison.synthesis);
      expect(lastNote(result)?.message).toContain('the address');
    },
  );
});
