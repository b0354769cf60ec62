import { closestMatch } from 'leven';
import { orList, quoteForeign } from '../format.ts';

/** Reads inputs as text and keeps a list of every problem, so that all of them can be reported at once. */
export class InputReader {
  readonly problems: string[] = [];
  readonly #rejected = new Set<string>();
  readonly warnings: string[] = [];
  readonly #read: (name: string) => string;
  readonly #defaults: Readonly<Record<string, string>>;

  constructor(read: (name: string) => string, defaults: Readonly<Record<string, string>>) {
    this.#read = read;
    this.#defaults = defaults;
  }

  /** The value, trimmed, or the default; an empty string means "not given". */
  text(name: string): string {
    return this.#read(name).trim() || (this.#defaults[name] ?? '');
  }

  /** Whether the user can only have meant it: a value that is neither empty nor the default. */
  isGiven(name: string): boolean {
    return fold(this.text(name)) !== fold(this.#defaults[name] ?? '');
  }

  optional(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  /** Entries between commas or line breaks, without blanks and duplicates. */
  list(name: string): string[] {
    const entries = this.text(name)
      .split(/[,\n\r]/)
      .map((entry) => entry.trim());
    return [...new Set(entries.filter((entry) => entry !== ''))];
  }

  boolean(name: string): boolean {
    const text = this.text(name);
    if (!/^(true|false)$/i.test(text)) this.reject(name, 'expected true or false', text);
    return text.toLowerCase() === 'true';
  }

  /** A number from `min` to `max`, or `max` after having noted the problem. */
  number(
    name: string,
    unit: string,
    { min, max, whole }: { min: number; max: number; whole: boolean },
  ): number {
    const text = this.text(name);
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
    this.reject(
      name,
      `expected ${whole ? 'a whole number' : 'a number'} of ${unit} from ${min} to ${max}`,
      text,
    );
    return max;
  }

  optionalNumber(
    name: string,
    unit: string,
    limits: { min: number; max: number; whole: boolean },
  ): number | undefined {
    return this.text(name) === '' ? undefined : this.number(name, unit, limits);
  }

  /** One of `words`, whatever its case and separators, or undefined if none is given or it is none of them. */
  choice<Word extends string>(name: string, words: readonly Word[], context = ''): Word | undefined {
    const text = this.text(name);
    return text === '' ? undefined : this.#match(name, text, words, context);
  }

  /** Each entry one of `words`, in their spelling. */
  choices<Word extends string>(name: string, words: readonly Word[], context = ''): Word[] {
    const entries = this.list(name);
    const unknown = entries.filter((entry) => !words.some((word) => fold(word) === fold(entry)));
    if (unknown.length > 0) this.reject(name, `expected ${orList(words)}${context}`, ...unknown);
    const matched = entries.map((entry) => words.find((word) => fold(word) === fold(entry)));
    return [...new Set(matched.filter((word) => word !== undefined))];
  }

  /** A size in bytes such as `5 GiB`, `100 MB` or `1048576`. */
  bytes(name: string): number {
    const text = this.text(name);
    const parts = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(i?)b?|b)?$/i.exec(text);
    const power = parts?.[2] ? 'kmgt'.indexOf(parts[2].toLowerCase()) + 1 : 0;
    const value = parts ? Math.floor(Number(parts[1]) * (parts[3] ? 1024 : 1000) ** power) : Number.NaN;
    if (value >= 1 && Number.isSafeInteger(value)) return value;
    this.reject(name, 'expected a size such as 5 GiB, 100 MB or 1048576', text);
    return 1;
  }

  /** Notes a problem, but only the first of each input: one clear message is worth more than two. */
  reject(name: string, expected: string, ...came: readonly string[]): void {
    if (this.#rejected.has(name)) return;
    this.#rejected.add(name);
    const shown = came
      .map((text) => (text === '' ? 'nothing' : `"${quoteForeign(text, 120)}"`))
      .join(' and ');
    this.problems.push(`${name}: ${expected}${shown === '' ? '' : `, got ${shown}`}`);
  }

  #match<Word extends string>(
    name: string,
    text: string,
    words: readonly Word[],
    context: string,
  ): Word | undefined {
    const word = words.find((candidate) => fold(candidate) === fold(text));
    if (word === undefined) this.reject(name, `expected ${orList(words)}${context}`, text);
    return word;
  }
}

/** Spellings that differ only in case, `-`, `_` or spaces fold to the same word. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[-_\s]/g, '');
}

/** The one of `names` that `text` most likely stands for. */
export function nearest(text: string, names: readonly string[]): string | undefined {
  const near = closestMatch(fold(text), names.map(fold));
  return names.find((name) => fold(name) === near);
}
