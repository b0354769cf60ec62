import { errorCode } from './file-system-failure.ts';

/** About 1.3 s together: a virus scanner or an indexer holds a new file open for milliseconds, and Windows refuses to rename or remove it. */
const DELAYS_MS = [20, 40, 80, 160, 320, 640];

const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Tries `action` again for a while where a file may be held open by another program. Rejects with the last error of any other kind. */
export async function retryBusy<T>(
  action: () => Promise<T>,
  sleep: (ms: number) => Promise<void>,
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
