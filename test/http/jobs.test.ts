import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/app/jobs/job.ts';
import type { ApiProblem, JobList, Upload } from '../../src/http/contract/resources.ts';
import { ferry, filled } from './ferry.ts';
import { firstOf, messagesOf, overHttp } from './over-http.ts';

describe('jobs', () => {
  it('are submitted, shown and called off', async () => {
    const { api, room, story } = await filled();
    const answer = await api.ask('/jobs', { method: 'POST', body: { type: 'compare', story: story.id } });
    expect(answer.status).toBe(202);
    const { id } = answer.json<Job>();
    expect(answer.headers.get('Location')).toBe(`/api/v1/jobs/${id}`);
    expect((await api.ask(`/jobs/${id}`)).json<Job>()).toMatchObject({ task: 'compare', state: 'waiting' });
    expect((await api.ask('/jobs')).json<JobList>().items).toHaveLength(1);
    expect((await api.ask(`/jobs/${id}`, { method: 'DELETE' })).json<Job>().state).toBe('cancelled');
    expect(room.jobs.submitted).toEqual([{ type: 'compare', story: story.id }]);
  });

  it.each([
    [{ type: 'take-in', inputs: [{ type: 'url', url: 'https://news.example/ferry' }] }, { together: false }],
    [
      { type: 'take-in', inputs: [{ type: 'text', text: 'The ferry ran aground.' }], together: true },
      { together: true },
    ],
    [{ type: 'follow', url: 'https://news.example/feed' }, {}],
    [{ type: 'refresh' }, { feed: null }],
  ])('%j is taken', async (body, more) => {
    const { api, room } = await filled();
    expect((await api.ask('/jobs', { method: 'POST', body })).status).toBe(202);
    expect(room.jobs.submitted).toEqual([{ ...body, ...more }]);
  });

  it.each([
    [{ type: 'compare', story: 'none' }, 404, 'body.story'],
    [{ type: 'recheck', article: 'none' }, 404, 'body.article'],
    [{ type: 'refresh', feed: 'https://news.example/none' }, 404, 'body.feed'],
    [
      {
        type: 'take-in',
        inputs: [
          { type: 'url', url: 'https://news.example/a' },
          { type: 'upload', upload: 'none' },
        ],
      },
      404,
      'body.inputs[1].upload',
    ],
    [{ type: 'take-in', inputs: [{ type: 'url', url: 'file:///etc/passwd' }] }, 400, 'body.inputs[0].url'],
    [{ type: 'take-in', inputs: [] }, 400, 'body.inputs'],
    [{ type: 'erase' }, 400, 'body.type'],
    [{ type: 'follow', url: 'https://news.example/feed', every: 5 }, 400, 'body'],
  ])('%j is refused, with the place', async (body, status, place) => {
    const { api, room } = await filled();
    const answer = await api.ask('/jobs', { method: 'POST', body });
    expect(answer.json<ApiProblem>()).toMatchObject({ status, place });
    expect(room.jobs.submitted).toEqual([]);
  });

  it.each([
    ['{', 'application/json', 400],
    ['', 'application/json', 400],
    ['type=refresh', 'application/x-www-form-urlencoded', 415],
    ['{"type":"refresh"}', 'text/plain', 415],
  ])('a body %j of %s is %s', async (body, type, status) => {
    const { api } = await filled();
    const answer = await api.ask('/jobs', { method: 'POST', body, headers: { 'Content-Type': type } });
    expect(answer.status).toBe(status);
  });

  it('that are none are a problem', async () => {
    const { api } = await filled();
    for (const [method, path] of [
      ['GET', '/jobs/none'],
      ['DELETE', '/jobs/none'],
      ['GET', '/jobs/none/events'],
    ] as const)
      expect((await api.ask(path, { method })).status).toBe(404);
  });
});

describe('the stream of a job', () => {
  const submitted = async () => {
    const { app, api, room } = await filled();
    const { id } = room.jobs.submit({ type: 'refresh', feed: null });
    return { api, jobs: room.jobs, id, url: `${await overHttp(app)}/jobs/${id}/events` };
  };

  it('tells each state and ends with the job', async () => {
    const { api, jobs, id, url } = await submitted();
    const states: string[] = [];
    for await (const { event, data, beat } of messagesOf(url)) {
      if (beat) continue;
      expect(event).toBe('job');
      const job = JSON.parse(data ?? '') as Job;
      api.check('Job', job);
      states.push(job.state);
      if (job.state === 'waiting') jobs.change(id, { state: 'running' });
      if (job.state === 'running') jobs.change(id, { state: 'done' });
    }
    expect(states).toEqual(['waiting', 'running', 'done']);
    expect(jobs.watchers()).toBe(0);
  });

  it('goes on after what was had, and says when there is no more', async () => {
    const { api, jobs, id, url } = await submitted();
    const [first] = await firstOf(messagesOf(url), 1);
    jobs.change(id, { state: 'running' });
    const { version } = jobs.change(id, { state: 'failed' });
    const rest = await firstOf(messagesOf(url, { 'Last-Event-ID': first?.id ?? '' }), 1);
    expect(rest.map(({ data }) => (JSON.parse(data ?? '') as Job).state)).toEqual(['failed']);
    const path = url.slice(url.indexOf('/jobs'));
    expect((await api.ask(path, { headers: { 'Last-Event-ID': String(version) } })).status).toBe(204);
  });

  it('leaves states out that are not taken in time, never the last', async () => {
    const { jobs, id, url } = await submitted();
    const stream = messagesOf(url);
    await stream.next();
    for (let done = 1; done <= 5_000; done++)
      jobs.change(id, { state: 'running', progress: { stage: 'read', done, of: 5_000 } });
    jobs.change(id, { state: 'done' });
    let last: Job | undefined;
    let count = 0;
    for await (const { data } of stream) {
      if (data === undefined) continue;
      last = JSON.parse(data) as Job;
      count++;
    }
    expect(last?.state).toBe('done');
    expect(count).toBeLessThan(5_000);
  });

  it('lets go of a client that left', async () => {
    const { jobs, id, url } = await submitted();
    const stream = messagesOf(url);
    await firstOf(stream, 1);
    await stream.return(undefined);
    while (jobs.watchers() > 0) {
      jobs.change(id, { state: 'running' });
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(jobs.watchers()).toBe(0);
  });
});

describe('uploads', () => {
  const upload = (text: string, name = 'ferry.html') => ({
    path: `/uploads?name=${encodeURIComponent(name)}`,
    asking: { method: 'POST', body: text, headers: { 'Content-Type': 'application/octet-stream' } },
  });

  it('are named in a job', async () => {
    const { api, room } = await filled();
    const { path, asking } = upload(ferry.type, 'Fähre “1”.html');
    const answer = await api.ask(path, asking);
    expect(answer.status).toBe(201);
    const { id, name, size } = answer.json<Upload>();
    expect([name, size]).toEqual(['Fähre “1”.html', ferry.type.length]);
    const job = { type: 'take-in', inputs: [{ type: 'upload', upload: id }], together: false };
    expect((await api.ask('/jobs', { method: 'POST', body: job })).status).toBe(202);
    expect(room.jobs.submitted).toEqual([job]);
  });

  it('that are too large, or nothing, are refused', async () => {
    const { api } = await filled();
    const { path, asking } = upload('x'.repeat(2_000));
    expect((await api.ask(path, asking)).status).toBe(413);
    expect((await api.ask('/uploads?name=a', { method: 'POST' })).status).toBe(400);
    expect((await api.ask('/uploads', asking)).status).toBe(400);
  });
});
