/** Small rules for JSON values, put together into the rules for a request body. */

/** Says what is wrong with `value`, which stands at `path` of the body: one sentence a problem. */
export type Rule = (value: unknown, path: string) => string[];

export const text: Rule = (value, path) =>
  typeof value === 'string' && value !== ''
    ? []
    : [`${path} must be a non-empty string, got ${shown(value)}`];

export const integer: Rule = (value, path) =>
  Number.isSafeInteger(value) ? [] : [`${path} must be a whole number, got ${shown(value)}`];

export const flag: Rule = (value, path) =>
  typeof value === 'boolean' ? [] : [`${path} must be true or false, got ${shown(value)}`];

/** A real day as yyyy-MM-dd. */
export const date: Rule = (value, path) =>
  typeof value === 'string' && isDate(value)
    ? []
    : [`${path} must be a date in the form yyyy-MM-dd, got ${shown(value)}`];

/** One of `words`, in exactly that spelling. */
export function oneOf(words: readonly string[]): Rule {
  return (value, path) =>
    words.some((word) => word === value)
      ? []
      : [`${path} must be one of ${words.join(', ')}, got ${shown(value)}`];
}

export function listOf(rule: Rule): Rule {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => rule(item, `${path}[${index}]`))
      : [`${path} must be a list, got ${shown(value)}`];
}

export interface Shape {
  readonly required?: Readonly<Record<string, Rule>>;
  readonly optional?: Readonly<Record<string, Rule>>;
  /** Refuse keys that are not named here. */
  readonly strictKeys: boolean;
}

export function object({ required = {}, optional = {}, strictKeys }: Shape): Rule {
  const rules = { ...required, ...optional };
  return (value, path) => {
    if (!isObject(value)) return [`${path || 'the body'} must be a JSON object, got ${shown(value)}`];
    const at = (key: string) => (path ? `${path}.${key}` : key);
    const missing = Object.keys(required).filter((key) => value[key] === undefined);
    const unknown = Object.keys(value).filter((key) => rules[key] === undefined);
    return [
      ...missing.map((key) => `${at(key)} is required`),
      ...(strictKeys ? unknown.map((key) => `${at(key)} is not a known key`) : []),
      ...Object.entries(rules).flatMap(([key, rule]) =>
        value[key] === undefined ? [] : rule(value[key], at(key)),
      ),
    ];
  };
}

/** All of `rules`; the later ones only if the first, which is about the shape, finds nothing. */
export function both(shape: Rule, ...rules: readonly Rule[]): Rule {
  return (value, path) => {
    const problems = shape(value, path);
    return problems.length > 0 ? problems : rules.flatMap((rule) => rule(value, path));
  };
}

/** `start` and `end` of an object, under these keys, in order. */
export function inOrder(start: string, end: string): Rule {
  return (value, path) => {
    const from = member(value, start);
    const to = member(value, end);
    if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
    return [`${[path, end].filter(Boolean).join('.')} (${to}) must not be before ${start} (${from})`];
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `value[key]` where `value` is an object, else `undefined`. */
export function member(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
