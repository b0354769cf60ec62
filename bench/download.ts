import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvGzip, sizeOf } from './csv-gzip.ts';
import type { Addresses, Seen } from './file-server.ts';
import { median, table } from './table.ts';
import { type Cost, timeShell, timeStep } from './timed.ts';

/** The inputs of one export that has an artifact or none. */
export function stepInputs(baseUrl: string): Record<string, string> {
  return {
    'api-key': 'simulator-key',
    'base-url': baseUrl,
    'org-identifier': 'octo-org',
    'project-identifier': 'insights',
    export: 'efficiency',
    'org-tree-name': 'Engineering',
    period: '2026-Q1',
    artifact: 'off',
  };
}

/** What one writes without the action; `$URL` is the file, `$OUT` where its CSV goes. */
const PEERS: Readonly<Record<string, string>> = {
  'curl | gunzip > file': 'curl -sf "$URL" | gunzip > "$OUT"',
  'curl | gunzip, wc -l, sha256sum': 'curl -sf "$URL" | gunzip | tee "$OUT" >(wc -l) | sha256sum',
  'curl | igzip > file': 'curl -sf "$URL" | igzip -dc > "$OUT"',
  'curl | igzip, wc -l, sha256sum': 'curl -sf "$URL" | igzip -dc | tee "$OUT" >(wc -l) | sha256sum',
  'Python script':
    'python3 -c \'import gzip,os,urllib.request as u; open(os.environ["OUT"],"wb").write(gzip.decompress(u.urlopen(os.environ["URL"]).read()))\'',
};

const OURS = 'ours, whole run';

export function has(command: string): boolean {
  return spawnSync('bash', ['-c', `command -v ${command}`]).status === 0;
}

/** A server process for one file. */
export async function serve(
  path: string,
): Promise<{ server: ChildProcess; addresses: Addresses; seen: () => Promise<Seen> }> {
  const server = fork(join(import.meta.dirname, 'file-server.ts'), [path]);
  const [addresses] = (await once(server, 'message')) as [Addresses];
  const seen = async () => {
    const answer = once(server, 'message');
    server.send('seen');
    return ((await answer) as [Seen])[0];
  };
  return { server, addresses, seen };
}

/** Ours against the peers for one size, in turn, and that many times. */
export async function measureDownload(gzipBytes: number, runs: number): Promise<string> {
  const path = await csvGzip(gzipBytes);
  const { server, addresses } = await serve(path);
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const peers = Object.entries(PEERS).filter(
    ([, line]) => has(/igzip|python3/.exec(line)?.[0] ?? 'curl') && has('curl'),
  );
  const costs = new Map<string, Cost[]>([OURS, ...peers.map(([name]) => name)].map((name) => [name, []]));
  try {
    const env = { URL: addresses.fileUrl, OUT: join(folder, 'out.csv') };
    for (let run = 0; run < runs; run += 1) {
      costs
        .get(OURS)
        ?.push(await timeStep({ inputs: stepInputs(addresses.baseUrl), home: join(folder, 'step') }));
      for (const [name, line] of peers) {
        costs.get(name)?.push(await timeShell(line, env));
        await rm(env.OUT);
      }
    }
  } finally {
    server.disconnect();
    await rm(folder, { recursive: true, force: true });
  }
  const ours = costs.get(OURS) ?? [];
  const rows = [...costs].map(([name, all]) => {
    const walls = all.map(({ wallMs }) => wallMs);
    return [
      name,
      seconds(median(walls)),
      `${seconds(Math.min(...walls))}–${seconds(Math.max(...walls))}`,
      seconds(median(all.map(({ cpuMs }) => cpuMs))),
      median(all.map(({ peakMb }) => peakMb)).toFixed(0),
      (median(ours.map(({ wallMs }) => wallMs)) / median(walls)).toFixed(2),
    ];
  });
  const title = `${((await sizeOf(path)) / 1e6).toPrecision(3)} MB of gzip, ${runs} runs each in turn`;
  return `${title}\n\n${table(['', 'wall s', 'from–to', 'CPU s', 'peak MB', 'ours / this'], rows)}\n`;
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(2);
}
