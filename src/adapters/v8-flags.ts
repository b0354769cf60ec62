/**
 * What V8 is told while it runs. It reads these flags whenever it collects garbage or thinks of compiling; Node documents the call that
 * sets them. Not to be set at the start: Node's own modules come from a cache that V8 refuses as soon as a flag has
 * changed, and to compile them takes 11 ms.
 */
const NO_COMPILERS = ['--no-sparkplug', '--no-maglev', '--no-turbofan'];
const SAVING = [...NO_COMPILERS, '--optimize-for-size', '--no-parallel-scavenge'];
const USUAL = ['--no-optimize-for-size', '--parallel-scavenge', '--sparkplug', '--maglev', '--turbofan'];

/** Lets new objects have no more memory than at the start: they are many in a large file, and live for a moment. */
export async function keepYoungGenerationSmall(): Promise<void> {
  await setFlags(['--semi-space-growth-factor=1']);
}

/**
 * Memory before speed, or as usual again. A run of a thousand exports mostly waits: what lives is little, yet V8 would let its heap
 * grow with what has been, and optimize code that nobody waits for. Its peak is a fifth lower so, at the same speed.
 *
 * No compiler may work in the background meanwhile, where `optimize-for-size` makes it wait as `stopCompilers` tells.
 */
export async function saveMemory(isSaved: boolean): Promise<void> {
  await setFlags(isSaved ? SAVING : USUAL);
}

/**
 * To be called some milliseconds before the end. A compiler in the background that is out of memory waits for a garbage collection, and a
 * process that exits waits for the compiler: for ever, until the job's own time is up (nodejs/node#54918; seen here).
 */
export async function stopCompilers(): Promise<void> {
  await setFlags(NO_COMPILERS);
}

async function setFlags(flags: readonly string[]): Promise<void> {
  const v8 = await import('node:v8');
  for (const flag of flags) v8.setFlagsFromString(flag);
}
