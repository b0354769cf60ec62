import type { SimulatedExport } from './export.ts';

/** Why and how a job ends without a file. */
export interface JobFailure {
  /** Default `failed`. Only productivity documents `cancelled`. */
  readonly status?: 'failed' | 'cancelled';
  readonly reason: string;
  /** Key of the reason in the poll answer. Default `error` for productivity (PR), `message` for the others. */
  readonly key?: 'error' | 'message';
}

/**
 * Switches for what Harness's documents leave open. `documented` is what the page of the export in question shows.
 */
export interface Style {
  /** Status words. Documented: lower case for productivity, upper case for the others. Default `documented`. */
  readonly statusCase: 'documented' | 'lower' | 'upper';
  /**
   * Where a completed poll answer tells the file's address. Documented: `download.url` (object) for productivity
   * and sprint, `downloadUrl` (flat) for business alignment and efficiency, nowhere for time in status.
   * `absolute`: at the documented place, or flat, with scheme and host. Default `documented`.
   */
  readonly downloadLink: 'documented' | 'object' | 'flat' | 'none' | 'absolute';
  /** Files. Documented: gzip, but for productivity below 1,000 rows, and reports: plain. Default `documented`. */
  readonly compression: 'documented' | 'gzip' | 'none';
  /** Files travel with the HTTP layer's own gzip, on top of `compression`. Default false. */
  readonly contentEncoding: boolean;
  /** How sprint's poll and download paths are spelt; the other spelling answers 404. Default `sprints`. */
  readonly sprintPath: 'sprints' | 'sprint';
  /** Default `'\n'`. */
  readonly lineEnd: '\n' | '\r\n';
  /** Files begin with a UTF-8 byte order mark. Default false. */
  readonly byteOrderMark: boolean;
  /** `natural`: as many rows as teams, people and periods make. A number: exactly so many. Default `natural`. */
  readonly rows: 'natural' | number;
  /** Exports with a header and no row; if `true`, also legacy reports of 0 bytes. Default false. */
  readonly emptyExports: boolean | ((job: SimulatedExport) => boolean);
  /** Jobs that end without a file. Default none. */
  readonly failWith: JobFailure | ((job: SimulatedExport) => JobFailure | undefined) | undefined;
  /** A status word that is no documented one, reported for ever once a job is queued no longer. Default none. */
  readonly unknownStatus: string | undefined;
  /** Downloads end some time after an export's completion, and answer this then. Default never. */
  readonly expiry: { readonly afterMs: number; readonly status: 404 | 410 } | undefined;
  /** Refuse keys that the pages do not name. Default true. */
  readonly strictKeys: boolean;
  /** Productivity's level option: the newer page's key or the older one's. Default `metricLevel`. */
  readonly levelKey: 'metricLevel' | 'aggregationLevel';
  /** Sprint's list of metrics: the table's key or the sample's. Default `metrics`. */
  readonly sprintMetricsKey: 'metrics' | 'metric';
  /** Efficiency's group names: those of the page's examples, of its table, or either. Default `either`. */
  readonly efficiencyGroups: 'examples' | 'table' | 'either';
  /** Which headers legacy reports ask for. Default `both`. */
  readonly reportAuthentication: 'both' | 'x-api-key' | 'authorization';
  /** What a path outside `basePath` answers. Default 404. */
  readonly wrongPath: 404 | 401 | 'html';
  /** Status of the org tree answer. Default 200. */
  readonly orgTreeStatus: 200 | 206;
  /** JSON type of `refId` in the org tree answer. Default `number`. */
  readonly refIdType: 'number' | 'string';
  /**
   * The org tree's `leaf`. `inverted`: true of groups, false of teams. `text`: the word `true` or `false`, as a
   * string. Default `right`.
   */
  readonly leafFlag: 'right' | 'inverted' | 'text' | 'missing';
  /** `children` of a node of the org tree that has none: a list, `null`, or no such key. Default `empty`. */
  readonly leafChildren: 'empty' | 'null' | 'missing';
}

/** As documented, and otherwise the plainest. */
export const defaultStyle: Style = {
  statusCase: 'documented',
  downloadLink: 'documented',
  compression: 'documented',
  contentEncoding: false,
  sprintPath: 'sprints',
  lineEnd: '\n',
  byteOrderMark: false,
  rows: 'natural',
  emptyExports: false,
  failWith: undefined,
  unknownStatus: undefined,
  expiry: undefined,
  strictKeys: true,
  levelKey: 'metricLevel',
  sprintMetricsKey: 'metrics',
  efficiencyGroups: 'either',
  reportAuthentication: 'both',
  wrongPath: 404,
  orgTreeStatus: 200,
  refIdType: 'number',
  leafFlag: 'right',
  leafChildren: 'empty',
};
