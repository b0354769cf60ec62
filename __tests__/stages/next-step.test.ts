import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Failure, type FailureCode } from '../../src/failure.ts';
import type { Outcome } from '../../src/outcome.ts';
import * as stage from '../../src/stages/next-step.ts';
import type { ExportResult } from '../../src/stages/state.ts';

const { isRunning } = stage;

const RESUME = 'export-id: exp_2 and team-ids: b=2, without wait';
const nextStep = (outcome: Outcome, failure: Failure | undefined, runningCount: number, hasBegun = true) =>
  stage.nextStep(outcome, { failure, hasBegun, runningCount, resume: RESUME });
const failure = (code: FailureCode) => new Failure(code, 'x');
const failed = (code: FailureCode): ExportResult => ({
  item: {
    target: { label: 'a', teamId: '1', orgTreeName: undefined },
    period: { label: '2026', start: '2026-01-01', end: '2026-12-31' },
    fileName: 'a.csv',
    exportId: undefined,
  },
  exportId: 'exp_1',
  state: 'failed',
  failure: failure(code),
});

suite('a run that ended while exports go on says how to collect them', () => {
  for (const outcome of ['timed-out', 'cancelled'] as const) {
    test(outcome, () =>
      assert.match(
        nextStep(outcome, failure(outcome), 2),
        /collect it with export-id: exp_2 and team-ids: b=2, without wait\.$/,
      ),
    );
    test(`${outcome} before anything was started`, () => {
      const step = nextStep(outcome, failure(outcome), 0);
      assert.doesNotMatch(step, /export-id/);
      assert.match(step, /run again/);
    });
  }
  test('started', () =>
    assert.match(
      nextStep('started', undefined, 2),
      /^Collect 2 exports later with export-id: exp_2 and team-ids: b=2, without wait\.$/,
    ));
});

suite('a failed run', () => {
  test('with wrong inputs says that nothing was sent', () =>
    assert.match(nextStep('failed', failure('invalid-input'), 0, false), /Nothing was sent/));
  test('whose export is still to be had says how', () =>
    assert.match(nextStep('failed', failure('file-system'), 1), /export-id: exp_2/));
  for (const code of ['export-failed', 'export-cancelled', 'expired', 'not-found'] as const) {
    test(`with ${code} asks to collect only what is still to be had`, () => {
      assert.equal(isRunning(failed(code), { files: [] }), false);
      assert.equal(isRunning(failed('timed-out'), { files: [] }), true);
    });
  }
  test('whose files were all collected does not ask to collect them again', () =>
    assert.doesNotMatch(nextStep('failed', failure('artifact'), 0), /export-id/));
});

suite('a run that is well', () => {
  test('says where the files are', () => assert.match(nextStep('completed', undefined, 0), /csv-paths/));
  test('says what to look at when there are no rows', () =>
    assert.match(nextStep('empty', undefined, 0), /period/));
  test('says how to send what was planned', () =>
    assert.match(nextStep('planned', undefined, 0), /dry-run: false/));
});
