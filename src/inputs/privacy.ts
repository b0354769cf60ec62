import { MIN_PSEUDONYM_KEY_LENGTH } from '../csv/pseudonymize.ts';
import type { InputReader } from './reader.ts';

/** How people in the files become pseudonyms. */
export interface PseudonymInputs {
  readonly key: string;
  /** Names of columns, beside those that are known to name people. */
  readonly columns: readonly string[];
}

/** Undefined where names stay as they are. */
export function readPseudonyms(reader: InputReader): PseudonymInputs | undefined {
  const isWanted = reader.boolean('pseudonymize');
  // No message may quote the key.
  const key = reader.text('pseudonym-key');
  const columns = reader.list('pseudonymize-columns');
  if (!isWanted) {
    // Whoever gives a key counts on pseudonyms, and would publish names.
    if (key !== '')
      reader.reject('pseudonym-key', 'used only with pseudonymize: true; expected both or neither');
    if (columns.length > 0) {
      reader.reject(
        'pseudonymize-columns',
        'used only with pseudonymize: true; expected nothing',
        columns.join(', '),
      );
    }
    return undefined;
  }
  if (key === '') {
    reader.reject(
      'pseudonym-key',
      `required with pseudonymize: true: a secret of at least ${MIN_PSEUDONYM_KEY_LENGTH} characters, the same in all runs whose ` +
        'pseudonyms are to match; it came empty (a secret that is not set is an empty string)',
    );
  } else if (key.length < MIN_PSEUDONYM_KEY_LENGTH) {
    reader.reject(
      'pseudonym-key',
      `expected at least ${MIN_PSEUDONYM_KEY_LENGTH} characters, since names can be tried out against a key that can be guessed`,
      `${key.length} characters`,
    );
  }
  return { key, columns };
}
