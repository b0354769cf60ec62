import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { validManifest } from '../manifest-schema.ts';
import { unavailable } from '../unavailable.ts';
import { createWorld, type TestWorld } from '../world.ts';

type Row = Readonly<Record<string, string>>;
const PATH = 'metrics/history.csv';
const DAY_MS = 86_400_000;

const textOf = (world: TestWorld) => readFile(join(world.workspace, PATH), 'utf8');
const rowsOf = async (world: TestWorld): Promise<Row[]> => parse(await textOf(world), { columns: true });

async function write(world: TestWorld, text: string, path = PATH): Promise<void> {
  await mkdir(dirname(join(world.workspace, path)), { recursive: true });
  await writeFile(join(world.workspace, path), text);
}

/** A run with a history, whose file is `body` if that is given. */
async function grow(
  world: TestWorld,
  inputs: Record<string, string> = {},
  body?: string,
  exitCode = 0,
): Promise<void> {
  for (const name of Object.keys(world.outputs)) delete world.outputs[name];
  if (body !== undefined) world.simulator.faults.add({ on: 'download', do: { body } });
  const given = { history: PATH, artifact: 'off', summary: 'false', ...inputs };
  assert.equal(await world.run(given), exitCode, world.log.join('\n'));
}

/** Days from the first to the last of these, both counted. */
const daysBetween = (start: string, end: number) => (end - Date.parse(start)) / DAY_MS + 1;

suite('60 daily runs leave one row for each team and interval, each with the most complete value', () => {
  for (const [period, more] of [
    ['last-30-days', {}],
    ['month-to-date', {}],
    ['last-30-days', { granularity: 'weekly' }],
    ['month-to-date', { export: 'team-report', metrics: 'all', 'split-by': 'month' }],
  ] as const)
    test(Object.values({ period, ...more }).join(', '), async (t) => {
      const world = await createWorld(t, {}, '2026-01-15T09:00:00Z');
      const best = new Map<string, { days: number; row: Row }>();
      const keyOf = ({ Granularity, Start_Date = '', ...row }: Row) =>
        `${Granularity ?? Start_Date.slice(0, 7)} ${row.Team ?? row['Collection Name']}`;
      for (let day = 0; day < 60; day += 1) {
        await grow(world, { period, 'team-ids': '2', ...more });
        const yesterday = world.clock.now() - (world.clock.now() % DAY_MS) - DAY_MS;
        const csv = await readFile(world.outputs['csv-path'] ?? '', 'utf8');
        for (const row of parse(csv, { columns: true }) as Row[]) {
          const days = daysBetween(row.Start_Date ?? '', Math.min(Date.parse(row.End_Date ?? ''), yesterday));
          if (days >= (best.get(keyOf(row))?.days ?? 0)) best.set(keyOf(row), { days, row });
        }
        world.clock.advance(DAY_MS);
      }
      const rows = await rowsOf(world);
      assert.deepEqual([...new Set(rows.map(keyOf))].sort(), [...best.keys()].sort());
      assert.equal(rows.length, best.size);
      for (const { Covered_Days: covered, ...row } of rows) {
        const { days, row: expected } = best.get(keyOf(row)) ?? {};
        assert.deepEqual(row, expected);
        if (covered !== '') assert.equal(Number(covered), days);
      }
      assert.ok(rows.some((row) => row.Covered_Days !== ''));
    });
});

const HEADER = 'Granularity,Team,Start_Date,End_Date,Points\n';
const JAN = 'Jan 2026,A,2026-01-01,2026-01-31,1\nJan 2026,B,2026-01-01,2026-01-31,2\n';
const FEB = 'Feb 2026,A,2026-02-01,2026-02-28,3\nFeb 2026,B,2026-02-01,2026-02-28,4\n';
const WHOLE = { period: '2026-Q1' };

suite('rows', () => {
  test('are made in directories that are missing, and compared, described and located', async (t) => {
    const world = await createWorld(t);
    await grow(world, WHOLE, HEADER + FEB + JAN);
    assert.equal(await textOf(world), HEADER + FEB + JAN);
    const { outputs } = world;
    assert.deepEqual([outputs['history-path'], outputs.changed], [join(world.workspace, PATH), 'true']);
    const manifest = validManifest(await readFile(outputs['manifest-path'] ?? '', 'utf8'));
    const sha256 = createHash('sha256')
      .update(await textOf(world))
      .digest('hex');
    assert.partialDeepStrictEqual(manifest.history, { name: PATH, rows: 4, sha256 });
    assert.deepEqual(await readdir(join(world.workspace, 'metrics')), ['history.csv']);
  });

  test('replace those with their key, the others are added and kept', async (t) => {
    const world = await createWorld(t);
    await write(world, HEADER + FEB + JAN);
    await grow(world, WHOLE, `${HEADER}${FEB.replace(',3\n', ',33\n')}Mar 2026,A,2026-03-01,2026-03-31,5\n`);
    const mar = 'Mar 2026,A,2026-03-01,2026-03-31,5\n';
    assert.equal(await textOf(world), HEADER + FEB.replace(',3\n', ',33\n') + JAN + mar);
    assert.equal(world.outputs.changed, 'true');
    assert.ok(world.log.some((line) => line.includes('1 row added, 0 gone, 1 changed, 3 the same')));
  });

  test('are warned of where the run lacks a column that they had', async (t) => {
    const world = await createWorld(t);
    await write(world, HEADER.replace('\n', ',Bugs\n') + JAN.replaceAll(/(?=\n)/g, ',7'));
    await grow(world, WHOLE, HEADER + FEB);
    const warnings = () => world.log.filter((line) => line.startsWith('warning: history'));
    assert.equal(warnings().filter((line) => line.includes('"Bugs"')).length, 1, world.log.join('\n'));
    await grow(world, WHOLE, HEADER.replace('\n', ',Bugs\n') + FEB.replaceAll(/(?=\n)/g, ',8'));
    assert.equal(warnings().length, 1);
  });

  test('of the same run twice are byte for byte the same', async (t) => {
    const world = await createWorld(t);
    for (const inputs of [
      { period: 'last-30-days' },
      { period: 'last-90-days', granularity: 'weekly', history: 'w.csv' },
    ]) {
      const path = join(world.workspace, inputs.history ?? PATH);
      await grow(world, inputs);
      const first = await readFile(path, 'utf8');
      await grow(world, inputs);
      assert.equal(await readFile(path, 'utf8'), first);
      assert.equal(world.outputs.changed, 'false');
    }
  });

  test('keep the columns of the history in their order, and new ones follow', async (t) => {
    const world = await createWorld(t);
    await write(world, 'Points,Gone,"Team",Granularity\r\n1,x,A,Jan 2026\r\n');
    await grow(world, WHOLE, 'Granularity,Team,New,Points\nFeb 2026,A,7,2\n');
    assert.equal(await textOf(world), 'Points,Gone,Team,Granularity,New\n2,,A,Feb 2026,7\n1,x,A,Jan 2026,\n');
  });

  test('are known by key-columns, where these are given', async (t) => {
    const world = await createWorld(t);
    await write(world, 'Granularity,Team,Squad,Points\nJan 2026,A,x,1\n');
    const body = 'Granularity,Team,Squad,Points\nJan 2026,A,y,2\n';
    await grow(world, { ...WHOLE, 'key-columns': 'Granularity, Team' }, body);
    assert.equal(await textOf(world), body);
    await grow(world, { ...WHOLE, 'key-columns': 'Foo' }, body, 1);
    assert.equal(await textOf(world), body);
    assert.match(world.log.join('\n'), /key-columns: no column is called "Foo"/);
  });

  test('that overlapping teams have in common stand there once', async (t) => {
    const world = await createWorld(t);
    await grow(world, { period: '2026-01', 'team-ids': '1, 2' });
    const rows = await rowsOf(world);
    assert.equal(new Set(rows.map((row) => row.Team_Hierarchy)).size, rows.length);
  });

  test('of a legacy report get the start and end of their period', async (t) => {
    const world = await createWorld(t);
    const report = { export: 'team-report', metrics: 'all' };
    for (const period of ['2026-01', '2026-02', '2026-01']) await grow(world, { ...report, period });
    const rows = await rowsOf(world);
    assert.deepEqual(
      [...new Set(rows.map((row) => `${row.Start_Date} ${row.End_Date} ${row.Covered_Days}`))],
      ['2026-01-01 2026-01-31 undefined', '2026-02-01 2026-02-28 undefined'],
    );
    assert.equal(
      new Set(rows.map((row) => row.Start_Date + (row['Collection Name'] ?? ''))).size,
      rows.length,
    );
  });

  test('of input files are those of the period, and the history is none of them', async (t) => {
    const world = await createWorld(t);
    await write(world, HEADER + JAN);
    await write(world, HEADER + FEB, 'metrics/leg.csv');
    const given = { 'api-key': '', 'team-ids': '', 'input-files': 'metrics/*.csv', ...WHOLE };
    for (let run = 0; run < 2; run += 1) await grow(world, given);
    assert.equal(await textOf(world), HEADER + FEB + JAN);
  });
});

suite('an interval', () => {
  const cut = 'Jan 2026,A,2026-01-01,2026-01-31,99\n';
  for (const [what, period, now] of [
    ['cut at its start', '2026-01-02..2026-02-28', '2026-04-15'],
    ['cut at its end', '2025-12-01..2026-01-30', '2026-04-15'],
    ['that is not over', '2026-01', '2026-01-31'],
    ['that is not over by as-of', 'month-to-date', '2026-04-15'],
  ] as const)
    test(`${what} never replaces a whole one, however its dates are printed`, async (t) => {
      const world = await createWorld(t, {}, `${now}T09:00:00Z`);
      await write(world, HEADER + JAN);
      const inputs = period === 'month-to-date' ? { period, 'as-of': '2026-01-31' } : { period };
      await grow(world, inputs, HEADER + cut);
      assert.equal(await textOf(world), HEADER + JAN);
      assert.equal(world.outputs.changed, 'false');
    });

  test('that is whole replaces a cut one, and one that is cut less, too', async (t) => {
    const world = await createWorld(t);
    const body = (points: number) => `Granularity,Team,Points\nJan 2026,A,${points}\n`;
    for (const [start, points, kept] of [
      ['2026-01-10', 1, [1, '22']],
      ['2026-01-20', 2, [1, '22']],
      ['2026-01-09', 3, [3, '23']],
      ['2026-01-01', 4, [4, '']],
      ['2026-01-01', 5, [5, '']],
      ['2026-01-02', 6, [5, '']],
    ] as const) {
      await grow(world, { 'start-date': start, 'end-date': '2026-02-28' }, body(points));
      const [row, ...others] = await rowsOf(world);
      assert.deepEqual([Number(row?.Points), row?.Covered_Days, others], [...kept, []]);
    }
  });

  test('is that of its first day, where rows have no label', async (t) => {
    const world = await createWorld(t);
    const body = (start: string, points: number) => `Start_Date,Team,Points\n${start},A,${points}\n`;
    await grow(world, { period: '2026-01-05..2026-02-28' }, body('2026-01-05', 1));
    await grow(world, { period: '2026-01-20..2026-02-28' }, body('2026-01-20', 2));
    await grow(world, { period: '2026-Q1' }, body('2026-01-01', 3));
    assert.equal(await textOf(world), 'Start_Date,Team,Points,Covered_Days\n2026-01-01,A,3,\n');
  });

  const sprints = (dates: string, value: number) =>
    `Granularity,Team,Sprint,Start_Date,End_Date,SPRINT_COMMIT\nJan 2026,A,S 2,${dates},${value}\n`;
  test('is a sprint by its name, whole where it lies within the period', async (t) => {
    const world = await createWorld(t);
    const sprint = { export: 'sprint', 'metric-level': 'sprint' };
    const runs = [
      ['2026-01-15..2026-02-28', '2026-01-15,2026-01-25', 1, 1],
      ['2026-01-01..2026-02-28', '2026-01-12,2026-01-25', 2, 2],
      ['2026-01-20..2026-02-28', '2026-01-20,2026-01-25', 3, 2],
      ['2026-01-12..2026-02-28', '2026-01-12,2026-01-25', 4, 2],
    ] as const;
    for (const [period, dates, value, kept] of runs) {
      await grow(world, { ...sprint, period }, sprints(dates, value));
      assert.deepEqual(
        (await rowsOf(world)).map((row) => row.SPRINT_COMMIT),
        [String(kept)],
      );
    }
  });

  test('of unknown days may be cut where it is the first or the last', async (t) => {
    const world = await createWorld(t);
    const body = (...names: string[]) =>
      `granularity,team,sprint,total_issues\n${names.map((name) => `W02 2026,A,${name}\n`).join('')}`;
    const inputs = {
      export: 'time-in-status',
      'metric-level': 'sprint',
      granularity: 'weekly',
      period: '2026-Q1',
    };
    const valuesOf = async () => (await rowsOf(world)).map((row) => `${row.sprint} ${row.total_issues}`);
    await grow(world, inputs, body('S1,1', 'S2,1', 'S3,1'));
    await grow(world, inputs, body('S2,2', 'S3,2', 'S4,2'));
    assert.deepEqual(await valuesOf(), ['S1 1', 'S2 1', 'S3 2', 'S4 2']);
  });
});

test('a history that is too large to be compared grows all the same', async (t) => {
  const world = await createWorld(t);
  const teams = Array.from({ length: 70 }, (_, index) => `${100 + index}${'x'.repeat(1024 ** 2)}`);
  const text = HEADER + JAN + teams.map((team) => `Dec 2025,${team},,,1\n`).join('');
  await write(world, text);
  await grow(world, WHOLE, HEADER + FEB);
  assert.equal(world.outputs.changed, 'true');
  assert.equal((await textOf(world)).length, text.length + FEB.length);
});

suite('a history is never shrunk', () => {
  test('by an empty run, which leaves it as it is', async (t) => {
    const world = await createWorld(t);
    const before = `${HEADER}${JAN}`.replaceAll('\n', '\r\n');
    await write(world, before);
    await grow(world, WHOLE, HEADER);
    assert.equal(await textOf(world), before);
    assert.deepEqual(
      [world.outputs.outcome, world.outputs.changed, world.outputs['history-path']],
      ['empty', 'false', join(world.workspace, PATH)],
    );
  });

  test('nor begun by one', async (t) => {
    const world = await createWorld(t);
    await grow(world, WHOLE, HEADER);
    await assert.rejects(textOf(world));
    assert.deepEqual([world.outputs.changed, world.outputs['history-path']], ['false', undefined]);
  });

  test('by a partial run', async (t) => {
    const isSecond = (job: unknown) => JSON.stringify(job).includes('"2"');
    let fails = false;
    const world = await createWorld(t, {
      style: { failWith: (job) => (fails && isSecond(job) ? { reason: 'Invalid teamId' } : undefined) },
    });
    const inputs = { period: '2026-01', 'team-ids': '2, 3', 'on-partial': 'warn' };
    await grow(world, inputs);
    const before = await textOf(world);
    fails = true;
    world.clock.advance(DAY_MS);
    await grow(world, inputs);
    assert.equal(world.outputs.outcome, 'partial');
    assert.equal(await textOf(world), before);
  });

  test('by fewer rows of the same key', async (t) => {
    const world = await createWorld(t);
    const body = 'Granularity,Points\nJan 2026,1\nJan 2026,2\n';
    await grow(world, WHOLE, body);
    await grow(world, WHOLE, body.replace('Jan 2026,1\n', ''));
    assert.equal(await textOf(world), body);
  });
});

suite('a history is refused, stays as it is, and the CSV is published', () => {
  const person = 'person-0123456789abcdef';
  const pseudonymize = { pseudonymize: 'true', 'pseudonym-key': 'a-key-for-pseudonyms' };
  for (const [what, before, body, inputs, message] of [
    [
      'of months, for weeks',
      JAN,
      'W07 2026,A,2026-02-09,2026-02-15,1\n',
      { granularity: 'weekly' },
      /about a month, those of this run about a week/,
    ],
    [
      'of weeks, for months',
      'W07 2026,A,2026-02-09,2026-02-15,1\n',
      JAN,
      {},
      /about a week, those of this run about a month/,
    ],
    [
      'of months by their first days, for weeks',
      '2026-02-02,A,2026-02-02,2026-03-01,1\n',
      '2026-02-02,A,2026-02-02,2026-02-08,1\n',
      { granularity: 'weekly' },
      /about more than a week, those of this run about a week/,
    ],
    [
      'of weeks by their first days, for months',
      '2026-02-02,A,2026-02-02,2026-02-08,1\n2026-02-09,A,2026-02-09,2026-02-15,1\n',
      '2026-02-01,A,2026-02-01,2026-02-28,1\n',
      {},
      /several rows of one key differ in what they call a month/,
    ],
    [
      'of pseudonyms, for names',
      JAN.replaceAll('A,', `${person},`),
      JAN,
      {},
      /it has pseudonyms where this run has names/,
    ],
    ['of names, for pseudonyms', JAN, JAN, pseudonymize, /it has names where this run has pseudonyms/],
    ['with a ragged row', `${JAN}<<<<<<< HEAD\n`, JAN, {}, /line 4: the row has 1 cell/],
  ] as const)
    test(what, async (t) => {
      const world = await createWorld(t);
      const header = 'pseudonymize' in inputs ? HEADER.replace('Team', 'Developer') : HEADER;
      await write(world, header + before);
      await grow(world, { ...WHOLE, ...inputs }, header + body, 1);
      assert.equal(await textOf(world), header + before);
      assert.deepEqual(await readdir(join(world.workspace, 'metrics')), ['history.csv']);
      assert.match(world.log.find((line) => line.startsWith('error: ')) ?? '', message);
      const { outputs } = world;
      assert.ok((await readFile(outputs['csv-path'] ?? '', 'utf8')).length > header.length);
      const manifest = validManifest(await readFile(outputs['manifest-path'] ?? '', 'utf8'));
      assert.deepEqual([outputs.outcome, outputs.changed, manifest.history], ['failed', undefined, null]);
    });
});

suite('before anything is requested, a history is refused', () => {
  for (const [what, inputs, problem] of [
    ['outside of the workspace', { history: '../a.csv' }, /history: expected a file inside the workspace/],
    [
      'at an absolute path outside',
      { history: '/etc/hosts' },
      /history: expected a file inside the workspace/,
    ],
    [
      'behind a link that leads out',
      { history: 'link/a.csv' },
      /history: expected a file inside the workspace/,
    ],
    ['that is a directory', { history: 'metrics' }, /history: expected a file, got "metrics"/],
    ['that is a page', { history: 'metrics/page.html' }, /history metrics\/page\.html: the file is an HTML/],
    ['that is gzipped', { history: 'a.csv.gz' }, /history: expected a plain CSV/],
    ['of a run that does not wait', { wait: 'false' }, /history: only valid with wait: true/],
    ['beside another baseline', { baseline: 'other.csv' }, /baseline: not valid together with history/],
  ] as const)
    test(what, { skip: what.includes('link') && unavailable.symlinks }, async (t) => {
      const world = await createWorld(t);
      await write(world, '<html></html>', 'metrics/page.html');
      if (!unavailable.symlinks) await symlink(tmpdir(), join(world.workspace, 'link'));
      await grow(world, { ...WHOLE, ...inputs }, undefined, 1);
      assert.ok(
        world.log.some((line) => problem.test(line)),
        world.log.join('\n'),
      );
      assert.equal(world.simulator.requests.length, 0);
    });
});

test('a history that is the CSV of the run itself is refused, and not overwritten', async (t) => {
  const world = await createWorld(t);
  const path = 'harness-sei/a.csv';
  await write(world, HEADER + JAN, path);
  await grow(world, { ...WHOLE, history: path, 'file-name': 'a.csv' }, HEADER + FEB, 1);
  assert.equal(await readFile(join(world.workspace, path), 'utf8'), HEADER + JAN);
});
