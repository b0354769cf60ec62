/** Runs `work` for each item in order, at most `maxParallel` at once. Rejects as soon as one does, and starts no further ones. */
export async function forEachAtOnce<Item>(
  items: readonly Item[],
  maxParallel: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const rest = items.entries();
  const worker = async () => {
    for (const [index, item] of rest) await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(maxParallel, items.length) }, worker));
}
