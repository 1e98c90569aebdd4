import { counted } from '../../report/outline.ts';
import type { StoryCounts } from '../records.ts';

/** How a story's outlets are named in a list: the names, and how many more there are. */
export function outletsOf({ outletNames, outlets }: Pick<StoryCounts, 'outletNames' | 'outlets'>): string {
  const more = outlets - outletNames.length;
  return [...outletNames, ...(more > 0 ? [`+${more}`] : [])].join(', ');
}

/** How many accounts a story has and what they go back to: "4 accounts, 3 independent origins". */
export function accountsOf({ accounts, origins }: Pick<StoryCounts, 'accounts' | 'origins'>): string {
  if (accounts < 2) return 'One account: nothing to compare it with yet';
  const told = counted(accounts, 'account');
  if (origins === null) return told;
  return `${told}, ${origins === accounts ? 'all independent' : counted(origins, 'independent origin')}`;
}

/** What differs in a story, the gravest first; empty where nothing is known of it. */
export function differencesOf({
  accounts,
  compared,
  contradictions,
  differences,
}: Pick<StoryCounts, 'accounts' | 'compared' | 'contradictions' | 'differences'>): {
  readonly kind: 'contradiction' | 'other' | 'agreement' | 'unknown';
  readonly text: string;
}[] {
  if (accounts < 2) return [];
  if (compared === null) return [{ kind: 'unknown', text: 'not compared yet' }];
  if (differences === 0) return [{ kind: 'agreement', text: 'no difference found' }];
  const others = differences - contradictions;
  return [
    ...(contradictions > 0 ? [{ kind: 'contradiction', text: counted(contradictions, 'contradiction') } as const] : []),
    ...(others > 0
      ? [{ kind: 'other', text: counted(others, contradictions > 0 ? 'other difference' : 'difference') } as const]
      : []),
  ];
}
