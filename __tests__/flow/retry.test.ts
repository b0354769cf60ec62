import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Failure, type FailureDetails } from '../../src/failure.ts';
import { retry } from '../../src/flow/retry.ts';
import { VirtualClock } from '../virtual-clock.ts';

const minute = 60_000;
const outage = (details: FailureDetails = {}) =>
  new Failure('unavailable', 'the server answered 503', { transient: true, ...details });

interface Setting {
  /** What each attempt does, the last one for ever. */
  readonly attempts: readonly (Failure | Error | 'ok')[];
  readonly budgetMs?: number;
  readonly maxFailures?: number;
  readonly random?: number;
}

/** Runs a retry to its end and tells what happened on the way. */
async function run({ attempts, budgetMs = 60 * minute, maxFailures = 100, random = 1 }: Setting) {
  const clock = new VirtualClock();
  const startedMs = clock.now();
  const lines: string[] = [];
  const atMs: number[] = [];
  const stop = new AbortController();
  const result = await retry(
    async () => {
      const outcome = attempts[Math.min(atMs.length, attempts.length - 1)];
      atMs.push(clock.now() - startedMs);
      if (outcome !== 'ok') throw outcome;
      return 'ok';
    },
    {
      what: 'poll',
      maxFailures: () => maxFailures,
      random: () => random,
      onRetry: (line) => lines.push(line),
    },
    { clock, deadlineMs: startedMs + budgetMs, signal: stop.signal },
  ).catch((thrown: unknown) => thrown);
  return { result, sleeps: clock.sleeps, lines, atMs };
}

test('what succeeds is not repeated', async () => {
  const { result, atMs } = await run({ attempts: ['ok'] });
  assert.deepEqual([result, atMs.length], ['ok', 1]);
});

test('a passing failure is overcome', async () => {
  const { result, atMs } = await run({ attempts: [outage(), outage(), 'ok'] });
  assert.deepEqual([result, atMs.length], ['ok', 3]);
});

test('waits double up to 30 s', async () => {
  const { sleeps } = await run({ attempts: [...Array(7).fill(outage()), 'ok'] });
  assert.deepEqual(sleeps, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test('chance spreads the waits', async () => {
  const { sleeps } = await run({ attempts: [outage(), outage(), 'ok'], random: 0 });
  assert.deepEqual(sleeps, [500, 1_000]);
});

test('Retry-After beats the formula', async () => {
  const { sleeps } = await run({ attempts: [outage({ retryAfterMs: 17_000 }), outage(), 'ok'], random: 0.3 });
  assert.equal(sleeps[0], 17_000);
  assert.notEqual(sleeps[1], 17_000);
});

test('a server that answers Retry-After: 0 for ever is not stormed', async () => {
  const { atMs } = await run({
    attempts: [...Array(2_000).fill(outage({ retryAfterMs: 0 })), 'ok'],
    budgetMs: minute,
    maxFailures: Number.POSITIVE_INFINITY,
  });
  assert.ok(atMs.length <= 200, `${atMs.length} requests in a minute`);
});

test('a lasting failure is not repeated', async () => {
  const failure = new Failure('unauthorized', 'the server answered 401');
  const { result, atMs } = await run({ attempts: [failure, 'ok'] });
  assert.deepEqual([result, atMs.length], [failure, 1]);
});

test('an unexpected error is not repeated', async () => {
  const { result, atMs } = await run({ attempts: [new TypeError('x is not a function'), 'ok'] });
  assert.ok(result instanceof Failure);
  assert.deepEqual([result.code, atMs.length], ['internal', 1]);
});

test('after too many failures the last one is thrown', async () => {
  const failures = [outage(), outage(), outage()];
  const { result, atMs } = await run({ attempts: failures, maxFailures: 3 });
  assert.equal(result, failures[2]);
  assert.equal(atMs.length, 3);
});

test('how many failures are too many depends on their kind', async () => {
  const clock = new VirtualClock();
  let attempts = 0;
  await assert.rejects(
    retry(
      async () => {
        attempts += 1;
        throw outage();
      },
      {
        what: 'x',
        maxFailures: (code) => (code === 'unavailable' ? 4 : 1),
        random: () => 1,
        onRetry: () => {},
      },
      { clock, deadlineMs: clock.now() + 60 * minute, signal: new AbortController().signal },
    ),
  );
  assert.equal(attempts, 4);
});

test('each wait is logged with its reason and length', async () => {
  const { lines } = await run({ attempts: [outage(), outage(), 'ok'] });
  assert.deepEqual(lines, [
    'poll: the server answered 503; trying again in 1 s',
    'poll: the server answered 503; trying again in 2 s',
  ]);
});

suite('the deadline', () => {
  test('the last attempt is at the deadline, then it is a time-out with the last failure as its cause', async () => {
    const { result, atMs } = await run({ attempts: [outage()], budgetMs: 10_000 });
    assert.deepEqual(atMs, [0, 1_000, 3_000, 7_000, 10_000]);
    assert.ok(result instanceof Failure);
    assert.equal(result.code, 'timed-out');
    assert.match(result.message, /503/);
    assert.match(result.hint ?? '', /timeout-minutes/);
  });

  test('what the last failure advises is not lost for the advice to wait longer', async () => {
    const hint = 'Check base-url.';
    const refused = new Failure('unreachable', 'the connection was refused', { transient: true, hint });
    const { result } = await run({ attempts: [refused], budgetMs: 10_000 });
    assert.ok(result instanceof Failure);
    assert.deepEqual([result.code, result.hint], ['timed-out', hint]);
  });

  test('an attempt at the deadline may still succeed', async () => {
    const { result, atMs } = await run({ attempts: [...Array(4).fill(outage()), 'ok'], budgetMs: 10_000 });
    assert.deepEqual([result, atMs.at(-1)], ['ok', 10_000]);
  });

  test('a server that wants to be left alone for longer than that is not waited for', async () => {
    const { result, sleeps } = await run({
      attempts: [outage({ retryAfterMs: 10 * minute })],
      budgetMs: 5 * minute,
    });
    assert.deepEqual(sleeps, []);
    assert.ok(result instanceof Failure);
    assert.equal(result.code, 'timed-out');
    assert.match(result.message, /10 min.*5 min/);
  });

  test('one that wants to be left alone just until then is asked then', async () => {
    const { result, atMs } = await run({
      attempts: [outage({ retryAfterMs: 5 * minute }), 'ok'],
      budgetMs: 5 * minute,
    });
    assert.deepEqual([result, atMs], ['ok', [0, 5 * minute]]);
  });

  test('no attempt comes after it, for any failure and any Retry-After', async () => {
    const failure = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        fc.array(failure, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 300_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (asked, budgetMs, random) => {
          const attempts = asked.map((retryAfterMs) =>
            outage(retryAfterMs === undefined ? {} : { retryAfterMs }),
          );
          const { atMs } = await run({ attempts: [...attempts, 'ok'], budgetMs, random });
          assert.ok(atMs.every((time) => time <= budgetMs));
        },
      ),
    );
  });
});

suite('an abort', () => {
  const reason = new Failure('cancelled', 'the run was cancelled');
  const options = { what: 'x', maxFailures: () => 100, random: () => 1, onRetry: () => {} };

  test('before the first attempt makes none', async () => {
    const clock = new VirtualClock();
    let attempts = 0;
    await assert.rejects(
      retry(async () => (attempts += 1), options, {
        clock,
        deadlineMs: clock.now() + minute,
        signal: AbortSignal.abort(reason),
      }),
      (thrown) => thrown === reason,
    );
    assert.equal(attempts, 0);
  });

  test('during an attempt ends it with the reason of the signal', async () => {
    const clock = new VirtualClock();
    const stop = new AbortController();
    let attempts = 0;
    const attempt = async () => {
      attempts += 1;
      stop.abort(reason);
      throw outage();
    };
    await assert.rejects(
      retry(attempt, options, { clock, deadlineMs: clock.now() + minute, signal: stop.signal }),
      (thrown) => thrown === reason,
    );
    assert.deepEqual([attempts, clock.sleeps], [1, []]);
  });

  test('at the end of the budget names the failure before it', async () => {
    const clock = new VirtualClock();
    const overtime = new AbortController();
    const attempt = async () => {
      if (clock.sleeps.length > 0) overtime.abort(new Failure('timed-out', 'the time budget is used up'));
      throw outage();
    };
    await assert.rejects(
      retry(attempt, options, { clock, deadlineMs: clock.now() + minute, signal: overtime.signal }),
      { code: 'timed-out', message: `${outage().message}; the time budget is used up` },
    );
  });

  test('during an attempt ends it with the reason also where the attempt fails for good because of it', async () => {
    const clock = new VirtualClock();
    const stop = new AbortController();
    const attempt = async () => {
      stop.abort(reason);
      throw new TypeError('terminated');
    };
    await assert.rejects(
      retry(attempt, options, { clock, deadlineMs: clock.now() + minute, signal: stop.signal }),
      (thrown) => thrown === reason,
    );
  });

  test('during a wait ends it with the reason, and nothing is attempted any more', async () => {
    const clock = new VirtualClock();
    const stop = new AbortController();
    clock.after(3_000, () => stop.abort(reason));
    let attempts = 0;
    const attempt = async () => {
      attempts += 1;
      throw outage({ retryAfterMs: 20_000 });
    };
    await assert.rejects(
      retry(attempt, options, { clock, deadlineMs: clock.now() + 60 * minute, signal: stop.signal }),
      (thrown) => thrown === reason,
    );
    assert.equal(attempts, 1);
  });
});
