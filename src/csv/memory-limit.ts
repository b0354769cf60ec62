import { formatBytes } from '../format.ts';

/** What needs all rows at once, all files together, is done up to this size. */
const MAX_BYTES = 128 * 1024 * 1024;
/** What the smallest row takes in memory: many small rows take more than their bytes. */
const MIN_ROW_BYTES = 64;

/** Whether the rows of these files may be held in memory together. */
export function fitInMemory(
  files: readonly { readonly bytes: number; readonly rowCount: number }[],
): boolean {
  return (
    files.reduce((sum, { bytes, rowCount }) => sum + Math.max(bytes, MIN_ROW_BYTES * rowCount), 0) <=
    MAX_BYTES
  );
}

/** For messages. */
export const MEMORY_LIMIT = `${formatBytes(MAX_BYTES)} (a row counts as at least ${MIN_ROW_BYTES} bytes)`;
