import type { Period } from '../plan/period.ts';
import { namesSecret } from '../redaction.ts';
import { givenTexts } from './given-texts.ts';

/** Which export it was, whether anything was sent, and which day of the year, does not matter for another one. */
const OMITTED = new Set([
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
 * like a token, is not shown: summaries are read by more people than workflows.
 */
export function inputsToReproduce(
  read: (name: string) => string,
  period: Period,
): [name: string, value: string][] {
  const texts = givenTexts(read);
  const given = Object.entries(texts)
    .filter(([name]) => !OMITTED.has(name))
    .map(([name, value]): [string, string] => {
      const isSecret = name === 'request-overrides' && namesSecret(value);
      const isShown = !isSecret && !/[^\s@]@[^\s@]/.test(value) && value.length <= MAX_VALUE_LENGTH;
      return [name, isShown ? value : '(not shown here)'];
    });
  return [
    ['api-key', secret('HARNESS_SEI_API_KEY')],
    ...given,
    ...('pseudonym-key' in texts ? [['pseudonym-key', secret('PSEUDONYM_KEY')] as [string, string]] : []),
    ['start-date', period.start],
    ['end-date', period.end],
  ];
}
