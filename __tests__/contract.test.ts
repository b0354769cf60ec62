import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { readQuickStart } from '../scripts/quick-start.ts';
import { defaultOf, INPUTS } from '../src/inputs/schema.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFile(join(root, path), 'utf8');

interface Declared {
  readonly description?: string;
  readonly default?: string;
  readonly required?: boolean;
}
const action = parse(await read('action.yml')) as {
  readonly inputs: Record<string, Declared>;
  readonly outputs: Record<string, Declared>;
  readonly runs: { readonly using: string; readonly main: string };
};
const readme = await read('README.md');

/** The rows below a heading whose first cell is one name in backticks, to its next heading of that level. */
function rowsOf(page: string, heading: string): Map<string, string[]> {
  const [level = ''] = /^#+/.exec(heading) ?? [];
  const section = `\n${page}`.split(`\n${heading}\n`)[1]?.split(new RegExp(`^${level} `, 'm'))[0] ?? '';
  const rows = [...section.matchAll(/^\| `([a-z0-9-]+)` \|(.*)\|\s*$/gm)];
  return new Map(rows.map(([, name = '', rest = '']) => [name, rest.split('|').map((cell) => cell.trim())]));
}

/** Each shows the input's default, or a dash. */
function assertDefaults(rows: Map<string, string[]>): void {
  for (const [name, [shown]] of rows) {
    const value = action.inputs[name]?.default;
    assert.equal(shown, value === undefined ? '–' : `\`${value}\``, name);
  }
}

/** Names that the sources pass as a literal to `call`. */
async function namesPassedTo(call: RegExp): Promise<Set<string>> {
  const files = (await readdir(join(root, 'src'), { recursive: true })).filter((file) =>
    file.endsWith('.ts'),
  );
  const sources = await Promise.all(files.map((file) => read(`src/${file}`)));
  return new Set(sources.flatMap((source) => [...source.matchAll(call)].map(([, name = '']) => name)));
}

describe('the contract', () => {
  test('action.yml declares the inputs that the code knows, with the same defaults', () => {
    const declared = Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']);
    const known = Object.keys(INPUTS).map((name) => [name, defaultOf(name)]);
    assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(known));
  });

  test('only export is always required, since files made before need no key', () => {
    const required = Object.entries(action.inputs).filter(([, input]) => input.required);
    assert.deepEqual(
      required.map(([name]) => name),
      ['export'],
    );
  });

  test('the code sets the outputs that action.yml declares, and no other', async () => {
    const set = await namesPassedTo(/\.output(?:Text)?\(\s*'([a-z0-9-]+)'/g);
    assert.deepEqual([...set].sort(), Object.keys(action.outputs).sort());
  });

  test('every input and output is described in one sentence', () => {
    for (const [name, { description = '' }] of Object.entries({ ...action.inputs, ...action.outputs }))
      assert.match(description, /^[^\n]{10,}[^.\n]\.$(?<!\. [A-Z].*)/, name);
  });

  test('the action runs the bundle on Node 24', () => {
    assert.deepEqual(action.runs, { using: 'node24', main: 'dist/index.js' });
  });
});

describe('the documentation', () => {
  test('docs/inputs.md has a row for each input, with its default', async () => {
    const rows = rowsOf(await read('docs/inputs.md'), '# Inputs');
    assert.deepEqual([...rows.keys()].sort(), Object.keys(action.inputs).sort());
    assertDefaults(rows);
  });

  test('docs/outputs.md has a row for each output', async () => {
    const rows = rowsOf(await read('docs/outputs.md'), '## Outputs');
    assert.deepEqual([...rows.keys()].sort(), Object.keys(action.outputs).sort());
  });

  test('every relative link leads to a file, and to a heading that it has', async () => {
    const pages = [
      ...(await readdir(root)),
      ...(await readdir(join(root, 'docs'))).map((file) => `docs/${file}`),
    ];
    for (const page of pages.filter((file) => file.endsWith('.md'))) {
      const links = (await read(page)).matchAll(/\]\((?!https:)([^)#]*)(?:#([^)]*))?\)/g);
      for (const [link, file = '', anchor] of links) {
        const target = await read(file === '' ? page : join(dirname(page), file)).catch(() => undefined);
        assert.ok(target !== undefined, `${page}: ${link}`);
        if (anchor !== undefined) assert.ok(anchorsOf(target).includes(anchor), `${page}: ${link}`);
      }
    }
  });
});

/** As GitHub makes them of headings. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the README', () => {
  test('is short', () => {
    assert.ok(readme.trimEnd().split('\n').length <= 220);
    assert.ok(Buffer.byteLength(readme) <= 18_000);
  });

  test('goes from the first run to what is looked up', () => {
    assert.deepEqual(
      [...readme.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
      [
        'Quick start',
        'Try it without an account',
        'Which export',
        'Recipes',
        'Inputs',
        'Outputs',
        'Outcomes',
        'Key, permissions, personal data',
        'Common errors',
        'Versions, contributing, licence',
      ],
    );
  });

  test('shows the inputs and outputs that most people need, with their defaults', () => {
    const [inputs, outputs] = [rowsOf(readme, '## Inputs'), rowsOf(readme, '## Outputs')];
    assert.ok(inputs.size >= 10 && inputs.size <= 15, `${inputs.size} inputs`);
    assert.ok(outputs.size >= 6 && outputs.size <= 10, `${outputs.size} outputs`);
    assertDefaults(inputs);
    for (const name of outputs.keys()) assert.ok(name in action.outputs, name);
  });

  test('has the outcomes that docs/outputs.md explains', async () => {
    const section = readme.split('\n## Outcomes\n')[1]?.split('\n## ')[0] ?? '';
    const cells = [...section.matchAll(/^\| (`.*?`) \| [01]/gm)].flatMap(([, cell = '']) => cell.split(', '));
    const explained = [...rowsOf(await read('docs/outputs.md'), '## Outcomes').keys()];
    assert.deepEqual(cells.map((cell) => cell.replaceAll('`', '')).sort(), explained.sort());
  });

  test('begins with a workflow that grants nothing and gives the action inputs that it has', async () => {
    const { workflow, inputs } = await readQuickStart();
    const { on, permissions } = parse(workflow) as {
      on: { schedule: { cron: string }[] };
      permissions: object;
    };
    assert.deepEqual(permissions, {});
    // At the full hour, GitHub starts schedules late or not at all.
    for (const { cron } of on.schedule) assert.doesNotMatch(cron, /^0 /);
    assert.deepEqual(
      Object.keys(inputs).filter((name) => !(name in action.inputs)),
      [],
    );
  });
});
