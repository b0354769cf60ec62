import path from 'node:path';

/**
 * Whether `child` is `parent` or lies below it, both absolute, by their words alone: links are the caller's business. Another
 * drive or server of Windows is outside; whether case counts is as the platform has it.
 */
export function isInside(parent: string, child: string, platform: path.PlatformPath = path): boolean {
  const way = platform.relative(parent, child);
  return way !== '..' && !way.startsWith(`..${platform.sep}`) && !platform.isAbsolute(way);
}
