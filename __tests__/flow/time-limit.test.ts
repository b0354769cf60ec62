import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Failure } from '../../src/failure.ts';
import { raceAbort, withIdleTimeout } from '../../src/flow/time-limit.ts';
import { VirtualClock } from '../virtual-clock.ts';

const never = () => new Promise<never>(() => {});
const cancelled = new Failure('cancelled', 'the run was cancelled');

/** Lets everything run that waits for nothing but its turn. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** What has become of a promise so far. */
function watch(work: Promise<unknown>) {
  const seen: { state: 'pending' | 'resolved' | 'rejected'; value: unknown } = {
    state: 'pending',
    value: undefined,
  };
  work.then(
    (value) => Object.assign(seen, { state: 'resolved', value }),
    (reason) => Object.assign(seen, { state: 'rejected', value: reason }),
  );
  return seen;
}

/** A clock that tells whether anybody still waits for it. */
class CountingClock extends VirtualClock {
  waiting = 0;
  override after(ms: number, callback: () => void): () => void {
    let isWaiting = true;
    this.waiting += 1;
    const done = () => {
      if (isWaiting) this.waiting -= 1;
      isWaiting = false;
    };
    const callOff = super.after(ms, () => {
      done();
      callback();
    });
    return () => {
      done();
      callOff();
    };
  }
}

suite('withIdleTimeout', () => {
  test('the result of work in time comes through', async () => {
    const signal = new AbortController().signal;
    assert.equal(
      await withIdleTimeout(async () => 7, { timeoutMs: 1_000, clock: new VirtualClock(), signal }),
      7,
    );
  });

  test('the failure of work in time comes through as it is', async () => {
    const failure = new Failure('rejected', 'no');
    const signal = new AbortController().signal;
    await assert.rejects(
      withIdleTimeout(() => Promise.reject(failure), { timeoutMs: 1_000, clock: new VirtualClock(), signal }),
      (thrown) => thrown === failure,
    );
  });

  test('work that throws before it is a promise leaves no timer', async () => {
    const clock = new CountingClock();
    const broken = new TypeError('x');
    await assert.rejects(
      withIdleTimeout(
        () => {
          throw broken;
        },
        { timeoutMs: 1_000, clock, signal: new AbortController().signal },
      ),
      (thrown) => thrown === broken,
    );
    assert.equal(clock.waiting, 0);
  });

  test('a run that was stopped before begins no work', async () => {
    let begun = false;
    await assert.rejects(
      withIdleTimeout(
        async () => {
          begun = true;
        },
        { timeoutMs: 1_000, clock: new VirtualClock(), signal: AbortSignal.abort(cancelled) },
      ),
      (thrown) => thrown === cancelled,
    );
    assert.equal(begun, false);
  });

  test('work without a sign of life is aborted at the limit, and that may pass', async () => {
    const clock = new VirtualClock();
    let given: AbortSignal | undefined;
    const seen = watch(
      withIdleTimeout(
        ({ signal }) => {
          given = signal;
          return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        },
        { timeoutMs: 30_000, clock, signal: new AbortController().signal },
      ),
    );
    clock.advance(29_999);
    await settle();
    assert.deepEqual([given?.aborted, seen.state], [false, 'pending']);
    clock.advance(1);
    await settle();
    assert.equal(seen.state, 'rejected');
    assert.ok(seen.value instanceof Failure);
    assert.deepEqual([seen.value.code, seen.value.transient], ['stalled', true]);
    assert.match(seen.value.message, /30 s/);
  });

  test('each sign of life begins a new limit', async () => {
    const clock = new VirtualClock();
    let extendTimeout = (_ms: number) => {};
    const seen = watch(
      withIdleTimeout(
        (limits) => {
          extendTimeout = limits.extendTimeout;
          return never();
        },
        { timeoutMs: 10_000, clock, signal: new AbortController().signal },
      ),
    );
    for (let round = 0; round < 5; round += 1) {
      clock.advance(9_999);
      extendTimeout(10_000);
    }
    await settle();
    assert.equal(seen.state, 'pending');
    clock.advance(10_000);
    clock.advance(5_000);
    await settle();
    assert.equal(seen.state, 'rejected');
  });

  test('work that never settles is left behind within a second of the limit', async () => {
    const clock = new VirtualClock();
    const seen = watch(
      withIdleTimeout(never, { timeoutMs: 10_000, clock, signal: new AbortController().signal }),
    );
    clock.advance(10_000);
    clock.advance(1_000);
    await settle();
    assert.equal(seen.state, 'rejected');
    assert.equal(seen.value instanceof Failure && seen.value.code, 'stalled');
  });

  test('work that never settles is left behind within a second of an abort, with its reason', async () => {
    const clock = new VirtualClock();
    const stop = new AbortController();
    const seen = watch(withIdleTimeout(never, { timeoutMs: 3_600_000, clock, signal: stop.signal }));
    stop.abort(cancelled);
    clock.advance(1_000);
    await settle();
    assert.deepEqual([seen.state, seen.value], ['rejected', cancelled]);
  });

  test('work that heeds the abort ends at once, with the reason of the signal and not its own', async () => {
    const clock = new VirtualClock();
    const stop = new AbortController();
    const seen = watch(
      withIdleTimeout(
        ({ signal }) => {
          return new Promise((_, reject) =>
            signal.addEventListener('abort', () => reject(new Error('ABORT_ERR: socket hang up'))),
          );
        },
        { timeoutMs: 3_600_000, clock, signal: stop.signal },
      ),
    );
    stop.abort(cancelled);
    await settle();
    assert.deepEqual([seen.state, seen.value], ['rejected', cancelled]);
  });

  test('work that resolves although it was aborted is rejected with the reason all the same', async () => {
    const clock = new VirtualClock();
    const stop = new AbortController();
    const seen = watch(
      withIdleTimeout(
        ({ signal }) => {
          return new Promise((resolve) => signal.addEventListener('abort', () => resolve('half a file')));
        },
        { timeoutMs: 3_600_000, clock, signal: stop.signal },
      ),
    );
    stop.abort(cancelled);
    await settle();
    assert.deepEqual([seen.state, seen.value], ['rejected', cancelled]);
  });

  test('no timer is left when the work is over', async () => {
    const clock = new CountingClock();
    await withIdleTimeout(async ({ extendTimeout }) => extendTimeout(60_000), {
      timeoutMs: 60_000,
      clock,
      signal: new AbortController().signal,
    });
    assert.equal(clock.waiting, 0);
  });

  test('a sign of life of work that was left behind sets no timer', async () => {
    const clock = new CountingClock();
    const stop = new AbortController();
    let extendTimeout = (_ms: number) => {};
    const seen = watch(
      withIdleTimeout(
        (limits) => {
          extendTimeout = limits.extendTimeout;
          return never();
        },
        { timeoutMs: 60_000, clock, signal: stop.signal },
      ),
    );
    stop.abort(cancelled);
    clock.advance(1_000);
    await settle();
    assert.equal(seen.state, 'rejected');
    extendTimeout(60_000);
    assert.equal(clock.waiting, 0, 'it would keep the process alive');
  });
});

suite('raceAbort', () => {
  test('work in time comes through and leaves nothing behind', async () => {
    const clock = new CountingClock();
    assert.equal(await raceAbort(Promise.resolve(7), { signal: new AbortController().signal, clock }), 7);
    await settle();
    assert.equal(clock.waiting, 0);
  });

  test('with a signal that was aborted before, work that never settles is left behind', async () => {
    const clock = new VirtualClock();
    const seen = watch(raceAbort(never(), { signal: AbortSignal.abort(cancelled), clock }));
    clock.advance(1_000);
    await settle();
    assert.deepEqual([seen.state, seen.value], ['rejected', cancelled]);
  });

  test('a rejection after the time limit is not an unhandled one', async (t) => {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', listener);
    t.after(() => process.off('unhandledRejection', listener));
    const clock = new VirtualClock();
    const stop = new AbortController();
    let fail = (_reason: Error) => {};
    const work = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const seen = watch(raceAbort(work, { signal: stop.signal, clock }));
    stop.abort(cancelled);
    clock.advance(1_000);
    await settle();
    fail(new Error('too late'));
    await settle();
    assert.deepEqual([seen.value, unhandled], [cancelled, []]);
  });
});
