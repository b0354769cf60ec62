/** Read by V8 whenever it collects garbage or thinks of compiling; Node documents the call that sets them. */
const SAVING = [
  '--semi-space-growth-factor=1',
  '--optimize-for-size',
  '--no-parallel-scavenge',
  '--no-sparkplug',
  '--no-maglev',
  '--no-turbofan',
];
const USUAL = [
  '--semi-space-growth-factor=2',
  '--no-optimize-for-size',
  '--parallel-scavenge',
  '--sparkplug',
  '--maglev',
  '--turbofan',
];

/**
 * Memory before speed, or the other way round again. A run of a thousand exports mostly waits: what lives is little, yet V8 would let its heap
 * grow with what has been, and optimize code that nobody waits for. When these flags came, its peak fell by a fifth, at the same speed.
 *
 * No compiler may work in the background meanwhile: with `optimize-for-size`, one that is out of memory waits for a garbage collection, and
 * a process that exits waits for the compiler, for ever (nodejs/node#54918; seen here).
 */
export async function saveMemory(isSaved: boolean): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  for (const flag of isSaved ? SAVING : USUAL) setFlagsFromString(flag);
}
