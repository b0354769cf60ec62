import { type FileHandle, open, rm } from 'node:fs/promises';

/** A new, empty file: what lay there, also a symbolic link, is gone and not written through. */
export async function createFile(path: string): Promise<FileHandle> {
  await rm(path, { force: true });
  return open(path, 'wx');
}
