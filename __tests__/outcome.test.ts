import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Failure, type FailureCode } from '../src/failure.ts';
import {
  type ItemEnding,
  type Leniency,
  leniencyOf,
  type Outcome,
  outcomeOf,
  outcomeOfFailure,
} from '../src/outcome.ts';

const rows = (rowCount: number): ItemEnding => ({ state: 'collected', csv: { rowCount } });
const failed = (code: FailureCode): ItemEnding => ({ state: 'failed', failure: new Failure(code, 'x') });
const started: ItemEnding = { state: 'started' };

suite('outcomeOf', () => {
  const table: readonly (readonly [name: string, endings: readonly ItemEnding[], outcome: Outcome])[] = [
    ['one file with rows', [rows(1)], 'completed'],
    ['one file without rows', [rows(0)], 'empty'],
    ['several files without rows', [rows(0), rows(0)], 'empty'],
    ['a file with rows beside one without', [rows(0), rows(3)], 'completed'],
    ['one failure', [failed('export-failed')], 'failed'],
    ['nothing but failures', [failed('export-failed'), failed('unauthorized')], 'failed'],
    ['a failure beside a file', [rows(2), failed('export-failed')], 'partial'],
    ['a failure beside an empty file', [rows(0), failed('export-failed')], 'partial'],
    ['a failure beside a start', [started, failed('rejected')], 'partial'],
    ['only starts', [started, started], 'started'],
    ['one time-out', [failed('timed-out')], 'timed-out'],
    ['a time-out beside a file', [rows(5), failed('timed-out')], 'timed-out'],
    ['a cancellation beside anything', [rows(5), failed('timed-out'), failed('cancelled')], 'cancelled'],
    ['a file that must not be shown beside others', [rows(2), failed('personal-data')], 'failed'],
    [
      'an export that was cancelled at Harness is not a cancelled run',
      [failed('export-cancelled')],
      'failed',
    ],
  ];
  for (const [name, endings, outcome] of table) {
    test(`${name}: ${outcome}`, () => assert.equal(outcomeOf(endings), outcome));
  }

  test('on-timeout does not excuse a failure that more time would not have mended', () => {
    const lenient = { onEmpty: 'fail', onPartial: 'fail', onTimeout: 'ignore' } as const;
    for (const code of ['export-failed', 'unauthorized', 'bad-file', 'internal'] as const) {
      const outcome = outcomeOf([failed('timed-out'), failed(code), rows(1)]);
      assert.equal(leniencyOf(outcome, lenient), 'fail', code);
    }
  });
});

suite('outcomeOfFailure', () => {
  const table: readonly (readonly [FailureCode, Outcome])[] = [
    ['cancelled', 'cancelled'],
    ['timed-out', 'timed-out'],
    ['export-cancelled', 'failed'],
    ['internal', 'failed'],
    ['invalid-input', 'failed'],
  ];
  for (const [code, outcome] of table) {
    test(`${code}: ${outcome}`, () => assert.equal(outcomeOfFailure(new Failure(code, 'x')), outcome));
  }
});

suite('leniencyOf', () => {
  const policies = { onEmpty: 'ignore', onPartial: 'warn', onTimeout: 'fail' } as const;
  const table: Readonly<Record<Outcome, Leniency | 'ok'>> = {
    completed: 'ok',
    started: 'ok',
    planned: 'ok',
    listed: 'ok',
    empty: 'ignore',
    partial: 'warn',
    'timed-out': 'fail',
    failed: 'fail',
    cancelled: 'fail',
  };
  for (const [outcome, leniency] of Object.entries(table)) {
    test(`${outcome}: ${leniency}`, () => assert.equal(leniencyOf(outcome as Outcome, policies), leniency));
  }
  test('no policy makes a failed or cancelled run green', () => {
    const all = { onEmpty: 'ignore', onPartial: 'ignore', onTimeout: 'ignore' } as const;
    assert.deepEqual([leniencyOf('failed', all), leniencyOf('cancelled', all)], ['fail', 'fail']);
  });
});
