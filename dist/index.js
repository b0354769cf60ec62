import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";

var __webpack_modules__ = {
  42613: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
  },
  20181: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
  },
  35317: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
  },
  49140: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");
  },
  76982: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
  },
  24434: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
  },
  79896: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
  },
  91943: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");
  },
  58611: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
  },
  65692: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
  },
  69278: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
  },
  34589: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");
  },
  16698: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
  },
  4573: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
  },
  37540: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");
  },
  77598: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
  },
  53053: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
  },
  40610: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");
  },
  78474: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
  },
  73024: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
  },
  51455: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
  },
  37067: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
  },
  32467: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");
  },
  44708: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
  },
  98995: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
  },
  77030: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
  },
  48161: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
  },
  76760: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
  },
  643: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
  },
  1708: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
  },
  41792: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");
  },
  57075: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
  },
  46193: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
  },
  58500: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
  },
  41692: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
  },
  73136: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
  },
  57975: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
  },
  73429: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
  },
  75919: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
  },
  38522: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
  },
  70857: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
  },
  16928: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
  },
  932: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");
  },
  2203: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
  },
  13193: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
  },
  53557: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
  },
  64756: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
  },
  52018: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");
  },
  87016: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");
  },
  39023: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
  },
  43106: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");
  },
  55308: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      JZ: () => median,
      W4: () => cellNumber,
      b2: () => isMissing,
      sS: () => MAX_MISSING_BYTES
    });
    const NUMBER = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
    const MAX_MAGNITUDE = 2 ** 53;
    const MISSING = new Set([ "", "\u2014", "\u2013", "-", "n/a", "na", "null", "none", "nan" ]);
    function cellNumber(cell) {
      if (NUMBER.test(cell)) return inRange(Number(cell));
      const text = cell.trim();
      if (NUMBER.test(text)) return inRange(Number(text));
      return isMissing(text) ? "missing" : void 0;
    }
    const MAX_MISSING_BYTES = 4;
    function isMissing(text) {
      return text.length <= MAX_MISSING_BYTES && MISSING.has(text.toLowerCase());
    }
    function inRange(value) {
      return Math.abs(value) <= MAX_MAGNITUDE ? value : void 0;
    }
    function median(values) {
      const sorted = values.toSorted((a, b) => a - b);
      const upper = sorted[Math.floor(sorted.length / 2)];
      const lower = sorted[Math.ceil(sorted.length / 2) - 1];
      return upper === void 0 || lower === void 0 ? void 0 : lower + (upper - lower) / 2;
    }
  },
  37935: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $u: () => cellStart,
      DK: () => cellTexts,
      Ie: () => cellText,
      UJ: () => sealedRecord,
      UL: () => splitCells,
      n3: () => countPlainCells,
      pI: () => rawCell
    });
    var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(64028);
    function splitCells(bytes, start, end, ends) {
      let count = 0;
      let position = start;
      for (;;) {
        if (position < end && bytes[position] === _records_js__WEBPACK_IMPORTED_MODULE_0__.jA) position = closingQuote(bytes, position, end) + 1;
        while (position < end && bytes[position] !== _records_js__WEBPACK_IMPORTED_MODULE_0__.KE) position += 1;
        ends[count] = position;
        count += 1;
        if (position >= end) return count;
        position += 1;
      }
    }
    function cellStart(ends, cell, start) {
      return cell === 0 ? start : (ends[cell - 1] ?? start) + 1;
    }
    function countPlainCells(view, start, end) {
      let commas = 0;
      let position = start;
      for (const last = end - 4; position <= last; position += 4) {
        const difference = view.getInt32(position, true) ^ 741092396;
        const zeros = ~((difference & 2139062143) + 2139062143 | difference | 2139062143);
        if (zeros !== 0) commas += Math.imul(zeros >>> 7 & 16843009, 16843009) >>> 24;
      }
      for (;position < end; position += 1) if (view.getUint8(position) === _records_js__WEBPACK_IMPORTED_MODULE_0__.KE) commas += 1;
      return commas + 1;
    }
    function cellText(bytes, start, end, encoding = "utf8") {
      if (start === end || bytes[start] !== _records_js__WEBPACK_IMPORTED_MODULE_0__.jA) return bytes.toString(encoding, start, end);
      const close = closingQuote(bytes, start, end);
      const quoted = bytes.toString(encoding, start + 1, Math.min(close, end)).replaceAll('""', '"');
      return close >= end ? quoted : quoted + bytes.toString(encoding, close + 1, end);
    }
    function cellTexts(bytes, start, end, ends) {
      const count = splitCells(bytes, start, end, ends);
      return Array.from({
        length: count
      }, (_, index) => cellText(bytes, cellStart(ends, index, start), ends[index] ?? end));
    }
    function rawCell(text) {
      return /[",\r\n]|^\s|\s$|^\uFEFF/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    }
    function sealedRecord(bytes, start, end) {
      const ends = [];
      const count = splitCells(bytes, start, end, ends);
      const lastStart = count === 1 ? start : (ends[count - 2] ?? start) + 1;
      let text = bytes.toString("latin1", lastStart, end);
      if (bytes[lastStart] === _records_js__WEBPACK_IMPORTED_MODULE_0__.jA) {
        const close = closingQuote(bytes, lastStart, end) - lastStart;
        text = text.slice(1, close).replaceAll('""', '"') + text.slice(close + 1);
      }
      const last = Buffer.from(`"${text.replaceAll('"', '""')}"`, "latin1");
      return Buffer.concat([ bytes.subarray(start, lastStart), last ]);
    }
    function closingQuote(bytes, start, end) {
      let position = start + 1;
      for (;;) {
        while (position < end && bytes[position] !== _records_js__WEBPACK_IMPORTED_MODULE_0__.jA) position += 1;
        if (position >= end || position + 1 >= end || bytes[position + 1] !== _records_js__WEBPACK_IMPORTED_MODULE_0__.jA) return position;
        position += 2;
      }
    }
  },
  83529: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $H: () => hasChanged,
      mZ: () => keyColumnsOf,
      wt: () => pairColumns
    });
    var _merge_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(52056);
    function hasChanged(comparison) {
      const {addedRows: addedRows, goneRows: goneRows, changedRows: changedRows, appearedColumns: appearedColumns, vanishedColumns: vanishedColumns} = comparison;
      return addedRows + goneRows + changedRows + appearedColumns.length + vanishedColumns.length > 0;
    }
    function pairColumns(baseline, current) {
      const [before, after] = [ (0, _merge_plan_js__WEBPACK_IMPORTED_MODULE_0__.Tl)(baseline), (0, 
      _merge_plan_js__WEBPACK_IMPORTED_MODULE_0__.Tl)(current) ];
      const inCurrent = [ ...after.keys() ].filter(column => before.includes(after[column] ?? ""));
      return {
        common: inCurrent.map(column => current[column] ?? ""),
        inBaseline: inCurrent.map(column => before.indexOf(after[column] ?? "")),
        inCurrent: inCurrent,
        appeared: current.filter((_, column) => !inCurrent.includes(column)),
        vanished: baseline.filter((_, column) => !after.includes(before[column] ?? ""))
      };
    }
    function keyColumnsOf(columns, textColumns) {
      return textColumns.filter(column => !/(?:^|[\s_])rating$/i.test(columns[column] ?? ""));
    }
  },
  52056: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Tl: () => columnIdentities,
      Yc: () => planMerge,
      a6: () => raggedRowsFailure,
      vW: () => MAX_NAMED,
      xE: () => duplicatesWarning
    });
    var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7279);
    var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2866);
    const MAX_NAMED = 5;
    function planMerge(heads, targetColumn) {
      const taken = heads.find(({columns: columns}) => targetColumn !== void 0 && columns.includes(targetColumn));
      if (taken !== void 0) throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("invalid-input", `target-column: ${taken.name} has a column "${targetColumn}" already`, {
        hint: "Choose a name that no file has."
      });
      const identities = heads.map(({columns: columns}) => columnIdentities(columns));
      const headerCells = new Map;
      const names = [];
      for (const [file, ofFile] of identities.entries()) for (const [cell, identity] of ofFile.entries()) {
        if (headerCells.has(identity)) continue;
        headerCells.set(identity, {
          file: file,
          cell: cell
        });
        names.push(heads[file]?.columns[cell] ?? "");
      }
      const union = [ ...headerCells.keys() ];
      const cellNumbers = identities.map(ofFile => {
        const numbers = new Map(ofFile.map((identity, cell) => [ identity, cell ]));
        return union.map(identity => numbers.get(identity) ?? -1);
      });
      const lineEnds = new Set(heads.flatMap(({lineEnd: lineEnd}) => lineEnd ?? []));
      const hasEqualColumns = heads.every(({columns: columns}, file) => columns.length === 0 || cellNumbers[file]?.every((cell, position) => cell === position));
      return {
        columns: targetColumn === void 0 || names.length === 0 ? names : [ targetColumn, ...names ],
        headerCells: [ ...headerCells.values() ],
        cellNumbers: cellNumbers,
        lineEnd: [ ...lineEnds ][0] ?? "\n",
        isConcatenation: hasEqualColumns && targetColumn === void 0 && lineEnds.size < 2,
        warnings: missingColumns(heads, names, cellNumbers)
      };
    }
    function duplicatesWarning(count, examples, policy) {
      const named = examples.map(({name: name, firstName: firstName, line: line}) => `${name}, line ${line} (before in ${firstName})`);
      const what = `${(0, _format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(count, "row")} occurred in an earlier file already, byte for byte`;
      const became = policy === "drop" ? "Only the first of each was kept." : 'All were kept, so a sum over the merged file counts them more than once; "merge-duplicates: drop" keeps the first of each.';
      return `${what}: ${named.join(", ")}${count > named.length ? " and others" : ""}. ${became}`;
    }
    function raggedRowsFailure(rows) {
      const named = rows.map(({name: name, line: line, cellCount: cellCount, columnCount: columnCount}) => `${name}, line ${line}: ${(0, 
      _format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(cellCount, "cell")}, its header has ${columnCount}`);
      return new _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("bad-file", `rows with another number of cells than their header: ${named.join("; ")}`);
    }
    function columnIdentities(columns) {
      const occurrences = new Map;
      return columns.map(name => {
        const occurrence = (occurrences.get(name) ?? 0) + 1;
        occurrences.set(name, occurrence);
        return `${occurrence} ${name}`;
      });
    }
    function missingColumns(heads, names, cellNumbers) {
      const lacking = heads.flatMap(({name: name, columns: columns}, file) => {
        const missing = names.filter((_, position) => cellNumbers[file]?.[position] === -1);
        return columns.length === 0 || missing.length === 0 ? [] : `${name} has no ${listed(missing)}`;
      });
      if (lacking.length === 0) return [];
      const named = lacking.slice(0, MAX_NAMED).join("; ");
      const others = lacking.length > MAX_NAMED ? `; and ${(0, _format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(lacking.length - MAX_NAMED, "other file")}` : "";
      return [ `the files have different columns, cells are empty where a file lacks one: ${named}${others}` ];
    }
    function listed(columns) {
      const named = columns.slice(0, MAX_NAMED).map(column => `"${(0, _format_js__WEBPACK_IMPORTED_MODULE_1__.xS)(column, 60)}"`);
      const others = columns.length - named.length;
      return named.join(", ") + (others > 0 ? ` and ${others} more` : "");
    }
  },
  19528: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      HS: () => MIN_PSEUDONYM_KEY_LENGTH,
      I7: () => PseudonymMapper,
      OG: () => pseudonymColumns
    });
    var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
    var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7279);
    var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2866);
    var _privacy_personal_columns_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7190);
    var _cells_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(37935);
    const MIN_PSEUDONYM_KEY_LENGTH = 16;
    const DIGITS = 16;
    const PREFIX = "person-";
    const MAX_REMEMBERED = 131072;
    const MAX_COLUMNS_SHOWN = 30;
    function pseudonymColumns(columns, {level: level, columns: named}) {
      const unknown = named.filter(name => !columns.some(column => (0, _privacy_personal_columns_js__WEBPACK_IMPORTED_MODULE_2__.yS)(column, name)));
      if (unknown.length > 0) throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("invalid-input", `pseudonymize-columns: no column is called ${list(unknown)}; the file has ${list(columns)}`, {
        hint: "Correct the names; nothing was published."
      });
      const chosen = (0, _privacy_personal_columns_js__WEBPACK_IMPORTED_MODULE_2__.fc)(columns, level, named);
      if (chosen.length === 0) throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("personal-data", `pseudonymize: no column of the file is known to name people; it has ${list(columns)}`, {
        hint: "Name those that do in pseudonymize-columns, or set pseudonymize: false if there is none; nothing was published."
      });
      return chosen;
    }
    function normalizedIdentity(text) {
      const identity = text.normalize("NFC").trim();
      return /^[^\s@]+@[^\s@]+$/.test(identity) ? identity.toLowerCase() : identity;
    }
    class PseudonymMapper {
      bytes=Buffer.allocUnsafe(4096);
      length=0;
      #columns;
      #keyedHash;
      #ends=[];
      #known=new Map;
      constructor(columns, keyedHash) {
        this.#columns = columns;
        this.#keyedHash = keyedHash;
      }
      map(bytes, start, end) {
        const ends = this.#ends;
        const count = (0, _cells_js__WEBPACK_IMPORTED_MODULE_3__.UL)(bytes, start, end, ends);
        const most = end - start + this.#columns.length * (PREFIX.length + DIGITS);
        if (this.bytes.length < most) this.bytes = Buffer.allocUnsafe(2 * most);
        let length = 0;
        let from = start;
        for (const column of this.#columns) {
          if (column >= count) break;
          const cellFrom = (0, _cells_js__WEBPACK_IMPORTED_MODULE_3__.$u)(ends, column, start);
          const cellEnd = ends[column] ?? end;
          const pseudonym = this.#pseudonymOf(bytes, cellFrom, cellEnd);
          if (pseudonym.length === 0) continue;
          length += bytes.copy(this.bytes, length, from, cellFrom);
          length += pseudonym.copy(this.bytes, length);
          from = cellEnd;
        }
        this.length = length + bytes.copy(this.bytes, length, from, end);
      }
      #pseudonymOf(bytes, start, end) {
        const raw = bytes.toString("latin1", start, end);
        const known = this.#known.get(raw);
        if (known !== void 0) return known;
        const encoding = (0, node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, end)) ? "utf8" : "latin1";
        const identity = normalizedIdentity((0, _cells_js__WEBPACK_IMPORTED_MODULE_3__.Ie)(bytes, start, end, encoding));
        const pseudonym = Buffer.from(identity === "" ? "" : `${PREFIX}${this.#keyedHash(identity).slice(0, DIGITS)}`);
        if (this.#known.size === MAX_REMEMBERED) this.#known.clear();
        this.#known.set(raw, pseudonym);
        return pseudonym;
      }
    }
    function list(names) {
      const shown = names.slice(0, MAX_COLUMNS_SHOWN).map(name => `"${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.xS)(name, 60)}"`);
      return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
    }
  },
  64028: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      CR: () => CR,
      HM: () => RecordSplitter,
      KE: () => COMMA,
      LF: () => LF,
      jA: () => QUOTE,
      sn: () => BYTE_ORDER_MARK
    });
    var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7279);
    var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2866);
    const LF = 10;
    const CR = 13;
    const QUOTE = 34;
    const COMMA = 44;
    const BYTE_ORDER_MARK = Buffer.from([ 239, 187, 191 ]);
    const MAX_RECORD_BYTES = 64 * 1024 * 1024;
    class RecordSplitter {
      line=1;
      hasQuotedCell=false;
      lineEnd="";
      bytesRead=0;
      hasByteOrderMark=false;
      #sink;
      #window=Buffer.alloc(0);
      #length=0;
      #scanned=0;
      #insideQuotes=false;
      #started=false;
      constructor(sink) {
        this.#sink = sink;
      }
      write(chunk) {
        this.#append(chunk);
        if (this.#started || this.#length >= BYTE_ORDER_MARK.length) this.#scan(false);
      }
      end() {
        this.#scan(true);
        if (this.#insideQuotes) throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("bad-file", `line ${this.line}: the file ends inside a quoted cell: it is cut off`);
        const hasCarriageReturn = this.#length > 0 && this.#window[this.#length - 1] === CR;
        this.bytesRead += this.#length;
        this.lineEnd = "";
        const end = hasCarriageReturn ? this.#length - 1 : this.#length;
        if (end > 0) this.#sink(this.#window, 0, end);
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
        if (this.hasByteOrderMark) this.#dropFromWindow(BYTE_ORDER_MARK.length);
      }
      #scan(isEnd) {
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
          this.lineEnd = isCrlf ? "\r\n" : "\n";
          if (end > recordStart) sink(bytes, recordStart, end);
          this.line += this.hasQuotedCell ? lineEndsIn(bytes, recordStart, position) : 1;
          this.hasQuotedCell = false;
          recordStart = position;
        }
        this.#scanned = position;
        if (recordStart > 0) this.#dropFromWindow(recordStart, false);
        if (this.#length > MAX_RECORD_BYTES) {
          const limit = (0, _format_js__WEBPACK_IMPORTED_MODULE_1__.z3)(MAX_RECORD_BYTES);
          throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("bad-file", `line ${this.line}: the row that starts there is longer than ${limit}`);
        }
      }
      #dropFromWindow(count, isUnread = true) {
        this.#window.copyWithin(0, count, this.#length);
        this.#length -= count;
        this.#scanned = Math.max(0, this.#scanned - count);
        if (isUnread) this.bytesRead += count;
      }
    }
    function quoteFrom(bytes, from) {
      const near = Math.min(bytes.length, from + 24);
      for (let position = from; position < near; position += 1) if (bytes[position] === QUOTE) return position;
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
  },
  68875: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      M: () => createCsvStore
    });
    // EXTERNAL MODULE: external "node:fs"
        var external_node_fs_ = __nccwpck_require__(73024);
    // EXTERNAL MODULE: external "node:fs/promises"
        var promises_ = __nccwpck_require__(51455);
    // EXTERNAL MODULE: external "node:path"
        var external_node_path_ = __nccwpck_require__(76760);
    // CONCATENATED MODULE: external "node:stream/promises"
    const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
    // EXTERNAL MODULE: external "node:zlib"
        var external_node_zlib_ = __nccwpck_require__(38522);
    // EXTERNAL MODULE: ./build/src/failure.js
        var failure = __nccwpck_require__(7279);
    // CONCATENATED MODULE: ./build/src/platform/create-file.js
    async function createFile(path) {
      await (0, promises_.rm)(path, {
        force: true
      });
      return (0, promises_.open)(path, "wx");
    }
    // CONCATENATED MODULE: ./build/src/platform/file-system-failure.js
    function errorCode(thrown) {
      return thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
    }
    const FILE_SYSTEM_REASONS = {
      ENOSPC: "the disk is full",
      EDQUOT: "the disk quota is used up",
      EACCES: "no permission to write there",
      EPERM: "writing there is not permitted",
      EROFS: "the file system is read-only",
      ENOTDIR: "a part of the path is a file, not a directory",
      EEXIST: "a file has the name of the directory",
      EISDIR: "a directory has the name of the file",
      ENOTEMPTY: "a directory has the name of the file",
      ENAMETOOLONG: "the name is too long for the file system",
      EIO: "the disk reported an error",
      EMFILE: "too many files are open",
      EBUSY: "another program has the file open",
      ENOENT: "the directory is gone"
    };
    const READ_REASONS = {
      ENOENT: "it is not there any more",
      ENOTDIR: "it is not there any more",
      EISDIR: "it is a directory",
      EACCES: "no permission to read it",
      EPERM: "reading it is not permitted",
      EIO: "the disk reported an error",
      EMFILE: "too many files are open",
      EBUSY: "another program has the file open"
    };
    function readFailure(thrown, path) {
      const code = errorCode(thrown);
      const reason = READ_REASONS[code];
      if (thrown instanceof failure.HR || reason === void 0) return thrown;
      return new failure.HR("file-system", `cannot read ${path}: ${reason} (${code})`, {
        hint: "Check that it is a file that the runner may read, and that nothing changes it while the step runs.",
        cause: thrown
      });
    }
    function writeFailure(thrown, path, hint = "Check output-directory, its permissions and the free space of the runner.") {
      const code = errorCode(thrown);
      const reason = FILE_SYSTEM_REASONS[code];
      if (thrown instanceof failure.HR || reason === void 0) return thrown;
      return new failure.HR("file-system", `cannot write ${path}: ${reason} (${code})`, {
        hint: hint,
        cause: thrown
      });
    }
    // CONCATENATED MODULE: ./build/src/platform/inside.js
    function isInside(parent, child, platform = external_node_path_) {
      const way = platform.relative(parent, child);
      return way !== ".." && !way.startsWith(`..${platform.sep}`) && !platform.isAbsolute(way);
    }
    // EXTERNAL MODULE: external "node:crypto"
        var external_node_crypto_ = __nccwpck_require__(77598);
    // EXTERNAL MODULE: ./build/src/format.js
        var format = __nccwpck_require__(2866);
    // EXTERNAL MODULE: external "node:timers/promises"
        var external_node_timers_promises_ = __nccwpck_require__(58500);
    // EXTERNAL MODULE: ./build/src/platform/free-memory.js
        var free_memory = __nccwpck_require__(19903);
    // EXTERNAL MODULE: ./build/src/csv/cells.js
        var csv_cells = __nccwpck_require__(37935);
    // EXTERNAL MODULE: ./build/src/csv/records.js
        var csv_records = __nccwpck_require__(64028);
    // CONCATENATED MODULE: ./build/src/csv/file.js
    const CHUNK_BYTES = 1024 * 1024;
    const MIN_WRITE_BYTES = 128 * 1024;
    const MIN_BUFFER_BYTES = 64 * 1024;
    async function* readChunks(path, start, signal, chunkBytes = CHUNK_BYTES) {
      try {
        yield* chunksOf(path, start, signal, chunkBytes);
      } catch (thrown) {
        throw readFailure(thrown, path);
      }
    }
    async function* chunksOf(path, start, signal, chunkBytes) {
      const whole = readIfSmall(path, start, chunkBytes);
      if (whole !== void 0) {
        await (0, external_node_timers_promises_.setImmediate)();
        signal.throwIfAborted();
        try {
          if (whole.length > 0) yield whole;
        } finally {
          (0, free_memory.K)(whole);
        }
        return;
      }
      const file = await (0, promises_.open)(path);
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
          if (bytesRead === 0) return;
          position += bytesRead;
          ahead = readAt(file, other, position);
          ahead.catch(() => {});
          yield current.subarray(0, bytesRead);
          [current, other] = [ other, current ];
        }
      } finally {
        await (ahead?.catch(() => {}));
        (0, free_memory.K)(current);
        (0, free_memory.K)(other);
        await file.close();
      }
    }
    function readIfSmall(path, start, maxBytes) {
      const file = (0, external_node_fs_.openSync)(path, "r");
      try {
        const {size: size} = (0, external_node_fs_.fstatSync)(file);
        if (size - start > maxBytes) return;
        const bytes = Buffer.allocUnsafe(Math.max(0, size - start));
        let length = 0;
        while (length < bytes.length) {
          const bytesRead = (0, external_node_fs_.readSync)(file, bytes, length, bytes.length - length, start + length);
          if (bytesRead === 0) break;
          length += bytesRead;
        }
        return bytes.subarray(0, length);
      } finally {
        (0, external_node_fs_.closeSync)(file);
      }
    }
    async function readAt(file, buffer, position) {
      return (await file.read(buffer, 0, buffer.length, position)).bytesRead;
    }
    class CsvOutput {
      #path;
      #file;
      #hash=(0, external_node_crypto_.createHash)("sha256");
      #bytes=0;
      #buffer=Buffer.alloc(0);
      #spare=Buffer.alloc(0);
      #length=0;
      #writing=Promise.resolve();
      constructor(path, file) {
        this.#path = path;
        this.#file = file;
      }
      static async create(path) {
        return new CsvOutput(path, await createFile(path));
      }
      append(source, start = 0, end = source.length) {
        const length = this.#length + end - start;
        if (length > this.#buffer.length) {
          const buffer = Buffer.allocUnsafeSlow(Math.max(MIN_BUFFER_BYTES, 2 * length));
          this.#buffer.copy(buffer, 0, 0, this.#length);
          this.#buffer = buffer;
        }
        source.copy(this.#buffer, this.#length, start, end);
        this.#length = length;
      }
      appendRecord(source, start, end, lineEnd) {
        if (source[end - 1] === csv_records.CR) this.append((0, csv_cells.UJ)(source, start, end)); else this.append(source, start, end);
        this.append(lineEnd);
      }
      get isFull() {
        return this.#length >= CHUNK_BYTES;
      }
      async drain() {
        await this.#writing;
        const chunk = this.#buffer.subarray(0, this.#length);
        [this.#buffer, this.#spare] = [ this.#spare, this.#buffer ];
        this.#length = 0;
        this.#writing = this.#write(chunk);
        this.#writing.catch(() => {});
      }
      async take(chunk) {
        if (chunk.length >= MIN_WRITE_BYTES) return this.write(chunk);
        this.append(chunk);
        if (this.isFull) await this.drain();
      }
      async write(chunk) {
        if (this.#length > 0) await this.drain();
        await this.#writing;
        await this.#write(chunk);
      }
      async close() {
        await this.drain();
        await this.#writing;
        await this.#file.close();
        return {
          bytes: this.#bytes,
          sha256: this.#hash.digest("hex")
        };
      }
      async discard() {
        await this.#writing.catch(() => {});
        await this.#file.close().catch(() => {});
        await (0, promises_.rm)(this.#path, {
          force: true
        }).catch(() => {});
      }
      async #write(chunk) {
        const written = writeAll(this.#file, chunk);
        this.#bytes += chunk.length;
        this.#hash.update(chunk);
        await written;
      }
    }
    async function writeAll(file, chunk) {
      for (let position = 0; position < chunk.length; ) position += (await file.write(chunk, position)).bytesWritten;
    }
    // CONCATENATED MODULE: ./build/src/csv/header.js
    function headerColumns(record) {
      const end = record.at(-1) === csv_records.CR ? record.length - 1 : record.length;
      const text = record.toString("utf8", 0, end);
      refuseOtherFormats(text);
      if (/[\x00-\x08\x0e-\x1f]/.test(text)) throw new failure.HR("bad-file", "the file is not text: its first line holds control characters");
      const columns = (0, csv_cells.DK)(record, 0, end, []);
      if (columns.length < 2) throw new failure.HR("bad-file", `the first line is no header row, it has one cell: ${(0, 
      format.xS)(text, 120)}`);
      return columns;
    }
    function refuseOtherFormats(text) {
      const beginning = text.trimStart();
      if (beginning.startsWith("<")) throw new failure.HR("bad-file", `the file is an HTML or XML page, not a CSV: ${(0, 
      format.xS)(beginning, 120)}`, {
        hint: "A page in place of data usually means that base-url is not that of your cluster, or that a proxy answered."
      });
      if (beginning.startsWith("{") || beginning.startsWith("[")) {
        const isError = beginning.startsWith("{") && /"(?:error|errors|message|code|detail)"\s*:/i.test(beginning.slice(0, 500));
        throw new failure.HR("bad-file", `the file is JSON, not a CSV${isError ? `: ${(0, 
        format.xS)(beginning)}` : ""}`);
      }
    }
    // CONCATENATED MODULE: ./build/src/csv/inspection.js
    const MAX_HEADER_BYTES = 1024 * 1024;
    class CsvInspector {
      #records=0;
      #insideQuotes=false;
      #quotePending=false;
      #recordBytes=0;
      #lastByte=csv_records.LF;
      #headerChunks=[];
      #headerBytes=0;
      #columns;
      #tail=[];
      #start=Buffer.alloc(0);
      #started=false;
      write(chunk) {
        if (this.#started) {
          this.#scan(chunk);
          return;
        }
        const start = this.#start.length === 0 ? chunk : Buffer.concat([ this.#start, chunk ]);
        if (start.length >= csv_records.sn.length) this.#begin(start); else this.#start = Buffer.from(start);
      }
      end() {
        if (!this.#started) this.#begin(this.#start);
        if (this.#insideQuotes && !this.#quotePending) throw new failure.HR("bad-file", "the file ends inside a quoted cell: it is cut off", {
          transient: true
        });
        const lastLineHasContent = this.#recordBytes > 1 || this.#recordBytes === 1 && this.#lastByte !== csv_records.CR;
        if (lastLineHasContent) {
          if (this.#columns === void 0) this.#endHeader(Buffer.alloc(0));
          this.#records += 1;
        }
        if (this.#columns === void 0) throw new failure.HR("bad-file", "the file is empty, it has not even a header row", {
          transient: true
        });
        return {
          columns: this.#columns,
          rowCount: this.#records - 1
        };
      }
      #begin(start) {
        this.#started = true;
        const hasMark = start.subarray(0, csv_records.sn.length).equals(csv_records.sn);
        const document = hasMark ? start.subarray(csv_records.sn.length) : start;
        refuseOtherFormats(document.toString("utf8", 0, 2048));
        this.#scan(document);
      }
      #scan(chunk) {
        if (chunk.length === 0) return;
        let position = 0;
        let recordStart = 0;
        let nextLineEnd = chunk.indexOf(csv_records.LF);
        let nextQuote = chunk.indexOf(csv_records.jA);
        if (this.#quotePending) {
          this.#quotePending = false;
          if (chunk[0] === csv_records.jA) position = 1; else this.#insideQuotes = false;
          if (nextQuote === 0 && position === 1) nextQuote = chunk.indexOf(csv_records.jA, 1);
        }
        for (;;) {
          if (this.#insideQuotes) {
            if (nextQuote !== -1 && nextQuote < position) nextQuote = chunk.indexOf(csv_records.jA, position);
            if (nextQuote === -1) break;
            position = nextQuote + 1;
            if (position === chunk.length) {
              this.#quotePending = true;
              break;
            }
            if (chunk[position] === csv_records.jA) position += 1; else this.#insideQuotes = false;
            continue;
          }
          if (nextLineEnd !== -1 && nextLineEnd < position) nextLineEnd = chunk.indexOf(csv_records.LF, position);
          if (nextQuote !== -1 && nextQuote < position) nextQuote = chunk.indexOf(csv_records.jA, position);
          if (nextQuote !== -1 && (nextLineEnd === -1 || nextQuote < nextLineEnd)) {
            const before = nextQuote === 0 ? this.#lastByte : chunk[nextQuote - 1];
            const startsCell = before === csv_records.KE || before === csv_records.LF || nextQuote === recordStart && this.#recordBytes === 0;
            if (startsCell) this.#insideQuotes = true;
            position = nextQuote + 1;
            continue;
          }
          if (nextLineEnd === -1) break;
          const recordBytes = this.#recordBytes + nextLineEnd - recordStart;
          const lastByte = nextLineEnd === 0 ? this.#lastByte : chunk[nextLineEnd - 1];
          if (recordBytes > 1 || recordBytes === 1 && lastByte !== csv_records.CR) {
            if (this.#columns === void 0) this.#endHeader(chunk.subarray(recordStart, nextLineEnd));
            this.#records += 1;
          } else if (this.#columns === void 0) {
            this.#headerChunks = [];
            this.#headerBytes = 0;
          }
          this.#recordBytes = 0;
          position = nextLineEnd + 1;
          recordStart = position;
        }
        const rest = chunk.length - recordStart;
        if (recordStart > 0) this.#tail = [];
        if (rest > 0 && this.#columns !== void 0) this.#keepTail(chunk.subarray(recordStart));
        this.#recordBytes = Math.min(2, this.#recordBytes + rest);
        this.#lastByte = chunk[chunk.length - 1] ?? csv_records.LF;
        if (this.#columns === void 0 && rest > 0) this.#collectHeader(chunk.subarray(recordStart));
      }
      #endHeader(tail) {
        this.#collectHeader(tail);
        this.#columns = headerColumns(Buffer.concat(this.#headerChunks));
        this.#headerChunks = [];
      }
      #keepTail(bytes) {
        const kept = this.#tail.reduce((sum, part) => sum + part.length, 0);
        this.#tail = kept + bytes.length > MAX_HEADER_BYTES ? [] : [ ...this.#tail, Buffer.from(bytes) ];
      }
      get endsShort() {
        const tail = Buffer.concat(this.#tail);
        const end = tail.at(-1) === csv_records.CR ? tail.length - 1 : tail.length;
        return end > 0 && this.#records > 1 && (0, csv_cells.UL)(tail, 0, end, []) < (this.#columns?.length ?? 0);
      }
      #collectHeader(bytes) {
        this.#headerBytes += bytes.length;
        if (this.#headerBytes > MAX_HEADER_BYTES) throw new failure.HR("bad-file", `the first line is longer than ${(0, 
        format.z3)(MAX_HEADER_BYTES)}: that is not the header row of a CSV`);
        this.#headerChunks.push(Buffer.from(bytes));
      }
    }
    // CONCATENATED MODULE: ./build/src/csv/check.js
    class CsvCheck {
      bytes=0;
      #options;
      #inspector=new CsvInspector;
      constructor(options) {
        this.#options = options;
      }
      take(piece) {
        this.bytes += piece.length;
        const {maxCsvBytes: maxCsvBytes} = this.#options;
        if (this.bytes > maxCsvBytes) throw new failure.HR("file-too-large", `the CSV is larger than max-csv-bytes (${(0, 
        format.z3)(maxCsvBytes)})`, {
          hint: "Raise max-csv-bytes if a file of that size is expected."
        });
        this.#inspector.write(piece);
      }
      end() {
        const isEmptyResult = this.bytes === 0 && this.#options.emptyBodyIsEmptyResult;
        return isEmptyResult ? {
          columns: [],
          rowCount: 0
        } : this.#inspector.end();
      }
      get endsShort() {
        return this.#inspector.endsShort;
      }
    }
    async function checkCsv(path, options, signal) {
      const check = new CsvCheck(options);
      const hash = (0, external_node_crypto_.createHash)("sha256");
      for await (const chunk of readChunks(path, 0, signal)) {
        check.take(chunk);
        hash.update(chunk);
      }
      const {bytes: bytes} = check;
      return {
        ...check.end(),
        bytes: bytes,
        wireBytes: bytes,
        sha256: hash.digest("hex")
      };
    }
    // CONCATENATED MODULE: ./build/src/csv/canonical-row.js
    class CanonicalRow {
      bytes=Buffer.allocUnsafe(4096);
      length=0;
      #cellNumbers;
      #columnCount;
      #mark;
      #isIdentity;
      #ends=[];
      constructor(cellNumbers, columnCount, mark) {
        this.#cellNumbers = cellNumbers;
        this.#columnCount = columnCount;
        this.#mark = mark.charCodeAt(0);
        this.#isIdentity = cellNumbers.length === columnCount && cellNumbers.every((cell, position) => cell === position);
      }
      write(bytes, start, end, hasQuotedCell) {
        const ends = this.#ends;
        const count = (0, csv_cells.UL)(bytes, start, end, ends);
        const most = 2 * (end - start) + 3 * (this.#cellNumbers.length + count) + 2;
        if (this.bytes.length < most) this.bytes = Buffer.allocUnsafe(2 * most);
        const target = this.bytes;
        if (this.#isIdentity && !hasQuotedCell && count === this.#cellNumbers.length) {
          const copied = bytes.copy(target, 0, start, end);
          target[copied] = csv_records.KE;
          target[copied + 1] = this.#mark;
          this.length = copied + 2;
          return;
        }
        let length = 0;
        const write = cell => {
          if (cell < count) {
            const from = (0, csv_cells.$u)(ends, cell, start);
            length = this.#writeCell(bytes, from, ends[cell] ?? end, length);
          }
          target[length] = csv_records.KE;
          length += 1;
        };
        for (const cell of this.#cellNumbers) write(cell);
        for (let cell = this.#columnCount; cell < count; cell += 1) write(cell);
        target[length] = this.#mark;
        this.length = length + 1;
      }
      #writeCell(bytes, start, end, length) {
        const target = this.bytes;
        if (start === end || bytes[start] !== csv_records.jA) {
          if (end - start > 16) return length + bytes.copy(target, length, start, end);
          let position = length;
          for (let at = start; at < end; at += 1, position += 1) target[position] = bytes[at] ?? 0;
          return position;
        }
        const text = (0, csv_cells.Ie)(bytes, start, end, "latin1");
        const canonical = /[,\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        return length + target.write(canonical, length, "latin1");
      }
    }
    // EXTERNAL MODULE: ./build/src/csv/comparison.js
        var comparison = __nccwpck_require__(83529);
    // CONCATENATED MODULE: ./build/src/csv/row-comparer.js
    const MAX_MOVERS = 10;
    const MARKS = {
      baseline: "0",
      current: "1"
    };
    const CURRENT_MARK = MARKS.current.charCodeAt(0);
    const MARK_BYTES = 2;
    class RowComparer {
      addedRows=0;
      goneRows=0;
      changedRows=0;
      equalRows=0;
      #columns;
      #keyColumns;
      #valueColumns;
      #movers;
      #sums;
      #counts;
      #key=new Kept;
      #row=new Kept;
      #rowsBefore=0;
      #rowsAfter=0;
      #leftBefore=new Kept;
      #leftAfter=new Kept;
      #leftBeforeCount=0;
      #leftAfterCount=0;
      #isFirst=true;
      #ends=[];
      #otherEnds=[];
      constructor(columns, keyColumns, seeksMovers) {
        this.#columns = columns;
        this.#keyColumns = keyColumns;
        this.#valueColumns = seeksMovers ? [ ...columns.keys() ].filter(column => !keyColumns.includes(column)) : [];
        this.#movers = columns.map(() => []);
        this.#sums = new Float64Array(columns.length);
        this.#counts = new Float64Array(columns.length);
      }
      take(bytes, keyStart, rowStart, end) {
        const contentEnd = end - MARK_BYTES;
        if (this.#isFirst || !this.#key.equals(bytes, keyStart, rowStart)) {
          this.#endRow();
          this.#endKey();
          this.#key.keep(bytes, keyStart, rowStart);
          this.#row.keep(bytes, rowStart, contentEnd);
          this.#isFirst = false;
        } else if (!this.#row.equals(bytes, rowStart, contentEnd)) {
          this.#endRow();
          this.#row.keep(bytes, rowStart, contentEnd);
        }
        if (bytes[end - 1] === CURRENT_MARK) this.#rowsAfter += 1; else this.#rowsBefore += 1;
      }
      end() {
        this.#endRow();
        this.#endKey();
        const scaled = this.#movers.flatMap((movers, column) => {
          const mean = (this.#sums[column] ?? 0) / Math.max(1, this.#counts[column] ?? 0);
          return movers.map(mover => {
            const scale = mean > 0 ? mean : Math.max(Math.abs(mover.before), Math.abs(mover.after));
            return {
              mover: mover,
              weight: distance(mover) / scale
            };
          });
        });
        scaled.sort((a, b) => b.weight - a.weight);
        return scaled.slice(0, MAX_MOVERS).map(({mover: mover}) => mover);
      }
      #endRow() {
        const [before, after] = [ this.#rowsBefore, this.#rowsAfter ];
        this.#rowsBefore = 0;
        this.#rowsAfter = 0;
        if (after > 0) this.#weigh(after);
        this.equalRows += Math.min(before, after);
        if (before > after) {
          if (this.#leftBeforeCount === 0) this.#leftBefore.keepFrom(this.#row);
          this.#leftBeforeCount += before - after;
        } else if (after > before) {
          if (this.#leftAfterCount === 0) this.#leftAfter.keepFrom(this.#row);
          this.#leftAfterCount += after - before;
        }
      }
      #endKey() {
        const [before, after] = [ this.#leftBeforeCount, this.#leftAfterCount ];
        this.#leftBeforeCount = 0;
        this.#leftAfterCount = 0;
        const changed = Math.min(before, after);
        this.changedRows += changed;
        this.goneRows += before - changed;
        this.addedRows += after - changed;
        if (before === 1 && after === 1) this.#seekMovers();
      }
      #weigh(times) {
        if (this.#valueColumns.length === 0) return;
        const {bytes: bytes, length: length} = this.#row;
        const ends = this.#ends;
        (0, csv_cells.UL)(bytes, 0, length, ends);
        for (const column of this.#valueColumns) {
          const start = (0, csv_cells.$u)(ends, column, 0);
          const size = magnitude(bytes, start, ends[column] ?? length);
          if (Number.isNaN(size)) continue;
          this.#sums[column] = (this.#sums[column] ?? 0) + times * size;
          this.#counts[column] = (this.#counts[column] ?? 0) + times;
        }
      }
      #seekMovers() {
        if (this.#valueColumns.length === 0) return;
        const [before, after] = [ this.#leftBefore, this.#leftAfter ];
        (0, csv_cells.UL)(before.bytes, 0, before.length, this.#otherEnds);
        (0, csv_cells.UL)(after.bytes, 0, after.length, this.#ends);
        for (const column of this.#valueColumns) {
          const [was, is] = [ cellOf(before, this.#otherEnds, column), cellOf(after, this.#ends, column) ];
          if (was === is) continue;
          const [from, to] = [ numberIn(was), numberIn(is) ];
          if (from === void 0 || to === void 0 || from === to) continue;
          this.#note(column, from, to);
        }
      }
      #note(column, before, after) {
        const movers = this.#movers[column] ?? [];
        const last = movers.at(-1);
        const size = Math.abs(after - before);
        if (movers.length === MAX_MOVERS && last !== void 0 && distance(last) >= size) return;
        const key = this.#keyColumns.map(keyColumn => cellOf(this.#leftAfter, this.#ends, keyColumn));
        const place = movers.findIndex(mover => distance(mover) < size);
        const mover = {
          key: key,
          column: this.#columns[column] ?? "",
          before: before,
          after: after
        };
        movers.splice(place === -1 ? movers.length : place, 0, mover);
        if (movers.length > MAX_MOVERS) movers.pop();
      }
    }
    class Kept {
      bytes=Buffer.allocUnsafe(1024);
      length=0;
      keep(bytes, start, end) {
        if (end - start > this.bytes.length) this.bytes = Buffer.allocUnsafe(2 * (end - start));
        this.length = bytes.copy(this.bytes, 0, start, end);
      }
      keepFrom({bytes: bytes, length: length}) {
        this.keep(bytes, 0, length);
      }
      equals(bytes, start, end) {
        return end - start === this.length && bytes.compare(this.bytes, 0, this.length, start, end) === 0;
      }
    }
    function distance({before: before, after: after}) {
      return Math.abs(after - before);
    }
    function cellOf({bytes: bytes, length: length}, ends, column) {
      return (0, csv_cells.Ie)(bytes, (0, csv_cells.$u)(ends, column, 0), ends[column] ?? length);
    }
    function numberIn(text) {
      if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return;
      const value = Number(text);
      return Number.isFinite(value) ? value : void 0;
    }
    function magnitude(bytes, start, end) {
      let value = 0;
      let fraction = 0;
      let at = start;
      if (bytes[at] === 45 || bytes[at] === 43) at += 1;
      if (at >= end) return Number.NaN;
      for (;at < end; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte >= 48 && byte <= 57) {
          value = value * 10 + byte - 48;
          fraction *= 10;
        } else if (byte === 46 && fraction === 0) fraction = 1; else return Math.abs(numberIn(bytes.toString("latin1", start, end)) ?? Number.NaN);
      }
      return fraction === 0 ? value : value / fraction;
    }
    // CONCATENATED MODULE: ./build/src/csv/rows.js
    async function* rowsOf({path: path, name: name}, onRow, signal) {
      let records = 0;
      const splitter = new csv_records.HM((bytes, start, end) => {
        records += 1;
        if (records > 1) onRow(bytes, start, end, splitter);
      });
      try {
        for await (const chunk of readChunks(path, 0, signal)) {
          splitter.write(chunk);
          yield Math.max(0, records - 1);
        }
        splitter.end();
      } catch (thrown) {
        throw thrown instanceof failure.HR ? thrown.on(name) : thrown;
      }
      yield Math.max(0, records - 1);
    }
    const HEADER_BYTES = 64 * 1024;
    async function readHeader(path, signal) {
      let header;
      const splitter = new csv_records.HM((bytes, start, end) => {
        header ??= {
          bytes: Buffer.from(bytes.subarray(start, end)),
          lineEnd: splitter.lineEnd || void 0,
          hasByteOrderMark: splitter.hasByteOrderMark,
          rowsStart: splitter.bytesRead
        };
      });
      for await (const chunk of readChunks(path, 0, signal, HEADER_BYTES)) {
        splitter.write(chunk);
        if (header !== void 0) return header;
      }
      splitter.end();
      return header;
    }
    // EXTERNAL MODULE: ./build/src/csv/cell-number.js
        var cell_number = __nccwpck_require__(55308);
    // CONCATENATED MODULE: ./build/src/csv/sort-key.js
    const END_OF_CELL = 1;
    const ESCAPE = 2;
    class KeyColumnFinder {
      #isKey;
      #marksAreValues;
      #ends=[];
      constructor(columnCount, {marksAreValues: marksAreValues = false} = {}) {
        this.#marksAreValues = marksAreValues;
        this.#isKey = Array.from({
          length: columnCount
        }, () => false);
      }
      add(bytes, start, end) {
        const cellCount = (0, csv_cells.UL)(bytes, start, end, this.#ends);
        const count = Math.min(cellCount, this.#isKey.length);
        let cellStart = start;
        for (let cell = 0; cell < count; cell += 1) {
          const cellEnd = this.#ends[cell] ?? end;
          if (!this.#isKey[cell] && !this.#isValue(bytes, cellStart, cellEnd)) this.#isKey[cell] = true;
          cellStart = cellEnd + 1;
        }
      }
      get keyColumns() {
        return [ ...this.#isKey.keys() ].filter(column => this.#isKey[column]);
      }
      #isValue(bytes, start, end) {
        if (isEmptyOrNumber(bytes, start, end)) return true;
        if (!this.#marksAreValues || end - start > cell_number.sS + 2) return false;
        return (0, cell_number.b2)((0, csv_cells.Ie)(bytes, start, end));
      }
    }
    class SortKey {
      #keyColumns;
      #ends=[];
      constructor(keyColumns) {
        this.#keyColumns = keyColumns;
      }
      maxBytes(rowBytes) {
        return 2 * rowBytes + this.#keyColumns.length;
      }
      write(bytes, start, end, target, targetStart) {
        const count = (0, csv_cells.UL)(bytes, start, end, this.#ends);
        let position = targetStart;
        for (const column of this.#keyColumns) {
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
      let isQuoted = start < end && bytes[start] === csv_records.jA;
      let position = targetStart;
      for (let at = isQuoted ? start + 1 : start; at < end; at += 1) {
        const byte = bytes[at] ?? 0;
        if (isQuoted && byte === csv_records.jA) {
          at += 1;
          if (at < end && bytes[at] === csv_records.jA) {
            target[position] = csv_records.jA;
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
        } else {
          target[position] = byte;
          position += 1;
        }
      }
      return position;
    }
    function isEmptyOrNumber(bytes, start, end) {
      let position = start;
      let last = end;
      if (end - start > 1 && bytes[start] === csv_records.jA && bytes[end - 1] === csv_records.jA) {
        position += 1;
        last -= 1;
      }
      if (position === last) return true;
      if (isSign(bytes[position])) position += 1;
      const whole = digitsEnd(bytes, position, last);
      let digits = whole - position;
      position = whole;
      if (position < last && bytes[position] === 46) {
        const fraction = digitsEnd(bytes, position + 1, last);
        digits += fraction - position - 1;
        position = fraction;
      }
      if (digits === 0) return false;
      if (position < last && ((bytes[position] ?? 0) | 32) === 101) {
        position += isSign(bytes[position + 1]) ? 2 : 1;
        const exponent = digitsEnd(bytes, position, last);
        if (exponent === position) return false;
        position = exponent;
      }
      return position === last;
    }
    function isSign(byte) {
      return byte === 43 || byte === 45;
    }
    function digitsEnd(bytes, start, end) {
      let position = start;
      while (position < end && (bytes[position] ?? 0) >= 48 && (bytes[position] ?? 0) <= 57) position += 1;
      return position;
    }
    // CONCATENATED MODULE: ./build/src/csv/byte-order.js
    const SMALL = 12;
    function orderOfBytes(arena, starts, ends, count) {
      return new ByteOrder(arena, starts, ends, count).sorted();
    }
    class ByteOrder {
      #arena;
      #view;
      #starts;
      #ends;
      #order;
      #words;
      constructor(arena, starts, ends, count) {
        this.#arena = arena;
        this.#view = new DataView(arena.buffer, arena.byteOffset, arena.length);
        this.#starts = starts;
        this.#ends = ends;
        this.#order = new Uint32Array(count);
        for (let entry = 0; entry < count; entry += 1) this.#order[entry] = entry;
        this.#words = new Uint32Array(count);
      }
      sorted() {
        this.#loadWords(0, this.#order.length, 0);
        this.#sort(0, this.#order.length, 0);
        return this.#order;
      }
      #sort(low, high, depth) {
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
            this.#order.subarray(from, to).sort((x, y) => this.#compare(x, y, known));
            return;
          }
          known += 4;
          this.#loadWords(from, to, known);
        }
        this.#insertionSort(from, to, known);
      }
      #insertionSort(low, high, depth) {
        for (let place = low + 1; place < high; place += 1) for (let at = place; at > low && this.#isLess(at, at - 1, depth); at -= 1) this.#swap(at, at - 1);
      }
      #isLess(place, other, depth) {
        const word = this.#words[place] ?? 0;
        const otherWord = this.#words[other] ?? 0;
        if (word !== otherWord) return word < otherWord;
        return this.#compare(this.#order[place] ?? 0, this.#order[other] ?? 0, depth) < 0;
      }
      #compare(entry, other, depth) {
        const known = Math.max(0, depth - 4);
        const end = this.#ends[entry] ?? 0;
        const otherEnd = this.#ends[other] ?? 0;
        const start = Math.min((this.#starts[entry] ?? 0) + known, end);
        const otherStart = Math.min((this.#starts[other] ?? 0) + known, otherEnd);
        return this.#arena.compare(this.#arena, otherStart, otherEnd, start, end);
      }
      #pivot(low, high) {
        const step = high - low >> 3;
        if (high - low < 256) return this.#median(low, low + 4 * step, high - 1);
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
      #loadWords(low, high, depth) {
        const view = this.#view;
        for (let place = low; place < high; place += 1) {
          const entry = this.#order[place] ?? 0;
          const start = (this.#starts[entry] ?? 0) + depth;
          const end = this.#ends[entry] ?? 0;
          if (start + 4 <= end) this.#words[place] = view.getUint32(start); else {
            let word = 0;
            for (let at = start; at < start + 4; at += 1) word = word << 8 | (at < end ? view.getUint8(at) : 0);
            this.#words[place] = word;
          }
        }
      }
    }
    function medianOf(a, b, c) {
      return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
    // CONCATENATED MODULE: ./build/src/csv/sort-run.js
    const RUN_BYTES = 64 * 1024 * 1024;
    const BYTES_PER_ENTRY = 20;
    class SortRun {
      arena=Buffer.allocUnsafeSlow(1024 * 1024);
      count=0;
      #key;
      #maxBytes;
      #used=0;
      #starts=new Uint32Array(1024);
      #rowStarts=new Uint32Array(1024);
      #ends=new Uint32Array(1024);
      constructor(key, maxBytes = RUN_BYTES) {
        this.#key = key;
        this.#maxBytes = maxBytes;
      }
      get isFull() {
        return this.#used + this.count * BYTES_PER_ENTRY > this.#maxBytes - this.#maxBytes / 8;
      }
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
      * sorted() {
        const order = orderOfBytes(this.arena, this.#starts, this.#ends, this.count);
        for (const entry of order) yield {
          start: this.#starts[entry] ?? 0,
          rowStart: this.#rowStarts[entry] ?? 0,
          end: this.#ends[entry] ?? 0
        };
      }
      clear() {
        this.count = 0;
        this.#used = 0;
      }
      #makeRoom(bytes) {
        if (this.#used + bytes > this.arena.length) {
          const {length: length} = this.arena;
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
    // CONCATENATED MODULE: ./build/src/csv/sorted-runs.js
    const FRAME_BYTES = 8;
    const WRITE_BYTES = 1024 * 1024;
    const READ_BYTES = 32 * 1024 * 1024;
    const MIN_READ_BYTES = 16 * 1024;
    class SortedRuns {
      #path;
      #file;
      #extents=[];
      #size=0;
      constructor(path, file) {
        this.#path = path;
        this.#file = file;
      }
      static async create(path) {
        await (0, promises_.rm)(path, {
          force: true
        });
        return new SortedRuns(path, await (0, promises_.open)(path, "wx+"));
      }
      async add(run, signal) {
        const runStart = this.#size;
        let buffer = Buffer.allocUnsafeSlow(WRITE_BYTES);
        let length = 0;
        for (const {start: start, rowStart: rowStart, end: end} of run.sorted()) {
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
        this.#extents.push({
          start: runStart,
          end: this.#size
        });
        run.clear();
      }
      async merge(onRow) {
        const bufferBytes = Math.max(MIN_READ_BYTES, Math.floor(READ_BYTES / this.#extents.length));
        const heap = [];
        for (const extent of this.#extents) {
          const reader = new RunReader(this.#file, extent, bufferBytes);
          if (await reader.next()) heap.push(reader);
        }
        for (let place = heap.length >> 1; place >= 0; place -= 1) siftDown(heap, place);
        for (let top = heap[0]; top !== void 0; top = heap[0]) {
          const taken = onRow(top.bytes, top.rowStart, top.end, top.start);
          if (taken !== void 0) await taken;
          if (!(top.nextInMemory() || await top.next())) {
            const last = heap.pop();
            if (last === void 0 || heap.length === 0) return;
            heap[0] = last;
          }
          siftDown(heap, 0);
        }
      }
      async discard() {
        await this.#file.close().catch(() => {});
        await (0, promises_.rm)(this.#path, {
          force: true
        }).catch(() => {});
      }
      async #append(chunk) {
        for (let position = 0; position < chunk.length; ) {
          const length = chunk.length - position;
          position += (await this.#file.write(chunk, position, length, this.#size + position)).bytesWritten;
        }
        this.#size += chunk.length;
      }
    }
    class RunReader {
      bytes;
      start=0;
      rowStart=0;
      end=0;
      #file;
      #extentEnd;
      #position;
      #length=0;
      constructor(file, extent, bufferBytes) {
        this.#file = file;
        this.#position = extent.start;
        this.#extentEnd = extent.end;
        this.bytes = Buffer.allocUnsafeSlow(Math.min(bufferBytes, extent.end - extent.start));
      }
      nextInMemory() {
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
      async next() {
        while (!this.nextInMemory()) {
          if (this.#position === this.#extentEnd) return false;
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
        const {bytesRead: bytesRead} = await this.#file.read(target, rest, wanted, this.#position);
        if (bytesRead === 0) throw new Error("the scratch file of the sort became shorter");
        this.#position += bytesRead;
        this.#length = rest + bytesRead;
      }
    }
    function siftDown(heap, from) {
      const moved = heap[from];
      if (moved === void 0) return;
      let place = from;
      for (;;) {
        let childPlace = 2 * place + 1;
        let child = heap[childPlace];
        const right = heap[childPlace + 1];
        if (child === void 0) break;
        if (right !== void 0 && isLess(right, child)) {
          childPlace += 1;
          child = right;
        }
        if (!isLess(child, moved)) break;
        heap[place] = child;
        place = childPlace;
      }
      heap[place] = moved;
    }
    function isLess(reader, other) {
      return reader.bytes.compare(other.bytes, other.start, other.end, reader.start, reader.end) < 0;
    }
    // CONCATENATED MODULE: ./build/src/csv/compare.js
    async function compareCsv(baseline, current, {scratchPath: scratchPath, seeksMovers: seeksMovers, runBytes: runBytes}, signal) {
      if (baseline.sha256 === current.sha256) return equal(baseline);
      const columns = (0, comparison.wt)(baseline.columns, current.columns);
      const isWithoutColumns = baseline.columns.length === 0 || current.columns.length === 0;
      if (isWithoutColumns || columns.common.length === 0) return {
        baseline: baseline.name,
        addedRows: current.rowCount,
        goneRows: baseline.rowCount,
        changedRows: 0,
        equalRows: 0,
        appearedColumns: isWithoutColumns ? [] : columns.appeared,
        vanishedColumns: isWithoutColumns ? [] : columns.vanished,
        movers: []
      };
      const sources = [ {
        file: baseline,
        row: new CanonicalRow(columns.inBaseline, baseline.columns.length, MARKS.baseline)
      }, {
        file: current,
        row: new CanonicalRow(columns.inCurrent, current.columns.length, MARKS.current)
      } ];
      const finder = new KeyColumnFinder(columns.common.length, {
        marksAreValues: true
      });
      for (const {file: file, row: row} of sources) {
        const find = (bytes, start, end, {hasQuotedCell: hasQuotedCell}) => {
          row.write(bytes, start, end, hasQuotedCell);
          finder.add(row.bytes, 0, row.length);
        };
        for await (const _ of rowsOf(file, find, signal)) ;
      }
      const keyColumns = (0, comparison.mZ)(columns.common, finder.keyColumns);
      const run = new SortRun(new SortKey(keyColumns), runBytes);
      const comparer = new RowComparer(columns.common, keyColumns, seeksMovers);
      let runs;
      try {
        for (const {file: file, row: row} of sources) {
          const add = (bytes, start, end, {hasQuotedCell: hasQuotedCell}) => {
            row.write(bytes, start, end, hasQuotedCell);
            run.add(row.bytes, 0, row.length);
          };
          for await (const _ of rowsOf(file, add, signal)) {
            if (!run.isFull) continue;
            runs ??= await SortedRuns.create(scratchPath);
            await runs.add(run, signal);
          }
        }
        if (runs === void 0) for (const {start: start, rowStart: rowStart, end: end} of run.sorted()) comparer.take(run.arena, start, rowStart, end); else {
          await runs.add(run, signal);
          let rows = 0;
          await runs.merge((bytes, rowStart, end, keyStart) => {
            rows += 1;
            if (rows % 65536 === 0) signal.throwIfAborted();
            comparer.take(bytes, keyStart, rowStart, end);
            return;
          });
        }
      } finally {
        await (runs?.discard());
      }
      const movers = comparer.end();
      const {addedRows: addedRows, goneRows: goneRows, changedRows: changedRows, equalRows: equalRows} = comparer;
      return {
        baseline: baseline.name,
        addedRows: addedRows,
        goneRows: goneRows,
        changedRows: changedRows,
        equalRows: equalRows,
        appearedColumns: columns.appeared,
        vanishedColumns: columns.vanished,
        movers: movers
      };
    }
    function equal({name: name, rowCount: rowCount}) {
      return {
        baseline: name,
        addedRows: 0,
        goneRows: 0,
        changedRows: 0,
        equalRows: rowCount,
        appearedColumns: [],
        vanishedColumns: [],
        movers: []
      };
    }
    // CONCATENATED MODULE: ./build/src/csv/row-fingerprint.js
    class RowFingerprint {
      a=0;
      b=0;
      c=0;
      #bytes;
      #view=new DataView(new ArrayBuffer(0));
      take(bytes, start, end) {
        if (bytes !== this.#bytes) {
          this.#bytes = bytes;
          this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        }
        const view = this.#view;
        let a = 506952121;
        let b = 2135587861;
        let c = 1939652704;
        let position = start;
        for (const last = end - 4; position <= last; position += 4) {
          const product = Math.imul(view.getInt32(position, true), 3432918353);
          const word = Math.imul(product << 15 | product >>> 17, 461845907);
          a ^= word;
          a = Math.imul(a << 13 | a >>> 19, 2246822507);
          b ^= word;
          b = Math.imul(b << 19 | b >>> 13, 3266489909);
          c ^= word;
          c = Math.imul(c << 7 | c >>> 25, 668265263);
        }
        let tail = end - start;
        for (;position < end; position += 1) tail = tail << 8 ^ view.getUint8(position);
        this.a = mixed(a ^ tail);
        this.b = mixed(b ^ Math.imul(tail, 2654435761));
        this.c = mixed(c ^ Math.imul(tail, 2246822519));
      }
    }
    function mixed(hash) {
      let bits = hash ^ hash >>> 16;
      bits = Math.imul(bits, 2246822507);
      bits ^= bits >>> 13;
      bits = Math.imul(bits, 3266489909);
      return bits ^ bits >>> 16;
    }
    // CONCATENATED MODULE: ./build/src/csv/row-sieve.js
    const PLACES = 2 ** 28;
    class RowSieve {
      candidates=0;
      #counts;
      #mask;
      constructor(places = PLACES) {
        this.#counts = new Uint8Array(places / 4);
        this.#mask = this.#counts.length - 1;
      }
      add(bits) {
        const at = bits >>> 2 & this.#mask;
        const shift = (bits & 3) << 1;
        const byte = this.#counts[at] ?? 0;
        const rows = byte >>> shift & 3;
        if (rows > 0) this.candidates += rows === 1 ? 2 : 1;
        if (rows < 2) this.#counts[at] = byte + (1 << shift);
      }
      mayRepeat(bits) {
        const byte = this.#counts[bits >>> 2 & this.#mask] ?? 0;
        return (byte >>> ((bits & 3) << 1) & 3) > 1;
      }
    }
    // CONCATENATED MODULE: ./build/src/csv/duplicate-rows.js
    const ROWS_PER_PASS = 2 ** 21;
    const BATCH_ROWS = 1024;
    const BATCH_WORDS = 5;
    const SLOT_WORDS = 4;
    const MAX_EXAMPLES = 5;
    class DuplicateRows {
      count=0;
      examples=[];
      #rowsPerPass;
      #found;
      #slots;
      #tags;
      #slotMask;
      #sieve;
      #pass=0;
      #tablePasses=1;
      #row=0;
      #fingerprint=new RowFingerprint;
      #batch=new Int32Array(BATCH_ROWS * BATCH_WORDS);
      #batchRows=0;
      constructor(rowCount, rowsPerPass = ROWS_PER_PASS, createSieve = () => new RowSieve) {
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
        if (this.#batchRows === BATCH_ROWS) this.#takeBatch();
      }
      endPass() {
        this.#takeBatch();
        if (this.#pass === -1) this.#tablePasses = Math.ceil((this.#sieve?.candidates ?? 0) / this.#rowsPerPass);
        this.#pass += 1;
        this.#row = 0;
        this.#tags.fill(0);
        return this.#pass >= this.#tablePasses;
      }
      has(row) {
        return ((this.#found[row >>> 3] ?? 0) >>> (row & 7) & 1) === 1;
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
          if (sieve !== void 0) {
            if (this.#pass === -1) {
              sieve.add(b);
              continue;
            }
            if (!sieve.mayRepeat(b) || (c >>> 0) % this.#tablePasses !== this.#pass) continue;
          }
          const source = batch[at + 3] ?? 0;
          const firstSource = this.#firstSource(a, b, c, source);
          if (firstSource !== source) this.#note({
            row: batch[at + 4] ?? 0,
            source: source,
            firstSource: firstSource
          });
        }
      }
      #firstSource(a, b, c, source) {
        const tags = this.#tags;
        const slots = this.#slots;
        const tag = c >>> 24 || 1;
        for (let slot = a & this.#slotMask; ;slot = slot + 1 & this.#slotMask) {
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
          if (isSame) return slots[at + 3] ?? source;
        }
      }
      #note(duplicate) {
        const {row: row} = duplicate;
        this.count += 1;
        this.#found[row >>> 3] = (this.#found[row >>> 3] ?? 0) | 1 << (row & 7);
        const last = this.examples.at(-1);
        if (last !== void 0 && this.examples.length === MAX_EXAMPLES && last.row < row) return;
        this.examples = [ ...this.examples, duplicate ].sort((x, y) => x.row - y.row).slice(0, MAX_EXAMPLES);
      }
    }
    // EXTERNAL MODULE: ./build/src/csv/merge-plan.js
        var merge_plan = __nccwpck_require__(52056);
    // CONCATENATED MODULE: ./build/src/csv/row-mapper.js
    class RowMapper {
      isIdentity;
      bytes=Buffer.allocUnsafe(4096);
      length=0;
      #stretches;
      #columnCount;
      #ends=[];
      constructor(cellNumbers, columnCount) {
        this.#columnCount = columnCount;
        this.#stretches = stretchesOf(cellNumbers);
        this.isIdentity = cellNumbers.length === columnCount && cellNumbers.every((cell, position) => cell === position);
      }
      map(bytes, start, end) {
        const ends = this.#ends;
        if ((0, csv_cells.UL)(bytes, start, end, ends) !== this.#columnCount) return false;
        const most = end - start + 2 * this.#stretches.length + this.#missingCells();
        if (this.bytes.length < most) this.bytes = Buffer.allocUnsafe(2 * most);
        const target = this.bytes;
        let length = 0;
        for (const stretch of this.#stretches) {
          if (length > 0 || stretch !== this.#stretches[0]) {
            target[length] = csv_records.KE;
            length += 1;
          }
          if ("missing" in stretch) {
            target.fill(csv_records.KE, length, length + stretch.missing - 1);
            length += stretch.missing - 1;
          } else {
            const from = stretch.first === 0 ? start : (ends[stretch.first - 1] ?? start) + 1;
            length += bytes.copy(target, length, from, ends[stretch.last]);
          }
        }
        this.length = length;
        return true;
      }
      #missingCells() {
        let count = 0;
        for (const stretch of this.#stretches) if ("missing" in stretch) count += stretch.missing;
        return count;
      }
    }
    function stretchesOf(cellNumbers) {
      const stretches = [];
      for (const cell of cellNumbers) {
        const last = stretches.at(-1);
        if (cell === -1) if (last !== void 0 && "missing" in last) stretches[stretches.length - 1] = {
          missing: last.missing + 1
        }; else stretches.push({
          missing: 1
        }); else if (last !== void 0 && "last" in last && last.last === cell - 1) stretches[stretches.length - 1] = {
          first: last.first,
          last: cell
        }; else stretches.push({
          first: cell,
          last: cell
        });
      }
      return stretches;
    }
    // CONCATENATED MODULE: ./build/src/csv/check-rows.js
    async function checkRows(files, cellNumbers, signal) {
      const hasSeveral = files.filter(({rowCount: rowCount}) => rowCount > 0).length > 1;
      const duplicates = new DuplicateRows(hasSeveral ? files.reduce((sum, file) => sum + file.rowCount, 0) : 0);
      const ragged = [];
      for (let pass = 0, isDone = false; !isDone; pass += 1) {
        for (const [source, file] of files.entries()) {
          const mapper = new RowMapper(cellNumbers[source] ?? [], file.columns.length);
          const add = hasSeveral ? (bytes, start, end) => duplicates.add(bytes, start, end, source) : () => {};
          const onRow = mapper.isIdentity ? unmappedRows(file, ragged, pass > 0, add) : mappedRows(file, ragged, mapper, add);
          await readAll(file, onRow, signal);
        }
        isDone = duplicates.endPass();
        if (ragged.length > 0) throw (0, merge_plan.a6)(ragged);
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
          const cellCount = splitter.hasQuotedCell ? (0, csv_cells.UL)(bytes, start, end, ends) : (0, 
          csv_cells.n3)(view, start, end);
          if (cellCount !== columnCount) noteRagged(ragged, file, splitter.line, cellCount);
        }
        add(bytes, start, end);
      };
    }
    function mappedRows(file, ragged, mapper, add) {
      return (bytes, start, end, splitter) => {
        if (mapper.map(bytes, start, end)) add(mapper.bytes, 0, mapper.length); else noteRagged(ragged, file, splitter.line, (0, 
        csv_cells.UL)(bytes, start, end, []));
      };
    }
    function noteRagged(ragged, file, line, cellCount) {
      ragged.push({
        name: file.name,
        line: line,
        cellCount: cellCount,
        columnCount: file.columns.length
      });
      if (ragged.length === merge_plan.vW) throw (0, merge_plan.a6)(ragged);
    }
    async function readAll(file, onRow, signal) {
      const {name: name, rowCount: rowCount} = file;
      let rows = 0;
      for await (rows of rowsOf(file, onRow, signal)) if (rows > rowCount) break;
      if (rows !== rowCount) throw new failure.HR("bad-file", `${name}: its rows changed while it was merged`);
    }
    async function nameDuplicates(examples, files, signal) {
      const named = [];
      let firstRow = 0;
      for (const [source, file] of files.entries()) {
        const wanted = new Map(examples.filter(example => example.source === source).map(example => [ example.row, example ]));
        const last = Math.max(...wanted.keys());
        let row = firstRow;
        const onRow = (_bytes, _start, _end, {line: line}) => {
          const example = wanted.get(row);
          row += 1;
          if (example === void 0) return;
          const firstName = files[example.firstSource]?.name ?? "";
          named.push({
            name: file.name,
            firstName: firstName,
            line: line
          });
        };
        if (wanted.size > 0) for await (const _ of rowsOf(file, onRow, signal)) if (row > last) break;
        firstRow += file.rowCount;
      }
      return named;
    }
    // EXTERNAL MODULE: ./build/src/csv/pseudonymize.js
        var pseudonymize = __nccwpck_require__(19528);
    // CONCATENATED MODULE: ./build/src/csv/merge.js
    async function mergeCsv(files, path, options, signal) {
      const headers = [];
      for (const file of files) headers.push(file.columns.length === 0 ? void 0 : await checkedHeader(file, signal));
      const plan = (0, merge_plan.Yc)(files.map(({name: name, columns: columns}, index) => ({
        name: name,
        columns: columns,
        lineEnd: headers[index]?.lineEnd
      })), options.targetColumn);
      const ownColumns = plan.columns.slice(options.targetColumn === void 0 ? 0 : 1);
      const hidden = options.pseudonyms === void 0 || ownColumns.length === 0 ? [] : (0, 
      pseudonymize.OG)(ownColumns, options.pseudonyms);
      const duplicates = await checkRows(files, plan.cellNumbers, signal);
      const warnings = [ ...plan.warnings ];
      if (duplicates.count > 0) {
        const named = await nameDuplicates(duplicates.examples, files, signal);
        warnings.push((0, merge_plan.xE)(duplicates.count, named, options.duplicates));
      }
      const dropped = options.duplicates === "drop" ? duplicates.count : 0;
      const output = await CsvOutput.create(path);
      try {
        if (plan.isConcatenation && dropped === 0 && hidden.length === 0) await concatenate(files, headers, plan, output, signal); else {
          appendHeader(headers, plan, options.targetColumn, output);
          await appendRows(files, plan, options, duplicates, hidden, output, signal);
        }
        const written = await output.close();
        const rowCount = files.reduce((sum, file) => sum + file.rowCount, 0) - dropped;
        return {
          ...written,
          columns: plan.columns,
          rowCount: rowCount,
          warnings: warnings,
          duplicateRows: duplicates.count,
          pseudonymizedColumns: hidden.map(column => ownColumns[column] ?? "")
        };
      } catch (thrown) {
        await output.discard();
        throw thrown;
      }
    }
    async function checkedHeader(file, signal) {
      const header = await readHeader(file.path, signal);
      const columns = header === void 0 ? [] : headerColumns(header.bytes);
      if (columns.join("\n") === file.columns.join("\n")) return header;
      throw new failure.HR("bad-file", `${file.name}: its columns changed while it was merged`);
    }
    async function concatenate(files, headers, {lineEnd: lineEnd}, output, signal) {
      let lastByte;
      for (const [index, {path: path}] of files.entries()) {
        const header = headers[index];
        if (header === void 0) continue;
        let isFileStart = true;
        for await (const chunk of readChunks(path, lastByte === void 0 ? 0 : header.rowsStart, signal)) {
          if (isFileStart && lastByte !== void 0 && lastByte !== csv_records.LF) output.append(Buffer.from(lastByte === csv_records.CR ? "\n" : lineEnd));
          isFileStart = false;
          lastByte = chunk[chunk.length - 1];
          await output.write(chunk);
        }
      }
    }
    function appendHeader(headers, {headerCells: headerCells, lineEnd: lineEnd}, targetColumn, output) {
      if (headers.find(header => header !== void 0)?.hasByteOrderMark) output.append(csv_records.sn);
      const cells = headerCells.map(({file: file, cell: cell}) => {
        const bytes = headers[file]?.bytes ?? Buffer.alloc(0);
        const ends = [];
        (0, csv_cells.UL)(bytes, 0, bytes.length, ends);
        return bytes.subarray((0, csv_cells.$u)(ends, cell, 0), ends[cell]);
      });
      if (cells.length === 0) return;
      if (targetColumn !== void 0) cells.unshift(Buffer.from((0, csv_cells.pI)(targetColumn)));
      const comma = Buffer.from(",");
      const record = Buffer.concat(cells.flatMap((cell, index) => index === 0 ? [ cell ] : [ comma, cell ]));
      output.appendRecord(record, 0, record.length, Buffer.from(lineEnd));
    }
    async function appendRows(files, plan, options, duplicates, hidden, output, signal) {
      const lineEnd = Buffer.from(plan.lineEnd);
      const dropsDuplicates = options.duplicates === "drop" && duplicates.count > 0;
      const key = options.pseudonyms?.key ?? "";
      const pseudonyms = new pseudonymize.I7(hidden, text => (0, external_node_crypto_.createHmac)("sha256", key).update(text).digest("hex"));
      const append = (bytes, start, end) => {
        if (hidden.length === 0) output.appendRecord(bytes, start, end, lineEnd); else {
          pseudonyms.map(bytes, start, end);
          output.appendRecord(pseudonyms.bytes, 0, pseudonyms.length, lineEnd);
        }
      };
      let row = 0;
      for (const [index, file] of files.entries()) {
        const mapper = new RowMapper(plan.cellNumbers[index] ?? [], file.columns.length);
        const target = options.targetColumn === void 0 ? void 0 : Buffer.from(`${(0, csv_cells.pI)(file.label)},`);
        const onRow = (bytes, start, end) => {
          const isDropped = dropsDuplicates && duplicates.has(row);
          row += 1;
          if (isDropped) return;
          if (target !== void 0) output.append(target);
          if (mapper.isIdentity) append(bytes, start, end); else {
            mapper.map(bytes, start, end);
            append(mapper.bytes, 0, mapper.length);
          }
        };
        for await (const _ of rowsOf(file, onRow, signal)) await output.drain();
      }
    }
    // CONCATENATED MODULE: ./build/src/csv/read-rows.js
    async function readRows(file, onRow, signal) {
      let goesOn = true;
      const ends = [];
      const rows = rowsOf(file, (bytes, start, end, {hasQuotedCell: hasQuotedCell}) => {
        if (!goesOn) return;
        goesOn = onRow(hasQuotedCell ? (0, csv_cells.DK)(bytes, start, end, ends) : bytes.toString("utf8", start, end).split(","));
      }, signal);
      for await (const _ of rows) if (!goesOn) return;
    }
    // CONCATENATED MODULE: ./build/src/csv/sort.js
    const LINE_END = Buffer.from("\n");
    async function sortCsv(from, to, columns, signal, runBytes) {
      const header = columns.length === 0 ? void 0 : await readHeader(from, signal);
      const source = {
        path: from,
        name: (0, external_node_path_.basename)(from)
      };
      const finder = new KeyColumnFinder(columns.length);
      const find = (bytes, start, end) => finder.add(bytes, start, end);
      for await (const _ of rowsOf(source, find, signal)) ;
      const output = await CsvOutput.create(to);
      let runs;
      try {
        const append = (bytes, start, end) => {
          output.appendRecord(bytes, start, end, LINE_END);
          return output.isFull ? drain(output, signal) : void 0;
        };
        if (header !== void 0) output.appendRecord(header.bytes, 0, header.bytes.length, LINE_END);
        const run = new SortRun(new SortKey(finder.keyColumns), runBytes);
        const add = (bytes, start, end) => run.add(bytes, start, end);
        for await (const _ of rowsOf(source, add, signal)) {
          if (!run.isFull) continue;
          runs ??= await SortedRuns.create(`${to}.runs`);
          await runs.add(run, signal);
        }
        if (runs === void 0) for (const {rowStart: rowStart, end: end} of run.sorted()) {
          const drained = append(run.arena, rowStart, end);
          if (drained !== void 0) await drained;
        } else {
          await runs.add(run, signal);
          await runs.merge(append);
        }
        return await output.close();
      } catch (thrown) {
        await output.discard();
        throw thrown;
      } finally {
        await (runs?.discard());
      }
    }
    async function drain(output, signal) {
      signal.throwIfAborted();
      await output.drain();
    }
    // EXTERNAL MODULE: ./build/src/platform/pieces-of.js
        var pieces_of = __nccwpck_require__(53082);
    // CONCATENATED MODULE: ./build/src/csv/unpack.js
    const LARGE_PIECE_BYTES = 512 * 1024;
    const SMALL_PIECE_BYTES = 64 * 1024;
    const PIECES_AHEAD = 2;
    const GATHERED_BYTES = 512 * 1024;
    const GATHERING_MS = 100;
    const SMALL_FILE_BYTES = 32 * 1024;
    const MAX_GZIP_LAYERS = 2;
    async function unpackCsv(body, path, gzipPath, options, signal) {
      let wireBytes = 0;
      async function* received() {
        for await (const chunk of body) {
          wireBytes += chunk.length;
          yield chunk;
        }
      }
      const check = new CsvCheck(options);
      const {csv: csv, isGzip: isGzip, finish: finish} = await openGzip(received(), gzipPath);
      const output = await CsvOutput.create(path);
      async function write(pieces) {
        for await (const piece of pieces) {
          check.take(piece);
          await output.take(piece);
          if (isGzip) (0, free_memory.K)(piece);
        }
        return output.close();
      }
      const {sha256: sha256} = await (0, external_node_stream_promises_namespaceObject.pipeline)(csv, write, {
        signal: signal
      }).catch(async thrown => {
        await output.discard();
        throw gzipFailure(thrown);
      });
      const facts = check.end();
      const gzipKept = await finish();
      const {bytes: bytes, endsShort: endsShort} = check;
      if (!options.isEndKnown && !isGzip) {
        const missing = Math.max(bytes, wireBytes) < (options.announcedBytes ?? 0);
        if (missing || endsShort) throw cutOff(bytes, options.announcedBytes);
      }
      return {
        ...facts,
        bytes: bytes,
        wireBytes: wireBytes,
        sha256: sha256,
        gzipKept: gzipKept
      };
    }
    async function openGzip(source, gzipPath) {
      let {isGzip: isGzip, isSmall: isSmall, bytes: bytes} = await sniff(source);
      const layers = [];
      while (isGzip) {
        if (layers.length === MAX_GZIP_LAYERS) throw new failure.HR("bad-file", `the file is gzipped more than ${MAX_GZIP_LAYERS} times over`);
        const pieceBytes = isSmall ? SMALL_PIECE_BYTES : LARGE_PIECE_BYTES;
        const gunzip = (0, external_node_zlib_.createGunzip)({
          chunkSize: pieceBytes,
          readableHighWaterMark: PIECES_AHEAD * pieceBytes,
          writableHighWaterMark: 1
        });
        const packed = isSmall ? bytes : gathered(bytes);
        const keep = layers.length === 0 ? gzipPath : void 0;
        const feeding = (0, external_node_stream_promises_namespaceObject.pipeline)(keep === void 0 ? packed : copied(packed, keep), gunzip);
        layers.push({
          gunzip: gunzip,
          isFed: feeding.then(() => true, () => false)
        });
        try {
          ({isGzip: isGzip, isSmall: isSmall, bytes: bytes} = await sniff((0, pieces_of.X)(gunzip)));
        } catch (thrown) {
          throw gzipFailure(thrown);
        }
      }
      async function finish() {
        const left = layers.filter(({gunzip: gunzip}) => !gunzip.writableEnded);
        for (const {gunzip: gunzip} of left) gunzip.destroy();
        const [layer] = layers;
        return gzipPath !== void 0 && left.length === 0 && layers.length === 1 && await (layer?.isFed) === true;
      }
      return {
        csv: bytes,
        isGzip: layers.length > 0,
        finish: finish
      };
    }
    async function* gathered(source) {
      let rest = Buffer.alloc(0);
      let coming;
      const fill = async buffer => {
        let length = 0;
        let timer;
        let late = new Promise(() => {});
        try {
          while (length < buffer.length) {
            if (rest.length === 0) {
              coming ??= source.next();
              const next = await Promise.race([ coming, late ]);
              if (next === void 0) break;
              coming = void 0;
              if (next.done) break;
              rest = next.value;
            }
            const copiedBytes = rest.copy(buffer, length);
            length += copiedBytes;
            rest = rest.subarray(copiedBytes);
            if (timer === void 0 && length > 0) late = new Promise(resolve => {
              timer = setTimeout(resolve, GATHERING_MS, void 0);
            });
          }
        } finally {
          clearTimeout(timer);
        }
        return buffer.subarray(0, length);
      };
      let [current, other] = [ Buffer.allocUnsafeSlow(GATHERED_BYTES), Buffer.allocUnsafeSlow(GATHERED_BYTES) ];
      let filling = fill(current);
      try {
        for (;;) {
          const piece = await filling;
          if (piece.length === 0) return;
          [current, other] = [ other, current ];
          filling = fill(current);
          filling.catch(() => {});
          yield piece;
        }
      } finally {
        coming?.catch(() => {});
        source.return(void 0).catch(() => {});
      }
    }
    async function* copied(source, path) {
      const file = await createFile(path);
      try {
        for await (const chunk of source) {
          await file.appendFile(chunk);
          yield chunk;
        }
      } finally {
        await file.close();
      }
    }
    function isGzipStart(start) {
      return start[0] === 31 && start[1] === 139;
    }
    async function sniff(source) {
      const iterator = source[Symbol.asyncIterator]();
      const beginning = [];
      let length = 0;
      let ended = false;
      while (length < SMALL_FILE_BYTES && !ended) {
        const next = await iterator.next();
        if (next.done) ended = true; else {
          beginning.push(Buffer.from(next.value));
          length += next.value.length;
        }
      }
      const start = Buffer.concat(beginning);
      async function* bytes() {
        try {
          if (start.length > 0) yield start;
          while (!ended) {
            const next = await iterator.next();
            if (next.done) ended = true; else yield next.value;
          }
        } finally {
          await (iterator.return?.());
        }
      }
      return {
        isGzip: isGzipStart(start),
        isSmall: ended,
        bytes: bytes()
      };
    }
    function cutOff(bytes, announcedBytes) {
      const sizes = announcedBytes === void 0 ? "" : `, ${(0, format.z3)(bytes)} of ${(0, 
      format.z3)(announcedBytes)} came`;
      return new failure.HR("bad-file", `the file is cut off${sizes || ": its last row is not whole"}`, {
        transient: true
      });
    }
    function gzipFailure(thrown) {
      const code = thrown instanceof Error && "code" in thrown ? thrown.code : void 0;
      if (code === "Z_BUF_ERROR") return new failure.HR("bad-file", "the gzip file is cut off before its end", {
        transient: true,
        cause: thrown
      });
      if (code === "Z_DATA_ERROR" || code === "Z_STREAM_ERROR") {
        const detail = thrown instanceof Error ? thrown.message : "";
        return new failure.HR("bad-file", `the gzip file is damaged (${detail})`, {
          transient: true,
          cause: thrown
        });
      }
      return thrown;
    }
    // CONCATENATED MODULE: ./build/src/csv/store.js
    const store_READ_BYTES = 1024 * 1024;
    function createCsvStore({workspace: workspace, outputDirectory: outputDirectory, temporary: temporary}) {
      const directory = (0, external_node_path_.resolve)(workspace, outputDirectory);
      let lastColumns = [];
      let scratch;
      const scratchFolder = () => {
        scratch ??= (0, promises_.mkdtemp)((0, external_node_path_.join)(temporary, "harness-sei-")).catch(thrown => {
          throw writeFailure(thrown, temporary, "Check RUNNER_TEMP, its permissions and the free space of the runner.");
        });
        return scratch;
      };
      const shared = columns => {
        const isSame = columns.length === lastColumns.length && columns.every((name, index) => name === lastColumns[index]);
        if (!isSame) lastColumns = columns;
        return lastColumns;
      };
      return {
        async prepare() {
          if (!isInside(workspace, directory)) throw notInside("output-directory", "directory", outputDirectory);
          try {
            await (0, promises_.mkdir)(directory, {
              recursive: true
            });
            if (!isInside(await (0, promises_.realpath)(workspace), await (0, promises_.realpath)(directory))) throw notInside("output-directory", "directory", outputDirectory);
            const probe = (0, external_node_path_.join)(directory, ".harness-sei-export.part");
            await (await createFile(probe)).close();
            await (0, promises_.rm)(probe);
          } catch (thrown) {
            throw writeFailure(thrown, directory);
          }
        },
        async save(body, options, signal) {
          const folder = options.place === "output" ? directory : await scratchFolder();
          const path = (0, external_node_path_.join)(folder, options.fileName);
          const part = (0, external_node_path_.join)(folder, `.${options.fileName}.part`);
          try {
            const gzipPath = options.keepGzip ? (0, external_node_path_.join)(await scratchFolder(), `${options.fileName}.gz`) : void 0;
            const {gzipKept: gzipKept, columns: columns, ...facts} = await unpackCsv(body, part, gzipPath, options, signal);
            options.guard?.(columns);
            if (gzipPath !== void 0 && !gzipKept) await gzipFile(part, gzipPath, signal);
            signal.throwIfAborted();
            await (0, promises_.rename)(part, path);
            return {
              ...facts,
              columns: shared(columns),
              path: path,
              gzipPath: gzipPath
            };
          } catch (thrown) {
            await (0, promises_.rm)(part, {
              force: true
            }).catch(() => {});
            throw writeFailure(thrown, path);
          }
        },
        async find(pattern) {
          const paths = [];
          const root = await (0, promises_.realpath)(workspace);
          for await (const match of (0, promises_.glob)(pattern, {
            cwd: workspace
          })) {
            const path = (0, external_node_path_.resolve)(workspace, match);
            if (isInside(workspace, path) && await leadsToFileIn(root, path)) paths.push(path);
          }
          return paths.sort();
        },
        async adopt(path, options, signal) {
          if (await isGzipFile(path)) return this.save(bytesOf(path), options, signal);
          const {columns: columns, ...facts} = await checkCsv(path, options, signal);
          options.guard?.(columns);
          return {
            ...facts,
            columns: shared(columns),
            path: path,
            gzipPath: void 0
          };
        },
        read: bytesOf,
        async open(path) {
          const file = (0, external_node_path_.resolve)(workspace, path);
          if (!isInside(workspace, file)) throw notInside("baseline", "file", path);
          try {
            if (!isInside(await (0, promises_.realpath)(workspace), await (0, promises_.realpath)(file))) throw notInside("baseline", "file", path);
            if ((await (0, promises_.stat)(file)).isFile()) return bytesOf(file);
          } catch (thrown) {
            if (thrown instanceof failure.HR) throw thrown;
            const code = errorCode(thrown);
            if (code === "ENOENT" || code === "ENOTDIR") return;
            if (code === "") throw thrown;
            throw new failure.HR("invalid-input", `baseline: "${path}" cannot be read (${code})`, {
              cause: thrown
            });
          }
          throw new failure.HR("invalid-input", `baseline: expected a file, got "${path}", which is a directory or the like`);
        },
        async compare(baseline, current, {name: name, seeksMovers: seeksMovers}, signal) {
          const scratchPath = (0, external_node_path_.join)(await scratchFolder(), ".comparison");
          const [before, after] = [ {
            ...baseline,
            name: name
          }, {
            ...current,
            name: (0, external_node_path_.basename)(current.path)
          } ];
          try {
            return await compareCsv(before, after, {
              scratchPath: scratchPath,
              seeksMovers: seeksMovers
            }, signal);
          } catch (thrown) {
            throw writeFailure(thrown, scratchPath);
          }
        },
        async assemble(parts, options, signal) {
          const path = (0, external_node_path_.join)(directory, options.fileName);
          const [merged, sorted] = [ (0, external_node_path_.join)(directory, `.${options.fileName}.part`), (0, 
          external_node_path_.join)(directory, `.${options.fileName}.sorted.part`) ];
          try {
            const sources = parts.map(({label: label, fileName: fileName, csv: csv}) => ({
              ...csv,
              name: fileName,
              label: label
            }));
            const made = await mergeCsv(sources, merged, options, signal);
            const {warnings: warnings, columns: columns, rowCount: rowCount, pseudonymizedColumns: pseudonymizedColumns} = made;
            const facts = options.stableOrder ? await sortCsv(merged, sorted, columns, signal) : made;
            const gzipPath = options.keepGzip ? (0, external_node_path_.join)(await scratchFolder(), `${options.fileName}.gz`) : void 0;
            const finished = options.stableOrder ? sorted : merged;
            if (gzipPath !== void 0) await gzipFile(finished, gzipPath, signal);
            signal.throwIfAborted();
            await (0, promises_.rename)(finished, path);
            const wireBytes = parts.reduce((sum, {csv: csv}) => sum + csv.wireBytes, 0);
            const {bytes: bytes, sha256: sha256} = facts;
            const csv = {
              path: path,
              columns: columns,
              rowCount: rowCount,
              bytes: bytes,
              wireBytes: wireBytes,
              sha256: sha256,
              gzipPath: gzipPath,
              pseudonymizedColumns: pseudonymizedColumns
            };
            return {
              csv: csv,
              warnings: warnings
            };
          } catch (thrown) {
            throw writeFailure(thrown, path);
          } finally {
            await Promise.all([ merged, sorted ].map(part => (0, promises_.rm)(part, {
              force: true
            })));
          }
        },
        async write(fileName, text) {
          const path = (0, external_node_path_.join)(directory, fileName);
          const part = (0, external_node_path_.join)(directory, `.${fileName}.part`);
          try {
            const file = await createFile(part);
            await file.writeFile(text).finally(() => file.close());
            await (0, promises_.rename)(part, path);
            return path;
          } catch (thrown) {
            await (0, promises_.rm)(part, {
              force: true
            }).catch(() => {});
            throw writeFailure(thrown, path);
          }
        },
        async readRows({path: path}, onRow, signal) {
          await readRows({
            path: path,
            name: (0, external_node_path_.basename)(path)
          }, onRow, signal);
        },
        async cleanUp() {
          const folder = await (scratch?.catch(() => {}));
          scratch = void 0;
          if (folder !== void 0) await (0, promises_.rm)(folder, {
            recursive: true,
            force: true,
            maxRetries: 3
          }).catch(() => {});
        }
      };
    }
    async function leadsToFileIn(root, path) {
      try {
        return (await (0, promises_.stat)(path)).isFile() && isInside(root, await (0, promises_.realpath)(path));
      } catch {
        return true;
      }
    }
    async function* bytesOf(path) {
      try {
        const {size: size} = await (0, promises_.stat)(path);
        yield* (0, external_node_fs_.createReadStream)(path, {
          highWaterMark: Math.min(store_READ_BYTES, size + 1)
        });
      } catch (thrown) {
        throw readFailure(thrown, path);
      }
    }
    async function isGzipFile(path) {
      try {
        for await (const start of (0, external_node_fs_.createReadStream)(path, {
          end: 1
        })) return isGzipStart(start);
        return false;
      } catch (thrown) {
        throw readFailure(thrown, path);
      }
    }
    async function gzipFile(from, to, signal) {
      const source = (await (0, promises_.open)(from)).createReadStream();
      await (0, external_node_stream_promises_namespaceObject.pipeline)(source, (0, external_node_zlib_.createGzip)(), (await createFile(to)).createWriteStream(), {
        signal: signal
      });
    }
    function notInside(input, what, path) {
      return new failure.HR("invalid-input", `${input}: expected a ${what} inside the workspace, got "${path}"`);
    }
  },
  7279: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      HR: () => Failure,
      hS: () => InvalidInputs,
      w2: () => toFailure
    });
    class Failure extends Error {
      name="Failure";
      code;
      hint;
      transient;
      retryAfterMs;
      constructor(code, message, details = {}) {
        super(message, {
          cause: details.cause
        });
        this.code = code;
        this.hint = details.hint;
        this.transient = details.transient ?? false;
        this.retryAfterMs = details.retryAfterMs;
      }
      get sentence() {
        const ended = /[.!?\u2026]$/.test(this.message) ? this.message : `${this.message}.`;
        return this.hint === void 0 ? ended : `${ended} ${this.hint}`;
      }
      on(subject) {
        return new Failure(this.code, `${subject}: ${this.message}`, {
          ...this.hint === void 0 ? {} : {
            hint: this.hint
          },
          ...this.retryAfterMs === void 0 ? {} : {
            retryAfterMs: this.retryAfterMs
          },
          transient: this.transient,
          cause: this
        });
      }
    }
    class InvalidInputs extends Failure {
      problems;
      constructor(problems) {
        super("invalid-input", problems.join("\n"));
        this.problems = problems;
      }
    }
    function toFailure(thrown) {
      if (thrown instanceof Failure) return thrown;
      const message = thrown instanceof Error ? thrown.message : typeof thrown === "string" ? thrown : "";
      return new Failure("internal", `Unforeseen: ${message || "an error without a message"}`, {
        hint: "This is a fault of the action: please report it with this log.",
        cause: thrown
      });
    }
  },
  2866: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      A3: () => orList,
      B4: () => formatCount,
      Mo: () => formatFigure,
      V$: () => decimalsOfAll,
      ZV: () => formatNumber,
      a3: () => formatDuration,
      m2: () => decimalsOf,
      xS: () => quoteForeign,
      z3: () => formatBytes
    });
    const BYTE_UNITS = [ "B", "KiB", "MiB", "GiB", "TiB" ];
    function formatDuration(ms) {
      if (ms < 1e3) return `${Math.max(0, Math.round(ms / 100) / 10)} s`;
      const seconds = Math.round(ms / 1e3);
      if (seconds < 60) return `${seconds} s`;
      const minutes = Math.floor(seconds / 60);
      if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
      return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
    }
    function formatBytes(bytes) {
      let value = bytes;
      let unit = 0;
      while (value >= (unit === 0 ? 1024 : 1023.95) && unit < BYTE_UNITS.length - 1) {
        value /= 1024;
        unit += 1;
      }
      return `${unit === 0 ? value : value.toFixed(1)} ${BYTE_UNITS[unit]}`;
    }
    function formatNumber(value, minDecimals = 0, maxDecimals = Math.max(3, minDecimals)) {
      return value.toLocaleString("en-US", {
        minimumFractionDigits: minDecimals,
        maximumFractionDigits: maxDecimals
      });
    }
    function formatCount(count, noun, plural = `${noun}s`) {
      return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
    }
    function formatFigure(value, decimals) {
      const size = Math.abs(value);
      if (size >= 1e18) return minus(value.toExponential(2));
      for (const [unit, word] of LARGE_UNITS) if (size >= unit) return `${formatFigure(value / unit)} ${word}`;
      const text = formatNumber(value, decimals ?? 0, decimals ?? decimalsOf(value));
      return /[1-9]/.test(text) ? minus(text) : text.replace("-", "");
    }
    const LARGE_UNITS = [ [ 1e15, "quadrillion" ], [ 1e12, "trillion" ], [ 1e9, "billion" ] ];
    function decimalsOfAll(values) {
      const largest = Math.max(0, ...values.map(Math.abs));
      if (values.every(Number.isInteger)) return 0;
      return decimalsOf(Number.isInteger(largest) ? largest + .001 : largest);
    }
    function decimalsOf(value) {
      const size = Math.abs(value);
      if (Number.isInteger(value) || size >= 100) return 0;
      if (size >= 10) return 1;
      if (size >= 1) return 2;
      return Math.min(4, 2 - Math.floor(Math.log10(size)));
    }
    function minus(text) {
      return text.replace(/^-/, "\u2212");
    }
    function orList(words) {
      return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
    }
    const CONTROL_CHARACTERS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
    function quoteForeign(text, maxLength = 300) {
      const line = text.replaceAll(CONTROL_CHARACTERS, " ").replaceAll(/\s+/g, " ").trim();
      return line.length <= maxLength ? line : `${line.slice(0, maxLength).toWellFormed().trimEnd()}\u2026`;
    }
  },
  34554: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      G: () => createArtifactStore
    });
    var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
    var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7279);
    var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2866);
    function createArtifactStore(run) {
      const begun = new Set;
      return {
        async upload(request) {
          const {DefaultArtifactClient: DefaultArtifactClient} = await Promise.all([ __nccwpck_require__.e(942), __nccwpck_require__.e(150) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 38150));
          const client = new DefaultArtifactClient;
          const uploadOnce = async plainFile => {
            const name = plainFile ? fileNameOf(request) : request.name;
            const sent = client.uploadArtifact(name, [ ...request.files ], rootOf(request), {
              skipArchive: plainFile,
              ...request.retentionDays === void 0 ? {} : {
                retentionDays: request.retentionDays
              },
              ...request.compressionLevel === void 0 ? {} : {
                compressionLevel: request.compressionLevel
              }
            });
            const {id: id, size: size, digest: digest} = await sent.catch(thrown => {
              if (!messageOf(thrown).includes("CreateArtifact")) begun.add(name);
              throw thrown;
            });
            if (id === void 0) throw new Error("the artifact service gave no id");
            return {
              id: id,
              name: name,
              digest: digest ?? "",
              bytes: size ?? 0,
              url: run.url === "" ? "" : `${run.url}/artifacts/${id}`,
              notes: []
            };
          };
          const uploadOver = async plainFile => {
            const name = plainFile ? fileNameOf(request) : request.name;
            const free = () => client.deleteArtifact(name).catch(thrown => {
              if (!/not found/i.test(messageOf(thrown))) throw thrown;
            });
            if (request.overwrite || begun.has(name)) await free();
            try {
              return await uploadOnce(plainFile);
            } catch (thrown) {
              if (run.attempt <= 1 || !isConflict(thrown)) throw thrown;
              await free();
              const note = `Artifact ${name} was there already in this run, and is replaced, since this is attempt ${run.attempt}. If another job made it, give each job its own artifact-name.`;
              return {
                ...await uploadOnce(plainFile),
                notes: [ note ]
              };
            }
          };
          const plainFile = request.format !== "zip";
          try {
            return await uploadOver(plainFile);
          } catch (thrown) {
            if (!plainFile || !isMimeRefusal(thrown)) throw artifactFailure(thrown, request);
          }
          try {
            const zipped = await uploadOver(false);
            const note = `The artifact service does not take ${request.format} files, so the artifact is a zip (artifact-format: zip).`;
            return {
              ...zipped,
              notes: [ note, ...zipped.notes ]
            };
          } catch (thrown) {
            throw artifactFailure(thrown, request);
          }
        }
      };
    }
    function fileNameOf({files: files, name: name}) {
      return files[0]?.split(/[\\/]/).at(-1) ?? name;
    }
    function rootOf({files: files}) {
      return (0, node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(files[0] ?? ".");
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
    function artifactFailure(thrown, request) {
      const name = request.format === "zip" ? request.name : fileNameOf(request);
      const said = messageOf(thrown);
      const failure = (message, hint, transient = false) => new _failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("artifact", `artifact ${name}: ${message}`, {
        hint: hint,
        transient: transient,
        cause: thrown
      });
      if (thrown instanceof Error && thrown.name === "GHESNotSupportedError") return failure("GitHub Enterprise Server has no artifact service of this version", "Set artifact: off, and upload the file of output csv-path with the actions/upload-artifact version that your server supports.");
      if (/ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(said)) return failure("there is no artifact service here", "Artifacts exist only in a workflow run; elsewhere set artifact: off.");
      if (isConflict(thrown)) return failure("an artifact of this name exists already in this run", "Give each job of a matrix its own artifact-name, for example with the matrix value in it, or set artifact-overwrite: true.");
      if (/\((401|403)\)/.test(said)) return failure(`the artifact service refused it: ${(0, 
      _format_js__WEBPACK_IMPORTED_MODULE_2__.xS)(said)}`, "The run may be over, or artifacts are not allowed for this repository; artifact: optional keeps the step green.");
      if (/quota/i.test(said)) return failure("the storage quota for artifacts is used up", "Delete old artifacts or shorten artifact-retention-days.");
      return failure((0, _format_js__WEBPACK_IMPORTED_MODULE_2__.xS)(said), "Run the job again, or set artifact: optional to keep the step green without it.", /Unable to make request/.test(said));
    }
  },
  89694: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      j: () => createRunner
    });
    // EXTERNAL MODULE: external "node:fs/promises"
        var promises_ = __nccwpck_require__(51455);
    // EXTERNAL MODULE: ./build/src/privacy/visibility.js
        var visibility = __nccwpck_require__(36e3);
    // EXTERNAL MODULE: ./build/src/redaction.js
        var src_redaction = __nccwpck_require__(7632);
    // EXTERNAL MODULE: external "node:crypto"
        var external_node_crypto_ = __nccwpck_require__(77598);
    // EXTERNAL MODULE: external "node:fs"
        var external_node_fs_ = __nccwpck_require__(73024);
    // EXTERNAL MODULE: external "node:os"
        var external_node_os_ = __nccwpck_require__(48161);
    // EXTERNAL MODULE: ./build/src/failure.js
        var failure = __nccwpck_require__(7279);
    // CONCATENATED MODULE: ./build/src/github/commands.js
    function readInput(name) {
      return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
    }
    function writeCommand(name, text) {
      const escaped = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
      writeLine(`::${name}::${escaped}`);
    }
    function writeLine(text) {
      process.stdout.write(text + external_node_os_.EOL);
    }
    function writeOutput(name, value) {
      const path = process.env.GITHUB_OUTPUT;
      if (!path) return;
      const delimiter = `ghadelimiter_${(0, external_node_crypto_.randomUUID)()}`;
      (0, external_node_fs_.appendFileSync)(path, `${name}<<${delimiter}${external_node_os_.EOL}${value}${external_node_os_.EOL}${delimiter}${external_node_os_.EOL}`);
    }
    function appendSummary(markdown) {
      const path = process.env.GITHUB_STEP_SUMMARY;
      if (!path) throw new failure.HR("file-system", "the environment variable GITHUB_STEP_SUMMARY is not set");
      (0, external_node_fs_.appendFileSync)(path, markdown + external_node_os_.EOL);
    }
    // CONCATENATED MODULE: ./build/src/github/log-text.js
    const ZERO_WIDTH_SPACE = "\u200b";
    const ANSI_SEQUENCE = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[@-Z\\-_])/g;
    const CONTROL_EXCEPT_NEWLINE_AND_TAB = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;
    function harmlessLog(text) {
      return text.replaceAll(/\r\n?/g, "\n").replaceAll(ANSI_SEQUENCE, "").replaceAll(CONTROL_EXCEPT_NEWLINE_AND_TAB, "").replaceAll("##[", `#${ZERO_WIDTH_SPACE}#[`).replaceAll(/^(\s*):(?=:)/gm, `$1:${ZERO_WIDTH_SPACE}`);
    }
    // CONCATENATED MODULE: ./build/src/github/runner.js
    const MAX_ANNOTATION_LENGTH = 4096;
    function createRunner(eventPath) {
      const redaction = new src_redaction.ki;
      const {redact: redact} = redaction;
      const shown = text => harmlessLog(redact(text));
      const annotated = text => shown(text).slice(0, MAX_ANNOTATION_LENGTH);
      return {
        input: readInput,
        mask(secret) {
          if (secret === "") return;
          writeCommand("add-mask", secret);
          redaction.add(secret);
        },
        redact: redact,
        info: text => writeLine(shown(text)),
        warning: text => writeCommand("warning", annotated(text)),
        error: text => writeCommand("error", annotated(text)),
        output: (name, value) => writeOutput(name, redact(value)),
        async summary(markdown) {
          appendSummary(redact(markdown));
        },
        async visibility() {
          try {
            return (0, visibility.yl)(JSON.parse(await (0, promises_.readFile)(eventPath, "utf8")));
          } catch {
            return "unknown";
          }
        }
      };
    }
  },
  6857: (__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
      try {
        var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);
        var _package_json__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(78797);
        var _csv_store_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(68875);
        var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7279);
        var _github_artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(34554);
        var _github_runner_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(89694);
        var _platform_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(55643);
        var _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5723);
        var _run_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(13711);
        process.exitCode = 1;
        let finished = false;
        process.on("exit", () => {
          if (finished) return;
          process.exitCode = 1;
          process.stdout.write("::error::The run ended before it was done. This is a fault of the action: please report it with this log.\n");
        });
        const stop = new AbortController;
        let crashed = false;
        for (const signal of [ "SIGINT", "SIGTERM", "SIGBREAK" ]) process.on(signal, () => stop.abort(new _failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("cancelled", `the run was cancelled (${signal})`)));
        process.on("uncaughtException", error => {
          crashed = true;
          stop.abort((0, _failure_js__WEBPACK_IMPORTED_MODULE_3__.w2)(error));
        });
        const {env: env} = process;
        const runUrl = env.GITHUB_SERVER_URL && env.GITHUB_REPOSITORY && env.GITHUB_RUN_ID ? `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}` : "";
        const exitCode = await (0, _run_js__WEBPACK_IMPORTED_MODULE_8__.i)({
          version: _package_json__WEBPACK_IMPORTED_MODULE_1__.rE,
          runUrl: runUrl,
          clock: _platform_clock_js__WEBPACK_IMPORTED_MODULE_6__.m,
          random: Math.random,
          transport: (0, _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_7__.S)(`${_package_json__WEBPACK_IMPORTED_MODULE_1__.UU}/${_package_json__WEBPACK_IMPORTED_MODULE_1__.rE}`),
          runner: (0, _github_runner_js__WEBPACK_IMPORTED_MODULE_5__.j)(env.GITHUB_EVENT_PATH ?? ""),
          artifacts: (0, _github_artifacts_js__WEBPACK_IMPORTED_MODULE_4__.G)({
            attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
            url: runUrl
          }),
          openStore: outputDirectory => (0, _csv_store_js__WEBPACK_IMPORTED_MODULE_2__.M)({
            workspace: env.GITHUB_WORKSPACE || process.cwd(),
            outputDirectory: outputDirectory,
            temporary: env.RUNNER_TEMP || (0, node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)()
          }),
          stop: stop.signal
        });
        finished = true;
        process.exitCode = crashed ? 1 : exitCode;
        process.stdout.write("", () => process.exit());
        __webpack_async_result__();
      } catch (e) {
        __webpack_async_result__(e);
      }
    }, 1);
  },
  55643: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      m: () => systemClock
    });
    var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58500);
    const startedMs = Date.now() - process.uptime() * 1e3;
    const systemClock = {
      now: () => Math.round(startedMs + process.uptime() * 1e3),
      async sleep(ms, signal) {
        try {
          await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, void 0, {
            signal: signal
          });
        } catch (thrown) {
          throw signal.aborted ? signal.reason : thrown;
        }
      },
      after(ms, callback) {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      }
    };
  },
  19903: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      K: () => freeMemory
    });
    function freeMemory({buffer: buffer, byteOffset: byteOffset, length: length}) {
      const isEnd = byteOffset + length === buffer.byteLength;
      const mayBePooled = length < Buffer.poolSize >>> 1 && buffer.byteLength <= Buffer.poolSize;
      if (buffer instanceof ArrayBuffer && isEnd && !mayBePooled) buffer.transfer?.(0);
    }
  },
  5723: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      S: () => createHttpTransport
    });
    // EXTERNAL MODULE: ./build/src/failure.js
        var failure = __nccwpck_require__(7279);
    // EXTERNAL MODULE: ./build/src/platform/free-memory.js
        var free_memory = __nccwpck_require__(19903);
    // EXTERNAL MODULE: ./build/src/platform/pieces-of.js
        var pieces_of = __nccwpck_require__(53082);
    // CONCATENATED MODULE: ./build/src/platform/proxy.js
    const PROXY_VARIABLES = [ "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY" ];
    function completeProxyAddresses(env) {
      for (const name of PROXY_VARIABLES) {
        const address = env[name]?.trim();
        if (address && !address.includes("://")) env[name] = `http://${address}`;
      }
    }
    function hasProxy(env) {
      return PROXY_VARIABLES.some(name => env[name]);
    }
    function assertUsableProxy({protocol: protocol}, env) {
      const scheme = protocol === "https:" ? "https" : "http";
      const address = env[`${scheme}_proxy`] || env[`${scheme.toUpperCase()}_PROXY`];
      if (!address) return;
      const proxy = URL.parse(address);
      if (proxy !== null && /^https?:$/.test(proxy.protocol) && proxy.hostname !== "") return;
      const what = proxy === null ? "is not an address" : `has the scheme ${proxy.protocol}//, which is not supported`;
      throw new failure.HR("unreachable", `the environment variable ${scheme}_proxy ${what}`, {
        hint: "Set it to http://host:port (with user:password@ before the host where needed), or unset it."
      });
    }
    // CONCATENATED MODULE: ./build/src/platform/http-transport.js
    const NO_SOCKET_TIMEOUT_MS = 2147483647;
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
              discard: () => message.destroy()
            };
          } catch (thrown) {
            throw signal.aborted ? signal.reason : networkFailure(thrown, request.url);
          }
        }
      };
    }
    async function sendDirectly({method: method, url: url, headers: headers, body: body}, userAgent, signal) {
      const {request: request} = url.protocol === "https:" ? await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 44708, 19)) : await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 37067, 19));
      return new Promise((resolve, reject) => {
        const options = {
          auth: null,
          method: method,
          headers: {
            ...headers,
            "user-agent": userAgent
          },
          agent: false,
          signal: signal
        };
        request(url, options, resolve).on("error", reject).end(body);
      });
    }
    async function sendByProxy({method: method, url: url, headers: headers, body: body}, userAgent, signal) {
      const {HttpClient: HttpClient} = await __nccwpck_require__.e(942).then(__nccwpck_require__.bind(__nccwpck_require__, 44942));
      const aborting = {
        prepareRequest(options) {
          options.signal = signal;
        },
        canHandleAuthentication: () => false,
        handleAuthentication: () => Promise.reject(new Error("unreachable: canHandleAuthentication is false"))
      };
      const client = new HttpClient(userAgent, [ aborting ], {
        allowRedirects: false,
        allowRetries: false,
        socketTimeout: NO_SOCKET_TIMEOUT_MS
      });
      return (await client.request(method, url.href, body ?? null, {
        ...headers
      })).message;
    }
    async function* readBody(message, url, signal) {
      try {
        for await (const piece of (0, pieces_of.X)(message)) {
          yield piece;
          (0, free_memory.K)(piece);
        }
      } catch (thrown) {
        throw signal.aborted ? signal.reason : networkFailure(thrown, url);
      }
    }
    function singleHeaders(message) {
      return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [ name, Array.isArray(value) ? value.join(", ") : value ]));
    }
    const REASONS = {
      ECONNREFUSED: "the connection was refused",
      ECONNRESET: "the connection was reset",
      EPIPE: "the connection was reset",
      ETIMEDOUT: "the connection timed out",
      EHOSTUNREACH: "the host cannot be reached",
      ENETUNREACH: "the network cannot be reached",
      ENOTFOUND: "the host name is not known",
      EAI_AGAIN: "the host name could not be looked up"
    };
    function networkFailure(thrown, url) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const code = "code" in error && typeof error.code === "string" ? error.code : "";
      const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME/.test(code);
      if (certificate) return new failure.HR("unreachable", `${url.host}: its certificate is not trusted (${code})`, {
        hint: "Behind a company proxy or a private authority, set NODE_EXTRA_CA_CERTS to a file with its certificate.",
        cause: thrown
      });
      const reason = REASONS[code] ?? (error.message === "aborted" ? "the connection was reset" : error.message);
      return new failure.HR("unreachable", `${url.host}: ${reason}${code && !REASONS[code] ? ` (${code})` : ""}`, {
        transient: true,
        hint: "Check base-url, and whether the runner can reach it (directly, or through https_proxy and no_proxy).",
        cause: thrown
      });
    }
  },
  53082: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      X: () => piecesOf
    });
    var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57075);
    async function* piecesOf(stream) {
      const pieces = [];
      let ending;
      let wake = () => {};
      stream.pause();
      stream.on("data", piece => {
        stream.pause();
        pieces.push(piece);
        wake();
      });
      (0, node_stream__WEBPACK_IMPORTED_MODULE_0__.finished)(stream, {
        writable: false
      }, error => {
        ending = {
          error: error
        };
        wake();
      });
      try {
        for (;;) {
          const piece = pieces.shift();
          if (piece !== void 0) yield piece; else if (ending?.error) throw ending.error; else if (ending) return; else {
            const news = new Promise(resolve => {
              wake = resolve;
            });
            stream.resume();
            await news;
          }
        }
      } finally {
        if (!ending) stream.destroy();
      }
    }
  },
  7190: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      PP: () => isDeveloperLevel,
      fc: () => personColumns,
      yS: () => isSameName
    });
    const PERSON = "(?:developer|contributor|collaborator|author|assignee|assigned to|reviewer|committer|reporter|creator|owner|manager|engineer|employee|person|member|user|(?:team|tech|engineering) lead(?:er)?|scrum master" + "|(?:authored|committed|created|opened|reported|assigned|reviewed|approved|merged|resolved|closed|updated) by)";
    const QUALIFIER = "(?:pr|pull request|commit|code|issue|ticket|task|story|team|project|product|engineering|primary|git ?(?:hub|lab)?|jira|ado)";
    const IDENTITY = "(?:full ?name|first ?name|last ?name|display ?name|user ?name|name|e ?mail(?: address)?|login|handle|id|uuid|key)";
    const PERSON_COLUMN = new RegExp(`^(?:(?:${QUALIFIER} )?${PERSON}(?: ${IDENTITY})?|(?:.* )?e ?mails?(?: address(?:es)?)?|(?:${QUALIFIER} )?login` + "|user ?name|full ?name|first ?name|last ?name|display ?name)$");
    const NAME_COLUMN = /^(?:collection )?name$/;
    function isDeveloperLevel({kind: kind, metricLevel: metricLevel, overrides: overrides = {}}) {
      if (kind === "contributor-report") return true;
      if (kind === "team-report") return (overrides.productivityContributors ?? null) !== null;
      if (kind !== "productivity") return false;
      const {options: options} = overrides;
      const asked = typeof options === "object" && options !== null ? Object.entries(options) : [];
      const levels = asked.filter(([key]) => key === "metricLevel" || key === "aggregationLevel");
      return metricLevel === "developer" || levels.some(([, level]) => typeof level === "string" && level.toLowerCase() === "developer");
    }
    function personColumns(columns, level, named = []) {
      const isNameOfPerson = level !== void 0 && isDeveloperLevel(level);
      return columns.flatMap((column, index) => {
        const name = words(column);
        const isPerson = PERSON_COLUMN.test(name) || isNameOfPerson && NAME_COLUMN.test(name) || named.some(other => isSameName(column, other));
        return isPerson ? [ index ] : [];
      });
    }
    function isSameName(column, name) {
      const fold = text => text.normalize("NFC").trim().toLowerCase();
      return fold(column) === fold(name);
    }
    const WORD_STARTS = /(?<=[\p{Ll}])(?=[\p{Lu}])|(?<=[\p{Lu}])(?=[\p{Lu}][\p{Ll}])/gu;
    const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
    function words(column) {
      return column.replaceAll(WORD_STARTS, " ").replaceAll(BETWEEN_WORDS, " ").trim().toLowerCase();
    }
  },
  36e3: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Dk: () => unknownVisibilityWarning,
      _3: () => publicDataFailure,
      v: () => columnsTell,
      yl: () => visibilityIn
    });
    var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7279);
    var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2866);
    function visibilityIn(payload) {
      const repository = fieldOf(payload, "repository");
      const visibility = fieldOf(repository, "visibility");
      if (visibility === "public" || visibility === "internal" || visibility === "private") return visibility;
      const isPrivate = fieldOf(repository, "private");
      if (typeof isPrivate !== "boolean") return "unknown";
      return isPrivate ? "private" : "public";
    }
    function fieldOf(value, name) {
      return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : void 0;
    }
    function publicDataFailure(code, what) {
      return new _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(code, `${what} about single people, and this repository is public: whoever is signed in could download the file`, {
        hint: "Export teams, or run this in a private repository; allow-public-developer-data: true publishes it all the same."
      });
    }
    function unknownVisibilityWarning(what) {
      return `${what} about single people, and the event that started this run does not say whether the repository is public. ` + "In a public one, whoever is signed in could download the file; allow-public-developer-data: true says that this is known.";
    }
    function columnsTell(names) {
      const shown = names.slice(0, 5).map(name => `"${(0, _format_js__WEBPACK_IMPORTED_MODULE_1__.xS)(name, 60)}"`);
      const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : "";
      return `by ${names.length === 1 ? "its column" : "its columns"} ${shown.join(", ")}${more} the file is`;
    }
  },
  7632: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $I: () => redactAll,
      L4: () => namesSecret,
      Qw: () => withoutSecretFields,
      ki: () => Redaction
    });
    const MASK = "***";
    const MIN_SECRET_LENGTH = 4;
    class Redaction {
      #spellings=[];
      add(secret) {
        if (secret.length < MIN_SECRET_LENGTH) return;
        const spellings = [ secret, encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1) ];
        this.#spellings = [ ...new Set([ ...this.#spellings, ...spellings ]) ].sort((a, b) => b.length - a.length);
      }
      redact=text => this.#spellings.reduce((redacted, spelling) => redacted.replaceAll(spelling, MASK), text);
    }
    function redactAll(data, redact) {
      if (!holdsSecret(data, redact)) return data;
      return JSON.parse(JSON.stringify(data), (_, value) => typeof value === "string" ? redact(value) : value);
    }
    function holdsSecret(value, redact) {
      if (typeof value === "string") return redact(value) !== value;
      if (typeof value !== "object" || value === null) return false;
      for (const name in value) if (holdsSecret(value[name], redact)) return true;
      return false;
    }
    const SECRET_NAME = /token|secret|passw|passphrase|api[-_ ]?key|authorization|credential|bearer/i;
    function namesSecret(text) {
      return SECRET_NAME.test(text);
    }
    function withoutSecretFields(data) {
      return JSON.parse(JSON.stringify(data), (name, value) => namesSecret(name) && value !== null && value !== "" ? MASK : value);
    }
  },
  13711: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      i: () => main
    });
    // EXTERNAL MODULE: ./build/src/failure.js
        var src_failure = __nccwpck_require__(7279);
    // CONCATENATED MODULE: ./build/src/flow/rate-limiter.js
    const MINUTE_MS = 6e4;
    const FIRST_PAUSE_MS = 5e3;
    const LONGEST_PAUSE_MS = MINUTE_MS;
    const SLOWEST = 1 / 16;
    const RECOVERY = 1 / 64;
    const NEVER = (new AbortController).signal;
    class Pace {
      #clock;
      #burst;
      #intervalMs;
      #waiting={
        work: [],
        poll: []
      };
      #isAdmitting=false;
      #dueMs=0;
      #pausedUntilMs=0;
      #speed=1;
      #refusals=0;
      constructor(clock, requestsPerMinute) {
        this.#clock = clock;
        this.#burst = Math.max(1, Math.floor(requestsPerMinute / 30));
        this.#intervalMs = MINUTE_MS / Math.max(1, requestsPerMinute - this.#burst);
      }
      turn(signal, urgency = "work") {
        const queue = this.#waiting[urgency];
        return new Promise((resolve, reject) => {
          if (signal.aborted) return reject(signal.reason);
          const leave = () => {
            queue.splice(queue.indexOf(admit), 1);
            reject(signal.reason);
          };
          const admit = () => {
            signal.removeEventListener("abort", leave);
            resolve();
          };
          signal.addEventListener("abort", leave, {
            once: true
          });
          queue.push(admit);
          if (!this.#isAdmitting) this.#admit();
        });
      }
      refused(retryAfterMs) {
        const nowMs = this.#clock.now();
        if (nowMs < this.#pausedUntilMs) {
          this.#pausedUntilMs = Math.max(this.#pausedUntilMs, nowMs + (retryAfterMs ?? 0));
          return;
        }
        const ownMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#refusals);
        this.#refusals += 1;
        this.#speed = Math.max(SLOWEST, this.#speed / 2);
        this.#pausedUntilMs = nowMs + (retryAfterMs ?? ownMs);
      }
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
    function jsonStringifyReplacer(_, value) {
      if (typeof value === "bigint") return value.toString();
      return value;
    }
    class Cached {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    }
    function cached(getter) {
      return new Cached(getter);
    }
    function cleanRegex(source) {
      const start = source.startsWith("^") ? 1 : 0;
      const end = source.endsWith("$") ? source.length - 1 : source.length;
      return source.slice(start, end);
    }
    null && Symbol("evaluating");
    function assignProp(target, prop, value) {
      Object.defineProperty(target, prop, {
        value: value,
        writable: true,
        enumerable: true,
        configurable: true
      });
    }
    const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
    function util_isObject(data) {
      return typeof data === "object" && data !== null && !Array.isArray(data);
    }
    null && cached(() => {
      if (globalConfig.jitless) return false;
      if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
      try {
        const F = Function;
        new F("");
        return true;
      } catch (_) {
        return false;
      }
    });
    function clone(inst, def, params) {
      const cl = new inst._zod.constr(def ?? inst._zod.def);
      if (!def || params?.parent) cl._zod.parent = inst;
      return cl;
    }
    function normalizeParams(_params) {
      const params = _params;
      if (!params) return {};
      if (typeof params === "string") return {
        error: () => params
      };
      if (params?.message !== void 0) {
        if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
      }
      delete params.message;
      if (typeof params.error === "string") return {
        ...params,
        error: () => params.error
      };
      return params;
    }
    function optionalKeys(shape) {
      return Object.keys(shape).filter(k => shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional");
    }
    null && (() => {
      Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, Number.MAX_VALUE;
    })();
    function aborted(x, startIndex = 0) {
      if (x.aborted === true) return true;
      for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
      return false;
    }
    function explicitlyAborted(x, startIndex = 0) {
      if (x.aborted === true) return true;
      for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
      return false;
    }
    function prefixIssues(path, issues) {
      return issues.map(iss => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
      });
    }
    function unwrapMessage(message) {
      return typeof message === "string" ? message : message?.message;
    }
    function sizeCaps(defChecks) {
      const caps = [];
      for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        if (!/_(length|size)$|_equals$/.test(d.check)) break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0) caps.push([ max, ch ]);
      }
      return caps;
    }
    function attachSchema(issues, start, inst) {
      var _a;
      for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
    }
    function finalizeIssue(iss, ctx, config) {
      var _a;
      const traits = iss.inst?._zod?.traits;
      if (traits?.has("$ZodType")) if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst); else iss.schema = iss.inst;
      const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
      const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
      const full = {};
      for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
        full[k] = iss[k];
      }
      full.path ?? (full.path = []);
      full.message = message;
      if (ctx?.reportInput) full.input = iss.input;
      return full;
    }
    function members(proto, table) {
      for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        if (desc.get) Object.defineProperty(proto, key, {
          ...desc,
          enumerable: false
        }); else defineBound(proto, key, desc.value);
      }
    }
    function own(inst, key, value, enumerable = true) {
      Object.defineProperty(inst, key, {
        configurable: true,
        writable: true,
        enumerable: enumerable,
        value: value
      });
      return value;
    }
    function hide(inst, key, value) {
      return own(inst, key, value, false);
    }
    function defineBound(proto, key, fn) {
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
          own(this, key, value);
        }
      });
    }
    function claim(inst, sentinel) {
      const proto = Object.getPrototypeOf(inst);
      return sentinel in proto ? void 0 : proto;
    }
    let installing;
    let broke = false;
    const breaker = {
      configurable: true,
      get() {
        broke = true;
        return;
      }
    };
    function defineLazyInternal(inst, key, compute) {
      const proto = Object.getPrototypeOf(inst._zod);
      if (key in proto && installing !== inst._zod) {
        installing = void 0;
        return;
      }
      installing = inst._zod;
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          Object.defineProperty(this, key, breaker);
          const outer = broke;
          broke = false;
          try {
            const value = compute(this);
            if (broke) delete this[key]; else Object.defineProperty(this, key, {
              configurable: true,
              writable: true,
              value: value
            });
            broke = broke || outer;
            return value;
          } catch (err) {
            delete this[key];
            broke = broke || outer;
            throw err;
          }
        },
        set(value) {
          Object.defineProperty(this, key, {
            configurable: true,
            writable: true,
            value: value
          });
        }
      });
    }
    function installLazyProp(inst, key, make, enumerable) {
      const proto = claim(inst, key);
      if (!proto) return;
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          const desc = {
            configurable: true,
            writable: true,
            enumerable: enumerable,
            value: void 0
          };
          Object.defineProperty(this, key, desc);
          desc.value = make(this);
          Object.defineProperty(this, key, desc);
          return desc.value;
        },
        set(value) {
          Object.defineProperty(this, key, {
            configurable: true,
            writable: true,
            enumerable: enumerable,
            value: value
          });
        }
      });
    }
    const CONSTANT_CATCH = "~constantCatch";
    function constantCatch(value) {
      const fn = () => value;
      fn[CONSTANT_CATCH] = true;
      return fn;
    }
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
    var _a;
    const _zodDesc = {
      value: void 0,
      enumerable: false
    };
    let _E = "captureStackTrace" in Error ? Error : null;
    function newError(Definition) {
      const E = _E;
      if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
          try {
            E.stackTraceLimit = 0;
          } catch {
            _E = null;
            return new Definition;
          }
          try {
            return new Definition;
          } finally {
            E.stackTraceLimit = saved;
          }
        }
      }
      return new Definition;
    }
    function $constructor(name, initializer, proto, params) {
      const zodProto = {};
      function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set;
      }
      Internals.prototype = zodProto;
      const protoMembers = proto;
      const initialized = protoMembers && new WeakSet;
      function init(inst, def) {
        if (!inst._zod) {
          _zodDesc.value = new Internals(def);
          try {
            Object.defineProperty(inst, "_zod", _zodDesc);
          } finally {
            _zodDesc.value = void 0;
          }
        } else if (inst._zod.traits.has(name)) return;
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
          const own = Object.getPrototypeOf(inst);
          const ctorProto = inst._zod.constr.prototype;
          let up = own;
          while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
          const target = up ?? own;
          if (!initialized.has(target)) {
            initialized.add(target);
            members(target, protoMembers);
          }
        }
        const proto = _.prototype;
        for (const k in proto) {
          if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
          if (!(k in inst)) inst[k] = proto[k].bind(inst);
        }
      }
      const Parent = params?.Parent ?? Object;
      class Definition extends Parent {}
      Object.defineProperty(Definition, "name", {
        value: name
      });
      function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
          for (const fn of deferred) fn();
          inst._zod.deferred = void 0;
        }
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp) pp(inst);
        return inst;
      }
      Object.defineProperty(_, "init", {
        value: init
      });
      Object.defineProperty(_, Symbol.hasInstance, {
        value: inst => {
          if (params?.Parent && inst instanceof params.Parent) return true;
          return inst?._zod?.traits?.has(name);
        }
      });
      Object.defineProperty(_, "name", {
        value: name
      });
      return _;
    }
    null && Symbol("zod_brand");
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
      if (newConfig) Object.assign(core_globalConfig, newConfig);
      return core_globalConfig;
    }
    const uuid = version => {
      if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
      return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
    };
    null && uuid(4);
    null && uuid(6);
    null && uuid(7);
    const dateSource = null && `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
    function regexes_anchor(source) {
      return new RegExp(`^${source}$`);
    }
    null && regexes_anchor(dateSource);
    const anyString = /^[\s\S]{0,}$/;
    const number = /^-?\d+(?:\.\d+)?$/;
    function fixedBase64(bodyLength, padding) {
      return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
    }
    function fixedBase64url(length) {
      return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
    }
    null && fixedBase64(22, "==");
    null && fixedBase64url(22);
    null && fixedBase64(27, "=");
    null && fixedBase64url(27);
    null && fixedBase64(43, "=");
    null && fixedBase64url(43);
    null && fixedBase64(64, "");
    null && fixedBase64url(64);
    null && fixedBase64(86, "==");
    null && fixedBase64url(86);
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
    const version = {
      major: 4,
      minor: 6,
      patch: 7
    };
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js
    const $ZodType = $constructor("$ZodType", (inst, def) => {
      var _a;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks = inst._zod.traits.has("$ZodCheck") ? [ inst, ...defChecks ?? [] ] : defChecks?.length ? [ ...defChecks ] : [];
      for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
      if (checks.length === 0) {
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks, ctx) => {
          if (payload.memo) return payload;
          let isAborted = aborted(payload);
          let asyncResult;
          for (const ch of checks) {
            if (ch._zod.def.when) {
              if (explicitlyAborted(payload)) continue;
              const shouldRun = ch._zod.def.when(payload);
              if (!shouldRun) continue;
            } else if (isAborted) continue;
            const currLen = payload.issues.length;
            const _ = ch._zod.check(payload);
            if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError;
            if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
              await _;
              const nextLen = payload.issues.length;
              if (nextLen === currLen) return;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted) isAborted = aborted(payload, currLen);
            }); else {
              const nextLen = payload.issues.length;
              if (nextLen === currLen) continue;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted) isAborted = aborted(payload, currLen);
            }
          }
          if (asyncResult) return asyncResult.then(() => payload);
          return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
          if (aborted(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload, checks, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false) throw new $ZodAsyncError;
            return checkResult.then(checkResult => inst._zod.parse(checkResult, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
          if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({
              value: payload.value,
              issues: []
            }, {
              ...ctx,
              skipChecks: true
            });
            if (canary instanceof Promise) return canary.then(canary => handleCanaryResult(canary, payload, ctx));
            return handleCanaryResult(canary, payload, ctx);
          }
          const result = inst._zod.parse(payload, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false) throw new $ZodAsyncError;
            return result.then(result => runChecks(result, checks, ctx));
          }
          return runChecks(result, checks, ctx);
        };
      }
    }, {
      get "~standard"() {
        return hide(this, "~standard", standardProps(this));
      },
      set "~standard"(value) {
        own(this, "~standard", value);
      }
    });
    const toStandardResult = (r, ctx) => r.issues.length ? {
      issues: r.issues.map(iss => finalizeIssue(iss, ctx, config()))
    } : {
      value: r.value
    };
    async function validateAsync(inst, value) {
      const ctx = {
        async: true
      };
      return toStandardResult(await inst._zod.run({
        value: value,
        issues: []
      }, ctx), ctx);
    }
    function standardProps(inst) {
      return {
        validate: value => {
          const ctx = {
            async: false
          };
          try {
            const r = inst._zod.run({
              value: value,
              issues: []
            }, ctx);
            if (!(r instanceof Promise)) return toStandardResult(r, ctx);
          } catch (_) {}
          return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1
      };
    }
    const $ZodString = $constructor("$ZodString", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = def.pattern ?? anyString;
      inst._zod.parse = (payload, _) => {
        if (def.coerce) try {
          payload.value = String(payload.value);
        } catch (_) {}
        if (typeof payload.value === "string") return payload;
        payload.issues.push({
          expected: "string",
          code: "invalid_type",
          input: payload.value,
          inst: inst
        });
        return payload;
      };
    });
    const $ZodStringFormat = null && core.$constructor("$ZodStringFormat", (inst, def) => {
      checks.$ZodCheckStringFormat.init(inst, def);
      $ZodString.init(inst, def);
    });
    null && core.$constructor("$ZodGUID", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.guid);
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodUUID", (inst, def) => {
      if (def.version) {
        const versionMap = {
          v1: 1,
          v2: 2,
          v3: 3,
          v4: 4,
          v5: 5,
          v6: 6,
          v7: 7,
          v8: 8
        };
        const v = versionMap[def.version];
        if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = regexes.uuid(v));
      } else def.pattern ?? (def.pattern = regexes.uuid());
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodEmail", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.email);
      $ZodStringFormat.init(inst, def);
    });
    const URL_BAD_FORMAT = 1;
    const URL_UNPARSEABLE = 2;
    function canParseURL(input) {
      try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
        new URL(input);
        return true;
      } catch {
        return false;
      }
    }
    function validateURL(trimmed, def) {
      if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || URL_UNPARSEABLE;
      return parseURLObject(trimmed, def);
    }
    function parseURLObject(trimmed, def) {
      if (!def.normalize && def.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return URL_BAD_FORMAT;
      try {
        if (typeof URL !== "undefined") {
          const URLStatic = URL;
          if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        return new URL(trimmed);
      } catch {
        return URL_UNPARSEABLE;
      }
    }
    const asciiTabOrNewline = /[\t\n\r]/g;
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
    null && core.$constructor("$ZodURL", (inst, def) => {
      $ZodStringFormat.init(inst, def);
      inst._zod.check = payload => {
        try {
          const trimmed = payload.value.trim();
          const url = validateURL(trimmed, def);
          if (url === URL_BAD_FORMAT) {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              note: "Invalid URL format",
              input: payload.value,
              inst: inst,
              continue: !def.abort
            });
            return;
          }
          if (url === URL_UNPARSEABLE) {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              input: payload.value,
              inst: inst,
              continue: !def.abort
            });
            return;
          }
          if (url === true) {
            payload.value = stripTabAndNewline(trimmed);
            return;
          }
          if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
            code: "invalid_format",
            format: "url",
            note: "Invalid hostname",
            pattern: def.hostname.source,
            input: payload.value,
            inst: inst,
            continue: !def.abort
          });
          if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
            code: "invalid_format",
            format: "url",
            note: "Invalid protocol",
            pattern: def.protocol.source,
            input: payload.value,
            inst: inst,
            continue: !def.abort
          });
          payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
          return;
        } catch (_) {
          payload.issues.push({
            code: "invalid_format",
            format: "url",
            input: payload.value,
            inst: inst,
            continue: !def.abort
          });
        }
      };
    });
    null && core.$constructor("$ZodEmoji", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.emoji());
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodNanoID", (inst, def) => {
      if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
      def.pattern ?? (def.pattern = def.length === void 0 ? regexes.nanoid : regexes.nanoidOfLength(def.length));
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodCUID", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.cuid);
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodCUID2", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.cuid2);
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodULID", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.ulid);
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodXID", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.xid);
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodKSUID", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.ksuid);
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodISODateTime", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.datetime(def));
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodISODate", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.date);
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodISOTime", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.time(def));
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodISODuration", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.duration);
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodIPv4", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.ipv4);
      $ZodStringFormat.init(inst, def);
    });
    const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
    function isValidIPv6(value) {
      if (!ipv6Alphabet.test(value)) return false;
      return canParseURL(`http://[${value}]`);
    }
    null && core.$constructor("$ZodIPv6", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.ipv6);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = payload => {
        if (!isValidIPv6(payload.value)) payload.issues.push({
          code: "invalid_format",
          format: "ipv6",
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodMAC", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
      $ZodStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodCIDRv4", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.cidrv4);
      $ZodStringFormat.init(inst, def);
    });
    function isValidCIDRv6(value) {
      const parts = value.split("/");
      if (parts.length !== 2) return false;
      const [address, prefix] = parts;
      if (!prefix) return false;
      const prefixNum = Number(prefix);
      if (`${prefixNum}` !== prefix) return false;
      if (prefixNum < 0 || prefixNum > 128) return false;
      return isValidIPv6(address);
    }
    null && core.$constructor("$ZodCIDRv6", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.cidrv6);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = payload => {
        if (!isValidCIDRv6(payload.value)) payload.issues.push({
          code: "invalid_format",
          format: "cidrv6",
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    function isValidBase64(data) {
      if (data === "") return true;
      if (/\s/.test(data)) return false;
      if (data.length % 4 !== 0) return false;
      try {
        atob(data);
        return true;
      } catch {
        return false;
      }
    }
    const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
    null && core.$constructor("$ZodBase64", (inst, def) => {
      def.pattern ?? (def.pattern = base64Charset);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = payload => {
        if (isValidBase64(payload.value)) return;
        payload.issues.push({
          code: "invalid_format",
          format: "base64",
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    const base64urlCharset = /^[A-Za-z0-9_-]*$/;
    function isValidBase64URL(data) {
      if (!base64urlCharset.test(data)) return false;
      const base64 = data.replace(/[-_]/g, c => c === "-" ? "+" : "/");
      const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
      return isValidBase64(padded);
    }
    null && core.$constructor("$ZodBase64URL", (inst, def) => {
      def.pattern ?? (def.pattern = base64urlCharset);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = payload => {
        if (isValidBase64URL(payload.value)) return;
        payload.issues.push({
          code: "invalid_format",
          format: "base64url",
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodE164", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.e164);
      $ZodStringFormat.init(inst, def);
    });
    const CC_SANITIZE = /[- ]/g;
    function isLuhnAlgo(digits) {
      let length = digits.length;
      let bit = 1;
      let sum = 0;
      while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [ 0, 2, 4, 6, 8, 1, 3, 5, 7, 9 ][value] : value;
      }
      return sum % 10 === 0;
    }
    function isValidCreditCard(input) {
      if (!regexes.creditCard.test(input)) return false;
      return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
    }
    null && core.$constructor("$ZodCreditCard", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.creditCard);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = payload => {
        if (isValidCreditCard(payload.value)) return;
        payload.issues.push({
          code: "invalid_format",
          format: "credit_card",
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
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
      if (!regexes.iban.test(input)) return false;
      return isIso7064Mod97(input);
    }
    null && core.$constructor("$ZodIBAN", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.iban);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = payload => {
        if (isValidIBAN(payload.value)) return;
        payload.issues.push({
          code: "invalid_format",
          format: "iban",
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    function isValidJWT(token, algorithm = null) {
      try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3) return false;
        const [header] = tokensParts;
        if (!header) return false;
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
        if (!parsedHeader.alg) return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
        return true;
      } catch {
        return false;
      }
    }
    null && core.$constructor("$ZodJWT", (inst, def) => {
      $ZodStringFormat.init(inst, def);
      inst._zod.check = payload => {
        if (isValidJWT(payload.value, def.alg)) return;
        payload.issues.push({
          code: "invalid_format",
          format: "jwt",
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCustomStringFormat", (inst, def) => {
      $ZodStringFormat.init(inst, def);
      inst._zod.check = payload => {
        if (def.fn(payload.value)) return;
        payload.issues.push({
          code: "invalid_format",
          format: def.format,
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    const $ZodNumber = $constructor("$ZodNumber", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = number;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) try {
          payload.value = Number(payload.value);
        } catch (_) {}
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
        const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
        payload.issues.push({
          expected: "number",
          code: "invalid_type",
          input: input,
          inst: inst,
          ...received ? {
            received: received
          } : {}
        });
        return payload;
      };
    });
    null && core.$constructor("$ZodNumberFormat", (inst, def) => {
      checks.$ZodCheckNumberFormat.init(inst, def);
      $ZodNumber.init(inst, def);
    });
    null && core.$constructor("$ZodBoolean", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = regexes.boolean;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) try {
          payload.value = Boolean(payload.value);
        } catch (_) {}
        const input = payload.value;
        if (typeof input === "boolean") return payload;
        payload.issues.push({
          expected: "boolean",
          code: "invalid_type",
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    const $ZodBigInt = null && core.$constructor("$ZodBigInt", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = regexes.bigint;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) try {
          payload.value = BigInt(payload.value);
        } catch (_) {}
        if (typeof payload.value === "bigint") return payload;
        payload.issues.push({
          expected: "bigint",
          code: "invalid_type",
          input: payload.value,
          inst: inst
        });
        return payload;
      };
    });
    null && core.$constructor("$ZodBigIntFormat", (inst, def) => {
      checks.$ZodCheckBigIntFormat.init(inst, def);
      $ZodBigInt.init(inst, def);
    });
    null && core.$constructor("$ZodSymbol", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol") return payload;
        payload.issues.push({
          expected: "symbol",
          code: "invalid_type",
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    null && core.$constructor("$ZodUndefined", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = regexes.undefined;
      inst._zod.values = new Set([ void 0 ]);
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined") return payload;
        payload.issues.push({
          expected: "undefined",
          code: "invalid_type",
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    null && core.$constructor("$ZodNull", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = regexes.null;
      inst._zod.values = new Set([ null ]);
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null) return payload;
        payload.issues.push({
          expected: "null",
          code: "invalid_type",
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    null && core.$constructor("$ZodAny", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = payload => payload;
    });
    const $ZodUnknown = $constructor("$ZodUnknown", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = payload => payload;
    });
    null && core.$constructor("$ZodNever", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
          expected: "never",
          code: "invalid_type",
          input: payload.value,
          inst: inst
        });
        return payload;
      };
    });
    null && core.$constructor("$ZodVoid", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined") return payload;
        payload.issues.push({
          expected: "void",
          code: "invalid_type",
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    null && core.$constructor("$ZodDate", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) try {
          payload.value = new Date(payload.value);
        } catch (_err) {}
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate) return payload;
        payload.issues.push({
          expected: "date",
          code: "invalid_type",
          input: input,
          ...isDate ? {
            received: "Invalid Date"
          } : {},
          inst: inst
        });
        return payload;
      };
    });
    function capSize(inst, size) {
      const caps = sizeCaps(inst._zod.def.checks);
      if (!caps.length) return;
      const cap = Math.min(...caps.map(c => c[0]));
      const parse = inst._zod.parse;
      inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
        return parse(payload, ctx);
      };
    }
    const arraySize = input => Array.isArray(input) ? input.length : -1;
    const mapSize = input => input instanceof Map ? input.size : -1;
    const setSize = input => input instanceof Set ? input.size : -1;
    function handleArrayResult(result, final, index) {
      if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
      final.value[index] = result.value;
    }
    const $ZodArray = $constructor("$ZodArray", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = core_globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            expected: "array",
            code: "invalid_type",
            input: input,
            inst: inst
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
            issues: []
          }, ctx);
          if (result instanceof Promise) proms.push(result.then(result => handleArrayResult(result, payload, i))); else {
            handleArrayResult(result, payload, i);
            if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
          }
        }
        if (proms.length) return Promise.all(proms).then(() => payload);
        return payload;
      };
      capSize(inst, arraySize);
    });
    function handlePropertyResult(result, final, key, input, optin, optout) {
      const isPresent = key in input;
      const isOptionalOut = optout === "optional";
      if (!isPresent && isOptionalOut && optin === "optional") return;
      if (result.issues.length) {
        if (optin !== void 0 && isOptionalOut && !isPresent) return;
        final.issues.push(...prefixIssues(key, result.issues));
      }
      if (!isPresent && optin === void 0) {
        if (!result.issues.length) final.issues.push({
          code: "invalid_type",
          expected: "nonoptional",
          input: void 0,
          path: [ key ]
        });
        return;
      }
      if (result.value === void 0) {
        if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
      } else final.value[key] = result.value;
    }
    const NO_SYMBOL_KEYS = [];
    function normalizeDef(def) {
      const keys = Object.keys(def.shape);
      const ownSymbols = Object.getOwnPropertySymbols(def.shape);
      const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
      const allKeys = symbolKeys.length ? [ ...keys, ...symbolKeys ] : keys;
      for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
      const okeys = optionalKeys(def.shape);
      return {
        ...def,
        allKeys: allKeys,
        symbolKeys: symbolKeys,
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys)
      };
    }
    function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
      const unrecognized = [];
      const keySet = def.keySet;
      const _catchall = def.catchall._zod;
      const t = _catchall.def.type;
      const optin = _catchall.optin;
      const optout = _catchall.optout;
      let seen = 0;
      for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen)) break;
          seen = payload.issues.length;
        }
        if (keySet.has(key)) continue;
        if (key === "__proto__") {
          if (t === "never") unrecognized.push(key);
          continue;
        }
        if (t === "never") {
          unrecognized.push(key);
          continue;
        }
        const r = _catchall.run({
          value: input[key],
          issues: []
        }, ctx);
        if (r instanceof Promise) proms.push(r.then(r => handlePropertyResult(r, payload, key, input, optin, optout))); else handlePropertyResult(r, payload, key, input, optin, optout);
      }
      if (unrecognized.length) payload.issues.push({
        code: "unrecognized_keys",
        keys: unrecognized,
        input: input,
        inst: inst,
        continue: true
      });
      if (!proms.length) return payload;
      return Promise.all(proms).then(() => payload);
    }
    const $ZodObject = $constructor("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = {
            ...sh
          };
          Object.defineProperty(def, "shape", {
            value: newSh
          });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", {
          get: get
        });
      }
      const _normalized = cached(() => normalizeDef(def));
      defineLazyInternal(inst, "propValues", zod => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
          const field = shape[key]._zod;
          if (field.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, new Set);
            for (const v of field.values) propValues[key].add(v);
            if (field.optin !== void 0) propValues[key].add(void 0);
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
            input: input,
            inst: inst
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
            if (aborted(payload, seen)) break;
            seen = payload.issues.length;
          }
          if (key === "__proto__") continue;
          const el = shape[key];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({
            value: input[key],
            issues: []
          }, ctx);
          if (r instanceof Promise) proms.push(r.then(r => handlePropertyResult(r, payload, key, input, optin, optout))); else handlePropertyResult(r, payload, key, input, optin, optout);
        }
        if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    null && core.$constructor("$ZodObjectJIT", (inst, def) => {
      $ZodObject.init(inst, def);
      const superParse = inst._zod.parse;
      const _normalized = util.cached(() => normalizeDef(def));
      const memo = core.globalConfig.memoizer;
      const generateFastpass = shape => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        const doc = new Doc([ "payload", "ctx" ], {
          shape: shape,
          inst: inst,
          memo: memo,
          syms: syms
        });
        const parseStr = k => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        const prefixStr = (id, k) => `\n          let ${id}_ab = false;\n          for (let i = 0; i < ${id}.issues.length; i++) {\n            const iss = ${id}.issues[i];\n            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];\n            payload.issues.push(iss);\n            if (iss.continue !== true) ${id}_ab = true;\n          }\n          if (${id}_ab && ctx && ctx.abortEarly) {\n            payload.value = newResult;\n            return payload;\n          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
          if (key === "__proto__") continue;
          const id = ids[key];
          const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : util.esc(key);
          const isPresent = `${k} in input`;
          const schema = shape[key];
          const optin = schema?._zod?.optin;
          const isOptionalIn = optin !== void 0;
          const isOptionalOut = schema?._zod?.optout === "optional";
          doc.write(`const ${id} = ${parseStr(k)};`);
          if (isOptionalIn && isOptionalOut) {
            const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
            doc.write(`\n        const ${id}_present = ${isPresent};\n        if (!${id}.issues.length || ${id}_present) {\n          if (${id}.issues.length) {${prefixStr(id, k)}\n          }\n\n          if (${assign}) {\n            newResult[${k}] = ${id}.value;\n          }\n        }\n\n      `);
          } else if (!isOptionalIn) doc.write(`\n        const ${id}_present = ${isPresent};\n        if (${id}.issues.length) {${prefixStr(id, k)}\n        }\n        if (!${id}_present && !${id}.issues.length) {\n          payload.issues.push({\n            code: "invalid_type",\n            expected: "nonoptional",\n            input: undefined,\n            path: [${k}]\n          });\n          if (ctx && ctx.abortEarly) {\n            payload.value = newResult;\n            return payload;\n          }\n        }\n\n        if (${id}_present) {\n          newResult[${k}] = ${id}.value;\n        }\n\n      `); else {
            doc.write(`\n        if (${id}.issues.length) {${prefixStr(id, k)}\n        }\n      `);
            if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`); else doc.write(`\n        if (${id}.value !== undefined || ${isPresent}) {\n          newResult[${k}] = ${id}.value;\n        }\n      `);
          }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        return doc.compile();
      };
      let fastpass;
      const isObject = util.isObject;
      const jit = !core.globalConfig.jitless;
      const allowsEval = util.allowsEval;
      const fastEnabled = jit && allowsEval.value;
      const catchall = def.catchall;
      let value;
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input: input,
            inst: inst
          });
          return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
          if (!fastpass) fastpass = generateFastpass(def.shape);
          payload = fastpass(payload, ctx);
          if (!catchall) return payload;
          return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
      };
    });
    function handleUnionResults(results, final, inst, ctx) {
      for (const result of results) if (result.issues.length === 0) {
        final.value = result.value;
        return final;
      }
      const nonaborted = results.filter(r => !aborted(r));
      if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
      }
      final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst: inst,
        errors: results.map(result => result.issues.map(iss => finalizeIssue(iss, ctx, config())))
      });
      return final;
    }
    const $ZodUnion = $constructor("$ZodUnion", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", zod => zod.def.options.some(o => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some(o => o._zod.optin !== void 0) ? "optional" : void 0);
      defineLazyInternal(inst, "optout", zod => zod.def.options.some(o => o._zod.optout === "optional") ? "optional" : void 0);
      defineLazyInternal(inst, "values", zod => {
        if (zod.def.options.every(o => o._zod.values)) return new Set(zod.def.options.flatMap(option => Array.from(option._zod.values)));
        return;
      });
      defineLazyInternal(inst, "pattern", zod => {
        if (zod.def.options.every(o => o._zod.pattern)) {
          const patterns = zod.def.options.map(o => o._zod.pattern);
          return new RegExp(`^(${patterns.map(p => cleanRegex(p.source)).join("|")})$`);
        }
        return;
      });
      const first = def.options.length === 1 ? def.options[0]._zod.run : null;
      inst._zod.parse = (payload, ctx) => {
        if (first) return first(payload, ctx);
        let async = false;
        const results = [];
        for (const option of def.options) {
          const result = option._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            results.push(result);
            async = true;
          } else {
            if (result.issues.length === 0) return result;
            results.push(result);
          }
        }
        if (!async) return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then(results => handleUnionResults(results, payload, inst, ctx));
      };
    });
    function handleExclusiveUnionResults(results, final, inst, ctx) {
      const matches = [];
      for (let i = 0; i < results.length; i++) if (results[i].issues.length === 0) matches.push(i);
      if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
      }
      if (matches.length === 0) final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst: inst,
        errors: results.map(result => result.issues.map(iss => util.finalizeIssue(iss, ctx, core.config())))
      }); else final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst: inst,
        errors: [],
        inclusive: false,
        matches: matches
      });
      return final;
    }
    null && core.$constructor("$ZodXor", (inst, def) => {
      $ZodUnion.init(inst, def);
      def.inclusive = false;
      const first = def.options.length === 1 ? def.options[0]._zod.run : null;
      inst._zod.parse = (payload, ctx) => {
        if (first) return first(payload, ctx);
        let async = false;
        const results = [];
        for (const option of def.options) {
          const result = option._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            results.push(result);
            async = true;
          } else results.push(result);
        }
        if (!async) return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then(results => handleExclusiveUnionResults(results, payload, inst, ctx));
      };
    });
    function discriminatorMap(def) {
      const map = new Map;
      for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) if (map.has(value)) {
          if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
          map.set(value, null);
        } else map.set(value, option);
      }
      return map;
    }
    null && core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
      def.inclusive = false;
      $ZodUnion.init(inst, def);
      const _super = inst._zod.parse;
      util.defineLazyInternal(inst, "propValues", zod => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
          const pv = option._zod.propValues;
          if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
          if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
          for (const [k, v] of Object.entries(pv)) {
            if (!Object.prototype.hasOwnProperty.call(propValues, k)) util.assignProp(propValues, k, new Set);
            for (const val of v) propValues[k].add(val);
          }
        }
        if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
        return propValues;
      });
      def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
      });
      const disc = util.cached(() => discriminatorMap(def));
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
          payload.issues.push({
            code: "invalid_type",
            expected: "object",
            input: input,
            inst: inst
          });
          return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
        if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
        payload.issues.push({
          code: "invalid_union",
          errors: [],
          note: "No matching discriminator",
          discriminator: def.discriminator,
          options: Array.from(disc.value.keys()).filter(value => disc.value.get(value) !== null),
          input: input,
          path: [ def.discriminator ],
          inst: inst
        });
        return payload;
      };
    });
    null && core.$constructor("$ZodIntersection", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({
          value: input,
          issues: []
        }, ctx);
        const right = def.right._zod.run({
          value: input,
          issues: []
        }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) return Promise.all([ left, right ]).then(([left, right]) => handleIntersectionResults(payload, left, right));
        return handleIntersectionResults(payload, left, right);
      };
    });
    function mergeValues(a, b) {
      if (a === b) return {
        valid: true,
        data: a
      };
      if (a instanceof Date && b instanceof Date && +a === +b) return {
        valid: true,
        data: a
      };
      if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter(key => bKeys.indexOf(key) !== -1);
        const newObj = {
          ...a,
          ...b
        };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
        for (const key of sharedKeys) {
          if (key === "__proto__") continue;
          const sharedValue = mergeValues(a[key], b[key]);
          if (!sharedValue.valid) return {
            valid: false,
            mergeErrorPath: [ key, ...sharedValue.mergeErrorPath ]
          };
          newObj[key] = sharedValue.data;
        }
        return {
          valid: true,
          data: newObj
        };
      }
      if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) return {
          valid: false,
          mergeErrorPath: []
        };
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
          const itemA = a[index];
          const itemB = b[index];
          const sharedValue = mergeValues(itemA, itemB);
          if (!sharedValue.valid) return {
            valid: false,
            mergeErrorPath: [ index, ...sharedValue.mergeErrorPath ]
          };
          newArray.push(sharedValue.data);
        }
        return {
          valid: true,
          data: newArray
        };
      }
      return {
        valid: false,
        mergeErrorPath: []
      };
    }
    function handleIntersectionResults(result, left, right) {
      const unrecKeys = new Map;
      let unrecIssue;
      const keyIssues = new Map;
      const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
          unrecIssue ?? (unrecIssue = iss);
          keys = iss.keys;
        } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
          const k = String(iss.path[0]);
          if (!keyIssues.has(k)) keyIssues.set(k, iss);
          keys = [ k ];
        } else return false;
        for (const k of keys) {
          if (!unrecKeys.has(k)) unrecKeys.set(k, {});
          unrecKeys.get(k)[side] = true;
        }
        return true;
      };
      for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
      for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
      const bothKeys = [ ...unrecKeys ].filter(([, f]) => f.l && f.r).map(([k]) => k);
      if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter(k => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length) result.issues.push({
          ...unrecIssue,
          keys: aggregated
        });
        for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
      }
      const merged = mergeValues(left.value, right.value);
      if (!merged.valid) {
        if (util.aborted(result)) return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
      }
      result.value = merged.data;
      return result;
    }
    const $ZodTuple = null && core.$constructor("$ZodTuple", (inst, def) => {
      $ZodType.init(inst, def);
      const items = def.items;
      const memo = core.globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            input: input,
            inst: inst,
            expected: "tuple",
            code: "invalid_type"
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
              input: input,
              inst: inst,
              origin: "array"
            });
            return payload;
          }
          if (input.length > items.length) payload.issues.push({
            code: "too_big",
            maximum: items.length,
            inclusive: true,
            input: input,
            inst: inst,
            origin: "array"
          });
        }
        const itemResults = new Array(items.length);
        const abortEarly = def.rest ? ctx?.abortEarly : void 0;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
          const r = items[i]._zod.run({
            value: input[i],
            issues: []
          }, ctx);
          if (r instanceof Promise) proms.push(r.then(rr => {
            itemResults[i] = rr;
          })); else {
            itemResults[i] = r;
            if (abortEarly && !itemAborted && r.issues.length) itemAborted = util.aborted(r);
          }
        }
        if (def.rest && !itemAborted) {
          let i = items.length - 1;
          const rest = input.slice(items.length);
          let seen = payload.issues.length;
          for (const el of rest) {
            if (abortEarly && payload.issues.length !== seen) {
              if (util.aborted(payload, seen)) break;
              seen = payload.issues.length;
            }
            i++;
            const result = def.rest._zod.run({
              value: el,
              issues: []
            }, ctx);
            if (result instanceof Promise) proms.push(result.then(r => handleTupleResult(r, payload, i))); else handleTupleResult(result, payload, i);
          }
        }
        if (proms.length) return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
      };
    });
    function getTupleOptStart(items, key) {
      for (let i = items.length - 1; i >= 0; i--) {
        const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
        if (!omittable) return i + 1;
      }
      return 0;
    }
    function handleTupleResult(result, final, index) {
      if (result.issues.length) final.issues.push(...util.prefixIssues(index, result.issues));
      final.value[index] = result.value;
    }
    function handleTupleResults(itemResults, final, items, input, optoutStart) {
      for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
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
      for (let i = final.value.length - 1; i >= input.length; i--) if (items[i]._zod.optout === "optional" && final.value[i] === void 0) final.value.length = i; else break;
      return final;
    }
    null && core.$constructor("$ZodRecord", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = core.globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isPlainObject(input)) {
          payload.issues.push({
            expected: "record",
            code: "invalid_type",
            input: input,
            inst: inst
          });
          return payload;
        }
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          const recordKeys = new Set;
          for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
            recordKeys.add(typeof key === "number" ? key.toString() : key);
            if (key === "__proto__") continue;
            const keyResult = def.keyType._zod.run({
              value: key,
              issues: []
            }, ctx);
            if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
            if (keyResult.issues.length) {
              payload.issues.push({
                code: "invalid_key",
                origin: "record",
                issues: keyResult.issues.map(iss => util.finalizeIssue(iss, ctx, core.config())),
                input: key,
                path: [ key ],
                inst: inst
              });
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__") continue;
            const result = def.valueType._zod.run({
              value: input[key],
              issues: []
            }, ctx);
            if (result instanceof Promise) proms.push(result.then(result => {
              if (result.issues.length) payload.issues.push(...util.prefixIssues(key, result.issues));
              payload.value[outKey] = result.value;
            })); else {
              if (result.issues.length) payload.issues.push(...util.prefixIssues(key, result.issues));
              payload.value[outKey] = result.value;
            }
          }
          let unrecognized;
          for (const key in input) if (!recordKeys.has(key)) if (def.mode === "loose") {
            if (key === "__proto__") continue;
            payload.value[key] = input[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
          if (unrecognized && unrecognized.length > 0) payload.issues.push({
            code: "unrecognized_keys",
            input: input,
            inst: inst,
            keys: unrecognized,
            continue: true
          });
        } else {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          let unrecognized;
          for (const key of Reflect.ownKeys(input)) {
            if (key === "__proto__") continue;
            if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
            let keyResult = def.keyType._zod.run({
              value: key,
              issues: []
            }, ctx);
            if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
            const checkNumericKey = typeof key === "string" && regexes.number.test(key) && keyResult.issues.length;
            if (checkNumericKey) {
              const retryResult = def.keyType._zod.run({
                value: Number(key),
                issues: []
              }, ctx);
              if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
              if (retryResult.issues.length === 0) keyResult = retryResult;
            }
            if (keyResult.issues.length) {
              if (def.mode === "loose") payload.value[key] = input[key]; else if (values) {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              } else payload.issues.push({
                code: "invalid_key",
                origin: "record",
                issues: keyResult.issues.map(iss => util.finalizeIssue(iss, ctx, core.config())),
                input: key,
                path: [ key ],
                inst: inst
              });
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__") continue;
            const result = def.valueType._zod.run({
              value: input[key],
              issues: []
            }, ctx);
            if (result instanceof Promise) proms.push(result.then(result => {
              if (result.issues.length) payload.issues.push(...util.prefixIssues(key, result.issues));
              payload.value[outKey] = result.value;
            })); else {
              if (result.issues.length) payload.issues.push(...util.prefixIssues(key, result.issues));
              payload.value[outKey] = result.value;
            }
          }
          if (unrecognized && unrecognized.length > 0) payload.issues.push({
            code: "unrecognized_keys",
            input: input,
            inst: inst,
            keys: unrecognized,
            continue: true
          });
        }
        if (proms.length) return Promise.all(proms).then(() => payload);
        return payload;
      };
    });
    null && core.$constructor("$ZodMap", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = core.globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
          payload.issues.push({
            expected: "map",
            code: "invalid_type",
            input: input,
            inst: inst
          });
          return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map, ctx) : new Map;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
          if (abortEarly && payload.issues.length !== seen) {
            if (util.aborted(payload, seen)) break;
            seen = payload.issues.length;
          }
          const keyResult = def.keyType._zod.run({
            value: key,
            issues: []
          }, ctx);
          const valueResult = def.valueType._zod.run({
            value: value,
            issues: []
          }, ctx);
          if (keyResult instanceof Promise || valueResult instanceof Promise) proms.push(Promise.all([ keyResult, valueResult ]).then(([keyResult, valueResult]) => {
            handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
          })); else handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
        }
        if (proms.length) return Promise.all(proms).then(() => payload);
        return payload;
      };
      capSize(inst, mapSize);
    });
    function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
      if (keyResult.issues.length) if (util.propertyKeyTypes.has(typeof key)) final.issues.push(...util.prefixIssues(key, keyResult.issues)); else final.issues.push({
        code: "invalid_key",
        origin: "map",
        input: input,
        inst: inst,
        issues: keyResult.issues.map(iss => util.finalizeIssue(iss, ctx, core.config()))
      });
      if (valueResult.issues.length) if (util.propertyKeyTypes.has(typeof key)) final.issues.push(...util.prefixIssues(key, valueResult.issues)); else final.issues.push({
        origin: "map",
        code: "invalid_element",
        input: input,
        inst: inst,
        key: key,
        issues: valueResult.issues.map(iss => util.finalizeIssue(iss, ctx, core.config()))
      });
      final.value.set(keyResult.value, valueResult.value);
    }
    null && core.$constructor("$ZodSet", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = core.globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
          payload.issues.push({
            input: input,
            inst: inst,
            expected: "set",
            code: "invalid_type"
          });
          return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set, ctx) : new Set;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
          if (abortEarly && payload.issues.length !== seen) {
            if (util.aborted(payload, seen)) break;
            seen = payload.issues.length;
          }
          const result = def.valueType._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result instanceof Promise) proms.push(result.then(result => handleSetResult(result, payload))); else handleSetResult(result, payload);
        }
        if (proms.length) return Promise.all(proms).then(() => payload);
        return payload;
      };
      capSize(inst, setSize);
    });
    function handleSetResult(result, final) {
      if (result.issues.length) final.issues.push(...result.issues);
      final.value.add(result.value);
    }
    null && core.$constructor("$ZodEnum", (inst, def) => {
      $ZodType.init(inst, def);
      const values = util.getEnumValues(def.entries);
      const valuesSet = new Set(values);
      inst._zod.values = valuesSet;
      util.defineLazyInternal(inst, "pattern", zod => {
        const patternValues = util.getEnumValues(zod.def.entries).filter(k => util.propertyKeyTypes.has(typeof k));
        return new RegExp(patternValues.length ? `^(${patternValues.map(o => util.escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) return payload;
        payload.issues.push({
          code: "invalid_value",
          values: values,
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    null && core.$constructor("$ZodLiteral", (inst, def) => {
      $ZodType.init(inst, def);
      const values = new Set(def.values);
      inst._zod.values = values;
      util.defineLazyInternal(inst, "pattern", zod => {
        const vals = zod.def.values;
        return new RegExp(vals.length ? `^(${vals.map(o => typeof o === "string" ? util.escapeRegex(o) : o ? util.escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) return payload;
        payload.issues.push({
          code: "invalid_value",
          values: def.values,
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    null && core.$constructor("$ZodFile", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input instanceof File) return payload;
        payload.issues.push({
          expected: "file",
          code: "invalid_type",
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    const $ZodTransform = $constructor("$ZodTransform", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "optional";
      core_globalConfig.memoizer?.guard(inst);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
          const output = _out instanceof Promise ? _out : Promise.resolve(_out);
          return output.then(output => {
            payload.value = output;
            return payload;
          });
        }
        if (_out instanceof Promise) throw new $ZodAsyncError;
        payload.value = _out;
        return payload;
      };
    });
    function handleOptionalResult(payload, result) {
      payload.value = result.issues.length ? void 0 : result.value;
      return payload;
    }
    const $ZodOptional = $constructor("$ZodOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", zod => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      inst._zod.optout = "optional";
      defineLazyInternal(inst, "values", zod => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([ ...values, void 0 ]) : void 0;
      });
      defineLazyInternal(inst, "pattern", zod => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === void 0) {
          if (def.innerType._zod.optin !== "defaulted") return payload;
          const result = def.innerType._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) return result.then(result => handleOptionalResult(payload, result));
          return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    null && core.$constructor("$ZodExactOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      util.defineLazyInternal(inst, "values", zod => zod.def.innerType._zod.values);
      util.defineLazyInternal(inst, "pattern", zod => zod.def.innerType._zod.pattern);
      inst._zod.parse = (payload, ctx) => def.innerType._zod.run(payload, ctx);
    });
    null && core.$constructor("$ZodNullable", (inst, def) => {
      $ZodType.init(inst, def);
      util.defineLazyInternal(inst, "optin", zod => zod.def.innerType._zod.optin);
      util.defineLazyInternal(inst, "optout", zod => zod.def.innerType._zod.optout);
      util.defineLazyInternal(inst, "pattern", zod => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${util.cleanRegex(pattern.source)}|null)$`) : void 0;
      });
      util.defineLazyInternal(inst, "values", zod => zod.def.innerType._zod.values ? new Set([ ...zod.def.innerType._zod.values, null ]) : void 0);
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === null) return payload;
        return def.innerType._zod.run(payload, ctx);
      };
    });
    null && core.$constructor("$ZodDefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      util.defineLazyInternal(inst, "values", zod => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
        if (payload.value === void 0) {
          payload.value = def.defaultValue;
          return payload;
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) return result.then(result => handleDefaultResult(result, def));
        return handleDefaultResult(result, def);
      };
    });
    function handleDefaultResult(payload, def) {
      if (payload.value === void 0) payload.value = def.defaultValue;
      return payload;
    }
    null && core.$constructor("$ZodPrefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      util.defineLazyInternal(inst, "values", zod => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
        if (payload.value === void 0) payload.value = def.defaultValue;
        return def.innerType._zod.run(payload, ctx);
      };
    });
    null && core.$constructor("$ZodNonOptional", (inst, def) => {
      $ZodType.init(inst, def);
      util.defineLazyInternal(inst, "values", zod => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([ ...v ].filter(x => x !== void 0)) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) return result.then(result => handleNonOptionalResult(result, inst));
        return handleNonOptionalResult(result, inst);
      };
    });
    function handleNonOptionalResult(payload, inst) {
      if (!payload.issues.length && payload.value === void 0) payload.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: payload.value,
        inst: inst
      });
      return payload;
    }
    null && core.$constructor("$ZodSuccess", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") throw new core.$ZodEncodeError("ZodSuccess");
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) return result.then(result => {
          payload.value = result.issues.length === 0;
          return payload;
        });
        payload.value = result.issues.length === 0;
        return payload;
      };
    });
    function handleCatchResult(payload, result, def, ctx) {
      if (!result.issues.length) {
        payload.value = result.value;
        if (result.memo) payload.memo = true;
        return payload;
      }
      payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
          issues: result.issues.map(iss => finalizeIssue(iss, ctx, config()))
        },
        input: payload.value
      });
      return payload;
    }
    const $ZodCatch = $constructor("$ZodCatch", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", zod => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      defineLazyInternal(inst, "optout", zod => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "values", zod => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
        const result = def.innerType._zod.run({
          value: payload.value,
          issues: []
        }, ctx);
        if (result instanceof Promise) return result.then(result => handleCatchResult(payload, result, def, ctx));
        return handleCatchResult(payload, result, def, ctx);
      };
    });
    null && core.$constructor("$ZodNaN", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
          payload.issues.push({
            input: payload.value,
            inst: inst,
            expected: "nan",
            code: "invalid_type"
          });
          return payload;
        }
        return payload;
      };
    });
    const $ZodPipe = $constructor("$ZodPipe", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "values", zod => zod.def.in._zod.values);
      defineLazyInternal(inst, "optin", zod => zod.def.in._zod.optin);
      defineLazyInternal(inst, "optout", zod => zod.def.out._zod.optout);
      defineLazyInternal(inst, "propValues", zod => zod.def.in._zod.propValues);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          const right = def.out._zod.run(payload, ctx);
          if (right instanceof Promise) return right.then(right => handlePipeResult(right, def.in, ctx));
          return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) return left.then(left => handlePipeResult(left, def.out, ctx));
        return handlePipeResult(left, def.out, ctx);
      };
    });
    function handlePipeResult(left, next, ctx) {
      if (left.issues.some(iss => iss.code !== "unrecognized_keys")) {
        left.aborted = true;
        return left;
      }
      return next._zod.run({
        value: left.value,
        issues: left.issues
      }, ctx);
    }
    null && core.$constructor("$ZodCodec", (inst, def) => {
      $ZodType.init(inst, def);
      util.defineLazyInternal(inst, "values", zod => zod.def.in._zod.values);
      util.defineLazyInternal(inst, "optin", zod => zod.def.in._zod.optin);
      util.defineLazyInternal(inst, "optout", zod => zod.def.out._zod.optout);
      util.defineLazyInternal(inst, "propValues", zod => zod.def.in._zod.propValues);
      inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
          const left = def.in._zod.run(payload, ctx);
          if (left instanceof Promise) return left.then(left => handleCodecAResult(left, def, ctx));
          return handleCodecAResult(left, def, ctx);
        } else {
          const right = def.out._zod.run(payload, ctx);
          if (right instanceof Promise) return right.then(right => handleCodecAResult(right, def, ctx));
          return handleCodecAResult(right, def, ctx);
        }
      };
    });
    function handleCodecAResult(result, def, ctx) {
      if (result.issues.length) {
        result.aborted = true;
        return result;
      }
      const direction = ctx.direction || "forward";
      if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) return transformed.then(value => handleCodecTxResult(result, value, def.out, ctx));
        return handleCodecTxResult(result, transformed, def.out, ctx);
      } else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) return transformed.then(value => handleCodecTxResult(result, value, def.in, ctx));
        return handleCodecTxResult(result, transformed, def.in, ctx);
      }
    }
    function handleCodecTxResult(left, value, nextSchema, ctx) {
      if (left.issues.length) {
        left.aborted = true;
        return left;
      }
      return nextSchema._zod.run({
        value: value,
        issues: left.issues
      }, ctx);
    }
    null && core.$constructor("$ZodPreprocess", (inst, def) => {
      $ZodPipe.init(inst, def);
    });
    null && core.$constructor("$ZodReadonly", (inst, def) => {
      $ZodType.init(inst, def);
      util.defineLazyInternal(inst, "propValues", zod => zod.def.innerType._zod.propValues);
      util.defineLazyInternal(inst, "values", zod => zod.def.innerType._zod.values);
      util.defineLazyInternal(inst, "optin", zod => zod.def.innerType?._zod?.optin);
      util.defineLazyInternal(inst, "optout", zod => zod.def.innerType?._zod?.optout);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) return result.then(handleReadonlyResult);
        return handleReadonlyResult(result);
      };
    });
    function handleReadonlyResult(payload) {
      if (!payload.memo) payload.value = Object.freeze(payload.value);
      return payload;
    }
    function leafPattern(schema) {
      const def = schema._zod.def;
      let pattern = def.pattern;
      let isInt = !!def.format?.includes("int");
      let minimum;
      let maximum;
      for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern) pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== void 0 && (minimum === void 0 || lo > minimum)) minimum = lo;
        if (hi !== void 0 && (maximum === void 0 || hi < maximum)) maximum = hi;
      }
      if (pattern) return pattern.source;
      if (minimum !== void 0 && maximum !== void 0 && minimum > maximum) return "(?!)";
      if (minimum !== void 0 || maximum !== void 0) return regexes.string({
        minimum: minimum,
        maximum: maximum
      }).source;
      const own = schema._zod.pattern;
      return (isInt && own === regexes.number ? regexes.integer : own)?.source;
    }
    function partPattern(schema) {
      const def = schema._zod.def;
      const own = schema._zod.pattern?.source;
      const inner = def.innerType ?? schema._zod.innerType;
      if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        return own;
      }
      if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean)) return `^(${sources.map(s => util.cleanRegex(s)).join("|")})$`;
      }
      return leafPattern(schema);
    }
    null && core.$constructor("$ZodTemplateLiteral", (inst, def) => {
      $ZodType.init(inst, def);
      const regexParts = [];
      for (const part of def.parts) if (typeof part === "object" && part !== null) {
        const source = partPattern(part);
        if (!source) throw new Error(`Invalid template literal part, no pattern found: ${[ ...part._zod.traits ].shift()}`);
        regexParts.push(util.cleanRegex(source));
      } else if (part === null || util.primitiveTypes.has(typeof part)) regexParts.push(util.escapeRegex(`${part}`)); else throw new Error(`Invalid template literal part: ${part}`);
      inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
      inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
          payload.issues.push({
            input: payload.value,
            inst: inst,
            expected: "string",
            code: "invalid_type"
          });
          return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
          payload.issues.push({
            input: payload.value,
            inst: inst,
            code: "invalid_format",
            format: def.format ?? "template_literal",
            pattern: inst._zod.pattern.source
          });
          return payload;
        }
        return payload;
      };
    });
    null && core.$constructor("$ZodFunction", (inst, def) => {
      $ZodType.init(inst, def);
      Object.defineProperty(inst, "_def", {
        value: def
      });
      inst._zod.def = def;
      inst.implement = func => {
        if (typeof func !== "function") throw new Error("implement() must be called with a function");
        return Object.defineProperty(function(...args) {
          const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
          const result = Reflect.apply(func, this, parsedArgs);
          if (inst._def.output) return parse(inst._def.output, result);
          return result;
        }, "_zod", {
          value: inst._zod,
          enumerable: false
        });
      };
      inst.implementAsync = func => {
        if (typeof func !== "function") throw new Error("implementAsync() must be called with a function");
        return Object.defineProperty(async function(...args) {
          const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
          const result = await Reflect.apply(func, this, parsedArgs);
          if (inst._def.output) return await parseAsync(inst._def.output, result);
          return result;
        }, "_zod", {
          value: inst._zod,
          enumerable: false
        });
      };
      inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
          payload.issues.push({
            code: "invalid_type",
            expected: "function",
            input: payload.value,
            inst: inst
          });
          return payload;
        }
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) payload.value = inst.implementAsync(payload.value); else payload.value = inst.implement(payload.value);
        return payload;
      };
      inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) return new F({
          type: "function",
          input: new $ZodTuple({
            type: "tuple",
            items: args[0],
            rest: args[1]
          }),
          output: inst._def.output
        });
        return new F({
          type: "function",
          input: args[0],
          output: inst._def.output
        });
      };
      inst.output = output => {
        const F = inst.constructor;
        return new F({
          type: "function",
          input: inst._def.input,
          output: output
        });
      };
      return inst;
    });
    null && core.$constructor("$ZodPromise", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, ctx) => Promise.resolve(payload.value).then(inner => def.innerType._zod.run({
        value: inner,
        issues: []
      }, ctx));
    });
    null && core.$constructor("$ZodLazy", (inst, def) => {
      $ZodType.init(inst, def);
      util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner) d._cachedInner = def.getter();
        return d._cachedInner;
      });
      util.defineLazyInternal(inst, "pattern", zod => zod.innerType?._zod?.pattern);
      util.defineLazyInternal(inst, "propValues", zod => zod.innerType?._zod?.propValues);
      util.defineLazyInternal(inst, "optin", zod => zod.innerType?._zod?.optin ?? void 0);
      util.defineLazyInternal(inst, "optout", zod => zod.innerType?._zod?.optout ?? void 0);
      inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
      };
    });
    null && core.$constructor("$ZodCustom", (inst, def) => {
      checks.$ZodCheck.init(inst, def);
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _) => payload;
      inst._zod.check = payload => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) return r.then(r => handleRefineResult(r, payload, input, inst));
        handleRefineResult(r, payload, input, inst);
        return;
      };
    });
    function handleRefineResult(result, payload, input, inst) {
      if (!result) {
        const _iss = {
          code: "custom",
          input: input,
          inst: inst,
          path: [ ...inst._zod.def.path ?? [] ],
          continue: !inst._zod.def.abort
        };
        if (inst._zod.def.params) _iss.params = inst._zod.def.params;
        payload.issues.push(util.issue(_iss));
      }
    }
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
    const $ZodCheck = $constructor("$ZodCheck", (inst, def) => {
      var _a;
      inst._zod ?? (inst._zod = {});
      inst._zod.def = def;
      (_a = inst._zod).onattach ?? (_a.onattach = []);
    });
    const _whenHasSize = payload => {
      const val = payload.value;
      return !util.nullish(val) && val.size !== void 0;
    };
    const _whenHasLength = payload => {
      const val = payload.value;
      return !util.nullish(val) && val.length !== void 0;
    };
    const numericOriginMap = {
      number: "number",
      bigint: "bigint",
      object: "date"
    };
    null && core.$constructor("$ZodCheckLessThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = payload => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_big",
          maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckGreaterThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = payload => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_small",
          minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckMultipleOf", (inst, def) => {
      $ZodCheck.init(inst, def);
      inst._zod.check = payload => {
        if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : util.floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple) return;
        payload.issues.push({
          origin: typeof payload.value,
          code: "not_multiple_of",
          divisor: def.value,
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckNumberFormat", (inst, def) => {
      $ZodCheck.init(inst, def);
      def.format = def.format || "float64";
      const isInt = def.format?.includes("int");
      const origin = isInt ? "int" : "number";
      const [minimum, maximum] = util.NUMBER_FORMAT_RANGES[def.format];
      inst._zod.check = payload => {
        const input = payload.value;
        if (isInt) {
          if (!Number.isInteger(input)) {
            payload.issues.push({
              expected: origin,
              format: def.format,
              code: "invalid_type",
              continue: false,
              input: input,
              inst: inst
            });
            return;
          }
          if (!Number.isSafeInteger(input)) {
            if (input > 0) payload.issues.push({
              input: input,
              code: "too_big",
              maximum: Number.MAX_SAFE_INTEGER,
              note: "Integers must be within the safe integer range.",
              inst: inst,
              origin: origin,
              inclusive: true,
              continue: !def.abort
            }); else payload.issues.push({
              input: input,
              code: "too_small",
              minimum: Number.MIN_SAFE_INTEGER,
              note: "Integers must be within the safe integer range.",
              inst: inst,
              origin: origin,
              inclusive: true,
              continue: !def.abort
            });
            return;
          }
        }
        if (input < minimum) payload.issues.push({
          origin: "number",
          input: input,
          code: "too_small",
          minimum: minimum,
          inclusive: true,
          inst: inst,
          continue: !def.abort
        });
        if (input > maximum) payload.issues.push({
          origin: "number",
          input: input,
          code: "too_big",
          maximum: maximum,
          inclusive: true,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
      $ZodCheck.init(inst, def);
      const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
      inst._zod.check = payload => {
        const input = payload.value;
        if (input < minimum) payload.issues.push({
          origin: "bigint",
          input: input,
          code: "too_small",
          minimum: minimum,
          inclusive: true,
          inst: inst,
          continue: !def.abort
        });
        if (input > maximum) payload.issues.push({
          origin: "bigint",
          input: input,
          code: "too_big",
          maximum: maximum,
          inclusive: true,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckMaxSize", (inst, def) => {
      var _a;
      $ZodCheck.init(inst, def);
      (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
      inst._zod.check = payload => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum) return;
        payload.issues.push({
          origin: util.getSizableOrigin(input),
          code: "too_big",
          maximum: def.maximum,
          inclusive: true,
          input: input,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckMinSize", (inst, def) => {
      var _a;
      $ZodCheck.init(inst, def);
      (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
      inst._zod.check = payload => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum) return;
        payload.issues.push({
          origin: util.getSizableOrigin(input),
          code: "too_small",
          minimum: def.minimum,
          inclusive: true,
          input: input,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
      var _a;
      $ZodCheck.init(inst, def);
      (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
      inst._zod.check = payload => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size) return;
        const tooBig = size > def.size;
        payload.issues.push({
          origin: util.getSizableOrigin(input),
          ...tooBig ? {
            code: "too_big",
            maximum: def.size
          } : {
            code: "too_small",
            minimum: def.size
          },
          inclusive: true,
          exact: true,
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckMaxLength", (inst, def) => {
      var _a;
      $ZodCheck.init(inst, def);
      (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
      inst._zod.check = payload => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units > def.maximum ? util.codePointLength(input) : units;
        if (length <= def.maximum) return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
          origin: origin,
          code: "too_big",
          maximum: def.maximum,
          inclusive: true,
          input: input,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckMinLength", (inst, def) => {
      var _a;
      $ZodCheck.init(inst, def);
      (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
      inst._zod.check = payload => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? util.codePointLength(input) : units;
        if (length >= def.minimum) return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
          origin: origin,
          code: "too_small",
          minimum: def.minimum,
          inclusive: true,
          input: input,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckLengthEquals", (inst, def) => {
      var _a;
      $ZodCheck.init(inst, def);
      (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
      inst._zod.check = payload => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? util.codePointLength(input) : units;
        if (length === def.length) return;
        const origin = util.getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
          origin: origin,
          ...tooBig ? {
            code: "too_big",
            maximum: def.length
          } : {
            code: "too_small",
            minimum: def.length
          },
          inclusive: true,
          exact: true,
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckStringFormat = null && core.$constructor("$ZodCheckStringFormat", (inst, def) => {
      var _a, _b;
      $ZodCheck.init(inst, def);
      if (def.pattern) (_a = inst._zod).check ?? (_a.check = payload => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value)) return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: def.format,
          input: payload.value,
          ...def.pattern ? {
            pattern: def.pattern.toString()
          } : {},
          inst: inst,
          continue: !def.abort
        });
      }); else (_b = inst._zod).check ?? (_b.check = () => {});
    });
    null && core.$constructor("$ZodCheckRegex", (inst, def) => {
      $ZodCheckStringFormat.init(inst, def);
      inst._zod.check = payload => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value)) return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "regex",
          input: payload.value,
          pattern: def.pattern.toString(),
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckLowerCase", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.lowercase);
      $ZodCheckStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodCheckUpperCase", (inst, def) => {
      def.pattern ?? (def.pattern = regexes.uppercase);
      $ZodCheckStringFormat.init(inst, def);
    });
    null && core.$constructor("$ZodCheckIncludes", (inst, def) => {
      $ZodCheck.init(inst, def);
      const escapedRegex = util.escapeRegex(def.includes);
      const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
      def.pattern = pattern;
      inst._zod.check = payload => {
        if (payload.value.includes(def.includes, def.position)) return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "includes",
          includes: def.includes,
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckStartsWith", (inst, def) => {
      $ZodCheck.init(inst, def);
      const pattern = new RegExp(`^${util.escapeRegex(def.prefix)}.*`);
      def.pattern ?? (def.pattern = pattern);
      inst._zod.check = payload => {
        if (payload.value.startsWith(def.prefix)) return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "starts_with",
          prefix: def.prefix,
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckEndsWith", (inst, def) => {
      $ZodCheck.init(inst, def);
      const pattern = new RegExp(`.*${util.escapeRegex(def.suffix)}$`);
      def.pattern ?? (def.pattern = pattern);
      inst._zod.check = payload => {
        if (payload.value.endsWith(def.suffix)) return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "ends_with",
          suffix: def.suffix,
          input: payload.value,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    function handleCheckPropertyResult(result, payload, property) {
      if (result.issues.length) payload.issues.push(...util.prefixIssues(property, result.issues));
    }
    null && core.$constructor("$ZodCheckProperty", (inst, def) => {
      $ZodCheck.init(inst, def);
      inst._zod.check = payload => {
        const result = def.schema._zod.run({
          value: payload.value[def.property],
          issues: []
        }, {});
        if (result instanceof Promise) return result.then(result => handleCheckPropertyResult(result, payload, def.property));
        handleCheckPropertyResult(result, payload, def.property);
        return;
      };
    });
    null && core.$constructor("$ZodCheckProperties", (inst, def) => {
      $ZodCheck.init(inst, def);
      util.hide(inst, Symbol.iterator, function*() {
        yield inst;
      });
      let entries;
      inst._zod.check = payload => {
        if (payload.value == null) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input: payload.value,
            inst: inst
          });
          return;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map(key => [ key, def.shape[key] ]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
          const result = schema._zod.run({
            value: input[key],
            issues: []
          }, {});
          if (result instanceof Promise) {
            proms ?? (proms = []);
            proms.push(result.then(result => handleCheckPropertyResult(result, payload, key)));
          } else handleCheckPropertyResult(result, payload, key);
        }
        if (proms) return Promise.all(proms).then(() => {});
        return;
      };
    });
    null && core.$constructor("$ZodCheckMimeType", (inst, def) => {
      $ZodCheck.init(inst, def);
      const mimeSet = new Set(def.mime);
      inst._zod.check = payload => {
        if (mimeSet.has(payload.value.type)) return;
        payload.issues.push({
          code: "invalid_value",
          values: def.mime,
          input: payload.value.type,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    null && core.$constructor("$ZodCheckOverwrite", (inst, def) => {
      $ZodCheck.init(inst, def);
      inst._zod.check = payload => {
        payload.value = def.tx(payload.value);
      };
    });
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
    var registries_a;
    null && Symbol("ZodOutput");
    null && Symbol("ZodInput");
    class $ZodRegistry {
      constructor() {
        this._map = new WeakMap;
        this._idmap = new Map;
      }
      add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
        return this;
      }
      clear() {
        this._map = new WeakMap;
        this._idmap = new Map;
        return this;
      }
      remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
        this._map.delete(schema);
        return this;
      }
      get(schema) {
        const p = schema._zod.parent;
        if (p) {
          const pm = {
            ...this.get(p) ?? {}
          };
          delete pm.id;
          const f = {
            ...pm,
            ...this._map.get(schema)
          };
          return Object.keys(f).length ? f : void 0;
        }
        return this._map.get(schema);
      }
      has(schema) {
        return this._map.has(schema);
      }
    }
    function registry() {
      return new $ZodRegistry;
    }
    (registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
    globalThis.__zod_globalRegistry;
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js
    function snapshotChecks(def) {
      if (def.checks) def.checks = [ ...def.checks ];
      return def;
    }
    function _string(Class, params) {
      return new Class(snapshotChecks({
        type: "string",
        ...normalizeParams(params)
      }));
    }
    function _number(Class, params) {
      return new Class(snapshotChecks({
        type: "number",
        checks: [],
        ...normalizeParams(params)
      }));
    }
    function _unknown(Class) {
      return new Class({
        type: "unknown"
      });
    }
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js
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
      configurable: true
    };
    const _issuesDesc = {
      value: void 0,
      enumerable: false
    };
    const _installedToString = new WeakSet([ Object.prototype, Error.prototype ]);
    const initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value = () => this.message;
            Object.defineProperty(this, "toString", {
              value: value,
              configurable: true,
              writable: true
            });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "toString", {
              value: value,
              configurable: true,
              writable: true
            });
          }
        });
      }
    };
    $constructor("$ZodError", initializer);
    const $ZodRealError = $constructor("$ZodError", initializer, void 0, {
      Parent: Error
    });
    const _parse = _Err => {
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? {
          ..._ctx,
          async: false
        } : {
          async: false
        };
        const result = schema._zod.run({
          value: value,
          issues: []
        }, ctx);
        if (result instanceof Promise) throw new $ZodAsyncError;
        if (result.issues.length) {
          const e = new (_params?.Err ?? _Err)(result.issues.map(iss => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, _params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    const parse_parse = _parse($ZodRealError);
    const _parseAsync = _Err => {
      const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? {
          ..._ctx,
          async: true
        } : {
          async: true
        };
        let result = schema._zod.run({
          value: value,
          issues: []
        }, ctx);
        if (result instanceof Promise) result = await result;
        if (result.issues.length) {
          const e = new (params?.Err ?? _Err)(result.issues.map(iss => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    const parse_parseAsync = _parseAsync($ZodRealError);
    const _safeParse = _Err => (schema, value, _ctx) => {
      const ctx = _ctx ? {
        ..._ctx,
        async: false
      } : {
        async: false
      };
      const result = schema._zod.run({
        value: value,
        issues: []
      }, ctx);
      if (result instanceof Promise) throw new $ZodAsyncError;
      return result.issues.length ? failure(_Err, result.issues, ctx) : {
        success: true,
        data: result.value
      };
    };
    const safeParse = _safeParse($ZodRealError);
    function failure(Err, issues, ctx) {
      let error;
      return {
        success: false,
        get error() {
          if (!error) {
            error = new Err(issues.map(iss => finalizeIssue(iss, ctx, config())));
            issues = void 0;
            ctx = void 0;
          }
          return error;
        },
        set error(e) {
          error = e;
          issues = void 0;
          ctx = void 0;
        }
      };
    }
    const _safeParseAsync = _Err => async (schema, value, _ctx) => {
      const ctx = _ctx ? {
        ..._ctx,
        async: true
      } : {
        async: true
      };
      let result = schema._zod.run({
        value: value,
        issues: []
      }, ctx);
      if (result instanceof Promise) result = await result;
      return result.issues.length ? failure(_Err, result.issues, ctx) : {
        success: true,
        data: result.value
      };
    };
    const safeParseAsync = _safeParseAsync($ZodRealError);
    null && Symbol.for("zod.compile.invalid");
    null && Symbol.for("zod.compile.fallback");
    // CONCATENATED MODULE: ./node_modules/zod/v4/mini/schemas.js
    const ZodMiniType = $constructor("ZodMiniType", (inst, def) => {
      if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
      $ZodType.init(inst, def);
      inst.def = def;
      inst.type = def.type;
    }, {
      get with() {
        return this.check;
      },
      set with(value) {
        own(this, "with", value);
      },
      parse(data, params) {
        return parse_parse(this, data, params, {
          callee: this.parse
        });
      },
      parseAsync(data, params) {
        return parse_parseAsync(this, data, params, {
          callee: this.parseAsync
        });
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
          checks: [ ...def.checks ?? [], ...checks.map(ch => typeof ch === "function" ? {
            _zod: {
              check: ch,
              def: {
                check: "custom"
              },
              onattach: []
            }
          } : ch) ]
        }, {
          parent: true
        });
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
      }
    });
    const ZodMiniString = $constructor("ZodMiniString", (inst, def) => {
      $ZodString.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function schemas_string(params) {
      return _string(ZodMiniString, params);
    }
    const ZodMiniStringFormat = null && core.$constructor("ZodMiniStringFormat", (inst, def) => {
      core.$ZodStringFormat.init(inst, def);
      ZodMiniString.init(inst, def);
    });
    null && core.$constructor("ZodMiniEmail", (inst, def) => {
      core.$ZodEmail.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniGUID", (inst, def) => {
      core.$ZodGUID.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniUUID", (inst, def) => {
      core.$ZodUUID.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniURL", (inst, def) => {
      core.$ZodURL.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniEmoji", (inst, def) => {
      core.$ZodEmoji.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniNanoID", (inst, def) => {
      core.$ZodNanoID.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniCUID", (inst, def) => {
      core.$ZodCUID.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniCUID2", (inst, def) => {
      core.$ZodCUID2.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniULID", (inst, def) => {
      core.$ZodULID.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniXID", (inst, def) => {
      core.$ZodXID.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniKSUID", (inst, def) => {
      core.$ZodKSUID.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniIPv4", (inst, def) => {
      core.$ZodIPv4.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniIPv6", (inst, def) => {
      core.$ZodIPv6.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniCIDRv4", (inst, def) => {
      core.$ZodCIDRv4.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniCIDRv6", (inst, def) => {
      core.$ZodCIDRv6.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniMAC", (inst, def) => {
      core.$ZodMAC.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniBase64", (inst, def) => {
      core.$ZodBase64.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniBase64URL", (inst, def) => {
      core.$ZodBase64URL.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniE164", (inst, def) => {
      core.$ZodE164.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniCreditCard", (inst, def) => {
      core.$ZodCreditCard.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniIBAN", (inst, def) => {
      core.$ZodIBAN.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniJWT", (inst, def) => {
      core.$ZodJWT.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    null && core.$constructor("ZodMiniCustomStringFormat", (inst, def) => {
      core.$ZodCustomStringFormat.init(inst, def);
      ZodMiniStringFormat.init(inst, def);
    });
    const ZodMiniNumber = $constructor("ZodMiniNumber", (inst, def) => {
      $ZodNumber.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function schemas_number(params) {
      return _number(ZodMiniNumber, params);
    }
    null && core.$constructor("ZodMiniNumberFormat", (inst, def) => {
      core.$ZodNumberFormat.init(inst, def);
      ZodMiniNumber.init(inst, def);
    });
    null && core.$constructor("ZodMiniBoolean", (inst, def) => {
      core.$ZodBoolean.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    const ZodMiniBigInt = null && core.$constructor("ZodMiniBigInt", (inst, def) => {
      core.$ZodBigInt.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniBigIntFormat", (inst, def) => {
      core.$ZodBigIntFormat.init(inst, def);
      ZodMiniBigInt.init(inst, def);
    });
    null && core.$constructor("ZodMiniSymbol", (inst, def) => {
      core.$ZodSymbol.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniUndefined", (inst, def) => {
      core.$ZodUndefined.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniNull", (inst, def) => {
      core.$ZodNull.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniAny", (inst, def) => {
      core.$ZodAny.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    const ZodMiniUnknown = $constructor("ZodMiniUnknown", (inst, def) => {
      $ZodUnknown.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function unknown() {
      return _unknown(ZodMiniUnknown);
    }
    null && core.$constructor("ZodMiniNever", (inst, def) => {
      core.$ZodNever.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniVoid", (inst, def) => {
      core.$ZodVoid.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniDate", (inst, def) => {
      core.$ZodDate.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    const ZodMiniArray = $constructor("ZodMiniArray", (inst, def) => {
      $ZodArray.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function array(element, params) {
      return new ZodMiniArray({
        type: "array",
        element: element,
        ...normalizeParams(params)
      });
    }
    const ZodMiniObject = $constructor("ZodMiniObject", (inst, def) => {
      $ZodObject.init(inst, def);
      ZodMiniType.init(inst, def);
      installLazyProp(inst, "shape", self => self._zod.def.shape, false);
    });
    function looseObject(shape, params) {
      return new ZodMiniObject({
        type: "object",
        shape: shape,
        catchall: unknown(),
        ...normalizeParams(params)
      });
    }
    const ZodMiniUnion = $constructor("ZodMiniUnion", (inst, def) => {
      $ZodUnion.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function union(options, params) {
      return new ZodMiniUnion({
        type: "union",
        options: options,
        ...normalizeParams(params)
      });
    }
    null && core.$constructor("ZodMiniXor", (inst, def) => {
      ZodMiniUnion.init(inst, def);
      core.$ZodXor.init(inst, def);
    });
    null && core.$constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
      core.$ZodDiscriminatedUnion.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniIntersection", (inst, def) => {
      core.$ZodIntersection.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniTuple", (inst, def) => {
      core.$ZodTuple.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniRecord", (inst, def) => {
      core.$ZodRecord.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniMap", (inst, def) => {
      core.$ZodMap.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniSet", (inst, def) => {
      core.$ZodSet.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniEnum", (inst, def) => {
      core.$ZodEnum.init(inst, def);
      ZodMiniType.init(inst, def);
      inst.options = [ ...inst._zod.values ];
    });
    null && core.$constructor("ZodMiniLiteral", (inst, def) => {
      core.$ZodLiteral.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniFile", (inst, def) => {
      core.$ZodFile.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    const ZodMiniTransform = $constructor("ZodMiniTransform", (inst, def) => {
      $ZodTransform.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function transform(fn) {
      return new ZodMiniTransform({
        type: "transform",
        transform: fn
      });
    }
    const ZodMiniOptional = $constructor("ZodMiniOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function optional(innerType) {
      return new ZodMiniOptional({
        type: "optional",
        innerType: innerType
      });
    }
    null && core.$constructor("ZodMiniExactOptional", (inst, def) => {
      core.$ZodExactOptional.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniNullable", (inst, def) => {
      core.$ZodNullable.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniDefault", (inst, def) => {
      core.$ZodDefault.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniPrefault", (inst, def) => {
      core.$ZodPrefault.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniNonOptional", (inst, def) => {
      core.$ZodNonOptional.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniSuccess", (inst, def) => {
      core.$ZodSuccess.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    const ZodMiniCatch = $constructor("ZodMiniCatch", (inst, def) => {
      $ZodCatch.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function schemas_catch(innerType, catchValue) {
      return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
      });
    }
    null && core.$constructor("ZodMiniNaN", (inst, def) => {
      core.$ZodNaN.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    const ZodMiniPipe = $constructor("ZodMiniPipe", (inst, def) => {
      $ZodPipe.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function pipe(in_, out) {
      return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out
      });
    }
    null && core.$constructor("ZodMiniCodec", (inst, def) => {
      ZodMiniPipe.init(inst, def);
      core.$ZodCodec.init(inst, def);
    });
    null && core.$constructor("ZodMiniReadonly", (inst, def) => {
      core.$ZodReadonly.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniTemplateLiteral", (inst, def) => {
      core.$ZodTemplateLiteral.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniLazy", (inst, def) => {
      core.$ZodLazy.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniPromise", (inst, def) => {
      core.$ZodPromise.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniCustom", (inst, def) => {
      core.$ZodCustom.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    null && core.$constructor("ZodMiniFunction", (inst, def) => {
      core.$ZodFunction.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // EXTERNAL MODULE: ./build/src/format.js
    var format = __nccwpck_require__(2866);
    // EXTERNAL MODULE: external "node:zlib"
        var external_node_zlib_ = __nccwpck_require__(38522);
    // CONCATENATED MODULE: ./build/src/harness/loopback.js
    function isLoopback({hostname: hostname}) {
      return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
    }
    function isSafeFrom(from, to) {
      if (to.protocol === "https:") return true;
      return to.protocol === "http:" && from.protocol === "http:" && isLoopback(from) && isLoopback(to);
    }
    // CONCATENATED MODULE: ./build/src/harness/urls.js
    const CLUSTERS = "it is that of your cluster and ends in /sei/api, for example https://app.harness.io/prod1/sei/api (Prod 1), " + "https://accounts.harness.io/sei/api (Prod 0) or https://accounts.eu.harness.io/sei/api (EU).";
    const CLUSTER_HINT = `Check base-url: ${CLUSTERS}`;
    const COLLECTIONS = {
      "business-alignment": {
        create: "ba",
        read: [ "ba" ]
      },
      productivity: {
        create: "productivity",
        read: [ "productivity" ]
      },
      sprint: {
        create: "sprint",
        read: [ "sprints", "sprint" ]
      },
      efficiency: {
        create: "efficiency",
        read: [ "efficiency" ]
      },
      "time-in-status": {
        create: "ticket-data",
        read: [ "ticket-data" ]
      }
    };
    const REPORT_PATH = "/v2/insights/teams/reports";
    function createUrl(base, kind, identifiers) {
      if (kind === "team-report" || kind === "contributor-report") {
        const url = joinBase(base, REPORT_PATH);
        url.searchParams.set("format", "csv");
        return withIdentifiers(url, identifiers);
      }
      return withIdentifiers(joinBase(base, `/v2/insights/${COLLECTIONS[kind].create}/exports`), identifiers);
    }
    function orgTreeUrl(base, orgTreeId, identifiers) {
      return withIdentifiers(joinBase(base, `/v2/org-trees/${encodeURIComponent(orgTreeId)}/teams`), identifiers);
    }
    function statusUrls(base, kind, exportId, identifiers) {
      return readPaths(kind, exportId).map(path => withIdentifiers(joinBase(base, path), identifiers));
    }
    function downloadUrls(base, kind, exportId, identifiers) {
      return readPaths(kind, exportId).map(path => withIdentifiers(joinBase(base, `${path}/download`), identifiers));
    }
    function linkedUrl(base, link, identifiers) {
      const url = link.trim() === "" ? null : resolveLink(base, link);
      if (url === null || !isSafeFrom(base, url)) return null;
      return url.origin === base.origin ? withIdentifiers(url, identifiers) : url;
    }
    function readPaths(kind, exportId) {
      if (kind === "team-report" || kind === "contributor-report") return [];
      return COLLECTIONS[kind].read.map(name => `/v2/insights/${name}/exports/${encodeURIComponent(exportId)}`);
    }
    function joinBase(base, path) {
      const url = new URL(base);
      const [pathname = "", query = ""] = path.split(/\?(.*)/s);
      url.pathname = base.pathname.replace(/\/+$/, "") + (pathname.startsWith("/") ? pathname : `/${pathname}`);
      url.search = query;
      return url;
    }
    function resolveLink(base, link) {
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return URL.parse(link, base.href);
      const prefix = base.pathname.replace(/\/+$/, "");
      return prefix !== "" && link.startsWith(`${prefix}/`) ? URL.parse(link, base.href) : joinBase(base, link);
    }
    function withIdentifiers(url, {orgIdentifier: orgIdentifier, projectIdentifier: projectIdentifier}) {
      const missing = new URLSearchParams;
      for (const [name, value] of Object.entries({
        projectIdentifier: projectIdentifier,
        orgIdentifier: orgIdentifier
      })) if (value !== void 0 && !url.searchParams.has(name)) missing.set(name, value);
      const result = new URL(url);
      if (missing.size > 0) result.search += `${url.search === "" ? "" : "&"}${missing}`;
      return result;
    }
    // CONCATENATED MODULE: ./build/src/harness/body.js
    const MAX_JSON_BYTES = 1024 * 1024;
    async function readJson(response, maxBytes = MAX_JSON_BYTES) {
      const body = await readText(response, maxBytes);
      const json = parseJson(body);
      if (json !== void 0) return json;
      const what = isMarkup(body) ? "an HTML page" : body.trim() === "" ? "nothing" : "something that is not JSON";
      throw new src_failure.HR("unexpected-answer", `the server answered ${response.status} with ${what} in place of JSON`, {
        hint: CLUSTER_HINT,
        transient: true
      });
    }
    function parseJson(body) {
      try {
        return JSON.parse(body);
      } catch {
        return;
      }
    }
    function isMarkup(body) {
      return body.trimStart().startsWith("<");
    }
    async function readText(response, maxBytes = MAX_JSON_BYTES) {
      const chunks = [];
      let bytes = 0;
      for await (const chunk of response.body) {
        chunks.push(Buffer.from(chunk));
        bytes += chunk.length;
        if (bytes > maxBytes) throw tooLong(response.status, maxBytes);
      }
      const raw = Buffer.concat(chunks);
      if (raw[0] !== 31 || raw[1] !== 139) return raw.toString("utf8");
      try {
        return (0, external_node_zlib_.gunzipSync)(raw, {
          maxOutputLength: maxBytes
        }).toString("utf8");
      } catch (thrown) {
        if (thrown instanceof RangeError) throw tooLong(response.status, maxBytes);
        throw new src_failure.HR("unexpected-answer", `the server answered ${response.status} with a damaged gzip`, {
          transient: true,
          cause: thrown
        });
      }
    }
    function tooLong(status, maxBytes) {
      return new src_failure.HR("unexpected-answer", `the server answered ${status} with more than ${(0, 
      format.z3)(maxBytes)} where a short JSON answer belongs`, {
        hint: CLUSTER_HINT
      });
    }
    // CONCATENATED MODULE: ./build/src/harness/fields.js
    const spoken = pipe(schemas_string(), transform(value => value.trim() === "" ? void 0 : value));
    const fields_text = schemas_catch(optional(spoken), void 0);
    // CONCATENATED MODULE: ./build/src/harness/http-errors.js
    const errorAnswer = looseObject({
      code: schemas_catch(optional(union([ schemas_string(), schemas_number() ])), void 0),
      message: fields_text,
      error: fields_text,
      error_description: fields_text,
      correlationId: fields_text,
      responseMessages: schemas_catch(optional(array(looseObject({
        message: fields_text
      }))), void 0)
    });
    function errorKind(status) {
      switch (status) {
       case 401:
        return {
          code: "unauthorized",
          transient: false,
          hint: `Check that api-key is a valid SEI API key of this project, and base-url, since a wrong one can answer 401 too: ${CLUSTERS}`
        };

       case 403:
        return {
          code: "forbidden",
          transient: false,
          hint: "An SEI key belongs to one Harness project: check org-identifier, project-identifier and the rights of the key."
        };

       case 404:
        return {
          code: "not-found",
          transient: false,
          hint: CLUSTER_HINT
        };

       case 410:
        return {
          code: "expired",
          transient: false
        };

       case 408:
       case 425:
       case 502:
       case 503:
       case 504:
        return {
          code: "unavailable",
          transient: true,
          hint: "Harness is not available right now: run again later."
        };

       case 429:
        return {
          code: "rate-limited",
          transient: true,
          hint: "Harness allows 1,000 requests a minute for one key (400 with x-api-key): start fewer runs at once."
        };
      }
      if (status >= 500) return {
        code: "server-error",
        transient: true,
        hint: "Harness sometimes answers 500 to bad input: check team ids, tree names and identifiers, then run again."
      };
      return {
        code: "rejected",
        transient: false,
        hint: "Correct the input that the message names, or use request-overrides."
      };
    }
    async function failureOf(response, nowMs) {
      const {code: code, transient: transient, hint: hint} = errorKind(response.status);
      const retryAfterMs = parseRetryAfter(response.headers["retry-after"], nowMs);
      let told = "";
      try {
        const body = await readText(response);
        told = toldIn(parseJson(body)) || (isMarkup(body) ? ": an HTML page" : body.trim() && `: ${(0, 
        format.xS)(body)}`);
      } catch {}
      return new src_failure.HR(code, `the server answered ${response.status}${told}`, {
        transient: transient,
        ...hint === void 0 ? {} : {
          hint: hint
        },
        ...retryAfterMs === void 0 ? {} : {
          retryAfterMs: retryAfterMs
        }
      });
    }
    function parseRetryAfter(value, nowMs) {
      if (value === void 0) return;
      if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1e3;
      const dateMs = /\d{4}/.test(value) ? Date.parse(value) : Number.NaN;
      return Number.isNaN(dateMs) ? void 0 : Math.max(0, dateMs - nowMs);
    }
    function toldIn(json) {
      const answer = errorAnswer.safeParse(json);
      if (!answer.success) return "";
      const {message: message, error: error, error_description: error_description, code: code, correlationId: correlationId, responseMessages: responseMessages} = answer.data;
      const details = responseMessages?.map(entry => entry.message).filter(entry => entry !== void 0) ?? [];
      const sentence = message ?? error_description ?? error ?? details.join("; ");
      const facts = [ code === void 0 ? "" : `code ${code}`, correlationId ? `correlation id ${correlationId}` : "" ];
      const brackets = facts.filter(fact => fact !== "").join(", ");
      const told = `${(0, format.xS)(sentence)}${brackets === "" ? "" : ` (${(0, format.xS)(brackets)})`}`.trim();
      return told === "" ? "" : `: ${told}`;
    }
    // CONCATENATED MODULE: ./build/src/harness/org-tree.js
    const MAX_TREE_BYTES = 64 * 1024 * 1024;
    const org_tree_node = looseObject({
      refId: union([ schemas_string(), schemas_number() ]),
      name: schemas_catch(optional(schemas_string()), void 0),
      children: schemas_catch(array(unknown()), [])
    });
    async function readLeafTeams(response) {
      const tree = await readJson(response, MAX_TREE_BYTES);
      const teams = new Map;
      const parents = new Set;
      const open = Array.isArray(tree) ? tree.toReversed() : [ tree ];
      while (open.length > 0) {
        const parsed = org_tree_node.safeParse(open.pop());
        if (!parsed.success) continue;
        const id = String(parsed.data.refId).trim();
        if (parsed.data.children.length > 0) parents.add(id);
        if (id !== "" && !teams.has(id)) teams.set(id, {
          id: id,
          name: parsed.data.name?.trim() || id
        });
        for (let index = parsed.data.children.length - 1; index >= 0; index -= 1) open.push(parsed.data.children[index]);
      }
      const leaves = [ ...teams.values() ].filter(({id: id}) => !parents.has(id));
      if (leaves.length === 0) throw new src_failure.HR("unexpected-answer", "the organization tree has no teams");
      return leaves;
    }
    // CONCATENATED MODULE: ./build/src/harness/redirects.js
    const MAX_REDIRECTS = 5;
    const SIGNATURES = /^(sig|signature|token|x-(amz|goog)-(signature|security-token))$/i;
    function isRedirect(status) {
      return [ 301, 302, 303, 307, 308 ].includes(status);
    }
    function redirectedUrl(from, location, method, redirects) {
      const to = URL.parse(location, from.href);
      const shown = (0, format.xS)(to === null ? location : `${to.origin}${to.pathname}`, 120);
      if (method === "POST") throw new src_failure.HR("rejected", `the server redirects to ${shown}, and a request that starts something is not sent elsewhere`, {
        hint: "Set base-url to the address that answers without a redirect."
      });
      if (redirects >= MAX_REDIRECTS) throw new src_failure.HR("unexpected-answer", `the server redirects more than ${MAX_REDIRECTS} times, at last to ${shown}`);
      if (to === null || !isSafeFrom(from, to)) throw new src_failure.HR("unexpected-answer", `the server redirects from ${from.origin} to ${shown}, which is not followed`, {
        hint: "Only https is followed, and http from loopback to loopback."
      });
      return to;
    }
    function signaturesIn(url) {
      const signed = [ ...url.searchParams ].filter(([name]) => SIGNATURES.test(name));
      return signed.flatMap(([, value]) => value.length >= 8 ? [ value, encodeURIComponent(value) ] : []);
    }
    // CONCATENATED MODULE: ./build/src/harness/catalogue.js
    const EXPORT_KINDS = [ "business-alignment", "productivity", "sprint", "efficiency", "time-in-status", "team-report", "contributor-report" ];
    const GRANULARITIES = [ "daily", "weekly", "monthly", "quarterly", "sprint" ];
    const METRIC_LEVELS = [ "team", "developer", "sprint" ];
    const AGGREGATIONS = [ "mean", "median", "p90", "p95" ];
    const COMPUTATION_MODES = [ "story-points", "tickets" ];
    const TERMINAL_DATES = [ "issue-resolved", "version-release" ];
    const WORK_CATEGORIES = [ "all", "bugs", "features" ];
    function metrics(names, level) {
      return names.split(" ").map(name => level === void 0 ? {
        name: name
      } : {
        name: name,
        level: level
      });
    }
    const asynchronous = {
      protocol: "export",
      looseMetrics: [],
      aggregations: []
    };
    const legacy = {
      protocol: "report",
      groups: {},
      levels: [],
      metrics: "beside"
    };
    const CATALOGUE = {
      "business-alignment": {
        ...asynchronous,
        title: "Business alignment",
        granularities: [ "weekly", "monthly", "quarterly" ],
        levels: [],
        groups: {
          CATEGORIZED: [],
          UNCATEGORIZED: []
        },
        metrics: "none"
      },
      productivity: {
        ...asynchronous,
        title: "Productivity",
        granularities: [ "weekly", "monthly", "quarterly" ],
        levels: [ "team", "developer" ],
        aggregations: [ "mean" ],
        groups: {
          activity: metrics("CODING_DAYS"),
          velocity: [ ...metrics("PR_CYCLE_TIME_DAYS_AVG AVG_TIME_TO_COMPLETE"), ...metrics("PR_VELOCITY", "team") ],
          volume: [ ...metrics("PR_MERGED PR_MERGED_SMALL PR_MERGED_MEDIUM PR_MERGED_LARGE"), ...metrics("LOC_ADDED LOC_REMOVED", "developer"), ...metrics("WORK_COMPLETED WORK_FEATURES_COMPLETED WORK_BUGS_COMPLETED WORK_OTHER_COMPLETED") ],
          quality: [ ...metrics("REWORK_PERCENT REWORK_PERCENT_RECENT REWORK_PERCENT_LEGACY"), ...metrics("LOC_REFACTORED LOC_REFACTORED_RECENT LOC_REFACTORED_LEGACY PR_MISSING_TICKETS"), ...metrics("LOC_TOTAL", "team") ],
          collaboration: metrics("REVIEW_COMMENTS_PER_PR_AVG REVIEW_TIME_TO_FIRST_COMMENT_HRS_AVG")
        },
        metrics: "beside"
      },
      sprint: {
        ...asynchronous,
        title: "Sprint",
        granularities: [ "sprint", "weekly", "monthly", "quarterly" ],
        levels: [ "team", "sprint" ],
        groups: {
          work: metrics("SPRINT_COMMIT SPRINT_CREEP SPRINT_SIZE SCOPE_CREEP_PERCENT"),
          delivery: [ ...metrics("TOTAL_WORK_DELIVERED DELIVERED_COMMIT MISSED_COMMIT DELIVERED_CREEP MISSED_CREEP"), ...metrics("TOTAL_DELIVERED_WORK_VS_COMMITTED_WORK"), ...metrics("SPRINT_VELOCITY", "team") ],
          deliveryAnalysis: metrics("COMMITTED_WORK_DELIVERED_PERCENT CREEP_WORK_DELIVERED_PERCENT TOTAL_WORK_DELIVERED_PERCENT"),
          analysis: [ ...metrics("TICKETS_REMOVED_MID_SPRINT", "sprint"), ...metrics("CHURN_RATE"), ...metrics("PREDICTABILITY_DELIVERY_CONSISTENCY PREDICTABILITY_RELIABILITY_OF_COMMITMENT", "team") ]
        },
        metrics: "beside"
      },
      efficiency: {
        ...asynchronous,
        title: "Efficiency (DORA)",
        granularities: [ "weekly", "monthly", "quarterly" ],
        levels: [],
        aggregations: [ "mean", "median", "p90", "p95" ],
        groups: {
          lttc: metrics("PLANNING CODING REVIEW BUILD DEPLOY LTTC"),
          work_items: metrics("TOTAL_WORK_ITEMS PR_ASSOCIATIONS PERCENTAGE_PR_ASSOCIATED"),
          df: metrics("DEPLOYMENT_FREQUENCY"),
          deployment_frequency: metrics("DEPLOYMENT_FREQUENCY"),
          cfr: metrics("TOTAL_SUCCESS TOTAL_FAILURES CFR"),
          mttr: metrics("MTTR"),
          summary: [],
          rating: metrics("OVERALL_RATING")
        },
        looseMetrics: metrics("LTTC_Mean_Days DF_Deployment_Count CFR_Failure_Rate_Percent"),
        metrics: "instead"
      },
      "time-in-status": {
        ...asynchronous,
        title: "Time in status",
        granularities: [ "daily", "weekly", "monthly", "quarterly" ],
        levels: [ "team", "sprint" ],
        groups: {},
        metrics: "none"
      },
      "team-report": {
        ...legacy,
        title: "Team report",
        granularities: [ "daily", "weekly", "monthly" ],
        aggregations: [ "mean", "median", "p90", "p95" ],
        looseMetrics: metrics("TIME_TO_FIRST_COMMENT PR_VELOCITY_PER_DEV WORKTYPE_COMPLETED_PER_DEV CODING_DAYS_PER_DEV " + "NUMBER_OF_COMMENTS_PER_PR AVG_TIME_TO_COMPLETE")
      },
      "contributor-report": {
        ...legacy,
        title: "Contributor report",
        granularities: [ "daily", "weekly", "monthly" ],
        aggregations: [],
        looseMetrics: metrics("PR_VELOCITY WORK_TYPE_COMPLETED CODING_DAYS TIME_TO_FIRST_COMMENT NUMBER_OF_COMMENTS_PER_PR " + "AVG_TIME_TO_COMPLETE NO_OF_PRS_WITH_MISSING_TICKETS")
      }
    };
    const TEAM_REPORT_EFFICIENCY_METRICS = metrics("LEAD_TIME_FOR_CHANGES DEPLOYMENT_FREQUENCY CHANGE_FAILURE_RATE MEAN_TIME_TO_RESTORE OVERALL_DORA");
    function knownMetrics(kind) {
      const {groups: groups, looseMetrics: looseMetrics} = CATALOGUE[kind];
      const all = [ ...Object.values(groups).flat(), ...looseMetrics ];
      return [ ...new Map(all.map(metric => [ metric.name, metric ])).values() ];
    }
    // CONCATENATED MODULE: ./build/src/harness/requests.js
    function credentialHeaders(apiKey, kind) {
      const account = /^[ps]at\.([^.]+)\../.exec(apiKey)?.[1];
      return {
        authorization: `ApiKey ${apiKey}`,
        ...account !== void 0 || CATALOGUE[kind].protocol === "report" ? {
          "x-api-key": apiKey
        } : {},
        ...account === void 0 ? {} : {
          "harness-account": account
        }
      };
    }
    function requestBody(selection, target, range, identifiers) {
      const body = withoutUndefined(BODIES[selection.kind](selection, target, range, identifiers));
      return mergePatch(body, selection.overrides);
    }
    const TERMINAL_DATE_COLUMNS = {
      "issue-resolved": "issue_resolved_at",
      "version-release": "version_release_date"
    };
    const BODIES = {
      "business-alignment": (selection, target, range, identifiers) => ({
        scope: scopeWithIdentifiers(target, identifiers),
        dateRange: datesOf(range),
        metricGroups: nonEmpty(selection.metricGroups),
        options: {
          granularity: upper(selection.granularity)
        }
      }),
      productivity: (selection, target, range) => ({
        scope: {
          orgTreeName: target.orgTreeName,
          teamId: target.teamId
        },
        dateRange: datesOf(range),
        metricGroups: nonEmpty(selection.metricGroups),
        metrics: nonEmpty(selection.metrics),
        options: {
          metricLevel: selection.metricLevel,
          aggregation: selection.aggregation,
          granularity: selection.granularity,
          format: "csv"
        }
      }),
      sprint: (selection, target, range, identifiers) => ({
        scope: scopeWithIdentifiers(target, identifiers),
        dateRange: datesOf(range),
        metricGroups: nonEmpty(selection.metricGroups),
        metrics: nonEmpty(selection.metrics),
        options: {
          computationMode: selection.computationMode?.toUpperCase().replace("-", "_"),
          metricLevel: selection.metricLevel,
          granularity: upper(selection.granularity)
        }
      }),
      efficiency: (selection, target, range, identifiers) => ({
        scope: {
          ...scopeWithIdentifiers(target, identifiers),
          managerEmailId: selection.managerEmail
        },
        dateRange: datesOf(range),
        metricGroups: nonEmpty(selection.metricGroups),
        metrics: nonEmpty(selection.metrics),
        options: {
          granularity: upper(selection.granularity),
          aggregation: selection.aggregation,
          format: "csv",
          workCategoryFilter: nonEmpty(selection.workCategories.map(category => category.toUpperCase()))
        }
      }),
      "time-in-status": (selection, target, range, identifiers) => ({
        scope: scopeWithIdentifiers(target, identifiers),
        dateRange: datesOf(range),
        issueStatuses: nonEmpty(selection.issueStatuses),
        options: {
          aggregationLevel: selection.metricLevel,
          granularity: selection.granularity,
          terminalDateColumn: selection.terminalDate && TERMINAL_DATE_COLUMNS[selection.terminalDate]
        }
      }),
      "team-report": (selection, target, range) => ({
        collectionId: target.teamId,
        dateStart: range.start,
        dateEnd: range.end,
        teamRefId: Number(target.teamId),
        granularity: selection.granularity,
        productivity: selection.metrics || !selection.efficiencyMetrics ? {
          metrics: selection.metrics ?? []
        } : void 0,
        efficiency: selection.efficiencyMetrics && {
          metrics: selection.efficiencyMetrics,
          calculationType: selection.aggregation?.toUpperCase()
        }
      }),
      "contributor-report": (selection, target, range) => ({
        collectionId: target.teamId,
        dateStart: range.start,
        dateEnd: range.end,
        granularity: upper(selection.granularity),
        includeRatings: selection.includeRatings,
        productivityContributors: {
          metrics: selection.metrics ?? []
        }
      })
    };
    function scopeWithIdentifiers({teamId: teamId, orgTreeName: orgTreeName}, {orgIdentifier: orgIdentifier, projectIdentifier: projectIdentifier}) {
      return orgTreeName === void 0 ? {
        teamId: teamId
      } : {
        orgTreeName: orgTreeName,
        orgIdentifier: orgIdentifier,
        projectIdentifier: projectIdentifier
      };
    }
    function datesOf({start: start, end: end}) {
      return {
        start: start,
        end: end
      };
    }
    function nonEmpty(list) {
      return list !== void 0 && list.length > 0 ? list : void 0;
    }
    function upper(granularity) {
      return granularity.toUpperCase();
    }
    function withoutUndefined(draft) {
      return JSON.parse(JSON.stringify(draft));
    }
    function mergePatch(target, patch) {
      if (!isObject(patch)) return patch;
      const merged = new Map(isObject(target) ? Object.entries(target) : []);
      for (const [key, value] of Object.entries(patch)) if (value === null) merged.delete(key); else merged.set(key, mergePatch(merged.get(key), value));
      return Object.fromEntries(merged);
    }
    function isObject(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    // CONCATENATED MODULE: ./build/src/harness/export-id.js
    const UNFIT = /[\s/\\?#\x00-\x1f\x7f-\x9f]/;
    function isExportId(text) {
      const isDots = /^\.+$/.test(text);
      return text !== "" && text.length <= 200 && text.isWellFormed() && !isDots && !UNFIT.test(text);
    }
    // CONCATENATED MODULE: ./build/src/harness/responses.js
    const identifier = pipe(union([ schemas_string(), schemas_number() ]), transform(id => String(id)));
    const createAnswer = looseObject({
      exportId: identifier,
      status: fields_text,
      message: fields_text
    });
    const statusAnswer = looseObject({
      status: fields_text,
      downloadUrl: fields_text,
      download: schemas_catch(optional(looseObject({
        url: fields_text,
        sizeBytes: schemas_catch(optional(schemas_number()), void 0)
      })), void 0),
      error: schemas_catch(optional(union([ spoken, looseObject({
        message: fields_text
      }) ])), void 0),
      message: fields_text
    });
    const STATES = {
      queued: "queued",
      processing: "processing",
      completed: "completed",
      failed: "failed",
      cancelled: "cancelled",
      canceled: "cancelled"
    };
    function foldStatus(word) {
      const folded = word.trim().toLowerCase();
      return Object.hasOwn(STATES, folded) ? STATES[folded] ?? "unknown" : "unknown";
    }
    async function readCreated(response) {
      const json = await readJson(response);
      const answer = createAnswer.safeParse(json);
      const exportId = answer.data?.exportId.trim() ?? "";
      if (!answer.success || !isExportId(exportId)) throw new src_failure.HR("unexpected-answer", `the server answered ${response.status} without an exportId${toldIn(json)}`);
      const reused = /\b(existing|duplicate|reus\w+)\b/i.test(answer.data.message ?? "");
      return {
        exportId: exportId,
        reused: reused
      };
    }
    async function readStatus(response, nowMs) {
      const json = await readJson(response);
      const answer = statusAnswer.safeParse(json);
      if (!answer.success) throw new src_failure.HR("unexpected-answer", "the server answered with JSON that is no status", {
        transient: true
      });
      const {status: status, download: download, downloadUrl: downloadUrl, error: error, message: message} = answer.data;
      if (status?.toLowerCase() === "error") throw new src_failure.HR("server-error", `the server answered ${response.status} with an error${toldIn(json)}`, {
        transient: true
      });
      const reason = (typeof error === "string" ? error : error?.message) ?? message;
      return {
        state: foldStatus(status ?? ""),
        word: (0, format.xS)(status ?? "", 60),
        downloadLink: download?.url ?? downloadUrl,
        sizeBytes: download?.sizeBytes,
        reason: reason === void 0 ? void 0 : (0, format.xS)(reason),
        retryAfterMs: parseRetryAfter(response.headers["retry-after"], nowMs)
      };
    }
    // CONCATENATED MODULE: ./build/src/harness/client.js
    const JSON_ACCEPTED = {
      accept: "application/json"
    };
    const FILE_ACCEPTED = {
      accept: "text/csv, application/gzip, */*",
      "accept-encoding": "gzip"
    };
    function createSeiClient(options) {
      const {transport: transport, clock: clock, baseUrl: baseUrl, kind: kind, identifiers: identifiers, pace: pace} = options;
      const credentials = {
        ...credentialHeaders(options.apiKey, kind),
        "content-type": "application/json"
      };
      let spelling = 0;
      async function send(request, signal, allow, limitMs, urgency) {
        let {url: url} = request;
        for (let redirects = 0; ;redirects += 1) {
          const isOurs = isHarness(url);
          if (!isOurs) for (const secret of signaturesIn(url)) options.onSecret(secret);
          const headers = isOurs ? {
            ...request.headers,
            ...credentials
          } : request.headers;
          allow(Number.POSITIVE_INFINITY);
          if (isOurs) await pace.turn(signal, urgency);
          allow(limitMs);
          const response = await transport.send({
            ...request,
            url: url,
            headers: headers
          }, signal);
          if (isOurs && response.status === 429) pace.refused(parseRetryAfter(response.headers["retry-after"], clock.now())); else if (isOurs) pace.taken();
          const {location: location} = response.headers;
          if (!isRedirect(response.status) || location === void 0) return {
            response: response,
            url: url
          };
          response.discard();
          url = redirectedUrl(url, location, request.method, redirects);
        }
      }
      async function sendOk(request, signal, allow, limitMs = options.answerLimitMs, urgency = "work") {
        const {response: response, url: url} = await send(request, signal, allow, limitMs, urgency);
        if (response.status >= 200 && response.status < 300) return response;
        const failure = await failureOf(response, clock.now());
        throw isHarness(url) ? failure : storageFailure(failure, url);
      }
      async function getFirst(urls, headers, signal, allow, urgency = "work") {
        let notFound;
        for (const [index, url] of urls.entries()) try {
          const request = {
            method: "GET",
            url: url,
            headers: headers
          };
          return {
            index: index,
            response: await sendOk(request, signal, allow, options.answerLimitMs, urgency)
          };
        } catch (thrown) {
          if (!(thrown instanceof src_failure.HR) || ![ "not-found", "expired" ].includes(thrown.code)) throw thrown;
          notFound ??= thrown;
        }
        throw notFound;
      }
      function isHarness({origin: origin}) {
        return origin === baseUrl.origin;
      }
      function post(body, headers) {
        return {
          method: "POST",
          url: createUrl(baseUrl, kind, identifiers),
          headers: headers,
          body: JSON.stringify(body)
        };
      }
      return {
        async create(body, signal, allow = noLimit) {
          const response = await sendOk(post(body, JSON_ACCEPTED), signal, allow);
          const created = await readCreated(response);
          return {
            ...created,
            reused: created.reused || kind === "productivity" && response.status === 200
          };
        },
        async status(exportId, signal, allow = noLimit) {
          const urls = statusUrls(baseUrl, kind, exportId, identifiers);
          const {index: index, response: response} = await getFirst(rotate(urls, spelling), JSON_ACCEPTED, signal, allow, "poll");
          spelling = (spelling + index) % urls.length;
          return readStatus(response, clock.now());
        },
        async download(exportId, link, signal, allow = noLimit) {
          const documented = rotate(downloadUrls(baseUrl, kind, exportId, identifiers), spelling);
          const linked = link === void 0 ? void 0 : linkedUrl(baseUrl, link, identifiers);
          const urls = [ ...linked ? [ linked ] : [], ...documented.filter(url => url.href !== linked?.href) ];
          const {response: response} = await getFirst(urls, FILE_ACCEPTED, signal, allow);
          return response;
        },
        async report(body, signal, allow = noLimit) {
          return sendOk(post(body, FILE_ACCEPTED), signal, allow, options.reportLimitMs);
        },
        async leafTeams(orgTreeId, signal, allow = noLimit) {
          const url = orgTreeUrl(baseUrl, orgTreeId, identifiers);
          return readLeafTeams(await sendOk({
            method: "GET",
            url: url,
            headers: JSON_ACCEPTED
          }, signal, allow));
        }
      };
    }
    function storageFailure(failure, {host: host}) {
      const isGone = [ "unauthorized", "forbidden", "not-found", "expired", "rejected" ].includes(failure.code);
      const {transient: transient, retryAfterMs: retryAfterMs} = failure;
      return new src_failure.HR(isGone ? "expired" : failure.code, `${host}: ${failure.message}`, {
        transient: transient,
        ...retryAfterMs === void 0 ? {} : {
          retryAfterMs: retryAfterMs
        },
        cause: failure
      });
    }
    const noLimit = () => {};
    function rotate(list, first) {
      return [ ...list.slice(first), ...list.slice(0, first) ];
    }
    // CONCATENATED MODULE: ./build/src/inputs/names.js
    const INPUT_DEFAULTS = {
      "api-key": "",
      "base-url": "https://app.harness.io/prod1/sei/api",
      "org-identifier": "",
      "project-identifier": "",
      export: "",
      "metric-groups": "",
      metrics: "",
      granularity: "monthly",
      "metric-level": "team",
      aggregation: "",
      "computation-mode": "",
      "issue-statuses": "",
      "terminal-date": "",
      "work-categories": "",
      "include-ratings": "false",
      "efficiency-metrics": "",
      "manager-email": "",
      "team-ids": "",
      "org-tree-name": "",
      "org-tree-id": "",
      period: "last-month",
      "start-date": "",
      "end-date": "",
      timezone: "UTC",
      "as-of": "",
      "split-by": "none",
      "request-overrides": "",
      "export-id": "",
      wait: "true",
      "dry-run": "false",
      "batch-size": "50",
      "timeout-minutes": "30",
      "poll-interval-seconds": "30",
      "max-parallel": "4",
      "requests-per-minute": "600",
      "input-files": "",
      "output-directory": "harness-sei",
      "file-name": "{export}-{target}-{start}_{end}.csv",
      merge: "true",
      "merge-duplicates": "keep",
      "target-column": "",
      "stable-order": "false",
      baseline: "",
      "max-csv-bytes": "5 GiB",
      artifact: "required",
      "artifact-name": "{export}-{target}-{start}_{end}",
      "artifact-format": "zip",
      "artifact-retention-days": "",
      "artifact-compression-level": "",
      "artifact-overwrite": "false",
      summary: "true",
      "allow-public-developer-data": "false",
      pseudonymize: "false",
      "pseudonym-key": "",
      "pseudonymize-columns": "",
      "on-empty": "warn",
      "on-partial": "fail",
      "on-timeout": "fail"
    };
    const V2_EXPORTS = EXPORT_KINDS.filter(kind => CATALOGUE[kind].protocol === "export");
    const USED_BY = {
      "metric-groups": EXPORT_KINDS.filter(kind => Object.keys(CATALOGUE[kind].groups).length > 0),
      metrics: EXPORT_KINDS.filter(kind => CATALOGUE[kind].metrics !== "none"),
      "metric-level": EXPORT_KINDS.filter(kind => CATALOGUE[kind].levels.length > 0),
      aggregation: EXPORT_KINDS.filter(kind => CATALOGUE[kind].aggregations.length > 0),
      "computation-mode": [ "sprint" ],
      "issue-statuses": [ "time-in-status" ],
      "terminal-date": [ "time-in-status" ],
      "work-categories": [ "efficiency" ],
      "include-ratings": [ "contributor-report" ],
      "efficiency-metrics": [ "team-report" ],
      "manager-email": [ "efficiency" ],
      "org-tree-name": V2_EXPORTS,
      "org-tree-id": V2_EXPORTS,
      "export-id": V2_EXPORTS,
      wait: V2_EXPORTS
    };
    // CONCATENATED MODULE: ./build/src/inputs/connection.js
    function readApiKey(reader, isRequired) {
      const key = reader.text("api-key");
      if (key === "" && !isRequired) return key;
      if (key === "") reader.reject("api-key", "required: an SEI API key, given from a secret; it came empty (a secret that is not set is an empty string)"); else if (!/^[\x21-\x7e]+$/.test(key)) reader.reject("api-key", "expected one word of ASCII characters, without blanks and line breaks; check the stored secret");
      return key;
    }
    function readBaseUrl(reader) {
      const text = reader.text("base-url");
      const expected = "expected the SEI URL of your cluster, such as https://app.harness.io/prod1/sei/api";
      const shown = text.replace(/^.*@/s, "***@");
      const url = URL.parse(text);
      if (url === null || !/^https?:$/.test(url.protocol)) {
        reader.reject("base-url", expected, shown);
        return new URL(INPUT_DEFAULTS["base-url"]);
      }
      if (url.protocol === "http:" && !isLoopback(url)) reader.reject("base-url", "expected https, since http would send the key in the clear (it is allowed only on loopback)", shown);
      if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") reader.reject("base-url", `${expected}, without user, query and fragment`);
      if (url.pathname === "/") reader.warnings.push(`base-url: "${shown}" has no path, and those of the clusters have one, such as https://app.harness.io/prod1/sei/api.`);
      return url;
    }
    function readProject(reader, kind) {
      const required = kind !== void 0 && CATALOGUE[kind].protocol === "export";
      const read = (name, what) => {
        const value = reader.optional(name);
        if (value === void 0 && required) reader.reject(name, `required for export ${kind}: the identifier of ${what}`);
        return value;
      };
      return {
        orgIdentifier: read("org-identifier", "the Harness organization"),
        projectIdentifier: read("project-identifier", "the Harness project that the key belongs to")
      };
    }
    // EXTERNAL MODULE: external "node:path"
        var external_node_path_ = __nccwpck_require__(76760);
    // CONCATENATED MODULE: ./build/src/plan/file-names.js
    const PLACEHOLDERS = [ "export", "target", "start", "end", "period", "granularity" ];
    const MAX_NAME_BYTES = 180;
    const UNSAFE_IN_PART = /[^\p{L}\p{N}._-]+/gu;
    const UNSAFE_IN_NAME = /[^\p{L}\p{N} ._+=@,()-]+/gu;
    const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com[\d\xb9\xb2\xb3]|lpt[\d\xb9\xb2\xb3])\s*(\.|$)/i;
    function unknownPlaceholders(template) {
      const words = [ ...template.matchAll(/\{([^{}]*)\}/g) ].map(match => match[1] ?? "");
      return words.filter(word => !PLACEHOLDERS.some(known => known === word));
    }
    function fillName(template, target, selection, period) {
      const values = {
        export: selection.kind,
        target: target,
        start: period.start,
        end: period.end,
        period: period.label,
        granularity: selection.granularity
      };
      return safeName(template.replaceAll(/\{([^{}]*)\}/g, (_, word) => safePart(values[word])));
    }
    function targetsLabel(targets) {
      const [first, second] = targets;
      if (first === void 0) return "nothing";
      return second === void 0 ? first.label : `${targets.length}-teams`;
    }
    function teamEntry({label: label, teamId: teamId}) {
      if (teamId === void 0) return;
      const shown = label.replaceAll(/[,=\s]+/g, " ").trim();
      return shown === "" || shown === teamId ? teamId : `${shown}=${teamId}`;
    }
    function distinctNames(names) {
      const taken = new Set;
      return names.map(name => {
        const dot = name.lastIndexOf(".");
        const [stem, extension] = dot > 0 ? [ name.slice(0, dot), name.slice(dot) ] : [ name, "" ];
        let candidate = name;
        for (let number = 2; taken.has(caseless(candidate)); number += 1) candidate = `${stem}-${number}${extension}`;
        taken.add(caseless(candidate));
        return candidate;
      });
    }
    function caseless(name) {
      return name.normalize("NFC").toLowerCase().toUpperCase();
    }
    function safePart(text) {
      const safe = text.normalize("NFC").replaceAll(UNSAFE_IN_PART, "-");
      return safe.replaceAll(/^[-.]+|[-.]+$/g, "") || "unnamed";
    }
    function safeName(text) {
      const safe = text.normalize("NFC").replaceAll(UNSAFE_IN_NAME, "-").replaceAll(/^[.\s]+|[.\s]+$/g, "") || "unnamed";
      const short = shortName(safe).replace(/[.\s]+$/, "");
      return RESERVED_ON_WINDOWS.test(short) ? `_${short}` : short;
    }
    function shortName(name) {
      if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
      const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
      const stem = name.slice(0, name.length - extension.length);
      const room = MAX_NAME_BYTES - Buffer.byteLength(extension);
      const kept = Buffer.from(stem).subarray(0, room).toString("utf8").replaceAll("\ufffd", "");
      return `${kept}${extension}`;
    }
    // CONCATENATED MODULE: ./build/src/inputs/delivery.js
    function readAssembly(reader) {
      return {
        merge: reader.boolean("merge"),
        duplicates: reader.choice("merge-duplicates", [ "keep", "drop" ]) ?? "keep",
        targetColumn: reader.optional("target-column"),
        stableOrder: reader.boolean("stable-order")
      };
    }
    function readTemplate(reader, name) {
      const template = reader.text(name);
      const unknown = unknownPlaceholders(template);
      if (unknown.length > 0) reader.reject(name, `expected placeholders among ${PLACEHOLDERS.map(word => `{${word}}`).join(" ")}`, `{${unknown.join("} {")}}`);
      if (/[/\\]/.test(template)) reader.reject(name, "expected a name without a path (output-directory says where)", template);
      return template;
    }
    function readArtifact(reader) {
      return {
        mode: reader.choice("artifact", [ "required", "optional", "off" ]) ?? "required",
        nameTemplate: readTemplate(reader, "artifact-name"),
        format: reader.choice("artifact-format", [ "zip", "csv", "csv.gz" ]) ?? "zip",
        retentionDays: reader.optionalNumber("artifact-retention-days", "days", {
          min: 0,
          max: 400,
          whole: true
        }) || void 0,
        compressionLevel: reader.optionalNumber("artifact-compression-level", "the zlib scale", {
          min: 0,
          max: 9,
          whole: true
        }),
        overwrite: reader.boolean("artifact-overwrite")
      };
    }
    function readLeniency(reader, name) {
      return reader.choice(name, [ "fail", "warn", "ignore" ]) ?? "fail";
    }
    function readOutputDirectory(reader) {
      const directory = reader.text("output-directory");
      if (leadsOut(directory)) reader.reject("output-directory", "expected a directory inside the workspace", directory);
      return directory;
    }
    function readBaseline(reader, {makesSeveral: makesSeveral, makesNone: makesNone}) {
      const path = reader.optional("baseline");
      if (path === void 0) return;
      if (leadsOut(path)) reader.reject("baseline", "expected a file inside the workspace", path);
      if (makesSeveral) reader.reject("baseline", "expected merge: true with it, since it is compared with one file", path);
      if (makesNone) reader.reject("baseline", "expected nothing, since with wait: false there is no file to compare", path);
      return path;
    }
    function leadsOut(path) {
      const normal = external_node_path_.posix.normalize(path.replaceAll("\\", "/"));
      return normal === ".." || normal.startsWith("../");
    }
    // CONCATENATED MODULE: ./node_modules/@date-fns/utc/date/mini.js
    class UTCDateMini extends Date {
      constructor() {
        super();
        this.setTime(arguments.length === 0 ? Date.now() : arguments.length === 1 ? typeof arguments[0] === "string" ? +new Date(arguments[0]) : arguments[0] : Date.UTC(...arguments));
      }
      getTimezoneOffset() {
        return 0;
      }
    }
    const re = /^(get|set)(?!UTC)/;
    Object.getOwnPropertyNames(Date.prototype).forEach(method => {
      if (re.test(method)) {
        const utcMethod = Date.prototype[method.replace(re, "$1UTC")];
        if (utcMethod) UTCDateMini.prototype[method] = utcMethod;
      }
    });
    Math.pow(10, 8);
    const millisecondsInWeek = 6048e5;
    const constructFromSymbol = Symbol.for("constructDateFrom");
    // CONCATENATED MODULE: ./node_modules/date-fns/constructFrom.js
    function constructFrom(date, value) {
      if (typeof date === "function") return date(value);
      if (date && typeof date === "object" && constructFromSymbol in date) return date[constructFromSymbol](value);
      if (date instanceof Date) return new date.constructor(value);
      return new Date(value);
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/toDate.js
    function toDate(argument, context) {
      return constructFrom(context || argument, argument);
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/addDays.js
    function addDays(date, amount, options) {
      const _date = toDate(date, options?.in);
      if (isNaN(amount)) return constructFrom(options?.in || date, NaN);
      if (!amount) return _date;
      _date.setDate(_date.getDate() + amount);
      return _date;
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/addWeeks.js
    function addWeeks(date, amount, options) {
      return addDays(date, amount * 7, options);
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/addMonths.js
    function addMonths(date, amount, options) {
      const _date = toDate(date, options?.in);
      if (isNaN(amount)) return constructFrom(options?.in || date, NaN);
      if (!amount) return _date;
      const dayOfMonth = _date.getDate();
      const endOfDesiredMonth = constructFrom(options?.in || date, _date.getTime());
      endOfDesiredMonth.setMonth(_date.getMonth() + amount + 1, 0);
      const daysInMonth = endOfDesiredMonth.getDate();
      if (dayOfMonth >= daysInMonth) return endOfDesiredMonth; else {
        _date.setFullYear(endOfDesiredMonth.getFullYear(), endOfDesiredMonth.getMonth(), dayOfMonth);
        return _date;
      }
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/addQuarters.js
    function addQuarters(date, amount, options) {
      return addMonths(date, amount * 3, options);
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/addYears.js
    function addYears(date, amount, options) {
      return addMonths(date, amount * 12, options);
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/_lib/defaultOptions.js
    let defaultOptions = {};
    function getDefaultOptions() {
      return defaultOptions;
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/startOfWeek.js
    function startOfWeek(date, options) {
      const defaultOptions = getDefaultOptions();
      const weekStartsOn = options?.weekStartsOn ?? options?.locale?.options?.weekStartsOn ?? defaultOptions.weekStartsOn ?? defaultOptions.locale?.options?.weekStartsOn ?? 0;
      const _date = toDate(date, options?.in);
      const day = _date.getDay();
      const diff = (day < weekStartsOn ? 7 : 0) + day - weekStartsOn;
      _date.setDate(_date.getDate() - diff);
      _date.setHours(0, 0, 0, 0);
      return _date;
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/startOfISOWeek.js
    function startOfISOWeek(date, options) {
      return startOfWeek(date, {
        ...options,
        weekStartsOn: 1
      });
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/startOfMonth.js
    function startOfMonth(date, options) {
      const _date = toDate(date, options?.in);
      _date.setDate(1);
      _date.setHours(0, 0, 0, 0);
      return _date;
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/startOfQuarter.js
    function startOfQuarter(date, options) {
      const _date = toDate(date, options?.in);
      const currentMonth = _date.getMonth();
      const month = currentMonth - currentMonth % 3;
      _date.setMonth(month, 1);
      _date.setHours(0, 0, 0, 0);
      return _date;
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/startOfYear.js
    function startOfYear(date, options) {
      const date_ = toDate(date, options?.in);
      date_.setFullYear(date_.getFullYear(), 0, 1);
      date_.setHours(0, 0, 0, 0);
      return date_;
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/getISOWeekYear.js
    function getISOWeekYear(date, options) {
      const _date = toDate(date, options?.in);
      const year = _date.getFullYear();
      const fourthOfJanuaryOfNextYear = constructFrom(_date, 0);
      fourthOfJanuaryOfNextYear.setFullYear(year + 1, 0, 4);
      fourthOfJanuaryOfNextYear.setHours(0, 0, 0, 0);
      const startOfNextYear = startOfISOWeek(fourthOfJanuaryOfNextYear);
      const fourthOfJanuaryOfThisYear = constructFrom(_date, 0);
      fourthOfJanuaryOfThisYear.setFullYear(year, 0, 4);
      fourthOfJanuaryOfThisYear.setHours(0, 0, 0, 0);
      const startOfThisYear = startOfISOWeek(fourthOfJanuaryOfThisYear);
      if (_date.getTime() >= startOfNextYear.getTime()) return year + 1; else if (_date.getTime() >= startOfThisYear.getTime()) return year; else return year - 1;
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/startOfISOWeekYear.js
    function startOfISOWeekYear(date, options) {
      const year = getISOWeekYear(date, options);
      const fourthOfJanuary = constructFrom(options?.in || date, 0);
      fourthOfJanuary.setFullYear(year, 0, 4);
      fourthOfJanuary.setHours(0, 0, 0, 0);
      return startOfISOWeek(fourthOfJanuary);
    }
    // CONCATENATED MODULE: ./node_modules/date-fns/getISOWeek.js
    function getISOWeek(date, options) {
      const _date = toDate(date, options?.in);
      const diff = +startOfISOWeek(_date) - +startOfISOWeekYear(_date);
      return Math.round(diff / millisecondsInWeek) + 1;
    }
    // CONCATENATED MODULE: ./build/src/plan/calendar.js
    const ADD = {
      day: addDays,
      week: addWeeks,
      month: addMonths,
      quarter: addQuarters,
      year: addYears
    };
    const START = {
      day: date => date,
      week: startOfISOWeek,
      month: startOfMonth,
      quarter: startOfQuarter,
      year: startOfYear
    };
    const THREE_LETTER_ZONES = new Set("CET EET EST GMT HST MET MST PRC ROC ROK UCT UTC WET".split(" "));
    function dateInZone(epochMs, timeZone) {
      if (timeZone === "UTC") return plain(new Date(epochMs));
      if (!/^[a-z][a-z0-9_+/-]*$/i.test(timeZone)) return;
      if (timeZone.length === 3 && !THREE_LETTER_ZONES.has(timeZone.toUpperCase())) return;
      let format;
      try {
        format = new Intl.DateTimeFormat("en", {
          timeZone: timeZone,
          year: "numeric",
          month: "2-digit",
          day: "2-digit"
        });
      } catch {
        return;
      }
      const parts = new Map(format.formatToParts(epochMs).map(({type: type, value: value}) => [ type, value ]));
      return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
    }
    function compareDates(a, b) {
      return Date.parse(a) - Date.parse(b);
    }
    function isoWeek(year, week) {
      const monday = add("week", startOf("week", `${year}-01-04`), week - 1);
      const named = weekOf(monday);
      return named.year === Number(year) && named.week === week ? unitAt("week", monday) : void 0;
    }
    function weekOf(date) {
      const day = new UTCDateMini(date);
      return {
        year: getISOWeekYear(day),
        week: getISOWeek(day)
      };
    }
    function plainDate(text) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return;
      const day = new Date(text);
      return Number.isNaN(day.getTime()) || plain(day) !== text ? void 0 : text;
    }
    function startOf(unit, date) {
      return plain(START[unit](new UTCDateMini(date)));
    }
    function add(unit, date, count) {
      return plain(ADD[unit](new UTCDateMini(date), count));
    }
    function unitAt(unit, date) {
      const start = startOf(unit, date);
      return {
        start: start,
        end: add("day", add(unit, start, 1), -1)
      };
    }
    function plain(day) {
      const text = day.toISOString();
      return text.slice(0, text.indexOf("T"));
    }
    // CONCATENATED MODULE: ./build/src/plan/period.js
    const PERIOD_FORMS = "last-week, last-month, last-quarter, last-year, last-N-days, last-N-weeks, last-N-months, last-N-quarters, " + "week-to-date, month-to-date, quarter-to-date, year-to-date, 2026, 2026-Q1, 2026-03, 2026-W07 or 2026-01-01..2026-03-31";
    function parseDate(text) {
      return plainDate(text);
    }
    function resolvePeriod(text, today) {
      const word = text.trim().toLowerCase().replaceAll(/\s*\.\.\s*/g, "..").replaceAll(/[_\s]+/g, "-");
      const now = plainDate(today);
      const range = (now && relativeRange(word, now)) ?? absoluteRange(word);
      return range && /^\d{4}-/.test(range.start) ? namedPeriod(range) : void 0;
    }
    function explicitPeriod(start, end) {
      const [from, to] = [ plainDate(start), plainDate(end) ];
      if (!from || !to || compareDates(from, to) > 0) return;
      return namedPeriod({
        start: from,
        end: to
      });
    }
    function relativeRange(word, today) {
      const toDate = /^(week|month|quarter|year)-to-date$/.exec(word);
      if (toDate) return {
        start: startOf(toDate[1], today),
        end: today
      };
      const last = /^last-(?:(\d{1,4})-)?(day|week|month|quarter|year)(s?)$/.exec(word);
      if (!last) return;
      const [, digits, unitWord, plural] = last;
      const unit = unitWord;
      const count = Number(digits ?? 1);
      const counted = digits !== void 0;
      if (count < 1 || plural === "s" && !counted || counted && unit === "year" || !counted && unit === "day") return;
      const end = add("day", startOf(unit, today), -1);
      return {
        start: add(unit, startOf(unit, end), 1 - count),
        end: end
      };
    }
    function absoluteRange(word) {
      const [from, to, ...rest] = word.split("..");
      if (to !== void 0) return rest.length === 0 && from !== void 0 ? explicitPeriod(from, to) : void 0;
      const parts = /^(\d{4})(?:-(?:q([1-4])|w(\d{2})|(\d{2})))?$/.exec(word);
      if (!parts) return;
      const [, year = "", quarter, week, month] = parts;
      if (year === "0000") return;
      if (quarter) return unitAt("quarter", add("quarter", `${year}-01-01`, Number(quarter) - 1));
      if (week) return isoWeek(year, Number(week));
      if (month) {
        const first = plainDate(`${year}-${month}-01`);
        return first === void 0 ? void 0 : unitAt("month", first);
      }
      return unitAt("year", `${year}-01-01`);
    }
    function namedPeriod(range) {
      return {
        ...range,
        label: labelOf(range)
      };
    }
    function labelOf(range) {
      if (plainDate(range.start) === void 0) return `${range.start}..${range.end}`;
      const is = unit => {
        const whole = unitAt(unit, range.start);
        return whole.start === range.start && whole.end === range.end;
      };
      const [year, month] = range.start.split("-");
      if (is("year")) return `${year}`;
      if (is("quarter")) return `${year}-Q${Math.ceil(Number(month) / 3)}`;
      if (is("month")) return `${year}-${month}`;
      if (is("week")) {
        const {year: weekYear, week: week} = weekOf(range.start);
        return `${weekYear}-W${String(week).padStart(2, "0")}`;
      }
      return `${range.start}..${range.end}`;
    }
    // CONCATENATED MODULE: ./build/src/plan/split-period.js
    const SPLITS = [ "none", "week", "month", "quarter", "year" ];
    const SPLITS_BY_GRANULARITY = {
      daily: [ "none", "week", "month", "quarter", "year" ],
      weekly: [ "none", "week", "month", "quarter", "year" ],
      monthly: [ "none", "month", "quarter", "year" ],
      quarterly: [ "none", "quarter", "year" ],
      sprint: [ "none" ]
    };
    function splitsFor(granularity) {
      return SPLITS_BY_GRANULARITY[granularity];
    }
    function splitPeriod(period, split, granularity) {
      const [start, end] = [ plainDate(period.start), plainDate(period.end) ];
      if (split === "none" || start === void 0 || end === void 0) return [ period ];
      const pieces = [];
      let from = start;
      for (let unit = add(split, startOf(split, start), 1); compareDates(unit, end) <= 0; unit = add(split, unit, 1)) {
        const cut = granularity === "weekly" ? mondayFrom(unit) : unit;
        if (compareDates(cut, from) <= 0 || compareDates(cut, end) > 0) continue;
        pieces.push(namedPeriod({
          start: from,
          end: add("day", cut, -1)
        }));
        from = cut;
      }
      pieces.push(namedPeriod({
        start: from,
        end: end
      }));
      return pieces;
    }
    const UNITS = {
      daily: "day",
      weekly: "week",
      monthly: "month",
      quarterly: "quarter",
      sprint: void 0
    };
    function isCutOff(end, granularity) {
      const [unit, date] = [ UNITS[granularity], plainDate(end) ];
      return unit !== void 0 && date !== void 0 && unitAt(unit, date).end !== end;
    }
    function beginsCutOff(start, granularity) {
      const [unit, date] = [ UNITS[granularity], plainDate(start) ];
      return unit !== void 0 && date !== void 0 && unitAt(unit, date).start !== start;
    }
    function mondayFrom(date) {
      const monday = startOf("week", date);
      return compareDates(monday, date) === 0 ? monday : add("week", monday, 1);
    }
    // CONCATENATED MODULE: ./build/src/inputs/period.js
    function readToday(reader, nowMs) {
      return dateInZone(nowMs, reader.text("timezone")) ?? "2000-01-01";
    }
    function readPeriod(reader, nowMs) {
      const zone = reader.text("timezone");
      const zoneToday = dateInZone(nowMs, zone);
      if (zoneToday === void 0) reader.reject("timezone", "expected an IANA time zone such as Europe/Berlin", zone);
      const asOf = reader.optional("as-of");
      const asOfDate = asOf === void 0 ? void 0 : parseDate(asOf);
      if (asOf !== void 0 && asOfDate === void 0) reader.reject("as-of", "expected a date yyyy-MM-dd", asOf);
      const today = asOfDate ?? zoneToday ?? "2000-01-01";
      const period = readExplicitDates(reader) ?? resolvePeriod(reader.text("period"), today);
      if (period === void 0) {
        reader.reject("period", `expected ${PERIOD_FORMS}`, reader.text("period"));
        return {
          start: today,
          end: today,
          label: today
        };
      }
      if (period.start > today) reader.warnings.push(`The period ${period.label} lies in the future (today is ${today}).`); else if (period.end > today) reader.warnings.push(`The period ${period.label} is not over yet (today is ${today}).`);
      return period;
    }
    function readExplicitDates(reader) {
      const [start, end] = [ reader.optional("start-date"), reader.optional("end-date") ];
      if (start === void 0 && end === void 0) return;
      if (reader.isGiven("period")) reader.reject("period", "expected nothing, since start-date and end-date take its place", reader.text("period"));
      for (const [name, text] of [ [ "start-date", start ], [ "end-date", end ] ]) if (text === void 0) reader.reject(name, "required, since start-date and end-date go together"); else if (parseDate(text) === void 0) reader.reject(name, "expected a date yyyy-MM-dd", text);
      const [from, to] = [ parseDate(start ?? ""), parseDate(end ?? "") ];
      if (from === void 0 || to === void 0) return {
        start: "2000-01-01",
        end: "2000-01-01",
        label: ""
      };
      const period = explicitPeriod(from, to);
      if (period === void 0) reader.reject("end-date", `expected a date not before start-date ${from}`, to);
      return period ?? {
        start: from,
        end: from,
        label: ""
      };
    }
    function readPieces(reader, period, granularity) {
      const split = reader.choice("split-by", SPLITS) ?? "none";
      const possible = splitsFor(granularity);
      if (possible.includes(split)) return splitPeriod(period, split, granularity);
      reader.reject("split-by", `expected ${(0, format.A3)(possible)}, so that no ${granularity} interval is cut in two`, split);
      return [ period ];
    }
    // EXTERNAL MODULE: ./build/src/csv/pseudonymize.js
        var pseudonymize = __nccwpck_require__(19528);
    // CONCATENATED MODULE: ./build/src/inputs/privacy.js
    function readPseudonyms(reader) {
      const isWanted = reader.boolean("pseudonymize");
      const key = reader.text("pseudonym-key");
      const columns = reader.list("pseudonymize-columns");
      if (!isWanted) {
        if (key !== "") reader.reject("pseudonym-key", "used only with pseudonymize: true; expected both or neither");
        if (columns.length > 0) reader.reject("pseudonymize-columns", "used only with pseudonymize: true; expected nothing", columns.join(", "));
        return;
      }
      if (key === "") reader.reject("pseudonym-key", `required with pseudonymize: true: a secret of at least ${pseudonymize.HS} characters, the same in all runs whose ` + "pseudonyms are to match; it came empty (a secret that is not set is an empty string)"); else if (key.length < pseudonymize.HS) reader.reject("pseudonym-key", `expected at least ${pseudonymize.HS} characters, since names can be tried out against a key that can be guessed`, `${key.length} characters`);
      return {
        key: key,
        columns: columns
      };
    }
    // CONCATENATED MODULE: ./node_modules/leven/index.js
    const leven_array = [];
    const characterCodeCache = [];
    function leven(first, second, options) {
      if (first === second) return 0;
      const maxDistance = options?.maxDistance;
      const swap = first;
      if (first.length > second.length) {
        first = second;
        second = swap;
      }
      let firstLength = first.length;
      let secondLength = second.length;
      while (firstLength > 0 && first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength)) {
        firstLength--;
        secondLength--;
      }
      let start = 0;
      while (start < firstLength && first.charCodeAt(start) === second.charCodeAt(start)) start++;
      firstLength -= start;
      secondLength -= start;
      if (maxDistance !== void 0 && secondLength - firstLength > maxDistance) return maxDistance;
      if (firstLength === 0) return maxDistance !== void 0 && secondLength > maxDistance ? maxDistance : secondLength;
      let bCharacterCode;
      let result;
      let temporary;
      let temporary2;
      let index = 0;
      let index2 = 0;
      while (index < firstLength) {
        characterCodeCache[index] = first.charCodeAt(start + index);
        leven_array[index] = ++index;
      }
      while (index2 < secondLength) {
        bCharacterCode = second.charCodeAt(start + index2);
        temporary = index2++;
        result = index2;
        for (index = 0; index < firstLength; index++) {
          temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
          temporary = leven_array[index];
          result = leven_array[index] = temporary > result ? temporary2 > result ? result + 1 : temporary2 : temporary2 > temporary ? temporary + 1 : temporary2;
        }
        if (maxDistance !== void 0) {
          let rowMinimum = result;
          for (index = 0; index < firstLength; index++) if (leven_array[index] < rowMinimum) rowMinimum = leven_array[index];
          if (rowMinimum > maxDistance) return maxDistance;
        }
      }
      leven_array.length = firstLength;
      characterCodeCache.length = firstLength;
      return maxDistance !== void 0 && result > maxDistance ? maxDistance : result;
    }
    function closestMatch(target, candidates, options) {
      if (!Array.isArray(candidates) || candidates.length === 0) return;
      const userMax = options?.maxDistance;
      const targetLength = target.length;
      for (const candidate of candidates) if (candidate === target) return candidate;
      if (userMax === 0) return;
      let best;
      let bestDist = Number.POSITIVE_INFINITY;
      const seen = new Set;
      for (const candidate of candidates) {
        if (seen.has(candidate)) continue;
        seen.add(candidate);
        const lengthDiff = Math.abs(candidate.length - targetLength);
        if (lengthDiff >= bestDist) continue;
        if (userMax !== void 0 && lengthDiff > userMax) continue;
        const cap = Number.isFinite(bestDist) ? userMax === void 0 ? bestDist : Math.min(bestDist, userMax) : userMax;
        const distance = cap === void 0 ? leven(target, candidate) : leven(target, candidate, {
          maxDistance: cap
        });
        if (userMax !== void 0 && distance > userMax) continue;
        let actualD = distance;
        if (cap !== void 0 && distance === cap && cap === userMax) actualD = leven(target, candidate);
        if (actualD < bestDist) {
          bestDist = actualD;
          best = candidate;
          if (bestDist === 0) break;
        }
      }
      if (userMax !== void 0 && bestDist > userMax) return;
      return best;
    }
    // CONCATENATED MODULE: ./build/src/inputs/reader.js
    class InputReader {
      problems=[];
      #rejected=new Set;
      warnings=[];
      #read;
      #defaults;
      constructor(read, defaults) {
        this.#read = read;
        this.#defaults = defaults;
      }
      text(name) {
        return this.#read(name).trim() || (this.#defaults[name] ?? "");
      }
      isGiven(name) {
        return fold(this.text(name)) !== fold(this.#defaults[name] ?? "");
      }
      optional(name) {
        return this.text(name) || void 0;
      }
      list(name) {
        const entries = this.text(name).split(/[,\n\r]/).map(entry => entry.trim());
        return [ ...new Set(entries.filter(entry => entry !== "")) ];
      }
      boolean(name) {
        const text = this.text(name);
        if (!/^(true|false)$/i.test(text)) this.reject(name, "expected true or false", text);
        return text.toLowerCase() === "true";
      }
      number(name, unit, {min: min, max: max, whole: whole}) {
        const text = this.text(name);
        const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
        if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
        this.reject(name, `expected ${whole ? "a whole number" : "a number"} of ${unit} from ${min} to ${max}`, text);
        return max;
      }
      optionalNumber(name, unit, limits) {
        return this.text(name) === "" ? void 0 : this.number(name, unit, limits);
      }
      choice(name, words, context = "") {
        const text = this.text(name);
        return text === "" ? void 0 : this.#match(name, text, words, context);
      }
      choices(name, words, context = "") {
        const entries = this.list(name);
        const unknown = entries.filter(entry => !words.some(word => fold(word) === fold(entry)));
        if (unknown.length > 0) this.reject(name, `expected ${(0, format.A3)(words)}${context}`, ...unknown);
        const matched = entries.map(entry => words.find(word => fold(word) === fold(entry)));
        return [ ...new Set(matched.filter(word => word !== void 0)) ];
      }
      bytes(name) {
        const text = this.text(name);
        const parts = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(i?)b?|b)?$/i.exec(text);
        const power = parts?.[2] ? "kmgt".indexOf(parts[2].toLowerCase()) + 1 : 0;
        const value = parts ? Math.floor(Number(parts[1]) * (parts[3] ? 1024 : 1e3) ** power) : Number.NaN;
        if (value >= 1 && Number.isSafeInteger(value)) return value;
        this.reject(name, "expected a size such as 5 GiB, 100 MB or 1048576", text);
        return 1;
      }
      reject(name, expected, ...came) {
        if (this.#rejected.has(name)) return;
        this.#rejected.add(name);
        const shown = came.map(text => text === "" ? "nothing" : `"${(0, format.xS)(text, 120)}"`).join(" and ");
        this.problems.push(`${name}: ${expected}${shown === "" ? "" : `, got ${shown}`}`);
      }
      #match(name, text, words, context) {
        const word = words.find(candidate => fold(candidate) === fold(text));
        if (word === void 0) this.reject(name, `expected ${(0, format.A3)(words)}${context}`, text);
        return word;
      }
    }
    function fold(text) {
      return text.toLowerCase().replaceAll(/[-_\s]/g, "");
    }
    function nearest(text, names) {
      const near = closestMatch(fold(text), names.map(fold));
      return names.find(name => fold(name) === near);
    }
    // CONCATENATED MODULE: ./build/src/inputs/selection.js
    const ALL_METRICS = "all";
    async function readSelection(reader, kind, isKnown) {
      const definition = CATALOGUE[kind];
      const of = isKnown ? ` for export ${kind}` : "";
      const granularity = reader.choice("granularity", isKnown ? definition.granularities : GRANULARITIES, of);
      const levels = definition.levels.length > 0 ? definition.levels : METRIC_LEVELS;
      const metricLevel = reader.choice("metric-level", levels, of);
      const aggregations = definition.aggregations.length > 0 ? definition.aggregations : AGGREGATIONS;
      const groupNames = Object.keys(definition.groups);
      const selection = {
        kind: kind,
        granularity: granularity ?? "monthly",
        metricGroups: isKnown && groupNames.length > 0 ? reader.choices("metric-groups", groupNames, of) : [],
        metrics: readMetrics(reader, "metrics", knownMetrics(kind), definition.protocol === "report"),
        metricLevel: definition.levels.length > 0 ? metricLevel : void 0,
        aggregation: reader.choice("aggregation", aggregations, of),
        computationMode: reader.choice("computation-mode", COMPUTATION_MODES),
        issueStatuses: reader.list("issue-statuses"),
        terminalDate: readTerminalDate(reader),
        workCategories: reader.choices("work-categories", WORK_CATEGORIES),
        includeRatings: reader.boolean("include-ratings"),
        efficiencyMetrics: readMetrics(reader, "efficiency-metrics", TEAM_REPORT_EFFICIENCY_METRICS, true),
        managerEmail: readEmail(reader, "manager-email"),
        overrides: await readOverrides(reader)
      };
      checkTogether(reader, selection);
      return selection;
    }
    function checkTogether(reader, selection) {
      const {kind: kind, metricGroups: metricGroups, metrics: metrics} = selection;
      if (CATALOGUE[kind].metrics === "instead" && metrics && metricGroups.length > 0) reader.reject("metrics", `export ${kind} takes either metric-groups or metrics, never both; expected one of them`, metrics.join(", "));
      if (kind === "team-report" && selection.aggregation && !selection.efficiencyMetrics) reader.reject("aggregation", "for export team-report it applies to efficiency-metrics; expected those as well", selection.aggregation);
      if (kind === "efficiency" && selection.workCategories.length > 0) if (metricGroups.length > 0 && !metricGroups.includes("lttc")) reader.reject("work-categories", "filters lead time for changes only; expected lttc among metric-groups", metricGroups.join(", ")); else if (metrics && !metrics.some(name => /^(lttc|planning|coding|review|build|deploy$)/i.test(name))) reader.warnings.push("work-categories filters lead time for changes only, and no metric of it is asked for.");
      for (const {name: name, level: level} of knownMetrics(kind)) if (level !== void 0 && level !== selection.metricLevel && metrics?.includes(name)) reader.warnings.push(`metrics: ${name} is documented for metric-level ${level} only, not for ${selection.metricLevel}.`);
    }
    function readMetrics(reader, name, known, allowsAll) {
      const entries = reader.list(name);
      if (entries.length === 0) return;
      if (allowsAll && entries.length === 1 && fold(entries[0] ?? "") === ALL_METRICS) return [];
      const spelled = entries.map(entry => {
        const metric = known.find(candidate => fold(candidate.name) === fold(entry));
        if (metric) return metric.name;
        const near = nearest(entry, known.map(candidate => candidate.name));
        reader.warnings.push(`${name}: "${(0, format.xS)(entry, 80)}" is not a documented metric and is sent as it is${near ? `; the nearest known one is ${near}` : ""}.`);
        return entry;
      });
      return [ ...new Set(spelled) ];
    }
    function readTerminalDate(reader) {
      const apiWords = {
        issueresolvedat: "issue-resolved",
        versionreleasedate: "version-release"
      };
      const folded = fold(reader.text("terminal-date"));
      if (Object.hasOwn(apiWords, folded)) return apiWords[folded];
      return reader.choice("terminal-date", TERMINAL_DATES);
    }
    function readEmail(reader, name) {
      const text = reader.optional(name);
      if (text !== void 0 && !/^[^\s@]+@[^\s@]+$/.test(text)) reader.reject(name, "expected an e-mail address", text);
      return text;
    }
    async function readOverrides(reader) {
      const text = reader.text("request-overrides");
      if (text === "") return {};
      const {parse: parse} = await __nccwpck_require__.e(815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 38815, 19));
      try {
        const value = parse(text, {
          logLevel: "error"
        });
        if (holdsNoNumber(value)) {
          reader.reject("request-overrides", "expected finite numbers, since JSON has no others", text);
          return {};
        }
        if (typeof value === "object" && value !== null && !Array.isArray(value)) return JSON.parse(JSON.stringify(value));
        reader.reject("request-overrides", 'expected a mapping in YAML or JSON, such as {"options": {"format": "csv"}}', text);
      } catch (thrown) {
        const reason = thrown instanceof Error ? (0, format.xS)(thrown.message.split("\n")[0] ?? "") : "";
        reader.reject("request-overrides", `expected YAML or JSON (${reason})`, text);
      }
      return {};
    }
    function holdsNoNumber(value) {
      if (typeof value === "number") return !Number.isFinite(value);
      return typeof value === "object" && value !== null && Object.values(value).some(holdsNoNumber);
    }
    // CONCATENATED MODULE: ./build/src/inputs/targets.js
    function readExportIds(reader) {
      const ids = reader.list("export-id");
      const wrong = ids.filter(id => !isExportId(id));
      if (wrong.length > 0) reader.reject("export-id", "expected an id such as exp_2B3C4D5E", ...wrong);
      return ids;
    }
    function readTargets(reader, kind, exportIds, pieceCount) {
      const orgTreeName = reader.optional("org-tree-name");
      const orgTreeId = reader.optional("org-tree-id");
      const teams = readTeams(reader);
      if (kind !== void 0) checkScope(reader, kind, {
        teams: teams,
        orgTreeName: orgTreeName,
        orgTreeId: orgTreeId,
        exportIds: exportIds
      });
      const tree = orgTreeName === void 0 ? [] : [ {
        label: orgTreeName,
        teamId: void 0,
        orgTreeName: orgTreeName
      } ];
      const targets = teams.length > 0 ? teams.map(team => ({
        ...team,
        orgTreeName: orgTreeName
      })) : tree;
      const exportCount = targets.length * pieceCount;
      if (exportIds.length > 0 && exportCount > 0 && exportIds.length !== exportCount) {
        const pieces = pieceCount > 1 ? `, each in ${pieceCount} pieces` : "";
        reader.reject("export-id", `expected as many ids as there are targets (${targets.length}${pieces}), in their order`, `${exportIds.length}`);
      }
      if (exportIds.length > 0 && orgTreeId !== void 0) reader.reject("org-tree-id", "expected nothing, since export-id says what to collect", orgTreeId);
      return {
        targets: orgTreeId === void 0 ? targets : [],
        orgTreeId: orgTreeId,
        orgTreeName: orgTreeName
      };
    }
    function readTeams(reader) {
      const teams = new Map;
      for (const entry of reader.list("team-ids")) {
        const [, label = entry, teamId = entry] = /^(.*?)\s*=\s*(.*)$/s.exec(entry) ?? [];
        if (label === "" || teamId === "") reader.reject("team-ids", "expected id or label=id", entry); else if (!/^[\w.-]+$/.test(teamId) || /^-\s/.test(entry)) reader.warnings.push(`team-ids: ${(0, 
        format.xS)(`"${entry}"`)} is sent as the id of one team; teams are separated by commas or line breaks, and a label comes before =.`);
        const first = teams.get(teamId);
        if (first === void 0) teams.set(teamId, {
          label: label,
          teamId: teamId
        }); else if (first.label !== label) reader.warnings.push(`team-ids: ${(0, format.xS)(first.label)} and ${(0, 
        format.xS)(label)} have the same id "${(0, format.xS)(teamId)}", which is exported once, as ${(0, 
        format.xS)(first.label)}.`);
      }
      return [ ...teams.values() ];
    }
    function checkScope(reader, kind, {teams: teams, orgTreeName: orgTreeName, orgTreeId: orgTreeId, exportIds: exportIds}) {
      if (CATALOGUE[kind].protocol === "report") {
        const where = "the number after collectionId= in the browser's address bar";
        if (teams.length === 0) reader.reject("team-ids", `required for export ${kind}: ${where}`);
        const wrong = teams.map(({teamId: teamId}) => teamId).filter(teamId => !/^\d{1,15}$/.test(teamId));
        if (wrong.length > 0) reader.reject("team-ids", `expected numbers for export ${kind} (collectionId= in the browser's address bar)`, ...wrong);
        return;
      }
      if (teams.length === 0 && orgTreeName === void 0 && orgTreeId === void 0 && exportIds.length === 0) reader.reject("team-ids", `required for export ${kind} unless org-tree-name or org-tree-id is given: the ids of the teams to export`);
      if (teams.length > 0 && orgTreeId !== void 0) reader.reject("org-tree-id", "expected either team-ids or org-tree-id, not both", orgTreeId);
      if ((teams.length > 0 || orgTreeId !== void 0) && orgTreeName !== void 0 && kind !== "productivity") {
        const other = teams.length > 0 ? "team-ids" : "org-tree-id";
        reader.reject("org-tree-name", `export ${kind} takes either ${other} or org-tree-name; expected one of them`, orgTreeName);
      }
    }
    function readInputFiles(reader) {
      const pattern = reader.optional("input-files");
      if (pattern === void 0) return;
      for (const name of [ "team-ids", "org-tree-name", "org-tree-id", "export-id", "split-by", "wait", "dry-run" ]) if (reader.isGiven(name)) reader.reject(name, "expected nothing, since input-files takes files in place of exports", reader.text(name));
      return pattern;
    }
    // CONCATENATED MODULE: ./build/src/inputs/index.js
    async function parseInputs(read, nowMs) {
      const reader = new InputReader(read, INPUT_DEFAULTS);
      const kind = reader.choice("export", EXPORT_KINDS);
      if (kind === void 0 && reader.text("export") === "") reader.reject("export", `required, one of ${(0, 
      format.A3)(EXPORT_KINDS)}`);
      if (kind !== void 0) refuseUnused(reader, kind);
      const inputFiles = readInputFiles(reader);
      const exportIds = readExportIds(reader);
      const selection = await readSelection(reader, kind ?? "business-alignment", kind !== void 0);
      const period = readPeriod(reader, nowMs);
      const pieces = readPieces(reader, period, selection.granularity);
      const inputs = {
        apiKey: readApiKey(reader, inputFiles === void 0),
        baseUrl: readBaseUrl(reader),
        identifiers: readProject(reader, inputFiles === void 0 ? kind : void 0),
        selection: selection,
        ...readTargets(reader, inputFiles === void 0 ? kind : void 0, exportIds, pieces.length),
        inputFiles: inputFiles,
        period: period,
        timezone: reader.text("timezone"),
        today: readToday(reader, nowMs),
        pieces: pieces,
        exportIds: exportIds,
        wait: reader.boolean("wait"),
        dryRun: reader.boolean("dry-run"),
        batchSize: reader.number("batch-size", "teams", {
          min: 1,
          max: 1e4,
          whole: true
        }),
        timeoutMs: reader.number("timeout-minutes", "minutes", {
          min: .01,
          max: 7200,
          whole: false
        }) * 6e4,
        pollIntervalMs: reader.number("poll-interval-seconds", "seconds", {
          min: .1,
          max: 3600,
          whole: false
        }) * 1e3,
        maxParallel: reader.number("max-parallel", "exports", {
          min: 1,
          max: 256,
          whole: true
        }),
        requestsPerMinute: reader.number("requests-per-minute", "requests", {
          min: 1,
          max: 6e4,
          whole: true
        }),
        outputDirectory: readOutputDirectory(reader),
        fileNameTemplate: readTemplate(reader, "file-name"),
        maxCsvBytes: reader.bytes("max-csv-bytes"),
        assembly: readAssembly(reader),
        artifact: readArtifact(reader),
        summary: reader.boolean("summary"),
        allowPublicDeveloperData: reader.boolean("allow-public-developer-data"),
        pseudonyms: readPseudonyms(reader),
        policies: {
          onEmpty: readLeniency(reader, "on-empty"),
          onPartial: readLeniency(reader, "on-partial"),
          onTimeout: readLeniency(reader, "on-timeout")
        }
      };
      if (!inputs.wait && exportIds.length > 0) reader.reject("wait", "with export-id there is nothing to start, so expected true", "false");
      if (!inputs.dryRun && reader.isGiven("batch-size")) reader.reject("batch-size", "used by a dry run only; expected nothing", reader.text("batch-size"));
      const several = inputs.assembly.merge ? void 0 : severalFiles(inputs);
      if (inputs.artifact.mode !== "off" && inputs.artifact.format !== "zip" && several !== void 0) reader.reject("artifact-format", `expected zip, since with merge: false ${several}`, inputs.artifact.format);
      const baseline = readBaseline(reader, {
        makesSeveral: several !== void 0,
        makesNone: !inputs.wait
      });
      if (reader.problems.length > 0) throw new src_failure.hS(reader.problems);
      return {
        ...inputs,
        baseline: baseline,
        warnings: reader.warnings
      };
    }
    function severalFiles({targets: targets, pieces: pieces, exportIds: exportIds, orgTreeId: orgTreeId, inputFiles: inputFiles}) {
      if (inputFiles !== void 0) return "each of the input-files is handed on by itself";
      if (orgTreeId !== void 0) return "each team has a file of its own";
      const count = Math.max(targets.length * pieces.length, exportIds.length);
      return count > 1 ? `${count} exports make ${count} files` : void 0;
    }
    function refuseUnused(reader, kind) {
      for (const [name, kinds] of Object.entries(USED_BY)) if (reader.isGiven(name) && !kinds.includes(kind)) reader.reject(name, `not used by export ${kind}, only by ${(0, 
      format.A3)(kinds).replace(" or ", " and ")}; expected nothing`, reader.text(name));
    }
    // CONCATENATED MODULE: ./build/src/outcome.js
    function outcomeOf(endings) {
      const failures = endings.filter(ending => ending.state === "failed").map(ending => ending.failure);
      if (failures.some(failure => failure.code === "cancelled")) return "cancelled";
      if (failures.some(({code: code}) => code === "personal-data")) return "failed";
      if (failures.length > 0) {
        if (failures.every(failure => failure.code === "timed-out")) return "timed-out";
        return failures.length === endings.length ? "failed" : "partial";
      }
      if (endings.some(ending => ending.state === "started")) return "started";
      const rows = endings.reduce((sum, ending) => sum + (ending.state === "collected" ? ending.rowCount : 0), 0);
      return rows === 0 ? "empty" : "completed";
    }
    function outcomeOfFailure(failure) {
      if (failure.code === "cancelled") return "cancelled";
      return failure.code === "timed-out" ? "timed-out" : "failed";
    }
    function leniencyOf(outcome, policies) {
      switch (outcome) {
       case "completed":
       case "started":
       case "planned":
        return "ok";

       case "empty":
        return policies.onEmpty;

       case "partial":
        return policies.onPartial;

       case "timed-out":
        return policies.onTimeout;

       case "failed":
       case "cancelled":
        return "fail";
      }
    }
    // CONCATENATED MODULE: ./build/src/plan/batches.js
    const MAX_MATRIX_JOBS = 256;
    function batchesJson(plan, size) {
      const entries = plan.flatMap(({target: target}) => teamEntry(target) ?? []);
      const teams = [ ...new Set(entries) ];
      const perJob = Math.max(size, Math.ceil(teams.length / MAX_MATRIX_JOBS));
      const jobs = Math.ceil(teams.length / perJob);
      const batches = Array.from({
        length: jobs
      }, (_, index) => ({
        number: String(index + 1).padStart(String(jobs).length, "0"),
        teams: teams.slice(index * perJob, (index + 1) * perJob).join(",")
      }));
      return JSON.stringify(batches);
    }
    // CONCATENATED MODULE: ./build/src/stages/assemble.js
    function isAssembled({assembly: assembly, inputFiles: inputFiles, pseudonyms: pseudonyms}, exportCount) {
      const {merge: merge, stableOrder: stableOrder, targetColumn: targetColumn} = assembly;
      const isChanged = stableOrder || targetColumn !== void 0 || pseudonyms !== void 0;
      return isChanged || inputFiles !== void 0 || merge && exportCount > 1;
    }
    async function assemble(results, inputs, store, runner, signal) {
      const collected = results.filter(result => result.state === "collected");
      if (!isAssembled(inputs, results.length)) return collected.map(({csv: csv}) => csv);
      const {assembly: assembly, selection: selection, artifact: artifact} = inputs;
      const make = async (parts, fileName) => {
        const keepGzip = artifact.mode !== "off" && artifact.format === "csv.gz";
        const pseudonyms = inputs.pseudonyms && {
          ...inputs.pseudonyms,
          level: selection
        };
        const options = {
          ...assembly,
          fileName: fileName,
          keepGzip: keepGzip,
          pseudonyms: pseudonyms
        };
        const {csv: csv, warnings: warnings} = await store.assemble(parts, options, signal).catch(thrown => {
          throw cannotAssemble((0, src_failure.w2)(thrown), parts.length);
        });
        for (const warning of warnings) runner.warning(warning);
        const how = parts.length > 1 ? `Merged ${parts.length} files into` : "Wrote";
        const {pseudonymizedColumns: pseudonymizedColumns = []} = csv;
        const hidden = pseudonymizedColumns.length === 0 ? "" : `, pseudonyms in ${pseudonymizedColumns.join(", ")}`;
        runner.info(`${how} ${csv.path}: ${(0, format.B4)(csv.rowCount, "row")}${hidden}.`);
        return csv;
      };
      const parts = collected.map(({item: {target: target, fileName: fileName}, csv: csv}) => ({
        label: target.label,
        fileName: fileName,
        csv: csv
      }));
      if (!assembly.merge || results.length === 1 && inputs.inputFiles === void 0) {
        const files = [];
        for (const part of parts) files.push(await make([ part ], part.fileName));
        return files;
      }
      if (parts.length === 0) return [];
      const items = results.map(({item: item}) => item);
      return [ await make(parts, runFileName(items, inputs)) ];
    }
    function runFileName(items, {fileNameTemplate: fileNameTemplate, inputFiles: inputFiles, selection: selection, period: period}) {
      const [first, ...others] = items;
      if (first !== void 0 && others.length === 0 && inputFiles === void 0) return first.fileName;
      const targets = new Map(items.map(({target: target}) => [ target.label, target ]));
      return fillName(fileNameTemplate, targetsLabel([ ...targets.values() ]), selection, period);
    }
    function cannotAssemble(cause, fileCount) {
      if (cause.code !== "bad-file" || fileCount === 1) return cause;
      return new src_failure.HR(cause.code, `the files can't be merged: ${cause.message}`, {
        hint: "Set merge: false to get one file for each export.",
        cause: cause
      });
    }
    // EXTERNAL MODULE: ./build/src/csv/comparison.js
        var csv_comparison = __nccwpck_require__(83529);
    // EXTERNAL MODULE: ./build/src/privacy/personal-columns.js
        var personal_columns = __nccwpck_require__(7190);
    // EXTERNAL MODULE: ./build/src/redaction.js
        var redaction = __nccwpck_require__(7632);
    // CONCATENATED MODULE: ./build/src/summary/change.js
    function formatChange(before, now, isPercentage) {
      if (before === null || now === null) return "\u2013";
      const difference = now - before;
      if (!Number.isFinite(difference)) return "\u2013";
      if (isPercentage) return `${signed((Math.round(now * 10) - Math.round(before * 10)) / 10, 1)} pp`;
      if (before <= 0 || now < 0) return signed(difference);
      const percent = 100 * difference / before;
      if (percent >= 1e3) return `\xd7${(0, format.Mo)(Math.round(now / before))}`;
      return `${signed(percent, Math.abs(percent) < 9.95 ? 1 : 0)}%`;
    }
    function signed(value, decimals) {
      const text = (0, format.Mo)(value, decimals);
      if (!/[1-9]/.test(text)) return `\xb1${text}`;
      return value > 0 ? `+${text}` : text;
    }
    // CONCATENATED MODULE: ./build/src/summary/figures/column-words.js
    const WORD_STARTS = /(?<=[\p{Ll}\p{N}])(?=[\p{Lu}][\p{Ll}])/gu;
    const BETWEEN_WORDS = /[^\p{L}\p{N}%]+/gu;
    function columnWords(column) {
      return column.replaceAll(WORD_STARTS, " ").replaceAll(BETWEEN_WORDS, " ").trim().toLowerCase().split(" ");
    }
    // CONCATENATED MODULE: ./build/src/summary/figures/measures.js
    const AMOUNTS = {
      "business-alignment": / (?:story points|tickets)$/,
      productivity: /^(?:pr merged(?: small| medium| large)?|loc .+|work(?: features| bugs| other)? completed|pr missing tickets)$/,
      sprint: /^(?:sprint (?:commit|creep|size)|total work delivered|(?:delivered|missed) (?:commit|creep)|tickets removed mid sprint)$/,
      efficiency: /^(?:.+ )?(?:total work items|pr associations|deployment count|total success(?:es)?|total failures)$/,
      "time-in-status": /^total issues$|.+ hours$/,
      "team-report": void 0,
      "contributor-report": void 0
    };
    const NAMED_BY_CUSTOMERS = [ "business-alignment", "time-in-status" ];
    const NO_AMOUNT = /\b(?:avg|average|mean|median|p\d\d|percent|percentage|pct|rate|ratio|per|score|rating)\b|%/;
    function addsUp(kind, column) {
      const words = columnWords(column).join(" ");
      if (AMOUNTS[kind]?.test(words) !== true) return false;
      return NAMED_BY_CUSTOMERS.includes(kind) || !NO_AMOUNT.test(words);
    }
    const KEY_FIGURES = {
      productivity: [ [ /^pr merged$/, "PRs merged" ], [ /^work completed$/, "Work items completed" ], [ /^pr cycle time( days)?( avg)?$/, "PR cycle time" ], [ /^avg time to complete$/, "Time to complete" ], [ /^review time to first comment( hrs)?( avg)?$/, "Time to first review comment" ], [ /^review comments per pr( avg)?$/, "Review comments per PR" ], [ /^rework percent$/, "Rework" ], [ /^coding days$/, "Coding days" ], [ /^pr velocity$/, "PR velocity" ] ],
      sprint: [ [ /^sprint commit$/, "Committed" ], [ /^total work delivered$/, "Delivered" ], [ /^delivered commit$/, "Delivered of the commitment" ], [ /^missed commit$/, "Missed of the commitment" ], [ /^committed work delivered percent$/, "Commitment delivered" ], [ /^sprint creep$/, "Added during the sprint" ], [ /^scope creep percent$/, "Scope creep" ], [ /^sprint velocity$/, "Velocity" ], [ /^churn rate$/, "Churn rate" ] ],
      efficiency: [ [ /^lttc( |$)|^lead time for changes/, "Lead time for changes" ], [ /(^| )deployment count$/, "Deployments" ], [ /^deployment frequency$/, "Deployment frequency" ], [ /^cfr$|(^| )failure rate( percent)?$/, "Change failure rate" ], [ /^mttr( |$)|^mean time to (restore|recover)/, "Time to restore" ] ]
    };
    const STATISTICS = [ [ /\b(?:avg|average)\b/, "average" ], [ /\bmean\b/, "mean" ], [ /\bmedian\b/, "median" ], [ /\bp90\b/, "P90" ], [ /\bp95\b/, "P95" ] ];
    const measures_UNITS = [ [ /\b(?:percent|percentage|pct)\b|%/, "%" ], [ /\bdays\b/, "days" ], [ /\b(?:hours|hrs)\b/, "hours" ], [ /\b(?:minutes|mins)\b/, "minutes" ] ];
    function isPercentage(column) {
      return isPercentageWords(columnWords(column).join(" "));
    }
    function isPercentageWords(words) {
      return measures_UNITS[0]?.[0].test(words) === true || /^cfr$/.test(words);
    }
    function measureOf(kind, column) {
      const words = columnWords(column).join(" ");
      const isPercentage = isPercentageWords(words);
      const known = KEY_FIGURES[kind] ?? [];
      const rank = known.findIndex(([pattern]) => pattern.test(words));
      const title = known[rank]?.[1];
      if (title === void 0) return {
        title: detailedName(column),
        isPercentage: isPercentage,
        rank: void 0
      };
      const statistic = STATISTICS.find(([pattern]) => pattern.test(words))?.[1];
      const unit = isPercentage ? "%" : measures_UNITS.find(([pattern]) => pattern.test(words))?.[1];
      const details = [ statistic, unit ].filter(detail => detail !== void 0 && !title.includes(detail));
      return {
        title: details.length > 0 ? `${title} (${details.join(", ")})` : title,
        isPercentage: isPercentage,
        rank: rank
      };
    }
    function detailedName(column) {
      const name = readableName(column);
      const match = /^(.*\S) (?:(avg|average|mean|median|p90|p95)(?: (days|hours|hrs))?|(percent|percentage))$/i.exec(name);
      if (match === null) return name;
      const [, subject, statistic, unit, percent] = match;
      const details = [ statistic, unit, percent && "%" ].filter(detail => detail !== void 0);
      return `${subject} (${details.join(", ").toLowerCase().replace("hrs", "hours").replace(/^p(?=9)/, "P")})`;
    }
    const LOWER_CASE = /\p{Ll}/u;
    const ACRONYMS = new Set([ "pr", "prs", "loc", "lttc", "cfr", "mttr", "df", "qa", "uat", "ktlo", "api", "ci" ]);
    function readableName(column) {
      const spaced = column.replaceAll("_", " ").trim();
      const isShouted = !LOWER_CASE.test(spaced);
      const words = spaced.split(/\s+/).map(word => ACRONYMS.has(word.toLowerCase()) ? word.toUpperCase() : isShouted ? word.toLowerCase() : word);
      const text = words.join(" ");
      return text.charAt(0).toUpperCase() + text.slice(1);
    }
    // CONCATENATED MODULE: ./build/src/summary/markup.js
    const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
    const UNSEEN_OR_UNKNOWN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\s]+/gu;
    const ACTS_IN_MARKDOWN = /[\\`*[\]()#!|~$<>&@"^]|^[-+=:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/)|(?<=[Ww]{3})\.|(?<=^\d{1,9})[.)]/gu;
    const NOT_PLAIN_IN_YAML = /^[^\p{L}\p{N}./]|[^\p{L}\p{N} ._/@+()=,-]/u;
    const UNSEEN_IN_YAML = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
    const UNSEEN_IN_JSON = /[\x7f-\x9f\u2028\u2029\uFEFF\p{Cf}]/gu;
    function markdownText(text) {
      return text.replaceAll(UNSEEN, " ").trim().replaceAll(ACTS_IN_MARKDOWN, entity);
    }
    function entity(character) {
      const escaped = `&#${character.codePointAt(0)};`;
      return character === "@" ? `${escaped}&#8203;` : escaped;
    }
    function markdownCode(text) {
      return `<code>${markdownText(text)}</code>`;
    }
    const MERMAID_LOOKALIKES = {
      '"': "\u201d",
      "\\": "\u2216",
      "`": "\u2019",
      "#": "\u266f",
      ";": ",",
      "<": "\u2039",
      ">": "\u203a",
      "{": "(",
      "}": ")",
      "[": "(",
      "]": ")"
    };
    function mermaidText(text, maxLength) {
      const line = text.toWellFormed().replaceAll(UNSEEN_OR_UNKNOWN, " ").replaceAll(/["\\`#;<>{}[\]]/g, character => MERMAID_LOOKALIKES[character] ?? "").replaceAll(/%{2,}/g, "%").replaceAll(/\${2,}/g, "$").trim();
      const characters = [ ...line ];
      const cut = characters.length <= maxLength ? line : `${characters.slice(0, maxLength - 1).join("").trimEnd()}\u2026`;
      return cut === "" ? "\u2013" : cut;
    }
    function fencedCode(text, language) {
      const longest = Math.max(2, ...[ ...text.matchAll(/`+/g) ].map(([run]) => run.length));
      const fence = "`".repeat(longest + 1);
      return `${fence}${language}\n${text}\n${fence}`;
    }
    function yamlScalar(text) {
      const literal = text.replaceAll("${{", "${{ '${{' }}");
      const isPlain = literal !== "" && !NOT_PLAIN_IN_YAML.test(literal) && !/ $|^(?:true|false|yes|no|y|n|on|off|null)$|^[.\d][\w.+-]*$/i.test(literal);
      if (isPlain) return literal;
      return UNSEEN_IN_YAML.test(literal) ? escapedJson(literal) : `'${literal.replaceAll("'", "''")}'`;
    }
    function escapedJson(text) {
      return JSON.stringify(text).replaceAll(UNSEEN_IN_JSON, character => [ ...Array(character.length).keys() ].map(index => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""));
    }
    // CONCATENATED MODULE: ./build/src/summary/comparison.js
    const MAX_COLUMNS_SHOWN = 12;
    const MAX_CELL_LENGTH = 60;
    function renderComparison(comparison) {
      const parts = [ `### Changes since ${markdownCode((0, format.xS)(comparison.baseline))}` ];
      parts.push((0, csv_comparison.$H)(comparison) ? `${markdownText(rowCounts(comparison))}.` : "Nothing has changed.");
      const drift = columnDrift(comparison);
      if (drift !== void 0) parts.push(`\u26a0\ufe0f ${markdownText(drift)}.`);
      const {movers: movers} = comparison;
      if (movers.length > 0) parts.push([ "| Biggest changes | Value | Before | After | Change | |", "|:--|:--|--:|--:|--:|--:|", ...movers.map(moverRow) ].join("\n"), "Each change is measured by the mean of its column.");
      return parts.join("\n\n");
    }
    function rowCounts({addedRows: addedRows, goneRows: goneRows, changedRows: changedRows, equalRows: equalRows}) {
      return `${(0, format.B4)(addedRows, "row")} added, ${(0, format.ZV)(goneRows)} gone, ` + `${(0, 
      format.ZV)(changedRows)} changed, ${(0, format.ZV)(equalRows)} the same`;
    }
    function columnDrift({appearedColumns: appearedColumns, vanishedColumns: vanishedColumns}) {
      const clauses = [ ...appearedColumns.length > 0 ? [ `new: ${listed(appearedColumns)}` ] : [], ...vanishedColumns.length > 0 ? [ `gone: ${listed(vanishedColumns)}` ] : [] ];
      return clauses.length === 0 ? void 0 : `The columns are not those of the baseline; ${clauses.join("; ")}`;
    }
    function moverRow({key: key, column: column, before: before, after: after}) {
      const row = [ ...new Set(key.filter(cell => cell.trim() !== "")) ].map(cell => comparison_short(cell)).join(" \xb7 ");
      const difference = `${after < before ? "" : "+"}${comparison_number(after - before)}`;
      const change = isPercentage(column) ? [ `${difference} pp`, "" ] : [ difference, relative(before, after) ];
      const cells = [ comparison_number(before), comparison_number(after), ...change ];
      return `| ${markdownText(row)} | ${markdownText(comparison_short(column))} | ${cells.join(" | ")} |`;
    }
    function comparison_short(text) {
      return (0, format.xS)(text, MAX_CELL_LENGTH);
    }
    function comparison_number(value) {
      const size = Math.abs(value);
      const rounded = size >= 1e6 ? Math.round(size) : Number(size.toPrecision(6));
      return `${value < 0 ? "\u2212" : ""}${(0, format.ZV)(rounded, 0, 6)}`;
    }
    function relative(before, after) {
      if (before === 0) return "from 0";
      return before < 0 || after < 0 ? "" : formatChange(before, after, false);
    }
    function listed(columns) {
      const shown = columns.slice(0, MAX_COLUMNS_SHOWN).map(column => `"${comparison_short(column)}"`);
      return shown.join(", ") + (columns.length > shown.length ? ` and ${columns.length - shown.length} more` : "");
    }
    // CONCATENATED MODULE: ./build/src/stages/baseline.js
    async function takeBaseline({baseline: baseline, maxCsvBytes: maxCsvBytes}, store, runner, signal) {
      if (baseline === void 0) return;
      const body = await store.open(baseline);
      if (body === void 0) {
        runner.info(`There is no file ${baseline} yet to compare with, so output changed will be true.`);
        return {
          name: baseline,
          csv: void 0
        };
      }
      try {
        const csv = await store.save(body, {
          fileName: ".baseline.csv",
          place: "scratch",
          maxCsvBytes: maxCsvBytes,
          keepGzip: false,
          isEndKnown: true,
          announcedBytes: void 0,
          emptyBodyIsEmptyResult: true
        }, signal);
        return {
          name: baseline,
          csv: csv
        };
      } catch (thrown) {
        const {code: code, message: message, hint: hint = "Name an earlier CSV of this export, plain or gzipped."} = (0, 
        src_failure.w2)(thrown);
        if (code === "cancelled" || code === "timed-out") throw thrown;
        throw new src_failure.HR("invalid-input", `baseline ${baseline}: ${message}`, {
          hint: hint,
          cause: thrown
        });
      }
    }
    async function compareWithBaseline({name: name, csv: before}, after, outcome, {selection: selection, pseudonyms: pseudonyms}, store, runner, signal) {
      if (before === void 0) {
        runner.output("changed", "true");
        return;
      }
      const columns = [ ...before.columns, ...after.columns ];
      const isAboutPeople = pseudonyms !== void 0 || (0, personal_columns.PP)(selection) || (0, 
      personal_columns.fc)(columns, selection).length > 0;
      const comparison = await store.compare(before, after, {
        name: name,
        seeksMovers: !isAboutPeople
      }, signal);
      runner.output("changed", String((0, csv_comparison.$H)(comparison)));
      const part = outcome === "completed" || outcome === "empty" ? "" : " What was not collected counts as gone.";
      const counts = (0, csv_comparison.$H)(comparison) ? rowCounts(comparison) : "nothing has changed";
      runner.info(`Compared ${(0, external_node_path_.basename)(after.path)} with ${name}: ${counts}.${part}`);
      const drift = columnDrift(comparison);
      if (drift !== void 0) runner.warning(`${name}: ${drift}. Whoever reads the file by these columns has to know.`);
      return renderComparison((0, redaction.$I)(comparison, runner.redact)) + (part && `\n\n${part.trim()}`);
    }
    // CONCATENATED MODULE: ./build/src/flow/pool.js
    async function forEachAtOnce(items, maxParallel, work) {
      const rest = items.entries();
      const worker = async () => {
        for (const [index, item] of rest) await work(item, index);
      };
      await Promise.all(Array.from({
        length: Math.min(maxParallel, items.length)
      }, worker));
    }
    // CONCATENATED MODULE: ./build/src/flow/backoff.js
    const SECOND_MS = 1e3;
    function pollDelayMs(elapsedMs, maxMs, remainingMs, retryAfterMs) {
      const ownMs = Math.min(maxMs, Math.max(Math.min(2 * SECOND_MS, SECOND_MS + elapsedMs / 8), elapsedMs / 9));
      return Math.max(0, Math.min(retryAfterMs === void 0 ? ownMs : Math.max(SECOND_MS, retryAfterMs), remainingMs));
    }
    function retryDelayMs(attempt, random, retryAfterMs) {
      if (retryAfterMs !== void 0) return Math.max(SECOND_MS, retryAfterMs);
      const fullMs = Math.min(30 * SECOND_MS, SECOND_MS * 2 ** (attempt - 1));
      return fullMs * (.5 + random / 2);
    }
    // CONCATENATED MODULE: ./build/src/flow/poll.js
    async function poll(look, startedMs, maxDelayMs, {clock: clock, deadlineMs: deadlineMs, signal: signal}) {
      for (;;) {
        const looked = await look();
        if (looked.done) return looked.value;
        const nowMs = clock.now();
        if (nowMs >= deadlineMs) throw new src_failure.HR("timed-out", `not done after ${(0, 
        format.a3)(nowMs - startedMs)}`);
        await clock.sleep(pollDelayMs(nowMs - startedMs, maxDelayMs, deadlineMs - nowMs, looked.retryAfterMs), signal);
      }
    }
    // CONCATENATED MODULE: ./build/src/stages/save-response.js
    async function saveAnswer(response, sizeBytes, item, context, signal, allow) {
      const {inputs: inputs, store: store} = context;
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
          keepGzip: context.place === "output" && inputs.artifact.mode !== "off" && inputs.artifact.format === "csv.gz",
          emptyBodyIsEmptyResult: CATALOGUE[inputs.selection.kind].protocol === "report",
          guard: context.guard
        }, signal);
        const sizes = csv.wireBytes === csv.bytes ? (0, format.z3)(csv.bytes) : `${(0, format.z3)(csv.wireBytes)} gzip, ${(0, 
        format.z3)(csv.bytes)} CSV`;
        const shown = context.place === "output" ? csv.path : item.fileName;
        context.info(`Saved ${shown}: ${sizes}, ${(0, format.B4)(csv.rowCount, "row")}, ${(0, 
        format.B4)(csv.columns.length, "column")}.`);
        return csv;
      } finally {
        response.discard();
      }
    }
    function isFramed({headers: headers}) {
      return headers["content-length"] !== void 0 || headers["transfer-encoding"] !== void 0;
    }
    // CONCATENATED MODULE: ./build/src/flow/retry.js
    async function retry(attempt, {what: what, maxFailures: maxFailures, random: random, onRetry: onRetry}, {clock: clock, deadlineMs: deadlineMs, signal: signal}) {
      for (let failures = 1; ;failures += 1) {
        signal.throwIfAborted();
        try {
          return await attempt();
        } catch (thrown) {
          signal.throwIfAborted();
          const failure = (0, src_failure.w2)(thrown);
          if (!failure.transient || failures >= maxFailures(failure.code)) throw failure;
          const remainingMs = Math.max(0, deadlineMs - clock.now());
          const askedMs = failure.retryAfterMs;
          if (remainingMs === 0 || askedMs !== void 0 && askedMs > remainingMs) {
            const reason = askedMs === void 0 ? "the time budget is used up" : `the server asks to wait ${(0, 
            format.a3)(askedMs)}, but only ${(0, format.a3)(remainingMs)} of the time budget are left`;
            throw new src_failure.HR("timed-out", `${failure.message}; ${reason}`, {
              hint: "Raise timeout-minutes.",
              cause: failure
            });
          }
          const delayMs = Math.min(retryDelayMs(failures, random(), askedMs), remainingMs);
          onRetry(`${what}: ${failure.message}; trying again in ${(0, format.a3)(delayMs)}`);
          await clock.sleep(delayMs, signal);
        }
      }
    }
    // CONCATENATED MODULE: ./build/src/flow/time-limit.js
    const TIDY_UP_MS = 500;
    async function withStallLimit(limitMs, clock, signal, work) {
      signal.throwIfAborted();
      const stall = new AbortController;
      const either = AbortSignal.any([ signal, stall.signal ]);
      let isOver = false;
      let callOff = () => {};
      const allow = ms => {
        callOff();
        if (isOver || !Number.isFinite(ms)) return;
        callOff = clock.after(ms, () => stall.abort(new src_failure.HR("stalled", `no answer for ${(0, 
        format.a3)(ms)}`, {
          transient: true
        })));
      };
      allow(limitMs);
      try {
        return await untilAborted(either, clock, work(either, allow));
      } finally {
        isOver = true;
        callOff();
      }
    }
    function untilAborted(signal, clock, work) {
      return new Promise((resolve, reject) => {
        let callOff = () => {};
        const onAbort = () => {
          callOff = clock.after(TIDY_UP_MS, () => reject(signal.reason));
        };
        if (signal.aborted) onAbort(); else signal.addEventListener("abort", onAbort, {
          once: true
        });
        const settle = end => {
          callOff();
          signal.removeEventListener("abort", onAbort);
          if (signal.aborted) reject(signal.reason); else end();
        };
        work.then(result => settle(() => resolve(result)), thrown => settle(() => reject(thrown)));
      });
    }
    // CONCATENATED MODULE: ./build/src/stages/with-retry.js
    const PATIENT = Number.POSITIVE_INFINITY;
    const MAX_FAILURES = {
      create: code => code === "rate-limited" ? PATIENT : code === "unexpected-answer" ? 1 : 5,
      poll: code => {
        if (code === "rate-limited") return PATIENT;
        return code === "unexpected-answer" || code === "server-error" ? 5 : 20;
      },
      download: code => code === "rate-limited" ? PATIENT : 5,
      report: code => code === "rate-limited" ? PATIENT : 5,
      "org tree": code => code === "rate-limited" ? PATIENT : 5
    };
    function attempt(what, {budget: budget, random: random, info: info, answerLimitMs: answerLimitMs}, work) {
      return retry(() => withStallLimit(answerLimitMs, budget.clock, budget.signal, work), {
        what: what,
        maxFailures: MAX_FAILURES[what],
        random: random,
        onRetry: info
      }, budget);
    }
    // CONCATENATED MODULE: ./build/src/stages/collect-export.js
    const LOOKS_BEFORE_NOT_FOUND_COUNTS = 5;
    async function collect(item, context) {
      const {inputs: inputs} = context;
      let exportId = item.exportId;
      try {
        if (context.budget.clock.now() >= context.budget.deadlineMs) throw new src_failure.HR("timed-out", "not begun before the time budget was used up", {
          hint: "Raise timeout-minutes."
        });
        if (CATALOGUE[inputs.selection.kind].protocol === "report") {
          const csv = await fetchReport(item, context);
          return {
            item: item,
            exportId: exportId,
            state: "collected",
            csv: csv,
            rowCount: csv.rowCount
          };
        }
        const startedMs = context.budget.clock.now();
        if (exportId === void 0) exportId = await create(item, context); else context.onExportId(exportId, false);
        if (!inputs.wait) return {
          item: item,
          exportId: exportId,
          state: "started"
        };
        const completed = await waitUntilCompleted(exportId, startedMs, item.exportId === void 0, context);
        const csv = await download(exportId, completed, item, context);
        return {
          item: item,
          exportId: exportId,
          state: "collected",
          csv: csv,
          rowCount: csv.rowCount
        };
      } catch (thrown) {
        return {
          item: item,
          exportId: exportId,
          state: "failed",
          failure: (0, src_failure.w2)(thrown)
        };
      }
    }
    async function create(item, context) {
      const {inputs: inputs, client: client, budget: budget} = context;
      const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
      const {exportId: exportId, reused: reused} = await attempt("create", context, (signal, allow) => client.create(body, signal, allow));
      budget.signal.throwIfAborted();
      context.onExportId(exportId, reused);
      context.info(reused ? `Export ${exportId}: Harness had it already, made by an identical request within 30 minutes.` : `Export ${exportId}: created.`);
      return exportId;
    }
    async function waitUntilCompleted(exportId, startedMs, isNew, context) {
      const {client: client, budget: budget, inputs: inputs} = context;
      let lastState;
      let notFound = 0;
      let polls = 0;
      const look = async () => {
        polls += 1;
        let status;
        try {
          status = await attempt("poll", context, (signal, allow) => client.status(exportId, signal, allow));
        } catch (thrown) {
          if (!(thrown instanceof src_failure.HR) || thrown.code !== "not-found") throw thrown;
          if (!isNew) throw unknownId(thrown);
          notFound += 1;
          if (notFound >= LOOKS_BEFORE_NOT_FOUND_COUNTS) throw thrown;
          return {
            done: false,
            retryAfterMs: void 0
          };
        }
        const {state: state, word: word, reason: reason} = status;
        const elapsed = (0, format.a3)(budget.clock.now() - startedMs);
        if (state === "unknown" && lastState !== "unknown") {
          const shown = word === "" ? "no status" : `the unknown status "${word}"`;
          context.warning(`Export ${exportId} has ${shown}; waiting on, since it may be a new word for being under way.`);
        } else if (state !== lastState) context.info(`Export ${exportId}: ${word} after ${elapsed}${state === "completed" ? `, ${(0, 
        format.B4)(polls, "poll")}` : ""}.`);
        lastState = state;
        if (state === "completed") return {
          done: true,
          value: status
        };
        if (state === "failed") throw new src_failure.HR("export-failed", `Harness says it failed: ${reason ?? "no reason given"}`, {
          hint: "Correct what the reason names; an identical request within 30 minutes may give back the same failed export."
        });
        if (state === "cancelled") throw new src_failure.HR("export-cancelled", `it was cancelled at Harness${reason ? `: ${reason}` : ""}`, {
          hint: "Somebody cancelled it there: run again."
        });
        return {
          done: false,
          retryAfterMs: status.retryAfterMs
        };
      };
      return poll(look, startedMs, inputs.pollIntervalMs, budget);
    }
    function unknownId(cause) {
      return new src_failure.HR("not-found", `Harness does not know it (${cause.message})`, {
        hint: "Check export-id, and that export, org-identifier and project-identifier are those it was created with; exports are kept for a while only.",
        cause: cause
      });
    }
    async function download(exportId, {downloadLink: downloadLink, sizeBytes: sizeBytes}, item, context) {
      try {
        return await attempt("download", context, async (signal, allow) => saveAnswer(await context.client.download(exportId, downloadLink, signal, allow), sizeBytes, item, context, signal, allow));
      } catch (thrown) {
        const failure = (0, src_failure.w2)(thrown);
        if (failure.code !== "not-found" && failure.code !== "expired") throw failure;
        throw new src_failure.HR("expired", `its file can't be had any more: ${failure.message}`, {
          hint: "Finished exports are kept for a while only: run again without export-id to create a new one.",
          cause: failure
        });
      }
    }
    async function fetchReport(item, context) {
      const {inputs: inputs, client: client} = context;
      const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
      return attempt("report", context, async (signal, allow) => saveAnswer(await client.report(body, signal, allow), void 0, item, context, signal, allow));
    }
    // CONCATENATED MODULE: ./build/src/stages/publish.js
    const IDS_TOLD_SINGLY = 32;
    function publishExportIds(ids, reused, runner, isLast = false) {
      const known = ids.filter(id => id !== void 0);
      const first = known[0];
      if (first === void 0) return;
      const isRound = known.length % Math.ceil(ids.length / IDS_TOLD_SINGLY) === 0;
      if (known.length > IDS_TOLD_SINGLY && !isRound && !isLast) return;
      runner.output("export-id", first);
      runner.output("export-ids", known.join("\n"));
      runner.output("reused", String(reused));
    }
    function publishFiles(files, runner) {
      const first = files[0];
      if (first === void 0) return;
      runner.output("csv-path", first.path);
      runner.output("csv-paths", files.map(file => file.path).join("\n"));
      runner.output("row-count", String(first.rowCount));
      runner.output("columns", JSON.stringify(first.columns));
      runner.output("bytes", String(first.bytes));
      runner.output("sha256", first.sha256);
    }
    async function publishArtifact({files: files, results: results, manifestPath: manifestPath}, {inputs: inputs, artifacts: artifacts, runner: runner, random: random, budget: budget}) {
      const {artifact: artifact, selection: selection, period: period} = inputs;
      const label = targetsLabel(results.map(({item: item}) => item.target));
      const paths = files.map(file => artifact.format === "csv.gz" ? file.gzipPath ?? file.path : file.path);
      if (manifestPath !== void 0 && artifact.format === "zip") paths.push(manifestPath);
      try {
        const upload = () => {
          const request = {
            name: fillName(artifact.nameTemplate, label, selection, period),
            format: artifact.format,
            files: paths,
            retentionDays: artifact.retentionDays,
            compressionLevel: artifact.compressionLevel,
            overwrite: artifact.overwrite
          };
          return untilAborted(budget.signal, budget.clock, artifacts.upload(request, budget.signal));
        };
        const uploaded = await retry(upload, {
          what: "artifact",
          maxFailures: () => 3,
          random: random,
          onRetry: runner.info
        }, budget);
        for (const note of uploaded.notes) runner.warning(note);
        runner.output("artifact-id", String(uploaded.id));
        runner.output("artifact-url", uploaded.url);
        runner.output("artifact-digest", uploaded.digest);
        runner.output("artifact-name", uploaded.name);
        runner.info(`Artifact ${uploaded.name}: uploaded ${paths.map(path => (0, external_node_path_.basename)(path)).join(", ")}.`);
        return {
          uploaded: uploaded
        };
      } catch (thrown) {
        return {
          failure: (0, src_failure.w2)(thrown)
        };
      }
    }
    // CONCATENATED MODULE: ./build/src/stages/collect.js
    const PROGRESS_MS = 6e4;
    async function collectAll(plan, context, progress) {
      const {inputs: inputs, runner: runner, budget: budget} = context;
      const {clock: clock} = budget;
      const exportIds = plan.map(() => {});
      const results = plan.map(() => {});
      let running = 0;
      const heart = beat(clock, () => {
        const ended = results.filter(result => result !== void 0);
        const failed = ended.filter(({state: state}) => state === "failed").length;
        runner.info(`${ended.length - failed} done, ${running} running, ${plan.length - ended.length - running} waiting, ${failed} failed; ` + `${(0, 
        format.a3)(Math.max(0, budget.deadlineMs - clock.now()))} left.`);
      });
      let reused = false;
      await forEachAtOnce(plan, inputs.maxParallel, async (item, index) => {
        const prefix = plan.length > 1 ? `${collect_labelOf(item, inputs)}: ` : "";
        running += 1;
        let isReused;
        const result = await collect(item, {
          ...context,
          info: line => runner.info(`${prefix}${line}`),
          warning: line => runner.warning(`${prefix}${line}`),
          onExportId: (exportId, wasReused) => {
            exportIds[index] = exportId;
            isReused = wasReused;
            reused ||= wasReused;
            publishExportIds(exportIds, reused, runner);
          }
        });
        results[index] = {
          ...result,
          reused: isReused
        };
        running -= 1;
        progress.results = results.filter(result => result !== void 0);
      });
      heart();
      publishExportIds(exportIds, reused, runner, true);
    }
    function beat(clock, callback) {
      let callOff = () => {};
      const arm = () => {
        callOff = clock.after(PROGRESS_MS, () => {
          callback();
          arm();
        });
      };
      arm();
      return () => callOff();
    }
    function collect_labelOf({target: target, period: period}, {pieces: pieces}) {
      return pieces.length > 1 ? `${target.label} ${period.label}` : target.label;
    }
    // CONCATENATED MODULE: ./build/src/stages/collect-input-files.js
    async function collectFiles(pattern, {period: period, maxCsvBytes: maxCsvBytes, assembly: assembly}, store, runner, guard, signal) {
      const found = await store.find(pattern);
      if (found.length === 0) throw new src_failure.HR("invalid-input", `input-files: no file of the workspace matches "${pattern}"`, {
        hint: "Check the pattern, and that the files were downloaded into the workspace before this step."
      });
      const labels = distinctNames(found.map(path => shortName((0, external_node_path_.basename)(path).replace(/(\.csv)?(\.gz)?$/i, ""))));
      const results = [];
      for (const [index, path] of found.entries()) {
        const label = labels[index] ?? (0, external_node_path_.basename)(path);
        const target = {
          label: label,
          teamId: void 0,
          orgTreeName: void 0
        };
        const item = {
          target: target,
          period: period,
          fileName: `${label}.csv`,
          exportId: void 0
        };
        try {
          const options = {
            fileName: item.fileName,
            place: "scratch",
            maxCsvBytes: maxCsvBytes,
            keepGzip: false,
            isEndKnown: true,
            announcedBytes: void 0,
            emptyBodyIsEmptyResult: true,
            guard: guard
          };
          const csv = await (assembly.merge ? store.adopt(path, options, signal) : store.save(store.read(path), options, signal));
          runner.info(`Took ${path}: ${(0, format.B4)(csv.rowCount, "row")}, ${(0, format.B4)(csv.columns.length, "column")}.`);
          results.push({
            item: item,
            exportId: void 0,
            state: "collected",
            csv: csv,
            rowCount: csv.rowCount
          });
        } catch (thrown) {
          signal.throwIfAborted();
          results.push({
            item: item,
            exportId: void 0,
            state: "failed",
            failure: (0, src_failure.w2)(thrown)
          });
        }
      }
      return results;
    }
    // CONCATENATED MODULE: ./build/src/inputs/inputs-to-reproduce.js
    const LEFT_OUT = new Set([ "api-key", "pseudonym-key", "export-id", "dry-run", "period", "start-date", "end-date", "timezone", "as-of" ]);
    const secret = name => `\${{ secrets.${name} }}`;
    const MAX_VALUE_LENGTH = 4e3;
    function stepInputs(read, period) {
      const given = Object.keys(INPUT_DEFAULTS).flatMap(name => {
        const value = read(name).trim();
        if (LEFT_OUT.has(name) || value === "" || value === INPUT_DEFAULTS[name]) return [];
        const isSecret = name === "request-overrides" && (0, redaction.L4)(value);
        if (isSecret || /[^\s@]@[^\s@]/.test(value) || value.length > MAX_VALUE_LENGTH) return [ [ name, "(not shown here)" ] ];
        return [ [ name, value ] ];
      });
      const pseudonymKey = read("pseudonym-key") === "" ? [] : [ [ "pseudonym-key", secret("PSEUDONYM_KEY") ] ];
      return [ [ "api-key", secret("HARNESS_SEI_API_KEY") ], ...given, ...pseudonymKey, [ "start-date", period.start ], [ "end-date", period.end ] ];
    }
    // EXTERNAL MODULE: ./build/src/csv/cell-number.js
        var cell_number = __nccwpck_require__(55308);
    // CONCATENATED MODULE: ./build/src/summary/table.js
    const left = text => ({
      text: text,
      align: "left"
    });
    const right = text => ({
      text: text,
      align: "right"
    });
    function markdownTable(headings, rows) {
      return [ headings.map(({text: text}) => text), headings.map(({align: align}) => align === "left" ? ":--" : "--:"), ...rows ].map(cells => `| ${cells.join(" | ")} |`).join("\n");
    }
    function folded(title, content) {
      return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
    }
    function remarks(sentences) {
      return sentences.length === 0 ? "" : `<sub>${sentences.join(" ")}</sub>`;
    }
    // CONCATENATED MODULE: ./build/src/summary/csv-head.js
    const MAX_PREVIEW_COLUMNS = 30;
    const csv_head_MAX_CELL_LENGTH = 60;
    const MAX_NAME_LENGTH = 200;
    function previewSection({columns: columns, rows: rows}, maxRows) {
      const shown = rows.slice(0, maxRows);
      if (shown.length === 0 || columns.length === 0) return;
      const cell = text => typeof (0, cell_number.W4)(text) === "number" ? text.trim() : markdownText((0, 
      format.xS)(text, csv_head_MAX_CELL_LENGTH));
      const leftOut = columns.length - MAX_PREVIEW_COLUMNS;
      const heads = columns.slice(0, MAX_PREVIEW_COLUMNS);
      const table = markdownTable(heads.map(column => left(cell(column))), shown.map(row => heads.map((_, index) => cell(row[index] ?? ""))));
      const rest = leftOut > 0 ? `\n\n${(0, format.B4)(leftOut, "more column")} in the CSV.` : "";
      const title = shown.length === 1 ? "First row of the CSV" : `First ${shown.length} rows of the CSV`;
      return folded(title, `${table}${rest}`);
    }
    function columnsSection(rows, maxColumns) {
      const columns = rows.find(({csv: csv}) => csv !== void 0 && csv.columns.length > 0)?.csv?.columns ?? [];
      if (columns.length === 0 || maxColumns === 0) return;
      const shown = columns.slice(0, maxColumns).map(column => markdownCode((0, format.xS)(column, MAX_NAME_LENGTH)));
      const more = columns.length > maxColumns ? ` and ${columns.length - maxColumns} more` : "";
      return folded((0, format.B4)(columns.length, "column"), `${shown.join(", ")}${more}`);
    }
    // CONCATENATED MODULE: ./build/src/summary/detail.js
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
      problems: 50
    };
    const STEPS = [ {}, {
      previewRows: 0
    }, {
      columns: 0
    }, {
      teams: 20
    }, {
      charts: false
    }, {
      exports: 20
    }, {
      moreFigures: false
    }, {
      reproduce: false
    }, {
      teams: 0
    }, {
      comparison: false
    }, {
      figures: false
    }, {
      exports: 5,
      problems: 5
    } ];
    const DETAILS = STEPS.map((_, index) => Object.assign({}, ALL, ...STEPS.slice(0, index + 1)));
    // CONCATENATED MODULE: ./build/src/summary/exports.js
    const exports_MAX_NAME_LENGTH = 200;
    const MAX_FAILURE_LENGTH = 600;
    const MAX_OPEN = 10;
    function exportsSection(rows, maxRows) {
      if (rows.length === 0 || rows.length === 1 && rows[0]?.csv !== void 0) return;
      const failed = rows.filter(({failure: failure}) => failure !== void 0);
      const others = rows.filter(({failure: failure}) => failure === void 0);
      const title = `${(0, format.B4)(rows.length, "export")}${failed.length > 0 ? `, ${failed.length} failed` : ""}`;
      const inOrder = rows.length <= maxRows ? rows : [ ...failed, ...others ];
      const shown = inOrder.slice(0, maxRows);
      const leftOut = inOrder.slice(maxRows);
      const failedLeftOut = leftOut.filter(({failure: failure}) => failure !== void 0).length;
      const rest = leftOut.length === 0 ? "" : `\n\n${(0, format.B4)(leftOut.length, "more export")} left out here${failedLeftOut > 0 ? `, ${failedLeftOut} of them failed` : ""}.`;
      if (rows.length <= MAX_OPEN) return `### ${title}\n\n${table(shown)}${rest}`;
      const shownFailed = shown.filter(({failure: failure}) => failure !== void 0);
      const shownOthers = shown.filter(({failure: failure}) => failure === void 0);
      return [ `### ${title}`, ...shownFailed.length > 0 ? [ table(shownFailed) ] : [], ...shownOthers.length > 0 ? [ folded(`${(0, 
      format.B4)(others.length, "export")} without a failure`, table(shownOthers)) ] : [] ].join("\n\n").concat(rest);
    }
    function table(rows) {
      return markdownTable([ left("Target"), left("Export"), left("Result"), right("Rows"), right("Size") ], rows.map(({target: target, exportId: exportId, fileName: fileName, csv: csv, failure: failure}) => [ markdownText((0, 
      format.xS)(target, exports_MAX_NAME_LENGTH)) || "\u2013", exportId === void 0 ? "\u2013" : markdownCode((0, 
      format.xS)(exportId, exports_MAX_NAME_LENGTH)), failure === void 0 ? markdownCode((0, 
      format.xS)(fileName, exports_MAX_NAME_LENGTH)) : `\u274c ${markdownText((0, format.xS)(failure, MAX_FAILURE_LENGTH))}`, csv ? (0, 
      format.ZV)(csv.rowCount) : "\u2013", csv ? (0, format.z3)(csv.bytes) : "\u2013" ]));
    }
    // CONCATENATED MODULE: ./build/src/summary/figures/column-roles.js
    const ROLES = {
      granularity: "period",
      period: "period",
      "time period": "period",
      interval: "period",
      "start date": "start",
      "period start": "start",
      "end date": "end",
      "period end": "end",
      team: "team",
      "team name": "team",
      "collection name": "team",
      collection: "team",
      "team hierarchy": "hierarchy",
      hierarchy: "hierarchy",
      "team path": "hierarchy",
      sprint: "sprint",
      "sprint name": "sprint"
    };
    const LABEL_ENDINGS = new Set(("id ids uuid guid key ref date time timestamp year quarter month week day name email login url link version rank " + "index status type label code").split(" "));
    function columnRoles(columns, labelColumns = []) {
      const taken = new Set;
      const counts = new Map;
      for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
      return columns.map(column => {
        if (labelColumns.includes(column) || (counts.get(column) ?? 0) > 1) return "label";
        const role = roleOf(columnWords(column.slice(0, column_roles_MAX_NAME_LENGTH)));
        if (role === "value" || role === "rating" || role === "label") return role;
        if (taken.has(role)) return "label";
        taken.add(role);
        return role;
      });
    }
    const column_roles_MAX_NAME_LENGTH = 200;
    function roleOf(words) {
      const known = Object.hasOwn(ROLES, words.join(" ")) ? ROLES[words.join(" ")] : void 0;
      if (known !== void 0) return known;
      const [last = "", before] = words.toReversed();
      if (last === "rating" || last === "tier") return "rating";
      return LABEL_ENDINGS.has(last) && before !== "per" ? "label" : "value";
    }
    // CONCATENATED MODULE: ./build/src/summary/figures/period-order.js
    const MONTHS = [ "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" ];
    const GRANULARITY_WORD = /^(?:daily|weekly|monthly|quarterly|yearly|sprint|day|week|month|quarter|year)$/i;
    function isGranularityWord(text) {
      return GRANULARITY_WORD.test(text);
    }
    function labelOrder(label) {
      const text = label.trim().toLowerCase();
      const day = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
      if (day) return order(day[1], Number(day[2]), Number(day[3] ?? 0));
      const month = /^([a-z]{3})[a-z]* (?:(\d{1,2}),? )?(\d{4})$/.exec(text);
      const monthIndex = MONTHS.indexOf(month?.[1] ?? "");
      if (month && monthIndex !== -1) return order(month[3], monthIndex + 1, Number(month[2] ?? 0));
      const part = /^(?:w|week |q|quarter )(\d{1,2})[ -](\d{4})$/.exec(text);
      if (part) return order(part[2], Number(part[1]), 0);
      const yearFirst = /^(?:(?:sprint )?(\d{4})-(\d{1,2})|(\d{4})-[wq](\d{1,2}))$/.exec(text);
      return yearFirst ? order(yearFirst[1] ?? yearFirst[3], Number(yearFirst[2] ?? yearFirst[4]), 0) : void 0;
    }
    function order(year, part, day) {
      return (Number(year) * 100 + part) * 100 + day;
    }
    function daysFrom(start, end) {
      if (start === null || end === null) return;
      const days = (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 864e5 + 1;
      return Number.isFinite(days) && days > 0 ? days : void 0;
    }
    function cellDate(cell) {
      return /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(cell)?.[0] ?? null;
    }
    // CONCATENATED MODULE: ./build/src/summary/figures/combine.js
    const MAX_TEAMS_KEPT = 500;
    const MAX_LEVELS = 64;
    function combine(rows) {
      const order = periodOrder(rows.periods);
      const rowsOfPeriod = order.map(() => []);
      const placeOf = new Map(order.map((period, place) => [ period, place ]));
      const lastRowsOfTeam = rows.teams.map(() => []);
      for (let row = 0; row < rows.periodOfRow.length; row += 1) {
        const place = placeOf.get(rows.periodOfRow.at(row)) ?? 0;
        rowsOfPeriod[place]?.push(row);
        if (place === order.length - 1) lastRowsOfTeam[rows.teamOfRow.at(row)]?.push(row);
      }
      const overlap = isNested(rows.teams.map(({key: key}) => key)) ? "nested" : rows.isRepeated ? "repeated" : null;
      const combinedBy = column => overlap === null && addsUp(rows.kind, column.name) ? "sum" : "median";
      const measures = rows.columns.filter(({words: words}) => words === void 0);
      const ratingColumns = rows.columns.filter(({words: words}) => words !== void 0);
      const series = measures.map(column => {
        const combined = combinedBy(column);
        const values = rowsOfPeriod.map(list => valuesOf(column, list));
        return {
          column: column.name,
          combined: combined,
          values: values.map(list => combineValues(list, combined)),
          counts: values.map(list => list.length)
        };
      });
      return {
        rowCount: rows.periodOfRow.length,
        periods: order.map(index => rows.periods[index] ?? {
          label: "",
          start: null,
          end: null
        }),
        rowsAre: rows.hasSprints ? "sprints" : rows.isRepeated ? "rows" : "teams",
        teamCount: rows.teams.length,
        overlap: overlap,
        series: series,
        ratings: ratingColumns.map(column => ratingSeries(column, rowsOfPeriod)),
        teams: teamFigures(rows, lastRowsOfTeam, measures, ratingColumns, combinedBy)
      };
    }
    function teamFigures({teams: teams}, lastRowsOfTeam, measures, ratingColumns, combinedBy) {
      const namesakes = new Map;
      for (const {name: name} of teams) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
      return teams.map(({key: key, name: name}, index) => ({
        team: namesakes.get(name) === 1 ? name : key,
        index: index
      })).sort((a, b) => compareText(a.team, b.team)).slice(0, MAX_TEAMS_KEPT).map(({team: team, index: index}) => {
        const list = lastRowsOfTeam[index] ?? [];
        return {
          team: team,
          values: measures.map(column => combineValues(valuesOf(column, list), combinedBy(column))),
          ratings: ratingColumns.map(column => {
            const [first, ...others] = valuesOf(column, list);
            return first !== void 0 && others.every(other => other === first) ? column.words?.[first] ?? null : null;
          })
        };
      });
    }
    function valuesOf({values: values}, rows) {
      const found = [];
      for (const row of rows) {
        const value = values.at(row);
        if (!Number.isNaN(value)) found.push(value);
      }
      return found;
    }
    function combineValues(values, combined) {
      if (values.length === 0) return null;
      return combined === "sum" ? values.reduce((sum, value) => sum + value, 0) : (0, 
      cell_number.JZ)(values) ?? null;
    }
    function ratingSeries(column, rowsOfPeriod) {
      const values = rowsOfPeriod.map(rows => valuesOf(column, rows));
      const words = (column.words ?? []).map((word, index) => ({
        word: word,
        counts: values.map(list => list.filter(value => value === index).length)
      }));
      return {
        column: column.name,
        words: words
      };
    }
    function periodOrder(periods) {
      const indexes = periods.map((_, index) => index);
      const starts = periods.map(({start: start}) => start);
      if (starts.every(start => start !== null)) return indexes.sort((a, b) => compareText(starts[a] ?? "", starts[b] ?? "") || a - b);
      const orders = periods.map(({label: label}) => labelOrder(label));
      if (!orders.every(order => order !== void 0)) return indexes;
      return indexes.sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0) || a - b);
    }
    function isNested(hierarchies) {
      const all = new Set(hierarchies.filter(hierarchy => hierarchy !== ""));
      for (const hierarchy of all) {
        let slash = hierarchy.lastIndexOf("/");
        for (let level = 0; slash > 0 && level < MAX_LEVELS; level += 1) {
          if (all.has(hierarchy.slice(0, slash))) return true;
          slash = hierarchy.lastIndexOf("/", slash - 1);
        }
      }
      return false;
    }
    function compareText(a, b) {
      return a < b ? -1 : a > b ? 1 : 0;
    }
    // CONCATENATED MODULE: ./build/src/summary/figures/number-list.js
    class NumberList {
      length=0;
      #numbers=new Float64Array(64);
      at(position) {
        return position < this.length ? this.#numbers[position] ?? Number.NaN : Number.NaN;
      }
      push(value) {
        this.set(this.length, value);
      }
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
    // CONCATENATED MODULE: ./build/src/summary/figures/figures-pass.js
    const MAX_PERIODS = 400;
    const MAX_TEAMS = 5e3;
    const MAX_SPRINTS = 5e3;
    const MAX_COLUMNS = 60;
    const MAX_VALUES = 1e6;
    const MAX_LABEL_LENGTH = 1e3;
    const MAX_RATING_WORDS = 8;
    const MAX_RATING_LENGTH = 40;
    const MAX_FIGURE_ROWS = 5e4;
    const MAX_FIGURE_BYTES = 16 * 1024 * 1024;
    class FiguresPass {
      #kind;
      #labelColumns;
      #coverage;
      #columns=new Map;
      #leftOut=new Set;
      #periods=new Map;
      #periodIndexes=new Map;
      #teams=new Map;
      #sprints=new Map;
      #identities=new Set;
      #periodOfRow=new NumberList;
      #teamOfRow=new NumberList;
      #layout;
      #hasPeriods=false;
      #hasSprints=false;
      #isRepeated=false;
      #rowsWithoutPeriod=0;
      #values=0;
      #expectedValues=0;
      #isTooMuch=false;
      constructor(kind, labelColumns = [], coverage) {
        this.#kind = kind;
        this.#labelColumns = labelColumns;
        this.#coverage = coverage;
      }
      begin(columns, rowCount = 0) {
        const roles = columnRoles(columns, this.#labelColumns);
        const found = [];
        for (const [index, role] of roles.entries()) {
          if (role !== "value" && role !== "rating") continue;
          const column = this.#columnNamed(columns[index] ?? "", role === "rating");
          if (column !== void 0) found.push({
            index: index,
            column: column
          });
        }
        this.#expectedValues += rowCount * found.length;
        this.#isTooMuch ||= this.#expectedValues > MAX_VALUES;
        const layout = {
          period: roles.indexOf("period"),
          start: roles.indexOf("start"),
          end: roles.indexOf("end"),
          team: roles.indexOf("team"),
          hierarchy: roles.indexOf("hierarchy"),
          sprint: roles.indexOf("sprint")
        };
        this.#layout = {
          ...layout,
          columns: found
        };
        this.#hasPeriods ||= layout.period !== -1 || layout.start !== -1 || layout.sprint !== -1;
        this.#hasSprints ||= layout.sprint !== -1;
      }
      add(cells) {
        const layout = this.#layout;
        if (layout === void 0 || this.#isTooMuch) return false;
        const period = this.#periodOf(cells, layout);
        const team = this.#teamOf(cells, layout);
        const sprint = this.#indexIn(this.#sprints, cells[layout.sprint] ?? "", MAX_SPRINTS);
        if (this.#isTooMuch) return false;
        if (period === void 0) {
          this.#rowsWithoutPeriod += 1;
          return true;
        }
        const identity = (period * MAX_TEAMS + team) * MAX_SPRINTS + sprint;
        this.#isRepeated ||= this.#identities.has(identity);
        this.#identities.add(identity);
        const row = this.#periodOfRow.length;
        this.#periodOfRow.push(period);
        this.#teamOfRow.push(team);
        for (const {index: index, column: column} of layout.columns) {
          if (column.isOut) continue;
          const value = column.isRating ? wordIn(column, cells[index] ?? "") : numberIn(cells[index] ?? "");
          if (value === void 0) {
            column.isOut = true;
            column.values.clear();
          } else if (!Number.isNaN(value)) this.#values += column.values.set(row, value);
        }
        this.#isTooMuch ||= this.#values > MAX_VALUES;
        return !this.#isTooMuch;
      }
      end() {
        if (this.#isTooMuch) return "too-many";
        if (this.#periodOfRow.length === 0) return "no-rows";
        const columns = [ ...this.#columns.values() ].filter(({isOut: isOut, values: values}) => !isOut && values.length > 0);
        if (columns.length === 0) return "no-values";
        const rows = {
          kind: this.#kind,
          periods: [ ...this.#periods.values() ],
          teams: [ ...this.#teams ].map(([key, {name: name}]) => ({
            key: key,
            name: name
          })),
          periodOfRow: this.#periodOfRow,
          teamOfRow: this.#teamOfRow,
          columns: columns.map(({name: name, isRating: isRating, values: values, words: words}) => ({
            name: name,
            values: values,
            words: isRating ? [ ...words.keys() ] : void 0
          })),
          hasSprints: this.#hasSprints,
          isRepeated: this.#isRepeated
        };
        const figures = combine(rows);
        const {isFirstCutOff: isFirstCutOff = false, isLastCutOff: isLastCutOff = false} = this.#coverage ?? {};
        return {
          ...figures,
          periods: figures.periods.map(period => within(period, this.#coverage)),
          isFirstCutOff: isFirstCutOff,
          isLastCutOff: isLastCutOff,
          columnsLeftOut: this.#leftOut.size,
          rowsWithoutPeriod: this.#rowsWithoutPeriod
        };
      }
      #columnNamed(name, isRating) {
        const known = this.#columns.get(name);
        if (known !== void 0) return known;
        if (this.#columns.size >= MAX_COLUMNS || name.length > MAX_LABEL_LENGTH) {
          if (this.#leftOut.size < MAX_VALUES) this.#leftOut.add(name.slice(0, MAX_LABEL_LENGTH));
          return;
        }
        const column = {
          name: name,
          isRating: isRating,
          isOut: false,
          values: new NumberList,
          words: new Map
        };
        this.#columns.set(name, column);
        return column;
      }
      #periodOf(cells, layout) {
        const label = (cells[layout.period] ?? "").trim();
        const start = cellDate((cells[layout.start] ?? "").trim());
        const end = cellDate((cells[layout.end] ?? "").trim());
        const sprint = (cells[layout.sprint] ?? "").trim();
        const isLabel = label !== "" && !isGranularityWord(label);
        const dates = end === null || end === start ? start ?? "" : `${start ?? ""} \u2013 ${end}`;
        const key = isLabel ? label : dates || sprint;
        if (key === "" && this.#hasPeriods) return;
        const index = this.#indexIn(this.#periodIndexes, key, MAX_PERIODS);
        const known = this.#periods.get(key);
        if (known === void 0) this.#periods.set(key, {
          label: key,
          start: start,
          end: end
        }); else {
          if (start !== null && (known.start === null || start < known.start)) known.start = start;
          if (end !== null && (known.end === null || end > known.end)) known.end = end;
        }
        return index;
      }
      #teamOf(cells, layout) {
        const name = cells[layout.team] ?? "";
        const key = cells[layout.hierarchy] || name;
        const known = this.#teams.get(key);
        if (known !== void 0) return known.index;
        const index = this.#teams.size;
        if (index >= MAX_TEAMS || key.length > MAX_LABEL_LENGTH || name.length > MAX_LABEL_LENGTH) this.#isTooMuch = true; else this.#teams.set(key, {
          index: index,
          name: name || key
        });
        return index;
      }
      #indexIn(indexes, key, max) {
        const known = indexes.get(key);
        if (known !== void 0) return known;
        if (indexes.size >= max || key.length > MAX_LABEL_LENGTH) this.#isTooMuch = true; else indexes.set(key, indexes.size);
        return indexes.size - 1;
      }
    }
    function within(period, coverage) {
      const {label: label, start: start, end: end} = period;
      if (coverage === void 0 || start === null || end === null) return period;
      if (end < coverage.start || start > coverage.end) return period;
      return {
        label: label,
        start: start < coverage.start ? coverage.start : start,
        end: end > coverage.end ? coverage.end : end
      };
    }
    function numberIn(cell) {
      const value = (0, cell_number.W4)(cell);
      return value === "missing" ? Number.NaN : value;
    }
    function wordIn({words: words}, cell) {
      const word = cell.trim();
      if ((0, cell_number.W4)(word) === "missing") return Number.NaN;
      const known = words.get(word);
      if (known !== void 0) return known;
      if (words.size >= MAX_RATING_WORDS || word.length > MAX_RATING_LENGTH) return;
      words.set(word, words.size);
      return words.size - 1;
    }
    // CONCATENATED MODULE: ./build/src/summary/charts.js
    const MAX_POINTS = 24;
    const FEW_POINTS = 12;
    const AXIS_LENGTH = 112;
    const MIN_SHORTENED = 8;
    const MAX_SLICES = 8;
    const MAX_MAGNITUDE = 1e15;
    function xyChart({title: title, unit: unit, labels: labels, bars: bars, line: line}) {
      const names = axisLabels(labels);
      const series = [ bars, line ].flatMap(values => values === void 0 ? [] : [ values.slice(-names.length) ]);
      const values = series.flat();
      if (names.length < 2 || series.some(each => each.length !== names.length)) return;
      const known = values.filter(value => value !== null && Math.abs(value) < MAX_MAGNITUDE);
      if (known.length < values.length) return;
      const [lowest, highest] = [ Math.min(0, ...known), Math.max(0, ...known) ];
      if (lowest === highest) return;
      const numbers = each => `[${each.slice(-names.length).map(value => plainNumber(value ?? 0)).join(", ")}]`;
      return block([ `%%{init: ${JSON.stringify(XY_LOOK)}}%%`, "xychart-beta", `  title "${mermaidText(title, 100)}"`, `  x-axis [${names.map(name => `"${name}"`).join(", ")}]`, `  y-axis "${mermaidText(unit, 40)}" ${plainNumber(lowest)} --\x3e ${plainNumber(highest * 1.05)}`, ...bars === void 0 ? [] : [ `  bar ${numbers(bars)}` ], ...line === void 0 ? [] : [ `  line ${numbers(line)}` ] ]);
    }
    const COLOURS = [ "#316dca", "#a0690f", "#347d39", "#8256d0", "#b5483f", "#1b7c83", "#ae4c82", "#636e7b" ];
    const XY_LOOK = {
      xyChart: {
        width: 900,
        height: 320
      },
      themeVariables: {
        xyChart: {
          backgroundColor: "#00000000",
          plotColorPalette: "#4184e4, #d4a72c"
        }
      }
    };
    const PIE_LOOK = {
      themeVariables: {
        ...Object.fromEntries(COLOURS.map((colour, index) => [ `pie${index + 1}`, colour ])),
        pieOpacity: "1",
        pieSectionTextColor: "#ffffff",
        pieStrokeWidth: "1px",
        pieOuterStrokeWidth: "1px",
        pieTitleTextSize: "20px",
        pieSectionTextSize: "15px",
        pieLegendTextSize: "15px"
      }
    };
    function pieChart(title, slices) {
      const sorted = slices.filter(({value: value}) => value > 0).sort((a, b) => b.value - a.value);
      const whole = sorted.reduce((sum, {value: value}) => sum + value, 0);
      if (sorted.length < 2 || whole >= MAX_MAGNITUDE) return;
      const named = sorted.slice(0, sorted.length > MAX_SLICES ? MAX_SLICES - 1 : MAX_SLICES);
      const others = sorted.slice(named.length);
      const rest = others.reduce((sum, {value: value}) => sum + value, 0);
      const shown = rest > 0 ? [ ...named, {
        name: `${others.length} others`,
        value: rest
      } ] : named;
      const names = distinct(shown.map(({name: name}) => mermaidText(name, 40)));
      return block([ `%%{init: ${JSON.stringify(PIE_LOOK)}}%%`, `pie title ${mermaidText(title, 100)}`, ...shown.map(({value: value}, index) => `  "${names[index]}" : ${plainNumber(Math.max(value, 1e-4))}`) ]);
    }
    function axisLabels(labels) {
      const many = withoutCommon(labels.slice(-MAX_POINTS));
      const fits = each => each.join(" ").length <= AXIS_LENGTH;
      if (fits(many)) return distinct(many.map(label => mermaidText(label, AXIS_LENGTH)));
      const few = withoutCommon(labels.slice(-FEW_POINTS));
      const maxLength = Math.max(6, Math.floor(AXIS_LENGTH / few.length) - 1);
      return distinct(few.map(label => mermaidText(label, maxLength)));
    }
    function withoutCommon(labels) {
      const [first = ""] = labels;
      if (labels.length < MIN_SHORTENED || labels.some(label => !/^\S+(?: \S+)+$/.test(label))) return [ ...labels ];
      const start = first.slice(0, first.indexOf(" ") + 1);
      if (labels.every(label => label.startsWith(start))) return labels.map(label => label.slice(start.length));
      const end = first.slice(first.lastIndexOf(" "));
      return labels.every(label => label.endsWith(end)) ? labels.map(label => label.slice(0, -end.length)) : [ ...labels ];
    }
    function distinct(names) {
      const taken = new Set;
      return names.map(name => {
        let free = name;
        for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
        taken.add(free);
        return free;
      });
    }
    function plainNumber(value) {
      const text = value.toFixed(4).replace(/\.?0+$/, "");
      return text === "-0" ? "0" : text;
    }
    function block(lines) {
      return `\`\`\`mermaid\n${lines.join("\n")}\n\`\`\``;
    }
    // CONCATENATED MODULE: ./build/src/summary/views/totals.js
    function totalOf({periods: periods}, series) {
      return periods.map((_, index) => {
        const values = series.flatMap(({values: values}) => values[index] ?? []);
        return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
      });
    }
    function ratio(values, by) {
      return values.map((value, index) => {
        const divisor = by[index] ?? null;
        return value === null || divisor === null || divisor === 0 ? null : value / divisor;
      });
    }
    function hasValues({values: values}) {
      return values.some(value => value !== null);
    }
    // CONCATENATED MODULE: ./build/src/summary/sparkline.js
    const BLOCKS = "\u2581\u2582\u2583\u2585\u2586\u2587";
    const MAX_SPARKLINE_PERIODS = 24;
    function sparkline(values) {
      const last = values.slice(-MAX_SPARKLINE_PERIODS);
      const known = last.filter(value => value !== null);
      if (known.length < 2) return "";
      const [lowest, highest] = [ Math.min(...known), Math.max(...known) ];
      const scale = Number.isFinite(highest - lowest) ? 1 : .5;
      return last.map(value => {
        if (value === null) return "\xb7";
        if (lowest === highest) return "\u2583";
        const part = (value * scale - lowest * scale) / (highest * scale - lowest * scale);
        return BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(part * BLOCKS.length))];
      }).join("");
    }
    // CONCATENATED MODULE: ./build/src/summary/views/view.js
    function shownLabel(text, maxLength = 80) {
      return markdownText((0, format.xS)(text, maxLength)) || "\u2013";
    }
    function periodLabel(figures, fromEnd) {
      return figures.periods.at(-fromEnd)?.label ?? "";
    }
    function periodLabels({periods: periods}) {
      return periods.map(({label: label}) => (0, format.xS)(label, 40));
    }
    function lastTwo(values) {
      return {
        now: values.at(-1) ?? null,
        before: values.length > 1 ? values.at(-2) ?? null : null
      };
    }
    function shownFigure(value) {
      return value === null ? "\u2013" : (0, format.Mo)(value);
    }
    function shownTogether(values) {
      const known = values.filter(value => value !== null);
      const decimals = (0, format.V$)(known);
      return value => value === null ? "\u2013" : (0, format.Mo)(value, decimals);
    }
    function shownShare(value) {
      return value === null ? "\u2013" : `${(0, format.Mo)(value, 1)}%`;
    }
    function timeHeadings(figures) {
      const {periods: periods} = figures;
      const hasBefore = periods.length > 1;
      return [ right(shownLabel(periodLabel(figures, 1) || "Value", 40)), ...hasBefore ? [ right(shownLabel(periodLabel(figures, 2), 40)), right("Change") ] : [], ...hasTrend(figures) ? [ left(`Last ${Math.min(MAX_SPARKLINE_PERIODS, periods.length)} periods`) ] : [] ];
    }
    function timeCells(figures, values, {isPercentage: isPercentage = false, comparable: comparable = true, unit: unit = ""} = {}) {
      const {now: now, before: before} = lastTwo(values);
      const show = isPercentage ? value => value === null ? "\u2013" : `${(0, format.Mo)(value, 1)}${unit}` : shownTogether([ now, before ]);
      return [ show(now), ...figures.periods.length > 1 ? [ show(before), comparable ? formatChange(before, now, isPercentage) : "\u2013" ] : [], ...hasTrend(figures) ? [ sparkline(values) ] : [] ];
    }
    function hasTrend({periods: periods}) {
      return periods.length > 2;
    }
    function isCombined({series: series, ratings: ratings, teamCount: teamCount}) {
      return teamCount > 1 || series.some(({counts: counts}) => counts.some(count => count > 1)) || ratings.some(({words: words}) => words.length > 1 && words.some(({counts: counts}) => counts.some(count => count > 1)));
    }
    function basisHeading(figures) {
      return `Of ${(0, format.B4)(rowsOfLast(figures), figures.rowsAre.slice(0, -1))}`;
    }
    function basis(figures, {combined: combined, counts: counts}) {
      const count = counts.at(-1) ?? 0;
      if (count === 0) return "\u2013";
      return count === rowsOfLast(figures) ? combined : `${combined} of ${(0, format.Mo)(count)}`;
    }
    function rowsOfLast({rowsAre: rowsAre, teamCount: teamCount, series: series}) {
      return rowsAre === "teams" ? teamCount : Math.max(0, ...series.map(({counts: counts}) => counts.at(-1) ?? 0));
    }
    function isComparable(figures, {combined: combined, counts: counts}) {
      if (combined === "median") return true;
      return counts.at(-1) === counts.at(-2) && lengthRemark(figures) === void 0;
    }
    const MAX_LENGTH_DIFFERENCE = 1.2;
    function lengthRemark(figures) {
      const [now, before] = [ figures.periods.at(-1), figures.periods.at(-2) ];
      if (now === void 0 || before === void 0) return;
      const [days, daysBefore] = [ daysFrom(now.start, now.end), daysFrom(before.start, before.end) ];
      if (days === void 0 || daysBefore === void 0) {
        if (figures.isLastCutOff) return `${shownLabel(now.label, 40)} was not over at the end of the export, so its totals are not compared.`;
        return figures.isFirstCutOff && figures.periods.length === 2 ? `${shownLabel(before.label, 40)} had begun before the export does, so its totals are not compared.` : void 0;
      }
      if (Math.max(days, daysBefore) / Math.min(days, daysBefore) <= MAX_LENGTH_DIFFERENCE) return;
      return `${shownLabel(now.label, 40)} is here ${(0, format.B4)(days, "day")} long and ${shownLabel(before.label, 40)} ` + `${(0, 
      format.B4)(daysBefore, "day")}, so their totals are not compared.`;
    }
    function combinationRemark(figures) {
      if (!isCombined(figures)) return;
      if (figures.overlap === "nested") return "Nothing is summed, since some rows hold those of others (a team and those below it).";
      if (figures.overlap === "repeated") return "Nothing is summed, since some teams have more than one row for a period.";
      return figures.series.some(({combined: combined}) => combined === "sum") ? "Counts and totals are summed; for averages, rates and percentages, the median is shown." : void 0;
    }
    function methodRemarks(figures) {
      const {series: series, columnsLeftOut: columnsLeftOut, rowsWithoutPeriod: rowsWithoutPeriod} = figures;
      const sentences = [ lengthRemark(figures) ];
      if (figures.periods.length > 2) {
        const gap = series.some(({values: values}) => values.slice(-MAX_SPARKLINE_PERIODS).includes(null));
        sentences.push(`Trends go from the lowest value \u2581 to the highest \u2587${gap ? "; \xb7 is a missing one" : ""}.`);
      }
      if (rowsWithoutPeriod > 0) sentences.push(`${(0, format.B4)(rowsWithoutPeriod, "row")} without a period left out.`);
      if (columnsLeftOut > 0) sentences.push(`${(0, format.B4)(columnsLeftOut, "more column")} not looked at.`);
      return sentences.filter(sentence => sentence !== void 0);
    }
    // CONCATENATED MODULE: ./build/src/summary/views/investment-view.js
    const MAX_CATEGORIES = 25;
    function investmentView(figures) {
      if (figures.overlap !== null) return;
      const {unit: unit, measured: measured, tickets: tickets} = effortOf(figures);
      const totals = totalOf(figures, measured);
      const categories = measured.map(series => category(series, totals)).sort((a, b) => (b.shares.at(-1) ?? -1) - (a.shares.at(-1) ?? -1));
      if (categories.length < 2 || totals.every(total => total === null)) return;
      const ticketsOf = new Map(tickets.map(series => [ categoryName(series.column), series.values ]));
      const withTickets = unit === "story points" && tickets.length > 0;
      const [shareHeading, ...otherHeadings] = timeHeadings(figures);
      const rows = categories.slice(0, MAX_CATEGORIES).map(({name: name, values: values, shares: shares}) => [ shownLabel(name), ...timeCells(figures, shares, {
        isPercentage: true,
        unit: "%"
      }), shownFigure(lastTwo(values).now), ...withTickets ? [ shownFigure(lastTwo(ticketsOf.get(name) ?? []).now) ] : [] ]);
      const leftOut = categories.length - MAX_CATEGORIES;
      const ticketTotals = totalOf(figures, tickets);
      const total = [ "**Total**", "", ...otherHeadings.map(() => ""), `**${shownFigure(totals.at(-1) ?? null)}**`, ...withTickets ? [ `**${shownFigure(ticketTotals.at(-1) ?? null)}**` ] : [] ];
      const last = periodLabel(figures, 1);
      const change = totalChange(figures, totals);
      const moreRemarks = [ `Shares are of all ${unit} of the period${figures.teamCount > 1 ? `, summed over ${figures.teamCount} teams` : ""}.`, ...change === void 0 ? [] : [ change(unit) ], ...leftOut > 0 ? [ `The smallest categories are left out: ${(0, 
      format.B4)(leftOut, "category", "categories")}.` ] : [] ];
      return {
        table: markdownTable([ left("Category"), ...shareHeading ? [ right(`Share ${shareHeading.text}`) ] : [], ...otherHeadings, right(capital(unit)), ...withTickets ? [ right("Tickets") ] : [] ], [ ...rows, total ]),
        charts: [ pieChart(`${capital(unit)} by category${last === "" ? "" : `, ${last}`}`, categories.map(({name: name, values: values}) => ({
          name: name,
          value: values.at(-1) ?? 0
        }))), figures.periods.length > 2 ? xyChart({
          title: `${capital(unit)} in all`,
          unit: capital(unit),
          labels: periodLabels(figures),
          bars: totals
        }) : void 0 ],
        remarks: [ ...moreRemarks, ...methodRemarks(figures) ]
      };
    }
    function totalChange(figures, totals) {
      const {now: now, before: before} = lastTwo(totals);
      if (now === null || before === null || lengthRemark(figures) !== void 0) return;
      return unit => `${(0, format.Mo)(now)} ${unit} in total, ${formatChange(before, now, false)} on the period before.`;
    }
    function category(series, totals) {
      return {
        name: categoryName(series.column),
        values: series.values,
        shares: series.values.map((value, index) => {
          const total = totals[index] ?? null;
          return total === null || total === 0 ? null : 100 * (value ?? 0) / total;
        })
      };
    }
    function effortOf({series: series}) {
      const amounts = unit => series.filter(({column: column}) => isAmountOf(column, unit));
      const [points, tickets] = [ amounts("story points"), amounts("tickets") ];
      const isEstimated = points.some(({values: values}) => values.some(value => value !== null && value !== 0));
      return isEstimated ? {
        unit: "story points",
        measured: points,
        tickets: tickets
      } : {
        unit: "tickets",
        measured: tickets,
        tickets: tickets
      };
    }
    function isAmountOf(column, unit) {
      const words = columnWords(column).join(" ");
      return words.endsWith(` ${unit}`) && !/^(?:grand )?total /.test(words);
    }
    function categoryName(column) {
      return readableName(column.replace(/[_ ]?(?:story[_ ]?points|tickets)$/i, ""));
    }
    function capital(text) {
      return text.charAt(0).toUpperCase() + text.slice(1);
    }
    // CONCATENATED MODULE: ./build/src/summary/views/measures-view.js
    const MAX_KEY_FIGURES = 10;
    const MAX_MORE_FIGURES = 50;
    function rankedSeries(kind, {series: series}) {
      const all = series.map(each => ({
        series: each,
        measure: measureOf(kind, each.column)
      }));
      const key = all.filter(({measure: measure}) => measure.rank !== void 0).sort((a, b) => (a.measure.rank ?? 0) - (b.measure.rank ?? 0));
      if (key.length === 0) return {
        key: all.slice(0, MAX_KEY_FIGURES),
        more: all.slice(MAX_KEY_FIGURES)
      };
      return {
        key: key,
        more: all.filter(({measure: measure}) => measure.rank === void 0)
      };
    }
    function measuresView(kind, figures) {
      const {key: key, more: more} = rankedSeries(kind, figures);
      const shownMore = more.slice(0, MAX_MORE_FIGURES);
      return {
        table: measures_view_table(figures, key, figures.ratings),
        more: shownMore.length > 0 ? measures_view_table(figures, shownMore, []) : void 0,
        charts: [],
        remarks: [ combinationRemark(figures) ?? [], methodRemarks(figures) ].flat()
      };
    }
    function measures_view_table(figures, series, ratings) {
      const withBasis = isCombined(figures);
      const headings = [ left("Figure"), ...timeHeadings(figures), ...withBasis ? [ left(basisHeading(figures)) ] : [] ];
      const rows = series.map(({series: each, measure: measure}) => [ shownLabel(measure.title), ...timeCells(figures, each.values, {
        isPercentage: measure.isPercentage,
        comparable: isComparable(figures, each)
      }), ...withBasis ? [ basis(figures, each) ] : [] ]);
      const ratingRows = ratings.map(rating => {
        const shown = [ 1, 2 ].map(fromEnd => ratingCell(rating, fromEnd));
        return [ shownLabel(readableName(rating.column)), ...figures.periods.length > 1 ? [ ...shown, "" ] : shown.slice(0, 1), ...headings.slice(figures.periods.length > 1 ? 4 : 2).map(() => "") ];
      });
      return markdownTable(headings, [ ...rows, ...ratingRows ]);
    }
    function ratingCell({words: words}, fromEnd) {
      const counted = words.map(({word: word, counts: counts}) => ({
        word: word,
        count: counts.at(-fromEnd) ?? 0
      })).filter(({count: count}) => count > 0).sort((a, b) => b.count - a.count);
      const [only, ...others] = counted;
      if (only === void 0) return "\u2013";
      if (others.length === 0 && only.count === 1) return shownLabel(only.word, 40);
      return counted.map(({word: word, count: count}) => `${count}&nbsp;${shownLabel(word, 40)}`).join(", ");
    }
    // CONCATENATED MODULE: ./build/src/summary/views/statuses-view.js
    const MAX_STATUSES = 25;
    const MAX_BARS = 12;
    function statusesView(figures) {
      if (figures.overlap !== null) return;
      const named = words => figures.series.find(({column: column}) => columnWords(column).join(" ") === words)?.values;
      const issues = named("total issues");
      const leadTime = named("total lead time hours");
      const statuses = figures.series.filter(series => isStatus(series) && hasValues(series));
      if (issues === void 0 || statuses.length === 0) return;
      const perIssue = values => ratio(values, issues);
      const all = totalOf(figures, statuses);
      const lines = statuses.map(({column: column, values: values}) => ({
        name: statusName(column),
        hours: perIssue(values),
        share: share(lastTwo(values).now, lastTwo(all).now)
      }));
      const rows = lines.slice(0, MAX_STATUSES).map(({name: name, hours: hours, share: part}) => [ shownLabel(name), ...timeCells(figures, hours), shownShare(part) ]);
      if (leadTime !== void 0) rows.push([ "**Lead time in all**", ...timeCells(figures, perIssue(leadTime)), "" ]);
      rows.push([ "Issues", ...timeCells(figures, issues, {
        comparable: lengthRemark(figures) === void 0
      }), "" ]);
      const last = periodLabel(figures, 1);
      const leftOut = lines.length - MAX_STATUSES;
      return {
        table: markdownTable([ left("Hours per issue"), ...timeHeadings(figures), right(`Share${last === "" ? "" : ` ${shownLabel(last, 40)}`}`) ], rows),
        charts: [ xyChart({
          title: `Hours per issue by status${last === "" ? "" : `, ${last}`}`,
          unit: "Hours",
          labels: lines.slice(0, MAX_BARS).map(({name: name}) => name),
          bars: lines.slice(0, MAX_BARS).map(({hours: hours}) => lastTwo(hours).now)
        }), leadTime === void 0 || figures.periods.length < 3 ? void 0 : xyChart({
          title: "Lead time, hours per issue",
          unit: "Hours",
          labels: periodLabels(figures),
          line: perIssue(leadTime)
        }) ],
        remarks: [ ...basisRemarks(figures, lastTwo(issues).now, lastTwo(all).now, leftOut), ...methodRemarks(figures) ]
      };
    }
    function basisRemarks({teamCount: teamCount}, issues, hours, leftOut) {
      const over = teamCount > 1 ? `, summed over ${(0, format.B4)(teamCount, "team")}` : "";
      const whole = issues === null || hours === null ? "" : ` (${(0, format.Mo)(hours)} h of ${(0, 
      format.B4)(issues, "issue")} in the last period)`;
      return [ `Hours of all issues${over}, divided by their number${whole}. Shares are of the hours in the statuses shown.`, ...leftOut > 0 ? [ `${(0, 
      format.B4)(leftOut, "more status", "more statuses")} in the CSV.` ] : [] ];
    }
    function isStatus({column: column}) {
      const words = columnWords(column);
      return words.at(-1) === "hours" && words.length > 1 && words[0] !== "total";
    }
    function statusName(column) {
      return readableName(column.replace(/[_ ]?hours$/i, ""));
    }
    function share(part, whole) {
      return part === null || whole === null || whole === 0 ? null : 100 * part / whole;
    }
    // CONCATENATED MODULE: ./build/src/summary/teams.js
    const MAX_MEASURES = 5;
    const teams_MAX_OPEN = 10;
    function teamsSection(kind, figures, maxTeams) {
      const {teams: teams, teamCount: teamCount, ratings: ratings} = figures;
      if (teamCount < 2 || maxTeams === 0) return;
      if (kind === "team-report" && teamCount <= 4) return;
      const shown = teams.slice(0, maxTeams);
      const columns = columnsFor(kind, figures);
      const decimals = columns.map(({value: value}) => decimalsFor(shown.map(value)));
      const rating = kind === "business-alignment" ? void 0 : ratings[0];
      const table = markdownTable([ left("Team"), ...columns.map(({title: title}) => right(shownLabel(title, 60))), ...rating === void 0 ? [] : [ left(shownLabel(readableName(rating.column), 60)) ] ], shown.map(team => [ shownLabel(team.team), ...columns.map(({value: value, unit: unit}, index) => {
        const figure = value(team);
        return figure === null ? "\u2013" : `${(0, format.Mo)(figure, decimals[index])}${unit}`;
      }), ...rating === void 0 ? [] : [ shownLabel(team.ratings[0] ?? "\u2013", 40) ] ]));
      const period = periodLabel(figures, 1);
      const leftOut = teamCount - shown.length;
      const title = `${(0, format.B4)(teamCount, "team")}${period === "" ? "" : `, ${shownLabel(period, 40)}`}`;
      const rest = leftOut > 0 ? `\n\n${(0, format.B4)(leftOut, "more team")} in the CSV.` : "";
      return teamCount <= teams_MAX_OPEN ? `### ${title}\n\n${table}${rest}` : folded(title, `${table}${rest}`);
    }
    function columnsFor(kind, figures) {
      if (figures.overlap === null && kind === "business-alignment") {
        const columns = investmentColumns(figures);
        if (columns !== void 0) return columns;
      }
      if (figures.overlap === null && kind === "time-in-status") {
        const columns = statusColumns(figures);
        if (columns !== void 0) return columns;
      }
      const {key: key} = rankedSeries(kind, figures);
      return key.slice(0, MAX_MEASURES).map(({series: series}) => {
        const index = figures.series.indexOf(series);
        const {title: title} = measureOf(kind, series.column);
        return {
          title: title,
          unit: "",
          value: team => team.values[index] ?? null
        };
      });
    }
    function investmentColumns(figures) {
      const effort = effortOf(figures);
      const measured = effort.measured.map(series => ({
        index: figures.series.indexOf(series),
        column: series.column,
        last: series.values.at(-1) ?? 0
      }));
      if (measured.length < 2) return;
      const total = ({values: values}) => {
        const known = measured.flatMap(({index: index}) => values[index] ?? []);
        return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
      };
      return [ {
        title: capital(effort.unit),
        unit: "",
        value: total
      }, ...measured.toSorted((a, b) => b.last - a.last).slice(0, MAX_MEASURES).map(({index: index, column: column}) => ({
        title: categoryName(column),
        unit: "%",
        value: team => {
          const whole = total(team);
          return whole === null || whole === 0 ? null : 100 * (team.values[index] ?? 0) / whole;
        }
      })) ];
    }
    function statusColumns({series: series}) {
      const words = series.map(({column: column}) => columnWords(column).join(" "));
      const issues = words.indexOf("total issues");
      if (issues === -1) return;
      const perIssue = index => team => {
        const [hours, count] = [ team.values[index] ?? null, team.values[issues] ?? null ];
        return hours === null || count === null || count === 0 ? null : hours / count;
      };
      const hours = series.flatMap(({column: column}, index) => / hours$/.test(words[index] ?? "") ? [ {
        column: column,
        index: index
      } ] : []);
      const leadTime = hours.filter(({index: index}) => words[index] === "total lead time hours");
      const statuses = hours.filter(({index: index}) => !words[index]?.startsWith("total "));
      return [ {
        title: "Issues",
        unit: "",
        value: team => team.values[issues] ?? null
      }, ...leadTime.map(({index: index}) => ({
        title: "Lead time (hours per issue)",
        unit: "",
        value: perIssue(index)
      })), ...statuses.slice(0, MAX_MEASURES - 1).map(({column: column, index: index}) => ({
        title: statusName(column),
        unit: "",
        value: perIssue(index)
      })) ];
    }
    function decimalsFor(values) {
      const known = values.filter(value => value !== null);
      if (known.every(Number.isInteger)) return 0;
      const sizes = known.map(Math.abs).sort((a, b) => a - b);
      const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
      return Math.min(2, (0, format.m2)(Number.isInteger(middle) ? middle + .5 : middle));
    }
    // CONCATENATED MODULE: ./build/src/summary/views/collections-view.js
    const collections_view_MAX_COLUMNS = 4;
    function collectionsView(figures) {
      const {series: series, ratings: ratings, teams: teams} = figures;
      const few = teams.length <= collections_view_MAX_COLUMNS;
      const headings = few ? teams.map(({team: team}) => right(shownLabel(team, 40))) : [ right("Lowest"), right("Median"), right("Highest") ];
      const rows = series.map(({column: column}, index) => [ shownLabel(readableName(column)), ...few ? teams.map(({values: values}) => shownFigure(values[index] ?? null)) : spread(teams, index) ]);
      const ratingRows = ratings.map(({column: column}, index) => [ shownLabel(readableName(column)), ...few ? teams.map(({ratings: own}) => own[index] ? shownLabel(own[index], 40) : "\u2013") : [ counted(teams, index) ] ]);
      const table = markdownTable([ left("Figure"), ...headings ], few ? [ ...rows, ...ratingRows ] : rows);
      const ratingTable = markdownTable([ left("Rating"), left("How many teams have it") ], ratingRows);
      return {
        table: few || ratingRows.length === 0 ? table : `${table}\n\n${ratingTable}`,
        charts: [],
        remarks: few ? [] : [ `Over ${(0, format.B4)(figures.teamCount, "team")}, each counted once, the ones above others as well. A value of 0 may mean that there is none.` ]
      };
    }
    function spread(teams, index) {
      const values = teams.flatMap(team => team.values[index] ?? []);
      if (values.length === 0) return [ "\u2013", "\u2013", "\u2013" ];
      return [ Math.min(...values), (0, cell_number.JZ)(values) ?? null, Math.max(...values) ].map(shownFigure);
    }
    function counted(teams, index) {
      const counts = new Map;
      for (const {ratings: ratings} of teams) {
        const word = ratings[index];
        if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      return [ ...counts ].sort(([, a], [, b]) => b - a).map(([word, count]) => `${count}&nbsp;${shownLabel(word, 40)}`).join(", ") || "\u2013";
    }
    // CONCATENATED MODULE: ./build/src/summary/views/flow-views.js
    function efficiencyView(figures) {
      const view = measuresView("efficiency", figures);
      const phases = figures.series.filter(({column: column}) => /^(?:planning|coding|review|build|deploy) .*(?:days|hours)$/.test(words(column)));
      const last = periodLabel(figures, 1);
      return {
        ...view,
        charts: [ trend("efficiency", figures, /^lttc( |$)|^lead time for changes/, "line"), trend("efficiency", figures, /(^| )deployment (count|frequency)$/, "bars"), xyChart({
          title: `Lead time by phase${last === "" ? "" : `, ${last}`}${figures.teamCount > 1 ? `, median of ${figures.teamCount} teams` : ""}`,
          unit: words(phases[0]?.column ?? "").endsWith("hours") ? "Hours" : "Days",
          labels: phases.map(({column: column}) => readableName(column.split("_")[0] ?? column)),
          bars: phases.map(({values: values}) => values.at(-1) ?? null)
        }) ]
      };
    }
    function productivityView(figures) {
      const last = periodLabel(figures, 1);
      const trends = [ trend("productivity", figures, /^pr merged$/, "bars") ?? trend("productivity", figures, /^work completed$/, "bars"), trend("productivity", figures, /^pr cycle time/, "line") ];
      const sizes = figures.series.filter(({column: column}) => /^pr merged (?:small|medium|large)$/.test(words(column)));
      return {
        ...measuresView("productivity", figures),
        charts: trends.some(chart => chart !== void 0) ? trends : [ sizes.every(({combined: combined}) => combined === "sum") ? pieChart(`PRs merged by size${last === "" ? "" : `, ${last}`}`, sizes.map(({column: column, values: values}) => ({
          name: readableName(column.replace(/^PR_MERGED_/i, "")),
          value: values.at(-1) ?? 0
        }))) : void 0 ]
      };
    }
    function sprintView(figures, unit) {
      const find = name => figures.series.find(({column: column}) => words(column) === name);
      const [committed, delivered] = [ find("sprint commit"), find("total work delivered") ];
      return {
        ...measuresView("sprint", figures),
        charts: [ committed !== void 0 && delivered !== void 0 && isTrend(figures) ? xyChart({
          title: "Committed (bars) and delivered (line)",
          unit: unit ?? "Work",
          labels: periodLabels(figures),
          bars: committed.values,
          line: delivered.values
        }) : void 0, trend("sprint", figures, /^committed work delivered percent$/, "line") ]
      };
    }
    function trend(kind, figures, pattern, shape) {
      const series = figures.series.find(({column: column}) => pattern.test(words(column)));
      if (series === void 0 || !isTrend(figures)) return;
      const {title: title} = measureOf(kind, series.column);
      const unit = /\(.*?([\w%]+)\)$/.exec(title)?.[1] ?? title;
      return xyChart({
        title: `${title}${combination(figures, series)}`,
        unit: unit.charAt(0).toUpperCase() + unit.slice(1),
        labels: periodLabels(figures),
        [shape]: series.values
      });
    }
    function combination({teamCount: teamCount}, {combined: combined}) {
      return teamCount > 1 ? `, ${combined} of ${teamCount} teams` : "";
    }
    function isTrend({periods: periods}) {
      return periods.length > 2;
    }
    function words(column) {
      return columnWords(column).join(" ");
    }
    // CONCATENATED MODULE: ./build/src/summary/views/index.js
    function viewOf({kind: kind, computationMode: computationMode}, figures) {
      switch (kind) {
       case "business-alignment":
        return investmentView(figures) ?? measuresView(kind, figures);

       case "productivity":
        return productivityView(figures);

       case "sprint":
        return sprintView(figures, computationMode && views_UNITS[computationMode]);

       case "efficiency":
        return efficiencyView(figures);

       case "time-in-status":
        return statusesView(figures) ?? measuresView(kind, figures);

       case "team-report":
        return collectionsView(figures);

       case "contributor-report":
        return {
          table: "",
          charts: [],
          remarks: []
        };
      }
    }
    const views_UNITS = {
      "story-points": "Story points",
      tickets: "Tickets"
    };
    // CONCATENATED MODULE: ./build/src/summary/figures-section.js
    const MAX_CHARTS = 3;
    const WHY_NOT = {
      personal: "No figures and no rows are shown here, since the rows stand for single people.",
      "too-large": `No figures are shown here: beyond ${(0, format.B4)(MAX_FIGURE_ROWS, "row")} or ${(0, 
      format.z3)(MAX_FIGURE_BYTES)} the files are not read for them.`,
      "too-many": "No figures are shown here: there are too many teams, periods or values.",
      "no-rows": "There are no rows to show figures of.",
      "no-values": "There are no figures to show: no column holds numbers only, or all of its cells are empty.",
      unreadable: "No figures are shown here, since the file could not be read for them.",
      "no-time": "No figures are shown here, since there was no time left to read the file for them."
    };
    function figureSections(selection, figures, detail) {
      if (typeof figures === "string") return {
        key: [ `*${WHY_NOT[figures]}*` ],
        further: []
      };
      const view = viewOf(selection, figures);
      const charts = view.charts.filter(chart => chart !== void 0).slice(0, MAX_CHARTS);
      const teams = teamsSection(selection.kind, figures, detail.teams);
      return {
        key: [ "### Key figures", view.table, remarks(view.remarks) ].filter(part => part !== ""),
        further: [ ...detail.charts ? charts : [], ...detail.moreFigures && view.more !== void 0 ? [ folded("More figures", view.more) ] : [], ...teams === void 0 ? [] : [ teams ] ]
      };
    }
    // CONCATENATED MODULE: ./build/src/summary/headline.js
    const HEADLINES = {
      completed: "\u2705 Completed",
      empty: "\u26aa No rows in this period",
      partial: "\u26a0\ufe0f Partial: some exports failed",
      failed: "\u274c Failed",
      "timed-out": "\u23f1\ufe0f Timed out",
      cancelled: "\ud83d\udeab Cancelled",
      started: "\u25b6\ufe0f Started",
      planned: "\ud83d\udcdd Planned (dry run), nothing was sent"
    };
    const MAX_TARGETS_NAMED = 3;
    const headline_MAX_NAME_LENGTH = 200;
    function headline(facts) {
      return [ heading(facts), [ outcomeLine(facts), filesLine(facts) ].filter(line => line !== "").join("<br>") ].join("\n\n");
    }
    function heading({selection: selection, period: period}) {
      const what = selection ? CATALOGUE[selection.kind].title : "export";
      return `## Harness SEI \xb7 ${what}${period ? ` \xb7 ${markdownText(period.label)}` : ""}`;
    }
    function outcomeLine({outcome: outcome, period: period, selection: selection, rows: rows}) {
      const targets = [ ...new Set(rows.map(({target: target}) => target)) ];
      const named = targets.slice(0, MAX_TARGETS_NAMED).map(target => markdownText((0, 
      format.xS)(target, headline_MAX_NAME_LENGTH)));
      const others = targets.length - named.length;
      return [ `**${HEADLINES[outcome]}**`, ...named.length === 0 ? [] : [ `${named.join(", ")}${others > 0 ? ` and ${(0, 
      format.B4)(others, "other")}` : ""}` ], ...period ? [ `${markdownText(period.start)} to ${markdownText(period.end)}` ] : [], ...period && selection ? [ selection.granularity ] : [] ].join(" \xb7 ");
    }
    function filesLine({rows: rows, merged: merged, artifact: artifact}) {
      const collected = rows.flatMap(({csv: csv, fileName: fileName}) => csv === void 0 ? [] : [ {
        ...csv,
        fileName: fileName
      } ]);
      const [only] = merged === void 0 ? collected : [ merged ];
      const parts = [];
      if (only !== void 0 && (merged !== void 0 || collected.length === 1)) {
        const made = merged === void 0 ? "" : ", merged";
        parts.push(`${markdownCode((0, format.xS)(only.fileName, headline_MAX_NAME_LENGTH))}${made}: ${(0, 
        format.B4)(only.rowCount, "row")}, ${(0, format.z3)(only.bytes)}`);
      } else if (collected.length > 0) {
        const rowCount = collected.reduce((sum, csv) => sum + csv.rowCount, 0);
        const bytes = collected.reduce((sum, csv) => sum + csv.bytes, 0);
        parts.push(`${(0, format.B4)(collected.length, "file")}: ${(0, format.B4)(rowCount, "row")}, ${(0, 
        format.z3)(bytes)}`);
      }
      const [single] = rows.length === 1 ? rows : [];
      if (single?.csv !== void 0 && single.exportId !== void 0) parts.push(`export ${markdownCode((0, 
      format.xS)(single.exportId, headline_MAX_NAME_LENGTH))}`);
      if (artifact !== void 0) {
        const isSame = only?.fileName.replace(/\.csv$/, "") === artifact.name.replace(/\.csv(\.gz)?$/, "");
        const name = isSame ? "artifact" : markdownText((0, format.xS)(artifact.name, headline_MAX_NAME_LENGTH));
        parts.push(`\ud83d\udce6 ${/^https?:\/\/[^\s()<>]{1,2000}$/.test(artifact.url) ? `[${name}](${artifact.url})` : name}`);
      }
      return parts.join(" \xb7 ");
    }
    // CONCATENATED MODULE: ./build/src/summary/reproduce.js
    function reproduceSection(stepInputs) {
      if (stepInputs.length === 0) return;
      const yaml = [ "with:", ...stepInputs.map(([name, value]) => `  ${name}: ${yamlValue(name, value)}`) ];
      return folded("How to get this export again", fencedCode(yaml.join("\n"), "yaml"));
    }
    const KEYS = [ "api-key", "pseudonym-key" ];
    function yamlValue(name, value) {
      if (KEYS.includes(name) && /^\$\{\{ secrets\.\w+ \}\}$/.test(value)) return value;
      const lines = value.trim().split(/\r?\n/);
      const isBlock = lines.length > 1 && lines.every(line => line !== "" && yamlScalar(line) === line);
      return isBlock ? `|\n${lines.map(line => `    ${line}`).join("\n")}` : yamlScalar(value);
    }
    // CONCATENATED MODULE: ./build/src/summary/summary.js
    const MAX_SUMMARY_BYTES = 900 * 1024;
    const MAX_PROBLEM_LENGTH = 2e3;
    const MAX_NEXT_STEP_LENGTH = 2e4;
    function renderSummary(facts) {
      for (const detail of DETAILS) {
        const markdown = render(facts, detail);
        if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES) return markdown;
      }
      return `${headline(facts)}\n`;
    }
    function render(facts, detail) {
      const {selection: selection, figures: figures, preview: preview, comparison: comparison, stepInputs: stepInputs, rows: rows} = facts;
      const shown = selection !== void 0 && figures !== void 0 && detail.figures ? figureSections(selection, figures, detail) : {
        key: [],
        further: []
      };
      const parts = [ headline(facts), problemsSection(facts.problems, detail.problems), ...shown.key, detail.comparison ? comparison : void 0, ...shown.further, exportsSection(rows, detail.exports), preview && previewSection(preview, detail.previewRows), columnsSection(rows, detail.columns), detail.reproduce && stepInputs ? reproduceSection(stepInputs) : void 0, nextSection(facts.nextStep) ];
      return `${parts.filter(part => part !== void 0 && part !== "").join("\n\n")}\n`;
    }
    function problemsSection(problems, maxProblems) {
      if (problems.length === 0) return;
      const shown = problems.slice(0, maxProblems).map(problem => `- ${sentence(problem, MAX_PROBLEM_LENGTH)}`);
      const more = problems.length - shown.length;
      return [ ...shown, ...more > 0 ? [ `- and ${(0, format.ZV)(more)} more` ] : [] ].join("\n");
    }
    function nextSection(nextStep) {
      return nextStep === void 0 ? void 0 : `**Next:** ${sentence(nextStep, MAX_NEXT_STEP_LENGTH)}`;
    }
    function sentence(text, maxLength) {
      return markdownText((0, format.xS)(text, maxLength));
    }
    // CONCATENATED MODULE: ./build/src/stages/next-step.js
    function nextStep(outcome, failure, items) {
      const uncollected = items.filter(({exportId: exportId, isSettled: isSettled}) => !isSettled && exportId !== void 0);
      const teams = uncollected.flatMap(({team: team}) => team ?? []);
      const resume = `export-id: ${uncollected.map(({exportId: exportId}) => exportId).join(",")}` + (uncollected.length === items.length ? "" : new Set(teams).size < teams.length ? ", without team-ids and split-by" : ` and team-ids: ${teams.join(",") || "those of these exports"}`);
      switch (outcome) {
       case "completed":
        return "The files are at output csv-paths.";

       case "empty":
        return "If rows were expected, check the period, the team and what Harness shows for them.";

       case "planned":
        return "Set dry-run: false to send this.";

       case "started":
        return `Collect ${(0, format.B4)(uncollected.length, "export")} later with ${resume}.`;

       case "timed-out":
       case "cancelled":
        return uncollected.length > 0 ? `Harness goes on with what was started: collect it with ${resume}.` : "No export is known to go on at Harness: run again (an identical request within 30 minutes gives back the same export).";

       case "partial":
       case "failed":
        if (failure?.code === "artifact") return "The files are at output csv-paths all the same; for the artifact, correct what is named above and run again.";
        return failure?.code === "invalid-input" && items.length === 0 ? "Nothing was sent. Correct the inputs named above and run again." : uncollected.length > 0 ? `Correct what is named above, then collect what was started with ${resume}.` : "Correct what is named above and run again.";
      }
    }
    // CONCATENATED MODULE: ./build/src/stages/conclude.js
    const MAX_ANNOTATIONS = 10;
    async function conclude(progress, runner) {
      const {inputs: inputs, results: results, failure: failure, outcome: outcome} = progress;
      const leniency = inputs === void 0 ? "fail" : leniencyOf(outcome, inputs.policies);
      const exitCode = leniency === "fail" ? 1 : 0;
      const failed = results.filter(result => result.state === "failed");
      const runProblems = failure instanceof src_failure.hS ? failure.problems : failure ? [ failure.sentence ] : [];
      const problems = [ ...failed.map(result => result.failure.on(subjectOf(result)).sentence), ...runProblems ];
      if (outcome === "empty") problems.push("The export has no rows in this period.");
      const annotate = leniency === "fail" ? runner.error : leniency === "warn" ? runner.warning : runner.info;
      for (const problem of problems.slice(0, MAX_ANNOTATIONS)) annotate(problem);
      for (const problem of problems.slice(MAX_ANNOTATIONS)) runner.info(problem);
      const step = nextStep(outcome, failure ?? failed[0]?.failure, results.map(result => ({
        exportId: result.exportId,
        isSettled: result.state === "collected" && progress.files.length > 0 || result.state === "failed" && isFinal(result.failure),
        team: teamEntry(result.item.target)
      })));
      runner.output("outcome", outcome);
      runner.output("failed-targets", [ ...new Set(failed.map(({item: item}) => item.target.label)) ].join("\n"));
      if (inputs?.summary ?? !isNo(runner.input("summary"))) {
        const facts = {
          outcome: outcome,
          selection: inputs?.selection,
          period: inputs?.period,
          rows: summaryRows(progress),
          merged: mergedFile(progress),
          artifact: progress.artifact,
          comparison: progress.comparison,
          problems: runProblems,
          nextStep: outcome === "completed" ? void 0 : step,
          ...progress.gathered,
          stepInputs: inputs && stepInputs(runner.input, inputs.period)
        };
        await runner.summary(renderSummary((0, redaction.$I)(facts, runner.redact))).catch(thrown => {
          runner.warning(`The job summary could not be written: ${(0, src_failure.w2)(thrown).message}`);
        });
      }
      runner.info(`Outcome: ${outcome}. ${step}`);
      return exitCode;
    }
    function isNo(text) {
      return text.trim().toLowerCase() === "false";
    }
    function isFinal({code: code}) {
      return [ "export-failed", "export-cancelled", "expired", "not-found" ].includes(code);
    }
    function mergedFile({files: files, results: results}) {
      const [file] = files;
      if (file === void 0 || files.length > 1 || results.length === 1) return;
      return {
        fileName: (0, external_node_path_.basename)(file.path),
        bytes: file.bytes,
        rowCount: file.rowCount
      };
    }
    function subjectOf({item: item, exportId: exportId}) {
      return exportId === void 0 ? item.target.label : `${item.target.label}, export ${exportId}`;
    }
    function summaryRows({plan: plan, results: results}) {
      if (results.length === 0) return plan.map(item => ({
        target: item.target.label,
        exportId: item.exportId,
        fileName: item.fileName,
        csv: void 0,
        failure: void 0
      }));
      const first = results.find(result => result.state === "collected" && result.csv.columns.length > 0);
      return results.map(result => ({
        target: result.item.target.label,
        exportId: result.exportId,
        fileName: result.item.fileName,
        csv: result.state === "collected" ? {
          rowCount: result.csv.rowCount,
          bytes: result.csv.bytes,
          columns: result === first ? result.csv.columns : []
        } : void 0,
        failure: result.state === "failed" ? result.failure.sentence : void 0
      }));
    }
    // EXTERNAL MODULE: ./build/src/privacy/visibility.js
        var privacy_visibility = __nccwpck_require__(36e3);
    // CONCATENATED MODULE: ./build/src/stages/guard.js
    async function guardDeveloperData(inputs, runner) {
      const {selection: selection, allowPublicDeveloperData: allowPublicDeveloperData, pseudonyms: pseudonyms} = inputs;
      if (allowPublicDeveloperData) return () => {};
      const visibility = await runner.visibility();
      if (visibility === "private" || visibility === "internal") return () => {};
      let hasWarned = false;
      const meet = (what, stop) => {
        if (visibility === "public") throw stop();
        if (!hasWarned) runner.warning((0, privacy_visibility.Dk)(what));
        hasWarned = true;
      };
      if ((0, personal_columns.PP)(selection)) {
        const what = `export ${selection.kind}${selection.kind === "productivity" ? " at metric-level developer" : ""} is`;
        meet(what, () => (0, privacy_visibility._3)("invalid-input", what));
      }
      return columns => {
        const found = (0, personal_columns.fc)(columns, selection, pseudonyms?.columns).map(index => columns[index] ?? "");
        if (found.length > 0) meet((0, privacy_visibility.v)(found), () => (0, privacy_visibility._3)("personal-data", (0, 
        privacy_visibility.v)(found)));
      };
    }
    // CONCATENATED MODULE: ./build/src/plan/plan.js
    function makePlan(selection, targets, pieces, exportIds, fileNameTemplate) {
      const idsAlone = targets.length === 0;
      const named = idsAlone ? exportIds.map(id => ({
        label: id,
        teamId: void 0,
        orgTreeName: void 0
      })) : targets;
      const pairs = named.flatMap(target => pieces.slice(0, idsAlone ? 1 : void 0).map(period => ({
        target: target,
        period: period
      })));
      const fileNames = distinctNames(pairs.map(({target: target, period: period}) => fillName(fileNameTemplate, target.label, selection, period)));
      return pairs.map((pair, index) => ({
        ...pair,
        fileName: fileNames[index] ?? pair.target.label,
        exportId: exportIds[index]
      }));
    }
    function planJson(plan) {
      return JSON.stringify(plan.map(({target: target, period: period}) => ({
        target: target.label,
        teamId: target.teamId ?? null,
        start: period.start,
        end: period.end
      })));
    }
    // CONCATENATED MODULE: ./build/src/stages/plan.js
    async function planExports(inputs, client, version, runner, context) {
      const {selection: selection, period: period, pieces: pieces, exportIds: exportIds, fileNameTemplate: fileNameTemplate} = inputs;
      const targets = await findTargets(inputs, client, context);
      const items = makePlan(selection, targets, pieces, exportIds, fileNameTemplate);
      runner.output("plan", planJson(items));
      runner.info(`harness-sei-export ${version}: ${CATALOGUE[selection.kind].title}, ${period.start} to ${period.end}, ` + `${(0, 
      format.B4)(items.length, "export")}, at most ${(0, format.a3)(inputs.timeoutMs)}.`);
      return items;
    }
    async function findTargets({targets: targets, orgTreeId: orgTreeId, orgTreeName: orgTreeName}, client, context) {
      if (orgTreeId === void 0) return targets;
      const teams = await attempt("org tree", context, (signal, allow) => client.leafTeams(orgTreeId, signal, allow)).catch(thrown => {
        throw (0, src_failure.w2)(thrown).on(`org-tree-id ${orgTreeId}`);
      });
      context.info(`Organization tree ${orgTreeId}: ${(0, format.B4)(teams.length, "team")}.`);
      return teams.map(({id: id, name: name}) => ({
        label: name,
        teamId: id,
        orgTreeName: orgTreeName
      }));
    }
    function showRequests(inputs, plan, runner) {
      for (const item of plan) {
        if (item.exportId !== void 0) {
          runner.info(`Would collect export ${item.exportId} into ${item.fileName}.`);
          continue;
        }
        const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
        runner.info(`Would send for ${item.target.label}, into ${item.fileName}:`);
        runner.info(`POST ${createUrl(inputs.baseUrl, inputs.selection.kind, inputs.identifiers)}`);
        runner.info(JSON.stringify((0, redaction.Qw)(body), null, 2));
      }
      if (inputs.assembly.merge && plan.length > 1) runner.info(`Would merge them into ${runFileName(plan, inputs)}.`);
    }
    // CONCATENATED MODULE: ./build/src/stages/render-manifest.js
    const SCHEMA_VERSION = 1;
    function manifestName(csvName) {
      return `${csvName.replace(/\.csv$/i, "")}.manifest.json`;
    }
    function renderManifest(facts, redact) {
      const {selection: selection, period: period} = facts;
      const {kind: kind, managerEmail: managerEmail, overrides: overrides, ...words} = selection;
      const manifest = {
        schemaVersion: SCHEMA_VERSION,
        action: {
          name: "harness-sei-export",
          version: facts.version
        },
        runUrl: facts.runUrl || null,
        startedAt: new Date(facts.startedMs).toISOString(),
        finishedAt: new Date(facts.finishedMs).toISOString(),
        outcome: facts.outcome,
        export: kind,
        selection: (0, redaction.$I)({
          ...words,
          managerEmail: managerEmail,
          requestOverrides: (0, redaction.Qw)(overrides)
        }, withoutAddresses),
        period: periodJson(period),
        timezone: facts.timezone,
        inputFiles: facts.inputFiles ?? null,
        exports: facts.exports.map(item => ({
          target: item.target.label,
          teamId: item.target.teamId ?? null,
          orgTreeName: item.target.orgTreeName ?? null,
          period: periodJson(item.period),
          request: item.request === void 0 ? null : (0, redaction.$I)((0, redaction.Qw)(item.request), withoutAddresses),
          state: item.state,
          exportId: item.exportId ?? null,
          reused: item.reused ?? null,
          rows: item.rowCount ?? null,
          failure: item.failure ?? null
        })),
        files: facts.files.map(file => ({
          name: file.name,
          bytes: file.bytes,
          rows: file.rowCount,
          columns: file.columns,
          sha256: file.sha256,
          pseudonymizedColumns: file.pseudonymizedColumns
        }))
      };
      return `${JSON.stringify((0, redaction.$I)(manifest, redact), null, 2)}\n`;
    }
    function periodJson({label: label, start: start, end: end}) {
      return {
        label: label,
        start: start,
        end: end
      };
    }
    function withoutAddresses(text) {
      return text.replaceAll(/[^\s@<>"',;]+@[^\s@<>"',;]+/g, "***");
    }
    // CONCATENATED MODULE: ./build/src/stages/manifest.js
    async function writeManifest({results: results, files: files, ...run}, inputs, store, runner) {
      const text = renderManifest({
        ...run,
        selection: inputs.selection,
        period: inputs.period,
        timezone: inputs.timezone,
        inputFiles: inputs.inputFiles,
        exports: results.map(result => recordOf(result, inputs)),
        files: files.map(file => ({
          ...file,
          name: (0, external_node_path_.basename)(file.path),
          pseudonymizedColumns: file.pseudonymizedColumns ?? []
        }))
      }, runner.redact);
      try {
        const items = results.map(({item: item}) => item);
        const path = await store.write(manifestName(runFileName(items, inputs)), text);
        runner.output("manifest-path", path);
        return path;
      } catch (thrown) {
        if (files.length > 0) throw thrown;
        runner.warning(`The manifest could not be written: ${(0, src_failure.w2)(thrown).sentence}`);
        return;
      }
    }
    function recordOf(result, {selection: selection, identifiers: identifiers, inputFiles: inputFiles}) {
      const {item: item, exportId: exportId, reused: reused, state: state} = result;
      const isCreated = inputFiles === void 0 && item.exportId === void 0;
      return {
        target: item.target,
        period: item.period,
        request: isCreated ? requestBody(selection, item.target, item.period, identifiers) : void 0,
        state: state,
        exportId: exportId,
        reused: reused,
        rowCount: state === "collected" ? result.rowCount : void 0,
        failure: state === "failed" ? result.failure.sentence : void 0
      };
    }
    // CONCATENATED MODULE: ./build/src/stages/read-figures.js
    const PREVIEW_ROWS = 5;
    const read_figures_MAX_CELL_LENGTH = 200;
    const read_figures_MAX_COLUMNS = 100;
    async function gatherFigures(files, inputs, store, runner, signal) {
      const {selection: selection, assembly: assembly, summary: summary, pseudonyms: pseudonyms} = inputs;
      if (!summary || files.length === 0) return;
      if ((0, personal_columns.PP)(selection) || files.some(({columns: columns}) => (0, 
      personal_columns.fc)(columns, selection, pseudonyms?.columns).length > 0)) return {
        figures: "personal",
        preview: void 0
      };
      const rows = [];
      const preview = {
        columns: (files[0]?.columns ?? []).slice(0, read_figures_MAX_COLUMNS),
        rows: rows
      };
      const pass = isSmall(files) ? new FiguresPass(selection.kind, assembly.targetColumn === void 0 ? [] : [ assembly.targetColumn ], coverageOf(inputs)) : void 0;
      try {
        for (const file of files) {
          if (file.rowCount === 0) continue;
          pass?.begin(file.columns, file.rowCount);
          const isFirst = file === files[0];
          const onRow = cells => {
            const isShown = isFirst && rows.length < PREVIEW_ROWS;
            if (isShown) rows.push(cells.slice(0, read_figures_MAX_COLUMNS).map(cell => cell.slice(0, read_figures_MAX_CELL_LENGTH)));
            return pass?.add(cells) || isFirst && rows.length < PREVIEW_ROWS;
          };
          await store.readRows(file, onRow, signal);
        }
        return {
          figures: pass?.end() ?? "too-large",
          preview: preview
        };
      } catch (thrown) {
        if (signal.aborted) return {
          figures: "no-time",
          preview: void 0
        };
        runner.warning(`The job summary is without figures: ${(0, src_failure.w2)(thrown).message}`);
        return {
          figures: "unreadable",
          preview: void 0
        };
      }
    }
    function coverageOf({selection: selection, period: period, inputFiles: inputFiles, today: today}) {
      const {granularity: granularity} = selection;
      const end = period.end > today ? today : period.end;
      if (inputFiles !== void 0 || granularity === "sprint") return {
        start: "",
        end: today,
        isFirstCutOff: false,
        isLastCutOff: false
      };
      return {
        start: period.start,
        end: end,
        isFirstCutOff: beginsCutOff(period.start, granularity),
        isLastCutOff: isCutOff(end, granularity)
      };
    }
    function isSmall(files) {
      const rows = files.reduce((sum, {rowCount: rowCount}) => sum + rowCount, 0);
      return rows <= MAX_FIGURE_ROWS && files.reduce((sum, {bytes: bytes}) => sum + bytes, 0) <= MAX_FIGURE_BYTES;
    }
    // CONCATENATED MODULE: ./build/src/stages/publish-results.js
    async function handOn(context, progress) {
      const {runner: runner, clock: clock, version: version, runUrl: runUrl, startedMs: startedMs, inputs: inputs, store: store, baseline: baseline, budget: budget, stop: stop} = context;
      const outcome = outcomeOf(progress.results);
      if (outcome !== "failed") {
        progress.files = await assemble(progress.results, inputs, store, runner, budget.signal);
        publishFiles(progress.files, runner);
      }
      const {results: results, files: files} = progress;
      const record = {
        version: version,
        runUrl: runUrl,
        startedMs: startedMs,
        finishedMs: clock.now(),
        outcome: outcome,
        results: results,
        files: files
      };
      const manifestPath = await writeManifest(record, inputs, store, runner);
      stop.throwIfAborted();
      const [file] = files;
      if (file === void 0) return outcome;
      if (baseline !== void 0) {
        const {signal: signal} = budget;
        progress.comparison = await compareWithBaseline(baseline, file, outcome, inputs, store, runner, signal);
      }
      const ending = inputs.artifact.mode === "off" ? outcome : await upload(context, manifestPath, progress, outcome);
      progress.gathered = await gatherFigures(files, inputs, store, runner, budget.signal);
      return ending;
    }
    async function upload(context, manifestPath, progress, outcome) {
      const {runner: runner, stop: stop, inputs: inputs} = context;
      const {uploaded: uploaded, failure: failure} = await publishArtifact({
        ...progress,
        manifestPath: manifestPath
      }, context);
      progress.artifact = uploaded;
      if (failure === void 0) return outcome;
      stop.throwIfAborted();
      if (inputs.artifact.mode === "optional") {
        runner.warning(`${failure.sentence} The file is on the runner's disk all the same (artifact: optional).`);
        return outcome;
      }
      progress.failure = failure;
      return "failed";
    }
    // CONCATENATED MODULE: ./build/src/run.js
    const IN_FLIGHT_MS = 1500;
    const PUBLISH_MS = 3e3;
    async function main(world) {
      const progress = {
        inputs: void 0,
        plan: [],
        results: [],
        files: [],
        artifact: void 0,
        comparison: void 0,
        gathered: void 0,
        failure: void 0,
        outcome: "failed"
      };
      try {
        progress.outcome = await run(world, progress);
      } catch (thrown) {
        progress.failure = (0, src_failure.w2)(world.stop.aborted ? world.stop.reason : thrown);
        progress.outcome = outcomeOfFailure(progress.failure);
      }
      return conclude(progress, world.runner);
    }
    async function run(world, progress) {
      const {runner: runner, clock: clock} = world;
      runner.mask(runner.input("api-key"));
      runner.mask(runner.input("pseudonym-key"));
      const startedMs = clock.now();
      const inputs = await parseInputs(runner.input, startedMs);
      progress.inputs = inputs;
      for (const warning of inputs.warnings) runner.warning(warning);
      const {period: period} = inputs;
      runner.output("start-date", period.start);
      runner.output("end-date", period.end);
      runner.output("period-label", period.label);
      const guard = await guardDeveloperData(inputs, runner);
      const deadlineMs = startedMs + inputs.timeoutMs;
      const store = world.openStore(inputs.outputDirectory);
      const inTime = (graceMs, work) => withBudget(world, deadlineMs, graceMs, work);
      try {
        const baseline = inputs.dryRun ? void 0 : await inTime(IN_FLIGHT_MS, ({signal: signal}) => takeBaseline(inputs, store, runner, signal));
        if (inputs.inputFiles === void 0) {
          const client = openClient(world, inputs);
          progress.plan = await inTime(IN_FLIGHT_MS, budget => planExports(inputs, client, world.version, runner, attemptContext(world, inputs, budget)));
          if (inputs.dryRun) {
            runner.output("batches", batchesJson(progress.plan, inputs.batchSize));
            showRequests(inputs, progress.plan, runner);
            return "planned";
          }
          await store.prepare();
          const place = isAssembled(inputs, progress.plan.length) ? "scratch" : "output";
          await inTime(IN_FLIGHT_MS, budget => collectAll(progress.plan, {
            ...attemptContext(world, inputs, budget),
            inputs: inputs,
            client: client,
            store: store,
            runner: runner,
            guard: guard,
            place: place
          }, progress));
        } else {
          const pattern = inputs.inputFiles;
          await store.prepare();
          progress.results = await inTime(IN_FLIGHT_MS, ({signal: signal}) => collectFiles(pattern, inputs, store, runner, guard, signal));
        }
        return await inTime(PUBLISH_MS, budget => handOn({
          ...world,
          inputs: inputs,
          store: store,
          baseline: baseline,
          startedMs: startedMs,
          budget: budget
        }, progress));
      } finally {
        await store.cleanUp();
      }
    }
    function openClient({transport: transport, clock: clock, runner: runner}, inputs) {
      const {baseUrl: baseUrl, apiKey: apiKey, identifiers: identifiers, selection: selection, timeoutMs: timeoutMs, requestsPerMinute: requestsPerMinute} = inputs;
      return createSeiClient({
        transport: transport,
        clock: clock,
        baseUrl: baseUrl,
        apiKey: apiKey,
        identifiers: identifiers,
        kind: selection.kind,
        pace: new Pace(clock, requestsPerMinute),
        answerLimitMs: answerLimitMs(inputs),
        reportLimitMs: timeoutMs,
        onSecret: runner.mask
      });
    }
    function attemptContext({random: random, runner: runner}, inputs, budget) {
      return {
        budget: budget,
        random: random,
        info: runner.info,
        answerLimitMs: answerLimitMs(inputs)
      };
    }
    function answerLimitMs({timeoutMs: timeoutMs}) {
      return Math.min(6e4, timeoutMs / 4);
    }
    async function withBudget({clock: clock, stop: stop}, deadlineMs, graceMs, work) {
      const overtime = new AbortController;
      const callOff = clock.after(Math.max(0, deadlineMs - clock.now()) + graceMs, () => overtime.abort(new src_failure.HR("timed-out", "the time budget is used up", {
        hint: "Raise timeout-minutes."
      })));
      try {
        return await work({
          clock: clock,
          deadlineMs: deadlineMs,
          signal: AbortSignal.any([ stop, overtime.signal ])
        });
      } finally {
        callOff();
      }
    }
  },
  78797: module => {
    module.exports = JSON.parse('{"UU":"harness-sei-export","rE":"1.0.0"}');
  }
};

var __webpack_module_cache__ = {};

function __nccwpck_require__(moduleId) {
  var cachedModule = __webpack_module_cache__[moduleId];
  if (cachedModule !== void 0) return cachedModule.exports;
  var module = __webpack_module_cache__[moduleId] = {
    id: moduleId,
    loaded: false,
    exports: {}
  };
  var threw = true;
  try {
    __webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
    threw = false;
  } finally {
    if (threw) delete __webpack_module_cache__[moduleId];
  }
  module.loaded = true;
  return module.exports;
}

__nccwpck_require__.m = __webpack_modules__;

if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";

(() => {
  var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
  var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
  var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
  var resolveQueue = queue => {
    if (queue && queue.d < 1) {
      queue.d = 1;
      queue.forEach(fn => fn.r--);
      queue.forEach(fn => fn.r-- ? fn.r++ : fn());
    }
  };
  var wrapDeps = deps => deps.map(dep => {
    if (dep !== null && typeof dep === "object") {
      if (dep[webpackQueues]) return dep;
      if (dep.then) {
        var queue = [];
        queue.d = 0;
        dep.then(r => {
          obj[webpackExports] = r;
          resolveQueue(queue);
        }, e => {
          obj[webpackError] = e;
          resolveQueue(queue);
        });
        var obj = {};
        obj[webpackQueues] = fn => fn(queue);
        return obj;
      }
    }
    var ret = {};
    ret[webpackQueues] = x => {};
    ret[webpackExports] = dep;
    return ret;
  });
  __nccwpck_require__.a = (module, body, hasAwait) => {
    var queue;
    hasAwait && ((queue = []).d = -1);
    var depQueues = new Set;
    var exports = module.exports;
    var currentDeps;
    var outerResolve;
    var reject;
    var promise = new Promise((resolve, rej) => {
      reject = rej;
      outerResolve = resolve;
    });
    promise[webpackExports] = exports;
    promise[webpackQueues] = fn => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
    module.exports = promise;
    body(deps => {
      currentDeps = wrapDeps(deps);
      var fn;
      var getResult = () => currentDeps.map(d => {
        if (d[webpackError]) throw d[webpackError];
        return d[webpackExports];
      });
      var promise = new Promise(resolve => {
        fn = () => resolve(getResult);
        fn.r = 0;
        var fnQueue = q => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, 
        q.push(fn)));
        currentDeps.map(dep => dep[webpackQueues](fnQueue));
      });
      return fn.r ? promise : getResult();
    }, err => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue)));
    queue && queue.d < 0 && (queue.d = 0);
  };
})();

(() => {
  var getProto = Object.getPrototypeOf ? obj => Object.getPrototypeOf(obj) : obj => obj.__proto__;
  var leafPrototypes;
  __nccwpck_require__.t = function(value, mode) {
    if (mode & 1) value = this(value);
    if (mode & 8) return value;
    if (typeof value === "object" && value) {
      if (mode & 4 && value.__esModule) return value;
      if (mode & 16 && typeof value.then === "function") return value;
    }
    var ns = Object.create(null);
    __nccwpck_require__.r(ns);
    var def = {};
    leafPrototypes = leafPrototypes || [ null, getProto({}), getProto([]), getProto(getProto) ];
    for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) Object.getOwnPropertyNames(current).forEach(key => def[key] = () => value[key]);
    def["default"] = () => value;
    __nccwpck_require__.d(ns, def);
    return ns;
  };
})();

(() => {
  __nccwpck_require__.d = (exports, definition) => {
    for (var key in definition) if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) Object.defineProperty(exports, key, {
      enumerable: true,
      get: definition[key]
    });
  };
})();

(() => {
  __nccwpck_require__.f = {};
  __nccwpck_require__.e = chunkId => Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
    __nccwpck_require__.f[key](chunkId, promises);
    return promises;
  }, []));
})();

(() => {
  __nccwpck_require__.u = chunkId => chunkId + ".index.js";
})();

(() => {
  __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();

(() => {
  __nccwpck_require__.r = exports => {
    if (typeof Symbol !== "undefined" && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, {
      value: "Module"
    });
    Object.defineProperty(exports, "__esModule", {
      value: true
    });
  };
})();

(() => {
  __nccwpck_require__.nmd = module => {
    module.paths = [];
    if (!module.children) module.children = [];
    return module;
  };
})();

(() => {
  var installedChunks = {
    792: 0
  };
  var installChunk = data => {
    var {ids: ids, modules: modules, runtime: runtime} = data;
    var moduleId, chunkId, i = 0;
    for (moduleId in modules) if (__nccwpck_require__.o(modules, moduleId)) __nccwpck_require__.m[moduleId] = modules[moduleId];
    if (runtime) runtime(__nccwpck_require__);
    for (;i < ids.length; i++) {
      chunkId = ids[i];
      if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) installedChunks[chunkId][0]();
      installedChunks[ids[i]] = 0;
    }
  };
  __nccwpck_require__.f.j = (chunkId, promises) => {
    var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : void 0;
    if (installedChunkData !== 0) if (installedChunkData) promises.push(installedChunkData[1]); else if (true) {
      var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, e => {
        if (installedChunks[chunkId] !== 0) installedChunks[chunkId] = void 0;
        throw e;
      });
      promise = Promise.race([ promise, new Promise(resolve => installedChunkData = installedChunks[chunkId] = [ resolve ]) ]);
      promises.push(installedChunkData[1] = promise);
    }
  };
})();

var __webpack_exports__ = __nccwpck_require__(6857);

__webpack_exports__ = await __webpack_exports__;
