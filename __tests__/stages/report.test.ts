import assert from 'node:assert/strict';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { suite, test } from 'node:test';
import { problemsOf } from '../inputs/given.ts';
import { createWorld } from '../world.ts';

const EFFICIENCY = { export: 'efficiency', period: '2026-Q1', report: 'html' };

suite('report: html', () => {
  test('writes one page beside the CSV, which the zip holds too', async (t) => {
    const world = await createWorld(t);
    assert.equal(await world.run(EFFICIENCY), 0);
    const { outputs, uploads } = world;
    assert.equal(outputs['report-path'], outputs['csv-path']?.replace(/csv$/, 'html'));
    assert.match(await readFile(outputs['report-path'] ?? '', 'utf8'), /^<!doctype html>/);
    assert.equal(uploads.length, 1);
    assert.ok(uploads[0]?.files.includes(outputs['report-path'] ?? ''));
  });

  test('is off by default', async (t) => {
    const world = await createWorld(t);
    assert.equal(await world.run({ export: 'efficiency' }), 0);
    assert.equal(world.outputs['report-path'], undefined);
  });

  test('with artifact-format: html the page is a second artifact, and the outputs stay those of the first', async (t) => {
    const world = await createWorld(t);
    assert.equal(await world.run({ ...EFFICIENCY, 'artifact-format': 'html' }), 0);
    const page = world.outputs['report-path'] ?? '';
    assert.deepEqual(
      world.uploads.map(({ format }) => format),
      ['zip', 'html'],
    );
    assert.deepEqual(world.uploads[1]?.files, [page]);
    assert.equal(world.uploads[1]?.name, basename(page));
    assert.equal(world.outputs['artifact-id'], '1');
    assert.equal(world.outputs['artifact-name'], world.uploads[0]?.name);
  });

  test('is made of input-files as well', async (t) => {
    const world = await createWorld(t);
    const csv =
      'Granularity,Team,Start_Date,End_Date,DF_Deployment_Count\nJan 2026,Web,2026-01-01,2026-01-31,4321\n';
    await mkdir(join(world.workspace, 'legs'));
    await writeFile(join(world.workspace, 'legs', 'a.csv'), csv);
    const inputs = { ...EFFICIENCY, 'team-ids': '', 'input-files': 'legs/*.csv' };
    assert.equal(await world.run(inputs), 0);
    assert.match(await readFile(world.outputs['report-path'] ?? '', 'utf8'), /4,321/);
  });

  test('compares nothing with a month without rows, and is not headed by it', async (t) => {
    const world = await createWorld(t);
    const rows = ['Jan 2026,Web,7', 'Mar 2026,Web,14'];
    await writeFile(join(world.workspace, 'a.csv'), ['Granularity,Team,LTTC_Mean_Days', ...rows].join('\n'));
    const headed = async (end: string) => {
      const inputs = { ...EFFICIENCY, period: '', 'start-date': '2026-01-01', 'end-date': end };
      assert.equal(await world.run({ ...inputs, 'team-ids': '', 'input-files': 'a.csv' }), 0);
      return (
        /<section id="cards">(.*?)<\/section>/s.exec(
          await readFile(world.outputs['report-path'] ?? '', 'utf8'),
        )?.[1] ?? ''
      );
    };
    const whole = await headed('2026-03-31');
    assert.match(whole, /<h2>Mar 2026/);
    assert.doesNotMatch(whole, /%/);
    assert.match(whole, /Feb 2026: –/);
    assert.match(await headed('2026-03-14'), /<h2>Jan 2026/);
  });

  test('is made of the history where there is one, without rows of a part of their interval', async (t) => {
    const world = await createWorld(t);
    const inputs = { ...EFFICIENCY, history: 'metrics/dora.csv', period: '' };
    for (const [start, end] of [
      ['2025-10-01', '2025-12-31'],
      ['2026-01-01', '2026-02-14'],
    ] as const)
      assert.equal(await world.run({ ...inputs, 'start-date': start, 'end-date': end }), 0);
    const page = await readFile(world.outputs['report-path'] ?? '', 'utf8');
    const text = page.slice(page.indexOf('<main>'), page.indexOf('</main>'));
    for (const period of ['Oct 2025', 'Jan 2026']) assert.ok(text.includes(period), period);
    assert.ok(!text.includes('Feb 2026'));
    const { files } = JSON.parse(await readFile(world.outputs['manifest-path'] ?? '', 'utf8'));
    assert.ok(!page.includes(files[0].sha256));
    assert.match(page, /dora\.csv, 120 rows/);
  });

  test('without rows there is no page, and a warning says why', async (t) => {
    const world = await createWorld(t);
    world.simulator.faults.add({
      on: 'download',
      do: { body: 'Team,LTTC\n', headers: { 'content-encoding': null } },
    });
    assert.equal(await world.run(EFFICIENCY), 0);
    assert.equal(world.outputs['report-path'], undefined);
    assert.ok(world.log.some((line) => line.startsWith('warning: report: ')));
  });
});

suite('a page about people', () => {
  for (const [what, given] of [
    ['the team report, whose rows may be people', { export: 'team-report' }],
    ['the contributor report', { export: 'contributor-report' }],
    ['developers', { export: 'productivity', 'metric-level': 'developer' }],
    [
      'developers by an override',
      { export: 'productivity', 'request-overrides': '{"options": {"metricLevel": "DEVELOPER"}}' },
    ],
  ] as const)
    test(`is refused before anything is requested: ${what}`, async () => {
      const problems = await problemsOf({ ...given, report: 'html' });
      assert.deepEqual(
        problems.map((problem) => problem.split(':')[0]),
        ['report'],
      );
      assert.match(problems[0] ?? '', /people/);
    });

  for (const [what, header] of [
    ['a column of people', 'Granularity,Team,Developer,LTTC'],
    ['a column that mentions people', 'Granularity,Team,Reviewer count,LTTC'],
    ['no known column', 'alpha,beta,gamma,delta'],
  ] as const)
    test(`is refused when the file is there: ${what}`, async (t) => {
      const world = await createWorld(t);
      const body = `${header}\nJan 2026,Web,Dana,7\n`;
      world.simulator.faults.add({ on: 'download', do: { body, headers: { 'content-encoding': null } } });
      assert.equal(await world.run(EFFICIENCY), 1);
      assert.equal(world.outputs['report-path'], undefined);
      await assert.rejects(access(world.outputs['csv-path']?.replace(/csv$/, 'html') ?? ''));
      assert.ok(
        world.log.some((line) => /^error: report: .*people/.test(line)),
        world.log.join('\n'),
      );
      assert.equal(world.uploads.length, 1, 'the CSV is published all the same');
    });
});

test('artifact-format: html needs a page', async () => {
  assert.deepEqual(await problemsOf({ 'artifact-format': 'html' }), [
    'artifact-format: html is only valid with report: html, whose page it uploads, got "html"',
  ]);
  assert.deepEqual(await problemsOf({ 'artifact-format': 'html', report: 'html', merge: 'false' }), []);
});
