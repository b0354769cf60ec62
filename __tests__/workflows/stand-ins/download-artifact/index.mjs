import assert from 'node:assert/strict';
import { join, matchesGlob, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const client = join(process.env.STAND_IN_PACKAGES, '@actions/artifact/lib/artifact.js');
const { DefaultArtifactClient } = await import(pathToFileURL(client).href);

const { INPUT_NAME: wanted, INPUT_PATTERN: pattern } = process.env;
assert.ok(wanted || process.env['INPUT_MERGE-MULTIPLE'] === 'true');
const path = resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH);
const service = new DefaultArtifactClient();
const { artifacts } = await service.listArtifacts({ latest: true });
const chosen = artifacts.filter(({ name }) => (wanted ? name === wanted : matchesGlob(name, pattern)));
assert.ok(chosen.length > 0 || !wanted, 'there is no such artifact');
for (const { id, name, digest } of chosen) {
  const { digestMismatch } = await service.downloadArtifact(id, { path, expectedHash: digest });
  assert.ok(!digestMismatch, name);
}
