import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { feedNamed } from '../../app/desk/feed-names.ts';
import type { Job } from '../../app/jobs/job.ts';
import { Id } from '../contract/queries.ts';
import { JobRequest } from '../contract/requests.ts';
import type { JobList } from '../contract/resources.ts';
import { does, gives, givesStream, makes, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { ended, told as statesOf } from './job-states.ts';
import { refuse, unknown } from './problems.ts';
import { send, told } from './sending.ts';
import { lastSeen, type Pace, streamed } from './streams.ts';

const tags = ['Jobs'];
const params = z.object({ job: Id });

const SUBMIT = createRoute({
  method: 'post',
  path: '/jobs',
  operationId: 'submitJob',
  tags,
  summary: 'Long work: take in, compare, follow, refresh, look again',
  description: 'A story that is being compared already, or a feed that is being looked at, gives the job that does it.',
  request: { body: { required: true, content: { 'application/json': { schema: JobRequest } } } },
  responses: {
    ...makes(202, 'Job', 'The job, waiting or running.', { Location: 'Where the job is.' }),
    ...refuses('bad-request', 'not-found', 'too-large', 'media-type'),
  },
});

const LIST = createRoute({
  method: 'get',
  path: '/jobs',
  operationId: 'listJobs',
  tags,
  summary: 'Jobs since the server was started, the latest first, at most 200',
  responses: { ...gives('JobList', 'The jobs.'), ...refuses() },
});

const ONE = createRoute({
  method: 'get',
  path: '/jobs/{job}',
  operationId: 'getJob',
  tags,
  summary: 'A job, how far it has come and what came of it',
  request: { params },
  responses: { ...gives('Job', 'The job.'), ...refuses('bad-request', 'not-found') },
});

const CANCEL = createRoute({
  method: 'delete',
  path: '/jobs/{job}',
  operationId: 'cancelJob',
  tags,
  summary: 'Calls a job off; what it kept until then is kept',
  request: { params },
  responses: { ...makes(200, 'Job', 'The job as it then stands.'), ...refuses('bad-request', 'not-found') },
});

const STATES = createRoute({
  method: 'get',
  path: '/jobs/{job}/events',
  operationId: 'followJob',
  tags,
  summary: 'A stream of what becomes of a job',
  description:
    'Each message has `event: job`, the version as its `id`, and the Job as JSON. States that follow each other faster than they are taken are left out, never the last. It ends when the job has ended; after `Last-Event-ID` it goes on, or says 204 where there is no more to come.',
  request: { params },
  responses: {
    ...givesStream('The stream.'),
    ...does('The job has ended, and you have its last state.'),
    ...refuses('bad-request', 'not-found'),
  },
});

export function jobs(api: OpenAPIHono, room: Room, pace: Pace): void {
  const { jobs: all } = room;
  const missing = (id: string): Response => unknown('job', id, '/jobs');
  api.openapi(SUBMIT, async (c) => {
    const task = c.req.valid('json');
    const fault = await faultOf(room, task);
    if (fault) return fault;
    const job = all.submit(task);
    return told<Job>(c, job, 202, { Location: `/api/v1/jobs/${encodeURIComponent(job.id)}` });
  });
  api.openapi(LIST, (c) => send<JobList>(c, { items: all.list() }));
  api.openapi(ONE, async (c) => {
    const { job: id } = c.req.valid('param');
    const job = all.get(id);
    return job ? send<Job>(c, job) : missing(id);
  });
  api.openapi(CANCEL, async (c) => {
    const { job: id } = c.req.valid('param');
    const job = await all.cancel(id);
    return job ? told<Job>(c, job, 200) : missing(id);
  });
  api.openapi(STATES, (c) => {
    const { job: id } = c.req.valid('param');
    const job = all.get(id);
    if (!job) return missing(id);
    const seen = lastSeen(c) ?? -1;
    if (ended(job) && seen >= job.version) return c.body(null, 204);
    return streamed(c, (signal) => statesOf(all, job, seen, pace.heartbeat, signal));
  });
}

/** What a task names must be there. */
async function faultOf(
  { desk: { store }, uploads }: Room,
  task: z.output<typeof JobRequest>,
): Promise<Response | undefined> {
  switch (task.type) {
    case 'take-in': {
      const lost = task.inputs.findIndex((input) => input.type === 'upload' && !uploads.get(input.upload));
      return lost < 0 ? undefined : lostUpload(lost);
    }
    case 'compare': {
      const id = await store.stories.resolve(task.story);
      return id === undefined ? unknown('story', task.story, '/stories', 'body.story') : undefined;
    }
    case 'refresh': {
      const known = task.feed === null || (await feedNamed(store, task.feed));
      return known ? undefined : unknown('feed', task.feed ?? '', '/feeds', 'body.feed');
    }
    case 'recheck': {
      const known = await store.articles.get(task.article);
      return known ? undefined : unknown('article', task.article, '/articles', 'body.article');
    }
    case 'follow':
      return undefined;
  }
}

const lostUpload = (index: number): Response =>
  refuse('not-found', {
    detail: 'The file that is named is not here: an upload is forgotten after an hour.',
    remedy: 'Upload it again: POST /api/v1/uploads?name=…',
    place: `body.inputs[${index}].upload`,
  });
