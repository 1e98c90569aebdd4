import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { say, stubOf } from '../rewrite/endpoint-stub.ts';
import { accounts } from './accounts.ts';
import { run } from './program.ts';

const cwd = accounts();
const COMPARE = ['compare', 'courier.txt', 'wire.txt'];

describe('compare --llm', () => {
  it('sends the key of the environment, tells what came of it, and keeps our own synthesis where it is of no use', async () => {
    const stub = await stubOf((_, response) => say(response, 'no'));
    try {
      const own = JSON.parse((await run([...COMPARE, '-f', 'json'], { cwd })).stdout) as Comparison;
      const args = [...COMPARE, '-f', 'json', '--llm', stub.url, '--llm-model', 'small-model', '--llm-timeout', '30'];
      const { status, stdout, stderr } = await run(args, { cwd, env: { RASHOMON_LLM_KEY: 'secret-key' } });
      expect(status).toBe(0);
      expect(stub.asked.map(({ authorization }) => authorization)).toEqual(['Bearer secret-key']);
      const { synthesis, notes } = JSON.parse(stdout) as Comparison;
      expect(synthesis).toEqual(own.synthesis);
      expect(notes.at(-1)?.code).toBe('rewrite-failed');
      expect(stderr).toContain('its answer is not in the form asked for');
      expect(stdout + stderr).not.toContain('secret-key');
    } finally {
      await stub.close();
    }
  });

  it.each([
    [['--llm', 'models.example', '--llm-model', 'm'], 'is no address'],
    [['--llm', 'ftp://models.example', '--llm-model', 'm'], 'is no address'],
    [['--llm', 'http://localhost:1/v1'], '--llm-model NAME'],
    [['--llm-model', 'm'], 'is not given'],
    [['--llm', 'http://localhost:1/v1', '--llm-model', 'm', '--llm-timeout', '0'], 'whole number from 1'],
  ])('refuses %j before anything is read', async (options, why) => {
    const { status, stderr, stdout } = await run([...COMPARE, ...options], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(why);
  });
});
