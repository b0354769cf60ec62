import assert from 'node:assert/strict';
import { test } from 'node:test';
import { query, startHarness } from './harness-client.ts';

test('the list of trees is paged, and each tree is there under its id', async (t) => {
  const orgTree = { id: '40', name: 'Engineering', others: ['Sales', 'Field'] };
  const { get } = await startHarness(t, { orgTree });
  const listed = async (parameters: string) => (await get(`/v2/org-trees?${parameters}`)).json;
  const all = await listed('orgIdentifer=default&projectIdentifier=demo&there_is_no_cache=true');
  assert.deepEqual(all.orgTrees, [
    { id: 40, name: 'Engineering' },
    { id: 41, name: 'Sales' },
    { id: 42, name: 'Field' },
  ]);
  assert.deepEqual((await listed('pageIndex=1&pageSize=2')).orgTrees, [{ id: 42, name: 'Field' }]);
  assert.deepEqual((await listed('pageIndex=2&pageSize=2')).orgTrees, []);
  for (const wrong of ['pageSize=0', 'pageIndex=-1', 'there_is_no_cache=yes', 'page=1'])
    assert.equal((await get(`/v2/org-trees?${wrong}`)).status, 400, wrong);

  for (const { id, name } of all.orgTrees) {
    const { status, json } = await get(`/v2/org-trees/${id}/teams`);
    assert.deepEqual([status, json.name], [200, name]);
  }
  assert.equal((await get('/v2/org-trees/43/teams')).status, 404);
  assert.equal((await get('/v2/org-trees/Engineering/teams')).status, 404);
});

test('a tree needs no project, but the key opens only its own', async (t) => {
  const { get } = await startHarness(t, { orgIdentifier: 'default', projectIdentifier: 'demo' });
  for (const path of ['/v2/org-trees', '/v2/org-trees/1/teams']) {
    for (const right of ['', query, '?orgIdentifer=default', '?there_is_no_cache=true'])
      assert.equal((await get(path + right)).status, 200, path + right);
    for (const wrong of ['?orgIdentifer=other', '?orgIdentifier=other', '?projectIdentifier=other'])
      assert.equal((await get(path + wrong)).status, 403, path + wrong);
  }
});
