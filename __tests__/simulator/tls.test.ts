import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type RequestOptions, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { missing } from '../unavailable.ts';
import { headers, query, startHarness } from './harness-client.ts';

test('the simulator serves https, and can cut its connections', { skip: missing('openssl') }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-tls-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });

  const tls = { key: readFileSync(key), cert: readFileSync(cert) };
  const { simulator } = await startHarness(t, { tls });
  assert.match(simulator.baseUrl, /^https:/);
  const options: RequestOptions = { ca: tls.cert, headers, agent: false };
  const get = () => {
    const outgoing = request(`${simulator.baseUrl}/v2/org-trees/1/teams${query}`, options);
    outgoing.end();
    return outgoing;
  };
  const [incoming] = await once(get(), 'response');
  assert.equal(incoming.statusCode, 200);
  incoming.resume();

  const complaints = t.mock.method(console, 'error', () => undefined);
  simulator.faults.add({ on: 'org-tree', do: { reset: 'before-headers' } });
  await assert.rejects(once(get(), 'response'), { code: 'ECONNRESET' });
  assert.equal(complaints.mock.callCount(), 0);
});
