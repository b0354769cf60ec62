import type { JobTime, NewJob } from './harness/export.ts';
import type { Style } from './harness/style.ts';
import type { RecordedRequest } from './http/request.ts';
import type { TlsKeyPair } from './http/service.ts';

export interface SimulatorOptions {
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Path before `/v2`. Default `/prod1/sei/api`, as in cluster Prod 1. */
  readonly basePath?: string;
  /** Default `simulator-key`. A key like `pat.<accountId>.…` or `sat.…` asks for the platform headers as well. */
  readonly apiKey?: string;
  /** The one organization the key belongs to. Default: any. */
  readonly orgIdentifier?: string;
  /** The one project the key belongs to. Default: any. */
  readonly projectIdentifier?: string;
  /** Epoch milliseconds; a job's progress is read off it at each request. Default `Date.now`. */
  readonly now?: () => number;
  /** How long a job is queued. Default 1000. */
  readonly queuedMs?: number;
  /** How long a job is processed after that. Default 4000. */
  readonly processingMs?: number;
  /** Both for one job; wins over `queuedMs` and `processingMs`. */
  readonly jobTimeMs?: (job: NewJob) => JobTime;
  /** Seeds all names and numbers. Default 1. */
  readonly seed?: number;
  /** Serve https. */
  readonly tls?: TlsKeyPair;
  /** The organization tree. Default: any id, name `Engineering`, 24 teams. */
  readonly orgTree?: OrgTreeOptions;
  readonly style?: Partial<Style>;
  /** Told of each request once its answer is on the way; for a log. */
  readonly onAnswer?: (request: RecordedRequest) => void;
}

export interface OrgTreeOptions {
  /** The id that `GET /v2/org-trees/{id}/teams` knows; others answer 404. Default: any id. */
  readonly id?: string;
  readonly name?: string;
  /** How many leaf teams; they are nested six to a parent. */
  readonly teams?: number;
}
