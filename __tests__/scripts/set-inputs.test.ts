import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { setInputs } from '../../scripts/set-inputs.ts';

const examples = resolve(import.meta.dirname, '../../examples');

suite('setInputs', async () => {
  for (const file of (await readdir(examples)).filter((name) => name !== 'zizmor.yml')) {
    test(`${file} stays as it is but for the line that is added`, async () => {
      const source = await readFile(join(examples, file), 'utf8');
      const edited = setInputs(source, { 'base-url': 'http://127.0.0.1:1/sei' });
      const added = /^ +base-url: "http:\/\/127\.0\.0\.1:1\/sei"\n/gm;
      assert.ok(added.test(edited));
      assert.equal(edited.replaceAll(added, ''), source);
    });
  }

  test('a value that is given is replaced, in the job that is named', () => {
    const step = (value: string) => `
      steps:
        - uses: octo-org/harness-sei-export@v1
          with:
            api-key: key # a comment
            timeout-minutes: ${value}
`;
    const jobs = (first: string, second: string) => `jobs:\n  a:${step(first)}  b:${step(second)}`;
    assert.equal(setInputs(jobs('20', '30'), {}, { b: { 'timeout-minutes': '0.03' } }), jobs('20', '"0.03"'));
  });

  test('what is not this action, or asks nothing of Harness, is left alone', () => {
    const source = `jobs:
  a:
    steps:
      - run: ls
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: octo-org/harness-sei-export@v1
        with:
          input-files: '*.csv'
`;
    assert.equal(setInputs(source, { 'base-url': 'http://127.0.0.1:1' }), source);
  });
});
