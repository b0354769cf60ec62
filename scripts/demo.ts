/**
 * Shows the action at work without a Harness account: starts a simulated Harness and a simulated artifact service on
 * loopback, runs the shipped bundle as a runner does, once for each export, and prints what a user would see.
 * `npm run demo -- sprint efficiency` shows those only.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { startArtifactService } from '../simulator/artifact-service.ts';
import { startSimulator } from '../simulator/index.ts';
import { DEMO_INPUTS } from './demo-inputs.ts';
import { runStep } from './run-step.ts';
import { unzip } from './unzip.ts';

const HEAD_LINES = 5;
const root = resolve(import.meta.dirname, '..', 'demo');
await rm(root, { recursive: true, force: true });

const wanted = process.argv.slice(2);
const known = DEMO_INPUTS.map((each) => each.export ?? '');
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown export ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(1);
}
const simulator = await startSimulator({ queuedMs: 400, processingMs: 1_200 });
const artifacts = await startArtifactService();
console.log(`A simulated Harness listens at ${simulator.baseUrl}; the files will be in ${root}.`);
const ended: string[] = [];
for (const inputs of DEMO_INPUTS.filter(
  (each) => wanted.length === 0 || wanted.includes(each.export ?? ''),
)) {
  ended.push(await show(inputs));
}
await Promise.all([simulator.close(), artifacts.close()]);

heading('In short');
for (const line of ended) console.log(line);
process.exitCode = ended.length > 0 && ended.every((line) => line.includes('completed')) ? 0 : 1;

/** One step, as a user would see it; returns a line that says how it ended. */
async function show(inputs: Record<string, string>): Promise<string> {
  const name = inputs.export ?? '';
  const home = join(root, name);
  await mkdir(home, { recursive: true });
  const all = {
    'base-url': simulator.baseUrl,
    'api-key': 'simulator-key',
    'org-identifier': 'octo-org',
    'project-identifier': 'insights',
    ...inputs,
  };

  heading(name);
  section('the step');
  console.log(`- uses: octo-org/harness-sei-export@v1\n  with:`);
  for (const [input, value] of Object.entries(all)) console.log(`    ${input}: ${value}`);

  section('its log');
  const result = await runStep({
    inputs: all,
    artifacts,
    home,
    // As a user sees it: the runner swallows these.
    onLog: (text) => process.stdout.write(text.replaceAll(/^::(debug|add-mask)::.*\n/gm, '')),
  });

  section('its outputs');
  for (const [output, value] of Object.entries(result.outputs))
    console.log(`${output}: ${value.replaceAll('\n', '\n  ')}`);

  const { 'csv-path': path } = result.outputs;
  if (path !== undefined) {
    section('the head of its CSV');
    const csv = await readFile(path, 'utf8');
    console.log(csv.split('\n').slice(0, HEAD_LINES).join('\n'));
  }

  section('its artifact');
  const artifact = artifacts.artifacts.find(({ id }) => String(id) === result.outputs['artifact-id']);
  console.log(`${artifact?.name} (${artifact?.mimeType}, ${artifact?.size} bytes)`);
  if (artifact?.mimeType === 'application/zip' && artifact.bytes) {
    for (const [file, bytes] of Object.entries(await unzip(artifact.bytes)))
      console.log(`  ${file} (${bytes.length} bytes)`);
  }

  section('its job summary');
  console.log(result.summary);
  await writeFile(join(home, 'log.txt'), result.log);
  return `${result.exitCode === 0 ? '✓' : '✗'} ${name}: ${result.outputs.outcome}, ${result.outputs['row-count']} ${result.outputs['row-count'] === '1' ? 'row' : 'rows'}, artifact ${artifact?.name}`;
}

function heading(text: string): void {
  console.log(`\n${styleText(['bold', 'underline'], text)}`);
}

function section(text: string): void {
  console.log(`\n${styleText('dim', `── ${text} `.padEnd(80, '─'))}`);
}
