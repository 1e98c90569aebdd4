import { describe, expect, it } from 'vitest';
import { LEVELS, type Level, logChoiceOf, redactorOf, SILENT } from '../../src/app/log/index.ts';
import { jsonLog } from '../../src/app/log/json-log.ts';
import { textLog } from '../../src/app/log/text-log.ts';

/** A log for machines and the lines it wrote. */
function machine(level: Level) {
  const lines: Record<string, unknown>[] = [];
  const log = jsonLog(level, redactorOf(['a-secret-thing']), 'serve', {
    write: (line) => void lines.push(JSON.parse(line)),
  });
  return { log, lines };
}

function people(level: Level) {
  const lines: string[] = [];
  return { log: textLog(level, redactorOf(['a-secret-thing']), (line) => lines.push(line)), lines };
}

describe('lines for machines', () => {
  it('are objects with level, time, name and fields', () => {
    const { log, lines } = machine('info');
    log.info('a job is done', { event: 'job', ms: 12 });
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'info',
        name: 'serve',
        msg: 'a job is done',
        event: 'job',
        ms: 12,
        pid: process.pid,
      }),
    ]);
    expect(new Date(String(lines[0]?.time)).toISOString()).toBe(lines[0]?.time);
  });

  it('hold no secret, in the message, the fields or the error', () => {
    const { log, lines } = machine('debug');
    log
      .with({ token: 'a-secret-thing' })
      .error('it was a-secret-thing', { error: new Error('a-secret-thing'), of: ['a-secret-thing'] });
    log.routine('GET /', { query: 'text=fire&token=abc' });
    expect(JSON.stringify(lines)).not.toMatch(/a-secret-thing|abc/u);
    expect(lines[0]).toMatchObject({ level: 'error', error: { type: 'Error', message: '***' } });
  });

  it('are one line whatever is told', () => {
    const lines: string[] = [];
    jsonLog('info', redactorOf(), 'x', { write: (line) => void lines.push(line) }).info('one\ntwo\u2028three', {
      a: '\n',
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toContain('\n');
  });
});

describe.each(LEVELS)('the level %s', (level) => {
  const from = LEVELS.indexOf(level);
  it('is the least that is written', () => {
    for (const { log, lines } of [machine(level), people(level)]) {
      for (const each of LEVELS) log[each](each);
      expect(lines).toHaveLength(LEVELS.length - from);
      expect(LEVELS.filter((each) => log.wants(each))).toEqual(LEVELS.slice(from));
    }
  });
});

describe('lines for people', () => {
  it('are the message alone, and leave out what happens all the time', () => {
    const { log, lines } = people('info');
    log.routine('GET / 200');
    log.info('done', { ms: 3 });
    expect(lines).toEqual(['done']);
  });

  it('have all that is known where they are looked at closely', () => {
    const { log, lines } = people('debug');
    log.with({ request: 'r1' }).routine('GET / 200', { ms: 3 });
    expect(lines).toEqual(['GET / 200 {"request":"r1","ms":3}']);
  });
});

describe('what is asked of a log', () => {
  it.each([
    [{}, undefined, 'text', 'info', []],
    [{}, 'json', 'json', 'info', []],
    [{}, 'warn', 'text', 'warn', []],
    [{}, 'JSON, debug', 'json', 'debug', []],
    [{ logFormat: 'text' as const }, 'json:debug', 'text', 'debug', []],
    [{ logLevel: 'error' as const }, 'json', 'json', 'error', []],
    [{}, 'loud', 'text', 'info', ['loud']],
  ])('%j with RASHOMON_LOG=%s', (wish, variable, format, level, unknown) => {
    expect(logChoiceOf(wish, variable)).toEqual({ format, level, unknown });
  });

  it('may be nothing', () => {
    expect(SILENT.with({}).wants('error')).toBe(false);
  });
});
