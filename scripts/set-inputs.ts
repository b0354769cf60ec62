import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

const OURS = 'octo-org/harness-sei-export';

/**
 * The workflow with further inputs for this action (and its reusable workflow), everything else byte for byte as it was: what the
 * examples can't know is where the test's server listens, and how short its budgets are. `ofJob` is for one job alone.
 */
export function setInputs(
  source: string,
  ofAll: Readonly<Record<string, string>>,
  ofJob: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): string {
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const jobs = parseDocument(source).get('jobs') as YAMLMap<{ value: string }, YAMLMap>;
  for (const { key, value: job } of jobs.items) {
    const steps = job?.get('steps');
    const users = isSeq(steps) ? steps.items : [job];
    for (const user of users) {
      if (!isMap(user) || !String(user.get('uses') ?? '').startsWith(OURS)) continue;
      const given = user.get('with') as YAMLMap<{ value: string; range: [number, number, number] }>;
      // Without a key it asks nothing of Harness.
      const inputs = given.has('api-key') || user === job ? { ...ofAll, ...ofJob[key.value] } : {};
      for (const [name, value] of Object.entries(inputs)) edits.push(edit(source, given, name, value));
    }
  }
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: inserted }) => text.slice(0, from) + inserted + text.slice(to), source);
}

function edit(
  source: string,
  given: YAMLMap<{ value: string; range: [number, number, number] }>,
  name: string,
  value: string,
) {
  const quoted = JSON.stringify(value);
  const old = given.get(name, true);
  if (isScalar(old) && old.range) return { from: old.range[0], to: old.range[1], text: quoted };
  const from = given.items[0]?.key.range[0] ?? 0;
  const indent = ' '.repeat(from - source.lastIndexOf('\n', from) - 1);
  return { from, to: from, text: `${name}: ${quoted}\n${indent}` };
}
