/** What the classes of characters that our patterns name have in ASCII; the others have nothing there. */
const IN_ASCII: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  N: '0-9',
  Cc: '\\x00-\\x1f\\x7f',
};

/**
 * A pattern with classes of Unicode's characters. As a literal it would cost up to a millisecond, for ICU's tables, whenever V8 parses
 * the code around it; most texts are ASCII, where it needs no tables.
 */
export class TextPattern {
  readonly #source: string;
  #ascii: RegExp | undefined;
  #unicode: RegExp | undefined;

  /** `source`: of a regular expression with flags `gu`; a class such as `\p{L}` has to stand in brackets. */
  constructor(source: string) {
    this.#source = source;
  }

  test(text: string): boolean {
    return text.search(this.#for(text)) !== -1;
  }

  replaceAll(text: string, replacement: string | ((match: string) => string)): string {
    // The two kinds of replacement are two signatures to the compiler.
    return typeof replacement === 'string'
      ? text.replaceAll(this.#for(text), replacement)
      : text.replaceAll(this.#for(text), replacement);
  }

  #for(text: string): RegExp {
    if (text.length !== Buffer.byteLength(text)) {
      this.#unicode ??= new RegExp(this.#source, 'gu');
      return this.#unicode;
    }
    this.#ascii ??= new RegExp(
      this.#source.replaceAll(/\\p\{(\w+)\}/g, (_, name: string) => IN_ASCII[name] ?? ''),
      'gu',
    );
    return this.#ascii;
  }
}
