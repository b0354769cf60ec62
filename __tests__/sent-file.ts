import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import type { Simulator } from '../simulator/index.ts';

/** The file of the one export of this server, or of the report that was asked for, as a client of its own gets it. */
export async function sentFile({ baseUrl, exports: jobs, requests }: Simulator): Promise<Buffer> {
  const [job] = jobs;
  const asked = requests.findLast(({ route }) => route === (job ? 'download' : 'report'));
  assert.ok(asked, 'no file was asked for');
  const headers = new Headers();
  for (const name of ['authorization', 'x-api-key', 'content-type'])
    if (asked.headers[name] !== undefined) headers.set(name, String(asked.headers[name]));
  const url = new URL(asked.path, baseUrl);
  url.search = String(new URLSearchParams(asked.query));
  const body = asked.method === 'POST' ? { body: asked.body } : {};
  const response = await fetch(url, { method: asked.method, headers, ...body });
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
