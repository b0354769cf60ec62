/** A 32-bit hash of `parts` (FNV-1a, finished as in MurmurHash3): the only source of chance of the simulator. */
export function hash(...parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const part of parts) {
    const text = String(part);
    for (let index = 0; index < text.length; index += 1)
      h = Math.imul(h ^ text.charCodeAt(index), 0x01000193);
    h = Math.imul(h ^ 0xff, 0x01000193);
  }
  return finish(h);
}

/** A 32-bit hash of two numbers; much faster than `hash`. */
export function mix(one: number, other: number): number {
  return finish(Math.imul(one, 0x9e3779b1) ^ other);
}

/** A hash as a number in [0, 1). */
export function unit(hashed: number): number {
  return hashed / 2 ** 32;
}

/** The element of `items` that `hashed` picks. */
export function pick<Item>(items: readonly [Item, ...Item[]], hashed: number): Item {
  return items[hashed % items.length] ?? items[0];
}

function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
