/** From so many on, what is kept of each, and V8's room for what was, add up to megabytes. */
const MANY_EXPORTS = 100;
/** Code that is not made fast reads a MiB in half a second. */
const LITTLE_BYTES = 1024 * 1024;

/**
 * Saves memory while a great many exports are waited for that bring little data. Resolves with what is to be told of each byte
 * that comes: from some on, speed is worth more.
 */
export async function beginThrift(
  exportCount: number,
  saveMemory: (isSaved: boolean) => Promise<void>,
): Promise<(bytes: number) => Promise<void>> {
  let isSaving = exportCount >= MANY_EXPORTS;
  let seenBytes = 0;
  if (isSaving) await saveMemory(true);
  return async (bytes) => {
    seenBytes += bytes;
    if (!isSaving || seenBytes <= LITTLE_BYTES) return;
    isSaving = false;
    await saveMemory(false);
  };
}
