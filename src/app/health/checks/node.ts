import manifest from '../../../../package.json' with { type: 'json' };
import { type Check, fail, well } from '../patient.ts';

/** The version of Node that runs us. */
export const node: Check = {
  name: 'node',
  look: async () => {
    const wanted = manifest.engines.node.replace('>=', '');
    const here = process.versions.node;
    return [
      isAtLeast(here, wanted)
        ? well(`Rashomon ${manifest.version} on Node ${here}`)
        : fail(`Node ${here} is too old: ${wanted} or later is needed`, 'Install a later Node.'),
    ];
  },
};

function isAtLeast(here: string, wanted: string): boolean {
  const [a, b] = [here, wanted].map((version) => version.split('.').map(Number));
  for (const [i, part] of (b ?? []).entries()) {
    const own = a?.[i] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}
