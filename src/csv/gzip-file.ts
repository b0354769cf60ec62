import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createFile, readFailure } from '../platform/files.ts';
import { isGzipStart } from './gunzip.ts';
import { readBytes } from './rows.ts';

export async function isGzipFile(path: string): Promise<boolean> {
  try {
    for await (const start of createReadStream(path, { end: 1 })) return isGzipStart(start);
    return false;
  } catch (thrown) {
    throw readFailure(thrown, path);
  }
}

export async function gzipFile(from: string, to: string, signal: AbortSignal): Promise<void> {
  const file = await createFile(to);
  await pipeline(readBytes(from, signal), createGzip(), file.createWriteStream(), { signal });
}
