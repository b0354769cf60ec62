import type { Dialect } from '../harness/switches.ts';
import { gzipStream } from '../http/gzip.ts';
import { capitalized, type Dataset } from './dataset.ts';

export interface CsvFormat extends Pick<Dialect, 'lineEnd' | 'byteOrderMark' | 'columnNames'> {
  readonly gzip: boolean;
}

/** Text is gathered to about this many characters before it is sent on. */
const chunkLength = 64 * 1024;

/** The file of `dataset`, made while it is read. */
export function csvFile(dataset: Dataset, format: CsvFormat): AsyncIterable<Uint8Array> {
  return format.gzip ? gzipStream(csvChunks(dataset, format)) : csvChunks(dataset, format);
}

async function* csvChunks(
  dataset: Dataset,
  { lineEnd, byteOrderMark, columnNames }: CsvFormat,
): AsyncGenerator<Uint8Array> {
  const end = { lf: '\n', crlf: '\r\n' }[lineEnd];
  const columns = dataset.columns.map(spellings[columnNames]);
  let text = `${byteOrderMark ? '\uFEFF' : ''}${csvLine(columns)}${end}`;
  for (const row of dataset.rows()) {
    text += csvLine(row) + end;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/** What each naming style makes of a column's name. */
const spellings: Record<Dialect['columnNames'], (name: string) => string> = {
  documented: (name) => name,
  snake: (name) => words(name).join('_').toLowerCase(),
  upper: (name) => words(name).join('_').toUpperCase(),
  title: (name) => words(name).map(capitalized).join(' '),
};

function words(name: string): string[] {
  return name.split(/[_ ]/);
}

/** Fields as RFC 4180 quotes them, without the line end. */
function csvLine(fields: readonly string[]): string {
  return fields.map(quoted).join(',');
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
