/**
 * Shows that the protections are tested: takes each one out in a copy of the repository, builds that, and runs the test
 * that must turn red. A mutant whose test stays green is a failure of this script. `npm run test:mutations -- 3 7` runs some, `--check`
 * none: it tells only whether each row still fits the sources.
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
  /** … and what it returns in the mutant, whatever it is given; nothing if undefined. */
  readonly returns: string | undefined;
  /** Below `__tests__`, without its ending. */
  readonly test: string;
  readonly row: string;
}

const MUTATIONS: readonly Mutation[] = [
  {
    protection: 'the key stays with the origin of base-url',
    file: 'src/harness/send.ts',
    line: 'return origin === baseUrl.origin;',
    mutant: 'return true;',
    test: 'key',
    row: 'a 302 to another origin is followed without it',
  },
  {
    protection: 'credentials once dropped stay dropped',
    file: 'src/harness/send.ts',
    line: 'isTrusted &&= isOurs;',
    mutant: 'isTrusted = isOurs;',
    test: 'key',
    row: 'a redirect that comes back from another origin',
  },
  {
    protection: 'secrets are masked before a message is cut',
    file: 'src/harness/http-errors.ts',
    line: 'const quote = (text: string) => quoteForeign(redact(text));',
    mutant: 'const quote = (text: string) => redact(quoteForeign(text));',
    test: 'key',
    row: 'no part of the key is left where an error is cut',
  },
  {
    protection: 'certificates are verified',
    file: 'src/platform/http-transport.ts',
    line: 'assertVerifiedTls(url);',
    mutant: '',
    test: 'key',
    row: 'is not sent where certificates are not verified',
  },
  {
    protection: 'an unusable proxy is not bypassed',
    file: 'src/platform/proxy.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    line: "throw new Failure('unreachable', `the environment variable ${variable} ${problem}`, { hint: PROXY_HINT });",
    mutant: 'return undefined;',
    test: 'key',
    row: 'does not go around a proxy that is unusable',
  },
  {
    protection: 'a reset of an answer without a length is heard',
    file: 'src/platform/http-transport.ts',
    line: "sent?.on('error', (error) => message.destroy(error));",
    mutant: '',
    test: 'faults',
    row: 'a plain file of unknown length, reset between two rows',
  },
  {
    protection: 'plain http is not followed',
    file: 'src/harness/send.ts',
    line: 'to === null || !isSafeFrom(from, to)',
    mutant: 'to === null || !isSafeFrom(from, from)',
    test: 'faults',
    row: 'a redirect to plain http elsewhere',
  },
  {
    protection: 'an id cannot change the path',
    file: 'src/harness/responses.ts',
    line: '!isExportId(exportId)',
    mutant: "exportId === ''",
    test: 'faults',
    row: 'an id that would change the path',
  },
  {
    protection: 'a JSON answer cannot fill the memory',
    file: 'src/harness/body.ts',
    line: 'if (bytes > maxBytes) throw tooLong(response.status, maxBytes);',
    mutant: '',
    test: 'faults',
    row: '200 MB where JSON should be',
  },
  {
    protection: 'a gzip bomb is stopped',
    file: 'src/csv/unpack.ts',
    line: 'if (bytes > maxCsvBytes) throw tooLarge(maxCsvBytes);',
    mutant: '',
    test: 'faults',
    row: 'a gzip that unpacks beyond max-csv-bytes',
  },
  {
    protection: 'nothing half-written is left',
    file: 'src/csv/store.ts',
    line: 'await remove(part);',
    mutant: '',
    test: 'faults',
    row: 'a CSV that ends inside quotes',
  },
  {
    protection: 'a page is not a CSV',
    file: 'src/csv/header.ts',
    line: "if (beginning.startsWith('<')) {",
    mutant: 'if (false) {',
    test: 'faults',
    row: 'HTML in place of a report',
  },
  {
    protection: 'a file cut inside quotes is not whole',
    file: 'src/csv/records.ts',
    line: 'if (this.#insideQuotes) {\n      throw',
    mutant: 'if (false) {\n      throw',
    test: 'faults',
    row: 'a CSV that ends inside quotes',
  },
  {
    protection: 'a stalled answer is given up',
    file: 'src/flow/time-limit.ts',
    line: 'clock.after(ms, () =>',
    mutant: 'clock.after(ms * 1_000, () =>',
    test: 'faults',
    row: 'stall in the body of a download',
  },
  {
    protection: 'a rate limit is waited out',
    file: 'src/harness/http-errors.ts',
    line: "    code: 'rate-limited',\n    transient: true,",
    mutant: "    code: 'rate-limited',\n    transient: false,",
    test: 'faults',
    row: '429 on create, without Retry-After',
  },
  {
    protection: 'the output directory stays inside the workspace',
    file: 'src/platform/files.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    line: "return way !== '..' && !way.startsWith(`..${platform.sep}`) && !platform.isAbsolute(way);",
    mutant: 'return way.length >= 0;',
    test: 'ends',
    row: 'an output directory that leads out of the workspace',
  },
  {
    protection: 'a crash ends red and is told',
    file: 'src/index.ts',
    line: 'stop.abort(toFailure(error));',
    mutant: '',
    test: 'ends',
    row: 'a crash outside of every promise',
  },
  {
    protection: 'the key is masked in what the server says',
    file: 'src/github/runner.ts',
    line: 'redact(harmlessLog(redact(text)))',
    mutant: 'harmlessLog(text)',
    test: 'key',
    row: 'the key is masked before the first line',
  },
  {
    protection: 'server text is no workflow command',
    file: 'src/github/runner.ts',
    line: 'redact(harmlessLog(redact(text)))',
    mutant: 'redact(text)',
    test: 'hostile-text',
    row: 'in an error message it is one harmless line',
  },
  {
    protection: 'no part of the key is shown where a text was cut off',
    file: 'src/redaction.ts',
    line: 'const PREFIX_LENGTH = 8;',
    mutant: 'const PREFIX_LENGTH = 1_000;',
    test: 'key',
    row: 'an error that is cut off within the key',
  },
  {
    protection: 'an exact output with the key in it is refused',
    file: 'src/github/runner.ts',
    line: 'if (refused.holdsSecret(value)) {',
    mutant: 'if (false) {',
    test: 'key',
    row: 'a key that is a word of the path, workspace',
  },
  {
    protection: 'a server that takes no artifact is noticed before the first request',
    file: 'src/stages/guard.ts',
    line: "if (artifact.mode === 'required') throw reason;",
    mutant: '',
    test: 'artifact',
    row: 'a server that the client refuses: artifact: required fails before',
  },
  {
    protection: 'server text is no Markdown',
    file: 'src/summary/markup.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    line: 'const escaped = `&#${character.codePointAt(0)};`;',
    mutant: 'const escaped = character;',
    test: 'hostile-text',
    row: 'in an error message it is one harmless line',
  },
  {
    protection: 'developer-level data stays out of public repositories',
    file: 'src/stages/guard.ts',
    line: "if (visibility === 'public') throw stop();",
    mutant: '',
    test: 'privacy',
    row: 'stops the run before anything is requested',
  },
  {
    protection: 'names become pseudonyms',
    file: 'src/csv/merge.ts',
    line: "cells[cell] = pseudonym(cells[cell] ?? '');",
    mutant: '{}',
    test: 'privacy',
    row: 'names leave the process nowhere',
  },
];

const root = resolve(import.meta.dirname, '..');
const only = process.argv.slice(2).map(Number);
// The sources move on: what is not found any more is told before minutes are spent on the others.
const stale: string[] = [];
for (const { file, line } of MUTATIONS) {
  const source = await readFile(join(root, file), 'utf8');
  if (source.split(line).length !== 2) stale.push(`${file} holds this not once: ${line}`);
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

async function isKilled({ file, line, mutant, test, row }: Mutation): Promise<boolean> {
  const copy = await mkdtemp(join(tmpdir(), 'mutant-'));
  try {
    for (const name of [
      'src',
      'simulator',
      'schema',
      'scripts',
      '__tests__',
      'package.json',
      'tsconfig.json',
      'tsconfig.build.json',
    ]) {
      await cp(join(root, name), join(copy, name), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    const source = await readFile(join(copy, file), 'utf8');
    await writeFile(
      join(copy, file),
      source.replace(line, () => mutant),
    );

    const node = (...args: string[]) =>
      spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 });
    const built = node('scripts/build.ts', '--no-type-check');
    if (built.status !== 0)
      throw new Error(`the mutant of ${file} does not build:\n${built.stdout}${built.stderr}`);
    const ran = node('--test', '--test-name-pattern', row, `__tests__/dist/${test}.test.ts`);
    const count = (what: string) => Number(new RegExp(`^. ${what} (\\d+)$`, 'm').exec(ran.stdout)?.[1] ?? 0);
    if (count('pass') + count('fail') === 0) throw new Error(`no test is called ${row}:\n${ran.stdout}`);
    return count('fail') > 0;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
