import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
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
  readonly jobs: Record<string, { readonly if?: string; readonly steps: readonly Step[] }>;
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

test('no job has a condition that Gitea and Forgejo wait for without end', async () => {
  const files = (await readdir(join(root, 'examples'))).map((file) => join('examples', file));
  for (const file of ['.github/workflows/export-organization.yml', ...files]) {
    const { jobs = {} } = (await read(file)) as Partial<Workflow>;
    for (const [name, job] of Object.entries(jobs))
      assert.doesNotMatch(job.if ?? '', /cancelled\(/, `${file} ${name}`);
  }
});

/** Inputs of an action of others, by its own action.yml; those with `!` are required. */
const othersInputs = (await read('__tests__/workflows/stand-ins/inputs.yml')) as Record<string, string>;

interface Permitted {
  readonly permissions?: Record<string, string>;
}

describe('the recipes', async () => {
  const files = (await readdir(join(root, 'examples'))).filter((file) => file !== 'zizmor.yml').sort();

  test('actions of others get inputs that they have, and those that they require', async () => {
    const used = new Set<string>();
    for (const file of files) {
      const { jobs } = (await read(join('examples', file))) as Workflow;
      for (const step of Object.values(jobs).flatMap(({ steps = [] }) => steps)) {
        const { uses, with: given = {} } = step;
        if (uses === undefined || uses.startsWith('octo-org/')) continue;
        used.add(uses);
        const inputs = (othersInputs[uses] ?? '').split(' ');
        const names = inputs.map((name) => name.replace('!', ''));
        const problems = [
          ...Object.keys(given).filter((name) => !names.includes(name)),
          ...inputs.filter((name) => name.endsWith('!') && !(name.slice(0, -1) in given)),
        ];
        assert.deepEqual(problems, [], `${file}: ${uses}`);
      }
    }
    assert.deepEqual([...used].sort(), Object.keys(othersInputs).sort());
  });

  test('README has a row for each, with the permissions that it asks for', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    const section = readme.split(/^## Recipes$/m)[1]?.split(/^## /m)[0] ?? '';
    const rows = [...section.matchAll(/^\| .* \| \[(.*)\]\(examples\/\1\) \| (.*) \|$/gm)];
    const told = rows.map(([, file = '', permissions = '']) => [file, permissions.replaceAll('`', '')]);
    const asked = files.map(async (file) => {
      const { jobs } = (await read(join('examples', file))) as { jobs: Record<string, Permitted> };
      const each = Object.values(jobs).flatMap(({ permissions = {} }) => Object.entries(permissions));
      return [file, each.map(([scope, level]) => `${scope}: ${level}`).join(', ') || 'none'];
    });
    assert.deepEqual(told.sort(), await Promise.all(asked));
  });

  for (const file of files) {
    test(`${file} grants nothing at the top, can be run by hand, and starts at no full hour`, async () => {
      const { on, permissions } = (await read(join('examples', file))) as Permitted & {
        on: { schedule?: { cron: string }[] };
      };
      assert.deepEqual(permissions, {});
      assert.ok('workflow_dispatch' in on);
      for (const { cron } of on.schedule ?? []) assert.match(cron, /^[1-9]/);
    });
  }
});
