// Records are Latin-1 strings, one character for each byte, so that cells that are not valid UTF-8 keep their bytes. A raw cell includes
// its quotes.

/** The raw cells of a record. */
export function splitCells(record: string): string[] {
  if (!record.includes('"')) return record.split(',');
  const cells: string[] = [];
  for (let start = 0; ; ) {
    const end = record.indexOf(',', record[start] === '"' ? closingQuote(record, start) : start);
    if (end === -1) {
      cells.push(record.slice(start));
      return cells;
    }
    cells.push(record.slice(start, end));
    start = end + 1;
  }
}

/** The text of a raw cell, without quotes. */
export function cellText(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  const close = closingQuote(raw, 0);
  return raw.slice(1, close).replaceAll('""', '"') + raw.slice(close + 1);
}

/** The texts of a record's cells. */
export function cellTexts(record: string): string[] {
  return record.includes('"') ? splitCells(record).map(cellText) : record.split(',');
}

/** A text as a raw cell, quoted if necessary. */
export function quoteCell(text: string): string {
  return /[",\r\n]|^\s|\s$|^\uFEFF/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same cells with quotes only where they are needed. */
export function plainRecord(record: string): string {
  if (!record.includes('"')) return record;
  // An empty line would be no row.
  return splitCells(record).map(plainCell).join(',') || record;
}

function plainCell(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  const text = cellText(raw);
  const readable = decode(text);
  return quoteCell(readable) === readable ? text : `"${text.replaceAll('"', '""')}"`;
}

/** The text of bytes, given as Latin-1, that are UTF-8. */
export function decode(bytes: string): string {
  return /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes;
}

/** The UTF-8 of a text, as Latin-1. */
export function encode(text: string): string {
  return Buffer.from(text).toString('latin1');
}

const ADDRESS = /(?:^|[\s<>,;:"'(])[^\s@<>,;:"'(]+@[^\s@<>,;:"')/]+\.[^\s@<>,;:"')/.]+(?=$|[\s>,;"')])/;

/** Whether an e-mail address stands in the text, alone or with a name or others: `Mona <mona@octo-org.example>`. */
export function holdsAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Where the quoted cell that starts at `start` closes; the record's length if it does not. */
function closingQuote(record: string, start: number): number {
  let at = record.indexOf('"', start + 1);
  while (at !== -1 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at === -1 ? record.length : at;
}
