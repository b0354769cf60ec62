import type { ExportType } from './catalogue.ts';
import type { ExportRequest } from './requests.ts';

/** One export job. */
export interface SimulatedExport {
  readonly exportId: string;
  readonly type: ExportType;
  readonly orgIdentifier: string;
  readonly projectIdentifier: string;
  /** The create's body as it arrived. */
  readonly body: string;
  readonly request: ExportRequest;
  /** Epoch milliseconds. */
  readonly createdAtMs: number;
  readonly queuedMs: number;
  readonly processingMs: number;
  /** How many creates were answered with this export. */
  createCount: number;
}

/** A job whose time is not settled yet. */
export type NewJob = Omit<SimulatedExport, 'queuedMs' | 'processingMs'>;

/** How long a job is queued, and then processed. */
export interface JobTime {
  readonly queuedMs: number;
  readonly processingMs: number;
}
