import { existsSync, readFileSync } from 'node:fs';
import { type Command, CommanderError } from 'commander';
import { DockerfileParser, type Instruction, type JSONInstruction } from 'dockerfile-ast';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { programOf } from '../../src/cli/program.ts';
import { served } from '../http/server/served.ts';

const place = (name: string): URL => new URL(`../../${name}`, import.meta.url);
const text = (name: string): string => readFileSync(place(name), 'utf8');

/** What is wrong with a command line of the program; null where it would run. Nothing is run. */
async function fault(args: readonly string[]): Promise<string | null> {
  const program = programOf(() => undefined);
  const quiet = (command: Command): void => {
    command.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
    command.action(() => undefined);
    command.commands.forEach(quiet);
  };
  program.commands.forEach(quiet);
  if (!program.commands.some((command) => command.name() === args[0])) return `no command ${args[0]}`;
  try {
    await program.parseAsync([...args], { from: 'user' });
    return null;
  } catch (error) {
    return error instanceof CommanderError ? error.message : String(error);
  }
}

it('a command line that is wrong is told from one that is right', async () => {
  expect(await fault(['serve', '--port', '4700'])).toBeNull();
  for (const wrong of [['serve', '--porl', '4700'], ['serve', '--port', 'x'], ['surf'], ['worker', 'more']])
    expect(await fault(wrong)).not.toBeNull();
});

describe('deploy/Dockerfile', () => {
  const file = DockerfileParser.parse(text('deploy/Dockerfile'));
  const instructions = file.getInstructions();
  const last = (keyword: string): Instruction | undefined =>
    instructions.filter((each) => each.getKeyword() === keyword).at(-1);
  const listOf = (instruction: Instruction | undefined): string[] =>
    ((instruction as JSONInstruction | undefined)?.getJSONStrings() ?? []).map((each) => each.getJSONValue());

  it('is built in stages from a base of one version', () => {
    const froms = file.getFROMs();
    expect(froms.length).toBe(3);
    expect(new Set(froms.map((from) => from.getImage()))).toEqual(new Set(['node:20.18.1-bookworm-slim']));
    expect(froms.at(-1)?.getBuildStage()).toBeNull();
  });

  it('copies what there is', () => {
    const stages = new Set(file.getFROMs().flatMap((from) => from.getBuildStage() ?? []));
    for (const copy of file.getCOPYs()) {
      const from = copy
        .getFlags()
        .find((flag) => flag.getName() === 'from')
        ?.getValue();
      if (from) expect(stages).toContain(from);
      else
        for (const source of copy.getArguments().slice(0, -1)) {
          expect([source.getValue(), existsSync(place(source.getValue()))]).toEqual([source.getValue(), true]);
          expect(text('deploy/Dockerfile.dockerignore').split('\n')).toContain(
            `!${source.getValue().replace('./', '')}`,
          );
        }
    }
  });

  it('installs to the letter of the lockfile, and runs no script of a package', () => {
    const installs = instructions.map(String).filter((each) => /\bnpm (?:ci|install|i)\b/u.test(each));
    expect(installs.length).toBe(2);
    for (const install of installs) expect(install).toMatch(/npm ci .*--ignore-scripts/u);
    expect(installs.some((install) => install.includes('--omit=dev'))).toBe(true);
  });

  it('runs as nobody, and holds no secret', () => {
    expect(last('USER')?.getArguments()[0]?.getValue()).toMatch(/^[1-9]\d*:[1-9]\d*$/u);
    const variables = [...file.getARGs(), ...file.getENVs()].map(String).join('\n');
    expect(variables).not.toMatch(/token|secret|password|key/iu);
    expect(instructions.map((each) => each.getKeyword())).not.toContain('ADD');
  });

  it('begins with a command of the program', async () => {
    const [node, program] = listOf(last('ENTRYPOINT'));
    expect([node, program]).toEqual(['node', '/opt/rashomon/bin/rashomon']);
    expect(await fault(listOf(last('CMD')))).toBeNull();
  });

  it('asks for its health where there is something', async () => {
    const asked = /4700(\/\w+)/u.exec(String(last('HEALTHCHECK')))?.[1] ?? '';
    const { ask } = await served({ token: 'a-token-of-the-desk' });
    expect((await ask(asked)).status).toBe(200);
  });
});

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly deploy?: { readonly resources?: { readonly limits?: { readonly cpus?: string; readonly memory?: string } } };
  readonly read_only?: boolean;
  readonly user?: string;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly privileged?: boolean;
}

describe('deploy/compose.yaml', () => {
  const compose = parse(text('deploy/compose.yaml'), { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>;
    readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
    readonly volumes: Readonly<Record<string, object>>;
    readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  };
  const services = Object.entries(compose.services);
  const own = services.filter(([, { image }]) => image === 'rashomon');

  it('has a database, one migration, a server and workers', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', 'migrate', 'server', 'worker']);
    expect(own.map(([name]) => name)).toEqual(['migrate', 'server', 'worker']);
  });

  it.each(own)('%s runs a command of the program', async (_, { command = [] }) => {
    expect(await fault(command.map((part) => part.replace(/^\$\{\w+:\?.*\}$/u, 'desk.example')))).toBeNull();
  });

  it.each(services)(
    '%s names only what there is',
    (_, { depends_on = {}, networks = [], secrets = [], volumes = [] }) => {
      for (const [other, { condition }] of Object.entries(depends_on)) {
        const on = compose.services[other];
        expect(on).toBeDefined();
        if (condition === 'service_healthy') expect(on?.healthcheck?.test).toBeDefined();
        else expect([condition, on?.restart]).toEqual(['service_completed_successfully', 'no']);
      }
      for (const network of networks) expect(Object.keys(compose.networks)).toContain(network);
      for (const secret of secrets) expect(Object.keys(compose.secrets)).toContain(secret);
      for (const volume of volumes) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('.'))
          expect([source, existsSync(new URL(source, place('deploy/')))]).toEqual([source, true]);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
    },
  );

  it.each(services)('%s has no more rights and room than it needs', (name, service) => {
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.privileged).toBeUndefined();
    expect(service.deploy?.resources?.limits).toMatchObject({ cpus: expect.any(String), memory: expect.any(String) });
    if (name !== 'postgres') expect([service.read_only, service.user]).toEqual([true, '10001:10001']);
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/u);
  });

  it.each(services)('%s has its secrets as files', (_, { environment = {}, command = [], secrets = [] }) => {
    for (const [name, value] of Object.entries(environment))
      if (/pass|token|secret|database/iu.test(name)) {
        expect(name).toMatch(/_FILE$/u);
        expect(secrets.map((secret) => `/run/secrets/${secret}`)).toContain(value);
      }
    for (const part of command)
      if (part.startsWith('/run/secrets/')) expect(secrets).toContain(part.slice('/run/secrets/'.length));
    expect(JSON.stringify([environment, command])).not.toMatch(/:\/\/[^"]*:[^"]*@/u);
  });

  it('has the database where nobody outside reaches it', () => {
    expect(compose.services.postgres?.networks).toEqual(['inside']);
    expect(compose.services.postgres?.ports).toBeUndefined();
    expect(compose.networks.inside?.internal).toBe(true);
  });

  it('has only the migration come in as the owner of the tables', () => {
    const users = services.filter(([, { secrets = [] }]) => secrets.includes('database_owner')).map(([name]) => name);
    expect(users).toEqual(['migrate']);
  });
});

describe.each(['rashomon-serve.service', 'rashomon-worker@.service'])('deploy/systemd/%s', (name) => {
  const sections = new Map<string, string[][]>();
  let section: string[][] = [];
  for (const line of text(`deploy/systemd/${name}`).split('\n')) {
    const [, head] = /^\[(\w+)\]$/u.exec(line) ?? [];
    const [, key = '', value = ''] = /^(\w+)=(.*)$/u.exec(line) ?? [];
    if (head !== undefined) {
      section = [];
      sections.set(head, section);
    } else if (key !== '') section.push([key, value]);
    else expect(line).toMatch(/^(?:#.*)?$/u);
  }
  const of = (key: string): string[] =>
    (sections.get('Service') ?? []).filter(([name]) => name === key).map(([, value = '']) => value);

  it('has the sections of a unit', () => expect([...sections.keys()]).toEqual(['Unit', 'Service', 'Install']));

  it('starts a command of the program', async () => {
    const [node, program, ...args] = of('ExecStart')[0]?.split(' ') ?? [];
    expect([node, program]).toEqual(['/usr/bin/node', '/opt/rashomon/bin/rashomon']);
    expect(await fault(args)).toBeNull();
  });

  it('gives it no more than it needs', () => {
    for (const [key, value] of Object.entries({
      DynamicUser: 'yes',
      NoNewPrivileges: 'yes',
      ProtectSystem: 'strict',
      ProtectHome: 'yes',
      PrivateTmp: 'yes',
      PrivateDevices: 'yes',
      CapabilityBoundingSet: '',
      UMask: '0077',
    }))
      expect([key, of(key)]).toEqual([key, [value]]);
    // Node cannot run without memory that is written and then run.
    expect(of('MemoryDenyWriteExecute')).toEqual([]);
  });

  it('hands secrets over by files', () => {
    expect(of('LoadCredential').length).toBeGreaterThan(0);
    expect(of('Environment').join(' ')).not.toMatch(/TOKEN=|:\/\//u);
    for (const path of of('Environment')
      .join(' ')
      .matchAll(/_FILE=%d\/(\w+)/gu))
      expect(of('LoadCredential').map((each) => each.split(':')[0])).toContain(path[1]);
  });
});
