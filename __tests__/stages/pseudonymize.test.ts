import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { createWorld, type TestWorld } from '../world.ts';

const KEY = 'a-key-for-pseudonyms';
const HIDDEN = { pseudonymize: 'true', 'pseudonym-key': KEY };
const DEVELOPERS = { export: 'productivity', 'metric-level': 'developer', ...HIDDEN };
const CONTRIBUTORS = { export: 'contributor-report', ...HIDDEN };
const PSEUDONYM = /^person-[0-9a-f]{16}$/;
/** What the simulator calls people. */
const PERSON = /Dev \d|dev-\d+@/;

type Row = Record<string, string>;
const rowsOf = (csv: string | Buffer) => parse(csv, { columns: true, bom: true }) as Row[];

/** The run's rows, after a look for a name or the key anywhere that it left something. */
async function hiddenRows(world: TestWorld, inputs: Record<string, string>): Promise<Row[]> {
  assert.equal(await world.run(inputs), 0, world.log.join('\n'));
  await assertNobodyIsNamed(world);
  return rowsOf(await readFile(world.outputs['csv-path'] ?? '', 'utf8'));
}

async function assertNobodyIsNamed({ workspace, log, outputs, summaries }: TestWorld): Promise<void> {
  const told = [...log.filter((line) => line !== `mask: ${KEY}`), JSON.stringify(outputs), ...summaries].join(
    '\n',
  );
  assert.doesNotMatch(told, PERSON);
  assert.ok(!told.includes(KEY), 'the key is told');
  for (const entry of await readdir(workspace, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('given')) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const text = entry.name.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
    assert.doesNotMatch(text, PERSON, entry.name);
    assert.ok(!text.includes(KEY), `the key is in ${entry.name}`);
  }
}

suite('names and addresses become pseudonyms', () => {
  for (const [what, inputs] of Object.entries({
    'in a single export': {},
    'in the merged file of several': { 'team-ids': 'a=1, b=2', 'target-column': 'Developer Team' },
    'in each file of several': { 'team-ids': 'a=1, b=2', merge: 'false' },
    'in stable order': { 'stable-order': 'true' },
    'in a gzip artifact': { 'artifact-format': 'csv.gz' },
  })) {
    test(what, async (t) => {
      const rows = await hiddenRows(await createWorld(t), { ...DEVELOPERS, ...inputs });
      assert.ok(rows.length > 0);
      for (const { Developer = '', Email = '', Team = '' } of rows) {
        assert.match(Developer, PSEUDONYM);
        assert.match(Email, PSEUDONYM);
        assert.notEqual(Developer, Email);
        assert.doesNotMatch(Team, PSEUDONYM);
      }
    });
  }

  test('in the contributor report, where a row stands for a collection', async (t) => {
    const rows = await hiddenRows(await createWorld(t), CONTRIBUTORS);
    for (const row of rows) assert.match(row['Collection Name'] ?? '', PSEUDONYM);
  });

  test('in files that were made before', async (t) => {
    const world = await createWorld(t);
    await writeFile(join(world.workspace, 'given-1.csv'), 'Handle,Points\nDev 1,2\n"Dev 2, x",3\n');
    await writeFile(join(world.workspace, 'given-2.csv'), 'Points,handle\r\n5,\r\n');
    const rows = await hiddenRows(world, {
      ...HIDDEN,
      'team-ids': '',
      'input-files': 'given-*.csv',
      'pseudonymize-columns': 'handle',
    });
    assert.deepEqual(
      rows.map((row) => [row.Points, PSEUDONYM.test(row.Handle ?? ''), row.handle]),
      [
        ['2', true, ''],
        ['3', true, ''],
        ['5', false, ''],
      ],
    );
  });

  test('and nothing else changes', async (t) => {
    const world = await createWorld(t);
    const hidden = await hiddenRows(world, DEVELOPERS);
    assert.equal(await world.run({ export: 'productivity', 'metric-level': 'developer' }), 0);
    const named = rowsOf(await readFile(world.outputs['csv-path'] ?? '', 'utf8'));
    const others = (rows: Row[]) => rows.map(({ Developer: _, Email: __, ...rest }) => rest);
    assert.deepEqual(others(hidden), others(named));
    assert.equal(new Set(hidden.map((row) => row.Email)).size, new Set(named.map((row) => row.Email)).size);
  });
});

test('the same person has the same pseudonym in every run with the same key, and another one with another key', async (t) => {
  const people = async (key: string, period: string) => {
    const rows = await hiddenRows(await createWorld(t), { ...DEVELOPERS, 'pseudonym-key': key, period });
    return [...new Set(rows.map(({ Developer }) => Developer))].sort();
  };
  const first = await people(KEY, '2026-01');
  assert.deepEqual(await people(KEY, '2026-02'), first);
  const others = await people('another-key-4711', '2026-01');
  assert.equal(others.length, first.length);
  assert.deepEqual(
    others.filter((other) => first.includes(other)),
    [],
  );
});

test('a column that may be about people and stays as it is, is named in a warning', async (t) => {
  const world = await createWorld(t);
  const body = 'Team,Developer,Reviewer_Notes\nWeb,Dev 001,fine\n';
  world.simulator.faults.add({ on: 'download', do: { body } });
  assert.equal(await world.run(HIDDEN), 0);
  assert.ok(
    world.log.some((line) => /^warning: pseudonymize: "Reviewer_Notes" may be about people/.test(line)),
    world.log.join('\n'),
  );
});

suite('nothing is published', () => {
  test('where no column is known to name people', async (t) => {
    const world = await createWorld(t);
    assert.equal(await world.run(HIDDEN), 1);
    assert.ok(
      world.log.some((line) => /^error: pseudonymize: no column .* pseudonymize-columns/.test(line)),
      world.log.join('\n'),
    );
    assert.match(world.log.at(-1) ?? '', /export-id: exp_/);
    assert.deepEqual([world.outputs['csv-path'], world.uploads], [undefined, []]);
    const files = await readdir(join(world.workspace, 'harness-sei'));
    assert.deepEqual(
      files.filter((name) => name.endsWith('.csv')),
      [],
    );
  });

  test('where a column that was named is not there', async (t) => {
    const world = await createWorld(t);
    assert.equal(await world.run({ ...DEVELOPERS, 'pseudonymize-columns': 'Nick' }), 1);
    assert.ok(
      world.log.some((line) =>
        /^error: pseudonymize-columns: no column is called "Nick"; .*"Developer"/.test(line),
      ),
    );
    assert.match(world.log.at(-1) ?? '', /export-id: exp_/);
    assert.equal(world.outputs['csv-path'], undefined);
    await assertNobodyIsNamed(world);
  });

  test('where a row has a cell too many, and the log shows none of it', async (t) => {
    const world = await createWorld(t);
    world.simulator.faults.add({ on: 'download', do: { body: 'Developer,Points\nDev 1,2\nDev,Dev 2,3\n' } });
    assert.equal(await world.run(DEVELOPERS), 1);
    assert.ok(world.log.some((line) => /^error: .*line 3: the row has 3 cells/.test(line)));
    await assertNobodyIsNamed(world);
  });

  test('of an interrupted run', async (t) => {
    const world = await createWorld(t);
    world.simulator.faults.add({ on: 'download', after: 1, do: { stall: { afterBodyBytes: 40 } } });
    world.stop.signal.throwIfAborted();
    const inputs = { ...DEVELOPERS, 'team-ids': '1, 2', 'max-parallel': '1', 'timeout-minutes': '1' };
    const running = world.run(inputs);
    const cancel = setImmediate(function look() {
      if (world.simulator.requests.filter(({ route }) => route === 'download').length < 2) setImmediate(look);
      else world.stop.abort();
    });
    t.after(() => clearImmediate(cancel));
    assert.equal(await running, 1);
    await assertNobodyIsNamed(world);
  });
});

test('an empty report needs no pseudonyms', async (t) => {
  const world = await createWorld(t);
  world.simulator.faults.add({ on: 'report', do: { body: '' } });
  assert.equal(await world.run(CONTRIBUTORS), 0);
  assert.equal(world.outputs.outcome, 'empty');
});

test('pseudonyms are data about people: a public repository needs the allowance all the same', async (t) => {
  const world = await createWorld(t);
  world.visibility = 'public';
  assert.equal(await world.run(DEVELOPERS), 1);
  assert.equal(world.simulator.requests.length, 0);
  await hiddenRows(world, { ...DEVELOPERS, 'allow-public-developer-data': 'true' });
});

test('a column that was named as naming people is not shown in a public repository', async (t) => {
  const world = await createWorld(t);
  world.visibility = 'public';
  assert.equal(await world.run({ ...HIDDEN, 'pseudonymize-columns': 'Team' }), 1);
  assert.ok(world.log.some((line) => /^error: .* by its column "Team" the file is about/.test(line)));
});

test('the key is masked before anything is logged', async (t) => {
  const world = await createWorld(t);
  await world.run(DEVELOPERS);
  assert.deepEqual(world.log.slice(0, 2), ['mask: simulator-key', `mask: ${KEY}`]);
});
