/** Bytes that are at hand, or that are made while they are sent. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/** An HTTP answer as a value; nothing is on the wire yet. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Bytes;
}

/** A JSON answer; `undefined` members are left out. */
export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body = Buffer.from(JSON.stringify(value));
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** All of `bytes` in one buffer. */
export async function collect(bytes: Bytes): Promise<Buffer> {
  if (bytes instanceof Uint8Array) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
