import { randomUUID } from 'node:crypto';
import { type Answer, jsonAnswer } from '../http/answer.ts';

/** An error answer on its way out. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
  }

  /** In the platform's form, with a `correlationId` as its only part that is not deterministic. */
  toAnswer(): Answer {
    return jsonAnswer(this.status, {
      status: 'ERROR',
      code: this.code,
      message: this.message,
      correlationId: randomUUID(),
      responseMessages: [],
    });
  }
}

export function invalidRequest(message: string): Refusal {
  return new Refusal(400, 'INVALID_REQUEST', message);
}

export function notFound(message: string): Refusal {
  return new Refusal(404, 'RESOURCE_NOT_FOUND', message);
}
