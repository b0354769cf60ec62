import { randomUUID } from 'node:crypto';
import { type Answer, jsonAnswer } from '../http/answer.ts';

/** An error answer on its way out. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  /** In the platform's form, with a `correlationId` as its only part that is not deterministic. */
  toAnswer(): Answer {
    const { status, code, message, headers } = this;
    const body = { status: 'ERROR', code, message, correlationId: randomUUID(), responseMessages: [] };
    return jsonAnswer(status, body, headers);
  }
}

export function invalidRequest(message: string): Refusal {
  return new Refusal(400, 'INVALID_REQUEST', message);
}

export function notFound(message: string): Refusal {
  return new Refusal(404, 'RESOURCE_NOT_FOUND', message);
}
