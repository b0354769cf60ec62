import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createRig } from './rig.ts';

test('a snapshot that is its own baseline: new at first, then the same, then changed', async (t) => {
  const home = await mkdtemp(join(tmpdir(), 'snapshot-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  const { simulator, run } = await createRig(t);
  const inputs = {
    'stable-order': 'true',
    'file-name': 'snapshot.csv',
    baseline: 'harness-sei/snapshot.csv',
    artifact: 'off',
  };
  const first = await run(inputs, { home });
  assert.deepEqual([first.exitCode, first.outputs.changed], [0, 'true'], first.log);
  const second = await run(inputs, { home });
  assert.deepEqual([second.exitCode, second.outputs.changed], [0, 'false'], second.log);
  assert.match(
    second.summary,
    /### Changes since <code>harness-sei\/snapshot\.csv<\/code>\n\nNothing has changed\./,
  );

  simulator.faults.add({ on: 'download', do: { body: 'Team,Start\nPlatform,2026-01-01\n' } });
  const third = await run(inputs, { home });
  assert.deepEqual([third.exitCode, third.outputs.changed], [0, 'true'], third.log);
  assert.match(third.log, /::warning::harness-sei\/snapshot\.csv: The columns are not those of the baseline/);
  assert.match(third.log, /Compared snapshot\.csv with harness-sei\/snapshot\.csv: 1 row added, /);
});
