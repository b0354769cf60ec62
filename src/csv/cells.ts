// Records are strings of one character a byte (Latin-1), so that cells that are no UTF-8 stay what they are. A raw cell is as it stands
// in the file, quotes included.

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

/** What a raw cell says. */
export function cellText(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  const close = closingQuote(raw, 0);
  return raw.slice(1, close).replaceAll('""', '"') + raw.slice(close + 1);
}

/** What the cells of a record say. */
export function cellTexts(record: string): string[] {
  return record.includes('"') ? splitCells(record).map(cellText) : record.split(',');
}

/** A text as a raw cell, quoted where it has to be. */
export function quoteCell(text: string): string {
  return /[",\r\n]|^\s|\s$|^\uFEFF/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of bytes, given as Latin-1, that are UTF-8. */
export function decode(bytes: string): string {
  return /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes;
}

/** The UTF-8 of a text, as Latin-1. */
export function encode(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** Where the quoted cell that starts at `start` closes; the record's length if it does not. */
function closingQuote(record: string, start: number): number {
  let at = record.indexOf('"', start + 1);
  while (at !== -1 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at === -1 ? record.length : at;
}
