import type { Evidence, MetadataField } from '../../model/document.ts';

/** One statement of a piece of metadata, with where it was read. */
export interface Claim {
  readonly field: Exclude<MetadataField, 'dateline'>;
  readonly value: string;
  readonly evidence: Evidence;
}

export const claim = (field: Claim['field'], value: string, from: Evidence['from'], detail: string): Claim => ({
  field,
  value,
  evidence: { from, detail: detail.length > 200 ? `${detail.slice(0, 199)}…` : detail },
});

export type Settled = { readonly [field in Claim['field']]: string | null } & {
  readonly evidence: { readonly [field in MetadataField]?: Evidence };
};

const FIELDS: readonly Claim['field'][] = [
  'outlet',
  'url',
  'headline',
  'byline',
  'published',
  'modified',
  'language',
  'credit',
];

/** The first claim of each field stands: callers put the most trusted first. */
export function settle(claims: readonly Claim[]): Settled {
  const values: Record<string, string | null> = {};
  const evidence: Partial<Record<MetadataField, Evidence>> = {};
  for (const field of FIELDS) {
    const best = claims.find((one) => one.field === field && one.value.trim() !== '');
    values[field] = best?.value.trim() ?? null;
    if (best) evidence[field] = best.evidence;
  }
  return { ...values, evidence } as Settled;
}
