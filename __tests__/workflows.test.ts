import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '..');
const read = async (path: string) => parse(await readFile(join(root, path), 'utf8'));

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}
interface Workflow {
  readonly on: { readonly workflow_call: { readonly inputs: Record<string, object> } };
  readonly jobs: Record<string, { readonly steps: readonly Step[] }>;
}

const workflow = (await read('.github/workflows/export-organization.yml')) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const hasJq = spawnSync('jq', ['--version']).status === 0;

/** What the step's script writes to its outputs. */
async function runScript(id: string, env: Record<string, string>): Promise<Record<string, string>> {
  const script = steps.find((step) => step.id === id)?.run ?? assert.fail(`no step ${id}`);
  const folder = await mkdtemp(join(tmpdir(), 'script-'));
  const output = join(folder, 'output');
  const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    env: { ...env, PATH: process.env.PATH, GITHUB_OUTPUT: output },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  const lines = (await readFile(output, 'utf8')).trimEnd().split('\n');
  await rm(folder, { recursive: true });
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

describe('export-organization.yml', () => {
  test('gives the action only inputs that it has, and names it in full', async () => {
    const known = Object.keys(((await read('action.yml')) as { inputs: object }).inputs);
    const uses = steps.filter((step) => step.uses?.includes('harness-sei-export'));
    assert.equal(uses.length, 3);
    for (const step of uses) {
      assert.match(step.uses ?? '', /^octo-org\/harness-sei-export@v1$/);
      assert.deepEqual(
        Object.keys(step.with ?? {}).filter((name) => !known.includes(name)),
        [],
      );
    }
  });

  test('uses each of its own inputs', async () => {
    const source = await readFile(join(root, '.github/workflows/export-organization.yml'), 'utf8');
    for (const name of Object.keys(workflow.on.workflow_call.inputs))
      assert.ok(source.includes(`inputs.${name} }}`), name);
  });

  for (const [teams, size, legs] of [
    [1, 50, 1],
    [50, 50, 1],
    [51, 50, 2],
    [1_000, 50, 20],
    [1_500, 1, 250],
  ] as const) {
    test(`${teams} teams in batches of ${size} make ${legs} legs, each team in one of them`, {
      skip: !hasJq && 'needs jq',
    }, async () => {
      const plan = Array.from({ length: teams }, (_, index) => ({
        target: `Team ${index}, "A=B"\n`,
        teamId: `${index}`,
      }));
      const env = { PLAN: JSON.stringify(plan), BATCH_SIZE: String(size), RUNNERS: '4' };
      const outputs = await runScript('batches', env);
      const batches = JSON.parse(outputs.batches ?? '') as { number: number; teams: string }[];
      assert.equal(batches.length, legs);
      const ids = batches.flatMap(({ teams }) => teams.split(',').map((entry) => entry.split('=')[1]));
      assert.deepEqual(
        ids,
        plan.map(({ teamId }) => teamId),
      );
      assert.equal(outputs['per-runner'], '225');
    });
  }
});
