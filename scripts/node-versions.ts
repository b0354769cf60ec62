/** Builds of Node other than the one that npm brings here, from the packages that package `node` itself is made of. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache.ts';

export type NodePlatform = 'linux-x64' | 'linux-arm64' | 'darwin-x64' | 'darwin-arm64' | 'win-x64';

/** The newest version there is. */
export function newestNode(): string {
  return npm('view', 'node', 'dist-tags.latest').trim();
}

/** The folder of that build's program, installed into the user's cache folder if need be. */
export async function installNode(platform: NodePlatform, version: string): Promise<string> {
  const name = `node-${platform}`;
  const home = join(cacheFolder, 'node', `${name}-${version}`);
  if (!existsSync(home)) {
    await mkdir(join(cacheFolder, 'node'), { recursive: true });
    // Its name says that it is whole, so it gets that last.
    const part = await mkdtemp(join(cacheFolder, 'node', 'part-'));
    try {
      // Packed and not installed, since npm refuses packages of another platform.
      npm('pack', '--silent', '--pack-destination', part, `${name}@${version}`);
      const archive = `${name}-${version}.tgz`;
      execFileSync('tar', ['-xzf', archive, '--strip-components=1'], { cwd: part });
      await rm(join(part, archive));
      await rename(part, home);
    } finally {
      await rm(part, { recursive: true, force: true });
    }
  }
  return join(home, 'bin');
}

function npm(...args: readonly string[]): string {
  return execFileSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
}
