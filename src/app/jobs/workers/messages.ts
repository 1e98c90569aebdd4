import type { FetchOptions } from '../../../ingest/fetch/index.ts';
import type { Fault } from '../../../store/records.ts';
import type { Measure } from '../../desk/measuring.ts';
import type { Settings } from '../../settings.ts';
import type { Ending, Order, Step } from '../order.ts';

/** What a child process opens its own desk with: plain JSON, so that no secret of it stands in arguments or the environment. */
export interface Opening {
  /** A file or a postgres:// URL. */
  readonly location: string;
  readonly settings: Settings;
  /** Above the settings. */
  readonly fetch: Partial<Pick<FetchOptions, 'allowPrivate' | 'robots' | 'delayMs'>>;
  readonly offline: boolean;
}

export type ToChild =
  | { readonly type: 'open'; readonly opening: Opening }
  | { readonly type: 'run'; readonly order: Order }
  | { readonly type: 'cancel' }
  | { readonly type: 'close' };

export type FromChild =
  /** The desk is open and the models are read. */
  | { readonly type: 'ready' }
  | { readonly type: 'unable'; readonly fault: Fault }
  | { readonly type: 'measured'; readonly measure: Measure }
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'ended'; readonly ending: Ending };
