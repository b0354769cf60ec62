import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { runStep } from '../../scripts/run-step.ts';
import { unzip } from '../../scripts/unzip.ts';
import { startArtifactService } from '../../simulator/artifact-service.ts';
import { startSimulator } from '../../simulator/index.ts';

/** Azurite's documented development account; it opens nothing but an Azurite. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

test('the same uploads are taken by Azurite, a real blob server', { timeout: 120_000 }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'azurite-'));
  const origin = await startAzurite(t, folder);
  t.after(() => rm(folder, { recursive: true, force: true }));
  const credential = new StorageSharedKeyCredential(ACCOUNT, KEY);
  const container = new BlobServiceClient(`${origin}/${ACCOUNT}`, credential).getContainerClient('artifacts');
  await container.create();
  const blobNames: string[] = [];
  const blobUrl = (blobName: string) => {
    blobNames.push(blobName);
    const query = generateBlobSASQueryParameters(
      {
        containerName: 'artifacts',
        blobName,
        permissions: BlobSASPermissions.parse('cw'),
        expiresOn: new Date(Date.now() + 3_600_000),
      },
      credential,
    );
    return `${origin}/${ACCOUNT}/artifacts/${blobName}?${query}`;
  };
  const simulator = await startSimulator({ queuedMs: 0, processingMs: 0 });
  const artifacts = await startArtifactService({ blobUrl });
  t.after(() => Promise.all([simulator.close(), artifacts.close()]));

  for (const format of ['zip', 'csv', 'csv.gz']) {
    const result = await runStep({
      artifacts,
      inputs: {
        'api-key': 'simulator-key',
        'base-url': simulator.baseUrl,
        'org-identifier': 'octo-org',
        'project-identifier': 'insights',
        export: 'sprint',
        'team-ids': '1',
        period: '2026-Q1',
        'artifact-format': format,
        'artifact-name': format,
      },
    });
    assert.equal(result.exitCode, 0, result.log);
    const csv = await readFile(result.outputs['csv-path'] ?? '');
    const stored = await container.getBlobClient(blobNames.at(-1) ?? '').downloadToBuffer();
    if (format === 'zip') {
      const { 'csv-path': csvPath = '', 'manifest-path': manifestPath = '' } = result.outputs;
      assert.deepEqual(await unzip(stored), {
        [basename(csvPath)]: csv,
        [basename(manifestPath)]: await readFile(manifestPath),
      });
    }
    if (format === 'csv') assert.deepEqual(stored, csv);
    if (format === 'csv.gz') assert.deepEqual(stored.subarray(0, 2), Buffer.from([0x1f, 0x8b]));
    await rm(dirname(result.workspace), { recursive: true, force: true });
  }
});

async function startAzurite(t: TestContext, folder: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const script = join(dirname(require.resolve('azurite/package.json')), 'dist', 'src', 'blob', 'main.js');
  const server = spawn(
    process.execPath,
    [
      script,
      '--loose',
      '--skipApiVersionCheck',
      '--blobHost',
      '127.0.0.1',
      '--blobPort',
      '0',
      '--location',
      folder,
      '--disableTelemetry',
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  t.after(() => server.kill('SIGKILL'));
  // Read on to the end: a server whose log nobody takes stands still.
  return new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).on('line', (line) => {
      const found = /listens on (http:\/\/\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    server.on('exit', (code) => reject(new Error(`Azurite ended with ${code}`)));
  });
}
