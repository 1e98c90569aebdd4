import type { PrometheusMeters } from './prometheus.ts';

export { type Meters, UNCOUNTED } from './meters.ts';
export type { Exposition, PrometheusMeters } from './prometheus.ts';
export { watchJobs, watchQueue, watchStore } from './watched.ts';

/** Counts for Prometheus. What it needs is loaded only where somebody wants that. */
export async function openMeters(version: string): Promise<PrometheusMeters> {
  const { PrometheusMeters } = await import('./prometheus.ts');
  return new PrometheusMeters(version);
}
