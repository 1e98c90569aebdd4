import type { Comparison } from '../core/model/comparison.ts';
import type { Endpoint } from '../rewrite/endpoint.ts';
import { UsageError } from './exit.ts';
import { say } from './messages.ts';

/** Options by which a language model may rewrite the synthesis. */
export interface RewriteOptions {
  readonly llm?: string;
  readonly llmModel?: string;
  /** Seconds. */
  readonly llmTimeout?: number;
}

/** The variable that holds the key: an option would show it to whoever lists the processes. */
const KEY = 'RASHOMON_LLM_KEY';

/** The endpoint that the options name, undefined where none is asked for. Throws `UsageError` where they do not fit. */
export function endpointOf({ llm, llmModel, llmTimeout }: RewriteOptions): Endpoint | undefined {
  if (llm === undefined) {
    if (llmModel !== undefined || llmTimeout !== undefined)
      throw new UsageError('--llm-model and --llm-timeout are for --llm URL, which is not given.');
    return undefined;
  }
  if (!/^https?:\/\//i.test(llm) || !URL.canParse(llm))
    throw new UsageError(`--llm ${llm} is no address. Write one such as http://localhost:11434/v1`);
  if (llmModel === undefined) throw new UsageError('--llm needs the name of a model: --llm-model NAME');
  const key = process.env[KEY];
  return {
    url: llm,
    model: llmModel,
    ...(key ? { key } : {}),
    ...(llmTimeout === undefined ? {} : { timeout: llmTimeout * 1000 }),
  };
}

/** The comparison with its synthesis rewritten where an endpoint is given; what came of it is told. */
export async function rewritten(comparison: Comparison, endpoint: Endpoint | undefined): Promise<Comparison> {
  if (!endpoint) return comparison;
  const { rewriteSynthesis } = await import('../rewrite/index.ts');
  const result = await rewriteSynthesis(comparison, endpoint);
  for (const { message } of result.notes.slice(comparison.notes.length)) say(message);
  return result;
}
