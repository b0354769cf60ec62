import { type Answer, jsonAnswer } from '../http/answer.ts';
import { type ExportType, pathSegments } from './catalogue.ts';
import type { SimulatedExport } from './export.ts';
import type { Progress } from './jobs.ts';
import type { Style } from './style.ts';

/** The user whom every key of the simulator belongs to; the name and address of SP's sample. */
export const keyOwner = { userId: 'user_123', name: 'John Doe', email: 'john.doe@company.com' };

/** The finished file, as far as poll answers tell of it. */
export interface FileFacts {
  /** Scheme, host and base path, for links that hold them. */
  readonly baseUrl: string;
  readonly isGzip: boolean;
  /** Only sprint's sample has a size. */
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
  const createdAt = timestamp(job.createdAtMs, style);
  const status = statusWord(type, progress.status, style);
  const usesExisting = 'Using existing export with identical parameters';
  const duplicate = 'Duplicate request - returning existing export';
  const created = 'Export created successfully';
  const jobCreated = 'Export job created successfully';
  const bodies: Record<ExportType, object> = {
    'business-alignment': { exportId, status, createdAt, message: reused ? duplicate : jobCreated },
    productivity: { exportId, createdAt, message: reused ? usesExisting : created },
    sprint: {
      exportId,
      createdAt,
      createdBy: keyOwner,
      metadata: sprintMetadata(job),
      message: reused ? duplicate : created,
    },
    // EF prints no status where an export is reused.
    efficiency: reused
      ? { exportId, createdAt, message: usesExisting }
      : { exportId, status, createdAt, message: jobCreated },
    'time-in-status': { exportId, status, createdAt, message: reused ? duplicate : jobCreated },
  };
  return jsonAnswer(reused ? reusedStatus(type, style) : 202, bodies[type]);
}

function reusedStatus(type: ExportType, style: Style): number {
  if (style.reusedStatus !== 'documented') return style.reusedStatus;
  return type === 'productivity' ? 200 : 202;
}

/** The answer to a poll. `file` is there if the job is completed. */
export function pollAnswer(job: SimulatedExport, progress: Progress, style: Style, file?: FileFacts): Answer {
  return jsonAnswer(200, pollBody(job, progress, style, file));
}

export function pollBody(job: SimulatedExport, progress: Progress, style: Style, file?: FileFacts) {
  const { type, exportId } = job;
  const { failure, completedAtMs } = progress;
  return {
    exportId,
    status: statusWord(type, progress.status, style),
    createdAt: timestamp(job.createdAtMs, style),
    ...(completedAtMs !== undefined && { completedAt: timestamp(completedAtMs, style) }),
    ...(type === 'time-in-status' && { createdBy: keyOwner }),
    ...(type === 'sprint' && { createdBy: keyOwner, scope: namedScope(job), metadata: sprintMetadata(job) }),
    ...(failure && { [failure.key ?? (type === 'productivity' ? 'error' : 'message')]: failure.reason }),
    ...(file && downloadLink(job, style, file)),
  };
}

function downloadLink(job: SimulatedExport, style: Style, file: FileFacts): Record<string, unknown> {
  const { type, exportId, request } = job;
  const place = linkPlace(type, style);
  const segment = type === 'sprint' ? style.sprintPath : pathSegments[type];
  const path = `/v2/insights/${segment}/exports/${exportId}/download`;
  const baseUrl = new URL(file.baseUrl);
  const basePath = baseUrl.pathname.replace(/\/$/, '');
  const prefix = { absolute: baseUrl.origin + basePath, 'from-host': basePath };
  const url = (style.downloadLink in prefix ? prefix[style.downloadLink as keyof typeof prefix] : '') + path;
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
  if (downloadLink === 'object' || downloadLink === 'flat' || downloadLink === 'none') return downloadLink;
  return downloadLink !== 'documented' && documented === 'none' ? 'flat' : documented;
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
function sprintMetadata(job: SimulatedExport) {
  const { request } = job;
  const options = { ...request.options, format: 'csv', compression: 'gzip' };
  return { ...request, scope: namedScope(job), options };
}

function namedScope({ request: { scope }, teamName }: SimulatedExport) {
  return { ...scope, teamName };
}

/** In the samples whole seconds, `2025-12-29T10:00:00Z`. */
function timestamp(atMs: number, { timestamps }: Style): string | undefined {
  if (timestamps === 'none') return undefined;
  const iso = new Date(atMs).toISOString();
  return timestamps === 'seconds' ? iso.replace(/\.\d{3}Z$/, 'Z') : iso;
}
