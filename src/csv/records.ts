import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;

/** U+FEFF in UTF-8, which some programs write before the first cell. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A whole record is held in memory, and copied with each chunk of it. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;

/** Takes one record: `bytes` from `start` to `end`, without its line end. */
type RecordSink = (bytes: Buffer, start: number, end: number) => void;

/**
 * Cuts a CSV that comes in chunks of any size into records: lines that end in LF, CRLF or CR outside of quoted cells. A quote opens a
 * quoted cell only at the cell's start; elsewhere it is a character. Empty lines and a byte-order mark are skipped.
 * Line ends and quotes are found with `indexOf`, which is several times faster than a loop over the bytes.
 */
export class RecordSplitter {
  /** The physical line, from 1, in which the current record starts. */
  line = 1;
  /** The line end of the current record; empty at the end of the file. */
  lineEnd: '\n' | '\r\n' | '\r' | '' = '';
  hasByteOrderMark = false;

  readonly #sink: RecordSink;
  /** The unfinished record. */
  #pending: Buffer = Buffer.alloc(0);
  /** How much of the record was scanned without finding its end. */
  #scanned = 0;
  #insideQuotes = false;
  #hasQuotedCell = false;
  #started = false;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  /** Bytes of the unfinished record. */
  get pendingBytes(): number {
    return this.#pending.length;
  }

  /** Takes the next bytes. Throws a Failure (`bad-file`) if a record is too long, and what the sink throws. */
  write(chunk: Buffer): void {
    // Joined with the end of its row only: a copy of each chunk would take a tenth of a run.
    const end = this.#started && this.#pending.length > 0 ? chunk.indexOf(LF) + 1 : 0;
    for (const part of [chunk.subarray(0, end), chunk.subarray(end)]) {
      this.#pending = this.#pending.length === 0 ? part : Buffer.concat([this.#pending, part]);
      if (this.#started || this.#pending.length >= BYTE_ORDER_MARK.length) this.#scan(false);
    }
  }

  /** Passes a last record without a line end to the sink. Throws a Failure (`bad-file`) if a quoted cell is still open. */
  end(): void {
    this.#scan(true);
    if (this.#insideQuotes) {
      throw new Failure('bad-file', `line ${this.line}: the file ends inside a quoted cell: it is cut off`, {
        transient: true,
      });
    }
    this.lineEnd = '';
    if (this.#pending.length > 0) this.#sink(this.#pending, 0, this.#pending.length);
    this.#pending = Buffer.alloc(0);
  }

  #scan(isEnd: boolean): void {
    if (!this.#started) {
      this.#started = true;
      this.hasByteOrderMark = this.#pending.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
      if (this.hasByteOrderMark) this.#pending = this.#pending.subarray(BYTE_ORDER_MARK.length);
    }
    const bytes = this.#pending;
    const sink = this.#sink;
    let position = this.#scanned;
    let recordStart = 0;
    let nextLf = find(bytes, LF, position);
    let nextCr = find(bytes, CR, position);
    let nextQuote = find(bytes, QUOTE, position);

    for (;;) {
      if (nextQuote < position) nextQuote = find(bytes, QUOTE, position);
      if (this.#insideQuotes) {
        // The next byte shows whether the quote is an escape or ends the cell.
        const isUndecided = nextQuote === bytes.length - 1 && !isEnd;
        if (nextQuote === bytes.length || isUndecided) {
          position = nextQuote;
          break;
        }
        const isEscape = bytes[nextQuote + 1] === QUOTE;
        position = nextQuote + (isEscape ? 2 : 1);
        this.#insideQuotes = isEscape;
        continue;
      }
      if (nextLf < position) nextLf = find(bytes, LF, position);
      if (nextCr < position) nextCr = find(bytes, CR, position);
      const end = nextLf < nextCr ? nextLf : nextCr;
      if (nextQuote < end) {
        if (nextQuote === recordStart || bytes[nextQuote - 1] === COMMA) {
          this.#insideQuotes = true;
          this.#hasQuotedCell = true;
        }
        position = nextQuote + 1;
        continue;
      }
      // A CR may be the first half of a CRLF.
      const isHalf = end === nextCr && end === bytes.length - 1 && !isEnd;
      if (end === bytes.length || isHalf) {
        position = end;
        break;
      }
      this.lineEnd = end === nextLf ? '\n' : nextLf === end + 1 ? '\r\n' : '\r';
      position = end + this.lineEnd.length;
      if (end > recordStart) sink(bytes, recordStart, end);
      this.line += this.#hasQuotedCell ? countLineEnds(bytes, recordStart, position) : 1;
      this.#hasQuotedCell = false;
      recordStart = position;
    }

    this.#scanned = position - recordStart;
    this.#pending = bytes.subarray(recordStart);
    if (this.#pending.length > MAX_RECORD_BYTES) {
      const limit = formatBytes(MAX_RECORD_BYTES);
      throw new Failure('bad-file', `line ${this.line}: the row that starts there is longer than ${limit}`);
    }
  }
}

/** Where the byte is next; the length if it is not there. */
function find(bytes: Buffer, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from);
  return at === -1 ? bytes.length : at;
}

function countLineEnds(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count += 1;
  }
  return count;
}
