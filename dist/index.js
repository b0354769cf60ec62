import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 81333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ createCsvStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(38522);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __nccwpck_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/csv-cells.js
var csv_cells = __nccwpck_require__(98238);
// EXTERNAL MODULE: ./build/src/domain/csv-records.js
var csv_records = __nccwpck_require__(24021);
;// CONCATENATED MODULE: ./build/src/domain/canonical-row.js


/**
 * Writes rows so that two of them have the same bytes if, and only if, their cells have the same texts: cells in a common order, each
 * quoted only where it has to be. A last cell marks which file the row is from.
 */
class CanonicalRow {
    /** The row that was written last, up to `length`; it is overwritten by the next one. */
    bytes = Buffer.allocUnsafe(4_096);
    length = 0;
    #cellNumbers;
    #columnCount;
    #mark;
    #isIdentity;
    #ends = [];
    /** `cellNumbers`: for each cell of the canonical row its number in the file's rows, which have `columnCount`; `mark`: a digit. */
    constructor(cellNumbers, columnCount, mark) {
        this.#cellNumbers = cellNumbers;
        this.#columnCount = columnCount;
        this.#mark = mark.charCodeAt(0);
        this.#isIdentity =
            cellNumbers.length === columnCount && cellNumbers.every((cell, position) => cell === position);
    }
    /** Takes the row in `bytes` from `start` to `end`. A cell that it lacks is empty, one beyond the header comes behind the others. */
    write(bytes, start, end, hasQuotedCell) {
        const ends = this.#ends;
        const count = (0,csv_cells/* splitCells */.UL)(bytes, start, end, ends);
        // Quotes within a cell are doubled.
        const most = 2 * (end - start) + 3 * (this.#cellNumbers.length + count) + 2;
        if (this.bytes.length < most)
            this.bytes = Buffer.allocUnsafe(2 * most);
        const target = this.bytes;
        if (this.#isIdentity && !hasQuotedCell && count === this.#cellNumbers.length) {
            // Most rows: nothing is to be done to any cell.
            const copied = bytes.copy(target, 0, start, end);
            target[copied] = csv_records/* COMMA */.KE;
            target[copied + 1] = this.#mark;
            this.length = copied + 2;
            return;
        }
        let length = 0;
        const write = (cell) => {
            if (cell < count) {
                const cellStart = cell === 0 ? start : (ends[cell - 1] ?? start) + 1;
                length = this.#writeCell(bytes, cellStart, ends[cell] ?? end, length);
            }
            target[length] = csv_records/* COMMA */.KE;
            length += 1;
        };
        for (const cell of this.#cellNumbers)
            write(cell);
        for (let cell = this.#columnCount; cell < count; cell += 1)
            write(cell);
        target[length] = this.#mark;
        this.length = length + 1;
    }
    #writeCell(bytes, start, end, length) {
        const target = this.bytes;
        if (start === end || bytes[start] !== csv_records/* QUOTE */.jA) {
            // Numbers and dates are short: a loop costs less than a call of `copy`.
            if (end - start > 16)
                return length + bytes.copy(target, length, start, end);
            let position = length;
            for (let at = start; at < end; at += 1, position += 1)
                target[position] = bytes[at] ?? 0;
            return position;
        }
        const text = (0,csv_cells/* cellText */.Ie)(bytes, start, end, 'latin1');
        const canonical = /[,\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        return length + target.write(canonical, length, 'latin1');
    }
}

// EXTERNAL MODULE: ./build/src/domain/comparison.js
var comparison = __nccwpck_require__(47125);
;// CONCATENATED MODULE: ./build/src/domain/row-comparer.js

/** How many changes are told in the end. */
const MAX_MOVERS = 10;
/** The marks of the two files in canonical rows; in this order. */
const MARKS = { baseline: '0', current: '1' };
const CURRENT_MARK = MARKS.current.charCodeAt(0);
/** A comma and the mark. */
const MARK_BYTES = 2;
/**
 * Compares the canonical rows of both files, which come sorted by key and then by content. Memory does not grow with them: of each key it
 * holds one row of either file. Where a key has several rows that differ, they are counted, and nobody can say which became which.
 */
class RowComparer {
    addedRows = 0;
    goneRows = 0;
    changedRows = 0;
    equalRows = 0;
    #columns;
    #keyColumns;
    #valueColumns;
    #movers;
    /** Of the absolute values of each column in the current file. */
    #sums;
    #counts;
    #key = new Kept();
    #row = new Kept();
    #rowsBefore = 0;
    #rowsAfter = 0;
    #leftBefore = new Kept();
    #leftAfter = new Kept();
    #leftBeforeCount = 0;
    #leftAfterCount = 0;
    #isFirst = true;
    #ends = [];
    #otherEnds = [];
    /** `columns`: those of the canonical rows; `seeksMovers`: whether what the rows say may be shown. */
    constructor(columns, keyColumns, seeksMovers) {
        this.#columns = columns;
        this.#keyColumns = keyColumns;
        this.#valueColumns = seeksMovers
            ? [...columns.keys()].filter((column) => !keyColumns.includes(column))
            : [];
        this.#movers = columns.map(() => []);
        this.#sums = new Float64Array(columns.length);
        this.#counts = new Float64Array(columns.length);
    }
    /** Takes the next row: its key from `keyStart` to `rowStart`, itself to `end`. */
    take(bytes, keyStart, rowStart, end) {
        const contentEnd = end - MARK_BYTES;
        if (this.#isFirst || !this.#key.equals(bytes, keyStart, rowStart)) {
            this.#endRow();
            this.#endKey();
            this.#key.keep(bytes, keyStart, rowStart);
            this.#row.keep(bytes, rowStart, contentEnd);
            this.#isFirst = false;
        }
        else if (!this.#row.equals(bytes, rowStart, contentEnd)) {
            this.#endRow();
            this.#row.keep(bytes, rowStart, contentEnd);
        }
        if (bytes[end - 1] === CURRENT_MARK)
            this.#rowsAfter += 1;
        else
            this.#rowsBefore += 1;
    }
    /** Ends the comparison; the greatest changes of all. */
    end() {
        this.#endRow();
        this.#endKey();
        const scaled = this.#movers.flatMap((movers, column) => {
            const mean = (this.#sums[column] ?? 0) / Math.max(1, this.#counts[column] ?? 0);
            return movers.map((mover) => {
                const scale = mean > 0 ? mean : Math.max(Math.abs(mover.before), Math.abs(mover.after));
                return { mover, weight: distance(mover) / scale };
            });
        });
        // The sort is stable: of equal ones the first column, and in it the first row, comes first.
        scaled.sort((a, b) => b.weight - a.weight);
        return scaled.slice(0, MAX_MOVERS).map(({ mover }) => mover);
    }
    /** All equal rows have come. */
    #endRow() {
        const [before, after] = [this.#rowsBefore, this.#rowsAfter];
        this.#rowsBefore = 0;
        this.#rowsAfter = 0;
        if (after > 0)
            this.#weigh(after);
        this.equalRows += Math.min(before, after);
        if (before > after) {
            if (this.#leftBeforeCount === 0)
                this.#leftBefore.keepFrom(this.#row);
            this.#leftBeforeCount += before - after;
        }
        else if (after > before) {
            if (this.#leftAfterCount === 0)
                this.#leftAfter.keepFrom(this.#row);
            this.#leftAfterCount += after - before;
        }
    }
    /** All rows of a key have come. */
    #endKey() {
        const [before, after] = [this.#leftBeforeCount, this.#leftAfterCount];
        this.#leftBeforeCount = 0;
        this.#leftAfterCount = 0;
        const changed = Math.min(before, after);
        this.changedRows += changed;
        this.goneRows += before - changed;
        this.addedRows += after - changed;
        if (before === 1 && after === 1)
            this.#seekMovers();
    }
    #weigh(times) {
        if (this.#valueColumns.length === 0)
            return;
        const { bytes, length } = this.#row;
        const ends = this.#ends;
        (0,csv_cells/* splitCells */.UL)(bytes, 0, length, ends);
        for (const column of this.#valueColumns) {
            const start = column === 0 ? 0 : (ends[column - 1] ?? 0) + 1;
            const size = magnitude(bytes, start, ends[column] ?? length);
            if (Number.isNaN(size))
                continue;
            this.#sums[column] = (this.#sums[column] ?? 0) + times * size;
            this.#counts[column] = (this.#counts[column] ?? 0) + times;
        }
    }
    #seekMovers() {
        if (this.#valueColumns.length === 0)
            return;
        const [before, after] = [this.#leftBefore, this.#leftAfter];
        (0,csv_cells/* splitCells */.UL)(before.bytes, 0, before.length, this.#otherEnds);
        (0,csv_cells/* splitCells */.UL)(after.bytes, 0, after.length, this.#ends);
        for (const column of this.#valueColumns) {
            const [was, is] = [cellOf(before, this.#otherEnds, column), cellOf(after, this.#ends, column)];
            if (was === is)
                continue;
            const [from, to] = [numberIn(was), numberIn(is)];
            if (from === undefined || to === undefined || from === to)
                continue;
            this.#note(column, from, to);
        }
    }
    #note(column, before, after) {
        const movers = this.#movers[column] ?? [];
        const last = movers.at(-1);
        const size = Math.abs(after - before);
        if (movers.length === MAX_MOVERS && last !== undefined && distance(last) >= size)
            return;
        const key = this.#keyColumns.map((keyColumn) => cellOf(this.#leftAfter, this.#ends, keyColumn));
        const place = movers.findIndex((mover) => distance(mover) < size);
        const mover = { key, column: this.#columns[column] ?? '', before, after };
        movers.splice(place === -1 ? movers.length : place, 0, mover);
        if (movers.length > MAX_MOVERS)
            movers.pop();
    }
}
/** Bytes that outlive the buffer they came in. */
class Kept {
    bytes = Buffer.allocUnsafe(1_024);
    length = 0;
    keep(bytes, start, end) {
        if (end - start > this.bytes.length)
            this.bytes = Buffer.allocUnsafe(2 * (end - start));
        this.length = bytes.copy(this.bytes, 0, start, end);
    }
    keepFrom({ bytes, length }) {
        this.keep(bytes, 0, length);
    }
    equals(bytes, start, end) {
        return end - start === this.length && bytes.compare(this.bytes, 0, this.length, start, end) === 0;
    }
}
function distance({ before, after }) {
    return Math.abs(after - before);
}
function cellOf({ bytes, length }, ends, column) {
    return (0,csv_cells/* cellText */.Ie)(bytes, column === 0 ? 0 : (ends[column - 1] ?? 0) + 1, ends[column] ?? length);
}
function numberIn(text) {
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text))
        return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
}
/** The absolute value of a decimal number, NaN if it is none; without an exponent it is read byte by byte, which is quick. */
function magnitude(bytes, start, end) {
    let value = 0;
    let fraction = 0;
    let at = start;
    if (bytes[at] === 0x2d || bytes[at] === 0x2b)
        at += 1;
    if (at >= end)
        return Number.NaN;
    for (; at < end; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte >= 0x30 && byte <= 0x39) {
            value = value * 10 + byte - 0x30;
            fraction *= 10;
        }
        else if (byte === 0x2e && fraction === 0)
            fraction = 1;
        else
            return Math.abs(numberIn(bytes.toString('latin1', start, end)) ?? Number.NaN);
    }
    return fraction === 0 ? value : value / fraction;
}

// EXTERNAL MODULE: ./build/src/domain/figures/cell-number.js
var cell_number = __nccwpck_require__(19882);
;// CONCATENATED MODULE: ./build/src/domain/sort-key.js



/** Parts two cells of a key, and is less than anything in them. */
const END_OF_CELL = 0x01;
/** Stands before a byte that is not above itself, which then comes one higher. */
const ESCAPE = 0x02;
/** Finds the columns that identify a row: those in which some cell is neither empty nor a number. */
class KeyColumnFinder {
    #isKey;
    #marksAreValues;
    #ends = [];
    /** `marksAreValues`: whether what stands for a missing value, such as `—`, counts as an empty cell. */
    constructor(columnCount, { marksAreValues = false } = {}) {
        this.#marksAreValues = marksAreValues;
        this.#isKey = Array.from({ length: columnCount }, () => false);
    }
    /** Takes a row: the bytes from `start` to `end`. */
    add(bytes, start, end) {
        const cellCount = (0,csv_cells/* splitCells */.UL)(bytes, start, end, this.#ends);
        const count = Math.min(cellCount, this.#isKey.length);
        let cellStart = start;
        for (let cell = 0; cell < count; cell += 1) {
            const cellEnd = this.#ends[cell] ?? end;
            if (!this.#isKey[cell] && !this.#isValue(bytes, cellStart, cellEnd))
                this.#isKey[cell] = true;
            cellStart = cellEnd + 1;
        }
    }
    /** Numbers of the key columns, in the order of the columns. */
    get keyColumns() {
        return [...this.#isKey.keys()].filter((column) => this.#isKey[column]);
    }
    #isValue(bytes, start, end) {
        if (isEmptyOrNumber(bytes, start, end))
            return true;
        // Two quotes may stand beside the mark.
        if (!this.#marksAreValues || end - start > cell_number/* MAX_MISSING_BYTES */.sS + 2)
            return false;
        return (0,cell_number/* isMissing */.b2)((0,csv_cells/* cellText */.Ie)(bytes, start, end));
    }
}
/** Writes the key of rows: bytes whose order is that of the decoded texts of the key columns' cells, by code point. */
class SortKey {
    #keyColumns;
    #ends = [];
    constructor(keyColumns) {
        this.#keyColumns = keyColumns;
    }
    /** How many bytes the key of a row of so many bytes has at the most. */
    maxBytes(rowBytes) {
        return 2 * rowBytes + this.#keyColumns.length;
    }
    /** Writes the key of the row in `bytes` from `start` to `end` to `target`; returns where it ends there. */
    write(bytes, start, end, target, targetStart) {
        const count = (0,csv_cells/* splitCells */.UL)(bytes, start, end, this.#ends);
        let position = targetStart;
        for (const column of this.#keyColumns) {
            // A row that is too short has empty cells.
            if (column < count) {
                const cellStart = column === 0 ? start : (this.#ends[column - 1] ?? start) + 1;
                position = writeCell(bytes, cellStart, this.#ends[column] ?? end, target, position);
            }
            target[position] = END_OF_CELL;
            position += 1;
        }
        return position;
    }
}
function writeCell(bytes, start, end, target, targetStart) {
    let isQuoted = start < end && bytes[start] === csv_records/* QUOTE */.jA;
    let position = targetStart;
    for (let at = isQuoted ? start + 1 : start; at < end; at += 1) {
        const byte = bytes[at] ?? 0;
        if (isQuoted && byte === csv_records/* QUOTE */.jA) {
            at += 1;
            if (at < end && bytes[at] === csv_records/* QUOTE */.jA) {
                target[position] = csv_records/* QUOTE */.jA;
                position += 1;
                continue;
            }
            isQuoted = false;
            at -= 1;
            continue;
        }
        if (byte <= ESCAPE) {
            target[position] = ESCAPE;
            target[position + 1] = byte + 1;
            position += 2;
        }
        else {
            target[position] = byte;
            position += 1;
        }
    }
    return position;
}
/** Decimal, with a sign, a fraction or an exponent if need be, quoted or not. */
function isEmptyOrNumber(bytes, start, end) {
    let position = start;
    let last = end;
    if (end - start > 1 && bytes[start] === csv_records/* QUOTE */.jA && bytes[end - 1] === csv_records/* QUOTE */.jA) {
        position += 1;
        last -= 1;
    }
    if (position === last)
        return true;
    if (isSign(bytes[position]))
        position += 1;
    const whole = digitsEnd(bytes, position, last);
    let digits = whole - position;
    position = whole;
    if (position < last && bytes[position] === 0x2e) {
        const fraction = digitsEnd(bytes, position + 1, last);
        digits += fraction - position - 1;
        position = fraction;
    }
    if (digits === 0)
        return false;
    if (position < last && ((bytes[position] ?? 0) | 0x20) === 0x65) {
        position += isSign(bytes[position + 1]) ? 2 : 1;
        const exponent = digitsEnd(bytes, position, last);
        if (exponent === position)
            return false;
        position = exponent;
    }
    return position === last;
}
function isSign(byte) {
    return byte === 0x2b || byte === 0x2d;
}
function digitsEnd(bytes, start, end) {
    let position = start;
    while (position < end && (bytes[position] ?? 0) >= 0x30 && (bytes[position] ?? 0) <= 0x39)
        position += 1;
    return position;
}

;// CONCATENATED MODULE: ./build/src/domain/byte-order.js
/** Fewer entries are sorted by insertion. */
const SMALL = 12;
/**
 * Orders stretches of bytes: number n lies in `arena` from `starts[n]` to `ends[n]`. Returns the numbers, in the order of the
 * bytes.
 *
 * It is a quicksort that looks at four bytes at a time, from the front (Bentley and Sedgewick, 1997): nothing is compared
 * again in front of where it is known to be equal, and the four bytes of all entries lie side by side.
 */
function orderOfBytes(arena, starts, ends, count) {
    return new ByteOrder(arena, starts, ends, count).sorted();
}
class ByteOrder {
    #arena;
    #view;
    #starts;
    #ends;
    /** Numbers of entries, in their order. */
    #order;
    /** For each place in the order, four bytes of its entry. */
    #words;
    constructor(arena, starts, ends, count) {
        this.#arena = arena;
        this.#view = new DataView(arena.buffer, arena.byteOffset, arena.length);
        this.#starts = starts;
        this.#ends = ends;
        this.#order = new Uint32Array(count);
        for (let entry = 0; entry < count; entry += 1)
            this.#order[entry] = entry;
        this.#words = new Uint32Array(count);
    }
    sorted() {
        this.#loadWords(0, this.#order.length, 0);
        this.#sort(0, this.#order.length, 0);
        return this.#order;
    }
    /** Sorts the places from `low` to `high`, whose entries are equal in their first `depth` bytes. */
    #sort(low, high, depth) {
        const words = this.#words;
        let from = low;
        let to = high;
        let known = depth;
        while (to - from > SMALL) {
            const pivot = this.#pivot(from, to);
            let less = from;
            let greater = to;
            for (let place = from; place < greater;) {
                const word = words[place] ?? 0;
                if (word < pivot) {
                    this.#swap(less, place);
                    less += 1;
                    place += 1;
                }
                else if (word > pivot) {
                    greater -= 1;
                    this.#swap(place, greater);
                }
                else
                    place += 1;
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
    #insertionSort(low, high, depth) {
        for (let place = low + 1; place < high; place += 1) {
            for (let at = place; at > low && this.#isLess(at, at - 1, depth); at -= 1)
                this.#swap(at, at - 1);
        }
    }
    #isLess(place, other, depth) {
        const word = this.#words[place] ?? 0;
        const otherWord = this.#words[other] ?? 0;
        if (word !== otherWord)
            return word < otherWord;
        return this.#compare(this.#order[place] ?? 0, this.#order[other] ?? 0, depth) < 0;
    }
    /** Compares two entries, whose words in front of `depth` are equal, as a whole. */
    #compare(entry, other, depth) {
        // The last of these words may hold the end of one entry and a zero byte of the other.
        const known = Math.max(0, depth - 4);
        const end = this.#ends[entry] ?? 0;
        const otherEnd = this.#ends[other] ?? 0;
        const start = Math.min((this.#starts[entry] ?? 0) + known, end);
        const otherStart = Math.min((this.#starts[other] ?? 0) + known, otherEnd);
        return this.#arena.compare(this.#arena, otherStart, otherEnd, start, end);
    }
    /** The middle one of three, or of three such for many entries: order that is there already does no harm. */
    #pivot(low, high) {
        const step = (high - low) >> 3;
        if (high - low < 256)
            return this.#median(low, low + 4 * step, high - 1);
        return medianOf(this.#median(low, low + step, low + 2 * step), this.#median(low + 3 * step, low + 4 * step, low + 5 * step), this.#median(high - 1 - 2 * step, high - 1 - step, high - 1));
    }
    #median(place, second, third) {
        return medianOf(this.#words[place] ?? 0, this.#words[second] ?? 0, this.#words[third] ?? 0);
    }
    #swap(place, other) {
        const entry = this.#order[place] ?? 0;
        const word = this.#words[place] ?? 0;
        this.#order[place] = this.#order[other] ?? 0;
        this.#words[place] = this.#words[other] ?? 0;
        this.#order[other] = entry;
        this.#words[other] = word;
    }
    /** The four bytes behind the first `depth` ones, as a number; zeros stand for what is behind the end. */
    #loadWords(low, high, depth) {
        const view = this.#view;
        for (let place = low; place < high; place += 1) {
            const entry = this.#order[place] ?? 0;
            const start = (this.#starts[entry] ?? 0) + depth;
            const end = this.#ends[entry] ?? 0;
            if (start + 4 <= end)
                this.#words[place] = view.getUint32(start);
            else {
                let word = 0;
                for (let at = start; at < start + 4; at += 1)
                    word = (word << 8) | (at < end ? view.getUint8(at) : 0);
                this.#words[place] = word;
            }
        }
    }
}
function medianOf(a, b, c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

;// CONCATENATED MODULE: ./build/src/domain/sort-run.js

/** Rows and keys of a run together with what is kept of each row. */
const RUN_BYTES = 64 * 1024 * 1024;
const BYTES_PER_ENTRY = 20;
/**
 * Rows that are sorted in memory: by key, then by raw bytes. Key and row lie one behind the other, and a key is never the
 * beginning of another one, so that one comparison of bytes orders by both.
 */
class SortRun {
    /** Holds the entries. */
    arena = Buffer.allocUnsafeSlow(1024 * 1024);
    count = 0;
    #key;
    #maxBytes;
    #used = 0;
    #starts = new Uint32Array(1024);
    #rowStarts = new Uint32Array(1024);
    #ends = new Uint32Array(1024);
    /** A test may have it full at fewer bytes. */
    constructor(key, maxBytes = RUN_BYTES) {
        this.#key = key;
        this.#maxBytes = maxBytes;
    }
    /** Whether it should be sorted and cleared before the rows of another chunk come. */
    get isFull() {
        return this.#used + this.count * BYTES_PER_ENTRY > this.#maxBytes - this.#maxBytes / 8;
    }
    /** Copies the row in `bytes` from `start` to `end`. */
    add(bytes, start, end) {
        this.#makeRoom(end - start + this.#key.maxBytes(end - start));
        const rowStart = this.#key.write(bytes, start, end, this.arena, this.#used);
        bytes.copy(this.arena, rowStart, start, end);
        this.#starts[this.count] = this.#used;
        this.#rowStarts[this.count] = rowStart;
        this.#used = rowStart + end - start;
        this.#ends[this.count] = this.#used;
        this.count += 1;
    }
    /** The entries in their order; they lie in `arena` until the run is cleared. */
    *sorted() {
        const order = orderOfBytes(this.arena, this.#starts, this.#ends, this.count);
        for (const entry of order) {
            yield {
                start: this.#starts[entry] ?? 0,
                rowStart: this.#rowStarts[entry] ?? 0,
                end: this.#ends[entry] ?? 0,
            };
        }
    }
    clear() {
        this.count = 0;
        this.#used = 0;
    }
    #makeRoom(bytes) {
        if (this.#used + bytes > this.arena.length) {
            const { length } = this.arena;
            const larger = Math.max(Math.min(2 * length, this.#maxBytes), length + (length >> 2));
            const arena = Buffer.allocUnsafeSlow(Math.max(larger, this.#used + bytes));
            this.arena.copy(arena, 0, 0, this.#used);
            this.arena = arena;
        }
        if (this.count === this.#starts.length) {
            this.#starts = grown(this.#starts);
            this.#rowStarts = grown(this.#rowStarts);
            this.#ends = grown(this.#ends);
        }
    }
}
function grown(array) {
    const larger = new Uint32Array(2 * array.length);
    larger.set(array);
    return larger;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./build/src/adapters/create-file.js

/** A new, empty file: what lay there, also a symbolic link, is gone and not written through. */
async function createFile(path) {
    await (0,promises_.rm)(path, { force: true });
    return (0,promises_.open)(path, 'wx');
}

;// CONCATENATED MODULE: ./build/src/adapters/csv-file.js






/** Large enough that a read or a write costs little, small enough to stay in the processor's cache. */
const CHUNK_BYTES = 1024 * 1024;
/** Up to here a file is read at one go: a thousand small ones take a tenth of the time, and leave little behind to collect. */
const SMALL_FILE_BYTES = 64 * 1024;
/**
 * The bytes of a file from `start` on. The next chunk is read while the one before is used; a chunk is lent until the next one
 * is asked for. Rejects with the signal's reason if that is aborted.
 */
async function* readChunks(path, start, signal, chunkBytes = CHUNK_BYTES) {
    const whole = readIfSmall(path, start);
    if (whole !== undefined) {
        signal.throwIfAborted();
        if (whole.length > 0)
            yield whole;
        return;
    }
    const file = await (0,promises_.open)(path);
    let ahead;
    let current = Buffer.alloc(0);
    let other = Buffer.alloc(0);
    try {
        const size = Math.min(chunkBytes, Math.max(1, (await file.stat()).size - start));
        current = Buffer.allocUnsafeSlow(size);
        other = Buffer.allocUnsafeSlow(size);
        let position = start;
        for (;;) {
            signal.throwIfAborted();
            const bytesRead = await (ahead ?? readAt(file, current, position));
            if (bytesRead === 0)
                return;
            position += bytesRead;
            ahead = readAt(file, other, position);
            // Its reason is not lost: the next round waits for it.
            ahead.catch(() => { });
            yield current.subarray(0, bytesRead);
            [current, other] = [other, current];
        }
    }
    finally {
        await ahead?.catch(() => { });
        freeMemory(current);
        freeMemory(other);
        await file.close();
    }
}
/**
 * Frees at once the memory that ends with these bytes and that nobody reads any more: the garbage collector would let tens of
 * megabytes of it gather first. Small memory may be shared with others, and is left alone.
 */
function freeMemory({ buffer, byteOffset, length }) {
    const isEnd = byteOffset + length === buffer.byteLength;
    // Node 20 has no transfer; there memory is merely used for longer.
    if (buffer instanceof ArrayBuffer && length >= SMALL_FILE_BYTES && isEnd)
        buffer.transfer?.(0);
}
/** Undefined if the file is not small. */
function readIfSmall(path, start) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        if (size > SMALL_FILE_BYTES)
            return undefined;
        const bytes = Buffer.allocUnsafe(Math.max(0, size - start));
        return bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, start));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
async function readAt(file, buffer, position) {
    return (await file.read(buffer, 0, buffer.length, position)).bytesRead;
}
/** A new file that is counted and hashed while it is written; what one part of it costs overlaps with the writing of another. */
class CsvOutput {
    #path;
    #file;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #bytes = 0;
    // Grown when something is appended: whole chunks are written from where they are.
    #buffer = Buffer.alloc(0);
    #spare = Buffer.alloc(0);
    #length = 0;
    #writing = Promise.resolve();
    constructor(path, file) {
        this.#path = path;
        this.#file = file;
    }
    static async create(path) {
        return new CsvOutput(path, await createFile(path));
    }
    /** Keeps bytes for writing; `drain` has to be called now and then, at the latest when `isFull`. */
    append(source, start = 0, end = source.length) {
        const length = this.#length + end - start;
        if (length > this.#buffer.length) {
            const buffer = Buffer.allocUnsafeSlow(Math.max(SMALL_FILE_BYTES, 2 * length));
            this.#buffer.copy(buffer, 0, 0, this.#length);
            this.#buffer = buffer;
        }
        source.copy(this.#buffer, this.#length, start, end);
        this.#length = length;
    }
    /** Appends a record and a line end, in such a way that its last cell stays what it is. */
    appendRecord(source, start, end, lineEnd) {
        if (source[end - 1] === csv_records.CR)
            this.append((0,csv_cells/* sealedRecord */.UJ)(source, start, end));
        else
            this.append(source, start, end);
        this.append(lineEnd);
    }
    get isFull() {
        return this.#length >= CHUNK_BYTES;
    }
    /** Starts to write what was appended, as soon as what came before is written. */
    async drain() {
        await this.#writing;
        const chunk = this.#buffer.subarray(0, this.#length);
        [this.#buffer, this.#spare] = [this.#spare, this.#buffer];
        this.#length = 0;
        this.#writing = this.#write(chunk);
        // Whoever waits for it next gets the reason.
        this.#writing.catch(() => { });
    }
    /** Writes bytes that are lent until it returns; many small ones at one go. */
    async take(chunk) {
        if (chunk.length >= CHUNK_BYTES / 2)
            return this.write(chunk);
        this.append(chunk);
        if (this.isFull)
            await this.drain();
    }
    /** Writes bytes that are lent until it returns. */
    async write(chunk) {
        if (this.#length > 0)
            await this.drain();
        await this.#writing;
        await this.#write(chunk);
    }
    /** Writes what is left, and closes the file. */
    async close() {
        await this.drain();
        await this.#writing;
        await this.#file.close();
        return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
    }
    /** Closes the file and takes it away. */
    async discard() {
        await this.#writing.catch(() => { });
        await this.#file.close().catch(() => { });
        await (0,promises_.rm)(this.#path, { force: true });
    }
    async #write(chunk) {
        const written = writeAll(this.#file, chunk);
        this.#bytes += chunk.length;
        this.#hash.update(chunk);
        await written;
    }
}
async function writeAll(file, chunk) {
    for (let position = 0; position < chunk.length;) {
        position += (await file.write(chunk, position)).bytesWritten;
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/csv-rows.js



/**
 * Gives each record after the header to `onRow`. Yields after each chunk how many there were until then: the time to write
 * what was made of them, or to stop. What is wrong with the file is told with its name.
 */
async function* rowsOf({ path, name }, onRow, signal) {
    let records = 0;
    const splitter = new csv_records/* RecordSplitter */.HM((bytes, start, end) => {
        records += 1;
        if (records > 1)
            onRow(bytes, start, end, splitter);
    });
    try {
        for await (const chunk of readChunks(path, 0, signal)) {
            splitter.write(chunk);
            yield Math.max(0, records - 1);
        }
        splitter.end();
    }
    catch (thrown) {
        throw thrown instanceof errors/* Failure */.HR ? thrown.on(name) : thrown;
    }
    yield Math.max(0, records - 1);
}
/** Most headers are much shorter, and the rows behind them are not looked at. */
const HEADER_BYTES = 16 * 1024;
async function readHeader(path, signal) {
    let header;
    const splitter = new csv_records/* RecordSplitter */.HM((bytes, start, end) => {
        header ??= {
            bytes: Buffer.from(bytes.subarray(start, end)),
            lineEnd: splitter.lineEnd || undefined,
            hasByteOrderMark: splitter.hasByteOrderMark,
            rowsStart: splitter.bytesRead,
        };
    });
    for await (const chunk of readChunks(path, 0, signal, HEADER_BYTES)) {
        splitter.write(chunk);
        if (header !== undefined)
            return header;
    }
    splitter.end();
    return header;
}

;// CONCATENATED MODULE: ./build/src/adapters/sorted-runs.js

/** In front of an entry: the bytes of its key, and of its key and row together, as 32-bit numbers. */
const FRAME_BYTES = 8;
const WRITE_BYTES = 1024 * 1024;
/** Shared by the runs that are merged. */
const READ_BYTES = 32 * 1024 * 1024;
const MIN_READ_BYTES = 16 * 1024;
/** Sorted runs that are kept in one file until they are merged. */
class SortedRuns {
    #path;
    #file;
    #extents = [];
    #size = 0;
    constructor(path, file) {
        this.#path = path;
        this.#file = file;
    }
    static async create(path) {
        await (0,promises_.rm)(path, { force: true });
        return new SortedRuns(path, await (0,promises_.open)(path, 'wx+'));
    }
    /** Writes the run's rows in order, and empties it. */
    async add(run, signal) {
        const runStart = this.#size;
        let buffer = Buffer.allocUnsafeSlow(WRITE_BYTES);
        let length = 0;
        for (const { start, rowStart, end } of run.sorted()) {
            const entryBytes = FRAME_BYTES + end - start;
            if (length + entryBytes > buffer.length) {
                signal.throwIfAborted();
                await this.#append(buffer.subarray(0, length));
                length = 0;
                if (entryBytes > buffer.length)
                    buffer = Buffer.allocUnsafeSlow(entryBytes);
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
    async merge(onRow) {
        const bufferBytes = Math.max(MIN_READ_BYTES, Math.floor(READ_BYTES / this.#extents.length));
        const heap = [];
        for (const extent of this.#extents) {
            const reader = new RunReader(this.#file, extent, bufferBytes);
            if (await reader.next())
                heap.push(reader);
        }
        for (let place = heap.length >> 1; place >= 0; place -= 1)
            siftDown(heap, place);
        for (let top = heap[0]; top !== undefined; top = heap[0]) {
            const taken = onRow(top.bytes, top.rowStart, top.end, top.start);
            if (taken !== undefined)
                await taken;
            if (!(top.nextInMemory() || (await top.next()))) {
                const last = heap.pop();
                if (last === undefined || heap.length === 0)
                    return;
                heap[0] = last;
            }
            siftDown(heap, 0);
        }
    }
    /** Closes the file and takes it away. */
    async discard() {
        await this.#file.close();
        await (0,promises_.rm)(this.#path, { force: true });
    }
    async #append(chunk) {
        for (let position = 0; position < chunk.length;) {
            const length = chunk.length - position;
            position += (await this.#file.write(chunk, position, length, this.#size + position)).bytesWritten;
        }
        this.#size += chunk.length;
    }
}
/** The entries of a run, one after the other: the current one lies in `bytes`. */
class RunReader {
    bytes;
    start = 0;
    rowStart = 0;
    end = 0;
    #file;
    #extentEnd;
    #position;
    #length = 0;
    constructor(file, extent, bufferBytes) {
        this.#file = file;
        this.#position = extent.start;
        this.#extentEnd = extent.end;
        this.bytes = Buffer.allocUnsafeSlow(Math.min(bufferBytes, extent.end - extent.start));
    }
    /** Goes to the next entry if that was read already. */
    nextInMemory() {
        const frame = this.end;
        if (frame + FRAME_BYTES > this.#length)
            return false;
        const entryBytes = this.bytes.readUInt32LE(frame + 4);
        const start = frame + FRAME_BYTES;
        if (start + entryBytes > this.#length)
            return false;
        this.start = start;
        this.rowStart = start + this.bytes.readUInt32LE(frame);
        this.end = start + entryBytes;
        return true;
    }
    /** Goes to the next entry; false if there is none. */
    async next() {
        while (!this.nextInMemory()) {
            if (this.#position === this.#extentEnd)
                return false;
            await this.#read();
        }
        return true;
    }
    async #read() {
        const rest = this.#length - this.end;
        const isEntryLarger = rest === this.bytes.length;
        const target = isEntryLarger ? Buffer.allocUnsafeSlow(2 * this.bytes.length) : this.bytes;
        this.bytes.copy(target, 0, this.end, this.#length);
        this.bytes = target;
        this.end = 0;
        const wanted = Math.min(target.length - rest, this.#extentEnd - this.#position);
        const { bytesRead } = await this.#file.read(target, rest, wanted, this.#position);
        if (bytesRead === 0)
            throw new Error('the scratch file of the sort became shorter');
        this.#position += bytesRead;
        this.#length = rest + bytesRead;
    }
}
function siftDown(heap, from) {
    const moved = heap[from];
    if (moved === undefined)
        return;
    let place = from;
    for (;;) {
        let childPlace = 2 * place + 1;
        let child = heap[childPlace];
        const right = heap[childPlace + 1];
        if (child === undefined)
            break;
        if (right !== undefined && isLess(right, child)) {
            childPlace += 1;
            child = right;
        }
        if (!isLess(child, moved))
            break;
        heap[place] = child;
        place = childPlace;
    }
    heap[place] = moved;
}
function isLess(reader, other) {
    return reader.bytes.compare(other.bytes, other.start, other.end, reader.start, reader.end) < 0;
}

;// CONCATENATED MODULE: ./build/src/adapters/compare-csv.js







/**
 * Finds what differs between two files, by the rows' key columns: those that hold texts in either of them, other than marks for
 * missing values. All rows of both go through one external sort in a common spelling, so neither their order counts nor that of the
 * columns nor the way they are written, and memory does not grow with the files. Rejects with a Failure (`bad-file`), the file system's error or the signal's reason.
 */
async function compareCsv(baseline, current, { scratchPath, seeksMovers, runBytes }, signal) {
    if (baseline.sha256 === current.sha256)
        return equal(baseline);
    const columns = (0,comparison/* pairColumns */.wt)(baseline.columns, current.columns);
    const isWithoutColumns = baseline.columns.length === 0 || current.columns.length === 0;
    if (isWithoutColumns || columns.common.length === 0) {
        return {
            baseline: baseline.name,
            addedRows: current.rowCount,
            goneRows: baseline.rowCount,
            changedRows: 0,
            equalRows: 0,
            // A file of 0 bytes says that there are no rows, and nothing of columns.
            appearedColumns: isWithoutColumns ? [] : columns.appeared,
            vanishedColumns: isWithoutColumns ? [] : columns.vanished,
            movers: [],
        };
    }
    const sources = [
        { file: baseline, row: new CanonicalRow(columns.inBaseline, baseline.columns.length, MARKS.baseline) },
        { file: current, row: new CanonicalRow(columns.inCurrent, current.columns.length, MARKS.current) },
    ];
    const finder = new KeyColumnFinder(columns.common.length, { marksAreValues: true });
    for (const { file, row } of sources) {
        const find = (bytes, start, end, { hasQuotedCell }) => {
            row.write(bytes, start, end, hasQuotedCell);
            finder.add(row.bytes, 0, row.length);
        };
        for await (const _ of rowsOf(file, find, signal))
            ;
    }
    const keyColumns = (0,comparison/* keyColumnsOf */.mZ)(columns.common, finder.keyColumns);
    const run = new SortRun(new SortKey(keyColumns), runBytes);
    const comparer = new RowComparer(columns.common, keyColumns, seeksMovers);
    let runs;
    try {
        for (const { file, row } of sources) {
            const add = (bytes, start, end, { hasQuotedCell }) => {
                row.write(bytes, start, end, hasQuotedCell);
                run.add(row.bytes, 0, row.length);
            };
            for await (const _ of rowsOf(file, add, signal)) {
                if (!run.isFull)
                    continue;
                runs ??= await SortedRuns.create(scratchPath);
                await runs.add(run, signal);
            }
        }
        if (runs === undefined) {
            for (const { start, rowStart, end } of run.sorted())
                comparer.take(run.arena, start, rowStart, end);
        }
        else {
            await runs.add(run, signal);
            let rows = 0;
            await runs.merge((bytes, rowStart, end, keyStart) => {
                rows += 1;
                if (rows % 65_536 === 0)
                    signal.throwIfAborted();
                comparer.take(bytes, keyStart, rowStart, end);
                return undefined;
            });
        }
    }
    finally {
        await runs?.discard();
    }
    const movers = comparer.end();
    const { addedRows, goneRows, changedRows, equalRows } = comparer;
    return {
        baseline: baseline.name,
        ...{ addedRows, goneRows, changedRows, equalRows },
        appearedColumns: columns.appeared,
        vanishedColumns: columns.vanished,
        movers,
    };
}
/** Nothing differs, byte for byte. */
function equal({ name, rowCount }) {
    return {
        baseline: name,
        ...{ addedRows: 0, goneRows: 0, changedRows: 0, equalRows: rowCount },
        ...{ appearedColumns: [], vanishedColumns: [], movers: [] },
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/file-system-failure.js

/** The code of an error of Node's, such as `ENOENT`; empty of any other. */
function errorCode(thrown) {
    return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}
const FILE_SYSTEM_REASONS = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EACCES: 'no permission to write there',
    EPERM: 'writing there is not permitted',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of the path is a file, not a directory',
    EEXIST: 'a file has the name of the directory',
    EISDIR: 'a directory has the name of the file',
    ENOTEMPTY: 'a directory has the name of the file',
    ENAMETOOLONG: 'the name is too long for the file system',
    EIO: 'the disk reported an error',
    EMFILE: 'too many files are open',
    EBUSY: 'another program has the file open',
    ENOENT: 'the directory is gone',
};
/** What a file system said of `path` as a Failure (`file-system`) that says what to do; anything else as it is. */
function fileSystemFailure(thrown, path) {
    const code = errorCode(thrown);
    const reason = FILE_SYSTEM_REASONS[code];
    if (thrown instanceof errors/* Failure */.HR || reason === undefined)
        return thrown;
    return new errors/* Failure */.HR('file-system', `cannot write ${path}: ${reason} (${code})`, {
        hint: 'Check output-directory, its permissions and the free space of the runner.',
        cause: thrown,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/inside.js

/**
 * Whether `child` is `parent` or lies below it, both absolute, by their words alone: links are the caller's business. Another
 * drive or server of Windows is outside; whether case counts is as the platform has it.
 */
function isInside(parent, child, platform = external_node_path_) {
    const way = platform.relative(parent, child);
    return way !== '..' && !way.startsWith(`..${platform.sep}`) && !platform.isAbsolute(way);
}

// EXTERNAL MODULE: ./build/src/domain/csv-merge.js
var csv_merge = __nccwpck_require__(54299);
// EXTERNAL MODULE: ./build/src/domain/pseudonym.js
var pseudonym = __nccwpck_require__(3684);
;// CONCATENATED MODULE: ./build/src/domain/row-mapper.js


/** Puts the raw cells of one file's rows where the merged file has them. */
class RowMapper {
    /** Whether rows stay as they are. */
    isIdentity;
    /** The row that was mapped last, up to `length`; it is overwritten by the next one. */
    bytes = Buffer.allocUnsafe(4_096);
    length = 0;
    #stretches;
    #columnCount;
    #ends = [];
    /** `cellNumbers`: for each column of the merged file the number of the cell, -1 if there is none; `columnCount`: of this file. */
    constructor(cellNumbers, columnCount) {
        this.#columnCount = columnCount;
        this.#stretches = stretchesOf(cellNumbers);
        this.isIdentity =
            cellNumbers.length === columnCount && cellNumbers.every((cell, position) => cell === position);
    }
    /** Maps a row of as many cells as the file has columns; returns whether it had so many. */
    map(bytes, start, end) {
        const ends = this.#ends;
        if ((0,csv_cells/* splitCells */.UL)(bytes, start, end, ends) !== this.#columnCount)
            return false;
        const most = end - start + 2 * this.#stretches.length + this.#missingCells();
        if (this.bytes.length < most)
            this.bytes = Buffer.allocUnsafe(2 * most);
        const target = this.bytes;
        let length = 0;
        for (const stretch of this.#stretches) {
            if (length > 0 || stretch !== this.#stretches[0]) {
                target[length] = csv_records/* COMMA */.KE;
                length += 1;
            }
            if ('missing' in stretch) {
                target.fill(csv_records/* COMMA */.KE, length, length + stretch.missing - 1);
                length += stretch.missing - 1;
            }
            else {
                const from = stretch.first === 0 ? start : (ends[stretch.first - 1] ?? start) + 1;
                length += bytes.copy(target, length, from, ends[stretch.last]);
            }
        }
        this.length = length;
        return true;
    }
    #missingCells() {
        let count = 0;
        for (const stretch of this.#stretches)
            if ('missing' in stretch)
                count += stretch.missing;
        return count;
    }
}
function stretchesOf(cellNumbers) {
    const stretches = [];
    for (const cell of cellNumbers) {
        const last = stretches.at(-1);
        if (cell === -1) {
            if (last !== undefined && 'missing' in last)
                stretches[stretches.length - 1] = { missing: last.missing + 1 };
            else
                stretches.push({ missing: 1 });
        }
        else if (last !== undefined && 'last' in last && last.last === cell - 1) {
            stretches[stretches.length - 1] = { first: last.first, last: cell };
        }
        else
            stretches.push({ first: cell, last: cell });
    }
    return stretches;
}

;// CONCATENATED MODULE: ./build/src/domain/row-fingerprint.js
/**
 * 96 bits by which a row is known: three hashes of 32 bits over the same words, each turned and multiplied in its own way.
 * That any two of n different rows share all of them has a probability of about n² / 2⁹⁷, less than one in 10¹⁵ for ten million
 * rows; memory itself is not to be trusted further. Not made to withstand somebody who looks for collisions.
 */
class RowFingerprint {
    a = 0;
    b = 0;
    c = 0;
    #bytes;
    #view = new DataView(new ArrayBuffer(0));
    /** Becomes the fingerprint of the bytes from `start` to `end`. */
    take(bytes, start, end) {
        if (bytes !== this.#bytes) {
            this.#bytes = bytes;
            this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        }
        const view = this.#view;
        let a = 0x1e3779b9;
        let b = 0x7f4a7c15;
        let c = 0x739cc060;
        let position = start;
        for (const last = end - 4; position <= last; position += 4) {
            // Mixed well once for all three, which then take it in differently.
            const product = Math.imul(view.getInt32(position, true), 0xcc9e2d51);
            const word = Math.imul((product << 15) | (product >>> 17), 0x1b873593);
            a ^= word;
            a = Math.imul((a << 13) | (a >>> 19), 0x85ebca6b);
            b ^= word;
            b = Math.imul((b << 19) | (b >>> 13), 0xc2b2ae35);
            c ^= word;
            c = Math.imul((c << 7) | (c >>> 25), 0x27d4eb2f);
        }
        let tail = end - start;
        for (; position < end; position += 1)
            tail = (tail << 8) ^ view.getUint8(position);
        this.a = mixed(a ^ tail);
        this.b = mixed(b ^ Math.imul(tail, 0x9e3779b1));
        this.c = mixed(c ^ Math.imul(tail, 0x85ebca77));
    }
}
/** The finalizer of MurmurHash3: each bit of `hash` changes each bit of the result with a probability of about a half. */
function mixed(hash) {
    let bits = hash ^ (hash >>> 16);
    bits = Math.imul(bits, 0x85ebca6b);
    bits ^= bits >>> 13;
    bits = Math.imul(bits, 0xc2b2ae35);
    return bits ^ (bits >>> 16);
}

;// CONCATENATED MODULE: ./build/src/domain/row-sieve.js
/** 64 MiB at two bits each: enough to sort out nearly all rows that occur once, up to about twenty million rows. */
const PLACES = 2 ** 28;
/**
 * Tells rows that may occur more than once from those that don't, in fixed memory: each row has a place, by 32 bits of its
 * fingerprint, and each place counts no row, one row, or more.
 */
class RowSieve {
    /** Rows whose place has more than one. */
    candidates = 0;
    #counts;
    #mask;
    /** `places`: a power of two. */
    constructor(places = PLACES) {
        this.#counts = new Uint8Array(places / 4);
        this.#mask = this.#counts.length - 1;
    }
    add(bits) {
        const at = (bits >>> 2) & this.#mask;
        const shift = (bits & 3) << 1;
        const byte = this.#counts[at] ?? 0;
        const rows = (byte >>> shift) & 3;
        // With the second row, the first one becomes a candidate as well.
        if (rows > 0)
            this.candidates += rows === 1 ? 2 : 1;
        if (rows < 2)
            this.#counts[at] = byte + (1 << shift);
    }
    /** Once all rows were added: whether this one may be there more than once. */
    mayRepeat(bits) {
        const byte = this.#counts[(bits >>> 2) & this.#mask] ?? 0;
        return ((byte >>> ((bits & 3) << 1)) & 3) > 1;
    }
}

;// CONCATENATED MODULE: ./build/src/domain/duplicate-rows.js


/** Half of the table's slots, so that few collide; the table takes 68 MiB then. */
const ROWS_PER_PASS = 2 ** 21;
/** Rows looked up together: the processor waits for many memory accesses at once, which nearly halves the time. */
const BATCH_ROWS = 1024;
/** 32-bit words of a row in a batch: three of the fingerprint, the number of its source, its own number. */
const BATCH_WORDS = 5;
/** 32-bit words of a slot: three of the fingerprint, the number of the source. */
const SLOT_WORDS = 4;
const MAX_EXAMPLES = 5;
/**
 * Finds the rows that an earlier source had already, byte for byte (by their RowFingerprint; no match is compared once more),
 * in bounded memory: one bit a row and at most 132 MiB. Within one source nothing is a duplicate.
 *
 * Up to two million rows take one pass. If there are more, a first pass sieves out the rows that occur once, and the others
 * go through the table in as many further passes as they need, mostly one, each with its share of all fingerprints.
 */
class DuplicateRows {
    /** Rows that were found so far. */
    count = 0;
    /** The first of them, in order of rows. */
    examples = [];
    #rowsPerPass;
    #found;
    #slots;
    /** Eight bits of each slot's fingerprint, 0 if it is free: small enough for the processor's cache. */
    #tags;
    #slotMask;
    /** Only if the rows don't fit into the table at once. */
    #sieve;
    /** Number of the pass through the table; the one that sieves is -1. */
    #pass = 0;
    #tablePasses = 1;
    #row = 0;
    #fingerprint = new RowFingerprint();
    #batch = new Int32Array(BATCH_ROWS * BATCH_WORDS);
    #batchRows = 0;
    /** `rowCount`: of all sources. A test may have its rows sieved with a smaller `rowsPerPass`. */
    constructor(rowCount, rowsPerPass = ROWS_PER_PASS, createSieve = () => new RowSieve()) {
        this.#rowsPerPass = rowsPerPass;
        if (rowCount > rowsPerPass) {
            this.#sieve = createSieve();
            this.#pass = -1;
        }
        const slotCount = 2 ** Math.ceil(Math.log2(Math.max(8, 2 * Math.min(rowCount, rowsPerPass))));
        this.#found = new Uint8Array(Math.ceil(rowCount / 8));
        this.#slots = new Int32Array(slotCount * SLOT_WORDS);
        this.#tags = new Uint8Array(slotCount);
        this.#slotMask = slotCount - 1;
    }
    /** Takes the next row: the bytes from `start` to `end`. */
    add(bytes, start, end, source) {
        const fingerprint = this.#fingerprint;
        fingerprint.take(bytes, start, end);
        const at = this.#batchRows * BATCH_WORDS;
        this.#batch[at] = fingerprint.a;
        this.#batch[at + 1] = fingerprint.b;
        this.#batch[at + 2] = fingerprint.c;
        this.#batch[at + 3] = source;
        this.#batch[at + 4] = this.#row;
        this.#row += 1;
        this.#batchRows += 1;
        if (this.#batchRows === BATCH_ROWS)
            this.#takeBatch();
    }
    /** Ends a pass. Returns whether all is known; otherwise all rows have to come once more, in the same order. */
    endPass() {
        this.#takeBatch();
        if (this.#pass === -1)
            this.#tablePasses = Math.ceil((this.#sieve?.candidates ?? 0) / this.#rowsPerPass);
        this.#pass += 1;
        this.#row = 0;
        this.#tags.fill(0);
        return this.#pass >= this.#tablePasses;
    }
    /** Whether an earlier source had the row already. */
    has(row) {
        return (((this.#found[row >>> 3] ?? 0) >>> (row & 7)) & 1) === 1;
    }
    #takeBatch() {
        const batch = this.#batch;
        const sieve = this.#sieve;
        const end = this.#batchRows * BATCH_WORDS;
        this.#batchRows = 0;
        for (let at = 0; at < end; at += BATCH_WORDS) {
            const a = batch[at] ?? 0;
            const b = batch[at + 1] ?? 0;
            const c = batch[at + 2] ?? 0;
            if (sieve !== undefined) {
                if (this.#pass === -1) {
                    sieve.add(b);
                    continue;
                }
                if (!sieve.mayRepeat(b) || (c >>> 0) % this.#tablePasses !== this.#pass)
                    continue;
            }
            const source = batch[at + 3] ?? 0;
            const firstSource = this.#firstSource(a, b, c, source);
            if (firstSource !== source)
                this.#note({ row: batch[at + 4] ?? 0, source, firstSource });
        }
    }
    #firstSource(a, b, c, source) {
        const tags = this.#tags;
        const slots = this.#slots;
        const tag = c >>> 24 || 1;
        for (let slot = a & this.#slotMask;; slot = (slot + 1) & this.#slotMask) {
            const held = tags[slot];
            const at = slot * SLOT_WORDS;
            if (held === 0) {
                tags[slot] = tag;
                slots[at] = a;
                slots[at + 1] = b;
                slots[at + 2] = c;
                slots[at + 3] = source;
                return source;
            }
            const isSame = held === tag && slots[at] === a && slots[at + 1] === b && slots[at + 2] === c;
            if (isSame)
                return slots[at + 3] ?? source;
        }
    }
    #note(duplicate) {
        const { row } = duplicate;
        this.count += 1;
        this.#found[row >>> 3] = (this.#found[row >>> 3] ?? 0) | (1 << (row & 7));
        const last = this.examples.at(-1);
        if (last !== undefined && this.examples.length === MAX_EXAMPLES && last.row < row)
            return;
        this.examples = [...this.examples, duplicate].sort((x, y) => x.row - y.row).slice(0, MAX_EXAMPLES);
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/check-rows.js






/**
 * Reads all rows before one is written: throws a Failure (`bad-file`) that names those with another number of cells than their
 * header, and finds those that occur in two files, cells put where the merged file has them (`cellNumbers`, for each file).
 */
async function checkRows(files, cellNumbers, signal) {
    const hasSeveral = files.filter(({ rowCount }) => rowCount > 0).length > 1;
    const duplicates = new DuplicateRows(hasSeveral ? files.reduce((sum, file) => sum + file.rowCount, 0) : 0);
    const ragged = [];
    for (let pass = 0, isDone = false; !isDone; pass += 1) {
        for (const [source, file] of files.entries()) {
            const mapper = new RowMapper(cellNumbers[source] ?? [], file.columns.length);
            const add = hasSeveral
                ? (bytes, start, end) => duplicates.add(bytes, start, end, source)
                : () => { };
            const onRow = mapper.isIdentity
                ? unmappedRows(file, ragged, pass > 0, add)
                : mappedRows(file, ragged, mapper, add);
            await readAll(file, onRow, signal);
        }
        isDone = duplicates.endPass();
        if (ragged.length > 0)
            throw (0,csv_merge/* raggedRowsFailure */.a6)(ragged);
    }
    return duplicates;
}
function unmappedRows(file, ragged, isChecked, add) {
    const columnCount = file.columns.length;
    const ends = [];
    let window;
    let view = new DataView(new ArrayBuffer(0));
    return (bytes, start, end, splitter) => {
        if (!isChecked) {
            if (bytes !== window) {
                window = bytes;
                view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
            }
            const cellCount = splitter.hasQuotedCell
                ? (0,csv_cells/* splitCells */.UL)(bytes, start, end, ends)
                : (0,csv_cells/* countPlainCells */.n3)(view, start, end);
            if (cellCount !== columnCount)
                noteRagged(ragged, file, splitter.line, cellCount);
        }
        add(bytes, start, end);
    };
}
function mappedRows(file, ragged, mapper, add) {
    return (bytes, start, end, splitter) => {
        if (mapper.map(bytes, start, end))
            add(mapper.bytes, 0, mapper.length);
        else
            noteRagged(ragged, file, splitter.line, (0,csv_cells/* splitCells */.UL)(bytes, start, end, []));
    };
}
function noteRagged(ragged, file, line, cellCount) {
    ragged.push({ name: file.name, line, cellCount, columnCount: file.columns.length });
    if (ragged.length === csv_merge/* MAX_NAMED */.vW)
        throw (0,csv_merge/* raggedRowsFailure */.a6)(ragged);
}
async function readAll(file, onRow, signal) {
    const { name, rowCount } = file;
    let rows = 0;
    for await (rows of rowsOf(file, onRow, signal))
        if (rows > rowCount)
            break;
    // The tables have room for the rows that were announced.
    if (rows !== rowCount)
        throw new errors/* Failure */.HR('bad-file', `${name}: its rows changed while it was merged`);
}
/** Reads the rows that were found once more, for their place. */
async function nameDuplicates(examples, files, signal) {
    const named = [];
    let firstRow = 0;
    for (const [source, file] of files.entries()) {
        const wanted = new Map(examples.filter((example) => example.source === source).map((example) => [example.row, example]));
        const last = Math.max(...wanted.keys());
        let row = firstRow;
        const onRow = (_bytes, _start, _end, { line }) => {
            const example = wanted.get(row);
            row += 1;
            if (example === undefined)
                return;
            const firstName = files[example.firstSource]?.name ?? '';
            named.push({ name: file.name, firstName, line });
        };
        if (wanted.size > 0)
            for await (const _ of rowsOf(file, onRow, signal))
                if (row > last)
                    break;
        firstRow += file.rowCount;
    }
    return named;
}

;// CONCATENATED MODULE: ./build/src/adapters/merge-csv.js









/**
 * Joins files into a new one at `path`: byte for byte where their columns and line ends are the same, otherwise cell by cell, raw;
 * people as pseudonyms, if asked for, so that their names are never written there.
 * All rows are read and checked before one is written. Rejects with a Failure (`bad-file`, `invalid-input`), the file system's
 * error, or the signal's reason, leaving nothing behind. Memory does not grow with the files.
 */
async function mergeCsv(files, path, options, signal) {
    const headers = [];
    for (const file of files) {
        headers.push(file.columns.length === 0 ? undefined : await readHeader(file.path, signal));
    }
    const plan = (0,csv_merge/* planMerge */.Yc)(files.map(({ name, columns }, index) => ({ name, columns, lineEnd: headers[index]?.lineEnd })), options.targetColumn);
    const ownColumns = plan.columns.slice(options.targetColumn === undefined ? 0 : 1);
    const hidden = options.pseudonyms === undefined || ownColumns.length === 0
        ? []
        : (0,pseudonym/* pseudonymColumns */.OG)(ownColumns, options.pseudonyms);
    const duplicates = await checkRows(files, plan.cellNumbers, signal);
    const warnings = [...plan.warnings];
    if (duplicates.count > 0) {
        const named = await nameDuplicates(duplicates.examples, files, signal);
        warnings.push((0,csv_merge/* duplicatesWarning */.xE)(duplicates.count, named, options.duplicates));
    }
    const dropped = options.duplicates === 'drop' ? duplicates.count : 0;
    const output = await CsvOutput.create(path);
    try {
        if (plan.isConcatenation && dropped === 0 && hidden.length === 0)
            await concatenate(files, headers, plan, output, signal);
        else {
            appendHeader(headers, plan, options.targetColumn, output);
            await appendRows(files, plan, options, duplicates, hidden, output, signal);
        }
        const written = await output.close();
        const rowCount = files.reduce((sum, file) => sum + file.rowCount, 0) - dropped;
        return {
            ...written,
            columns: plan.columns,
            rowCount,
            warnings,
            duplicateRows: duplicates.count,
            pseudonymizedColumns: hidden.map((column) => ownColumns[column] ?? ''),
        };
    }
    catch (thrown) {
        await output.discard();
        throw thrown;
    }
}
/** Puts the files' bytes one behind the other, without the headers of all but the first. */
async function concatenate(files, headers, { lineEnd }, output, signal) {
    let lastByte;
    for (const [index, { path }] of files.entries()) {
        const header = headers[index];
        if (header === undefined)
            continue;
        let isFileStart = true;
        for await (const chunk of readChunks(path, lastByte === undefined ? 0 : header.rowsStart, signal)) {
            if (isFileStart && lastByte !== undefined && lastByte !== csv_records.LF) {
                // A line end may be cut in two as well.
                output.append(Buffer.from(lastByte === csv_records.CR ? '\n' : lineEnd));
            }
            isFileStart = false;
            lastByte = chunk[chunk.length - 1];
            await output.write(chunk);
        }
    }
}
function appendHeader(headers, { headerCells, lineEnd }, targetColumn, output) {
    if (headers.find((header) => header !== undefined)?.hasByteOrderMark)
        output.append(csv_records/* BYTE_ORDER_MARK */.sn);
    const cells = headerCells.map(({ file, cell }) => {
        const bytes = headers[file]?.bytes ?? Buffer.alloc(0);
        const ends = [];
        (0,csv_cells/* splitCells */.UL)(bytes, 0, bytes.length, ends);
        return bytes.subarray(cell === 0 ? 0 : (ends[cell - 1] ?? 0) + 1, ends[cell]);
    });
    if (cells.length === 0)
        return;
    if (targetColumn !== undefined)
        cells.unshift(Buffer.from((0,csv_cells/* rawCell */.pI)(targetColumn)));
    const comma = Buffer.from(',');
    const record = Buffer.concat(cells.flatMap((cell, index) => (index === 0 ? [cell] : [comma, cell])));
    output.appendRecord(record, 0, record.length, Buffer.from(lineEnd));
}
async function appendRows(files, plan, options, duplicates, hidden, output, signal) {
    const lineEnd = Buffer.from(plan.lineEnd);
    const dropsDuplicates = options.duplicates === 'drop' && duplicates.count > 0;
    const key = options.pseudonyms?.key ?? '';
    const pseudonyms = new pseudonym/* PseudonymMapper */.I7(hidden, (text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest('hex'));
    const append = (bytes, start, end) => {
        if (hidden.length === 0)
            output.appendRecord(bytes, start, end, lineEnd);
        else {
            pseudonyms.map(bytes, start, end);
            output.appendRecord(pseudonyms.bytes, 0, pseudonyms.length, lineEnd);
        }
    };
    let row = 0;
    for (const [index, file] of files.entries()) {
        const mapper = new RowMapper(plan.cellNumbers[index] ?? [], file.columns.length);
        const target = options.targetColumn === undefined ? undefined : Buffer.from(`${(0,csv_cells/* rawCell */.pI)(file.label)},`);
        const onRow = (bytes, start, end) => {
            const isDropped = dropsDuplicates && duplicates.has(row);
            row += 1;
            if (isDropped)
                return;
            if (target !== undefined)
                output.append(target);
            if (mapper.isIdentity)
                append(bytes, start, end);
            else {
                mapper.map(bytes, start, end);
                append(mapper.bytes, 0, mapper.length);
            }
        };
        for await (const _ of rowsOf(file, onRow, signal))
            await output.drain();
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/read-rows.js


/** Gives the cells of each row after the header to `onRow`, unquoted and in their order, until that returns false. */
async function readRows(file, onRow, signal) {
    let goesOn = true;
    const ends = [];
    const rows = rowsOf(file, (bytes, start, end, { hasQuotedCell }) => {
        if (!goesOn)
            return;
        goesOn = onRow(hasQuotedCell ? (0,csv_cells/* cellTexts */.DK)(bytes, start, end, ends) : bytes.toString('utf8', start, end).split(','));
    }, signal);
    for await (const _ of rows)
        if (!goesOn)
            return;
}

;// CONCATENATED MODULE: ./build/src/adapters/sort-csv.js






const LINE_END = Buffer.from('\n');
/**
 * Writes the rows of `from` to a new file `to`, sorted: by the decoded cells of all key columns by code point, then by the whole
 * raw row, so that the same rows give the same bytes in whichever order they come. A column is a key column unless each of its
 * cells is a number or empty. Raw cells stay as they are; lines end in LF, and there is no byte-order mark.
 *
 * Memory does not grow with the file: sorted runs of it go to a scratch file beside `to` and are merged from there. Rejects
 * with a Failure (`bad-file`), the file system's error, or the signal's reason, leaving nothing behind. (`runBytes` is there so that
 * a test need not sort gigabytes.)
 */
async function sortCsv(from, to, columns, signal, runBytes) {
    const header = columns.length === 0 ? undefined : await readHeader(from, signal);
    const source = { path: from, name: (0,external_node_path_.basename)(from) };
    const finder = new KeyColumnFinder(columns.length);
    const find = (bytes, start, end) => finder.add(bytes, start, end);
    for await (const _ of rowsOf(source, find, signal))
        ;
    const output = await CsvOutput.create(to);
    let runs;
    try {
        const append = (bytes, start, end) => {
            output.appendRecord(bytes, start, end, LINE_END);
            return output.isFull ? drain(output, signal) : undefined;
        };
        if (header !== undefined)
            output.appendRecord(header.bytes, 0, header.bytes.length, LINE_END);
        const run = new SortRun(new SortKey(finder.keyColumns), runBytes);
        const add = (bytes, start, end) => run.add(bytes, start, end);
        for await (const _ of rowsOf(source, add, signal)) {
            if (!run.isFull)
                continue;
            runs ??= await SortedRuns.create(`${to}.runs`);
            await runs.add(run, signal);
        }
        if (runs === undefined) {
            for (const { rowStart, end } of run.sorted()) {
                const drained = append(run.arena, rowStart, end);
                if (drained !== undefined)
                    await drained;
            }
        }
        else {
            await runs.add(run, signal);
            await runs.merge(append);
        }
        return await output.close();
    }
    catch (thrown) {
        await output.discard();
        throw thrown;
    }
    finally {
        await runs?.discard();
    }
}
async function drain(output, signal) {
    signal.throwIfAborted();
    await output.drain();
}

// EXTERNAL MODULE: ./build/src/domain/format.js
var format = __nccwpck_require__(44627);
;// CONCATENATED MODULE: ./build/src/domain/csv-header.js




/** The columns that a header row names, given without its LF. Throws a Failure (`bad-file`) where it is none. */
function headerColumns(record) {
    const end = record.at(-1) === csv_records.CR ? record.length - 1 : record.length;
    const text = record.toString('utf8', 0, end);
    refuseOtherFormats(text);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    if (/[\x00-\x08\x0e-\x1f]/.test(text)) {
        throw new errors/* Failure */.HR('bad-file', 'the file is not text: its first line holds control characters');
    }
    const columns = (0,csv_cells/* cellTexts */.DK)(record, 0, end, []);
    if (columns.length < 2) {
        throw new errors/* Failure */.HR('bad-file', `the first line is no header row, it has one cell: ${(0,format/* quoteForeign */.xS)(text, 120)}`);
    }
    return columns;
}
/** Throws a Failure (`bad-file`) if the beginning of a file is that of a page or of JSON. */
function refuseOtherFormats(text) {
    const beginning = text.trimStart();
    if (beginning.startsWith('<')) {
        throw new errors/* Failure */.HR('bad-file', `the file is an HTML or XML page, not a CSV: ${(0,format/* quoteForeign */.xS)(beginning, 120)}`, {
            hint: 'A page in place of data usually means that base-url is not that of your cluster, or that a proxy answered.',
        });
    }
    if (beginning.startsWith('{') || beginning.startsWith('[')) {
        // What a server says of an error is worth a quote; data may be about people, and the log is read by many.
        const isError = beginning.startsWith('{') &&
            /"(?:error|errors|message|code|detail)"\s*:/i.test(beginning.slice(0, 500));
        throw new errors/* Failure */.HR('bad-file', `the file is JSON, not a CSV${isError ? `: ${(0,format/* quoteForeign */.xS)(beginning)}` : ''}`);
    }
}

;// CONCATENATED MODULE: ./build/src/domain/csv-inspection.js





const MAX_HEADER_BYTES = 1024 * 1024;
/**
 * Counts the records of a CSV (RFC 4180, LF or CRLF) that comes in chunks cut anywhere, and checks that it is one: a
 * header row that is neither HTML nor JSON, and no quote left open at the end. A quote opens a quoted cell only at the
 * cell's start; elsewhere it is a character like any other. Memory does not grow with the document.
 *
 * It jumps from line end to line end and from quote to quote with `indexOf`, which is native code: several times faster
 * than looking at each byte.
 */
class CsvInspector {
    #records = 0;
    #insideQuotes = false;
    /** Inside quotes, and the last byte of the chunk before was a quote: an escape or the end of the cell. */
    #quotePending = false;
    /** Bytes of the current record in earlier chunks; up to 2 is exact, which is what telling an empty line takes. */
    #recordBytes = 0;
    #lastByte = csv_records.LF;
    #headerChunks = [];
    #headerBytes = 0;
    #columns;
    /** What has come of the last record, as long as it has no line end. */
    #tail = [];
    #start = Buffer.alloc(0);
    #started = false;
    /** Takes the next bytes; throws a Failure (`bad-file`) as soon as they can't be those of a CSV. */
    write(chunk) {
        if (this.#started) {
            this.#scan(chunk);
            return;
        }
        // A byte-order mark may be cut in two, and it is not part of the first cell.
        this.#start = Buffer.concat([this.#start, chunk]);
        if (this.#start.length >= csv_records/* BYTE_ORDER_MARK */.sn.length)
            this.#begin();
    }
    /** What the whole document was; throws a Failure (`bad-file`) if it was not a whole CSV. */
    end() {
        if (!this.#started)
            this.#begin();
        if (this.#insideQuotes && !this.#quotePending) {
            throw new errors/* Failure */.HR('bad-file', 'the file ends inside a quoted cell: it is cut off', { transient: true });
        }
        const lastLineHasContent = this.#recordBytes > 1 || (this.#recordBytes === 1 && this.#lastByte !== csv_records.CR);
        if (lastLineHasContent)
            this.#endRecord(Buffer.alloc(0));
        if (this.#columns === undefined) {
            throw new errors/* Failure */.HR('bad-file', 'the file is empty, it has not even a header row', { transient: true });
        }
        return { columns: this.#columns, rowCount: this.#records - 1 };
    }
    #begin() {
        this.#started = true;
        const hasMark = this.#start.subarray(0, csv_records/* BYTE_ORDER_MARK */.sn.length).equals(csv_records/* BYTE_ORDER_MARK */.sn);
        const document = hasMark ? this.#start.subarray(csv_records/* BYTE_ORDER_MARK */.sn.length) : this.#start;
        this.#start = Buffer.alloc(0);
        refuseOtherFormats(document.toString('utf8', 0, 2_048));
        this.#scan(document);
    }
    #scan(chunk) {
        if (chunk.length === 0)
            return;
        let position = 0;
        let recordStart = 0;
        let nextLineEnd = chunk.indexOf(csv_records.LF);
        let nextQuote = chunk.indexOf(csv_records/* QUOTE */.jA);
        if (this.#quotePending) {
            this.#quotePending = false;
            if (chunk[0] === csv_records/* QUOTE */.jA)
                position = 1;
            else
                this.#insideQuotes = false;
            if (nextQuote === 0 && position === 1)
                nextQuote = chunk.indexOf(csv_records/* QUOTE */.jA, 1);
        }
        for (;;) {
            if (this.#insideQuotes) {
                if (nextQuote !== -1 && nextQuote < position)
                    nextQuote = chunk.indexOf(csv_records/* QUOTE */.jA, position);
                if (nextQuote === -1)
                    break;
                position = nextQuote + 1;
                if (position === chunk.length) {
                    this.#quotePending = true;
                    break;
                }
                if (chunk[position] === csv_records/* QUOTE */.jA)
                    position += 1;
                else
                    this.#insideQuotes = false;
                continue;
            }
            if (nextLineEnd !== -1 && nextLineEnd < position)
                nextLineEnd = chunk.indexOf(csv_records.LF, position);
            if (nextQuote !== -1 && nextQuote < position)
                nextQuote = chunk.indexOf(csv_records/* QUOTE */.jA, position);
            if (nextQuote !== -1 && (nextLineEnd === -1 || nextQuote < nextLineEnd)) {
                const before = nextQuote === 0 ? this.#lastByte : chunk[nextQuote - 1];
                const startsCell = before === csv_records/* COMMA */.KE || before === csv_records.LF || (nextQuote === recordStart && this.#recordBytes === 0);
                if (startsCell)
                    this.#insideQuotes = true;
                position = nextQuote + 1;
                continue;
            }
            if (nextLineEnd === -1)
                break;
            const recordBytes = this.#recordBytes + nextLineEnd - recordStart;
            const lastByte = nextLineEnd === 0 ? this.#lastByte : chunk[nextLineEnd - 1];
            if (recordBytes > 1 || (recordBytes === 1 && lastByte !== csv_records.CR)) {
                this.#endRecord(chunk.subarray(recordStart, nextLineEnd));
            }
            else if (this.#columns === undefined) {
                this.#headerChunks = [];
                this.#headerBytes = 0;
            }
            this.#recordBytes = 0;
            position = nextLineEnd + 1;
            recordStart = position;
        }
        const rest = chunk.length - recordStart;
        if (recordStart > 0)
            this.#tail = [];
        if (rest > 0 && this.#columns !== undefined)
            this.#keepTail(chunk.subarray(recordStart));
        this.#recordBytes = Math.min(2, this.#recordBytes + rest);
        this.#lastByte = chunk[chunk.length - 1] ?? csv_records.LF;
        if (this.#columns === undefined && rest > 0)
            this.#collectHeader(chunk.subarray(recordStart));
    }
    #endRecord(tail) {
        this.#records += 1;
        if (this.#columns !== undefined)
            return;
        this.#collectHeader(tail);
        this.#columns = headerColumns(Buffer.concat(this.#headerChunks));
        this.#headerChunks = [];
    }
    /** A last record longer than a header may be is not kept; then its quotes have to tell whether it is whole. */
    #keepTail(bytes) {
        const kept = this.#tail.reduce((sum, part) => sum + part.length, 0);
        this.#tail = kept + bytes.length > MAX_HEADER_BYTES ? [] : [...this.#tail, Buffer.from(bytes)];
    }
    /**
     * Whether the last record lacks its line end and cells that the header has: the mark of a file that was cut off, where
     * nothing else told its end. To be asked after {@link end}.
     */
    get endsShort() {
        const tail = Buffer.concat(this.#tail);
        const end = tail.at(-1) === csv_records.CR ? tail.length - 1 : tail.length;
        return end > 0 && this.#records > 1 && (0,csv_cells/* splitCells */.UL)(tail, 0, end, []) < (this.#columns?.length ?? 0);
    }
    #collectHeader(bytes) {
        this.#headerBytes += bytes.length;
        if (this.#headerBytes > MAX_HEADER_BYTES) {
            throw new errors/* Failure */.HR('bad-file', `the first line is longer than ${(0,format/* formatBytes */.z3)(MAX_HEADER_BYTES)}: that is not the header row of a CSV`);
        }
        // The chunk's memory belongs to the caller, who may reuse it.
        this.#headerChunks.push(Buffer.from(bytes));
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/unpack-csv.js







/** Larger pieces halve the time that zlib takes: 1.2 s against 0.6 s for 259 MB, measured with 64 KiB and 1 MiB. */
const LARGE_PIECE_BYTES = 1024 * 1024;
/** Many small files at once would reserve much memory that none of them fills. */
const SMALL_PIECE_BYTES = 64 * 1024;
/** zlib has a thread of its own, which goes on with the next pieces while one is checked, hashed and written. */
const PIECES_AHEAD = 2;
/** Packed bytes that are received while that thread is busy. */
const RECEIVED_AHEAD_BYTES = 512 * 1024;
/** A file that ends within this many packed bytes is small. */
const unpack_csv_SMALL_FILE_BYTES = 32 * 1024;
/** A file may come as gzip, and the HTTP layer may gzip that once more. */
const MAX_GZIP_LAYERS = 2;
/**
 * Writes the CSV in `body` to `path` in one pass: gunzip as often as the bytes (and no header) say so, check, count, hash.
 * Memory does not grow with the file.
 */
async function unpackCsv(body, path, gzipPath, options, signal) {
    let wireBytes = 0;
    async function* received() {
        for await (const chunk of body) {
            wireBytes += chunk.length;
            yield chunk;
        }
    }
    const inspector = new CsvInspector();
    const { csv, isGzip, gzipKept } = await openGzip(received(), gzipPath);
    const output = await CsvOutput.create(path);
    let bytes = 0;
    async function write(pieces) {
        for await (const piece of pieces) {
            bytes += piece.length;
            if (bytes > options.maxCsvBytes)
                throw tooLarge(options.maxCsvBytes);
            inspector.write(piece);
            await output.take(piece);
            // zlib's own, and the last that it put there; a body's bytes may be somebody else's, too.
            if (isGzip)
                freeMemory(piece);
        }
        return output.close();
    }
    // As a pipeline it ends at an abort even where the body does not.
    const { sha256 } = await (0,external_node_stream_promises_namespaceObject.pipeline)(csv, write, { signal }).catch(async (thrown) => {
        await output.discard();
        throw gzipFailure(thrown);
    });
    const facts = bytes === 0 && options.emptyBodyIsEmptyResult ? { columns: [], rowCount: 0 } : inspector.end();
    if (!options.isEndKnown && !isGzip) {
        const missing = Math.max(bytes, wireBytes) < (options.announcedBytes ?? 0);
        if (missing || inspector.endsShort)
            throw cutOff(bytes, options.announcedBytes);
    }
    return { ...facts, bytes, wireBytes, sha256, gzipKept };
}
/**
 * Peels gzip off until other bytes come. If asked for, the gzip is kept as it came, unless a second one was inside: then it
 * is not that of the CSV.
 */
async function openGzip(source, gzipPath) {
    let { isGzip, isSmall, bytes } = await sniff(source);
    let gzipKept = false;
    let layers = 0;
    while (isGzip) {
        layers += 1;
        if (layers > MAX_GZIP_LAYERS) {
            throw new errors/* Failure */.HR('bad-file', `the file is gzipped more than ${MAX_GZIP_LAYERS} times over`);
        }
        const pieceBytes = isSmall ? SMALL_PIECE_BYTES : LARGE_PIECE_BYTES;
        const gunzip = (0,external_node_zlib_.createGunzip)({
            chunkSize: pieceBytes,
            readableHighWaterMark: PIECES_AHEAD * pieceBytes,
            writableHighWaterMark: RECEIVED_AHEAD_BYTES,
        });
        const keep = layers === 1 ? gzipPath : undefined;
        gzipKept = keep !== undefined;
        // A failure destroys the gunzip with its reason, and so reaches whoever reads from that.
        (0,external_node_stream_promises_namespaceObject.pipeline)(keep === undefined ? bytes : copied(bytes, keep), gunzip).catch(() => { });
        try {
            ({ isGzip, isSmall, bytes } = await sniff(gunzip));
        }
        catch (thrown) {
            throw gzipFailure(thrown);
        }
    }
    return { csv: bytes, isGzip: layers > 0, gzipKept };
}
async function* copied(source, path) {
    const file = await createFile(path);
    try {
        for await (const chunk of source) {
            await file.appendFile(chunk);
            yield chunk;
        }
    }
    finally {
        await file.close();
    }
}
/** Looks at the beginning (1f 8b is gzip, RFC 1952) and gives the whole back. */
async function sniff(source) {
    const iterator = source[Symbol.asyncIterator]();
    const beginning = [];
    let length = 0;
    let ended = false;
    while (length < unpack_csv_SMALL_FILE_BYTES && !ended) {
        const next = await iterator.next();
        if (next.done)
            ended = true;
        else {
            beginning.push(next.value);
            length += next.value.length;
        }
    }
    const start = Buffer.concat(beginning);
    async function* bytes() {
        try {
            if (start.length > 0)
                yield start;
            while (!ended) {
                const next = await iterator.next();
                if (next.done)
                    ended = true;
                else
                    yield next.value;
            }
        }
        finally {
            await iterator.return?.();
        }
    }
    return { isGzip: start[0] === 0x1f && start[1] === 0x8b, isSmall: ended, bytes: bytes() };
}
function cutOff(bytes, announcedBytes) {
    const sizes = announcedBytes === undefined ? '' : `, ${(0,format/* formatBytes */.z3)(bytes)} of ${(0,format/* formatBytes */.z3)(announcedBytes)} came`;
    return new errors/* Failure */.HR('bad-file', `the file is cut off${sizes || ': its last row is not whole'}`, {
        transient: true,
    });
}
function tooLarge(maxCsvBytes) {
    return new errors/* Failure */.HR('file-too-large', `the CSV is larger than max-csv-bytes (${(0,format/* formatBytes */.z3)(maxCsvBytes)})`, {
        hint: 'Raise max-csv-bytes if a file of that size is expected.',
    });
}
/** zlib's own words say what it met, not what that means. */
function gzipFailure(thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (code === 'Z_BUF_ERROR') {
        return new errors/* Failure */.HR('bad-file', 'the gzip file is cut off before its end', {
            transient: true,
            cause: thrown,
        });
    }
    if (code === 'Z_DATA_ERROR' || code === 'Z_STREAM_ERROR') {
        const detail = thrown instanceof Error ? thrown.message : '';
        return new errors/* Failure */.HR('bad-file', `the gzip file is damaged (${detail})`, {
            transient: true,
            cause: thrown,
        });
    }
    return thrown;
}

;// CONCATENATED MODULE: ./build/src/adapters/csv-store.js















const csv_store_READ_BYTES = 1024 * 1024;
/** CSV files in a directory of the workspace. */
function createCsvStore({ workspace, outputDirectory, temporary }) {
    const directory = (0,external_node_path_.resolve)(workspace, outputDirectory);
    let lastColumns = [];
    let scratch;
    // The promise is kept, not what it gives: several files may ask for the folder at once, and there must be one.
    const scratchFolder = () => {
        scratch ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'harness-sei-'));
        return scratch;
    };
    return {
        async prepare() {
            if (!isInside(workspace, directory))
                throw notInside('output-directory', 'directory', outputDirectory);
            try {
                await (0,promises_.mkdir)(directory, { recursive: true });
                // A symbolic link on the way may lead out even where the words do not.
                if (!isInside(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(directory)))
                    throw notInside('output-directory', 'directory', outputDirectory);
                const probe = (0,external_node_path_.join)(directory, '.harness-sei-export.part');
                await (await createFile(probe)).close();
                await (0,promises_.rm)(probe);
            }
            catch (thrown) {
                throw fileSystemFailure(thrown, directory);
            }
        },
        async save(body, options, signal) {
            const folder = options.place === 'output' ? directory : await scratchFolder();
            const path = (0,external_node_path_.join)(folder, options.fileName);
            const part = (0,external_node_path_.join)(folder, `.${options.fileName}.part`);
            try {
                const gzipPath = options.keepGzip ? (0,external_node_path_.join)(await scratchFolder(), `${options.fileName}.gz`) : undefined;
                const { gzipKept, columns, ...facts } = await unpackCsv(body, part, gzipPath, options, signal);
                options.guard?.(columns);
                if (gzipPath !== undefined && !gzipKept)
                    await gzipFile(part, gzipPath, signal);
                signal.throwIfAborted();
                await (0,promises_.rename)(part, path);
                // A thousand files mostly have the same columns: their names are kept once.
                if (!(0,external_node_util_.isDeepStrictEqual)(columns, lastColumns))
                    lastColumns = columns;
                return { ...facts, columns: lastColumns, path, gzipPath };
            }
            catch (thrown) {
                await (0,promises_.rm)(part, { force: true });
                throw fileSystemFailure(thrown, path);
            }
        },
        async find(pattern) {
            const paths = [];
            for await (const path of (0,promises_.glob)(pattern, { cwd: workspace }))
                paths.push((0,external_node_path_.resolve)(workspace, path));
            const inside = paths.filter((path) => isInside(workspace, path));
            return inside.sort().map((path) => ({ path, body: bytesOf(path) }));
        },
        async open(path) {
            const file = (0,external_node_path_.resolve)(workspace, path);
            if (!isInside(workspace, file))
                throw notInside('baseline', 'file', path);
            try {
                if (!isInside(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(file)))
                    throw notInside('baseline', 'file', path);
                if ((await (0,promises_.stat)(file)).isFile())
                    return bytesOf(file);
            }
            catch (thrown) {
                if (thrown instanceof errors/* Failure */.HR)
                    throw thrown;
                const code = errorCode(thrown);
                if (code === 'ENOENT' || code === 'ENOTDIR')
                    return undefined;
                if (code === '')
                    throw thrown;
                throw new errors/* Failure */.HR('invalid-input', `baseline: "${path}" cannot be read (${code})`, { cause: thrown });
            }
            throw new errors/* Failure */.HR('invalid-input', `baseline: expected a file, got "${path}", which is a directory or the like`);
        },
        async compare(baseline, current, { name, seeksMovers }, signal) {
            const scratchPath = (0,external_node_path_.join)(await scratchFolder(), '.comparison');
            const [before, after] = [
                { ...baseline, name },
                { ...current, name: (0,external_node_path_.basename)(current.path) },
            ];
            try {
                return await compareCsv(before, after, { scratchPath, seeksMovers }, signal);
            }
            catch (thrown) {
                throw fileSystemFailure(thrown, scratchPath);
            }
        },
        async assemble(parts, options, signal) {
            const path = (0,external_node_path_.join)(directory, options.fileName);
            const [merged, sorted] = [
                (0,external_node_path_.join)(directory, `.${options.fileName}.part`),
                (0,external_node_path_.join)(directory, `.${options.fileName}.sorted.part`),
            ];
            try {
                const sources = parts.map(({ label, csv }) => ({ ...csv, name: (0,external_node_path_.basename)(csv.path), label }));
                const made = await mergeCsv(sources, merged, options, signal);
                const { warnings, columns, rowCount, pseudonymizedColumns } = made;
                const facts = options.stableOrder ? await sortCsv(merged, sorted, columns, signal) : made;
                const gzipPath = options.keepGzip ? (0,external_node_path_.join)(await scratchFolder(), `${options.fileName}.gz`) : undefined;
                const finished = options.stableOrder ? sorted : merged;
                if (gzipPath !== undefined)
                    await gzipFile(finished, gzipPath, signal);
                signal.throwIfAborted();
                await (0,promises_.rename)(finished, path);
                const wireBytes = parts.reduce((sum, { csv }) => sum + csv.wireBytes, 0);
                const { bytes, sha256 } = facts;
                const csv = { path, columns, rowCount, bytes, wireBytes, sha256, gzipPath, pseudonymizedColumns };
                return { csv, warnings };
            }
            catch (thrown) {
                throw fileSystemFailure(thrown, path);
            }
            finally {
                await Promise.all([merged, sorted].map((part) => (0,promises_.rm)(part, { force: true })));
            }
        },
        async write(fileName, text) {
            const path = (0,external_node_path_.join)(directory, fileName);
            const part = (0,external_node_path_.join)(directory, `.${fileName}.part`);
            try {
                const file = await createFile(part);
                await file.writeFile(text).finally(() => file.close());
                await (0,promises_.rename)(part, path);
                return path;
            }
            catch (thrown) {
                await (0,promises_.rm)(part, { force: true }).catch(() => { });
                throw fileSystemFailure(thrown, path);
            }
        },
        async readRows({ path }, onRow, signal) {
            await readRows({ path, name: (0,external_node_path_.basename)(path) }, onRow, signal);
        },
        async cleanUp() {
            const folder = await scratch?.catch(() => undefined);
            if (folder !== undefined)
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            scratch = undefined;
        },
    };
}
/** Opened when it is read, so that a thousand files are not open at once, and with no more memory than it fills. */
async function* bytesOf(path) {
    const { size } = await (0,promises_.stat)(path);
    yield* (0,external_node_fs_.createReadStream)(path, { highWaterMark: Math.min(csv_store_READ_BYTES, size + 1) });
}
async function gzipFile(from, to, signal) {
    const source = (await (0,promises_.open)(from)).createReadStream();
    await (0,external_node_stream_promises_namespaceObject.pipeline)(source, (0,external_node_zlib_.createGzip)(), (await createFile(to)).createWriteStream(), { signal });
}
function notInside(input, what, path) {
    return new errors/* Failure */.HR('invalid-input', `${input}: expected a ${what} inside the workspace, got "${path}"`);
}


/***/ }),

/***/ 11208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ createArtifactStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(33047);
/* harmony import */ var _domain_format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(44627);



/** Artifacts of the workflow run that the step belongs to. */
function createArtifactStore(run) {
    return {
        async upload(request) {
            // Loaded only here: the client is the largest part of the bundle, and many steps have no artifact.
            const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(150)]).then(__nccwpck_require__.bind(__nccwpck_require__, 38150));
            const client = new DefaultArtifactClient();
            const uploadOnce = async (plainFile) => {
                const name = plainFile ? fileNameOf(request) : request.name;
                const { id, size, digest } = await client.uploadArtifact(name, [...request.files], rootOf(request), {
                    skipArchive: plainFile,
                    ...(request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays }),
                    ...(request.compressionLevel === undefined ? {} : { compressionLevel: request.compressionLevel }),
                });
                if (id === undefined)
                    throw new Error('the artifact service gave no id');
                return {
                    id,
                    name,
                    digest: digest ?? '',
                    bytes: size ?? 0,
                    url: run.url === '' ? '' : `${run.url}/artifacts/${id}`,
                    notes: [],
                };
            };
            /** A taken name is freed where the user allows it, or where it can only be this run's own from an earlier attempt. */
            const uploadOver = async (plainFile) => {
                const name = plainFile ? fileNameOf(request) : request.name;
                const free = () => client.deleteArtifact(name).catch((thrown) => {
                    if (!/not found/i.test(messageOf(thrown)))
                        throw thrown;
                });
                if (request.overwrite)
                    await free();
                try {
                    return await uploadOnce(plainFile);
                }
                catch (thrown) {
                    if (run.attempt <= 1 || !isConflict(thrown))
                        throw thrown;
                    await free();
                    return uploadOnce(plainFile);
                }
            };
            const plainFile = request.format !== 'zip';
            try {
                return await uploadOver(plainFile);
            }
            catch (thrown) {
                if (!plainFile || !isMimeRefusal(thrown))
                    throw artifactFailure(thrown, request);
            }
            try {
                const zipped = await uploadOver(false);
                const note = `The artifact service does not take ${request.format} files, so the artifact is a zip (artifact-format: zip).`;
                return { ...zipped, notes: [note] };
            }
            catch (thrown) {
                throw artifactFailure(thrown, request);
            }
        },
    };
}
function fileNameOf({ files, name }) {
    return files[0]?.split(/[\\/]/).at(-1) ?? name;
}
function rootOf({ files }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(files[0] ?? '.');
}
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}
function isConflict(thrown) {
    return /\(409\)/.test(messageOf(thrown));
}
function isMimeRefusal(thrown) {
    return /\(400\).*mime/is.test(messageOf(thrown));
}
/** What the library's message means, and what to do about it. */
function artifactFailure(thrown, request) {
    const name = request.format === 'zip' ? request.name : fileNameOf(request);
    const said = messageOf(thrown);
    const failure = (message, hint, transient = false) => new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('artifact', `artifact ${name}: ${message}`, { hint, transient, cause: thrown });
    if (thrown instanceof Error && thrown.name === 'GHESNotSupportedError') {
        return failure('GitHub Enterprise Server has no artifact service of this version', 'Set artifact: off, and upload the file of output csv-path with the actions/upload-artifact version that your server supports.');
    }
    if (/ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(said)) {
        return failure('there is no artifact service here', 'Artifacts exist only in a workflow run; elsewhere set artifact: off.');
    }
    if (isConflict(thrown)) {
        return failure('an artifact of this name exists already in this run', 'Give each job of a matrix its own artifact-name, for example with the matrix value in it, or set artifact-overwrite: true.');
    }
    if (/\((401|403)\)/.test(said)) {
        return failure(`the artifact service refused it: ${(0,_domain_format_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(said)}`, 'The run may be over, or artifacts are not allowed for this repository; artifact: optional keeps the step green.');
    }
    if (/quota/i.test(said)) {
        return failure('the storage quota for artifacts is used up', 'Delete old artifacts or shorten artifact-retention-days.');
    }
    return failure((0,_domain_format_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(said), 'Run the job again, or set artifact: optional to keep the step green without it.', /Unable to make request/.test(said));
}


/***/ }),

/***/ 79097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ createRunner)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ./build/src/domain/markup.js
var markup = __nccwpck_require__(43872);
// EXTERNAL MODULE: ./build/src/domain/publicity.js
var publicity = __nccwpck_require__(60409);
// EXTERNAL MODULE: ./build/src/domain/redaction.js
var domain_redaction = __nccwpck_require__(76991);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
;// CONCATENATED MODULE: ./build/src/adapters/github/commands.js



/**
 * What the runner understands, as docs.github.com has it under "Workflow commands": the part of @actions/core that is needed here.
 * That package loads an HTTP client for its OIDC tokens, which makes each step start 40 ms later.
 */
/** An input of the step, trimmed; empty where it was not given. */
function readInput(name) {
    return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
/** A command in a line of the log. */
function writeCommand(name, text) {
    const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    writeLine(`::${name}::${escaped}`);
}
function writeLine(text) {
    process.stdout.write(text + external_node_os_.EOL);
}
/** Outside of a runner there is nobody to read it, and nothing happens. */
function writeOutput(name, value) {
    const path = process.env.GITHUB_OUTPUT;
    if (!path)
        return;
    // A value can't end the block early without knowing this.
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.appendFileSync)(path, `${name}<<${delimiter}${external_node_os_.EOL}${value}${external_node_os_.EOL}${delimiter}${external_node_os_.EOL}`);
}
/** Throws where there is no job summary. */
function appendSummary(markdown) {
    const path = process.env.GITHUB_STEP_SUMMARY;
    if (!path)
        throw new Error('the environment variable GITHUB_STEP_SUMMARY is not set');
    (0,external_node_fs_.appendFileSync)(path, markdown + external_node_os_.EOL);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/runner.js





/** Annotations are cut off by the runner beyond this many characters. */
const MAX_ANNOTATION_LENGTH = 4_096;
/** The step's own log, outputs and job summary, through the runner's command files and stdout; `eventPath`: the event's payload. */
function createRunner(eventPath) {
    const redaction = new domain_redaction/* Redaction */.ki();
    const { redact } = redaction;
    const shown = (text) => (0,markup/* harmlessLog */.G4)(redact(text));
    const annotated = (text) => shown(text).slice(0, MAX_ANNOTATION_LENGTH);
    return {
        input: readInput,
        mask(secret) {
            if (secret === '')
                return;
            writeCommand('add-mask', secret);
            redaction.add(secret);
        },
        redact,
        info: (text) => writeLine(shown(text)),
        warning: (text) => writeCommand('warning', annotated(text)),
        error: (text) => writeCommand('error', annotated(text)),
        output: (name, value) => writeOutput(name, redact(value)),
        async summary(markdown) {
            appendSummary(redact(markdown));
        },
        async visibility() {
            try {
                return (0,publicity/* visibilityIn */.yl)(JSON.parse(await (0,promises_.readFile)(eventPath, 'utf8')));
            }
            catch {
                // No event, or none that can be read: then it says nothing.
                return 'unknown';
            }
        },
    };
}


/***/ }),

/***/ 17076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ createHttpTransport)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __nccwpck_require__(33047);
;// CONCATENATED MODULE: ./build/src/adapters/proxy.js

const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/**
 * Gives proxy addresses without a scheme, which curl takes, the one they mean. @actions/http-client would read
 * `proxy.octo-org.example:3128` as a URL with the scheme `proxy.octo-org.example:` and go directly without a word.
 */
function completeProxyAddresses(env) {
    for (const name of PROXY_VARIABLES) {
        const address = env[name]?.trim();
        if (address && !address.includes('://'))
            env[name] = `http://${address}`;
    }
}
/** Whether any proxy is set, for whichever hosts. */
function hasProxy(env) {
    return PROXY_VARIABLES.some((name) => env[name]);
}
/** Throws where a proxy is set for this protocol that can't be used, since going directly is not what was asked for. */
function assertUsableProxy({ protocol }, env) {
    const scheme = protocol === 'https:' ? 'https' : 'http';
    const address = env[`${scheme}_proxy`] || env[`${scheme.toUpperCase()}_PROXY`];
    if (!address)
        return;
    const proxy = URL.parse(address);
    if (proxy !== null && /^https?:$/.test(proxy.protocol) && proxy.hostname !== '')
        return;
    // The address may hold a password, so it is not quoted.
    const what = proxy === null ? 'is not an address' : `has the scheme ${proxy.protocol}//, which is not supported`;
    throw new errors/* Failure */.HR('unreachable', `the environment variable ${scheme}_proxy ${what}`, {
        hint: 'Set it to http://host:port (with user:password@ before the host where needed), or unset it.',
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/http-transport.js


/** Longer than any budget: time limits have another owner, and the library's own of 3 minutes would cut a legacy report off. */
const NO_SOCKET_TIMEOUT_MS = 2_147_483_647;
/** HTTP one request at a time, each on a connection of its own; no redirect is followed and nothing is repeated. */
function createHttpTransport(userAgent, env = process.env) {
    completeProxyAddresses(env);
    return {
        async send(request, signal) {
            signal.throwIfAborted();
            assertUsableProxy(request.url, env);
            const send = hasProxy(env) ? sendByProxy : sendDirectly;
            try {
                const message = await send(request, userAgent, signal);
                return {
                    status: message.statusCode ?? 0,
                    headers: singleHeaders(message),
                    body: readBody(message, request.url, signal),
                    discard: () => message.destroy(),
                };
            }
            catch (thrown) {
                throw signal.aborted ? signal.reason : networkFailure(thrown, request.url);
            }
        },
    };
}
async function sendDirectly({ method, url, headers, body }, userAgent, signal) {
    const { request } = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 44708, 19)) : await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 37067, 19));
    return new Promise((resolve, reject) => {
        const options = {
            // A link's user and password would be sent; nobody gave them for that.
            auth: null,
            method,
            headers: { ...headers, 'user-agent': userAgent },
            agent: false,
            signal,
        };
        request(url, options, resolve).on('error', reject).end(body);
    });
}
/**
 * Through @actions/http-client, which knows which hosts the runner's proxy is for; its redirects and retries are off. Loaded only
 * where there is a proxy: it brings a second HTTP client along, and makes a step start 40 ms later.
 */
async function sendByProxy({ method, url, headers, body }, userAgent, signal) {
    const { HttpClient } = await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 44942));
    // The library has no option for a signal, but hands the request's options to its handlers.
    const aborting = {
        prepareRequest(options) {
            options.signal = signal;
        },
        canHandleAuthentication: () => false,
        handleAuthentication: () => Promise.reject(new Error('unreachable: canHandleAuthentication is false')),
    };
    // A client of its own for each request: one client serves one protocol, and the signal is the client's handler.
    const client = new HttpClient(userAgent, [aborting], {
        allowRedirects: false,
        allowRetries: false,
        socketTimeout: NO_SOCKET_TIMEOUT_MS,
    });
    return (await client.request(method, url.href, body ?? null, { ...headers })).message;
}
async function* readBody(message, url, signal) {
    try {
        for await (const chunk of message)
            yield chunk;
    }
    catch (thrown) {
        throw signal.aborted ? signal.reason : networkFailure(thrown, url);
    }
}
function singleHeaders(message) {
    return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
    ]));
}
const REASONS = {
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was reset',
    EPIPE: 'the connection was reset',
    ETIMEDOUT: 'the connection timed out',
    EHOSTUNREACH: 'the host cannot be reached',
    ENETUNREACH: 'the network cannot be reached',
    ENOTFOUND: 'the host name is not known',
    EAI_AGAIN: 'the host name could not be looked up',
};
function networkFailure(thrown, url) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME/.test(code);
    if (certificate) {
        return new errors/* Failure */.HR('unreachable', `${url.host}: its certificate is not trusted (${code})`, {
            hint: 'Behind a company proxy or a private authority, set NODE_EXTRA_CA_CERTS to a file with its certificate.',
            cause: thrown,
        });
    }
    const reason = REASONS[code] ?? (error.message === 'aborted' ? 'the connection was reset' : error.message);
    return new errors/* Failure */.HR('unreachable', `${url.host}: ${reason}${code && !REASONS[code] ? ` (${code})` : ''}`, {
        transient: true,
        hint: 'Check base-url, and whether the runner can reach it (directly, or through https_proxy and no_proxy).',
        cause: thrown,
    });
}


/***/ }),

/***/ 96480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ keepHeapSmall)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./build/src/adapters/small-heap.js

/**
 * Keeps the heap of a run of many exports small: what lives in it is little, yet V8 would let it grow with what has been. When these
 * flags came, the peak of 1,000 exports fell by a third, at the same speed. Node documents the call, and V8 reads both at each
 * collection. Not to be called at the start: Node's own modules come from a cache that V8 refuses as soon as a flag has
 * changed, and to compile them takes 11 ms.
 */
function keepHeapSmall() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--optimize-for-size');
}


/***/ }),

/***/ 83952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/src/adapters/system-clock.js

/** The machine's clock, immune to its being set while the action runs. */
const systemClock = {
    now: () => Math.round(performance.timeOrigin + performance.now()),
    async sleep(ms, signal) {
        try {
            await (0,promises_namespaceObject.setTimeout)(ms, undefined, { signal });
        }
        catch (thrown) {
            throw signal.aborted ? signal.reason : thrown;
        }
    },
    after(ms, callback) {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
    },
};


/***/ }),

/***/ 47125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   mZ: () => (/* binding */ keyColumnsOf),
/* harmony export */   wt: () => (/* binding */ pairColumns)
/* harmony export */ });
/* harmony import */ var _csv_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(54299);

function hasChanged(comparison) {
    const { addedRows, goneRows, changedRows, appearedColumns, vanishedColumns } = comparison;
    return addedRows + goneRows + changedRows + appearedColumns.length + vanishedColumns.length > 0;
}
/** Pairs columns by name; the second column of a name goes with the second one. */
function pairColumns(baseline, current) {
    const [before, after] = [(0,_csv_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .columnIdentities */ .Tl)(baseline), (0,_csv_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .columnIdentities */ .Tl)(current)];
    const inCurrent = [...after.keys()].filter((column) => before.includes(after[column] ?? ''));
    return {
        common: inCurrent.map((column) => current[column] ?? ''),
        inBaseline: inCurrent.map((column) => before.indexOf(after[column] ?? '')),
        inCurrent,
        appeared: current.filter((_, column) => !inCurrent.includes(column)),
        vanished: baseline.filter((_, column) => !after.includes(before[column] ?? '')),
    };
}
/** Which of the columns that hold texts identify a row: all but ratings, which are values in words. */
function keyColumnsOf(columns, textColumns) {
    return textColumns.filter((column) => !/(?:^|[\s_])rating$/i.test(columns[column] ?? ''));
}


/***/ }),

/***/ 98238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ cellTexts),
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   UJ: () => (/* binding */ sealedRecord),
/* harmony export */   UL: () => (/* binding */ splitCells),
/* harmony export */   n3: () => (/* binding */ countPlainCells),
/* harmony export */   pI: () => (/* binding */ rawCell)
/* harmony export */ });
/* harmony import */ var _csv_records_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24021);

/**
 * Finds the cells of the record in `bytes` from `start` to `end`, quoting kept as it came: writes where each one ends to
 * `ends` and returns how many there are. The first one starts at `start`, each other one behind the comma after the one before.
 */
function splitCells(bytes, start, end, ends) {
    let count = 0;
    let position = start;
    for (;;) {
        if (position < end && bytes[position] === _csv_records_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
            position = closingQuote(bytes, position, end) + 1;
        while (position < end && bytes[position] !== _csv_records_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMA */ .KE)
            position += 1;
        ends[count] = position;
        count += 1;
        if (position >= end)
            return count;
        position += 1;
    }
}
/** Cells of a record without a quoted cell. Four commas are looked for at once: the bits of a word that are a comma's. */
function countPlainCells(view, start, end) {
    let commas = 0;
    let position = start;
    for (const last = end - 4; position <= last; position += 4) {
        const difference = view.getInt32(position, true) ^ 0x2c2c2c2c;
        // Exact for each byte, as nothing is carried from one to the next: its highest bit is set where the byte is 0.
        const zeros = ~(((difference & 0x7f7f7f7f) + 0x7f7f7f7f) | difference | 0x7f7f7f7f);
        if (zeros !== 0)
            commas += Math.imul((zeros >>> 7) & 0x01010101, 0x01010101) >>> 24;
    }
    for (; position < end; position += 1)
        if (view.getUint8(position) === _csv_records_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMA */ .KE)
            commas += 1;
    return commas + 1;
}
/** A raw cell's text, quoting taken off. As `latin1` it tells any two stretches of bytes apart, also where they are no UTF-8. */
function cellText(bytes, start, end, encoding = 'utf8') {
    if (start === end || bytes[start] !== _csv_records_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
        return bytes.toString(encoding, start, end);
    const close = closingQuote(bytes, start, end);
    const quoted = bytes.toString(encoding, start + 1, Math.min(close, end)).replaceAll('""', '"');
    return close >= end ? quoted : quoted + bytes.toString(encoding, close + 1, end);
}
/** The texts of the cells of the record from `start` to `end`; `ends` is memory to work with. */
function cellTexts(bytes, start, end, ends) {
    const count = splitCells(bytes, start, end, ends);
    return Array.from({ length: count }, (_, index) => cellText(bytes, index === 0 ? start : (ends[index - 1] ?? start) + 1, ends[index] ?? end));
}
/** A text as a raw cell, quoted where it has to be. */
function rawCell(text) {
    return /[",\r\n]|^\s|\s$|^\uFEFF/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
/**
 * The record from `start` to `end`, which ends in a CR, with that CR moved into quotes: with a line end behind it, it would be
 * taken for the first half of a CRLF.
 */
function sealedRecord(bytes, start, end) {
    const ends = [];
    const count = splitCells(bytes, start, end, ends);
    const lastStart = count === 1 ? start : (ends[count - 2] ?? start) + 1;
    // Latin-1 keeps each byte as it is, also where they are no UTF-8.
    let text = bytes.toString('latin1', lastStart, end);
    if (bytes[lastStart] === _csv_records_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA) {
        const close = closingQuote(bytes, lastStart, end) - lastStart;
        text = text.slice(1, close).replaceAll('""', '"') + text.slice(close + 1);
    }
    const last = Buffer.from(`"${text.replaceAll('"', '""')}"`, 'latin1');
    return Buffer.concat([bytes.subarray(start, lastStart), last]);
}
/** Where the quoted cell that starts at `start` closes; `end` if it does not. */
function closingQuote(bytes, start, end) {
    let position = start + 1;
    for (;;) {
        while (position < end && bytes[position] !== _csv_records_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
            position += 1;
        if (position >= end || position + 1 >= end || bytes[position + 1] !== _csv_records_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
            return position;
        position += 2;
    }
}


/***/ }),

/***/ 54299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tl: () => (/* binding */ columnIdentities),
/* harmony export */   Yc: () => (/* binding */ planMerge),
/* harmony export */   a6: () => (/* binding */ raggedRowsFailure),
/* harmony export */   vW: () => (/* binding */ MAX_NAMED),
/* harmony export */   xE: () => (/* binding */ duplicatesWarning)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(33047);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(44627);


/** How many rows, files or columns a message names. */
const MAX_NAMED = 5;
/**
 * Decides on the columns: the union by name in order of first appearance, where the second column of a name is another one
 * than the first. Throws a Failure (`invalid-input`) if a file has a column that is called like the target column.
 */
function planMerge(heads, targetColumn) {
    const taken = heads.find(({ columns }) => targetColumn !== undefined && columns.includes(targetColumn));
    if (taken !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid-input', `target-column: ${taken.name} has a column "${targetColumn}" already`, {
            hint: 'Choose a name that no file has.',
        });
    }
    const identities = heads.map(({ columns }) => columnIdentities(columns));
    const headerCells = new Map();
    const names = [];
    for (const [file, ofFile] of identities.entries()) {
        for (const [cell, identity] of ofFile.entries()) {
            if (headerCells.has(identity))
                continue;
            headerCells.set(identity, { file, cell });
            names.push(heads[file]?.columns[cell] ?? '');
        }
    }
    const union = [...headerCells.keys()];
    const cellNumbers = identities.map((ofFile) => {
        const numbers = new Map(ofFile.map((identity, cell) => [identity, cell]));
        return union.map((identity) => numbers.get(identity) ?? -1);
    });
    const lineEnds = new Set(heads.flatMap(({ lineEnd }) => lineEnd ?? []));
    const hasEqualColumns = heads.every(({ columns }, file) => columns.length === 0 || cellNumbers[file]?.every((cell, position) => cell === position));
    return {
        columns: targetColumn === undefined || names.length === 0 ? names : [targetColumn, ...names],
        headerCells: [...headerCells.values()],
        cellNumbers,
        lineEnd: [...lineEnds][0] ?? '\n',
        // A mixture of line ends is what many readers of CSV can't cope with.
        isConcatenation: hasEqualColumns && targetColumn === undefined && lineEnds.size < 2,
        warnings: missingColumns(heads, names, cellNumbers),
    };
}
/** Says how many rows occur in more than one file, names the first, and what became of them. */
function duplicatesWarning(count, examples, policy) {
    const named = examples.map(({ name, firstName, line }) => `${name}, line ${line} (before in ${firstName})`);
    const what = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count, 'row')} occurred in an earlier file already, byte for byte`;
    const became = policy === 'drop'
        ? 'Only the first of each was kept.'
        : 'All were kept, so a sum over the merged file counts them more than once; "merge-duplicates: drop" keeps the first of each.';
    return `${what}: ${named.join(', ')}${count > named.length ? ' and others' : ''}. ${became}`;
}
/** Names the rows that can't be merged. */
function raggedRowsFailure(rows) {
    const named = rows.map(({ name, line, cellCount, columnCount }) => `${name}, line ${line}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(cellCount, 'cell')}, its header has ${columnCount}`);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('bad-file', `rows with another number of cells than their header: ${named.join('; ')}`);
}
/** A name with its occurrence, so that the second column of a name is told from the first. */
function columnIdentities(columns) {
    const occurrences = new Map();
    return columns.map((name) => {
        const occurrence = (occurrences.get(name) ?? 0) + 1;
        occurrences.set(name, occurrence);
        return `${occurrence} ${name}`;
    });
}
function missingColumns(heads, names, cellNumbers) {
    const lacking = heads.flatMap(({ name, columns }, file) => {
        const missing = names.filter((_, position) => cellNumbers[file]?.[position] === -1);
        return columns.length === 0 || missing.length === 0 ? [] : `${name} has no ${listed(missing)}`;
    });
    if (lacking.length === 0)
        return [];
    const named = lacking.slice(0, MAX_NAMED).join('; ');
    const others = lacking.length > MAX_NAMED ? `; and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(lacking.length - MAX_NAMED, 'other file')}` : '';
    return [`the files have different columns, cells are empty where a file lacks one: ${named}${others}`];
}
function listed(columns) {
    const named = columns.slice(0, MAX_NAMED).map((column) => `"${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(column, 60)}"`);
    const others = columns.length - named.length;
    return named.join(', ') + (others > 0 ? ` and ${others} more` : '');
}


/***/ }),

/***/ 24021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ CR),
/* harmony export */   HM: () => (/* binding */ RecordSplitter),
/* harmony export */   KE: () => (/* binding */ COMMA),
/* harmony export */   LF: () => (/* binding */ LF),
/* harmony export */   jA: () => (/* binding */ QUOTE),
/* harmony export */   sn: () => (/* binding */ BYTE_ORDER_MARK)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(33047);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(44627);


const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;
/** U+FEFF in UTF-8, which some programs put before the first cell. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** A record is held in memory as a whole, so there has to be an end to it. */
const MAX_RECORD_BYTES = 64 * 1024 * 1024;
/**
 * Cuts a CSV (RFC 4180, LF or CRLF) that comes in chunks cut anywhere into records of raw bytes, under the rules of
 * CsvInspector: a quote opens a quoted cell only at the cell's start, and a wholly empty line is no record. A byte-order mark
 * is left out. Memory does not grow beyond the largest record and chunk.
 */
class RecordSplitter {
    /** The physical line, from 1, in which the current record starts. */
    line = 1;
    /** Whether the current record has a quoted cell; without one, every comma parts two cells. */
    hasQuotedCell = false;
    /** What ends the current record; nothing, if the document does. */
    lineEnd = '';
    /** Bytes of the document up to and with the current record's line end. */
    bytesRead = 0;
    /** Whether the document begins with a byte-order mark. */
    hasByteOrderMark = false;
    #sink;
    /** Reused for each chunk, with what was left of the record before in front. */
    #window = Buffer.alloc(0);
    #length = 0;
    /** What of the window was looked at already. */
    #scanned = 0;
    #insideQuotes = false;
    #started = false;
    constructor(sink) {
        this.#sink = sink;
    }
    /** Takes the next bytes, which are not needed any more when it returns. */
    write(chunk) {
        this.#append(chunk);
        if (this.#started || this.#length >= BYTE_ORDER_MARK.length)
            this.#scan(false);
    }
    /** Gives away the last record if no line end did; throws a Failure (`bad-file`) if a quoted cell is still open. */
    end() {
        this.#scan(true);
        if (this.#insideQuotes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('bad-file', `line ${this.line}: the file ends inside a quoted cell: it is cut off`);
        }
        // A line end may be cut in two as well.
        const hasCarriageReturn = this.#length > 0 && this.#window[this.#length - 1] === CR;
        this.bytesRead += this.#length;
        this.lineEnd = '';
        const end = hasCarriageReturn ? this.#length - 1 : this.#length;
        if (end > 0)
            this.#sink(this.#window, 0, end);
        this.#length = 0;
    }
    #append(chunk) {
        const length = this.#length + chunk.length;
        if (length > this.#window.length) {
            const window = Buffer.allocUnsafe(Math.max(length, 2 * this.#window.length));
            this.#window.copy(window, 0, 0, this.#length);
            this.#window = window;
        }
        chunk.copy(this.#window, this.#length);
        this.#length = length;
    }
    #begin() {
        this.#started = true;
        const start = this.#window.subarray(0, Math.min(this.#length, BYTE_ORDER_MARK.length));
        this.hasByteOrderMark = start.equals(BYTE_ORDER_MARK);
        if (this.hasByteOrderMark)
            this.#dropFromWindow(BYTE_ORDER_MARK.length);
    }
    #scan(isEnd) {
        if (!this.#started)
            this.#begin();
        const bytes = this.#window.subarray(0, this.#length);
        const sink = this.#sink;
        let position = this.#scanned;
        let recordStart = 0;
        let nextLineEnd = bytes.indexOf(LF, position);
        let nextQuote = bytes.indexOf(QUOTE, position);
        for (;;) {
            if (this.#insideQuotes) {
                if (nextQuote !== -1 && nextQuote < position)
                    nextQuote = quoteFrom(bytes, position);
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
            if (nextLineEnd !== -1 && nextLineEnd < position)
                nextLineEnd = bytes.indexOf(LF, position);
            if (nextQuote !== -1 && nextQuote < position)
                nextQuote = quoteFrom(bytes, position);
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
            if (end > recordStart)
                sink(bytes, recordStart, end);
            this.line += this.hasQuotedCell ? lineEndsIn(bytes, recordStart, position) : 1;
            this.hasQuotedCell = false;
            recordStart = position;
        }
        this.#scanned = position;
        if (recordStart > 0)
            this.#dropFromWindow(recordStart, false);
        if (this.#length > MAX_RECORD_BYTES) {
            const limit = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(MAX_RECORD_BYTES);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('bad-file', `line ${this.line}: the row that starts there is longer than ${limit}`);
        }
    }
    #dropFromWindow(count, isUnread = true) {
        this.#window.copyWithin(0, count, this.#length);
        this.#length -= count;
        this.#scanned = Math.max(0, this.#scanned - count);
        if (isUnread)
            this.bytesRead += count;
    }
}
/** Quoted cells are mostly short: a few steps by hand cost less than one call of `indexOf`. */
function quoteFrom(bytes, from) {
    const near = Math.min(bytes.length, from + 24);
    for (let position = from; position < near; position += 1) {
        if (bytes[position] === QUOTE)
            return position;
    }
    return bytes.indexOf(QUOTE, near);
}
function lineEndsIn(bytes, start, end) {
    let count = 0;
    let position = bytes.indexOf(LF, start);
    while (position !== -1 && position < end) {
        count += 1;
        position = bytes.indexOf(LF, position + 1);
    }
    return count;
}


/***/ }),

/***/ 33047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   hS: () => (/* binding */ InvalidInputs),
/* harmony export */   w2: () => (/* binding */ toFailure)
/* harmony export */ });
/**
 * The one error this action throws on purpose. `message` says what failed and on what, `hint` what to change; both are
 * written for the person who reads the log, so neither ever holds a secret or a stack trace.
 */
class Failure extends Error {
    name = 'Failure';
    code;
    hint;
    transient;
    retryAfterMs;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.code = code;
        this.hint = details.hint;
        this.transient = details.transient ?? false;
        this.retryAfterMs = details.retryAfterMs;
    }
    /** Message and hint, as one paragraph. */
    get sentence() {
        const ended = /[.!?…]$/.test(this.message) ? this.message : `${this.message}.`;
        return this.hint === undefined ? ended : `${ended} ${this.hint}`;
    }
    /** The same failure, told with what it happened to in front: "export exp_1: …". */
    on(subject) {
        return new Failure(this.code, `${subject}: ${this.message}`, {
            ...(this.hint === undefined ? {} : { hint: this.hint }),
            ...(this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }),
            transient: this.transient,
            cause: this,
        });
    }
}
/** All problems of all inputs, found before anything was sent. */
class InvalidInputs extends Failure {
    problems;
    constructor(problems) {
        super('invalid-input', problems.join('\n'));
        this.problems = problems;
    }
}
/** Any thrown value as a {@link Failure}; what nobody foresaw becomes `internal` with its message, without its stack. */
function toFailure(thrown) {
    if (thrown instanceof Failure)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : typeof thrown === 'string' ? thrown : '';
    return new Failure('internal', `Unforeseen: ${message || 'an error without a message'}`, {
        hint: 'This is a fault of the action: please report it with this log.',
        cause: thrown,
    });
}


/***/ }),

/***/ 19882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   W4: () => (/* binding */ cellNumber),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   sS: () => (/* binding */ MAX_MISSING_BYTES)
/* harmony export */ });
/** An id with leading zeros is no number, and neither is one with a unit or with separators of thousands. */
const NUMBER = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
/** Beyond it, neighbouring whole numbers can't be told apart: that is an id, not a figure. */
const MAX_MAGNITUDE = 2 ** 53;
/** `—` is how the legacy reports write a value that is missing (LG); the others are what else is used for it. */
const MISSING = new Set(['', '—', '–', '-', 'n/a', 'na', 'null', 'none', 'nan']);
/** The number that a cell holds, `missing` if it holds nothing, or undefined if it holds anything else. */
function cellNumber(cell) {
    if (NUMBER.test(cell))
        return inRange(Number(cell));
    const text = cell.trim();
    if (NUMBER.test(text))
        return inRange(Number(text));
    return isMissing(text) ? 'missing' : undefined;
}
/** Longer ones, in UTF-8, are none. */
const MAX_MISSING_BYTES = 4;
/** Whether a text stands for a value that there is none of. */
function isMissing(text) {
    return text.length <= MAX_MISSING_BYTES && MISSING.has(text.toLowerCase());
}
function inRange(value) {
    return Math.abs(value) <= MAX_MAGNITUDE ? value : undefined;
}
/** The middle one of the values, or the mean of the two in the middle; undefined of none. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const upper = sorted[Math.floor(sorted.length / 2)];
    const lower = sorted[Math.ceil(sorted.length / 2) - 1];
    return upper === undefined || lower === undefined ? undefined : lower + (upper - lower) / 2;
}


/***/ }),

/***/ 44627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ orList),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Mo: () => (/* binding */ formatFigure),
/* harmony export */   V$: () => (/* binding */ decimalsOfAll),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   m2: () => (/* binding */ decimalsOf),
/* harmony export */   xS: () => (/* binding */ quoteForeign),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** A length of time as people say it: "4 s", "2 min 5 s", "1 h 3 min". */
function formatDuration(ms) {
    if (ms < 1_000)
        return `${Math.max(0, Math.round(ms / 100) / 10)} s`;
    const seconds = Math.round(ms / 1_000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
    return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** A size as people say it: "512 B", "1.8 MiB". */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    // From 1023.95 on, one decimal would be rounded up to 1024.0.
    while (value >= (unit === 0 ? 1024 : 1023.95) && unit < BYTE_UNITS.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(1)} ${BYTE_UNITS[unit]}`;
}
/**
 * A number with its thousands set off and rounded half away from zero, as `toLocaleString('en-US')` has it below 10²¹: that loads
 * the locales' data first, which makes each step 10 ms longer.
 */
function formatNumber(value, minDecimals = 0, maxDecimals = Math.max(3, minDecimals)) {
    const size = Math.abs(value);
    // Smaller ones would be written with an exponent.
    const [whole = '0', rest = ''] = (size < 1e-6 ? size.toFixed(20) : String(size)).split('.');
    const isUp = (rest[maxDecimals] ?? '0') >= '5';
    const scaled = BigInt(whole + rest.slice(0, maxDecimals).padEnd(maxDecimals, '0')) + (isUp ? 1n : 0n);
    const digits = String(scaled).padStart(maxDecimals + 1, '0');
    const point = digits.length - maxDecimals;
    const decimals = digits.slice(point, point + minDecimals) + digits.slice(point + minDecimals).replace(/0+$/, '');
    const thousands = digits.slice(0, point).replace(/\B(?=(?:\d{3})+$)/g, ',');
    return `${value < 0 ? '-' : ''}${thousands}${decimals === '' ? '' : `.${decimals}`}`;
}
/** A count with its noun: "1 row", "12,345 rows". */
function formatCount(count, noun) {
    return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/**
 * A measured value as people read it: thousands set off, and no more than three digits that matter behind the point:
 * "13,990,379", "412", "8.12", "0.125". Beyond a billion it is told in words: "1.23 billion". With `decimals`, exactly so many:
 * in a column of figures the points then stand below each other.
 */
function formatFigure(value, decimals) {
    const size = Math.abs(value);
    if (size >= 1e18)
        return minus(value.toExponential(2));
    for (const [unit, word] of LARGE_UNITS) {
        if (size >= unit)
            return `${formatFigure(value / unit)} ${word}`;
    }
    const text = formatNumber(value, decimals ?? 0, decimals ?? decimalsOf(value));
    // What is rounded to nothing has no sign.
    return /[1-9]/.test(text) ? minus(text) : text.replace('-', '');
}
const LARGE_UNITS = [
    [1e15, 'quadrillion'],
    [1e12, 'trillion'],
    [1e9, 'billion'],
];
/** How many digits behind the point values that stand together are told with: as many as the largest of them needs. */
function decimalsOfAll(values) {
    const largest = Math.max(0, ...values.map(Math.abs));
    if (values.every(Number.isInteger))
        return 0;
    // A whole number among others takes the digits of one that is not.
    return decimalsOf(Number.isInteger(largest) ? largest + 0.001 : largest);
}
/** How many digits behind the point a value is told with, so that it has three that matter. */
function decimalsOf(value) {
    const size = Math.abs(value);
    if (Number.isInteger(value) || size >= 100)
        return 0;
    if (size >= 10)
        return 1;
    if (size >= 1)
        return 2;
    return Math.min(4, 2 - Math.floor(Math.log10(size)));
}
/** The sign that is as wide as a digit, where the text begins with a hyphen. */
function minus(text) {
    return text.replace(/^-/, '−');
}
/** "a", "a or b", "a, b or c". */
function orList(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
const CONTROL_CHARACTERS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** Foreign text for use inside a sentence of ours: one line, no control or formatting characters, at most `maxLength` long. */
function quoteForeign(text, maxLength = 300) {
    const line = text.replaceAll(CONTROL_CHARACTERS, ' ').replaceAll(/\s+/g, ' ').trim();
    return line.length <= maxLength ? line : `${line.slice(0, maxLength).toWellFormed().trimEnd()}…`;
}


/***/ }),

/***/ 43872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Ew: () => (/* binding */ yamlScalar),
/* harmony export */   G4: () => (/* binding */ harmlessLog),
/* harmony export */   Hg: () => (/* binding */ mermaidText),
/* harmony export */   Vl: () => (/* binding */ fencedCode),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/** Foreign text made harmless for the places it is shown in. Pure, and the only place that knows what is harmful there. */
const ZERO_WIDTH_SPACE = '\u200B';
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal escape sequences begin with one
const ANSI_SEQUENCE = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[@-Z\\-_])/g;
const CONTROL_EXCEPT_NEWLINE_AND_TAB = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
/**
 * Text for the log of a runner, which takes `::name::` at a line's start and `##[name]` anywhere as commands: both are
 * broken by a zero-width space; terminal sequences and control characters are gone.
 */
function harmlessLog(text) {
    return text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(ANSI_SEQUENCE, '')
        .replaceAll(CONTROL_EXCEPT_NEWLINE_AND_TAB, (character) => character === '\n' || character === '\t' ? character : '')
        .replaceAll('##[', `#${ZERO_WIDTH_SPACE}#[`)
        .replaceAll(/^(\s*):(?=:)/gm, `$1:${ZERO_WIDTH_SPACE}`);
}
/**
 * Text as Markdown that shows just this text on one line, in a paragraph as well as in a table's cell. What cannot act in
 * the middle of a line stays as it is, so that the source can be read and searched too.
 */
function markdownText(text) {
    return text
        .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim()
        .replaceAll(/[\\`*[\]()#!|~$<>&@"^]|^[-+=:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/)|(?<=www)\.|(?<=^\d{1,9})[.)]/giu, entity);
}
function entity(character) {
    const escaped = `&#${character.codePointAt(0)};`;
    // GitHub looks for mentions after it has decoded entities.
    return character === '@' ? `${escaped}&#8203;` : escaped;
}
/** Text as inline code. */
function markdownCode(text) {
    return `<code>${markdownText(text)}</code>`;
}
/** What acts within a text of a Mermaid diagram, or in the Markdown around it, and what looks like it and does not. */
const MERMAID_LOOKALIKES = {
    '"': '”',
    '\\': '∖',
    '`': '’',
    '#': '♯',
    ';': ',',
    '<': '‹',
    '>': '›',
    '{': '(',
    '}': ')',
    '[': '(',
    ']': ')',
};
/**
 * Text for a quoted label or a title of a Mermaid diagram, one line and at most `maxLength` characters long. Mermaid has no
 * escapes that all of its diagrams and versions know, so whatever acts is replaced by a character that looks like it.
 */
function mermaidText(text, maxLength) {
    const line = text
        .toWellFormed()
        .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replaceAll(/["\\`#;<>{}[\]]/g, (character) => MERMAID_LOOKALIKES[character] ?? '')
        // Two begin a comment or a directive, or a formula.
        .replaceAll(/%{2,}/g, '%')
        .replaceAll(/\${2,}/g, '$')
        .trim();
    const characters = [...line];
    const cut = characters.length <= maxLength
        ? line
        : `${characters
            .slice(0, maxLength - 1)
            .join('')
            .trimEnd()}…`;
    return cut === '' ? '–' : cut;
}
/** Text in a fenced block of Markdown, which no run of backticks in it can end. */
function fencedCode(text, language) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
/**
 * A text as a YAML scalar that gives just this text back, also where GitHub reads it: `${{` would be taken for an expression.
 */
function yamlScalar(text) {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    const literal = text.replaceAll('${{', "${{ '${{' }}");
    const isPlain = /^[\p{L}\p{N}./][\p{L}\p{N} ._/@+()=,-]*$/u.test(literal) &&
        // A word that begins like a number may be one: `0x1F`, `1e3`, `.inf`, `2026-01-01`.
        !/ $|^(?:true|false|yes|no|y|n|on|off|null)$|^[.\d][\w.+-]*$/i.test(literal);
    if (isPlain)
        return literal;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they need escapes, which only double quotes know
    return /[\x00-\x1f\x7f-\x9f\u2028\u2029\uFEFF]|\p{Cf}|\p{Cs}/u.test(literal)
        ? escapedJson(literal)
        : `'${literal.replaceAll("'", "''")}'`;
}
/** JSON is YAML, with what can't be seen written as escapes. */
function escapedJson(text) {
    return JSON.stringify(text).replaceAll(/[\x7f-\x9f\u2028\u2029\uFEFF\p{Cf}]/gu, (character) => [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
        .join(''));
}


/***/ }),

/***/ 96237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ isDeveloperLevel),
/* harmony export */   fc: () => (/* binding */ personColumns),
/* harmony export */   yS: () => (/* binding */ isSameName)
/* harmony export */ });
const PERSON = '(?:developer|contributor|collaborator|author|assignee|assigned to|reviewer|committer|reporter|creator|owner|manager|engineer|employee|person|member|user|(?:team|tech|engineering) lead(?:er)?|scrum master' +
    '|(?:authored|committed|created|opened|reported|assigned|reviewed|approved|merged|resolved|closed|updated) by)';
const QUALIFIER = '(?:pr|pull request|commit|code|issue|ticket|task|story|team|project|product|engineering|primary|git ?(?:hub|lab)?|jira|ado)';
const IDENTITY = '(?:full ?name|first ?name|last ?name|display ?name|user ?name|name|e ?mail(?: address)?|login|handle|id|uuid|key)';
const PERSON_COLUMN = new RegExp(`^(?:(?:${QUALIFIER} )?${PERSON}(?: ${IDENTITY})?|(?:.* )?e ?mails?(?: address(?:es)?)?|(?:${QUALIFIER} )?login` +
    '|user ?name|full ?name|first ?name|last ?name|display ?name)$');
/** What may be a team's name elsewhere, and is a person's where each row stands for one. */
const NAME_COLUMN = /^(?:collection )?name$/;
/**
 * Whether rows of this export stand for single people: developer-level productivity (PR) and the contributor report (LG), also
 * where only `request-overrides` ask for them.
 */
function isDeveloperLevel({ kind, metricLevel, overrides = {} }) {
    if (kind === 'contributor-report')
        return true;
    if (kind === 'team-report')
        return (overrides.productivityContributors ?? null) !== null;
    if (kind !== 'productivity')
        return false;
    const { options } = overrides;
    const asked = typeof options === 'object' && options !== null ? Object.entries(options) : [];
    // PR has called it both ways.
    const levels = asked.filter(([key]) => key === 'metricLevel' || key === 'aggregationLevel');
    return (metricLevel === 'developer' ||
        levels.some(([, level]) => typeof level === 'string' && level.toLowerCase() === 'developer'));
}
/**
 * Which columns, by their names, tell who somebody is: `Developer`, `Author_Email`, `assignee name`, `login`. At developer level
 * also `Collection Name`, of which LG says that its rows are managers and individual contributors, and a bare `Name`. And those
 * that somebody `named`, in whatever case.
 */
function personColumns(columns, level, named = []) {
    const isNameOfPerson = level !== undefined && isDeveloperLevel(level);
    return columns.flatMap((column, index) => {
        const name = words(column);
        const isPerson = PERSON_COLUMN.test(name) ||
            (isNameOfPerson && NAME_COLUMN.test(name)) ||
            named.some((other) => isSameName(column, other));
        return isPerson ? [index] : [];
    });
}
/** Whether two names of columns differ at most in case and in blanks around them. */
function isSameName(column, name) {
    const fold = (text) => text.normalize('NFC').trim().toLowerCase();
    return fold(column) === fold(name);
}
/** `developerEmail`, `Developer_Email` and `Developer E-Mail` are the same two words. */
function words(column) {
    return column
        .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .toLowerCase();
}


/***/ }),

/***/ 3684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ MIN_PSEUDONYM_KEY_LENGTH),
/* harmony export */   I7: () => (/* binding */ PseudonymMapper),
/* harmony export */   OG: () => (/* binding */ pseudonymColumns)
/* harmony export */ });
/* unused harmony export normalizedIdentity */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var _csv_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(98238);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(33047);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(44627);
/* harmony import */ var _personal_data_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(96237);





/** A key that can be guessed gives everybody away: whoever has it can try all names. */
const MIN_PSEUDONYM_KEY_LENGTH = 16;
/** Hex digits of a pseudonym, 64 bits: among 10,000 people two share one with a chance of 3 in 10^12. */
const DIGITS = 16;
const PREFIX = 'person-';
/** So many cells are remembered, in some 25 MB: a name and an address of 65,000 people. */
const MAX_REMEMBERED = 131_072;
const MAX_COLUMNS_SHOWN = 30;
/**
 * Which columns get pseudonyms: those that name people by the rule of {@link personColumns}, and those that were named. Throws a
 * Failure if a named one is not there (`invalid-input`), or if there is none at all (`personal-data`).
 */
function pseudonymColumns(columns, { level, columns: named }) {
    const unknown = named.filter((name) => !columns.some((column) => (0,_personal_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameName */ .yS)(column, name)));
    if (unknown.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('invalid-input', `pseudonymize-columns: no column is called ${list(unknown)}; the file has ${list(columns)}`, { hint: 'Correct the names; nothing was published.' });
    }
    const chosen = (0,_personal_data_js__WEBPACK_IMPORTED_MODULE_3__/* .personColumns */ .fc)(columns, level, named);
    if (chosen.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('personal-data', `pseudonymize: no column of the file is known to name people; it has ${list(columns)}`, {
            hint: 'Name those that do in pseudonymize-columns, or set pseudonymize: false if there is none; nothing was published.',
        });
    }
    return chosen;
}
/**
 * What is hashed of a cell, so that one person is one whatever the spelling: without blanks around it, in Unicode's composed form
 * (NFC), e-mail addresses in lower case. Nothing else is folded, since two people may differ by it.
 */
function normalizedIdentity(text) {
    const identity = text.normalize('NFC').trim();
    return /^[^\s@]+@[^\s@]+$/.test(identity) ? identity.toLowerCase() : identity;
}
/** Puts pseudonyms in the place of raw cells. */
class PseudonymMapper {
    /** The row that was mapped last, up to `length`; it is overwritten by the next one. */
    bytes = Buffer.allocUnsafe(4_096);
    length = 0;
    #columns;
    #keyedHash;
    #ends = [];
    #known = new Map();
    /** `columns`: ascending numbers; `keyedHash`: hex, at least 64 bits of a keyed hash. */
    constructor(columns, keyedHash) {
        this.#columns = columns;
        this.#keyedHash = keyedHash;
    }
    /** Maps the row in `bytes` from `start` to `end`. Empty cells stay as they are. */
    map(bytes, start, end) {
        const ends = this.#ends;
        const count = (0,_csv_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .splitCells */ .UL)(bytes, start, end, ends);
        const most = end - start + this.#columns.length * (PREFIX.length + DIGITS);
        if (this.bytes.length < most)
            this.bytes = Buffer.allocUnsafe(2 * most);
        let length = 0;
        let from = start;
        for (const column of this.#columns) {
            if (column >= count)
                break;
            const cellStart = column === 0 ? start : (ends[column - 1] ?? start) + 1;
            const cellEnd = ends[column] ?? end;
            const pseudonym = this.#pseudonymOf(bytes, cellStart, cellEnd);
            if (pseudonym.length === 0)
                continue;
            length += bytes.copy(this.bytes, length, from, cellStart);
            length += pseudonym.copy(this.bytes, length);
            from = cellEnd;
        }
        this.length = length + bytes.copy(this.bytes, length, from, end);
    }
    #pseudonymOf(bytes, start, end) {
        // Latin-1 tells any two stretches of bytes apart, and costs less than UTF-8.
        const raw = bytes.toString('latin1', start, end);
        const known = this.#known.get(raw);
        if (known !== undefined)
            return known;
        // Read as UTF-8, all names that are none would lose the letters that tell them apart.
        const encoding = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, end)) ? 'utf8' : 'latin1';
        const identity = normalizedIdentity((0,_csv_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .cellText */ .Ie)(bytes, start, end, encoding));
        const pseudonym = Buffer.from(identity === '' ? '' : `${PREFIX}${this.#keyedHash(identity).slice(0, DIGITS)}`);
        if (this.#known.size === MAX_REMEMBERED)
            this.#known.clear();
        this.#known.set(raw, pseudonym);
        return pseudonym;
    }
}
function list(names) {
    const shown = names.slice(0, MAX_COLUMNS_SHOWN).map((name) => `"${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteForeign */ .xS)(name, 60)}"`);
    return shown.join(', ') + (names.length > shown.length ? ` and ${names.length - shown.length} more` : '');
}


/***/ }),

/***/ 60409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ unknownVisibilityWarning),
/* harmony export */   _3: () => (/* binding */ publicDataFailure),
/* harmony export */   v: () => (/* binding */ columnsTell),
/* harmony export */   yl: () => (/* binding */ visibilityIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(33047);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(44627);


/** What an event's payload says of its repository (`repository.visibility`, or only `repository.private` from older servers). */
function visibilityIn(payload) {
    const repository = fieldOf(payload, 'repository');
    const visibility = fieldOf(repository, 'visibility');
    if (visibility === 'public' || visibility === 'internal' || visibility === 'private')
        return visibility;
    const isPrivate = fieldOf(repository, 'private');
    if (typeof isPrivate !== 'boolean')
        return 'unknown';
    return isPrivate ? 'private' : 'public';
}
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, name)?.value
        : undefined;
}
/** `what` names people and must not be seen by everybody; the code says whether anything was sent for it. */
function publicDataFailure(code, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, `${what} about single people, and this repository is public: whoever is signed in could download the file`, {
        hint: 'Export teams, or run this in a private repository; allow-public-developer-data: true publishes it all the same.',
    });
}
/** For the log where nobody knows who can read the repository. */
function unknownVisibilityWarning(what) {
    return (`${what} about single people, and the event that started this run does not say whether the repository is public. ` +
        'In a public one, whoever is signed in could download the file; allow-public-developer-data: true says that this is known.');
}
/** The columns that name people, as the subject of a sentence. */
function columnsTell(names) {
    const shown = names.slice(0, 5).map((name) => `"${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(name, 60)}"`);
    const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    return `by ${names.length === 1 ? 'its column' : 'its columns'} ${shown.join(', ')}${more} the file is`;
}


/***/ }),

/***/ 76991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ redactAll),
/* harmony export */   L4: () => (/* binding */ namesSecret),
/* harmony export */   Qw: () => (/* binding */ withoutSecretFields),
/* harmony export */   ki: () => (/* binding */ Redaction)
/* harmony export */ });
const MASK = '***';
/** Shorter ones are no keys, and would tear common words to pieces. */
const MIN_SECRET_LENGTH = 4;
/** Shows every secret of a growing list as `***`, also where it stands percent-encoded or escaped in JSON. */
class Redaction {
    /** The longest first: one secret may begin another. */
    #spellings = [];
    add(secret) {
        if (secret.length < MIN_SECRET_LENGTH)
            return;
        const spellings = [
            secret,
            encodeURIComponent(secret.toWellFormed()),
            JSON.stringify(secret).slice(1, -1),
        ];
        this.#spellings = [...new Set([...this.#spellings, ...spellings])]
            .filter((spelling) => spelling !== '')
            .sort((a, b) => b.length - a.length);
    }
    redact = (text) => this.#spellings.reduce((redacted, spelling) => redacted.replaceAll(spelling, MASK), text);
}
/**
 * The same data with every text in it shown through `redact`; to be done before escaping, which would hide a secret. Data without
 * any is not copied: a run of a thousand exports has much of it.
 */
function redactAll(data, redact) {
    if (!holdsSecret(data, redact))
        return data;
    return JSON.parse(JSON.stringify(data), (_, value) => (typeof value === 'string' ? redact(value) : value));
}
function holdsSecret(value, redact) {
    if (typeof value === 'string')
        return redact(value) !== value;
    if (typeof value !== 'object' || value === null)
        return false;
    for (const name in value)
        if (holdsSecret(value[name], redact))
            return true;
    return false;
}
const SECRET_NAME = /token|secret|passw|passphrase|api[-_ ]?key|authorization|credential|bearer/i;
/** Whether a text names something that must not be told, as a field of a request may. */
function namesSecret(text) {
    return SECRET_NAME.test(text);
}
/** The same data without the values of fields that are called like secrets. Nobody registers those that an input brings along. */
function withoutSecretFields(data) {
    return JSON.parse(JSON.stringify(data), (name, value) => namesSecret(name) && value !== null && value !== '' ? MASK : value);
}


/***/ }),

/***/ 6857:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);
/* harmony import */ var _package_json__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(78797);
/* harmony import */ var _adapters_csv_store_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(81333);
/* harmony import */ var _adapters_github_artifact_store_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(11208);
/* harmony import */ var _adapters_github_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(79097);
/* harmony import */ var _adapters_http_transport_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(17076);
/* harmony import */ var _adapters_small_heap_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(96480);
/* harmony import */ var _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(83952);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(33047);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(89486);










// Red until proven green: also a promise that never settles, which lets the process run dry, ends with this.
process.exitCode = 1;
let finished = false;
process.on('exit', () => {
    if (finished)
        return;
    process.exitCode = 1;
    process.stdout.write('::error::The run ended before it was done. This is a fault of the action: please report it with this log.\n');
});
const stop = new AbortController();
let crashed = false;
// The runner sends the first and then the second; on Windows, where nobody can catch SIGTERM, the third (CTRL_BREAK) in its place.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK']) {
    process.on(signal, () => stop.abort(new _domain_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .HR('cancelled', `the run was cancelled (${signal})`)));
}
process.on('uncaughtException', (error) => {
    crashed = true;
    stop.abort((0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .toFailure */ .w2)(error));
});
// By then what every run needs is loaded, and a short run is over.
setTimeout(_adapters_small_heap_js__WEBPACK_IMPORTED_MODULE_6__/* .keepHeapSmall */ .p, 500).unref();
const { env } = process;
const runUrl = env.GITHUB_SERVER_URL && env.GITHUB_REPOSITORY && env.GITHUB_RUN_ID
    ? `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`
    : '';
const exitCode = await (0,_main_js__WEBPACK_IMPORTED_MODULE_9__/* .main */ .i)({
    version: _package_json__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE,
    runUrl,
    clock: _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .systemClock */ .m,
    random: Math.random,
    transport: (0,_adapters_http_transport_js__WEBPACK_IMPORTED_MODULE_5__/* .createHttpTransport */ .S)(`${_package_json__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU}/${_package_json__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE}`),
    runner: (0,_adapters_github_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .createRunner */ .j)(env.GITHUB_EVENT_PATH ?? ''),
    artifacts: (0,_adapters_github_artifact_store_js__WEBPACK_IMPORTED_MODULE_3__/* .createArtifactStore */ .G)({ attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1), url: runUrl }),
    openStore: (outputDirectory) => (0,_adapters_csv_store_js__WEBPACK_IMPORTED_MODULE_2__/* .createCsvStore */ .M)({
        workspace: env.GITHUB_WORKSPACE || process.cwd(),
        outputDirectory,
        temporary: env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
    }),
    stop: stop.signal,
});
finished = true;
process.exitCode = crashed ? 1 : exitCode;
// What lingers, a stalled upload say, is not waited for; what was logged is.
process.stdout.write('', () => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 89486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __nccwpck_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/format.js
var format = __nccwpck_require__(44627);
;// CONCATENATED MODULE: ./build/src/domain/naming.js
const PLACEHOLDERS = ['export', 'target', 'start', 'end', 'period', 'granularity'];
const MAX_NAME_BYTES = 180;
/** Also with an ending, and with blanks before that. */
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i;
/** The words in braces of a name template that stand for nothing. */
function unknownPlaceholders(template) {
    const words = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
    return words.filter((word) => !PLACEHOLDERS.some((known) => known === word));
}
/** The template filled in, safe as the name of a file or an artifact on every platform. */
function fillName(template, target, selection, period) {
    const values = {
        export: selection.kind,
        target,
        start: period.start,
        end: period.end,
        period: period.label,
        granularity: selection.granularity,
    };
    return safeName(template.replaceAll(/\{([^{}]*)\}/g, (_, word) => safePart(values[word])));
}
/** What one run's artifact is about, for `{target}`: the team or tree, or how many of them. */
function targetsLabel(targets) {
    const [first, second] = targets;
    if (first === undefined)
        return 'nothing';
    return second === undefined ? first.label : `${targets.length}-teams`;
}
/** A team as input team-ids takes it back, its label without the characters that separate there; undefined of a tree. */
function teamEntry({ label, teamId }) {
    if (teamId === undefined)
        return undefined;
    const shown = label.replaceAll(/[,=\s]+/g, ' ').trim();
    return shown === '' || shown === teamId ? teamId : `${shown}=${teamId}`;
}
/**
 * `names` made distinct by numbering the later ones before their extension, whatever the file system makes of case and of the ways
 * to compose a letter.
 */
function distinctNames(names) {
    const taken = new Set();
    return names.map((name) => {
        const dot = name.lastIndexOf('.');
        const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
        let candidate = name;
        for (let number = 2; taken.has(caseless(candidate)); number += 1)
            candidate = `${stem}-${number}${extension}`;
        taken.add(caseless(candidate));
        return candidate;
    });
}
/** In capitals as well, since `ß` is `SS` there and both forms of a Greek sigma are one. */
function caseless(name) {
    return name.normalize('NFC').toLowerCase().toUpperCase();
}
/** Letters, digits, dot, underscore and dash; anything else becomes a dash. No path can come of it. */
function safePart(text) {
    const safe = text.normalize('NFC').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
    return safe.replaceAll(/^[-.]+|[-.]+$/g, '') || 'unnamed';
}
function safeName(text) {
    const safe = text
        .normalize('NFC')
        .replaceAll(/[^\p{L}\p{N} ._+=@,()-]+/gu, '-')
        .replaceAll(/^[.\s]+|[.\s]+$/g, '') || 'unnamed';
    // Cut, a name may end like one that Windows would change: it drops dots and blanks there.
    const short = shortName(safe).replace(/[.\s]+$/, '');
    return RESERVED_ON_WINDOWS.test(short) ? `_${short}` : short;
}
/** The name cut to what every file system takes, also with what temporary files add to it; its extension is kept. */
function shortName(name) {
    if (Buffer.byteLength(name) <= MAX_NAME_BYTES)
        return name;
    const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
    const stem = name.slice(0, name.length - extension.length);
    const room = MAX_NAME_BYTES - Buffer.byteLength(extension);
    const kept = Buffer.from(stem).subarray(0, room).toString('utf8').replaceAll('\uFFFD', '');
    return `${kept}${extension}`;
}

;// CONCATENATED MODULE: ./build/src/assemble.js




/** Whether files are made of those that came; otherwise these are handed on, byte for byte, from where they were saved. */
function isAssembled({ assembly, inputFiles, pseudonyms }, exportCount) {
    const { merge, stableOrder, targetColumn } = assembly;
    const isChanged = stableOrder || targetColumn !== undefined || pseudonyms !== undefined;
    // Files that were made before are not the run's own: what is handed on is a copy.
    return isChanged || inputFiles !== undefined || (merge && exportCount > 1);
}
/**
 * The files to hand on: those of the exports as they are, one for each in stable order, or one for all. The order is that of
 * the plan, whichever export was done first. Rejects with what a merge can fail with.
 */
async function assemble(results, inputs, store, runner, signal) {
    const collected = results.filter((result) => result.state === 'collected');
    if (!isAssembled(inputs, results.length))
        return collected.map(({ csv }) => csv);
    const { assembly, selection, artifact } = inputs;
    const make = async (parts, fileName) => {
        const keepGzip = artifact.mode !== 'off' && artifact.format === 'csv.gz';
        const pseudonyms = inputs.pseudonyms && { ...inputs.pseudonyms, level: selection };
        const options = { ...assembly, fileName, keepGzip, pseudonyms };
        const { csv, warnings } = await store.assemble(parts, options, signal).catch((thrown) => {
            throw cannotAssemble((0,errors/* toFailure */.w2)(thrown), parts.length);
        });
        for (const warning of warnings)
            runner.warning(warning);
        const how = parts.length > 1 ? `merged ${parts.length} files into` : 'wrote';
        const { pseudonymizedColumns = [] } = csv;
        const hidden = pseudonymizedColumns.length === 0 ? '' : `, pseudonyms in ${pseudonymizedColumns.join(', ')}`;
        runner.info(`${how} ${(0,external_node_path_.basename)(csv.path)}: ${(0,format/* formatNumber */.ZV)(csv.rowCount)} rows${hidden}.`);
        return csv;
    };
    const parts = collected.map(({ item, csv }) => ({
        label: item.target.label,
        fileName: item.fileName,
        csv,
    }));
    if (!assembly.merge || (results.length === 1 && inputs.inputFiles === undefined)) {
        const files = [];
        for (const part of parts)
            files.push(await make([part], part.fileName));
        return files;
    }
    if (parts.length === 0)
        return [];
    return [await make(parts, runFileName(results, inputs))];
}
/** What the one file of the run is called, if there is one; names the run where there are several. */
function runFileName(results, { fileNameTemplate, inputFiles, selection, period }) {
    const [first, ...others] = results;
    // A file that was made before bears its own name only.
    if (first !== undefined && others.length === 0 && inputFiles === undefined)
        return first.item.fileName;
    const targets = new Map(results.map(({ item }) => [item.target.label, item.target]));
    return fillName(fileNameTemplate, targetsLabel([...targets.values()]), selection, period);
}
/** Each file was sound by itself, so all of them can still be had. */
function cannotAssemble(cause, fileCount) {
    if (cause.code !== 'bad-file' || fileCount === 1)
        return cause;
    return new errors/* Failure */.HR(cause.code, `the files can't be merged: ${cause.message}`, {
        hint: 'Set merge: false to get one file for each export.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/src/domain/backoff.js
/** Pure arithmetic of waiting; milliseconds throughout. */
const SECOND_MS = 1_000;
/**
 * How long to wait before the next poll of a job that has been under way for `elapsedMs`: 1 s at first, soon 2 s,
 * then a ninth of that time, and at most `maxMs`. So with 30 s a job is noticed within 12 % of its own time or 2 s, and costs at most
 * 150 polls an hour. The service's own word
 * (`retryAfterMs`) wins over the formula, though not over `remainingMs`: the last poll is at the deadline.
 */
function pollDelayMs(elapsedMs, maxMs, remainingMs, retryAfterMs) {
    const ownMs = Math.min(maxMs, Math.max(Math.min(2 * SECOND_MS, SECOND_MS + elapsedMs / 8), elapsedMs / 9));
    return Math.max(0, Math.min(retryAfterMs === undefined ? ownMs : Math.max(SECOND_MS, retryAfterMs), remainingMs));
}
/**
 * How long to wait after the failed attempt number `attempt` (from 1): what the server asked for but at least 1 s, else 1 s doubling up to
 * 30 s, spread by `random` (0 to 1) over the upper half so that parallel runs don't come back together.
 */
function retryDelayMs(attempt, random, retryAfterMs) {
    if (retryAfterMs !== undefined)
        return Math.max(SECOND_MS, retryAfterMs);
    const fullMs = Math.min(30 * SECOND_MS, SECOND_MS * 2 ** (attempt - 1));
    return fullMs * (0.5 + random / 2);
}

;// CONCATENATED MODULE: ./build/src/flow/retry.js



/**
 * The result of `attempt`, made again while it throws transient failures, for the last time at the deadline. Rejects with
 * the last failure, or with `timed-out` when the budget is used up or would be before the server wants to be asked again.
 */
async function retry(attempt, { what, maxFailures, random, onRetry }, { clock, deadlineMs, signal }) {
    for (let failures = 1;; failures += 1) {
        signal.throwIfAborted();
        try {
            return await attempt();
        }
        catch (thrown) {
            signal.throwIfAborted();
            const failure = (0,errors/* toFailure */.w2)(thrown);
            if (!failure.transient || failures >= maxFailures(failure.code))
                throw failure;
            const remainingMs = Math.max(0, deadlineMs - clock.now());
            const askedMs = failure.retryAfterMs;
            if (remainingMs === 0 || (askedMs !== undefined && askedMs > remainingMs)) {
                const reason = askedMs === undefined
                    ? 'the time budget is used up'
                    : `the server asks to wait ${(0,format/* formatDuration */.a3)(askedMs)}, but only ${(0,format/* formatDuration */.a3)(remainingMs)} of the time budget are left`;
                throw new errors/* Failure */.HR('timed-out', `${failure.message}; ${reason}`, {
                    hint: 'Raise timeout-minutes.',
                    cause: failure,
                });
            }
            // The last attempt is at the deadline.
            const delayMs = Math.min(retryDelayMs(failures, random(), askedMs), remainingMs);
            onRetry(`${what}: ${failure.message}; trying again in ${(0,format/* formatDuration */.a3)(delayMs)}`);
            await clock.sleep(delayMs, signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/flow/time-limit.js


/** How long aborted work may take to tidy up after itself before it is left behind. */
const TIDY_UP_MS = 500;
/**
 * Runs `work` with a signal that is aborted when `signal` is, or when `limitMs` have passed since the start; the work may
 * begin a new limit with `allow`, at each sign of progress say. Once aborted it rejects with the outer signal's reason or
 * with a transient `stalled`, whatever the work makes of it: also work that never settles ends.
 */
async function withStallLimit(limitMs, clock, signal, work) {
    signal.throwIfAborted();
    const stall = new AbortController();
    const either = AbortSignal.any([signal, stall.signal]);
    let isOver = false;
    let callOff = () => { };
    const allow = (ms) => {
        callOff();
        if (isOver || !Number.isFinite(ms))
            return;
        callOff = clock.after(ms, () => stall.abort(new errors/* Failure */.HR('stalled', `no answer for ${(0,format/* formatDuration */.a3)(ms)}`, { transient: true })));
    };
    allow(limitMs);
    try {
        return await untilAborted(either, clock, work(either, allow));
    }
    finally {
        isOver = true;
        callOff();
    }
}
/** The work's result; once aborted, a rejection with the signal's reason, soon even if the work takes no notice. */
function untilAborted(signal, clock, work) {
    return new Promise((resolve, reject) => {
        let callOff = () => { };
        const onAbort = () => {
            callOff = clock.after(TIDY_UP_MS, () => reject(signal.reason));
        };
        if (signal.aborted)
            onAbort();
        else
            signal.addEventListener('abort', onAbort, { once: true });
        const settle = (end) => {
            callOff();
            signal.removeEventListener('abort', onAbort);
            if (signal.aborted)
                reject(signal.reason);
            else
                end();
        };
        work.then((result) => settle(() => resolve(result)), (thrown) => settle(() => reject(thrown)));
    });
}

;// CONCATENATED MODULE: ./build/src/attempt.js


/** A rate limit is waited out for as long as the budget lasts: the server is well and will answer. */
const PATIENT = Number.POSITIVE_INFINITY;
const MAX_FAILURES = {
    create: (code) => (code === 'rate-limited' ? PATIENT : code === 'unexpected-answer' ? 1 : 5),
    /** The export goes on whatever the status answers are like, so an outage of some minutes must not lose it. */
    poll: (code) => {
        if (code === 'rate-limited')
            return PATIENT;
        return code === 'unexpected-answer' || code === 'server-error' ? 5 : 20;
    },
    download: (code) => (code === 'rate-limited' ? PATIENT : 5),
    report: (code) => (code === 'rate-limited' ? PATIENT : 5),
    'org tree': (code) => (code === 'rate-limited' ? PATIENT : 5),
};
/** One kind of request, made again as its kind deserves, each time under its own time limit. */
function attempt(what, { budget, random, info, answerLimitMs }, work) {
    return retry(() => withStallLimit(answerLimitMs, budget.clock, budget.signal, work), { what, maxFailures: MAX_FAILURES[what], random, onRetry: info }, budget);
}

;// CONCATENATED MODULE: ./build/src/domain/catalogue.js
/**
 * What can be exported, and with which words. Source of the names: Harness's export pages for Business Alignment (BA),
 * Productivity (PR), Sprint (SP), Efficiency (EF), Issue Time-in-Status (TS) and Legacy Reports (LG) at
 * developer.harness.io. To follow a renamed metric, group or granularity, change it here.
 */
const EXPORT_KINDS = [
    'business-alignment',
    'productivity',
    'sprint',
    'efficiency',
    'time-in-status',
    'team-report',
    'contributor-report',
];
const GRANULARITIES = ['daily', 'weekly', 'monthly', 'quarterly', 'sprint'];
const METRIC_LEVELS = ['team', 'developer', 'sprint'];
const AGGREGATIONS = ['mean', 'median', 'p90', 'p95'];
const COMPUTATION_MODES = ['story-points', 'tickets'];
const TERMINAL_DATES = ['issue-resolved', 'version-release'];
const WORK_CATEGORIES = ['all', 'bugs', 'features'];
function metrics(names, level) {
    return names.split(' ').map((name) => (level === undefined ? { name } : { name, level }));
}
const asynchronous = { protocol: 'export', looseMetrics: [], aggregations: [] };
const legacy = { protocol: 'report', groups: {}, levels: [], metrics: 'beside' };
const CATALOGUE = {
    'business-alignment': {
        ...asynchronous,
        title: 'Business alignment',
        granularities: ['weekly', 'monthly', 'quarterly'],
        levels: [],
        groups: { CATEGORIZED: [], UNCATEGORIZED: [] },
        metrics: 'none',
    },
    productivity: {
        ...asynchronous,
        title: 'Productivity',
        granularities: ['weekly', 'monthly', 'quarterly'],
        levels: ['team', 'developer'],
        aggregations: ['mean'],
        groups: {
            activity: metrics('CODING_DAYS'),
            velocity: [
                ...metrics('PR_CYCLE_TIME_DAYS_AVG AVG_TIME_TO_COMPLETE'),
                ...metrics('PR_VELOCITY', 'team'),
            ],
            volume: [
                ...metrics('PR_MERGED PR_MERGED_SMALL PR_MERGED_MEDIUM PR_MERGED_LARGE'),
                ...metrics('LOC_ADDED LOC_REMOVED', 'developer'),
                ...metrics('WORK_COMPLETED WORK_FEATURES_COMPLETED WORK_BUGS_COMPLETED WORK_OTHER_COMPLETED'),
            ],
            quality: [
                ...metrics('REWORK_PERCENT REWORK_PERCENT_RECENT REWORK_PERCENT_LEGACY'),
                ...metrics('LOC_REFACTORED LOC_REFACTORED_RECENT LOC_REFACTORED_LEGACY PR_MISSING_TICKETS'),
                ...metrics('LOC_TOTAL', 'team'),
            ],
            collaboration: metrics('REVIEW_COMMENTS_PER_PR_AVG REVIEW_TIME_TO_FIRST_COMMENT_HRS_AVG'),
        },
        metrics: 'beside',
    },
    sprint: {
        ...asynchronous,
        title: 'Sprint',
        granularities: ['sprint', 'weekly', 'monthly', 'quarterly'],
        levels: ['team', 'sprint'],
        groups: {
            work: metrics('SPRINT_COMMIT SPRINT_CREEP SPRINT_SIZE SCOPE_CREEP_PERCENT'),
            delivery: [
                ...metrics('TOTAL_WORK_DELIVERED DELIVERED_COMMIT MISSED_COMMIT DELIVERED_CREEP MISSED_CREEP'),
                ...metrics('TOTAL_DELIVERED_WORK_VS_COMMITTED_WORK'),
                ...metrics('SPRINT_VELOCITY', 'team'),
            ],
            deliveryAnalysis: metrics('COMMITTED_WORK_DELIVERED_PERCENT CREEP_WORK_DELIVERED_PERCENT TOTAL_WORK_DELIVERED_PERCENT'),
            analysis: [
                ...metrics('TICKETS_REMOVED_MID_SPRINT', 'sprint'),
                ...metrics('CHURN_RATE'),
                ...metrics('PREDICTABILITY_DELIVERY_CONSISTENCY PREDICTABILITY_RELIABILITY_OF_COMMITMENT', 'team'),
            ],
        },
        metrics: 'beside',
    },
    efficiency: {
        ...asynchronous,
        title: 'Efficiency (DORA)',
        granularities: ['weekly', 'monthly', 'quarterly'],
        levels: [],
        aggregations: ['mean', 'median', 'p90', 'p95'],
        // EF names the groups twice: `df` and `summary` stand in its examples, the longer names in its table. Both are sent as given.
        groups: {
            lttc: metrics('PLANNING CODING REVIEW BUILD DEPLOY LTTC'),
            work_items: metrics('TOTAL_WORK_ITEMS PR_ASSOCIATIONS PERCENTAGE_PR_ASSOCIATED'),
            df: metrics('DEPLOYMENT_FREQUENCY'),
            deployment_frequency: metrics('DEPLOYMENT_FREQUENCY'),
            cfr: metrics('TOTAL_SUCCESS TOTAL_FAILURES CFR'),
            mttr: metrics('MTTR'),
            summary: [],
            rating: metrics('OVERALL_RATING'),
        },
        looseMetrics: metrics('LTTC_Mean_Days DF_Deployment_Count CFR_Failure_Rate_Percent'),
        metrics: 'instead',
    },
    'time-in-status': {
        ...asynchronous,
        title: 'Time in status',
        granularities: ['daily', 'weekly', 'monthly', 'quarterly'],
        levels: ['team', 'sprint'],
        groups: {},
        metrics: 'none',
    },
    'team-report': {
        ...legacy,
        title: 'Team report',
        granularities: ['daily', 'weekly', 'monthly'],
        aggregations: ['mean', 'median', 'p90', 'p95'],
        looseMetrics: metrics('TIME_TO_FIRST_COMMENT PR_VELOCITY_PER_DEV WORKTYPE_COMPLETED_PER_DEV CODING_DAYS_PER_DEV ' +
            'NUMBER_OF_COMMENTS_PER_PR AVG_TIME_TO_COMPLETE'),
    },
    'contributor-report': {
        ...legacy,
        title: 'Contributor report',
        granularities: ['daily', 'weekly', 'monthly'],
        aggregations: [],
        looseMetrics: metrics('PR_VELOCITY WORK_TYPE_COMPLETED CODING_DAYS TIME_TO_FIRST_COMMENT NUMBER_OF_COMMENTS_PER_PR ' +
            'AVG_TIME_TO_COMPLETE NO_OF_PRS_WITH_MISSING_TICKETS'),
    },
};
/** The DORA metrics of the legacy team report (EF, LG). */
const TEAM_REPORT_EFFICIENCY_METRICS = metrics('LEAD_TIME_FOR_CHANGES DEPLOYMENT_FREQUENCY CHANGE_FAILURE_RATE MEAN_TIME_TO_RESTORE OVERALL_DORA');
/** Every metric that the export is documented to know, once. */
function knownMetrics(kind) {
    const { groups, looseMetrics } = CATALOGUE[kind];
    const all = [...Object.values(groups).flat(), ...looseMetrics];
    return [...new Map(all.map((metric) => [metric.name, metric])).values()];
}

;// CONCATENATED MODULE: ./build/src/flow/poll.js



/**
 * Looks at a running operation until it is done, first at once and then at growing intervals, the last time at the
 * deadline. Rejects with `timed-out` after that, and with whatever `look` throws.
 */
async function poll(look, startedMs, maxDelayMs, { clock, deadlineMs, signal }) {
    for (;;) {
        const looked = await look();
        if (looked.done)
            return looked.value;
        const nowMs = clock.now();
        if (nowMs >= deadlineMs) {
            throw new errors/* Failure */.HR('timed-out', `not done after ${(0,format/* formatDuration */.a3)(nowMs - startedMs)}`);
        }
        await clock.sleep(pollDelayMs(nowMs - startedMs, maxDelayMs, deadlineMs - nowMs, looked.retryAfterMs), signal);
    }
}

;// CONCATENATED MODULE: ./build/src/save-answer.js


/**
 * Stores the file that an answer brings, checked on the way, and tells of it. Each piece of it gives the server `answerLimitMs` more.
 * Rejects as the store does, the connection closed.
 */
async function saveAnswer(response, sizeBytes, item, context, signal, allow) {
    const { inputs, store } = context;
    async function* watched() {
        allow(context.answerLimitMs);
        for await (const chunk of response.body) {
            allow(context.answerLimitMs);
            yield chunk;
        }
    }
    try {
        const csv = await store.save(watched(), {
            fileName: item.fileName,
            place: context.place,
            maxCsvBytes: inputs.maxCsvBytes,
            isEndKnown: isFramed(response),
            announcedBytes: sizeBytes,
            keepGzip: context.place === 'output' && inputs.artifact.mode !== 'off' && inputs.artifact.format === 'csv.gz',
            emptyBodyIsEmptyResult: CATALOGUE[inputs.selection.kind].protocol === 'report',
            guard: context.guard,
        }, signal);
        const sizes = csv.wireBytes === csv.bytes
            ? (0,format/* formatBytes */.z3)(csv.bytes)
            : `${(0,format/* formatBytes */.z3)(csv.wireBytes)} gzip, ${(0,format/* formatBytes */.z3)(csv.bytes)} CSV`;
        context.info(`Saved ${csv.path}: ${sizes}, ${(0,format/* formatCount */.B4)(csv.rowCount, 'row')}, ${(0,format/* formatCount */.B4)(csv.columns.length, 'column')}.`);
        return csv;
    }
    catch (thrown) {
        response.discard();
        throw thrown;
    }
}
/** An answer without either ends with its connection, and may have been cut. */
function isFramed({ headers }) {
    return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

;// CONCATENATED MODULE: ./build/src/sei/requests.js
/**
 * What is sent to Harness: headers and bodies. Sources are Harness's export pages, named as in
 * domain/catalogue.ts (BA, PR, SP, EF, TS, LG) and IX, the index page of the exports.
 */

/**
 * The headers that prove who asks. `authorization: ApiKey …` everywhere; LG's text asks for `x-api-key`, its examples for
 * `authorization`, so both go there. A platform token (`pat.<account>.…`, `sat.<account>.…`) is sent as Harness's own tools
 * do, with its account.
 */
function credentialHeaders(apiKey, kind) {
    const account = /^[ps]at\.([^.]+)\../.exec(apiKey)?.[1];
    return {
        authorization: `ApiKey ${apiKey}`,
        ...(account !== undefined || CATALOGUE[kind].protocol === 'report' ? { 'x-api-key': apiKey } : {}),
        ...(account === undefined ? {} : { 'harness-account': account }),
    };
}
/** The body of the request that creates the export or, for the legacy reports, answers with it; overrides merged in last. */
function requestBody(selection, target, range, identifiers) {
    const body = withoutUndefined(BODIES[selection.kind](selection, target, range, identifiers));
    return mergePatch(body, selection.overrides);
}
const TERMINAL_DATE_COLUMNS = {
    'issue-resolved': 'issue_resolved_at',
    'version-release': 'version_release_date',
};
const BODIES = {
    'business-alignment': (selection, target, range, identifiers) => ({
        scope: scopeWithIdentifiers(target, identifiers),
        dateRange: datesOf(range),
        metricGroups: nonEmpty(selection.metricGroups),
        options: { granularity: upper(selection.granularity) },
    }),
    productivity: (selection, target, range) => ({
        scope: { orgTreeName: target.orgTreeName, teamId: target.teamId },
        dateRange: datesOf(range),
        metricGroups: nonEmpty(selection.metricGroups),
        metrics: nonEmpty(selection.metrics),
        options: {
            metricLevel: selection.metricLevel,
            aggregation: selection.aggregation,
            granularity: selection.granularity,
            format: 'csv',
        },
    }),
    sprint: (selection, target, range, identifiers) => ({
        scope: scopeWithIdentifiers(target, identifiers),
        dateRange: datesOf(range),
        metricGroups: nonEmpty(selection.metricGroups),
        // SP's sample has the key `metric`, its table `metrics`.
        metrics: nonEmpty(selection.metrics),
        options: {
            computationMode: selection.computationMode?.toUpperCase().replace('-', '_'),
            metricLevel: selection.metricLevel,
            granularity: upper(selection.granularity),
        },
    }),
    efficiency: (selection, target, range, identifiers) => ({
        scope: { ...scopeWithIdentifiers(target, identifiers), managerEmailId: selection.managerEmail },
        dateRange: datesOf(range),
        metricGroups: nonEmpty(selection.metricGroups),
        metrics: nonEmpty(selection.metrics),
        options: {
            granularity: upper(selection.granularity),
            aggregation: selection.aggregation,
            format: 'csv',
            workCategoryFilter: nonEmpty(selection.workCategories.map((category) => category.toUpperCase())),
        },
    }),
    'time-in-status': (selection, target, range, identifiers) => ({
        scope: scopeWithIdentifiers(target, identifiers),
        dateRange: datesOf(range),
        issueStatuses: nonEmpty(selection.issueStatuses),
        options: {
            aggregationLevel: selection.metricLevel,
            granularity: selection.granularity,
            terminalDateColumn: selection.terminalDate && TERMINAL_DATE_COLUMNS[selection.terminalDate],
        },
    }),
    'team-report': (selection, target, range) => ({
        collectionId: target.teamId,
        dateStart: range.start,
        dateEnd: range.end,
        teamRefId: Number(target.teamId),
        granularity: selection.granularity,
        // Without either key the report would have no columns; an empty list means every metric (LG).
        productivity: selection.metrics || !selection.efficiencyMetrics ? { metrics: selection.metrics ?? [] } : undefined,
        efficiency: selection.efficiencyMetrics && {
            metrics: selection.efficiencyMetrics,
            calculationType: selection.aggregation?.toUpperCase(),
        },
    }),
    'contributor-report': (selection, target, range) => ({
        collectionId: target.teamId,
        dateStart: range.start,
        dateEnd: range.end,
        granularity: upper(selection.granularity),
        includeRatings: selection.includeRatings,
        productivityContributors: { metrics: selection.metrics ?? [] },
    }),
};
/** BA, SP, EF, TS: an org tree is named together with its organization and project; a team stands alone. */
function scopeWithIdentifiers({ teamId, orgTreeName }, { orgIdentifier, projectIdentifier }) {
    return orgTreeName === undefined ? { teamId } : { orgTreeName, orgIdentifier, projectIdentifier };
}
function datesOf({ start, end }) {
    return { start, end };
}
function nonEmpty(list) {
    return list !== undefined && list.length > 0 ? list : undefined;
}
function upper(granularity) {
    return granularity.toUpperCase();
}
function withoutUndefined(draft) {
    return JSON.parse(JSON.stringify(draft));
}
/** JSON Merge Patch (RFC 7396): objects merge, anything else replaces, null removes. */
function mergePatch(target, patch) {
    if (!isObject(patch))
        return patch;
    const merged = new Map(isObject(target) ? Object.entries(target) : []);
    for (const [key, value] of Object.entries(patch)) {
        if (value === null)
            merged.delete(key);
        else
            merged.set(key, mergePatch(merged.get(key), value));
    }
    return Object.fromEntries(merged);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/src/collect.js







/** A new export may not be known yet to the server that is asked for it. */
const LOOKS_BEFORE_NOT_FOUND_COUNTS = 5;
/** Takes one export of the plan from its creation to its checked file. Never rejects: a failure is a result too. */
async function collect(item, context) {
    const { inputs } = context;
    let exportId = item.exportId;
    try {
        if (context.budget.clock.now() >= context.budget.deadlineMs) {
            throw new errors/* Failure */.HR('timed-out', 'not begun before the time budget was used up', {
                hint: 'Raise timeout-minutes.',
            });
        }
        if (CATALOGUE[inputs.selection.kind].protocol === 'report') {
            const csv = await fetchReport(item, context);
            return { item, exportId, state: 'collected', csv, rowCount: csv.rowCount };
        }
        const startedMs = context.budget.clock.now();
        if (exportId === undefined)
            exportId = await create(item, context);
        else
            context.onExportId(exportId, false);
        if (!inputs.wait)
            return { item, exportId, state: 'started' };
        const completed = await waitUntilCompleted(exportId, startedMs, item.exportId === undefined, context);
        const csv = await download(exportId, completed, item, context);
        return { item, exportId, state: 'collected', csv, rowCount: csv.rowCount };
    }
    catch (thrown) {
        return { item, exportId, state: 'failed', failure: (0,errors/* toFailure */.w2)(thrown) };
    }
}
async function create(item, context) {
    const { inputs, client, budget } = context;
    const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
    const { exportId, reused } = await attempt('create', context, (signal, allow) => client.create(body, signal, allow));
    budget.signal.throwIfAborted();
    context.onExportId(exportId, reused);
    context.info(reused
        ? `Export ${exportId}: Harness had it already, made by an identical request within 30 minutes.`
        : `Export ${exportId}: created.`);
    return exportId;
}
/** Resolves with the status of the completed export, which may say where its file is. */
async function waitUntilCompleted(exportId, startedMs, isNew, context) {
    const { client, budget, inputs } = context;
    let lastState;
    let notFound = 0;
    let polls = 0;
    const look = async () => {
        polls += 1;
        let status;
        try {
            status = await attempt('poll', context, (signal, allow) => client.status(exportId, signal, allow));
        }
        catch (thrown) {
            notFound += 1;
            const mayAppear = isNew && thrown instanceof errors/* Failure */.HR && thrown.code === 'not-found';
            if (!isNew && thrown instanceof errors/* Failure */.HR && thrown.code === 'not-found')
                throw unknownId(thrown);
            if (mayAppear && notFound < LOOKS_BEFORE_NOT_FOUND_COUNTS)
                return { done: false, retryAfterMs: undefined };
            throw thrown;
        }
        const { state, word, reason } = status;
        const elapsed = (0,format/* formatDuration */.a3)(budget.clock.now() - startedMs);
        if (state === 'unknown' && lastState !== 'unknown') {
            const shown = word === '' ? 'no status' : `the unknown status "${word}"`;
            context.warning(`Export ${exportId} has ${shown}; waiting on, since it may be a new word for being under way.`);
        }
        else if (state !== lastState) {
            context.info(`Export ${exportId}: ${word} after ${elapsed}${state === 'completed' ? `, ${(0,format/* formatCount */.B4)(polls, 'poll')}` : ''}.`);
        }
        lastState = state;
        if (state === 'completed')
            return { done: true, value: status };
        if (state === 'failed')
            throw new errors/* Failure */.HR('export-failed', `Harness says it failed: ${reason ?? 'no reason given'}`, {
                hint: 'Correct what the reason names; an identical request within 30 minutes may give back the same failed export.',
            });
        if (state === 'cancelled')
            throw new errors/* Failure */.HR('export-cancelled', `it was cancelled at Harness${reason ? `: ${reason}` : ''}`, {
                hint: 'Somebody cancelled it there: run again.',
            });
        return { done: false, retryAfterMs: status.retryAfterMs };
    };
    return poll(look, startedMs, inputs.pollIntervalMs, budget);
}
function unknownId(cause) {
    return new errors/* Failure */.HR('not-found', `Harness does not know it (${cause.message})`, {
        hint: 'Check export-id, and that export, org-identifier and project-identifier are those it was created with; exports are kept for a while only.',
        cause,
    });
}
async function download(exportId, { downloadLink, sizeBytes }, item, context) {
    try {
        return await attempt('download', context, async (signal, allow) => saveAnswer(await context.client.download(exportId, downloadLink, signal, allow), sizeBytes, item, context, signal, allow));
    }
    catch (thrown) {
        const failure = (0,errors/* toFailure */.w2)(thrown);
        if (failure.code !== 'not-found' && failure.code !== 'expired')
            throw failure;
        throw new errors/* Failure */.HR('expired', `its file can't be had any more: ${failure.message}`, {
            hint: 'Finished exports are kept for a while only: run again without export-id to create a new one.',
            cause: failure,
        });
    }
}
/** LG: synchronous and without a stated time limit, so only the budget ends the wait for the first byte. */
async function fetchReport(item, context) {
    const { inputs, client } = context;
    const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
    return attempt('report', context, async (signal, allow) => saveAnswer(await client.report(body, signal, allow), undefined, item, context, signal, allow));
}

;// CONCATENATED MODULE: ./build/src/flow/pool.js
/** Runs `work` for each item in order, at most `maxParallel` at once. Rejects as soon as one does, beginning no further ones. */
async function forEachAtOnce(items, maxParallel, work) {
    const rest = items.entries();
    const worker = async () => {
        for (const [index, item] of rest)
            await work(item, index);
    };
    await Promise.all(Array.from({ length: Math.min(maxParallel, items.length) }, worker));
}

;// CONCATENATED MODULE: ./build/src/publish.js





/** Up to here each id is told as it comes; with more, the growing list would swell the runner's file of outputs. */
const IDS_TOLD_SINGLY = 32;
/** Sets the ids of the exports that are known by now, in the order of the plan. */
function publishExportIds(ids, reused, runner, isLast = false) {
    const known = ids.filter((id) => id !== undefined);
    const first = known[0];
    if (first === undefined)
        return;
    const isRound = known.length % Math.ceil(ids.length / IDS_TOLD_SINGLY) === 0;
    if (known.length > IDS_TOLD_SINGLY && !isRound && !isLast)
        return;
    runner.output('export-id', first);
    runner.output('export-ids', known.join('\n'));
    runner.output('reused', String(reused));
}
/** Sets what is known of the files, before anything else can go wrong. */
function publishFiles(files, runner) {
    const first = files[0];
    if (first === undefined)
        return;
    runner.output('csv-path', first.path);
    runner.output('csv-paths', files.map((file) => file.path).join('\n'));
    runner.output('row-count', String(first.rowCount));
    runner.output('columns', JSON.stringify(first.columns));
    runner.output('bytes', String(first.bytes));
    runner.output('sha256', first.sha256);
}
/** Uploads the files as the inputs say; resolves with what became of it, and never rejects. */
async function publishArtifact(files, manifestPath, targets, inputs, store, runner, random, budget) {
    const { artifact, selection, period } = inputs;
    const label = targetsLabel(targets.map(({ item }) => item.target));
    const paths = files.map((file) => artifact.format === 'csv.gz' ? (file.gzipPath ?? file.path) : file.path);
    // The other formats hold one file.
    if (manifestPath !== undefined && artifact.format === 'zip')
        paths.push(manifestPath);
    try {
        let attempts = 0;
        const upload = () => {
            attempts += 1;
            const request = {
                name: fillName(artifact.nameTemplate, label, selection, period),
                format: artifact.format,
                files: paths,
                retentionDays: artifact.retentionDays,
                compressionLevel: artifact.compressionLevel,
                // What a broken first attempt left behind is this step's own.
                overwrite: artifact.overwrite || attempts > 1,
            };
            return untilAborted(budget.signal, budget.clock, store.upload(request, budget.signal));
        };
        const uploaded = await retry(upload, { what: 'artifact', maxFailures: () => 3, random, onRetry: runner.info }, budget);
        for (const note of uploaded.notes)
            runner.warning(note);
        runner.output('artifact-id', String(uploaded.id));
        runner.output('artifact-url', uploaded.url);
        runner.output('artifact-digest', uploaded.digest);
        runner.output('artifact-name', uploaded.name);
        runner.info(`Artifact ${uploaded.name}: uploaded ${paths.map((path) => (0,external_node_path_.basename)(path)).join(', ')}.`);
        return { uploaded };
    }
    catch (thrown) {
        return { failure: (0,errors/* toFailure */.w2)(thrown) };
    }
}

;// CONCATENATED MODULE: ./build/src/collect-all.js




/** One line a minute tells that a long run is alive, and how far. */
const PROGRESS_MS = 60_000;
/** Collects every export of the plan, some at once; `progress` has at each moment what ended so far. Never rejects. */
async function collectAll(plan, context, progress) {
    const { inputs, runner, budget } = context;
    const { clock } = budget;
    const exportIds = plan.map(() => undefined);
    const results = plan.map(() => undefined);
    let running = 0;
    const heart = beat(clock, () => {
        const ended = results.filter((result) => result !== undefined);
        const failed = ended.filter(({ state }) => state === 'failed').length;
        runner.info(`${ended.length - failed} done, ${running} running, ${plan.length - ended.length - running} waiting, ${failed} failed; ` +
            `${(0,format/* formatDuration */.a3)(Math.max(0, budget.deadlineMs - clock.now()))} left.`);
    });
    let reused = false;
    await forEachAtOnce(plan, inputs.maxParallel, async (item, index) => {
        const prefix = plan.length > 1 ? `${labelOf(item, inputs)}: ` : '';
        running += 1;
        let isReused;
        const result = await collect(item, {
            ...context,
            info: (line) => runner.info(`${prefix}${line}`),
            warning: (line) => runner.warning(`${prefix}${line}`),
            onExportId: (exportId, wasReused) => {
                exportIds[index] = exportId;
                isReused = wasReused;
                reused ||= wasReused;
                publishExportIds(exportIds, reused, runner);
            },
        });
        results[index] = { ...result, reused: isReused };
        running -= 1;
        progress.results = results.filter((result) => result !== undefined);
    });
    heart();
    publishExportIds(exportIds, reused, runner, true);
}
/** Calls back once a minute until the returned function is called. */
function beat(clock, callback) {
    let callOff = () => { };
    const arm = () => {
        callOff = clock.after(PROGRESS_MS, () => {
            callback();
            arm();
        });
    };
    arm();
    return () => callOff();
}
/** What tells this export from the others in the log. */
function labelOf({ target, period }, { pieces }) {
    return pieces.length > 1 ? `${target.label} ${period.label}` : target.label;
}

;// CONCATENATED MODULE: ./build/src/collect-files.js




/**
 * Takes files that earlier jobs made as if they had just been downloaded, under the same checks; a file that fails them is
 * a failed result. Rejects if no file matches.
 */
async function collectFiles(pattern, { period, maxCsvBytes }, store, runner, guard, signal) {
    const found = await store.find(pattern);
    if (found.length === 0) {
        throw new errors/* Failure */.HR('invalid-input', `input-files: no file of the workspace matches "${pattern}"`, {
            hint: 'Check the pattern, and that the files were downloaded into the workspace before this step.',
        });
    }
    const labels = distinctNames(found.map(({ path }) => shortName((0,external_node_path_.basename)(path).replace(/(\.csv)?(\.gz)?$/i, ''))));
    const results = [];
    for (const [index, { path, body }] of found.entries()) {
        const label = labels[index] ?? (0,external_node_path_.basename)(path);
        const target = { label, teamId: undefined, orgTreeName: undefined };
        const item = { target, period, fileName: `${label}.csv`, exportId: undefined };
        try {
            const csv = await store.save(body, {
                fileName: item.fileName,
                place: 'scratch',
                maxCsvBytes,
                keepGzip: false,
                isEndKnown: true,
                announcedBytes: undefined,
                emptyBodyIsEmptyResult: true,
                guard,
            }, signal);
            runner.info(`Took ${path}: ${(0,format/* formatCount */.B4)(csv.rowCount, 'row')}, ${(0,format/* formatCount */.B4)(csv.columns.length, 'column')}.`);
            results.push({ item, exportId: undefined, state: 'collected', csv, rowCount: csv.rowCount });
        }
        catch (thrown) {
            signal.throwIfAborted();
            results.push({ item, exportId: undefined, state: 'failed', failure: (0,errors/* toFailure */.w2)(thrown) });
        }
    }
    return results;
}

// EXTERNAL MODULE: ./build/src/domain/comparison.js
var domain_comparison = __nccwpck_require__(47125);
// EXTERNAL MODULE: ./build/src/domain/personal-data.js
var personal_data = __nccwpck_require__(96237);
// EXTERNAL MODULE: ./build/src/domain/redaction.js
var redaction = __nccwpck_require__(76991);
;// CONCATENATED MODULE: ./build/src/domain/figures/column-words.js
/** `inProgressHours`, `In_Progress_Hours` and `in progress hours` are the same three words, in lower case. */
function columnWords(column) {
    return column
        .replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})/gu, ' ')
        .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
        .trim()
        .toLowerCase()
        .split(' ');
}

;// CONCATENATED MODULE: ./build/src/domain/figures/measures.js

/**
 * Which measures are amounts, so that those of several teams add up: the documented counts and totals (BA, PR, SP, EF, TS).
 * Whatever is not listed here is taken for an average, a rate or a share, which does not.
 */
const AMOUNTS = {
    'business-alignment': / (?:story points|tickets)$/,
    productivity: /^(?:pr merged(?: small| medium| large)?|loc .+|work(?: features| bugs| other)? completed|pr missing tickets)$/,
    sprint: /^(?:sprint (?:commit|creep|size)|total work delivered|(?:delivered|missed) (?:commit|creep)|tickets removed mid sprint)$/,
    efficiency: /^(?:.+ )?(?:total work items|pr associations|deployment count|total success(?:es)?|total failures)$/,
    'time-in-status': /^total issues$|.+ hours$/,
    'team-report': undefined,
    'contributor-report': undefined,
};
/** Customers name their categories and statuses as they like (BA, TS): there the end of a name tells, and it alone. */
const NAMED_BY_CUSTOMERS = ['business-alignment', 'time-in-status'];
/** Elsewhere, such a word makes any measure one that does not add up. */
const NO_AMOUNT = /\b(?:avg|average|mean|median|p\d\d|percent|percentage|pct|rate|ratio|per|score|rating)\b|%/;
/** Whether values of this column may be summed over teams. */
function addsUp(kind, column) {
    const words = columnWords(column).join(' ');
    if (AMOUNTS[kind]?.test(words) !== true)
        return false;
    return NAMED_BY_CUSTOMERS.includes(kind) || !NO_AMOUNT.test(words);
}
/** The key figures of each export in their order, and what a reader calls them. */
const KEY_FIGURES = {
    productivity: [
        [/^pr merged$/, 'PRs merged'],
        [/^work completed$/, 'Work items completed'],
        [/^pr cycle time( days)?( avg)?$/, 'PR cycle time'],
        [/^avg time to complete$/, 'Time to complete'],
        [/^review time to first comment( hrs)?( avg)?$/, 'Time to first review comment'],
        [/^review comments per pr( avg)?$/, 'Review comments per PR'],
        [/^rework percent$/, 'Rework'],
        [/^coding days$/, 'Coding days'],
        [/^pr velocity$/, 'PR velocity'],
    ],
    sprint: [
        [/^sprint commit$/, 'Committed'],
        [/^total work delivered$/, 'Delivered'],
        [/^delivered commit$/, 'Delivered of the commitment'],
        [/^missed commit$/, 'Missed of the commitment'],
        [/^committed work delivered percent$/, 'Commitment delivered'],
        [/^sprint creep$/, 'Added during the sprint'],
        [/^scope creep percent$/, 'Scope creep'],
        [/^sprint velocity$/, 'Velocity'],
        [/^churn rate$/, 'Churn rate'],
    ],
    efficiency: [
        [/^lttc( |$)|^lead time for changes/, 'Lead time for changes'],
        [/(^| )deployment count$/, 'Deployments'],
        [/^deployment frequency$/, 'Deployment frequency'],
        [/^cfr$|(^| )failure rate( percent)?$/, 'Change failure rate'],
        [/^mttr( |$)|^mean time to (restore|recover)/, 'Time to restore'],
    ],
};
const STATISTICS = [
    [/\b(?:avg|average)\b/, 'average'],
    [/\bmean\b/, 'mean'],
    [/\bmedian\b/, 'median'],
    [/\bp90\b/, 'P90'],
    [/\bp95\b/, 'P95'],
];
const UNITS = [
    [/\b(?:percent|percentage|pct)\b|%/, '%'],
    [/\bdays\b/, 'days'],
    [/\b(?:hours|hrs)\b/, 'hours'],
    [/\b(?:minutes|mins)\b/, 'minutes'],
];
/** Whether a column's name says that its values are percentages, which are compared in percentage points. */
function isPercentage(column) {
    return isPercentageWords(columnWords(column).join(' '));
}
function isPercentageWords(words) {
    return UNITS[0]?.[0].test(words) === true || /^cfr$/.test(words);
}
function measureOf(kind, column) {
    const words = columnWords(column).join(' ');
    const isPercentage = isPercentageWords(words);
    const known = KEY_FIGURES[kind] ?? [];
    const rank = known.findIndex(([pattern]) => pattern.test(words));
    const title = known[rank]?.[1];
    if (title === undefined)
        return { title: detailedName(column), isPercentage, rank: undefined };
    const statistic = STATISTICS.find(([pattern]) => pattern.test(words))?.[1];
    const unit = isPercentage ? '%' : UNITS.find(([pattern]) => pattern.test(words))?.[1];
    // "Coding days" says its unit itself.
    const details = [statistic, unit].filter((detail) => detail !== undefined && !title.includes(detail));
    return { title: details.length > 0 ? `${title} (${details.join(', ')})` : title, isPercentage, rank };
}
/** `Build_Median_Days` as `Build (median, days)`; a name that ends in a unit alone, such as `Coding Days`, stays as it is. */
function detailedName(column) {
    const name = readableName(column);
    const match = /^(.*\S) (?:(avg|average|mean|median|p90|p95)(?: (days|hours|hrs))?|(percent|percentage))$/i.exec(name);
    if (match === null)
        return name;
    const [, subject, statistic, unit, percent] = match;
    const details = [statistic, unit, percent && '%'].filter((detail) => detail !== undefined);
    return `${subject} (${details
        .join(', ')
        .toLowerCase()
        .replace('hrs', 'hours')
        .replace(/^p(?=9)/, 'P')})`;
}
const ACRONYMS = new Set(['pr', 'prs', 'loc', 'lttc', 'cfr', 'mttr', 'df', 'qa', 'uat', 'ktlo', 'api', 'ci']);
/** A column's name as words: `REWORK_PERCENT_LEGACY` as `Rework percent legacy`, `KTLO_story_points` as `KTLO story points`. */
function readableName(column) {
    const spaced = column.replaceAll('_', ' ').trim();
    const isShouted = !/\p{Ll}/u.test(spaced);
    const words = spaced
        .split(/\s+/)
        .map((word) => ACRONYMS.has(word.toLowerCase()) ? word.toUpperCase() : isShouted ? word.toLowerCase() : word);
    const text = words.join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./build/src/domain/markup.js
var markup = __nccwpck_require__(43872);
;// CONCATENATED MODULE: ./build/src/domain/summary/change.js

/**
 * What became of a value: `+12%`, `−8.5%`, of a percentage `+2.3 pp`. Where a part of the value before says nothing (it was
 * zero or negative, or the sign changed) it is the difference. A dash without one of the two.
 */
function formatChange(before, now, isPercentage) {
    if (before === null || now === null)
        return '–';
    const difference = now - before;
    if (!Number.isFinite(difference))
        return '–';
    // Of the values as they are shown, which the reader will subtract.
    if (isPercentage)
        return `${signed((Math.round(now * 10) - Math.round(before * 10)) / 10, 1)} pp`;
    if (before <= 0 || now < 0)
        return signed(difference);
    const percent = (100 * difference) / before;
    if (percent >= 1_000)
        return `×${(0,format/* formatFigure */.Mo)(Math.round(now / before))}`;
    return `${signed(percent, Math.abs(percent) < 9.95 ? 1 : 0)}%`;
}
function signed(value, decimals) {
    const text = (0,format/* formatFigure */.Mo)(value, decimals);
    if (!/[1-9]/.test(text))
        return `±${text}`;
    return value > 0 ? `+${text}` : text;
}

;// CONCATENATED MODULE: ./build/src/domain/summary/comparison.js





const MAX_COLUMNS_SHOWN = 12;
const MAX_CELL_LENGTH = 60;
/** The section of the job summary that says what changed since the baseline, as Markdown. */
function renderComparison(comparison) {
    const parts = [`### Changes since ${(0,markup/* markdownCode */.D9)((0,format/* quoteForeign */.xS)(comparison.baseline))}`];
    parts.push((0,domain_comparison/* hasChanged */.$H)(comparison) ? `${(0,markup/* markdownText */.p7)(rowCounts(comparison))}.` : 'Nothing has changed.');
    const drift = columnDrift(comparison);
    if (drift !== undefined)
        parts.push(`⚠️ ${(0,markup/* markdownText */.p7)(drift)}.`);
    const { movers } = comparison;
    if (movers.length > 0) {
        parts.push([
            '| Biggest changes | Value | Before | After | Change | |',
            '|:--|:--|--:|--:|--:|--:|',
            ...movers.map(moverRow),
        ].join('\n'), 'Each change is measured by the mean of its column.');
    }
    return parts.join('\n\n');
}
/** What became of the rows, in one clause. */
function rowCounts({ addedRows, goneRows, changedRows, equalRows }) {
    return (`${(0,format/* formatCount */.B4)(addedRows, 'row')} added, ${(0,format/* formatNumber */.ZV)(goneRows)} gone, ` +
        `${(0,format/* formatNumber */.ZV)(changedRows)} changed, ${(0,format/* formatNumber */.ZV)(equalRows)} the same`);
}
/** Which columns came and went, in one clause; undefined if none did. */
function columnDrift({ appearedColumns, vanishedColumns }) {
    const clauses = [
        ...(appearedColumns.length > 0 ? [`new: ${listed(appearedColumns)}`] : []),
        ...(vanishedColumns.length > 0 ? [`gone: ${listed(vanishedColumns)}`] : []),
    ];
    return clauses.length === 0
        ? undefined
        : `The columns are not those of the baseline; ${clauses.join('; ')}`;
}
function moverRow({ key, column, before, after }) {
    const row = [...new Set(key.filter((cell) => cell.trim() !== ''))].map((cell) => comparison_short(cell)).join(' · ');
    const difference = `${after < before ? '' : '+'}${number(after - before)}`;
    const change = isPercentage(column) ? [`${difference} pp`, ''] : [difference, relative(before, after)];
    const cells = [number(before), number(after), ...change];
    return `| ${(0,markup/* markdownText */.p7)(row)} | ${(0,markup/* markdownText */.p7)(comparison_short(column))} | ${cells.join(' | ')} |`;
}
function comparison_short(text) {
    return (0,format/* quoteForeign */.xS)(text, MAX_CELL_LENGTH);
}
/**
 * A whole number with all of its digits, since readers subtract. Of any other, six are enough; the difference of floating-point
 * numbers has no more to say.
 */
function number(value) {
    const size = Math.abs(value);
    const rounded = size >= 1e6 ? Math.round(size) : Number(size.toPrecision(6));
    return `${value < 0 ? '−' : ''}${(0,format/* formatNumber */.ZV)(rounded, 0, 6)}`;
}
/** What grew from nothing did not grow by a percentage, and what is below zero has none that says anything. */
function relative(before, after) {
    if (before === 0)
        return 'from 0';
    return before < 0 || after < 0 ? '' : formatChange(before, after, false);
}
function listed(columns) {
    const shown = columns.slice(0, MAX_COLUMNS_SHOWN).map((column) => `"${comparison_short(column)}"`);
    return (shown.join(', ') + (columns.length > shown.length ? ` and ${columns.length - shown.length} more` : ''));
}

;// CONCATENATED MODULE: ./build/src/compare.js






/** Takes a copy of the file that input `baseline` names. Rejects if that is there and no CSV, or leads out of the workspace. */
async function takeBaseline({ baseline, maxCsvBytes }, store, runner, signal) {
    if (baseline === undefined)
        return undefined;
    const body = await store.open(baseline);
    if (body === undefined) {
        runner.info(`There is no file ${baseline} yet to compare with, so output changed is going to be true.`);
        return { name: baseline, csv: undefined };
    }
    try {
        const csv = await store.save(body, {
            // No file that is assembled has a name like this.
            fileName: '.baseline.csv',
            place: 'scratch',
            maxCsvBytes,
            keepGzip: false,
            isEndKnown: true,
            announcedBytes: undefined,
            emptyBodyIsEmptyResult: true,
        }, signal);
        return { name: baseline, csv };
    }
    catch (thrown) {
        const { code, message, hint = 'Name an earlier CSV of this export, plain or gzipped.', } = (0,errors/* toFailure */.w2)(thrown);
        if (code === 'cancelled' || code === 'timed-out')
            throw thrown;
        throw new errors/* Failure */.HR('invalid-input', `baseline ${baseline}: ${message}`, { hint, cause: thrown });
    }
}
/**
 * Compares the run's file with the baseline: sets output `changed`, warns of columns that came or went, and resolves with the
 * summary's section. What rows say stays untold where they are about people.
 */
async function compareWithBaseline({ name, csv: before }, after, outcome, { selection, pseudonyms }, store, runner, signal) {
    if (before === undefined) {
        runner.output('changed', 'true');
        return undefined;
    }
    const columns = [...before.columns, ...after.columns];
    const isAboutPeople = pseudonyms !== undefined || (0,personal_data/* isDeveloperLevel */.PP)(selection) || (0,personal_data/* personColumns */.fc)(columns, selection).length > 0;
    const comparison = await store.compare(before, after, { name, seeksMovers: !isAboutPeople }, signal);
    runner.output('changed', String((0,domain_comparison/* hasChanged */.$H)(comparison)));
    const part = outcome === 'completed' || outcome === 'empty' ? '' : ' What was not collected counts as gone.';
    const counts = (0,domain_comparison/* hasChanged */.$H)(comparison) ? rowCounts(comparison) : 'nothing has changed';
    runner.info(`Compared ${(0,external_node_path_.basename)(after.path)} with ${name}: ${counts}.${part}`);
    const drift = columnDrift(comparison);
    if (drift !== undefined)
        runner.warning(`${name}: ${drift}. Whoever reads the file by these columns has to know.`);
    return renderComparison((0,redaction/* redactAll */.$I)(comparison, runner.redact)) + (part && `\n\n${part.trim()}`);
}

;// CONCATENATED MODULE: ./build/src/domain/next-step.js

/** What the reader does now, as the last line of the log. */
function nextStep(outcome, failure, items) {
    const uncollected = items.filter(({ exportId, isSettled }) => !isSettled && exportId !== undefined);
    const teams = uncollected.flatMap(({ team }) => team ?? []);
    const resume = `export-id: ${uncollected.map(({ exportId }) => exportId).join(',')}` +
        // Ids belong to the targets in their order, so where some are done the others have to go.
        (uncollected.length === items.length
            ? ''
            : new Set(teams).size < teams.length
                ? // A team of several pieces can't be named for some of them; the ids are enough.
                    ', without team-ids and split-by'
                : ` and team-ids: ${teams.join(',') || 'those of these exports'}`);
    switch (outcome) {
        case 'completed':
            return 'The files are at output csv-paths.';
        case 'empty':
            return 'If rows were expected, check the period, the team and what Harness shows for them.';
        case 'planned':
            return 'Set dry-run: false to send this.';
        case 'started':
            return `Collect ${(0,format/* formatCount */.B4)(uncollected.length, 'export')} later with ${resume}.`;
        case 'timed-out':
        case 'cancelled':
            return uncollected.length > 0
                ? `Harness goes on with what was started: collect it with ${resume}.`
                : 'No export is known to go on at Harness: run again (an identical request within 30 minutes gives back the same export).';
        case 'partial':
        case 'failed':
            if (failure?.code === 'artifact') {
                return 'The files are at output csv-paths all the same; for the artifact, correct what is named above and run again.';
            }
            // Only in a file's columns some inputs turn out to be wrong.
            return failure?.code === 'invalid-input' && items.length === 0
                ? 'Nothing was sent. Correct the inputs named above and run again.'
                : uncollected.length > 0
                    ? `Correct what is named above, then collect what was started with ${resume}.`
                    : 'Correct what is named above and run again.';
    }
}

;// CONCATENATED MODULE: ./build/src/domain/outcome.js
/**
 * The run's outcome from its exports' endings. A cancelled run is cancelled whatever it had done; if deadlines
 * are all that went wrong it is a time-out, even if other exports were collected, since more time is what would mend it. A
 * file that must not be shown stops all of it.
 */
function outcomeOf(endings) {
    const failures = endings.filter((ending) => ending.state === 'failed').map((ending) => ending.failure);
    if (failures.some((failure) => failure.code === 'cancelled'))
        return 'cancelled';
    if (failures.some(({ code }) => code === 'personal-data'))
        return 'failed';
    if (failures.length > 0) {
        if (failures.every((failure) => failure.code === 'timed-out'))
            return 'timed-out';
        return failures.length === endings.length ? 'failed' : 'partial';
    }
    if (endings.some((ending) => ending.state === 'started'))
        return 'started';
    const rows = endings.reduce((sum, ending) => sum + (ending.state === 'collected' ? ending.rowCount : 0), 0);
    return rows === 0 ? 'empty' : 'completed';
}
/** The outcome of a run that a failure ended before or outside its exports. */
function outcomeOfFailure(failure) {
    if (failure.code === 'cancelled')
        return 'cancelled';
    return failure.code === 'timed-out' ? 'timed-out' : 'failed';
}
/** What the step does on this outcome: `ok` without remark, or a leniency that the user chose; the rest fails. */
function leniencyOf(outcome, policies) {
    switch (outcome) {
        case 'completed':
        case 'started':
        case 'planned':
            return 'ok';
        case 'empty':
            return policies.onEmpty;
        case 'partial':
            return policies.onPartial;
        case 'timed-out':
            return policies.onTimeout;
        case 'failed':
        case 'cancelled':
            return 'fail';
    }
}

// EXTERNAL MODULE: ./build/src/domain/figures/cell-number.js
var cell_number = __nccwpck_require__(19882);
;// CONCATENATED MODULE: ./build/src/domain/summary/table.js
const left = (text) => ({ text, align: 'left' });
const right = (text) => ({ text, align: 'right' });
/** A table of GitHub-flavoured Markdown; headings and cells are Markdown of one line already. */
function markdownTable(headings, rows) {
    return [
        headings.map(({ text }) => text),
        headings.map(({ align }) => (align === 'left' ? ':--' : '--:')),
        ...rows,
    ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
}
/** A part that is shown when it is opened. `title` and `content` are Markdown already. */
function folded(title, content) {
    return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
/** Remarks below a table, one after the other. */
function remarks(sentences) {
    return sentences.length === 0 ? '' : `<sub>${sentences.join(' ')}</sub>`;
}

;// CONCATENATED MODULE: ./build/src/domain/summary/csv-head.js




const MAX_PREVIEW_COLUMNS = 30;
const csv_head_MAX_CELL_LENGTH = 60;
const MAX_NAME_LENGTH = 200;
/** The first rows of the CSV as they are. */
function previewSection({ columns, rows }, maxRows) {
    const shown = rows.slice(0, maxRows);
    if (shown.length === 0 || columns.length === 0)
        return undefined;
    // A number means nothing to Markdown.
    const cell = (text) => typeof (0,cell_number/* cellNumber */.W4)(text) === 'number' ? text.trim() : (0,markup/* markdownText */.p7)((0,format/* quoteForeign */.xS)(text, csv_head_MAX_CELL_LENGTH));
    const leftOut = columns.length - MAX_PREVIEW_COLUMNS;
    const heads = columns.slice(0, MAX_PREVIEW_COLUMNS);
    const table = markdownTable(heads.map((column) => left(cell(column))), shown.map((row) => heads.map((_, index) => cell(row[index] ?? ''))));
    const rest = leftOut > 0 ? `\n\n${(0,format/* formatCount */.B4)(leftOut, 'more column')} in the CSV.` : '';
    const title = shown.length === 1 ? 'First row of the CSV' : `First ${shown.length} rows of the CSV`;
    return folded(title, `${table}${rest}`);
}
/** The names of the columns, of the first file that has any. */
function columnsSection(rows, maxColumns) {
    const columns = rows.find(({ csv }) => csv !== undefined && csv.columns.length > 0)?.csv?.columns ?? [];
    if (columns.length === 0 || maxColumns === 0)
        return undefined;
    const shown = columns
        .slice(0, maxColumns)
        .map((column) => (0,markup/* markdownCode */.D9)((0,format/* quoteForeign */.xS)(column, MAX_NAME_LENGTH)));
    const more = columns.length > maxColumns ? ` and ${columns.length - maxColumns} more` : '';
    return folded((0,format/* formatCount */.B4)(columns.length, 'column'), `${shown.join(', ')}${more}`);
}

;// CONCATENATED MODULE: ./build/src/domain/summary/detail.js
const ALL = {
    previewRows: 5,
    columns: 60,
    charts: true,
    teams: 100,
    exports: 200,
    moreFigures: true,
    reproduce: true,
    comparison: true,
    figures: true,
    problems: 50,
};
/** What is left out, step by step and for good, until a summary is small enough. */
const STEPS = [
    {},
    { previewRows: 0 },
    { columns: 0 },
    { teams: 20 },
    { charts: false },
    { exports: 20 },
    { moreFigures: false },
    { reproduce: false },
    { teams: 0 },
    { comparison: false },
    { figures: false },
    { exports: 5, problems: 5 },
];
/** From everything to the least, each with less than the one before. */
const DETAILS = STEPS.map((_, index) => Object.assign({}, ALL, ...STEPS.slice(0, index + 1)));

;// CONCATENATED MODULE: ./build/src/domain/summary/exports.js



const exports_MAX_NAME_LENGTH = 200;
const MAX_FAILURE_LENGTH = 600;
/** More that went well are shown when they are asked for. */
const MAX_OPEN = 10;
/** What came of each export; where not all are shown, those that failed come first. */
function exportsSection(rows, maxRows) {
    // The headline has told of a single file.
    if (rows.length === 0 || (rows.length === 1 && rows[0]?.csv !== undefined))
        return undefined;
    const failed = rows.filter(({ failure }) => failure !== undefined);
    const others = rows.filter(({ failure }) => failure === undefined);
    const title = `${(0,format/* formatCount */.B4)(rows.length, 'export')}${failed.length > 0 ? `, ${failed.length} failed` : ''}`;
    const inOrder = rows.length <= maxRows ? rows : [...failed, ...others];
    const shown = inOrder.slice(0, maxRows);
    const leftOut = inOrder.slice(maxRows);
    const failedLeftOut = leftOut.filter(({ failure }) => failure !== undefined).length;
    const rest = leftOut.length === 0
        ? ''
        : `\n\n${(0,format/* formatCount */.B4)(leftOut.length, 'more export')} left out here${failedLeftOut > 0 ? `, ${failedLeftOut} of them failed` : ''}.`;
    if (rows.length <= MAX_OPEN)
        return `### ${capital(title)}\n\n${table(shown)}${rest}`;
    const shownFailed = shown.filter(({ failure }) => failure !== undefined);
    const shownOthers = shown.filter(({ failure }) => failure === undefined);
    return [
        `### ${capital(title)}`,
        ...(shownFailed.length > 0 ? [table(shownFailed)] : []),
        ...(shownOthers.length > 0
            ? [folded(`${(0,format/* formatCount */.B4)(others.length, 'export')} without a failure`, table(shownOthers))]
            : []),
    ]
        .join('\n\n')
        .concat(rest);
}
function table(rows) {
    return markdownTable([left('Target'), left('Export'), left('Result'), right('Rows'), right('Size')], rows.map(({ target, exportId, fileName, csv, failure }) => [
        (0,markup/* markdownText */.p7)((0,format/* quoteForeign */.xS)(target, exports_MAX_NAME_LENGTH)) || '–',
        exportId === undefined ? '–' : (0,markup/* markdownCode */.D9)((0,format/* quoteForeign */.xS)(exportId, exports_MAX_NAME_LENGTH)),
        failure === undefined
            ? (0,markup/* markdownCode */.D9)((0,format/* quoteForeign */.xS)(fileName, exports_MAX_NAME_LENGTH))
            : `❌ ${(0,markup/* markdownText */.p7)((0,format/* quoteForeign */.xS)(failure, MAX_FAILURE_LENGTH))}`,
        csv ? (0,format/* formatNumber */.ZV)(csv.rowCount) : '–',
        csv ? (0,format/* formatBytes */.z3)(csv.bytes) : '–',
    ]));
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/src/domain/figures/column-roles.js

const ROLES = {
    granularity: 'period',
    period: 'period',
    'time period': 'period',
    interval: 'period',
    'start date': 'start',
    'period start': 'start',
    'end date': 'end',
    'period end': 'end',
    team: 'team',
    'team name': 'team',
    'collection name': 'team',
    collection: 'team',
    'team hierarchy': 'hierarchy',
    hierarchy: 'hierarchy',
    'team path': 'hierarchy',
    sprint: 'sprint',
    'sprint name': 'sprint',
};
/** Numbers under such a name tell which one, not how much. */
const LABEL_ENDINGS = new Set(('id ids uuid guid key ref date time timestamp year quarter month week day name email login url link version rank ' +
    'index status type label code').split(' '));
/** The role of each column; each of the roles that say whom and when a row is about is given once, to the first that fits. */
function columnRoles(columns, labelColumns = []) {
    const taken = new Set();
    const counts = new Map();
    for (const column of columns)
        counts.set(column, (counts.get(column) ?? 0) + 1);
    return columns.map((column) => {
        // Of two columns with one name nobody can tell which is meant.
        if (labelColumns.includes(column) || (counts.get(column) ?? 0) > 1)
            return 'label';
        const role = roleOf(columnWords(column.slice(0, column_roles_MAX_NAME_LENGTH)));
        if (role === 'value' || role === 'rating' || role === 'label')
            return role;
        if (taken.has(role))
            return 'label';
        taken.add(role);
        return role;
    });
}
const column_roles_MAX_NAME_LENGTH = 200;
function roleOf(words) {
    const known = Object.hasOwn(ROLES, words.join(' ')) ? ROLES[words.join(' ')] : undefined;
    if (known !== undefined)
        return known;
    const [last = '', before] = words.toReversed();
    if (last === 'rating' || last === 'tier')
        return 'rating';
    // "Deployments per day" is how many.
    return LABEL_ENDINGS.has(last) && before !== 'per' ? 'label' : 'value';
}

;// CONCATENATED MODULE: ./build/src/domain/figures/period-order.js
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const GRANULARITY_WORD = /^(?:daily|weekly|monthly|quarterly|yearly|sprint|day|week|month|quarter|year)$/i;
/** Whether the text says how long periods are, and not which one it is. */
function isGranularityWord(text) {
    return GRANULARITY_WORD.test(text);
}
/**
 * A number that grows with time for a period label as Harness writes them (`Jan 2026`, `Jan 05 2026`, `W07 2026`, `Q1 2026`,
 * `Sprint 2026-03`, `2026-03`, `2026-03-01`), or undefined. Only labels of one kind can be compared.
 */
function labelOrder(label) {
    const text = label.trim().toLowerCase();
    const day = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
    if (day)
        return order(day[1], Number(day[2]), Number(day[3] ?? 0));
    const month = /^([a-z]{3})[a-z]* (?:(\d{1,2}),? )?(\d{4})$/.exec(text);
    const monthIndex = MONTHS.indexOf(month?.[1] ?? '');
    if (month && monthIndex !== -1)
        return order(month[3], monthIndex + 1, Number(month[2] ?? 0));
    const part = /^(?:w|week |q|quarter )(\d{1,2})[ -](\d{4})$/.exec(text);
    if (part)
        return order(part[2], Number(part[1]), 0);
    const yearFirst = /^(?:(?:sprint )?(\d{4})-(\d{1,2})|(\d{4})-[wq](\d{1,2}))$/.exec(text);
    return yearFirst ? order(yearFirst[1] ?? yearFirst[3], Number(yearFirst[2] ?? yearFirst[4]), 0) : undefined;
}
function order(year, part, day) {
    return (Number(year) * 100 + part) * 100 + day;
}
/** Days from the first to the last, both counted; undefined unless both are dates written `yyyy-MM-dd`. */
function daysFrom(start, end) {
    if (start === null || end === null)
        return undefined;
    const days = (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000 + 1;
    return Number.isFinite(days) && days > 0 ? days : undefined;
}
/** The date that a cell begins with, `2026-01-01` or `2026-01-01T00:00:00Z`; null if it does not begin with one. */
function cellDate(cell) {
    return /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(cell)?.[0] ?? null;
}

;// CONCATENATED MODULE: ./build/src/domain/figures/combine.js



/** Teams a summary may have use for; the others are counted. */
const MAX_TEAMS_KEPT = 500;
const MAX_LEVELS = 64;
/** The rows of each period as one value for each measure: amounts are summed, of everything else it is the median. */
function combine(rows) {
    const order = periodOrder(rows.periods);
    const rowsOfPeriod = order.map(() => []);
    const placeOf = new Map(order.map((period, place) => [period, place]));
    const lastRowsOfTeam = rows.teams.map(() => []);
    for (let row = 0; row < rows.periodOfRow.length; row += 1) {
        const place = placeOf.get(rows.periodOfRow.at(row)) ?? 0;
        rowsOfPeriod[place]?.push(row);
        if (place === order.length - 1)
            lastRowsOfTeam[rows.teamOfRow.at(row)]?.push(row);
    }
    const overlap = isNested(rows.teams.map(({ key }) => key)) ? 'nested' : rows.isRepeated ? 'repeated' : null;
    const combinedBy = (column) => overlap === null && addsUp(rows.kind, column.name) ? 'sum' : 'median';
    const measures = rows.columns.filter(({ words }) => words === undefined);
    const ratingColumns = rows.columns.filter(({ words }) => words !== undefined);
    const series = measures.map((column) => {
        const combined = combinedBy(column);
        const values = rowsOfPeriod.map((list) => valuesOf(column, list));
        return {
            column: column.name,
            combined,
            values: values.map((list) => combineValues(list, combined)),
            counts: values.map((list) => list.length),
        };
    });
    return {
        rowCount: rows.periodOfRow.length,
        periods: order.map((index) => rows.periods[index] ?? { label: '', start: null, end: null }),
        rowsAre: rows.hasSprints ? 'sprints' : rows.isRepeated ? 'rows' : 'teams',
        teamCount: rows.teams.length,
        overlap,
        series,
        ratings: ratingColumns.map((column) => ratingSeries(column, rowsOfPeriod)),
        teams: teamFigures(rows, lastRowsOfTeam, measures, ratingColumns, combinedBy),
    };
}
function teamFigures({ teams }, lastRowsOfTeam, measures, ratingColumns, combinedBy) {
    const namesakes = new Map();
    for (const { name } of teams)
        namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
    return teams
        .map(({ key, name }, index) => ({ team: namesakes.get(name) === 1 ? name : key, index }))
        .sort((a, b) => compareText(a.team, b.team))
        .slice(0, MAX_TEAMS_KEPT)
        .map(({ team, index }) => {
        const list = lastRowsOfTeam[index] ?? [];
        return {
            team,
            values: measures.map((column) => combineValues(valuesOf(column, list), combinedBy(column))),
            ratings: ratingColumns.map((column) => {
                const [first, ...others] = valuesOf(column, list);
                return first !== undefined && others.every((other) => other === first)
                    ? (column.words?.[first] ?? null)
                    : null;
            }),
        };
    });
}
function valuesOf({ values }, rows) {
    const found = [];
    for (const row of rows) {
        const value = values.at(row);
        if (!Number.isNaN(value))
            found.push(value);
    }
    return found;
}
function combineValues(values, combined) {
    if (values.length === 0)
        return null;
    return combined === 'sum' ? values.reduce((sum, value) => sum + value, 0) : ((0,cell_number/* median */.JZ)(values) ?? null);
}
function ratingSeries(column, rowsOfPeriod) {
    const values = rowsOfPeriod.map((rows) => valuesOf(column, rows));
    const words = (column.words ?? []).map((word, index) => ({
        word,
        counts: values.map((list) => list.filter((value) => value === index).length),
    }));
    return { column: column.name, words };
}
/** By their first days, else by what their labels say, else as they come. */
function periodOrder(periods) {
    const indexes = periods.map((_, index) => index);
    const starts = periods.map(({ start }) => start);
    if (starts.every((start) => start !== null)) {
        return indexes.sort((a, b) => compareText(starts[a] ?? '', starts[b] ?? '') || a - b);
    }
    const orders = periods.map(({ label }) => labelOrder(label));
    if (!orders.every((order) => order !== undefined))
        return indexes;
    return indexes.sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0) || a - b);
}
/** Whether one place in the hierarchy lies below another: then the one's rows may hold the other's. */
function isNested(hierarchies) {
    const all = new Set(hierarchies.filter((hierarchy) => hierarchy !== ''));
    for (const hierarchy of all) {
        let slash = hierarchy.lastIndexOf('/');
        for (let level = 0; slash > 0 && level < MAX_LEVELS; level += 1) {
            if (all.has(hierarchy.slice(0, slash)))
                return true;
            slash = hierarchy.lastIndexOf('/', slash - 1);
        }
    }
    return false;
}
/** The same everywhere, whatever the machine's language. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/src/domain/figures/number-list.js
/** Numbers by position, eight bytes each; NaN where none was set. */
class NumberList {
    length = 0;
    #numbers = new Float64Array(64);
    at(position) {
        return position < this.length ? (this.#numbers[position] ?? Number.NaN) : Number.NaN;
    }
    push(value) {
        this.set(this.length, value);
    }
    /** Sets the number at a position that is not before the last one; returns by how many positions the list has grown. */
    set(position, value) {
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
    clear() {
        this.length = 0;
        this.#numbers = new Float64Array(0);
    }
}

;// CONCATENATED MODULE: ./build/src/domain/figures/figures-pass.js





/** What is kept of the rows does not grow with the file beyond these. */
const MAX_PERIODS = 400;
const MAX_TEAMS = 5_000;
const MAX_SPRINTS = 5_000;
const MAX_COLUMNS = 60;
const MAX_VALUES = 1_000_000;
const MAX_LABEL_LENGTH = 1_000;
const MAX_RATING_WORDS = 8;
const MAX_RATING_LENGTH = 40;
/** The same, of the whole work: a larger file is not read for its figures. */
const MAX_FIGURE_ROWS = 50_000;
const MAX_FIGURE_BYTES = 16 * 1024 * 1024;
/** Gathers the figures of one or more files in one pass over their rows, in memory that does not grow with them. */
class FiguresPass {
    #kind;
    #labelColumns;
    #coverage;
    #columns = new Map();
    #leftOut = new Set();
    #periods = new Map();
    #periodIndexes = new Map();
    #teams = new Map();
    #sprints = new Map();
    #identities = new Set();
    #periodOfRow = new NumberList();
    #teamOfRow = new NumberList();
    #layout;
    #hasPeriods = false;
    #hasSprints = false;
    #isRepeated = false;
    #rowsWithoutPeriod = 0;
    #values = 0;
    #expectedValues = 0;
    #isTooMuch = false;
    /**
     * `labelColumns` are names of columns that are known to be no measures, such as one that was added.
     */
    constructor(kind, labelColumns = [], coverage) {
        this.#kind = kind;
        this.#labelColumns = labelColumns;
        this.#coverage = coverage;
    }
    /** The rows that follow are those of a file with these columns; with too many of them, they are not worth a beginning. */
    begin(columns, rowCount = 0) {
        const roles = columnRoles(columns, this.#labelColumns);
        const found = [];
        for (const [index, role] of roles.entries()) {
            if (role !== 'value' && role !== 'rating')
                continue;
            const column = this.#columnNamed(columns[index] ?? '', role === 'rating');
            if (column !== undefined)
                found.push({ index, column });
        }
        this.#expectedValues += rowCount * found.length;
        this.#isTooMuch ||= this.#expectedValues > MAX_VALUES;
        const layout = {
            period: roles.indexOf('period'),
            start: roles.indexOf('start'),
            end: roles.indexOf('end'),
            team: roles.indexOf('team'),
            hierarchy: roles.indexOf('hierarchy'),
            sprint: roles.indexOf('sprint'),
        };
        this.#layout = { ...layout, columns: found };
        this.#hasPeriods ||= layout.period !== -1 || layout.start !== -1 || layout.sprint !== -1;
        this.#hasSprints ||= layout.sprint !== -1;
    }
    /** Takes the cells of one row; false if there is no use in more. */
    add(cells) {
        const layout = this.#layout;
        if (layout === undefined || this.#isTooMuch)
            return false;
        const period = this.#periodOf(cells, layout);
        const team = this.#teamOf(cells, layout);
        const sprint = this.#indexIn(this.#sprints, cells[layout.sprint] ?? '', MAX_SPRINTS);
        if (this.#isTooMuch)
            return false;
        if (period === undefined) {
            this.#rowsWithoutPeriod += 1;
            return true;
        }
        const identity = (period * MAX_TEAMS + team) * MAX_SPRINTS + sprint;
        this.#isRepeated ||= this.#identities.has(identity);
        this.#identities.add(identity);
        const row = this.#periodOfRow.length;
        this.#periodOfRow.push(period);
        this.#teamOfRow.push(team);
        for (const { index, column } of layout.columns) {
            if (column.isOut)
                continue;
            const value = column.isRating ? wordIn(column, cells[index] ?? '') : numberIn(cells[index] ?? '');
            if (value === undefined) {
                column.isOut = true;
                column.values.clear();
            }
            else if (!Number.isNaN(value)) {
                this.#values += column.values.set(row, value);
            }
        }
        this.#isTooMuch ||= this.#values > MAX_VALUES;
        return !this.#isTooMuch;
    }
    /** What all rows together say. */
    end() {
        if (this.#isTooMuch)
            return 'too-many';
        if (this.#periodOfRow.length === 0)
            return 'no-rows';
        const columns = [...this.#columns.values()].filter(({ isOut, values }) => !isOut && values.length > 0);
        if (columns.length === 0)
            return 'no-values';
        const rows = {
            kind: this.#kind,
            periods: [...this.#periods.values()],
            teams: [...this.#teams].map(([key, { name }]) => ({ key, name })),
            periodOfRow: this.#periodOfRow,
            teamOfRow: this.#teamOfRow,
            columns: columns.map(({ name, isRating, values, words }) => ({
                name,
                values,
                words: isRating ? [...words.keys()] : undefined,
            })),
            hasSprints: this.#hasSprints,
            isRepeated: this.#isRepeated,
        };
        const figures = combine(rows);
        const { isFirstCutOff = false, isLastCutOff = false } = this.#coverage ?? {};
        return {
            ...figures,
            periods: figures.periods.map((period) => within(period, this.#coverage)),
            isFirstCutOff,
            isLastCutOff,
            columnsLeftOut: this.#leftOut.size,
            rowsWithoutPeriod: this.#rowsWithoutPeriod,
        };
    }
    #columnNamed(name, isRating) {
        const known = this.#columns.get(name);
        if (known !== undefined)
            return known;
        if (this.#columns.size >= MAX_COLUMNS || name.length > MAX_LABEL_LENGTH) {
            if (this.#leftOut.size < MAX_VALUES)
                this.#leftOut.add(name.slice(0, MAX_LABEL_LENGTH));
            return undefined;
        }
        const column = { name, isRating, isOut: false, values: new NumberList(), words: new Map() };
        this.#columns.set(name, column);
        return column;
    }
    /** Undefined where the file has periods and the row does not say which one it is about. */
    #periodOf(cells, layout) {
        const label = (cells[layout.period] ?? '').trim();
        const start = cellDate((cells[layout.start] ?? '').trim());
        const end = cellDate((cells[layout.end] ?? '').trim());
        const sprint = (cells[layout.sprint] ?? '').trim();
        const isLabel = label !== '' && !isGranularityWord(label);
        const dates = end === null || end === start ? (start ?? '') : `${start ?? ''} – ${end}`;
        const key = isLabel ? label : dates || sprint;
        if (key === '' && this.#hasPeriods)
            return undefined;
        const index = this.#indexIn(this.#periodIndexes, key, MAX_PERIODS);
        const known = this.#periods.get(key);
        if (known === undefined)
            this.#periods.set(key, { label: key, start, end });
        else {
            if (start !== null && (known.start === null || start < known.start))
                known.start = start;
            if (end !== null && (known.end === null || end > known.end))
                known.end = end;
        }
        return index;
    }
    #teamOf(cells, layout) {
        const name = cells[layout.team] ?? '';
        // Two teams of one name stand in two places of the hierarchy.
        const key = cells[layout.hierarchy] || name;
        const known = this.#teams.get(key);
        if (known !== undefined)
            return known.index;
        const index = this.#teams.size;
        if (index >= MAX_TEAMS || key.length > MAX_LABEL_LENGTH || name.length > MAX_LABEL_LENGTH) {
            this.#isTooMuch = true;
        }
        else
            this.#teams.set(key, { index, name: name || key });
        return index;
    }
    #indexIn(indexes, key, max) {
        const known = indexes.get(key);
        if (known !== undefined)
            return known;
        if (indexes.size >= max || key.length > MAX_LABEL_LENGTH)
            this.#isTooMuch = true;
        else
            indexes.set(key, indexes.size);
        return indexes.size - 1;
    }
}
/** A period without the days that were not asked for, or that are still to come. */
function within(period, coverage) {
    const { label, start, end } = period;
    if (coverage === undefined || start === null || end === null)
        return period;
    if (end < coverage.start || start > coverage.end)
        return period;
    return {
        label,
        start: start < coverage.start ? coverage.start : start,
        end: end > coverage.end ? coverage.end : end,
    };
}
function numberIn(cell) {
    const value = (0,cell_number/* cellNumber */.W4)(cell);
    return value === 'missing' ? Number.NaN : value;
}
/** Which of the column's words the cell is; undefined if it has too many of them to be a rating. */
function wordIn({ words }, cell) {
    const word = cell.trim();
    if ((0,cell_number/* cellNumber */.W4)(word) === 'missing')
        return Number.NaN;
    const known = words.get(word);
    if (known !== undefined)
        return known;
    if (words.size >= MAX_RATING_WORDS || word.length > MAX_RATING_LENGTH)
        return undefined;
    words.set(word, words.size);
    return words.size - 1;
}

;// CONCATENATED MODULE: ./build/src/domain/summary/charts.js

const MAX_POINTS = 24;
/** So many of them where their labels, one beside the other, would be longer than an axis is wide. */
const FEW_POINTS = 12;
const AXIS_LENGTH = 112;
/** A year is worth its place as long as there is enough of it. */
const MIN_SHORTENED = 8;
const MAX_SLICES = 8;
/** Beyond it, numbers would be written with an exponent, which the charts don't take. */
const MAX_MAGNITUDE = 1e15;
/**
 * A chart over labels, as a Mermaid block of Markdown; of many labels the last ones. Undefined where it would say nothing or
 * something wrong: with fewer than two points, a missing value (which Mermaid can't leave out), or nothing but zeros.
 */
function xyChart({ title, unit, labels, bars, line }) {
    const names = axisLabels(labels);
    const series = [bars, line].flatMap((values) => values === undefined ? [] : [values.slice(-names.length)]);
    const values = series.flat();
    if (names.length < 2 || series.some((each) => each.length !== names.length))
        return undefined;
    const known = values.filter((value) => value !== null && Math.abs(value) < MAX_MAGNITUDE);
    if (known.length < values.length)
        return undefined;
    const [lowest, highest] = [Math.min(0, ...known), Math.max(0, ...known)];
    if (lowest === highest)
        return undefined;
    const numbers = (each) => `[${each
        .slice(-names.length)
        .map((value) => plainNumber(value ?? 0))
        .join(', ')}]`;
    return block([
        `%%{init: ${JSON.stringify(XY_LOOK)}}%%`,
        'xychart-beta',
        `  title "${(0,markup/* mermaidText */.Hg)(title, 100)}"`,
        `  x-axis [${names.map((name) => `"${name}"`).join(', ')}]`,
        `  y-axis "${(0,markup/* mermaidText */.Hg)(unit, 40)}" ${plainNumber(lowest)} --> ${plainNumber(highest * 1.05)}`,
        ...(bars === undefined ? [] : [`  bar ${numbers(bars)}`]),
        ...(line === undefined ? [] : [`  line ${numbers(line)}`]),
    ]);
}
/** Colours that can be told apart, also by the colour-blind, on a light page and on a dark one. */
const COLOURS = ['#316dca', '#a0690f', '#347d39', '#8256d0', '#b5483f', '#1b7c83', '#ae4c82', '#636e7b'];
const XY_LOOK = {
    xyChart: { width: 900, height: 320 },
    themeVariables: { xyChart: { backgroundColor: '#00000000', plotColorPalette: '#4184e4, #d4a72c' } },
};
const PIE_LOOK = {
    themeVariables: {
        ...Object.fromEntries(COLOURS.map((colour, index) => [`pie${index + 1}`, colour])),
        pieOpacity: '1',
        pieSectionTextColor: '#ffffff',
        pieStrokeWidth: '1px',
        pieOuterStrokeWidth: '1px',
        pieTitleTextSize: '20px',
        pieSectionTextSize: '15px',
        pieLegendTextSize: '15px',
    },
};
/** Parts of a whole as a Mermaid block, the largest ones by name; undefined where fewer than two are there. */
function pieChart(title, slices) {
    const sorted = slices.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
    const whole = sorted.reduce((sum, { value }) => sum + value, 0);
    if (sorted.length < 2 || whole >= MAX_MAGNITUDE)
        return undefined;
    const named = sorted.slice(0, sorted.length > MAX_SLICES ? MAX_SLICES - 1 : MAX_SLICES);
    const others = sorted.slice(named.length);
    const rest = others.reduce((sum, { value }) => sum + value, 0);
    const shown = rest > 0 ? [...named, { name: `${others.length} others`, value: rest }] : named;
    const names = distinct(shown.map(({ name }) => (0,markup/* mermaidText */.Hg)(name, 40)));
    return block([
        `%%{init: ${JSON.stringify(PIE_LOOK)}}%%`,
        `pie title ${(0,markup/* mermaidText */.Hg)(title, 100)}`,
        ...shown.map(({ value }, index) => `  "${names[index]}" : ${plainNumber(Math.max(value, 0.0001))}`),
    ]);
}
/** The labels of the last points, shortened by what all of them begin or end with, as many as fit beside each other. */
function axisLabels(labels) {
    const many = withoutCommon(labels.slice(-MAX_POINTS));
    const fits = (each) => each.join(' ').length <= AXIS_LENGTH;
    if (fits(many))
        return distinct(many.map((label) => (0,markup/* mermaidText */.Hg)(label, AXIS_LENGTH)));
    const few = withoutCommon(labels.slice(-FEW_POINTS));
    const maxLength = Math.max(6, Math.floor(AXIS_LENGTH / few.length) - 1);
    return distinct(few.map((label) => (0,markup/* mermaidText */.Hg)(label, maxLength)));
}
/** `Sprint 2026-07` and `Sprint 2026-08` as `2026-07` and `2026-08`, `W07 2026` and `W08 2026` as `W07` and `W08`. */
function withoutCommon(labels) {
    const [first = ''] = labels;
    if (labels.length < MIN_SHORTENED || labels.some((label) => !/^\S+(?: \S+)+$/.test(label)))
        return [...labels];
    const start = first.slice(0, first.indexOf(' ') + 1);
    if (labels.every((label) => label.startsWith(start)))
        return labels.map((label) => label.slice(start.length));
    const end = first.slice(first.lastIndexOf(' '));
    return labels.every((label) => label.endsWith(end))
        ? labels.map((label) => label.slice(0, -end.length))
        : [...labels];
}
/** Two bars of one name would fall together. */
function distinct(names) {
    const taken = new Set();
    return names.map((name) => {
        let free = name;
        for (let number = 2; taken.has(free); number += 1)
            free = `${name} (${number})`;
        taken.add(free);
        return free;
    });
}
/** Four digits behind the point at most, and no exponent. */
function plainNumber(value) {
    const text = value.toFixed(4).replace(/\.?0+$/, '');
    return text === '-0' ? '0' : text;
}
function block(lines) {
    return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}

;// CONCATENATED MODULE: ./build/src/domain/summary/views/totals.js
/** The measures of each period added up; null where none has a value. */
function totalOf({ periods }, series) {
    return periods.map((_, index) => {
        const values = series.flatMap(({ values }) => values[index] ?? []);
        return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
    });
}
/** One by the other, period by period; null where either is missing or it is by nothing. */
function ratio(values, by) {
    return values.map((value, index) => {
        const divisor = by[index] ?? null;
        return value === null || divisor === null || divisor === 0 ? null : value / divisor;
    });
}
function hasValues({ values }) {
    return values.some((value) => value !== null);
}

;// CONCATENATED MODULE: ./build/src/domain/summary/sparkline.js
/** Without ▄ and █: those are in fonts that have none of the others, and then stand lower and wider than these. */
const BLOCKS = '▁▂▃▅▆▇';
/** As many as fit a table's cell. */
const MAX_SPARKLINE_PERIODS = 24;
/**
 * The course of the last values as one line of blocks, the lowest one ▁ and the highest one ▇; `·` where there is none.
 * Empty where there is no course: of fewer than two values.
 */
function sparkline(values) {
    const last = values.slice(-MAX_SPARKLINE_PERIODS);
    const known = last.filter((value) => value !== null);
    if (known.length < 2)
        return '';
    const [lowest, highest] = [Math.min(...known), Math.max(...known)];
    // The distance of two huge values may be beyond all numbers, half of a tiny one nothing.
    const scale = Number.isFinite(highest - lowest) ? 1 : 0.5;
    return last
        .map((value) => {
        if (value === null)
            return '·';
        if (lowest === highest)
            return '▃';
        const part = (value * scale - lowest * scale) / (highest * scale - lowest * scale);
        return BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(part * BLOCKS.length))];
    })
        .join('');
}

;// CONCATENATED MODULE: ./build/src/domain/summary/views/view.js






/** A label that others have made, as Markdown that does not grow a table. */
function shownLabel(text, maxLength = 80) {
    return (0,markup/* markdownText */.p7)((0,format/* quoteForeign */.xS)(text, maxLength)) || '–';
}
function periodLabel(figures, fromEnd) {
    return figures.periods.at(-fromEnd)?.label ?? '';
}
/** The labels of the periods for a chart's axis. */
function periodLabels({ periods }) {
    return periods.map(({ label }) => (0,format/* quoteForeign */.xS)(label, 40));
}
/** The last value and the one before. */
function lastTwo(values) {
    return { now: values.at(-1) ?? null, before: values.length > 1 ? (values.at(-2) ?? null) : null };
}
function shownFigure(value) {
    return value === null ? '–' : (0,format/* formatFigure */.Mo)(value);
}
/** Values that stand beside each other, all with as many digits behind the point. */
function shownTogether(values) {
    const known = values.filter((value) => value !== null);
    const decimals = (0,format/* decimalsOfAll */.V$)(known);
    return (value) => (value === null ? '–' : (0,format/* formatFigure */.Mo)(value, decimals));
}
/** A share with one digit behind the point, whatever its size: then all of them stand below each other. */
function shownShare(value) {
    return value === null ? '–' : `${(0,format/* formatFigure */.Mo)(value, 1)}%`;
}
/** The headings of a figure over time: the last period, the one before, and the course, as far as there are any. */
function timeHeadings(figures) {
    const { periods } = figures;
    const hasBefore = periods.length > 1;
    return [
        right(shownLabel(periodLabel(figures, 1) || 'Value', 40)),
        ...(hasBefore ? [right(shownLabel(periodLabel(figures, 2), 40)), right('Change')] : []),
        ...(hasTrend(figures) ? [left(`Last ${Math.min(MAX_SPARKLINE_PERIODS, periods.length)} periods`)] : []),
    ];
}
/** The cells below {@link timeHeadings}. A `comparable` false leaves out the change. */
function timeCells(figures, values, { isPercentage = false, comparable = true, unit = '' } = {}) {
    const { now, before } = lastTwo(values);
    const show = isPercentage
        ? (value) => (value === null ? '–' : `${(0,format/* formatFigure */.Mo)(value, 1)}${unit}`)
        : shownTogether([now, before]);
    return [
        show(now),
        ...(figures.periods.length > 1
            ? [show(before), comparable ? formatChange(before, now, isPercentage) : '–']
            : []),
        ...(hasTrend(figures) ? [sparkline(values)] : []),
    ];
}
function hasTrend({ periods }) {
    return periods.length > 2;
}
/** Whether rows of a period stand for several teams or sprints, so that a reader has to know how they became one value. */
function isCombined({ series, ratings, teamCount }) {
    return (teamCount > 1 ||
        series.some(({ counts }) => counts.some((count) => count > 1)) ||
        ratings.some(({ words }) => words.length > 1 && words.some(({ counts }) => counts.some((count) => count > 1))));
}
/** The heading over {@link basis}: `Of 12 teams`. */
function basisHeading(figures) {
    return `Of ${(0,format/* formatCount */.B4)(rowsOfLast(figures), figures.rowsAre.slice(0, -1))}`;
}
/** How the rows became one value, `sum` or `median`; `median of 11` where not all of them have one. */
function basis(figures, { combined, counts }) {
    const count = counts.at(-1) ?? 0;
    if (count === 0)
        return '–';
    return count === rowsOfLast(figures) ? combined : `${combined} of ${(0,format/* formatFigure */.Mo)(count)}`;
}
function rowsOfLast({ rowsAre, teamCount, series }) {
    return rowsAre === 'teams' ? teamCount : Math.max(0, ...series.map(({ counts }) => counts.at(-1) ?? 0));
}
/** Totals of periods of unlike length, or of unlike many teams, say nothing about each other. */
function isComparable(figures, { combined, counts }) {
    if (combined === 'median')
        return true;
    return counts.at(-1) === counts.at(-2) && lengthRemark(figures) === undefined;
}
/** Months differ by a tenth; beyond a fifth, one of the two is cut off. */
const MAX_LENGTH_DIFFERENCE = 1.2;
function lengthRemark(figures) {
    const [now, before] = [figures.periods.at(-1), figures.periods.at(-2)];
    if (now === undefined || before === undefined)
        return undefined;
    const [days, daysBefore] = [daysFrom(now.start, now.end), daysFrom(before.start, before.end)];
    if (days === undefined || daysBefore === undefined) {
        if (figures.isLastCutOff)
            return `${shownLabel(now.label, 40)} was not over at the end of the export, so its totals are not compared.`;
        return figures.isFirstCutOff && figures.periods.length === 2
            ? `${shownLabel(before.label, 40)} had begun before the export does, so its totals are not compared.`
            : undefined;
    }
    if (Math.max(days, daysBefore) / Math.min(days, daysBefore) <= MAX_LENGTH_DIFFERENCE)
        return undefined;
    return (`${shownLabel(now.label, 40)} is here ${(0,format/* formatCount */.B4)(days, 'day')} long and ${shownLabel(before.label, 40)} ` +
        `${(0,format/* formatCount */.B4)(daysBefore, 'day')}, so their totals are not compared.`);
}
/** How the rows of a period became one value, where there were several. */
function combinationRemark(figures) {
    if (!isCombined(figures))
        return undefined;
    if (figures.overlap === 'nested')
        return 'Nothing is summed, since some rows hold those of others (a team and those below it).';
    if (figures.overlap === 'repeated')
        return 'Nothing is summed, since some teams have more than one row for a period.';
    return figures.series.some(({ combined }) => combined === 'sum')
        ? 'Counts and totals are summed; of averages, rates and percentages it is the median.'
        : undefined;
}
/** What else a reader has to know of the values. */
function methodRemarks(figures) {
    const { series, columnsLeftOut, rowsWithoutPeriod } = figures;
    const sentences = [lengthRemark(figures)];
    if (figures.periods.length > 2) {
        const gap = series.some(({ values }) => values.slice(-MAX_SPARKLINE_PERIODS).includes(null));
        sentences.push(`Trends go from the lowest value ▁ to the highest ▇${gap ? '; · is a missing one' : ''}.`);
    }
    if (rowsWithoutPeriod > 0)
        sentences.push(`${(0,format/* formatCount */.B4)(rowsWithoutPeriod, 'row')} without a period left out.`);
    if (columnsLeftOut > 0)
        sentences.push(`${(0,format/* formatCount */.B4)(columnsLeftOut, 'more column')} not looked at.`);
    return sentences.filter((sentence) => sentence !== undefined);
}

;// CONCATENATED MODULE: ./build/src/domain/summary/views/investment-view.js








const MAX_CATEGORIES = 25;
/**
 * Where the effort goes (BA): each investment category's share of the period's total. Undefined where there is none to be
 * told, since amounts can't be summed or the columns are others.
 */
function investmentView(figures) {
    if (figures.overlap !== null)
        return undefined;
    const points = figures.series.filter(({ column }) => isAmountOf(column, 'story points'));
    const tickets = figures.series.filter(({ column }) => isAmountOf(column, 'tickets'));
    const [measured, unit] = points.some(hasValues) ? [points, 'story points'] : [tickets, 'tickets'];
    const totals = totalOf(figures, measured);
    const categories = measured
        .map((series) => category(series, totals))
        .sort((a, b) => (b.shares.at(-1) ?? -1) - (a.shares.at(-1) ?? -1));
    if (categories.length < 2 || totals.every((total) => total === null))
        return undefined;
    const ticketsOf = new Map(tickets.map((series) => [categoryName(series.column), series.values]));
    const withTickets = unit === 'story points' && tickets.length > 0;
    const [shareHeading, ...otherHeadings] = timeHeadings(figures);
    const rows = categories
        .slice(0, MAX_CATEGORIES)
        .map(({ name, values, shares }) => [
        shownLabel(name),
        ...timeCells(figures, shares, { isPercentage: true, unit: '%' }),
        shownFigure(lastTwo(values).now),
        ...(withTickets ? [shownFigure(lastTwo(ticketsOf.get(name) ?? []).now)] : []),
    ]);
    const leftOut = categories.length - MAX_CATEGORIES;
    const ticketTotals = totalOf(figures, tickets);
    const total = [
        '**Total**',
        '',
        ...otherHeadings.map(() => ''),
        `**${shownFigure(totals.at(-1) ?? null)}**`,
        ...(withTickets ? [`**${shownFigure(ticketTotals.at(-1) ?? null)}**`] : []),
    ];
    const last = periodLabel(figures, 1);
    const change = totalChange(figures, totals);
    const moreRemarks = [
        `Shares are of all ${unit} of the period${figures.teamCount > 1 ? `, summed over ${figures.teamCount} teams` : ''}.`,
        ...(change === undefined ? [] : [change(unit)]),
        ...(leftOut > 0 ? [`${leftOut} smaller categories are left out.`] : []),
    ];
    return {
        table: markdownTable([
            left('Category'),
            ...(shareHeading ? [right(`Share ${shareHeading.text}`)] : []),
            ...otherHeadings,
            right(investment_view_capital(unit)),
            ...(withTickets ? [right('Tickets')] : []),
        ], [...rows, total]),
        charts: [
            pieChart(`${investment_view_capital(unit)} by category${last === '' ? '' : `, ${last}`}`, categories.map(({ name, values }) => ({ name, value: values.at(-1) ?? 0 }))),
            figures.periods.length > 2
                ? xyChart({
                    title: `${investment_view_capital(unit)} in all`,
                    unit: investment_view_capital(unit),
                    labels: periodLabels(figures),
                    bars: totals,
                })
                : undefined,
        ],
        remarks: [...moreRemarks, ...methodRemarks(figures)],
    };
}
function totalChange(figures, totals) {
    const { now, before } = lastTwo(totals);
    if (now === null || before === null || lengthRemark(figures) !== undefined)
        return undefined;
    return (unit) => `In all ${(0,format/* formatFigure */.Mo)(now)} ${unit}, ${formatChange(before, now, false)} to the period before.`;
}
function category(series, totals) {
    return {
        name: categoryName(series.column),
        values: series.values,
        shares: series.values.map((value, index) => {
            const total = totals[index] ?? null;
            return total === null || total === 0 ? null : (100 * (value ?? 0)) / total;
        }),
    };
}
/** Whether the column is a category's amount; a total of all of them, should there be one, is none. */
function isAmountOf(column, unit) {
    const words = columnWords(column).join(' ');
    return words.endsWith(` ${unit}`) && !/^(?:grand )?total /.test(words);
}
/** `KTLO_story_points` and `KTLO_tickets` are of one category. */
function categoryName(column) {
    return readableName(column.replace(/[_ ]?(?:story[_ ]?points|tickets)$/i, ''));
}
function investment_view_capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/src/domain/summary/views/measures-view.js



/** Figures of an export that has no key figures known by name. */
const MAX_KEY_FIGURES = 10;
const MAX_MORE_FIGURES = 50;
/** The measures of the figures, key figures first. */
function rankedSeries(kind, { series }) {
    const all = series.map((each) => ({ series: each, measure: measureOf(kind, each.column) }));
    const key = all
        .filter(({ measure }) => measure.rank !== undefined)
        .sort((a, b) => (a.measure.rank ?? 0) - (b.measure.rank ?? 0));
    if (key.length === 0)
        return { key: all.slice(0, MAX_KEY_FIGURES), more: all.slice(MAX_KEY_FIGURES) };
    return { key, more: all.filter(({ measure }) => measure.rank === undefined) };
}
/** A line for each measure, which fits every export: key figures and ratings in one table, the rest in another. */
function measuresView(kind, figures) {
    const { key, more } = rankedSeries(kind, figures);
    const shownMore = more.slice(0, MAX_MORE_FIGURES);
    return {
        table: measures_view_table(figures, key, figures.ratings),
        more: shownMore.length > 0 ? measures_view_table(figures, shownMore, []) : undefined,
        charts: [],
        remarks: [combinationRemark(figures) ?? [], methodRemarks(figures)].flat(),
    };
}
function measures_view_table(figures, series, ratings) {
    const withBasis = isCombined(figures);
    const headings = [
        left('Figure'),
        ...timeHeadings(figures),
        ...(withBasis ? [left(basisHeading(figures))] : []),
    ];
    const rows = series.map(({ series: each, measure }) => [
        shownLabel(measure.title),
        ...timeCells(figures, each.values, {
            isPercentage: measure.isPercentage,
            comparable: isComparable(figures, each),
        }),
        ...(withBasis ? [basis(figures, each)] : []),
    ]);
    const ratingRows = ratings.map((rating) => {
        const shown = [1, 2].map((fromEnd) => ratingCell(rating, fromEnd));
        return [
            shownLabel(readableName(rating.column)),
            ...(figures.periods.length > 1 ? [...shown, ''] : shown.slice(0, 1)),
            ...headings.slice(figures.periods.length > 1 ? 4 : 2).map(() => ''),
        ];
    });
    return markdownTable(headings, [...rows, ...ratingRows]);
}
/** Ratings are shown as they are: the one, or how many of each. */
function ratingCell({ words }, fromEnd) {
    const counted = words
        .map(({ word, counts }) => ({ word, count: counts.at(-fromEnd) ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count);
    const [only, ...others] = counted;
    if (only === undefined)
        return '–';
    if (others.length === 0 && only.count === 1)
        return shownLabel(only.word, 40);
    return counted.map(({ word, count }) => `${count}&nbsp;${shownLabel(word, 40)}`).join(', ');
}

;// CONCATENATED MODULE: ./build/src/domain/summary/teams.js







const MAX_MEASURES = 5;
/** More teams are shown when they are asked for. */
const teams_MAX_OPEN = 10;
/** What each team has in the last period, in the order of the teams' names; undefined where there is but one team. */
function teamsSection(kind, figures, maxTeams) {
    const { teams, teamCount, ratings } = figures;
    if (teamCount < 2 || maxTeams === 0)
        return undefined;
    // A team report of a few teams has told all of it.
    if (kind === 'team-report' && teamCount <= 4)
        return undefined;
    const shown = teams.slice(0, maxTeams);
    const columns = columnsFor(kind, figures);
    const decimals = columns.map(({ value }) => decimalsFor(shown.map(value)));
    const rating = kind === 'business-alignment' ? undefined : ratings[0];
    const table = markdownTable([
        left('Team'),
        ...columns.map(({ title }) => right(shownLabel(title, 60))),
        ...(rating === undefined ? [] : [left(shownLabel(readableName(rating.column), 60))]),
    ], shown.map((team) => [
        shownLabel(team.team),
        ...columns.map(({ value, unit }, index) => {
            const figure = value(team);
            return figure === null ? '–' : `${(0,format/* formatFigure */.Mo)(figure, decimals[index])}${unit}`;
        }),
        ...(rating === undefined ? [] : [shownLabel(team.ratings[0] ?? '–', 40)]),
    ]));
    const period = periodLabel(figures, 1);
    const leftOut = teamCount - shown.length;
    const title = `${(0,format/* formatCount */.B4)(teamCount, 'team')}${period === '' ? '' : `, ${shownLabel(period, 40)}`}`;
    const rest = leftOut > 0 ? `\n\n${(0,format/* formatCount */.B4)(leftOut, 'more team')} in the CSV.` : '';
    return teamCount <= teams_MAX_OPEN ? `### ${title}\n\n${table}${rest}` : folded(title, `${table}${rest}`);
}
function columnsFor(kind, figures) {
    if (figures.overlap === null && kind === 'business-alignment') {
        const columns = investmentColumns(figures);
        if (columns !== undefined)
            return columns;
    }
    if (figures.overlap === null && kind === 'time-in-status') {
        const columns = statusColumns(figures);
        if (columns !== undefined)
            return columns;
    }
    const { key } = rankedSeries(kind, figures);
    return key.slice(0, MAX_MEASURES).map(({ series }) => {
        const index = figures.series.indexOf(series);
        const { title } = measureOf(kind, series.column);
        return { title, unit: '', value: (team) => team.values[index] ?? null };
    });
}
/** The whole, and the shares of the categories that are largest over all teams. */
function investmentColumns({ series }) {
    const ofUnit = (unit) => series.flatMap(({ column, values }, index) => isAmountOf(column, unit) ? [{ index, column, last: values.at(-1) ?? 0 }] : []);
    const points = ofUnit('story points');
    const measured = points.some(({ last }) => last !== 0) ? points : ofUnit('tickets');
    if (measured.length < 2)
        return undefined;
    const total = ({ values }) => {
        const known = measured.flatMap(({ index }) => values[index] ?? []);
        return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
    };
    return [
        { title: measured === points ? 'Story points' : 'Tickets', unit: '', value: total },
        ...measured
            .toSorted((a, b) => b.last - a.last)
            .slice(0, MAX_MEASURES)
            .map(({ index, column }) => ({
            title: categoryName(column),
            unit: '%',
            value: (team) => {
                const whole = total(team);
                return whole === null || whole === 0 ? null : (100 * (team.values[index] ?? 0)) / whole;
            },
        })),
    ];
}
/** Issues, and the hours that one spends in the first statuses. */
function statusColumns({ series }) {
    const words = series.map(({ column }) => columnWords(column).join(' '));
    const issues = words.indexOf('total issues');
    if (issues === -1)
        return undefined;
    const perIssue = (index) => (team) => {
        const [hours, count] = [team.values[index] ?? null, team.values[issues] ?? null];
        return hours === null || count === null || count === 0 ? null : hours / count;
    };
    const hours = series.flatMap(({ column }, index) => / hours$/.test(words[index] ?? '') ? [{ column, index }] : []);
    const leadTime = hours.filter(({ index }) => words[index] === 'total lead time hours');
    const statuses = hours.filter(({ index }) => !words[index]?.startsWith('total '));
    return [
        { title: 'Issues', unit: '', value: (team) => team.values[issues] ?? null },
        ...leadTime.map(({ index }) => ({
            title: 'Lead time (hours per issue)',
            unit: '',
            value: perIssue(index),
        })),
        ...statuses.slice(0, MAX_MEASURES - 1).map(({ column, index }) => ({
            title: readableName(column.replace(/[_ ]?hours$/i, '')),
            unit: '',
            value: perIssue(index),
        })),
    ];
}
/** One number of digits for a whole column: those that its middle value is told with. */
function decimalsFor(values) {
    const known = values.filter((value) => value !== null);
    if (known.every(Number.isInteger))
        return 0;
    const sizes = known.map(Math.abs).sort((a, b) => a - b);
    const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
    return Math.min(2, (0,format/* decimalsOf */.m2)(Number.isInteger(middle) ? middle + 0.5 : middle));
}

;// CONCATENATED MODULE: ./build/src/domain/summary/views/collections-view.js





/** So many collections have a column each; of more, it is told how far apart they lie. */
const collections_view_MAX_COLUMNS = 4;
/**
 * The numbers of the Insights page (LG): one row for each collection, a team before those below it, and no periods. Nothing is
 * added up, since a team's row holds those below it.
 */
function collectionsView(figures) {
    const { series, ratings, teams } = figures;
    const few = teams.length <= collections_view_MAX_COLUMNS;
    const headings = few
        ? teams.map(({ team }) => right(shownLabel(team, 40)))
        : [right('Lowest'), right('Median'), right('Highest')];
    const rows = series.map(({ column }, index) => [
        shownLabel(readableName(column)),
        ...(few ? teams.map(({ values }) => shownFigure(values[index] ?? null)) : spread(teams, index)),
    ]);
    const ratingRows = ratings.map(({ column }, index) => [
        shownLabel(readableName(column)),
        ...(few
            ? teams.map(({ ratings: own }) => (own[index] ? shownLabel(own[index], 40) : '–'))
            : [counted(teams, index)]),
    ]);
    const table = markdownTable([left('Figure'), ...headings], few ? [...rows, ...ratingRows] : rows);
    const ratingTable = markdownTable([left('Rating'), left('How many teams have it')], ratingRows);
    return {
        table: few || ratingRows.length === 0 ? table : `${table}\n\n${ratingTable}`,
        charts: [],
        remarks: few
            ? []
            : [
                `Over ${(0,format/* formatCount */.B4)(figures.teamCount, 'team')}, each counted once, the ones above others as well. A value of 0 may mean that there is none.`,
            ],
    };
}
function spread(teams, index) {
    const values = teams.flatMap((team) => team.values[index] ?? []);
    if (values.length === 0)
        return ['–', '–', '–'];
    return [Math.min(...values), (0,cell_number/* median */.JZ)(values) ?? null, Math.max(...values)].map(shownFigure);
}
function counted(teams, index) {
    const counts = new Map();
    for (const { ratings } of teams) {
        const word = ratings[index];
        if (word)
            counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return ([...counts]
        .sort(([, a], [, b]) => b - a)
        .map(([word, count]) => `${count}&nbsp;${shownLabel(word, 40)}`)
        .join(', ') || '–');
}

;// CONCATENATED MODULE: ./build/src/domain/summary/views/flow-views.js





/** The DORA metrics (EF): the four keys and the rating, their course, and which phase the lead time goes to. */
function efficiencyView(figures) {
    const view = measuresView('efficiency', figures);
    const phases = figures.series.filter(({ column }) => /^(?:planning|coding|review|build|deploy) .*(?:days|hours)$/.test(words(column)));
    const last = periodLabel(figures, 1);
    return {
        ...view,
        charts: [
            trend('efficiency', figures, /^lttc( |$)|^lead time for changes/, 'line'),
            trend('efficiency', figures, /(^| )deployment (count|frequency)$/, 'bars'),
            xyChart({
                title: `Lead time by phase${last === '' ? '' : `, ${last}`}${figures.teamCount > 1 ? `, median of ${figures.teamCount} teams` : ''}`,
                unit: words(phases[0]?.column ?? '').endsWith('hours') ? 'Hours' : 'Days',
                labels: phases.map(({ column }) => readableName(column.split('_')[0] ?? column)),
                bars: phases.map(({ values }) => values.at(-1) ?? null),
            }),
        ],
    };
}
/** How much gets done, and how fast (PR). */
function productivityView(figures) {
    const last = periodLabel(figures, 1);
    const trends = [
        trend('productivity', figures, /^pr merged$/, 'bars') ??
            trend('productivity', figures, /^work completed$/, 'bars'),
        trend('productivity', figures, /^pr cycle time/, 'line'),
    ];
    const sizes = figures.series.filter(({ column }) => /^pr merged (?:small|medium|large)$/.test(words(column)));
    return {
        ...measuresView('productivity', figures),
        charts: trends.some((chart) => chart !== undefined)
            ? trends
            : [
                sizes.every(({ combined }) => combined === 'sum')
                    ? pieChart(`PRs merged by size${last === '' ? '' : `, ${last}`}`, sizes.map(({ column, values }) => ({
                        name: readableName(column.replace(/^PR_MERGED_/i, '')),
                        value: values.at(-1) ?? 0,
                    })))
                    : undefined,
            ],
    };
}
/** Whether sprints deliver what was committed (SP). `unit` is what work is measured in, if that is known. */
function sprintView(figures, unit) {
    const find = (name) => figures.series.find(({ column }) => words(column) === name);
    const [committed, delivered] = [find('sprint commit'), find('total work delivered')];
    return {
        ...measuresView('sprint', figures),
        charts: [
            committed !== undefined && delivered !== undefined && isTrend(figures)
                ? xyChart({
                    title: 'Committed (bars) and delivered (line)',
                    unit: unit ?? 'Work',
                    labels: periodLabels(figures),
                    bars: committed.values,
                    line: delivered.values,
                })
                : undefined,
            trend('sprint', figures, /^committed work delivered percent$/, 'line'),
        ],
    };
}
function trend(kind, figures, pattern, shape) {
    const series = figures.series.find(({ column }) => pattern.test(words(column)));
    if (series === undefined || !isTrend(figures))
        return undefined;
    const { title } = measureOf(kind, series.column);
    const unit = /\(.*?([\w%]+)\)$/.exec(title)?.[1] ?? title;
    return xyChart({
        title: `${title}${combination(figures, series)}`,
        unit: unit.charAt(0).toUpperCase() + unit.slice(1),
        labels: periodLabels(figures),
        [shape]: series.values,
    });
}
function combination({ teamCount }, { combined }) {
    return teamCount > 1 ? `, ${combined} of ${teamCount} teams` : '';
}
function isTrend({ periods }) {
    return periods.length > 2;
}
function words(column) {
    return columnWords(column).join(' ');
}

;// CONCATENATED MODULE: ./build/src/domain/summary/views/statuses-view.js







const MAX_STATUSES = 25;
const MAX_BARS = 12;
/**
 * Where work waits (TS): the hours that an issue spends in each status, and each status's share of them. Undefined where hours
 * and issues can't be summed, or the columns are others.
 */
function statusesView(figures) {
    if (figures.overlap !== null)
        return undefined;
    const named = (words) => figures.series.find(({ column }) => columnWords(column).join(' ') === words)?.values;
    const issues = named('total issues');
    const leadTime = named('total lead time hours');
    const statuses = figures.series.filter((series) => isStatus(series) && hasValues(series));
    if (issues === undefined || statuses.length === 0)
        return undefined;
    const perIssue = (values) => ratio(values, issues);
    const all = totalOf(figures, statuses);
    const lines = statuses.map(({ column, values }) => ({
        name: statusName(column),
        hours: perIssue(values),
        share: share(lastTwo(values).now, lastTwo(all).now),
    }));
    const rows = lines
        .slice(0, MAX_STATUSES)
        .map(({ name, hours, share: part }) => [
        shownLabel(name),
        ...timeCells(figures, hours),
        shownShare(part),
    ]);
    if (leadTime !== undefined) {
        rows.push(['**Lead time in all**', ...timeCells(figures, perIssue(leadTime)), '']);
    }
    rows.push([
        'Issues',
        ...timeCells(figures, issues, { comparable: lengthRemark(figures) === undefined }),
        '',
    ]);
    const last = periodLabel(figures, 1);
    const leftOut = lines.length - MAX_STATUSES;
    return {
        table: markdownTable([
            left('Hours per issue'),
            ...timeHeadings(figures),
            right(`Share${last === '' ? '' : ` ${shownLabel(last, 40)}`}`),
        ], rows),
        charts: [
            xyChart({
                title: `Hours per issue by status${last === '' ? '' : `, ${last}`}`,
                unit: 'Hours',
                labels: lines.slice(0, MAX_BARS).map(({ name }) => name),
                bars: lines.slice(0, MAX_BARS).map(({ hours }) => lastTwo(hours).now),
            }),
            leadTime === undefined || figures.periods.length < 3
                ? undefined
                : xyChart({
                    title: 'Lead time, hours per issue',
                    unit: 'Hours',
                    labels: periodLabels(figures),
                    line: perIssue(leadTime),
                }),
        ],
        remarks: [
            ...basisRemarks(figures, lastTwo(issues).now, lastTwo(all).now, leftOut),
            ...methodRemarks(figures),
        ],
    };
}
function basisRemarks({ teamCount }, issues, hours, leftOut) {
    const over = teamCount > 1 ? `, summed over ${(0,format/* formatCount */.B4)(teamCount, 'team')}` : '';
    const whole = issues === null || hours === null
        ? ''
        : ` (${(0,format/* formatFigure */.Mo)(hours)} h of ${(0,format/* formatCount */.B4)(issues, 'issue')} in the last period)`;
    return [
        `Hours of all issues${over}, divided by their number${whole}. Shares are of the hours in the statuses shown.`,
        ...(leftOut > 0 ? [`${(0,format/* formatCount */.B4)(leftOut, 'more status')} in the CSV.`] : []),
    ];
}
function isStatus({ column }) {
    const words = columnWords(column);
    return words.at(-1) === 'hours' && words.length > 1 && words[0] !== 'total';
}
function statusName(column) {
    return readableName(column.replace(/[_ ]?hours$/i, ''));
}
function share(part, whole) {
    return part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
}

;// CONCATENATED MODULE: ./build/src/domain/summary/views/index.js





/** The view of the export that was chosen; where its columns are not those that it needs, a plain one. */
function viewOf({ kind, computationMode }, figures) {
    switch (kind) {
        case 'business-alignment':
            return investmentView(figures) ?? measuresView(kind, figures);
        case 'productivity':
            return productivityView(figures);
        case 'sprint':
            return sprintView(figures, computationMode && views_UNITS[computationMode]);
        case 'efficiency':
            return efficiencyView(figures);
        case 'time-in-status':
            return statusesView(figures) ?? measuresView(kind, figures);
        case 'team-report':
            return collectionsView(figures);
        case 'contributor-report':
            return { table: '', charts: [], remarks: [] };
    }
}
const views_UNITS = { 'story-points': 'Story points', tickets: 'Tickets' };

;// CONCATENATED MODULE: ./build/src/domain/summary/figures-section.js





const MAX_CHARTS = 3;
const WHY_NOT = {
    personal: 'No figures and no rows are shown here, since the rows stand for single people.',
    'too-large': `No figures are shown here: beyond ${(0,format/* formatCount */.B4)(MAX_FIGURE_ROWS, 'row')} or ${(0,format/* formatBytes */.z3)(MAX_FIGURE_BYTES)} the files are not read for them.`,
    'too-many': 'No figures are shown here: there are too many teams, periods or values.',
    'no-rows': 'There are no rows to show figures of.',
    'no-values': 'There are no figures to show: no column holds numbers only, or all of its cells are empty.',
    unreadable: 'No figures are shown here, since the file could not be read for them.',
    'no-time': 'No figures are shown here, since there was no time left to read the file for them.',
};
/** Key figures, charts and further figures, as parts of the summary in their order. */
function figureSections(selection, figures, detail) {
    if (typeof figures === 'string')
        return { key: [`*${WHY_NOT[figures]}*`], further: [] };
    const view = viewOf(selection, figures);
    const charts = view.charts.filter((chart) => chart !== undefined).slice(0, MAX_CHARTS);
    const teams = teamsSection(selection.kind, figures, detail.teams);
    return {
        key: ['### Key figures', view.table, remarks(view.remarks)].filter((part) => part !== ''),
        further: [
            ...(detail.charts ? charts : []),
            ...(detail.moreFigures && view.more !== undefined ? [folded('More figures', view.more)] : []),
            ...(teams === undefined ? [] : [teams]),
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/domain/summary/headline.js



const HEADLINES = {
    completed: '✅ Completed',
    empty: '⚪ No rows in this period',
    partial: '⚠️ Partial: some exports failed',
    failed: '❌ Failed',
    'timed-out': '⏱️ Timed out',
    cancelled: '🚫 Cancelled',
    started: '▶️ Started',
    planned: '📝 Planned (dry run), nothing was sent',
};
const MAX_TARGETS_NAMED = 3;
const headline_MAX_NAME_LENGTH = 200;
/** What was exported, for whom and of which period, and how it ended. */
function headline(facts) {
    return [
        heading(facts),
        [outcomeLine(facts), filesLine(facts)].filter((line) => line !== '').join('<br>'),
    ].join('\n\n');
}
function heading({ selection, period }) {
    const what = selection ? CATALOGUE[selection.kind].title : 'export';
    return `## Harness SEI · ${what}${period ? ` · ${(0,markup/* markdownText */.p7)(period.label)}` : ''}`;
}
function outcomeLine({ outcome, period, selection, rows }) {
    const targets = [...new Set(rows.map(({ target }) => target))];
    const named = targets
        .slice(0, MAX_TARGETS_NAMED)
        .map((target) => (0,markup/* markdownText */.p7)((0,format/* quoteForeign */.xS)(target, headline_MAX_NAME_LENGTH)));
    const others = targets.length - named.length;
    return [
        `**${HEADLINES[outcome]}**`,
        ...(named.length === 0
            ? []
            : [`${named.join(', ')}${others > 0 ? ` and ${(0,format/* formatCount */.B4)(others, 'other')}` : ''}`]),
        ...(period ? [`${(0,markup/* markdownText */.p7)(period.start)} to ${(0,markup/* markdownText */.p7)(period.end)}`] : []),
        ...(period && selection ? [selection.granularity] : []),
    ].join(' · ');
}
/** The file, if it is one, and where it is to be had. */
function filesLine({ rows, merged, artifact }) {
    const collected = rows.flatMap(({ csv, fileName }) => (csv === undefined ? [] : [{ ...csv, fileName }]));
    const [only] = merged === undefined ? collected : [merged];
    const parts = [];
    if (only !== undefined && (merged !== undefined || collected.length === 1)) {
        const made = merged === undefined ? '' : ', merged';
        parts.push(`${(0,markup/* markdownCode */.D9)((0,format/* quoteForeign */.xS)(only.fileName, headline_MAX_NAME_LENGTH))}${made}: ${(0,format/* formatCount */.B4)(only.rowCount, 'row')}, ${(0,format/* formatBytes */.z3)(only.bytes)}`);
    }
    else if (collected.length > 0) {
        const rowCount = collected.reduce((sum, csv) => sum + csv.rowCount, 0);
        const bytes = collected.reduce((sum, csv) => sum + csv.bytes, 0);
        parts.push(`${(0,format/* formatCount */.B4)(collected.length, 'file')}: ${(0,format/* formatCount */.B4)(rowCount, 'row')}, ${(0,format/* formatBytes */.z3)(bytes)}`);
    }
    const [single] = rows.length === 1 ? rows : [];
    if (single?.csv !== undefined && single.exportId !== undefined) {
        parts.push(`export ${(0,markup/* markdownCode */.D9)((0,format/* quoteForeign */.xS)(single.exportId, headline_MAX_NAME_LENGTH))}`);
    }
    if (artifact !== undefined) {
        // The same long name twice helps nobody.
        const isSame = only?.fileName.replace(/\.csv$/, '') === artifact.name.replace(/\.csv(\.gz)?$/, '');
        const name = isSame ? 'artifact' : (0,markup/* markdownText */.p7)((0,format/* quoteForeign */.xS)(artifact.name, headline_MAX_NAME_LENGTH));
        parts.push(`📦 ${/^https?:\/\/[^\s()<>]{1,2000}$/.test(artifact.url) ? `[${name}](${artifact.url})` : name}`);
    }
    return parts.join(' · ');
}

;// CONCATENATED MODULE: ./build/src/domain/summary/reproduce.js


/** The inputs that give the same export again, to be copied into a workflow. */
function reproduceSection(stepInputs) {
    if (stepInputs.length === 0)
        return undefined;
    const yaml = ['with:', ...stepInputs.map(([name, value]) => `  ${name}: ${yamlValue(name, value)}`)];
    return folded('How to get this export again', (0,markup/* fencedCode */.Vl)(yaml.join('\n'), 'yaml'));
}
/** The inputs whose values are names of secrets. In any other one, what looks like an expression came with its text. */
const KEYS = ['api-key', 'pseudonym-key'];
/** Lines that say nothing to YAML stand as a block, each below the other as it was given. */
function yamlValue(name, value) {
    if (KEYS.includes(name) && /^\$\{\{ secrets\.\w+ \}\}$/.test(value))
        return value;
    const lines = value.trim().split(/\r?\n/);
    const isBlock = lines.length > 1 && lines.every((line) => line !== '' && (0,markup/* yamlScalar */.Ew)(line) === line);
    return isBlock ? `|\n${lines.map((line) => `    ${line}`).join('\n')}` : (0,markup/* yamlScalar */.Ew)(value);
}

;// CONCATENATED MODULE: ./build/src/domain/summary.js








/** The runner drops a summary of more than 1 MiB whole; this leaves room for other parts of the same step. */
const MAX_SUMMARY_BYTES = 900 * 1024;
const MAX_PROBLEM_LENGTH = 2_000;
/** Long enough for the ids of hundreds of exports, which are there to be copied. */
const MAX_NEXT_STEP_LENGTH = 20_000;
/** The job summary as GitHub-flavoured Markdown, below the runner's size limit whatever the facts. */
function renderSummary(facts) {
    for (const detail of DETAILS) {
        const markdown = render(facts, detail);
        if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES)
            return markdown;
    }
    return `${headline(facts)}\n`;
}
function render(facts, detail) {
    const { selection, figures, preview, comparison, stepInputs, rows } = facts;
    const shown = selection !== undefined && figures !== undefined && detail.figures
        ? figureSections(selection, figures, detail)
        : { key: [], further: [] };
    const parts = [
        headline(facts),
        problemsSection(facts.problems, detail.problems),
        ...shown.key,
        detail.comparison ? comparison : undefined,
        ...shown.further,
        exportsSection(rows, detail.exports),
        preview && previewSection(preview, detail.previewRows),
        columnsSection(rows, detail.columns),
        detail.reproduce && stepInputs ? reproduceSection(stepInputs) : undefined,
        nextSection(facts.nextStep),
    ];
    return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}
function problemsSection(problems, maxProblems) {
    if (problems.length === 0)
        return undefined;
    const shown = problems.slice(0, maxProblems).map((problem) => `- ${sentence(problem, MAX_PROBLEM_LENGTH)}`);
    const more = problems.length - shown.length;
    return [...shown, ...(more > 0 ? [`- and ${(0,format/* formatCount */.B4)(more, 'more')}`] : [])].join('\n');
}
function nextSection(nextStep) {
    return nextStep === undefined ? undefined : `**Next:** ${sentence(nextStep, MAX_NEXT_STEP_LENGTH)}`;
}
function sentence(text, maxLength) {
    return (0,markup/* markdownText */.p7)((0,format/* quoteForeign */.xS)(text, maxLength));
}

;// CONCATENATED MODULE: ./build/src/inputs/names.js

/** Every input with its default, as action.yml declares them; an empty default means that there is none. */
const INPUT_DEFAULTS = {
    'api-key': '',
    'base-url': 'https://app.harness.io/prod1/sei/api',
    'org-identifier': '',
    'project-identifier': '',
    export: '',
    'metric-groups': '',
    metrics: '',
    granularity: 'monthly',
    'metric-level': 'team',
    aggregation: '',
    'computation-mode': '',
    'issue-statuses': '',
    'terminal-date': '',
    'work-categories': '',
    'include-ratings': 'false',
    'efficiency-metrics': '',
    'manager-email': '',
    'team-ids': '',
    'org-tree-name': '',
    'org-tree-id': '',
    period: 'last-month',
    'start-date': '',
    'end-date': '',
    timezone: 'UTC',
    'as-of': '',
    'split-by': 'none',
    'request-overrides': '',
    'export-id': '',
    wait: 'true',
    'dry-run': 'false',
    'batch-size': '50',
    'timeout-minutes': '30',
    'poll-interval-seconds': '30',
    'max-parallel': '4',
    'requests-per-minute': '600',
    'input-files': '',
    'output-directory': 'harness-sei',
    'file-name': '{export}-{target}-{start}_{end}.csv',
    merge: 'true',
    'merge-duplicates': 'keep',
    'target-column': '',
    'stable-order': 'false',
    baseline: '',
    'max-csv-bytes': '5 GiB',
    artifact: 'required',
    'artifact-name': '{export}-{target}-{start}_{end}',
    'artifact-format': 'zip',
    'artifact-retention-days': '',
    'artifact-compression-level': '',
    'artifact-overwrite': 'false',
    summary: 'true',
    'allow-public-developer-data': 'false',
    pseudonymize: 'false',
    'pseudonym-key': '',
    'pseudonymize-columns': '',
    'on-empty': 'warn',
    'on-partial': 'fail',
    'on-timeout': 'fail',
};
const V2_EXPORTS = EXPORT_KINDS.filter((kind) => CATALOGUE[kind].protocol === 'export');
/** Which exports use the inputs that not all of them use. */
const USED_BY = {
    'metric-groups': EXPORT_KINDS.filter((kind) => Object.keys(CATALOGUE[kind].groups).length > 0),
    metrics: EXPORT_KINDS.filter((kind) => CATALOGUE[kind].metrics !== 'none'),
    'metric-level': EXPORT_KINDS.filter((kind) => CATALOGUE[kind].levels.length > 0),
    aggregation: EXPORT_KINDS.filter((kind) => CATALOGUE[kind].aggregations.length > 0),
    'computation-mode': ['sprint'],
    'issue-statuses': ['time-in-status'],
    'terminal-date': ['time-in-status'],
    'work-categories': ['efficiency'],
    'include-ratings': ['contributor-report'],
    'efficiency-metrics': ['team-report'],
    'manager-email': ['efficiency'],
    'org-tree-name': V2_EXPORTS,
    'org-tree-id': V2_EXPORTS,
    'export-id': V2_EXPORTS,
    wait: V2_EXPORTS,
};

;// CONCATENATED MODULE: ./build/src/inputs/step-inputs.js


/** Which export it was, and which day of the year, does not matter for another one. */
const LEFT_OUT = new Set([
    'api-key',
    'pseudonym-key',
    'export-id',
    'period',
    'start-date',
    'end-date',
    'timezone',
    'as-of',
]);
const secret = (name) => `\${{ secrets.${name} }}`;
const MAX_VALUE_LENGTH = 4_000;
/**
 * The inputs that give the same export again, as far as they differ from the defaults: with fixed dates, and with keys only by
 * the name of a secret. A value with an e-mail address, or a request with something
 * like a token, is not told: summaries are read by more people than workflows.
 */
function stepInputs(read, period) {
    const given = Object.keys(INPUT_DEFAULTS).flatMap((name) => {
        const value = read(name).trim();
        if (LEFT_OUT.has(name) || value === '' || value === INPUT_DEFAULTS[name])
            return [];
        const isSecret = name === 'request-overrides' && (0,redaction/* namesSecret */.L4)(value);
        if (isSecret || /[^\s@]@[^\s@]/.test(value) || value.length > MAX_VALUE_LENGTH)
            return [[name, '(not shown here)']];
        return [[name, value]];
    });
    const pseudonymKey = read('pseudonym-key') === '' ? [] : [['pseudonym-key', secret('PSEUDONYM_KEY')]];
    return [
        ['api-key', secret('HARNESS_SEI_API_KEY')],
        ...given,
        ...pseudonymKey,
        ['start-date', period.start],
        ['end-date', period.end],
    ];
}

;// CONCATENATED MODULE: ./build/src/conclude.js








/** The runner shows ten annotations of a kind for a step. */
const MAX_ANNOTATIONS = 10;
/** Tells how it ended: annotations, outputs, summary, and as the last line of the log what to do next. */
async function conclude(progress, runner) {
    const { inputs, results, failure, outcome } = progress;
    const leniency = inputs === undefined ? 'fail' : leniencyOf(outcome, inputs.policies);
    const exitCode = leniency === 'fail' ? 1 : 0;
    const failed = results.filter((result) => result.state === 'failed');
    const runProblems = failure instanceof errors/* InvalidInputs */.hS ? failure.problems : failure ? [failure.sentence] : [];
    const problems = [...failed.map((result) => result.failure.on(subjectOf(result)).sentence), ...runProblems];
    if (outcome === 'empty')
        problems.push('The export has no rows in this period.');
    const annotate = leniency === 'fail' ? runner.error : leniency === 'warn' ? runner.warning : runner.info;
    for (const problem of problems.slice(0, MAX_ANNOTATIONS))
        annotate(problem);
    for (const problem of problems.slice(MAX_ANNOTATIONS))
        runner.info(problem);
    const step = nextStep(outcome, failure ?? failed[0]?.failure, results.map((result) => ({
        exportId: result.exportId,
        isSettled: (result.state === 'collected' && progress.files.length > 0) ||
            (result.state === 'failed' && isFinal(result.failure)),
        team: teamEntry(result.item.target),
    })));
    runner.output('outcome', outcome);
    runner.output('failed-targets', [...new Set(failed.map(({ item }) => item.target.label))].join('\n'));
    if (inputs?.summary !== false) {
        const facts = {
            outcome,
            selection: inputs?.selection,
            period: inputs?.period,
            rows: summaryRows(progress),
            merged: mergedFile(progress),
            artifact: progress.artifact,
            comparison: progress.comparison,
            problems: runProblems,
            nextStep: outcome === 'completed' ? undefined : step,
            ...progress.gathered,
            stepInputs: inputs && stepInputs(runner.input, inputs.period),
        };
        await runner.summary(renderSummary((0,redaction/* redactAll */.$I)(facts, runner.redact))).catch((thrown) => {
            runner.warning(`The job summary could not be written: ${(0,errors/* toFailure */.w2)(thrown).message}`);
        });
    }
    runner.info(`Outcome: ${outcome}. ${step}`);
    return exitCode;
}
/** Whether Harness itself has nothing more to give for this export. */
function isFinal({ code }) {
    return ['export-failed', 'export-cancelled', 'expired', 'not-found'].includes(code);
}
/** The one file that several exports became, if they did. */
function mergedFile({ files, results }) {
    const [file] = files;
    if (file === undefined || files.length > 1 || results.length === 1)
        return undefined;
    return { fileName: (0,external_node_path_.basename)(file.path), bytes: file.bytes, rowCount: file.rowCount };
}
function subjectOf({ item, exportId }) {
    return exportId === undefined ? item.target.label : `${item.target.label}, export ${exportId}`;
}
/** What came of each export, or in a dry run what would. */
function summaryRows({ plan, results }) {
    if (results.length === 0) {
        return plan.map((item) => ({
            target: item.target.label,
            exportId: item.exportId,
            fileName: item.fileName,
            csv: undefined,
            failure: undefined,
        }));
    }
    const first = results.find((result) => result.state === 'collected' && result.csv.columns.length > 0);
    return results.map((result) => ({
        target: result.item.target.label,
        exportId: result.exportId,
        fileName: result.item.fileName,
        // The columns are listed once, however many files have them.
        csv: result.state === 'collected'
            ? {
                rowCount: result.csv.rowCount,
                bytes: result.csv.bytes,
                columns: result === first ? result.csv.columns : [],
            }
            : undefined,
        failure: result.state === 'failed' ? result.failure.sentence : undefined,
    }));
}

;// CONCATENATED MODULE: ./build/src/domain/batches.js

/** GitHub starts no more jobs than this from one matrix. */
const MAX_MATRIX_JOBS = 256;
/** Output `batches`: the teams of the plan, `size` to a job of a matrix or as many more as it takes, for input team-ids there. */
function batchesJson(plan, size) {
    const entries = plan.flatMap(({ target }) => teamEntry(target) ?? []);
    // A team stands in the plan once for each piece of the period.
    const teams = [...new Set(entries)];
    const perJob = Math.max(size, Math.ceil(teams.length / MAX_MATRIX_JOBS));
    const jobs = Math.ceil(teams.length / perJob);
    const batches = Array.from({ length: jobs }, (_, index) => ({
        // With leading zeros, so that files that bear it are put together in the order of the teams.
        number: String(index + 1).padStart(String(jobs).length, '0'),
        teams: teams.slice(index * perJob, (index + 1) * perJob).join(','),
    }));
    return JSON.stringify(batches);
}

;// CONCATENATED MODULE: ./build/src/flow/pace.js
const MINUTE_MS = 60_000;
/** After a 429 without Retry-After: LIM counts by the minute, so a few seconds are the least that can help. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = MINUTE_MS;
const SLOWEST = 1 / 16;
/** Each answer that is no 429 wins back this much of the full rate. */
const RECOVERY = 1 / 64;
const NEVER = new AbortController().signal;
/**
 * Lets requests through at no more than a given number in any 60 seconds, those of an urgency in the order in which they
 * asked. A refusal (429) stops all of them for a while and halves the rate, which then comes back step by step.
 */
class Pace {
    #clock;
    #burst;
    #intervalMs;
    #waiting = { work: [], poll: [] };
    #isAdmitting = false;
    /** When the next request would be due if they came evenly (generic cell rate algorithm). */
    #dueMs = 0;
    #pausedUntilMs = 0;
    #speed = 1;
    #refusals = 0;
    constructor(clock, requestsPerMinute) {
        this.#clock = clock;
        // Burst and steady rate together make the limit, so that no 60 seconds see more than it.
        this.#burst = Math.max(1, Math.floor(requestsPerMinute / 30));
        this.#intervalMs = MINUTE_MS / Math.max(1, requestsPerMinute - this.#burst);
    }
    /** Resolves when it is this request's turn; rejects with the signal's reason. */
    turn(signal, urgency = 'work') {
        const queue = this.#waiting[urgency];
        return new Promise((resolve, reject) => {
            if (signal.aborted)
                return reject(signal.reason);
            const leave = () => {
                queue.splice(queue.indexOf(admit), 1);
                reject(signal.reason);
            };
            const admit = () => {
                signal.removeEventListener('abort', leave);
                resolve();
            };
            signal.addEventListener('abort', leave, { once: true });
            queue.push(admit);
            if (!this.#isAdmitting)
                void this.#admit();
        });
    }
    /** The server refused a request for being one too many. */
    refused(retryAfterMs) {
        const nowMs = this.#clock.now();
        // Requests that were under way together are refused together; that is one refusal, not many.
        if (nowMs < this.#pausedUntilMs) {
            this.#pausedUntilMs = Math.max(this.#pausedUntilMs, nowMs + (retryAfterMs ?? 0));
            return;
        }
        const ownMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#refusals);
        this.#refusals += 1;
        this.#speed = Math.max(SLOWEST, this.#speed / 2);
        this.#pausedUntilMs = nowMs + (retryAfterMs ?? ownMs);
    }
    /** The server took a request. */
    taken() {
        this.#refusals = 0;
        this.#speed = Math.min(1, this.#speed + RECOVERY);
    }
    async #admit() {
        this.#isAdmitting = true;
        while (this.#waiting.work.length + this.#waiting.poll.length > 0) {
            const nowMs = this.#clock.now();
            const readyMs = Math.max(this.#pausedUntilMs, this.#dueMs - (this.#burst - 1) * this.#intervalMs);
            if (readyMs > nowMs) {
                await this.#clock.sleep(readyMs - nowMs, NEVER);
                continue;
            }
            const admit = this.#waiting.work.shift() ?? this.#waiting.poll.shift();
            this.#dueMs = Math.max(this.#dueMs, nowMs) + this.#intervalMs / this.#speed;
            admit?.();
        }
        this.#isAdmitting = false;
    }
}

// EXTERNAL MODULE: ./build/src/domain/publicity.js
var publicity = __nccwpck_require__(60409);
;// CONCATENATED MODULE: ./build/src/guard.js


/**
 * Keeps developer-level data out of public repositories: rejects with a Failure where the selection tells it already, so
 * before anything is requested, and resolves with what has to look at each file for the rest. Pseudonyms are data about
 * single people too, so they change nothing here.
 */
async function guardDeveloperData(inputs, runner) {
    const { selection, allowPublicDeveloperData, pseudonyms } = inputs;
    if (allowPublicDeveloperData)
        return () => { };
    const visibility = await runner.visibility();
    if (visibility === 'private' || visibility === 'internal')
        return () => { };
    let hasWarned = false;
    const meet = (what, stop) => {
        if (visibility === 'public')
            throw stop();
        if (!hasWarned)
            runner.warning((0,publicity/* unknownVisibilityWarning */.Dk)(what));
        hasWarned = true;
    };
    if ((0,personal_data/* isDeveloperLevel */.PP)(selection)) {
        const what = `export ${selection.kind}${selection.kind === 'productivity' ? ' at metric-level developer' : ''} is`;
        meet(what, () => (0,publicity/* publicDataFailure */._3)('invalid-input', what));
    }
    return (columns) => {
        const found = (0,personal_data/* personColumns */.fc)(columns, selection, pseudonyms?.columns).map((index) => columns[index] ?? '');
        if (found.length > 0)
            meet((0,publicity/* columnsTell */.v)(found), () => (0,publicity/* publicDataFailure */._3)('personal-data', (0,publicity/* columnsTell */.v)(found)));
    };
}

;// CONCATENATED MODULE: ./node_modules/temporal-polyfill/chunks/root.js
const root_NativeTemporal = globalThis.Temporal;



;// CONCATENATED MODULE: ./node_modules/temporal-utils/dist/errorMessages.js
// Low-Level
const expectedPositive = (entityName, num) => `Non-positive ${entityName}: ${num}`;
const expectedFinite = (entityName, num) => `Non-finite ${entityName}: ${num}`;
const forbiddenBigIntToNumber = (entityName) => `Cannot convert bigint to ${entityName}`;
const invalidObject = 'Invalid object';
const numberOutOfRange = (entityName, val, min, max) => invalidEntity(entityName, val) + `; must be between ${min}-${max}`;
// Entity/Fields/Bags
const invalidEntity = (fieldName, val) => `Invalid ${fieldName}: ${val}`;
// Calendar
const unsupportedWeekNumbers = 'Calendar week operations forbidden';
// Rounding
const nonOneRoundingIncrement = 'Non-1 roundingIncrement not allowed';
// Options
const invalidOverflowOption = 'Invalid overflow option';

;// CONCATENATED MODULE: ./node_modules/temporal-utils/dist/utils.js

const nanoInMicro = 1_000;
const nanoInMilli = 1_000_000;
const nanoInSec = 1_000_000_000;
const nanoInMinute = 60_000_000_000;
const nanoInHour = 3_600_000_000_000;
function normalizeOptions(options) {
    if (options === undefined) {
        return Object.create(null);
    }
    return requireObjectLike(options);
}
function toFiniteNumber(arg, entityName = 'number') {
    if (typeof arg === 'bigint') {
        throw new TypeError(forbiddenBigIntToNumber(entityName));
    }
    arg = Number(arg);
    if (!Number.isFinite(arg)) {
        throw new RangeError(expectedFinite(entityName, arg));
    }
    return arg;
}
function utils_toIntegerWithTrunc(arg, entityName) {
    return Math.trunc(toFiniteNumber(arg, entityName)) || 0; // ensure no -0
}
function utils_toPositiveIntegerWithTruncation(arg, entityName) {
    return requireNumberIsPositive(utils_toIntegerWithTrunc(arg, entityName), entityName);
}
/*
Already known to be number.
*/
function requireNumberIsPositive(num, entityName = 'number') {
    if (num <= 0) {
        throw new RangeError(expectedPositive(entityName, num));
    }
    return num;
}
/*
min/max are inclusive
*/
function constrainToRange(num, min, max) {
    return Math.min(Math.max(num, min), max);
}
function isObjectLike(arg) {
    return arg !== null && (typeof arg === 'object' || typeof arg === 'function');
}
function requireObjectLike(arg) {
    if (!isObjectLike(arg)) {
        throw new TypeError(invalidObject);
    }
    return arg;
}
// Options-bag-parsing-adjacent
// ----------------------------
/*
Already known to be number
*/
function normalizeNumberInRange(num, min, max, // inclusive
options) {
    const clamped = constrainToRange(num, min, max);
    if (normalizeOverflow(options) === 'reject' && num !== clamped) {
        throw new RangeError(errorMessages.numberOutOfRange('number', num, min, max));
    }
    return clamped;
}
/*
Match Temporal's field overflow shape without depending on the polyfill's
internal option readers. Undefined defaults to constrain; explicit reject asks
for exact in-range input.
*/
function normalizeOverflow(options) {
    options = normalizeOptions(options);
    const overflow = options.overflow;
    if (overflow === undefined) {
        return 'constrain';
    }
    if (overflow === 'constrain' || overflow === 'reject') {
        return overflow;
    }
    throw new RangeError(errorMessages.invalidOverflowOption);
}

;// CONCATENATED MODULE: ./node_modules/temporal-polyfill/chunks/internal.js






const internal_invalidEntity = invalidEntity;

const internal_unsupportedWeekNumbers = unsupportedWeekNumbers;

const missingField = fieldName => `Missing ${fieldName}`;

const invalidBag = "Invalid bag";

const invalidChoice = (fieldName, val, choiceMap) => invalidEntity(fieldName, val) + "; must be " + Object.keys(choiceMap).join();

const forbiddenValueOf = "Cannot use valueOf";

const invalidCallingContext = "Invalid calling context";

const missingYear = allowEra => "Missing year" + (allowEra ? "/era/eraYear" : "");

const invalidLeapMonth = "Invalid leap month";

const invalidCalendar = calendarId => invalidEntity("Calendar", calendarId);

const exoticCalendarRequired = (calendarId, remedy) => `Unknown calendar ${calendarId}; might need ${remedy}`;

const invalidTimeZone = calendarId => invalidEntity("TimeZone", calendarId);

const outOfBoundsDate = "Out-of-bounds date";

const invalidRelativeTo = arg => internal_invalidEntity("relativeTo", arg);

const failedParse = s => `Cannot parse: ${s}`;

const invalidFormatType = branding => `Cannot format ${branding}`;

const mismatchingFormatTypes = "Mismatching types for formatting";

const internal_constrainToRange = constrainToRange;

const internal_isObjectLike = isObjectLike;

function throwRangeError(message) {
  throw new RangeError(message);
}

function throwTypeError(message) {
  throw new TypeError(message);
}

function clampProp(props, propName, min, max, overflow) {
  return clampEntity(propName, ((props, propName) => {
    const propVal = props[propName];
    return void 0 === propVal && throwTypeError(missingField(propName)), propVal;
  })(props, propName), min, max, overflow);
}

function clampEntity(entityName, num, min, max, overflow, choices) {
  const clamped = internal_constrainToRange(num, min, max);
  return overflow && num !== clamped && throwRangeError(((entityName, val, min, max, choices) => choices ? numberOutOfRange(entityName, choices[val], choices[min], choices[max]) : numberOutOfRange(entityName, val, min, max))(entityName, num, min, max, choices)), 
  clamped;
}

function memoize(generator, MapClass = Map, maxSize = 1e4) {
  const map = new MapClass;
  return (key, ...otherArgs) => {
    if (map.has(key)) {
      return map.get(key);
    }
    map.size >= maxSize && map.clear();
    const val = generator(key, ...otherArgs);
    return map.set(key, val), val;
  };
}

const createNameDescriptors = name => createPropDescriptors({
  name: name
}, 1);

const createPropDescriptors = (propVals, readonly) => mapProps(value => ({
  value: value,
  configurable: 1,
  writable: !readonly
}), propVals);

const createStringTagDescriptors = value => ({
  [Symbol.toStringTag]: {
    value: value,
    configurable: 1
  }
});

function mapProps(transformer, props) {
  const res = {};
  for (const propName in props) {
    res[propName] = transformer(props[propName], propName);
  }
  return res;
}

function zipPropsConst(propNames, propVal) {
  const res = {};
  for (const propName of propNames) {
    res[propName] = propVal;
  }
  return res;
}

function internal_createPropGetters(propNames) {
  const getters = {};
  for (const propName of propNames) {
    getters[propName] = slots => slots[propName];
  }
  return getters;
}

function pluckProps(propNames, props, dest = Object.create(null)) {
  for (const propName of propNames) {
    dest[propName] = props[propName];
  }
  return dest;
}

function allPropsEqual(propNames, props0, props1) {
  for (const propName of propNames) {
    if (props0[propName] !== props1[propName]) {
      return 0;
    }
  }
  return 1;
}

function zeroOutProps(propNames, clearUntilI, props) {
  const copy = {
    ...props
  };
  for (let i = 0; i < clearUntilI; i++) {
    copy[propNames[i]] = 0;
  }
  return copy;
}

function internal_bindArgs(f, ...boundArgs) {
  return (...dynamicArgs) => f(...boundArgs, ...dynamicArgs);
}

function identity(arg) {
  return arg;
}

function noop() {}

function capitalize(s) {
  return s[0].toUpperCase() + s.substring(1);
}

function sortStrings(...strss) {
  return [].concat(...strss).sort();
}

function createRegExp(meat) {
  return new RegExp(`^${meat}$`);
}

function parseSubsecNano(fracStr) {
  return parseInt(fracStr.padEnd(9, "0"));
}

function parseInt0(s) {
  return void 0 === s ? 0 : parseInt(s);
}

function padNumber(digits, num) {
  return String(num).padStart(digits, "0");
}

const padNumber2 = /*@__PURE__*/ internal_bindArgs(padNumber, 2);

function compareNumbers(a, b) {
  return Math.sign(a - b);
}

function compareBigInts(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function divFloorBigInt(num, denom) {
  const whole = num / denom;
  return num % denom < 0n ? whole - 1n : whole;
}

function divModFloorBigInt(num, divisor) {
  const quotient = divFloorBigInt(num, divisor);
  return [ quotient, num - quotient * divisor ];
}

function divModFloor(num, divisor) {
  return [ Math.floor(num / divisor), modFloor(num, divisor) ];
}

function modFloor(num, divisor) {
  return (num % divisor + divisor) % divisor;
}

function divTrunc(num, divisor) {
  return Math.trunc(num / divisor) || 0;
}

function modTrunc(num, divisor) {
  return num % divisor || 0;
}

function fabricateNearHalfFraction(halfCompare, sign = 1) {
  return sign * (.5 + halfCompare / 5);
}

function hasHalf(num) {
  return .5 === Math.abs(num % 1);
}

const isoCalendarId = "iso8601";

const gregoryCalendarId = "gregory";

const gregoryEraOrigins = {
  "bce": -1,
  "ce": 0
};

function normalizeEraName(era) {
  const normalized = era.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");
  return "bc" === normalized || "b" === normalized ? "bce" : "ad" === normalized || "a" === normalized ? "ce" : normalized;
}

const isoCalendarImpl = void 0;

const gregoryCalendarImpl = 0;

function getCalendarSlotId(calendar) {
  return calendar === isoCalendarImpl ? "iso8601" : 0 === calendar ? "gregory" : calendar.id;
}

const monthCodeRegExp = /^M(\d{2})(L?)$/;

function parseMonthCode(monthCode) {
  const m = monthCodeRegExp.exec(monthCode);
  return m || throwRangeError((monthCode => `Invalid monthCode: ${monthCode}`)(monthCode)), 
  [ parseInt(m[1]), Boolean(m[2]) ];
}

function formatMonthCode(monthCodeNumber, isLeapMonth) {
  return "M" + padNumber2(monthCodeNumber) + (isLeapMonth ? "L" : "");
}

function monthCodeNumberToMonth(monthCodeNumber, isLeapMonth, leapMonth) {
  return monthCodeNumber + (isLeapMonth || leapMonth && monthCodeNumber >= leapMonth ? 1 : 0);
}

function monthToMonthCodeNumber(month, leapMonth) {
  return month - (leapMonth && month >= leapMonth ? 1 : 0);
}

const unitNameMap = {
  nanosecond: 0,
  microsecond: 1,
  millisecond: 2,
  second: 3,
  minute: 4,
  hour: 5,
  day: 6,
  week: 7,
  month: 8,
  year: 9
};

const unitNamesAsc = /*@__PURE__*/ Object.keys(unitNameMap);

const milliInUtcDay = 864e5;

const internal_nanoInMicro = nanoInMicro;

const internal_nanoInMilli = nanoInMilli;

const internal_nanoInSec = nanoInSec;

const internal_nanoInMinute = nanoInMinute;

const internal_nanoInHour = nanoInHour;

const nanoInUtcDay = 864e11;

const unitNanoMap = [ 1, internal_nanoInMicro, internal_nanoInMilli, internal_nanoInSec, internal_nanoInMinute, internal_nanoInHour, nanoInUtcDay ];

const bigNanoInMicro = /*@__PURE__*/ BigInt(internal_nanoInMicro);

const bigNanoInMilli = /*@__PURE__*/ BigInt(internal_nanoInMilli);

const bigNanoInSec = /*@__PURE__*/ BigInt(internal_nanoInSec);

const bigNanoInMinute = /*@__PURE__*/ BigInt(internal_nanoInMinute);

const bigNanoInHour = /*@__PURE__*/ BigInt(internal_nanoInHour);

const bigNanoInUtcDay = /*@__PURE__*/ BigInt(nanoInUtcDay);

function divideBigNanoToExactNumber(bigNano, divisorNano) {
  const days = Number(bigNano / bigNanoInUtcDay);
  const timeNano = Number(bigNano % bigNanoInUtcDay);
  return days * (nanoInUtcDay / divisorNano) + (Math.trunc(timeNano / divisorNano) + timeNano % divisorNano / divisorNano);
}

const timeFieldNamesAsc = /*@__PURE__*/ unitNamesAsc.slice(0, 6);

const timeGetters = /*@__PURE__*/ internal_createPropGetters(timeFieldNamesAsc);

const yearFieldNamesAsc = [ "year" ];

const dayFieldNamesAsc = [ "day" ];

const calendarDateFieldNamesAsc = [ "day", "month", "year" ];

const offsetFieldNames = [ "offset" ];

const timeZoneFieldNames = [ "timeZone" ];

const eraYearFieldNames = [ "era", "eraYear" ];

const allYearFieldNames = [ "era", "eraYear", "year" ];

const monthFieldNames = [ "month", "monthCode" ];

const monthDayFieldNames = [ "day", "month", "monthCode" ];

const timeFieldNamesAlpha = /*@__PURE__*/ sortStrings(timeFieldNamesAsc);

const yearFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(eraYearFieldNames, yearFieldNamesAsc);

const yearMonthFieldNamesAlpha = /*@__PURE__*/ sortStrings(monthFieldNames, yearFieldNamesAsc);

const yearMonthFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(eraYearFieldNames, yearMonthFieldNamesAlpha);

const yearMonthCodeFieldNamesAlpha = /*@__PURE__*/ sortStrings([ "monthCode" ], yearFieldNamesAsc);

const yearMonthCodeFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(eraYearFieldNames, yearMonthCodeFieldNamesAlpha);

const monthCodeDayFieldNamesAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, [ "monthCode" ]);

const dateFieldNamesAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, yearMonthFieldNamesAlpha);

const dateFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, eraYearFieldNames, yearMonthFieldNamesAlpha);

const dateTimeFieldNamesAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc);

const dateTimeFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc);

const dateTimeAndOffsetFieldNamesAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc, offsetFieldNames);

const dateTimeAndOffsetFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc, offsetFieldNames);

const dateTimeAndZoneFieldNamesAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc, offsetFieldNames, timeZoneFieldNames);

const dateTimeAndZoneFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc, offsetFieldNames, timeZoneFieldNames);

const yearMonthCodeDayFieldNamesAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, yearMonthCodeFieldNamesAlpha);

const yearMonthCodeDayFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, eraYearFieldNames, yearMonthCodeFieldNamesAlpha);

const timeFieldDefaults = /*@__PURE__*/ zipPropsConst(timeFieldNamesAsc, 0);

function validateTimeFields(timeFields) {
  return constrainTimeFields(timeFields, 1), timeFields;
}

const maxValues = {
  hour: 23,
  minute: 59,
  second: 59
};

function constrainTimeFields(timeFields, overflow) {
  const constrainedFields = {};
  for (const fieldName of timeFieldNamesAsc) {
    constrainedFields[fieldName] = clampEntity(fieldName, timeFields[fieldName], 0, maxValues[fieldName] || 999, overflow);
  }
  return constrainedFields;
}

function internal_timeFieldsToNano(timeFields) {
  return timeFieldsToSec(timeFields) * internal_nanoInSec + timeFieldsToSubsecNano(timeFields);
}

function timeFieldsToMilli(timeFields) {
  return 1e3 * timeFieldsToSec(timeFields) + timeFields.millisecond;
}

function timeFieldsToSec(timeFields) {
  return 3600 * timeFields.hour + 60 * timeFields.minute + timeFields.second;
}

function timeFieldsToSubsecNano(timeFields) {
  return timeFields.millisecond * internal_nanoInMilli + timeFields.microsecond * internal_nanoInMicro + timeFields.nanosecond;
}

function nanoToTimeAndDay(nano) {
  const [dayDelta, timeNano] = divModFloor(nano, nanoInUtcDay);
  return [ nanoToTimeFields(timeNano), dayDelta ];
}

function nanoToTimeFields(timeNano) {
  const [timeMilli, nanoAfterMilli] = divModFloor(timeNano, internal_nanoInMilli);
  const [microsecond, nanosecond] = divModFloor(nanoAfterMilli, internal_nanoInMicro);
  return milliToTimeFields(timeMilli, microsecond, nanosecond);
}

function milliToTimeFields(timeMilli, microsecond = 0, nanosecond = 0) {
  const [hour, milliAfterHour] = divModFloor(timeMilli, 36e5);
  const [minute, milliAfterMinute] = divModFloor(milliAfterHour, 6e4);
  const [second, millisecond] = divModFloor(milliAfterMinute, 1e3);
  return {
    hour: hour,
    minute: minute,
    second: second,
    millisecond: millisecond,
    microsecond: microsecond,
    nanosecond: nanosecond
  };
}

function epochNanoToSecMod(epochNano) {
  const [epochSec, nano] = divModFloorBigInt(epochNano, bigNanoInSec);
  return [ Number(epochSec), Number(nano) ];
}

function epochNanoToMilli(epochNano) {
  return Number(divFloorBigInt(epochNano, bigNanoInMilli));
}

function internal_isoDateTimeToEpochNano(isoDateTime) {
  return internal_isoDateToEpochNano(isoDateTime) + BigInt(internal_timeFieldsToNano(isoDateTime));
}

function isoDateTimeToEpochMilli(isoDateTime) {
  return isoDateToEpochMilli(isoDateTime) + timeFieldsToMilli(isoDateTime);
}

function internal_isoDateToEpochNano(isoDate) {
  return BigInt(isoDateToEpochDays(isoDate)) * bigNanoInUtcDay;
}

function isoDateToEpochMilli(isoDate) {
  return 864e5 * isoDateToEpochDays(isoDate);
}

function isoDateToEpochDays(isoDate) {
  return isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day);
}

function isoPartsToEpochDays(isoYear, isoMonth = 1, isoDay = 1) {
  const monthIndex = isoMonth - 1;
  return isoYear += Math.floor(monthIndex / 12), isoMonth = modFloor(monthIndex, 12), 
  Date.UTC(isoYear % 400 - 400, isoMonth, 0) / 864e5 + 146097 * (divTrunc(isoYear, 400) + 1) + isoDay;
}

function epochNanoToIsoDateTime(epochNano) {
  const [epochDays, nanoAfterDay] = divModFloorBigInt(epochNano, bigNanoInUtcDay);
  return {
    ...epochDaysToIsoDate(Number(epochDays)),
    ...nanoToTimeFields(Number(nanoAfterDay))
  };
}

function epochMilliToIsoDateTime(epochMilli, microsecond = 0, nanosecond = 0) {
  const [epochDays, milliAfterDay] = divModFloor(epochMilli, 864e5);
  return {
    ...epochDaysToIsoDate(epochDays),
    ...milliToTimeFields(milliAfterDay, microsecond, nanosecond)
  };
}

function epochDaysToIsoDate(epochDays) {
  const legacyDate = new Date(864e5 * modFloor(epochDays, 146097));
  return {
    year: legacyDate.getUTCFullYear() + 400 * Math.floor(epochDays / 146097),
    month: legacyDate.getUTCMonth() + 1,
    day: legacyDate.getUTCDate()
  };
}

function diffEpochMilliDays(epochMilli0, epochMilli1) {
  return Math.trunc((epochMilli1 - epochMilli0) / 864e5);
}

const isoEpochOriginYear = 1970;

const isoEpochFirstLeapYear = 1972;

const isoMonthsInYear = 12;

function computeIsoMonthCodeParts(month) {
  return [ month, 0 ];
}

function computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, isLeapMonth) {
  if (!isLeapMonth) {
    return {
      year: 1972,
      month: monthCodeNumber
    };
  }
}

function computeIsoFieldsFromParts(year, month, day) {
  return {
    year: year,
    month: month,
    day: day
  };
}

function computeIsoDaysInMonth(year, month) {
  switch (month) {
   case 2:
    return computeIsoInLeapYear(year) ? 29 : 28;

   case 4:
   case 6:
   case 9:
   case 11:
    return 30;
  }
  return 31;
}

function computeIsoDaysInYear(year) {
  return computeIsoInLeapYear(year) ? 366 : 365;
}

function computeIsoInLeapYear(year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

function addIsoMonths(year, month, monthDelta) {
  return year += divTrunc(monthDelta, 12), (month += modTrunc(monthDelta, 12)) < 1 ? (year--, 
  month += 12) : month > 12 && (year++, month -= 12), {
    year: year,
    month: month
  };
}

function diffIsoMonthSlots(year0, month0, year1, month1) {
  return 12 * (year1 - year0) + month1 - month0;
}

function computeIsoDayOfWeek(isoDate) {
  return modFloor(isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day) + 4, 7) || 7;
}

function computeIsoDayOfYear(isoDate) {
  return isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day) - isoPartsToEpochDays(isoDate.year) + 1;
}

function computeIsoWeekFields(isoDate) {
  let yearOfWeek = isoDate.year;
  let weekOfYear = Math.floor((computeIsoDayOfYear(isoDate) - computeIsoDayOfWeek(isoDate) + 10) / 7);
  let weeksInYear = computeIsoWeeksInYear(yearOfWeek);
  return weekOfYear < 1 ? weekOfYear = weeksInYear = computeIsoWeeksInYear(--yearOfWeek) : weekOfYear > weeksInYear && (weekOfYear = 1, 
  weeksInYear = computeIsoWeeksInYear(++yearOfWeek)), {
    weekOfYear: weekOfYear,
    yearOfWeek: yearOfWeek,
    De: weeksInYear
  };
}

function computeIsoWeeksInYear(year) {
  const y0DayOfWeek = computeIsoDayOfWeek({
    year: year,
    month: 1,
    day: 1
  });
  return 4 === y0DayOfWeek || 3 === y0DayOfWeek && computeIsoInLeapYear(year) ? 53 : 52;
}

function computeGregoryEraFields({year: year}) {
  return year < 1 ? {
    era: "bce",
    eraYear: 1 - year
  } : {
    era: "ce",
    eraYear: year
  };
}

function validateIsoDateTimeFields(isoDateTime) {
  return validateIsoDateFields(isoDateTime), validateTimeFields(isoDateTime);
}

function validateIsoDateFields(isoInternals) {
  return constrainIsoDateFields(isoInternals, 1), isoInternals;
}

function constrainIsoDateFields(isoDate, overflow) {
  const {year: year} = isoDate;
  const month = clampProp(isoDate, "month", 1, 12, overflow);
  return {
    year: year,
    month: month,
    day: clampProp(isoDate, "day", 1, computeIsoDaysInMonth(year, month), overflow)
  };
}

function computeCalendarDateFields(calendar, isoDate) {
  return calendar ? calendar.de(isoDate) : isoDate;
}

function computeCalendarMonthCodeParts(calendar, year, month) {
  return calendar ? calendar.L(year, month) : computeIsoMonthCodeParts(month);
}

function computeCalendarEraFields(calendar, isoDate) {
  return 0 === calendar ? computeGregoryEraFields(isoDate) : calendar && calendar.h?.(isoDate) || {};
}

function computeCalendarIsoFieldsFromParts(calendar, year, month, day) {
  return calendar ? calendar.fe(year, month, day) : computeIsoFieldsFromParts(year, month, day);
}

function computeCalendarMonthsInYearForYear(calendar, year) {
  return calendar ? calendar.j(year) : 12;
}

function computeCalendarDaysInMonthForYearMonth(calendar, year, month) {
  return calendar ? calendar.o(year, month) : computeIsoDaysInMonth(year, month);
}

function computeCalendarMonthCode(calendar, isoDate) {
  const {year: year, month: month} = computeCalendarDateFields(calendar, isoDate);
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
  return formatMonthCode(monthCodeNumber, isLeapMonth);
}

function computeCalendarInLeapYear(calendar, isoDate) {
  const {year: year} = computeCalendarDateFields(calendar, isoDate);
  return calendar ? calendar.q(year) : computeIsoInLeapYear(year);
}

function computeCalendarMonthsInYear(calendar, isoDate) {
  const {year: year} = computeCalendarDateFields(calendar, isoDate);
  return computeCalendarMonthsInYearForYear(calendar, year);
}

function computeCalendarDaysInMonth(calendar, isoDate) {
  const {year: year, month: month} = computeCalendarDateFields(calendar, isoDate);
  return computeCalendarDaysInMonthForYearMonth(calendar, year, month);
}

function computeCalendarDaysInYear(calendar, isoDate) {
  const {year: year} = computeCalendarDateFields(calendar, isoDate);
  return calendar ? calendar.i(year) : computeIsoDaysInYear(year);
}

function computeCalendarDayOfYear(calendar, isoDate) {
  if (!calendar) {
    return computeIsoDayOfYear(isoDate);
  }
  const {year: year} = computeCalendarDateFields(calendar, isoDate);
  const yearStartIsoDate = computeCalendarIsoFieldsFromParts(calendar, year, 1, 1);
  return isoDateToEpochDays(isoDate) - isoDateToEpochDays(yearStartIsoDate) + 1;
}

function computeCalendarWeekOfYear(calendar, isoDate) {
  return calendar === isoCalendarImpl ? computeIsoWeekFields(isoDate).weekOfYear : void 0;
}

function computeCalendarYearOfWeek(calendar, isoDate) {
  return calendar === isoCalendarImpl ? computeIsoWeekFields(isoDate).yearOfWeek : void 0;
}

const durationFieldNamesAsc = /*@__PURE__*/ unitNamesAsc.map(unitName => unitName + "s");

const durationGetters = /*@__PURE__*/ internal_createPropGetters(durationFieldNamesAsc);

const durationFieldNamesAlpha = /*@__PURE__*/ sortStrings(durationFieldNamesAsc);

const durationTimeFieldNamesAsc = /*@__PURE__*/ durationFieldNamesAsc.slice(0, 6);

const durationDateFieldNamesAsc = /*@__PURE__*/ durationFieldNamesAsc.slice(6);

const durationCalendarFieldNamesAsc = /*@__PURE__*/ durationDateFieldNamesAsc.slice(1);

const durationFieldDefaults = /*@__PURE__*/ zipPropsConst(durationFieldNamesAsc, 0);

const durationTimeFieldDefaults = /*@__PURE__*/ zipPropsConst(durationTimeFieldNamesAsc, 0);

const clearDurationFields = /*@__PURE__*/ internal_bindArgs(zeroOutProps, durationFieldNamesAsc);

function requirePropDefined(optionName, optionVal) {
  return null == optionVal && throwRangeError(missingField(optionName)), optionVal;
}

const requireString = /*@__PURE__*/ internal_bindArgs(requireType, "string");

function requireType(typeName, arg, entityName = typeName) {
  return typeof arg !== typeName && throwTypeError(internal_invalidEntity(entityName, arg)), 
  arg;
}

function requireNumberIsInteger(num, entityName = "number") {
  return Number.isInteger(num) || throwRangeError(((entityName, num) => `Non-integer ${entityName}: ${num}`)(entityName, num)), 
  num || 0;
}

function internal_toString(arg) {
  return "symbol" == typeof arg && throwTypeError("Cannot convert Symbol to string"), 
  String(arg);
}

function toPrimitiveWithStringHint(arg) {
  if (!isObjectLike(arg)) {
    return arg;
  }
  const exoticToPrimitive = arg[Symbol.toPrimitive];
  if (null != exoticToPrimitive) {
    "function" != typeof exoticToPrimitive && throwTypeError();
    const primitive = Reflect.apply(exoticToPrimitive, arg, [ "string" ]);
    return isObjectLike(primitive) && throwTypeError(), primitive;
  }
  return Date.prototype[Symbol.toPrimitive].call(arg, "string");
}

function toBigInt(bi) {
  return "boolean" == typeof bi ? BigInt(bi ? 1 : 0) : "string" == typeof bi ? BigInt(bi) : ("bigint" != typeof bi && throwTypeError(`Invalid bigint: ${bi}`), 
  bi);
}

function internal_toStrictInteger(arg, entityName) {
  return requireNumberIsInteger(toFiniteNumber(arg, entityName), entityName);
}

const smallestUnitStr = "smallestUnit";

const overflowMap = {
  constrain: 0,
  reject: 1
};

const epochDisambigMap = {
  compatible: 0,
  reject: 1,
  earlier: 2,
  later: 3
};

const offsetDisambigMap = {
  reject: 0,
  use: 1,
  prefer: 2,
  ignore: 3
};

const calendarDisplayMap = {
  auto: 0,
  never: 1,
  critical: 2,
  always: 3
};

const timeZoneDisplayMap = {
  auto: 0,
  never: 1,
  critical: 2
};

const offsetDisplayMap = {
  auto: 0,
  never: 1
};

const roundingModeMap = {
  floor: 0,
  halfFloor: 1,
  ceil: 2,
  halfCeil: 3,
  trunc: 4,
  halfTrunc: 5,
  expand: 6,
  halfExpand: 7,
  halfEven: 8
};

const roundingModeFuncs = [ Math.floor, num => hasHalf(num) ? Math.floor(num) : Math.round(num), Math.ceil, num => hasHalf(num) ? Math.ceil(num) : Math.round(num), Math.trunc, num => hasHalf(num) ? Math.trunc(num) || 0 : Math.round(num), num => num < 0 ? Math.floor(num) : Math.ceil(num), num => Math.sign(num) * Math.round(Math.abs(num)) || 0, num => hasHalf(num) ? (num = Math.trunc(num) || 0) + num % 2 : Math.round(num) ];

const directionMap = {
  previous: -1,
  next: 1
};

function coerceRoundingIncInteger(options) {
  const roundingInc = options.roundingIncrement;
  if (void 0 === roundingInc) {
    return 1;
  }
  const integer = utils_toIntegerWithTrunc(roundingInc, "roundingIncrement");
  return (integer < 1 || integer > 10 ** 9) && throwRangeError(internal_invalidEntity("roundingIncrement", integer)), 
  integer;
}

function coerceFractionalSecondDigits(options) {
  let subsecDigits = options.fractionalSecondDigits;
  if (void 0 !== subsecDigits) {
    if ("number" != typeof subsecDigits) {
      if ("auto" === internal_toString(subsecDigits)) {
        return;
      }
      throwRangeError(internal_invalidEntity("fractionalSecondDigits", subsecDigits));
    }
    subsecDigits = clampEntity("fractionalSecondDigits", Math.floor(subsecDigits), 0, 9, 1);
  }
  return subsecDigits;
}

function coerceUnitOption(optionName, options, minUnit = 0, ensureDefined) {
  let unitStr = options[optionName];
  if (void 0 === unitStr) {
    return ensureDefined ? minUnit : void 0;
  }
  if (unitStr = internal_toString(unitStr), "auto" === unitStr) {
    return ensureDefined ? minUnit : null;
  }
  let unit = unitNameMap[unitStr];
  return void 0 === unit && (unit = durationFieldNamesAsc.indexOf(unitStr)), unit < 0 && throwRangeError(invalidChoice(optionName, unitStr, unitNameMap)), 
  unit;
}

function coerceChoiceOption(optionName, enumNameMap, options, defaultChoice = 0) {
  const enumArg = options[optionName];
  if (void 0 === enumArg) {
    return defaultChoice;
  }
  const enumStr = internal_toString(enumArg);
  const enumNum = enumNameMap[enumStr];
  return void 0 === enumNum && throwRangeError(invalidChoice(optionName, enumStr, enumNameMap)), 
  enumNum;
}

const coerceSmallestUnit = /*@__PURE__*/ internal_bindArgs(coerceUnitOption, smallestUnitStr);

const coerceLargestUnit = /*@__PURE__*/ internal_bindArgs(coerceUnitOption, "largestUnit");

const coerceTotalUnit = /*@__PURE__*/ internal_bindArgs(coerceUnitOption, "unit");

const coerceOverflow = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "overflow", overflowMap);

const coerceEpochDisambig = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "disambiguation", epochDisambigMap);

const coerceOffsetDisambig = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "offset", offsetDisambigMap);

const coerceCalendarDisplay = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "calendarName", calendarDisplayMap);

const coerceTimeZoneDisplay = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "timeZoneName", timeZoneDisplayMap);

const coerceOffsetDisplay = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "offset", offsetDisplayMap);

const coerceRoundingMode = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "roundingMode", roundingModeMap);

const coerceDirection = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "direction", directionMap);

function normalizeOptionsOrString(options, optionName) {
  return "string" == typeof options ? ((optionName, optionVal) => {
    const res = Object.create(null);
    return res[optionName] = optionVal, res;
  })(optionName, options) : requireObjectLike(options);
}

function validateRoundingInc(roundingInc, smallestUnit, allowManyLargeUnits, solarMode) {
  const upUnitNano = solarMode ? nanoInUtcDay : unitNanoMap[smallestUnit + 1];
  if (upUnitNano) {
    const incNano = roundingInc * unitNanoMap[smallestUnit];
    (upUnitNano % incNano || !solarMode && incNano === upUnitNano) && throwRangeError(internal_invalidEntity("roundingIncrement", roundingInc));
  } else {
    !allowManyLargeUnits && roundingInc > 1 && throwRangeError(internal_invalidEntity("roundingIncrement", roundingInc));
  }
  return roundingInc;
}

function validateUnitRange(optionName, unit, minUnit, maxUnit) {
  return null != unit && clampEntity(optionName, unit, minUnit, maxUnit, 1, unitNamesAsc), 
  unit;
}

function checkLargestSmallestUnit(largestUnit, smallestUnit) {
  smallestUnit > largestUnit && throwRangeError("smallestUnit > largestUnit");
}

function refineDiffOptions(roundingModeInvert, options, defaultLargestUnit, maxUnit = 9, minUnit = 0, defaultRoundingMode = 4) {
  options = normalizeOptions(options);
  let largestUnit = coerceLargestUnit(options, minUnit);
  let roundingInc = coerceRoundingIncInteger(options);
  let roundingMode = coerceRoundingMode(options, defaultRoundingMode);
  let smallestUnit = coerceSmallestUnit(options, minUnit, 1);
  return largestUnit = validateUnitRange("largestUnit", largestUnit, minUnit, maxUnit), 
  smallestUnit = validateUnitRange(smallestUnitStr, smallestUnit, minUnit, maxUnit), 
  null == largestUnit ? largestUnit = Math.max(defaultLargestUnit, smallestUnit) : checkLargestSmallestUnit(largestUnit, smallestUnit), 
  roundingInc = validateRoundingInc(roundingInc, smallestUnit, 1), roundingModeInvert && (roundingMode = (roundingMode => roundingMode < 4 ? (roundingMode + 2) % 4 : roundingMode)(roundingMode)), 
  [ largestUnit, smallestUnit, roundingInc, roundingMode ];
}

function refineRoundingOptions(options, maxUnit = 6, solarMode) {
  let roundingInc = coerceRoundingIncInteger(options = normalizeOptionsOrString(options, smallestUnitStr));
  const roundingMode = coerceRoundingMode(options, 7);
  let smallestUnit = coerceSmallestUnit(options);
  return smallestUnit = requirePropDefined(smallestUnitStr, smallestUnit), smallestUnit = validateUnitRange(smallestUnitStr, smallestUnit, 0, maxUnit), 
  roundingInc = validateRoundingInc(roundingInc, smallestUnit, void 0, solarMode), 
  [ smallestUnit, roundingInc, roundingMode ];
}

function internal_refineUnitDiffOptions(unit, options) {
  return "string" == typeof options || Boolean(options && (options.roundingMode || void 0 !== options.roundingIncrement)) ? ((smallestUnit, options, allowManyLargeUnits, defaultRoundingMode = 7) => {
    let roundingInc = coerceRoundingIncInteger(options = normalizeOptionsOrString(options, "roundingMode"));
    const roundingMode = coerceRoundingMode(options, defaultRoundingMode);
    return roundingInc = validateRoundingInc(roundingInc, smallestUnit, allowManyLargeUnits), 
    [ roundingInc, roundingMode ];
  })(unit, options, 1, 4) : [ 1, void 0 ];
}

function refineUnitRoundOptions(smallestUnit, options, solarMode) {
  let roundingInc = coerceRoundingIncInteger(options = normalizeUnitRoundOptions(options));
  const roundingMode = coerceRoundingMode(options, 7);
  return roundingInc = validateRoundingInc(roundingInc, smallestUnit, void 0, solarMode), 
  [ roundingInc, roundingMode ];
}

function normalizeUnitRoundOptions(options) {
  return void 0 === options ? Object.create(null) : normalizeOptionsOrString(options, "roundingMode");
}

function combineDateAndTime(isoDate, time) {
  return pluckProps(calendarDateFieldNamesAsc, isoDate, pluckProps(timeFieldNamesAsc, time));
}

const maxMilli = 864e13;

const epochNanoMax = /*@__PURE__*/ BigInt(1e8) * bigNanoInUtcDay;

const epochNanoMin = /*@__PURE__*/ BigInt(-1e8) * bigNanoInUtcDay;

const plainDateEpochNanoMin = epochNanoMin - bigNanoInUtcDay;

function checkIsoYearMonthInBounds(isoDate) {
  const isoYearMonthIndex = 12 * isoDate.year + isoDate.month;
  return (isoYearMonthIndex < -3261848 || isoYearMonthIndex > 3309129) && throwRangeError(outOfBoundsDate), 
  isoDate;
}

function checkIsoDateInBounds(isoDate, allowPlainDateLowerEdge = 1) {
  const epochNano = internal_isoDateToEpochNano(isoDate);
  return (epochNano < (allowPlainDateLowerEdge ? plainDateEpochNanoMin : epochNanoMin) || epochNano > epochNanoMax) && throwRangeError(outOfBoundsDate), 
  isoDate;
}

function checkIsoDateTimeInBounds(isoDateTime) {
  return checkIsoDateTimeEpochNanoInBounds(internal_isoDateTimeToEpochNano(isoDateTime)), isoDateTime;
}

function checkIsoDateTimeEpochNanoInBounds(epochNano) {
  return (epochNano <= plainDateEpochNanoMin || epochNano >= epochNanoMax + bigNanoInUtcDay) && throwRangeError(outOfBoundsDate), 
  epochNano;
}

function checkEpochNanoInBounds(epochNano) {
  return (epochNano < epochNanoMin || epochNano > epochNanoMax) && throwRangeError(outOfBoundsDate), 
  epochNano;
}

function isoDateTimeAndOffsetToEpochNano(isoDateTime, offsetNano) {
  return checkEpochNanoInBounds(internal_isoDateToEpochNano(isoDateTime) + BigInt(internal_timeFieldsToNano(isoDateTime) - offsetNano));
}

function roundNumberToInc(num, roundingInc, roundingMode) {
  return roundWithMode(num / roundingInc, roundingMode) * roundingInc || 0;
}

function roundWithMode(num, roundingMode) {
  return roundingModeFuncs[roundingMode](num);
}

function totalRelativeUnit(wholeValue, sign, endEpochNano, moveValueToEpochNano) {
  const unitWindow = clampRelativeUnitValue(wholeValue, sign, moveValueToEpochNano, endEpochNano);
  return interpolateRelativeUnitWindow(unitWindow, Number(endEpochNano - unitWindow.N) / Number(unitWindow.te - unitWindow.N));
}

function roundRelativeUnit(wholeValue, sign, endEpochNano, moveValueToEpochNano, roundingInc, roundingMode) {
  return roundRelativeUnitWindow(clampRelativeUnitValue(divTrunc(wholeValue, roundingInc) * roundingInc, roundingInc * sign, moveValueToEpochNano, endEpochNano), endEpochNano, roundingInc, roundingMode);
}

function roundRelativeUnitWindow(unitWindow, endEpochNano, roundingInc, roundingMode) {
  return roundNumberToInc(interpolateRelativeUnitWindow(unitWindow, computeEpochNanoFrac(endEpochNano, unitWindow.N, unitWindow.te)), roundingInc, roundingMode);
}

function clampRelativeUnitValue(startValue, valueDelta, moveValueToEpochNano, epochNanoProgress) {
  let unitWindow = computeRelativeUnitWindow(startValue, valueDelta, moveValueToEpochNano);
  return ((epochNanoProgress, epochNano0, epochNano1, sign) => sign > 0 ? epochNano0 <= epochNanoProgress && epochNanoProgress <= epochNano1 : epochNano1 <= epochNanoProgress && epochNanoProgress <= epochNano0)(epochNanoProgress, unitWindow.N, unitWindow.te, Math.sign(valueDelta)) || (unitWindow = computeRelativeUnitWindow(startValue + valueDelta, valueDelta, moveValueToEpochNano)), 
  unitWindow;
}

function computeRelativeUnitWindow(startValue, valueDelta, moveValueToEpochNano) {
  const endValue = startValue + valueDelta;
  return {
    ve: startValue,
    pe: endValue,
    N: moveValueToEpochNano(startValue),
    te: moveValueToEpochNano(endValue)
  };
}

function interpolateRelativeUnitWindow(unitWindow, fraction) {
  return unitWindow.ve + fraction * (unitWindow.pe - unitWindow.ve);
}

function computeEpochNanoFrac(epochNanoProgress, epochNano0, epochNano1) {
  const denomBig = epochNano1 - epochNano0;
  const numeratorBig = epochNanoProgress - epochNano0;
  if (!numeratorBig) {
    return 0;
  }
  const absNumerator = numeratorBig < 0n ? -numeratorBig : numeratorBig;
  const absDenom = denomBig < 0n ? -denomBig : denomBig;
  const fracSign = compareBigInts(numeratorBig, 0n) === compareBigInts(denomBig, 0n) ? 1 : -1;
  return compareBigInts(absNumerator, absDenom) <= 0 ? absNumerator === absDenom ? fracSign : fabricateNearHalfFraction(compareBigInts(2n * absNumerator, absDenom), fracSign) : Number(numeratorBig) / Number(denomBig);
}

function createEpochNanoSlots(epochNano) {
  return {
    epochNanoseconds: epochNano
  };
}

function createZonedEpochNanoSlots(epochNano, timeZone, calendar) {
  return {
    calendar: calendar,
    timeZone: timeZone,
    epochNanoseconds: epochNano
  };
}

function createDateTimeSlots(isoDateTime, calendar) {
  return pluckProps(timeFieldNamesAsc, isoDateTime, createDateSlots(isoDateTime, calendar));
}

function createDateSlots(isoDate, calendar) {
  return pluckProps(calendarDateFieldNamesAsc, isoDate, {
    calendar: calendar
  });
}

function createTimeSlots(time) {
  return pluckProps(timeFieldNamesAsc, time);
}

function createDurationSlots(durationFields) {
  return pluckProps(durationFieldNamesAsc, durationFields, {
    sign: computeDurationSign(durationFields)
  });
}

function roundZonedEpochSlotsToUnit(slots, smallestUnit, roundingInc, roundingMode) {
  return createZonedEpochNanoSlots(6 === smallestUnit ? roundZonedEpochToDay(slots, roundingMode) : roundZonedEpochToTime(slots, smallestUnit, roundingInc, roundingMode), slots.timeZone, slots.calendar);
}

function computeZonedHoursInDay(slots) {
  const [epochNano0, epochNano1] = computeZonedDayEpochInterval(slots);
  return divideBigNanoToExactNumber(epochNano1 - epochNano0, internal_nanoInHour);
}

function computeZonedStartOfDay(slots) {
  const {timeZone: timeZone, calendar: calendar} = slots;
  return createZonedEpochNanoSlots(getStartOfDayInstantFor(timeZone, combineDateAndTime(zonedEpochSlotsToIso(slots), timeFieldDefaults)), timeZone, calendar);
}

function alignZonedEpoch(computeAlignment, slots) {
  const {calendar: calendar, timeZone: timeZone} = slots;
  return getStartOfDayInstantFor(timeZone, computeAlignment(calendar, zonedEpochSlotsToIso(slots)));
}

function roundZonedEpochToInterval(computeInterval, slots, roundingMode) {
  const {calendar: calendar, timeZone: timeZone} = slots;
  const isoSlots = zonedEpochSlotsToIso(slots);
  const [isoDateTime0, isoDateTime1] = computeInterval(calendar, isoSlots);
  return roundZonedEpochToBounds(slots.epochNanoseconds, getStartOfDayInstantFor(timeZone, isoDateTime0), getStartOfDayInstantFor(timeZone, isoDateTime1), roundingMode);
}

function roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps, isZoned) {
  if (0 === smallestUnit && 1 === roundingInc) {
    return durationFields;
  }
  const sign = computeDurationSign(durationFields) || 1;
  const nudgeFunc = isUniformUnit(smallestUnit, isZoned) ? isZoned && smallestUnit < 6 && largestUnit >= 6 ? nudgeZonedTimeDuration : nudgeDayTimeDuration : nudgeRelativeDuration;
  let [roundedDurationFields, roundedEpochNano, grewBigUnit] = nudgeFunc(sign, durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps);
  return grewBigUnit && 7 !== smallestUnit && (roundedDurationFields = ((durationFields, endEpochNano, largestUnit, smallestUnit, sign, relativeOps) => {
    for (let currentUnit = smallestUnit + 1; currentUnit <= largestUnit; currentUnit++) {
      if (7 === currentUnit && 7 !== largestUnit) {
        continue;
      }
      const baseDurationFields = clearDurationFields(currentUnit, durationFields);
      baseDurationFields[durationFieldNamesAsc[currentUnit]] += sign;
      const thresholdCompare = compareBigInts(endEpochNano, moveRelativeMarkerToEpochNano(relativeOps, baseDurationFields));
      if (thresholdCompare && thresholdCompare !== sign) {
        break;
      }
      durationFields = baseDurationFields;
    }
    return durationFields;
  })(roundedDurationFields, roundedEpochNano, largestUnit, Math.max(6, smallestUnit), sign, relativeOps)), 
  roundedDurationFields;
}

function roundDayTimeDurationByInc(durationFields, nanoInc, roundingMode) {
  const maxUnit = Math.max(Math.min(getMaxDurationUnit(durationFields), 6), 3);
  return nanoToDurationDayTimeFields(roundBigNanoToInc(durationDayTimeToBigNano(durationFields), BigInt(nanoInc), roundingMode), maxUnit);
}

function roundZonedEpochToDay(slots, roundingMode) {
  const [epochNano0, epochNano1] = computeZonedDayEpochInterval(slots);
  return roundZonedEpochToBounds(slots.epochNanoseconds, epochNano0, epochNano1, roundingMode);
}

function roundZonedEpochToTime(slots, smallestUnit, roundingInc, roundingMode) {
  if (0 === smallestUnit && 1 === roundingInc) {
    return slots.epochNanoseconds;
  }
  const isoDateTime = zonedEpochSlotsToIso(slots);
  return getInstantPreferringOffset(slots.timeZone, roundDateTimeToUnit(isoDateTime, smallestUnit, roundingInc, roundingMode), isoDateTime.offsetNanoseconds);
}

function roundDateTimeToUnit(isoDateTime, smallestUnit, roundingInc, roundingMode) {
  return roundDateTimeToInc(isoDateTime, computeNanoInc(smallestUnit, roundingInc), roundingMode, unitNanoMap[smallestUnit + 1]);
}

function roundTimeToUnit(timeFields, smallestUnit, roundingInc, roundingMode) {
  return roundTimeToInc(timeFields, computeNanoInc(smallestUnit, roundingInc), roundingMode, unitNanoMap[smallestUnit + 1]);
}

function roundDateTimeToInc(isoDateTime, nanoInc, roundingMode, spanNano) {
  const [roundedTimeFields, dayDelta] = roundTimeToInc(isoDateTime, nanoInc, roundingMode, spanNano);
  const roundedIsoDateTime = combineDateAndTime(moveDateByDays(isoDateTime, dayDelta), roundedTimeFields);
  return checkIsoDateTimeInBounds(roundedIsoDateTime), roundedIsoDateTime;
}

function roundTimeToInc(timeFields, nanoInc, roundingMode, spanNano = nanoInUtcDay) {
  const timeNano = internal_timeFieldsToNano(timeFields);
  const remainderNano = timeNano % spanNano;
  return nanoToTimeAndDay(timeNano - remainderNano + roundNumberToInc(remainderNano, nanoInc, roundingMode));
}

function nudgeRelativeDuration(sign, durationFields, endEpochNano, _largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps) {
  const smallestUnitFieldName = durationFieldNamesAsc[smallestUnit];
  const baseDurationFields = clearDurationFields(smallestUnit, durationFields);
  7 === smallestUnit && (durationFields = {
    ...durationFields,
    weeks: durationFields.weeks + Math.trunc(durationFields.days / 7)
  });
  const truncedVal = divTrunc(durationFields[smallestUnitFieldName], roundingInc) * roundingInc;
  const nudgeWindow = clampRelativeUnitValue(truncedVal, roundingInc * sign, value => (baseDurationFields[smallestUnitFieldName] = value, 
  moveRelativeMarkerToEpochNano(relativeOps, baseDurationFields)), endEpochNano);
  const roundedVal = roundRelativeUnitWindow(nudgeWindow, endEpochNano, roundingInc, roundingMode);
  return baseDurationFields[smallestUnitFieldName] = roundedVal, [ baseDurationFields, roundedVal === nudgeWindow.pe ? nudgeWindow.te : nudgeWindow.N, roundedVal !== truncedVal ];
}

function nudgeZonedTimeDuration(sign, durationFields, _endEpochNano, _largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps) {
  const timeNano = Number(durationTimeToBigNano(durationFields));
  const nanoInc = computeNanoInc(smallestUnit, roundingInc);
  let roundedTimeNano = roundNumberToInc(timeNano, nanoInc, roundingMode);
  const dateDurationFields = {
    ...durationFields,
    ...durationTimeFieldDefaults
  };
  const dayEpochNano0 = relativeOps.X(dateDurationFields);
  const dayEpochNano1 = relativeOps.X({
    ...dateDurationFields,
    days: dateDurationFields.days + sign
  });
  const daySpanNano = Number(dayEpochNano1 - dayEpochNano0);
  Math.sign(daySpanNano) !== sign && throwRangeError("Out-of-bounds TimeZone gap");
  const beyondDayNano = roundedTimeNano - daySpanNano;
  let dayDelta = 0;
  let nudgedEpochNano;
  beyondDayNano && Math.sign(beyondDayNano) !== sign ? nudgedEpochNano = dayEpochNano0 + BigInt(roundedTimeNano) : (dayDelta += sign, 
  roundedTimeNano = roundNumberToInc(beyondDayNano, nanoInc, roundingMode), nudgedEpochNano = dayEpochNano1 + BigInt(roundedTimeNano));
  const durationTimeFields = nanoToDurationTimeFields(roundedTimeNano);
  return [ {
    ...durationFields,
    ...durationTimeFields,
    days: durationFields.days + dayDelta
  }, nudgedEpochNano, Boolean(dayDelta) ];
}

function nudgeDayTimeDuration(sign, durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode) {
  const bigNano = durationDayTimeToBigNano(durationFields);
  const roundedBigNano = roundBigNanoToInc(bigNano, computeBigNanoInc(smallestUnit, roundingInc), roundingMode);
  const nanoDiff = roundedBigNano - bigNano;
  const expandedBigUnit = Math.sign(Number(roundedBigNano / bigNanoInUtcDay) - Number(bigNano / bigNanoInUtcDay)) === sign;
  const roundedDayTimeFields = nanoToDurationDayTimeFields(roundedBigNano, Math.min(largestUnit, 6));
  return [ {
    ...durationFields,
    ...roundedDayTimeFields
  }, endEpochNano + nanoDiff, expandedBigUnit ];
}

function computeZonedDayEpochInterval(slots) {
  const {timeZone: timeZone} = slots;
  const isoDateTime0 = combineDateAndTime(zonedEpochSlotsToIso(slots), timeFieldDefaults);
  const isoDateTime1 = combineDateAndTime(moveDateByDays(isoDateTime0, 1), timeFieldDefaults);
  return [ getStartOfDayInstantFor(timeZone, isoDateTime0), getStartOfDayInstantFor(timeZone, isoDateTime1) ];
}

function roundZonedEpochToBounds(epochNano, epochNano0, epochNano1, roundingMode) {
  return roundWithMode(computeEpochNanoFrac(epochNano < epochNano1 ? epochNano : epochNano1 - 1n, epochNano0, epochNano1), roundingMode) ? epochNano1 : epochNano0;
}

function roundToMinute(offsetNano) {
  return roundNumberToInc(offsetNano, internal_nanoInMinute, 7);
}

function roundBigNanoToInc(bigNano, bigNanoInc, roundingMode) {
  return roundBigNanoToIncWithTail(bigNano, bigNanoInc, roundingMode, bigNano / bigNanoInc % 2n);
}

function roundBigNanoToDayOriginInc(bigNano, bigNanoInc, roundingMode) {
  const [day, timeNano] = divModFloorBigInt(bigNano, bigNanoInUtcDay);
  const dayOriginNano = day * bigNanoInUtcDay;
  return dayOriginNano + roundBigNanoToIncWithTail(timeNano, bigNanoInc, roundingMode, dayOriginNano / bigNanoInc + timeNano / bigNanoInc & 1n);
}

function roundBigNanoToIncWithTail(bigNano, bigNanoInc, roundingMode, quotientTail) {
  const quotient = bigNano / bigNanoInc;
  const remainder = bigNano % bigNanoInc;
  let fraction = 0;
  remainder && (fraction = fabricateNearHalfFraction(compareBigInts(2n * (remainder < 0n ? -remainder : remainder), bigNanoInc), Math.sign(Number(remainder))));
  const roundedTail = roundWithMode(Number(quotientTail) + fraction, roundingMode);
  return (quotient - quotientTail + BigInt(roundedTail)) * bigNanoInc;
}

function computeNanoInc(smallestUnit, roundingInc) {
  return unitNanoMap[smallestUnit] * roundingInc;
}

function computeBigNanoInc(smallestUnit, roundingInc) {
  return BigInt(unitNanoMap[smallestUnit]) * BigInt(roundingInc);
}

const zonedEpochSlotsToIso = /*@__PURE__*/ memoize(_zonedEpochSlotsToIso, WeakMap);

function _zonedEpochSlotsToIso(slots) {
  const {epochNanoseconds: epochNanoseconds, timeZone: timeZone} = slots;
  const offsetNanoseconds = timeZone.B(epochNanoseconds);
  return {
    ...epochNanoToIsoDateTime(epochNanoseconds + BigInt(offsetNanoseconds)),
    offsetNanoseconds: offsetNanoseconds
  };
}

function getInstantPreferringOffset(timeZone, isoDateTime, offsetNano) {
  return getMatchingInstantFor(timeZone, isoDateTime, offsetNano, 2, 0);
}

function getMatchingInstantFor(timeZone, isoDateTime, offsetNano, offsetDisambig = 0, epochDisambig = 0, epochFuzzy, hasZ) {
  if (hasZ || void 0 !== offsetNano && 1 === offsetDisambig) {
    return isoDateTimeAndOffsetToEpochNano(isoDateTime, offsetNano || 0);
  }
  const possibleEpochNanos = timeZone.O(isoDateTime);
  if (void 0 !== offsetNano && 3 !== offsetDisambig) {
    checkIsoDateInBounds(isoDateTime, 0);
    const matchingEpochNano = ((possibleEpochNanos, isoDateTime, offsetNano, fuzzy) => {
      const zonedEpochNano = internal_isoDateTimeToEpochNano(isoDateTime);
      fuzzy && (offsetNano = roundToMinute(offsetNano));
      for (const possibleEpochNano of possibleEpochNanos) {
        let possibleOffsetNano = Number(zonedEpochNano - possibleEpochNano);
        if (fuzzy && (possibleOffsetNano = roundToMinute(possibleOffsetNano)), possibleOffsetNano === offsetNano) {
          return possibleEpochNano;
        }
      }
    })(possibleEpochNanos, isoDateTime, offsetNano, epochFuzzy);
    if (void 0 !== matchingEpochNano) {
      return matchingEpochNano;
    }
    0 === offsetDisambig && throwRangeError("Invalid TimeZone offset");
  }
  return getSingleInstantFor(timeZone, isoDateTime, epochDisambig, possibleEpochNanos);
}

function getSingleInstantFor(timeZone, isoDateTime, disambig = 0, possibleEpochNanos = timeZone.O(isoDateTime)) {
  if (1 === possibleEpochNanos.length) {
    return possibleEpochNanos[0];
  }
  if (1 === disambig && throwRangeError("Ambiguous offset"), possibleEpochNanos.length) {
    return possibleEpochNanos[3 === disambig ? 1 : 0];
  }
  const zonedEpochNano = internal_isoDateTimeToEpochNano(isoDateTime);
  const gapNano = ((timeZone, zonedEpochNano) => {
    const startOffsetNano = timeZone.B(zonedEpochNano - bigNanoInUtcDay);
    return (gapNano => (gapNano > nanoInUtcDay && throwRangeError("Out-of-bounds TimeZone gap"), 
    gapNano))(timeZone.B(zonedEpochNano + bigNanoInUtcDay) - startOffsetNano);
  })(timeZone, zonedEpochNano);
  const shiftedIsoDateTime = epochNanoToIsoDateTime(zonedEpochNano + BigInt(gapNano * (2 === disambig ? -1 : 1)));
  return (possibleEpochNanos = timeZone.O(shiftedIsoDateTime))[2 === disambig ? 0 : possibleEpochNanos.length - 1];
}

function getStartOfDayInstantFor(timeZone, isoDateTime) {
  const possibleEpochNanos = timeZone.O(isoDateTime);
  if (possibleEpochNanos.length) {
    return possibleEpochNanos[0];
  }
  const zonedEpochNanoDayBefore = internal_isoDateTimeToEpochNano(isoDateTime) - bigNanoInUtcDay;
  return timeZone.C(zonedEpochNanoDayBefore, 1);
}

function moveYearMonth(calendar, isoDate, durationSlots, overflow = 0) {
  computeDurationSign(durationSlots) && clampEntity("unit", getMaxDurationUnit(durationSlots), 8, 9, 1, durationFieldNamesAsc);
  const first = checkIsoDateInBounds(moveToStartOfMonth(calendar, isoDate));
  return moveToStartOfMonth(calendar, moveDate(calendar, first, durationSlots, overflow));
}

function moveYearMonthByUnits(calendar, isoDate, years, months, overflow) {
  const first = checkIsoDateInBounds(moveToStartOfMonth(calendar, isoDate));
  return moveToStartOfMonth(calendar, years || months ? checkIsoDateInBounds(internal_moveDateByCalendarUnits(calendar, first, years, months, overflow)) : first);
}

function moveZonedEpochSlots(slots, durationFields, overflow = 0) {
  const {calendar: calendar, epochNanoseconds: epochNano, timeZone: timeZone} = slots;
  const timeOnlyNano = durationTimeToBigNano(durationFields);
  let movedEpochNano = epochNano;
  if (durationHasDateParts(durationFields)) {
    const isoDateTime = zonedEpochSlotsToIso(slots);
    movedEpochNano = getSingleInstantFor(timeZone, combineDateAndTime(moveDate(calendar, isoDateTime, {
      ...durationFields,
      ...durationTimeFieldDefaults
    }, overflow), isoDateTime)) + timeOnlyNano;
  } else {
    movedEpochNano += timeOnlyNano;
  }
  return {
    ...slots,
    epochNanoseconds: checkEpochNanoInBounds(movedEpochNano)
  };
}

function moveDateTime(calendar, isoDateTime, durationFields, overflow = 0) {
  const [movedTimeFields, dayDelta] = moveTime(isoDateTime, durationFields);
  return checkIsoDateTimeInBounds(combineDateAndTime(moveDate(calendar, isoDateTime, {
    ...durationFields,
    ...durationTimeFieldDefaults,
    days: durationFields.days + dayDelta
  }, overflow), movedTimeFields));
}

function moveDateTimeByNano(fields, delta) {
  const [time, days] = moveTimeByNano(fields, delta);
  return checkIsoDateTimeInBounds(combineDateAndTime(moveDateByDays(fields, days), time));
}

function moveTime(timeFields, durationFields) {
  return moveTimeByNano(timeFields, durationTimeToBigNano(durationFields));
}

function moveEpochNano(epochNano, durationFields) {
  return moveEpochNanoByNano(epochNano, (clampEntity("unit", getMaxDurationUnit(fields = durationFields), 0, 5, 1, durationFieldNamesAsc), 
  durationTimeToBigNano(fields)));
  var fields;
}

function moveDate(calendar, isoDate, durationFields, overflow = 0) {
  let {years: years, months: months, weeks: weeks, days: days} = durationFields;
  let movedIsoDate;
  if (days += Number(durationTimeToBigNano(durationFields) / bigNanoInUtcDay), years || months) {
    movedIsoDate = internal_moveDateByCalendarUnits(calendar, isoDate, years, months, overflow);
  } else {
    if (!weeks && !days) {
      return isoDate;
    }
    movedIsoDate = isoDate;
  }
  return (weeks || days) && (movedIsoDate = moveDateByDays(movedIsoDate, 7 * weeks + days)), 
  checkIsoDateInBounds(movedIsoDate);
}

function moveToStartOfMonth(calendar, isoDate) {
  return moveDateByDays(isoDate, 1 - computeCalendarDateFields(calendar, isoDate).day);
}

function internal_moveDateByCalendarUnits(calendar, isoDate, years, months, overflow) {
  const dateParts = computeCalendarDateFields(calendar, isoDate);
  let {year: year, month: month, day: day} = dateParts;
  if (years) {
    const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
    year += years, month = resolveMonthInMovedYear(calendar, monthCodeNumber, isLeapMonth, calendar ? calendar.p(year) : void 0, overflow), 
    month = clampEntity("month", month, 1, computeCalendarMonthsInYearForYear(calendar, year), overflow);
  }
  if (months) {
    const yearMonthParts = addCalendarMonths(calendar, year, month, months);
    ({year: year, month: month} = yearMonthParts);
  }
  return day = clampEntity("day", day, 1, computeCalendarDaysInMonthForYearMonth(calendar, year, month), overflow), 
  computeCalendarIsoFieldsFromParts(calendar, year, month, day);
}

function addCalendarMonths(calendar, year, month, monthDelta) {
  return calendar ? calendar.ae(year, month, monthDelta) : addIsoMonths(year, month, monthDelta);
}

function resolveMonthInMovedYear(calendar, monthCodeNumber, isLeapMonth, targetLeapMonth, overflow) {
  if (isLeapMonth) {
    const leapMonthMeta = calendar ? calendar.l : void 0;
    if (void 0 !== targetLeapMonth && (leapMonthMeta < 0 || targetLeapMonth === monthCodeNumber + 1)) {
      return targetLeapMonth;
    }
    if (1 === overflow && throwRangeError(invalidLeapMonth), leapMonthMeta < 0) {
      return -leapMonthMeta;
    }
  }
  return monthCodeNumberToMonth(monthCodeNumber, 0, targetLeapMonth);
}

function moveTimeByNano(timeFields, durationBigNano) {
  const durDays = Number(durationBigNano / bigNanoInUtcDay);
  const durTimeNano = Number(durationBigNano % bigNanoInUtcDay);
  const [newTimeFields, overflowDays] = nanoToTimeAndDay(internal_timeFieldsToNano(timeFields) + durTimeNano);
  return [ newTimeFields, durDays + overflowDays ];
}

function moveEpochNanoByNano(epochNano, deltaNano) {
  return checkEpochNanoInBounds(epochNano + deltaNano);
}

function moveDateByDays(isoDate, days) {
  return days ? epochDaysToIsoDate(isoDateToEpochDays(isoDate) + days) : isoDate;
}

function internal_getCommonCalendar(a, b) {
  return getCalendarSlotId(a) !== getCalendarSlotId(b) && throwRangeError("Mismatching Calendars"), 
  a;
}

function internal_getCommonTimeZone(a, b) {
  return a.m !== b.m && throwRangeError("Mismatching TimeZones"), 
  a;
}

function getZonedTimeZoneId(slots) {
  return slots.timeZone.id;
}

function diffZonedDateTimesRounded(calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode) {
  return largestUnit < 6 ? diffEpochNanosRounded(startZoned.epochNanoseconds, endZoned.epochNanoseconds, largestUnit, smallestUnit, roundingInc, roundingMode) : ((calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode) => {
    const timeZone = internal_getCommonTimeZone(startZoned.timeZone, endZoned.timeZone);
    const endEpochNano = endZoned.epochNanoseconds;
    if (endEpochNano === startZoned.epochNanoseconds) {
      return durationFieldDefaults;
    }
    let durationFields;
    return durationFields = internal_diffZonedEpochsExact(timeZone, calendar, startZoned, endZoned, largestUnit), 
    durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, internal_createZonedRelativeOps(calendar, timeZone, startZoned), 1), 
    durationFields;
  })(calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode);
}

function diffDateTimesRounded(calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode) {
  return largestUnit <= 6 ? diffEpochNanosRounded(internal_isoDateTimeToEpochNano(startIsoDateTime), internal_isoDateTimeToEpochNano(endIsoDateTime), largestUnit, smallestUnit, roundingInc, roundingMode) : ((calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode) => {
    const endEpochNano = internal_isoDateTimeToEpochNano(endIsoDateTime);
    const sign = compareBigInts(endEpochNano, internal_isoDateTimeToEpochNano(startIsoDateTime));
    if (!sign) {
      return durationFieldDefaults;
    }
    let durationFields;
    return durationFields = diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit), 
    durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, ((calendar, origin) => ({
      ne: internal_isoDateTimeToEpochNano(origin),
      X: duration => internal_isoDateTimeToEpochNano(combineDateAndTime(moveDate(calendar, origin, duration), origin))
    }))(calendar, startIsoDateTime)), durationFields;
  })(calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode);
}

function diffYearMonthsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode) {
  const firstOfMonth0 = moveToStartOfMonth(calendar, startIsoDate);
  const firstOfMonth1 = moveToStartOfMonth(calendar, endIsoDate);
  return compareIsoDates(firstOfMonth0, firstOfMonth1) ? diffDateCalendarUnitsRounded(calendar, checkIsoDateInBounds(firstOfMonth0), checkIsoDateInBounds(firstOfMonth1), largestUnit, smallestUnit, roundingInc, roundingMode, 8) : durationFieldDefaults;
}

function diffDatesRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision = 6) {
  return 6 === largestUnit ? diffEpochNanosRounded(internal_isoDateToEpochNano(startIsoDate), internal_isoDateToEpochNano(endIsoDate), largestUnit, smallestUnit, roundingInc, roundingMode) : diffDateCalendarUnitsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision);
}

function diffTimesRounded(plainTimeSlots0, plainTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode) {
  const timeDiffNano = roundNumberToInc(internal_timeFieldsToNano(plainTimeSlots1) - internal_timeFieldsToNano(plainTimeSlots0), computeNanoInc(smallestUnit, roundingInc), roundingMode);
  return {
    ...durationFieldDefaults,
    ...nanoToDurationTimeFields(timeDiffNano, largestUnit)
  };
}

function diffDateCalendarUnitsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision = 6) {
  const endEpochNano = internal_isoDateToEpochNano(endIsoDate);
  if (!compareIsoDates(startIsoDate, endIsoDate)) {
    return durationFieldDefaults;
  }
  let durationFields;
  return durationFields = internal_diffCalendarDates(calendar, startIsoDate, endIsoDate, largestUnit), 
  smallestUnit === smallestPrecision && 1 === roundingInc || (durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, internal_createDateRelativeOps(calendar, startIsoDate))), 
  durationFields;
}

function diffEpochNanosRounded(startEpochNano, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode) {
  return {
    ...durationFieldDefaults,
    ...nanoToDurationDayTimeFields(roundBigNanoToInc(endEpochNano - startEpochNano, computeBigNanoInc(smallestUnit, roundingInc), roundingMode), largestUnit)
  };
}

function internal_diffZonedEpochsExact(timeZone, calendar, startZoned, endZoned, largestUnit) {
  return largestUnit < 6 ? {
    ...durationFieldDefaults,
    ...nanoToDurationDayTimeFields(endZoned.epochNanoseconds - startZoned.epochNanoseconds, largestUnit)
  } : ((timeZone, startZoned, endZoned) => {
    const sign = compareBigInts(endZoned.epochNanoseconds, startZoned.epochNanoseconds);
    if (!sign) {
      return durationFieldDefaults;
    }
    if (!compareIsoDates(zonedEpochSlotsToIso(startZoned), zonedEpochSlotsToIso(endZoned))) {
      return {
        ...durationFieldDefaults,
        ...nanoToDurationDayTimeFields(endZoned.epochNanoseconds - startZoned.epochNanoseconds, 5)
      };
    }
    const [startIsoDateTime, endIsoDate, remainderNano] = prepareZonedEpochDiff(timeZone, startZoned, endZoned, sign);
    return {
      ...(start = startIsoDateTime, end = endIsoDate, internal_diffCalendarDates(calendar, start, end, largestUnit)),
      ...nanoToDurationTimeFields(remainderNano)
    };
    var start, end;
  })(timeZone, startZoned, endZoned);
}

function internal_diffDateTimesExact(calendar, startIsoDateTime, endIsoDateTime, largestUnit) {
  const startEpochNano = internal_isoDateTimeToEpochNano(startIsoDateTime);
  const endEpochNano = internal_isoDateTimeToEpochNano(endIsoDateTime);
  const sign = compareBigInts(endEpochNano, startEpochNano);
  return sign ? largestUnit <= 6 ? {
    ...durationFieldDefaults,
    ...nanoToDurationDayTimeFields(endEpochNano - startEpochNano, largestUnit)
  } : diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit) : durationFieldDefaults;
}

function diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit) {
  let diffEndDate = endIsoDateTime;
  let timeNano = internal_timeFieldsToNano(endIsoDateTime) - internal_timeFieldsToNano(startIsoDateTime);
  return Math.sign(timeNano) === -sign && (diffEndDate = moveDateByDays(endIsoDateTime, -sign), 
  timeNano += nanoInUtcDay * sign), {
    ...internal_diffCalendarDates(calendar, startIsoDateTime, diffEndDate, largestUnit),
    ...nanoToDurationTimeFields(timeNano)
  };
}

function prepareZonedEpochDiff(timeZone, startZoned, endZoned, sign) {
  const startIsoDate = zonedEpochSlotsToIso(startZoned);
  const endIsoDate = zonedEpochSlotsToIso(endZoned);
  const endEpochNano = endZoned.epochNanoseconds;
  let dayCorrection = 0;
  const timeDiffNano = internal_timeFieldsToNano(endIsoDate) - internal_timeFieldsToNano(startIsoDate);
  Math.sign(timeDiffNano) === -sign && dayCorrection++;
  const maxDayCorrection = sign > 0 ? 2 : 1;
  for (;;dayCorrection++) {
    const midIsoDate = moveDateByDays(endIsoDate, dayCorrection * -sign);
    const midEpochNano = getSingleInstantFor(timeZone, combineDateAndTime(midIsoDate, startIsoDate));
    if (dayCorrection === maxDayCorrection || compareBigInts(endEpochNano, midEpochNano) !== -sign) {
      return [ startIsoDate, midIsoDate, Number(endEpochNano - midEpochNano) ];
    }
  }
}

function internal_diffCalendarDates(calendar, startIsoDate, endIsoDate, largestUnit) {
  if (largestUnit <= 7) {
    return ((asWeeks, start, end) => {
      const days = countIsoDays(start, end);
      return asWeeks ? {
        ...durationFieldDefaults,
        weeks: divTrunc(days, 7),
        days: modTrunc(days, 7)
      } : {
        ...durationFieldDefaults,
        days: days
      };
    })(7 === largestUnit, startIsoDate, endIsoDate);
  }
  const yearMonthDayStart = computeCalendarDateFields(calendar, startIsoDate);
  const yearMonthDayEnd = computeCalendarDateFields(calendar, endIsoDate);
  if (8 === largestUnit) {
    const {year: year0, month: month0, day: day0} = yearMonthDayStart;
    const {year: year1, month: month1, day: day1} = yearMonthDayEnd;
    const sign = Math.sign(compareNumbers(year1, year0) || compareNumbers(month1, month0) || countIsoDays(startIsoDate, endIsoDate));
    let months = 0;
    let days = 0;
    if (sign) {
      months = calendar ? calendar.ee(year0, month0, year1, month1) : diffIsoMonthSlots(year0, month0, year1, month1);
      let anchorIsoDate = internal_moveDateByCalendarUnits(calendar, startIsoDate, 0, months, 0);
      sign * compareNumbers(day0, day1) > 0 && (months -= sign, anchorIsoDate = internal_moveDateByCalendarUnits(calendar, startIsoDate, 0, months, 0)), 
      days = countIsoDays(anchorIsoDate, endIsoDate);
    }
    return {
      ...durationFieldDefaults,
      months: months,
      days: days
    };
  }
  const {year: year0, month: month0, day: day0} = yearMonthDayStart;
  let {year: year1, month: month1, day: day1} = yearMonthDayEnd;
  let yearDiff = year1 - year0;
  let monthDiff = month1 - month0;
  let dayDiff = day1 - day0;
  if (yearDiff || monthDiff) {
    const sign = Math.sign(yearDiff || monthDiff);
    let daysInMonth1 = computeCalendarDaysInMonthForYearMonth(calendar, year1, month1);
    let dayCorrect = 0;
    if (Math.sign(day1 - day0) === -sign) {
      const origDaysInMonth1 = daysInMonth1;
      const yearMonthParts = addCalendarMonths(calendar, year1, month1, -sign);
      ({year: year1, month: month1} = yearMonthParts), yearDiff = year1 - year0, monthDiff = month1 - month0, 
      daysInMonth1 = computeCalendarDaysInMonthForYearMonth(calendar, year1, month1), 
      dayCorrect = sign < 0 ? -origDaysInMonth1 : daysInMonth1;
    }
    if (dayDiff = day1 - Math.min(day0, daysInMonth1) + dayCorrect, yearDiff) {
      const [monthCodeNumber0, isLeapMonth0] = computeCalendarMonthCodeParts(calendar, year0, month0);
      const [monthCodeNumber1, isLeapMonth1] = computeCalendarMonthCodeParts(calendar, year1, month1);
      const leapMonthMeta = calendar ? calendar.l : void 0;
      if (monthDiff = void 0 !== leapMonthMeta && isLeapMonth0 && !isLeapMonth1 && (leapMonthMeta < 0 ? sign > 0 && monthCodeNumber1 === -leapMonthMeta : sign < 0 && monthCodeNumber1 === monthCodeNumber0) ? 0 : monthCodeNumber1 - monthCodeNumber0 || Number(isLeapMonth1) - Number(isLeapMonth0), 
      Math.sign(monthDiff) === -sign) {
        const monthCorrect = sign < 0 && -computeCalendarMonthsInYearForYear(calendar, year1);
        year1 -= sign, yearDiff = year1 - year0, monthDiff = month1 - resolveMonthInMovedYear(calendar, monthCodeNumber0, isLeapMonth0, calendar ? calendar.p(year1) : void 0, 0) + (monthCorrect || computeCalendarMonthsInYearForYear(calendar, year1));
      } else if (calendar) {
        const month0Projected = resolveMonthInMovedYear(calendar, monthCodeNumber0, isLeapMonth0, calendar.p(year1), 0);
        monthDiff = calendar.ee(year1, month0Projected, year1, month1);
      }
    }
  }
  return {
    ...durationFieldDefaults,
    years: yearDiff,
    months: monthDiff,
    days: dayDiff
  };
}

function compareIsoDates(isoDate0, isoDate1) {
  return compareNumbers(isoDate0.year, isoDate1.year) || compareNumbers(isoDate0.month, isoDate1.month) || compareNumbers(isoDate0.day, isoDate1.day);
}

function countIsoDays(startIsoDate, endIsoDate) {
  return isoDateToEpochDays(endIsoDate) - isoDateToEpochDays(startIsoDate);
}

function spanRelativeDuration(relativeToSlots, durationFields, largestUnit) {
  return isZonedEpochSlots(relativeToSlots) ? ((relativeToSlots, durationFields, largestUnit) => {
    const {calendar: calendar, timeZone: timeZone} = relativeToSlots;
    const endSlots = moveZonedEpochSlots(relativeToSlots, durationFields);
    return [ internal_diffZonedEpochsExact(timeZone, calendar, relativeToSlots, endSlots, largestUnit), endSlots.epochNanoseconds, internal_createZonedRelativeOps(calendar, timeZone, relativeToSlots) ];
  })(relativeToSlots, durationFields, largestUnit) : ((relativeToSlots, durationFields, largestUnit) => {
    const {calendar: calendar} = relativeToSlots;
    const origin = checkIsoDateTimeInBounds(combineDateAndTime(relativeToSlots, timeFieldDefaults));
    const end = moveDateTime(calendar, origin, durationFields);
    return [ internal_diffDateTimesExact(calendar, origin, end, largestUnit), internal_isoDateTimeToEpochNano(end), internal_createDateRelativeOps(calendar, relativeToSlots) ];
  })(relativeToSlots, durationFields, largestUnit);
}

function moveRelativeEndpointToEpochNano(relativeToSlots, durationFields) {
  return isZonedEpochSlots(relativeToSlots) ? moveZonedEpochSlots(relativeToSlots, durationFields).epochNanoseconds : internal_isoDateTimeToEpochNano(moveDateTime(relativeToSlots.calendar, combineDateAndTime(relativeToSlots, timeFieldDefaults), durationFields));
}

function moveRelativeMarkerToEpochNano(relativeOps, dateDuration) {
  return durationHasDateParts(dateDuration) ? relativeOps.X(dateDuration) : relativeOps.ne;
}

function internal_createZonedRelativeOps(calendar, timeZone, slots) {
  const origin = zonedEpochSlotsToIso(slots);
  return {
    ne: slots.epochNanoseconds,
    X: duration => getSingleInstantFor(timeZone, combineDateAndTime(moveDate(calendar, origin, duration), origin))
  };
}

function internal_createDateRelativeOps(calendar, origin) {
  return {
    ne: internal_isoDateToEpochNano(origin),
    X: duration => internal_isoDateToEpochNano(moveDate(calendar, origin, duration))
  };
}

function isZonedEpochSlots(slots) {
  return "timeZone" in slots;
}

function isUniformUnit(unit, isZoned) {
  return unit <= 6 - (isZoned ? 1 : 0);
}

function nanoToGivenFields(nano, largestUnit, fieldNames) {
  const fields = {};
  for (let unit = largestUnit; unit >= 0; unit--) {
    const divisor = unitNanoMap[unit];
    fields[fieldNames[unit]] = divTrunc(nano, divisor), nano = modTrunc(nano, divisor);
  }
  return fields;
}

const maxDurationSeconds = 2 ** 53;

function addDurationsWithoutRelativeTo(doSubtract, slots, otherSlots) {
  const maxUnit = Math.max(getMaxDurationUnit(slots), getMaxDurationUnit(otherSlots));
  return clampEntity("unit", maxUnit, 0, 6, 1, durationFieldNamesAsc), ((doSubtract, slots, otherSlots, maxUnit) => createDurationSlots(validateDurationFields(((a, b, largestUnit, doSubtract) => {
    const combined = durationDayTimeToBigNano(a) + durationDayTimeToBigNano(b) * BigInt(doSubtract ? -1 : 1);
    return Number.isFinite(Number(combined / bigNanoInUtcDay)) || throwRangeError(outOfBoundsDate), 
    {
      ...durationFieldDefaults,
      ...nanoToDurationDayTimeFields(combined, largestUnit)
    };
  })(slots, otherSlots, maxUnit, doSubtract))))(doSubtract, slots, otherSlots, maxUnit);
}

function roundDuration(refineRelativeTo, slots, options) {
  const durationLargestUnit = getMaxDurationUnit(slots);
  const [largestUnit, smallestUnit, roundingInc, roundingMode, relativeToSlots] = ((options, defaultLargestUnit, refineRelativeTo) => {
    options = normalizeOptionsOrString(options, smallestUnitStr);
    let largestUnit = coerceLargestUnit(options);
    const relativeToInternals = refineRelativeTo(options.relativeTo);
    let roundingInc = coerceRoundingIncInteger(options);
    const roundingMode = coerceRoundingMode(options, 7);
    let smallestUnit = coerceSmallestUnit(options);
    return void 0 === largestUnit && void 0 === smallestUnit && throwRangeError("Required smallestUnit or largestUnit"), 
    null == smallestUnit && (smallestUnit = 0), null == largestUnit && (largestUnit = Math.max(smallestUnit, defaultLargestUnit)), 
    checkLargestSmallestUnit(largestUnit, smallestUnit), roundingInc = validateRoundingInc(roundingInc, smallestUnit, 1), 
    roundingInc > 1 && smallestUnit > 5 && largestUnit !== smallestUnit && throwRangeError("For calendar units with roundingIncrement > 1, use largestUnit = smallestUnit"), 
    [ largestUnit, smallestUnit, roundingInc, roundingMode, relativeToInternals ];
  })(options, durationLargestUnit, refineRelativeTo);
  if (!relativeToSlots && Math.max(durationLargestUnit, largestUnit) <= 6) {
    return createDurationSlots(validateDurationFields(((durationFields, largestUnit, smallestUnit, roundingInc, roundingMode) => {
      const roundedBigNano = roundBigNanoToInc(durationDayTimeToBigNano(durationFields), computeBigNanoInc(smallestUnit, roundingInc), roundingMode);
      return {
        ...durationFieldDefaults,
        ...nanoToDurationDayTimeFields(roundedBigNano, largestUnit)
      };
    })(slots, largestUnit, smallestUnit, roundingInc, roundingMode)));
  }
  relativeToSlots || throwRangeError("Missing relativeTo");
  const isZoned = isZonedEpochSlots(relativeToSlots);
  if (!slots.sign && (!isZoned || largestUnit < 6)) {
    return slots;
  }
  const [balancedDuration, endEpochNano, relativeOps] = spanRelativeDuration(relativeToSlots, slots, largestUnit);
  return createDurationSlots(roundRelativeDuration(balancedDuration, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps, isZoned));
}

function absDuration(slots) {
  return -1 === slots.sign ? negateDuration(slots) : slots;
}

function negateDuration(slots) {
  return createDurationSlots(negateDurationFields(slots));
}

function negateDurationFields(fields) {
  const res = {};
  for (const fieldName of durationFieldNamesAsc) {
    res[fieldName] = -1 * fields[fieldName] || 0;
  }
  return res;
}

function computeDurationSign(fields, fieldNames = durationFieldNamesAsc) {
  let sign = 0;
  for (const fieldName of fieldNames) {
    const fieldSign = Math.sign(fields[fieldName]);
    fieldSign && (sign && sign !== fieldSign && throwRangeError("Cannot mix duration signs"), 
    sign = fieldSign);
  }
  return sign;
}

function validateDurationFields(fields) {
  for (const calendarUnit of durationCalendarFieldNamesAsc) {
    validateDurationCalendarUnit(calendarUnit, fields[calendarUnit]);
  }
  const bigNano = durationDayTimeToBigNano(fields);
  return validateDurationTimeUnit(Number(bigNano / bigNanoInSec)), fields;
}

function validateDurationCalendarUnit(unit, value) {
  return clampEntity(unit, value, -4294967295, 4294967295, 1);
}

function validateDurationTimeUnit(n) {
  Number.isSafeInteger(n) || throwRangeError("Out-of-bounds duration");
}

function durationDayTimeToBigNano(fields) {
  return BigInt(fields.days) * bigNanoInUtcDay + durationTimeToBigNano(fields);
}

function durationTimeToBigNano(fields) {
  return BigInt(fields.hours) * bigNanoInHour + BigInt(fields.minutes) * bigNanoInMinute + durationSubMinuteToBigNano(fields);
}

function durationSubMinuteToBigNano(fields) {
  return BigInt(fields.seconds) * bigNanoInSec + BigInt(fields.milliseconds) * bigNanoInMilli + BigInt(fields.microseconds) * bigNanoInMicro + BigInt(fields.nanoseconds);
}

function nanoToDurationDayTimeFields(bigNano, largestUnit = 6) {
  const days = Number(bigNano / bigNanoInUtcDay);
  const timeNano = Number(bigNano % bigNanoInUtcDay);
  const unitNano = unitNanoMap[largestUnit];
  const largestUnitVal = largestUnit <= 3 ? Number(bigNano / BigInt(unitNano)) : days * (nanoInUtcDay / unitNano) + divTrunc(timeNano, unitNano);
  Number.isFinite(largestUnitVal) || throwRangeError(outOfBoundsDate), largestUnit <= 3 && Math.abs(largestUnitVal) / (internal_nanoInSec / unitNanoMap[largestUnit]) >= maxDurationSeconds && throwRangeError(outOfBoundsDate);
  const dayTimeFields = nanoToGivenFields(timeNano, largestUnit, durationFieldNamesAsc);
  return dayTimeFields[durationFieldNamesAsc[largestUnit]] = largestUnitVal, dayTimeFields;
}

function nanoToDurationTimeFields(nano, largestUnit = 5) {
  return nanoToGivenFields(nano, largestUnit, durationFieldNamesAsc);
}

function durationHasDateParts(fields) {
  return Boolean(computeDurationSign(fields, durationDateFieldNamesAsc));
}

function getMaxDurationUnit(fields) {
  let unit = 9;
  for (;unit > 0 && !fields[durationFieldNamesAsc[unit]]; unit--) {}
  return unit;
}

function compareZonedEpochSlots(zonedEpochSlots0, zonedEpochSlots1) {
  return compareBigInts(zonedEpochSlots0.epochNanoseconds, zonedEpochSlots1.epochNanoseconds);
}

function compareDurations(refineRelativeTo, durationSlots0, durationSlots1, options) {
  const relativeToSlots = refineRelativeTo(normalizeOptions(options).relativeTo);
  const maxUnit = Math.max(getMaxDurationUnit(durationSlots0), getMaxDurationUnit(durationSlots1));
  return allPropsEqual(durationFieldNamesAsc, durationSlots0, durationSlots1) ? 0 : isUniformUnit(maxUnit, relativeToSlots && isZonedEpochSlots(relativeToSlots)) ? compareBigInts(durationDayTimeToBigNano(durationSlots0), durationDayTimeToBigNano(durationSlots1)) : (relativeToSlots || throwRangeError("Missing relativeTo"), 
  compareBigInts(moveRelativeEndpointToEpochNano(relativeToSlots, durationSlots0), moveRelativeEndpointToEpochNano(relativeToSlots, durationSlots1)));
}

function compareIsoDateTimeFields(isoDateTime0, isoDateTime1) {
  return compareIsoDateFields(isoDateTime0, isoDateTime1) || compareTimeFields(isoDateTime0, isoDateTime1);
}

function compareIsoDateFields(isoDate0, isoDate1) {
  return compareNumbers(isoDateToEpochDays(isoDate0), isoDateToEpochDays(isoDate1));
}

function compareTimeFields(timeFields0, timeFields1) {
  return compareNumbers(internal_timeFieldsToNano(timeFields0), internal_timeFieldsToNano(timeFields1));
}

function instantsEqual(instantSlots0, instantSlots1) {
  return !compareZonedEpochSlots(instantSlots0, instantSlots1);
}

function zonedDateTimesEqual(zonedDateTimeSlots0, zonedDateTimeSlots1) {
  return !compareZonedEpochSlots(zonedDateTimeSlots0, zonedDateTimeSlots1) && zonedDateTimeSlots0.timeZone.m === zonedDateTimeSlots1.timeZone.m && zonedDateTimeSlots0.calendar === zonedDateTimeSlots1.calendar;
}

function plainDateTimesEqual(plainDateTimeSlots0, plainDateTimeSlots1) {
  return !compareIsoDateTimeFields(plainDateTimeSlots0, plainDateTimeSlots1) && plainDateTimeSlots0.calendar === plainDateTimeSlots1.calendar;
}

function plainDatesEqual(plainDateSlots0, plainDateSlots1) {
  return !compareIsoDateFields(plainDateSlots0, plainDateSlots1) && plainDateSlots0.calendar === plainDateSlots1.calendar;
}

function plainYearMonthsEqual(plainYearMonthSlots0, plainYearMonthSlots1) {
  return !compareIsoDateFields(plainYearMonthSlots0, plainYearMonthSlots1) && plainYearMonthSlots0.calendar === plainYearMonthSlots1.calendar;
}

function plainMonthDaysEqual(plainMonthDaySlots0, plainMonthDaySlots1) {
  return !compareIsoDateFields(plainMonthDaySlots0, plainMonthDaySlots1) && plainMonthDaySlots0.calendar === plainMonthDaySlots1.calendar;
}

function plainTimesEqual(plainTimeSlots0, plainTimeSlots1) {
  return !compareTimeFields(plainTimeSlots0, plainTimeSlots1);
}

function getCalendarEraOrigins(calendar) {
  return 0 === calendar ? gregoryEraOrigins : calendar ? calendar.k : void 0;
}

function getCalendarFieldNames(calendar, fieldNames, fieldNamesWithEra = fieldNames) {
  return getCalendarEraOrigins(calendar) ? fieldNamesWithEra : fieldNames;
}

function resolveCalendarYear(fields, calendar) {
  const exoticCalendar = calendar || void 0;
  const eraOrigins = getCalendarEraOrigins(calendar);
  let {era: era, eraYear: eraYear, year: year} = fields;
  if (void 0 !== year && (year = utils_toIntegerWithTrunc(year, "year")), void 0 !== eraYear && (eraYear = utils_toIntegerWithTrunc(eraYear, "eraYear")), 
  void 0 !== era || void 0 !== eraYear) {
    void 0 !== era && void 0 !== eraYear || throwTypeError("Mismatching era/eraYear"), 
    eraOrigins || throwRangeError("Forbidden era/eraYear");
    const normalizedEra = normalizeEraName(era);
    const eraOrigin = eraOrigins[normalizedEra];
    void 0 === eraOrigin && throwRangeError((era => `Invalid era: ${era}`)(era));
    const yearByEra = exoticCalendar?._ ? exoticCalendar._(eraYear, normalizedEra, eraOrigin) : eraYearToYear(eraYear, eraOrigin);
    void 0 !== year && year !== yearByEra && throwRangeError("Mismatching year/eraYear"), 
    year = yearByEra;
  } else {
    void 0 === year && throwTypeError(missingYear(eraOrigins));
  }
  return year;
}

function resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow) {
  let {month: month, monthCode: monthCode} = fields;
  if (void 0 !== monthCode) {
    const monthByCode = ((calendar, monthCode, year, overflow, monthCodeParts = parseMonthCode(monthCode)) => {
      const leapMonth = calendar ? calendar.p(year) : void 0;
      const [monthCodeNumber, wantsLeapMonth] = monthCodeParts;
      let month = monthCodeNumberToMonth(monthCodeNumber, wantsLeapMonth, leapMonth);
      if (wantsLeapMonth) {
        const leapMonthMeta = calendar ? calendar.l : void 0;
        void 0 === leapMonthMeta && throwRangeError(invalidLeapMonth), leapMonthMeta > 0 ? (month > leapMonthMeta && throwRangeError(invalidLeapMonth), 
        leapMonth !== month && (1 === overflow && throwRangeError(invalidLeapMonth), month = monthCodeNumberToMonth(monthCodeNumber, 0, leapMonth))) : (month !== -leapMonthMeta && throwRangeError(invalidLeapMonth), 
        void 0 === leapMonth && 1 === overflow && throwRangeError(invalidLeapMonth));
      }
      return month;
    })(calendar, monthCode, year, overflow, monthCodeParts);
    void 0 !== month && month !== monthByCode && throwRangeError("Mismatching month/monthCode"), 
    month = monthByCode, overflow = 1;
  } else {
    void 0 === month && throwTypeError("Missing month/monthCode");
  }
  return clampEntity("month", month, 1, computeCalendarMonthsInYearForYear(calendar, year), overflow);
}

function resolveCalendarDay(fields, calendar, year, month, overflow) {
  return clampProp(fields, "day", 1, computeCalendarDaysInMonthForYearMonth(calendar, year, month), overflow);
}

function eraYearToYear(eraYear, eraOrigin) {
  return (eraOrigin + eraYear) * (Math.sign(eraOrigin) || 1) || 0;
}

function resolveTimeFields(fields, overflow) {
  return constrainTimeFields(pluckProps(timeFieldNamesAsc, {
    ...timeFieldDefaults,
    ...fields
  }), overflow);
}

const offsetRegExp = /^([+-])([01]\d|2[0-3])(?:(:?)([0-5]\d)(?:\3([0-5]\d)(?:[.,](\d{1,9}))?)?)?$/;

function parseOffsetNano(s) {
  const offsetNano = parseOffsetNanoMaybe(s);
  return void 0 === offsetNano && throwRangeError(failedParse(s)), offsetNano;
}

function parseOffsetNanoMaybe(s, onlyHourMinute) {
  const parts = offsetRegExp.exec(s);
  if (parts) {
    return onlyHourMinute && parts[5] && throwRangeError(failedParse(s)), (s => s && "+" !== s ? -1 : 1)(parts[1]) * (parseInt(parts[2]) * internal_nanoInHour + parseInt0(parts[4]) * internal_nanoInMinute + parseInt0(parts[5]) * internal_nanoInSec + parseSubsecNano(parts[6] || ""));
  }
}

const dateFieldRefiners = {
  era: internal_toString,
  month: utils_toPositiveIntegerWithTruncation,
  monthCode(monthCode, fieldName) {
    return requireString(toPrimitiveWithStringHint(monthCode), fieldName);
  },
  day: utils_toPositiveIntegerWithTruncation
};

const timeFieldRefiners = /*@__PURE__*/ zipPropsConst(timeFieldNamesAsc, utils_toIntegerWithTrunc);

const durationFieldRefiners = /*@__PURE__*/ zipPropsConst(durationFieldNamesAsc, internal_toStrictInteger);

const dateTimeFieldRefiners = /*@__PURE__*/ Object.assign({}, dateFieldRefiners, timeFieldRefiners);

const zonedDateTimeFieldRefiners = {
  offset(offsetString) {
    return parseOffsetNano(requireString(toPrimitiveWithStringHint(offsetString)));
  },
  ...dateTimeFieldRefiners
};

function readAndRefineBagFields(bag, validFieldNames, fieldRefiners, requiredFieldNames, disallowEmpty = !requiredFieldNames) {
  const res = {};
  let anyMatching = 0;
  for (const fieldName of validFieldNames) {
    let fieldVal = bag[fieldName];
    if (void 0 !== fieldVal) {
      anyMatching = 1;
      const refiner = fieldRefiners[fieldName];
      refiner && (fieldVal = refiner(fieldVal, fieldName)), res[fieldName] = fieldVal;
    } else {
      requiredFieldNames && requiredFieldNames.includes(fieldName) && throwTypeError(missingField(fieldName));
    }
  }
  return disallowEmpty && !anyMatching && throwTypeError("No valid fields: " + validFieldNames.join()), 
  res;
}

function internal_refineOverflowOptions(options) {
  return void 0 === options ? 0 : coerceOverflow(requireObjectLike(options));
}

function refineZonedFieldOptions(options, defaultOffsetDisambig = 0) {
  options = normalizeOptions(options);
  const epochDisambig = coerceEpochDisambig(options);
  const offsetDisambig = coerceOffsetDisambig(options, defaultOffsetDisambig);
  return [ coerceOverflow(options), offsetDisambig, epochDisambig ];
}

function refineEpochDisambigOptions(options) {
  return coerceEpochDisambig(normalizeOptions(options));
}

function refineCalendarDateFields(fields, calendar, allowMissingDay) {
  const eraOrigins = getCalendarEraOrigins(calendar);
  void 0 !== fields.year || void 0 !== fields.era && void 0 !== fields.eraYear || throwTypeError(missingYear(eraOrigins)), 
  void 0 === fields.monthCode && void 0 === fields.month && throwTypeError("Missing month/monthCode"), 
  allowMissingDay || void 0 !== fields.day || throwTypeError(missingField("day"));
  const monthCodeParts = parseMonthCodeField(fields);
  return [ resolveCalendarYear(fields, calendar), monthCodeParts ];
}

function refineMonthDayFields(fields, calendar) {
  const isIso = calendar === isoCalendarImpl;
  const eraOrigins = getCalendarEraOrigins(calendar);
  void 0 === fields.day && throwTypeError(missingField("day")), isIso || void 0 === fields.month || void 0 !== fields.year || void 0 !== fields.era && void 0 !== fields.eraYear || throwTypeError(missingYear(eraOrigins));
  const monthCodeParts = parseMonthCodeField(fields);
  return [ void 0 !== fields.eraYear || void 0 !== fields.year ? resolveCalendarYear(fields, calendar) : void 0, monthCodeParts ];
}

function createDateTimeFromRefinedFields(isoDate, timeFields = timeFieldDefaults, calendar) {
  const isoDateTime = combineDateAndTime(isoDate, timeFields);
  return checkIsoDateTimeInBounds(isoDateTime), createDateTimeSlots(isoDateTime, calendar);
}

function createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
  const month = resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow);
  return createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, year, month, resolveCalendarDay(fields, calendar, year, month, overflow))), calendar);
}

function createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
  return createYearMonthFromCalendarParts(calendar, year, resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow));
}

function createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
  const isIso = calendar === isoCalendarImpl;
  let yearMaybe = year;
  let day;
  let monthCodeNumber;
  let isLeapMonth;
  if (void 0 === yearMaybe && isIso && (yearMaybe = 1972), void 0 !== yearMaybe) {
    isIso || checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, yearMaybe, 1, 1));
    const month = resolveCalendarMonth(fields, calendar, yearMaybe, monthCodeParts, overflow);
    day = resolveCalendarDay(fields, calendar, yearMaybe, month, overflow), [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, yearMaybe, month);
  } else {
    void 0 === fields.monthCode && throwTypeError("Missing month/monthCode"), [monthCodeNumber, isLeapMonth] = monthCodeParts;
    const referenceYear = calendar ? calendar.re : 1972;
    if (void 0 !== referenceYear) {
      day = resolveCalendarDay(fields, calendar, referenceYear, resolveCalendarMonth(fields, calendar, referenceYear, monthCodeParts, overflow), overflow);
    } else {
      const constrainedDay = 0 === overflow && calendar ? calendar.ge?.(monthCodeNumber, isLeapMonth, fields.day) : void 0;
      day = void 0 !== constrainedDay ? constrainedDay : fields.day;
    }
  }
  return createMonthDayFromMonthCodeParts(calendar, monthCodeNumber, isLeapMonth, day, fields.day, overflow);
}

function createYearMonthFromCalendarParts(calendar, year, month) {
  return createDateSlots(checkIsoYearMonthInBounds(computeCalendarIsoFieldsFromParts(calendar, year, month, 1)), calendar);
}

function createMonthDayFromCalendarParts(calendar, year, month, day) {
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
  return createMonthDayFromMonthCodeParts(calendar, monthCodeNumber, isLeapMonth, day, day, 0);
}

function createMonthDayFromMonthCodeParts(calendar, monthCodeNumber, isLeapMonthArg, day, requestedDay, overflow) {
  let isLeapMonth = isLeapMonthArg;
  isLeapMonth && ((calendar && calendar.U?.[monthCodeNumber]) ?? 1 / 0) < requestedDay && (1 === overflow && throwRangeError(invalidLeapMonth), 
  isLeapMonth = 0, day = internal_constrainToRange(requestedDay, 1, (calendar && calendar.R) ?? 1 / 0));
  let res = calendar ? calendar.u(monthCodeNumber, Boolean(isLeapMonth), day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, Boolean(isLeapMonth));
  for (;!res && 0 === overflow && day > 1; ) {
    day--, res = calendar ? calendar.u(monthCodeNumber, Boolean(isLeapMonth), day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, Boolean(isLeapMonth));
  }
  res || throwRangeError("Cannot guess year");
  const {year: finalYear, month: finalMonth} = res;
  return createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, finalYear, finalMonth, day)), calendar);
}

function parseMonthCodeField(fields) {
  if (void 0 !== fields.monthCode) {
    return parseMonthCode(fields.monthCode);
  }
}

const RawDateTimeFormat = Intl.DateTimeFormat;

function formatEpochMilliToPartsRecord(intlFormat, epochMilli) {
  epochMilli < -864e13 && throwRangeError(outOfBoundsDate);
  const parts = intlFormat.formatToParts(epochMilli);
  const hash = {};
  for (const part of parts) {
    hash[part.type] = part.value;
  }
  return hash;
}

const utcTimeZoneId = "UTC";

const timeZonePeriodDaysByName = {
  "El_Aaiun": 16,
  "Tucuman": 12,
  "Tirane": 11,
  "Riga": 10,
  "Simferopol": 9,
  "Vienna": 9,
  "Tunis": 8,
  "Boa_Vista": 6,
  "Fortaleza": 6,
  "Maceio": 6,
  "Noronha": 6,
  "Recife": 6,
  "Gaza": 6,
  "Hebron": 6,
  "DeNoronha": 6
};

const minPossibleTransitionSec = -4e9;

function refineTimeDisplayTuple(options, maxSmallestUnit = 4) {
  const subsecDigits = coerceFractionalSecondDigits(options);
  const roundingMode = coerceRoundingMode(options, 4);
  const smallestUnit = coerceSmallestUnit(options);
  return [ roundingMode, ...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, maxSmallestUnit), subsecDigits) ];
}

function refineDateDisplayOptions(options) {
  return coerceCalendarDisplay(normalizeOptions(options));
}

function refineTimeDisplayOptions(options, maxSmallestUnit) {
  return refineTimeDisplayTuple(normalizeOptions(options), maxSmallestUnit);
}

function resolveSmallestUnitAndSubsecDigits(smallestUnit, subsecDigits) {
  return null != smallestUnit ? [ unitNanoMap[smallestUnit], smallestUnit < 4 ? 9 - 3 * smallestUnit : -1 ] : [ void 0 === subsecDigits ? 1 : 10 ** (9 - subsecDigits), subsecDigits ];
}

function formatInstantIso(refineTimeZoneString, instantSlots, options) {
  const [timeZoneArg, roundingMode, nanoInc, subsecDigits] = (options => {
    const subsecDigits = coerceFractionalSecondDigits(options = normalizeOptions(options));
    const roundingMode = coerceRoundingMode(options, 4);
    const smallestUnit = coerceSmallestUnit(options);
    return [ options.timeZone, roundingMode, ...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, 4), subsecDigits) ];
  })(options);
  const providedTimeZone = void 0 !== timeZoneArg;
  return ((providedTimeZone, timeZone, epochNano, roundingMode, nanoInc, subsecDigits) => {
    epochNano = roundBigNanoToDayOriginInc(epochNano, BigInt(nanoInc), roundingMode);
    const offsetNano = timeZone.B(epochNano);
    return formatIsoDateTimeFields(epochNanoToIsoDateTime(epochNano + BigInt(offsetNano)), subsecDigits) + (providedTimeZone ? formatOffsetNano(roundToMinute(offsetNano)) : "Z");
  })(providedTimeZone, queryTimeZone(providedTimeZone ? refineTimeZoneString(timeZoneArg) : "UTC"), instantSlots.epochNanoseconds, roundingMode, nanoInc, subsecDigits);
}

function formatInstantIsoAuto(instantSlots) {
  return formatIsoDateTimeFields(epochNanoToIsoDateTime(instantSlots.epochNanoseconds), void 0) + "Z";
}

function formatZonedDateTimeIso(zonedDateTimeSlots0, options) {
  const displayOptions = (options => {
    options = normalizeOptions(options);
    const calendarDisplay = coerceCalendarDisplay(options);
    const subsecDigits = coerceFractionalSecondDigits(options);
    const offsetDisplay = coerceOffsetDisplay(options);
    const roundingMode = coerceRoundingMode(options, 4);
    const smallestUnit = coerceSmallestUnit(options);
    return [ calendarDisplay, coerceTimeZoneDisplay(options), offsetDisplay, roundingMode, ...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, 4), subsecDigits) ];
  })(options);
  return ((calendar, timeZoneId, timeZone, epochNano, calendarDisplay, timeZoneDisplay, offsetDisplay, roundingMode, nanoInc, subsecDigits) => {
    epochNano = roundBigNanoToDayOriginInc(epochNano, BigInt(nanoInc), roundingMode);
    const offsetNano = timeZone.B(epochNano);
    return formatIsoDateTimeFields(epochNanoToIsoDateTime(epochNano + BigInt(offsetNano)), subsecDigits) + formatOffsetNano(roundToMinute(offsetNano), offsetDisplay) + formatTimeZone(timeZoneId, timeZoneDisplay) + formatCalendar(calendar, calendarDisplay);
  })(zonedDateTimeSlots0.calendar, zonedDateTimeSlots0.timeZone.id, zonedDateTimeSlots0.timeZone, zonedDateTimeSlots0.epochNanoseconds, ...displayOptions);
}

function formatZonedDateTimeIsoAuto(zonedDateTimeSlots) {
  const calendar = zonedDateTimeSlots.calendar;
  const timeZone = zonedDateTimeSlots.timeZone;
  const offsetNano = timeZone.B(zonedDateTimeSlots.epochNanoseconds);
  return formatIsoDateTimeFields(epochNanoToIsoDateTime(zonedDateTimeSlots.epochNanoseconds + BigInt(offsetNano)), void 0) + formatOffsetNano(roundToMinute(offsetNano)) + formatTimeZone(timeZone.id, 0) + (calendar === isoCalendarImpl ? "" : formatCalendarId(getCalendarSlotId(calendar), 0));
}

function formatPlainDateTimeIso(plainDateTimeSlots0, options) {
  const displayOptions = (options => (options = normalizeOptions(options), [ coerceCalendarDisplay(options), ...refineTimeDisplayTuple(options) ]))(options);
  return ((calendar, isoDateTime, calendarDisplay, roundingMode, nanoInc, subsecDigits) => formatIsoDateTimeFields(roundDateTimeToInc(isoDateTime, nanoInc, roundingMode), subsecDigits) + formatCalendar(calendar, calendarDisplay))(plainDateTimeSlots0.calendar, plainDateTimeSlots0, ...displayOptions);
}

function formatDateTimeIsoAuto(isoDateTimeSlots) {
  const calendar = isoDateTimeSlots.calendar;
  return formatIsoDateTimeFields(isoDateTimeSlots, void 0) + (calendar === isoCalendarImpl ? "" : formatCalendarId(getCalendarSlotId(calendar), 0));
}

function formatPlainDateIso(plainDateSlots, options) {
  return calendar = plainDateSlots.calendar, isoDate = plainDateSlots, calendarDisplay = refineDateDisplayOptions(options), 
  formatIsoDateFields(isoDate) + formatCalendar(calendar, calendarDisplay);
  var calendar, isoDate, calendarDisplay;
}

function formatDateIsoAuto(plainDateSlots) {
  return formatIsoDateFields(plainDateSlots) + (plainDateSlots.calendar === isoCalendarImpl ? "" : formatCalendarId(getCalendarSlotId(plainDateSlots.calendar), 0));
}

function formatPlainYearMonthIso(plainYearMonthSlots, options) {
  return formatDateLikeIso(plainYearMonthSlots.calendar, formatIsoYearMonthFields, plainYearMonthSlots, refineDateDisplayOptions(options));
}

function formatYearMonthIsoAuto(plainYearMonthSlots) {
  const calendar = plainYearMonthSlots.calendar;
  return calendar !== isoCalendarImpl ? formatIsoDateFields(plainYearMonthSlots) + formatCalendarId(getCalendarSlotId(calendar), 0) : formatIsoYearMonthFields(plainYearMonthSlots);
}

function formatPlainMonthDayIso(plainMonthDaySlots, options) {
  return formatDateLikeIso(plainMonthDaySlots.calendar, formatIsoMonthDayFields, plainMonthDaySlots, refineDateDisplayOptions(options));
}

function formatMonthDayIsoAuto(plainMonthDaySlots) {
  const calendar = plainMonthDaySlots.calendar;
  return calendar !== isoCalendarImpl ? formatIsoDateFields(plainMonthDaySlots) + formatCalendarId(getCalendarSlotId(calendar), 0) : formatIsoMonthDayFields(plainMonthDaySlots);
}

function formatDateLikeIso(calendar, formatSimple, isoDate, calendarDisplay) {
  const showCalendar = calendarDisplay > 1 || 0 === calendarDisplay && calendar !== isoCalendarImpl;
  return 1 === calendarDisplay ? calendar === isoCalendarImpl ? formatSimple(isoDate) : formatIsoDateFields(isoDate) : showCalendar ? formatIsoDateFields(isoDate) + formatCalendarId(getCalendarSlotId(calendar), 2 === calendarDisplay) : formatSimple(isoDate);
}

function formatPlainTimeIso(slots, options) {
  return ((fields, roundingMode, nanoInc, subsecDigits) => formatTimeFields(roundTimeToInc(fields, nanoInc, roundingMode)[0], subsecDigits))(slots, ...refineTimeDisplayOptions(options));
}

function formatTimeIsoAuto(slots) {
  return formatTimeFields(slots, void 0);
}

function formatDurationIso(slots, options) {
  const [roundingMode, nanoInc, subsecDigits] = refineTimeDisplayOptions(options, 3);
  return nanoInc > 1 && ((slots = {
    ...slots,
    ...roundDayTimeDurationByInc(slots, nanoInc, roundingMode)
  }).sign = computeDurationSign(slots), validateDurationFields(slots)), formatDurationSlots(slots, subsecDigits);
}

function formatDurationIsoAuto(slots) {
  return formatDurationSlots(slots, void 0);
}

function formatDurationSlots(durationSlots, subsecDigits) {
  const {sign: sign} = durationSlots;
  const abs = -1 === sign ? negateDurationFields(durationSlots) : durationSlots;
  const {hours: hours, minutes: minutes} = abs;
  const bigNano = durationSubMinuteToBigNano(abs);
  const wholeSec = Number(bigNano / bigNanoInSec);
  const subsecNano = Number(bigNano % bigNanoInSec);
  validateDurationTimeUnit(wholeSec);
  const subsecNanoString = formatSubsecNano(subsecNano, subsecDigits);
  const forceSec = subsecDigits >= 0 || !sign || subsecNanoString;
  return (sign < 0 ? "-" : "") + "P" + formatDurationFragments({
    "Y": formatDurationNumber(abs.years),
    "M": formatDurationNumber(abs.months),
    "W": formatDurationNumber(abs.weeks),
    "D": formatDurationNumber(abs.days)
  }) + (hours || minutes || wholeSec || forceSec ? "T" + formatDurationFragments({
    "H": formatDurationNumber(hours),
    "M": formatDurationNumber(minutes),
    "S": formatDurationNumber(wholeSec, forceSec) + subsecNanoString
  }) : "");
}

function formatDurationFragments(fragObj) {
  const parts = [];
  for (const fragName in fragObj) {
    const fragVal = fragObj[fragName];
    fragVal && parts.push(fragVal, fragName);
  }
  return parts.join("");
}

function formatDurationNumber(n, force) {
  if (!n && !force) {
    return "";
  }
  const options = Object.create(null);
  return options.useGrouping = 0, n.toLocaleString("fullwide", options);
}

function formatIsoDateTimeFields(isoDateTime, subsecDigits) {
  return formatIsoDateFields(isoDateTime) + "T" + formatTimeFields(isoDateTime, subsecDigits);
}

function formatIsoDateFields(isoDate) {
  return formatIsoYearMonthFields(isoDate) + "-" + padNumber2(isoDate.day);
}

function formatIsoYearMonthFields(isoDate) {
  const {year: year} = isoDate;
  return (year < 0 || year > 9999 ? getSignStr(year) + padNumber(6, Math.abs(year)) : padNumber(4, year)) + "-" + padNumber2(isoDate.month);
}

function formatIsoMonthDayFields(isoDate) {
  return padNumber2(isoDate.month) + "-" + padNumber2(isoDate.day);
}

function formatTimeFields(timeFields, subsecDigits) {
  const parts = [ padNumber2(timeFields.hour), padNumber2(timeFields.minute) ];
  return -1 !== subsecDigits && parts.push(padNumber2(timeFields.second) + ((millisecond, microsecond, nanosecond, subsecDigits) => formatSubsecNano(millisecond * internal_nanoInMilli + microsecond * internal_nanoInMicro + nanosecond, subsecDigits))(timeFields.millisecond, timeFields.microsecond, timeFields.nanosecond, subsecDigits)), 
  parts.join(":");
}

function formatOffsetNano(offsetNano, offsetDisplay = 0) {
  if (1 === offsetDisplay) {
    return "";
  }
  const [hour, nanoRemainder0] = divModFloor(Math.abs(offsetNano), internal_nanoInHour);
  const [minute, nanoRemainder1] = divModFloor(nanoRemainder0, internal_nanoInMinute);
  const [second, nanoRemainder2] = divModFloor(nanoRemainder1, internal_nanoInSec);
  return getSignStr(offsetNano) + padNumber2(hour) + ":" + padNumber2(minute) + (second || nanoRemainder2 ? ":" + padNumber2(second) + formatSubsecNano(nanoRemainder2) : "");
}

function formatTimeZone(timeZoneId, timeZoneDisplay) {
  return 1 !== timeZoneDisplay ? "[" + (2 === timeZoneDisplay ? "!" : "") + timeZoneId + "]" : "";
}

function formatCalendar(calendar, calendarDisplay) {
  return calendarDisplay > 1 || 0 === calendarDisplay && calendar !== isoCalendarImpl ? formatCalendarId(getCalendarSlotId(calendar), 2 === calendarDisplay) : "";
}

function formatCalendarId(calendarId, isCritical) {
  return "[" + (isCritical ? "!" : "") + "u-ca=" + calendarId + "]";
}

const trailingZerosRE = /0+$/;

function formatSubsecNano(totalNano, subsecDigits) {
  let s = padNumber(9, totalNano);
  return s = void 0 === subsecDigits ? s.replace(trailingZerosRE, "") : s.slice(0, subsecDigits), 
  s ? "." + s : "";
}

function getSignStr(num) {
  return num < 0 ? "-" : "+";
}

const icuRegExp = /^(AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T$/;

const badCharactersRegExp = /[^\w\/:+-]+/;

function refineTimeZoneId(rawId) {
  return resolveTimeZoneId(requireString(rawId));
}

function resolveTimeZoneId(rawId) {
  return resolveTimeZoneRecord(rawId).id;
}

const resolveTimeZoneRecord = /*@__PURE__*/ memoize(rawId => {
  const upperRawId = rawId.toUpperCase();
  const offsetRecord = (upperRawId => {
    const offsetNano = parseOffsetNanoMaybe(upperRawId, 1);
    if (void 0 !== offsetNano) {
      return {
        id: formatOffsetNano(offsetNano),
        Z: offsetNano,
        m: offsetNano
      };
    }
  })(upperRawId);
  if (offsetRecord) {
    return {
      kind: "fixed",
      ...offsetRecord
    };
  }
  const normId = "UTC" === upperRawId ? "UTC" : (rawId => (badCharactersRegExp.test(rawId) && throwRangeError(invalidTimeZone(rawId)), 
  icuRegExp.test(rawId) && throwRangeError("Forbidden ICU TimeZone"), rawId.toLowerCase().split("/").map((part, partI) => (part.length <= 3 || /\d/.test(part)) && !/etc|yap/.test(part) ? part.toUpperCase() : part.replace(/baja|dumont|[a-z]+/g, (a, i) => a.length <= 2 && !partI || "in" === a || "chat" === a ? a.toUpperCase() : a.length > 2 || !i ? capitalize(a).replace(/island|noronha|murdo|rivadavia|urville/, capitalize) : a)).join("/")))(rawId);
  return queryNamedTimeZoneRecord(normId);
});

const queryNamedTimeZoneRecord = /*@__PURE__*/ memoize(normId => {
  if ("UTC" === normId) {
    return {
      kind: "utc",
      id: normId,
      m: normId
    };
  }
  const format = (upperNormId = normId.toUpperCase(), new RawDateTimeFormat("en-u-hc-h23", {
    calendar: "iso8601",
    timeZone: upperNormId,
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric"
  }));
  var upperNormId;
  return {
    kind: "named",
    id: normId,
    format: format,
    m: format.resolvedOptions().timeZone
  };
});

function queryTimeZone(rawTimeZoneId) {
  const record = resolveTimeZoneRecord(rawTimeZoneId);
  return queryTimeZoneRecord(record.id, record);
}

const queryTimeZoneRecord = /*@__PURE__*/ memoize((normTimeZoneId, record) => "named" === record.kind ? new IntlTimeZone(normTimeZoneId, record.m, record.format) : new FixedTimeZone(normTimeZoneId, record.m, "fixed" === record.kind ? record.Z : 0));

class FixedTimeZone {
  constructor(id, compareKey, offsetNano) {
    this.id = id, this.m = compareKey, this.Z = offsetNano;
  }
  B() {
    return this.Z;
  }
  O(isoDateTime) {
    return [ isoDateTimeAndOffsetToEpochNano(isoDateTime, this.Z) ];
  }
  C() {}
}

class IntlTimeZone {
  constructor(id, compareKey, format) {
    this.id = id, this.m = compareKey, this.me = ((computeOffsetSec, periodDays) => {
      const getSample = memoize(computeOffsetSec);
      const getSplit = memoize(createSplitTuple);
      const periodSec = 86400 * periodDays;
      function getOffsetSec(epochSec) {
        const [startEpochSec, endEpochSec] = computePeriod(epochSec, periodSec);
        const clampedStartEpochSec = clampIntlSampleEpochSec(startEpochSec);
        const clampedEndEpochSec = clampIntlSampleEpochSec(endEpochSec);
        const startOffsetSec = getSample(clampedStartEpochSec);
        const endOffsetSec = getSample(clampedEndEpochSec);
        return startOffsetSec === endOffsetSec ? startOffsetSec : pinch(getSplit(clampedStartEpochSec, clampedEndEpochSec), startOffsetSec, endOffsetSec, epochSec);
      }
      function searchTransition(searchEpochSec, direction, searchLimit, epochSec = searchEpochSec) {
        let [startEpochSec, endEpochSec] = computePeriod(searchEpochSec, periodSec);
        const inc = periodSec * direction;
        const inBounds = () => direction < 0 ? endEpochSec > searchLimit : startEpochSec < searchLimit;
        for (;inBounds(); ) {
          const clampedStartEpochSec = clampIntlSampleEpochSec(startEpochSec);
          const clampedEndEpochSec = clampIntlSampleEpochSec(endEpochSec);
          const startOffsetSec = getSample(clampedStartEpochSec);
          const endOffsetSec = getSample(clampedEndEpochSec);
          if (startOffsetSec !== endOffsetSec) {
            const split = getSplit(clampedStartEpochSec, clampedEndEpochSec);
            pinch(split, startOffsetSec, endOffsetSec);
            const transitionEpochSec = split[0];
            if ((compareNumbers(transitionEpochSec, epochSec) || 1) === direction) {
              return transitionEpochSec;
            }
          }
          startEpochSec += inc, endEpochSec += inc;
        }
      }
      function pinch(split, startOffsetSec, endOffsetSec, forEpochSec) {
        let offsetSec;
        let splitDurSec;
        for (;(void 0 === forEpochSec || void 0 === (offsetSec = forEpochSec < split[0] ? startOffsetSec : forEpochSec >= split[1] ? endOffsetSec : void 0)) && (splitDurSec = split[1] - split[0]); ) {
          const middleEpochSec = split[0] + Math.floor(splitDurSec / 2);
          computeOffsetSec(middleEpochSec) === endOffsetSec ? split[1] = middleEpochSec : split[0] = middleEpochSec + 1;
        }
        return offsetSec;
      }
      return {
        Ae(zonedEpochSec) {
          const wideOffsetSec0 = getOffsetSec(zonedEpochSec - 86400);
          const wideOffsetSec1 = getOffsetSec(zonedEpochSec + 86400);
          const wideUtcEpochSec0 = zonedEpochSec - wideOffsetSec0;
          const wideUtcEpochSec1 = zonedEpochSec - wideOffsetSec1;
          if (wideOffsetSec0 === wideOffsetSec1) {
            return [ wideUtcEpochSec0 ];
          }
          const narrowOffsetSec0 = getOffsetSec(wideUtcEpochSec0);
          return narrowOffsetSec0 === getOffsetSec(wideUtcEpochSec1) ? [ zonedEpochSec - narrowOffsetSec0 ] : wideOffsetSec0 > wideOffsetSec1 ? [ wideUtcEpochSec0, wideUtcEpochSec1 ] : [];
        },
        ze: getOffsetSec,
        C(epochSec, direction) {
          if (!(direction > 0 && epochSec >= 864e10)) {
            if (direction < 0) {
              if (epochSec <= minPossibleTransitionSec) {
                return;
              }
              return epochSec > 4e9 ? searchTransition(epochSec, -1, epochSec - 94867200) ?? searchTransition(4e9, -1, minPossibleTransitionSec) : searchTransition(epochSec, -1, minPossibleTransitionSec);
            }
            return searchTransition(Math.max(epochSec, minPossibleTransitionSec) - 1, 1, Math.max(epochSec, Math.floor(Date.now() / 1e3)) + 94867200, epochSec);
          }
        }
      };
    })((format => epochSec => {
      const intlParts = formatEpochMilliToPartsRecord(format, 1e3 * epochSec);
      return 86400 * isoPartsToEpochDays((intlParts => {
        const relatedYear = intlParts.relatedYear;
        if (void 0 !== relatedYear) {
          return parseInt(relatedYear);
        }
        const year = parseInt(intlParts.year);
        return void 0 !== intlParts.era && "bce" === normalizeEraName(intlParts.era) ? 1 - year : year;
      })(intlParts), parseInt(intlParts.month), parseInt(intlParts.day)) + 3600 * parseInt(intlParts.hour) + 60 * parseInt(intlParts.minute) + parseInt(intlParts.second) - epochSec;
    })(format), (timeZoneId => {
      const timeZoneName = timeZoneId.split("/").pop();
      return timeZonePeriodDaysByName[timeZoneName] || 19;
    })(id));
  }
  B(epochNano) {
    return this.me.ze((epochNano => epochNanoToSecMod(epochNano)[0])(epochNano)) * internal_nanoInSec;
  }
  O(isoDateTime) {
    const zonedEpochSec = 86400 * isoDateToEpochDays(isoDateTime) + timeFieldsToSec(isoDateTime);
    const subsecNano = timeFieldsToSubsecNano(isoDateTime);
    return this.me.Ae(zonedEpochSec).map(epochSec => checkEpochNanoInBounds(BigInt(epochSec) * bigNanoInSec + BigInt(subsecNano)));
  }
  C(epochNano, direction) {
    const [epochSec, subsecNano] = epochNanoToSecMod(epochNano);
    const resEpochSec = this.me.C(epochSec + (direction > 0 || subsecNano ? 1 : 0), direction);
    if (void 0 !== resEpochSec) {
      return BigInt(resEpochSec) * bigNanoInSec;
    }
  }
}

function createSplitTuple(startEpochSec, endEpochSec) {
  return [ startEpochSec, endEpochSec ];
}

function computePeriod(epochSec, periodSec) {
  const startEpochSec = Math.floor(epochSec / periodSec) * periodSec;
  return [ startEpochSec, startEpochSec + periodSec ];
}

function clampIntlSampleEpochSec(epochSec) {
  return internal_constrainToRange(epochSec, -1e10, 864e10);
}

function refineMaybeZonedDateTimeObjectLike(refineTimeZoneString, calendar, bag) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeAndZoneFieldNamesAlpha, dateTimeAndZoneFieldNamesWithEraAlpha), zonedDateTimeFieldRefiners, [], 0);
  const isZoned = void 0 !== fields.timeZone;
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const isoDate = createDateFromRefinedFields(fields, calendar, year, monthCodeParts, 0);
  if (isZoned) {
    const timeFields = resolveTimeFields(fields);
    const timeZone = queryTimeZone(refineTimeZoneString(fields.timeZone));
    return {
      epochNanoseconds: getMatchingInstantFor(timeZone, combineDateAndTime(isoDate, timeFields), fields.offset),
      timeZone: timeZone,
      calendar: calendar
    };
  }
  return isoDate;
}

function refineZonedDateTimeObjectLike(refineTimeZoneString, calendar, bag, options) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeAndZoneFieldNamesAlpha, dateTimeAndZoneFieldNamesWithEraAlpha), zonedDateTimeFieldRefiners, timeZoneFieldNames, 0);
  const timeZoneId = refineTimeZoneString(fields.timeZone);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const [overflow, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options);
  const isoDate = createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
  const timeFields = resolveTimeFields(fields, overflow);
  const timeZone = queryTimeZone(timeZoneId);
  return createZonedEpochNanoSlots(getMatchingInstantFor(timeZone, combineDateAndTime(isoDate, timeFields), fields.offset, offsetDisambig, epochDisambig), timeZone, calendar);
}

function refinePlainDateTimeObjectLike(calendar, bag, options) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeFieldNamesAlpha, dateTimeFieldNamesWithEraAlpha), dateTimeFieldRefiners, [], 0);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const overflow = internal_refineOverflowOptions(options);
  return createDateTimeFromRefinedFields(createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow), resolveTimeFields(fields, overflow), calendar);
}

function refinePlainDateObjectLike(calendar, bag, options, requireFields = []) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha), dateFieldRefiners, requireFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  return createDateFromRefinedFields(fields, calendar, year, monthCodeParts, internal_refineOverflowOptions(options));
}

function refinePlainYearMonthObjectLike(calendar, bag, options, requireFields) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, yearMonthFieldNamesAlpha, yearMonthFieldNamesWithEraAlpha), dateFieldRefiners, requireFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar, 1);
  return createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, internal_refineOverflowOptions(options));
}

function refinePlainMonthDayObjectLike(calendar, calendarAbsent, bag, options) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha), dateFieldRefiners, dayFieldNamesAsc, 0);
  calendarAbsent && void 0 !== fields.month && void 0 === fields.monthCode && void 0 === fields.year && (fields.year = 1972);
  const [year, monthCodeParts] = refineMonthDayFields(fields, calendar);
  return createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, internal_refineOverflowOptions(options));
}

function refinePlainTimeObjectLike(bag, options) {
  return resolveTimeFields(readAndRefineBagFields(bag, timeFieldNamesAlpha, timeFieldRefiners, [], 1), internal_refineOverflowOptions(options));
}

function refineDurationObjectLike(bag) {
  const durationFields = readAndRefineBagFields(bag, durationFieldNamesAlpha, durationFieldRefiners);
  return createDurationSlots(validateDurationFields({
    ...durationFieldDefaults,
    ...durationFields
  }));
}

function throwFailedParse(s) {
  throwRangeError(failedParse(s));
}

function parseInstant(s) {
  const organized = parseDateTimeLike(s = requireString(toPrimitiveWithStringHint(s)));
  let offsetNano;
  return organized || throwFailedParse(s), organized.I ? offsetNano = 0 : organized.offset ? offsetNano = parseOffsetNano(organized.offset) : throwFailedParse(s), 
  createEpochNanoSlots(isoDateTimeAndOffsetToEpochNano(organized, offsetNano));
}

function parseRelativeToSlots(s, resolveCalendar) {
  const organized = parseDateTimeLike(requireString(s));
  return organized && organized.timeZoneId ? finalizeZonedDateTime(organized, resolveCalendar, void 0) : finalizeDate(parsePlainDateLike(s), resolveCalendar);
}

function parseZonedDateTime(s, resolveCalendar, options) {
  const organized = parseDateTimeLike(requireString(s));
  return organized && organized.timeZoneId || throwFailedParse(s), finalizeZonedDateTime(organized, resolveCalendar, options);
}

function parsePlainDateTime(s, resolveCalendar) {
  const organized = parsePlainDateLike(s);
  return checkIsoDateTimeInBounds(organized), {
    ...combineDateAndTime(organized, organized),
    calendar: resolveCalendar(organized.calendarId)
  };
}

function parsePlainDate(s, resolveCalendar) {
  return finalizeDate(parsePlainDateLike(s), resolveCalendar);
}

function parsePlainYearMonth(s, resolveCalendar) {
  const organized = parseYearMonthOnly(requireString(s)) || parsePlainDateLike(s);
  const calendar = resolveCalendar(organized.calendarId);
  return createDateSlots(checkIsoYearMonthInBounds(moveToStartOfMonth(calendar, checkIsoYearMonthInBounds(organized))), calendar);
}

function parsePlainMonthDay(s, resolveCalendar) {
  const organized = parseMonthDayOnly(requireString(s)) || parsePlainDateLike(s);
  if ("iso8601" === organized.calendarId) {
    return createDateSlots({
      ...organized,
      year: 1972
    }, resolveCalendar("iso8601"));
  }
  const {calendar: calendar} = finalizeDate(organized, resolveCalendar);
  const {year: origYear, month: origMonth, day: day} = computeCalendarDateFields(calendar, organized);
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, origYear, origMonth);
  const yearMonthFields = calendar ? calendar.u(monthCodeNumber, isLeapMonth, day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, isLeapMonth);
  return yearMonthFields || throwRangeError("Cannot guess year"), createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, yearMonthFields.year, yearMonthFields.month, day)), calendar);
}

function parsePlainTime(s) {
  const organized = parseDateTimeLike(s = requireString(s)) || parseTimeOnly(s);
  return (!organized || !organized.qe || organized.I || parseYearMonthOnly(s) || parseMonthDayOnly(s)) && throwFailedParse(s), 
  createTimeSlots(organized);
}

function parseDuration(s) {
  const parts = durationRegExp.exec(requireString(s));
  parts && !invalidDurationRegExp.test(s) || throwFailedParse(s);
  const fraction = nanoToGivenFields(3600 * parseSubsecNano(parts[7] || "") + 60 * parseSubsecNano(parts[9] || "") + parseSubsecNano(parts[11] || ""), 4, durationFieldNamesAsc);
  const durationFields = {
    ...fraction,
    years: parseInt0(parts[2]),
    months: parseInt0(parts[3]),
    weeks: parseInt0(parts[4]),
    days: parseInt0(parts[5]),
    hours: parseInt0(parts[6]),
    minutes: parseInt0(parts[8]) + fraction.minutes,
    seconds: parseInt0(parts[10]) + fraction.seconds
  };
  return createDurationSlots(validateDurationFields("-" === parts[1] ? negateDurationFields(durationFields) : durationFields));
}

function parseCalendarId(s) {
  const organized = parseDateTimeLike(s) || parseYearMonthOnly(s) || parseMonthDayOnly(s) || parseTimeOnly(s);
  return organized ? organized.calendarId : s;
}

function parseTimeZoneId(s) {
  const parsed = parseDateTimeLike(s);
  return parsed && (parsed.timeZoneId || parsed.I && "UTC" || parsed.offset) || s;
}

function parsePlainDateLike(s) {
  const organized = parseDateTimeLike(requireString(s));
  return organized && !organized.I || throwFailedParse(s), organized;
}

function finalizeZonedDateTime(organized, resolveCalendar, options) {
  const timeZone = queryTimeZone(resolveTimeZoneId(organized.timeZoneId));
  let epochNano;
  if (organized.qe) {
    const offsetNano = organized.offset ? parseOffsetNano(organized.offset) : void 0;
    const [, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options);
    epochNano = getMatchingInstantFor(timeZone, organized, offsetNano, offsetDisambig, epochDisambig, !(timeZone.Z || void 0 === organized.offset || (offset = organized.offset, 
    offset.length > 6)), organized.I);
  } else {
    refineZonedFieldOptions(options), epochNano = getStartOfDayInstantFor(timeZone, organized);
  }
  var offset;
  return checkEpochNanoInBounds(epochNano), createZonedEpochNanoSlots(epochNano, timeZone, resolveCalendar(organized.calendarId));
}

function finalizeDate(organized, resolveCalendar) {
  return createDateSlots(checkIsoDateInBounds(organized), resolveCalendar(organized.calendarId));
}

function timeRegExpStr(separatorIndex, leapSecondStr = "") {
  return `([01]\\d|2[0-3])(?:(:?)([0-5]\\d)(?:\\${separatorIndex}([0-5]\\d${leapSecondStr})(?:[.,](\\d{1,9}))?)?)?`;
}

const dateTimeRegExpStr = "((?!-0{6})[+-]\\d{6}|\\d{4})(-?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?:[Tt ]" + timeRegExpStr(6, "|60") + "(?:([Zz])|(([+-])" + timeRegExpStr(14) + "))?)?";

const yearMonthRegExp = /*@__PURE__*/ createRegExp("((?!-0{6})[+-]\\d{6}|\\d{4})-?(0[1-9]|1[0-2])(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");

const monthDayRegExp = /*@__PURE__*/ createRegExp("(?:--)?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");

const dateTimeRegExp = /*@__PURE__*/ createRegExp(dateTimeRegExpStr + "(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");

const annotationRegExp = /\[(!?)([^=]+)=([^\]]+)/g;

const durationRegExp = /^([+-])?P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(?:T(?:(\d+)(?:[.,](\d{1,9}))?H)?(?:(\d+)(?:[.,](\d{1,9}))?M)?(?:(\d+)(?:[.,](\d{1,9}))?S)?)?$/i;

const invalidDurationRegExp = /[PT]$|[.,]\d+[HMS]./i;

function parseDateTimeLike(s) {
  const parts = dateTimeRegExp.exec(s);
  if (!parts) {
    return;
  }
  const organized = (parts => ({
    year: parseInt(parts[1]),
    month: parseInt(parts[3]),
    day: parseInt(parts[4]),
    ...nanoToTimeAndDay(parseSubsecNano(parts[9] || ""))[0],
    hour: parseInt0(parts[5]),
    minute: parseInt0(parts[7]),
    second: Math.min(parseInt0(parts[8]), 59),
    ...organizeAnnotationParts(parts[18], parts[19]),
    qe: !!parts[5],
    I: !!parts[10],
    offset: parts[11]
  }))(parts);
  return validateIsoDateFields(organized);
}

function parseYearMonthOnly(s) {
  const parts = yearMonthRegExp.exec(s);
  return parts ? requireIsoCalendar((parts => ({
    year: parseInt(parts[1]),
    month: parseInt(parts[2]),
    day: 1,
    ...organizeAnnotationParts(parts[3], parts[4])
  }))(parts)) : void 0;
}

function parseMonthDayOnly(s) {
  const parts = monthDayRegExp.exec(s);
  if (parts) {
    const organized = (parts => ({
      year: 1972,
      month: parseInt(parts[1]),
      day: parseInt(parts[2]),
      ...organizeAnnotationParts(parts[3], parts[4])
    }))(parts);
    if (allPropsEqual(calendarDateFieldNamesAsc, isoDate = organized, constrainIsoDateFields(isoDate))) {
      return requireIsoCalendar(organized);
    }
  }
  var isoDate;
}

function requireIsoCalendar(organized) {
  return "iso8601" !== organized.calendarId && throwFailedParse(organized.calendarId), 
  organized;
}

function parseTimeOnly(s) {
  const organized = parseDateTimeLike(s.replace(/^t?/i, "0000-01-01T"));
  return organized && !organized.I ? organized : void 0;
}

function organizeAnnotationParts(timeZoneId, s) {
  let calendarIsCritical;
  const calendarIds = [];
  return s.replace(annotationRegExp, (whole, criticalStr, key, value) => ("u-ca" === key ? (calendarIds.push(value.toLowerCase()), 
  calendarIsCritical || (calendarIsCritical = criticalStr)) : criticalStr && throwFailedParse(whole), 
  "")), calendarIds.length > 1 && calendarIsCritical && throwFailedParse(s), {
    timeZoneId: timeZoneId,
    calendarId: calendarIds[0] || "iso8601"
  };
}

function mergeCalendarFields(calendar, baseFields, additionalFields) {
  const merged = Object.assign(Object.create(null), baseFields);
  return spliceFields(merged, additionalFields, monthFieldNames), getCalendarEraOrigins(calendar) && (spliceFields(merged, additionalFields, allYearFieldNames), 
  calendar && calendar.je && spliceFields(merged, additionalFields, monthDayFieldNames, eraYearFieldNames)), 
  merged;
}

function spliceFields(dest, additional, allPropNames, deletablePropNames) {
  let anyMatching = 0;
  const nonMatchingPropNames = [];
  for (const propName of allPropNames) {
    void 0 !== additional[propName] ? anyMatching = 1 : nonMatchingPropNames.push(propName);
  }
  if (Object.assign(dest, additional), anyMatching) {
    for (const deletablePropName of deletablePropNames || nonMatchingPropNames) {
      delete dest[deletablePropName];
    }
  }
}

function mergeZonedDateTimeFields(calendar, zonedDateTimeSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateTimeAndOffsetFieldNamesAlpha, dateTimeAndOffsetFieldNamesWithEraAlpha);
  const zonedSlots = zonedEpochSlotsToIso(zonedDateTimeSlots);
  const {year: year, month: month, day: day} = computeCalendarDateFields(calendar, zonedSlots);
  const origFields = {
    year: year,
    monthCode: computeMonthCode(calendar, year, month),
    day: day,
    hour: zonedSlots.hour,
    minute: zonedSlots.minute,
    second: zonedSlots.second,
    millisecond: zonedSlots.millisecond,
    microsecond: zonedSlots.microsecond,
    nanosecond: zonedSlots.nanosecond,
    offset: zonedSlots.offsetNanoseconds
  };
  const partialFields = readAndRefineBagFields(modFields, validFieldNames, zonedDateTimeFieldRefiners);
  const mergedCalendarFields = mergeCalendarFields(calendar, origFields, partialFields);
  return [ {
    ...origFields,
    ...partialFields
  }, mergedCalendarFields ];
}

function mergeDateTimeFields(calendar, plainDateTimeSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateTimeFieldNamesAlpha, dateTimeFieldNamesWithEraAlpha);
  const {year: year, month: month, day: day} = computeCalendarDateFields(calendar, plainDateTimeSlots);
  const origFields = {
    year: year,
    monthCode: computeMonthCode(calendar, year, month),
    day: day,
    hour: plainDateTimeSlots.hour,
    minute: plainDateTimeSlots.minute,
    second: plainDateTimeSlots.second,
    millisecond: plainDateTimeSlots.millisecond,
    microsecond: plainDateTimeSlots.microsecond,
    nanosecond: plainDateTimeSlots.nanosecond
  };
  const partialFields = readAndRefineBagFields(modFields, validFieldNames, dateTimeFieldRefiners);
  const mergedCalendarFields = mergeCalendarFields(calendar, origFields, partialFields);
  return [ {
    ...origFields,
    ...partialFields
  }, mergedCalendarFields ];
}

function mergeDateFields(calendar, plainDateSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha);
  const {year: year, month: month, day: day} = computeCalendarDateFields(calendar, plainDateSlots);
  return mergeCalendarFields(calendar, {
    year: year,
    monthCode: computeMonthCode(calendar, year, month),
    day: day
  }, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}

function mergeYearMonthFields(calendar, plainYearMonthSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, yearMonthFieldNamesAlpha, yearMonthFieldNamesWithEraAlpha);
  const {year: year, month: month} = computeCalendarDateFields(calendar, plainYearMonthSlots);
  return mergeCalendarFields(calendar, {
    year: year,
    monthCode: computeMonthCode(calendar, year, month)
  }, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}

function mergeMonthDayFields(calendar, plainMonthDaySlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha);
  const {year: year, month: month, day: day} = computeCalendarDateFields(calendar, plainMonthDaySlots);
  return mergeCalendarFields(calendar, {
    monthCode: computeMonthCode(calendar, year, month),
    day: day
  }, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}

function createZonedDateTimeFromMergedFields(zonedDateTimeSlots, mergedAllFields, calendarFields, year, monthCodeParts, overflow, offsetDisambig, epochDisambig) {
  const {calendar: calendar, timeZone: timeZone} = zonedDateTimeSlots;
  return createZonedEpochNanoSlots(getMatchingInstantFor(timeZone, combineDateAndTime(createDateFromRefinedFields(calendarFields, calendar, year, monthCodeParts, overflow), constrainTimeFields(mergedAllFields, overflow)), mergedAllFields.offset, offsetDisambig, epochDisambig), timeZone, calendar);
}

function createDateTimeFromMergedFields(mergedAllFields, calendarFields, calendar, year, monthCodeParts, overflow) {
  return createDateTimeFromRefinedFields(createDateFromRefinedFields(calendarFields, calendar, year, monthCodeParts, overflow), constrainTimeFields(mergedAllFields, overflow), calendar);
}

function mergeTimeFields(initialFields, modFields) {
  return {
    ...pluckProps(timeFieldNamesAlpha, initialFields),
    ...readAndRefineBagFields(modFields, timeFieldNamesAlpha, timeFieldRefiners)
  };
}

function mergeDurationFields(slots, fields) {
  return createDurationSlots((initialFields = slots, modFields = fields, validateDurationFields({
    ...initialFields,
    ...readAndRefineBagFields(modFields, durationFieldNamesAlpha, durationFieldRefiners)
  })));
  var initialFields, modFields;
}

function computeMonthCode(calendar, year, month) {
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
  return formatMonthCode(monthCodeNumber, isLeapMonth);
}

function totalDuration(refineRelativeTo, slots, options) {
  const [totalUnit, relativeToSlots] = ((options, refineRelativeTo) => {
    const relativeToInternals = refineRelativeTo((options = normalizeOptionsOrString(options, "unit")).relativeTo);
    let totalUnit = coerceTotalUnit(options);
    return totalUnit = requirePropDefined("unit", totalUnit), [ totalUnit, relativeToInternals ];
  })(options, refineRelativeTo);
  const maxDurationUnit = getMaxDurationUnit(slots);
  const maxUnit = Math.max(totalUnit, maxDurationUnit);
  const isZoned = relativeToSlots && isZonedEpochSlots(relativeToSlots);
  if (!relativeToSlots && isUniformUnit(maxUnit, isZoned)) {
    return totalDayTimeDuration(slots, totalUnit);
  }
  if (relativeToSlots || throwRangeError("Missing relativeTo"), !slots.sign && (!isZoned || totalUnit < 6)) {
    return 0;
  }
  const [balancedDuration, endEpochNano, relativeOps] = spanRelativeDuration(relativeToSlots, slots, totalUnit);
  return isUniformUnit(totalUnit, isZoned) ? totalDayTimeDuration(balancedDuration, totalUnit) : ((durationFields, endEpochNano, totalUnit, relativeOps) => {
    const fieldName = durationFieldNamesAsc[totalUnit];
    const baseDurationFields = clearDurationFields(totalUnit, durationFields);
    return totalRelativeUnit(durationFields[fieldName], computeDurationSign(durationFields) || 1, endEpochNano, value => (baseDurationFields[fieldName] = value, 
    moveRelativeMarkerToEpochNano(relativeOps, baseDurationFields)));
  })(balancedDuration, endEpochNano, totalUnit, relativeOps);
}

function totalDayTimeDuration(durationFields, totalUnit) {
  return divideBigNanoToExactNumber(durationDayTimeToBigNano(durationFields), unitNanoMap[totalUnit]);
}

function instantToZonedDateTime(instantSlots, timeZone, calendar) {
  return createZonedEpochNanoSlots(instantSlots.epochNanoseconds, timeZone, calendar);
}

function zonedDateTimeToInstant(zonedDateTimeSlots0) {
  return createEpochNanoSlots(zonedDateTimeSlots0.epochNanoseconds);
}

function zonedDateTimeToDateTime(zonedDateTimeSlots0) {
  return createDateTimeSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0), zonedDateTimeSlots0.calendar);
}

function zonedDateTimeToDate(zonedDateTimeSlots0) {
  return createDateSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0), zonedDateTimeSlots0.calendar);
}

function zonedDateTimeToTime(zonedDateTimeSlots0) {
  return createTimeSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0));
}

function dateTimeToZonedDateTime(plainDateTimeSlots, timeZone, epochDisambig) {
  return createZonedEpochNanoSlots(checkEpochNanoInBounds(getSingleInstantFor(timeZone, plainDateTimeSlots, epochDisambig)), timeZone, plainDateTimeSlots.calendar);
}

function dateToZonedDateTime(plainDateSlots, timeZone, timeFields) {
  let epochNano;
  return epochNano = timeFields ? getSingleInstantFor(timeZone, combineDateAndTime(plainDateSlots, timeFields)) : getStartOfDayInstantFor(timeZone, combineDateAndTime(plainDateSlots, timeFieldDefaults)), 
  createZonedEpochNanoSlots(epochNano, timeZone, plainDateSlots.calendar);
}

function yearMonthToDate(calendar, input, bag) {
  return mergeFieldsIntoDate(calendar, pluckProps(getCalendarFieldNames(calendar, yearMonthCodeFieldNamesAlpha, yearMonthCodeFieldNamesWithEraAlpha), input), readAndRefineBagFields(requireObjectLike(bag), dayFieldNamesAsc, dateFieldRefiners, []));
}

function monthDayToDate(calendar, input, bag) {
  const extraFieldNames = getCalendarFieldNames(calendar, yearFieldNamesAsc, yearFieldNamesWithEraAlpha);
  return mergeFieldsIntoDate(calendar, pluckProps(monthCodeDayFieldNamesAlpha, input), readAndRefineBagFields(requireObjectLike(bag), extraFieldNames, dateFieldRefiners, []));
}

function fieldsToMonthDay(calendar, input) {
  const refinedFields = readAndRefineBagFields(input, monthCodeDayFieldNamesAlpha, dateFieldRefiners);
  const [year, monthCodeParts] = refineMonthDayFields(refinedFields, calendar);
  return createMonthDayFromRefinedFields(refinedFields, calendar, year, monthCodeParts, 0);
}

function fieldsToYearMonth(calendar, input) {
  const refinedFields = readAndRefineBagFields(input, getCalendarFieldNames(calendar, yearMonthCodeFieldNamesAlpha, yearMonthCodeFieldNamesWithEraAlpha), dateFieldRefiners);
  const [year, monthCodeParts] = refineCalendarDateFields(refinedFields, calendar, 1);
  return createYearMonthFromRefinedFields(refinedFields, calendar, year, monthCodeParts, 0);
}

function mergeFieldsIntoDate(calendar, inputFields, extraFields) {
  const mergedFieldNames = getCalendarFieldNames(calendar, yearMonthCodeDayFieldNamesAlpha, yearMonthCodeDayFieldNamesWithEraAlpha);
  let mergedFields = mergeCalendarFields(calendar, inputFields, extraFields);
  mergedFields = readAndRefineBagFields(mergedFields, mergedFieldNames, dateFieldRefiners, []);
  const [year, monthCodeParts] = refineCalendarDateFields(mergedFields, calendar);
  return createDateFromRefinedFields(mergedFields, calendar, year, monthCodeParts, 0);
}

function epochMilliToInstant(epochMilli) {
  return createEpochNanoSlots(checkEpochNanoInBounds(BigInt(internal_toStrictInteger(epochMilli)) * bigNanoInMilli));
}

function epochNanoToInstant(epochNano) {
  return createEpochNanoSlots(checkEpochNanoInBounds(toBigInt(epochNano)));
}

function applyPlainFormatTimeZone(options) {
  return options.timeZone = "UTC", [ "full", "long" ].includes(options.timeStyle) && (options.timeStyle = "medium"), 
  options;
}

function applyZonedFormatTimeZone(options, timeZoneId) {
  return void 0 !== options.timeZone && throwTypeError("Cannot specify TimeZone"), 
  options.timeZone = timeZoneId, options;
}

function checkResolvedCalendarCompatible(format, slots, strictCalendarCheck) {
  const resolvedCalendarId = format.resolvedOptions().calendar;
  !strictCalendarCheck && slots.calendar === isoCalendarImpl || getCalendarSlotId(slots.calendar) === resolvedCalendarId || throwRangeError("Mismatching Calendars");
}

function createOptionsTransformer(shapeFieldNames, invalidShapeFieldNames, ignoredFieldNames, defaultShapeFields, dateStyleReplacementFields) {
  const shapeFieldNameSet = new Set(shapeFieldNames);
  const invalidShapeFieldNameSet = new Set(invalidShapeFieldNames);
  const ignoredFieldNameSet = new Set(ignoredFieldNames);
  return (options, allowPartialOverlap) => {
    let dateStyle;
    let timeStyle;
    const granularShapeFields = {};
    const modifierFields = {};
    const otherFields = {};
    let hasInvalidGranularShapeFields = 0;
    let hasInvalidStyleFields = 0;
    for (const name of Object.keys(options)) {
      const value = options[name];
      void 0 === value || ignoredFieldNameSet.has(name) || (shapeFieldNameSet.has(name) ? "dateStyle" === name ? dateStyle = value : "timeStyle" === name ? timeStyle = value : granularShapeFields[name] = value : "era" === name ? modifierFields[name] = value : invalidShapeFieldNameSet.has(name) ? "dateStyle" === name || "timeStyle" === name ? hasInvalidStyleFields = 1 : hasInvalidGranularShapeFields = 1 : otherFields[name] = value);
    }
    const hasDateStyle = void 0 !== dateStyle;
    const hasTimeStyle = void 0 !== timeStyle;
    const hasAnyStyle = hasDateStyle || hasTimeStyle;
    const hasGranularShapeFields = Object.keys(granularShapeFields).length > 0;
    const hasInvalids = hasInvalidGranularShapeFields || hasInvalidStyleFields;
    const hasShapeFields = hasGranularShapeFields || hasDateStyle || hasTimeStyle;
    const hasModifierFields = Object.keys(modifierFields).length > 0;
    (!allowPartialOverlap && hasInvalids || allowPartialOverlap && hasInvalids && !hasShapeFields || hasAnyStyle && (hasGranularShapeFields || hasModifierFields || hasInvalidGranularShapeFields)) && throwTypeError("Invalid formatting options");
    const transformedOptions = {};
    return hasAnyStyle || hasShapeFields || Object.assign(transformedOptions, defaultShapeFields), 
    Object.assign(transformedOptions, granularShapeFields, modifierFields, otherFields), 
    hasDateStyle && (dateStyleReplacementFields ? Object.assign(transformedOptions, dateStyleReplacementFields[dateStyle]) : transformedOptions.dateStyle = dateStyle), 
    hasTimeStyle && (transformedOptions.timeStyle = timeStyle), transformedOptions;
  };
}

const dateDefaultShapeFields = {
  year: "numeric",
  month: "numeric",
  day: "numeric"
};

const timeDefaultShapeFields = {
  hour: "numeric",
  minute: "numeric",
  second: "numeric"
};

const dateTimeDefaultShapeFields = /*@__PURE__*/ Object.assign({}, dateDefaultShapeFields, timeDefaultShapeFields);

const dateShapeFieldNames = [ "weekday", "year", "month", "day", "dateStyle" ];

const timeShapeFieldNames = [ "dayPeriod", "hour", "minute", "second", "fractionalSecondDigits", "timeStyle" ];

const dateTimeShapeFieldNames = /*@__PURE__*/ dateShapeFieldNames.concat(timeShapeFieldNames);

const yearMonthIgnoredFieldNames = /*@__PURE__*/ [ "weekday", "day" ].concat(timeShapeFieldNames);

const monthDayIgnoredFieldNames = /*@__PURE__*/ [ "weekday", "year" ].concat(timeShapeFieldNames);

const transformInstantOptions = /*@__PURE__*/ createOptionsTransformer(dateTimeShapeFieldNames, [], [], dateTimeDefaultShapeFields);

const transformZonedOptions = /*@__PURE__*/ createOptionsTransformer(dateTimeShapeFieldNames, [], [], {
  ...dateTimeDefaultShapeFields,
  timeZoneName: "short"
});

const transformDateTimeOptions = /*@__PURE__*/ createOptionsTransformer(dateTimeShapeFieldNames, [], [ "timeZoneName" ], dateTimeDefaultShapeFields);

const transformDateOptions = /*@__PURE__*/ createOptionsTransformer(dateShapeFieldNames, timeShapeFieldNames, [ "timeZoneName" ], dateDefaultShapeFields);

const transformTimeOptions = /*@__PURE__*/ createOptionsTransformer(timeShapeFieldNames, dateShapeFieldNames, [ "timeZoneName", "era" ], timeDefaultShapeFields);

const transformYearMonthOptions = /*@__PURE__*/ createOptionsTransformer([ "year", "month", "dateStyle" ], yearMonthIgnoredFieldNames, [ "timeZoneName" ], {
  year: "numeric",
  month: "numeric"
}, {
  full: {
    year: "numeric",
    month: "long"
  },
  long: {
    year: "numeric",
    month: "long"
  },
  medium: {
    year: "numeric",
    month: "short"
  },
  short: {
    year: "2-digit",
    month: "numeric"
  }
});

const transformMonthDayOptions = /*@__PURE__*/ createOptionsTransformer([ "month", "day", "dateStyle" ], monthDayIgnoredFieldNames, [ "timeZoneName", "era" ], {
  month: "numeric",
  day: "numeric"
}, {
  full: {
    month: "long",
    day: "numeric"
  },
  long: {
    month: "long",
    day: "numeric"
  },
  medium: {
    month: "short",
    day: "numeric"
  },
  short: {
    month: "numeric",
    day: "numeric"
  }
});

function zonedDateTimeWithPlainTime(zonedDateTimeSlots, plainTimeFields) {
  const {timeZone: timeZone} = zonedDateTimeSlots;
  const newIsoDateTime = combineDateAndTime(zonedEpochSlotsToIso(zonedDateTimeSlots), plainTimeFields || timeFieldDefaults);
  return createZonedEpochNanoSlots(plainTimeFields ? getSingleInstantFor(timeZone, newIsoDateTime) : getStartOfDayInstantFor(timeZone, newIsoDateTime), timeZone, zonedDateTimeSlots.calendar);
}

function refineDirectionOptions(options) {
  const normalizedOptions = normalizeOptionsOrString(options, "direction");
  const res = coerceDirection(normalizedOptions, 0);
  return res || throwRangeError(internal_invalidEntity("direction", res)), res;
}

function getCurrentIsoDateTime(timeZone) {
  const epochNano = getCurrentEpochNano();
  const offsetNano = timeZone.B(epochNano);
  return epochNanoToIsoDateTime(epochNano + BigInt(offsetNano));
}

function getCurrentEpochNano() {
  return BigInt(Date.now()) * bigNanoInMilli;
}

function getCurrentTimeZoneId() {
  return (new RawDateTimeFormat).resolvedOptions().timeZone || "UTC";
}

function createDateTimeFormatShell(createArgsProvider, transformOptions = identity) {
  const internalsMap = new WeakMap;
  function getInternals(format) {
    const internals = internalsMap.get(format);
    return internals || throwTypeError("Invalid calling context"), internals;
  }
  class ShimDateTimeFormat {
    constructor(locales, options = Object.create(null)) {
      const transformedOptions = transformOptions(options);
      const observedOptionNames = [];
      const trackedOptions = new Proxy(Object.create(null), {
        get(_target, name) {
          const value = transformedOptions[name];
          return void 0 !== value && observedOptionNames.push(name), value;
        }
      });
      const baseFormat = new RawDateTimeFormat(locales, trackedOptions);
      const resolvedOptions = baseFormat.resolvedOptions();
      const copiedOptions = pluckProps(observedOptionNames, resolvedOptions);
      internalsMap.set(this, {
        $: createArgsProvider({
          t: baseFormat,
          Ce: resolvedOptions.locale,
          F: copiedOptions,
          Ee: transformedOptions
        }),
        t: baseFormat
      });
    }
    get format() {
      const internals = getInternals(this);
      return internals.we || (internals.we = record => {
        const [format, ...rest] = internals.$.A(record);
        return format.format(...rest);
      });
    }
    formatToParts(record) {
      const {$: argsProvider} = getInternals(this);
      const [format, ...rest] = argsProvider.A(record);
      return format.formatToParts(...rest);
    }
    resolvedOptions() {
      return getInternals(this).t.resolvedOptions();
    }
  }
  const {prototype: prototype} = ShimDateTimeFormat;
  function DateTimeFormat(locales, options) {
    return new ShimDateTimeFormat(locales, options);
  }
  RawDateTimeFormat.prototype.formatRange && Object.defineProperties(prototype, createPropDescriptors({
    formatRange(record0, record1) {
      const {$: argsProvider} = getInternals(this);
      const [format, epochMilli0, epochMilli1] = argsProvider.v(record0, record1);
      return format.formatRange(epochMilli0, epochMilli1);
    },
    formatRangeToParts(record0, record1) {
      const {$: argsProvider} = getInternals(this);
      const [format, epochMilli0, epochMilli1] = argsProvider.v(record0, record1);
      return format.formatRangeToParts(epochMilli0, epochMilli1);
    }
  }));
  const rawStaticDescriptors = Object.getOwnPropertyDescriptors(RawDateTimeFormat);
  return rawStaticDescriptors.prototype.value = prototype, Object.defineProperties(DateTimeFormat, rawStaticDescriptors), 
  prototype.constructor = DateTimeFormat, Object.defineProperties(prototype, createStringTagDescriptors("Intl.DateTimeFormat")), 
  DateTimeFormat;
}

function internal_countEpochNanoUnit(start, end, unit, [roundingInc, roundingMode]) {
  let diffNano = end - start;
  return void 0 !== roundingMode && (diffNano = roundBigNanoToInc(diffNano, computeBigNanoInc(unit, roundingInc), roundingMode)), 
  divideBigNanoToExactNumber(diffNano, unitNanoMap[unit]);
}

function internal_countDateTimeUnit(start, end, unit, rounding) {
  return internal_countEpochNanoUnit(internal_isoDateTimeToEpochNano(start), internal_isoDateTimeToEpochNano(end), unit, rounding);
}

function internal_countTimeUnit(start, end, unit, [roundingInc, roundingMode]) {
  let diffNano = internal_timeFieldsToNano(end) - internal_timeFieldsToNano(start);
  return void 0 !== roundingMode && (diffNano = roundNumberToInc(diffNano, computeNanoInc(unit, roundingInc), roundingMode)), 
  divideBigNanoToExactNumber(BigInt(diffNano), unitNanoMap[unit]);
}

function internal_countEpochNanoDays(startEpochNano, endEpochNano, originTimeNano, [roundingInc, roundingMode]) {
  let diffNano = endEpochNano - startEpochNano;
  if (void 0 !== roundingMode) {
    diffNano = roundBigNanoToInc(diffNano, computeBigNanoInc(6, roundingInc), roundingMode);
  } else if (diffNano) {
    const originTimeBigNano = BigInt(originTimeNano);
    checkIsoDateTimeEpochNanoInBounds(startEpochNano - originTimeBigNano), checkIsoDateTimeEpochNanoInBounds(endEpochNano - originTimeBigNano);
  }
  return divideBigNanoToExactNumber(diffNano, unitNanoMap[6]);
}

function internal_countYearMonthUnit(calendar, isoDate0, isoDate1, unit, rounding) {
  const start = moveToStartOfMonth(calendar, isoDate0);
  const end = moveToStartOfMonth(calendar, isoDate1);
  return compareIsoDates(start, end) ? (checkIsoDateInBounds(start), checkIsoDateInBounds(end), 
  internal_countRelativeUnit(unit, {
    he: () => internal_diffCalendarDates(calendar, start, end, unit),
    le: internal_createDateRelativeOps(calendar, start),
    ie: internal_isoDateToEpochNano(end)
  }, rounding, 0, 8 === unit)) : 0;
}

function internal_countRelativeUnit(unit, relativeUnitDiff, [roundingInc, roundingMode], isZoned, isPrecisionUnit) {
  const {he: diffExact, le: relativeOps} = relativeUnitDiff;
  const durationFields = diffExact();
  let {ie: endEpochNano} = relativeUnitDiff;
  return computeDurationSign(durationFields) ? void 0 !== roundingMode ? isPrecisionUnit && 1 === roundingInc ? durationFields[durationFieldNamesAsc[unit]] : resolveDurationUnit(unit, durationFields, endEpochNano, relativeOps, roundingInc, roundingMode) : (isZoned ? endEpochNano = checkEpochNanoInBounds(moveRelativeMarkerToEpochNano(relativeOps, {
    ...durationFields,
    ...durationTimeFieldDefaults
  }) + durationTimeToBigNano(durationFields)) : (checkIsoDateTimeEpochNanoInBounds(relativeOps.ne), 
  checkIsoDateTimeEpochNanoInBounds(endEpochNano)), resolveDurationUnit(unit, durationFields, endEpochNano, relativeOps, 1, void 0)) : 0;
}

function internal_countDateWeeks(originIsoDate, endEpochNano, [roundingInc, roundingMode]) {
  const originEpochNano = internal_isoDateToEpochNano(originIsoDate);
  const diffNano = endEpochNano - originEpochNano;
  if (!diffNano) {
    return 0;
  }
  void 0 === roundingMode && (checkIsoDateTimeEpochNanoInBounds(originEpochNano), 
  checkIsoDateTimeEpochNanoInBounds(endEpochNano));
  const wholeWeeks = Number(diffNano / (7n * bigNanoInUtcDay));
  const sign = diffNano < 0n ? -1 : 1;
  const moveWeeksToEpochNano = weeks => {
    return weeks ? (((epochNano = originEpochNano + BigInt(weeks) * bigNanoInUtcDay * 7n) < plainDateEpochNanoMin || epochNano > epochNanoMax) && throwRangeError(outOfBoundsDate), 
    epochNano) : originEpochNano;
    var epochNano;
  };
  return void 0 === roundingMode ? totalRelativeUnit(wholeWeeks, sign, endEpochNano, moveWeeksToEpochNano) : roundRelativeUnit(wholeWeeks, sign, endEpochNano, moveWeeksToEpochNano, roundingInc, roundingMode);
}

function internal_countZonedDayWeekUnit(unit, timeZone, startZoned, endZoned, [roundingInc, roundingMode]) {
  const daysInUnit = 7 === unit ? 7 : 1;
  const startEpochNano = startZoned.epochNanoseconds;
  const sign = endZoned.epochNanoseconds > startEpochNano ? 1 : -1;
  const originIsoDateTime = zonedEpochSlotsToIso(startZoned);
  let deltaDays = 0;
  let remainderNano;
  if (compareIsoDates(originIsoDateTime, zonedEpochSlotsToIso(endZoned))) {
    const [startIsoDateTime, endIsoDate, timeNano] = prepareZonedEpochDiff(timeZone, startZoned, endZoned, sign);
    deltaDays = isoDateToEpochDays(endIsoDate) - isoDateToEpochDays(startIsoDateTime), 
    remainderNano = timeNano;
  } else {
    remainderNano = Number(endZoned.epochNanoseconds - startEpochNano);
  }
  const moveByDays = days => days ? getSingleInstantFor(timeZone, combineDateAndTime(checkIsoDateInBounds(moveDateByDays(originIsoDateTime, days)), originIsoDateTime)) : startEpochNano;
  const endEpochNano = void 0 === roundingMode ? checkEpochNanoInBounds(moveByDays(deltaDays) + BigInt(remainderNano)) : endZoned.epochNanoseconds;
  const wholeValue = Math.trunc(deltaDays / daysInUnit);
  const moveValueToEpochNano = value => moveByDays(value * daysInUnit);
  return void 0 === roundingMode ? totalRelativeUnit(wholeValue, sign, endEpochNano, moveValueToEpochNano) : roundRelativeUnit(wholeValue, sign, endEpochNano, moveValueToEpochNano, roundingInc, roundingMode);
}

function resolveDurationUnit(unit, durationFields, endEpochNano, relativeOps, unitWindowInc, roundingMode) {
  const sign = computeDurationSign(durationFields);
  const fieldName = durationFieldNamesAsc[unit];
  const moveValueToEpochNano = value => moveRelativeMarkerToEpochNano(relativeOps, {
    ...durationFieldDefaults,
    [fieldName]: value
  });
  return void 0 === roundingMode ? totalRelativeUnit(durationFields[fieldName], sign, endEpochNano, moveValueToEpochNano) : roundRelativeUnit(durationFields[fieldName], sign, endEpochNano, moveValueToEpochNano, unitWindowInc, roundingMode);
}

function internal_moveToRefinedDayOfYear(calendar, isoDate, dayOfYear, overflow) {
  return moveDateByDays(isoDate, clampEntity("dayOfMonth", dayOfYear, 1, computeCalendarDaysInYear(calendar, isoDate), overflow) - computeCalendarDayOfYear(calendar, isoDate));
}

function internal_moveToRefinedDayOfMonth(calendar, isoDate, day, overflow) {
  return moveDateByDays(isoDate, clampEntity("day", day, 1, computeCalendarDaysInMonth(calendar, isoDate), overflow) - computeCalendarDateFields(calendar, isoDate).day);
}

function internal_moveToRefinedDayOfWeek(isoDate, dayOfWeek, overflow) {
  return moveDateByDays(isoDate, clampEntity("dayOfWeek", dayOfWeek, 1, 7, overflow) - computeIsoDayOfWeek(isoDate));
}

function internal_moveToRefinedWeekOfYear(calendar, isoDate, weekOfYear, overflow) {
  calendar !== isoCalendarImpl && throwRangeError(internal_unsupportedWeekNumbers);
  const {weekOfYear: currentWeekOfYear, De: weeksInYear} = computeIsoWeekFields(isoDate);
  return moveDateByDays(isoDate, 7 * (clampEntity("weekOfYear", weekOfYear, 1, weeksInYear, overflow) - currentWeekOfYear));
}

function computeDayFloor(slots) {
  return combineDateAndTime(slots, timeFieldDefaults);
}

function computeYearFloor(calendar, slots) {
  const {year: year0} = computeCalendarDateFields(calendar, slots);
  return computeCalendarDateTimeFromParts(calendar, year0);
}

function computeMonthFloor(calendar, slots) {
  const {year: year0, month: month0} = computeCalendarDateFields(calendar, slots);
  return computeCalendarDateTimeFromParts(calendar, year0, month0);
}

function computeIsoWeekFloor(_calendar, slots) {
  return combineDateAndTime(moveDateByDays(slots, 1 - computeIsoDayOfWeek(slots)), timeFieldDefaults);
}

function computeYearCeil(calendar, slots) {
  return computeYearInterval(calendar, slots)[1];
}

function computeMonthCeil(calendar, slots) {
  return computeMonthInterval(calendar, slots)[1];
}

function computeIsoWeekCeil(calendar, slots) {
  return combineDateAndTime(moveDateByDays(computeIsoWeekFloor(0, slots), 7), timeFieldDefaults);
}

function computeDayCeil(_calendar, slots) {
  return combineDateAndTime(moveDateByDays(slots, 1), timeFieldDefaults);
}

function computeYearInterval(calendar, slots) {
  return [ computeYearFloor(calendar, slots), computeCalendarDateTimeFromParts(calendar, computeCalendarDateFields(calendar, slots).year + 1) ];
}

function computeMonthInterval(calendar, slots) {
  const isoDateTime0 = computeMonthFloor(calendar, slots);
  const {year: year, month: month} = computeCalendarDateFields(calendar, slots);
  const {year: year1, month: month1} = addCalendarMonths(calendar, year, month, 1);
  return [ isoDateTime0, computeCalendarDateTimeFromParts(calendar, year1, month1) ];
}

function computeIsoWeekInterval(calendar, slots) {
  const isoDateTime0 = computeIsoWeekFloor(0, slots);
  return [ isoDateTime0, combineDateAndTime(moveDateByDays(isoDateTime0, 7), timeFieldDefaults) ];
}

function roundDateToInterval(computeInterval, calendar, slots, roundingMode) {
  return roundEpochNanoToInterval(computeInterval, calendar, slots, internal_isoDateToEpochNano(slots), roundingMode);
}

function computeCalendarDateTimeFromParts(calendar, year, month = 1) {
  return combineDateAndTime(computeCalendarIsoFieldsFromParts(calendar, year, month, 1), timeFieldDefaults);
}

function roundDateTimeToInterval(computeInterval, calendar, slots, roundingMode) {
  return roundEpochNanoToInterval(computeInterval, calendar, slots, internal_isoDateTimeToEpochNano(slots), roundingMode);
}

function roundEpochNanoToInterval(computeInterval, calendar, slots, epochNano, roundingMode) {
  const [isoDateTime0, isoDateTime1] = computeInterval(calendar, slots);
  return roundWithMode(computeEpochNanoFrac(epochNano, internal_isoDateTimeToEpochNano(isoDateTime0), internal_isoDateTimeToEpochNano(isoDateTime1)), roundingMode) ? isoDateTime1 : isoDateTime0;
}



;// CONCATENATED MODULE: ./node_modules/temporal-polyfill/chunks/apiHelpers.js






const PlainYearMonthBranding = "PlainYearMonth";

const PlainMonthDayBranding = "PlainMonthDay";

const PlainDateBranding = "PlainDate";

const PlainDateTimeBranding = "PlainDateTime";

const PlainTimeBranding = "PlainTime";

const ZonedDateTimeBranding = "ZonedDateTime";

const InstantBranding = "Instant";

const DurationBranding = "Duration";

const CalendarBranding = "Calendar";

function defineTemporalClass(branding, cls, getSlots, ...getterMaps) {
  return Object.defineProperties(cls, createNameDescriptors(branding)), Object.defineProperties(cls.prototype, createStringTagDescriptors("Temporal." + branding)), 
  Object.defineProperties(cls.prototype, mapProps(getter => ({
    get() {
      return getter(getSlots(this));
    },
    configurable: 1
  }), Object.assign({}, ...getterMaps))), cls;
}

const attachDebugString = "noop" !== noop.name || globalThis.process ? noop : instance => {
  Object.defineProperty(instance, "_str_", {
    value: instance.toJSON()
  });
};

function invalidRecordType() {
  throwTypeError(invalidCallingContext);
}

function apiHelpers_forbiddenValueOf() {
  throwTypeError(forbiddenValueOf);
}

const yearMonthFieldGetters$1 = {
  era(slots) {
    return computeCalendarEraFields(slots.calendar, slots).era;
  },
  eraYear(slots) {
    return computeCalendarEraFields(slots.calendar, slots).eraYear;
  },
  year(slots) {
    return computeCalendarDateFields(slots.calendar, slots).year;
  },
  month(slots) {
    return computeCalendarDateFields(slots.calendar, slots).month;
  },
  monthCode(slots) {
    return computeCalendarMonthCode(slots.calendar, slots);
  }
};

const dateFieldGetters$1 = {
  era(slots) {
    return computeCalendarEraFields(slots.calendar, slots).era;
  },
  eraYear(slots) {
    return computeCalendarEraFields(slots.calendar, slots).eraYear;
  },
  year(slots) {
    return computeCalendarDateFields(slots.calendar, slots).year;
  },
  month(slots) {
    return computeCalendarDateFields(slots.calendar, slots).month;
  },
  monthCode(slots) {
    return computeCalendarMonthCode(slots.calendar, slots);
  },
  day(slots) {
    return computeCalendarDateFields(slots.calendar, slots).day;
  }
};

const monthDayFieldGetters$1 = {
  monthCode(slots) {
    return computeCalendarMonthCode(slots.calendar, slots);
  },
  day(slots) {
    return computeCalendarDateFields(slots.calendar, slots).day;
  }
};

const yearMonthDerivedGetters = {
  daysInMonth(slots) {
    return computeCalendarDaysInMonth(slots.calendar, slots);
  },
  daysInYear(slots) {
    return computeCalendarDaysInYear(slots.calendar, slots);
  },
  monthsInYear(slots) {
    return computeCalendarMonthsInYear(slots.calendar, slots);
  },
  inLeapYear(slots) {
    return computeCalendarInLeapYear(slots.calendar, slots);
  }
};

const dateDerivedGetters = {
  dayOfWeek(slots) {
    return computeIsoDayOfWeek(slots);
  },
  dayOfYear(slots) {
    return computeCalendarDayOfYear(slots.calendar, slots);
  },
  weekOfYear(slots) {
    return computeCalendarWeekOfYear(slots.calendar, slots);
  },
  yearOfWeek(slots) {
    return computeCalendarYearOfWeek(slots.calendar, slots);
  },
  daysInWeek() {
    return 7;
  },
  daysInMonth(slots) {
    return computeCalendarDaysInMonth(slots.calendar, slots);
  },
  daysInYear(slots) {
    return computeCalendarDaysInYear(slots.calendar, slots);
  },
  monthsInYear(slots) {
    return computeCalendarMonthsInYear(slots.calendar, slots);
  },
  inLeapYear(slots) {
    return computeCalendarInLeapYear(slots.calendar, slots);
  }
};

function diffInstants(invert, instantSlots0, instantSlots1, options) {
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 3, 5);
  return createDiffDurationSlots(invert, diffEpochNanosRounded(instantSlots0.epochNanoseconds, instantSlots1.epochNanoseconds, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function diffZonedDateTimes(invert, slots0, slots1, options) {
  const calendar = internal_getCommonCalendar(slots0.calendar, slots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 5);
  return createDiffDurationSlots(invert, diffZonedDateTimesRounded(calendar, slots0, slots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function diffDateTimes(invert, plainDateTimeSlots0, plainDateTimeSlots1, options) {
  const calendar = internal_getCommonCalendar(plainDateTimeSlots0.calendar, plainDateTimeSlots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 6);
  return createDiffDurationSlots(invert, diffDateTimesRounded(calendar, plainDateTimeSlots0, plainDateTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function diffDates(invert, plainDateSlots0, plainDateSlots1, options) {
  const calendar = internal_getCommonCalendar(plainDateSlots0.calendar, plainDateSlots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 6, 9, 6);
  return createDiffDurationSlots(invert, diffDatesRounded(calendar, plainDateSlots0, plainDateSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function diffYearMonths(invert, plainYearMonthSlots0, plainYearMonthSlots1, options) {
  const calendar = internal_getCommonCalendar(plainYearMonthSlots0.calendar, plainYearMonthSlots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 9, 9, 8);
  return createDiffDurationSlots(invert, diffYearMonthsRounded(calendar, plainYearMonthSlots0, plainYearMonthSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function diffTimes(invert, plainTimeSlots0, plainTimeSlots1, options) {
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 5, 5);
  return createDiffDurationSlots(invert, diffTimesRounded(plainTimeSlots0, plainTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function createDiffDurationSlots(invert, durationFields) {
  return createDurationSlots(invert ? negateDurationFields(durationFields) : durationFields);
}

function withDateFields(slots, modFields, options) {
  const {calendar: calendar} = slots;
  const fields = mergeDateFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const overflow = internal_refineOverflowOptions(options);
  return createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
}

function withDateTimeFields(slots, modFields, options) {
  const {calendar: calendar} = slots;
  const [mergedFields, calendarFields] = mergeDateTimeFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(calendarFields, calendar);
  const overflow = internal_refineOverflowOptions(options);
  return createDateTimeFromMergedFields(mergedFields, calendarFields, calendar, year, monthCodeParts, overflow);
}

function withYearMonthFields(slots, modFields, options) {
  const {calendar: calendar} = slots;
  const fields = mergeYearMonthFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar, 1);
  const overflow = internal_refineOverflowOptions(options);
  return createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
}

function withMonthDayFields(slots, modFields, options) {
  const {calendar: calendar} = slots;
  const fields = mergeMonthDayFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineMonthDayFields(fields, calendar);
  const overflow = internal_refineOverflowOptions(options);
  return createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
}

function withTimeFields(slots, modFields, options) {
  const refinedFields = mergeTimeFields(slots, modFields);
  const overflow = internal_refineOverflowOptions(options);
  return resolveTimeFields(refinedFields, overflow);
}

function withZonedDateTimeFields(slots, modFields, options) {
  const {calendar: calendar} = slots;
  const [mergedFields, calendarFields] = mergeZonedDateTimeFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(calendarFields, calendar);
  const [overflow, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options, 2);
  return createZonedDateTimeFromMergedFields(slots, mergedFields, calendarFields, year, monthCodeParts, overflow, offsetDisambig, epochDisambig);
}

function createNativeGetters(shimGetters) {
  return createPropGetters(Object.keys(shimGetters));
}

const apiHelpers_durationGetters = /*@__PURE__*/ (/* unused pure expression or super */ null && (createNativeGetters(durationGetters$1)));

const apiHelpers_timeGetters = /*@__PURE__*/ (/* unused pure expression or super */ null && (createNativeGetters(timeGetters$1)));

const yearMonthFieldGetters = /*@__PURE__*/ (/* unused pure expression or super */ null && (createNativeGetters(yearMonthFieldGetters$1)));

const dateFieldGetters = /*@__PURE__*/ (/* unused pure expression or super */ null && (createNativeGetters(dateFieldGetters$1)));

const monthDayFieldGetters = /*@__PURE__*/ (/* unused pure expression or super */ null && (createNativeGetters(monthDayFieldGetters$1)));

const diffZonedYears = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffZonedCalendarUnit, 9)));

const diffZonedMonths = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffZonedCalendarUnit, 8)));

const diffZonedWeeks = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffZonedDayWeekUnit, 7)));

const diffZonedDays = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffZonedDayWeekUnit, 6)));

const diffInstantEpochNanoTimeUnit = (/* unused pure expression or super */ null && (diffInstantTimeUnit));

const diffDateYears = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffDateCalendarUnit, 9)));

const diffDateMonths = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffDateCalendarUnit, 8)));

const diffDateTimeYears = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffDateTimeCalendarUnit, 9)));

const diffDateTimeMonths = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffDateTimeCalendarUnit, 8)));

const diffYearMonthYears = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffYearMonthUnit, 9)));

const diffYearMonthMonths = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffYearMonthUnit, 8)));

function diffZonedEpochNanoTimeUnit(unit, slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), diffInstantTimeUnit(unit, slots0, slots1, options);
}

function diffDateTimeEpochNanoTimeUnit(unit, slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), countDateTimeUnit(slots0, slots1, unit, refineUnitDiffOptions(unit, options));
}

function diffTimeNanoOfDayTimeUnit(unit, slots0, slots1, options) {
  return countTimeUnit(slots0, slots1, unit, refineUnitDiffOptions(unit, options));
}

function adaptRecordTimeUnitDiff(diffSlots, getSlots) {
  return (unit, record0, record1, options) => diffSlots(unit, getSlots(record0), getSlots(record1), options);
}

function diffInstantTimeUnit(unit, slots0, slots1, options) {
  return countEpochNanoUnit(slots0.epochNanoseconds, slots1.epochNanoseconds, unit, refineUnitDiffOptions(unit, options));
}

function diffZonedCalendarUnit(unit, slots0, slots1, options) {
  const calendar = getCommonCalendar(slots0.calendar, slots1.calendar);
  const rounding = refineUnitDiffOptions(unit, options);
  const timeZone = getCommonTimeZone(slots0.timeZone, slots1.timeZone);
  return slots0.epochNanoseconds === slots1.epochNanoseconds ? 0 : countRelativeUnit(unit, {
    he: () => diffZonedEpochsExact(timeZone, calendar, slots0, slots1, unit),
    le: createZonedRelativeOps(calendar, timeZone, slots0),
    ie: slots1.epochNanoseconds
  }, rounding, 1);
}

function diffZonedDayWeekUnit(unit, slots0, slots1, options) {
  getCommonCalendar(slots0.calendar, slots1.calendar);
  const rounding = refineUnitDiffOptions(unit, options);
  const timeZone = getCommonTimeZone(slots0.timeZone, slots1.timeZone);
  return slots0.epochNanoseconds === slots1.epochNanoseconds ? 0 : countZonedDayWeekUnit(unit, timeZone, slots0, slots1, rounding);
}

function diffDateTimeCalendarUnit(unit, slots0, slots1, options) {
  const calendar = getCommonCalendar(slots0.calendar, slots1.calendar);
  return diffPlainRelativeUnit(unit, options, () => diffDateTimesExact(calendar, slots0, slots1, unit), createDateRelativeOps(calendar, slots0), computeEndEpochNanoFromMidnight(slots0, slots1));
}

function diffDateTimeWeeks(slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), countDateWeeks(slots0, computeEndEpochNanoFromMidnight(slots0, slots1), refineUnitDiffOptions(7, options));
}

function diffDateTimeDays(slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), countEpochNanoDays(isoDateTimeToEpochNano(slots0), isoDateTimeToEpochNano(slots1), timeFieldsToNano(slots0), refineUnitDiffOptions(6, options));
}

function computeEndEpochNanoFromMidnight(isoDateTime0, isoDateTime1) {
  return isoDateTimeToEpochNano(isoDateTime1) - BigInt(timeFieldsToNano(isoDateTime0));
}

function diffDateCalendarUnit(unit, slots0, slots1, options) {
  const calendar = getCommonCalendar(slots0.calendar, slots1.calendar);
  return diffPlainRelativeUnit(unit, options, () => diffCalendarDates(calendar, slots0, slots1, unit), createDateRelativeOps(calendar, slots0), isoDateToEpochNano(slots1));
}

function diffDateWeeks(slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), countDateWeeks(slots0, isoDateToEpochNano(slots1), refineUnitDiffOptions(7, options));
}

function diffDateDays(slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), countEpochNanoDays(isoDateToEpochNano(slots0), isoDateToEpochNano(slots1), 0, refineUnitDiffOptions(6, options));
}

function diffYearMonthUnit(unit, slots0, slots1, options) {
  const calendar = getCommonCalendar(slots0.calendar, slots1.calendar);
  return countYearMonthUnit(calendar, slots0, slots1, unit, refineUnitDiffOptions(unit, options));
}

function diffPlainRelativeUnit(unit, options, diffExact, relativeOps, endEpochNano) {
  return countRelativeUnit(unit, {
    he: diffExact,
    le: relativeOps,
    ie: endEpochNano
  }, refineUnitDiffOptions(unit, options));
}

function reversedMove(f) {
  return (slots, units, options) => f(slots, -units, options);
}

function moveDateByYears(calendar, isoDate, years, options) {
  const overflow = refineOverflowOptions(options);
  return years ? moveDateByCalendarUnits(calendar, isoDate, toStrictInteger(years), 0, overflow) : isoDate;
}

function moveDateByMonths(calendar, isoDate, months, options) {
  const overflow = refineOverflowOptions(options);
  return months ? moveDateByCalendarUnits(calendar, isoDate, 0, toStrictInteger(months), overflow) : isoDate;
}

function moveToDayOfYear(calendar, isoDate, dayOfYear, options) {
  const overflow = refineOverflowOptions(options);
  return moveToRefinedDayOfYear(calendar, isoDate, toIntegerWithTrunc(dayOfYear), overflow);
}

function moveToDayOfMonth(calendar, isoDate, day, options) {
  const overflow = refineOverflowOptions(options);
  return moveToRefinedDayOfMonth(calendar, isoDate, toPositiveIntegerWithTruncation(day), overflow);
}

function moveToDayOfWeek(_calendar, isoDate, dayOfWeek, options) {
  const overflow = refineOverflowOptions(options);
  return moveToRefinedDayOfWeek(isoDate, toIntegerWithTrunc(dayOfWeek), overflow);
}

function moveToWeekOfYear(calendar, isoDate, weekOfYear, options) {
  const overflow = refineOverflowOptions(options);
  return moveToRefinedWeekOfYear(calendar, isoDate, toIntegerWithTrunc(weekOfYear), overflow);
}



;// CONCATENATED MODULE: ./node_modules/temporal-polyfill/chunks/classApi-basic.js










function resolveBasicCalendarId(rawCalendarId) {
  const lowerRawCalendarId = requireString(rawCalendarId).toLowerCase();
  return lowerRawCalendarId === isoCalendarId ? isoCalendarImpl : lowerRawCalendarId === gregoryCalendarId ? gregoryCalendarImpl : void throwRangeError(exoticCalendarRequired(rawCalendarId, "temporal-polyfill/full"));
}

function resolveBasicCalendarArg(rawCalendarId = isoCalendarId) {
  return resolveBasicCalendarId(rawCalendarId);
}

const zonedDateTimeSlotsMap = /*@__PURE__*/ new WeakMap;

const ZonedDateTime = /*@__PURE__*/ defineTemporalClass(ZonedDateTimeBranding, class {
  constructor(epochNanoseconds, timeZoneId, calendar = void 0) {
    const epochNano = checkEpochNanoInBounds(toBigInt(epochNanoseconds));
    const timeZone = queryTimeZone(refineTimeZoneId(timeZoneId));
    const calendarImpl = resolveBasicCalendarArg(calendar);
    initZonedDateTime(this, createZonedEpochNanoSlots(epochNano, timeZone, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createZonedDateTime(toZonedDateTimeSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareZonedEpochSlots(toZonedDateTimeSlots(arg0), toZonedDateTimeSlots(arg1));
  }
  get calendarId() {
    return getCalendarSlotId(getZonedDateTimeSlots(this).calendar);
  }
  get timeZoneId() {
    return getZonedDateTimeSlots(this).timeZone.id;
  }
  get epochMilliseconds() {
    return epochNanoToMilli(getZonedDateTimeSlots(this).epochNanoseconds);
  }
  get epochNanoseconds() {
    return getZonedDateTimeSlots(this).epochNanoseconds;
  }
  get offset() {
    return formatOffsetNano(zonedEpochSlotsToIso(getZonedDateTimeSlots(this)).offsetNanoseconds);
  }
  get offsetNanoseconds() {
    return zonedEpochSlotsToIso(getZonedDateTimeSlots(this)).offsetNanoseconds;
  }
  get hoursInDay() {
    return computeZonedHoursInDay(getZonedDateTimeSlots(this));
  }
  with(mod, options = void 0) {
    return createZonedDateTime(withZonedDateTimeFields(getZonedDateTimeSlots(this), validateBag(mod), options));
  }
  withCalendar(calendarArg) {
    return createZonedDateTime({
      ...getZonedDateTimeSlots(this),
      calendar: refineCalendarArg(calendarArg)
    });
  }
  withTimeZone(timeZoneArg) {
    return createZonedDateTime({
      ...getZonedDateTimeSlots(this),
      timeZone: queryTimeZone(refineTimeZoneArg(timeZoneArg))
    });
  }
  withPlainTime(plainTimeArg = void 0) {
    return createZonedDateTime(zonedDateTimeWithPlainTime(getZonedDateTimeSlots(this), optionalToPlainTimeFields(plainTimeArg)));
  }
  add(durationArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    return createZonedDateTime(moveZonedEpochSlots(slots, toDurationSlots(durationArg), internal_refineOverflowOptions(options)));
  }
  subtract(durationArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    return createZonedDateTime(moveZonedEpochSlots(slots, negateDurationFields(toDurationSlots(durationArg)), internal_refineOverflowOptions(options)));
  }
  until(otherArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    const other = toZonedDateTimeSlots(otherArg);
    return createDuration(diffZonedDateTimes(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    const other = toZonedDateTimeSlots(otherArg);
    return createDuration(diffZonedDateTimes(1, slots, other, options));
  }
  round(options) {
    const slots = getZonedDateTimeSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options);
    return createZonedDateTime(roundZonedEpochSlotsToUnit(slots, smallestUnit, roundingInc, roundingMode));
  }
  startOfDay() {
    return createZonedDateTime(computeZonedStartOfDay(getZonedDateTimeSlots(this)));
  }
  equals(otherArg) {
    return zonedDateTimesEqual(getZonedDateTimeSlots(this), toZonedDateTimeSlots(otherArg));
  }
  toInstant() {
    return createInstant(zonedDateTimeToInstant(getZonedDateTimeSlots(this)));
  }
  toPlainDateTime() {
    return createPlainDateTime(zonedDateTimeToDateTime(getZonedDateTimeSlots(this)));
  }
  toPlainDate() {
    return createPlainDate(zonedDateTimeToDate(getZonedDateTimeSlots(this)));
  }
  toPlainTime() {
    return createPlainTime(zonedDateTimeToTime(getZonedDateTimeSlots(this)));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getZonedDateTimeSlots(this);
    const format = new RawDateTimeFormat(locales, applyZonedFormatTimeZone(transformZonedOptions(options), getZonedTimeZoneId(slots)));
    return checkResolvedCalendarCompatible(format, slots), format.format(epochNanoToMilli(slots.epochNanoseconds));
  }
  toString(options = void 0) {
    return formatZonedDateTimeIso(getZonedDateTimeSlots(this), options);
  }
  toJSON() {
    return formatZonedDateTimeIso(getZonedDateTimeSlots(this));
  }
  getTimeZoneTransition(options) {
    const slots = getZonedDateTimeSlots(this);
    const newEpochNano = slots.timeZone.C(slots.epochNanoseconds, refineDirectionOptions(options));
    return void 0 !== newEpochNano ? createZonedDateTime({
      ...slots,
      epochNanoseconds: newEpochNano
    }) : null;
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getZonedDateTimeIsoSlots, dateFieldGetters$1, dateDerivedGetters, timeGetters);

function createZonedDateTime(slots) {
  return initZonedDateTime(Object.create(ZonedDateTime.prototype), slots);
}

function getZonedDateTimeSlots(obj) {
  return getZonedDateTimeSlotsIfPresent(obj) || invalidRecordType();
}

function getZonedDateTimeIsoSlots(obj) {
  const slots = getZonedDateTimeSlots(obj);
  return {
    ...zonedEpochSlotsToIso(slots),
    calendar: slots.calendar
  };
}

function getZonedDateTimeSlotsIfPresent(obj) {
  return zonedDateTimeSlotsMap.get(obj);
}

function toZonedDateTimeSlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (ownSlots) {
      return refineZonedFieldOptions(options), ownSlots;
    }
    const calendar = getCalendarFromBag(arg);
    return refineZonedDateTimeObjectLike(refineTimeZoneArg, calendar, arg, options);
  }
  return parseZonedDateTime(arg, resolveBasicCalendarId, options);
}

function initZonedDateTime(instance, slots) {
  return zonedDateTimeSlotsMap.set(instance, slots), attachDebugString(instance), 
  instance;
}

function refineTimeZoneArg(arg) {
  if (internal_isObjectLike(arg)) {
    const slots = getZonedDateTimeSlotsIfPresent(arg);
    return slots || throwTypeError(invalidTimeZone(arg)), slots.timeZone.id;
  }
  return (arg => resolveTimeZoneId(parseTimeZoneId(requireString(arg))))(arg);
}

const instantSlotsMap = /*@__PURE__*/ new WeakMap;

const Instant = /*@__PURE__*/ defineTemporalClass(InstantBranding, class {
  constructor(epochNanoseconds) {
    const epochNano = checkEpochNanoInBounds(toBigInt(epochNanoseconds));
    initInstant(this, createEpochNanoSlots(epochNano));
  }
  static from(arg) {
    return createInstant(toInstantSlots(arg));
  }
  static fromEpochMilliseconds(epochMilli) {
    return createInstant(epochMilliToInstant(epochMilli));
  }
  static fromEpochNanoseconds(epochNano) {
    return createInstant(epochNanoToInstant(epochNano));
  }
  static compare(a, b) {
    return compareZonedEpochSlots(toInstantSlots(a), toInstantSlots(b));
  }
  get epochMilliseconds() {
    return epochNanoToMilli(getInstantSlots(this).epochNanoseconds);
  }
  get epochNanoseconds() {
    return getInstantSlots(this).epochNanoseconds;
  }
  add(durationArg) {
    const slots = getInstantSlots(this);
    return createInstant(createEpochNanoSlots(moveEpochNano(slots.epochNanoseconds, toDurationSlots(durationArg))));
  }
  subtract(durationArg) {
    const slots = getInstantSlots(this);
    return createInstant(createEpochNanoSlots(moveEpochNano(slots.epochNanoseconds, negateDurationFields(toDurationSlots(durationArg)))));
  }
  until(otherArg, options = void 0) {
    return createDuration(diffInstants(0, getInstantSlots(this), toInstantSlots(otherArg), options));
  }
  since(otherArg, options = void 0) {
    return createDuration(diffInstants(1, getInstantSlots(this), toInstantSlots(otherArg), options));
  }
  round(options) {
    const slots = getInstantSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options, 5, 1);
    return createInstant(createEpochNanoSlots(roundBigNanoToDayOriginInc(slots.epochNanoseconds, computeBigNanoInc(smallestUnit, roundingInc), roundingMode)));
  }
  equals(otherArg) {
    return instantsEqual(getInstantSlots(this), toInstantSlots(otherArg));
  }
  toZonedDateTimeISO(timeZoneArg) {
    return createZonedDateTime(instantToZonedDateTime(getInstantSlots(this), queryTimeZone(refineTimeZoneArg(timeZoneArg))));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getInstantSlots(this);
    return new RawDateTimeFormat(locales, transformInstantOptions(options)).format(epochNanoToMilli(slots.epochNanoseconds));
  }
  toString(options = void 0) {
    return formatInstantIso(refineTimeZoneArg, getInstantSlots(this), options);
  }
  toJSON() {
    return formatInstantIso(refineTimeZoneArg, getInstantSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
});

function createInstant(slots) {
  return initInstant(Object.create(Instant.prototype), slots);
}

function getInstantSlots(obj) {
  return getInstantSlotsIfPresent(obj) || invalidRecordType();
}

function getInstantSlotsIfPresent(obj) {
  return instantSlotsMap.get(obj);
}

function toInstantSlots(arg) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getInstantSlotsIfPresent(arg);
    if (ownSlots) {
      return ownSlots;
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (zonedDateTimeSlots) {
      return createEpochNanoSlots(zonedDateTimeSlots.epochNanoseconds);
    }
  }
  return parseInstant(arg);
}

const {toTemporalInstant: toTemporalInstant} = {
  toTemporalInstant() {
    const epochMilli = Date.prototype.valueOf.call(this);
    return createInstant(createEpochNanoSlots(BigInt(requireNumberIsInteger(epochMilli)) * bigNanoInMilli));
  }
};

function initInstant(instance, slots) {
  return instantSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}

const plainMonthDaySlotsMap = /*@__PURE__*/ new WeakMap;

const PlainMonthDay = /*@__PURE__*/ defineTemporalClass(PlainMonthDayBranding, class {
  constructor(isoMonth, isoDay, calendar = void 0, referenceIsoYear) {
    const isoMonthInt = utils_toIntegerWithTrunc(isoMonth);
    const isoDayInt = utils_toIntegerWithTrunc(isoDay);
    const calendarImpl = resolveBasicCalendarArg(calendar);
    const isoYearInt = utils_toIntegerWithTrunc(referenceIsoYear ?? isoEpochFirstLeapYear);
    const fields = checkIsoDateInBounds(validateIsoDateFields({
      year: isoYearInt,
      month: isoMonthInt,
      day: isoDayInt
    }));
    initPlainMonthDay(this, createDateSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainMonthDay(toPlainMonthDaySlots(arg, options));
  }
  get calendarId() {
    return getCalendarSlotId(getPlainMonthDaySlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainMonthDay(withMonthDayFields(getPlainMonthDaySlots(this), validateBag(mod), options));
  }
  equals(otherArg) {
    return plainMonthDaysEqual(getPlainMonthDaySlots(this), toPlainMonthDaySlots(otherArg));
  }
  toPlainDate(bag) {
    const slots = getPlainMonthDaySlots(this);
    return createPlainDate(monthDayToDate(slots.calendar, this, bag));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainMonthDaySlots(this);
    const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformMonthDayOptions(options)));
    return checkResolvedCalendarCompatible(format, slots, 1), format.format(isoDateToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainMonthDayIso(getPlainMonthDaySlots(this), options);
  }
  toJSON() {
    return formatPlainMonthDayIso(getPlainMonthDaySlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getPlainMonthDaySlots, monthDayFieldGetters$1);

function createPlainMonthDay(slots) {
  return initPlainMonthDay(Object.create(PlainMonthDay.prototype), slots);
}

function getPlainMonthDaySlots(obj) {
  return getPlainMonthDaySlotsIfPresent(obj) || invalidRecordType();
}

function getPlainMonthDaySlotsIfPresent(obj) {
  return plainMonthDaySlotsMap.get(obj);
}

function toPlainMonthDaySlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getPlainMonthDaySlotsIfPresent(arg);
    if (ownSlots) {
      return internal_refineOverflowOptions(options), ownSlots;
    }
    const calendarMaybe = extractCalendarFromBag(arg);
    return refinePlainMonthDayObjectLike(void 0 === calendarMaybe ? isoCalendarImpl : calendarMaybe, void 0 === calendarMaybe, arg, options);
  }
  const res = parsePlainMonthDay(arg, resolveBasicCalendarId);
  return internal_refineOverflowOptions(options), res;
}

function initPlainMonthDay(instance, slots) {
  return plainMonthDaySlotsMap.set(instance, slots), attachDebugString(instance), 
  instance;
}

const plainYearMonthSlotsMap = /*@__PURE__*/ new WeakMap;

const PlainYearMonth = /*@__PURE__*/ defineTemporalClass(PlainYearMonthBranding, class {
  constructor(isoYear, isoMonth, calendar = void 0, referenceIsoDay) {
    const isoYearInt = utils_toIntegerWithTrunc(isoYear);
    const isoMonthInt = utils_toIntegerWithTrunc(isoMonth);
    const calendarImpl = resolveBasicCalendarArg(calendar);
    const isoDayInt = utils_toIntegerWithTrunc(referenceIsoDay ?? 1);
    const fields = checkIsoYearMonthInBounds(validateIsoDateFields({
      year: isoYearInt,
      month: isoMonthInt,
      day: isoDayInt
    }));
    initPlainYearMonth(this, createDateSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainYearMonth(toPlainYearMonthSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareIsoDateFields(toPlainYearMonthSlots(arg0), toPlainYearMonthSlots(arg1));
  }
  get calendarId() {
    return getCalendarSlotId(getPlainYearMonthSlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainYearMonth(withYearMonthFields(getPlainYearMonthSlots(this), validateBag(mod), options));
  }
  add(durationArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    return createPlainYearMonth(createDateSlots(moveYearMonth(slots.calendar, slots, toDurationSlots(durationArg), internal_refineOverflowOptions(options)), slots.calendar));
  }
  subtract(durationArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    return createPlainYearMonth(createDateSlots(moveYearMonth(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), internal_refineOverflowOptions(options)), slots.calendar));
  }
  until(otherArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    const other = toPlainYearMonthSlots(otherArg);
    return createDuration(diffYearMonths(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    const other = toPlainYearMonthSlots(otherArg);
    return createDuration(diffYearMonths(1, slots, other, options));
  }
  equals(otherArg) {
    return plainYearMonthsEqual(getPlainYearMonthSlots(this), toPlainYearMonthSlots(otherArg));
  }
  toPlainDate(bag) {
    const slots = getPlainYearMonthSlots(this);
    return createPlainDate(yearMonthToDate(slots.calendar, this, bag));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainYearMonthSlots(this);
    const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformYearMonthOptions(options)));
    return checkResolvedCalendarCompatible(format, slots, 1), format.format(isoDateToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainYearMonthIso(getPlainYearMonthSlots(this), options);
  }
  toJSON() {
    return formatPlainYearMonthIso(getPlainYearMonthSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getPlainYearMonthSlots, yearMonthFieldGetters$1, yearMonthDerivedGetters);

function createPlainYearMonth(slots) {
  return initPlainYearMonth(Object.create(PlainYearMonth.prototype), slots);
}

function getPlainYearMonthSlots(obj) {
  return getPlainYearMonthSlotsIfPresent(obj) || invalidRecordType();
}

function getPlainYearMonthSlotsIfPresent(obj) {
  return plainYearMonthSlotsMap.get(obj);
}

function toPlainYearMonthSlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getPlainYearMonthSlotsIfPresent(arg);
    if (ownSlots) {
      return internal_refineOverflowOptions(options), ownSlots;
    }
    const calendar = getCalendarFromBag(arg);
    return refinePlainYearMonthObjectLike(calendar, arg, options);
  }
  const res = parsePlainYearMonth(arg, resolveBasicCalendarId);
  return internal_refineOverflowOptions(options), res;
}

function initPlainYearMonth(instance, slots) {
  return plainYearMonthSlotsMap.set(instance, slots), attachDebugString(instance), 
  instance;
}

function getTemporalBrandingAndSlots(obj) {
  if (!internal_isObjectLike(obj)) {
    return;
  }
  let slots = getInstantSlotsIfPresent(obj);
  return slots ? [ InstantBranding, slots ] : (slots = getZonedDateTimeSlotsIfPresent(obj), 
  slots ? [ ZonedDateTimeBranding, slots ] : (slots = getPlainDateTimeSlotsIfPresent(obj), 
  slots ? [ PlainDateTimeBranding, slots ] : (slots = getPlainDateSlotsIfPresent(obj), 
  slots ? [ PlainDateBranding, slots ] : (slots = getPlainTimeSlotsIfPresent(obj), 
  slots ? [ PlainTimeBranding, slots ] : (slots = getPlainYearMonthSlotsIfPresent(obj), 
  slots ? [ PlainYearMonthBranding, slots ] : (slots = getPlainMonthDaySlotsIfPresent(obj), 
  slots ? [ PlainMonthDayBranding, slots ] : (slots = getDurationSlotsIfPresent(obj), 
  slots ? [ DurationBranding, slots ] : void 0)))))));
}

function validateBag(bag) {
  return (getTemporalBrandingAndSlots(bag) || void 0 !== bag.calendar || void 0 !== bag.timeZone) && throwTypeError(invalidBag), 
  bag;
}

const plainTimeSlotsMap = /*@__PURE__*/ new WeakMap;

const PlainTime = /*@__PURE__*/ defineTemporalClass(PlainTimeBranding, class {
  constructor(hour = 0, minute = 0, second = 0, millisecond = 0, microsecond = 0, nanosecond = 0) {
    const fields = validateTimeFields(mapProps(utils_toIntegerWithTrunc, {
      hour: hour,
      minute: minute,
      second: second,
      millisecond: millisecond,
      microsecond: microsecond,
      nanosecond: nanosecond
    }));
    initPlainTime(this, createTimeSlots(fields));
  }
  static from(arg, options = void 0) {
    return createPlainTime(toPlainTimeSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareTimeFields(toPlainTimeSlots(arg0), toPlainTimeSlots(arg1));
  }
  with(mod, options = void 0) {
    return createPlainTime(withTimeFields(getPlainTimeSlots(this), validateBag(mod), options));
  }
  add(durationArg) {
    const slots = getPlainTimeSlots(this);
    return createPlainTime(moveTime(slots, toDurationSlots(durationArg))[0]);
  }
  subtract(durationArg) {
    const slots = getPlainTimeSlots(this);
    return createPlainTime(moveTime(slots, negateDurationFields(toDurationSlots(durationArg)))[0]);
  }
  until(otherArg, options = void 0) {
    return createDuration(diffTimes(0, getPlainTimeSlots(this), toPlainTimeSlots(otherArg), options));
  }
  since(otherArg, options = void 0) {
    return createDuration(diffTimes(1, getPlainTimeSlots(this), toPlainTimeSlots(otherArg), options));
  }
  round(options) {
    const slots = getPlainTimeSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options, 5);
    return createPlainTime(roundTimeToUnit(slots, smallestUnit, roundingInc, roundingMode)[0]);
  }
  equals(other) {
    return plainTimesEqual(getPlainTimeSlots(this), toPlainTimeSlots(other));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainTimeSlots(this);
    return new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformTimeOptions(options))).format(timeFieldsToMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainTimeIso(getPlainTimeSlots(this), options);
  }
  toJSON() {
    return formatPlainTimeIso(getPlainTimeSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getPlainTimeSlots, timeGetters);

function createPlainTime(slots) {
  return initPlainTime(Object.create(PlainTime.prototype), slots);
}

function getPlainTimeSlots(obj) {
  return getPlainTimeSlotsIfPresent(obj) || invalidRecordType();
}

function getPlainTimeSlotsIfPresent(obj) {
  return plainTimeSlotsMap.get(obj);
}

function toPlainTimeSlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getPlainTimeSlotsIfPresent(arg);
    if (ownSlots) {
      return internal_refineOverflowOptions(options), ownSlots;
    }
    const dateTimeSlots = getPlainDateTimeSlotsIfPresent(arg);
    if (dateTimeSlots) {
      return internal_refineOverflowOptions(options), createTimeSlots(dateTimeSlots);
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    return zonedDateTimeSlots ? (internal_refineOverflowOptions(options), zonedDateTimeToTime(zonedDateTimeSlots)) : refinePlainTimeObjectLike(arg, options);
  }
  const timeSlots = parsePlainTime(arg);
  return internal_refineOverflowOptions(options), timeSlots;
}

function optionalToPlainTimeFields(timeArg) {
  return void 0 === timeArg ? void 0 : toPlainTimeSlots(timeArg);
}

function initPlainTime(instance, slots) {
  return plainTimeSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}

const plainDateTimeSlotsMap = /*@__PURE__*/ new WeakMap;

const PlainDateTime = /*@__PURE__*/ defineTemporalClass(PlainDateTimeBranding, class {
  constructor(isoYear, isoMonth, isoDay, hour = 0, minute = 0, second = 0, millisecond = 0, microsecond = 0, nanosecond = 0, calendar = void 0) {
    const fields = checkIsoDateTimeInBounds(validateIsoDateTimeFields(mapProps(utils_toIntegerWithTrunc, {
      year: isoYear,
      month: isoMonth,
      day: isoDay,
      hour: hour,
      minute: minute,
      second: second,
      millisecond: millisecond,
      microsecond: microsecond,
      nanosecond: nanosecond
    })));
    const calendarImpl = resolveBasicCalendarArg(calendar);
    initPlainDateTime(this, createDateTimeSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainDateTime(toPlainDateTimeSlots(arg, options));
  }
  static compare(arg0, arg1) {
    const slots0 = toPlainDateTimeSlots(arg0);
    const slots1 = toPlainDateTimeSlots(arg1);
    return compareIsoDateTimeFields(slots0, slots1);
  }
  get calendarId() {
    return getCalendarSlotId(getPlainDateTimeSlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainDateTime(withDateTimeFields(getPlainDateTimeSlots(this), validateBag(mod), options));
  }
  withCalendar(calendarArg) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeSlots(slots, refineCalendarArg(calendarArg)));
  }
  withPlainTime(plainTimeArg = void 0) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeFromRefinedFields(slots, optionalToPlainTimeFields(plainTimeArg), slots.calendar));
  }
  add(durationArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeSlots(moveDateTime(slots.calendar, slots, toDurationSlots(durationArg), internal_refineOverflowOptions(options)), slots.calendar));
  }
  subtract(durationArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeSlots(moveDateTime(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), internal_refineOverflowOptions(options)), slots.calendar));
  }
  until(otherArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    const other = toPlainDateTimeSlots(otherArg);
    return createDuration(diffDateTimes(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    const other = toPlainDateTimeSlots(otherArg);
    return createDuration(diffDateTimes(1, slots, other, options));
  }
  round(options) {
    const slots = getPlainDateTimeSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options);
    return createPlainDateTime(createDateTimeSlots(roundDateTimeToUnit(slots, smallestUnit, roundingInc, roundingMode), slots.calendar));
  }
  equals(otherArg) {
    return plainDateTimesEqual(getPlainDateTimeSlots(this), toPlainDateTimeSlots(otherArg));
  }
  toZonedDateTime(timeZoneArg, options = void 0) {
    return createZonedDateTime(dateTimeToZonedDateTime(getPlainDateTimeSlots(this), queryTimeZone(refineTimeZoneArg(timeZoneArg)), refineEpochDisambigOptions(options)));
  }
  toPlainDate() {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDate(createDateSlots(slots, slots.calendar));
  }
  toPlainTime() {
    return createPlainTime(createTimeSlots(getPlainDateTimeSlots(this)));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainDateTimeSlots(this);
    const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformDateTimeOptions(options)));
    return checkResolvedCalendarCompatible(format, slots), format.format(isoDateTimeToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainDateTimeIso(getPlainDateTimeSlots(this), options);
  }
  toJSON() {
    return formatPlainDateTimeIso(getPlainDateTimeSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getPlainDateTimeSlots, dateFieldGetters$1, dateDerivedGetters, timeGetters);

function createPlainDateTime(slots) {
  return initPlainDateTime(Object.create(PlainDateTime.prototype), slots);
}

function getPlainDateTimeSlots(obj) {
  return getPlainDateTimeSlotsIfPresent(obj) || invalidRecordType();
}

function getPlainDateTimeSlotsIfPresent(obj) {
  return plainDateTimeSlotsMap.get(obj);
}

function toPlainDateTimeSlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getPlainDateTimeSlotsIfPresent(arg);
    if (ownSlots) {
      return internal_refineOverflowOptions(options), ownSlots;
    }
    const dateSlots = getPlainDateSlotsIfPresent(arg);
    if (dateSlots) {
      return internal_refineOverflowOptions(options), createDateTimeSlots(combineDateAndTime(dateSlots, timeFieldDefaults), dateSlots.calendar);
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (zonedDateTimeSlots) {
      return internal_refineOverflowOptions(options), zonedDateTimeToDateTime(zonedDateTimeSlots);
    }
    const calendar = getCalendarFromBag(arg);
    return refinePlainDateTimeObjectLike(calendar, arg, options);
  }
  const res = parsePlainDateTime(arg, resolveBasicCalendarId);
  return internal_refineOverflowOptions(options), res;
}

function initPlainDateTime(instance, slots) {
  return plainDateTimeSlotsMap.set(instance, slots), attachDebugString(instance), 
  instance;
}

const plainDateSlotsMap = /*@__PURE__*/ new WeakMap;

const PlainDate = /*@__PURE__*/ defineTemporalClass(PlainDateBranding, class {
  constructor(isoYear, isoMonth, isoDay, calendar = void 0) {
    const fields = checkIsoDateInBounds(validateIsoDateFields(mapProps(utils_toIntegerWithTrunc, {
      year: isoYear,
      month: isoMonth,
      day: isoDay
    })));
    const calendarImpl = resolveBasicCalendarArg(calendar);
    initPlainDate(this, createDateSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainDate(toPlainDateSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareIsoDateFields(toPlainDateSlots(arg0), toPlainDateSlots(arg1));
  }
  get calendarId() {
    return getCalendarSlotId(getPlainDateSlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainDate(withDateFields(getPlainDateSlots(this), validateBag(mod), options));
  }
  withCalendar(calendarArg) {
    const slots = getPlainDateSlots(this);
    return createPlainDate(createDateSlots(slots, refineCalendarArg(calendarArg)));
  }
  add(durationArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    return createPlainDate(createDateSlots(moveDate(slots.calendar, slots, toDurationSlots(durationArg), internal_refineOverflowOptions(options)), slots.calendar));
  }
  subtract(durationArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    return createPlainDate(createDateSlots(moveDate(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), internal_refineOverflowOptions(options)), slots.calendar));
  }
  until(otherArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    const other = toPlainDateSlots(otherArg);
    return createDuration(diffDates(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    const other = toPlainDateSlots(otherArg);
    return createDuration(diffDates(1, slots, other, options));
  }
  equals(otherArg) {
    return plainDatesEqual(getPlainDateSlots(this), toPlainDateSlots(otherArg));
  }
  toZonedDateTime(options) {
    const optionsObj = internal_isObjectLike(options) ? {
      timeZone: options.timeZone,
      plainTime: options.plainTime
    } : {
      timeZone: options
    };
    const slots = getPlainDateSlots(this);
    const timeZoneId = refineTimeZoneArg(optionsObj.timeZone);
    const plainTimeArg = optionsObj.plainTime;
    const timeFields = void 0 !== plainTimeArg ? toPlainTimeSlots(plainTimeArg) : void 0;
    return createZonedDateTime(dateToZonedDateTime(slots, queryTimeZone(timeZoneId), timeFields));
  }
  toPlainDateTime(plainTimeArg = void 0) {
    const slots = getPlainDateSlots(this);
    return createPlainDateTime(createDateTimeFromRefinedFields(slots, optionalToPlainTimeFields(plainTimeArg), slots.calendar));
  }
  toPlainYearMonth() {
    const slots = getPlainDateSlots(this);
    return createPlainYearMonth(fieldsToYearMonth(slots.calendar, this));
  }
  toPlainMonthDay() {
    const slots = getPlainDateSlots(this);
    return createPlainMonthDay(fieldsToMonthDay(slots.calendar, this));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainDateSlots(this);
    const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformDateOptions(options)));
    return checkResolvedCalendarCompatible(format, slots), format.format(isoDateToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainDateIso(getPlainDateSlots(this), options);
  }
  toJSON() {
    return formatPlainDateIso(getPlainDateSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getPlainDateSlots, dateFieldGetters$1, dateDerivedGetters);

function createPlainDate(slots) {
  return initPlainDate(Object.create(PlainDate.prototype), slots);
}

function getPlainDateSlots(obj) {
  return getPlainDateSlotsIfPresent(obj) || invalidRecordType();
}

function getPlainDateSlotsIfPresent(obj) {
  return plainDateSlotsMap.get(obj);
}

function toPlainDateSlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getPlainDateSlotsIfPresent(arg);
    if (ownSlots) {
      return internal_refineOverflowOptions(options), ownSlots;
    }
    const dateTimeSlots = getPlainDateTimeSlotsIfPresent(arg);
    if (dateTimeSlots) {
      return internal_refineOverflowOptions(options), createDateSlots(dateTimeSlots, dateTimeSlots.calendar);
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (zonedDateTimeSlots) {
      return internal_refineOverflowOptions(options), zonedDateTimeToDate(zonedDateTimeSlots);
    }
    const calendar = getCalendarFromBag(arg);
    return refinePlainDateObjectLike(calendar, arg, options);
  }
  const res = parsePlainDate(arg, resolveBasicCalendarId);
  return internal_refineOverflowOptions(options), res;
}

function initPlainDate(instance, slots) {
  return plainDateSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}

function getCalendarFromBag(bag) {
  const calendar = extractCalendarFromBag(bag);
  return void 0 === calendar ? isoCalendarImpl : calendar;
}

function extractCalendarFromBag(bag) {
  const {calendar: calendarArg} = bag;
  if (void 0 !== calendarArg) {
    return refineCalendarArg(calendarArg);
  }
}

function refineCalendarArg(arg) {
  if (internal_isObjectLike(arg)) {
    const slots = getPlainDateSlotsIfPresent(arg) || getPlainDateTimeSlotsIfPresent(arg) || getZonedDateTimeSlotsIfPresent(arg) || getPlainMonthDaySlotsIfPresent(arg) || getPlainYearMonthSlotsIfPresent(arg);
    return slots || throwTypeError(invalidCalendar(arg)), slots.calendar;
  }
  return (arg => resolveBasicCalendarId(parseCalendarId(requireString(arg))))(arg);
}

const durationSlotsMap = /*@__PURE__*/ new WeakMap;

const Duration = /*@__PURE__*/ defineTemporalClass(DurationBranding, class {
  constructor(years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0, microseconds = 0, nanoseconds = 0) {
    const fields = validateDurationFields(mapProps(internal_toStrictInteger, {
      years: years,
      months: months,
      weeks: weeks,
      days: days,
      hours: hours,
      minutes: minutes,
      seconds: seconds,
      milliseconds: milliseconds,
      microseconds: microseconds,
      nanoseconds: nanoseconds
    }));
    initDuration(this, createDurationSlots(fields));
  }
  static from(arg) {
    return createDuration(toDurationSlots(arg));
  }
  static compare(durationArg0, durationArg1, options = void 0) {
    return compareDurations(refinePublicRelativeTo, toDurationSlots(durationArg0), toDurationSlots(durationArg1), options);
  }
  get sign() {
    return getDurationSlots(this).sign;
  }
  get blank() {
    return !getDurationSlots(this).sign;
  }
  with(mod) {
    return createDuration(mergeDurationFields(getDurationSlots(this), mod));
  }
  negated() {
    return createDuration(negateDuration(getDurationSlots(this)));
  }
  abs() {
    return createDuration(absDuration(getDurationSlots(this)));
  }
  add(otherArg) {
    return createDuration(addDurationsWithoutRelativeTo(0, getDurationSlots(this), toDurationSlots(otherArg)));
  }
  subtract(otherArg) {
    return createDuration(addDurationsWithoutRelativeTo(1, getDurationSlots(this), toDurationSlots(otherArg)));
  }
  round(roundTo) {
    return createDuration(roundDuration(refinePublicRelativeTo, getDurationSlots(this), roundTo));
  }
  total(totalOf) {
    return totalDuration(refinePublicRelativeTo, getDurationSlots(this), totalOf);
  }
  toLocaleString(locales = void 0, options) {
    const slots = getDurationSlots(this);
    return Intl.DurationFormat ? new Intl.DurationFormat(locales, options).format(slots) : formatDurationIso(slots, options);
  }
  toString(options = void 0) {
    return formatDurationIso(getDurationSlots(this), options);
  }
  toJSON() {
    return formatDurationIso(getDurationSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getDurationSlots, durationGetters);

function createDuration(slots) {
  return initDuration(Object.create(Duration.prototype), slots);
}

function getDurationSlots(obj) {
  return getDurationSlotsIfPresent(obj) || invalidRecordType();
}

function getDurationSlotsIfPresent(obj) {
  return durationSlotsMap.get(obj);
}

function toDurationSlots(arg) {
  if (internal_isObjectLike(arg)) {
    return getDurationSlotsIfPresent(arg) || refineDurationObjectLike(arg);
  }
  return parseDuration(arg);
}

function refinePublicRelativeTo(relativeTo) {
  if (void 0 !== relativeTo) {
    if (internal_isObjectLike(relativeTo)) {
      const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(relativeTo);
      if (zonedDateTimeSlots) {
        return zonedDateTimeSlots;
      }
      const dateSlots = getPlainDateSlotsIfPresent(relativeTo);
      if (dateSlots) {
        return dateSlots;
      }
      const dateTimeSlots = getPlainDateTimeSlotsIfPresent(relativeTo);
      if (dateTimeSlots) {
        return createDateSlots(dateTimeSlots, dateTimeSlots.calendar);
      }
      const calendar = getCalendarFromBag(relativeTo);
      return refineMaybeZonedDateTimeObjectLike(refineTimeZoneArg, calendar, relativeTo);
    }
    return parseRelativeToSlots(relativeTo, resolveBasicCalendarId);
  }
}

function initDuration(instance, slots) {
  return durationSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}

const Now = /*@__PURE__*/ Object.defineProperties({}, {
  ...createStringTagDescriptors("Temporal.Now"),
  ...createPropDescriptors({
    timeZoneId() {
      return getCurrentTimeZoneId();
    },
    instant() {
      return createInstant(createEpochNanoSlots(getCurrentEpochNano()));
    },
    zonedDateTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
      const timeZone = queryTimeZone(refineTimeZoneArg(timeZoneArg));
      return createZonedDateTime(createZonedEpochNanoSlots(getCurrentEpochNano(), timeZone));
    },
    plainDateTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
      const isoDateTime = getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)));
      return createPlainDateTime(createDateTimeSlots(isoDateTime));
    },
    plainDateISO(timeZoneArg = getCurrentTimeZoneId()) {
      const isoDateTime = getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)));
      return createPlainDate(createDateSlots(isoDateTime));
    },
    plainTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
      const isoDateTime = getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)));
      return createPlainTime(createTimeSlots(isoDateTime));
    }
  })
});

const Temporal = /*@__PURE__*/ Object.defineProperties({}, {
  ...createStringTagDescriptors("Temporal"),
  ...createPropDescriptors({
    PlainYearMonth: PlainYearMonth,
    PlainMonthDay: PlainMonthDay,
    PlainDate: PlainDate,
    PlainTime: PlainTime,
    PlainDateTime: PlainDateTime,
    ZonedDateTime: ZonedDateTime,
    Instant: Instant,
    Duration: Duration,
    Now: Now
  })
});

const DateTimeFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (createDateTimeFormatClass(getTemporalBrandingAndSlots)));

const classApi_basic_IntlExtended = /*@__PURE__*/ (/* unused pure expression or super */ null && (createIntlExtended(DateTimeFormat)));



;// CONCATENATED MODULE: ./node_modules/temporal-polyfill/index.js




const temporal_polyfill_Temporal = root_NativeTemporal || Temporal;

const IntlExport = (/* unused pure expression or super */ null && (NativeTemporal ? Intl : IntlExtended));

const temporal_polyfill_toTemporalInstant = root_NativeTemporal ? Date.prototype.toTemporalInstant : toTemporalInstant;



;// CONCATENATED MODULE: ./build/src/domain/calendar.js

/** The calendar date at `epochMs` in an IANA zone, or undefined if there is no such zone. */
function dateInZone(epochMs, timeZone) {
    // Temporal takes offsets and whole timestamps for zones too.
    if (!/^[a-z][a-z0-9_+/-]*$/i.test(timeZone))
        return undefined;
    try {
        return temporal_polyfill_Temporal.Instant.fromEpochMilliseconds(epochMs)
            .toZonedDateTimeISO(timeZone)
            .toPlainDate()
            .toString();
    }
    catch {
        return undefined;
    }
}
/** The first of a month. */
function firstOf(year, month) {
    return new temporal_polyfill_Temporal.PlainDate(year, month, 1);
}
/** Negative where `a` comes before `b`, 0 for the same day. */
function compareDates(a, b) {
    return temporal_polyfill_Temporal.PlainDate.compare(a, b);
}
/** Week `week` of the ISO week-numbering year, or undefined if the year has no such week. */
function isoWeek(year, week) {
    // 4 January is in week 1 by definition (ISO 8601).
    const monday = startOf('week', new temporal_polyfill_Temporal.PlainDate(year, 1, 4)).add({ weeks: week - 1 });
    return monday.yearOfWeek === year && monday.weekOfYear === week ? unitAt('week', monday) : undefined;
}
/** The day, or undefined unless it is a real one written `yyyy-MM-dd`. */
function plainDate(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return undefined;
    try {
        return temporal_polyfill_Temporal.PlainDate.from(text, { overflow: 'reject' });
    }
    catch {
        return undefined;
    }
}
/** The first day of the unit that the day is in; weeks begin on Monday. */
function startOf(unit, date) {
    switch (unit) {
        case 'day':
            return date;
        case 'week':
            return date.subtract({ days: date.dayOfWeek - 1 });
        case 'month':
            return date.with({ day: 1 });
        case 'quarter':
            return date.with({ month: Math.floor((date.month - 1) / 3) * 3 + 1, day: 1 });
        case 'year':
            return date.with({ month: 1, day: 1 });
    }
}
/** `count` units later. */
function add(unit, date, count) {
    return unit === 'quarter' ? date.add({ months: 3 * count }) : date.add({ [`${unit}s`]: count });
}
/** The whole unit that the day is in. */
function unitAt(unit, date) {
    const start = startOf(unit, date);
    return rangeOf(start, add(unit, start, 1).subtract({ days: 1 }));
}
function rangeOf(start, end) {
    return { start: start.toString(), end: end.toString() };
}

;// CONCATENATED MODULE: ./build/src/domain/period.js

const PERIOD_FORMS = 'last-week, last-month, last-quarter, last-year, last-N-days, last-N-weeks, last-N-months, last-N-quarters, ' +
    'week-to-date, month-to-date, quarter-to-date, year-to-date, 2026, 2026-Q1, 2026-03, 2026-W07 or 2026-01-01..2026-03-31';
/** The date as written, or undefined unless it is a real day of the calendar written `yyyy-MM-dd`. */
function parseDate(text) {
    return plainDate(text)?.toString();
}
/**
 * The days that `text` stands for, counted from `today` (`yyyy-MM-dd`), or undefined if it is none of {@link PERIOD_FORMS}.
 * `last-…` are complete calendar units before the one `today` is in, weeks being ISO weeks; days end yesterday;
 * `…-to-date` ends today.
 */
function resolvePeriod(text, today) {
    const word = text
        .trim()
        .toLowerCase()
        .replaceAll(/\s*\.\.\s*/g, '..')
        .replaceAll(/[_\s]+/g, '-');
    const now = plainDate(today);
    const range = (now && relativeRange(word, now)) ?? absoluteRange(word);
    // Temporal counts back beyond year 1; nobody means that.
    return range && /^\d{4}-/.test(range.start) ? namedPeriod(range) : undefined;
}
/** The period from `start` to `end`, both `yyyy-MM-dd`, or undefined if one is not a date or they stand the wrong way round. */
function explicitPeriod(start, end) {
    const [from, to] = [plainDate(start), plainDate(end)];
    if (!from || !to || compareDates(from, to) > 0)
        return undefined;
    return namedPeriod(rangeOf(from, to));
}
function relativeRange(word, today) {
    const toDate = /^(week|month|quarter|year)-to-date$/.exec(word);
    if (toDate)
        return rangeOf(startOf(toDate[1], today), today);
    const last = /^last-(?:(\d{1,4})-)?(day|week|month|quarter|year)(s?)$/.exec(word);
    if (!last)
        return undefined;
    const [, digits, unitWord, plural] = last;
    const unit = unitWord;
    const count = Number(digits ?? 1);
    const counted = digits !== undefined;
    if (count < 1 ||
        (plural === 's' && !counted) ||
        (counted && unit === 'year') ||
        (!counted && unit === 'day')) {
        return undefined;
    }
    const end = startOf(unit, today).subtract({ days: 1 });
    return rangeOf(add(unit, startOf(unit, end), 1 - count), end);
}
function absoluteRange(word) {
    const [from, to, ...rest] = word.split('..');
    if (to !== undefined) {
        return rest.length === 0 && from !== undefined ? explicitPeriod(from, to) : undefined;
    }
    const parts = /^(\d{4})(?:-(?:q([1-4])|w(\d{2})|(\d{2})))?$/.exec(word);
    if (!parts)
        return undefined;
    const year = Number(parts[1]);
    if (year < 1)
        return undefined;
    if (parts[2])
        return unitAt('quarter', firstOf(year, Number(parts[2]) * 3 - 2));
    if (parts[3])
        return isoWeek(year, Number(parts[3]));
    if (parts[4]) {
        const first = plainDate(`${parts[1]}-${parts[4]}-01`);
        return first && unitAt('month', first);
    }
    return unitAt('year', firstOf(year, 1));
}
/** The range with its shortest name. */
function namedPeriod(range) {
    return { ...range, label: period_labelOf(range) };
}
function period_labelOf(range) {
    const start = plainDate(range.start);
    if (start === undefined)
        return `${range.start}..${range.end}`;
    const is = (unit) => {
        const whole = unitAt(unit, start);
        return whole.start === range.start && whole.end === range.end;
    };
    const year = String(start.year).padStart(4, '0');
    if (is('year'))
        return year;
    if (is('quarter'))
        return `${year}-Q${Math.ceil(start.month / 3)}`;
    if (is('month'))
        return range.start.slice(0, 7);
    if (is('week'))
        return `${start.yearOfWeek}-W${String(start.weekOfYear).padStart(2, '0')}`;
    return `${range.start}..${range.end}`;
}

;// CONCATENATED MODULE: ./build/src/domain/pieces.js


const SPLITS = ['none', 'week', 'month', 'quarter', 'year'];
const SPLITS_BY_GRANULARITY = {
    daily: ['none', 'week', 'month', 'quarter', 'year'],
    weekly: ['none', 'week', 'month', 'quarter', 'year'],
    monthly: ['none', 'month', 'quarter', 'year'],
    quarterly: ['none', 'quarter', 'year'],
    // Sprints begin and end as teams like; any cut might go through one.
    sprint: ['none'],
};
/** The splits that leave every interval of the granularity whole. */
function splitsFor(granularity) {
    return SPLITS_BY_GRANULARITY[granularity];
}
/**
 * The period in pieces of a calendar unit, in order, without gap or overlap, the first and last cut off by the period's own
 * ends. Weeks are never cut: at weekly granularity a piece of a month begins with the first Monday of that month.
 */
function splitPeriod(period, split, granularity) {
    const [start, end] = [plainDate(period.start), plainDate(period.end)];
    if (split === 'none' || start === undefined || end === undefined)
        return [period];
    const pieces = [];
    let from = start;
    for (let unit = add(split, startOf(split, start), 1); compareDates(unit, end) <= 0; unit = add(split, unit, 1)) {
        const cut = granularity === 'weekly' ? mondayFrom(unit) : unit;
        if (compareDates(cut, from) <= 0 || compareDates(cut, end) > 0)
            continue;
        pieces.push(namedPeriod(rangeOf(from, cut.subtract({ days: 1 }))));
        from = cut;
    }
    pieces.push(namedPeriod(rangeOf(from, end)));
    return pieces;
}
const pieces_UNITS = {
    daily: 'day',
    weekly: 'week',
    monthly: 'month',
    quarterly: 'quarter',
    sprint: undefined,
};
/** Whether the interval that `end` lies in goes on after it; false where nobody knows. */
function isCutOff(end, granularity) {
    const [unit, date] = [pieces_UNITS[granularity], plainDate(end)];
    return unit !== undefined && date !== undefined && unitAt(unit, date).end !== end;
}
/** Whether the interval that `start` lies in began before it; false where nobody knows. */
function beginsCutOff(start, granularity) {
    const [unit, date] = [pieces_UNITS[granularity], plainDate(start)];
    return unit !== undefined && date !== undefined && unitAt(unit, date).start !== start;
}
function mondayFrom(date) {
    const monday = startOf('week', date);
    return compareDates(monday, date) === 0 ? monday : add('week', monday, 1);
}

;// CONCATENATED MODULE: ./build/src/gather-figures.js




const PREVIEW_ROWS = 5;
/** A cell is cut where it is shown, and is not kept longer than this until then. */
const gather_figures_MAX_CELL_LENGTH = 200;
const gather_figures_MAX_COLUMNS = 100;
/**
 * Reads the finished files once for what the summary shows of them; only their beginning, where they are too large for that.
 * Rows that stand for single people are not read at all. Never rejects: a summary without figures is a summary too.
 */
async function gatherFigures(files, inputs, store, runner, signal) {
    const { selection, assembly, summary, pseudonyms } = inputs;
    if (!summary || files.length === 0)
        return undefined;
    if ((0,personal_data/* isDeveloperLevel */.PP)(selection) ||
        files.some(({ columns }) => (0,personal_data/* personColumns */.fc)(columns, selection, pseudonyms?.columns).length > 0)) {
        return { figures: 'personal', preview: undefined };
    }
    const rows = [];
    const preview = { columns: (files[0]?.columns ?? []).slice(0, gather_figures_MAX_COLUMNS), rows };
    const pass = isSmall(files)
        ? new FiguresPass(selection.kind, assembly.targetColumn === undefined ? [] : [assembly.targetColumn], coverageOf(inputs))
        : undefined;
    try {
        for (const file of files) {
            if (file.rowCount === 0)
                continue;
            pass?.begin(file.columns, file.rowCount);
            const isFirst = file === files[0];
            const onRow = (cells) => {
                const isShown = isFirst && rows.length < PREVIEW_ROWS;
                if (isShown)
                    rows.push(cells.slice(0, gather_figures_MAX_COLUMNS).map((cell) => cell.slice(0, gather_figures_MAX_CELL_LENGTH)));
                return pass?.add(cells) || (isFirst && rows.length < PREVIEW_ROWS);
            };
            await store.readRows(file, onRow, signal);
        }
        return { figures: pass?.end() ?? 'too-large', preview };
    }
    catch (thrown) {
        if (signal.aborted)
            return { figures: 'no-time', preview: undefined };
        runner.warning(`The job summary is without figures: ${(0,errors/* toFailure */.w2)(thrown).message}`);
        return { figures: 'unreadable', preview: undefined };
    }
}
function coverageOf({ selection, period, inputFiles, today }) {
    const { granularity } = selection;
    const end = period.end > today ? today : period.end;
    // Files that were made before may be about anything that is not to come, and a sprint's figures are those of all of its days.
    if (inputFiles !== undefined || granularity === 'sprint')
        return { start: '', end: today, isFirstCutOff: false, isLastCutOff: false };
    return {
        start: period.start,
        end,
        isFirstCutOff: beginsCutOff(period.start, granularity),
        isLastCutOff: isCutOff(end, granularity),
    };
}
function isSmall(files) {
    const rows = files.reduce((sum, { rowCount }) => sum + rowCount, 0);
    return rows <= MAX_FIGURE_ROWS && files.reduce((sum, { bytes }) => sum + bytes, 0) <= MAX_FIGURE_BYTES;
}

;// CONCATENATED MODULE: ./build/src/domain/manifest.js

/** Raised when a reader of the version before could not read what is written now. */
const SCHEMA_VERSION = 1;
/** The manifest's name: distinct in a directory that several steps share, as their CSVs are. */
function manifestName(csvName) {
    return `${csvName.replace(/\.csv$/i, '')}.manifest.json`;
}
/**
 * The record of a run as JSON, as schema/manifest.schema.json describes it; the same facts give the same bytes. No secret is in it:
 * everything is shown through `redact`, fields of requests that are called like secrets are hidden, and e-mail addresses in requests (a manager's, say) as `***`, since the manifest is
 * kept, copied and published with the file.
 */
function renderManifest(facts, redact) {
    const { selection, period } = facts;
    const { kind, managerEmail, overrides, ...words } = selection;
    const manifest = {
        schemaVersion: SCHEMA_VERSION,
        action: { name: 'harness-sei-export', version: facts.version },
        runUrl: facts.runUrl || null,
        startedAt: new Date(facts.startedMs).toISOString(),
        finishedAt: new Date(facts.finishedMs).toISOString(),
        outcome: facts.outcome,
        export: kind,
        selection: (0,redaction/* redactAll */.$I)({ ...words, managerEmail, requestOverrides: (0,redaction/* withoutSecretFields */.Qw)(overrides) }, withoutAddresses),
        period: periodJson(period),
        timezone: facts.timezone,
        inputFiles: facts.inputFiles ?? null,
        exports: facts.exports.map((item) => ({
            target: item.target.label,
            teamId: item.target.teamId ?? null,
            orgTreeName: item.target.orgTreeName ?? null,
            period: periodJson(item.period),
            request: item.request === undefined ? null : (0,redaction/* redactAll */.$I)((0,redaction/* withoutSecretFields */.Qw)(item.request), withoutAddresses),
            state: item.state,
            exportId: item.exportId ?? null,
            reused: item.reused ?? null,
            rows: item.rowCount ?? null,
            failure: item.failure ?? null,
        })),
        files: facts.files.map((file) => ({
            name: file.name,
            bytes: file.bytes,
            rows: file.rowCount,
            columns: file.columns,
            sha256: file.sha256,
            pseudonymizedColumns: file.pseudonymizedColumns,
        })),
    };
    return `${JSON.stringify((0,redaction/* redactAll */.$I)(manifest, redact), null, 2)}\n`;
}
function periodJson({ label, start, end }) {
    return { label, start, end };
}
function withoutAddresses(text) {
    return text.replaceAll(/[^\s@<>"',;]+@[^\s@<>"',;]+/g, '***');
}

;// CONCATENATED MODULE: ./build/src/manifest.js





/** Writes the record of the run beside its files, and tells where it is. A disk that refuses it spoils only a run that has files. */
async function writeManifest({ results, files, ...run }, inputs, store, runner) {
    const text = renderManifest({
        ...run,
        selection: inputs.selection,
        period: inputs.period,
        timezone: inputs.timezone,
        inputFiles: inputs.inputFiles,
        exports: results.map((result) => recordOf(result, inputs)),
        files: files.map((file) => ({
            ...file,
            name: (0,external_node_path_.basename)(file.path),
            pseudonymizedColumns: file.pseudonymizedColumns ?? [],
        })),
    }, runner.redact);
    try {
        const path = await store.write(manifestName(runFileName(results, inputs)), text);
        runner.output('manifest-path', path);
        return path;
    }
    catch (thrown) {
        if (files.length > 0)
            throw thrown;
        runner.warning(`The manifest could not be written: ${(0,errors/* toFailure */.w2)(thrown).sentence}`);
        return undefined;
    }
}
function recordOf(result, { selection, identifiers, inputFiles }) {
    const { item, exportId, reused, state } = result;
    const isCreated = inputFiles === undefined && item.exportId === undefined;
    return {
        target: item.target,
        period: item.period,
        request: isCreated ? requestBody(selection, item.target, item.period, identifiers) : undefined,
        state,
        exportId,
        reused,
        rowCount: state === 'collected' ? result.rowCount : undefined,
        failure: state === 'failed' ? result.failure.sentence : undefined,
    };
}

;// CONCATENATED MODULE: ./build/src/hand-on.js






/** Assembles what was collected, tells of it, records it, compares it, uploads it, and reads it for the summary. */
async function handOn(context, progress) {
    const { runner, clock, version, runUrl, startedMs, inputs, store, baseline, budget, stop } = context;
    const outcome = outcomeOf(progress.results);
    // Either there is nothing, or one of the files must not be shown, and then the others are not handed on either.
    if (outcome !== 'failed') {
        progress.files = await assemble(progress.results, inputs, store, runner, budget.signal);
        publishFiles(progress.files, runner);
    }
    const { results, files } = progress;
    const record = { version, runUrl, startedMs, finishedMs: clock.now(), outcome, results, files };
    const manifestPath = await writeManifest(record, inputs, store, runner);
    stop.throwIfAborted();
    const [file] = files;
    if (file === undefined)
        return outcome;
    if (baseline !== undefined) {
        const { signal } = budget;
        progress.comparison = await compareWithBaseline(baseline, file, outcome, inputs, store, runner, signal);
    }
    const ending = inputs.artifact.mode === 'off' ? outcome : await upload(context, manifestPath, progress, outcome);
    progress.gathered = await gatherFigures(files, inputs, store, runner, budget.signal);
    return ending;
}
async function upload({ artifacts, runner, random, stop, inputs, budget }, manifestPath, progress, outcome) {
    const { uploaded, failure } = await publishArtifact(progress.files, manifestPath, progress.results, inputs, artifacts, runner, random, budget);
    progress.artifact = uploaded;
    if (failure === undefined)
        return outcome;
    stop.throwIfAborted();
    if (inputs.artifact.mode === 'optional') {
        runner.warning(`${failure.sentence} The file is on the runner's disk all the same (artifact: optional).`);
        return outcome;
    }
    progress.failure = failure;
    return 'failed';
}

;// CONCATENATED MODULE: ./build/src/domain/loopback.js
/** Whether the host is this machine, where plain http can't be listened to by others. */
function isLoopback({ hostname }) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
/** Whether what `to` tells may be asked for by somebody who came from `from`: over https, or from loopback to loopback. */
function isSafeFrom(from, to) {
    if (to.protocol === 'https:')
        return true;
    return to.protocol === 'http:' && from.protocol === 'http:' && isLoopback(from) && isLoopback(to);
}

;// CONCATENATED MODULE: ./build/src/inputs/connection.js



function readApiKey(reader, isRequired) {
    const key = reader.text('api-key');
    // Neither message may quote the key.
    if (key === '' && !isRequired)
        return key;
    if (key === '')
        reader.reject('api-key', 'required: an SEI API key, given from a secret; it came empty (a secret that is not set is an empty string)');
    else if (!/^[\x21-\x7e]+$/.test(key)) {
        reader.reject('api-key', 'expected one word of ASCII characters, without blanks and line breaks; check the stored secret');
    }
    return key;
}
function readBaseUrl(reader) {
    const text = reader.text('base-url');
    const expected = 'expected the SEI URL of your cluster, such as https://app.harness.io/prod1/sei/api';
    // What stands before an @ may be a password.
    const shown = text.replace(/^.*@/s, '***@');
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol)) {
        reader.reject('base-url', expected, shown);
        return new URL(INPUT_DEFAULTS['base-url']);
    }
    if (url.protocol === 'http:' && !isLoopback(url)) {
        reader.reject('base-url', 'expected https, since http would send the key in the clear (it is allowed only on loopback)', shown);
    }
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        reader.reject('base-url', `${expected}, without user, query and fragment`);
    }
    return url;
}
function readProject(reader, kind) {
    const required = kind !== undefined && CATALOGUE[kind].protocol === 'export';
    const read = (name, what) => {
        const value = reader.optional(name);
        if (value === undefined && required)
            reader.reject(name, `required for export ${kind}: the identifier of ${what}`);
        return value;
    };
    return {
        orgIdentifier: read('org-identifier', 'the Harness organization'),
        projectIdentifier: read('project-identifier', 'the Harness project that the key belongs to'),
    };
}

;// CONCATENATED MODULE: ./build/src/inputs/delivery.js


function readAssembly(reader) {
    return {
        merge: reader.boolean('merge'),
        duplicates: reader.choice('merge-duplicates', ['keep', 'drop']) ?? 'keep',
        targetColumn: reader.optional('target-column'),
        stableOrder: reader.boolean('stable-order'),
    };
}
function readTemplate(reader, name) {
    const template = reader.text(name);
    const unknown = unknownPlaceholders(template);
    if (unknown.length > 0) {
        reader.reject(name, `expected placeholders among ${PLACEHOLDERS.map((word) => `{${word}}`).join(' ')}`, `{${unknown.join('} {')}}`);
    }
    if (/[/\\]/.test(template))
        reader.reject(name, 'expected a name without a path (output-directory says where)', template);
    return template;
}
function readArtifact(reader) {
    return {
        mode: reader.choice('artifact', ['required', 'optional', 'off']) ?? 'required',
        nameTemplate: readTemplate(reader, 'artifact-name'),
        format: reader.choice('artifact-format', ['zip', 'csv', 'csv.gz']) ?? 'zip',
        // 0 is "the repository's setting", as in actions/upload-artifact.
        retentionDays: reader.optionalNumber('artifact-retention-days', 'days', { min: 0, max: 400, whole: true }) ||
            undefined,
        compressionLevel: reader.optionalNumber('artifact-compression-level', 'the zlib scale', {
            min: 0,
            max: 9,
            whole: true,
        }),
        overwrite: reader.boolean('artifact-overwrite'),
    };
}
function readLeniency(reader, name) {
    return reader.choice(name, ['fail', 'warn', 'ignore']) ?? 'fail';
}
/** Whether an absolute path or a link leads out is for the file system to tell; words that do can be told at once. */
function readOutputDirectory(reader) {
    const directory = reader.text('output-directory');
    if (leadsOut(directory)) {
        reader.reject('output-directory', 'expected a directory inside the workspace', directory);
    }
    return directory;
}
/** The earlier file to compare with; there has to be one file, and only one, that is compared. */
function readBaseline(reader, { makesSeveral, makesNone }) {
    const path = reader.optional('baseline');
    if (path === undefined)
        return undefined;
    if (leadsOut(path))
        reader.reject('baseline', 'expected a file inside the workspace', path);
    if (makesSeveral)
        reader.reject('baseline', 'expected merge: true with it, since it is compared with one file', path);
    if (makesNone)
        reader.reject('baseline', 'expected nothing, since with wait: false there is no file to compare', path);
    return path;
}
function leadsOut(path) {
    const normal = external_node_path_.posix.normalize(path.replaceAll('\\', '/'));
    return normal === '..' || normal.startsWith('../');
}

;// CONCATENATED MODULE: ./build/src/inputs/period.js




/** Today in the time zone that was asked for. */
function readToday(reader, nowMs) {
    return dateInZone(nowMs, reader.text('timezone')) ?? '2000-01-01';
}
function readPeriod(reader, nowMs) {
    const zone = reader.text('timezone');
    const zoneToday = dateInZone(nowMs, zone);
    if (zoneToday === undefined)
        reader.reject('timezone', 'expected an IANA time zone such as Europe/Berlin', zone);
    const asOf = reader.optional('as-of');
    const asOfDate = asOf === undefined ? undefined : parseDate(asOf);
    if (asOf !== undefined && asOfDate === undefined)
        reader.reject('as-of', 'expected a date yyyy-MM-dd', asOf);
    const today = asOfDate ?? zoneToday ?? '2000-01-01';
    const period = readExplicitDates(reader) ?? resolvePeriod(reader.text('period'), today);
    if (period === undefined) {
        reader.reject('period', `expected ${PERIOD_FORMS}`, reader.text('period'));
        return { start: today, end: today, label: today };
    }
    if (period.start > today)
        reader.warnings.push(`The period ${period.label} lies in the future (today is ${today}).`);
    else if (period.end > today)
        reader.warnings.push(`The period ${period.label} is not over yet (today is ${today}).`);
    return period;
}
function readExplicitDates(reader) {
    const [start, end] = [reader.optional('start-date'), reader.optional('end-date')];
    if (start === undefined && end === undefined)
        return undefined;
    if (reader.isGiven('period'))
        reader.reject('period', 'expected nothing, since start-date and end-date take its place', reader.text('period'));
    for (const [name, text] of [
        ['start-date', start],
        ['end-date', end],
    ]) {
        if (text === undefined)
            reader.reject(name, 'required, since start-date and end-date go together');
        else if (parseDate(text) === undefined)
            reader.reject(name, 'expected a date yyyy-MM-dd', text);
    }
    const [from, to] = [parseDate(start ?? ''), parseDate(end ?? '')];
    // A placeholder keeps a second, misleading problem about `period` from being reported.
    if (from === undefined || to === undefined)
        return { start: '2000-01-01', end: '2000-01-01', label: '' };
    const period = explicitPeriod(from, to);
    if (period === undefined)
        reader.reject('end-date', `expected a date not before start-date ${from}`, to);
    return period ?? { start: from, end: from, label: '' };
}
/** The period cut as split-by says, which must leave every interval of the granularity whole. */
function readPieces(reader, period, granularity) {
    const split = reader.choice('split-by', SPLITS) ?? 'none';
    const possible = splitsFor(granularity);
    if (possible.includes(split))
        return splitPeriod(period, split, granularity);
    reader.reject('split-by', `expected ${(0,format/* orList */.A3)(possible)}, so that no ${granularity} interval is cut in two`, split);
    return [period];
}

// EXTERNAL MODULE: ./build/src/domain/pseudonym.js
var pseudonym = __nccwpck_require__(3684);
;// CONCATENATED MODULE: ./build/src/inputs/privacy.js

/** Undefined where names stay as they are. */
function readPseudonyms(reader) {
    const isWanted = reader.boolean('pseudonymize');
    // No message may quote the key.
    const key = reader.text('pseudonym-key');
    const columns = reader.list('pseudonymize-columns');
    if (!isWanted) {
        // Whoever gives a key counts on pseudonyms, and would publish names.
        if (key !== '')
            reader.reject('pseudonym-key', 'used only with pseudonymize: true; expected both or neither');
        if (columns.length > 0) {
            reader.reject('pseudonymize-columns', 'used only with pseudonymize: true; expected nothing', columns.join(', '));
        }
        return undefined;
    }
    if (key === '') {
        reader.reject('pseudonym-key', `required with pseudonymize: true: a secret of at least ${pseudonym/* MIN_PSEUDONYM_KEY_LENGTH */.HS} characters, the same in all runs whose ` +
            'pseudonyms are to match; it came empty (a secret that is not set is an empty string)');
    }
    else if (key.length < pseudonym/* MIN_PSEUDONYM_KEY_LENGTH */.HS) {
        reader.reject('pseudonym-key', `expected at least ${pseudonym/* MIN_PSEUDONYM_KEY_LENGTH */.HS} characters, since names can be tried out against a key that can be guessed`, `${key.length} characters`);
    }
    return { key, columns };
}

;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

;// CONCATENATED MODULE: ./build/src/inputs/reader.js


/** Reads inputs as text and keeps a list of every problem, so that all of them can be reported at once. */
class InputReader {
    problems = [];
    #rejected = new Set();
    warnings = [];
    #read;
    #defaults;
    constructor(read, defaults) {
        this.#read = read;
        this.#defaults = defaults;
    }
    /** The value, trimmed, or the default; an empty string means "not given". */
    text(name) {
        return this.#read(name).trim() || (this.#defaults[name] ?? '');
    }
    /** Whether the user can only have meant it: a value that is neither empty nor the default. */
    isGiven(name) {
        return fold(this.text(name)) !== fold(this.#defaults[name] ?? '');
    }
    optional(name) {
        return this.text(name) || undefined;
    }
    /** Entries between commas or line breaks, without blanks and duplicates. */
    list(name) {
        const entries = this.text(name)
            .split(/[,\n\r]/)
            .map((entry) => entry.trim());
        return [...new Set(entries.filter((entry) => entry !== ''))];
    }
    boolean(name) {
        const text = this.text(name);
        if (!/^(true|false)$/i.test(text))
            this.reject(name, 'expected true or false', text);
        return text.toLowerCase() === 'true';
    }
    /** A number from `min` to `max`, or `max` after having noted the problem. */
    number(name, unit, { min, max, whole }) {
        const text = this.text(name);
        const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
        if (value >= min && value <= max && (!whole || Number.isInteger(value)))
            return value;
        this.reject(name, `expected ${whole ? 'a whole number' : 'a number'} of ${unit} from ${min} to ${max}`, text);
        return max;
    }
    optionalNumber(name, unit, limits) {
        return this.text(name) === '' ? undefined : this.number(name, unit, limits);
    }
    /** One of `words`, whatever its case and separators, or undefined if none is given or it is none of them. */
    choice(name, words, context = '') {
        const text = this.text(name);
        return text === '' ? undefined : this.#match(name, text, words, context);
    }
    /** Each entry one of `words`, in their spelling. */
    choices(name, words, context = '') {
        const entries = this.list(name);
        const unknown = entries.filter((entry) => !words.some((word) => fold(word) === fold(entry)));
        if (unknown.length > 0)
            this.reject(name, `expected ${(0,format/* orList */.A3)(words)}${context}`, ...unknown);
        const matched = entries.map((entry) => words.find((word) => fold(word) === fold(entry)));
        return [...new Set(matched.filter((word) => word !== undefined))];
    }
    /** A size in bytes such as `5 GiB`, `100 MB` or `1048576`. */
    bytes(name) {
        const text = this.text(name);
        const parts = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(i?)b?|b)?$/i.exec(text);
        const power = parts?.[2] ? 'kmgt'.indexOf(parts[2].toLowerCase()) + 1 : 0;
        const value = parts ? Math.floor(Number(parts[1]) * (parts[3] ? 1024 : 1000) ** power) : Number.NaN;
        if (value >= 1 && Number.isSafeInteger(value))
            return value;
        this.reject(name, 'expected a size such as 5 GiB, 100 MB or 1048576', text);
        return 1;
    }
    /** Notes a problem, but only the first of each input: one clear message is worth more than two. */
    reject(name, expected, ...came) {
        if (this.#rejected.has(name))
            return;
        this.#rejected.add(name);
        const shown = came
            .map((text) => (text === '' ? 'nothing' : `"${(0,format/* quoteForeign */.xS)(text, 120)}"`))
            .join(' and ');
        this.problems.push(`${name}: ${expected}${shown === '' ? '' : `, got ${shown}`}`);
    }
    #match(name, text, words, context) {
        const word = words.find((candidate) => fold(candidate) === fold(text));
        if (word === undefined)
            this.reject(name, `expected ${(0,format/* orList */.A3)(words)}${context}`, text);
        return word;
    }
}
/** Spellings that differ only in case, `-`, `_` or spaces fold to the same word. */
function fold(text) {
    return text.toLowerCase().replaceAll(/[-_\s]/g, '');
}
/** The one of `names` that `text` most likely stands for. */
function nearest(text, names) {
    const near = closestMatch(fold(text), names.map(fold));
    return names.find((name) => fold(name) === near);
}

;// CONCATENATED MODULE: ./build/src/inputs/selection.js



/** The word that asks a legacy report for every metric there is. */
const ALL_METRICS = 'all';
/** What to export, as far as the export knows it. */
async function readSelection(reader, kind, isKnown) {
    const definition = CATALOGUE[kind];
    const of = isKnown ? ` for export ${kind}` : '';
    const granularity = reader.choice('granularity', isKnown ? definition.granularities : GRANULARITIES, of);
    const levels = definition.levels.length > 0 ? definition.levels : METRIC_LEVELS;
    const metricLevel = reader.choice('metric-level', levels, of);
    const aggregations = definition.aggregations.length > 0 ? definition.aggregations : AGGREGATIONS;
    const groupNames = Object.keys(definition.groups);
    const selection = {
        kind,
        granularity: granularity ?? 'monthly',
        metricGroups: isKnown && groupNames.length > 0 ? reader.choices('metric-groups', groupNames, of) : [],
        metrics: readMetrics(reader, 'metrics', knownMetrics(kind), definition.protocol === 'report'),
        metricLevel: definition.levels.length > 0 ? metricLevel : undefined,
        aggregation: reader.choice('aggregation', aggregations, of),
        computationMode: reader.choice('computation-mode', COMPUTATION_MODES),
        issueStatuses: reader.list('issue-statuses'),
        terminalDate: readTerminalDate(reader),
        workCategories: reader.choices('work-categories', WORK_CATEGORIES),
        includeRatings: reader.boolean('include-ratings'),
        efficiencyMetrics: readMetrics(reader, 'efficiency-metrics', TEAM_REPORT_EFFICIENCY_METRICS, true),
        managerEmail: readEmail(reader, 'manager-email'),
        overrides: await readOverrides(reader),
    };
    checkTogether(reader, selection);
    return selection;
}
/** Rules between the inputs of one export; source: the pages named in the catalogue. */
function checkTogether(reader, selection) {
    const { kind, metricGroups, metrics } = selection;
    if (CATALOGUE[kind].metrics === 'instead' && metrics && metricGroups.length > 0) {
        reader.reject('metrics', `export ${kind} takes either metric-groups or metrics, never both; expected one of them`, metrics.join(', '));
    }
    if (kind === 'team-report' && selection.aggregation && !selection.efficiencyMetrics) {
        reader.reject('aggregation', 'for export team-report it applies to efficiency-metrics; expected those as well', selection.aggregation);
    }
    if (kind === 'efficiency' && selection.workCategories.length > 0) {
        if (metricGroups.length > 0 && !metricGroups.includes('lttc')) {
            reader.reject('work-categories', 'filters lead time for changes only; expected lttc among metric-groups', metricGroups.join(', '));
        }
        else if (metrics &&
            !metrics.some((name) => /^(lttc|planning|coding|review|build|deploy$)/i.test(name))) {
            reader.warnings.push('work-categories filters lead time for changes only, and no metric of it is asked for.');
        }
    }
    for (const { name, level } of knownMetrics(kind)) {
        if (level !== undefined && level !== selection.metricLevel && metrics?.includes(name)) {
            reader.warnings.push(`metrics: ${name} is documented for metric-level ${level} only, not for ${selection.metricLevel}.`);
        }
    }
}
/** Known names in their own spelling; unknown ones as they came, with a warning, since Harness adds metrics. */
function readMetrics(reader, name, known, allowsAll) {
    const entries = reader.list(name);
    if (entries.length === 0)
        return undefined;
    if (allowsAll && entries.length === 1 && fold(entries[0] ?? '') === ALL_METRICS)
        return [];
    const spelled = entries.map((entry) => {
        const metric = known.find((candidate) => fold(candidate.name) === fold(entry));
        if (metric)
            return metric.name;
        const near = nearest(entry, known.map((candidate) => candidate.name));
        reader.warnings.push(`${name}: "${(0,format/* quoteForeign */.xS)(entry, 80)}" is not a documented metric and is sent as it is${near ? `; the nearest known one is ${near}` : ''}.`);
        return entry;
    });
    return [...new Set(spelled)];
}
function readTerminalDate(reader) {
    // The API's own words are accepted beside ours.
    const apiWords = { issueresolvedat: 'issue-resolved', versionreleasedate: 'version-release' };
    const folded = fold(reader.text('terminal-date'));
    if (Object.hasOwn(apiWords, folded))
        return apiWords[folded];
    return reader.choice('terminal-date', TERMINAL_DATES);
}
function readEmail(reader, name) {
    const text = reader.optional(name);
    if (text !== undefined && !/^[^\s@]+@[^\s@]+$/.test(text))
        reader.reject(name, 'expected an e-mail address', text);
    return text;
}
async function readOverrides(reader) {
    const text = reader.text('request-overrides');
    if (text === '')
        return {};
    const { parse } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 38815, 19));
    try {
        const value = parse(text, { logLevel: 'error' });
        if (holdsNoNumber(value)) {
            reader.reject('request-overrides', 'expected finite numbers, since JSON has no others', text);
            return {};
        }
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
            return JSON.parse(JSON.stringify(value));
        }
        reader.reject('request-overrides', 'expected a mapping in YAML or JSON, such as {"options": {"format": "csv"}}', text);
    }
    catch (thrown) {
        const reason = thrown instanceof Error ? (0,format/* quoteForeign */.xS)(thrown.message.split('\n')[0] ?? '') : '';
        reader.reject('request-overrides', `expected YAML or JSON (${reason})`, text);
    }
    return {};
}
/** JSON would make null of a NaN or an infinity, and null means removal here. */
function holdsNoNumber(value) {
    if (typeof value === 'number')
        return !Number.isFinite(value);
    return typeof value === 'object' && value !== null && Object.values(value).some(holdsNoNumber);
}

;// CONCATENATED MODULE: ./build/src/domain/export-id.js
/** Whether the text can stand as one segment of a path without changing what the path means, as an export's id must. */
function isExportId(text) {
    const isDots = /^\.+$/.test(text);
    return (text !== '' && text.length <= 200 && text.isWellFormed() && !isDots && !/[\s/\\?#\p{Cc}]/u.test(text));
}

;// CONCATENATED MODULE: ./build/src/inputs/targets.js


function readExportIds(reader) {
    const ids = reader.list('export-id');
    const wrong = ids.filter((id) => !isExportId(id));
    if (wrong.length > 0)
        reader.reject('export-id', 'expected an id such as exp_2B3C4D5E', ...wrong);
    return ids;
}
function readTargets(reader, kind, exportIds, pieceCount) {
    const orgTreeName = reader.optional('org-tree-name');
    const orgTreeId = reader.optional('org-tree-id');
    const teams = readTeams(reader);
    if (kind !== undefined)
        checkScope(reader, kind, { teams, orgTreeName, orgTreeId, exportIds });
    const tree = orgTreeName === undefined ? [] : [{ label: orgTreeName, teamId: undefined, orgTreeName }];
    const targets = teams.length > 0 ? teams.map((team) => ({ ...team, orgTreeName })) : tree;
    const exportCount = targets.length * pieceCount;
    if (exportIds.length > 0 && exportCount > 0 && exportIds.length !== exportCount) {
        const pieces = pieceCount > 1 ? `, each in ${pieceCount} pieces` : '';
        reader.reject('export-id', `expected as many ids as there are targets (${targets.length}${pieces}), in their order`, `${exportIds.length}`);
    }
    if (exportIds.length > 0 && orgTreeId !== undefined) {
        reader.reject('org-tree-id', 'expected nothing, since export-id says what to collect', orgTreeId);
    }
    return { targets: orgTreeId === undefined ? targets : [], orgTreeId, orgTreeName };
}
function readTeams(reader) {
    const teams = reader.list('team-ids').map((entry) => {
        const [, label, id] = /^(.*?)\s*=\s*(.*)$/s.exec(entry) ?? [undefined, entry, entry];
        if (!label || !id)
            reader.reject('team-ids', 'expected id or label=id', entry);
        return { label: label ?? entry, teamId: id ?? entry };
    });
    return teams.filter(({ teamId }, index) => teams.findIndex((team) => team.teamId === teamId) === index);
}
/** BA, SP, EF, TS: a team or a tree; PR: also a team within a tree; LG: teams by number. */
function checkScope(reader, kind, { teams, orgTreeName, orgTreeId, exportIds }) {
    if (CATALOGUE[kind].protocol === 'report') {
        const where = "the number after collectionId= in the browser's address bar";
        if (teams.length === 0)
            reader.reject('team-ids', `required for export ${kind}: ${where}`);
        const wrong = teams.map(({ teamId }) => teamId).filter((teamId) => !/^\d{1,15}$/.test(teamId));
        if (wrong.length > 0) {
            reader.reject('team-ids', `expected numbers for export ${kind} (collectionId= in the browser's address bar)`, ...wrong);
        }
        return;
    }
    if (teams.length === 0 && orgTreeName === undefined && orgTreeId === undefined && exportIds.length === 0) {
        reader.reject('team-ids', `required for export ${kind} unless org-tree-name is given: the ids of the teams to export`);
    }
    if (teams.length > 0 && orgTreeId !== undefined) {
        reader.reject('org-tree-id', 'expected either team-ids or org-tree-id, not both', orgTreeId);
    }
    if ((teams.length > 0 || orgTreeId !== undefined) && orgTreeName !== undefined && kind !== 'productivity') {
        const other = teams.length > 0 ? 'team-ids' : 'org-tree-id';
        reader.reject('org-tree-name', `export ${kind} takes either ${other} or org-tree-name; expected one of them`, orgTreeName);
    }
}
/** Files in place of exports: then nothing may say what to export. */
function readInputFiles(reader) {
    const pattern = reader.optional('input-files');
    if (pattern === undefined)
        return undefined;
    for (const name of [
        'team-ids',
        'org-tree-name',
        'org-tree-id',
        'export-id',
        'split-by',
        'wait',
        'dry-run',
    ]) {
        if (reader.isGiven(name))
            reader.reject(name, 'expected nothing, since input-files takes files in place of exports', reader.text(name));
    }
    return pattern;
}

;// CONCATENATED MODULE: ./build/src/inputs/index.js











/**
 * Every input read and checked. `nowMs` (epoch) decides what "today" is. Rejects with {@link InvalidInputs}, all problems
 * at once, each naming the input, what was expected and what came; the key is never repeated.
 */
async function parseInputs(read, nowMs) {
    const reader = new InputReader(read, INPUT_DEFAULTS);
    const kind = reader.choice('export', EXPORT_KINDS);
    if (kind === undefined && reader.text('export') === '')
        reader.reject('export', `required, one of ${(0,format/* orList */.A3)(EXPORT_KINDS)}`);
    if (kind !== undefined)
        refuseUnused(reader, kind);
    const inputFiles = readInputFiles(reader);
    const exportIds = readExportIds(reader);
    const selection = await readSelection(reader, kind ?? 'business-alignment', kind !== undefined);
    const period = readPeriod(reader, nowMs);
    const pieces = readPieces(reader, period, selection.granularity);
    const inputs = {
        apiKey: readApiKey(reader, inputFiles === undefined),
        baseUrl: readBaseUrl(reader),
        identifiers: readProject(reader, inputFiles === undefined ? kind : undefined),
        selection,
        ...readTargets(reader, inputFiles === undefined ? kind : undefined, exportIds, pieces.length),
        inputFiles,
        period,
        timezone: reader.text('timezone'),
        today: readToday(reader, nowMs),
        pieces,
        exportIds,
        wait: reader.boolean('wait'),
        dryRun: reader.boolean('dry-run'),
        batchSize: reader.number('batch-size', 'teams', { min: 1, max: 10_000, whole: true }),
        timeoutMs: reader.number('timeout-minutes', 'minutes', { min: 0.01, max: 7_200, whole: false }) * 60_000,
        pollIntervalMs: reader.number('poll-interval-seconds', 'seconds', { min: 0.1, max: 3_600, whole: false }) * 1_000,
        maxParallel: reader.number('max-parallel', 'exports', { min: 1, max: 256, whole: true }),
        requestsPerMinute: reader.number('requests-per-minute', 'requests', { min: 1, max: 60_000, whole: true }),
        outputDirectory: readOutputDirectory(reader),
        fileNameTemplate: readTemplate(reader, 'file-name'),
        maxCsvBytes: reader.bytes('max-csv-bytes'),
        assembly: readAssembly(reader),
        artifact: readArtifact(reader),
        summary: reader.boolean('summary'),
        allowPublicDeveloperData: reader.boolean('allow-public-developer-data'),
        pseudonyms: readPseudonyms(reader),
        policies: {
            onEmpty: readLeniency(reader, 'on-empty'),
            onPartial: readLeniency(reader, 'on-partial'),
            onTimeout: readLeniency(reader, 'on-timeout'),
        },
    };
    if (!inputs.wait && exportIds.length > 0) {
        reader.reject('wait', 'with export-id there is nothing to start, so expected true', 'false');
    }
    if (!inputs.dryRun && reader.isGiven('batch-size')) {
        reader.reject('batch-size', 'used by a dry run only; expected nothing', reader.text('batch-size'));
    }
    const fileCount = Math.max(inputs.targets.length * pieces.length, exportIds.length);
    if (inputs.artifact.mode !== 'off' &&
        inputs.artifact.format !== 'zip' &&
        fileCount > 1 &&
        !inputs.assembly.merge) {
        reader.reject('artifact-format', `expected zip, since with merge: false ${fileCount} exports make ${fileCount} files`, inputs.artifact.format);
    }
    const mayBeSeveral = fileCount > 1 || inputs.orgTreeId !== undefined || inputFiles !== undefined;
    const baseline = readBaseline(reader, {
        makesSeveral: mayBeSeveral && !inputs.assembly.merge,
        makesNone: !inputs.wait,
    });
    if (reader.problems.length > 0)
        throw new errors/* InvalidInputs */.hS(reader.problems);
    return { ...inputs, baseline, warnings: reader.warnings };
}
function refuseUnused(reader, kind) {
    for (const [name, kinds] of Object.entries(USED_BY)) {
        if (reader.isGiven(name) && !kinds.includes(kind)) {
            reader.reject(name, `not used by export ${kind}, only by ${(0,format/* orList */.A3)(kinds).replace(' or ', ' and ')}; expected nothing`, reader.text(name));
        }
    }
}

;// CONCATENATED MODULE: ./build/src/domain/plan.js

/**
 * Every export of the run: each target over each piece of the period, targets in the order given and the pieces of one
 * together. `exportIds`, if any, belong to them in that order; without targets each id stands for itself.
 */
function makePlan(selection, targets, pieces, exportIds, fileNameTemplate) {
    const idsAlone = targets.length === 0;
    const named = idsAlone
        ? exportIds.map((id) => ({ label: id, teamId: undefined, orgTreeName: undefined }))
        : targets;
    const pairs = named.flatMap((target) => pieces.slice(0, idsAlone ? 1 : undefined).map((period) => ({ target, period })));
    const fileNames = distinctNames(pairs.map(({ target, period }) => fillName(fileNameTemplate, target.label, selection, period)));
    return pairs.map((pair, index) => ({
        ...pair,
        fileName: fileNames[index] ?? pair.target.label,
        exportId: exportIds[index],
    }));
}
/** Output `plan`: what will be exported, without a request having been made. */
function planJson(plan) {
    return JSON.stringify(plan.map(({ target, period }) => ({
        target: target.label,
        teamId: target.teamId ?? null,
        start: period.start,
        end: period.end,
    })));
}

;// CONCATENATED MODULE: ./build/src/sei/urls.js

/**
 * Where exports are created and where they are read: SP documents POST under `sprint` and GET under `sprints`, and other
 * editions use either for both.
 */
const COLLECTIONS = {
    'business-alignment': { create: 'ba', read: ['ba'] },
    productivity: { create: 'productivity', read: ['productivity'] },
    sprint: { create: 'sprint', read: ['sprints', 'sprint'] },
    efficiency: { create: 'efficiency', read: ['efficiency'] },
    'time-in-status': { create: 'ticket-data', read: ['ticket-data'] },
};
const REPORT_PATH = '/v2/insights/teams/reports';
/** The URL that a create (or, for the legacy reports, the report itself) is posted to. */
function createUrl(base, kind, identifiers) {
    if (kind === 'team-report' || kind === 'contributor-report') {
        const url = joinBase(base, REPORT_PATH);
        url.searchParams.set('format', 'csv');
        return withIdentifiers(url, identifiers);
    }
    return withIdentifiers(joinBase(base, `/v2/insights/${COLLECTIONS[kind].create}/exports`), identifiers);
}
/** The URL of the teams of an organization tree. */
function orgTreeUrl(base, orgTreeId, identifiers) {
    return withIdentifiers(joinBase(base, `/v2/org-trees/${encodeURIComponent(orgTreeId)}/teams`), identifiers);
}
/** The URLs under which the status of an export may be asked for, the documented one first. */
function statusUrls(base, kind, exportId, identifiers) {
    return readPaths(kind, exportId).map((path) => withIdentifiers(joinBase(base, path), identifiers));
}
/** The URLs under which the file of an export may be had, the documented spelling first. */
function downloadUrls(base, kind, exportId, identifiers) {
    return readPaths(kind, exportId).map((path) => withIdentifiers(joinBase(base, `${path}/download`), identifiers));
}
/**
 * The URL that a status answer's download link means, or null if it means none that may be
 * followed. On the SEI server it gets the identifiers
 * that such links lack; a link to another host is left alone, since its query may be signed.
 */
function linkedUrl(base, link, identifiers) {
    const url = link.trim() === '' ? null : resolveLink(base, link);
    if (url === null || !isSafeFrom(base, url))
        return null;
    return url.origin === base.origin ? withIdentifiers(url, identifiers) : url;
}
function readPaths(kind, exportId) {
    if (kind === 'team-report' || kind === 'contributor-report')
        return [];
    return COLLECTIONS[kind].read.map((name) => `/v2/insights/${name}/exports/${encodeURIComponent(exportId)}`);
}
/** `base` has a path of its own (`/prod1/sei/api`, IX), which `new URL(path, base)` would drop. */
function joinBase(base, path) {
    const url = new URL(base);
    const [pathname = '', query = ''] = path.split(/\?(.*)/s);
    url.pathname = base.pathname.replace(/\/+$/, '') + (pathname.startsWith('/') ? pathname : `/${pathname}`);
    url.search = query;
    return url;
}
/** A download link may be absolute, relative to the base URL (BA, PR, SP, EF) or relative to its host. */
function resolveLink(base, link) {
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link))
        return URL.parse(link, base.href);
    const prefix = base.pathname.replace(/\/+$/, '');
    return prefix !== '' && link.startsWith(`${prefix}/`) ? URL.parse(link, base.href) : joinBase(base, link);
}
function withIdentifiers(url, { orgIdentifier, projectIdentifier }) {
    const missing = new URLSearchParams();
    for (const [name, value] of Object.entries({ projectIdentifier, orgIdentifier })) {
        if (value !== undefined && !url.searchParams.has(name))
            missing.set(name, value);
    }
    // Appended as text: setting a parameter would spell a signed query anew.
    const result = new URL(url);
    if (missing.size > 0)
        result.search += `${url.search === '' ? '' : '&'}${missing}`;
    return result;
}

;// CONCATENATED MODULE: ./build/src/plan-exports.js








/** What will be exported, told before anything is. Rejects with a Failure where the teams of a tree can't be looked up. */
async function planExports(inputs, client, version, runner, context) {
    const { selection, period, pieces, exportIds, fileNameTemplate } = inputs;
    const targets = await findTargets(inputs, client, context);
    const items = makePlan(selection, targets, pieces, exportIds, fileNameTemplate);
    runner.output('plan', planJson(items));
    runner.info(`harness-sei-export ${version}: ${CATALOGUE[selection.kind].title}, ${period.start} to ${period.end}, ` +
        `${(0,format/* formatCount */.B4)(items.length, 'export')}, at most ${(0,format/* formatDuration */.a3)(inputs.timeoutMs)}.`);
    return items;
}
/** The targets that were named, or the teams of the tree that was. */
async function findTargets({ targets, orgTreeId, orgTreeName }, client, context) {
    if (orgTreeId === undefined)
        return targets;
    const teams = await attempt('org tree', context, (signal, allow) => client.leafTeams(orgTreeId, signal, allow)).catch((thrown) => {
        throw (0,errors/* toFailure */.w2)(thrown).on(`org-tree-id ${orgTreeId}`);
    });
    context.info(`Organization tree ${orgTreeId}: ${(0,format/* formatCount */.B4)(teams.length, 'team')}.`);
    return teams.map(({ id, name }) => ({ label: name, teamId: id, orgTreeName }));
}
/** What a run that is not dry would send. */
function showRequests(inputs, plan, runner) {
    for (const item of plan) {
        if (item.exportId !== undefined) {
            runner.info(`Would collect export ${item.exportId} into ${item.fileName}.`);
            continue;
        }
        const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
        runner.info(`Would send for ${item.target.label}, into ${item.fileName}:`);
        runner.info(`POST ${createUrl(inputs.baseUrl, inputs.selection.kind, inputs.identifiers)}`);
        runner.info(JSON.stringify((0,redaction/* withoutSecretFields */.Qw)(body), null, 2));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ (/* unused pure expression or super */ null && (cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
})));
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (/* unused pure expression or super */ null && ((() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))()));
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const core_NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const core_globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(core_globalConfig, newConfig);
    return core_globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = (/* unused pure expression or super */ null && (`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`));
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = (/* unused pure expression or super */ null && (`(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`));
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ (/* unused pure expression or super */ null && (regexes_anchor(dateSource)));
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const regexes_number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    checks.$ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
})));
const $ZodGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.guid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = regexes.uuid(v));
    }
    else
        def.pattern ?? (def.pattern = regexes.uuid());
    $ZodStringFormat.init(inst, def);
})));
const $ZodEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.email);
    $ZodStringFormat.init(inst, def);
})));
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.emoji());
    $ZodStringFormat.init(inst, def);
})));
const $ZodNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? regexes.nanoid : regexes.nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
})));
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid2);
    $ZodStringFormat.init(inst, def);
})));
const $ZodULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ulid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.xid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ksuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODateTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.datetime(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.date);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.time(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.duration);
    $ZodStringFormat.init(inst, def);
})));
const $ZodIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv4);
    $ZodStringFormat.init(inst, def);
})));
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv4);
    $ZodStringFormat.init(inst, def);
})));
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.e164);
    $ZodStringFormat.init(inst, def);
})));
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNumberFormat", (inst, def) => {
    checks.$ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
})));
const $ZodBoolean = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
})));
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = util.cached(() => normalizeDef(def));
    const memo = core.globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : util.esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util.isObject;
    const jit = !core.globalConfig.jitless;
    const allowsEval = util.allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
})));
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
})));
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (util.aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = util.aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (util.aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
})));
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...util.prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...util.prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && regexes.number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...util.prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
})));
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = util.getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = util.getEnumValues(zod.def.entries).filter((k) => util.propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => util.escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? util.escapeRegex(o) : o ? util.escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNullable = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${util.cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    util.defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodDefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
})));
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
})));
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
})));
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustom", (inst, def) => {
    checks.$ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
})));
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util.issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckGreaterThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMultipleOf = 
/*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : util.floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = util.NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? util.codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? util.codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckLengthEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? util.codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = util.getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
})));
const $ZodCheckRegex = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckLowerCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.lowercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckUpperCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.uppercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckIncludes = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = util.escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStartsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${util.escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckEndsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${util.escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...util.prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    util.hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
})));
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
})));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new checks.$ZodCheckMultipleOf({
        check: "multiple_of",
        ...util.normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new checks.$ZodCheckMaxLength({
        check: "max_length",
        ...util.normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new checks.$ZodCheckMinLength({
        check: "min_length",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new checks.$ZodCheckLengthEquals({
        check: "length_equals",
        ...util.normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new checks.$ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...util.normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new checks.$ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new checks.$ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new checks.$ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...util.normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new checks.$ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...util.normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new checks.$ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...util.normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new checks.$ZodCheckProperties({
        check: "properties",
        shape,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new checks.$ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => util.slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...util.normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util.issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util.issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new checks.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.invalid")));
const COMPILE_FALLBACK = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.fallback")));
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new core.$ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/schemas.js




const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        own(this, "with", value);
    },
    parse(data, params) {
        return parse_parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return parse_parseAsync(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
        return safeParse(this, data, params);
    },
    safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
    },
    check(...checks) {
        const def = this.def;
        return this.clone({
            ...def,
            checks: [
                ...(def.checks ?? []),
                ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }, { parent: true });
    },
    clone(_def, params) {
        return clone(this, _def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_string(params) {
    return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniStringFormat", (inst, def) => {
    core.$ZodStringFormat.init(inst, def);
    ZodMiniString.init(inst, def);
})));
const ZodMiniEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmail", (inst, def) => {
    core.$ZodEmail.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_email(params) {
    return core._email(ZodMiniEmail, params);
}
const ZodMiniGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniGUID", (inst, def) => {
    core.$ZodGUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_guid(params) {
    return core._guid(ZodMiniGUID, params);
}
const ZodMiniUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUUID", (inst, def) => {
    core.$ZodUUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_uuid(params) {
    return core._uuid(ZodMiniUUID, params);
}
// @__NO_SIDE_EFFECTS__
function uuidv4(params) {
    return core._uuidv4(ZodMiniUUID, params);
}
// ZodMiniUUIDv6
// @__NO_SIDE_EFFECTS__
function uuidv6(params) {
    return core._uuidv6(ZodMiniUUID, params);
}
// ZodMiniUUIDv7
// @__NO_SIDE_EFFECTS__
function uuidv7(params) {
    return core._uuidv7(ZodMiniUUID, params);
}
const ZodMiniURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniURL", (inst, def) => {
    core.$ZodURL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function url(params) {
    return core._url(ZodMiniURL, params);
}
// @__NO_SIDE_EFFECTS__
function httpUrl(params) {
    return core._url(ZodMiniURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmoji", (inst, def) => {
    core.$ZodEmoji.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_emoji(params) {
    return core._emoji(ZodMiniEmoji, params);
}
const ZodMiniNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNanoID", (inst, def) => {
    core.$ZodNanoID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_nanoid(params) {
    return core._nanoid(ZodMiniNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodMiniCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodMiniCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID", (inst, def) => {
    core.$ZodCUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function schemas_cuid(params) {
    return core._cuid(ZodMiniCUID, params);
}
const ZodMiniCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID2", (inst, def) => {
    core.$ZodCUID2.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cuid2(params) {
    return core._cuid2(ZodMiniCUID2, params);
}
const ZodMiniULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniULID", (inst, def) => {
    core.$ZodULID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ulid(params) {
    return core._ulid(ZodMiniULID, params);
}
const ZodMiniXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXID", (inst, def) => {
    core.$ZodXID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_xid(params) {
    return core._xid(ZodMiniXID, params);
}
const ZodMiniKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniKSUID", (inst, def) => {
    core.$ZodKSUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ksuid(params) {
    return core._ksuid(ZodMiniKSUID, params);
}
const ZodMiniIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv4", (inst, def) => {
    core.$ZodIPv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv4(params) {
    return core._ipv4(ZodMiniIPv4, params);
}
const ZodMiniIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv6", (inst, def) => {
    core.$ZodIPv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv6(params) {
    return core._ipv6(ZodMiniIPv6, params);
}
const ZodMiniCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv4", (inst, def) => {
    core.$ZodCIDRv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv4(params) {
    return core._cidrv4(ZodMiniCIDRv4, params);
}
const ZodMiniCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv6", (inst, def) => {
    core.$ZodCIDRv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv6(params) {
    return core._cidrv6(ZodMiniCIDRv6, params);
}
const ZodMiniMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMAC", (inst, def) => {
    core.$ZodMAC.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_mac(params) {
    return core._mac(ZodMiniMAC, params);
}
const ZodMiniBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64", (inst, def) => {
    core.$ZodBase64.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64(params) {
    return core._base64(ZodMiniBase64, params);
}
const ZodMiniBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64URL", (inst, def) => {
    core.$ZodBase64URL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64url(params) {
    return core._base64url(ZodMiniBase64URL, params);
}
const ZodMiniE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniE164", (inst, def) => {
    core.$ZodE164.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_e164(params) {
    return core._e164(ZodMiniE164, params);
}
const ZodMiniCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_creditCard(params) {
    return core._creditCard(ZodMiniCreditCard, params);
}
const ZodMiniIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_iban(params) {
    return core._iban(ZodMiniIBAN, params);
}
const ZodMiniJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniJWT", (inst, def) => {
    core.$ZodJWT.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function jwt(params) {
    return core._jwt(ZodMiniJWT, params);
}
const ZodMiniCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustomStringFormat", (inst, def) => {
    core.$ZodCustomStringFormat.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodMiniCustomStringFormat, format, fnOrRegex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hostname(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hostname", regexes.hostname, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hex(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hex", regexes.hex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
// @__NO_SIDE_EFFECTS__
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    // check for unrecognized format
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodMiniCustomStringFormat, format, regex, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_number(params) {
    return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNumberFormat", (inst, def) => {
    core.$ZodNumberFormat.init(inst, def);
    ZodMiniNumber.init(inst, def);
})));
function schemas_int(params) {
    return core._int(ZodMiniNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodMiniNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodMiniNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodMiniNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBoolean", (inst, def) => {
    core.$ZodBoolean.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return core._boolean(ZodMiniBoolean, params);
}
const ZodMiniBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigInt", (inst, def) => {
    core.$ZodBigInt.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_bigint(params) {
    return core._bigint(ZodMiniBigInt, params);
}
const ZodMiniBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodMiniBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodMiniBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodMiniBigIntFormat, params);
}
const ZodMiniSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function symbol(params) {
    return core._symbol(ZodMiniSymbol, params);
}
const ZodMiniUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_undefined(params) {
    return core._undefined(ZodMiniUndefined, params);
}

const ZodMiniNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_null(params) {
    return core._null(ZodMiniNull, params);
}

const ZodMiniAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function any() {
    return core._any(ZodMiniAny);
}
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
    return _unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNever", (inst, def) => {
    core.$ZodNever.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function never(params) {
    return core._never(ZodMiniNever, params);
}
const ZodMiniVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_void(params) {
    return core._void(ZodMiniVoid, params);
}

const ZodMiniDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDate", (inst, def) => {
    core.$ZodDate.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_date(params) {
    return core._date(ZodMiniDate, params);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
    $ZodArray.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...normalizeParams(params),
    });
}
// .keyof
// @__NO_SIDE_EFFECTS__
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
    $ZodObject.init(inst, def);
    ZodMiniType.init(inst, def);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...util.normalizeParams(params),
    };
    return new ZodMiniObject(def);
}
// strictObject
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: never(),
        ...util.normalizeParams(params),
    });
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...normalizeParams(params),
    });
}
// object methods
// @__NO_SIDE_EFFECTS__
function schemas_extend(schema, shape) {
    return util.extend(schema, shape);
}
// @__NO_SIDE_EFFECTS__
function schemas_safeExtend(schema, shape) {
    return util.safeExtend(schema, shape);
}
/**
 * @deprecated Use [`z.extend(A, B.shape)`](https://zod.dev/api?id=extend) instead.
 */
// @__NO_SIDE_EFFECTS__
function schemas_merge(a, b) {
    return util.merge(a, b);
}
// @__NO_SIDE_EFFECTS__
function schemas_pick(schema, mask) {
    return util.pick(schema, mask);
}
// .omit
// @__NO_SIDE_EFFECTS__
function schemas_omit(schema, mask) {
    return util.omit(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function schemas_partial(schema, mask) {
    const def = schema._zod.def;
    if (def.type !== "tuple")
        return util.partial(ZodMiniOptional, schema, mask);
    // a refinement was authored against the full arity; partialing would run it on a shorter array
    if (def.checks?.length)
        throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return util.clone(schema, {
        ...def,
        items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item })),
    });
}
// @__NO_SIDE_EFFECTS__
function exactPartial(schema, mask) {
    return util.partial(ZodMiniExactOptional, schema, mask, "exactPartial");
}
// @__NO_SIDE_EFFECTS__
function schemas_required(schema, mask) {
    return util.required(ZodMiniNonOptional, schema, mask);
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
    // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
    return inst.clone(util.mergeDefs(inst._zod.def, { catchall: catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...normalizeParams(params),
    });
}
const ZodMiniXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXor", (inst, def) => {
    ZodMiniUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodMiniXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
    core.$ZodDiscriminatedUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodMiniIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIntersection", (inst, def) => {
    core.$ZodIntersection.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function intersection(left, right) {
    return new ZodMiniIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodMiniTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTuple", (inst, def) => {
    core.$ZodTuple.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodMiniTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodMiniRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniRecord", (inst, def) => {
    core.$ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...util.normalizeParams(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function partialRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMiniMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMap", (inst, def) => {
    core.$ZodMap.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function map(keyType, valueType, params) {
    return new ZodMiniMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSet", (inst, def) => {
    core.$ZodSet.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function set(valueType, params) {
    return new ZodMiniSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEnum = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEnum", (inst, def) => {
    core.$ZodEnum.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
})));
// @__NO_SIDE_EFFECTS__
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}

// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniLiteral", (inst, def) => {
    core.$ZodLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
const ZodMiniFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function file(params) {
    return core._file(ZodMiniFile, params);
}
const ZodMiniTransform = /*@__PURE__*/ $constructor("ZodMiniTransform", (inst, def) => {
    $ZodTransform.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
    return new ZodMiniTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
    return new ZodMiniOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniExactOptional", (inst, def) => {
    core.$ZodExactOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function exactOptional(innerType) {
    return new ZodMiniExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniNullable = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNullable", (inst, def) => {
    core.$ZodNullable.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
    return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
// @__NO_SIDE_EFFECTS__
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDefault", (inst, def) => {
    core.$ZodDefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPrefault", (inst, def) => {
    core.$ZodPrefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function prefault(innerType, defaultValue) {
    return new ZodMiniPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNonOptional", (inst, def) => {
    core.$ZodNonOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nonoptional(innerType, params) {
    return new ZodMiniNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function success(innerType) {
    return new ZodMiniSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodMiniCatch = /*@__PURE__*/ $constructor("ZodMiniCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : constantCatch(catchValue)),
    });
}

const ZodMiniNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nan(params) {
    return core._nan(ZodMiniNaN, params);
}
const ZodMiniPipe = /*@__PURE__*/ $constructor("ZodMiniPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
    return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out,
    });
}
const ZodMiniCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCodec", (inst, def) => {
    ZodMiniPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function codec(in_, out, params) {
    return new ZodMiniCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
// @__NO_SIDE_EFFECTS__
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodMiniCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodMiniReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniReadonly", (inst, def) => {
    core.$ZodReadonly.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function readonly(innerType) {
    return new ZodMiniReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodMiniTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function templateLiteral(parts, params) {
    return new ZodMiniTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// export function lazy<T extends object>(getter: () => T): T {
//   return util.createTransparentProxy<T>(getter);
// }
// @__NO_SIDE_EFFECTS__
function schemas_lazy(getter) {
    return new ZodMiniLazy({
        type: "lazy",
        getter: getter,
    });
}

const ZodMiniPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function promise(innerType) {
    return new ZodMiniPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodMiniCustom = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustom", (inst, def) => {
    core.$ZodCustom.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// custom checks
// @__NO_SIDE_EFFECTS__
function check(fn, params) {
    const ch = new core.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// ZodCustom custom schema
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
    return core._custom(ZodMiniCustom, fn ?? (() => true), _params);
}
// refine
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
    return core._refine(ZodMiniCustom, fn, _params);
}
// superRefine
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
    return core._superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
// instanceof
class schemas_Class {
    constructor(..._args) { }
}
// @__NO_SIDE_EFFECTS__
function _instanceof(cls, params = {}) {
    const inst = custom((data) => data instanceof cls, params);
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodMiniCodec,
    Boolean: ZodMiniBoolean,
    String: ZodMiniString,
}, ...args);
// @__NO_SIDE_EFFECTS__
function json() {
    const jsonSchema = schemas_lazy(() => {
        return union([schemas_string(), schemas_number(), schemas_boolean(), schemas_null(), schemas_array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
const ZodMiniFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _function(params) {
    return new ZodMiniFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? schemas_array(unknown())),
        output: params?.output ?? unknown(),
    });
}


// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(38522);
;// CONCATENATED MODULE: ./build/src/sei/body.js
/** The bodies of short answers, read whole: with a bound, unpacked where need be, as text or JSON. */



/** Status answers are a few hundred bytes; this leaves room without letting a wrong server fill the memory. */
const MAX_JSON_BYTES = 1024 * 1024;
/** What base-url has to look like (IX). */
const CLUSTERS = 'it is that of your cluster and ends in /sei/api, for example https://app.harness.io/prod1/sei/api (Prod 1), ' +
    'https://accounts.harness.io/sei/api (Prod 0) or https://accounts.eu.harness.io/sei/api (EU).';
const CLUSTER_HINT = `Check base-url: ${CLUSTERS}`;
/** The answer as JSON. Throws `unexpected-answer`, transient unless it is too long. */
async function readJson(response, maxBytes = MAX_JSON_BYTES) {
    const body = await readText(response, maxBytes);
    const json = parseJson(body);
    if (json !== undefined)
        return json;
    const what = isMarkup(body)
        ? 'an HTML page'
        : body.trim() === ''
            ? 'nothing'
            : 'something that is not JSON';
    throw new errors/* Failure */.HR('unexpected-answer', `the server answered ${response.status} with ${what} in place of JSON`, {
        hint: CLUSTER_HINT,
        transient: true,
    });
}
/** What the text says as JSON, or undefined where it is none. */
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
/** Whether the text is a page. */
function isMarkup(body) {
    return body.trimStart().startsWith('<');
}
/** The answer as text. Throws `unexpected-answer` where it is too long or a damaged gzip. */
async function readText(response, maxBytes = MAX_JSON_BYTES) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response.body) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > maxBytes)
            throw tooLong(response.status, maxBytes);
    }
    const raw = Buffer.concat(chunks);
    // Whatever the headers say: JSON and HTML never begin with the two bytes of gzip.
    if (raw[0] !== 0x1f || raw[1] !== 0x8b)
        return raw.toString('utf8');
    try {
        return (0,external_node_zlib_.gunzipSync)(raw, { maxOutputLength: maxBytes }).toString('utf8');
    }
    catch (thrown) {
        if (thrown instanceof RangeError)
            throw tooLong(response.status, maxBytes);
        throw new errors/* Failure */.HR('unexpected-answer', `the server answered ${response.status} with a damaged gzip`, {
            transient: true,
            cause: thrown,
        });
    }
}
function tooLong(status, maxBytes) {
    return new errors/* Failure */.HR('unexpected-answer', `the server answered ${status} with more than ${(0,format/* formatBytes */.z3)(maxBytes)} where a short JSON answer belongs`, { hint: CLUSTER_HINT });
}

;// CONCATENATED MODULE: ./build/src/sei/org-tree.js



/** A team with its name takes about 100 bytes; this is room for hundreds of thousands. */
const MAX_TREE_BYTES = 64 * 1024 * 1024;
/** `GET /v2/org-trees/{id}/teams` answers `{refId, name, leaf, children: […]}`, nested; `refId` is the team id. */
const org_tree_node = looseObject({
    refId: union([schemas_string(), schemas_number()]),
    name: schemas_catch(optional(schemas_string()), undefined),
    children: schemas_catch(schemas_array(unknown()), []),
});
/**
 * The teams without teams below them, each once, in the order of the tree. A team is a leaf if no place where it stands
 * has children; the flag `leaf` is not asked, since a wrong one would lose teams or count them twice.
 */
async function readLeafTeams(response) {
    const tree = await readJson(response, MAX_TREE_BYTES);
    const teams = new Map();
    const parents = new Set();
    // A stack of our own: a deep tree must not overflow that of the language.
    const open = Array.isArray(tree) ? tree.toReversed() : [tree];
    while (open.length > 0) {
        const parsed = org_tree_node.safeParse(open.pop());
        if (!parsed.success)
            continue;
        const id = String(parsed.data.refId).trim();
        if (parsed.data.children.length > 0)
            parents.add(id);
        if (id !== '' && !teams.has(id))
            teams.set(id, { id, name: parsed.data.name?.trim() || id });
        for (let index = parsed.data.children.length - 1; index >= 0; index -= 1)
            open.push(parsed.data.children[index]);
    }
    const leaves = [...teams.values()].filter(({ id }) => !parents.has(id));
    if (leaves.length === 0)
        throw new errors/* Failure */.HR('unexpected-answer', 'the organization tree has no teams');
    return leaves;
}

;// CONCATENATED MODULE: ./build/src/sei/redirects.js
/** Where redirects and links may lead. That the key does not come along is for whoever sends the request to see to. */



const MAX_REDIRECTS = 5;
const SIGNATURES = /^(sig|signature|token|x-(amz|goog)-(signature|security-token))$/i;
/** Whether the status sends whoever asks elsewhere (RFC 9110). */
function isRedirect(status) {
    return [301, 302, 303, 307, 308].includes(status);
}
/**
 * Where a redirect leads, `redirects` of them having been followed before. Throws `rejected` for a POST, which would be sent twice,
 * and `unexpected-answer` where it leads nowhere, round in circles, or to where others could listen.
 */
function redirectedUrl(from, location, method, redirects) {
    const to = URL.parse(location, from.href);
    const shown = (0,format/* quoteForeign */.xS)(to === null ? location : `${to.origin}${to.pathname}`, 120);
    if (method === 'POST') {
        throw new errors/* Failure */.HR('rejected', `the server redirects to ${shown}, and a request that starts something is not sent elsewhere`, {
            hint: 'Set base-url to the address that answers without a redirect.',
        });
    }
    if (redirects >= MAX_REDIRECTS) {
        throw new errors/* Failure */.HR('unexpected-answer', `the server redirects more than ${MAX_REDIRECTS} times, at last to ${shown}`);
    }
    if (to === null || !isSafeFrom(from, to)) {
        throw new errors/* Failure */.HR('unexpected-answer', `the server redirects from ${from.origin} to ${shown}, which is not followed`, {
            hint: 'Only https is followed, and http from loopback to loopback.',
        });
    }
    return to;
}
/** What a signed link proves itself with (Azure, S3, Google storage); dates and names in its query are no secrets. */
function signaturesIn(url) {
    const signed = [...url.searchParams].filter(([name]) => SIGNATURES.test(name));
    return signed.flatMap(([, value]) => (value.length >= 8 ? [value, encodeURIComponent(value)] : []));
}

;// CONCATENATED MODULE: ./build/src/sei/fields.js

/** Text that says something; an empty one is as good as none. */
const spoken = pipe(schemas_string(), transform((value) => (value.trim() === '' ? undefined : value)));
/** A field that is left out of account when it is of another type than documented. */
const fields_text = schemas_catch(optional(spoken), undefined);

;// CONCATENATED MODULE: ./build/src/sei/refusals.js
/** What an answer other than a success means, and what the reader can do about it. */





/** Error bodies (platform): `{status: "ERROR", code, message, correlationId, responseMessages}`. */
const errorAnswer = looseObject({
    code: schemas_catch(optional(union([schemas_string(), schemas_number()])), undefined),
    message: fields_text,
    error: fields_text,
    error_description: fields_text,
    correlationId: fields_text,
    responseMessages: schemas_catch(optional(schemas_array(looseObject({ message: fields_text }))), undefined),
});
function errorKind(status) {
    switch (status) {
        case 401:
            return {
                code: 'unauthorized',
                transient: false,
                hint: `Check that api-key is a valid SEI API key of this project, and base-url, since a wrong one can answer 401 too: ${CLUSTERS}`,
            };
        case 403:
            return {
                code: 'forbidden',
                transient: false,
                hint: 'An SEI key belongs to one Harness project: check org-identifier, project-identifier and the rights of the key.',
            };
        case 404:
            return { code: 'not-found', transient: false, hint: CLUSTER_HINT };
        case 410:
            return { code: 'expired', transient: false };
        case 408:
        case 425:
        case 502:
        case 503:
        case 504:
            return {
                code: 'unavailable',
                transient: true,
                hint: 'Harness is not available right now: run again later.',
            };
        case 429:
            return {
                code: 'rate-limited',
                transient: true,
                hint: 'Harness allows 1,000 requests a minute for one key (400 with x-api-key): start fewer runs at once.',
            };
    }
    if (status >= 500) {
        return {
            code: 'server-error',
            transient: true,
            hint: 'Harness sometimes answers 500 to bad input: check team ids, tree names and identifiers, then run again.',
        };
    }
    return {
        code: 'rejected',
        transient: false,
        hint: 'Correct the input that the message names, or use request-overrides.',
    };
}
/** What an answer other than 2xx says, as a Failure: status, the server's message, its code and correlation id. */
async function failureOf(response, nowMs) {
    const { code, transient, hint } = errorKind(response.status);
    const retryAfterMs = parseRetryAfter(response.headers['retry-after'], nowMs);
    let told = '';
    try {
        const body = await readText(response);
        told =
            toldIn(parseJson(body)) ||
                (isMarkup(body) ? ': an HTML page' : body.trim() && `: ${(0,format/* quoteForeign */.xS)(body)}`);
    }
    catch {
        // The status alone has to do; that the body broke is not what the reader needs to know.
    }
    return new errors/* Failure */.HR(code, `the server answered ${response.status}${told}`, {
        transient,
        ...(hint === undefined ? {} : { hint }),
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
}
/** `Retry-After` (RFC 9110), in seconds or as a date, as milliseconds from `nowMs`; undefined where it says nothing usable. */
function parseRetryAfter(value, nowMs) {
    if (value === undefined)
        return undefined;
    if (/^\s*\d{1,9}\s*$/.test(value))
        return Number(value) * 1_000;
    const dateMs = /\d{4}/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
/** The message, code and correlation id of an error body as the rest of a sentence, or nothing. */
function toldIn(json) {
    const answer = errorAnswer.safeParse(json);
    if (!answer.success)
        return '';
    const { message, error, error_description, code, correlationId, responseMessages } = answer.data;
    const details = responseMessages?.map((entry) => entry.message).filter((entry) => entry !== undefined) ?? [];
    const sentence = message ?? error_description ?? error ?? details.join('; ');
    const facts = [
        code === undefined ? '' : `code ${code}`,
        correlationId ? `correlation id ${correlationId}` : '',
    ];
    const brackets = facts.filter((fact) => fact !== '').join(', ');
    const told = `${(0,format/* quoteForeign */.xS)(sentence)}${brackets === '' ? '' : ` (${(0,format/* quoteForeign */.xS)(brackets)})`}`.trim();
    return told === '' ? '' : `: ${told}`;
}

;// CONCATENATED MODULE: ./build/src/sei/responses.js
/** The answers that are accepted from Harness: shapes and status words, read as tolerantly as the documents disagree. */







const identifier = pipe(union([schemas_string(), schemas_number()]), transform((id) => String(id)));
const createAnswer = looseObject({ exportId: identifier, status: fields_text, message: fields_text });
/** The file's link stands in `download.url` (PR, SP), in `downloadUrl` (BA, EF) or nowhere (TS). */
const statusAnswer = looseObject({
    status: fields_text,
    downloadUrl: fields_text,
    download: schemas_catch(optional(looseObject({ url: fields_text, sizeBytes: schemas_catch(optional(schemas_number()), undefined) })), undefined),
    error: schemas_catch(optional(union([spoken, looseObject({ message: fields_text })])), undefined),
    message: fields_text,
});
const STATES = {
    queued: 'queued',
    processing: 'processing',
    completed: 'completed',
    failed: 'failed',
    cancelled: 'cancelled',
    canceled: 'cancelled',
};
/** The state that a status word stands for: PR writes them in lower case, BA, SP, EF and TS in upper case. */
function foldStatus(word) {
    const folded = word.trim().toLowerCase();
    return Object.hasOwn(STATES, folded) ? (STATES[folded] ?? 'unknown') : 'unknown';
}
/** The answer to a create (2xx). Throws `unexpected-answer` where it has no id. */
async function readCreated(response) {
    const json = await readJson(response);
    const answer = createAnswer.safeParse(json);
    const exportId = answer.data?.exportId.trim() ?? '';
    if (!answer.success || !isExportId(exportId)) {
        throw new errors/* Failure */.HR('unexpected-answer', `the server answered ${response.status} without an exportId${toldIn(json)}`);
    }
    // PR: 202 is a new export, 200 an existing one; the message says it in words for every export.
    const reused = /\b(existing|duplicate|reus\w+)\b/i.test(answer.data.message ?? '');
    return { exportId, reused };
}
/** The answer to a poll (2xx). Throws a transient failure where it is an error in the clothes of a success. */
async function readStatus(response, nowMs) {
    const json = await readJson(response);
    const answer = statusAnswer.safeParse(json);
    if (!answer.success) {
        throw new errors/* Failure */.HR('unexpected-answer', 'the server answered with JSON that is no status', {
            transient: true,
        });
    }
    const { status, download, downloadUrl, error, message } = answer.data;
    if (status?.toLowerCase() === 'error') {
        throw new errors/* Failure */.HR('server-error', `the server answered ${response.status} with an error${toldIn(json)}`, {
            transient: true,
        });
    }
    const reason = (typeof error === 'string' ? error : error?.message) ?? message;
    return {
        state: foldStatus(status ?? ''),
        word: (0,format/* quoteForeign */.xS)(status ?? '', 60),
        downloadLink: download?.url ?? downloadUrl,
        sizeBytes: download?.sizeBytes,
        reason: reason === undefined ? undefined : (0,format/* quoteForeign */.xS)(reason),
        retryAfterMs: parseRetryAfter(response.headers['retry-after'], nowMs),
    };
}

;// CONCATENATED MODULE: ./build/src/sei/client.js







const JSON_ACCEPTED = { accept: 'application/json' };
/** gzip as a transport encoding may come on top of a gzip file; whoever unpacks goes by the bytes. */
const FILE_ACCEPTED = { accept: 'text/csv, application/gzip, */*', 'accept-encoding': 'gzip' };
function createSeiClient(options) {
    const { transport, clock, baseUrl, kind, identifiers, pace } = options;
    const credentials = {
        ...credentialHeaders(options.apiKey, kind),
        'content-type': 'application/json',
    };
    /** Which spelling of the paths the server answered to, once that is known; it is tried first from then on. */
    let spelling = 0;
    /** The answer after redirects. The key goes to the origin of the base URL only, wherever a redirect leads. */
    async function send(request, signal, allow, limitMs, urgency) {
        let { url } = request;
        for (let redirects = 0;; redirects += 1) {
            const isOurs = url.origin === baseUrl.origin;
            if (!isOurs)
                for (const secret of signaturesIn(url))
                    options.onSecret(secret);
            const headers = isOurs ? { ...request.headers, ...credentials } : request.headers;
            allow(Number.POSITIVE_INFINITY);
            await pace.turn(signal, urgency);
            allow(limitMs);
            const response = await transport.send({ ...request, url, headers }, signal);
            if (response.status === 429)
                pace.refused(parseRetryAfter(response.headers['retry-after'], clock.now()));
            else
                pace.taken();
            const { location } = response.headers;
            if (!isRedirect(response.status) || location === undefined)
                return response;
            response.discard();
            url = redirectedUrl(url, location, request.method, redirects);
        }
    }
    async function sendOk(request, signal, allow, limitMs = options.answerLimitMs, urgency = 'work') {
        const response = await send(request, signal, allow, limitMs, urgency);
        if (response.status >= 200 && response.status < 300)
            return response;
        throw await failureOf(response, clock.now());
    }
    /** The answer of the first URL that is not answered with 404, and which one that was. */
    async function getFirst(urls, headers, signal, allow, urgency = 'work') {
        let notFound;
        for (const [index, url] of urls.entries()) {
            try {
                const request = { method: 'GET', url, headers };
                return { index, response: await sendOk(request, signal, allow, options.answerLimitMs, urgency) };
            }
            catch (thrown) {
                if (!(thrown instanceof errors/* Failure */.HR) || !isGone(thrown, url))
                    throw thrown;
                notFound ??= thrown;
            }
        }
        throw notFound;
    }
    /** Not there; storage says so with whatever it likes, for example 403 for a signed link that is too old. */
    function isGone({ code }, url) {
        if (code === 'not-found')
            return true;
        return (url.origin !== baseUrl.origin && ['unauthorized', 'forbidden', 'expired', 'rejected'].includes(code));
    }
    function post(body, headers) {
        return {
            method: 'POST',
            url: createUrl(baseUrl, kind, identifiers),
            headers,
            body: JSON.stringify(body),
        };
    }
    return {
        async create(body, signal, allow = noLimit) {
            const response = await sendOk(post(body, JSON_ACCEPTED), signal, allow);
            const created = await readCreated(response);
            // PR documents 200 for a reused export and 202 for a new one; the other pages don't say.
            return { ...created, reused: created.reused || (kind === 'productivity' && response.status === 200) };
        },
        async status(exportId, signal, allow = noLimit) {
            const urls = statusUrls(baseUrl, kind, exportId, identifiers);
            const { index, response } = await getFirst(rotate(urls, spelling), JSON_ACCEPTED, signal, allow, 'poll');
            spelling = (spelling + index) % urls.length;
            return readStatus(response, clock.now());
        },
        async download(exportId, link, signal, allow = noLimit) {
            const documented = rotate(downloadUrls(baseUrl, kind, exportId, identifiers), spelling);
            const linked = link === undefined ? undefined : linkedUrl(baseUrl, link, identifiers);
            const urls = [...(linked ? [linked] : []), ...documented.filter((url) => url.href !== linked?.href)];
            const { response } = await getFirst(urls, FILE_ACCEPTED, signal, allow);
            return response;
        },
        async report(body, signal, allow = noLimit) {
            return sendOk(post(body, FILE_ACCEPTED), signal, allow, options.reportLimitMs);
        },
        async leafTeams(orgTreeId, signal, allow = noLimit) {
            const url = orgTreeUrl(baseUrl, orgTreeId, identifiers);
            return readLeafTeams(await sendOk({ method: 'GET', url, headers: JSON_ACCEPTED }, signal, allow));
        },
    };
}
const noLimit = () => { };
function rotate(list, first) {
    return [...list.slice(first), ...list.slice(0, first)];
}

;// CONCATENATED MODULE: ./build/src/main.js














/** What was sent before the deadline has this long to be answered, and its file to arrive. */
const IN_FLIGHT_MS = 1_500;
/** Then the artifact has until here, so that a run is over within 5 s of its deadline. */
const PUBLISH_MS = 3_000;
/** One run of the action, from its inputs to its exit code. Never rejects, and writes outputs and summary on every end. */
async function main(world) {
    const progress = {
        inputs: undefined,
        plan: [],
        results: [],
        files: [],
        artifact: undefined,
        comparison: undefined,
        gathered: undefined,
        failure: undefined,
        outcome: 'failed',
    };
    try {
        progress.outcome = await run(world, progress);
    }
    catch (thrown) {
        progress.failure = (0,errors/* toFailure */.w2)(world.stop.aborted ? world.stop.reason : thrown);
        progress.outcome = outcomeOfFailure(progress.failure);
    }
    return conclude(progress, world.runner);
}
async function run(world, progress) {
    const { runner, clock } = world;
    runner.mask(runner.input('api-key'));
    runner.mask(runner.input('pseudonym-key'));
    const startedMs = clock.now();
    const inputs = await parseInputs(runner.input, startedMs);
    progress.inputs = inputs;
    for (const warning of inputs.warnings)
        runner.warning(warning);
    const { period } = inputs;
    runner.output('start-date', period.start);
    runner.output('end-date', period.end);
    runner.output('period-label', period.label);
    const guard = await guardDeveloperData(inputs, runner);
    const deadlineMs = startedMs + inputs.timeoutMs;
    const store = world.openStore(inputs.outputDirectory);
    const inTime = (graceMs, work) => withBudget(world, deadlineMs, graceMs, work);
    try {
        // Before anything is written: the baseline may be the very file that is going to be replaced.
        const baseline = inputs.dryRun
            ? undefined
            : await inTime(IN_FLIGHT_MS, ({ signal }) => takeBaseline(inputs, store, runner, signal));
        if (inputs.inputFiles === undefined) {
            const client = openClient(world, inputs);
            progress.plan = await inTime(IN_FLIGHT_MS, (budget) => planExports(inputs, client, world.version, runner, attemptContext(world, inputs, budget)));
            if (inputs.dryRun) {
                runner.output('batches', batchesJson(progress.plan, inputs.batchSize));
                showRequests(inputs, progress.plan, runner);
                return 'planned';
            }
            await store.prepare();
            const place = isAssembled(inputs, progress.plan.length) ? 'scratch' : 'output';
            await inTime(IN_FLIGHT_MS, (budget) => collectAll(progress.plan, { ...attemptContext(world, inputs, budget), inputs, client, store, runner, guard, place }, progress));
        }
        else {
            const pattern = inputs.inputFiles;
            await store.prepare();
            progress.results = await inTime(IN_FLIGHT_MS, ({ signal }) => collectFiles(pattern, inputs, store, runner, guard, signal));
        }
        return await inTime(PUBLISH_MS, (budget) => handOn({ ...world, inputs, store, baseline, startedMs, budget }, progress));
    }
    finally {
        await store.cleanUp();
    }
}
function openClient({ transport, clock, runner }, inputs) {
    const { baseUrl, apiKey, identifiers, selection, timeoutMs, requestsPerMinute } = inputs;
    return createSeiClient({
        transport,
        clock,
        baseUrl,
        apiKey,
        identifiers,
        kind: selection.kind,
        pace: new Pace(clock, requestsPerMinute),
        answerLimitMs: answerLimitMs(inputs),
        // LG states no time limit, so only the budget ends the wait for a report.
        reportLimitMs: timeoutMs,
        onSecret: runner.mask,
    });
}
function attemptContext({ random, runner }, inputs, budget) {
    return { budget, random, info: runner.info, answerLimitMs: answerLimitMs(inputs) };
}
/** An answer begins within seconds, a large file's within a minute; a quarter of a short budget leaves time to ask again. */
function answerLimitMs({ timeoutMs }) {
    return Math.min(60_000, timeoutMs / 4);
}
/** Runs `work` under the deadline, cut off `graceMs` after it or as soon as the run is to stop. */
async function withBudget({ clock, stop }, deadlineMs, graceMs, work) {
    const overtime = new AbortController();
    const callOff = clock.after(Math.max(0, deadlineMs - clock.now()) + graceMs, () => overtime.abort(new errors/* Failure */.HR('timed-out', 'the time budget is used up', { hint: 'Raise timeout-minutes.' })));
    try {
        return await work({ clock, deadlineMs, signal: AbortSignal.any([stop, overtime.signal]) });
    }
    finally {
        callOff();
    }
}


/***/ }),

/***/ 78797:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"UU":"harness-sei-export","rE":"1.0.0"}');

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(6857);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
