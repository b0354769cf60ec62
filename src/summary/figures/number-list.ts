/** Numbers by position, eight bytes each; NaN where none was set. */
export class NumberList {
  length = 0;
  #numbers = new Float64Array(64);

  at(position: number): number {
    return position < this.length ? (this.#numbers[position] ?? Number.NaN) : Number.NaN;
  }

  push(value: number): void {
    this.set(this.length, value);
  }

  /** Sets the number at a position that is not before the last one; returns by how many positions the list has grown. */
  set(position: number, value: number): number {
    if (position >= this.#numbers.length) {
      const larger = new Float64Array(Math.max(position + 1, 2 * this.#numbers.length));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    const grownBy = Math.max(0, position + 1 - this.length);
    this.#numbers.fill(Number.NaN, this.length, position);
    this.#numbers[position] = value;
    this.length = Math.max(this.length, position + 1);
    return grownBy;
  }

  clear(): void {
    this.length = 0;
    this.#numbers = new Float64Array(0);
  }
}
