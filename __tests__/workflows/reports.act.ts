import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createRig, onlyCsv } from './rig.ts';

interface Figure {
  readonly label: string;
  readonly period: string;
  readonly value: number;
  readonly change: number | null;
}

/** The key figures that a step of this action put out. */
function figuresOf(outputs: Readonly<Record<string, string>> | undefined): readonly Figure[] {
  const figures: readonly Figure[] = JSON.parse(outputs?.figures ?? '[]');
  assert.ok(figures.length >= 3);
  return figures;
}

/** Rounded as people read it. */
const shown = (value: number) => String(Math.round(value * 10) / 10);

/** A webhook that keeps what is posted. */
async function startWebhook(t: TestContext): Promise<{ url: string; bodies: unknown[] }> {
  const bodies: unknown[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    bodies.push(JSON.parse(body));
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/T/B/x`, bodies };
}

interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly { readonly type: string; readonly text: { readonly text: string } }[];
}

test('monthly-slack-report: every team of the tree in one CSV, and a message with the figures', async (t) => {
  const { artifacts, simulator, run } = await createRig(t, { orgTree: { teams: 3 } });
  const { url, bodies } = await startWebhook(t);
  const { exitCode, log, outputs } = await run('examples/monthly-slack-report.yml', {
    secrets: { SLACK_WEBHOOK_URL: url },
  });
  assert.equal(exitCode, 0, log);
  assert.equal(simulator.exports.length, 3);
  const figures = figuresOf(outputs['export/metrics']);
  assert.equal(bodies.length, 1, log);
  const { text, blocks } = bodies[0] as SlackMessage;
  assert.equal(text, `Delivery metrics of ${figures[0]?.period}: completed`);
  assert.deepEqual(
    blocks.map(({ type }) => type),
    ['header', 'section', 'section'],
  );
  const lines = blocks[1]?.text.text.split('\n') ?? [];
  for (const [index, { label, value, change }] of figures.entries()) {
    assert.ok(lines[index]?.startsWith(`*${label}*  ${shown(value)}`), lines[index]);
    if (change !== null) assert.ok(lines[index]?.includes(shown(change)), lines[index]);
  }
  assert.match(lines.join('\n'), /, (better|worse)\)$/m);
  assert.match(blocks[2]?.text.text ?? '', /^<https:\/\/github\.com\/.*\|CSV>$/);
  assert.match(await onlyCsv(artifacts.artifacts[0]), /^Exported_For,/);
});

test('monthly-slack-report: a team that failed is named, in words that Slack takes for text', async (t) => {
  const { simulator, run } = await createRig(t, { orgTree: { teams: 6, names: 'hostile' } });
  simulator.faults.add({ on: 'create', do: { status: 403 }, times: 2 });
  const { url, bodies } = await startWebhook(t);
  const { exitCode, log, outputs } = await run('examples/monthly-slack-report.yml', {
    secrets: { SLACK_WEBHOOK_URL: url },
  });
  assert.equal(exitCode, 0, log);
  assert.equal(outputs['export/metrics']?.outcome, 'partial');
  const text = (bodies[0] as SlackMessage).blocks[2]?.text.text ?? '';
  assert.match(text, /^\*Missing:\* /);
  assert.doesNotMatch(text, /[<>]/);
});

test('monthly-slack-report: without a webhook the message is shown, also of a failure, and nothing is posted', async (t) => {
  const { simulator, run } = await createRig(t, { orgTree: { teams: 2 } });
  simulator.faults.add({ on: 'create', do: { status: 403 }, times: Number.POSITIVE_INFINITY });
  const { log, steps } = await run('examples/monthly-slack-report.yml');
  assert.match(log, /"text": "Delivery metrics of .*: failed"/);
  assert.deepEqual([steps['export/metrics'], steps['export/message']], ['failure', 'success']);
});

interface Inlines {
  readonly inlines: readonly { readonly text: string }[];
}

test('monthly-teams-report: an adaptive card with the figures, and the team that failed', async (t) => {
  const { simulator, run } = await createRig(t, { orgTree: { teams: 3 } });
  simulator.faults.add({ on: 'create', do: { status: 403 }, times: 1 });
  const { url, bodies } = await startWebhook(t);
  const { exitCode, log, outputs } = await run('examples/monthly-teams-report.yml', {
    secrets: { TEAMS_WEBHOOK_URL: url },
  });
  assert.equal(exitCode, 0, log);
  const figures = figuresOf(outputs['report/metrics']);
  const [{ contentType, content }] = (
    bodies[0] as { attachments: [{ contentType: string; content: { type: string; body: Inlines[] } }] }
  ).attachments;
  assert.deepEqual([contentType, content.type], ['application/vnd.microsoft.card.adaptive', 'AdaptiveCard']);
  const lines = content.body.map(({ inlines }) => inlines.map(({ text }) => text).join(''));
  assert.equal(lines[0], `Delivery metrics of ${figures[0]?.period}: partial`);
  assert.equal(lines.at(-1), `Missing  ${outputs['report/metrics']?.['failed-targets']}`);
  for (const [index, { label, value }] of figures.entries())
    assert.ok(lines[index + 1]?.startsWith(`${label}  ${shown(value)}`), lines[index + 1]);
});

test('monthly-issue: the report is an issue, which a second run of the month changes, also on an Enterprise Server', async (t) => {
  const { calls, uploads, run } = await createRig(t, { orgTree: { teams: 3 } });
  const first = await run('examples/monthly-issue.yml');
  assert.equal(first.exitCode, 0, first.log);
  const title = `Delivery metrics ${first.outputs['report/metrics']?.['period-label']}`;
  const report = await readFile(join(uploads, 'issue.md'), 'utf8');
  assert.equal(report.trim(), first.summaries[0]?.trim());

  const second = await run('examples/monthly-issue.yml', {
    server: 'ghes.octo-org.example',
    // The artifact client knows no other server.
    inputsOfJob: { report: { artifact: 'off' } },
  });
  assert.equal(second.exitCode, 0, second.log);
  assert.deepEqual(
    (await calls()).filter((call) => !call.startsWith('gh|issue|list')),
    [`gh|issue|create|--title|${title}|--body-file|report.md`, 'gh|issue|edit|1|--body-file|report.md'],
  );
});

test('failure-issue: a scheduled run that fails opens an issue, and the next one adds a comment', async (t) => {
  const { calls, simulator, uploads, run } = await createRig(t, { orgTree: { teams: 3, names: 'hostile' } });
  simulator.faults.add({ on: 'create', do: { status: 403 }, times: 2 });
  const first = await run('examples/failure-issue.yml', { event: 'schedule' });
  assert.equal(first.exitCode, 1, first.log);
  const { outcome, 'failed-targets': missing = '' } = first.outputs['export/metrics'] ?? {};
  const body = await readFile(join(uploads, 'issue.md'), 'utf8');
  assert.ok(body.startsWith(`Outcome: ${outcome}. [Log and summary](https://`), body);
  for (const team of missing.split('\n')) assert.ok(body.includes(`\n    ${team}\n`), body);

  simulator.faults.add({ on: 'create', do: { status: 403 }, times: 3 });
  await run('examples/failure-issue.yml', { event: 'schedule' });
  const changes = (await calls()).filter((call) => !call.startsWith('gh|issue|list'));
  assert.deepEqual(
    changes.map((call) => call.split('|')[2]),
    ['create', 'comment'],
  );
});

test('failure-issue: no issue of a run that is well, nor of one that somebody started', async (t) => {
  const { calls, simulator, run } = await createRig(t, { orgTree: { teams: 2 } });
  assert.equal((await run('examples/failure-issue.yml', { event: 'schedule' })).exitCode, 0);
  simulator.faults.add({ on: 'create', do: { status: 403 }, times: 2 });
  assert.equal((await run('examples/failure-issue.yml')).exitCode, 1);
  assert.deepEqual(await calls(), []);
});

test('release-metrics: a published release gets a table in its notes and the CSV, and a second run replaces both', async (t) => {
  const { uploads, calls, notesFile, run } = await createRig(t);
  await writeFile(notesFile, 'What is new\n');
  const { exitCode, log, outputs } = await run('examples/release-metrics.yml', {
    event: 'release',
    payload: { action: 'published', ref: 'refs/tags/v2.3.0', release: { tag_name: 'v2.3.0' } },
  });
  assert.equal(exitCode, 0, log);
  const { 'csv-path': path = '', 'period-label': period } = outputs['attach/metrics'] ?? {};
  assert.deepEqual(
    (await calls()).at(-1),
    `gh|release|upload|v2.3.0|${path}#Delivery metrics, ${period} (CSV)|--clobber`,
  );
  const [file = ''] = await readdir(uploads);
  assert.match(file, /^delivery-metrics-\d{4}-\d\d-01_\d{4}-\d\d-\d\d\.csv$/);
  assert.match(await readFile(join(uploads, file), 'utf8'), /^Granularity,/);

  const notes = await readFile(notesFile, 'utf8');
  assert.ok(notes.startsWith('What is new\n'), notes);
  for (const { label, value } of figuresOf(outputs['attach/metrics']))
    assert.ok(notes.includes(`| ${label} | ${shown(value)} |`), notes);

  const again = await run('examples/release-metrics.yml', { inputs: { tag: 'v2.3.0' } });
  assert.equal(again.exitCode, 0, again.log);
  assert.equal(await readFile(notesFile, 'utf8'), notes);
});
