import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { documentedExports, documentedReports, exportTypes } from './documented-bodies.ts';
import { headers, query, startCompleted, startHarness } from './harness-client.ts';

test('sprint states the size and packing of its file', async (t) => {
  for (const compression of ['gzip', 'none'] as const) {
    const { poll, download, exportId } = await startCompleted(t, 'sprint', { compression });
    const { json } = await poll('sprint', exportId);
    const { bytes } = await download('sprint', exportId);
    assert.equal(json.download.sizeBytes, bytes.length);
    assert.equal(json.download.compression, compression === 'gzip' ? 'gzip' : undefined);
    assert.equal(json.download.filename.endsWith('.csv.gz'), compression === 'gzip');
    assert.equal(json.download.contentType, 'text/csv');
  }
});

test('files are packed as documented: all but small productivity ones', async (t) => {
  for (const type of exportTypes) {
    const { download, exportId } = await startCompleted(t, type);
    const { bytes } = await download(type, exportId);
    assert.equal(bytes.subarray(0, 2).toString('hex') === '1f8b', type !== 'productivity', type);
  }
  const weekly = documentedExports.productivity.replace(',"teamId":"456"', '').replace('monthly', 'weekly');
  const large = await startCompleted(t, 'productivity', {}, weekly);
  const { bytes } = await large.download('productivity', large.exportId);
  assert.equal(bytes.subarray(0, 2).toString('hex'), '1f8b');
});

test('compression and content encoding are two things', async (t) => {
  for (const compression of ['gzip', 'none'] as const) {
    for (const contentEncoding of [true, false]) {
      const { simulator, exportId, downloadPath } = await startCompleted(t, 'efficiency', {
        compression,
        contentEncoding,
      });
      // fetch undoes the content encoding, and only that.
      const response = await fetch(simulator.baseUrl + downloadPath + query, { headers });
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(response.headers.get('content-encoding'), contentEncoding ? 'gzip' : null);
      assert.equal(bytes[0] === 0x1f, compression === 'gzip', exportId);
      const csv = compression === 'gzip' ? gunzipSync(bytes) : bytes;
      assert.match(csv.toString(), /^Granularity,/);
    }
  }
});

test('files have the line ends and the byte order mark that are asked for', async (t) => {
  const { csv } = await startHarness(t, { style: { lineEnd: 'crlf', byteOrderMark: true } });
  const text = await csv('business-alignment', documentedExports['business-alignment']);
  assert.ok(text.startsWith('\uFEFFGranularity,'));
  assert.equal(text.match(/\r\n/g)?.length, 4);
  assert.equal(text.match(/(?<!\r)\n/g), null);
  const plain = await startHarness(t);
  assert.doesNotMatch(await plain.csv('efficiency', documentedExports.efficiency), /\r|\uFEFF/);
});

test('a number of rows is kept to the row', async (t) => {
  for (const rows of [1, 7, 5_000]) {
    const { csv, report } = await startHarness(t, { style: { rows } });
    const text = await csv('time-in-status', documentedExports['time-in-status']);
    assert.equal(text.split('\n').length - 2, rows);
    const lines = (await report(documentedReports.contributor)).text.match(/(?:[^"\n]|"[^"]*")*\n/g) ?? [];
    assert.equal(lines.length - 1, rows);
    assert.equal(new Set(lines).size, lines.length, 'no row comes twice');
  }
});

test('an empty export is a header, an empty report nothing at all', async (t) => {
  const { csv, report } = await startHarness(t, { style: { emptyExports: true } });
  for (const type of exportTypes)
    assert.match(await csv(type, documentedExports[type]), /^[Gg]ranularity,[^\n]+\n$/);
  const { status, text } = await report(documentedReports.team);
  assert.deepEqual([status, text], [200, '']);
});

test('a download may expire, as 404 or 410', async (t) => {
  for (const status of [404, 410] as const) {
    const { download, exportId, clock } = await startCompleted(t, 'sprint', {
      expiry: { afterMs: 1_000, status },
    });
    clock.nowMs += 999;
    assert.equal((await download('sprint', exportId)).status, 200);
    clock.nowMs += 1;
    assert.equal((await download('sprint', exportId)).status, status);
  }
});

test('columns have the naming style that is asked for', async (t) => {
  const columns = {
    documented: /^Granularity,Team,Team_Hierarchy,Start_Date,End_Date,KTLO_story_points/,
    snake: /^granularity,team,team_hierarchy,start_date,end_date,ktlo_story_points/,
    upper: /^GRANULARITY,TEAM,TEAM_HIERARCHY,START_DATE,END_DATE,KTLO_STORY_POINTS/,
    title: /^Granularity,Team,Team Hierarchy,Start Date,End Date,Ktlo Story Points/,
  };
  for (const [columnNames, header] of Object.entries(columns)) {
    const { csv } = await startHarness(t, { style: { columnNames: columnNames as keyof typeof columns } });
    assert.match(await csv('business-alignment', documentedExports['business-alignment']), header);
  }
});
