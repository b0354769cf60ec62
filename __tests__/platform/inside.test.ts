import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { isInside } from '../../src/platform/inside.ts';

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
