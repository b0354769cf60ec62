/**
 * The least that any Node program does which makes an export and has its CSV, with Node's own modules and nothing else: create, poll once,
 * download, unpack, hash, write. No check, no second try, no proxy, no output, no summary. A floor for what a step can cost.
 */
const { createHash } = require('node:crypto');
const { writeFile } = require('node:fs/promises');
const http = require('node:http');
const { gunzipSync } = require('node:zlib');

/** @type {(method: string, url: string, body?: string) => Promise<Buffer>} */
async function ask(method, url, body) {
  const headers = { authorization: 'ApiKey simulator-key', 'content-type': 'application/json' };
  const answer = await new Promise((resolve, reject) => {
    http.request(url, { agent: false, headers, method }, resolve).on('error', reject).end(body);
  });
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function main() {
  const [, , baseUrl, fileUrl = '', out = ''] = process.argv;
  const exports = `${baseUrl}/v2/insights/efficiency/exports`;
  const project = 'orgIdentifier=octo-org&projectIdentifier=insights';
  const request = {
    scope: { orgTreeName: 'Engineering', orgIdentifier: 'octo-org', projectIdentifier: 'insights' },
    dateRange: { start: '2026-01-01', end: '2026-03-31' },
    metricGroups: ['lttc'],
    options: { granularity: 'MONTHLY', format: 'csv' },
  };
  const created = JSON.parse(String(await ask('POST', `${exports}?${project}`, JSON.stringify(request))));
  const polled = JSON.parse(String(await ask('GET', `${exports}/${created.exportId}?${project}`)));
  if (polled.status !== 'COMPLETED') throw new Error(JSON.stringify(polled));
  const csv = gunzipSync(await ask('GET', fileUrl));
  await writeFile(out, csv);
  process.stdout.write(`${createHash('sha256').update(csv).digest('hex')}\n`);
}

void main().then(() => process.exit());
