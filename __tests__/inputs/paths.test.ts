import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse, problemsOf } from './given.ts';

suite('a path has the same parts on every system', () => {
  for (const [given, path] of [
    ['out\\csv', 'out/csv'],
    ['.\\out\\csv', './out/csv'],
    ['D:\\a\\repo\\out', 'D:/a/repo/out'],
    ['/home/runner/work/out', '/home/runner/work/out'],
    ['a/../b', 'a/../b'],
    ['console/out.d/v1.2', 'console/out.d/v1.2'],
  ] as const)
    test(`${given} is ${path}`, async () => {
      assert.equal((await parse({ 'output-directory': given })).outputDirectory, path);
      assert.equal((await parse({ baseline: `${given}/a.csv` })).baseline, `${path}/a.csv`);
    });

  for (const given of ['..', '../out', 'out/../..', '..\\out', 'a\\..\\..\\b'])
    test(`${given} leads out`, async () => {
      for (const name of ['output-directory', 'baseline'])
        assert.match(
          (await problemsOf({ [name]: given })).join(),
          /^[a-z-]+: expected a (directory|file) inside the workspace, got "/,
        );
    });

  for (const given of [
    'CON',
    'out/aux',
    'nul.d/x',
    'com1',
    'out.',
    'out ./x',
    'a:b',
    'a/b?',
    'a|b',
    'lpt¹.csv',
  ])
    test(`${given} is not what it says on Windows`, async () => {
      for (const name of ['output-directory', 'baseline'])
        assert.match(
          (await problemsOf({ [name]: given })).join(),
          /^[a-z-]+: expected a (directory|file) whose path also works on Windows, got "/,
        );
    });
});
