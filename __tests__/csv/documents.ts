import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

const TEXT = ['a', 'Ü', '漢', '😀', ' ', "'", ';', '-', '0', '\t', '“'] as const;

const quoted = fc
  .string({ unit: fc.constantFrom(...TEXT, ',', '"', '\n', '\r\n', '\r'), maxLength: 8 })
  .map((text) => `"${text.replaceAll('"', '""')}"`);
const plain = fc.string({ unit: fc.constantFrom(...TEXT), maxLength: 8 });
/** A quote within an unquoted cell is a character like any other. */
const stray = fc
  .tuple(fc.string({ unit: fc.constantFrom(...TEXT), minLength: 1, maxLength: 4 }), plain)
  .map(([before, behind]) => `${before}"${behind}`);

/** A cell as it stands in a file. */
export const rawCells = fc.oneof(plain, quoted, stray);

export const lineEnds = fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const);

/** A CSV file, and what it was made of. */
export interface Document {
  readonly text: string;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly hasByteOrderMark: boolean;
  /** Raw. */
  readonly header: readonly string[];
  /** Raw; all as long as the header. */
  readonly rows: readonly (readonly string[])[];
}

/** Files with these names of columns (raw), in which empty lines are strewn about. */
export function documents(
  headers: fc.Arbitrary<readonly string[]>,
  cells: fc.Arbitrary<string> = rawCells,
): fc.Arbitrary<Document> {
  return headers.chain((header) => {
    const row = fc.array(cells, { minLength: header.length, maxLength: header.length });
    return fc
      .record({
        hasByteOrderMark: fc.boolean(),
        lineEnd: lineEnds,
        rows: fc.array(row, { maxLength: 8 }),
        emptyLines: fc.array(fc.nat(8), { maxLength: 2 }),
        endsInLineEnd: fc.boolean(),
      })
      .map(({ hasByteOrderMark, lineEnd, rows, emptyLines, endsInLineEnd }) => {
        const lines = [header, ...rows].map((line) => line.join(','));
        for (const place of emptyLines) lines.splice(1 + (place % lines.length), 0, '');
        const text =
          (hasByteOrderMark ? '\uFEFF' : '') + lines.join(lineEnd) + (endsInLineEnd ? lineEnd : '');
        return { text, lineEnd, hasByteOrderMark, header, rows };
      });
  });
}

/** The records that csv-parse finds. */
export function parsed(text: string): string[][] {
  return parse(text, {
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
}

/** Pieces of `bytes`, cut at these places. */
export function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}
