/** What a step costs beside its work. `npm run bench:startup` prints the table, `npm run bench` prints all. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NCC_OPTIONS } from '../scripts/ncc-options.ts';
import { csvGzip } from './csv-gzip.ts';
import { serve, stepInputs } from './download.ts';
import { median, table } from './table.ts';
import { timeShell, timeStep } from './timed.ts';

/** A tiny export without an artifact against a Node that does nothing, and against an action that imports @actions/core and ends. */
export async function measureStartup(runs: number): Promise<string> {
  const { server, addresses, seen } = await serve(await csvGzip(1_000));
  const bare: number[] = [];
  const first: number[] = [];
  const exit: number[] = [];
  const own: number[] = [];
  const core: number[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const coreAction = await bundleCoreAction(folder);
  try {
    // The first answer of a new server takes its time, which is not ours.
    for (let run = -1; run < runs; run += 1) {
      await seen();
      const { wallMs: bareMs } = await timeShell(`exec "${process.execPath}" -e 0`, {});
      const { wallMs, startedMs } = await timeStep({ inputs: stepInputs(addresses.baseUrl) });
      const { firstRequestMs, busyMs } = await seen();
      const { wallMs: coreMs } = await timeShell(`exec "${process.execPath}" "${coreAction}"`, {});
      if (run < 0) continue;
      bare.push(bareMs);
      first.push(firstRequestMs - startedMs);
      exit.push(wallMs);
      own.push(wallMs - busyMs);
      core.push(coreMs);
    }
  } finally {
    server.disconnect();
    await rm(folder, { recursive: true, force: true });
  }
  const coreMs = median(core);
  const row = (name: string, all: readonly number[]) => [
    name,
    median(all).toFixed(0),
    `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}`,
    (median(all) / coreMs).toFixed(2),
  ];
  return table(
    ['a tiny export', 'ms', 'from–to', '/ core action'],
    [
      row('bare node -e 0', bare),
      row('ours, to the first request', first),
      row('ours, to the exit', exit),
      row("ours, to the exit, without the server's time", own),
      row('an action that imports @actions/core and ends', core),
    ],
  );
}

/** The smallest action that is bundled like ours. */
async function bundleCoreAction(folder: string): Promise<string> {
  const source = join(import.meta.dirname, 'core-action.js');
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as (
    input: string,
    options: object,
  ) => Promise<{ readonly code: string }>;
  const { code } = await ncc(source, NCC_OPTIONS);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const path = join(folder, 'core-action.js');
  await writeFile(path, code);
  return path;
}

if (process.argv[1] === import.meta.filename) console.log(await measureStartup(15));
