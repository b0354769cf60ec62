import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { retryBusy } from '../../src/platform/retry-busy.ts';

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
