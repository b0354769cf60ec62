import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '..');
const read = async (path: string) => parse(await readFile(join(root, path), 'utf8'));

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Record<string, unknown>;
}
interface Workflow {
  readonly on: { readonly workflow_call: { readonly inputs: Record<string, object> } };
  readonly jobs: Record<string, { readonly steps: readonly Step[] }>;
}

const workflow = (await read('.github/workflows/export-organization.yml')) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

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
});
