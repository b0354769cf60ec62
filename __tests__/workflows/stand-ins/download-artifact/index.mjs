import assert from 'node:assert/strict';
import { join, matchesGlob, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const client = join(process.env.STAND_IN_PACKAGES, '@actions/artifact/lib/artifact.js');
const { DefaultArtifactClient } = await import(pathToFileURL(client).href);

assert.equal(process.env['INPUT_MERGE-MULTIPLE'], 'true');
const path = resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH);
const service = new DefaultArtifactClient();
const { artifacts } = await service.listArtifacts({ latest: true });
for (const { id, name, digest } of artifacts.filter(({ name }) =>
  matchesGlob(name, process.env.INPUT_PATTERN),
)) {
  const { digestMismatch } = await service.downloadArtifact(id, { path, expectedHash: digest });
  assert.ok(!digestMismatch, name);
}
