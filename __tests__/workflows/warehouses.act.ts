import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createRig } from './rig.ts';

test('s3: the CSV of the month is put under its month, with the role of the repository', async (t) => {
  const { calls, uploads, run } = await createRig(t, { orgTree: { teams: 2 } });
  const role = 'arn:aws:iam::123456789012:role/metrics';
  const { exitCode, log, outputs } = await run('examples/s3.yml', {
    vars: { AWS_ROLE_ARN: role, AWS_REGION: 'eu-central-1', METRICS_BUCKET: 'octo-metrics' },
  });
  assert.equal(exitCode, 0, log);
  const { 'period-label': month, 'csv-path': path = '' } = outputs['export/metrics'] ?? {};
  assert.match(month ?? '', /^\d{4}-\d\d$/);
  assert.ok(path.endsWith('/efficiency.csv'));
  const object = `s3://octo-metrics/efficiency/month=${month}/efficiency.csv`;
  assert.deepEqual(await calls(), [
    `assume|${role}|eu-central-1`,
    `aws|s3|cp|export/efficiency.csv|${object}`,
  ]);
  assert.match(await readFile(join(uploads, 'efficiency.csv'), 'utf8'), /^Granularity,/);
});

test('bigquery: the CSV replaces the table, with credentials of the project', async (t) => {
  const { calls, uploads, run } = await createRig(t, { orgTree: { teams: 2 } });
  const provider = 'projects/123456789/locations/global/workloadIdentityPools/octo/providers/octo-repo';
  const account = 'metrics@octo-project.iam.gserviceaccount.com';
  const { exitCode, log } = await run('examples/bigquery.yml', {
    vars: {
      GCP_PROJECT: 'octo-project',
      GCP_IDENTITY_PROVIDER: provider,
      GCP_SERVICE_ACCOUNT: account,
      BIGQUERY_DATASET: 'delivery',
    },
  });
  assert.equal(exitCode, 0, log);
  const [credentials, load = ''] = await calls();
  assert.equal(credentials, `authenticate|octo-project|${provider}|${account}`);
  assert.match(load, /^bq\|load\|--replace\|.*\|delivery\.efficiency\|export\/efficiency\.csv$/);
  const rows = (await readFile(join(uploads, 'efficiency.csv'), 'utf8')).trimEnd().split('\n');
  assert.equal(rows.length, 1 + 2 * 12);
});
