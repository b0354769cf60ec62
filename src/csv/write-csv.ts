import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createFile } from '../platform/files.ts';

export interface WrittenCsv {
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Writes records, given without line ends in batches and as Latin-1, to a new file. Rejects with the file system's error or the signal's reason. */
export async function writeCsv(
  path: string,
  batches: AsyncIterable<readonly string[]>,
  lineEnd: '\n' | '\r\n',
  signal: AbortSignal,
): Promise<WrittenCsv> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* chunks() {
    for await (const records of batches) {
      if (records.length === 0) continue;
      const chunk = Buffer.from(records.join(lineEnd) + lineEnd, 'latin1');
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const file = await createFile(path);
  try {
    await pipeline(chunks(), file.createWriteStream(), { signal });
  } catch (thrown) {
    signal.throwIfAborted();
    throw thrown;
  }
  return { bytes, sha256: hash.digest('hex') };
}
