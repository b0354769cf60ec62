import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs are kept that scripts install for themselves; nothing in there is needed, all of it is made anew. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'harness-sei-export',
);
