import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readCommandLine } from '../../simulator/command-line.ts';
import { switches } from '../../simulator/index.ts';
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
  assert.equal((await fetch(exportsUrl + query, { method: 'POST', headers, body })).status, 401);
  const { exportId } = (await created.json()) as { exportId: string };
  const file = await fetch(`${exportsUrl}/${exportId}/download${query}`, { headers: myHeaders });
  assert.equal(parse(await file.text()).length, 1 + 3);
  assert.match(await lineWith('POST'), /^202 POST \/prod1\/sei\/api\/v2\/insights\/productivity\/exports$/);

  child.kill('SIGINT');
  // On Windows, that ends the process at once.
  if (process.platform !== 'win32') assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('without a key of its own the command takes any, and its command by hand works', async (t) => {
  const child = spawn(process.execPath, [program, '--port', '0', '--job-time', '0s']);
  t.after(() => child.kill('SIGKILL'));
  let printed = '';
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  while (!printed.includes('curl')) printed += `${(await lines.next()).value}\n`;
  const byHand = /^ {2}env (.*?) node dist\/index\.js$/ms.exec(printed)?.[1] ?? '';
  const env = Object.fromEntries(
    [...byHand.matchAll(/'(INPUT_[^=]+)=([^']*)'/g)].map(([, name = '', value = '']) => [name, value]),
  );
  assert.equal(env['INPUT_API-KEY'], 'any-key');
  const folder = await mkdtemp(join(tmpdir(), 'by-hand-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const bundle = join(import.meta.dirname, '../../dist/index.js');
  const { PATH = '' } = process.env;
  const run = spawn(process.execPath, [bundle], {
    cwd: folder,
    env: { PATH, 'INPUT_TIMEOUT-MINUTES': '0.2', ...env },
  });
  const log = run.stdout.toArray();
  const [exitCode] = await once(run, 'exit');
  assert.equal(exitCode, 0, Buffer.concat(await log).toString());
  assert.equal(
    (await readdir(join(folder, 'harness-sei'))).filter((file) => file.endsWith('.csv')).length,
    1,
  );
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

test('the switches of the command reach the server', async (t) => {
  const options = ['--port', '0', '--job-time', '0s', '--status-case', 'upper', '--wrong-path', '401'];
  const more = [
    '--byte-order-mark',
    'true',
    '--teams',
    '3',
    '--stale',
    'true',
    '--other-trees',
    'Sales,Field',
  ];
  const child = spawn(process.execPath, [program, ...options, ...more]);
  t.after(() => child.kill('SIGKILL'));
  const [line = ''] = await once(createInterface(child.stdout), 'line');
  const baseUrl = /http:\S+(?=,)/.exec(line)?.[0];
  const get = (path: string) => fetch(`${baseUrl}${path}`, { headers });
  const exportsPath = `/v2/insights/productivity/exports`;
  const created = await fetch(`${baseUrl}${exportsPath}${query}`, {
    method: 'POST',
    headers,
    body: documentedExports.productivity,
  });
  const { exportId } = (await created.json()) as { exportId: string };
  const polled = (await (await get(`${exportsPath}/${exportId}${query}`)).json()) as { status: string };
  assert.equal(polled.status, 'COMPLETED');
  const file = await get(`${exportsPath}/${exportId}/download${query}`);
  assert.deepEqual([...Buffer.from(await file.arrayBuffer()).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.equal((await get('/v2/nowhere')).status, 401);
  const tree = (await (await get('/v2/org-trees/1/teams')).json()) as { children: unknown[] };
  assert.equal(tree.children.length, 2);
  const trees = (await (await get('/v2/org-trees')).json()) as { orgTrees: { name: string }[] };
  assert.deepEqual(
    trees.orgTrees.map(({ name }) => name),
    ['Engineering', 'Sales', 'Field'],
  );
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
    '--empty-exports',
    ...Object.keys(switches).map((name) => `--${name.replaceAll(/[A-Z]/g, '-$&').toLowerCase()}`),
    ...['--names', '--shared-teams', '--cycles', '--stale'],
  ])
    assert.ok(help.stdout.includes(`  ${option}`), option);
  const duration = run('--job-time', 'soon');
  assert.deepEqual([duration.status, duration.stderr], [1, '--job-time soon: expected 500ms, 5s or 2m\n']);
  for (const [options, mistake] of [
    ['--port http', /^--port http: expected a whole number$/],
    ['--capacity all', /^--capacity all: expected a whole number$/],
    ['--retry-after soon', /^--retry-after soon: expected seconds, date or none$/],
    ['--retry-after date', /^--retry-after: needs --requests-per-minute$/],
    ['--status-case loud', /^--status-case loud: expected documented, lower or upper$/],
    ['--colour', /--colour/],
  ] as const)
    assert.throws(() => readCommandLine(options.split(' ')), { message: mistake });
});
