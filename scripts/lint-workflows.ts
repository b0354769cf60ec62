/**
 * Checks action.yml, every workflow and every example: actionlint (with shellcheck for the scripts inside), zizmor for their
 * security, and GitHub's own language service, which also knows the inputs that the action has; a runner only warns of others. The
 * issue forms are checked against their schemas, and shell scripts by shellcheck.
 * `npm run lint:workflows` fails on any finding, and where a checker can't be had.
 */
import { spawnSync } from 'node:child_process';
import { glob, readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { findTool } from './tools.ts';

const root = resolve(import.meta.dirname, '..');
const OURS = 'octo-org/harness-sei-export';

const workflows = await filesOf('.github/workflows/*.yml');
const examples = (await filesOf('examples/*.yml')).filter((file) => file !== join('examples', 'zizmor.yml'));
const issueForms = await filesOf('.github/ISSUE_TEMPLATE/*.yml');
const shellScripts = [
  '.ci/run',
  ...(await filesOf('scripts/*.sh')),
  ...(await filesOf('__tests__/workflows/stand-ins/programs/*')),
];
const actions = await filesOf('{action.yml,__tests__/workflows/stand-ins/*/action.yml}');

const findings = [
  run(await findTool('actionlint'), ['-shellcheck', await findTool('shellcheck'), ...workflows, ...examples]),
  run(await findTool('shellcheck'), shellScripts),
  await zizmor('.github/zizmor.yml', [...workflows, '.github/dependabot.yml', ...actions]),
  await zizmor('examples/zizmor.yml', examples),
  await schema('github-issue-config', issueForms.filter(isConfig)),
  await schema(
    'github-issue-forms',
    issueForms.filter((file) => !isConfig(file)),
  ),
  await languageService([...actions, ...workflows, ...examples]),
];
if (findings.includes(true)) process.exitCode = 1;
else {
  const count = [workflows, examples, actions, issueForms, shellScripts].flat().length;
  process.stdout.write(`${count} files, no findings.\n`);
}

function isConfig(file: string): boolean {
  return file.endsWith('config.yml');
}

async function filesOf(pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) files.push(file);
  return files.sort();
}

/** Whether the checker found something; it prints its own findings. */
function run(command: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status !== 0;
}

/** Offline, since what it would look up (known vulnerabilities of actions, say) changes from day to day. */
async function zizmor(config: string, files: readonly string[]): Promise<boolean> {
  const options = ['--offline', '--quiet', '--persona', 'pedantic', '--config', config];
  return run(await findTool('zizmor'), [...options, ...files]);
}

async function schema(name: string, files: readonly string[]): Promise<boolean> {
  const options = ['--builtin-schema', `vendor.${name}`];
  return run(await findTool('check-jsonschema'), [...options, ...files]);
}

async function languageService(files: readonly string[]): Promise<boolean> {
  // It is published for bundlers, which need no attribute to import JSON; Node does.
  registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  const { validate } = await import('@actions/languageservice');
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8')) as Action;
  // What is required hangs on the other inputs (a key, but not for input-files), and the action itself checks that.
  for (const input of Object.values(action.inputs)) delete input.required;

  let found = false;
  for (const file of files) {
    const document = TextDocument.create(`file://${join(root, file)}`, 'yaml', 1, await text(file));
    const diagnostics = await validate(document, {
      actionsMetadataProvider: {
        fetchActionMetadata: async ({ owner, name }) =>
          `${owner}/${name}` === OURS ? action : { name, description: name },
      },
      fileProvider: {
        getFileContent: async ({ path }) => ({ name: path, content: await text(path) }),
      },
    });
    for (const { message, range } of diagnostics) {
      process.stdout.write(`${file}:${range.start.line + 1}: ${message} [language service]\n`);
      found = true;
    }
  }
  return found;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Record<string, { description: string; required?: boolean }>;
}

function text(file: string): Promise<string> {
  return readFile(join(root, file), 'utf8');
}
