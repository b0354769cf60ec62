const MASK = '***';
/** Shorter ones are no keys, and would tear common words to pieces. */
const MIN_SECRET_LENGTH = 4;

/** Replaces every secret in `text` by `***`, also where it stands percent-encoded or escaped in JSON. */
export function redact(text: string, secrets: readonly string[]): string {
  const spellings = secrets
    .filter((secret) => secret.length >= MIN_SECRET_LENGTH)
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret.toWellFormed()),
      JSON.stringify(secret).slice(1, -1),
    ]);
  // The longest first: one secret may begin another.
  const distinct = [...new Set(spellings)]
    .filter((spelling) => spelling !== '')
    .sort((a, b) => b.length - a.length);
  return distinct.reduce((redacted, spelling) => redacted.replaceAll(spelling, MASK), text);
}

/** The same data with every text in it shown through `redact`; to be done before escaping, which would hide a secret. */
export function redactAll<Data>(data: Data, redact: (text: string) => string): Data {
  return JSON.parse(JSON.stringify(data), (_, value) => (typeof value === 'string' ? redact(value) : value));
}
