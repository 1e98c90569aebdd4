import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { API_PATH, apiSchema, OUTPUT_NAMES, schemaOf, schemaPath } from '../../scripts/schema.ts';
import { comparison } from '../report/fixture.ts';

describe('the committed schemas', () => {
  it.each(OUTPUT_NAMES)('%s is what the model gives (npm run schema)', (name) => {
    expect(readFileSync(schemaPath(name), 'utf8')).toBe(schemaOf(name));
  });

  it('of the HTTP API are what its types give (npm run schema)', () => {
    expect(readFileSync(API_PATH, 'utf8')).toBe(apiSchema());
  });

  it('are all and no more', () => {
    const files = readdirSync(fileURLToPath(new URL('../../schema', import.meta.url)));
    expect(files.sort()).toEqual(['api', ...OUTPUT_NAMES].map((name) => `${name}.schema.json`).sort());
  });

  it.each(OUTPUT_NAMES)('%s describes its parts', (name) => {
    const schema = JSON.parse(schemaOf(name)) as { definitions: Record<string, { description?: string }> };
    const { Passage, Span, Story } = schema.definitions;
    expect((Passage ?? Span ?? Story)?.description).toMatch(/span|units|event/u);
  });
});

describe('the schema of a comparison', () => {
  const valid = new Ajv({ strict: false }).compile(JSON.parse(schemaOf('comparison')));

  it('takes a comparison', () => {
    expect(valid(JSON.parse(JSON.stringify(comparison))), JSON.stringify(valid.errors)).toBe(true);
  });

  it.each([
    [
      'a negative offset',
      { ...comparison, alignments: comparison.alignments.map((a) => ({ ...a, a: { ...a.a, start: -1 } })) },
    ],
    ['a part left out', { ...comparison, points: undefined }],
    ['a kind that is none', { ...comparison, differences: [{ ...comparison.differences[0], severity: 'grave' }] }],
  ])('refuses %s', (_, wrong) => {
    expect(valid(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });
});
