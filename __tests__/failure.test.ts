import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Failure, InvalidInputs, toFailure } from '../src/failure.ts';

suite('Failure', () => {
  const rows: readonly (readonly [message: string, hint: string | undefined, sentence: string])[] = [
    ['it broke', undefined, 'it broke.'],
    ['it broke.', undefined, 'it broke.'],
    ['it broke!', 'Mend it.', 'it broke! Mend it.'],
    ['it broke', 'Mend it.', 'it broke. Mend it.'],
    ['cut off…', 'Mend it.', 'cut off… Mend it.'],
  ];
  for (const [message, hint, sentence] of rows) {
    test(`${JSON.stringify(message)} reads ${JSON.stringify(sentence)}`, () =>
      assert.equal(new Failure('internal', message, hint === undefined ? {} : { hint }).sentence, sentence));
  }

  test('it is not retried unless it says so', () =>
    assert.equal(new Failure('internal', 'x').transient, false));

  test('with a subject, it keeps everything else', () => {
    const failure = new Failure('rate-limited', 'too many', {
      hint: 'Slow down.',
      transient: true,
      retryAfterMs: 5,
    });
    const told = failure.on('export exp_1');
    assert.deepEqual(
      [told.code, told.message, told.hint, told.transient, told.retryAfterMs, told.cause],
      ['rate-limited', 'export exp_1: too many', 'Slow down.', true, 5, failure],
    );
  });
});

test('InvalidInputs has all problems, also in its message', () => {
  const failure = new InvalidInputs(['a: expected b', 'c: expected d']);
  assert.equal(failure.code, 'invalid-input');
  assert.deepEqual(failure.problems, ['a: expected b', 'c: expected d']);
  assert.equal(failure.message, 'a: expected b\nc: expected d');
});

suite('toFailure', () => {
  test('a Failure stays the one it is', () => {
    const failure = new InvalidInputs(['x']);
    assert.equal(toFailure(failure), failure);
  });

  test('an unexpected error keeps its message and cause, without its stack', () => {
    const error = new TypeError('x is not a function');
    const failure = toFailure(error);
    assert.equal(failure.code, 'internal');
    assert.match(failure.message, /x is not a function/);
    assert.doesNotMatch(failure.sentence, /errors\.test|\bat /);
    assert.equal(failure.cause, error);
  });

  const thrown: readonly (readonly [name: string, value: unknown])[] = [
    ['undefined', undefined],
    ['null', null],
    ['a text', 'broken'],
    ['an empty text', ''],
    ['a symbol', Symbol('x')],
    ['an object', {}],
    ['an object without a prototype', Object.create(null)],
    ['an error without a message', new Error('')],
  ];
  for (const [name, value] of thrown) {
    test(`${name} is a Failure with a message`, () => {
      const failure = toFailure(value);
      assert.equal(failure.code, 'internal');
      assert.match(failure.message, /: \S/);
    });
  }
});
