import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import { splitCells } from './cells.ts';
import { headerColumns, refuseOtherFormats } from './header.ts';
import { BYTE_ORDER_MARK, COMMA, CR, LF, QUOTE } from './records.ts';

/** What one pass over a CSV tells. */
export interface CsvFacts {
  /** The header row's cells, unquoted, without a byte-order mark. */
  readonly columns: readonly string[];
  /** Records after the header; a record may span lines, an empty line is none. */
  readonly rowCount: number;
}

const MAX_HEADER_BYTES = 1024 * 1024;

/**
 * Counts the records of a CSV (RFC 4180, LF or CRLF) that comes in chunks cut anywhere, and checks that it is one: a
 * header row that is neither HTML nor JSON, and no quote left open at the end. A quote opens a quoted cell only at the
 * cell's start; elsewhere it is a character like any other. Memory does not grow with the document.
 *
 * It jumps from line end to line end and from quote to quote with `indexOf`, which is native code: several times faster
 * than looking at each byte.
 */
export class CsvInspector {
  #records = 0;
  #insideQuotes = false;
  /** Inside quotes, and the last byte of the chunk before was a quote: an escape or the end of the cell. */
  #quotePending = false;
  /** Bytes of the current record in earlier chunks; up to 2 is exact, which is what telling an empty line takes. */
  #recordBytes = 0;
  #lastByte = LF;
  #headerChunks: Buffer[] = [];
  #headerBytes = 0;
  #columns: readonly string[] | undefined;
  /** What has come of the last record, as long as it has no line end. */
  #tail: Buffer[] = [];
  #start = Buffer.alloc(0);
  #started = false;

  /** Takes the next bytes; throws a Failure (`bad-file`) as soon as they can't be those of a CSV. */
  write(chunk: Buffer): void {
    if (this.#started) {
      this.#scan(chunk);
      return;
    }
    // A byte-order mark may be cut in two, and it is not part of the first cell.
    const start = this.#start.length === 0 ? chunk : Buffer.concat([this.#start, chunk]);
    if (start.length >= BYTE_ORDER_MARK.length) this.#begin(start);
    else this.#start = Buffer.from(start);
  }

  /** What the whole document was; throws a Failure (`bad-file`) if it was not a whole CSV. */
  end(): CsvFacts {
    if (!this.#started) this.#begin(this.#start);
    if (this.#insideQuotes && !this.#quotePending) {
      throw new Failure('bad-file', 'the file ends inside a quoted cell: it is cut off', { transient: true });
    }
    const lastLineHasContent = this.#recordBytes > 1 || (this.#recordBytes === 1 && this.#lastByte !== CR);
    if (lastLineHasContent) {
      if (this.#columns === undefined) this.#endHeader(Buffer.alloc(0));
      this.#records += 1;
    }
    if (this.#columns === undefined) {
      throw new Failure('bad-file', 'the file is empty, it has not even a header row', { transient: true });
    }
    return { columns: this.#columns, rowCount: this.#records - 1 };
  }

  #begin(start: Buffer): void {
    this.#started = true;
    const hasMark = start.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    const document = hasMark ? start.subarray(BYTE_ORDER_MARK.length) : start;
    refuseOtherFormats(document.toString('utf8', 0, 2_048));
    this.#scan(document);
  }

  #scan(chunk: Buffer): void {
    if (chunk.length === 0) return;
    let position = 0;
    let recordStart = 0;
    let nextLineEnd = chunk.indexOf(LF);
    let nextQuote = chunk.indexOf(QUOTE);

    if (this.#quotePending) {
      this.#quotePending = false;
      if (chunk[0] === QUOTE) position = 1;
      else this.#insideQuotes = false;
      if (nextQuote === 0 && position === 1) nextQuote = chunk.indexOf(QUOTE, 1);
    }

    for (;;) {
      if (this.#insideQuotes) {
        if (nextQuote !== -1 && nextQuote < position) nextQuote = chunk.indexOf(QUOTE, position);
        if (nextQuote === -1) break;
        position = nextQuote + 1;
        if (position === chunk.length) {
          this.#quotePending = true;
          break;
        }
        if (chunk[position] === QUOTE) position += 1;
        else this.#insideQuotes = false;
        continue;
      }
      if (nextLineEnd !== -1 && nextLineEnd < position) nextLineEnd = chunk.indexOf(LF, position);
      if (nextQuote !== -1 && nextQuote < position) nextQuote = chunk.indexOf(QUOTE, position);
      if (nextQuote !== -1 && (nextLineEnd === -1 || nextQuote < nextLineEnd)) {
        const before = nextQuote === 0 ? this.#lastByte : chunk[nextQuote - 1];
        const startsCell =
          before === COMMA || before === LF || (nextQuote === recordStart && this.#recordBytes === 0);
        if (startsCell) this.#insideQuotes = true;
        position = nextQuote + 1;
        continue;
      }
      if (nextLineEnd === -1) break;
      const recordBytes = this.#recordBytes + nextLineEnd - recordStart;
      const lastByte = nextLineEnd === 0 ? this.#lastByte : chunk[nextLineEnd - 1];
      if (recordBytes > 1 || (recordBytes === 1 && lastByte !== CR)) {
        // Of millions of rows, none but the header is cut out.
        if (this.#columns === undefined) this.#endHeader(chunk.subarray(recordStart, nextLineEnd));
        this.#records += 1;
      } else if (this.#columns === undefined) {
        this.#headerChunks = [];
        this.#headerBytes = 0;
      }
      this.#recordBytes = 0;
      position = nextLineEnd + 1;
      recordStart = position;
    }

    const rest = chunk.length - recordStart;
    if (recordStart > 0) this.#tail = [];
    if (rest > 0 && this.#columns !== undefined) this.#keepTail(chunk.subarray(recordStart));
    this.#recordBytes = Math.min(2, this.#recordBytes + rest);
    this.#lastByte = chunk[chunk.length - 1] ?? LF;
    if (this.#columns === undefined && rest > 0) this.#collectHeader(chunk.subarray(recordStart));
  }

  #endHeader(tail: Buffer): void {
    this.#collectHeader(tail);
    this.#columns = headerColumns(Buffer.concat(this.#headerChunks));
    this.#headerChunks = [];
  }

  /** A last record longer than a header may be is not kept; then its quotes have to tell whether it is whole. */
  #keepTail(bytes: Buffer): void {
    const kept = this.#tail.reduce((sum, part) => sum + part.length, 0);
    this.#tail = kept + bytes.length > MAX_HEADER_BYTES ? [] : [...this.#tail, Buffer.from(bytes)];
  }

  /**
   * Whether the last record lacks its line end and cells that the header has: the mark of a file that was cut off, where
   * nothing else told its end. To be asked after {@link end}.
   */
  get endsShort(): boolean {
    const tail = Buffer.concat(this.#tail);
    const end = tail.at(-1) === CR ? tail.length - 1 : tail.length;
    return end > 0 && this.#records > 1 && splitCells(tail, 0, end, []) < (this.#columns?.length ?? 0);
  }

  #collectHeader(bytes: Buffer): void {
    this.#headerBytes += bytes.length;
    if (this.#headerBytes > MAX_HEADER_BYTES) {
      throw new Failure(
        'bad-file',
        `the first line is longer than ${formatBytes(MAX_HEADER_BYTES)}: that is not the header row of a CSV`,
      );
    }
    // The chunk's memory belongs to the caller, who may reuse it.
    this.#headerChunks.push(Buffer.from(bytes));
  }
}
