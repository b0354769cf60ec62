import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { isInside, retryBusy } from '../../src/platform/files.ts';

suite('isInside', () => {
  const onWindows: readonly (readonly [path: string, inside: boolean])[] = [
    ['out', true],
    ['out\\csv', true],
    ['out/csv', true],
    ['.', true],
    ['D:\\a\\repo\\repo\\out', true],
    ['d:\\A\\Repo\\repo\\OUT', true],
    ['..out', true],
    ['..', false],
    ['..\\other', false],
    ['out\\..\\..\\other', false],
    ['out/../../other', false],
    ['D:\\a\\repo\\repo2', false],
    ['C:\\a\\repo\\repo\\out', false],
    ['C:out', false],
    ['\\out', false],
    ['\\\\server\\share\\out', false],
    ['\\\\?\\C:\\out', false],
  ];
  for (const [path, inside] of onWindows)
    test(`on Windows, ${path} is ${inside ? 'inside' : 'outside'}`, () => {
      const workspace = 'D:\\a\\repo\\repo';
      assert.equal(isInside(workspace, win32.resolve(workspace, path), win32), inside);
    });

  for (const platform of [win32, posix])
    test(`what lies outside takes steps up, on ${platform === win32 ? 'Windows' : 'POSIX'}`, () => {
      const workspace = platform === win32 ? 'D:\\a\\repo' : '/home/runner/repo';
      const step = fc.constantFrom('..', '.', 'a', 'b.csv', '...', '..a');
      fc.assert(
        fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
          let depth = 0;
          let lowest = 0;
          for (const each of steps) {
            depth += each === '..' ? -1 : each === '.' ? 0 : 1;
            lowest = Math.min(lowest, depth);
          }
          // Names that could lead back in are none of the steps, so who ever was above is outside.
          const path = platform.resolve(workspace, steps.join(platform.sep));
          assert.equal(isInside(workspace, path, platform), lowest === 0);
        }),
      );
    });
});

const error = (code: string) => Object.assign(new Error(code), { code });

function attempts(failures: number, code: string) {
  const slept: number[] = [];
  let tries = 0;
  const run = () =>
    retryBusy(
      async () => {
        tries += 1;
        if (tries <= failures) throw error(code);
        return tries;
      },
      async (ms) => {
        slept.push(ms);
      },
    );
  return { run, slept };
}

suite('a file that another program holds open', () => {
  for (const code of ['EBUSY', 'EPERM', 'EACCES'])
    test(`is waited for: ${code}`, async () => {
      const { run, slept } = attempts(4, code);
      assert.equal(await run(), 5);
      assert.equal(slept.length, 4);
    });

  test('is given up after a little more than a second', async () => {
    const { run, slept } = attempts(100, 'EBUSY');
    await assert.rejects(run(), { code: 'EBUSY' });
    const total = slept.reduce((sum, ms) => sum + ms, 0);
    assert.ok(total >= 1_000 && total <= 1_300, `${total} ms`);
  });

  test('is not waited for where something else is wrong', async () => {
    const { run, slept } = attempts(1, 'ENOSPC');
    await assert.rejects(run(), { code: 'ENOSPC' });
    assert.deepEqual(slept, []);
  });
});
