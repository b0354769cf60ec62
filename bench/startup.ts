/**
 * What a step costs before its first request, and which parts of the bundle cost it. `npm run bench:startup` prints what each module
 * of dist/index.js takes; `npm run bench` prints the whole.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvGzip } from './csv-gzip.ts';
import { serve, stepInputs } from './download.ts';
import { median, table } from './table.ts';
import { timeShell, timeStep } from './timed.ts';

/** A tiny export without an artifact against a Node that does nothing, and one that does the least that an export takes. */
export async function measureStartup(runs: number): Promise<string> {
  const { server, addresses, seen } = await serve(await csvGzip(1_000));
  const bare: number[] = [];
  const first: number[] = [];
  const exit: number[] = [];
  const own: number[] = [];
  const least: number[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    // The first answer of a new server takes its time, which is not ours.
    for (let run = -1; run < runs; run += 1) {
      await seen();
      const { wallMs: bareMs } = await timeShell(`exec "${process.execPath}" -e 0`, {});
      const { wallMs, startedMs } = await timeStep({ inputs: stepInputs(addresses.baseUrl) });
      const { firstRequestMs, busyMs } = await seen();
      const { wallMs: leastMs } = await timeShell('exec "$NODE" "$CLIENT" "$BASE" "$FILE" "$OUT"', {
        NODE: process.execPath,
        CLIENT: join(import.meta.dirname, 'least-client.cjs'),
        BASE: addresses.baseUrl,
        FILE: addresses.fileUrl,
        OUT: join(folder, 'out.csv'),
      });
      const { busyMs: leastBusyMs } = await seen();
      if (run < 0) continue;
      bare.push(bareMs);
      first.push(firstRequestMs - startedMs);
      exit.push(wallMs);
      own.push(wallMs - busyMs);
      least.push(leastMs - leastBusyMs);
    }
  } finally {
    server.disconnect();
    await rm(folder, { recursive: true, force: true });
  }
  const bareMs = median(bare);
  const row = (name: string, all: readonly number[]) => [
    name,
    median(all).toFixed(0),
    `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}`,
    (median(all) / bareMs).toFixed(2),
  ];
  return table(
    ['a tiny export', 'ms', 'from–to', '/ bare node'],
    [
      row('bare node -e 0', bare),
      row('ours, to the first request', first),
      row('ours, to the exit', exit),
      row("ours, to the exit, without the server's time", own),
      row("the least Node client, without the server's time", least),
    ],
  );
}

/** How many bytes of dist/index.js belong to which package, and are read and parsed at each start. */
export async function bundleTable(): Promise<string> {
  const bundle = await readFile(new URL('../dist/index.js', import.meta.url), 'utf8');
  const bytes = new Map<string, number>();
  for (const part of bundle.split(/\n(?=\/\/ (?:CONCATENATED|EXTERNAL) MODULE)/)) {
    const path = /^\/\/ CONCATENATED MODULE: \.\/(\S+)/.exec(part)?.[1] ?? "the bundler's own, node: modules";
    const owner =
      /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path.replace(/^build\/(src\/[^/]+).*/, '$1');
    bytes.set(owner, (bytes.get(owner) ?? 0) + Buffer.byteLength(part));
  }
  const rows = [...bytes].sort(([, a], [, b]) => b - a).slice(0, 12);
  return table(
    ['part of dist/index.js', 'KB'],
    rows.map(([owner, size]) => [owner, (size / 1_000).toFixed(0)]),
  );
}

if (process.argv[1] === import.meta.filename) {
  console.log(await measureStartup(15));
  console.log(`\n${await bundleTable()}`);
}
