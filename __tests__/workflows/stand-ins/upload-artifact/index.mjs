import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const client = join(process.env.STAND_IN_PACKAGES, '@actions/artifact/lib/artifact.js');
const { DefaultArtifactClient } = await import(pathToFileURL(client).href);

assert.equal(process.env['INPUT_IF-NO-FILES-FOUND'], 'error');
const root = resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH);
const entries = await readdir(root, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
assert.ok(files.length > 0);
await new DefaultArtifactClient().uploadArtifact(process.env.INPUT_NAME, files, root);
