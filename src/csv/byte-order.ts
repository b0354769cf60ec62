/** Fewer entries are sorted by insertion. */
const SMALL = 12;

/**
 * Orders stretches of bytes: number n lies in `arena` from `starts[n]` to `ends[n]`. Returns the numbers, in the order of the
 * bytes.
 *
 * It is a quicksort that looks at four bytes at a time, from the front (Bentley and Sedgewick, 1997): nothing is compared
 * again in front of where it is known to be equal, and the four bytes of all entries lie side by side.
 */
export function orderOfBytes(
  arena: Buffer,
  starts: Uint32Array,
  ends: Uint32Array,
  count: number,
): Uint32Array {
  return new ByteOrder(arena, starts, ends, count).sorted();
}

class ByteOrder {
  readonly #arena: Buffer;
  readonly #view: DataView;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** Numbers of entries, in their order. */
  readonly #order: Uint32Array;
  /** For each place in the order, four bytes of its entry. */
  readonly #words: Uint32Array;

  constructor(arena: Buffer, starts: Uint32Array, ends: Uint32Array, count: number) {
    this.#arena = arena;
    this.#view = new DataView(arena.buffer, arena.byteOffset, arena.length);
    this.#starts = starts;
    this.#ends = ends;
    this.#order = new Uint32Array(count);
    for (let entry = 0; entry < count; entry += 1) this.#order[entry] = entry;
    this.#words = new Uint32Array(count);
  }

  sorted(): Uint32Array {
    this.#loadWords(0, this.#order.length, 0);
    this.#sort(0, this.#order.length, 0);
    return this.#order;
  }

  /** Sorts the places from `low` to `high`, whose entries are equal in their first `depth` bytes. */
  #sort(low: number, high: number, depth: number): void {
    const words = this.#words;
    let from = low;
    let to = high;
    let known = depth;
    while (to - from > SMALL) {
      const pivot = this.#pivot(from, to);
      let less = from;
      let greater = to;
      for (let place = from; place < greater; ) {
        const word = words[place] ?? 0;
        if (word < pivot) {
          this.#swap(less, place);
          less += 1;
          place += 1;
        } else if (word > pivot) {
          greater -= 1;
          this.#swap(place, greater);
        } else place += 1;
      }
      this.#sort(from, less, known);
      this.#sort(greater, to, known);
      from = less;
      to = greater;
      if (pivot === 0) {
        // Either the end of all of them or, hardly ever, zero bytes: words can't tell these.
        this.#order.subarray(from, to).sort((x, y) => this.#compare(x, y, known));
        return;
      }
      known += 4;
      this.#loadWords(from, to, known);
    }
    this.#insertionSort(from, to, known);
  }

  #insertionSort(low: number, high: number, depth: number): void {
    for (let place = low + 1; place < high; place += 1) {
      for (let at = place; at > low && this.#isLess(at, at - 1, depth); at -= 1) this.#swap(at, at - 1);
    }
  }

  #isLess(place: number, other: number, depth: number): boolean {
    const word = this.#words[place] ?? 0;
    const otherWord = this.#words[other] ?? 0;
    if (word !== otherWord) return word < otherWord;
    return this.#compare(this.#order[place] ?? 0, this.#order[other] ?? 0, depth) < 0;
  }

  /** Compares two entries, whose words in front of `depth` are equal, as a whole. */
  #compare(entry: number, other: number, depth: number): number {
    // The last of these words may hold the end of one entry and a zero byte of the other.
    const known = Math.max(0, depth - 4);
    const end = this.#ends[entry] ?? 0;
    const otherEnd = this.#ends[other] ?? 0;
    const start = Math.min((this.#starts[entry] ?? 0) + known, end);
    const otherStart = Math.min((this.#starts[other] ?? 0) + known, otherEnd);
    return this.#arena.compare(this.#arena, otherStart, otherEnd, start, end);
  }

  /** The middle one of three, or of three such for many entries: order that is there already does no harm. */
  #pivot(low: number, high: number): number {
    const step = (high - low) >> 3;
    if (high - low < 256) return this.#median(low, low + 4 * step, high - 1);
    return medianOf(
      this.#median(low, low + step, low + 2 * step),
      this.#median(low + 3 * step, low + 4 * step, low + 5 * step),
      this.#median(high - 1 - 2 * step, high - 1 - step, high - 1),
    );
  }

  #median(place: number, second: number, third: number): number {
    return medianOf(this.#words[place] ?? 0, this.#words[second] ?? 0, this.#words[third] ?? 0);
  }

  #swap(place: number, other: number): void {
    const entry = this.#order[place] ?? 0;
    const word = this.#words[place] ?? 0;
    this.#order[place] = this.#order[other] ?? 0;
    this.#words[place] = this.#words[other] ?? 0;
    this.#order[other] = entry;
    this.#words[other] = word;
  }

  /** The four bytes behind the first `depth` ones, as a number; zeros stand for what is behind the end. */
  #loadWords(low: number, high: number, depth: number): void {
    const view = this.#view;
    for (let place = low; place < high; place += 1) {
      const entry = this.#order[place] ?? 0;
      const start = (this.#starts[entry] ?? 0) + depth;
      const end = this.#ends[entry] ?? 0;
      if (start + 4 <= end) this.#words[place] = view.getUint32(start);
      else {
        let word = 0;
        for (let at = start; at < start + 4; at += 1) word = (word << 8) | (at < end ? view.getUint8(at) : 0);
        this.#words[place] = word;
      }
    }
  }
}

function medianOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
