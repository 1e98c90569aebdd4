import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Measure } from '../desk/measuring.ts';
import type { Job } from '../jobs/job.ts';
import type { Answered, Meters } from './meters.ts';

/** Figures in the text format of Prometheus 0.0.4. */
export interface Exposition {
  readonly contentType: string;
  text(): Promise<string>;
}

/** Seconds: of an answer, of a job, of a comparison. */
const ANSWERS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const JOBS = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800];
const COMPARISONS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Counts for Prometheus, with what Node tells of its process. Of each program there is one. */
export class PrometheusMeters implements Meters, Exposition {
  readonly registry = new Registry();
  readonly #requests = this.#counter('http_requests', 'Requests answered.', ['method', 'route', 'status']);
  readonly #answers = this.#histogram(
    'http_request_duration_seconds',
    'Until the head of an answer was ready.',
    ANSWERS,
    ['method', 'route'],
  );
  readonly #jobs = this.#counter('jobs_ended', 'Jobs of readers that ended.', ['task', 'state']);
  readonly #jobSeconds = this.#histogram('job_duration_seconds', 'From the beginning of a job to its end.', JOBS, [
    'task',
  ]);
  readonly #troubles = this.#counter('feed_failures', 'Feeds and entries that failed in rounds.', ['code']);
  readonly #deaths = this.#counter('worker_deaths', 'Processes of workers that ended unexpectedly.', []);
  readonly #fetches = this.#counter('fetches', 'Pages asked for.', ['outcome']);
  readonly #readings = this.#counter('readings', 'Articles read.', []);
  readonly #comparisons = this.#histogram(
    'comparison_duration_seconds',
    'Laying accounts side by side, without reading them.',
    COMPARISONS,
    [],
  );
  readonly #roundAt = this.#gauge(
    'last_round_timestamp_seconds',
    'When the last round of looking at what is due ended.',
    [],
  );
  readonly #roundWell = this.#gauge('last_round_success', 'Whether it ended well.', []);

  constructor(version: string) {
    collectDefaultMetrics({ register: this.registry });
    this.#gauge('build_info', 'The program.', ['version', 'node']).set({ version, node: process.version }, 1);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  answered({ method, route, status, seconds }: Answered): void {
    this.#requests.inc({ method, route, status });
    this.#answers.observe({ method, route }, seconds);
  }

  jobEnded({ task, state, started, ended }: Job): void {
    this.#jobs.inc({ task, state });
    if (started !== null && ended !== null)
      this.#jobSeconds.observe({ task }, (Date.parse(ended) - Date.parse(started)) / 1000);
  }

  trouble(code: string): void {
    this.#troubles.inc({ code });
  }

  workerDied(): void {
    this.#deaths.inc();
  }

  measured(measure: Measure): void {
    if (measure.type === 'fetch') this.#fetches.inc({ outcome: measure.outcome });
    else if (measure.type === 'readings') this.#readings.inc(measure.count);
    else this.#comparisons.observe(measure.seconds);
  }

  roundEnded(at: Date, well: boolean): void {
    this.#roundAt.set(at.getTime() / 1000);
    this.#roundWell.set(well ? 1 : 0);
  }

  /** A figure that is asked for when somebody looks, several where it has labels; none where it cannot be had. */
  watch(
    name: string,
    help: string,
    labelNames: readonly string[],
    ask: () => Promise<readonly Sample[] | undefined>,
  ): void {
    const gauge: Gauge<string> = new Gauge({
      name: `rashomon_${name}`,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      async collect() {
        const samples = await ask();
        gauge.reset();
        if (labelNames.length === 0 && !samples?.length) gauge.remove();
        for (const { labels = {}, value } of samples ?? []) gauge.set(labels, value);
      },
    });
  }

  #counter(name: string, help: string, labelNames: string[]): Counter<string> {
    return new Counter({ name: `rashomon_${name}_total`, help, labelNames, registers: [this.registry] });
  }

  #gauge(name: string, help: string, labelNames: string[]): Gauge<string> {
    return new Gauge({ name: `rashomon_${name}`, help, labelNames, registers: [this.registry] });
  }

  #histogram(name: string, help: string, buckets: number[], labelNames: string[]): Histogram<string> {
    return new Histogram({ name: `rashomon_${name}`, help, buckets, labelNames, registers: [this.registry] });
  }
}

export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}
