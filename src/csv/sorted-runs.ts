import { type FileHandle, open, rm } from 'node:fs/promises';
import type { SortRun } from './sort-run.ts';

/** In front of an entry: the bytes of its key, and of its key and row together, as 32-bit numbers. */
const FRAME_BYTES = 8;
const WRITE_BYTES = 1024 * 1024;
/** Shared by the runs that are merged. */
const READ_BYTES = 32 * 1024 * 1024;
const MIN_READ_BYTES = 16 * 1024;

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Sorted runs that are kept in one file until they are merged. */
export class SortedRuns {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #extents: Extent[] = [];
  #size = 0;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  static async create(path: string): Promise<SortedRuns> {
    await rm(path, { force: true });
    return new SortedRuns(path, await open(path, 'wx+'));
  }

  /** Writes the run's rows in order, and empties it. */
  async add(run: SortRun, signal: AbortSignal): Promise<void> {
    const runStart = this.#size;
    let buffer = Buffer.allocUnsafeSlow(WRITE_BYTES);
    let length = 0;
    for (const { start, rowStart, end } of run.sorted()) {
      const entryBytes = FRAME_BYTES + end - start;
      if (length + entryBytes > buffer.length) {
        signal.throwIfAborted();
        await this.#append(buffer.subarray(0, length));
        length = 0;
        if (entryBytes > buffer.length) buffer = Buffer.allocUnsafeSlow(entryBytes);
      }
      buffer.writeUInt32LE(rowStart - start, length);
      buffer.writeUInt32LE(end - start, length + 4);
      length += FRAME_BYTES;
      length += run.arena.copy(buffer, length, start, end);
    }
    await this.#append(buffer.subarray(0, length));
    this.#extents.push({ start: runStart, end: this.#size });
    run.clear();
  }

  /**
   * Gives the rows of all runs in order, each lent until `onRow` returns, its key from `keyStart` to `rowStart`; waits where it gives
   * something to wait for.
   */
  async merge(
    onRow: (bytes: Buffer, rowStart: number, end: number, keyStart: number) => Promise<void> | undefined,
  ): Promise<void> {
    const bufferBytes = Math.max(MIN_READ_BYTES, Math.floor(READ_BYTES / this.#extents.length));
    const heap: RunReader[] = [];
    for (const extent of this.#extents) {
      const reader = new RunReader(this.#file, extent, bufferBytes);
      if (await reader.next()) heap.push(reader);
    }
    for (let place = heap.length >> 1; place >= 0; place -= 1) siftDown(heap, place);
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
      const taken = onRow(top.bytes, top.rowStart, top.end, top.start);
      if (taken !== undefined) await taken;
      if (!(top.nextInMemory() || (await top.next()))) {
        const last = heap.pop();
        if (last === undefined || heap.length === 0) return;
        heap[0] = last;
      }
      siftDown(heap, 0);
    }
  }

  /** Closes the file and takes it away. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => {});
    await rm(this.#path, { force: true }).catch(() => {});
  }

  async #append(chunk: Buffer): Promise<void> {
    for (let position = 0; position < chunk.length; ) {
      const length = chunk.length - position;
      position += (await this.#file.write(chunk, position, length, this.#size + position)).bytesWritten;
    }
    this.#size += chunk.length;
  }
}

/** The entries of a run, one after the other: the current one lies in `bytes`. */
class RunReader {
  bytes: Buffer;
  start = 0;
  rowStart = 0;
  end = 0;
  readonly #file: FileHandle;
  readonly #extentEnd: number;
  #position: number;
  #length = 0;

  constructor(file: FileHandle, extent: Extent, bufferBytes: number) {
    this.#file = file;
    this.#position = extent.start;
    this.#extentEnd = extent.end;
    this.bytes = Buffer.allocUnsafeSlow(Math.min(bufferBytes, extent.end - extent.start));
  }

  /** Goes to the next entry if that was read already. */
  nextInMemory(): boolean {
    const frame = this.end;
    if (frame + FRAME_BYTES > this.#length) return false;
    const entryBytes = this.bytes.readUInt32LE(frame + 4);
    const start = frame + FRAME_BYTES;
    if (start + entryBytes > this.#length) return false;
    this.start = start;
    this.rowStart = start + this.bytes.readUInt32LE(frame);
    this.end = start + entryBytes;
    return true;
  }

  /** Goes to the next entry; false if there is none. */
  async next(): Promise<boolean> {
    while (!this.nextInMemory()) {
      if (this.#position === this.#extentEnd) return false;
      await this.#read();
    }
    return true;
  }

  async #read(): Promise<void> {
    const rest = this.#length - this.end;
    const isEntryLarger = rest === this.bytes.length;
    const target = isEntryLarger ? Buffer.allocUnsafeSlow(2 * this.bytes.length) : this.bytes;
    this.bytes.copy(target, 0, this.end, this.#length);
    this.bytes = target;
    this.end = 0;
    const wanted = Math.min(target.length - rest, this.#extentEnd - this.#position);
    const { bytesRead } = await this.#file.read(target, rest, wanted, this.#position);
    if (bytesRead === 0) throw new Error('the scratch file of the sort became shorter');
    this.#position += bytesRead;
    this.#length = rest + bytesRead;
  }
}

function siftDown(heap: RunReader[], from: number): void {
  const moved = heap[from];
  if (moved === undefined) return;
  let place = from;
  for (;;) {
    let childPlace = 2 * place + 1;
    let child = heap[childPlace];
    const right = heap[childPlace + 1];
    if (child === undefined) break;
    if (right !== undefined && isLess(right, child)) {
      childPlace += 1;
      child = right;
    }
    if (!isLess(child, moved)) break;
    heap[place] = child;
    place = childPlace;
  }
  heap[place] = moved;
}

function isLess(reader: RunReader, other: RunReader): boolean {
  return reader.bytes.compare(other.bytes, other.start, other.end, reader.start, reader.end) < 0;
}
