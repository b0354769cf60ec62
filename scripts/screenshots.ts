/**
 * Makes the pictures of the README and the docs: runs the shipped bundle against a simulated Harness, and takes its job summaries as GitHub
 * shows them and the page of input `report`, in light and in dark. Needs a Chromium; `npm run build` first, if the sources have changed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startArtifactService } from '../simulator/artifact-service.ts';
import { startSimulator } from '../simulator/index.ts';
import { findChromium, openGithubPage, startBrowser } from './github-page.ts';
import { readQuickStart } from './quick-start.ts';
import { removeStep, runStep } from './run-step.ts';

const PICTURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'summary-efficiency': (await readQuickStart()).inputs,
  'summary-business-alignment': {
    export: 'business-alignment',
    'org-tree-name': 'Engineering',
    period: '2026-Q1',
  },
};
const SEED = 3;

const executablePath = await findChromium();
if (executablePath === undefined)
  throw new Error('there is no Chromium here; install one, or say where: CHROMIUM=…');
const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '..', '.github', 'images'));
await mkdir(folder, { recursive: true });
const simulator = await startSimulator({ queuedMs: 0, processingMs: 0, seed: SEED });
const artifacts = await startArtifactService();
const browser = await startBrowser(executablePath);
for (const [name, inputs] of Object.entries(PICTURES)) {
  const step = await exportStep(inputs);
  for (const theme of ['light', 'dark'] as const) {
    const page = await openGithubPage(browser, theme);
    const { diagramErrors } = await page.show(step.summary);
    if (diagramErrors.length > 0) throw new Error(diagramErrors.join('\n'));
    const path = join(folder, `${name}-${theme}.png`);
    await writeFile(path, await page.picture({ toFirstDiagram: true }));
    console.log(path);
  }
  await removeStep(step);
}
await takeReport();
await Promise.all([browser.close(), simulator.close(), artifacts.close()]);

function exportStep(inputs: Readonly<Record<string, string>>) {
  return runStep({
    artifacts,
    inputs: {
      'org-identifier': 'octo-org',
      'project-identifier': 'insights',
      ...inputs,
      'api-key': 'simulator-key',
      'base-url': simulator.baseUrl,
    },
  });
}

/** The first screen of the page that input `report` makes of a year. */
async function takeReport(): Promise<void> {
  const year = { export: 'efficiency', 'org-tree-name': 'Engineering', period: 'last-12-months' };
  const step = await exportStep({ ...year, report: 'html' });
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 860 } });
    await page.goto(pathToFileURL(step.outputs['report-path'] ?? '').href);
    const path = join(folder, `report-${colorScheme}.png`);
    await page.screenshot({ path });
    console.log(path);
  }
  await removeStep(step);
}
