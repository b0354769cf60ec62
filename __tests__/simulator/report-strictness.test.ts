import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentedReports, type Json, patched } from './documented-bodies.ts';
import { headers, startHarness } from './harness-client.ts';

const wrongReports: [keyof typeof documentedReports, Json, RegExp][] = [
  ['team', { collectionId: 123 }, /^collectionId must be a non-empty string, got 123$/],
  ['team', { teamRefId: '123' }, /^teamRefId must be a whole number, got "123"$/],
  ['team', { teamRefId: 124 }, /^teamRefId \(124\) must be the same identifier as collectionId \(123\)$/],
  ['team', { collectionId: undefined, teamRefId: undefined }, /^collectionId is required$/],
  ['team', { granularity: undefined }, /^granularity is required$/],
  ['team', { granularity: undefined, teamRefId: undefined }, /^granularity is required$/],
  ['team', { granularity: 'WEEKLY' }, /^granularity must be one of daily, weekly, monthly/],
  ['team', { dateEnd: undefined }, /^dateEnd is required$/],
  ['team', { dateStart: '01.01.2024' }, /^dateStart must be a date/],
  ['team', { dateEnd: '2023-12-31' }, /^dateEnd \(2023-12-31\) must not be before dateStart \(2024-01-01\)$/],
  ['team', { includeRatings: true }, /^includeRatings is not a known key$/],
  ['team', { metricGroups: 'activity' }, /^metricGroups must be a list/],
  [
    'team',
    { options: { granularity: 'yearly' } },
    /^options.granularity must be one of daily, weekly, monthly/,
  ],
  ['team', { productivity: { level: 'team' } }, /^productivity.level is not a known key$/],
  [
    'team, DORA',
    { efficiency: { calculationType: 'mean' } },
    /^efficiency.calculationType must be one of MEAN,/,
  ],
  ['contributor', { granularity: 'weekly' }, /^granularity must be one of DAILY, WEEKLY, MONTHLY/],
  ['contributor', { granularity: undefined }, /^granularity is required$/],
  ['contributor', { collectionId: undefined }, /^collectionId is required$/],
  ['contributor', { includeRatings: 'true' }, /^includeRatings must be true or false, got "true"$/],
  ['contributor', { teamRefId: 1 }, /^teamRefId is not a known key$/],
  ['contributor', { dateEnd: '2025-11-02' }, /^dateEnd \(2025-11-02\) must not be before dateStart/],
];

test('a wrong report body is refused by name', async (t) => {
  const { report } = await startHarness(t);
  for (const [name, patch, message] of wrongReports) {
    const { status, json } = await report(patched(documentedReports[name], patch));
    assert.equal(status, 400, JSON.stringify(patch));
    assert.match(json.message, message);
  }
});

test('a report must be asked for as CSV', async (t) => {
  const { get } = await startHarness(t);
  const init = {
    method: 'POST',
    headers: { ...headers, 'x-api-key': 'simulator-key' },
    body: documentedReports.team,
  };
  const { status, json } = await get('/v2/insights/teams/reports', init);
  assert.equal(status, 400);
  assert.match(json.message, /format must be csv/);
});
