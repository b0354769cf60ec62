const MASK = '***';
/** Shorter ones are no keys, and would tear common words to pieces. */
const MIN_SECRET_LENGTH = 4;

/** Shows every secret of a growing list as `***`, also where it stands percent-encoded or escaped in JSON. */
export class Redaction {
  /** The longest first: one secret may begin another. */
  #spellings: readonly string[] = [];

  add(secret: string): void {
    if (secret.length < MIN_SECRET_LENGTH) return;
    const spellings = [
      secret,
      encodeURIComponent(secret.toWellFormed()),
      JSON.stringify(secret).slice(1, -1),
    ];
    this.#spellings = [...new Set([...this.#spellings, ...spellings])].sort((a, b) => b.length - a.length);
  }

  readonly redact = (text: string): string =>
    this.#spellings.reduce((redacted, spelling) => redacted.replaceAll(spelling, MASK), text);
}

/**
 * The same data with every text in it shown through `redact`; to be done before escaping, which would hide a secret. Data without
 * any is not copied: a run of a thousand exports has much of it.
 */
export function redactAll<Data>(data: Data, redact: (text: string) => string): Data {
  if (!holdsSecret(data, redact)) return data;
  return JSON.parse(JSON.stringify(data), (_, value) => (typeof value === 'string' ? redact(value) : value));
}

function holdsSecret(value: unknown, redact: (text: string) => string): boolean {
  if (typeof value === 'string') return redact(value) !== value;
  if (typeof value !== 'object' || value === null) return false;
  for (const name in value) if (holdsSecret(value[name as keyof typeof value], redact)) return true;
  return false;
}

const SECRET_NAME = /token|secret|passw|passphrase|api[-_ ]?key|authorization|credential|bearer/i;

/** Whether a text names something that must not be told, as a field of a request may. */
export function namesSecret(text: string): boolean {
  return SECRET_NAME.test(text);
}

/** The same data without the values of fields that are called like secrets. Nobody registers those that an input brings along. */
export function withoutSecretFields<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (name, value) =>
    namesSecret(name) && value !== null && value !== '' ? MASK : value,
  );
}
