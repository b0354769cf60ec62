import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { serveRepository } from './git-server.ts';
import { createRig, type Rig } from './rig.ts';

const file = 'examples/weekly-snapshot.yml';
const snapshot = 'metrics/efficiency.csv';

/** Authors, e-mails and subjects on the branch, the newest first. */
function history({ git }: Rig): string[] {
  git('fetch', '--quiet', 'origin');
  return git('log', '--format=%an <%ae> %s', 'origin/main').trimEnd().split('\n');
}

/** What somebody else pushes. */
async function push({ clone, git }: Rig, path: string, text: string): Promise<void> {
  await mkdir(join(clone, path, '..'), { recursive: true });
  await writeFile(join(clone, path), text);
  git('add', path);
  git('commit', '--quiet', '--message', `Change ${path}`);
  git('push', '--quiet', 'origin', 'main');
}

test('weekly-snapshot: the first run commits the CSV as github-actions[bot], with the token of the job, and a second one with the same numbers nothing', async (t) => {
  const rig = await createRig(t);
  const origin = await serveRepository(t, rig.origin, 'github-token');
  const { exitCode, log, outputs } = await rig.run(file, { origin });
  assert.equal(exitCode, 0, log);
  const { 'start-date': start, 'end-date': end, 'row-count': rows } = outputs['snapshot/metrics'] ?? {};
  assert.deepEqual(history(rig), [
    `github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com> Metrics from ${start} to ${end}`,
    'Ada <ada@example.org> Begin',
  ]);
  const committed = rig.git('show', `origin/main:${snapshot}`);
  assert.equal(committed.trimEnd().split('\n').length, Number(rows) + 1);

  const before = history(rig);
  const second = await rig.run(file, { origin });
  assert.equal(second.exitCode, 0, second.log);
  assert.equal(second.outputs['snapshot/metrics']?.changed, 'false');
  assert.equal(second.steps['snapshot/Commit'], undefined);
  assert.deepEqual(history(rig), before);
});

test('weekly-snapshot: numbers that changed are committed, and the diff shows them alone', async (t) => {
  const rig = await createRig(t);
  assert.equal((await rig.run(file)).exitCode, 0);
  rig.git('pull', '--quiet', 'origin', 'main');
  const lines = rig.git('show', `origin/main:${snapshot}`).split('\n');
  const older = lines.map((line, index) => (index === 3 ? line.replace(/\d(?=\D*$)/, '77777') : line));
  assert.notDeepEqual(older, lines);
  await push(rig, snapshot, older.join('\n'));

  const { exitCode, log, outputs } = await rig.run(file);
  assert.equal(exitCode, 0, log);
  assert.equal(outputs['snapshot/metrics']?.changed, 'true');
  history(rig);
  assert.match(rig.git('diff', '--shortstat', 'HEAD', 'origin/main'), /1 insertion\(\+\), 1 deletion\(-\)/);
  assert.equal(rig.git('show', `origin/main:${snapshot}`), lines.join('\n'));
});

test('weekly-snapshot: somebody pushes the snapshot itself after the checkout, and the push is repeated on top', async (t) => {
  let pushed: Promise<void> | undefined;
  const rig: Rig = await createRig(t, {
    // The export begins after the checkout.
    onAnswer: ({ route }) => {
      if (route === 'create') pushed ??= push(rig, snapshot, 'Granularity\n');
    },
  });
  const { exitCode, log, outputs } = await rig.run(file);
  await pushed;
  assert.equal(exitCode, 0, log);
  assert.match(log, /The push was refused \(attempt 1\)/);
  assert.deepEqual(
    history(rig).map((line) => line.replace(/^.*> /, '').replace(/^Metrics .*/, 'Metrics')),
    ['Metrics', `Change ${snapshot}`, 'Begin'],
  );
  const rows = rig.git('show', `origin/main:${snapshot}`).trimEnd().split('\n').length - 1;
  assert.equal(rows, Number(outputs['snapshot/metrics']?.['row-count']));
});
