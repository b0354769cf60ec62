import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startArtifactService } from '../simulator/artifact-service.ts';
import { csv, csvGzip } from './csv-gzip.ts';
import { serve, stepInputs } from './download.ts';
import { median, table } from './table.ts';
import { type Cost, timeShell, timeStep } from './timed.ts';

/** Joining files of equal headers with `input-files`, rows of two files looked for, against `cat`. */
export async function measureMerge(files: number, fileBytes: number, runs: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const costs = new Map<string, Cost[]>();
  const note = (name: string, cost: Cost) => costs.set(name, [...(costs.get(name) ?? []), cost]);
  try {
    await mkdir(join(folder, 'in'));
    for (let file = 0; file < files; file += 1)
      await writeFile(join(folder, 'in', `${file}.csv`), csv(fileBytes, file));
    const { 'org-tree-name': _, ...inputs } = stepInputs('http://127.0.0.1:9');
    for (let run = 0; run < runs; run += 1) {
      note(
        'ours, whole run',
        await timeStep({
          inputs: { ...inputs, 'input-files': 'in/*.csv' },
          env: { GITHUB_WORKSPACE: folder },
        }),
      );
      await rm(join(folder, 'harness-sei'), { recursive: true });
      note('cat > file', await timeShell('cat in/*.csv > out', {}, folder));
      note('cat | tee file | sha256sum', await timeShell('cat in/*.csv | tee out | sha256sum', {}, folder));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return `Merging ${files} files of ${fileBytes / 1e6} MB, ${runs} runs each in turn\n\n${costTable(costs)}\n`;
}

/** Uploading an export in each format; the artifact service runs in this process. */
export async function measureUpload(gzipBytes: number, runs: number): Promise<string> {
  const path = await csvGzip(gzipBytes);
  const sent = await readFile(path);
  const { server, addresses } = await serve(path);
  const artifacts = await startArtifactService();
  const costs = new Map<string, Cost[]>();
  let isOwnGzip = true;
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const format of ['off', 'zip', 'csv', 'csv.gz']) {
        const inputs = {
          ...stepInputs(addresses.baseUrl),
          ...(format === 'off' ? {} : { artifact: 'required', 'artifact-format': format }),
          'artifact-name': `bench-${format}-${run}`,
          // A file of the same name in each run, in an attempt of its own.
          'artifact-overwrite': 'true',
        };
        if (format === 'off') {
          delete (inputs as Record<string, string>)['artifact-name'];
          delete (inputs as Record<string, string>)['artifact-overwrite'];
        }
        const cost = await timeStep({ inputs, artifacts });
        costs.set(format, [...(costs.get(format) ?? []), cost]);
        if (format === 'csv.gz')
          isOwnGzip &&= artifacts.artifacts.some(({ bytes }) => bytes !== undefined && sent.equals(bytes));
      }
    }
  } finally {
    server.disconnect();
    await artifacts.close();
  }
  const size = `${(sent.length / 1e6).toPrecision(3)} MB of gzip`;
  return (
    `Artifacts by artifact-format, ${size}, ${runs} runs each in turn; ` +
    `csv.gz ${isOwnGzip ? 'holds' : 'DOES NOT HOLD'} the server's own bytes\n\n${costTable(costs)}\n`
  );
}

function costTable(costs: ReadonlyMap<string, readonly Cost[]>): string {
  const [first = []] = costs.values();
  const ours = median(first.map(({ wallMs }) => wallMs));
  const rows = [...costs].map(([name, all]) => {
    const walls = all.map(({ wallMs }) => wallMs / 1_000);
    return [
      name,
      median(walls).toFixed(2),
      `${Math.min(...walls).toFixed(2)}–${Math.max(...walls).toFixed(2)}`,
      median(all.map(({ cpuMs }) => cpuMs / 1_000)).toFixed(2),
      median(all.map(({ peakMb }) => peakMb)).toFixed(0),
      (ours / 1_000 / median(walls)).toFixed(2),
    ];
  });
  return table(['', 'wall s', 'from–to', 'CPU s', 'peak MB', 'first / this'], rows);
}
