import type { Command } from 'commander';
import { portNumber } from './options.ts';

/** Options of programs that run for long and count what they do. */
export interface MetricsOptions {
  /** Count, and answer `/metrics` where the program answers requests anyway. */
  readonly metrics?: boolean;
  /** Answer at a port of its own. */
  readonly metricsPort?: number;
  readonly metricsHost?: string;
}

/** Where `/metrics` is answered unless said otherwise: this machine alone. */
export const METRICS_HOST = '127.0.0.1';

export const withMetricsPort = (command: Command): Command =>
  command
    .option('--metrics-port <N>', 'answer /metrics, /healthz and /readyz at a port of its own', portNumber)
    .option('--metrics-host <HOST>', `address or name for that port (default: ${METRICS_HOST})`);
