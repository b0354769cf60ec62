import { posix } from 'node:path';
import type { OutcomePolicies } from '../outcome.ts';
import { PLACEHOLDERS, unknownPlaceholders } from '../plan/file-names.ts';
import type { InputReader } from './reader.ts';

export interface ArtifactInputs {
  readonly mode: 'required' | 'optional' | 'off';
  readonly nameTemplate: string;
  readonly format: 'zip' | 'csv' | 'csv.gz';
  readonly retentionDays: number | undefined;
  readonly compressionLevel: number | undefined;
  readonly overwrite: boolean;
}

/** How several files become one. */
export interface AssemblyInputs {
  readonly merge: boolean;
  readonly targetColumn: string | undefined;
  readonly stableOrder: boolean;
}

export function readAssembly(reader: InputReader): AssemblyInputs {
  return {
    merge: reader.boolean('merge'),
    targetColumn: reader.optional('target-column'),
    stableOrder: reader.boolean('stable-order'),
  };
}

export function readTemplate(reader: InputReader, name: 'file-name' | 'artifact-name'): string {
  const template = reader.text(name);
  const unknown = unknownPlaceholders(template);
  if (unknown.length > 0) {
    reader.reject(
      name,
      `expected placeholders among ${PLACEHOLDERS.map((word) => `{${word}}`).join(' ')}`,
      `{${unknown.join('} {')}}`,
    );
  }
  if (/[/\\]/.test(template))
    reader.reject(name, 'expected a name without a path (output-directory says where)', template);
  return template;
}

export function readArtifact(reader: InputReader): ArtifactInputs {
  return {
    mode: reader.choice('artifact', ['required', 'optional', 'off']) ?? 'required',
    nameTemplate: readTemplate(reader, 'artifact-name'),
    format: reader.choice('artifact-format', ['zip', 'csv', 'csv.gz']) ?? 'zip',
    // 0 is "the repository's setting", as in actions/upload-artifact.
    retentionDays:
      reader.optionalNumber('artifact-retention-days', 'days', { min: 0, max: 400, whole: true }) ||
      undefined,
    compressionLevel: reader.optionalNumber('artifact-compression-level', 'the zlib scale', {
      min: 0,
      max: 9,
      whole: true,
    }),
    overwrite: reader.boolean('artifact-overwrite'),
  };
}

export function readLeniency(
  reader: InputReader,
  name: 'on-empty' | 'on-partial' | 'on-timeout',
): OutcomePolicies['onEmpty'] {
  return reader.choice(name, ['fail', 'warn', 'ignore']) ?? 'fail';
}

/** Whether an absolute path or a link leads out is for the file system to tell; words that do can be told at once. */
export function readOutputDirectory(reader: InputReader): string {
  const directory = reader.text('output-directory');
  if (leadsOut(directory)) {
    reader.reject('output-directory', 'expected a directory inside the workspace', directory);
  }
  return directory;
}

/** The earlier file to compare with; there has to be one file, and only one, that is compared. */
export function readBaseline(
  reader: InputReader,
  { makesSeveral, makesNone }: { readonly makesSeveral: boolean; readonly makesNone: boolean },
): string | undefined {
  const path = reader.optional('baseline');
  if (path === undefined) return undefined;
  if (leadsOut(path)) reader.reject('baseline', 'expected a file inside the workspace', path);
  if (makesSeveral)
    reader.reject('baseline', 'expected merge: true with it, since it is compared with one file', path);
  if (makesNone)
    reader.reject('baseline', 'expected nothing, since with wait: false there is no file to compare', path);
  return path;
}

function leadsOut(path: string): boolean {
  const normal = posix.normalize(path.replaceAll('\\', '/'));
  return normal === '..' || normal.startsWith('../');
}
