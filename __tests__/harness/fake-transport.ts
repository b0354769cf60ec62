import type { HttpRequest, HttpResponse, Transport } from '../../src/ports.ts';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent in one piece; an object as JSON. */
  readonly body?: string | Buffer | object;
  /** What breaks the body after its bytes. */
  readonly breaksWith?: Error;
}

export interface FakeResponse extends HttpResponse {
  /** How much of the body was taken. */
  readonly taken: { bytes: number; ended: boolean; discarded: boolean };
}

export function respond({ status = 200, headers = {}, body = '', breaksWith }: Answer): FakeResponse {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const taken = { bytes: 0, ended: false, discarded: false };
  async function* chunks() {
    try {
      for (let start = 0; start < bytes.length; start += 65_536) {
        const chunk = bytes.subarray(start, start + 65_536);
        taken.bytes += chunk.length;
        yield chunk;
      }
      if (breaksWith !== undefined) throw breaksWith;
    } finally {
      taken.ended = true;
    }
  }
  return {
    status,
    headers,
    body: chunks(),
    discard: async () => {
      taken.discarded = true;
    },
    taken,
  };
}

/** A transport that answers as it is told, and remembers what it was asked. */
export class FakeTransport implements Transport {
  readonly requests: HttpRequest[] = [];
  readonly responses: FakeResponse[] = [];
  readonly #answer: (request: HttpRequest, index: number) => Answer;

  constructor(answer: (request: HttpRequest, index: number) => Answer) {
    this.#answer = answer;
  }

  async send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    signal.throwIfAborted();
    const index = this.requests.push(request) - 1;
    const response = respond(this.#answer(request, index));
    this.responses.push(response);
    return response;
  }

  /** Method and address of every request, in order. */
  get asked(): string[] {
    return this.requests.map(({ method, url }) => `${method} ${url.href}`);
  }
}

export async function textOf({ body }: HttpResponse): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
