import { gzipStream } from '../http/gzip.ts';
import type { Dataset } from './dataset.ts';

export interface CsvFormat {
  readonly lineEnd: '\n' | '\r\n';
  readonly byteOrderMark: boolean;
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
  { lineEnd, byteOrderMark }: CsvFormat,
): AsyncGenerator<Uint8Array> {
  let text = `${byteOrderMark ? '\uFEFF' : ''}${csvLine(dataset.columns)}${lineEnd}`;
  for (const row of dataset.rows()) {
    text += csvLine(row) + lineEnd;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/** Fields as RFC 4180 quotes them, without the line end. */
function csvLine(fields: readonly string[]): string {
  return fields.map(quoted).join(',');
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
