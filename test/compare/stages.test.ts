import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/app/comparison.ts';
import { type Progress, STAGES } from '../../src/app/progress.ts';
import type { Reading } from '../../src/core/model/annotation.ts';
import { EVENTS, readEvent } from './story.ts';

let readings: Reading[];
beforeAll(async () => {
  readings = await readEvent(EVENTS[0] ?? '');
});

describe('the stages of a comparison', () => {
  it('are told in their order, each when it begins and when it is done', async () => {
    const told: Progress[] = [];
    await compare(readings, { onProgress: (progress) => told.push(progress) });
    const comparing = STAGES.slice(STAGES.indexOf('align'));
    expect(told.map(({ stage }) => stage)).toEqual(comparing.flatMap((stage) => [stage, stage]));
    expect(told.map(({ done }) => done)).toEqual(comparing.flatMap(() => [0, 1]));
    for (const { of } of told) expect(of).toBe(1);
  });

  it('change nothing of the result when they are told', async () => {
    const heard = await compare(readings, { onProgress: () => undefined, signal: new AbortController().signal });
    expect(JSON.stringify(heard)).toBe(JSON.stringify(await compare(readings)));
  });

  it('leave room for other work, which may call it off', async () => {
    const controller = new AbortController();
    const told: string[] = [];
    const comparison = compare(readings, {
      signal: controller.signal,
      onProgress: ({ stage }) => {
        told.push(stage);
        if (stage === 'copies') setImmediate(() => controller.abort(new Error('enough')));
      },
    });
    await expect(comparison).rejects.toThrow('enough');
    expect(told).not.toContain('synthesis');
  });

  it('do not begin where it was called off before', async () => {
    const onProgress = () => expect.unreachable();
    await expect(compare(readings, { onProgress, signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no');
  });
});
