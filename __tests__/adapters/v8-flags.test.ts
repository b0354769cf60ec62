import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const module = join(import.meta.dirname, '..', '..', 'src', 'adapters', 'v8-flags.ts');

/** How often V8 says, after each of the calls, that it compiles a function which is run again and again. */
async function compilations(...calls: readonly string[]): Promise<number[]> {
  const script = `
    import { saveMemory, stopCompilers } from ${JSON.stringify(module)};
    let kept = 0;
    for (const call of [${calls.map((call) => `() => ${call}`).join()}]) {
      await call();
      const hot = new Function('numbers', 'let sum = 0; for (const number of numbers) sum += number * 2; return sum');
      const numbers = Array.from({ length: 100 }, (_, index) => index);
      for (let run = 0; run < 30000; run += 1) kept += hot(numbers);
      await new Promise((resolve) => setImmediate(resolve));
      process.stdout.write('\\nNEXT\\n');
    }`;
  const flags = ['--trace-opt', '--input-type=module'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '-e', script]);
  const parts = stdout.split('\nNEXT\n').slice(0, calls.length);
  return parts.map((part) => part.split('compiling method').length - 1);
}

test('while memory is saved, no compiler works in the background, for which an exit might wait for ever', async () => {
  const [usual = 0, saving] = await compilations('saveMemory(false)', 'saveMemory(true)');
  assert.ok(usual > 0, `${usual} compilations`);
  assert.equal(saving, 0);
});

test('afterwards code is made fast as usual', async () => {
  const [saving, usual = 0] = await compilations('saveMemory(true)', 'saveMemory(false)');
  assert.equal(saving, 0);
  assert.ok(usual > 0, `${usual} compilations`);
});

test('no compiler begins to work near the end', async () => {
  const [usual = 0, ending] = await compilations('{}', 'stopCompilers()');
  assert.ok(usual > 0, `${usual} compilations`);
  assert.equal(ending, 0);
});
