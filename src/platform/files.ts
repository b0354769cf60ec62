import fs from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { getSystemErrorMap, promisify } from 'node:util';
import { Failure } from '../failure.ts';

/** Whether `child` is `parent` or below it, both absolute, by their text alone; another drive or server of Windows is outside. */
export function isInside(parent: string, child: string, platform: path.PlatformPath = path): boolean {
  const way = platform.relative(parent, child);
  return way !== '..' && !way.startsWith(`..${platform.sep}`) && !platform.isAbsolute(way);
}

/** Whether `child` is `parent` or below it after following links; the last parts of `child` need not exist. */
export async function isReallyInside(parent: string, child: string): Promise<boolean> {
  return isInside(await realPlace(parent), await realPlace(child));
}

async function realPlace(absolute: string): Promise<string> {
  try {
    // The native call fails on some virtual drives of Windows; Node's own works.
    return await realpath(absolute).catch(() => promisify(fs.realpath)(absolute));
  } catch (thrown) {
    const parent = path.dirname(absolute);
    if (errorCode(thrown) !== 'ENOENT' || parent === absolute) throw thrown;
    return path.join(await realPlace(parent), path.basename(absolute));
  }
}

/** About 1.3 s together: Windows cannot rename or remove a new file while a virus scanner or an indexer has it open. */
const DELAYS_MS = [20, 40, 80, 160, 320, 640];

const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Retries `action` for a while if another program may have the file open. Rejects with the last error, or at once with any other. */
export async function retryBusy<T>(
  action: () => Promise<T>,
  sleep: (ms: number) => Promise<unknown> = setTimeout,
): Promise<T> {
  for (const delayMs of DELAYS_MS) {
    try {
      return await action();
    } catch (thrown) {
      if (!BUSY.has(errorCode(thrown))) throw thrown;
    }
    await sleep(delayMs);
  }
  return action();
}

/** The code of a Node error, such as `ENOENT`; empty for any other value. */
export function errorCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

/** What the system says of its errors, by their codes: `ENOSPC` as "no space left on device". */
const REASONS = new Map([
  ...getSystemErrorMap().values(),
  ['ENOTFOUND', 'the host name is not known'],
  ['EPROTO', 'the server does not speak TLS as expected'],
]);

/** An error of the system in words; undefined for any other value. */
export function systemReason(thrown: unknown): string | undefined {
  const code = errorCode(thrown);
  const reason = REASONS.get(code);
  return reason && `${reason} (${code})`;
}

/** The error of reading `path` as a Failure (`file-system`) with a hint; any other error as it is. */
export function readFailure(thrown: unknown, path: string): unknown {
  const hint =
    'Check that it is a file that the runner may read, and that nothing changes it while the step runs.';
  return fileFailure(thrown, `read ${path}`, hint);
}

/** The error of writing `path` as a Failure (`file-system`) with a hint; any other error as it is. */
export function writeFailure(
  thrown: unknown,
  path: string,
  hint = 'Check output-directory, its permissions and the free space of the runner.',
): unknown {
  return fileFailure(thrown, `write ${path}`, hint);
}

function fileFailure(cause: unknown, action: string, hint: string): unknown {
  const reason = systemReason(cause);
  if (reason === undefined) return cause;
  return new Failure('file-system', `cannot ${action}: ${reason}`, { hint, cause });
}
