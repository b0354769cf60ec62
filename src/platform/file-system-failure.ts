import { Failure } from '../failure.ts';

/** The code of an error of Node's, such as `ENOENT`; empty of any other. */
export function errorCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

const FILE_SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'no permission to write there',
  EPERM: 'writing there is not permitted',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file, not a directory',
  EEXIST: 'a file has the name of the directory',
  EISDIR: 'a directory has the name of the file',
  ENOTEMPTY: 'a directory has the name of the file',
  ENAMETOOLONG: 'the name is too long for the file system',
  EIO: 'the disk reported an error',
  EMFILE: 'too many files are open',
  EBUSY: 'another program has the file open',
  ENOENT: 'the directory is gone',
};

const READ_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there any more',
  ENOTDIR: 'it is not there any more',
  EISDIR: 'it is a directory',
  EACCES: 'no permission to read it',
  EPERM: 'reading it is not permitted',
  EIO: 'the disk reported an error',
  EMFILE: 'too many files are open',
  EBUSY: 'another program has the file open',
};

/** What a file system said when `path` was read, as a Failure (`file-system`) that says what to do; anything else as it is. */
export function readFailure(thrown: unknown, path: string): unknown {
  const code = errorCode(thrown);
  const reason = READ_REASONS[code];
  if (thrown instanceof Failure || reason === undefined) return thrown;
  return new Failure('file-system', `cannot read ${path}: ${reason} (${code})`, {
    hint: 'Check that it is a file that the runner may read, and that nothing changes it while the step runs.',
    cause: thrown,
  });
}

/** What a file system said when `path` was written, as a Failure (`file-system`) with a hint what to do; anything else as it is. */
export function writeFailure(
  thrown: unknown,
  path: string,
  hint = 'Check output-directory, its permissions and the free space of the runner.',
): unknown {
  const code = errorCode(thrown);
  const reason = FILE_SYSTEM_REASONS[code];
  if (thrown instanceof Failure || reason === undefined) return thrown;
  return new Failure('file-system', `cannot write ${path}: ${reason} (${code})`, {
    hint,
    cause: thrown,
  });
}
