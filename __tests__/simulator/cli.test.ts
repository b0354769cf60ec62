import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { documentedExports } from './documented-bodies.ts';
import { headers, query } from './harness-client.ts';

const program = join(import.meta.dirname, '../../simulator/cli.ts');

test('the command serves until Ctrl-C, and logs what it answers', async (t) => {
  const child = spawn(process.execPath, [
    program,
    '--port',
    '0',
    '--api-key',
    'my-key',
    '--job-time',
    '0s',
    '--rows',
    '3',
  ]);
  t.after(() => child.kill('SIGKILL'));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const lineWith = async (part: string): Promise<string> => {
    const { value, done } = await lines.next();
    assert.ok(!done, `${part} never came`);
    return value.includes(part) ? value : lineWith(part);
  };
  const [baseUrl = ''] = (await lineWith('simulator at')).match(/http:\S+(?=,)/) ?? [];
  assert.equal(await lineWith('base-url:'), `      base-url: ${baseUrl}`);
  assert.equal(await lineWith('api-key:'), '      api-key: my-key');

  const myHeaders = { ...headers, authorization: 'ApiKey my-key' };
  const exportsUrl = `${baseUrl}/v2/insights/productivity/exports`;
  const body = documentedExports.productivity;
  const created = await fetch(exportsUrl + query, { method: 'POST', headers: myHeaders, body });
  assert.equal(created.status, 202);
  const { exportId } = (await created.json()) as { exportId: string };
  const file = await fetch(`${exportsUrl}/${exportId}/download${query}`, { headers: myHeaders });
  assert.equal(parse(await file.text()).length, 1 + 3);
  assert.match(await lineWith('POST'), /^202 POST \/prod1\/sei\/api\/v2\/insights\/productivity\/exports$/);

  child.kill('SIGINT');
  // On Windows, that ends the process at once.
  if (process.platform !== 'win32') assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('the command limits what is processed at once, and the rate of requests', async (t) => {
  const options = ['--port', '0', '--job-time', '10m', '--capacity', '0', '--requests-per-minute', '2'];
  const child = spawn(process.execPath, [program, ...options, '--retry-after', 'seconds']);
  t.after(() => child.kill('SIGKILL'));
  const [line = ''] = await once(createInterface(child.stdout), 'line');
  const exportsUrl = `${/http:\S+(?=,)/.exec(line)?.[0]}/v2/insights/sprint/exports${query}`;
  const create = () => fetch(exportsUrl, { method: 'POST', headers, body: documentedExports.sprint });
  const answers = [await create(), await create(), await create()];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [202, 202, 429],
  );
  const seconds = Number(answers[2]?.headers.get('retry-after'));
  assert.ok(seconds > 0 && seconds <= 60, String(seconds));
});

test('the command explains itself and its mistakes', () => {
  const run = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const help = run('--help');
  assert.equal(help.status, 0);
  for (const option of [
    '--port',
    '--base-path',
    '--api-key',
    '--job-time',
    '--capacity',
    '--requests-per-minute',
    '--retry-after',
  ])
    assert.ok(help.stdout.includes(option));
  const duration = run('--job-time', 'soon');
  assert.deepEqual([duration.status, duration.stderr], [1, '--job-time soon: expected 500ms, 5s or 2m\n']);
  assert.match(run('--port', 'http').stderr, /^--port http: expected a whole number\n$/);
  assert.match(run('--capacity', 'all').stderr, /^--capacity all: expected a whole number\n$/);
  assert.match(run('--retry-after', 'soon').stderr, /^--retry-after soon: expected seconds, date or none\n$/);
  assert.match(run('--retry-after', 'date').stderr, /^--retry-after: needs --requests-per-minute\n$/);
  assert.match(run('--colour').stderr, /--colour/);
});
