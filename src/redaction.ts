/** Shows a text with its secrets masked; before it is cut, or the rest of a secret would not be recognized. */
export type Redact = (text: string) => string;

const MASK = '***';
/** Shorter texts are not keys, and would mask parts of common words. */
const MIN_SECRET_LENGTH = 4;
/** A part of this length is masked too, since a text may have been cut or broken in the middle of a secret. */
const PART_LENGTH = 8;

const NAMED_ENTITIES = new Map([
  ['&', 'amp'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['"', 'quot'],
  ["'", 'apos'],
]);

/** Shows secrets as `***`, whole or in part, also in base64 or if their characters are escaped. Secrets can be added at any time. */
export class Redaction {
  readonly #secrets = new Map<string, Secret>();
  readonly #parts = new Set<string>();

  add(secret: string): void {
    if (secret.length < MIN_SECRET_LENGTH) return;
    this.#secrets.set(secret, new Secret(secret));
    for (const form of [secret, ...base64Forms(secret)])
      for (const part of partsOf(form)) this.#parts.add(part);
  }

  readonly redact: Redact = (text) => {
    let shown = '';
    let end = 0;
    for (const place of this.placesIn(text).sort((a, b) => a.start - b.start)) {
      if (place.start >= end) shown += text.slice(end, place.start) + MASK;
      end = Math.max(end, place.end);
    }
    return shown + text.slice(end);
  };

  /** Where secrets or parts of them stand in the text. */
  placesIn(text: string): { start: number; end: number }[] {
    const places = [...this.#secrets.values()].flatMap((secret) => secret.spellingsIn(text));
    for (let start = 0; start < text.length; start += 1) {
      const part = text.slice(start, start + PART_LENGTH);
      if (this.#parts.has(part)) places.push({ start, end: start + part.length, whole: false });
    }
    return places;
  }

  /** Whether the text contains a whole secret. */
  holdsSecret(text: string): boolean {
    return [...this.#secrets.values()].some((secret) => secret.spellingsIn(text).some(({ whole }) => whole));
  }
}

/**
 * What the base64 of any text with the secret in it has in common, such as that of `ApiKey <secret>`: it depends on where among three
 * bytes the secret begins. Shorter forms than a part of a secret are left out.
 */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2]
    .map((offset) => {
      const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
      return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
    })
    .flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')])
    .filter((form) => form.length >= PART_LENGTH);
}

/** All `PART_LENGTH` characters in a row, but for parts of words after the first: many texts have them, and a passphrase may have some. */
function partsOf(secret: string): string[] {
  const starts = Array.from({ length: Math.max(1, secret.length - PART_LENGTH + 1) }, (_, start) => start);
  const parts = starts.map((start) => secret.slice(start, start + PART_LENGTH));
  return parts.filter((part, start) => start === 0 || !/^[a-z_-]+$/.test(part));
}

class Secret {
  readonly #characters: readonly string[];
  readonly #escapes = new Map<string, RegExp>();
  /** Matches where it may begin, in any case. */
  readonly #beginning: RegExp;

  constructor(secret: string) {
    this.#characters = [...secret];
    for (const character of this.#characters)
      this.#escapes.set(character, new RegExp(escapes(character), 'iy'));
    const beginning = this.#characters
      .slice(0, PART_LENGTH)
      .map((character) => `(?:${RegExp.escape(character)}|${escapes(character)})`);
    this.#beginning = new RegExp(`(?=${beginning.join('')})`, 'gi');
  }

  /** Where the secret begins, escaped or not, and how far it goes on; at least `PART_LENGTH` characters of it. */
  spellingsIn(text: string) {
    const { length } = this.#characters;
    return Array.from(text.matchAll(this.#beginning)).flatMap(({ index }) => {
      const { end, count } = this.#endFrom(index, text);
      return count < Math.min(PART_LENGTH, length) ? [] : [{ start: index, end, whole: count === length }];
    });
  }

  /** How many characters stand there. A `%` may stand for itself or begin an escape, so that one text can be read in several ways. */
  #endFrom(start: number, text: string): { readonly end: number; readonly count: number } {
    let ends = new Set([start]);
    for (const [count, character] of this.#characters.entries()) {
      const next = new Set([...ends].flatMap((end) => this.#endsOf(character, text, end)));
      if (next.size === 0) return { end: Math.max(...ends), count };
      ends = next;
    }
    return { end: Math.max(...ends), count: this.#characters.length };
  }

  #endsOf(character: string, text: string, start: number): number[] {
    const escaped = this.#escapes.get(character);
    if (escaped !== undefined) escaped.lastIndex = start;
    const ends = escaped?.test(text) ? [escaped.lastIndex] : [];
    return text.startsWith(character, start) ? [...ends, start + character.length] : ends;
  }
}

/** One character percent-encoded, as an escape of JSON, or as an entity, which our Markdown follows with a zero-width space. */
function escapes(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const inUtf8 = Buffer.from(character).toString('hex');
  const inUtf16 = Buffer.from(character, 'utf16le').swap16().toString('hex');
  const entities = [`#0*${codePoint}`, `#x0*${codePoint.toString(16)}`, NAMED_ENTITIES.get(character)];
  return [
    inUtf8.replaceAll(/../g, '%$&'),
    inUtf16.replaceAll(/.{4}/g, '\\\\u$&'),
    ...('"\\/'.includes(character) ? [`\\\\${RegExp.escape(character)}`] : []),
    `&(?:${entities.filter(Boolean).join('|')});(?:&#8203;)?`,
  ].join('|');
}

/** A copy of plain data with every text in it shown through `redact`. */
export function redactAll<Data>(data: Data, redact: Redact): Data {
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

/** Whether a text, such as the name of a field, is called like a secret. */
export function namesSecret(text: string): boolean {
  return SECRET_NAME.test(text);
}

/** The same data without the values of fields that are called like secrets, since secrets within an input are not registered. */
export function withoutSecretFields<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (name, value) =>
    namesSecret(name) && value !== null && value !== '' ? MASK : value,
  );
}
