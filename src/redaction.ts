const MASK = '***';
/** Shorter ones are no keys, and would tear common words to pieces. */
const MIN_SECRET_LENGTH = 4;
/** As many characters of a secret as may never be seen: a text may have been cut in the middle of one. */
const PREFIX_LENGTH = 8;

/**
 * One character in another spelling: percent-encoded, an entity of HTML, an escape of JSON. Our own Markdown puts a
 * zero-width space behind an entity, so that an `@` mentions nobody.
 */
const ESCAPED =
  /%([0-9a-f]{2})|&#x0*([0-9a-f]{1,4});|\\u([0-9a-f]{4})|(?:&#0*([0-9]{1,5});|&(amp|lt|gt|quot|apos);|\\(["\\/]))(?:&#8203;)?/i;
const ESCAPED_OR_NOT = new RegExp(`${ESCAPED.source}|[^]`, 'gi');
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Shows every secret of a growing list as `***`, whole or from its beginning on, also where its characters are escaped. */
export class Redaction {
  readonly #secrets = new Set<string>();

  add(secret: string): void {
    if (secret.length < MIN_SECRET_LENGTH) return;
    this.#secrets.add(secret);
    // As bytes, for what is not ASCII: percent-encoding is of those.
    this.#secrets.add(splitEscaped(encodeURIComponent(secret.toWellFormed())).plain);
  }

  readonly redact = (text: string): string => {
    const masked = this.#mask(text, PREFIX_LENGTH);
    if (!ESCAPED.test(masked)) return masked;
    const { plain, spellings } = splitEscaped(masked);
    return this.#mask(plain, PREFIX_LENGTH, (from, to) => spellings.slice(from, to).join(''));
  };

  /** Whether a whole secret stands in the text. */
  holdsSecret(text: string): boolean {
    return [text, splitEscaped(text).plain].some(
      (each) => this.#mask(each, Number.POSITIVE_INFINITY) !== each,
    );
  }

  #mask(plain: string, prefixLength: number, original = (from: number, to: number) => plain.slice(from, to)) {
    const found = [...this.#secrets].flatMap((secret) => placesOf(secret, plain, prefixLength));
    let shown = '';
    let end = 0;
    for (const place of found.sort((a, b) => a.start - b.start)) {
      if (place.start >= end) shown += original(end, place.start) + MASK;
      end = Math.max(end, place.end);
    }
    return shown + original(end, plain.length);
  }
}

/** Where at least `prefixLength` characters of a secret stand, from its beginning on. */
function placesOf(secret: string, text: string, prefixLength: number): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const prefix = secret.slice(0, prefixLength);
  for (let start = text.indexOf(prefix); start !== -1; ) {
    let end = start + prefix.length;
    while (end - start < secret.length && text[end] === secret[end - start]) end += 1;
    places.push({ start, end });
    start = text.indexOf(prefix, end);
  }
  return places;
}

/** The characters of a text as they are spelled, and as they are meant. */
function splitEscaped(text: string): { readonly spellings: readonly string[]; readonly plain: string } {
  const spellings = text.match(ESCAPED_OR_NOT) ?? [];
  return { spellings, plain: spellings.map(unescaped).join('') };
}

function unescaped(spelling: string): string {
  const [, byte, hexEntity, hexJson, decimal, name, character] = ESCAPED.exec(spelling) ?? [];
  if (character !== undefined) return character;
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
  const hex = byte ?? hexEntity ?? hexJson;
  if (hex === undefined && decimal === undefined) return spelling;
  return String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
}

/** A copy of plain data with every text in it shown through `redact`. */
export function redactAll<Data>(data: Data, redact: (text: string) => string): Data {
  const shown = (value: unknown): unknown => {
    if (typeof value === 'string') return redact(value);
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value !== 'object' || value === null) return value;
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shown(each)]));
  };
  return shown(data) as Data;
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
