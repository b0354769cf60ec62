import { type Answer, jsonAnswer } from '../http/answer.ts';
import { type ExportType, pathSegments } from './catalogue.ts';
import type { SimulatedExport } from './export.ts';
import type { Progress } from './jobs.ts';
import type { Style } from './style.ts';

/** The user whom every key of the simulator belongs to; the name and address of SP's sample. */
export const keyOwner = { userId: 'user_123', name: 'John Doe', email: 'john.doe@company.com' };

/** The finished file, as far as poll answers tell of it. */
export interface FileFacts {
  /** Scheme, host and base path, for absolute links. */
  readonly baseUrl: string;
  readonly isGzip: boolean;
  /** Only sprint's sample tells a size. */
  readonly sizeBytes?: number;
}

/** The answer to a create, as the page of the export shows it. */
export function createAnswer(
  job: SimulatedExport,
  progress: Progress,
  reused: boolean,
  style: Style,
): Answer {
  const { type, exportId } = job;
  const createdAt = timestamp(job.createdAtMs);
  if (type === 'productivity') {
    const message = reused
      ? 'Using existing export with identical parameters'
      : 'Export created successfully';
    return jsonAnswer(reused ? 200 : 202, { exportId, createdAt, message });
  }
  const duplicate = 'Duplicate request - returning existing export';
  if (type === 'sprint') {
    const message = reused ? duplicate : 'Export created successfully';
    return jsonAnswer(202, {
      exportId,
      createdAt,
      createdBy: keyOwner,
      metadata: sprintMetadata(job),
      message,
    });
  }
  const status = statusWord(type, progress.status, style);
  const message = reused ? duplicate : 'Export job created successfully';
  return jsonAnswer(202, { exportId, status, createdAt, message });
}

/** The answer to a poll. `file` is there if the job is completed. */
export function pollAnswer(job: SimulatedExport, progress: Progress, style: Style, file?: FileFacts): Answer {
  return jsonAnswer(200, pollBody(job, progress, style, file));
}

export function pollBody(job: SimulatedExport, progress: Progress, style: Style, file?: FileFacts) {
  const { type, exportId, request } = job;
  const { failure, completedAtMs } = progress;
  return {
    exportId,
    status: statusWord(type, progress.status, style),
    createdAt: timestamp(job.createdAtMs),
    ...(completedAtMs !== undefined && { completedAt: timestamp(completedAtMs) }),
    ...(type === 'sprint' && { createdBy: keyOwner, scope: request.scope, metadata: sprintMetadata(job) }),
    ...(failure && { [failure.key ?? (type === 'productivity' ? 'error' : 'message')]: failure.reason }),
    ...(file && downloadLink(job, style, file)),
  };
}

function downloadLink(job: SimulatedExport, style: Style, file: FileFacts): Record<string, unknown> {
  const { type, exportId, request } = job;
  const place = linkPlace(type, style);
  const segment = type === 'sprint' ? style.sprintPath : pathSegments[type];
  const path = `/v2/insights/${segment}/exports/${exportId}/download`;
  const url = style.downloadLink === 'absolute' ? `${file.baseUrl}${path}` : path;
  if (place === 'none') return {};
  if (place === 'flat') return { downloadUrl: url };
  // PR and SP call a packed file text/csv as well.
  const download = {
    url,
    filename: fileName(type, request.dateRange.start, file.isGzip),
    contentType: 'text/csv',
  };
  if (type !== 'sprint') return { download };
  const { sizeBytes, isGzip } = file;
  return { download: { ...download, sizeBytes, ...(isGzip && { compression: 'gzip' }) } };
}

const documentedLinks: Record<ExportType, 'object' | 'flat' | 'none'> = {
  'business-alignment': 'flat',
  productivity: 'object',
  sprint: 'object',
  efficiency: 'flat',
  'time-in-status': 'none',
};

function linkPlace(type: ExportType, { downloadLink }: Style): 'object' | 'flat' | 'none' {
  const documented = documentedLinks[type];
  if (downloadLink === 'documented') return documented;
  if (downloadLink !== 'absolute') return downloadLink;
  return documented === 'none' ? 'flat' : documented;
}

/** In the manner of the samples: `developer-insights-2024.csv`, `sprint-insights-….csv.gz`. */
export function fileName(type: ExportType, start: string, isGzip: boolean): string {
  const stem = type === 'productivity' ? 'developer' : type;
  return `${stem}-insights-${start.slice(0, 4)}.csv${isGzip ? '.gz' : ''}`;
}

function statusWord(type: ExportType, status: string, { statusCase, unknownStatus }: Style): string {
  if (status === unknownStatus) return status;
  const isLower = statusCase === 'documented' ? type === 'productivity' : statusCase === 'lower';
  return isLower ? status : status.toUpperCase();
}

/** SP echoes the request and what it has added to it. */
function sprintMetadata({ request }: SimulatedExport) {
  return { ...request, options: { ...request.options, format: 'csv', compression: 'gzip' } };
}

/** As in the samples: whole seconds, `2025-12-29T10:00:00Z`. */
function timestamp(atMs: number): string {
  return new Date(atMs).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
