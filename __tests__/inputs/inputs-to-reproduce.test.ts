import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inputsToReproduce } from '../../src/inputs/next-run.ts';
import { type Given, KEY, parse } from './given.ts';

const period = { start: '2026-01-01', end: '2026-03-31', label: '2026-Q1' };
const shown = (given: Given) => Object.fromEntries(inputsToReproduce((name) => given[name] ?? '', period));

test('the inputs that give an export again have fixed dates, no defaults, and the key by its name only', () =>
  assert.deepEqual(
    shown({
      'api-key': KEY,
      export: 'sprint',
      granularity: 'monthly',
      'team-ids': '1',
      period: 'last-quarter',
      'as-of': '2026-04-15',
      timezone: 'Europe/Berlin',
      'export-id': 'exp_1',
    }),
    {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
      'api-key': '${{ secrets.HARNESS_SEI_API_KEY }}',
      export: 'sprint',
      'team-ids': '1',
      'start-date': '2026-01-01',
      'end-date': '2026-03-31',
    },
  ));

test('a value with an e-mail address in it is not shown', () => {
  const inputs = shown({
    'manager-email': 'ada@example.com',
    'request-overrides': '{"scope":{"managerEmailId":"ada@example.com"}}',
  });
  assert.equal(inputs['manager-email'], '(not shown here)');
  assert.ok(!JSON.stringify(inputs).includes('ada'));
});

test('a request with a token in it is not shown', () => {
  const inputs = shown({ 'request-overrides': 'auth: { accessToken: abc }' });
  assert.equal(inputs['request-overrides'], '(not shown here)');
});

test('what is shown is taken as the same request', async () => {
  const given = {
    export: 'efficiency',
    'metric-groups': 'lttc, df',
    aggregation: 'P90',
    'team-ids': 'a=1\nb=2',
  };
  const first = await parse({ ...given, period: '2026-Q1' });
  const again = await parse(
    Object.fromEntries(
      inputsToReproduce((name) => ({ ...given })[name as keyof typeof given] ?? '', period).filter(
        ([name]) => name !== 'api-key',
      ),
    ),
  );
  assert.deepEqual(again.selection, first.selection);
  assert.deepEqual(again.targets, first.targets);
  assert.deepEqual(again.period, first.period);
});
