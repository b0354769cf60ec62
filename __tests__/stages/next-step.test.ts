import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Failure, type FailureCode } from '../../src/failure.ts';
import { type ItemStanding, nextStep } from '../../src/stages/next-step.ts';
import { problemsOf } from '../inputs/given.ts';

const running = (exportId: string): ItemStanding => ({ exportId, isSettled: false });
const collected = (exportId: string): ItemStanding => ({ exportId, isSettled: true });
const uncreated: ItemStanding = { exportId: undefined, isSettled: false };
const failure = (code: FailureCode) => new Failure(code, 'x');

suite('a run that ended while exports go on says how to collect them', () => {
  for (const outcome of ['timed-out', 'cancelled'] as const) {
    test(outcome, () =>
      assert.match(
        nextStep(outcome, failure(outcome), [collected('exp_1'), running('exp_2'), running('exp_3')]),
        /export-id: exp_2,exp_3(?![\w,])/,
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
      /2 exports.*export-id: exp_1,exp_2/,
    ));
});

test('the advice works in the step it is given to: export-id fits its team-ids, or it says what to do with those', async () => {
  const step = nextStep('timed-out', failure('timed-out'), [
    collected('exp_1'),
    running('exp_2'),
    running('exp_3'),
  ]);
  const exportId = /export-id: ([\w,]+)/.exec(step)?.[1] ?? '';
  const problems = await problemsOf({ 'team-ids': '1,2,3', 'export-id': exportId });
  assert.ok(problems.length === 0 || /team-ids/.test(step), `${step} But: ${problems.join('\n')}`);
});

test('pieces of the period of one team are collected by their ids alone, since team-ids names a team once', () => {
  const piece = (exportId: string) => ({ ...running(exportId), team: 'a=1' });
  assert.match(
    nextStep('timed-out', failure('timed-out'), [collected('exp_1'), piece('exp_2'), piece('exp_3')]),
    /collect it with export-id: exp_2,exp_3, without team-ids and split-by\.$/,
  );
});

suite('a failed run', () => {
  test('with wrong inputs says that nothing was sent', () =>
    assert.match(nextStep('failed', failure('invalid-input'), []), /Nothing was sent/));
  test('whose export is still to be had says how', () =>
    assert.match(nextStep('failed', failure('file-system'), [running('exp_1')]), /export-id: exp_1/));
  for (const code of ['export-failed', 'export-cancelled', 'expired', 'not-found'] as const) {
    test(`with ${code} asks to collect only what is still to be had`, () => {
      const gone: ItemStanding = { exportId: 'exp_1', isSettled: true };
      assert.doesNotMatch(nextStep('failed', failure(code), [gone]), /export-id/);
      assert.match(nextStep('failed', failure(code), [gone, running('exp_2')]), /export-id: exp_2(?![\w,])/);
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
