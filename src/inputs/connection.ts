import { CATALOGUE, type ExportKind } from '../harness/catalogue.ts';
import type { ProjectIdentifiers } from '../harness/selection.ts';
import { isLoopback } from '../harness/urls.ts';
import { INPUT_DEFAULTS, type InputName } from './names.ts';
import type { InputReader } from './reader.ts';

export function readApiKey(reader: InputReader, isRequired: boolean): string {
  const key = reader.text('api-key');
  // Neither message may quote the key.
  if (key === '' && !isRequired) return key;
  if (key === '')
    reader.reject(
      'api-key',
      'required: an SEI API key, given from a secret; it came empty (a secret that is not set is an empty string)',
    );
  else if (!/^[\x21-\x7e]+$/.test(key)) {
    reader.reject(
      'api-key',
      'expected one word of ASCII characters, without blanks and line breaks; check the stored secret',
    );
  }
  return key;
}

export function readBaseUrl(reader: InputReader): URL {
  const text = reader.text('base-url');
  const expected = 'expected the SEI URL of your cluster, such as https://app.harness.io/prod1/sei/api';
  // What stands before an @ may be a password.
  const shown = text.replace(/^.*@/s, '***@');
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    reader.reject('base-url', expected, shown);
    return new URL(INPUT_DEFAULTS['base-url']);
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    reader.reject(
      'base-url',
      'expected https, since http would send the key in the clear (it is allowed only on loopback)',
      shown,
    );
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    reader.reject('base-url', `${expected}, without user, query and fragment`);
  }
  if (url.pathname === '/') {
    reader.warnings.push(
      `base-url: "${shown}" has no path, and those of the clusters have one, such as https://app.harness.io/prod1/sei/api.`,
    );
  }
  return url;
}

export function readProject(reader: InputReader, kind: ExportKind | undefined): ProjectIdentifiers {
  const required = kind !== undefined && CATALOGUE[kind].protocol === 'export';
  const read = (name: InputName, what: string) => {
    const value = reader.optional(name);
    if (value === undefined && required)
      reader.reject(name, `required for export ${kind}: the identifier of ${what}`);
    return value;
  };
  return {
    orgIdentifier: read('org-identifier', 'the Harness organization'),
    projectIdentifier: read('project-identifier', 'the Harness project that the key belongs to'),
  };
}
