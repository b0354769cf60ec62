import type { Period } from '../plan/period.ts';
import { namesSecret } from '../redaction.ts';
import { INPUT_DEFAULTS, type InputName } from './names.ts';

/** Which export it was, whether anything was sent, and which day of the year, does not matter for another one. */
const LEFT_OUT: ReadonlySet<InputName> = new Set([
  'api-key',
  'pseudonym-key',
  'export-id',
  'dry-run',
  'period',
  'start-date',
  'end-date',
  'timezone',
  'as-of',
]);
const secret = (name: string) => `\${{ secrets.${name} }}`;
const MAX_VALUE_LENGTH = 4_000;

/**
 * The inputs that give the same export again, as far as they differ from the defaults: with fixed dates, and with keys only by
 * the name of a secret. A value with an e-mail address, or a request with something
 * like a token, is not told: summaries are read by more people than workflows.
 */
export function stepInputs(read: (name: string) => string, period: Period): [name: string, value: string][] {
  const given = (Object.keys(INPUT_DEFAULTS) as InputName[]).flatMap((name): [string, string][] => {
    const value = read(name).trim();
    if (LEFT_OUT.has(name) || value === '' || value === INPUT_DEFAULTS[name]) return [];
    const isSecret = name === 'request-overrides' && namesSecret(value);
    if (isSecret || /[^\s@]@[^\s@]/.test(value) || value.length > MAX_VALUE_LENGTH)
      return [[name, '(not shown here)']];
    return [[name, value]];
  });
  const pseudonymKey: [string, string][] =
    read('pseudonym-key') === '' ? [] : [['pseudonym-key', secret('PSEUDONYM_KEY')]];
  return [
    ['api-key', secret('HARNESS_SEI_API_KEY')],
    ...given,
    ...pseudonymKey,
    ['start-date', period.start],
    ['end-date', period.end],
  ];
}
