import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const SEED = 4_711;
const ROWS_AT_ONCE = 2_000;
const UNITS = ['Payments', 'Platform', 'Mobile', 'Search', 'Billing', 'Identity'];
const HEADER =
  'Team,Team_Hierarchy,Sprint,Start_Date,Committed,Delivered,Velocity,Churn,Lead_Time_Hours,Rating\n';

/** Outside the checkout, so that it is made once and never committed. */
export const CACHE = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'harness-sei-export',
  'bench',
);

/**
 * The path of a CSV of `gzipBytes` as one gzip member of level 6, about seven times smaller than the CSV: team metrics of
 * seeded names and numbers, one cell in ten quoted. Made unless it is there.
 */
export async function csvGzip(gzipBytes: number): Promise<string> {
  const path = join(CACHE, `v1-${gzipBytes}.csv.gz`);
  if (existsSync(path)) return path;
  await mkdir(CACHE, { recursive: true });
  const gzip = createGzip({ level: 6 });
  let packed = 0;
  gzip.on('data', (chunk: Buffer) => {
    packed += chunk.length;
  });
  // Below a piece, gzip has given nothing yet; then the rows are counted by what they make of it.
  const isDone = (rawBytes: number) =>
    Math.max(packed, gzipBytes < 256 * 1024 ? rawBytes / 7 : 0) >= gzipBytes;
  await pipeline(
    csvChunks(gzipBytes < 64 * 1024 ? 20 : ROWS_AT_ONCE, isDone),
    gzip,
    createWriteStream(`${path}.part`),
  );
  await rename(`${path}.part`, path);
  return path;
}

/** A CSV of about `bytes`, in memory. */
export function csv(bytes: number, seed: number): Buffer {
  return Buffer.concat([
    ...csvChunks(ROWS_AT_ONCE / 10, (rawBytes) => rawBytes >= bytes, SEED + 7_919 * seed),
  ]);
}

export async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

function* csvChunks(
  rowsAtOnce: number,
  isDone: (rawBytes: number) => boolean,
  seed = SEED,
): Generator<Buffer> {
  let state = seed;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const skewed = (limit: number) => Math.floor(random() * random() * limit);
  let rawBytes = HEADER.length;
  yield Buffer.from(HEADER);
  while (!isDone(rawBytes)) {
    let text = '';
    for (let row = 0; row < rowsAtOnce; row += 1) {
      const [team, sprint] = [skewed(400), skewed(3_000)];
      const unit = UNITS[team % UNITS.length] ?? '';
      const name = team % 10 === 0 ? `"${unit}, Team ${team}"` : `${unit} Team ${team}`;
      const path = `/Octo Organization/Engineering/${unit}/Team ${team}`;
      const numbers = [skewed(40), skewed(100) * 10, Math.floor(random() * 80) / 4, skewed(9), 0].join();
      const rating = ['Good', 'Elite', 'Low'][Math.floor(random() * 3)];
      text += `${name},${path},Sprint ${sprint} of ${unit},2026-0${1 + Math.floor(random() * 9)}-01,${numbers},${rating}\n`;
    }
    const chunk = Buffer.from(text);
    rawBytes += chunk.length;
    yield chunk;
  }
}
