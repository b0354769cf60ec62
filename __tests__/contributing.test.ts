import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { describe, test } from 'node:test';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFile(join(root, path), 'utf8');
const page = await read('CONTRIBUTING.md');
const { scripts, dependencies } = JSON.parse(await read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

function sectionOf(heading: string): string {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  return section.split('\n## ')[0] ?? '';
}

/** The first cells of the table below a heading, where they are names in backticks. */
function firstCells(heading: string): string[] {
  return [...sectionOf(heading).matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
}

describe('the page for contributors', () => {
  test('names files and folders that are there', () => {
    const paths = [...page.matchAll(/`((?:src|simulator|scripts|__tests__)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    assert.ok(paths.length > 30, `${paths.length} paths`);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
    const linked = [...page.matchAll(/\]\(([^)#:]+)/g)].map(([, path = '']) => path);
    assert.deepEqual(
      linked.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  test('says where to follow Harness, and the simulator has a counterpart', () => {
    const rows = [...sectionOf('When Harness changes').matchAll(/^\| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)];
    assert.ok(rows.length > 10, `${rows.length} rows`);
    for (const [, ours = '', theirs = ''] of rows.slice(1)) {
      assert.ok(/`src\/[^`]+`/.test(ours), ours);
      assert.ok(theirs === '–' || /`simulator\/[^`]+`/.test(theirs), theirs);
    }
  });

  test('has a row for each command', () => {
    const named = firstCells('Commands').map((command) => command.replace(/^npm (run )?/, ''));
    const own = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
    assert.deepEqual(named.sort(), own.sort());
  });

  test('gives a reason for each dependency of the bundle', () => {
    assert.deepEqual(firstCells('Dependencies').sort(), Object.keys(dependencies).sort());
  });

  test('is linked from where people look for it', async () => {
    for (const path of ['README.md', '.github/pull_request_template.md'])
      assert.match(await read(path), /CONTRIBUTING\.md/, basename(path));
  });
});
