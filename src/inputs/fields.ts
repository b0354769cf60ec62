/** How one input is read: each parser makes a value of a text, or says what it expected. */
import { closestMatch } from 'leven';
import * as z from 'zod/mini';
import { orList } from '../format.ts';

/** Reports what was expected and which part of the text is wrong, by default all of it; the value then counts as absent. */
export type Refuse = (expected: string, ...received: readonly string[]) => never;
export type Parser<Value> = (text: string, refuse: Refuse) => Value;

/** An input without a default. */
export function optional<Value>(parse: Parser<Value> | Parser<Promise<Value>>) {
  return z.optional(parsed(parse));
}

/** An input with a default, written as a workflow would write it. */
export function withDefault<Value>(text: string, parse: Parser<Value>) {
  return z.prefault(parsed(parse), text);
}

function parsed<Value>(parse: Parser<Value> | Parser<Promise<Value>>) {
  return z.pipe(
    z.string(),
    z.transform<string, Value | Promise<Value>>((text, { issues }) => {
      return parse(text, (expected, ...received) => {
        issues.push(issueOf([], expected, received));
        return undefined as never;
      });
    }) as z.ZodMiniTransform<Value, string>,
  );
}

/** As zod keeps it; what came is cut and shown later, without secrets. Rules between inputs are still applied after it. */
export function issueOf(path: string[], message: string, received: readonly unknown[]) {
  return { code: 'custom', path, message, params: { received }, input: undefined, continue: true } as const;
}

export const plainText: Parser<string> = (text) => text;

export const boolean: Parser<boolean> = (text, refuse) =>
  /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : refuse('expected true or false');

/** A number in plain digits, both limits included. */
export function number(unit: string, min: number, max: number, whole: 'whole' | 'any' = 'whole') {
  const expected = `expected a ${whole === 'whole' ? 'whole number' : 'number'} of ${unit} from ${min} to ${max}`;
  return ((text, refuse) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    const fits = value >= min && value <= max && (whole === 'any' || Number.isInteger(value));
    return fits ? value : refuse(expected);
  }) satisfies Parser<number>;
}

/** A size in bytes such as `5 GiB`, `100 MB` or `1048576`. */
export const size: Parser<number> = (text, refuse) => {
  const [, digits, unit = '', binary] = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(i?)b?|b)?$/i.exec(text) ?? [];
  const power = unit === '' ? 0 : 'kmgt'.indexOf(unit.toLowerCase()) + 1;
  const bytes = Math.floor(Number(digits) * (binary ? 1024 : 1000) ** power);
  if (bytes >= 1 && Number.isSafeInteger(bytes)) return bytes;
  return refuse('expected a size such as 5 GiB, 100 MB or 1048576');
};

/** One of `words`, in any case and with any separators. Its alias is accepted too, but not offered. */
export function choice<const Word extends string>(
  words: readonly Word[],
  context = '',
  aliases?: Readonly<Partial<Record<Word, string>>>,
): Parser<Word> {
  return (text, refuse) => {
    const word = wordIn(words, text) ?? words.find((name) => fold(aliases?.[name] ?? name) === fold(text));
    return word ?? refuse(`expected ${orList(words)}${context}${didYouMean(text, words)}`);
  };
}

/** Each entry of a list one of `words`. */
export function choices<const Word extends string>(
  words: readonly Word[],
): Parser<readonly Word[] | undefined> {
  return list((entries, refuse) => {
    const unknown = entries.filter((entry) => wordIn(words, entry) === undefined);
    if (unknown.length > 0)
      return refuse(`expected ${orList(words)}${didYouMean(unknown[0] ?? '', words)}`, ...unknown);
    return [...new Set(entries.flatMap((entry) => wordIn(words, entry) ?? []))];
  });
}

/** Unknown words are sent as they came, unless one edit from a known one. With `allowsAll`, `all` alone is an empty list. */
export function knownWords(
  known: readonly string[],
  allowsAll = false,
): Parser<readonly string[] | undefined> {
  return list((entries, refuse) => {
    if (allowsAll && entries.length === 1 && fold(entries[0] ?? '') === 'all') return [];
    const slips = entries.filter((entry) => wordIn(known, entry) === undefined && nearest(entry, known, 1));
    const meant = distinct(slips.map((slip) => `${nearest(slip, known, 1)}`));
    if (slips.length > 0) return refuse(`expected ${meant.join(' and ')}`, ...slips);
    return distinct(entries.map((entry) => wordIn(known, entry) ?? entry));
  });
}

/** Entries between commas or line breaks, without blanks and duplicates. Separators alone count as not given. */
export function list<Value>(
  read: (entries: readonly string[], refuse: Refuse) => Value,
): Parser<Value | undefined> {
  return (text, refuse) => {
    const entries = distinct(text.split(/[,\n\r]/));
    return entries.length === 0 ? undefined : read(entries, refuse);
  };
}

/** Names that may hold commas: where there is a line break, only that separates, and quotes protect what is between them. */
export const names: Parser<readonly string[] | undefined> = (text) => {
  const separated = /[\n\r]/.test(text) ? text.split(/[\n\r]+/) : text.match(QUOTED_OR_PLAIN);
  const entries = distinct((separated ?? []).map((entry) => unquoted(entry.replace(/[,\s]+$/, '').trim())));
  return entries.length === 0 ? undefined : entries;
};

const QUOTED_OR_PLAIN = /\s*(?:"[^"]*"|'[^']*')\s*(?=,|$)|[^,]+/g;

function unquoted(text: string): string {
  return /^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}

function distinct(entries: readonly string[]): string[] {
  return [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))];
}

/** Spellings that differ only in case, `-`, `_` or spaces fold to the same word. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[-_\s]/g, '');
}

/** The one of `words` that is spelled like `text`, by {@link fold}. */
export function wordIn<Word extends string>(words: readonly Word[], text: string): Word | undefined {
  return words.find((word) => fold(word) === fold(text));
}

/** The end of a message about a word that may be a slip: " (did you mean efficiency?)", or nothing. */
export function didYouMean(text: string, words: readonly string[]): string {
  const word = text.length < 4 ? undefined : nearest(text, words, Math.floor(text.length / 3));
  return word === undefined ? '' : ` (did you mean ${word}?)`;
}

/** The one of `words` that `text` most likely stands for, with at most `maxDistance` of its letters changed. */
export function nearest(text: string, words: readonly string[], maxDistance: number): string | undefined {
  return wordIn(words, closestMatch(fold(text), words.map(fold), { maxDistance }) ?? '');
}
