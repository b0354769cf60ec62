import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';

export const LF = 0x0a;
export const CR = 0x0d;
export const QUOTE = 0x22;
export const COMMA = 0x2c;

/** U+FEFF in UTF-8, which some programs put before the first cell. */
export const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A record is held in memory as a whole, so there has to be an end to it. */
const MAX_RECORD_BYTES = 64 * 1024 * 1024;

/** Takes one record: `bytes` from `start` to `end`, its line end left out, lent until it returns. */
export type RecordSink = (bytes: Buffer, start: number, end: number) => void;

/**
 * Cuts a CSV (RFC 4180, LF or CRLF) that comes in chunks cut anywhere into records of raw bytes, under the rules of
 * CsvInspector: a quote opens a quoted cell only at the cell's start, and a wholly empty line is no record. A byte-order mark
 * is left out. Memory does not grow beyond the largest record and chunk.
 */
export class RecordSplitter {
  /** The physical line, from 1, in which the current record starts. */
  line = 1;
  /** Whether the current record has a quoted cell; without one, every comma parts two cells. */
  hasQuotedCell = false;
  /** What ends the current record; nothing, if the document does. */
  lineEnd: '\n' | '\r\n' | '' = '';
  /** Bytes of the document up to and with the current record's line end. */
  bytesRead = 0;
  /** Whether the document begins with a byte-order mark. */
  hasByteOrderMark = false;

  readonly #sink: RecordSink;
  /** Reused for each chunk, with what was left of the record before in front. */
  #window = Buffer.alloc(0);
  #length = 0;
  /** What of the window was looked at already. */
  #scanned = 0;
  #insideQuotes = false;
  #started = false;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  /** Takes the next bytes, which are not needed any more when it returns. */
  write(chunk: Buffer): void {
    this.#append(chunk);
    if (this.#started || this.#length >= BYTE_ORDER_MARK.length) this.#scan(false);
  }

  /** Gives away the last record if no line end did; throws a Failure (`bad-file`) if a quoted cell is still open. */
  end(): void {
    this.#scan(true);
    if (this.#insideQuotes) {
      throw new Failure('bad-file', `line ${this.line}: the file ends inside a quoted cell: it is cut off`);
    }
    // A line end may be cut in two as well.
    const hasCarriageReturn = this.#length > 0 && this.#window[this.#length - 1] === CR;
    this.bytesRead += this.#length;
    this.lineEnd = '';
    const end = hasCarriageReturn ? this.#length - 1 : this.#length;
    if (end > 0) this.#sink(this.#window, 0, end);
    this.#length = 0;
  }

  #append(chunk: Buffer): void {
    const length = this.#length + chunk.length;
    if (length > this.#window.length) {
      const window = Buffer.allocUnsafe(Math.max(length, 2 * this.#window.length));
      this.#window.copy(window, 0, 0, this.#length);
      this.#window = window;
    }
    chunk.copy(this.#window, this.#length);
    this.#length = length;
  }

  #begin(): void {
    this.#started = true;
    const start = this.#window.subarray(0, Math.min(this.#length, BYTE_ORDER_MARK.length));
    this.hasByteOrderMark = start.equals(BYTE_ORDER_MARK);
    if (this.hasByteOrderMark) this.#dropFromWindow(BYTE_ORDER_MARK.length);
  }

  #scan(isEnd: boolean): void {
    if (!this.#started) this.#begin();
    const bytes = this.#window.subarray(0, this.#length);
    const sink = this.#sink;
    let position = this.#scanned;
    let recordStart = 0;
    let nextLineEnd = bytes.indexOf(LF, position);
    let nextQuote = bytes.indexOf(QUOTE, position);

    for (;;) {
      if (this.#insideQuotes) {
        if (nextQuote !== -1 && nextQuote < position) nextQuote = quoteFrom(bytes, position);
        if (nextQuote === -1) {
          position = bytes.length;
          break;
        }
        // An escape or the end of the cell: the next byte tells.
        if (nextQuote + 1 === bytes.length && !isEnd) {
          position = nextQuote;
          break;
        }
        const isEscape = bytes[nextQuote + 1] === QUOTE;
        position = nextQuote + (isEscape ? 2 : 1);
        this.#insideQuotes = isEscape;
        continue;
      }
      if (nextLineEnd !== -1 && nextLineEnd < position) nextLineEnd = bytes.indexOf(LF, position);
      if (nextQuote !== -1 && nextQuote < position) nextQuote = quoteFrom(bytes, position);
      if (nextQuote !== -1 && (nextLineEnd === -1 || nextQuote < nextLineEnd)) {
        if (nextQuote === recordStart || bytes[nextQuote - 1] === COMMA) {
          this.#insideQuotes = true;
          this.hasQuotedCell = true;
        }
        position = nextQuote + 1;
        continue;
      }
      if (nextLineEnd === -1) {
        position = bytes.length;
        break;
      }
      const isCrlf = nextLineEnd > recordStart && bytes[nextLineEnd - 1] === CR;
      const end = isCrlf ? nextLineEnd - 1 : nextLineEnd;
      position = nextLineEnd + 1;
      this.bytesRead += position - recordStart;
      this.lineEnd = isCrlf ? '\r\n' : '\n';
      if (end > recordStart) sink(bytes, recordStart, end);
      this.line += this.hasQuotedCell ? lineEndsIn(bytes, recordStart, position) : 1;
      this.hasQuotedCell = false;
      recordStart = position;
    }

    this.#scanned = position;
    if (recordStart > 0) this.#dropFromWindow(recordStart, false);
    if (this.#length > MAX_RECORD_BYTES) {
      const limit = formatBytes(MAX_RECORD_BYTES);
      throw new Failure('bad-file', `line ${this.line}: the row that starts there is longer than ${limit}`);
    }
  }

  #dropFromWindow(count: number, isUnread = true): void {
    this.#window.copyWithin(0, count, this.#length);
    this.#length -= count;
    this.#scanned = Math.max(0, this.#scanned - count);
    if (isUnread) this.bytesRead += count;
  }
}

/** Quoted cells are mostly short: a few steps by hand cost less than one call of `indexOf`. */
function quoteFrom(bytes: Buffer, from: number): number {
  const near = Math.min(bytes.length, from + 24);
  for (let position = from; position < near; position += 1) {
    if (bytes[position] === QUOTE) return position;
  }
  return bytes.indexOf(QUOTE, near);
}

function lineEndsIn(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  let position = bytes.indexOf(LF, start);
  while (position !== -1 && position < end) {
    count += 1;
    position = bytes.indexOf(LF, position + 1);
  }
  return count;
}
