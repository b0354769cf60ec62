/**
 * Runs another bundle and this tree's over the same cases, each against a simulated Harness and artifact service of its own, and
 * prints what an outsider sees differ: exit code, outputs, files, manifest, artifact, requests. Wording is counted apart.
 *
 *   npm run differential -- --against <commit or folder of a bundle> [--seed 1] [--cases 300] [--only <number,…>] [--jobs 3]
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Case, fixedCases } from './differential/cases.ts';
import { generatedCases } from './differential/generated.ts';
import { recordCase } from './differential/record.ts';
import { type Difference, differencesOf, Report } from './differential/report.ts';

const root = resolve(import.meta.dirname, '..');
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    against: text,
    seed: { ...text, default: '1' },
    cases: { ...text, default: '300' },
    only: text,
    jobs: { ...text, default: '3' },
  },
});
if (values.against === undefined) {
  console.error(
    'Usage: npm run differential -- --against <commit or folder> [--seed N] [--cases N] [--only N] [--jobs N]',
  );
  process.exit(2);
}

const temporary = await mkdtemp(join(tmpdir(), 'bundle-'));
const other = bundleOf(values.against);
const cases = [...fixedCases(), ...generatedCases(Number(values.seed), Number(values.cases))];
const report = new Report();
const startedMs = performance.now();
const numbers = values.only === undefined ? [...cases.keys()] : values.only.split(',').map(Number);
console.log(
  `${numbers.length} of ${cases.length} cases, seed ${values.seed}: ${other} (old) and this tree's dist/ (new)`,
);

const waiting = [...numbers];
await Promise.all(
  Array.from({ length: Number(values.jobs) }, async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift())
      report.add(number, caseOf(number), await differencesIn(number));
  }),
);
// On a machine at its limit a deadline may come before what would have been in time, so what is rare has to show twice.
if (values.only === undefined)
  for (const number of report.rare()) report.confirm(number, await differencesIn(number));
await rm(temporary, { recursive: true, force: true });

report.print();
const seconds = Math.round((performance.now() - startedMs) / 1_000);
console.log(
  `\nOne of them again, with its logs: npm run differential -- --against ${values.against} --seed ${values.seed} --cases ${values.cases} --only <number>   (${seconds} s)`,
);
process.exitCode = report.hasDifferences ? 1 : 0;

function caseOf(number: number): Case {
  const test = cases[number];
  if (test === undefined) throw new Error(`there is no case ${number}`);
  return test;
}

async function differencesIn(number: number): Promise<Difference[]> {
  const bundles = { old: other, new: join(root, 'dist', 'index.js') };
  const [before, after] = await Promise.all([
    recordCase(bundles.old, caseOf(number)),
    recordCase(bundles.new, caseOf(number)),
  ]).catch((cause: unknown) => {
    throw new Error(`case ${number} (${caseOf(number).name}) could not be recorded`, { cause });
  });
  if (values.only !== undefined) {
    for (const [name, recordings] of Object.entries({ old: before, new: after }))
      for (const { log, behaviour } of recordings)
        console.log(`\n── ${name}, exit code ${behaviour.exitCode} ──\n${log}`);
  }
  return differencesOf(before, after);
}

/** index.js of the folder, or of the commit's dist/. */
function bundleOf(against: string): string {
  if (existsSync(join(against, 'index.js'))) return resolve(against, 'index.js');
  const archive = execFileSync('git', ['archive', against, 'dist'], { cwd: root, maxBuffer: 2 ** 28 });
  execFileSync('tar', ['-x', '-C', temporary], { input: archive });
  return join(temporary, 'dist', 'index.js');
}
