import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { test } from 'node:test';
import { createRig } from './rig.ts';

const HEADER = 'Granularity,Team,Start_Date,End_Date,Points\n';

test('a history is made, grows, stays the same, and is never shrunk', async (t) => {
  const home = await mkdtemp(join(tmpdir(), 'history-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  const { simulator, run } = await createRig(t);
  const grow = async (inputs: Record<string, string>, exitCode = 0) => {
    const result = await run({ history: 'metrics/h.csv', artifact: 'off', ...inputs }, { home });
    assert.equal(result.exitCode, exitCode, result.log);
    const path = join(result.workspace, 'metrics/h.csv');
    return { ...result, path, text: await readFile(path, 'utf8') };
  };
  const linesOf = (text: string) => text.trimEnd().split('\n');

  const made = await grow({ period: '2026-01' });
  assert.deepEqual([made.outputs.changed, made.outputs['history-path']], ['true', made.path]);
  assert.ok(isAbsolute(made.path));
  const grown = await grow({ period: '2026-Q1' });
  assert.equal(grown.outputs.changed, 'true');
  assert.ok(linesOf(made.text).every((line) => linesOf(grown.text).includes(line)));
  assert.equal(linesOf(grown.text).length - 1, 3 * (linesOf(made.text).length - 1));
  const again = await grow({ period: '2026-Q1' });
  assert.deepEqual([again.outputs.changed, again.text], ['false', grown.text]);

  const git = (...args: string[]) => execFileSync('git', args, { cwd: made.workspace, encoding: 'utf8' });
  git('init', '-q');
  git('add', '--', again.outputs['history-path'] ?? '');
  assert.equal(git('diff', '--cached', '--name-only'), 'metrics/h.csv\n');

  simulator.faults.add({ on: 'download', do: { body: HEADER } });
  const empty = await grow({ period: '2026-04' });
  assert.deepEqual(
    [empty.outputs.outcome, empty.outputs.changed, empty.text],
    ['empty', 'false', grown.text],
  );
  simulator.faults.add({ on: 'create', do: { status: 400 } });
  const partial = await grow({
    period: '2026-Q1',
    'team-ids': '1, 2',
    'max-parallel': '1',
    'on-partial': 'warn',
  });
  assert.deepEqual([partial.outputs.outcome, partial.text], ['partial', grown.text]);
  const weekly = await grow({ period: '2026-Q1', granularity: 'weekly' }, 1);
  assert.deepEqual([weekly.outputs.outcome, weekly.text], ['failed', grown.text]);
});
