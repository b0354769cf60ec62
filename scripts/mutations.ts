/**
 * Shows that the protections are tested: removes each one in a copy of the repository, builds that, and runs the test
 * that must turn red. A mutant whose test stays green is a failure of this script. `npm run test:mutations -- 3 7` runs some, `--check`
 * none: it only says whether each row still fits the sources.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Mutation {
  readonly protection: string;
  readonly file: string;
  /** A function of the file: its name … */
  readonly name: string;
  /** … and what it returns in the mutant for any arguments; nothing if undefined. */
  readonly returns: string | undefined;
  /** Below `__tests__`, without its ending. */
  readonly test: string;
  readonly row: string;
}

const MUTATIONS: readonly Mutation[] = [
  {
    protection: 'the key stays with the origin of base-url',
    file: 'src/harness/send.ts',
    name: 'isHarness',
    returns: 'true',
    test: 'dist/key',
    row: 'a redirect to another origin is followed without it',
  },
  {
    protection: 'certificates are verified',
    file: 'src/platform/http-transport.ts',
    name: 'assertVerifiedTls',
    returns: undefined,
    test: 'dist/key',
    row: 'is not sent where certificates are not verified',
  },
  {
    protection: 'an unusable proxy is not bypassed',
    file: 'src/platform/proxy.ts',
    name: 'proxyFor',
    returns: 'undefined',
    test: 'dist/key',
    row: 'does not go around a proxy that is unusable',
  },
  {
    protection: 'plain http is not followed',
    file: 'src/harness/urls.ts',
    name: 'isSafeFrom',
    returns: 'true',
    test: 'faults',
    row: 'a redirect to plain http elsewhere',
  },
  {
    protection: 'an id cannot change the path',
    file: 'src/harness/urls.ts',
    name: 'isExportId',
    returns: 'true',
    test: 'faults',
    row: 'an id that would change the path',
  },
  {
    protection: 'a part of a file is not the file',
    file: 'src/harness/file-response.ts',
    name: 'assertWhole',
    returns: 'response',
    test: 'faults',
    row: 'a 206 in place of the file',
  },
  {
    protection: 'a gzip bomb is stopped',
    file: 'src/csv/unpack.ts',
    name: 'assertNotTooLarge',
    returns: undefined,
    test: 'faults',
    row: 'a gzip that unpacks beyond max-csv-bytes',
  },
  {
    protection: 'a page is not a CSV',
    file: 'src/csv/header.ts',
    name: 'refuseOtherFormats',
    returns: undefined,
    test: 'faults',
    row: 'HTML in place of a report',
  },
  {
    protection: 'a sentence is no header',
    file: 'src/csv/header.ts',
    name: 'headerFault',
    returns: 'undefined',
    test: 'downloads',
    row: 'what is no header row ends red',
  },
  {
    protection: 'nothing half-written is left',
    file: 'src/csv/store.ts',
    name: 'remove',
    returns: undefined,
    test: 'faults',
    row: 'a CSV that ends inside quotes',
  },
  {
    protection: 'no empty file replaces one with rows',
    file: 'src/csv/store.ts',
    name: 'hasRows',
    returns: 'false',
    test: 'stages/assemble',
    row: 'does not replace one with rows',
  },
  {
    protection: 'an incomplete row never replaces a complete one',
    file: 'src/csv/history.ts',
    name: 'mayReplace',
    returns: 'true',
    test: 'stages/history',
    row: 'never replaces a whole one',
  },
  {
    protection: 'equal rows of several periods differ',
    file: 'src/stages/assemble.ts',
    name: 'needsPeriodColumns',
    returns: 'false',
    test: 'stages/assemble',
    row: 'say which piece of the period they are about',
  },
  {
    protection: 'one id for two requests is an error',
    file: 'src/stages/collect.ts',
    name: 'failAmbiguous',
    returns: '[...results]',
    test: 'stages/collect-export',
    row: 'one export id for different requests fails them all',
  },
  {
    protection: 'the output directory stays inside the workspace',
    file: 'src/platform/files.ts',
    name: 'isInside',
    returns: 'true',
    test: 'stages/output-directory',
    row: 'that leads out of the workspace',
  },
  {
    protection: 'a crash ends red with its reason',
    file: 'src/index.ts',
    name: 'crash',
    returns: undefined,
    test: 'dist/ends',
    row: 'a crash outside of every promise',
  },
  {
    protection: 'no part of a secret is shown',
    file: 'src/redaction.ts',
    name: 'placesIn',
    returns: '[]',
    test: 'dist/key',
    row: 'an error that is cut off within the key',
  },
  {
    protection: 'an exact output with the key in it is refused',
    file: 'src/redaction.ts',
    name: 'holdsSecret',
    returns: 'false',
    test: 'dist/key',
    row: 'a key that is a word of the path, workspace',
  },
  {
    protection: 'server text is no workflow command',
    file: 'src/github/runner.ts',
    name: 'harmlessLog',
    returns: 'text',
    test: 'dist/hostile-text',
    row: 'in an error message it is one harmless line',
  },
  {
    protection: 'server text is no Markdown',
    file: 'src/summary/markup.ts',
    name: 'markdownText',
    returns: 'text',
    test: 'dist/hostile-text',
    row: 'in an error message it is one harmless line',
  },
  {
    protection: 'a server that takes no artifact is noticed before the first request',
    file: 'src/stages/guard.ts',
    name: 'checkArtifact',
    returns: 'inputs',
    test: 'dist/artifact',
    row: 'a server that the client refuses: artifact: required fails before',
  },
  {
    protection: 'no page is made of people',
    file: 'src/privacy/visibility.ts',
    name: 'describePeople',
    returns: 'undefined',
    test: 'stages/report',
    row: 'is refused when the file is there: a column of people',
  },
  {
    protection: 'a name on the page stays text',
    file: 'src/report/cards.ts',
    name: 'htmlText',
    returns: 'text',
    test: 'browser/report',
    row: 'hostile team names, efficiency: shown as they are',
  },
  {
    protection: 'developer-level data stays out of public repositories',
    file: 'src/privacy/personal-columns.ts',
    name: 'isDeveloperLevel',
    returns: 'false',
    test: 'dist/privacy',
    row: 'stops the run before anything is requested',
  },
  {
    protection: 'names become pseudonyms',
    file: 'src/csv/pseudonymize.ts',
    name: 'createPseudonymizer',
    returns: '(cell) => cell',
    test: 'dist/privacy',
    row: 'names leave the process nowhere',
  },
  {
    protection: 'a part of a file is not taken for the whole',
    file: 'src/harness/file-response.ts',
    name: 'isPart',
    returns: 'status === 206',
    test: 'stages/collect-export',
    row: 'in a 200 with bytes 0-99/1000',
  },
  {
    protection: 'secrets are masked in base64',
    file: 'src/redaction.ts',
    name: 'base64Forms',
    returns: '[]',
    test: 'redaction',
    row: 'no eight characters survive of its base64',
  },
  {
    protection: 'addresses make a column one about people in the summary',
    file: 'src/privacy/personal-columns.ts',
    name: 'personColumnsIn',
    returns: '[]',
    test: 'stages/baseline',
    row: 'also where only cells say that they are',
  },
  {
    protection: 'cells separated by semicolons are no columns',
    file: 'src/csv/header.ts',
    name: 'otherSeparators',
    returns: 'undefined',
    test: 'csv/inspection',
    row: 'semicolons beside a comma',
  },
  {
    protection: 'a file about other days is a warning',
    file: 'src/stages/check-files.ts',
    name: 'checkPeriod',
    returns: undefined,
    test: 'stages/collect-export',
    row: 'for 2026-03: a warning',
  },
];

const root = resolve(import.meta.dirname, '..');
const only = process.argv.slice(2).map(Number);
const stale: string[] = [];
for (const mutation of MUTATIONS) {
  if (mutantOf(await readFile(join(root, mutation.file), 'utf8'), mutation) === undefined)
    stale.push(`${mutation.file} has no function ${mutation.name}`);
}
if (stale.length > 0) throw new Error(stale.join('\n'));
if (process.argv.includes('--check')) process.exit();

let survivors = 0;
for (const [index, mutation] of MUTATIONS.entries()) {
  if (only.length > 0 && !only.includes(index + 1)) continue;
  const killed = await isKilled(mutation);
  if (!killed) survivors += 1;
  console.log(
    `${killed ? '✓ red' : '✗ GREEN'}  ${index + 1}. ${mutation.protection} (${mutation.test}: ${mutation.row})`,
  );
}
console.log(survivors === 0 ? 'Every mutant was noticed.' : `${survivors} mutants were not noticed.`);
process.exitCode = survivors === 0 ? 0 : 1;

/** The source with the body of one function or method replaced; undefined if there is none. Biome's layout shows where a body ends. */
function mutantOf(source: string, { name, returns }: Mutation): string | undefined {
  const body = new RegExp(
    `^( *)((?:export )?(?:async )?(?:function )?${name}\\((?!.*;$)[^]*?\\{)\\n[^]*?\\n\\1\\}$`,
    'm',
  );
  if (!body.test(source)) return undefined;
  return source.replace(body, (_, indent: string, head: string) => {
    return `${indent}${head}\n${indent}  ${returns === undefined ? '' : `return ${returns};`}\n${indent}}`;
  });
}

async function isKilled(mutation: Mutation): Promise<boolean> {
  const { file, test, row } = mutation;
  const copy = await mkdtemp(join(tmpdir(), 'mutant-'));
  try {
    for (const name of [
      'src',
      'simulator',
      'schema',
      'scripts',
      '__tests__',
      'action.yml',
      'package.json',
      'tsconfig.json',
      'tsconfig.build.json',
    ]) {
      await cp(join(root, name), join(copy, name), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    const source = await readFile(join(copy, file), 'utf8');
    await writeFile(join(copy, file), mutantOf(source, mutation) ?? '');

    const node = (...args: string[]) =>
      spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 });
    // The tests of these run the bundle.
    if (/^(dist|browser)\//.test(test)) {
      const built = node('scripts/build.ts', '--no-type-check');
      if (built.status !== 0)
        throw new Error(`the mutant of ${file} does not build:\n${built.stdout}${built.stderr}`);
    }
    const ran = node(
      '--test',
      '--test-name-pattern',
      row,
      `__tests__/${test}.${test.startsWith('browser/') ? 'browser' : 'test'}.ts`,
    );
    const count = (what: string) => Number(new RegExp(`^. ${what} (\\d+)$`, 'm').exec(ran.stdout)?.[1] ?? 0);
    if (count('pass') + count('fail') === 0) throw new Error(`no test is called ${row}:\n${ran.stdout}`);
    return count('fail') > 0;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
