import fs from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from './file-system-failure.ts';

/**
 * Whether `child` is `parent` or lies below it, both absolute, by their words alone. Another
 * drive or server of Windows is outside; whether case counts is as the platform has it.
 */
export function isInside(parent: string, child: string, platform: path.PlatformPath = path): boolean {
  const way = platform.relative(parent, child);
  return way !== '..' && !way.startsWith(`..${platform.sep}`) && !platform.isAbsolute(way);
}

/** Whether `child` is `parent` or lies below it when links are followed; the last parts of `child` may not be there yet. */
export async function isReallyInside(parent: string, child: string): Promise<boolean> {
  return isInside(await realPlace(parent), await realPlace(child));
}

async function realPlace(absolute: string): Promise<string> {
  try {
    // Windows cannot resolve paths of some virtual drives natively; Node's own way can.
    return await realpath(absolute).catch(() => promisify(fs.realpath)(absolute));
  } catch (thrown) {
    const parent = path.dirname(absolute);
    if (errorCode(thrown) !== 'ENOENT' || parent === absolute) throw thrown;
    return path.join(await realPlace(parent), path.basename(absolute));
  }
}
