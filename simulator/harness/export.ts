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
  /** Of the team in its scope, if it names one. */
  readonly teamName: string | undefined;
  /** Epoch milliseconds. */
  readonly createdAtMs: number;
  readonly queuedMs: number;
  readonly processingMs: number;
  /** When it got a place on the server, by the server's clock; `undefined` as long as it is queued. */
  readonly startedAtMs: number | undefined;
  /** When its processing ends, or has ended; known from its start on. */
  readonly completesAtMs: number | undefined;
  /** How many creates were answered with this export. */
  createCount: number;
}

/** A job whose time is not settled yet. */
export type NewJob = Omit<SimulatedExport, 'queuedMs' | 'processingMs' | 'startedAtMs' | 'completesAtMs'>;

/** How long a job is queued at least, and then processed. */
export interface JobTime {
  readonly queuedMs: number;
  readonly processingMs: number;
}
