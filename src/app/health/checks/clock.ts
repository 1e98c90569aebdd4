import { type Check, warn, well } from '../patient.ts';

/** Milliseconds. */
const MUCH = 5000;

/** That the server's clock and ours agree: what is due is told by them. */
export const clock: Check = {
  name: 'clock',
  look: async ({ facts }) => {
    if (facts?.engine !== 'postgresql') return [];
    const seconds = (Math.abs(facts.skew) / 1000).toFixed(1);
    return [
      Math.abs(facts.skew) > MUCH
        ? warn(
            `the server's clock is ${seconds} s ${facts.skew > 0 ? 'ahead of' : 'behind'} this machine's`,
            'Set both by NTP: feeds are looked at too early or too late.',
          )
        : well(`the server's clock agrees with this machine's within ${seconds} s`),
    ];
  },
};
