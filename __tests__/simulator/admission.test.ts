import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentedExports, documentedReports } from './documented-bodies.ts';
import { headers, query, startHarness } from './harness-client.ts';

const body = documentedExports.sprint;
const someId = `/v2/insights/ba/exports/exp_1`;
const v2Requests: [string, RequestInit][] = [
  ['/v2/insights/ba/exports', { method: 'POST', body }],
  [someId, {}],
  [`${someId}/download`, {}],
  ['/v2/insights/productivity/exports', {}],
  ['/v2/org-trees/1/teams', {}],
];

test('every V2 request needs the key', async (t) => {
  const { get } = await startHarness(t);
  const wrong: [Record<string, string>, RegExp][] = [
    [{}, /authorization header is missing/],
    [{ authorization: 'ApiKey wrong' }, /authorization is wrong/],
    [{ authorization: 'Bearer simulator-key' }, /authorization is wrong/],
    [{ authorization: 'simulator-key' }, /authorization is wrong/],
    [{ 'x-api-key': 'simulator-key' }, /authorization header is missing/],
  ];
  for (const [path, init] of v2Requests) {
    for (const [credentials, message] of wrong) {
      const { status, json } = await get(path + query, {
        ...init,
        headers: { 'content-type': 'application/json', ...credentials },
      });
      assert.equal(status, 401, path);
      assert.match(json.message, message);
    }
  }
});

test('the scheme of the key may be spelt in any case', async (t) => {
  const { create } = await startHarness(t);
  for (const scheme of ['ApiKey', 'Apikey', 'apikey']) {
    const { status } = await create('sprint', body, {
      headers: { ...headers, authorization: `${scheme} simulator-key` },
    });
    assert.equal(status, 202, scheme);
  }
});

test('a body needs its content type, and a request without one only where the server asks for it', async (t) => {
  for (const contentTypeNeeded of ['with-body', 'always'] as const) {
    const { get } = await startHarness(t, { style: { contentTypeNeeded } });
    for (const [path, init] of v2Requests) {
      const isRefused = init.body !== undefined || contentTypeNeeded === 'always';
      const { authorization } = headers;
      // A string body would get a content type of fetch's own.
      const untyped = { ...init, ...(init.body && { body: Buffer.from(body) }), headers: { authorization } };
      assert.equal((await get(path + query, untyped)).status === 415, isRefused, path);
      const form = { ...init, headers: { authorization, 'content-type': 'text/plain' } };
      const { status, text } = await get(path + query, form);
      assert.equal(status === 415, isRefused, path);
      if (isRefused) assert.match(text, /Content-Type must be application\/json, got text\/plain/);
    }
  }
});

test('every request about exports needs its organization and project', async (t) => {
  const { get } = await startHarness(t);
  for (const [path, init] of v2Requests.slice(0, -1)) {
    const noProject = await get(`${path}?orgIdentifier=default`, init);
    assert.equal(noProject.status, 400, path);
    assert.match(noProject.json.message, /projectIdentifier is required/);
    const emptyOrg = await get(`${path}?orgIdentifier=&projectIdentifier=demo`, init);
    assert.match(emptyOrg.json.message, /orgIdentifier is required/);
  }
});

test('a key that belongs to one project opens no other', async (t) => {
  const { get } = await startHarness(t, { orgIdentifier: 'default', projectIdentifier: 'demo' });
  for (const [path, init] of v2Requests) {
    const other = await get(`${path}?orgIdentifier=default&projectIdentifier=other`, init);
    assert.equal(other.status, 403, path);
    assert.match(other.json.message, /projectIdentifier other/);
    assert.equal((await get(`${path}?orgIdentifier=other&projectIdentifier=demo`, init)).status, 403, path);
    assert.notEqual((await get(path + query, init)).status, 403, path);
  }
});

test('nor does its body name another one', async (t) => {
  const { create } = await startHarness(t, { orgIdentifier: 'default', projectIdentifier: 'demo' });
  const scope = { orgTreeName: 'Engineering', orgIdentifier: 'default', projectIdentifier: 'demo' };
  const attempt = async (patch: object) =>
    create('sprint', { ...JSON.parse(body), scope: { ...scope, ...patch } });
  assert.equal((await attempt({})).status, 202);
  const swapped = await attempt({ orgIdentifier: 'demo', projectIdentifier: 'default' });
  assert.deepEqual(
    [swapped.status, swapped.json.message],
    [403, 'The API key does not belong to orgIdentifier demo'],
  );
});

const token = 'pat.acct123.tokenid.secret';

test('a platform token needs the platform headers as well', async (t) => {
  for (const apiKey of [token, token.replace('pat', 'sat')]) {
    const { create, simulator } = await startHarness(t, { apiKey });
    const whole = {
      ...headers,
      authorization: `ApiKey ${apiKey}`,
      'x-api-key': apiKey,
      'Harness-Account': 'acct123',
    };
    const attempt = (sent: Record<string, string>) => create('sprint', body, { headers: sent });
    assert.equal((await attempt(whole)).status, 202);
    const { 'x-api-key': _key, ...noKey } = whole;
    assert.match((await attempt(noKey)).json.message, /x-api-key header is missing/);
    const { 'Harness-Account': _account, ...noAccount } = whole;
    assert.match((await attempt(noAccount)).json.message, /Harness-Account header is missing/);
    const otherAccount = await attempt({ ...whole, 'Harness-Account': 'acct124' });
    assert.match(otherAccount.json.message, /Harness-Account is wrong/);
    assert.equal(simulator.exports.length, 1);
  }
});

test('reports ask for either header, for both, or for the one that style names', async (t) => {
  const key = { 'x-api-key': 'simulator-key' };
  const { authorization } = headers;
  const type = { 'content-type': 'application/json' };
  const answers = {
    either: [200, 200, 200],
    both: [401, 401, 200],
    'x-api-key': [200, 401, 200],
    authorization: [401, 200, 200],
  } as const;
  for (const [reportAuthentication, expected] of Object.entries(answers)) {
    const { report } = await startHarness(t, {
      style: { reportAuthentication: reportAuthentication as keyof typeof answers },
    });
    const sent: Record<string, string>[] = [key, { authorization }, { ...key, authorization }];
    for (const [index, credentials] of sent.entries()) {
      const { status } = await report(documentedReports.team, { headers: { ...type, ...credentials } });
      assert.equal(status, expected[index], `${reportAuthentication} ${Object.keys(credentials)}`);
    }
    assert.equal((await report(documentedReports.team, { headers: type })).status, 401);
    const wrongKey = { ...type, authorization, 'x-api-key': 'wrong' };
    assert.equal((await report(documentedReports.team, { headers: wrongKey })).status, 401);
  }
});

test('reports need no organization and no project', async (t) => {
  const { report, simulator } = await startHarness(t);
  assert.equal((await report(documentedReports.team)).status, 200);
  assert.deepEqual(simulator.requests[0]?.query, { format: 'csv' });
});

test('paths that do not exist answer as style says', async (t) => {
  const wrongPaths = [
    '/v1/insights',
    '//v2/insights/ba/exports',
    '/v2/insights/sprints/nowhere',
    '/v2/insights//exports',
    '/v2/insights/ba/exports/',
  ];
  for (const [wrongPath, status] of [
    [404, 404] as const,
    [401, 401] as const,
    ['html' as const, 200] as const,
  ]) {
    const { get, simulator } = await startHarness(t, { style: { wrongPath } });
    for (const path of wrongPaths) assert.equal((await get(path + query)).status, status, path);
    const root = await fetch(`${simulator.origin}/v2/insights/ba/exports${query}`, { headers });
    assert.equal(root.status, status);
    if (wrongPath === 'html') assert.match(await root.text(), /^<!DOCTYPE html>/);
    assert.ok(simulator.requests.every(({ route }) => route === undefined));
  }
});

test('a request is recorded as it was sent', async (t) => {
  const { create, simulator, clock } = await startHarness(t);
  await create('sprint', body);
  const [request] = simulator.requests;
  assert.ok(request);
  assert.equal(request.route, 'create');
  assert.equal(request.method, 'POST');
  assert.equal(request.path, '/prod1/sei/api/v2/insights/sprint/exports');
  assert.deepEqual(request.query, { orgIdentifier: 'default', projectIdentifier: 'demo' });
  assert.equal(request.headers.authorization, 'ApiKey simulator-key');
  assert.equal(request.body, body);
  assert.deepEqual(request.json, JSON.parse(body));
  assert.equal(request.atMs, clock.nowMs);
  assert.equal(request.answerStatus, 202);
});
