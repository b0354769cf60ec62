import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startArtifactService } from '../../simulator/artifact-service.ts';
import type { Effect } from '../../simulator/index.ts';
import { createArtifactStore, type WorkflowRun } from '../../src/github/artifacts.ts';
import type { ArtifactRequest } from '../../src/ports.ts';

const RUN: WorkflowRun = {
  attempt: 1,
  url: 'https://github.com/octo-org/octo-repo/actions/runs/1',
  serverUrl: 'https://github.com',
  missingVariables: [],
};

/** What the client itself decides; its package does not export it. */
const config = join(
  resolve(import.meta.dirname, '..', '..'),
  'node_modules/@actions/artifact/lib/internal/shared/config.js',
);
const { isGhes } = (await import(pathToFileURL(config).href)) as { isGhes: () => boolean };

suite('whether anything can be uploaded from here is known without a request', () => {
  const servers = [
    'https://github.com',
    'https://GitHub.com/',
    'https://octo.ghe.com',
    'http://gitea.localhost:3000',
    'https://github.octo-org.example',
    'https://git.octo-org.example:8443/forge',
    'https://notgithub.com',
    'https://ghe.com',
    'http://localhost:3000',
    'https://github.com.octo-org.example',
  ];
  for (const serverUrl of servers) {
    test(`${serverUrl}, as the client decides`, () => {
      process.env.GITHUB_SERVER_URL = serverUrl;
      const reason = createArtifactStore({ ...RUN, serverUrl }).unsupported();
      assert.equal(reason !== undefined, isGhes());
    });
  }

  test('a server that the client refuses is named, and what to write', () => {
    const store = createArtifactStore({ ...RUN, serverUrl: 'https://git.octo-org.example' });
    const reason = store.unsupported() ?? '';
    assert.match(reason, /git\.octo-org\.example/);
    assert.match(reason, /artifact: off/);
    assert.match(reason, /uses: actions\/upload-artifact@v3-node20/);
    assert.doesNotMatch(reason, /Enterprise/);
  });

  test('the variables that are not set are named', () => {
    const store = createArtifactStore({ ...RUN, missingVariables: ['ACTIONS_RESULTS_URL'] });
    assert.match(store.unsupported() ?? '', /ACTIONS_RESULTS_URL not set/);
  });

  test('something that is no address is refused, not thrown', () => {
    assert.ok(createArtifactStore({ ...RUN, serverUrl: 'git.octo-org.example' }).unsupported());
  });
});

suite('what the service answers is reported once, with what to do', () => {
  const json = (status: number, msg: string): Effect => ({
    answer: { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ msg }) },
  });
  const rows: readonly (readonly [name: string, effect: Effect, sentence: RegExp])[] = [
    [
      'Gitea up to 1.25: 500 in plain text',
      { answer: { status: 500, headers: { 'content-type': 'text/plain' }, body: 'Error decode request' } },
      /^artifact a: .*The artifact service does not answer as GitHub's artifact client expects\. .*upload-artifact@v3-node20/,
    ],
    [
      'a page in place of JSON',
      { answer: { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>sign in</html>' } },
      /^artifact a: .*The artifact service does not answer as/,
    ],
    ['403', json(403, 'no write access'), /^artifact a: .*no write access\. The run may be over/],
    [
      'a full quota',
      json(403, 'insufficient usage to upload'),
      /^artifact a: .*quota.* Delete old artifacts/,
    ],
    [
      'a full quota in the words of the service',
      json(403, 'Artifact storage quota has been hit. Unable to upload any new artifacts.'),
      /^artifact a: .*quota.* Delete old artifacts/,
    ],
    ['503 for ever', json(503, 'busy'), /^artifact a: .*\(503\).*: busy\. Run the job again\.$/],
    [
      'storage that refuses, as a proxy does',
      { answer: { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>blocked</html>' } },
      /^artifact a: the storage behind the artifact service refused it: .*blocked.*blob\.core\.windows\.net/,
    ],
    [
      'storage whose answer cannot be read',
      { answer: { status: 403, body: '<Error><Code>AuthenticationFailed</Code></Error>' } },
      /^artifact a: the storage behind the artifact service refused it: /,
    ],
    ['a reset', { reset: 'before-headers' }, /^artifact a: .*ECONNRESET.*ACTIONS_RESULTS_URL/],
  ];
  for (const [name, effect, sentence] of rows) {
    test(name, async (t) => {
      const service = await startArtifactService();
      t.after(() => service.close());
      process.env.ACTIONS_RESULTS_URL = service.resultsUrl;
      process.env.ACTIONS_RUNTIME_TOKEN = service.runtimeToken;
      process.env.GITHUB_SERVER_URL = 'https://github.com';
      const on = name.startsWith('storage') ? 'blob' : 'create-artifact';
      service.faults.add({ on, times: Number.POSITIVE_INFINITY, do: effect });
      // The client waits 24 s between its five tries.
      const { setTimeout } = globalThis;
      const soon = (work: () => void, ms = 0) => setTimeout(work, ms > 1_000 && ms < 60_000 ? 1 : ms);
      t.mock.method(globalThis, 'setTimeout', soon as typeof setTimeout);
      const request: ArtifactRequest = {
        name: 'a',
        format: 'zip',
        files: [import.meta.filename],
        retentionDays: undefined,
        compressionLevel: undefined,
        overwrite: false,
      };
      const thrown = await createArtifactStore(RUN)
        .upload(request, new AbortController().signal)
        .catch((failure) => failure);
      assert.match(thrown.sentence, sentence);
    });
  }

  test('a proxy whose address cannot be read', async (t) => {
    const service = await startArtifactService();
    t.after(() => service.close());
    process.env.http_proxy = 'http://svc:100%sure@proxy.octo-org.example:3128';
    t.after(() => delete process.env.http_proxy);
    process.env.ACTIONS_RESULTS_URL = service.resultsUrl;
    process.env.ACTIONS_RUNTIME_TOKEN = service.runtimeToken;
    process.env.GITHUB_SERVER_URL = 'https://github.com';
    const request = { name: 'a', format: 'zip', files: [import.meta.filename], overwrite: false } as const;
    const thrown = await createArtifactStore(RUN)
      .upload(
        { ...request, retentionDays: undefined, compressionLevel: undefined },
        new AbortController().signal,
      )
      .catch((failure) => failure);
    assert.match(thrown.sentence, /^artifact a: .*https_proxy/);
  });
});
