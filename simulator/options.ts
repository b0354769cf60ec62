import type { JobTime, NewJob } from './harness/export.ts';
import type { Style } from './harness/style.ts';
import type { TreeFlaws } from './harness/switches.ts';
import type { RecordedRequest } from './http/request.ts';
import type { TlsKeyPair } from './http/service.ts';

export interface SimulatorOptions {
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Path before `/v2`. Default `/prod1/sei/api`, as in cluster Prod 1. */
  readonly basePath?: string;
  /**
   * Default `simulator-key`; `null` takes any. A key like `pat.<accountId>.…` or `sat.…` asks for the platform headers as well.
   */
  readonly apiKey?: string | null;
  /** The one organization the key belongs to. Default: any. */
  readonly orgIdentifier?: string;
  /** The one project the key belongs to. Default: any. */
  readonly projectIdentifier?: string;
  /** Epoch milliseconds; a job's progress is read off it at each request. Default `Date.now`. */
  readonly now?: () => number;
  /** How long a job is queued, at least. Default 1000. */
  readonly queuedMs?: number;
  /** How long a job is processed after that. Default 4000. */
  readonly processingMs?: number;
  /** Both for one job; wins over `queuedMs` and `processingMs`. */
  readonly jobTimeMs?: (job: NewJob) => JobTime;
  /**
   * How many jobs are processed at once. A place that gets free goes to the first in order of creation of those that
   * have been queued for their `queuedMs`; the others stay queued. Default unlimited.
   */
  readonly capacity?: number;
  /** For all requests of the key together. Default none. */
  readonly rateLimit?: RateLimit;
  /** Seeds all names and numbers. Default 1. */
  readonly seed?: number;
  /** Serve https. */
  readonly tls?: TlsKeyPair;
  /** The organization tree. Default: any id, name `Engineering`, 24 teams. */
  readonly orgTree?: OrgTreeOptions;
  readonly style?: Partial<Style>;
  /** Called for each request once its answer is on the way; for a log. */
  readonly onAnswer?: (request: RecordedRequest) => void;
}

/**
 * Beyond it a request that bears the key is answered 429 and not carried out; `requests` marks those by their
 * `answerStatus`. The window slides, and what was refused, or answered by a fault in the server's place, does not
 * count.
 */
export interface RateLimit {
  readonly requestsPerMinute: number;
  /** What `Retry-After` says of the moment when a request is let in again. Default `none`, as LIM documents. */
  readonly retryAfter?: 'seconds' | 'date' | 'none';
}

export interface OrgTreeOptions extends Partial<TreeFlaws> {
  /**
   * The id that `GET /v2/org-trees/{id}/teams` knows, beside those of `others`; the rest answers 404. Default: any id. The
   * list of trees has integers: this one, or 1.
   */
  readonly id?: string;
  readonly name?: string;
  /** Names of further trees, which follow in the list with the next ids. They have the same teams. Default none. */
  readonly others?: readonly string[];
  /** How many leaf teams; they are nested six to a parent, unless `levels` is given. Default 24. */
  readonly teams?: number;
  /**
   * Levels from the root to the deepest team, both counted: groups in one another, each with its share of the teams.
   * At least 2; up to 2,000 fit the stack, in `unrolled` cycles all turns together. Default: as many as six to a
   * parent make.
   */
  readonly levels?: number;
}
