/** Shows a text with its secrets masked; before it is cut, or the rest of a secret would not be recognized. */
export type Redact = (text: string) => string;

const MASK = '***';
/** Shorter texts are not keys, and would mask parts of common words. */
const MIN_SECRET_LENGTH = 4;
/** A part of this length is masked too, since a text may have been cut or broken in the middle of a secret. */
const PART_LENGTH = 8;

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

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
  readonly #escaped = new Map<string, RegExp>();
  readonly #beginning: RegExp;

  constructor(secret: string) {
    this.#characters = [...secret];
    for (const character of new Set(secret))
      this.#escaped.set(character, new RegExp(escapes(character), 'y'));
    const beginning = this.#characters.slice(0, PART_LENGTH);
    this.#beginning = new RegExp(
      `(?=${beginning.map((character) => `(?:${escapes(character)}|${RegExp.escape(character)})`).join('')})`,
      'g',
    );
  }

  /** Where the secret begins, escaped or not, and how far it goes on; at least `PART_LENGTH` characters of it. */
  spellingsIn(text: string) {
    return Array.from(text.matchAll(this.#beginning), ({ index }) => ({
      start: index,
      ...this.#endFrom(index, text),
    }));
  }

  /** A `%` may stand for itself or begin an escape, so that one text can be read in several ways. */
  #endFrom(start: number, text: string): { readonly end: number; readonly whole: boolean } {
    let ends = new Set([start]);
    for (const character of this.#characters) {
      const next = new Set([...ends].flatMap((end) => this.#endsOf(character, text, end)));
      if (next.size === 0) return { end: Math.max(...ends), whole: false };
      ends = next;
    }
    return { end: Math.max(...ends), whole: true };
  }

  #endsOf(character: string, text: string, start: number): number[] {
    const escaped = this.#escaped.get(character);
    if (escaped !== undefined) escaped.lastIndex = start;
    const ends = escaped?.test(text) ? [escaped.lastIndex] : [];
    return text.startsWith(character, start) ? [...ends, start + character.length] : ends;
  }
}

/** One character percent-encoded, as an entity, which our Markdown follows with a zero-width space, or as an escape of JSON. */
function escapes(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const entities = [`&#0*${codePoint};`, `&#[xX]0*${anyCase(codePoint.toString(16))};`];
  const named = NAMED_ENTITIES[character];
  const patterns = [
    Array.from(Buffer.from(character), (byte) => `%${anyCase(hexadecimal(byte, 2))}`).join(''),
    codeUnits(character)
      .map((unit) => `\\\\u${anyCase(unit)}`)
      .join(''),
    `(?:${[...entities, ...(named === undefined ? [] : [named])].join('|')})(?:&#8203;)?`,
  ];
  if ('"\\/'.includes(character)) patterns.push(`\\\\${RegExp.escape(character)}`);
  return patterns.join('|');
}

function codeUnits(character: string): string[] {
  return Array.from({ length: character.length }, (_, index) => hexadecimal(character.charCodeAt(index), 4));
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** The pattern of a hexadecimal number in capitals, small letters or both. */
function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
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
