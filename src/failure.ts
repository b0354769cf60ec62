/** Why a run, an export or an input failed: one word for machines, stable across releases. */
export type FailureCode =
  | 'invalid-input'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'expired'
  | 'rejected'
  | 'rate-limited'
  | 'server-error'
  | 'unavailable'
  | 'unreachable'
  | 'stalled'
  | 'unexpected-answer'
  | 'export-failed'
  | 'export-cancelled'
  | 'bad-file'
  | 'file-too-large'
  | 'file-system'
  | 'personal-data'
  | 'artifact'
  | 'timed-out'
  | 'cancelled'
  | 'internal';

export interface FailureDetails {
  /** What to change, as a sentence. */
  readonly hint?: string | undefined;
  /** Whether the same request may succeed a moment later. */
  readonly transient?: boolean;
  /** How long the server asked to wait, milliseconds. */
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** The one error that is thrown on purpose. `message` and `hint` are for the reader of the log: no secret, no stack trace. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly hint: string | undefined;
  readonly transient: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(code: FailureCode, message: string, details: FailureDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.transient = details.transient ?? false;
    this.retryAfterMs = details.retryAfterMs;
  }

  /** Message and hint, as one paragraph. */
  get sentence(): string {
    const ended = /[.!?…]$/.test(this.message) ? this.message : `${this.message}.`;
    return this.hint === undefined ? ended : `${ended} ${this.hint}`;
  }

  /** The same failure with what it happened to in front: "export exp_1: …". */
  on(subject: string): Failure {
    const { hint, transient, retryAfterMs } = this;
    return new Failure(this.code, `${subject}: ${this.message}`, {
      hint,
      transient,
      retryAfterMs,
      cause: this,
    });
  }
}

/** All problems of all inputs, found before anything was sent. */
export class InvalidInputs extends Failure {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('invalid-input', problems.join('\n'));
    this.problems = problems;
  }
}

/** Any thrown value as a {@link Failure}: an error of the operating system as `file-system`, any other as `internal`. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof Error && 'syscall' in thrown) {
    return new Failure('file-system', `the runner's system refused an operation: ${thrown.message}`, {
      hint: 'Check its disk, memory and limits, and run the job again.',
      cause: thrown,
    });
  }
  const message = thrown instanceof Error ? thrown.message : typeof thrown === 'string' ? thrown : '';
  return new Failure('internal', `Unexpected error: ${message || 'an error without a message'}`, {
    hint: 'This is a fault of the action: please report it with this log.',
    cause: thrown,
  });
}
