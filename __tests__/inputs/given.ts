import assert from 'node:assert/strict';
import { InvalidInputs } from '../../src/failure.ts';
import { type Inputs, parseInputs } from '../../src/inputs/index.ts';

export type Given = Readonly<Record<string, string>>;

export const KEY = 'sei-key-4711';
const NOW = '2026-04-15T09:00:00Z';

/** What a step has to give at least, for an export that is created or for a legacy report. */
const minimum: Given = {
  'api-key': KEY,
  'org-identifier': 'default',
  'project-identifier': 'insights',
  export: 'business-alignment',
  'team-ids': '1',
};

export function parse(given: Given, now = NOW): Promise<Inputs> {
  const all: Given = { ...minimum, ...given };
  return parseInputs((name) => (Object.hasOwn(all, name) ? (all[name] ?? '') : ''), Date.parse(now));
}

/** Every problem that is reported; none if the inputs are taken. */
export async function problemsOf(given: Given): Promise<readonly string[]> {
  try {
    await parse(given);
  } catch (thrown) {
    assert.ok(thrown instanceof InvalidInputs, String(thrown));
    return thrown.problems;
  }
  return [];
}
