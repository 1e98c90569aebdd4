import manifest from '../../package.json' with { type: 'json' };
import type { Readiness } from '../app/health/readiness.ts';
import { openMeters, type PrometheusMeters } from '../app/metrics/index.ts';
import { CannotListen, PortTaken } from '../http/listening.ts';
import { openSideServer, type SideServer } from '../http/observing/side-server.ts';
import { isLoopback } from '../http/security/hosts.ts';
import { Failure, UsageError } from './exit.ts';
import { say } from './messages.ts';
import { METRICS_HOST, type MetricsOptions } from './observing-options.ts';

/** Counts where options ask for it; null where nobody does. */
export const metersOf = async ({ metrics, metricsPort }: MetricsOptions): Promise<PrometheusMeters | null> =>
  metrics || metricsPort !== undefined ? openMeters(manifest.version) : null;

/**
 * The port of its own where options name one; undefined where they do not. Beyond this machine a token is needed.
 * @throws UsageError, Failure (rejects)
 */
export async function openAside(
  { metricsPort, metricsHost = METRICS_HOST }: MetricsOptions,
  {
    figures,
    readiness,
    token,
  }: { readonly figures: PrometheusMeters | null; readonly readiness: Readiness; readonly token: string | null },
): Promise<SideServer | undefined> {
  if (metricsPort === undefined) return undefined;
  if (token === null && !isLoopback(metricsHost))
    throw new UsageError(
      `--metrics-host ${metricsHost} is reached from elsewhere: give a token in RASHOMON_TOKEN or --token-file.`,
    );
  try {
    const side = await openSideServer({ host: metricsHost, port: metricsPort, token, figures, readiness });
    say(`metrics at ${side.url}/metrics`);
    return side;
  } catch (error) {
    if (error instanceof PortTaken || error instanceof CannotListen)
      throw new Failure(`${error.message}. Look at --metrics-port and --metrics-host.`);
    throw error;
  }
}
