import { csvFile } from '../data/csv.ts';
import type { Dataset } from '../data/dataset.ts';
import { exportDataset, reportDataset } from '../data/exports.ts';
import type { Organization } from '../data/organization.ts';
import type { Answer, Bytes } from '../http/answer.ts';
import { gzipStream } from '../http/gzip.ts';
import { fileName } from './answers.ts';
import type { ExportType } from './catalogue.ts';
import type { SimulatedExport } from './export.ts';
import type { ReportRequest } from './requests.ts';
import type { Style } from './style.ts';

export interface CsvFile {
  readonly name: string;
  /** Whether the bytes are a gzip of the CSV. */
  readonly isGzip: boolean;
  readonly bytes: Bytes;
}

/** From here on a productivity file counts as large: "Large exports may be automatically compressed" (PR). */
const largeRowCount = 1_000;

/** The finished file of a job; made anew, and equal, each time. */
export function exportFile(job: SimulatedExport, organization: Organization, style: Style): CsvFile {
  const { type, request } = job;
  const isEmpty = typeof style.emptyExports === 'function' ? style.emptyExports(job) : style.emptyExports;
  const dataset = exportDataset(type, request, organization, style, isEmpty ? 0 : rowCountOf(style));
  const isGzip = style.compression === 'documented' ? isPacked(type, dataset) : style.compression === 'gzip';
  return {
    name: fileName(type, request.dateRange.start, isGzip),
    isGzip,
    bytes: csvFile(dataset, { ...style, gzip: isGzip }),
  };
}

/** The file of a legacy report. An empty one has 0 bytes and no header (LG). */
export function reportFile(request: ReportRequest, organization: Organization, style: Style): CsvFile {
  const isGzip = style.compression === 'gzip';
  const name = `${request.productivityContributors ? 'contributor' : 'team'}_report.csv`;
  if (style.emptyExports === true) return { name, isGzip: false, bytes: new Uint8Array() };
  const dataset = reportDataset(request, organization, rowCountOf(style));
  return { name, isGzip, bytes: csvFile(dataset, { ...style, gzip: isGzip }) };
}

/** The answer that hands out a file. Metadata says text/csv of a packed file, too (PR, SP). */
export function fileAnswer({ name, bytes }: CsvFile, { contentEncoding }: Style): Answer {
  const headers = { 'content-type': 'text/csv', 'content-disposition': `attachment; filename="${name}"` };
  if (!contentEncoding) return { status: 200, headers, body: bytes };
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipStream(bytes) };
}

function isPacked(type: ExportType, { rowCount }: Dataset): boolean {
  return type !== 'productivity' || rowCount >= largeRowCount;
}

function rowCountOf({ rows }: Style): number | undefined {
  return rows === 'natural' ? undefined : rows;
}
