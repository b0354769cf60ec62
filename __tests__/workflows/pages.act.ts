import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { serveRepository } from './git-server.ts';
import { createRig } from './rig.ts';

test('pages-dashboard: the history is committed, and its page deployed', async (t) => {
  const rig = await createRig(t);
  const origin = await serveRepository(t, rig.origin, 'github-token');
  const { exitCode, log } = await rig.run('examples/pages-dashboard.yml', { origin });
  assert.equal(exitCode, 0, log);
  rig.git('fetch', '--quiet', 'origin');
  const rows = rig.git('show', 'origin/main:metrics/efficiency.csv').trimEnd().split('\n').length - 1;
  const page = await readFile(join(rig.uploads, 'site', 'index.html'), 'utf8');
  assert.match(page, new RegExp(`<li>efficiency\\.csv, ${rows} rows`));
  assert.deepEqual(await rig.calls(), ['deploy-pages']);

  const second = await rig.run('examples/pages-dashboard.yml', { origin });
  assert.equal(second.exitCode, 0, second.log);
  assert.equal(second.steps['update/Commit'], undefined, 'nothing has changed');
  assert.equal((await rig.calls()).length, 2, 'the page is deployed all the same');
});
