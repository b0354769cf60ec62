import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf, type Row, rowsOf } from './csv-rows.ts';
import { documentedReports } from './documented-bodies.ts';
import { startHarness } from './harness-client.ts';

test('a team report has one row for the team and each below it', async (t) => {
  const { report } = await startHarness(t);
  const body = documentedReports.team.replaceAll('123', '1');
  const { text } = await report(body);
  const rows = rowsOf(text);
  assert.equal(rows.length, 1 + 4 + 24);
  assert.equal(rows[0]?.['Collection Name'], 'Engineering');
  assert.deepEqual(columnsOf(text), [
    'Collection Name',
    'PR Velocity per Developer',
    'Coding Days per Developer',
  ]);
});

test('efficiency metrics of a report are rated, and a missing rating is a dash', async (t) => {
  const { report } = await startHarness(t);
  const { text } = await report(documentedReports['team, DORA'].replace('123', '1'));
  assert.deepEqual(columnsOf(text), [
    'Collection Name',
    'Lead Time for Changes (mean)',
    'Lead Time for Changes Rating',
    'Deployment Frequency',
    'Deployment Frequency Rating',
    'Mean Time to Restore (mean)',
    'Mean Time to Restore Rating',
  ]);
  const ratings = new Set(rowsOf(text).map((row) => row['Lead Time for Changes Rating']));
  assert.ok(ratings.has('—') && ratings.size > 2, [...ratings].join());
  for (const row of rowsOf(text)) {
    const isMissing = row['Deployment Frequency Rating'] === '—';
    assert.equal(row['Deployment Frequency'] === '0', isMissing);
  }
});

test('a report without a list of metrics has them all, and its unit is the granularity', async (t) => {
  const { report } = await startHarness(t);
  const ask = async (granularity: string) =>
    rowsOf(
      (await report({ collectionId: '1', dateStart: '2024-01-01', dateEnd: '2024-12-31', granularity })).text,
    );
  const [weekly] = await ask('weekly');
  const [monthly] = await ask('monthly');
  assert.ok(weekly && monthly);
  for (const column of ['Time to First Comment', 'Work Completed per Developer', 'Overall DORA Rating'])
    assert.ok(column in weekly, column);
  const perDay = (row: Row, days: number) => Number(row['Coding Days per Developer']) / days;
  assert.ok(Math.abs(perDay(weekly, 7) - perDay(monthly, 30)) < 0.02);
});

test('a contributor report has a row for each node and person, rated if asked', async (t) => {
  const { report } = await startHarness(t);
  const { text } = await report(documentedReports.contributor);
  const rows = rowsOf(text);
  assert.ok(rows.length > 150, String(rows.length));
  assert.ok(rows.some((row) => row['Collection Name']?.startsWith('Dev ')));
  assert.ok(rows.some((row) => row['PR Velocity Rating'] === '—'));
  const unrated = await report(documentedReports.contributor.replace('true', 'false'));
  assert.equal(
    columnsOf(unrated.text).some((column) => column.endsWith('Rating')),
    false,
  );
});
