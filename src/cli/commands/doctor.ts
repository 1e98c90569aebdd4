import { existsSync } from 'node:fs';
import pc from 'picocolors';
import { examine, gravest } from '../../app/health/examine.ts';
import type { Finding, State } from '../../app/health/patient.ts';
import type { Settings } from '../../app/settings.ts';
import { printable } from '../../report/clean.ts';
import { type ColourChoice, wantsColour } from '../colour.ts';
import { databaseOf, settingsOf } from '../desk.ts';
import { UsageError } from '../exit.ts';
import { redactor } from '../messages.ts';
import { openSink } from '../output.ts';
import { CONFIG, type StoreOptions } from '../store-options.ts';

export interface DoctorOptions extends StoreOptions {
  readonly format: 'terminal' | 'json';
  readonly color: ColourChoice;
  readonly backup?: string;
}

/** What the exit status says here. */
const STATUS: Readonly<Record<State, number>> = { ok: 0, warn: 1, fail: 2 };

/** `rashomon doctor`: looks at all that the program needs, and tells what to do about what is amiss. Returns the exit status. */
export async function doctorCommand(options: DoctorOptions): Promise<number> {
  const { settings, problem } = await read(options);
  const open = databaseOf(options, settings);
  const path = options.config ?? (existsSync(CONFIG) ? CONFIG : null);
  const found = await examine({
    open,
    location: redactor.text(open),
    settings: { path, problem },
    backup: options.backup ?? null,
    now: () => new Date(),
  });
  const findings = found.map(withoutSecrets);
  const { write } = openSink(undefined);
  await write(options.format === 'json' ? `${JSON.stringify(asJson(findings))}\n` : view(findings, options.color));
  return STATUS[gravest(findings)];
}

/** Settings that cannot be read are a finding. */
async function read(options: DoctorOptions): Promise<{ readonly settings: Settings; readonly problem: string | null }> {
  try {
    return { settings: await settingsOf(options), problem: null };
  } catch (error) {
    if (error instanceof UsageError) return { settings: {}, problem: error.message };
    throw error;
  }
}

const withoutSecrets = ({ check, state, message, remedy }: Finding): Finding => ({
  check,
  state,
  message: redactor.text(message),
  remedy: remedy === null ? null : redactor.text(remedy),
});

const asJson = (findings: readonly Finding[]) => ({ state: gravest(findings), findings });

function view(findings: readonly Finding[], color: ColourChoice): string {
  const colors = pc.createColors(wantsColour(color, { tty: process.stdout.isTTY === true, env: process.env }));
  const paint = { ok: colors.green, warn: colors.yellow, fail: colors.red };
  const width = Math.max(...findings.map(({ check }) => check.length));
  const line = ({ check, state, message, remedy }: Finding): string => {
    const head = `${paint[state](state.padEnd(4))}  ${check.padEnd(width)}  ${printable(message)}`;
    return remedy === null ? `${head}\n` : `${head}\n${' '.repeat(width + 8)}${printable(remedy)}\n`;
  };
  return findings.map(line).join('');
}
