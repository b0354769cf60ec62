/**
 * Shows the action at work without a Harness account: starts a simulated Harness and a simulated artifact service on
 * loopback, runs the shipped bundle as a runner does, once for each export, and writes a page of what a user would see.
 * `npm run demo -- sprint efficiency` runs those only, and also prints their steps, logs, outputs, files and summaries.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { styleText } from 'node:util';
import { type StoredArtifact, startArtifactService } from '../simulator/artifact-service.ts';
import { startSimulator } from '../simulator/index.ts';
import { DEMO_INPUTS } from './demo-inputs.ts';
import { type StepResultOnPage, writeResultPage } from './result-page.ts';
import { runStep, type StepResult } from './run-step.ts';
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
const isDetailed = wanted.length > 0;
const chosen = DEMO_INPUTS.filter((each) => !isDetailed || wanted.includes(each.export ?? ''));
const simulator = await startSimulator({ queuedMs: 400, processingMs: 1_200 });
const artifacts = await startArtifactService();
console.log(
  `Running ${chosen.length === 1 ? 'one export' : `${chosen.length} exports`} against a simulated Harness at ${simulator.baseUrl}.`,
);
const steps: StepResultOnPage[] = [];
for (const inputs of chosen) {
  const step = await run(inputs);
  if (!isDetailed) console.log(`${step.name}: ${step.ending}`);
  steps.push(step);
}
await Promise.all([simulator.close(), artifacts.close()]);

const page = join(root, 'index.html');
await writeResultPage(page, {
  title: 'Harness SEI export: the demo',
  introduction: `The shipped bundle has exported made-up data from a simulated Harness. The files are in ${root}.`,
  steps,
});
console.log(`\nOpen ${page}: the job summaries as GitHub shows them, the files, and where they are.`);
process.exitCode = steps.every(({ ending }) => ending.startsWith('completed')) ? 0 : 1;

/** One step, as a user would see it. */
async function run(inputs: Record<string, string>): Promise<StepResultOnPage> {
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
  const yaml = [
    '- uses: octo-org/harness-sei-export@v1',
    '  with:',
    ...Object.entries(all).map(([input, value]) => `    ${input}: ${value}`),
  ].join('\n');
  if (isDetailed) {
    heading(name);
    section('the step', yaml);
    section('its log');
  }
  const result = await runStep({
    inputs: all,
    artifacts,
    home,
    // As a user sees it: the runner swallows these.
    onLog: (text) => isDetailed && process.stdout.write(text.replaceAll(/^::(debug|add-mask)::.*\n/gm, '')),
  });
  const artifact = artifacts.artifacts.find(({ id }) => String(id) === result.outputs['artifact-id']);
  if (isDetailed) await showResult(result, artifact);

  const { outcome, 'row-count': rows, 'csv-path': csv = '', 'manifest-path': manifest = '' } = result.outputs;
  const zip = artifact?.mimeType === 'application/zip';
  const stored = join(home, `artifact-${artifact?.name}${zip ? '.zip' : ''}`);
  const outputs = Object.entries(result.outputs).map(([output, value]) => `${output}: ${value}\n`);
  await Promise.all([
    writeFile(join(home, 'log.txt'), result.log),
    writeFile(join(home, 'outputs.txt'), outputs),
    writeFile(stored, artifact?.bytes ?? ''),
  ]);
  const files = {
    CSV: csv,
    manifest,
    page: result.outputs['report-path'] ?? '',
    artifact: stored,
    log: join(home, 'log.txt'),
    outputs: join(home, 'outputs.txt'),
  };
  return {
    name,
    ending: `${outcome}, ${rows} ${rows === '1' ? 'row' : 'rows'}`,
    yaml,
    // The artifact is not on GitHub but here.
    summary: result.summary.replace(result.outputs['artifact-url'] ?? '', encodeURI(linkTo(stored))),
    files: Object.entries(files)
      .filter(([, path]) => path !== '')
      .map(([what, path]) => ({ what, path: linkTo(path) })),
  };
}

/** As the page links to a file; also on Windows. */
function linkTo(path: string): string {
  return relative(root, path).split(sep).join('/');
}

async function showResult(result: StepResult, artifact: StoredArtifact | undefined): Promise<void> {
  section('its outputs');
  for (const [output, value] of Object.entries(result.outputs))
    console.log(`${output}: ${value.replaceAll('\n', '\n  ')}`);

  const { 'csv-path': path } = result.outputs;
  if (path !== undefined) {
    const csv = await readFile(path, 'utf8');
    section('the head of its CSV', csv.split('\n').slice(0, HEAD_LINES).join('\n'));
  }

  section('its artifact', `${artifact?.name} (${artifact?.mimeType}, ${artifact?.size} bytes)`);
  if (artifact?.mimeType === 'application/zip' && artifact.bytes) {
    for (const [file, bytes] of Object.entries(await unzip(artifact.bytes)))
      console.log(`  ${file} (${bytes.length} bytes)`);
  }
  section('its job summary', result.summary);
}

function heading(text: string): void {
  console.log(`\n${styleText(['bold', 'underline'], text)}`);
}

function section(title: string, text?: string): void {
  console.log(`\n${styleText('dim', `── ${title} `.padEnd(80, '─'))}`);
  if (text !== undefined) console.log(text);
}
