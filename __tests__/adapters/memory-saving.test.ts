import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const module = join(import.meta.dirname, '..', '..', 'src', 'adapters', 'memory-saving.ts');

/** What V8 says it optimizes of a function called `hot`, which is run until it would be, after each of the calls. */
async function optimizations(...calls: readonly boolean[]): Promise<number[]> {
  const script = `
    const { saveMemory } = await import(${JSON.stringify(module)});
    let kept = 0;
    for (const isSaved of ${JSON.stringify(calls)}) {
      await saveMemory(isSaved);
      const hot = new Function('numbers', 'let sum = 0; for (const number of numbers) sum += number * 2; return sum');
      Object.defineProperty(hot, 'name', { value: 'hot' });
      const numbers = Array.from({ length: 100 }, (_, index) => index);
      for (let run = 0; run < 30000; run += 1) kept += hot(numbers);
      await new Promise((resolve) => setImmediate(resolve));
      process.stdout.write('\\nNEXT\\n');
    }`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--trace-opt',
    '--input-type=module',
    '-e',
    script,
  ]);
  return stdout
    .split('\nNEXT\n')
    .slice(0, calls.length)
    .map((part) => part.split('compiling method').length - 1);
}

test('while memory is saved, no compiler works in the background, for which an exit would wait for ever', async () => {
  const [usual, saving] = await optimizations(false, true);
  assert.ok(usual !== undefined && usual > 0, `${usual} optimizations`);
  assert.equal(saving, 0);
});

test('afterwards code is made fast as usual', async () => {
  const [saving, usual] = await optimizations(true, false);
  assert.equal(saving, 0);
  assert.ok(usual !== undefined && usual > 0, `${usual} optimizations`);
});
