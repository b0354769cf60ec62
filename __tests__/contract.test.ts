import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { INPUT_DEFAULTS } from '../src/inputs/names.ts';

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
    assert.deepEqual(Object.fromEntries(declared), { ...INPUT_DEFAULTS });
  });

  test('every declared input is read', async () => {
    const names = await namesPassedTo(/(?:reader|runner)\s*\.\s*\w+\(\s*'([a-z-]+)'/g);
    const readByHelper = await namesPassedTo(/\bread\w*\((?:reader, )?'([a-z-]+)'/g);
    const unread = Object.keys(action.inputs).filter((name) => !names.has(name) && !readByHelper.has(name));
    assert.deepEqual(unread, []);
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

  test('README explains messages that the code has, in the words of the code', async () => {
    const files = (await readdir(join(root, 'src'), { recursive: true })).filter((file) =>
      file.endsWith('.ts'),
    );
    const sources = (await Promise.all(files.map((file) => read(`src/${file}`)))).join('\n');
    // Texts that are put together from several lines, as they are read.
    const said = sources
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/['"`] \+ ['"`]/g, '')
      .replaceAll("\\'", "'");
    const section = readme.split(/^## When it fails$/m)[1]?.split(/^## /m)[0] ?? '';
    const cells = [...section.matchAll(/^\| (`.*?`(?:, (?:also|other|…|`).*?)?) \| /gm)];
    const messages = cells.flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)]);
    assert.ok(messages.length > 60, `${messages.length}`);
    for (const [, message = ''] of messages) {
      // Between what differs from case to case, three words at a time; where the code puts words together, not all of them are found.
      const runs = message.split(/<[^>]*>|…|, got|^[a-z-]+: |(?<=answered) \d+/).flatMap((text) => {
        const words = text.replaceAll(/^\W+|\W+$/g, '').split(/\s+/);
        return words.slice(2).map((_, index) => words.slice(index, index + 3).join(' '));
      });
      const unsaid = runs.filter((run) => !said.includes(run));
      assert.ok(unsaid.length <= (2 * runs.length) / 3, `${message}: nobody says "${unsaid.join('", "')}"`);
    }
  });

  test('every input and output says what it is', () => {
    for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
      assert.ok((description ?? '').length > 10, name);
    }
  });

  test('the action runs the bundle on Node 24', () => {
    assert.deepEqual(action.runs, { using: 'node24', main: 'dist/index.js' });
  });
});
