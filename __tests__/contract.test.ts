import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
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

/** The rows of README's tables whose first cell is one name in backticks. */
function rowsOf(heading: RegExp): Map<string, string[]> {
  const start = readme.search(heading);
  assert.notEqual(start, -1, `README has no heading ${heading}`);
  const section = readme.slice(start).split(/\n## /)[0] ?? '';
  const rows = [...section.matchAll(/^\| `([a-z0-9-]+)` \|(.*)\|\s*$/gm)];
  return new Map(rows.map(([, name = '', rest = '']) => [name, rest.split('|').map((cell) => cell.trim())]));
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

  test('only export is required always, since files made before need no key', () => {
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

  test('README has a row for each input, with its default', () => {
    const rows = rowsOf(/^## Inputs/m);
    assert.deepEqual([...rows.keys()].sort(), Object.keys(action.inputs).sort());
    for (const [name, [shown = '']] of rows) {
      const value = action.inputs[name]?.default ?? '';
      assert.ok(
        value === '' ? /^(–|required)/.test(shown) : shown.includes(`\`${value}\``),
        `${name}: ${shown}, not ${value}`,
      );
    }
  });

  test('README has a row for each output', () => {
    assert.deepEqual([...rowsOf(/^## Outputs/m).keys()].sort(), Object.keys(action.outputs).sort());
  });

  test('every input and output says what it is, an input in one sentence', () => {
    for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
      assert.ok((description ?? '').length > 10, name);
    }
    for (const [name, { description = '' }] of Object.entries(action.inputs))
      assert.match(description, /^[^\n]*[^.\n]\.$(?<!\. [A-Z].*)/, name);
  });

  test('the action runs the bundle on Node 24', () => {
    assert.deepEqual(action.runs, { using: 'node24', main: 'dist/index.js' });
  });
});
