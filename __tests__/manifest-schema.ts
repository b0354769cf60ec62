import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = JSON.parse(
  await readFile(resolve(import.meta.dirname, '..', 'schema', 'manifest.schema.json'), 'utf8'),
);
const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
  allErrors: true,
}).compile(schema);

/** What the tests look at. */
export interface Manifest {
  readonly [key: string]: unknown;
  readonly exports: readonly Record<string, unknown>[];
  readonly files: readonly Record<string, unknown>[];
}

/** The manifest that is written in `text`, which has to be as the schema says. */
export function validManifest(text: string): Manifest {
  const manifest = JSON.parse(text);
  assert.ok(validate(manifest), JSON.stringify(validate.errors, null, 2));
  return manifest as Manifest;
}

/** Whether the schema takes it. */
export function isValid(manifest: unknown): boolean {
  return validate(manifest);
}
