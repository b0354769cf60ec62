import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serveRepository } from './git-server.ts';
import { createRig } from './rig.ts';

const history = 'metrics/efficiency.csv';

test('history: the first run makes and pushes it, and one for weeks before adds their rows', async (t) => {
  const rig = await createRig(t);
  const file = 'examples/history.yml';
  const origin = await serveRepository(t, rig.origin, 'github-token');
  const rowsOf = (branch: string) => {
    rig.git('fetch', '--quiet', 'origin');
    return rig.git('show', `origin/${branch}:${history}`).trimEnd().split('\n').slice(1);
  };

  const first = await rig.run(file, { origin });
  assert.equal(first.exitCode, 0, first.log);
  assert.equal(first.outputs['history/metrics']?.changed, 'true');
  const weeks = rowsOf('main');
  assert.ok(weeks.length >= 13);

  const again = await rig.run(file, { origin });
  assert.equal(again.exitCode, 0, again.log);
  assert.equal(again.outputs['history/metrics']?.changed, 'false');

  const earlier = await rig.run(file, {
    origin,
    inputsOfJob: { history: { period: '2025-01-06..2025-02-02' } },
  });
  assert.equal(earlier.exitCode, 0, earlier.log);
  const grown = rowsOf('main');
  assert.ok(grown.length > weeks.length);
  for (const row of weeks) assert.ok(grown.includes(row), row);
  assert.deepEqual(rig.git('log', '--format=%an', 'origin/main').trimEnd().split('\n'), [
    'github-actions[bot]',
    'github-actions[bot]',
    'Ada',
  ]);
});

test('history: somebody pushes after the checkout, and the push is repeated on top', async (t) => {
  let rival = '';
  const rig = await createRig(t, {
    // The export begins after the checkout.
    onAnswer: ({ route }) => {
      if (route !== 'create' || rival !== '') return;
      rig.git('commit', '--quiet', '--allow-empty', '--message', 'Rival');
      rig.git('push', '--quiet', 'origin', 'main');
      rival = rig.git('rev-parse', 'HEAD').trim();
    },
  });
  const { exitCode, log } = await rig.run('examples/history.yml');
  assert.equal(exitCode, 0, log);
  assert.match(log, /The push was refused \(attempt 1\)/);
  rig.git('fetch', '--quiet', 'origin');
  assert.equal(rig.git('rev-parse', 'origin/main^').trim(), rival);
});

test('history-pull-request: a branch with the history, and none any more once it is merged', async (t) => {
  const rig = await createRig(t);
  const first = await rig.run('examples/history-pull-request.yml');
  assert.equal(first.exitCode, 0, first.log);
  const title = `Metrics up to ${first.outputs['history/metrics']?.['end-date']}`;
  assert.deepEqual(await rig.calls(), [`pull-request|metrics-history|${title}`]);
  rig.git('fetch', '--quiet', 'origin');
  assert.deepEqual(rig.git('diff', '--name-only', 'main', 'origin/metrics-history').trim(), history);

  rig.git('push', '--quiet', 'origin', 'origin/metrics-history:main');
  const second = await rig.run('examples/history-pull-request.yml');
  assert.equal(second.exitCode, 0, second.log);
  assert.equal((await rig.calls()).length, 1);
});
