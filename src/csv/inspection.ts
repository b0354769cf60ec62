import { Failure } from '../failure.ts';
import { formatBytes, formatCount } from '../format.ts';
import type { FileColumns } from '../privacy/personal-columns.ts';
import { cellTexts, holdsAddress, splitCells } from './cells.ts';
import { headerColumns, noHeader, refuseOtherFormats } from './header.ts';
import { RecordSplitter } from './records.ts';

/** What a CSV holds. */
export interface CsvFacts extends FileColumns {
  /** The header row's cells, unquoted, without a byte-order mark; empty for a file of 0 bytes. */
  readonly columns: readonly string[];
  /** The header row as it stands in a file that came, `raw` in Latin-1; without a line end if the file ends with it. */
  readonly header?: {
    readonly raw: string;
    readonly lineEnd: RecordSplitter['lineEnd'];
    readonly hasByteOrderMark: boolean;
  };
  /** Records after the header; a record may span lines, an empty line is none. */
  readonly rowCount: number;
  /** Absent if all rows have as many cells as the header. */
  readonly raggedRows?: RaggedRows;
  /** Rows that are the header again, as where files were put one behind the other. Absent if there are none. */
  readonly repeatedHeaders?: number;
}

/** Rows that have another number of cells than the header. */
export interface RaggedRows {
  readonly count: number;
  /** The physical line, from 1, in which the first of them starts. */
  readonly firstLine: number;
  /** Whether all rows of the file were checked. */
  readonly complete: boolean;
}

export interface InspectionOptions {
  /** Whether the cells of all rows are counted; otherwise of those in the first 32 MiB, since counting takes half of the time. */
  readonly checksAllRows: boolean;
  /** Whether a Failure may quote an error page that was sent instead of the file. */
  readonly quotesErrorPages: boolean;
}

const MAX_HEADER_BYTES = 1024 * 1024;
const COUNTED_BYTES = 32 * 1024 * 1024;
const ADDRESS_ROWS = 1_000;

/**
 * Checks a CSV that comes in chunks of any size (it must have a plausible header, and no quote may be open at its end) and counts its
 * rows. Memory does not grow with the file.
 */
export class CsvInspector {
  /**
   * Whether the last row has no line end and fewer cells than the header, as in a file that was cut off. Known after
   * {@link end}.
   */
  endsShort = false;

  readonly #options: InspectionOptions;
  readonly #splitter: RecordSplitter;
  #columns: readonly string[] | undefined;
  #header = Buffer.alloc(0);
  #headerEnd: RecordSplitter['lineEnd'] = '';
  #repeatedHeaders = 0;
  #bytes = 0;
  #rowCount = 0;
  /** Rows whose cells were counted, and those that have more or another number than the header. */
  #counted = 0;
  #longer = 0;
  #ragged = 0;
  #firstRaggedLine = 0;
  /** By column, cells that are not empty, and those that are addresses. */
  readonly #filled: number[] = [];
  readonly #addresses: number[] = [];

  constructor(options: InspectionOptions = { checksAllRows: false, quotesErrorPages: true }) {
    this.#options = options;
    this.#splitter = new RecordSplitter((bytes, start, end) => this.#take(bytes, start, end));
  }

  /** Takes the next bytes. Throws a Failure (`bad-file`) as soon as they cannot be those of a CSV. */
  write(chunk: Buffer): void {
    if (this.#bytes === 0)
      refuseOtherFormats(chunk.toString('utf8', 0, 2_048), this.#options.quotesErrorPages);
    this.#bytes += chunk.length;
    this.#splitter.write(chunk);
    if (this.#columns === undefined && this.#splitter.pendingBytes > MAX_HEADER_BYTES) {
      const limit = formatBytes(MAX_HEADER_BYTES);
      const message = `the first line is longer than ${limit}: that is not the header row of a CSV`;
      throw new Failure('bad-file', message);
    }
  }

  /** Whether there were no records so far, but for one that may still be unfinished. */
  get isBlank(): boolean {
    return this.#columns === undefined && this.#splitter.pendingBytes === 0;
  }

  /** Returns what the whole file holds. Throws a Failure (`bad-file`) if it was not a whole CSV. */
  end(): CsvFacts {
    this.#splitter.end();
    const columns = this.#columns;
    if (columns === undefined) {
      throw new Failure('bad-file', 'the file is empty, it has not even a header row', { transient: true });
    }
    const rowCount = this.#rowCount;
    if (this.#longer * 2 > this.#counted) throw noHeader('most of the rows below it have more cells');
    if (rowCount === 0 && columns.slice(1).every((name) => /^\s\p{Ll}/u.test(name)))
      throw noHeader('it is a sentence, and no row follows');
    const addressColumns = columns.filter(
      (_, column) => (this.#addresses[column] ?? 0) * 2 > (this.#filled[column] ?? 0),
    );
    const complete = this.#counted === rowCount;
    const { hasByteOrderMark } = this.#splitter;
    return {
      columns,
      header: { raw: this.#header.toString('latin1'), lineEnd: this.#headerEnd, hasByteOrderMark },
      rowCount,
      ...(this.#ragged > 0 && {
        raggedRows: { count: this.#ragged, firstLine: this.#firstRaggedLine, complete },
      }),
      ...(this.#repeatedHeaders > 0 && { repeatedHeaders: this.#repeatedHeaders }),
      ...(addressColumns.length > 0 && { addressColumns }),
    };
  }

  #take(bytes: Buffer, start: number, end: number): void {
    const columns = this.#columns;
    if (columns === undefined) {
      this.#header = Buffer.from(bytes.subarray(start, end));
      this.#headerEnd = this.#splitter.lineEnd;
      this.#columns = headerColumns(this.#header, this.#options.quotesErrorPages);
      return;
    }
    this.#rowCount += 1;
    if (end - start === this.#header.length && this.#header.compare(bytes, start, end) === 0)
      this.#repeatedHeaders += 1;
    if (this.#rowCount <= ADDRESS_ROWS) this.#countAddresses(bytes.toString('utf8', start, end));
    const isLast = this.#splitter.lineEnd === '';
    if (this.#bytes > COUNTED_BYTES && !this.#options.checksAllRows && !isLast) return;
    const cells = splitCells(bytes.toString('latin1', start, end)).length;
    this.#counted += 1;
    if (isLast) this.endsShort = cells < columns.length;
    if (cells === columns.length) return;
    if (cells > columns.length) this.#longer += 1;
    if (this.#ragged === 0) this.#firstRaggedLine = this.#splitter.line;
    this.#ragged += 1;
  }

  #countAddresses(record: string): void {
    for (const [column, cell] of cellTexts(record).entries()) {
      if (cell !== '') this.#filled[column] = (this.#filled[column] ?? 0) + 1;
      if (holdsAddress(cell)) this.#addresses[column] = (this.#addresses[column] ?? 0) + 1;
    }
  }
}

/** How many rows are ragged and where, for a message that begins with the file's name. */
export function describeRaggedRows({ count, firstLine, complete }: RaggedRows): string {
  const rows = `${formatCount(count, 'row has', 'rows have')} another number of cells than the header`;
  const limit = complete ? '' : `; only the first ${formatBytes(COUNTED_BYTES)} were checked`;
  return `${rows}, the first in line ${firstLine}${limit}`;
}
