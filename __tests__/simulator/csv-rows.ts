import { parse } from 'csv-parse/sync';

/** A row by the names of its columns. */
export type Row = Record<string, string>;

export function rowsOf(csv: string): Row[] {
  return parse(csv, { columns: true });
}

/** Names in the header; none of them is quoted. */
export function columnsOf(csv: string): string[] {
  return csv.slice(0, csv.indexOf('\n')).split(',');
}
