import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { findChromium, startBrowser } from '../../scripts/github-page.ts';
import { writeResultPage } from '../../scripts/result-page.ts';

const chromiumPath = await findChromium();

test('a result page draws its diagrams, runs no foreign script, and needs no network', {
  skip: chromiumPath ? false : 'there is no Chromium here',
}, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'result page-'));
  const browser = await startBrowser(chromiumPath ?? '');
  t.after(() => Promise.all([browser.close(), rm(folder, { recursive: true })]));
  const path = join(folder, 'index.html');
  const hostile = '</script><script>document.title = "hostile"</script>';
  const summary = `## Summary\n\n${hostile}\n\n\`\`\`mermaid\npie title Points\n  "A" : 1\n\`\`\`\n`;
  const step = { ending: hostile, yaml: hostile, summary, files: [{ what: 'CSV', path: 'a b.csv' }] };
  await writeResultPage(path, {
    title: 'Results',
    introduction: hostile,
    steps: [
      { ...step, name: 'one' },
      { ...step, name: 'two' },
    ],
  });

  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  await page.locator('.diagram svg').nth(1).waitFor();
  assert.equal(await page.title(), 'Results');
  assert.deepEqual(await page.locator('article h2').allTextContents(), ['Summary', 'Summary']);
  assert.equal(await page.locator('table a').first().getAttribute('href'), 'a%20b.csv');
  assert.deepEqual(
    requests.filter((url) => !url.startsWith('file:')),
    [],
  );
});
