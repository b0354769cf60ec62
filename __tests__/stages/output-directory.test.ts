import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { unavailable } from '../unavailable.ts';
import { createWorld } from '../world.ts';

suite('before any request, an output directory is refused', () => {
  for (const [what, prepare, inputs, problem, skip = false] of [
    ...['../elsewhere', '/tmp/elsewhere', 'a/../../b'].map(
      (directory) =>
        [
          `that leads out of the workspace: ${directory}`,
          async () => {},
          { 'output-directory': directory },
          /^error: output-directory: expected a directory inside the workspace, got "/m,
        ] as const,
    ),
    [
      'that is a symbolic link out of the workspace',
      async (path: string, outside: string) => symlink(outside, path),
      {},
      /^error: .*expected a directory inside the workspace/m,
      unavailable.symlinks,
    ],
    [
      'that is a file',
      async (path: string) => writeFile(path, ''),
      {},
      /^error: cannot write .*: file already exists \(EEXIST\)/m,
    ],
    [
      'without permission',
      async (path: string) => {
        await mkdir(path);
        await chmod(path, 0o500);
      },
      {},
      /^error: .*permission denied/m,
      unavailable.modes,
    ],
  ] as const)
    test(what, { skip }, async (t) => {
      const outside = await mkdtemp(join(tmpdir(), 'outside-'));
      t.after(() => rm(outside, { recursive: true, force: true }));
      const world = await createWorld(t);
      await prepare(join(world.workspace, 'harness-sei'), outside);
      assert.equal(await world.run(inputs), 1);
      assert.match(world.log.join('\n'), problem);
      assert.match(world.log.at(-1) ?? '', /^Outcome: failed/);
      assert.equal(world.simulator.requests.length, 0);
    });
});
