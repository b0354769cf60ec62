import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { createRunner } from '../../src/github/runner.ts';
import type { Runner } from '../../src/ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'runner-'));
const [outputFile, summaryFile] = [join(folder, 'output'), join(folder, 'summary')];
after(() => rmSync(folder, { recursive: true }));

/** What a new runner writes to its log while `work` is done. */
function logOf(work: (runner: Runner) => void): string {
  const { write } = process.stdout;
  let log = '';
  process.stdout.write = ((text: string) => {
    log += text;
    return true;
  }) as typeof write;
  try {
    work(createRunner(''));
  } finally {
    process.stdout.write = write;
  }
  return log;
}

/** Runs `work` with these variables set, or without those that are undefined. */
function withEnv<T>(variables: Record<string, string | undefined>, work: () => T): T {
  const { env } = process;
  process.env = { ...env };
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  try {
    return work();
  } finally {
    process.env = env;
  }
}

const printable = (min: number, max: number) =>
  fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: min,
    maxLength: max,
  });
const key = printable(8, 60).filter((text) => !text.includes('*'));

/** Ways in which a server may show a key: whole or cut off, escaped or with something in it that is not seen. */
const SPELLINGS: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => secret.slice(0, 8),
  (secret) => `${secret.slice(0, -1)}…`,
  (secret) => `${secret.slice(0, 5)}\u0007${secret.slice(5)}`,
  (secret) => `${secret.slice(0, 3)}\u001b[31m${secret.slice(3)}`,
  encodeURIComponent,
  (secret) => encodeURIComponent(secret).replaceAll(/%../g, (byte) => byte.toLowerCase()),
  (secret) => secret.replaceAll(/./g, (c) => `%${c.charCodeAt(0).toString(16)}`),
  (secret) => secret.replaceAll(/[^\w]/g, (c) => `&#${c.charCodeAt(0)};`),
  (secret) => JSON.stringify(secret),
];

suite('a secret', () => {
  test('is nowhere, nor eight characters of its beginning', () => {
    fc.assert(
      fc.property(
        printable(0, 12),
        key,
        fc.constantFrom(...SPELLINGS),
        printable(0, 5_000),
        (before, secret, spell, behind) => {
          const text = `${before} ${spell(secret)}${behind}`;
          writeFileSync(outputFile, '');
          const log = withEnv({ GITHUB_OUTPUT: outputFile, RUNNER_DEBUG: '1' }, () =>
            logOf((runner) => {
              runner.mask(secret);
              runner.info(text);
              runner.debug(text);
              runner.warning(text);
              runner.error(text);
              runner.group(text, [text]);
              runner.outputText('text', text);
            }),
          );
          const written = log.replace(/^::add-mask::.*\r?\n/, '') + readFileSync(outputFile, 'utf8');
          const start = secret.slice(0, 8);
          assert.ok(!written.includes(start), written);
          assert.ok(!written.includes(encodeURIComponent(start)), written);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is not in the job summary, whose Markdown hides it in entities', async () => {
    writeFileSync(summaryFile, '');
    process.env.GITHUB_STEP_SUMMARY = summaryFile;
    const writes: Promise<void>[] = [];
    logOf((runner) => {
      runner.mask('sei-key-1234_abc');
      writes.push(runner.summary('| bad key sei&#45;key-1234&#95;a… |'));
    });
    await Promise.all(writes);
    assert.equal(readFileSync(summaryFile, 'utf8').trim(), '| bad key ***… |');
  });

  test('is refused in an output that has to be exact', () => {
    writeFileSync(outputFile, '');
    withEnv({ GITHUB_OUTPUT: outputFile }, () =>
      logOf((runner) => {
        runner.mask('platform-team');
        assert.throws(
          () => runner.output('csv-path', '/home/runner/work/platform-team-2026-Q1.csv'),
          /output csv-path would hold the value of a secret/,
        );
        runner.output('csv-path', '/home/runner/platform/q1.csv');
        runner.output('plan', '[{"target":"platform"}]');
      }),
    );
    const text = readFileSync(outputFile, 'utf8');
    assert.match(text, /\/home\/runner\/platform\/q1\.csv/);
    assert.doesNotMatch(text, /\*\*\*|platform-team/);
  });
});

suite('outputs that cannot be written', () => {
  const places = {
    'without the variable': undefined,
    'without the file': join(folder, 'nowhere', 'output'),
    'with a directory in its place': folder,
  };
  for (const [name, path] of Object.entries(places)) {
    test(`${name}: one Failure names the variable, and the log has no value`, () => {
      const log = withEnv({ GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: path }, () =>
        logOf((runner) => {
          assert.throws(() => runner.output('csv-path', '/a/b.csv'), {
            code: 'file-system',
            message: /^cannot write the file that GITHUB_OUTPUT names: /,
          });
          runner.output('outcome', 'failed');
          runner.outputText('failed-targets', 'platform-team');
        }),
      );
      assert.equal(log, '');
    });
  }
});

test('outputs stay below what a runner takes of all together, and one that is left out is a warning', () => {
  const path = join(folder, 'outputs');
  writeFileSync(path, '');
  const log = withEnv({ GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: path }, () =>
    logOf((runner) => {
      // The last value of an output counts.
      for (let times = 0; times < 20; times += 1) runner.output('export-ids', 'x'.repeat(100_000));
      runner.output('columns', 'y'.repeat(900_000));
      runner.output('outcome', 'completed');
    }),
  );
  const written = readFileSync(path, 'utf8');
  assert.match(written, /outcome/);
  assert.doesNotMatch(written, /yyy/);
  assert.match(log, /^::warning::Output columns is not set/);
});

test("the token of the runner's own services is not shown where they repeat it", () => {
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzY3AiOiJBY3Rpb25zIn0.c2lnbmF0dXJl';
  const log = withEnv({ ACTIONS_RUNTIME_TOKEN: token }, () =>
    logOf((runner) => runner.error(`no access with ${token}`)),
  );
  assert.equal(log.trim(), '::error::no access with ***');
});

test('outside of a workflow outputs are not written, nor shown', () => {
  const log = withEnv({ GITHUB_ACTIONS: undefined, GITHUB_OUTPUT: undefined }, () =>
    logOf((runner) => runner.output('csv-path', '/a/b.csv')),
  );
  assert.equal(log, '');
});

test('a line of a server is no command', () => {
  const text = 'a\n::set-output name=x::y\n##[error]z';
  const log = withEnv({ RUNNER_DEBUG: '1' }, () =>
    logOf((runner) => {
      runner.info(text);
      runner.debug(text);
      runner.warning(text);
      runner.group(text, [text]);
    }),
  );
  const commands = [...log.matchAll(/^\s*::([\w-]+)|##\[/gm)].map(([, name]) => name);
  assert.deepEqual(commands, ['debug', 'warning', 'group', 'endgroup']);
});

test('an input is trimmed, and empty where it is not given', () =>
  withEnv({ 'INPUT_TEAM-IDS': ' a=1\n' }, () => {
    const runner = createRunner('');
    assert.deepEqual([runner.input('team-ids'), runner.input('period')], ['a=1', '']);
  }));

test('who can read the repository is unknown where there is no event, or none that can be read', async () => {
  const event = join(folder, 'event.json');
  for (const [text, expected] of [
    ['{"repository": {"private": false}}', 'public'],
    ['{"schedule": "0 6 2 * *"}', 'unknown'],
    ['', 'unknown'],
  ] as const) {
    writeFileSync(event, text);
    assert.equal(await createRunner(event).visibility(), expected);
  }
  for (const path of ['', join(folder, 'nowhere.json')])
    assert.equal(await createRunner(path).visibility(), 'unknown');
});
