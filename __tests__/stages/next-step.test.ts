import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Failure, type FailureCode } from '../../src/failure.ts';
import type { Outcome } from '../../src/outcome.ts';
import type { ItemStanding } from '../../src/stages/next-step.ts';
import * as stage from '../../src/stages/next-step.ts';

const running = (exportId: string): ItemStanding => ({ exportId, isSettled: false });
const collected = (exportId: string): ItemStanding => ({ exportId, isSettled: true });
const uncreated: ItemStanding = { exportId: undefined, isSettled: false };
const RESUME = 'export-id: exp_2 and team-ids: b=2, without wait';
const nextStep = (outcome: Outcome, why: Failure | undefined, items: readonly ItemStanding[]) =>
  stage.nextStep(outcome, why, items, { resume: RESUME });
const failure = (code: FailureCode) => new Failure(code, 'x');

suite('a run that ended while exports go on says how to collect them', () => {
  for (const outcome of ['timed-out', 'cancelled'] as const) {
    test(outcome, () =>
      assert.match(
        nextStep(outcome, failure(outcome), [collected('exp_1'), running('exp_2'), running('exp_3')]),
        /collect it with export-id: exp_2 and team-ids: b=2, without wait\.$/,
      ),
    );
    test(`${outcome} before anything was started`, () => {
      const step = nextStep(outcome, failure(outcome), [uncreated]);
      assert.doesNotMatch(step, /export-id/);
      assert.match(step, /run again/);
    });
  }
  test('started', () =>
    assert.match(
      nextStep('started', undefined, [running('exp_1'), running('exp_2')]),
      /^Collect 2 exports later with export-id: exp_2 and team-ids: b=2, without wait\.$/,
    ));
});

suite('a failed run', () => {
  test('with wrong inputs says that nothing was sent', () =>
    assert.match(nextStep('failed', failure('invalid-input'), []), /Nothing was sent/));
  test('whose export is still to be had says how', () =>
    assert.match(nextStep('failed', failure('file-system'), [running('exp_2')]), /export-id: exp_2/));
  for (const code of ['export-failed', 'export-cancelled', 'expired', 'not-found'] as const) {
    test(`with ${code} asks to collect only what is still to be had`, () => {
      const gone: ItemStanding = { exportId: 'exp_1', isSettled: true };
      assert.doesNotMatch(nextStep('failed', failure(code), [gone]), /export-id/);
      assert.match(nextStep('failed', failure(code), [gone, running('exp_2')]), /export-id: exp_2 /);
    });
  }
  test('whose files were all collected does not ask to collect them again', () =>
    assert.doesNotMatch(nextStep('failed', failure('artifact'), [collected('exp_1')]), /export-id/));
});

suite('a run that is well', () => {
  test('says where the files are', () => assert.match(nextStep('completed', undefined, []), /csv-paths/));
  test('says what to look at when there are no rows', () =>
    assert.match(nextStep('empty', undefined, []), /period/));
  test('says how to send what was planned', () =>
    assert.match(nextStep('planned', undefined, []), /dry-run: false/));
});
