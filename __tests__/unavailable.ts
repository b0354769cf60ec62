/**
 * What this machine cannot do, for `skip`: false where it can, else why not. Everything that a test may need and miss stands here;
 * `npm run test:windows` lists what was skipped, and why.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Reason = string | false;

const isWindows = process.platform === 'win32';

export const unavailable: Readonly<
  Record<'signals' | 'scanner' | 'symlinks' | 'modes' | 'longPaths' | 'mounts', Reason>
> = {
  signals: isWindows && 'a process cannot send console events such as Ctrl-Break to another on Windows',
  /** `go build __tests__/scanner/scanner.go` makes it; variable FILE_SCANNER says where it is. */
  scanner: isWindows ? !process.env.FILE_SCANNER && 'no scanner was built' : 'open files can be renamed here',
  symlinks: probe('no symbolic links that are followed', (folder) => {
    const [target, link] = [join(folder, 'target'), join(folder, 'link')];
    mkdirSync(target);
    symlinkSync(target, link);
    return realpathSync(link) === realpathSync(target);
  }),
  modes: probe('chmod keeps this user from nothing', (folder) => {
    chmodSync(folder, 0o500);
    return !probeWrites(folder);
  }),
  longPaths: probe('no paths of more than 260 characters', (folder) => {
    const long = join(folder, ...Array<string>(3).fill('x'.repeat(100)));
    mkdirSync(long, { recursive: true });
    return probeWrites(long);
  }),
  mounts: spawnSync('unshare', ['-rm', 'true']).status !== 0 && 'no file system of its own (unshare)',
};

/** Why a test that runs these programs cannot run. */
export function missing(...commands: readonly string[]): Reason {
  const none = commands.filter((command) => spawnSync(command, ['--version']).error !== undefined);
  return none.length > 0 && `no ${none.join(', ')}`;
}

function probe(reason: string, isThere: (folder: string) => boolean): Reason {
  const folder = mkdtempSync(join(tmpdir(), 'probe-'));
  try {
    return !isThere(folder) && reason;
  } catch {
    return reason;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function probeWrites(folder: string): boolean {
  try {
    writeFileSync(join(folder, 'file'), '');
    return true;
  } catch {
    return false;
  }
}
